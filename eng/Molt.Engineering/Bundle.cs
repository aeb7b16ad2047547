using System.Reflection;
using Molt.Compiler.Linking;

namespace Molt.Engineering;

/// <summary>Writes into the packages what only the build knows: the version and the list of targets.</summary>
internal static class Bundle
{
    private const string VersionToken = "$MoltVersion$";

    private static string Version => typeof(Targets).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the properties of the SDK that other rooms define.</summary>
    public static void WriteProperties(string path) =>
        WriteIfDifferent(path, $"""
            <!-- Written when the SDK is built. -->
            <Project>
              <PropertyGroup>
                <MoltVersion>{Version}</MoltVersion>
                <MoltRuntimeIdentifiers>{string.Join(';', Targets.All.Select(static target => target.Rid))}</MoltRuntimeIdentifiers>
                <MoltPythonLibraryVersion>{PythonLibrary.Version}</MoltPythonLibraryVersion>
                <MoltToolchainHosts>linux-x64</MoltToolchainHosts>
              </PropertyGroup>
            </Project>

            """);

    /// <summary>Copies the templates with the version filled in.</summary>
    public static void WriteTemplates(string source, string destination)
    {
        foreach (string folder in Directory.EnumerateDirectories(source))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            {
                string path = Path.Combine(destination, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WriteIfDifferent(path, File.ReadAllText(file).Replace(VersionToken, Version, StringComparison.Ordinal));
            }
        }
    }

    private static void WriteIfDifferent(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }
}
