using System.IO.Compression;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Corpus;

/// <summary>
/// The Python files of CPython's standard library and test suite, which are no part of the repository. Tests look at a sample of them,
/// and at all of them when MOLT_WHOLE_CORPUS is set:
/// <code>MOLT_WHOLE_CORPUS=1 dotnet test --project tests/Molt.Compiler.Tests -c Release --filter FullyQualifiedName~Corpus</code>
/// </summary>
internal sealed record PythonLibrary(string Folder, IReadOnlyList<string> Files)
{
    private const int SampleInterval = 50;

    /// <summary>Whether all there is shall be looked at.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("MOLT_WHOLE_CORPUS") is { Length: > 0 };

    /// <summary>The library of a CPython 3.13, with its tests.</summary>
    public static PythonLibrary Of313(Oracle python)
    {
        ProgramResult result = ProgramRunner.Run(python.Program, ["-c", "import os; print(os.path.dirname(os.__file__))"]);
        Assert.AreEqual(0, result.ExitCode, result.ToString());
        return In(result.Output.Trim());
    }

    /// <summary>The library that the package pyodide brings, which has no tests, unpacked into a folder.</summary>
    public static PythonLibrary Of314(string folder)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Environment.GetEnvironmentVariable("NODE_PATH")!, "pyodide", "python_stdlib.zip"), folder);
        return In(folder);
    }

    private static PythonLibrary In(string folder)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(path => !path.Contains("site-packages", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new PythonLibrary(folder, [.. files.Where((_, i) => IsWhole || i % SampleInterval == 0)]);
    }
}
