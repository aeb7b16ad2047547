using System.Collections.Immutable;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>
/// Turns the arguments of <c>moltc</c> into <see cref="DriverOptions"/>. It is a loop over a table, not a library, because it stands in
/// the way of every compilation: System.CommandLine takes 25 ms for the same, precompiled, of the 400 ms that a small program may take.
/// </summary>
public sealed class CommandLineParser
{
    private readonly DiagnosticBag diagnostics;
    private readonly ResponseFileReader arguments;
    private readonly ImmutableArray<string>.Builder inputs = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder searchPaths = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder checkedFiles = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<CommandLineOption> given = [];
    private DriverCommand command = DriverCommand.Compile;
    private string? output;
    private string? runtime;
    private string? packs;
    private string? dependencies;
    private string? absences;
    private string? modules;
    private EmitKind emit;
    private BuildConfiguration configuration = BuildConfiguration.Debug;
    private DiagnosticsFormat? format;
    private ImmutableArray<string> programArguments = [];

    private CommandLineParser(IReadOnlyList<string> arguments, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        this.arguments = new ResponseFileReader(arguments, diagnostics);
    }

    /// <summary>
    /// Parses a command line, reading <c>@FILE</c> response files where they stand in it.
    /// </summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="defaultFormat">The form of diagnostics unless an option says otherwise.</param>
    /// <param name="diagnostics">Receives what is wrong with them.</param>
    /// <returns>The options. They are to be acted on only if <paramref name="diagnostics"/> has no errors.</returns>
    public static DriverOptions Parse(IReadOnlyList<string> arguments, DiagnosticsFormat defaultFormat, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new CommandLineParser(arguments, diagnostics).Parse(defaultFormat);
    }

    private DriverOptions Parse(DiagnosticsFormat defaultFormat)
    {
        bool optionsEnded = false;
        bool first = true;
        while (arguments.TryRead(out string? argument))
        {
            if (first && argument == "run")
            {
                command = DriverCommand.Run;
            }
            else if (first && argument == "check")
            {
                command = DriverCommand.Check;
            }
            else if (first && argument == "build")
            {
                command = DriverCommand.Compile;
            }
            else if (!optionsEnded && argument == "--")
            {
                optionsEnded = true;
            }
            else if (!optionsEnded && argument is ['-', _, ..])
            {
                ParseOption(argument);
            }
            else
            {
                inputs.Add(argument);
                if (command == DriverCommand.Run)
                {
                    programArguments = arguments.ReadRest();
                    break;
                }
            }
            first = false;
        }
        TargetDescription target = FindTarget();
        if (!diagnostics.HasErrors && (command is DriverCommand.Compile or DriverCommand.Run or DriverCommand.Check or DriverCommand.Emit))
        {
            CheckInputs();
        }
        return new DriverOptions
        {
            Command = command,
            Inputs = inputs.ToImmutable(),
            Output = output,
            Target = target,
            Configuration = configuration,
            Emit = emit,
            SearchPaths = searchPaths.ToImmutable(),
            Packs = packs,
            Dependencies = dependencies,
            Absences = absences,
            Modules = modules,
            CheckedFiles = checkedFiles.ToImmutable(),
            DiagnosticsFormat = format ?? defaultFormat,
            ProgramArguments = programArguments,
        };
    }

    private void ParseOption(string argument)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        ReadOnlySpan<char> name = equals < 0 ? argument : argument.AsSpan(0, equals);
        if (CommandLineOption.Find(name) is not { } option)
        {
            ReportUnknownOption(name.ToString());
            return;
        }
        string value = "";
        if (option.ValueName is null)
        {
            if (equals >= 0)
            {
                diagnostics.Report("", DiagnosticDescriptors.OptionTakesNoValue, option.Name);
                return;
            }
        }
        else if (equals >= 0)
        {
            value = argument[(equals + 1)..];
        }
        else if (!arguments.TryRead(out value!))
        {
            diagnostics.Report("", DiagnosticDescriptors.OptionNeedsValue, option.Name, option.ValueName);
            return;
        }
        if (option.ValueName is not null && value.Length == 0)
        {
            diagnostics.Report("", DiagnosticDescriptors.OptionNeedsValue, option.Name, option.ValueName);
            return;
        }
        if (!given.Add(option) && option.ValueName is not null && !option.IsRepeatable)
        {
            diagnostics.Report("", DiagnosticDescriptors.OptionGivenTwice, option.Name);
            return;
        }
        Apply(option, value);
    }

    private void Apply(CommandLineOption option, string value)
    {
        if (option == CommandLineOption.Output)
        {
            output = value;
        }
        else if (option == CommandLineOption.Runtime)
        {
            runtime = value;
        }
        else if (option == CommandLineOption.Configuration)
        {
            configuration = ParseEnum(option, value, configuration);
        }
        else if (option == CommandLineOption.Emit)
        {
            emit = ParseEnum(option, value, emit);
            SetCommand(DriverCommand.Emit);
        }
        else if (option == CommandLineOption.SearchPath)
        {
            searchPaths.Add(value);
        }
        else if (option == CommandLineOption.Packs)
        {
            packs = value;
        }
        else if (option == CommandLineOption.Dependencies)
        {
            dependencies = value;
        }
        else if (option == CommandLineOption.Absences)
        {
            absences = value;
        }
        else if (option == CommandLineOption.Modules)
        {
            modules = value;
        }
        else if (option == CommandLineOption.Check)
        {
            checkedFiles.Add(value);
        }
        else if (option == CommandLineOption.DiagnosticsFormat)
        {
            format = ParseEnum(option, value, DiagnosticsFormat.MSBuild);
        }
        else if (option == CommandLineOption.BuildRuntime)
        {
            SetCommand(DriverCommand.BuildRuntime);
        }
        else if (option == CommandLineOption.BuildLibrary)
        {
            SetCommand(DriverCommand.BuildLibrary);
        }
        else if (option == CommandLineOption.PrintTargets)
        {
            SetCommand(DriverCommand.PrintTargets);
        }
        else if (option == CommandLineOption.Version)
        {
            SetCommand(DriverCommand.Version);
        }
        else if (option == CommandLineOption.Help)
        {
            command = DriverCommand.Help;
        }
    }

    private void SetCommand(DriverCommand wanted)
    {
        if (command is DriverCommand.Run or DriverCommand.Check && wanted == DriverCommand.Emit)
        {
            diagnostics.Report("", DiagnosticDescriptors.EmitWithRun);
        }
        else if (command != DriverCommand.Help)
        {
            command = wanted;
        }
    }

    private T ParseEnum<T>(CommandLineOption option, string value, T fallback)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues<T>())
        {
            if (string.Equals(candidate.ToString(), value, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }
        string[] names = Enum.GetNames<T>();
        string choices = string.Join(", ", names[..^1]) + " or " + names[^1];
        diagnostics.Report(
            "",
            DiagnosticDescriptors.UnknownOptionValue,
            value,
            option.Name,
            option == CommandLineOption.Configuration ? choices : choices.ToLowerInvariant());
        return fallback;
    }

    private TargetDescription FindTarget()
    {
        if (runtime is not null && Targets.Find(runtime) is null)
        {
            diagnostics.Report("", DiagnosticDescriptors.UnknownTarget, runtime, string.Join(", ", Targets.All.Select(target => target.Rid)));
        }
        return (runtime is null ? Targets.Host : Targets.Find(runtime)) ?? Targets.All[0];
    }

    private void CheckInputs()
    {
        if (inputs.Count == 0 && (command != DriverCommand.Check || checkedFiles.Count == 0))
        {
            diagnostics.Report("", arguments.EmptyFile is null ? DiagnosticDescriptors.NoInput : DiagnosticDescriptors.EmptyResponseFile, arguments.EmptyFile);
            return;
        }
        bool wholeProgram = command is DriverCommand.Compile or DriverCommand.Run || emit is EmitKind.Mir or EmitKind.Statistics or EmitKind.Llvm or EmitKind.Asm;
        if (wholeProgram && inputs.Count > 1)
        {
            diagnostics.Report("", DiagnosticDescriptors.SeveralMainFiles, inputs[0], inputs[1]);
        }
    }

    private void ReportUnknownOption(string name)
    {
        CommandLineOption? nearest = CommandLineOption.All.MinBy(option => EditDistance.Between(option.Name, name));
        if (nearest is not null && EditDistance.Between(nearest.Name, name) <= 3)
        {
            diagnostics.Report("", DiagnosticDescriptors.UnknownOptionWithSuggestion, name, nearest.Name);
        }
        else
        {
            diagnostics.Report("", DiagnosticDescriptors.UnknownOption, name);
        }
    }
}
