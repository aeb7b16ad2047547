using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.Optimization;
using Molt.Compiler.Tests.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>A program that went through the passes of the optimizer.</summary>
internal sealed class Optimized
{
    /// <summary>Binds <c>unknown</c> to an object of which nothing is known.</summary>
    private const string Unknown = "import sys\nunknown = sys.argv[0]\n";

    private static readonly Lazy<RuntimeLibrary> s_library = new(() => RuntimeLibrary.Load());

    private Optimized(MirProgram program) => Program = program;

    /// <summary>The program.</summary>
    public MirProgram Program { get; }

    /// <summary>Runs all passes on a program that stands in a string, and verifies what they made.</summary>
    public static Optimized Run(string source)
    {
        var program = MirCases.Build(WithUnknown(source));
        lock (s_library)
        {
            Optimizer.Run(program, s_library.Value);
        }
        Assert.AreEqual("", string.Join('\n', MirVerifier.Verify(program).Concat(ProofVerifier.Verify(program))));
        return new Optimized(program);
    }

    /// <summary>Infers the types of a program that stands in a string, and changes nothing in it.</summary>
    public static Optimized Infer(string source)
    {
        var program = MirCases.Build(WithUnknown(source));
        lock (s_library)
        {
            Reachability.Run(program);
            TypeInference.Infer(program, new BuiltinSignatures(s_library.Value));
        }
        return new Optimized(program);
    }

    /// <summary>The function of a qualified name.</summary>
    public MirFunction Function(string name) => Program.Functions.Single(function => function.QualifiedName == name && function.Kind == FunctionKind.Function);

    /// <summary>The class of a qualified name.</summary>
    public MirClass Class(string name) => Program.Classes.Single(@class => @class.QualifiedName == name);

    /// <summary>The instructions of a function that have an opcode.</summary>
    public MirInstruction[] All(string function, Opcode opcode) =>
        [.. Function(function).Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Opcode == opcode)];

    /// <summary>The only instruction of a function that has an opcode.</summary>
    public MirInstruction Only(string function, Opcode opcode)
    {
        var all = All(function, opcode);
        Assert.HasCount(1, all, MirPrinter.Print(Program));
        return all[0];
    }

    /// <summary>Whether a function has an instruction with an opcode.</summary>
    public bool Has(string function, Opcode opcode) => All(function, opcode).Length > 0;

    /// <summary>What a function returns, as text without the numbers of containers.</summary>
    public string Returns(string function) => Text(Function(function).ExpectedResult);

    /// <summary>What a parameter can be, as text without the numbers of containers.</summary>
    public string Takes(string function, int parameter = 0) => Text(Function(function).Entry.Parameters[parameter].Expected);

    /// <summary>What a module variable can be, as text without the numbers of containers.</summary>
    public string Holds(string variable) => Text(Program.Modules[0].FindGlobal(variable)!.Expected.WithoutUnbound());

    private static string WithUnknown(string source) => source.Contains("unknown", StringComparison.Ordinal) ? Unknown + source : source;

    private static string Text(MirType type) => System.Text.RegularExpressions.Regex.Replace(type.ToString(), "#\\d+", "");
}
