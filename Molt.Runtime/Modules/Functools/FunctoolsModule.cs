namespace Molt.Runtime;

/// <summary>The module <c>_functools</c> (https://docs.python.org/3.14/library/functools.html).</summary>
[PyModule("_functools", Doc = "Tools that operate on functions.")]
public static unsafe class FunctoolsModule
{
    [PyAttribute("Placeholder")]
    public static Value Placeholder() => PyPlaceholder.Instance();

    [PyFunction(
        "cmp_to_key",
        Doc = "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.")]
    public static Value CmpToKey([PyKeyword("mycmp")] Value mycmp) => PyKeyWrapper.New(mycmp, Value.NoValue);

    [PyFunction(
        "reduce",
        Doc = "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).")]
    public static Value Reduce(Value function, Value iterable, [PyKeyword("initial")] Value initial = default)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()) ? Errors.TypeError("reduce() arg 2 must support iteration"u8) : Value.NoValue;
        }
        Value result = initial;
        while (items.Next(out Value item))
        {
            result = result.IsNoValue ? item : Calls.Call2(function, result, item);
            if (result.IsNoValue)
            {
                return result;
            }
        }
        return items.Failed || !result.IsNoValue ? (items.Failed ? Value.NoValue : result)
            : Errors.TypeError("reduce() of empty iterable with no initial value"u8);
    }
}
