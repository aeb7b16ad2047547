using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>
/// A folder outside the repository in which <c>dotnet</c> sees the packages of <c>artifacts/packages</c>. What is unpacked of them is shared
/// by all tests and by eng/demo.sh; eng/build.sh removes what it has packed anew.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string> Home = new(InstallPackages);

    private readonly TemporaryFolder folder = new();

    /// <summary>Makes the folder, with a project of the given content when there is one.</summary>
    public Workspace(string name = "app", string? project = "", string source = "print('hello')\n")
    {
        Directory.CreateDirectory(folder.File(name));
        Folder = folder.File(name);
        WriteConfiguration(folder.Path);
        if (project is not null)
        {
            WriteProject(project, "");
            Write("app.py", source);
        }
    }

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = FindVersion();

    /// <summary>The full path.</summary>
    public string Folder { get; }

    /// <summary>The name of the project file.</summary>
    public string ProjectFile => Path.GetFileName(Folder) + ".pyproj";

    /// <summary>The full path of a file below it.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
    }

    /// <summary>Writes the project file with these properties and items.</summary>
    public void WriteProject(string properties, string items) => Write(ProjectFile, $"""
        <Project Sdk="Molt.Sdk/{Version}">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    /// <summary>Writes a file and makes it newer than anything written before.</summary>
    public void Change(string name, string text)
    {
        Write(name, text);
        System.IO.File.SetLastWriteTimeUtc(File(name), DateTime.UtcNow.AddSeconds(1));
    }

    /// <summary>Environment variables for the commands, beside those that all have.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Runs a <c>dotnet</c> command in the folder.</summary>
    public ProgramResult Dotnet(params IEnumerable<string> arguments)
    {
        Dictionary<string, string?> environment = CommonEnvironment(Home.Value);

        // What the test runner set for itself is not for the commands under test.
        foreach (string name in (string[])["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "DOTNET_HOST_PATH", "Configuration", "Platform"])
        {
            environment[name] = null;
        }

        foreach ((string name, string? value) in Environment)
        {
            environment[name] = value;
        }

        return ProgramRunner.Run("dotnet", arguments, Folder, environment, Timeout);
    }

    /// <summary>Runs a <c>dotnet</c> command that must succeed.</summary>
    public ProgramResult Succeed(params IEnumerable<string> arguments)
    {
        ProgramResult result = Dotnet(arguments);
        Assert.AreEqual(0, result.ExitCode, $"dotnet {string.Join(' ', arguments)}: {result}");
        return result;
    }

    /// <summary>Runs a <c>dotnet</c> command that must fail, and returns what it printed.</summary>
    public string Fail(params IEnumerable<string> arguments)
    {
        ProgramResult result = Dotnet(arguments);
        Assert.AreEqual(1, result.ExitCode, $"dotnet {string.Join(' ', arguments)}: {result}");
        return result.Output + result.Error;
    }

    /// <summary>Runs a program that was built for this machine and must succeed, and returns what it printed.</summary>
    public string Run(string file)
    {
        ProgramResult result = ProgramRunner.Run(File(file), []);
        Assert.AreEqual(0, result.ExitCode, result.ToString());
        return result.Output;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static Dictionary<string, string?> CommonEnvironment(string home) => new()
    {
        ["DOTNET_CLI_HOME"] = home,
        ["NUGET_PACKAGES"] = Path.Combine(Repository.Artifacts, "nuget"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>Installs the templates and the SDK: the command that finds it not yet unpacked says so among what a program prints.</summary>
    private static string InstallPackages()
    {
        string home = Path.Combine(Repository.Artifacts, "home");
        string package = Path.Combine(Repository.Artifacts, "packages", $"Molt.Templates.{Version}.nupkg");
        // A package that is installed again would be there twice.
        string templates = Path.Combine(home, ".templateengine");
        if (Directory.Exists(templates))
        {
            Directory.Delete(templates, recursive: true);
        }

        using TemporaryFolder folder = new();
        WriteConfiguration(folder.Path);
        folder.Write("first.pyproj", $"<Project Sdk=\"Molt.Sdk/{Version}\" />");
        foreach (string[] command in (string[][])[["new", "install", package, "--force"], ["restore"]])
        {
            ProgramResult result = ProgramRunner.Run("dotnet", command, folder.Path, CommonEnvironment(home), Timeout);
            Assert.AreEqual(0, result.ExitCode, result.ToString());
        }

        return home;
    }

    private static void WriteConfiguration(string folder) =>
        System.IO.File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="molt" value="{Path.Combine(Repository.Artifacts, "packages")}" />
              </packageSources>
            </configuration>
            """);

    private static string FindVersion()
    {
        const string prefix = "Molt.Sdk.";
        string[] packages = Directory.GetFiles(Path.Combine(Repository.Artifacts, "packages"), prefix + "*.nupkg");
        Assert.HasCount(1, packages, "run eng/build.sh first");
        return Path.GetFileNameWithoutExtension(packages[0])[prefix.Length..];
    }
}
