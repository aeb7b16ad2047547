using System;

namespace Molt.Runtime;

// The TypeErrors of calls that do not fit, with CPython's texts.
public static unsafe partial class Calls
{
    [Cold]
    private static void TooManyPositional(PyFunction* function, nint given, Value* bound)
    {
        FunctionInfo* info = function->Info;
        int keywordOnlyGiven = 0;
        for (int i = 0; i < info->KeywordOnlyCount; i++)
        {
            keywordOnlyGiven += bound[info->PositionalCount + i].IsNoValue ? 0 : 1;
        }
        nint defaults = function->Defaults == null ? 0 : function->Defaults->Length;
        TextBuilder text = default;
        text.Append(info->QualName);
        text.Append("() takes "u8);
        if (defaults > 0)
        {
            text.Append("from "u8);
            text.AppendInteger(info->PositionalCount - defaults);
            text.Append(" to "u8);
        }
        text.AppendInteger(info->PositionalCount);
        text.Append(" positional argument"u8);
        AppendPlural(ref text, defaults > 0 ? 2 : info->PositionalCount);
        text.Append(" but "u8);
        text.AppendInteger(given);
        if (keywordOnlyGiven > 0)
        {
            text.Append(" positional argument"u8);
            AppendPlural(ref text, given);
            text.Append(" (and "u8);
            text.AppendInteger(keywordOnlyGiven);
            text.Append(" keyword-only argument"u8);
            AppendPlural(ref text, keywordOnlyGiven);
            text.Append(")"u8);
        }
        text.Append(given == 1 && keywordOnlyGiven == 0 ? " was given"u8 : " were given"u8);
        Errors.TypeError(ref text);
    }

    [Cold]
    private static void MissingArguments(PyFunction* function, int start, int end, Value* bound, ReadOnlySpan<byte> kind)
    {
        int missing = 0;
        for (int i = start; i < end; i++)
        {
            missing += bound[i].IsNoValue ? 1 : 0;
        }
        TextBuilder text = default;
        text.Append(function->Info->QualName);
        text.Append("() missing "u8);
        text.AppendInteger(missing);
        text.Append(" required "u8);
        text.Append(kind);
        text.Append(" argument"u8);
        AppendPlural(ref text, missing);
        text.Append(": "u8);
        int named = 0;
        for (int i = start; i < end; i++)
        {
            if (bound[i].IsNoValue)
            {
                named++;
                if (named > 1)
                {
                    text.Append(named < missing ? ", "u8 : missing == 2 ? " and "u8 : ", and "u8);
                }
                AppendQuoted(ref text, function->Info->ParameterNames[i]);
            }
        }
        Errors.TypeError(ref text);
    }

    [Cold]
    private static void UnexpectedKeyword(PyFunction* function, PyTuple* keywordNames, PyStr* keyword)
    {
        FunctionInfo* info = function->Info;
        TextBuilder text = default;
        text.Append(info->QualName);
        TextBuilder positionalOnly = default;
        for (nint i = 0; i < keywordNames->Length; i++)
        {
            int index = FindParameter(info, Str.From(Tuple.Items(keywordNames)[i]), 0);
            if (index >= 0 && index < info->PositionalOnlyCount)
            {
                positionalOnly.Append(positionalOnly.Length > 0 ? ", "u8 : ""u8);
                positionalOnly.Append(info->ParameterNames[index]);
            }
        }
        if (positionalOnly.Length > 0)
        {
            text.Append("() got some positional-only arguments passed as keyword arguments: "u8);
            AppendQuoted(ref text, positionalOnly.ToStr());
            Errors.TypeError(ref text);
            return;
        }
        text.Append("() got an unexpected keyword argument "u8);
        AppendQuoted(ref text, keyword);
        Suggestions suggestions = new(keyword);
        for (int i = info->PositionalOnlyCount; i < info->PositionalCount + info->KeywordOnlyCount; i++)
        {
            suggestions.Consider(info->ParameterNames[i]);
        }
        if (suggestions.Best != null)
        {
            text.Append(". Did you mean "u8);
            AppendQuoted(ref text, suggestions.Best);
            text.Append("?"u8);
        }
        Errors.TypeError(ref text);
    }

    [Cold]
    private static void MultipleValues(PyFunction* function, PyStr* keyword)
    {
        TextBuilder text = default;
        text.Append(function->Info->QualName);
        text.Append("() got multiple values for argument "u8);
        AppendQuoted(ref text, keyword);
        Errors.TypeError(ref text);
    }

    [Cold]
    private static void NotAString(PyFunction* function)
    {
        TextBuilder text = default;
        text.Append(function->Info->QualName);
        text.Append("() keywords must be strings"u8);
        Errors.TypeError(ref text);
    }

    private static void AppendPlural(ref TextBuilder text, nint count) => text.Append(count == 1 ? ""u8 : "s"u8);

    private static void AppendQuoted(ref TextBuilder text, PyStr* name)
    {
        text.Append("'"u8);
        text.Append(name);
        text.Append("'"u8);
    }
}
