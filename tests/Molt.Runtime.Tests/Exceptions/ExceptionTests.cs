namespace Molt.Runtime.Tests.Exceptions;

/// <summary>The expectations are CPython's.</summary>
[TestClass]
public unsafe class ExceptionTests
{
    [TestCleanup]
    public void NothingIsLeftPending() => Assert.AreEqual("", Py.Error());

    [TestMethod]
    public void Arguments_show_in_text_and_repr()
    {
        Value none = Py.Call(Py.Type<PyValueError>());
        Value two = Py.Call(Py.Type<PyValueError>(), Py.Int(1), Py.Str("a"));
        Assert.AreEqual("ValueError()", Py.Repr(none));
        Assert.AreEqual("", Text(none));
        Assert.AreEqual("ValueError(1, 'a')", Py.Repr(two));
        Assert.AreEqual("(1, 'a')", Text(two));
        Assert.AreEqual("ValueError('a')", Py.Repr(Py.Call(Py.Type<PyValueError>(), Py.Str("a"))));
        Assert.AreEqual("'x'", Text(Py.Call(Py.Type<PyKeyError>(), Py.Str("x"))));
        Assert.AreEqual("TypeError: ValueError() takes no keyword arguments", Py.Repr(Py.CallKeywords(Py.Type<PyValueError>(), 0, Py.Str("x"), Py.Int(1))));
        Assert.IsTrue(Py.Set(two, "args", Py.Tuple(Py.Int(3))));
        Assert.AreEqual("3", Text(two));
    }

    [TestMethod]
    public void Fields_are_set_from_arguments()
    {
        Assert.AreEqual("5", Py.Repr(Py.Get(Py.Call(Py.Type<PyStopIteration>(), Py.Int(5)), "value")));
        Assert.AreEqual("None", Py.Repr(Py.Get(Py.Call(Py.Type<PyStopIteration>()), "value")));
        Assert.AreEqual("(1, 2)", Py.Repr(Py.Get(Py.Call(Py.Type<PySystemExit>(), Py.Int(1), Py.Int(2)), "code")));
        Value import = Py.CallKeywords(Py.Type<PyImportError>(), 1, Py.Str("m"), Py.Str("name"), Py.Str("n"));
        Assert.AreEqual("'n'", Py.Repr(Py.Get(import, "name")));
        Assert.AreEqual("'m'", Py.Repr(Py.Get(import, "msg")));
        Assert.AreEqual("TypeError: NameError() got an unexpected keyword argument 'y'", Py.Repr(Py.CallKeywords(Py.Type<PyNameError>(), 0, Py.Str("y"), Py.Int(1))));
        Value syntax = Py.Call(Py.Type<PySyntaxError>(), Py.Str("msg"), Py.Tuple(Py.Str("d/f.py"), Py.Int(3), Py.Int(5), Py.Str("text")));
        Assert.AreEqual("msg (f.py, line 3)", Text(syntax));
    }

    [TestMethod]
    public void An_OSError_is_of_the_class_of_its_number()
    {
        Value error = Py.Call(Py.Type<PyOSError>(), Py.Int(2), Py.Str("No such file"), Py.Str("f.txt"));
        Assert.AreEqual("FileNotFoundError(2, 'No such file')", Py.Repr(error));
        Assert.AreEqual("[Errno 2] No such file: 'f.txt'", Text(error));
        Assert.AreEqual("'f.txt'", Py.Repr(Py.Get(error, "filename")));
        Assert.AreEqual("None", Py.Repr(Py.Get(error, "filename2")));
        Assert.AreEqual("OSError('x')", Py.Repr(Py.Call(Py.Type<PyOSError>(), Py.Str("x"))));
        Value both = Py.Call(Py.Type<PyOSError>(), Py.Int(17), Py.Str("exists"), Py.Str("f"), Intrinsics.None, Py.Str("g"));
        Assert.AreEqual("[Errno 17] exists: 'f' -> 'g'", Text(both));
        Value derived = Py.Class("E", Py.Tuple(Py.Type<PyOSError>()));
        Assert.AreEqual("[Errno 2] y", Text(Py.Call(derived, Py.Int(2), Py.Str("y"))));
    }

    [TestMethod]
    public void Unicode_errors_describe_the_place()
    {
        Value decode = Py.Call(Py.Type<PyUnicodeDecodeError>(), Py.Str("utf-8"), Value.FromObject(Bytes.FromData((byte*)Host.Literal("abc") + sizeof(PyStr), 3)), Py.Int(1), Py.Int(2),
            Py.Str("bad"));
        Assert.AreEqual("'utf-8' codec can't decode byte 0x62 in position 1: bad", Text(decode));
        Value translate = Py.Call(Py.Type<PyUnicodeTranslateError>(), Py.Str("a\u00e9c"), Py.Int(1), Py.Int(2), Py.Str("bad"));
        Assert.AreEqual("can't translate character '\\xe9' in position 1: bad", Text(translate));
    }

    [TestMethod]
    public void Notes_causes_and_contexts_are_checked()
    {
        Value e = Py.Call(Py.Type<PyValueError>());
        Py.CallMethod(e, "add_note", Py.Str("n1"));
        Py.CallMethod(e, "add_note", Py.Str("n2"));
        Assert.AreEqual("['n1', 'n2']", Py.Repr(Py.Get(e, "__notes__")));
        Assert.AreEqual("TypeError: add_note() argument must be str, not int", Py.Repr(Py.CallMethod(e, "add_note", Py.Int(5))));
        Assert.IsTrue(Py.Set(e, "__cause__", Py.Call(Py.Type<PyTypeError>())));
        Assert.AreEqual("True", Py.Repr(Py.Get(e, "__suppress_context__")));
        Assert.IsFalse(Py.Set(e, "__context__", Py.Int(5)));
        Assert.AreEqual("TypeError: exception context must be None or derive from BaseException", Py.Error());
    }

    [TestMethod]
    public void An_exception_raised_while_another_is_handled_has_it_as_context()
    {
        Errors.ValueError("first"u8);
        PyBaseException* first = ThreadState.TakeException();
        ThreadState.Handled = first;
        Errors.TypeError("second"u8);
        ThreadState.Handled = null;
        Assert.IsTrue(ThreadState.Exception->Context == first);
        Py.Error();
    }

    [TestMethod]
    public void Groups_choose_their_class_and_split()
    {
        Value members = Py.Tuple(Py.Call(Py.Type<PyValueError>(), Py.Int(1)), Py.Call(Py.Type<PyTypeError>(), Py.Int(2)));
        Value group = Py.Call(Py.Type<PyBaseExceptionGroup>(), Py.Str("eg"), members);
        Assert.AreEqual("eg (2 sub-exceptions)", Text(group));
        Assert.AreEqual("<class 'ExceptionGroup'>", Py.Repr(Py.Get(group, "__class__")));
        Assert.AreEqual("(ExceptionGroup('eg', [ValueError(1)]), ExceptionGroup('eg', [TypeError(2)]))", Py.Repr(Py.CallMethod(group, "split", Py.Type<PyValueError>())));
        Assert.AreEqual("None", Py.Repr(Py.CallMethod(group, "subgroup", Py.Type<PyKeyError>())));
        Assert.AreEqual("ValueError: second argument (exceptions) must be a non-empty sequence", Py.Repr(Py.Call(Py.Type<PyExceptionGroup>(), Py.Str("x"), Py.Tuple())));
        Assert.AreEqual("TypeError: Cannot nest BaseExceptions in an ExceptionGroup",
            Py.Repr(Py.Call(Py.Type<PyExceptionGroup>(), Py.Str("x"), Py.Tuple(Py.Call(Py.Type<PyKeyboardInterrupt>())))));
    }

    [TestMethod]
    [DataRow("lenght", "length", true), DataRow("nme", "name", true), DataRow("Foo", "foo", true), DataRow("zzz", "abc", false), DataRow("a", "b", false)]
    public void Near_names_are_suggested(string wrong, string right, bool isNear)
    {
        Suggestions suggestions = new(Host.Literal(wrong));
        suggestions.Consider(Host.Literal(right));
        Assert.AreEqual(isNear, suggestions.Best != null);
    }

    private static string Text(Value value) => Py.Text(Operators.Str(value));
}
