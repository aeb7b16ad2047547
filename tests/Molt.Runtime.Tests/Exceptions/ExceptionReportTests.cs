namespace Molt.Runtime.Tests.Exceptions;

/// <summary>The expectations are what CPython's <c>traceback</c> module prints.</summary>
[TestClass]
public unsafe class ExceptionReportTests
{
    [TestMethod]
    public void Frames_stand_in_the_order_of_calls()
    {
        Errors.ValueError("bad"u8);
        Add("inner", 2, "raise ValueError('bad')");
        Add("<module>", 5, "inner()");
        Assert.AreEqual(
            """
            Traceback (most recent call last):
              File "t.py", line 5, in <module>
                inner()
              File "t.py", line 2, in inner
                raise ValueError('bad')
            ValueError: bad

            """,
            Report());
    }

    [TestMethod]
    public void Repeated_frames_are_folded()
    {
        Errors.ValueError(""u8);
        for (int i = 0; i < 10; i++)
        {
            Add("f", 3, null);
        }
        Add("<module>", 5, null);
        Assert.AreEqual(
            """
            Traceback (most recent call last):
              File "t.py", line 5, in <module>
              File "t.py", line 3, in f
              File "t.py", line 3, in f
              File "t.py", line 3, in f
              [Previous line repeated 7 more times]
            ValueError

            """,
            Report());
    }

    [TestMethod]
    public void Causes_and_contexts_come_first_and_notes_last()
    {
        Errors.KeyError(Py.Str("k"));
        Value first = Value.FromObject(ThreadState.TakeException());
        Errors.TypeError("t"u8);
        Value second = Value.FromObject(ThreadState.TakeException());
        ((PyBaseException*)second.Object)->Context = (PyBaseException*)first.Object;
        Value third = Py.Call(Py.Type<PyRuntimeError>(), Py.Str("r"));
        Py.CallMethod(third, "add_note", Py.Str("a note\nof two lines"));
        Errors.RaiseStatement(third, second);
        Assert.AreEqual(
            """
            KeyError: 'k'

            During handling of the above exception, another exception occurred:

            TypeError: t

            The above exception was the direct cause of the following exception:

            RuntimeError: r
            a note
            of two lines

            """,
            Report());
    }

    [TestMethod]
    public void A_circle_of_contexts_ends()
    {
        Errors.TypeError("t"u8);
        PyBaseException* exception = ThreadState.TakeException();
        Errors.ValueError("v"u8);
        ThreadState.Exception->Context = exception;
        exception->Context = ThreadState.Exception;
        Assert.AreEqual("TypeError: t\n\nDuring handling of the above exception, another exception occurred:\n\nValueError: v\n", Report());
    }

    [TestMethod]
    public void Groups_show_their_members()
    {
        Value inner = Py.Call(Py.Type<PyExceptionGroup>(), Py.Str("inner"), Py.Tuple(Py.Call(Py.Type<PyKeyError>(), Py.Str("k"))));
        Value group = Py.Call(Py.Type<PyExceptionGroup>(), Py.Str("outer"), Py.Tuple(Py.Call(Py.Type<PyValueError>(), Py.Int(1)), inner));
        Errors.RaiseStatement(group, Value.NoValue);
        Add("<module>", 7, null);
        Assert.AreEqual(
            """
              + Exception Group Traceback (most recent call last):
              |   File "t.py", line 7, in <module>
              | ExceptionGroup: outer (2 sub-exceptions)
              +-+---------------- 1 ----------------
                | ValueError: 1
                +---------------- 2 ----------------
                | ExceptionGroup: inner (1 sub-exception)
                +-+---------------- 1 ----------------
                  | KeyError: 'k'
                  +------------------------------------

            """,
            Report());
    }

    [TestMethod]
    public void Names_that_may_have_been_meant_are_suggested()
    {
        Value c = Py.Class("C", Py.Tuple(), Py.Str("value"), Py.Int(1));
        Py.Get(Py.Call(c), "valeu");
        Assert.AreEqual("AttributeError: 'C' object has no attribute 'valeu'. Did you mean: 'value'?\n", Report());
        Py.Get(Py.Call(c), "other");
        Assert.AreEqual("AttributeError: 'C' object has no attribute 'other'\n", Report());
        var text = new TextBuilder();
        text.Append("name 'prnt' is not defined"u8);
        Errors.NameError(Intrinsics.TypeOf<PyNameError>(), ref text, Host.Literal("prnt"));
        Assert.AreEqual("NameError: name 'prnt' is not defined. Did you mean: 'print'?\n", Report());
    }

    [TestMethod]
    public void A_text_that_can_not_be_made_is_replaced()
    {
        Value c = Py.Class("E", Py.Tuple(Py.Type<PyException>()), Py.Str("__str__"), Py.Int(1));
        Errors.RaiseStatement(Py.Call(c), Value.NoValue);
        Assert.AreEqual("tests.E: <exception str() failed>\n", Report());
        Assert.AreEqual("", Py.Error());
    }

    [TestMethod]
    public void A_syntax_error_shows_its_line()
    {
        Value place = Py.Tuple(Py.Str("f.py"), Py.Int(3), Py.Int(5), Py.Str("  a b\n"), Py.Int(3), Py.Int(6));
        Errors.RaiseStatement(Py.Call(Py.Type<PySyntaxError>(), Py.Str("invalid syntax"), place), Value.NoValue);
        Assert.AreEqual("  File \"f.py\", line 3\n    a b\n      ^\nSyntaxError: invalid syntax\n", Report());
    }

    private static void Add(string code, int line, string? source)
    {
        SourcePosition* position = (SourcePosition*)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)sizeof(SourcePosition));
        position->File = Host.Literal("t.py");
        position->CodeName = Host.Literal(code);
        position->Line = line;
        position->Lines = source is null ? null : (byte*)(Host.Literal(source) + 1);
        Traceback.Add(position);
    }

    private static string Report()
    {
        PyBaseException* exception = ThreadState.TakeException();
        var text = new TextBuilder();
        ExceptionReport.Append(ref text, exception);
        return Py.Text(text.ToStr());
    }
}
