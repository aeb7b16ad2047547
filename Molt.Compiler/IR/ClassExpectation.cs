namespace Molt.Compiler.IR;

/// <summary>What compiled code relies on of a class. The runtime verifies it when the class is made, and when it changes.</summary>
public enum ExpectationKind : byte
{
    /// <summary>Attributes of instances are read as those of <c>object</c> are: no <c>__getattribute__</c>, no <c>__getattr__</c>.</summary>
    Reads,

    /// <summary>Attributes of instances are set as those of <c>object</c> are: no <c>__setattr__</c>.</summary>
    Writes,

    /// <summary>The attribute has its place in instances, and the class has none of its name.</summary>
    Field,

    /// <summary>The class has, under the name, a function of the program.</summary>
    Method,

    /// <summary>A call makes an instance as <c>type</c> and <c>object</c> do: no metaclass, no <c>__new__</c>, nothing abstract.</summary>
    Constructs,

    /// <summary>The class has no <c>__init__</c> but that of <c>object</c>.</summary>
    NoInitializer,

    /// <summary>The class has no attribute of the name.</summary>
    NoMember,
}

/// <summary>One thing that compiled code relies on of a class.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">The attribute's name, where the kind has one.</param>
/// <param name="Function">The function, where the kind has one.</param>
public sealed record ClassExpectation(ExpectationKind Kind, string? Name = null, MirFunction? Function = null);
