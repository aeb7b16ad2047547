using System;

namespace Molt.Runtime;

/// <summary>
/// A struct that is a built-in Python class; the compiler derives its type object from this declaration (<see cref="Host.TypeOf"/> does the
/// same for a .NET process).
/// </summary>
/// <remarks>
/// What is derived: the instance size is the struct's; the category bits of the base are inherited, as are its slots where the struct declares
/// none of its own, except: <see cref="Slot.Hash"/> when the struct declares <see cref="Slot.RichCompare"/>, and <see cref="Slot.New"/> from
/// <c>object</c>. A type without a <see cref="Slot.Trace"/> method, own or inherited, is a <see cref="TypeFlags.Leaf"/>. A type with
/// <see cref="HasDict"/> keeps it in the field <c>Dict</c>, of type <c>PyDict*</c>. The class of a type object is <c>type</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    /// <summary>The class's Python name, with its module if that is not <c>builtins</c> (<c>collections.deque</c>).</summary>
    public string Name { get; } = name;

    /// <summary>The struct of the base class; null means <c>object</c>.</summary>
    public Type? Base { get; set; }

    /// <summary>A second direct base class without a layout of its own (<c>ExceptionGroup</c> has one); it only takes part in the method resolution order.</summary>
    public Type? SecondBase { get; set; }

    /// <summary>
    /// The category bits (<see cref="TypeFlags.Int"/> to <see cref="TypeFlags.Set"/>) and <see cref="TypeFlags.MethodDescriptor"/>, where they apply;
    /// <see cref="TypeFlags.Leaf"/> if instances hold references but only to what is not on the heap.
    /// </summary>
    public TypeFlags Flags { get; set; }

    /// <summary>Whether Python code may derive from it.</summary>
    public bool Subclassable { get; set; } = true;

    /// <summary>Whether instances have a <c>__dict__</c>.</summary>
    public bool HasDict { get; set; }

    /// <summary>
    /// The module that has the class as an attribute, if that is not the one of its name; empty if none has it.
    /// </summary>
    public string? Home { get; set; }

    /// <summary>Whether its instances read attributes by names that are data (<c>operator.attrgetter</c>).</summary>
    public bool ReadsAttributes { get; set; }

    /// <summary>The <c>__doc__</c> text.</summary>
    public string? Doc { get; set; }
}

/// <summary>
/// A static method of a <see cref="PyTypeAttribute"/> struct that is a Python method. The first parameter is <c>self</c>
/// (<c>Value</c> or a pointer to the struct) unless <see cref="Kind"/> says otherwise. Other parameters are positional-only unless
/// marked with <see cref="PyKeywordAttribute"/>; a C# default value makes one optional.
/// </summary>
/// <remarks>
/// Parameters are a <c>Value</c>; a pointer to a <see cref="PyTypeAttribute"/> struct (anything else is a TypeError: “find() argument 1 must be
/// str, not int”); <c>long</c> or <c>nint</c> (by <c>__index__</c>, OverflowError if it does not fit); <c>double</c>; <c>bool</c> (by truth).
/// An optional <c>Value</c> or pointer that is not given (<c>= default</c>) is passed as <c>NoValue</c> or null. Results are a <c>Value</c>; a
/// pointer to an object (null with an exception pending); <c>long</c>, <c>nint</c>, <c>double</c> or <c>bool</c> as the Python int, float or bool, and
/// <c>void</c> for None: after these the caller tests for a pending exception unless the method is marked <see cref="NoRaiseAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyMethodAttribute(string name) : Attribute
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;

    /// <summary>How the method binds.</summary>
    public PyMethodKind Kind { get; set; }

    /// <summary>The <c>__doc__</c> text.</summary>
    public string? Doc { get; set; }
}

/// <summary>How a method binds to an instance or class.</summary>
public enum PyMethodKind
{
    /// <summary>The first parameter is the instance.</summary>
    Instance,

    /// <summary>The first parameter is the class, a <c>PyType*</c>.</summary>
    Class,

    /// <summary>No implicit parameter.</summary>
    Static,

    /// <summary>A getter: <c>Value Get(self)</c>; the matching setter is marked <see cref="Setter"/>.</summary>
    Getter,

    /// <summary>A setter: <c>bool Set(self, Value value)</c>, NoValue to delete; false with an exception pending on failure.</summary>
    Setter,
}

/// <summary>A static method of a <see cref="PyTypeAttribute"/> struct that fills a slot of the type object.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PySlotAttribute(Slot slot) : Attribute
{
    /// <summary>The slot.</summary>
    public Slot Slot { get; } = slot;
}

/// <summary>
/// A field of a <see cref="PyTypeAttribute"/> struct, of type <c>Value</c>, that is a Python attribute of the instances which can be read, and set
/// and deleted unless <see cref="IsReadOnly"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class PyMemberAttribute(string name) : Attribute
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether programs can not write it.</summary>
    public bool IsReadOnly { get; set; }
}

/// <summary>A static class that is an intrinsic Python module.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    /// <summary>The module's name as <c>import</c> says it.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>__doc__</c> text.</summary>
    public string? Doc { get; set; }
}

/// <summary>A static method of a <see cref="PyModuleAttribute"/> class that is a Python function of that module.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyFunctionAttribute(string name) : Attribute
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;

    /// <summary>A second name of the module for the same function.</summary>
    public string? Alias { get; set; }

    /// <summary>The <c>__doc__</c> text.</summary>
    public string? Doc { get; set; }
}

/// <summary>
/// A static parameterless method (or a constant field) of a <see cref="PyModuleAttribute"/> class that gives a module attribute's
/// initial value.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field)]
public sealed class PyAttributeAttribute(string name) : Attribute
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;
}

/// <summary>A parameter that may also be given by keyword; only by keyword when <see cref="Only"/> is set.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PyKeywordAttribute(string name) : Attribute
{
    /// <summary>The keyword.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it can not be given by position.</summary>
    public bool Only { get; set; }
}

/// <summary>A last parameter of type <c>Arguments</c> that takes all remaining arguments, positional and keyword.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PyRestAttribute : Attribute;

/// <summary>The Python type of what a method that returns <c>Value</c> gives back, in the notation of type inference (<c>"int"</c>, <c>"list[str]"</c>).</summary>
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public sealed class PyTypedAttribute(string type) : Attribute
{
    /// <summary>The type.</summary>
    public string Type { get; } = type;
}

/// <summary>The method never leaves an exception pending, so calls of it are not tested.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoRaiseAttribute : Attribute;

/// <summary>The result depends on the arguments alone and there is no other effect: calls may be removed, merged and hoisted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PureAttribute : Attribute;

/// <summary>The method is never inlined and is laid out away from hot code.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ColdAttribute : Attribute;

/// <summary>The method is called by generated code by name: an entry point that is always translated (and dropped by the linker when unused).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExportAttribute(string? symbol = null) : Attribute
{
    /// <summary>The linker symbol; null means the method's full name, <c>Molt.Runtime.List.Append</c>.</summary>
    public string? Symbol { get; } = symbol;
}

/// <summary>
/// The method is linked only into programs that mention one of some names (an operator counts as its special method); in others stands a function
/// that gives back zero, which is never called or right there. Only in <see cref="OnDemand"/>.
/// </summary>
/// <param name="names">The names, separated by spaces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WantedByAttribute(string names) : Attribute
{
    /// <summary>The names, separated by spaces.</summary>
    public string Names { get; } = names;
}

/// <summary>The member is replaced by the translator (<see cref="Intrinsics"/>), or exists only to host the runtime in a .NET process.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class HostOnlyAttribute : Attribute;

/// <summary>
/// A static class whose methods the translator puts in the place of a base-library type's methods of the same name and parameters. An
/// instance method's receiver comes first, by reference; generic parameters are the type's, then the method's.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BaseLibraryReplacementAttribute(string type) : Attribute
{
    /// <summary>The full name of the type as metadata has it: <c>System.Span`1</c>.</summary>
    public string Type { get; } = type;
}
