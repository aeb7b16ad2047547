using System;

namespace Molt.Runtime;

/// <summary>How a sort compares.</summary>
internal interface ISortOrder
{
    /// <summary>Whether one key is less than another: 1, 0, or -1 with an exception pending.</summary>
    static abstract int Less(Value left, Value right);
}

/// <summary>
/// A stable merge sort of natural runs, merged in the order of Munro's and Wild's powersort
/// (<see href="https://arxiv.org/abs/1805.04154"/>), as CPython's is. Short runs are made longer by binary insertion.
/// </summary>
internal unsafe struct Sorter<TOrder> where TOrder : unmanaged, ISortOrder
{
    private const nint MaximumMinimumRun = 32;
    private const int MaximumRuns = 66;

    private Value* _keys;
    private Value* _values;
    private nint _length;
    private Value* _keyBuffer;
    private Value* _valueBuffer;

    private struct Run
    {
        public nint Start;
        public nint Length;
        public int Power;
    }

    /// <summary>Sorts keys, and moves values (if not null) along. False with an exception pending; all items are still there then.</summary>
    public static bool Sort(Value* keys, Value* values, nint length)
    {
        Sorter<TOrder> sorter = default;
        sorter._keys = keys;
        sorter._values = values;
        sorter._length = length;
        Run* runs = stackalloc Run[MaximumRuns];
        return sorter.SortRuns(runs);
    }

    private bool SortRuns(Run* runs)
    {
        int count = 0;
        nint minimum = MinimumRun(_length);
        for (nint start = 0; start < _length;)
        {
            nint length = TakeRun(start);
            nint wanted = Math.Min(minimum, _length - start);
            if (length < 0 || (length < wanted && !Insert(start, length, wanted)))
            {
                return false;
            }
            length = Math.Max(length, wanted);
            if (count > 0)
            {
                int power = PowerOf(runs[count - 1], length);
                for (; count > 1 && runs[count - 2].Power > power; count--)
                {
                    if (!Merge(runs + count - 2))
                    {
                        return false;
                    }
                }
                runs[count - 1].Power = power;
            }
            runs[count].Start = start;
            runs[count].Length = length;
            runs[count].Power = 0;
            count++;
            start += length;
        }
        for (; count > 1; count--)
        {
            if (!Merge(runs + count - 2))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A length such that the number of runs is near a power of two.</summary>
    private static nint MinimumRun(nint length)
    {
        nint odd = 0;
        while (length >= MaximumMinimumRun * 2)
        {
            odd |= length & 1;
            length >>= 1;
        }
        return length + odd;
    }

    /// <summary>The depth, in a perfectly balanced merge tree, of the node between a run and the next one.</summary>
    private readonly int PowerOf(Run run, nint nextLength)
    {
        ulong total = (ulong)_length;
        ulong left = (2 * (ulong)run.Start) + (ulong)run.Length;
        ulong right = left + (ulong)run.Length + (ulong)nextLength;
        for (int power = 1; ; power++)
        {
            if (left >= total)
            {
                left -= total;
                right -= total;
            }
            else if (right >= total)
            {
                return power;
            }
            left <<= 1;
            right <<= 1;
        }
    }

    /// <summary>The length of the ascending run at an index; a strictly descending one is turned around. -1 with an exception pending.</summary>
    private readonly nint TakeRun(nint start)
    {
        if (start + 1 == _length)
        {
            return 1;
        }
        int descending = TOrder.Less(_keys[start + 1], _keys[start]);
        nint end = start + 2;
        for (; descending >= 0 && end < _length; end++)
        {
            int less = TOrder.Less(_keys[end], _keys[end - 1]);
            if (less < 0)
            {
                return -1;
            }
            if (less != descending)
            {
                break;
            }
        }
        if (descending < 0)
        {
            return -1;
        }
        if (descending > 0)
        {
            List.ReverseItems(_keys + start, end - start);
            if (_values != null)
            {
                List.ReverseItems(_values + start, end - start);
            }
        }
        return end - start;
    }

    /// <summary>Makes a sorted run longer by inserting the items after it.</summary>
    private readonly bool Insert(nint start, nint sorted, nint length)
    {
        for (nint index = start + sorted; index < start + length; index++)
        {
            Value key = _keys[index];
            nint low = start;
            nint high = index;
            while (low < high)
            {
                nint middle = low + ((high - low) >> 1);
                int less = TOrder.Less(key, _keys[middle]);
                if (less < 0)
                {
                    return false;
                }
                if (less > 0)
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }
            MoveUp(_keys, low, index);
            if (_values != null)
            {
                MoveUp(_values, low, index);
            }
        }
        return true;
    }

    /// <summary>Moves the item at <paramref name="from"/> down to <paramref name="to"/>, and those between up by one.</summary>
    private static void MoveUp(Value* items, nint to, nint from)
    {
        Value item = items[from];
        for (nint i = from; i > to; i--)
        {
            items[i] = items[i - 1];
        }
        items[to] = item;
    }

    /// <summary>Merges a run and the next one.</summary>
    private bool Merge(Run* run)
    {
        nint middle = run[0].Start + run[0].Length;
        nint end = middle + run[1].Length;
        run[0].Length += run[1].Length;

        // What is in place already at both ends need not be merged.
        nint start = Search(_keys[middle], run[0].Start, middle, true);
        if (start < 0 || start == middle)
        {
            return start >= 0;
        }
        end = Search(_keys[middle - 1], middle, end, false);
        if (end < 0 || end == middle)
        {
            return end >= 0;
        }
        nint smaller = Math.Min(middle - start, end - middle);
        if (_keyBuffer == null && !AllocateBuffers())
        {
            return false;
        }
        return middle - start == smaller ? MergeUp(start, middle, end) : MergeDown(start, middle, end);
    }

    private bool AllocateBuffers()
    {
        _keyBuffer = Heap.AllocateValueBlock((_length / 2) + 1);
        _valueBuffer = _values == null || _keyBuffer == null ? null : Heap.AllocateValueBlock((_length / 2) + 1);
        return _keyBuffer != null && (_values == null || _valueBuffer != null);
    }

    /// <summary>Where a key belongs in a sorted range: after its equals or before them. -1 with an exception pending.</summary>
    private readonly nint Search(Value key, nint low, nint high, bool after)
    {
        while (low < high)
        {
            nint middle = low + ((high - low) >> 1);
            int less = after ? TOrder.Less(key, _keys[middle]) : TOrder.Less(_keys[middle], key);
            if (less < 0)
            {
                return -1;
            }
            if (less > 0 == after)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    /// <summary>Merges from the start; the first run is the shorter one.</summary>
    private readonly bool MergeUp(nint start, nint middle, nint end)
    {
        nint count = middle - start;
        Memory.MoveValues(_keyBuffer, _keys + start, count);
        if (_values != null)
        {
            Memory.MoveValues(_valueBuffer, _values + start, count);
        }
        nint left = 0;
        nint right = middle;
        nint target = start;
        int less = 0;
        while (left < count && right < end)
        {
            less = TOrder.Less(_keys[right], _keyBuffer[left]);
            if (less < 0)
            {
                break;
            }
            if (_values != null)
            {
                _values[target] = less > 0 ? _values[right] : _valueBuffer[left];
            }
            _keys[target++] = less > 0 ? _keys[right] : _keyBuffer[left];
            right += less;
            left += 1 - less;
        }
        Memory.MoveValues(_keys + target, _keyBuffer + left, count - left);
        if (_values != null)
        {
            Memory.MoveValues(_values + target, _valueBuffer + left, count - left);
        }
        return less >= 0;
    }

    /// <summary>Merges from the end; the second run is the shorter one.</summary>
    private readonly bool MergeDown(nint start, nint middle, nint end)
    {
        nint count = end - middle;
        Memory.MoveValues(_keyBuffer, _keys + middle, count);
        if (_values != null)
        {
            Memory.MoveValues(_valueBuffer, _values + middle, count);
        }
        nint left = middle - 1;
        nint right = count - 1;
        nint target = end - 1;
        int less = 0;
        while (left >= start && right >= 0)
        {
            less = TOrder.Less(_keyBuffer[right], _keys[left]);
            if (less < 0)
            {
                break;
            }
            if (_values != null)
            {
                _values[target] = less > 0 ? _values[left] : _valueBuffer[right];
            }
            _keys[target--] = less > 0 ? _keys[left] : _keyBuffer[right];
            left -= less;
            right -= 1 - less;
        }
        Memory.MoveValues(_keys + target - right, _keyBuffer, right + 1);
        if (_values != null)
        {
            Memory.MoveValues(_values + target - right, _valueBuffer, right + 1);
        }
        return less >= 0;
    }
}
