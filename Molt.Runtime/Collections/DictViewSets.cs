namespace Molt.Runtime;

/// <summary>The set operations of <c>dict.keys()</c> and <c>dict.items()</c>.</summary>
internal static unsafe class DictViewSets
{
    /// <summary>Whether a value is one of the two views that are sets.</summary>
    public static bool Is(Value value)
    {
        PyType* type = Types.Of(value);
        return type == Intrinsics.TypeOf<PyDictKeys>() || type == Intrinsics.TypeOf<PyDictItems>();
    }

    /// <summary>Comparison: as subsets.</summary>
    public static Value Compare(Value left, Value right, int operation)
    {
        if (!Set.Is(right) && !Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        nint leftLength = Operators.Length(left);
        nint rightLength = Operators.Length(right);
        if (leftLength < 0 || rightLength < 0)
        {
            return Value.NoValue;
        }
        int holds = (Comparison)operation switch
        {
            Comparison.Less => leftLength < rightLength ? AllIn(left, right) : 0,
            Comparison.LessEqual => leftLength <= rightLength ? AllIn(left, right) : 0,
            Comparison.Greater => leftLength > rightLength ? AllIn(right, left) : 0,
            Comparison.GreaterEqual => leftLength >= rightLength ? AllIn(right, left) : 0,
            _ => leftLength == rightLength ? AllIn(left, right) : 0,
        };
        return holds < 0 ? Value.NoValue : Bool.From(operation == (int)Comparison.NotEqual ? holds == 0 : holds == 1);
    }

    /// <summary><c>&amp;</c>.</summary>
    public static Value And(Value left, Value right)
    {
        if (!Is(left))
        {
            (left, right) = (right, left);
        }
        if (Types.Of(right) == Intrinsics.TypeOf<PySet>() && Operators.Length(left) <= Set.From(right)->Count)
        {
            return Value.FromObject(Set.Intersection(Set.From(right), left));
        }
        if (Is(right) && Operators.Length(right) > Operators.Length(left))
        {
            (left, right) = (right, left);
        }
        PySet* result = Set.New();
        if (result == null || !Iteration.Start(right, out Iteration items))
        {
            return Value.NoValue;
        }
        while (items.Next(out Value item))
        {
            int contained = Operators.Contains(item, left);
            if (contained < 0 || (contained > 0 && !Set.Add(result, item)))
            {
                return Value.NoValue;
            }
        }
        return items.Failed ? Value.NoValue : Value.FromObject(result);
    }

    /// <summary><c>|</c>.</summary>
    public static Value Or(Value left, Value right)
    {
        PySet* result = Set.FromIterable(left);
        return result != null && Set.Update(result, right) ? Value.FromObject(result) : Value.NoValue;
    }

    /// <summary><c>^</c>.</summary>
    public static Value Xor(Value left, Value right)
    {
        PySet* result = Set.FromIterable(left);
        return result != null && Set.SymmetricDifferenceUpdate(result, right) ? Value.FromObject(result) : Value.NoValue;
    }

    /// <summary><c>-</c>.</summary>
    public static Value Subtract(Value left, Value right)
    {
        PySet* result = Set.FromIterable(left);
        return result != null && Set.DifferenceUpdate(result, right) ? Value.FromObject(result) : Value.NoValue;
    }

    /// <summary><c>isdisjoint</c>; false also with an exception pending.</summary>
    public static bool IsDisjoint(Value self, Value other)
    {
        if (self == other)
        {
            return Operators.Length(self) == 0;
        }
        if ((Set.Is(other) || Is(other)) && Operators.Length(other) > Operators.Length(self))
        {
            (self, other) = (other, self);
        }
        if (!Iteration.Start(other, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            if (Operators.Contains(item, self) != 0)
            {
                return false;
            }
        }
        return !items.Failed;
    }

    private static int AllIn(Value items, Value container)
    {
        if (!Iteration.Start(items, out Iteration walk))
        {
            return -1;
        }
        while (walk.Next(out Value item))
        {
            int contained = Operators.Contains(item, container);
            if (contained != 1)
            {
                return contained;
            }
        }
        return walk.Failed ? -1 : 1;
    }
}
