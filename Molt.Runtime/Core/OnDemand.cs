namespace Molt.Runtime;

/// <summary>
/// Where common code reaches what few programs have: so that those who have it are not part of all others. Each method is in a program only if that
/// mentions a name without which it can have nothing to do.
/// </summary>
public static unsafe class OnDemand
{
    private const string Subscription = "__getitem__ getitem itemgetter format format_map";
    private const string Unions = "__or__ __ror__ __ior__ or_ ior Union";
    private const string Views = "memoryview getbuffer readinto readinto1";

    /// <summary><c>type | type</c>.</summary>
    [WantedBy(Unions)]
    public static Value Union(Value left, Value right) => PyUnion.Or(left, right);

    /// <summary>The members of a union, a tuple; null if the value is none.</summary>
    [WantedBy(Unions)]
    public static PyTuple* MembersOfUnion(Value value) => PyUnion.Is(value) ? ((PyUnion*)value.Object)->Members : null;

    /// <summary><c>type[key]</c>, of <c>type</c> itself.</summary>
    [WantedBy(Subscription)]
    public static Value Alias(PyType* type, Value key) => PyGenericAlias.New(type, key);

    /// <summary>Whether a value is a class with arguments.</summary>
    [WantedBy(Subscription + " GenericAlias __class_getitem__")]
    public static bool IsAlias(Value value) => PyGenericAlias.Is(value);

    /// <summary><c>format % values</c>.</summary>
    [WantedBy("__mod__ __rmod__ __imod__ mod imod")]
    public static PyStr* Percent(PyStr* format, Value values, bool isBytes) => PercentFormat.Format(format, values, isBytes);

    /// <summary>A power of real numbers that has no real value.</summary>
    [WantedBy("__pow__ __rpow__ __ipow__ pow ipow")]
    public static Value ComplexPower(double left, double right) => Complex.Power(new ComplexNumber(left, 0), new ComplexNumber(right, 0));

    /// <summary>The bytes that a <c>memoryview</c> shows; false, without exception, for anything else.</summary>
    [WantedBy(Views)]
    public static bool TryView(Value value, byte** data, nint* length) => MemoryView.TryBytes(value, data, length);

    /// <summary>What <c>sys.unraisablehook</c> is called with.</summary>
    [WantedBy("unraisablehook")]
    public static Value UnraisableArguments(PyBaseException* exception, PyStr* message) => Unraisable.MakeArguments(exception, message);
}
