namespace Molt.Compiler.Linking;

/// <summary>
/// Finds LLVM and lld. A toolchain is a folder with <c>bin/lld</c> and <c>lib/libLLVM.so.22.1</c>: the one that <c>MOLT_LLVM_ROOT</c> names
/// (then no other is looked at), or else the folder <c>toolchain</c> beside the compiler, or else what the system has installed.
/// </summary>
public static class Toolchain
{
    /// <summary>The environment variable that names a toolchain folder.</summary>
    public const string RootVariable = "MOLT_LLVM_ROOT";

    /// <summary>The major version of LLVM and lld that the compiler works with.</summary>
    public const int LlvmVersion = 22;

    /// <summary>The file name of the LLVM library on this host.</summary>
    public static string LibraryName => OperatingSystem.IsWindows() ? "libLLVM-22.dll" : "libLLVM.so.22.1";

    /// <summary>The toolchain folders to look into, most wanted first.</summary>
    public static IReadOnlyList<string> Roots
    {
        get
        {
            string? chosen = Environment.GetEnvironmentVariable(RootVariable);
            return string.IsNullOrEmpty(chosen) ? [Path.Combine(AppContext.BaseDirectory, "toolchain"), "/usr/lib/llvm-22"] : [chosen];
        }
    }

    /// <summary>
    /// What to give to the dynamic loader for LLVM, most wanted first: full paths, and the bare name when the system's library may be used.
    /// </summary>
    public static IReadOnlyList<string> LibraryCandidates
    {
        get
        {
            List<string> candidates = [];
            foreach (string root in Roots)
            {
                string path = Path.Combine(root, "lib", LibraryName);
                if (File.Exists(path))
                {
                    candidates.Add(path);
                }
            }

            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(RootVariable)))
            {
                candidates.Add(LibraryName);
            }

            return candidates;
        }
    }

    /// <summary>The path of lld, or null when there is none.</summary>
    public static string? FindLinker()
    {
        string name = OperatingSystem.IsWindows() ? "lld.exe" : "lld";
        foreach (string root in Roots)
        {
            string path = Path.Combine(root, "bin", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
