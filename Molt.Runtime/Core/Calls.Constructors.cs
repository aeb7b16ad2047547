namespace Molt.Runtime;

// The arguments of constructors, which a Slot.New or Slot.Init method gets as an array.
public static unsafe partial class Calls
{
    /// <summary>
    /// Binds a constructor's arguments to its parameters, with the errors that a function with these parameters would raise.
    /// </summary>
    /// <param name="name">The class as messages name it.</param>
    /// <param name="parameters">The parameters' names with a space between them; <c>_</c> for one that has no keyword.</param>
    /// <param name="required">How many of them must be given.</param>
    /// <param name="positional">How many of them can be given by position.</param>
    /// <param name="keywordOnly">How many follow that can be given only by keyword.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="keywordNames">The keywords of the last ones, or null.</param>
    /// <param name="bound">Takes the argument of each parameter; NoValue for those not given.</param>
    /// <returns>False with TypeError pending.</returns>
    public static bool BindConstructor(
        System.ReadOnlySpan<byte> name, System.ReadOnlySpan<byte> parameters, int required, int positional, int keywordOnly,
        Value* arguments, nint count, PyTuple* keywordNames, Value* bound)
    {
        if (keywordNames != null || count < required || count > positional)
        {
            return BindConstructorSlow(name, parameters, required, positional, keywordOnly, arguments, count, keywordNames, bound);
        }
        for (int i = 0; i < positional + keywordOnly; i++)
        {
            bound[i] = i < count ? arguments[i] : Value.NoValue;
        }
        return true;
    }

    private static bool BindConstructorSlow(
        System.ReadOnlySpan<byte> name, System.ReadOnlySpan<byte> parameters, int required, int positional, int keywordOnly,
        Value* arguments, nint count, PyTuple* keywordNames, Value* bound)
    {
        int total = positional + keywordOnly;
        PyStr** names = stackalloc PyStr*[total + 1];
        BuiltinInfo info = default;
        for (int i = 0; i < total; i++)
        {
            System.ReadOnlySpan<byte> parameter = Words.Take(ref parameters);
            names[i] = parameter.Length == 1 && parameter[0] == '_' ? null : Str.FromUtf8(parameter);
        }
        info.Name = Str.FromUtf8(name);
        info.QualName = info.Name;
        info.ParameterNames = names;
        info.RequiredCount = required;
        info.PositionalCount = positional;
        info.KeywordOnlyCount = keywordOnly;
        Arguments rest = new(arguments, count, keywordNames);
        return info.Name != null && BindBuiltin(&info, ref rest, bound);
    }
}
