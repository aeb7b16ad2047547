namespace Molt.Compiler.Text;

// MOLT15xx: the command line, files and targets.
public static partial class DiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor UnknownOption =
        Error(1500, "there is no option '{0}'; 'moltc --help' lists the options");

    internal static readonly DiagnosticDescriptor UnknownOptionWithSuggestion =
        Error(1500, "there is no option '{0}'; did you mean '{1}'?");

    internal static readonly DiagnosticDescriptor OptionNeedsValue =
        Error(1501, "option '{0}' needs a value: {0} {1}");

    internal static readonly DiagnosticDescriptor OptionTakesNoValue =
        Error(1502, "option '{0}' takes no value");

    internal static readonly DiagnosticDescriptor UnknownOptionValue =
        Error(1503, "'{0}' is no value of option '{1}'; use {2}");

    internal static readonly DiagnosticDescriptor OptionGivenTwice =
        Error(1504, "option '{0}' is given twice; keep one");

    internal static readonly DiagnosticDescriptor EmitWithRun =
        Error(1505, "'moltc run' runs a program and '--emit' prints a stage; leave out one of them");

    internal static readonly DiagnosticDescriptor NoInput =
        Error(1510, "no source file given; try 'moltc app.py -o app' or 'moltc --help'");

    internal static readonly DiagnosticDescriptor SeveralMainFiles =
        Error(1511, "'{0}' and '{1}' are both given as the main file; give one, and the modules that it imports are found through it");

    internal static readonly DiagnosticDescriptor CannotReadResponseFile =
        Error(1512, "the response file cannot be read: {0}");

    internal static readonly DiagnosticDescriptor EmptyResponseFile =
        Error(1513, "the response file '{0}' holds no arguments, and no source file is given beside it");

    internal static readonly DiagnosticDescriptor UnknownTarget =
        Error(1520, "there is no target '{0}'; the targets are {1}");

    internal static readonly DiagnosticDescriptor TargetNotRunnable =
        Error(1521, "a program for '{0}' does not run on this machine; leave out -r, or compile it with 'moltc FILE -o OUT -r {0}'");

    internal static readonly DiagnosticDescriptor SourceNotFound =
        Error(1530, "the source file does not exist; check the path");

    internal static readonly DiagnosticDescriptor SourceIsDirectory =
        Error(1531, "this is a folder, not a source file; give a file in it, such as '{0}'");

    internal static readonly DiagnosticDescriptor CannotReadSource =
        Error(1532, "the source file cannot be read: {0}");

    internal static readonly DiagnosticDescriptor OutputIsDirectory =
        Error(1540, "the output is a folder; give the name of a file in it");

    internal static readonly DiagnosticDescriptor CannotWriteOutput =
        Error(1541, "the output cannot be written: {0}; choose another place with -o");

    internal static readonly DiagnosticDescriptor NoSpaceForOutput =
        Error(1542, "the output cannot be written: the disk is full; nothing was left behind. Free some space, or choose another place with -o");

    internal static readonly DiagnosticDescriptor CannotWriteStandardOutput =
        Error(1545, "the standard output cannot be written: {0}; send it elsewhere, or write into a folder with -o");

    internal static readonly DiagnosticDescriptor InputIsOutput =
        Error(1543, "the output would overwrite a source file; choose another name with -o");

    internal static readonly DiagnosticDescriptor TemporaryFolderUnusable =
        Error(1546, "the folder for temporary files, '{0}', cannot be used: {1}; name another one in the environment variable TMPDIR");

    internal static readonly DiagnosticDescriptor OutOfResources =
        Error(1547, "the compiler can not go on: {0}");

    internal static readonly DiagnosticDescriptor CannotRunProgram =
        Error(1550, "the compiled program could not be started: {0}");

    internal static readonly DiagnosticDescriptor InternalError =
        Error(1599, "the compiler failed: {0}. This is a defect of Molt, not of the program; please report it with the source");

    /// <summary>There is no place for the translated runtime.</summary>
    public static DiagnosticDescriptor NoPackFolder { get; } =
        Error(1544, "the folder of the runtime pack is missing: -o DIR");
}
