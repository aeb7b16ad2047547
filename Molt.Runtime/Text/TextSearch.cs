using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Search in arrays of one, two or four bytes an element: what <c>str</c>, <c>bytes</c> and <c>bytearray</c> share.</summary>
public static unsafe class TextSearch
{
    /// <summary>Steps that the plain search may take beyond the text's length before the search of linear time takes over.</summary>
    private const nint Patience = 256;

    /// <summary>The first occurrence of a part in <c>[start, end)</c>, or -1.</summary>
    public static nint IndexOf<T>(T* text, nint start, nint end, T* part, nint partLength) where T : unmanaged
    {
        if (partLength <= 1)
        {
            return partLength == 0 ? start : IndexOfCharacter(text, start, end, Load(part, 0));
        }
        uint first = Load(part, 0);
        nint last = partLength - 1;
        uint lastCharacter = Load(part, last);
        nint limit = end - last;
        nint work = 0;
        for (nint i = start; i < limit; i++)
        {
            i = IndexOfCharacter(text, i, limit, first);
            if (i < 0)
            {
                return -1;
            }
            if (Load(text, i + last) != lastCharacter)
            {
                continue;
            }
            nint matched = 1;
            while (matched < last && Load(text, i + matched) == Load(part, matched))
            {
                matched++;
            }
            if (matched == last)
            {
                return i;
            }
            work += matched;
            if (work > Patience + (4 * (i - start)))
            {
                return TwoWay(text, i, end, part, partLength);
            }
        }
        return -1;
    }

    /// <summary>The last occurrence of a part in <c>[start, end)</c>, or -1.</summary>
    public static nint LastIndexOf<T>(T* text, nint start, nint end, T* part, nint partLength) where T : unmanaged
    {
        if (partLength == 0)
        {
            return end;
        }
        uint first = Load(part, 0);
        for (nint i = end - partLength; i >= start; i--)
        {
            if (Load(text, i) == first)
            {
                nint matched = 1;
                while (matched < partLength && Load(text, i + matched) == Load(part, matched))
                {
                    matched++;
                }
                if (matched == partLength)
                {
                    return i;
                }
            }
        }
        return -1;
    }

    /// <summary>The number of occurrences in <c>[start, end)</c> that do not overlap; an empty part is between all characters.</summary>
    public static nint Count<T>(T* text, nint start, nint end, T* part, nint partLength) where T : unmanaged
    {
        if (partLength == 0)
        {
            return end - start + 1;
        }
        nint count = 0;
        if (partLength == 1)
        {
            uint character = Load(part, 0);
            for (nint i = start; i < end; i++)
            {
                count += Load(text, i) == character ? 1 : 0;
            }
            return count;
        }
        nint at = start;
        while (end - at >= partLength)
        {
            at = IndexOf(text, at, end, part, partLength);
            if (at < 0)
            {
                break;
            }
            count++;
            at += partLength;
        }
        return count;
    }

    /// <summary>The first occurrence of a character in <c>[start, end)</c>, or -1.</summary>
    public static nint IndexOfCharacter<T>(T* text, nint start, nint end, uint character) where T : unmanaged
    {
        nint near = end - start > 16 && sizeof(T) == 1 ? start + 16 : end;
        for (nint i = start; i < near; i++)
        {
            if (Load(text, i) == character)
            {
                return i;
            }
        }
        if (near < end)
        {
            nint found = Memory.IndexOf((byte*)text + near, end - near, (byte)character);
            return found < 0 ? -1 : near + found;
        }
        return -1;
    }

    /// <summary>The element at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Load<T>(T* text, nint index) where T : unmanaged =>
        sizeof(T) == 1 ? ((byte*)text)[index] : sizeof(T) == 2 ? ((ushort*)text)[index] : ((uint*)text)[index];

    /// <summary>The two-way algorithm of Crochemore and Perrin: linear time, no extra space.</summary>
    private static nint TwoWay<T>(T* text, nint start, nint end, T* part, nint partLength) where T : unmanaged
    {
        nint smaller = MaximalSuffix(part, partLength, false, out nint smallerPeriod);
        nint greater = MaximalSuffix(part, partLength, true, out nint greaterPeriod);
        nint cut = smaller > greater ? smaller : greater;
        nint period = smaller > greater ? smallerPeriod : greaterPeriod;
        bool periodic = true;
        for (nint i = 0; i < cut && periodic; i++)
        {
            periodic = i + period < partLength && Load(part, i) == Load(part, i + period);
        }
        if (!periodic)
        {
            period = (cut > partLength - cut ? cut : partLength - cut) + 1;
        }
        nint memory = 0;
        nint at = start;
        while (at <= end - partLength)
        {
            nint i = cut > memory ? cut : memory;
            while (i < partLength && Load(part, i) == Load(text, at + i))
            {
                i++;
            }
            if (i < partLength)
            {
                at += i - cut + 1;
                memory = 0;
                continue;
            }
            i = cut - 1;
            while (i >= memory && Load(part, i) == Load(text, at + i))
            {
                i--;
            }
            if (i < memory)
            {
                return at;
            }
            at += period;
            memory = periodic ? partLength - period : 0;
        }
        return -1;
    }

    private static nint MaximalSuffix<T>(T* part, nint length, bool reversed, out nint period) where T : unmanaged
    {
        nint suffix = 0;
        nint candidate = 1;
        nint offset = 0;
        period = 1;
        while (candidate + offset < length)
        {
            uint left = Load(part, candidate + offset);
            uint right = Load(part, suffix + offset);
            if (left == right)
            {
                if (offset + 1 == period)
                {
                    candidate += period;
                    offset = 0;
                }
                else
                {
                    offset++;
                }
            }
            else if (left < right != reversed)
            {
                candidate += offset + 1;
                offset = 0;
                period = candidate - suffix;
            }
            else
            {
                suffix = candidate;
                candidate++;
                offset = 0;
                period = 1;
            }
        }
        return suffix;
    }
}
