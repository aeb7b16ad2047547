using System.Collections.Immutable;

namespace Molt.Compiler.IR;

/// <summary>The whole program.</summary>
public sealed class MirProgram
{
    /// <summary>The modules, the main module first.</summary>
    public List<MirModule> Modules { get; } = [];

    /// <summary>All functions, module bodies and class bodies included.</summary>
    public List<MirFunction> Functions { get; } = [];

    /// <summary>All class statements.</summary>
    public List<MirClass> Classes { get; } = [];
}

/// <summary>A module of the program.</summary>
public sealed class MirModule(string name, string file)
{
    /// <summary>The dotted name; the main module's is <c>__main__</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The file, as a traceback shows it.</summary>
    public string File { get; } = file;

    /// <summary>The source text, for the lines that tracebacks show.</summary>
    public Text.SourceText? Source { get; init; }

    /// <summary>Whether it belongs to the standard library.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>
    /// Whether its code is not in this program: it is compiled apart, and all that is known of it are its variables, in which anything may be.
    /// </summary>
    public bool IsForeign { get; set; }

    /// <summary>The docstring, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>The package that it stands in; null for the main module.</summary>
    public string? Package { get; init; }

    /// <summary>The body.</summary>
    public MirFunction? Body { get; set; }

    /// <summary>The variables, in the order of their first mention.</summary>
    public List<MirGlobal> Globals { get; } = [];

    /// <summary>The variable of a name, made at its first mention.</summary>
    public MirGlobal Global(string name)
    {
        if (!_byName.TryGetValue(name, out var global))
        {
            if (IsForeign)
            {
                throw new InvalidOperationException($"the module '{Name}' was compiled without a variable '{name}'");
            }
            global = new MirGlobal(this, name);
            _byName.Add(name, global);
            Globals.Add(global);
        }
        return global;
    }

    /// <summary>The variable of a name, or null.</summary>
    public MirGlobal? FindGlobal(string name) => _byName.GetValueOrDefault(name);

    private readonly Dictionary<string, MirGlobal> _byName = [];
}

/// <summary>A module variable.</summary>
public sealed class MirGlobal(MirModule module, string name)
{
    /// <summary>The module.</summary>
    public MirModule Module { get; } = module;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What inference thinks it to hold.</summary>
    public MirType Expected { get; set; } = MirType.Any;
}

/// <summary>How a parameter takes its argument.</summary>
public enum ParameterKind
{
    /// <summary>By position only.</summary>
    PositionalOnly,

    /// <summary>By position or keyword.</summary>
    Positional,

    /// <summary>By keyword only.</summary>
    KeywordOnly,

    /// <summary><c>*args</c>.</summary>
    VarArgs,

    /// <summary><c>**kwargs</c>.</summary>
    VarKeywords,
}

/// <summary>A parameter of a function as declared. Its value is the entry block's parameter of the same index.</summary>
/// <param name="Name">The (mangled) name.</param>
/// <param name="Kind">How it takes its argument.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
public sealed record ParameterInfo(string Name, ParameterKind Kind, bool HasDefault);

/// <summary>What runs when a function object is called.</summary>
public enum FunctionKind
{
    /// <summary>A <c>def</c> or <c>lambda</c>.</summary>
    Function,

    /// <summary>A module's body: no parameters.</summary>
    ModuleBody,

    /// <summary>A class's body: its parameter is the namespace dict; returns the <c>__class__</c> cell or None.</summary>
    ClassBody,
}

/// <summary>What a function's call makes if its code can be suspended.</summary>
public enum SuspensionKind
{
    /// <summary>Nothing: the code runs to its end.</summary>
    None,

    /// <summary>A generator.</summary>
    Generator,

    /// <summary>A coroutine.</summary>
    Coroutine,

    /// <summary>An asynchronous generator.</summary>
    AsyncGenerator,
}

/// <summary>A function.</summary>
public sealed class MirFunction(MirModule module, string name, string qualifiedName, FunctionKind kind)
{
    /// <summary>The module it stands in.</summary>
    public MirModule Module { get; } = module;

    /// <summary><c>__name__</c>.</summary>
    public string Name { get; } = name;

    /// <summary><c>__qualname__</c>.</summary>
    public string QualifiedName { get; } = qualifiedName;

    /// <summary>What it is.</summary>
    public FunctionKind Kind { get; } = kind;

    /// <summary>
    /// The parameters in the order of the argument array: positional, keyword-only, <c>*</c>, <c>**</c>.
    /// </summary>
    public ImmutableArray<ParameterInfo> Parameters { get; init; } = [];

    /// <summary>The docstring, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>The free variables, in the order of the closure's cells.</summary>
    public ImmutableArray<string> FreeVariables { get; set; } = [];

    /// <summary>What calling it makes instead of running it, if its code can be suspended.</summary>
    public SuspensionKind Suspension { get; init; }

    /// <summary>Whether it runs the code of another function from one suspension to the next.</summary>
    public bool IsResumeFunction { get; init; }

    /// <summary>The syntax that defines it; null of a function that no text defines.</summary>
    public Syntax.Node? Definition { get; init; }

    /// <summary>The blocks, the entry first.</summary>
    public List<MirBlock> Blocks { get; } = [];

    /// <summary>The entry block.</summary>
    public MirBlock Entry => Blocks[0];

    /// <summary>What inference thinks it to return.</summary>
    public MirType ExpectedResult { get; set; } = MirType.Any;

    /// <summary>Whether some code that is reachable makes it: see <see cref="Reachability"/>.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>How it returns what is expected: Value or Float64.</summary>
    public Representation ReturnRepresentation { get; set; }

    /// <summary>Whether compiled code tells the function object by its address: the one that was made last is kept in a cell.</summary>
    public bool HasCell { get; set; }

    /// <summary>The function in whose code it is made; null of the body of a module.</summary>
    public MirFunction? Outer { get; init; }

    /// <summary>The class in whose body it is defined, or null.</summary>
    public MirClass? Class { get; set; }

    /// <summary>The generic copy that the function leaves to when a speculation fails, or null.</summary>
    public MirFunction? GenericCopy { get; set; }

    /// <summary>The symbol of its native code; unique in the program.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>Whether this is the generic copy of another function.</summary>
    public bool IsGenericCopy { get; set; }

    /// <summary>A function with this one's blocks, to be its generic copy.</summary>
    public MirFunction ToGenericCopy()
    {
        var copy = new MirFunction(Module, Name, QualifiedName, Kind)
        {
            Parameters = Parameters,
            FreeVariables = FreeVariables,
            Doc = Doc,
            Outer = Outer,
            Class = Class,
            ExpectedResult = ExpectedResult,
            ReturnRepresentation = ReturnRepresentation,
            Symbol = Symbol,
            IsGenericCopy = true,
        };
        copy.Blocks.AddRange(Blocks);
        return copy;
    }

    /// <summary>An empty function that is to run this one's code from one suspension to the next: it takes the suspended object and the value sent.</summary>
    public MirFunction ToResumeFunction() => new(Module, Name, QualifiedName + ".<resume>", Kind)
    {
        Parameters = [new ParameterInfo(".suspended", ParameterKind.PositionalOnly, false), new ParameterInfo(".sent", ParameterKind.PositionalOnly, false)],
        Outer = Outer,
        Class = Class,
        Definition = Definition,
        Symbol = Symbol + "$resume",
        IsResumeFunction = true,
    };

    /// <summary>Numbers blocks and values in order.</summary>
    public void Number()
    {
        int value = 0, block = 0;
        foreach (var each in Blocks)
        {
            each.Id = block++;
            foreach (var parameter in each.Parameters)
            {
                parameter.Id = value++;
            }
            foreach (var instruction in each.Instructions)
            {
                instruction.Id = value++;
            }
        }
    }
}

/// <summary>A <c>class</c> statement.</summary>
public sealed class MirClass(MirModule module, string name, string qualifiedName)
{
    /// <summary>The module.</summary>
    public MirModule Module { get; } = module;

    /// <summary><c>__name__</c>.</summary>
    public string Name { get; } = name;

    /// <summary><c>__qualname__</c>.</summary>
    public string QualifiedName { get; } = qualifiedName;

    /// <summary>The function that runs the body.</summary>
    public required MirFunction Body { get; init; }

    /// <summary>The instance attributes with a fixed place, inherited ones first; empty until structification ran.</summary>
    public List<MirField> Fields { get; } = [];

    /// <summary>What compiled code relies on, in the order in which it was found.</summary>
    public IReadOnlyCollection<ClassExpectation> Expectations => _expectations;

    /// <summary>Says that compiled code relies on something that the runtime must verify.</summary>
    public void Expect(ClassExpectation expectation)
    {
        if (_known.Add(expectation))
        {
            _expectations.Add(expectation);
        }
    }

    private readonly List<ClassExpectation> _expectations = [];
    private readonly HashSet<ClassExpectation> _known = [];
}

/// <summary>An instance attribute with a fixed place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">Its place among the fields.</param>
public sealed record MirField(string Name, int Index);
