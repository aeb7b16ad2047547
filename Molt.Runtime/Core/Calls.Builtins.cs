namespace Molt.Runtime;

// Which argument goes to which parameter of a function written in C#. The texts of the errors are those of CPython's Argument Clinic.
public static unsafe partial class Calls
{
    /// <summary>
    /// Calls a function written in C#. <paramref name="self"/> is the instance or class to pass first; NoValue if there is none, or if it is the first
    /// of the arguments.
    /// </summary>
    [Export]
    public static Value CallBuiltin(BuiltinInfo* info, Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        int implicitCount = (info->Flags & (BuiltinFlags.Instance | BuiltinFlags.Class)) != 0 ? 1 : 0;
        int parameters = info->PositionalCount + info->KeywordOnlyCount;
        bool isFirstArgument = implicitCount == 1 && self.IsNoValue;
        nint given = count - (isFirstArgument ? 1 : 0);
        if (keywordNames == null && given == parameters && (isFirstArgument || implicitCount == 0) && (info->Flags & BuiltinFlags.Rest) == 0
            && info->KeywordOnlyCount == 0)
        {
            return info->Body(arguments, null);
        }
        Value* bound = stackalloc Value[parameters + 1];
        if (implicitCount == 1)
        {
            bound[0] = isFirstArgument ? arguments[0] : self;
        }
        Arguments rest = new(isFirstArgument ? arguments + 1 : arguments, given, keywordNames);
        if (!BindBuiltin(info, ref rest, bound + implicitCount))
        {
            return Value.NoValue;
        }
        return info->Body(bound, (info->Flags & BuiltinFlags.Rest) != 0 ? &rest : null);
    }

    private static bool BindBuiltin(BuiltinInfo* info, ref Arguments arguments, Value* bound)
    {
        int parameters = info->PositionalCount + info->KeywordOnlyCount;
        nint given = arguments.PositionalCount;
        bool takesRest = (info->Flags & BuiltinFlags.Rest) != 0;
        if (arguments.KeywordCount > 0 && !takesRest && !HasKeywords(info))
        {
            return NoKeywords(info);
        }
        if (arguments.Count > parameters && !takesRest && HasKeywords(info))
        {
            return TooMany(info, arguments.Count, given);
        }
        nint taken = System.Math.Min(given, info->PositionalCount);
        if (given > taken && !takesRest)
        {
            return WrongCount(info, given);
        }
        for (nint i = 0; i < parameters; i++)
        {
            bound[i] = i < taken ? arguments.Items[i] : Value.NoValue;
        }
        nint left = arguments.KeywordCount > 0 ? BindBuiltinKeywords(info, ref arguments, bound) : 0;
        for (int i = 0; i < info->RequiredCount; i++)
        {
            if (bound[i].IsNoValue)
            {
                return HasKeywords(info) ? MissingParameter(info, i, given) : WrongCount(info, given);
            }
        }
        if (arguments.KeywordCount > 0 && !CheckBuiltinKeywords(info, ref arguments, taken, left, takesRest))
        {
            return false;
        }
        arguments = new Arguments(arguments.Items + taken, arguments.Count - taken, arguments.KeywordNames);
        return true;
    }

    /// <summary>Binds the keywords that are parameters not given by position, and gives the number of those that are no parameters.</summary>
    private static nint BindBuiltinKeywords(BuiltinInfo* info, ref Arguments arguments, Value* bound)
    {
        nint left = 0;
        for (nint i = 0; i < arguments.KeywordCount; i++)
        {
            int index = IndexOf(info, arguments.KeywordAt(i));
            if (index < 0)
            {
                left++;
            }
            else if (bound[index].IsNoValue)
            {
                bound[index] = arguments.KeywordValueAt(i);
            }
        }
        return left;
    }

    /// <summary>Refuses keywords that are given by position, too, and those that are no parameters, unless the function takes them.</summary>
    private static bool CheckBuiltinKeywords(BuiltinInfo* info, ref Arguments arguments, nint taken, nint left, bool takesRest)
    {
        for (nint i = 0; i < arguments.KeywordCount; i++)
        {
            int index = IndexOf(info, arguments.KeywordAt(i));
            if (index >= 0 && index < taken)
            {
                return GivenTwice(info, arguments.KeywordAt(i), index);
            }
        }
        for (nint i = 0; left > 0 && !takesRest && i < arguments.KeywordCount; i++)
        {
            if (IndexOf(info, arguments.KeywordAt(i)) < 0)
            {
                return UnexpectedBuiltinKeyword(info, arguments.KeywordAt(i));
            }
        }
        return left == arguments.KeywordCount || KeepUnbound(info, ref arguments, left);
    }

    private static int IndexOf(BuiltinInfo* info, PyStr* keyword)
    {
        for (int i = 0; i < info->PositionalCount + info->KeywordOnlyCount; i++)
        {
            if (info->ParameterNames[i] != null && Str.Equals(info->ParameterNames[i], keyword))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Takes the keywords that are parameters out of the arguments.</summary>
    private static bool KeepUnbound(BuiltinInfo* info, ref Arguments arguments, nint left)
    {
        PyTuple* names = left == 0 ? null : Tuple.Allocate(left);
        Value* items = Heap.AllocateValueBlock(arguments.PositionalCount + left + 1);
        if (items == null || (left > 0 && names == null))
        {
            return false;
        }
        Memory.MoveValues(items, arguments.Items, arguments.PositionalCount);
        nint kept = 0;
        for (nint i = 0; i < arguments.KeywordCount; i++)
        {
            if (IndexOf(info, arguments.KeywordAt(i)) < 0)
            {
                Tuple.Items(names)[kept] = Value.FromObject(arguments.KeywordAt(i));
                items[arguments.PositionalCount + kept++] = arguments.KeywordValueAt(i);
            }
        }
        arguments = new Arguments(items, arguments.PositionalCount + left, names);
        return true;
    }

    private static bool HasKeywords(BuiltinInfo* info)
    {
        for (int i = 0; i < info->PositionalCount + info->KeywordOnlyCount; i++)
        {
            if (info->ParameterNames[i] != null)
            {
                return true;
            }
        }
        return false;
    }

    [Cold]
    private static bool NoKeywords(BuiltinInfo* info)
    {
        TextBuilder text = default;
        AppendFullName(ref text, info);
        text.Append("() takes no keyword arguments"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>More arguments, by position and by keyword, than parameters.</summary>
    [Cold]
    private static bool TooMany(BuiltinInfo* info, nint count, nint positional)
    {
        TextBuilder text = default;
        text.Append(info->Name);
        text.Append("() takes at most "u8);
        text.AppendInteger(info->PositionalCount + info->KeywordOnlyCount);
        text.Append(positional == 0 ? " keyword argument"u8 : " argument"u8);
        AppendPlural(ref text, info->PositionalCount + info->KeywordOnlyCount);
        AppendGiven(ref text, count);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>Appends a function's name with that of its module or class.</summary>
    private static void AppendFullName(ref TextBuilder text, BuiltinInfo* info)
    {
        if (info->Module != null && !Str.EqualsAscii(info->Module, "builtins"u8))
        {
            text.Append(info->Module);
            text.Append("."u8);
        }
        text.Append(info->QualName);
    }

    [Cold]
    private static bool WrongCount(BuiltinInfo* info, nint given)
    {
        TextBuilder text = default;
        int most = info->PositionalCount;
        int least = info->RequiredCount;
        if (HasKeywords(info))
        {
            // The keyword-only parameters have room for more arguments, so it is the positional ones that are too many.
            text.Append(info->Name);
            text.Append(most == 0 ? "() takes no positional arguments"u8 : least < most ? "() takes at most "u8 : "() takes exactly "u8);
            if (most > 0)
            {
                text.AppendInteger(most);
                text.Append(" positional argument"u8);
                AppendPlural(ref text, most);
                AppendGiven(ref text, given);
            }
        }
        else if (most == 0)
        {
            AppendFullName(ref text, info);
            text.Append("() takes no arguments"u8);
            AppendGiven(ref text, given);
        }
        else if (most == 1 && least == 1 && (info->Flags & BuiltinFlags.Rest) == 0)
        {
            AppendFullName(ref text, info);
            text.Append("() takes exactly one argument"u8);
            AppendGiven(ref text, given);
        }
        else
        {
            int bound = given < least ? least : most;
            text.Append(info->Name);
            text.Append(" expected "u8);
            text.Append(least == most && (info->Flags & BuiltinFlags.Rest) == 0 ? ""u8 : given < least ? "at least "u8 : "at most "u8);
            text.AppendInteger(bound);
            text.Append(" argument"u8);
            AppendPlural(ref text, bound);
            text.Append(", got "u8);
            text.AppendInteger(given);
        }
        Errors.TypeError(ref text);
        return false;
    }

    [Cold]
    private static bool MissingParameter(BuiltinInfo* info, int index, nint given)
    {
        TextBuilder text = default;
        text.Append(info->Name);
        if (info->ParameterNames[index] == null)
        {
            // A positional-only one: what is missing are positional arguments.
            int least = 0;
            while (least < info->RequiredCount && info->ParameterNames[least] == null)
            {
                least++;
            }
            text.Append(least == info->PositionalCount ? "() takes exactly "u8 : "() takes at least "u8);
            text.AppendInteger(least);
            text.Append(" positional argument"u8);
            AppendPlural(ref text, least);
            AppendGiven(ref text, given);
        }
        else
        {
            text.Append("() missing required argument "u8);
            AppendQuoted(ref text, info->ParameterNames[index]);
            text.Append(" (pos "u8);
            text.AppendInteger(index + 1);
            text.Append(")"u8);
        }
        Errors.TypeError(ref text);
        return false;
    }

    [Cold]
    private static bool UnexpectedBuiltinKeyword(BuiltinInfo* info, PyStr* keyword)
    {
        TextBuilder text = default;
        text.Append(info->Name);
        text.Append("() got an unexpected keyword argument "u8);
        AppendQuoted(ref text, keyword);
        Suggestions suggestions = new(keyword);
        for (int i = 0; i < info->PositionalCount + info->KeywordOnlyCount; i++)
        {
            if (info->ParameterNames[i] != null)
            {
                suggestions.Consider(info->ParameterNames[i]);
            }
        }
        if (suggestions.Best != null)
        {
            text.Append(". Did you mean "u8);
            AppendQuoted(ref text, suggestions.Best);
            text.Append("?"u8);
        }
        Errors.TypeError(ref text);
        return false;
    }

    [Cold]
    private static bool GivenTwice(BuiltinInfo* info, PyStr* keyword, int index)
    {
        TextBuilder text = default;
        text.Append("argument for "u8);
        text.Append(info->Name);
        text.Append("() given by name ("u8);
        AppendQuoted(ref text, keyword);
        text.Append(") and position ("u8);
        text.AppendInteger(index + 1);
        text.Append(")"u8);
        Errors.TypeError(ref text);
        return false;
    }

    private static void AppendGiven(ref TextBuilder text, nint given)
    {
        text.Append(" ("u8);
        text.AppendInteger(given);
        text.Append(" given)"u8);
    }
}
