#pragma warning disable CS0169 // Padding is never read.

namespace Molt.Runtime;

// The layouts that the compiler emits constants of. Each is declared partial: its operations stand in the type's own file.

/// <summary>How many bytes a character takes in a <see cref="PyStr"/>, and what is known of its text.</summary>
[System.Flags]
public enum StrFlags : uint
{
    /// <summary>One byte a character (Latin-1).</summary>
    Width1 = 1,

    /// <summary>Two bytes a character (UCS-2).</summary>
    Width2 = 2,

    /// <summary>Four bytes a character (UCS-4).</summary>
    Width4 = 4,

    /// <summary>The bits that hold the width.</summary>
    WidthMask = 7,

    /// <summary>Every character is below U+0080; then the width is 1 and the characters are also UTF-8.</summary>
    Ascii = 8,

    /// <summary>A long text that <c>+</c> made: the next <c>+</c> to it leaves room for more behind the result.</summary>
    Joined = 16,

    /// <summary>The characters do not follow the struct: a pointer to them does. They are the first ones of a buffer that <c>+</c> fills.</summary>
    Shared = 32,
}

/// <summary>
/// A <c>str</c>: the characters follow the struct, in the narrowest of three widths that holds the largest one, then a zero character. (Only a
/// text with <see cref="StrFlags.Shared"/> has them elsewhere, without the zero: see <see cref="Str.Data(PyStr*)"/>.)
/// </summary>
[PyType("str", Flags = TypeFlags.Str)]
public unsafe partial struct PyStr
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The length in characters (code points).</summary>
    public nint Length;

    /// <summary>The hash; 0 means not yet computed. Constants carry theirs.</summary>
    public long HashCode;

    /// <summary>Width and facts.</summary>
    public StrFlags Flags;

    private readonly uint _padding;
}

/// <summary>A <c>bytes</c>: the bytes follow the struct, then a zero byte.</summary>
[PyType("bytes", Flags = TypeFlags.Bytes)]
public unsafe partial struct PyBytes
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of bytes.</summary>
    public nint Length;

    /// <summary>The hash; 0 means not yet computed.</summary>
    public long HashCode;
}

/// <summary>An <c>int</c> that does not fit in 63 bits: 32-bit digits follow the struct, least significant first, no leading zero.</summary>
[PyType("int", Flags = TypeFlags.Int)]
public unsafe partial struct PyInt
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of digits; negative if the number is.</summary>
    public nint SignedLength;
}

/// <summary>A <c>float</c> that can not be held inline.</summary>
[PyType("float", Flags = TypeFlags.Float)]
public unsafe partial struct PyFloat
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number.</summary>
    public double Number;
}

/// <summary>A <c>tuple</c>: the items follow the struct.</summary>
[PyType("tuple", Flags = TypeFlags.Tuple)]
public unsafe partial struct PyTuple
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of items.</summary>
    public nint Length;
}

/// <summary>A <c>list</c>.</summary>
[PyType("list", Flags = TypeFlags.List)]
public unsafe partial struct PyList
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of items.</summary>
    public nint Length;

    /// <summary>The number of items that <see cref="Items"/> has room for.</summary>
    public nint Capacity;

    /// <summary>The items: a heap block of its own, or null.</summary>
    public Value* Items;
}

/// <summary>A cell: a variable shared by a function and those nested in it.</summary>
[PyType("cell", Subclassable = false)]
public unsafe partial struct PyCell
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The content; NoValue means unbound.</summary>
    public Value Content;
}

/// <summary>What a function accepts beyond its named parameters, and how it runs.</summary>
[System.Flags]
public enum FunctionFlags : uint
{
    /// <summary>A plain function.</summary>
    None = 0,

    /// <summary>Has <c>*args</c>: its tuple follows the named parameters in the argument array.</summary>
    VarArgs = 1,

    /// <summary>Has <c>**kwargs</c>: its dict comes last in the argument array.</summary>
    VarKeywords = 2,

    /// <summary>A generator function.</summary>
    Generator = 4,

    /// <summary>A coroutine function.</summary>
    Coroutine = 8,

    /// <summary>An asynchronous generator function.</summary>
    AsyncGenerator = 16,

    /// <summary>A generator function whose generators may be awaited (<c>types.coroutine</c>).</summary>
    IterableCoroutine = 32,
}

/// <summary>Everything about a Python function that is known at compile time: a constant that the compiler emits.</summary>
public unsafe struct FunctionInfo
{
    /// <summary>
    /// Runs the function: every parameter has its argument in the array (positional and positional-or-keyword, keyword-only, then the
    /// <c>*</c> tuple, then the <c>**</c> dict).
    /// </summary>
    public delegate*<PyFunction*, Value*, Value> Body;

    /// <summary><c>__name__</c>.</summary>
    public PyStr* Name;

    /// <summary><c>__qualname__</c>.</summary>
    public PyStr* QualName;

    /// <summary><c>__module__</c>.</summary>
    public PyStr* Module;

    /// <summary><c>__doc__</c>, a str or null.</summary>
    public PyStr* Doc;

    /// <summary>The names of the named parameters, in the order of the argument array.</summary>
    public PyStr** ParameterNames;

    /// <summary>How many parameters are positional-only.</summary>
    public int PositionalOnlyCount;

    /// <summary>How many parameters can be given by position (positional-only ones included).</summary>
    public int PositionalCount;

    /// <summary>How many parameters are keyword-only.</summary>
    public int KeywordOnlyCount;

    /// <summary>What else it accepts.</summary>
    public FunctionFlags Flags;

    /// <summary>The line on which its definition begins; null if its code can not be suspended.</summary>
    public SourcePosition* Definition;

    /// <summary>
    /// Where the function object that was made last stands while its code and defaults are those of its definition; a value that no object has
    /// otherwise. Null if compiled code does not ask.
    /// </summary>
    public Value* Cell;

    /// <summary>
    /// For a function of the library that is part of a program only if something in that names it, and of which <see cref="LibraryUnits.EnterFirst"/> is the
    /// body until it is called: where the program has the body, or null. Null for others.
    /// </summary>
    public delegate*<PyFunction*, Value*, Value>* Entry;

    /// <summary>The description that this one is a changed copy of; null if it is what the compiler emitted.</summary>
    public FunctionInfo* Original;
}

/// <summary>A function made by <c>def</c> or <c>lambda</c>.</summary>
[PyType("function", Subclassable = false, HasDict = true, Flags = TypeFlags.MethodDescriptor | TypeFlags.WeaklyReferable)]
public unsafe partial struct PyFunction
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compile-time part.</summary>
    public FunctionInfo* Info;

    /// <summary>The defaults of the last positional parameters; null if none.</summary>
    public PyTuple* Defaults;

    /// <summary>The defaults of keyword-only parameters by name; null if none.</summary>
    public PyDict* KeywordDefaults;

    /// <summary>A tuple of cells, or of values that never change after the function is made; null if none.</summary>
    public PyTuple* Closure;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary><c>__annotate__</c>; null for None.</summary>
    public ObjectHeader* Annotate;

    /// <summary><c>__annotations__</c>; null until they are evaluated.</summary>
    public PyDict* Annotations;

    /// <summary><c>__type_params__</c>; null if none.</summary>
    public PyTuple* TypeParameters;
}

/// <summary>How a traceback marks the lines that it shows of an instruction.</summary>
public enum SourceMarks
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With carets from start to end.</summary>
    Carets,

    /// <summary>With tildes from start to end, and with carets at the anchors.</summary>
    Anchors,
}

/// <summary>A place in the source that a traceback shows: constant, one per instruction that may raise.</summary>
public unsafe struct SourcePosition
{
    /// <summary>The file as CPython would name it.</summary>
    public PyStr* File;

    /// <summary>The qualified-less name of the code object (<c>&lt;module&gt;</c>, <c>fib</c>).</summary>
    public PyStr* CodeName;

    /// <summary>The lines that are shown, without their common indentation, as zero-terminated UTF-8 text; null if not recorded.</summary>
    public byte* Lines;

    /// <summary>For the call of a method: where its name stands, to which its absence points; else null.</summary>
    public SourcePosition* Method;

    /// <summary>The line number, from 1.</summary>
    public int Line;

    /// <summary>Where the instruction begins in the first line that is shown; columns are in bytes.</summary>
    public int Start;

    /// <summary>Where it ends in the last line.</summary>
    public int End;

    /// <summary>The column where the anchors begin.</summary>
    public int AnchorStart;

    /// <summary>The column where they end.</summary>
    public int AnchorEnd;

    /// <summary>The index among the lines of the one where the anchors begin.</summary>
    public byte AnchorStartLine;

    /// <summary>The index of the one where they end.</summary>
    public byte AnchorEndLine;

    /// <summary>The lines that stand for others that are left out, as a set of bits.</summary>
    public ushort Gaps;

    /// <summary>How the lines are marked.</summary>
    public SourceMarks Marks;

    private readonly int _padding;
}

/// <summary>A module of the program: the compiler emits one per module, in a constant table.</summary>
public unsafe struct ModuleInfo
{
    /// <summary>The dotted name.</summary>
    public PyStr* Name;

    /// <summary>The file as CPython would name it.</summary>
    public PyStr* File;

    /// <summary>The docstring, or None.</summary>
    public Value Doc;

    /// <summary>The name of the package that it stands in; None for the main module.</summary>
    public Value Package;

    /// <summary>Runs the module's body; NoValue with an exception pending on failure. Null if the module is not part of the program.</summary>
    public delegate*<Value> Body;

    /// <summary>The names of the module's variables.</summary>
    public PyStr** VariableNames;

    /// <summary>The module's variables, NoValue while unbound: roots of the collector.</summary>
    public Value* Variables;

    /// <summary>The number of variables.</summary>
    public nint VariableCount;

    /// <summary>The number of cells of functions, which stand behind the variables: see <see cref="FunctionInfo.Cell"/>.</summary>
    public nint CellCount;

    /// <summary>The module object, made at the first import.</summary>
    public PyModule* Module;

    /// <summary>0 not begun, 1 running, 2 done.</summary>
    public int State;

    /// <summary>Not 0 once a built-in name may mean something else in the module: who reads one looks in dicts from then on.</summary>
    public int Shadows;
}

/// <summary>What the compiled program hands to the runtime: the symbol <c>molt_program</c>.</summary>
public unsafe struct ProgramInfo
{
    /// <summary>All modules, the main module first.</summary>
    public ModuleInfo** Modules;

    /// <summary>The number of modules.</summary>
    public nint ModuleCount;

    /// <summary>Other static memory that holds references: start and count of values, alternating pairs.</summary>
    public RootRange* Roots;

    /// <summary>The number of root ranges.</summary>
    public nint RootCount;
}

/// <summary>Static memory whose words may be references: a static field of the runtime.</summary>
public unsafe struct StaticRange
{
    /// <summary>The first word; null ends the list of ranges.</summary>
    public byte* Start;

    /// <summary>Bytes.</summary>
    public nint Length;
}

/// <summary>Static memory that holds values.</summary>
public unsafe struct RootRange
{
    /// <summary>The first value.</summary>
    public Value* Start;

    /// <summary>The number of values.</summary>
    public nint Count;
}
