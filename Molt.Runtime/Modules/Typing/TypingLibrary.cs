namespace Molt.Runtime;

/// <summary>
/// What the runtime asks of the library's module <c>typing</c>. A program without it has type parameters, but no other generic aliases than those
/// of <c>types</c>.
/// </summary>
public static unsafe class TypingLibrary
{
    /// <summary>A function of <c>typing</c>, which is imported for it; NoValue, without exception if the program does not have it.</summary>
    public static Value Find(PyStr* name)
    {
        PyStr* typing = Intrinsics.Literal("typing"u8);
        Value module = Modules.IsAvailable(typing) ? Modules.ImportByName(typing) : Value.NoValue;
        return module.IsNoValue ? module : Operators.GetAttribute(module, name);
    }

    /// <summary>Calls a function of <c>typing</c> if there is one; else gives <paramref name="otherwise"/>.</summary>
    public static Value Call(PyStr* name, Value first, Value otherwise)
    {
        Value function = Find(name);
        return !function.IsNoValue ? Calls.Call1(function, first) : ThreadState.Exception == null ? otherwise : function;
    }

    /// <summary>Calls a function of <c>typing</c> with two arguments if there is one; else gives <paramref name="otherwise"/>.</summary>
    public static Value Call(PyStr* name, Value first, Value second, Value otherwise)
    {
        Value function = Find(name);
        return !function.IsNoValue ? Calls.Call2(function, first, second) : ThreadState.Exception == null ? otherwise : function;
    }

    /// <summary>A type as <c>typing</c> takes it, a string as a forward reference; TypeError if it is none.</summary>
    public static Value CheckType(Value value, PyStr* message) =>
        Call(Intrinsics.Literal("_type_check"u8), value, Value.FromObject(message), value);

    /// <summary><c>Unpack[value]</c>; NoValue, without exception if the program does not have <c>typing</c>.</summary>
    public static Value Unpack(Value value)
    {
        Value form = Find(Intrinsics.Literal("Unpack"u8));
        return form.IsNoValue ? form : Operators.GetItem(form, value);
    }
}
