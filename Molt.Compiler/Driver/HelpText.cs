using System.Text;
using Molt.Compiler.Linking;

namespace Molt.Compiler.Driver;

/// <summary>The texts of <c>--help</c>, <c>--version</c> and <c>--print-targets</c>.</summary>
internal static class HelpText
{
    private const int OptionColumn = 28;

    private const string Usage = """
        moltc compiles Python programs ahead of time into native executables and WebAssembly.

        Usage:
          moltc [build] FILE.py [-o OUT] [-r RID] [-c NAME]    compile a program, to a file of its name unless -o names another
          moltc run FILE.py [ARGS]                             compile a program and run it
          moltc check FILE.py...                               report errors in files, without compiling them
          moltc --emit STAGE FILE.py... [-o DIR]               print what a stage of the compiler makes
          moltc @FILE                                          read arguments from FILE
          moltc --batch FILE                                   do each line of FILE, arguments separated by tabs

        FILE.py is the main module. The modules that it imports are found in its folder, in the folders
        of --search-path and in Molt's standard library; all are compiled into the one executable.

        Options:

        """;

    private const string Examples = """

        Examples:
          moltc app.py -o app                     an executable for this machine
          moltc app.py -o app -c Release          the same, optimized
          moltc app.py -o app.exe -r win-x64      for Windows
          moltc app.py -o app.wasm -r wasi-wasm   for WebAssembly
          moltc run app.py --count 3              runs app.py with sys.argv[1:] == ['--count', '3']
          moltc --emit ast app.py                 as ast.dump(ast.parse(source), include_attributes=True)
          moltc --emit symbols a.py b.py -o out   writes out/a.py.symbols and out/b.py.symbols

        Exit codes: 0 for success, 1 if there were errors. 'moltc run' gives the program's own.

        """;

    /// <summary>The help page.</summary>
    public static string Page
    {
        get
        {
            var text = new StringBuilder(Usage);
            foreach (CommandLineOption option in CommandLineOption.All)
            {
                string names = option.ShortName is null ? $"    {option.Name}" : $"{option.ShortName}, {option.Name}";
                string left = option.ValueName is null ? $"  {names}" : $"  {names} {option.ValueName}";
                text.Append(left.Length < OptionColumn ? left.PadRight(OptionColumn) : left + "\n" + new string(' ', OptionColumn));
                text.Append(option.Description).Append('\n');
            }
            return text.Append(Examples).ToString();
        }
    }

    /// <summary>The version line.</summary>
    public static string Version => $"moltc {typeof(HelpText).Assembly.GetName().Version?.ToString(3)}\n";

    /// <summary>The targets, one a line.</summary>
    public static string TargetList
    {
        get
        {
            int width = Targets.All.Max(target => target.Rid.Length) + 2;
            return string.Concat(Targets.All.Select(target =>
                $"{target.Rid.PadRight(width)}{target.Summary}{(target == Targets.Host ? " (this machine)" : "")}\n"));
        }
    }
}
