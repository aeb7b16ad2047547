using System.Reflection;
using System.Runtime.InteropServices;

namespace Molt.Compiler;

/// <summary>No LLVM library could be loaded (MOLT1301).</summary>
public sealed class LlvmNotFoundException(IReadOnlyList<string> candidates, string? failure = null)
    : Exception(failure ?? $"LLVM 22 was not found in {string.Join(", ", candidates.Select(Place).Distinct())}")
{
    /// <summary>Where the library was looked for.</summary>
    public IReadOnlyList<string> Candidates { get; } = candidates;

    private static string Place(string candidate) => Path.GetDirectoryName(candidate) is { Length: > 0 } folder ? folder : "the system's folders";
}

/// <summary>Finds the LLVM library: in the toolchain package beside the compiler, in <c>MOLT_LLVM_ROOT</c>, or on the system.</summary>
public static class LlvmLibrary
{
    /// <summary>The environment variable that names a folder with LLVM in it, in its <c>lib</c> or in its <c>bin</c>.</summary>
    public const string RootVariable = "MOLT_LLVM_ROOT";

    private static readonly Lock Gate = new();
    private static nint _handle;

    /// <summary>The folder of the toolchain package beside the compiler.</summary>
    public static string ToolchainFolder => Path.Combine(AppContext.BaseDirectory, "toolchain");

    /// <summary>Loads the library at the first call.</summary>
    /// <returns>The library's handle.</returns>
    /// <exception cref="LlvmNotFoundException">There is none.</exception>
    public static nint Load()
    {
        lock (Gate)
        {
            return _handle != 0 ? _handle : _handle = Find(Environment.GetEnvironmentVariable(RootVariable));
        }
    }

    /// <summary>Where the library may be, the best place first.</summary>
    /// <param name="root">What <see cref="RootVariable"/> says; null if it is not set.</param>
    public static IReadOnlyList<string> Candidates(string? root)
    {
        string[] names = OperatingSystem.IsWindows() ? ["LLVM-C.dll", "libLLVM-22.dll"]
            : OperatingSystem.IsMacOS() ? ["libLLVM.22.1.dylib", "libLLVM.dylib"]
            : ["libLLVM.so.22.1", "libLLVM-22.so"];
        string[] folders = string.IsNullOrEmpty(root)
            ? [ToolchainFolder, Path.Combine(ToolchainFolder, "lib"), Path.Combine(ToolchainFolder, "bin")]
            : [root, Path.Combine(root, "lib"), Path.Combine(root, "bin")];
        var candidates = new List<string>();
        foreach (string folder in folders)
        {
            candidates.AddRange(names.Select(name => Path.Combine(folder, name)));
        }
        if (string.IsNullOrEmpty(root))
        {
            candidates.AddRange(names);
        }
        return candidates;
    }

    private static nint Find(string? root)
    {
        IReadOnlyList<string> candidates = Candidates(root);
        foreach (string candidate in candidates)
        {
            bool inFolder = Path.IsPathRooted(candidate);
            if ((!inFolder || File.Exists(candidate)) && NativeLibrary.TryLoad(candidate, Assembly.GetExecutingAssembly(),
                inFolder ? null : DllImportSearchPath.SafeDirectories, out nint handle))
            {
                return handle;
            }
        }
        throw new LlvmNotFoundException(candidates, candidates.FirstOrDefault(File.Exists) is { } there ? WhyNotLoaded(there) : null);
    }

    /// <summary>What the system says of a library that is there and can not be loaded.</summary>
    private static string? WhyNotLoaded(string library)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(library));
            return null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            string reason = exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(line => line.Contains(library, StringComparison.Ordinal));
            return $"LLVM 22 can not be loaded: {reason}";
        }
    }
}
