namespace Molt.Runtime;

// Which argument goes to which parameter of a Python function
// (https://docs.python.org/3.14/reference/expressions.html#calls; CPython's initialize_locals).
public static unsafe partial class Calls
{
    /// <summary>The length of the array that <see cref="FunctionInfo.Body"/> takes.</summary>
    public static int ArgumentCount(FunctionInfo* info) =>
        info->PositionalCount + info->KeywordOnlyCount
            + ((info->Flags & FunctionFlags.VarArgs) != 0 ? 1 : 0) + ((info->Flags & FunctionFlags.VarKeywords) != 0 ? 1 : 0);

    /// <summary>
    /// Gives every parameter its argument, in the order of <see cref="FunctionInfo.Body"/>; <paramref name="result"/> has room for
    /// <see cref="ArgumentCount"/> values. False with TypeError pending.
    /// </summary>
    [Export]
    public static bool BindArguments(PyFunction* function, Value* arguments, nint count, PyTuple* keywordNames, Value* result)
    {
        FunctionInfo* info = function->Info;
        int named = info->PositionalCount + info->KeywordOnlyCount;
        nint given = count - (keywordNames == null ? 0 : keywordNames->Length);
        nint taken = System.Math.Min(given, info->PositionalCount);
        for (nint i = 0; i < taken; i++)
        {
            result[i] = arguments[i];
        }
        for (nint i = taken; i < named; i++)
        {
            result[i] = Value.NoValue;
        }
        if (!BindRest(info, arguments, given, result + named))
        {
            return false;
        }
        if (keywordNames != null && !BindKeywords(function, arguments + given, keywordNames, result))
        {
            return false;
        }
        if (given > taken && (info->Flags & FunctionFlags.VarArgs) == 0)
        {
            TooManyPositional(function, given, result);
            return false;
        }
        return BindDefaults(function, given, result) && BindKeywordDefaults(function, result);
    }

    /// <summary>Makes the <c>*</c> tuple and the <c>**</c> dict.</summary>
    private static bool BindRest(FunctionInfo* info, Value* arguments, nint given, Value* result)
    {
        if ((info->Flags & FunctionFlags.VarArgs) != 0)
        {
            nint taken = System.Math.Min(given, info->PositionalCount);
            PyTuple* rest = Tuple.FromItems(arguments + taken, given - taken);
            *result++ = Value.FromObject(rest);
            if (rest == null)
            {
                return false;
            }
        }
        if ((info->Flags & FunctionFlags.VarKeywords) != 0)
        {
            PyDict* rest = Dict.New();
            *result = Value.FromObject(rest);
            return rest != null;
        }
        return true;
    }

    private static bool BindKeywords(PyFunction* function, Value* values, PyTuple* keywordNames, Value* result)
    {
        FunctionInfo* info = function->Info;
        for (nint i = 0; i < keywordNames->Length; i++)
        {
            Value keyword = Tuple.Items(keywordNames)[i];
            if (!Str.Is(keyword))
            {
                NotAString(function);
                return false;
            }
            int index = FindParameter(info, Str.From(keyword), info->PositionalOnlyCount);
            if (index >= 0)
            {
                if (!result[index].IsNoValue)
                {
                    MultipleValues(function, Str.From(keyword));
                    return false;
                }
                result[index] = values[i];
            }
            else if ((info->Flags & FunctionFlags.VarKeywords) == 0)
            {
                UnexpectedKeyword(function, keywordNames, Str.From(keyword));
                return false;
            }
            else if (!Dict.Set(Dict.From(result[ArgumentCount(info) - 1]), keyword, values[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The index of a parameter at or behind <paramref name="first"/>; -1 if there is none of that name.</summary>
    private static int FindParameter(FunctionInfo* info, PyStr* name, int first)
    {
        int named = info->PositionalCount + info->KeywordOnlyCount;
        for (int i = first; i < named; i++)
        {
            if (info->ParameterNames[i] == name)
            {
                return i;
            }
        }
        for (int i = first; i < named; i++)
        {
            if (Str.Equals(info->ParameterNames[i], name))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool BindDefaults(PyFunction* function, nint given, Value* result)
    {
        FunctionInfo* info = function->Info;
        if (given >= info->PositionalCount)
        {
            return true;
        }
        nint defaults = function->Defaults == null ? 0 : function->Defaults->Length;
        nint required = info->PositionalCount - defaults;
        nint missing = 0;
        for (nint i = given; i < required; i++)
        {
            missing += result[i].IsNoValue ? 1 : 0;
        }
        if (missing > 0)
        {
            MissingArguments(function, 0, (int)required, result, "positional"u8);
            return false;
        }
        for (nint i = System.Math.Max(0, required); i < info->PositionalCount; i++)
        {
            if (result[i].IsNoValue)
            {
                result[i] = Tuple.Items(function->Defaults)[i - required];
            }
        }
        return true;
    }

    private static bool BindKeywordDefaults(PyFunction* function, Value* result)
    {
        FunctionInfo* info = function->Info;
        int named = info->PositionalCount + info->KeywordOnlyCount;
        bool isMissing = false;
        for (int i = info->PositionalCount; i < named; i++)
        {
            if (result[i].IsNoValue && function->KeywordDefaults != null)
            {
                result[i] = Dict.GetStr(function->KeywordDefaults, info->ParameterNames[i]);
            }
            isMissing |= result[i].IsNoValue;
        }
        if (isMissing)
        {
            MissingArguments(function, info->PositionalCount, named, result, "keyword-only"u8);
            return false;
        }
        return true;
    }
}
