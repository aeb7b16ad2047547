using System.Runtime.CompilerServices;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>The folder of what CPython was recorded to say.</summary>
internal static class Recorded
{
    /// <summary>The path of a recorded file or folder.</summary>
    public static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Recorded", name);
}
