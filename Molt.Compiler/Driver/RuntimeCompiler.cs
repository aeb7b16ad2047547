using Molt.Compiler.Cil;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc --build-runtime -r RID -o DIR</c>: translates the runtime, as it is done when the SDK is built.</summary>
internal static class RuntimeCompiler
{
    private const string RuntimeAssembly = "Molt.Runtime.dll";

    /// <summary>Writes the translated runtime into the runtime pack at <see cref="DriverOptions.Output"/>.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool Compile(DriverOptions options, TextWriter errors)
    {
        var diagnostics = new DiagnosticBag();
        bool written = false;
        if (options.Output is { } folder)
        {
            string assembly = Path.Combine(AppContext.BaseDirectory, RuntimeAssembly);
            written = RuntimePackBuilder.Build(assembly, options.Target, folder, options.Configuration == BuildConfiguration.Debug, diagnostics);
        }
        else
        {
            diagnostics.Report("", DiagnosticDescriptors.NoPackFolder);
        }
        DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
        return written;
    }
}
