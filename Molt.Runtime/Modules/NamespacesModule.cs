namespace Molt.Runtime;

/// <summary>The module <c>_namespaces</c>: what compiled import statements do with namespaces of which the names are known only at run time.</summary>
[PyModule("_namespaces")]
public static unsafe class NamespacesModule
{
    /// <summary>What <c>from module import *</c> does: what <c>__all__</c> lists, or all names without a leading underscore, go into a namespace.</summary>
    [PyFunction("import_all")]
    public static Value ImportAll(Value module, PyDict* target)
    {
        Value list = Operators.FindAttribute(module, Intrinsics.Literal("__all__"u8));
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        Value names = list.IsNoValue ? Operators.GetAttribute(module, Intrinsics.Literal("__dict__"u8)) : list;
        PyList* copy = names.IsNoValue ? null : Names(names);
        for (nint i = 0; copy != null && i < copy->Length; i++)
        {
            Value name = copy->Items[i];
            if (!Str.Is(name))
            {
                TextBuilder text = default;
                text.Append("Item in __all__ must be str, not "u8);
                text.AppendTypeName(name);
                return Errors.TypeError(ref text);
            }
            if (list.IsNoValue && Str.From(name)->Length > 0 && Str.At(Str.From(name), 0) == '_')
            {
                continue;
            }
            Value value = Operators.GetAttribute(module, Str.From(name));
            if (value.IsNoValue || !Dict.Set(target, name, value))
            {
                return Value.NoValue;
            }
        }
        return copy == null ? Value.NoValue : Intrinsics.None;
    }

    private static PyList* Names(Value names)
    {
        PyList* list = List.New(16);
        if (list == null || !Iteration.Start(names, out Iteration items))
        {
            return null;
        }
        while (items.Next(out Value item))
        {
            if (!List.Append(list, item))
            {
                return null;
            }
        }
        return items.Failed ? null : list;
    }
}
