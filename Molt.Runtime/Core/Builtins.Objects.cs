namespace Molt.Runtime;

// The built-in functions on any object: its identity, class, attributes and text.
public static unsafe partial class Builtins
{
    /// <summary><c>id(obj)</c>: unlike any other living object's.</summary>
    [PyFunction("id")]
    [NoRaise]
    public static Value Identity(Value obj) => Int.FromLong((long)obj.Bits);

    /// <summary><c>hash(obj)</c>.</summary>
    [PyFunction("hash")]
    public static long Hash(Value obj) => Operators.Hash(obj);

    /// <summary><c>repr(obj)</c>.</summary>
    [PyFunction("repr")]
    public static PyStr* Repr(Value obj) => Operators.Repr(obj);

    /// <summary><c>callable(obj)</c>.</summary>
    [PyFunction("callable")]
    [NoRaise]
    public static bool Callable(Value obj) => Types.Of(obj)->Call != null;

    /// <summary><c>isinstance(obj, class_or_tuple)</c>.</summary>
    [PyFunction("isinstance")]
    public static bool IsInstance(Value obj, Value classes) => Types.IsInstanceOf(obj, classes) > 0;

    /// <summary><c>issubclass(cls, class_or_tuple)</c>.</summary>
    [PyFunction("issubclass")]
    public static bool IsSubclass(Value cls, Value classes) => Types.IsSubclassOf(cls, classes) > 0;

    /// <summary><c>getattr(object, name[, default])</c>.</summary>
    [PyFunction("getattr")]
    public static Value GetAttribute(Value @object, Value name, Value @default = default)
    {
        if (!IsAttributeName(name))
        {
            return Value.NoValue;
        }
        if (@default.IsNoValue)
        {
            return Operators.GetAttribute(@object, Str.From(name));
        }
        Value found = Operators.FindAttribute(@object, Str.From(name));
        return found.IsNoValue && ThreadState.Exception == null ? @default : found;
    }

    /// <summary><c>hasattr(obj, name)</c>.</summary>
    [PyFunction("hasattr")]
    public static bool HasAttribute(Value obj, Value name) => IsAttributeName(name) && !Operators.FindAttribute(obj, Str.From(name)).IsNoValue;

    /// <summary><c>setattr(obj, name, value)</c>.</summary>
    [PyFunction("setattr")]
    public static void SetAttribute(Value obj, Value name, Value value)
    {
        if (IsAttributeName(name))
        {
            Operators.SetAttribute(obj, Str.From(name), value);
        }
    }

    /// <summary><c>delattr(obj, name)</c>.</summary>
    [PyFunction("delattr")]
    public static void DeleteAttribute(Value obj, Value name)
    {
        if (IsAttributeName(name))
        {
            Operators.DeleteAttribute(obj, Str.From(name));
        }
    }

    /// <summary><c>vars(object)</c>; without an argument it is the compiler's.</summary>
    [PyFunction("vars")]
    public static Value Variables(Value @object)
    {
        Value found = Operators.FindAttribute(@object, Intrinsics.Literal("__dict__"u8));
        return found.IsNoValue && ThreadState.Exception == null ? Errors.TypeError("vars() argument must have __dict__ attribute"u8) : found;
    }

    /// <summary><c>dir(object)</c>; without an argument it is the compiler's.</summary>
    [PyFunction("dir")]
    public static PyList* Dir(Value obj)
    {
        PyList* list = Directory.NamesOf(obj);
        if (list != null)
        {
            ListSort.Sort(list, Value.NoValue, false);
        }
        return ThreadState.Exception == null ? list : null;
    }

    private static bool IsAttributeName(Value name)
    {
        if (Str.Is(name))
        {
            return true;
        }
        Complaint.Type("attribute name must be string, not '"u8, name, "'"u8);
        return false;
    }
}
