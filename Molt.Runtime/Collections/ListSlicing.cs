namespace Molt.Runtime;

public static unsafe partial class List
{
    /// <summary>The items that a fitted slice selects.</summary>
    [Export]
    public static PyList* Slice(PyList* list, nint start, nint step, nint count)
    {
        if (step == 1)
        {
            return FromItems(list->Items + start, count);
        }
        PyList* result = New(count);
        if (result != null)
        {
            for (nint i = 0; i < count; i++)
            {
                result->Items[i] = list->Items[start + (i * step)];
            }
            result->Length = count;
        }
        return result;
    }

    /// <summary>Assigns the items of an iterable to a slice, or deletes it (NoValue); false with an exception pending.</summary>
    public static bool SetSlice(PyList* list, PySlice* slice, Value value)
    {
        if (!Runtime.Slice.Unpack(slice, out nint start, out nint stop, out nint step))
        {
            return false;
        }
        if (value.IsNoValue)
        {
            nint selected = Runtime.Slice.Adjust(list->Length, ref start, ref stop, step);
            DeleteSlice(list, start, step, selected);
            return true;
        }
        PyList* items;
        if (IsExact(value) && From(value) != list)
        {
            items = From(value);
        }
        else if (!Iteration.IsIterable(value))
        {
            Errors.TypeError("must assign iterable to extended slice"u8);
            return false;
        }
        else
        {
            items = FromIterable(value);
        }
        if (items == null)
        {
            return false;
        }
        // Making the list of items may have changed this one.
        nint count = Runtime.Slice.Adjust(list->Length, ref start, ref stop, step);
        if (step == 1)
        {
            return ReplaceRange(list, start, count, items->Items, items->Length);
        }
        if (items->Length != count)
        {
            var text = new TextBuilder();
            text.Append("attempt to assign sequence of size "u8);
            text.AppendInteger(items->Length);
            text.Append(" to extended slice of size "u8);
            text.AppendInteger(count);
            Errors.ValueError(ref text);
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            list->Items[start + (i * step)] = items->Items[i];
        }
        return true;
    }

    /// <summary>Puts items in the place of others; false with MemoryError pending.</summary>
    internal static bool ReplaceRange(PyList* list, nint start, nint count, Value* items, nint itemCount)
    {
        nint length = list->Length;
        nint rest = length - start - count;
        if (itemCount > count && !Reserve(list, length + itemCount - count))
        {
            return false;
        }
        Memory.MoveValues(list->Items + start + itemCount, list->Items + start + count, rest);
        Memory.MoveValues(list->Items + start, items, itemCount);
        nint newLength = start + itemCount + rest;
        if (newLength < length)
        {
            Truncate(list, newLength);
        }
        list->Length = newLength;
        return true;
    }

    private static void DeleteSlice(PyList* list, nint start, nint step, nint count)
    {
        if (count == 0)
        {
            return;
        }
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        Value* items = list->Items;
        nint target = start;
        for (nint i = 0; i < count; i++)
        {
            nint kept = start + (i * step) + 1;
            nint end = i == count - 1 ? list->Length : kept + step - 1;
            Memory.MoveValues(items + target, items + kept, end - kept);
            target += end - kept;
        }
        Truncate(list, target);
    }
}
