namespace Molt.Runtime;

public static unsafe partial class Set
{
    /// <summary>The class of a set, its items in a list, and its attributes: what copies and pickles are made of.</summary>
    public static Value Reduce(Value self)
    {
        PyList* items = List.New(From(self)->Count);
        if (items == null || !Iteration.Start(self, out Iteration each))
        {
            return Value.NoValue;
        }
        while (each.Next(out Value item))
        {
            if (!List.Append(items, item))
            {
                return Value.NoValue;
            }
        }
        Value list = Value.FromObject(items);
        Value* parts = stackalloc Value[3];
        parts[0] = Value.FromObject(Types.Of(self));
        parts[1] = Value.FromObject(Tuple.FromItems(&list, 1));
        parts[2] = parts[1].IsNoValue ? parts[1] : PyObject.StateOf(self);
        return parts[2].IsNoValue ? parts[2] : Value.FromObject(Tuple.FromItems(parts, 3));
    }
}
