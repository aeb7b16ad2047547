namespace Molt.Compiler.Linking;

/// <summary>
/// Finds lld where <see cref="LlvmLibrary"/> finds LLVM: in the folder that <c>MOLT_LLVM_ROOT</c> names (then nowhere else), or else in the
/// toolchain package beside the compiler, or else where the system has it installed.
/// </summary>
public static class Toolchain
{
    /// <summary>The major version of LLVM and lld that the compiler works with.</summary>
    public const int LlvmVersion = 22;

    /// <summary>The path of lld, or null when there is none.</summary>
    public static string? FindLinker()
    {
        string name = OperatingSystem.IsWindows() ? "lld.exe" : "lld";
        string? chosen = Environment.GetEnvironmentVariable(LlvmLibrary.RootVariable);
        string[] roots = string.IsNullOrEmpty(chosen) ? [LlvmLibrary.ToolchainFolder, $"/usr/lib/llvm-{LlvmVersion}"] : [chosen];
        foreach (string root in roots)
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
