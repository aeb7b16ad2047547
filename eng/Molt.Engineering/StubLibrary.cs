using System.Diagnostics;
using System.Text;
using Molt.Compiler.Linking;

namespace Molt.Engineering;

/// <summary>
/// Writes shared libraries that have names and versions and no code. Linking against one gives the same executable as linking against the
/// real library, and a library that is only needed to load another one (never called) can be stood in for.
/// </summary>
internal static class StubLibrary
{
    /// <summary>Writes a stub of a real library with everything that a new program may link to.</summary>
    public static void Write(ElfLibrary library, string emulation, string path) =>
        Write(
            library.Name,
            library.Symbols.Where(static symbol => symbol.IsDefined && symbol.IsDefault && symbol.Version != "GLIBC_PRIVATE"),
            library.Versions.Where(static version => version != "GLIBC_PRIVATE"),
            emulation,
            path);

    /// <summary>Writes a stub with the given symbols.</summary>
    public static void Write(string name, IEnumerable<ElfSymbol> symbols, IEnumerable<string> versions, string emulation, string path)
    {
        Dictionary<string, List<string>> byVersion = versions.ToDictionary(static version => version, static _ => new List<string>());
        StringBuilder arguments = new();
        foreach (ElfSymbol symbol in symbols)
        {
            if (!byVersion.TryGetValue(symbol.Version, out List<string>? names))
            {
                byVersion.Add(symbol.Version, names = []);
            }

            if (symbol.Name != symbol.Version)
            {
                names.Add(symbol.Name);
                arguments.Append("--defsym=").Append(symbol.Name).Append("=0\n");
            }
        }

        string work = Directory.CreateTempSubdirectory("molt-stub").FullName;
        try
        {
            string script = Path.Combine(work, "versions");
            string empty = Path.Combine(work, "empty");
            string response = Path.Combine(work, "arguments");
            File.WriteAllText(script, VersionScript(byVersion));
            File.WriteAllText(empty, "");
            File.WriteAllText(response, arguments.ToString());
            Run([
                "-flavor", "gnu", "-m", emulation, "-shared", "-soname", name, "--build-id=none", "--hash-style=gnu", "--strip-all",
                "--version-script", script, "-o", path, "@" + response, "--format=binary", empty]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string VersionScript(Dictionary<string, List<string>> byVersion)
    {
        StringBuilder script = new();
        bool versioned = byVersion.Keys.Any(static version => version.Length > 0);
        foreach ((string version, List<string> names) in byVersion)
        {
            script.Append(version).Append(" {");
            if (names.Count > 0)
            {
                script.Append(" global: ").AppendJoin("; ", names).Append(';');
            }

            script.Append(versioned ? " };\n" : " local: *; };\n");
        }

        return script.ToString();
    }

    private static void Run(IEnumerable<string> arguments)
    {
        string linker = Toolchain.FindLinker() ?? throw new InvalidOperationException("no lld");
        using Process process = Process.Start(linker, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("lld failed");
        }
    }
}
