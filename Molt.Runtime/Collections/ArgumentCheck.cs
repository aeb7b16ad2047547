using System;

namespace Molt.Runtime;

/// <summary>Checks the number of arguments of constructors, which get them as an array.</summary>
public static unsafe class ArgumentCheck
{
    /// <summary>Whether there are only positional arguments, as many as a constructor takes; else TypeError is pending, in CPython's words.</summary>
    public static bool Positional(ReadOnlySpan<byte> name, nint count, PyTuple* keywordNames, nint least, nint most)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            return NoKeywords(name);
        }
        return count >= least && count <= most || WrongCount(name, count, least, most);
    }

    /// <summary>
    /// As <see cref="Positional(ReadOnlySpan{byte}, nint, PyTuple*, nint, nint)"/> for a class that Python code derives from: keywords are left to a derived
    /// class that has an <c>__init__</c> of its own. <paramref name="count"/> is that of the positional arguments afterwards.
    /// </summary>
    public static bool Positional<T>(ReadOnlySpan<byte> name, PyType* type, ref nint count, PyTuple* keywordNames, nint least, nint most)
        where T : unmanaged
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            if (type->Init == Intrinsics.TypeOf<T>()->Init)
            {
                return NoKeywords(name);
            }
            count -= keywordNames->Length;
        }
        return count >= least && count <= most || WrongCount(name, count, least, most);
    }

    /// <summary>TypeError: the callable takes no keyword arguments.</summary>
    [Cold]
    public static bool NoKeywords(ReadOnlySpan<byte> name)
    {
        var text = new TextBuilder();
        text.Append(name);
        text.Append("() takes no keyword arguments"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>TypeError: too few or too many arguments.</summary>
    [Cold]
    public static bool WrongCount(ReadOnlySpan<byte> name, nint count, nint least, nint most)
    {
        var text = new TextBuilder();
        nint bound = count < least ? least : most;
        text.Append(name);
        text.Append(" expected "u8);
        text.Append(least == most ? ""u8 : count < least ? "at least "u8 : "at most "u8);
        text.AppendInteger(bound);
        text.Append(bound == 1 ? " argument, got "u8 : " arguments, got "u8);
        text.AppendInteger(count);
        Errors.TypeError(ref text);
        return false;
    }
}
