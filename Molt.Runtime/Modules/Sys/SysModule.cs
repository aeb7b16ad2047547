using System;

namespace Molt.Runtime;

/// <summary>The module <c>sys</c> (https://docs.python.org/3.14/library/sys.html), as far as a compiled program has what it speaks of.</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
public static unsafe partial class SysModule
{
    private static PyDict* s_interned;

    /// <summary><c>sys.argv</c>: the program's name and its arguments.</summary>
    [PyAttribute("argv")]
    public static Value Argv()
    {
        PyList* list = List.New(Startup.ArgumentCount);
        for (int i = 0; list != null && i < Startup.ArgumentCount; i++)
        {
            byte* text = Startup.Arguments[i];
            nint length = 0;
            while (text[length] != 0)
            {
                length++;
            }
            PyStr* argument = Codecs.Decode(text, length, Intrinsics.Literal("utf-8"u8), Intrinsics.Literal("surrogateescape"u8));
            if (argument == null || !List.Append(list, Value.FromObject(argument)))
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(list);
    }

    /// <summary><c>sys.orig_argv</c>: the same, as the process was given it.</summary>
    [PyAttribute("orig_argv")]
    public static Value OriginalArgv() => Argv();

    /// <summary><c>sys.modules</c>: the modules that are loaded, by name; imports look here first.</summary>
    [PyAttribute("modules")]
    public static Value LoadedModules() => Value.FromObject(Modules.Loaded);

    /// <summary><c>sys.path</c>: where the program stands. Nothing is looked for there: a program's modules are linked into it.</summary>
    [PyAttribute("path")]
    public static Value Path()
    {
        Value argv = Argv();
        PyList* list = argv.IsNoValue ? null : List.New(1);
        if (list == null)
        {
            return Value.NoValue;
        }
        PyStr* program = List.From(argv)->Length == 0 ? Str.Empty : Str.From(List.From(argv)->Items[0]);
        nint end = program->Length;
        while (end > 0 && Str.At(program, end - 1) != '/' && !(OperatingSystem.IsWindows() && Str.At(program, end - 1) == '\\'))
        {
            end--;
        }
        PyStr* folder = Str.Substring(program, 0, end > 1 ? end - 1 : end);
        return folder != null && List.Append(list, Value.FromObject(folder)) ? Value.FromObject(list) : Value.NoValue;
    }

    /// <summary><c>sys.meta_path</c>: nobody is asked for modules that are not linked.</summary>
    [PyAttribute("meta_path")]
    public static Value MetaPath() => Value.FromObject(List.New(0));

    /// <summary><c>sys.path_hooks</c>.</summary>
    [PyAttribute("path_hooks")]
    public static Value PathHooks() => Value.FromObject(List.New(0));

    /// <summary><c>sys.path_importer_cache</c>.</summary>
    [PyAttribute("path_importer_cache")]
    public static Value PathImporterCache() => Value.FromObject(Dict.New());

    /// <summary><c>sys.exit(status=None)</c>: raises SystemExit.</summary>
    [PyFunction("exit", Doc = "Exit the interpreter by raising SystemExit(status).")]
    public static Value Exit([PyTyped("object")] Value status = default)
    {
        Value type = Value.FromObject(Intrinsics.TypeOf<PySystemExit>());
        Value exit = status.IsNoValue || status == Intrinsics.None ? Calls.Call0(type) : Calls.Call1(type, status);
        return exit.IsNoValue ? exit : Errors.SetPending((PyBaseException*)exit.Object);
    }

    /// <summary><c>sys.getrecursionlimit()</c>.</summary>
    [PyFunction("getrecursionlimit", Doc = "Return the current value of the recursion limit.")]
    [NoRaise]
    public static long GetRecursionLimit() => ThreadState.RecursionLimit;

    /// <summary><c>sys.setrecursionlimit(limit)</c>: also makes room on the stack, as far as the system lets it grow.</summary>
    [PyFunction("setrecursionlimit", Doc = "Set the maximum depth of the Python interpreter stack to n.")]
    public static void SetRecursionLimit(long limit)
    {
        if (limit < 1)
        {
            Errors.ValueError("recursion limit must be greater or equal than 1"u8);
            return;
        }
        if (limit > int.MaxValue)
        {
            Errors.OverflowError("Python int too large to convert to C int"u8);
            return;
        }
        if (limit <= ThreadState.Depth)
        {
            var text = new TextBuilder();
            text.Append("cannot set the recursion limit to "u8);
            text.AppendInteger(limit);
            text.Append(" at the recursion depth "u8);
            text.AppendInteger(ThreadState.Depth);
            text.Append(": the limit is too low"u8);
            Errors.Raise<PyRecursionError>(ref text);
            return;
        }
        ThreadState.SetRecursionLimit((int)limit);
    }

    /// <summary><c>sys.exception()</c>: the exception that is being handled.</summary>
    [PyFunction("exception", Doc = "Return the current exception.")]
    [NoRaise]
    public static Value Exception() => ThreadState.InnermostHandled == null ? Intrinsics.None : Value.FromObject(ThreadState.InnermostHandled);

    /// <summary><c>sys.exc_info()</c>.</summary>
    [PyFunction("exc_info", Doc = "Return current exception information: (type, value, traceback).")]
    public static Value ExceptionInfo()
    {
        Value* items = stackalloc Value[3];
        PyBaseException* handled = ThreadState.InnermostHandled;
        items[0] = handled == null ? Intrinsics.None : Value.FromObject(handled->Header.Type);
        items[1] = handled == null ? Intrinsics.None : Value.FromObject(handled);
        items[2] = handled == null || handled->Traceback == null ? Intrinsics.None : Value.FromObject(handled->Traceback);
        return Value.FromObject(Tuple.FromItems(items, 3));
    }

    /// <summary><c>sys.intern(text)</c>: the first text of equal content that was interned.</summary>
    [PyFunction("intern", Doc = "``Intern'' the given string.\n\nThe string is entered in the table of interned strings, whose purpose is to speed up dictionary lookups.")]
    public static PyStr* Intern(Value @string)
    {
        PyStr* text = Str.From(@string);
        if (!Str.IsExact(@string))
        {
            Complaint.Type(Str.Is(@string) ? "can't intern "u8 : "intern() argument must be str, not "u8, @string);
            return null;
        }
        s_interned = s_interned == null ? Dict.New() : s_interned;
        Value known = s_interned == null ? Value.NoValue : Dict.GetStr(s_interned, text);
        if (!known.IsNoValue)
        {
            return Str.From(known);
        }
        return s_interned != null && Dict.SetStr(s_interned, text, Value.FromObject(text)) ? text : null;
    }
}
