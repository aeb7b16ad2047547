using System.Runtime.CompilerServices;

namespace Molt.Compiler.Tests.Corpus;

/// <summary>The folders of what CPython was recorded to say, each beside the tests that read it.</summary>
internal static class Recorded
{
    /// <summary>The path of a recorded file or folder, for a test in the folder above.</summary>
    public static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Recorded", name);
}
