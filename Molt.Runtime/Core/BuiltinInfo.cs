namespace Molt.Runtime;

/// <summary>How a built-in function takes its arguments.</summary>
[System.Flags]
public enum BuiltinFlags : uint
{
    /// <summary>A function of a module, or a static method.</summary>
    None = 0,

    /// <summary>The first parameter is the instance.</summary>
    Instance = 1,

    /// <summary>The first parameter is the class.</summary>
    Class = 2,

    /// <summary>It takes all arguments that are left over (<see cref="PyRestAttribute"/>).</summary>
    Rest = 4,
}

/// <summary>
/// What dynamic calls need to know of a function written in C#: a constant that the compiler emits for each <see cref="PyMethodAttribute"/> and
/// <see cref="PyFunctionAttribute"/> method.
/// </summary>
public unsafe struct BuiltinInfo
{
    /// <summary>
    /// Calls the C# method: converts the arguments, which stand in an array in the order of the parameters with NoValue for those not given,
    /// by the methods of <see cref="Adapt"/>, and the result to a value. The second parameter is what is left over, or null.
    /// </summary>
    public delegate*<Value*, Arguments*, Value> Body;

    /// <summary>The Python name, <c>append</c>.</summary>
    public PyStr* Name;

    /// <summary>The name with that of its class, <c>list.append</c>; for a function of a module the same as <see cref="Name"/>.</summary>
    public PyStr* QualName;

    /// <summary>The module of a function; null for methods.</summary>
    public PyStr* Module;

    /// <summary>The <c>__doc__</c> text or null.</summary>
    public PyStr* Doc;

    /// <summary>The names of the parameters after the instance or class; null for one that has no keyword.</summary>
    public PyStr** ParameterNames;

    /// <summary>How many parameters, without instance or class, must be given. They come first.</summary>
    public int RequiredCount;

    /// <summary>How many parameters, without instance or class, can be given by position. The keyword-only ones come behind them.</summary>
    public int PositionalCount;

    /// <summary>How many parameters can be given only by keyword.</summary>
    public int KeywordOnlyCount;

    /// <summary>What kind of function it is.</summary>
    public BuiltinFlags Flags;
}
