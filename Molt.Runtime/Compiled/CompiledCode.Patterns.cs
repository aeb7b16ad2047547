namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>Whether a value is a sequence as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchSequence(Value subject) =>
        (Types.Of(subject)->Flags & (TypeFlags.List | TypeFlags.Tuple)) != 0 || Types.IsExactObject(subject, Intrinsics.TypeOf<PyRange>()) ? 1 : 0;

    /// <summary>Whether a value is a mapping as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchMapping(Value subject) => (Types.Of(subject)->Flags & TypeFlags.Dict) != 0 ? 1 : 0;

    /// <summary>The values of a mapping's keys as a tuple; None if one is missing.</summary>
    [Export]
    public static Value MatchKeys(Value subject, Value keys)
    {
        PyTuple* names = Tuple.From(keys);
        PyTuple* values = Tuple.Allocate(names->Length);
        for (nint i = 0; values != null && i < names->Length; i++)
        {
            Value value = Dict.Get(Dict.From(subject), Tuple.GetUnchecked(names, i));
            if (value.IsNoValue)
            {
                return ThreadState.Exception != null ? value : Intrinsics.None;
            }
            Tuple.Items(values)[i] = value;
        }
        return Value.FromObject(values);
    }

    /// <summary>A dict of a mapping's items but for some keys.</summary>
    [Export]
    public static Value MappingRest(Value subject, Value keys)
    {
        PyDict* rest = Dict.New();
        if (rest == null || !Dict.Update(rest, subject))
        {
            return Value.NoValue;
        }
        PyTuple* names = Tuple.From(keys);
        for (nint i = 0; i < names->Length; i++)
        {
            if (Dict.Delete(rest, Tuple.GetUnchecked(names, i)) < 0)
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(rest);
    }

    /// <summary>
    /// The attributes of an instance that a class pattern names, as a tuple, those of positional patterns first; None if the subject does not match.
    /// </summary>
    [Export]
    public static Value MatchClass(Value subject, Value type, nint positional, PyStr** attributes, nint attributeCount)
    {
        if (!type.IsObject || (type.Object->Type->Flags & TypeFlags.Type) == 0)
        {
            return Errors.TypeError("called match pattern must be a class"u8);
        }
        int isInstance = Types.IsInstanceOf(subject, type);
        if (isInstance <= 0)
        {
            return isInstance < 0 ? Value.NoValue : Intrinsics.None;
        }
        PyTuple* result = Tuple.Allocate(positional + attributeCount);
        PyTuple* names = null;
        if (result == null || (positional > 0 && !TryPositionalNames((PyType*)type.Object, positional, out names)))
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < positional + attributeCount; i++)
        {
            Value value = subject;
            if (i >= positional || names != null)
            {
                PyStr* name = i < positional ? NameAt(names, i) : attributes[i - positional];
                bool isNew = name != null && CheckFirstUse((PyType*)type.Object, name, names, System.Math.Min(i, positional));
                value = isNew ? Operators.GetAttribute(subject, name) : Value.NoValue;
            }
            if (value.IsNoValue)
            {
                return ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()) ? Intrinsics.None : value;
            }
            Tuple.Items(result)[i] = value;
        }
        return Value.FromObject(result);
    }

    /// <summary>Whether none of the first names of positional patterns is this one; false with TypeError pending.</summary>
    private static bool CheckFirstUse(PyType* type, PyStr* name, PyTuple* names, nint count)
    {
        for (nint i = 0; names != null && i < count; i++)
        {
            if (Str.Equals(Str.From(Tuple.GetUnchecked(names, i)), name))
            {
                var text = new TextBuilder();
                text.Append(type->Name);
                text.Append("() got multiple sub-patterns for attribute "u8);
                text.AppendRepr(Value.FromObject(name));
                Errors.TypeError(ref text);
                return false;
            }
        }
        return true;
    }

    /// <summary>An element of <c>__match_args__</c>; null with TypeError pending if it is no string.</summary>
    private static PyStr* NameAt(PyTuple* names, nint index)
    {
        Value name = Tuple.GetUnchecked(names, index);
        if (Str.Is(name))
        {
            return Str.From(name);
        }
        var complaint = new TextBuilder();
        complaint.Append("__match_args__ elements must be strings (got "u8);
        complaint.AppendTypeName(name);
        complaint.Append(")"u8);
        Errors.TypeError(ref complaint);
        return null;
    }

    /// <summary>
    /// The <c>__match_args__</c> of a class, which has room for the patterns; null for a class whose one positional pattern is for the subject
    /// itself. False with an exception pending.
    /// </summary>
    private static bool TryPositionalNames(PyType* type, nint positional, out PyTuple* attributes)
    {
        attributes = null;
        Value names = Operators.GetAttribute(Value.FromObject(type), Intrinsics.Literal("__match_args__"u8));
        const TypeFlags Self = TypeFlags.Int | TypeFlags.Float | TypeFlags.Str | TypeFlags.Bytes | TypeFlags.List | TypeFlags.Tuple | TypeFlags.Dict | TypeFlags.Set;
        if (names.IsNoValue && !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            return false;
        }
        if (!names.IsNoValue && !Types.IsExactObject(names, Intrinsics.TypeOf<PyTuple>()))
        {
            var complaint = new TextBuilder();
            complaint.Append(type->Name);
            complaint.Append(".__match_args__ must be a tuple (got "u8);
            complaint.AppendTypeName(names);
            complaint.Append(")"u8);
            Errors.TypeError(ref complaint);
            return false;
        }
        bool isSelf = names.IsNoValue && ((type->Flags & Self) != 0 || Types.IsSubclass(type, Intrinsics.TypeOf<PyByteArray>()));
        nint allowed = isSelf ? 1 : names.IsNoValue ? 0 : Tuple.From(names)->Length;
        if (positional > allowed)
        {
            var text = new TextBuilder();
            text.Append(type->Name);
            text.Append("() accepts "u8);
            text.AppendInteger(allowed);
            text.Append(allowed == 1 ? " positional sub-pattern ("u8 : " positional sub-patterns ("u8);
            text.AppendInteger(positional);
            text.Append(" given)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        attributes = isSelf ? null : Tuple.From(names);
        return true;
    }
}
