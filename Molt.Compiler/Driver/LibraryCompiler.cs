using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc --build-library -r RID -o DIR</c>: compiles the library, as it is done when the SDK is built.</summary>
internal static class LibraryCompiler
{
    /// <summary>Writes the units of all modules of the library into the runtime pack at <see cref="DriverOptions.Output"/>.</summary>
    /// <returns>Whether they were written.</returns>
    public static bool Compile(DriverOptions options, TextWriter errors)
    {
        var diagnostics = new DiagnosticBag();
        bool written = false;
        if (options.Output is not { } folder)
        {
            diagnostics.Report("", DiagnosticDescriptors.NoPackFolder);
        }
        else if (RuntimePack.Load(options.Target, folder, diagnostics) is { } pack)
        {
            written = Compilation.WriteLibrary(pack, ProgramCompiler.FindPythonLibrary(), diagnostics);
        }
        DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
        return written;
    }
}
