using System.Collections.Immutable;

namespace Molt.Compiler.IR;

/// <summary>Which kind of variable was read while unbound: it decides exception and message.</summary>
public enum UnboundKind
{
    /// <summary>UnboundLocalError.</summary>
    Local,

    /// <summary>NameError of a free variable.</summary>
    Free,

    /// <summary>NameError of a global.</summary>
    Global,
}

/// <summary>The name that <see cref="Opcode.CheckBound"/> reports.</summary>
public sealed record UnboundName(string Name, UnboundKind Kind);

/// <summary>A name that is looked up in a dict: a class body's or module's namespace first, then <paramref name="Global"/>, then the built-in name.</summary>
/// <param name="Name">The mangled name.</param>
/// <param name="Global">The module variable, or null.</param>
/// <param name="HasCell">Whether a second operand is a cell to look in instead of the module; otherwise it is the module's dict.</param>
public sealed record ClassName(string Name, MirGlobal? Global, bool HasCell);

/// <summary>How arguments are passed: first the positional ones, then one for each keyword.</summary>
/// <param name="Keywords">The keywords of the last arguments.</param>
/// <param name="Method">The method's name for <see cref="Opcode.CallMethod"/>.</param>
public sealed record CallShape(ImmutableArray<string> Keywords, string? Method = null)
{
    /// <summary>Positional arguments only.</summary>
    public static readonly CallShape Positional = new([]);
}

/// <summary>The methods that a call can reach, each for receivers of some classes; the receiver is of one of these classes.</summary>
/// <param name="Targets">The methods.</param>
public sealed record VirtualShape(ImmutableArray<VirtualTarget> Targets)
{
    /// <summary>The operands of a call, target by target.</summary>
    public IEnumerable<(VirtualTarget Target, ArraySegment<MirValue> Arguments)> Split(MirValue[] operands)
    {
        int start = 0;
        foreach (var target in Targets)
        {
            yield return (target, new ArraySegment<MirValue>(operands, start, target.Function.Entry.Parameters.Count));
            start += target.Function.Entry.Parameters.Count;
        }
    }
}

/// <summary>A method that a call reaches for receivers of exactly some classes.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Function">The method, which has no free variables.</param>
public sealed record VirtualTarget(ImmutableArray<MirClass> Classes, MirFunction Function);

/// <summary>How many targets stand before and after the starred one.</summary>
public sealed record UnpackShape(int Before, int After);

/// <summary>A class pattern: how many positional sub-patterns, then which attributes.</summary>
public sealed record MatchClassShape(int PositionalCount, ImmutableArray<string> Attributes);

/// <summary>A function to make, and how the operands divide.</summary>
/// <param name="Function">The function.</param>
/// <param name="DefaultCount">How many operands are defaults of the last positional parameters.</param>
/// <param name="KeywordDefaults">The keyword-only parameters whose defaults follow; then come the closure's cells.</param>
public sealed record FunctionShape(MirFunction Function, int DefaultCount, ImmutableArray<string> KeywordDefaults);

/// <summary>What a call of a function that can be suspended makes.</summary>
/// <param name="Function">The function.</param>
/// <param name="Resume">The function that runs its code from one suspension to the next: takes the object and the value sent.</param>
/// <param name="SlotCount">How many slots the object has.</param>
/// <param name="IsFinalized">Whether something is to be done when the object is dropped before its end.</param>
public sealed record ResumeShape(MirFunction Function, MirFunction Resume, int SlotCount, bool IsFinalized);

/// <summary>A runtime method that an instruction calls.</summary>
/// <param name="Method">Its name as <c>Class.Method</c>.</param>
/// <param name="IsQuiet">Whether it runs no code of the program.</param>
public sealed record RuntimeCall(string Method, bool IsQuiet = false);

/// <summary>An operator whose special method was called.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="IsInPlace">Whether it is an augmented assignment's.</param>
/// <param name="IsReflected">Whether the method was the right operand's.</param>
public sealed record OperatorShape(BinaryOperator Operator, bool IsInPlace, bool IsReflected);
