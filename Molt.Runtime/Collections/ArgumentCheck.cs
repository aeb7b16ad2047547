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
