using System;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>The module <c>sys</c> (https://docs.python.org/3.14/library/sys.html), as far as a compiled program has what it speaks of.</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
public static unsafe class SysModule
{
    private const int StackResource = 3;

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

    /// <summary><c>sys.stdin</c>.</summary>
    [PyAttribute("stdin")]
    public static Value StandardInput() => Value.FromObject(StandardStreams.Input);

    /// <summary><c>sys.stdout</c>.</summary>
    [PyAttribute("stdout")]
    public static Value StandardOutput() => Value.FromObject(StandardStreams.Output);

    /// <summary><c>sys.stderr</c>.</summary>
    [PyAttribute("stderr")]
    public static Value StandardErrorStream() => Value.FromObject(StandardStreams.Error);

    /// <summary><c>sys.maxsize</c>.</summary>
    [PyAttribute("maxsize")]
    public static Value MaxSize() => Int.FromLong(sizeof(nint) == 8 ? long.MaxValue : int.MaxValue);

    /// <summary><c>sys.maxunicode</c>.</summary>
    [PyAttribute("maxunicode")]
    public static Value MaxUnicode() => Value.FromSmallInt(0x10FFFF);

    /// <summary><c>sys.byteorder</c>.</summary>
    [PyAttribute("byteorder")]
    public static Value ByteOrder() => Value.FromObject(Intrinsics.Literal("little"u8));

    /// <summary><c>sys.platform</c>.</summary>
    [PyAttribute("platform")]
    public static Value Platform() => Value.FromObject(
        Intrinsics.IsWasm ? Intrinsics.Literal("wasi"u8)
        : OperatingSystem.IsWindows() ? Intrinsics.Literal("win32"u8)
        : OperatingSystem.IsMacOS() ? Intrinsics.Literal("darwin"u8)
        : Intrinsics.Literal("linux"u8));

    /// <summary><c>sys.version</c>: of the language.</summary>
    [PyAttribute("version")]
    public static Value Version() => Value.FromObject(Intrinsics.Literal("3.14.0 (Molt)"u8));

    /// <summary><c>sys.hexversion</c>.</summary>
    [PyAttribute("hexversion")]
    public static Value HexVersion() => Value.FromSmallInt(0x030E00F0);

    /// <summary><c>sys.executable</c>: there is no interpreter.</summary>
    [PyAttribute("executable")]
    public static Value Executable() => Value.FromObject(Str.Empty);

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

    /// <summary><c>sys.intern(text)</c>.</summary>
    [PyFunction("intern", Doc = "Return the string itself or a previously interned string object with the same value.")]
    [NoRaise]
    public static PyStr* Intern(PyStr* text) => text;
}
