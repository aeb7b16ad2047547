using System.Text;

namespace Molt.Runtime.Tests;

/// <summary>Short names for what tests of the object model do all the time.</summary>
internal static unsafe class Py
{
    /// <summary>A <c>str</c> value.</summary>
    public static Value Str(string text) => Value.FromObject(Host.Literal(text));

    /// <summary>An <c>int</c> value.</summary>
    public static Value Int(long number) => Value.FromSmallInt(number);

    /// <summary>The class that a struct declares.</summary>
    public static Value Type<T>() where T : unmanaged => Value.FromObject(Intrinsics.TypeOf<T>());

    /// <summary>A tuple.</summary>
    public static Value Tuple(params Value[] items)
    {
        fixed (Value* first = items)
        {
            return Value.FromObject(Runtime.Tuple.FromItems(first, items.Length));
        }
    }

    /// <summary>A dict of alternating keys and values.</summary>
    public static Value Dict(params Value[] pairs)
    {
        PyDict* dict = Runtime.Dict.New();
        for (int i = 0; i < pairs.Length; i += 2)
        {
            Runtime.Dict.Set(dict, pairs[i], pairs[i + 1]);
        }
        return Value.FromObject(dict);
    }

    /// <summary>A call with positional arguments.</summary>
    public static Value Call(Value callee, params Value[] arguments)
    {
        fixed (Value* first = arguments)
        {
            return Calls.Call(callee, first, arguments.Length, null);
        }
    }

    /// <summary>A call with keyword arguments: <c>CallKeywords(f, 1, positional, keyword, value, keyword, value…)</c>.</summary>
    public static Value CallKeywords(Value callee, int positional, params Value[] arguments)
    {
        int keywords = (arguments.Length - positional) / 2;
        Value[] values = [.. arguments[..positional], .. Enumerable.Range(0, keywords).Select(i => arguments[positional + (2 * i) + 1])];
        Value names = Tuple([.. Enumerable.Range(0, keywords).Select(i => arguments[positional + (2 * i)])]);
        fixed (Value* first = values)
        {
            return Calls.Call(callee, first, values.Length, Runtime.Tuple.From(names));
        }
    }

    /// <summary>A method call.</summary>
    public static Value CallMethod(Value receiver, string name, params Value[] arguments)
    {
        Value[] all = [default, .. arguments];
        fixed (Value* first = all)
        {
            return Calls.CallMethod(receiver, Host.Literal(name), first, arguments.Length, null);
        }
    }

    /// <summary>An attribute.</summary>
    public static Value Get(Value self, string name) => Operators.GetAttribute(self, Host.Literal(name));

    /// <summary>Sets an attribute.</summary>
    public static bool Set(Value self, string name, Value value) => Operators.SetAttribute(self, Host.Literal(name), value);

    /// <summary>A class made by <c>type(name, bases, members)</c>, in module <c>tests</c>.</summary>
    public static Value Class(string name, Value bases, params Value[] members) =>
        Call(Type<PyType>(), Str(name), bases, Dict([Str("__module__"), Str("tests"), .. members]));

    /// <summary>The text of a <c>str</c>.</summary>
    public static string Text(PyStr* text)
    {
        var result = new StringBuilder();
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Runtime.Str.At(text, i);
            result.Append(character is >= 0xD800 and < 0xE000 ? ((char)character).ToString() : char.ConvertFromUtf32((int)character));
        }
        return result.ToString();
    }

    /// <summary><c>repr(value)</c>, or the pending exception if the value is NoValue.</summary>
    public static string Repr(Value value) => value.IsNoValue ? Error() : Text(Operators.Repr(value));

    /// <summary>Takes the pending exception: <c>TypeError: message</c>. Empty if there is none.</summary>
    public static string Error()
    {
        PyBaseException* exception = ThreadState.TakeException();
        if (exception == null)
        {
            return "";
        }
        Value arguments = Value.FromObject(exception->Arguments);
        string message = exception->Arguments->Length == 1 && Runtime.Str.Is(Runtime.Tuple.Items(exception->Arguments)[0])
            ? Text(Runtime.Str.From(Runtime.Tuple.Items(exception->Arguments)[0])) : Text(Operators.Repr(arguments));
        return $"{Text(exception->Header.Type->Name)}: {message}";
    }

    /// <summary>A function made of a C# method in the place of compiled code.</summary>
    /// <param name="body">Gets the function and one argument for each parameter.</param>
    /// <param name="signature">The parameters as Python writes them: <c>a, b, /, c, *args, d, **kwargs</c>.</param>
    public static Value Function(delegate*<PyFunction*, Value*, Value> body, string name, string signature, Value defaults = default, Value keywordDefaults = default)
    {
        FunctionInfo* info = (FunctionInfo*)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)sizeof(FunctionInfo));
        string[] parts = [.. signature.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        info->ParameterNames = (PyStr**)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)parts.Length + 1, (nuint)sizeof(PyStr*));
        int count = 0;
        bool keywordOnly = false;
        foreach (string part in parts)
        {
            if (part == "/")
            {
                info->PositionalOnlyCount = count;
            }
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                info->Flags |= FunctionFlags.VarKeywords;
            }
            else if (part.StartsWith('*'))
            {
                keywordOnly = true;
                info->Flags |= part.Length > 1 ? FunctionFlags.VarArgs : 0;
            }
            else
            {
                info->ParameterNames[count++] = Host.Literal(part);
                if (keywordOnly)
                {
                    info->KeywordOnlyCount++;
                }
                else
                {
                    info->PositionalCount++;
                }
            }
        }
        info->Body = body;
        info->Name = info->QualName = Host.Literal(name);
        info->Module = Host.Literal("tests");
        return Value.FromObject(PyFunction.New(info, defaults.Bits == 0 ? null : Runtime.Tuple.From(defaults), keywordDefaults.Bits == 0 ? null : Runtime.Dict.From(keywordDefaults), null));
    }
}
