namespace Molt.Runtime.Tests.Core;

/// <summary>The texts are CPython's.</summary>
[TestClass]
public unsafe class ArgumentBindingTests
{
    // def f(a, b, c=1, *, d, e=2)
    private static Value F => Py.Function(&Collect5, "f", "a, b, c, *, d, e", Py.Tuple(Py.Int(1)), Py.Dict(Py.Str("e"), Py.Int(2)));

    [TestMethod]
    public void Arguments_reach_their_parameters()
    {
        Assert.AreEqual("(10, 20, 1, 40, 2)", Py.Repr(Py.CallKeywords(F, 2, Py.Int(10), Py.Int(20), Py.Str("d"), Py.Int(40))));
        Assert.AreEqual("(10, 20, 30, 40, 50)", Py.Repr(Py.CallKeywords(
            F, 1, Py.Int(10), Py.Str("e"), Py.Int(50), Py.Str("c"), Py.Int(30), Py.Str("d"), Py.Int(40), Py.Str("b"), Py.Int(20))));
    }

    [TestMethod]
    public void Rest_parameters_take_what_is_left()
    {
        Value f = Py.Function(&Collect3, "f", "a, *args, **kwargs");
        Assert.AreEqual("(1, (2, 3), {'x': 4})", Py.Repr(Py.CallKeywords(f, 3, Py.Int(1), Py.Int(2), Py.Int(3), Py.Str("x"), Py.Int(4))));
        Assert.AreEqual("(1, (), {})", Py.Repr(Py.Call(f, Py.Int(1))));
        Assert.AreEqual("TypeError: f() got multiple values for argument 'a'", Py.Repr(Py.CallKeywords(f, 1, Py.Int(1), Py.Str("a"), Py.Int(2))));
    }

    [TestMethod]
    public void Missing_arguments_are_named()
    {
        Assert.AreEqual("TypeError: f() missing 2 required positional arguments: 'a' and 'b'", Py.Repr(Py.Call(F)));
        Assert.AreEqual("TypeError: f() missing 1 required positional argument: 'b'", Py.Repr(Py.Call(F, Py.Int(1))));
        Assert.AreEqual("TypeError: f() missing 1 required keyword-only argument: 'd'", Py.Repr(Py.Call(F, Py.Int(1), Py.Int(2))));
        Value g = Py.Function(&Collect3, "g", "x, y, z");
        Assert.AreEqual("TypeError: g() missing 3 required positional arguments: 'x', 'y', and 'z'", Py.Repr(Py.Call(g)));
    }

    [TestMethod]
    public void Too_many_arguments_are_counted()
    {
        Value[] four = [Py.Int(1), Py.Int(2), Py.Int(3), Py.Int(4)];
        Assert.AreEqual("TypeError: f() takes from 2 to 3 positional arguments but 4 were given", Py.Repr(Py.Call(F, four)));
        Assert.AreEqual("TypeError: f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given",
            Py.Repr(Py.CallKeywords(F, 4, [.. four, Py.Str("d"), Py.Int(5)])));
        Assert.AreEqual("TypeError: h() takes 0 positional arguments but 1 was given", Py.Repr(Py.Call(Py.Function(&Collect0, "h", ""), Py.Int(1))));
        Value h = Py.Function(&Collect3, "h", "a");
        Assert.AreEqual("TypeError: h() takes 1 positional argument but 2 were given", Py.Repr(Py.Call(h, Py.Int(1), Py.Int(1))));
    }

    [TestMethod]
    public void Wrong_keywords_are_named_with_what_may_have_been_meant()
    {
        Assert.AreEqual("TypeError: f() got an unexpected keyword argument 'dd'. Did you mean 'd'?",
            Py.Repr(Py.CallKeywords(F, 2, Py.Int(1), Py.Int(2), Py.Str("dd"), Py.Int(3))));
        Assert.AreEqual("TypeError: f() got an unexpected keyword argument 'zzzz'",
            Py.Repr(Py.CallKeywords(F, 2, Py.Int(1), Py.Int(2), Py.Str("zzzz"), Py.Int(3))));
        Value g = Py.Function(&Collect3, "g", "a, /, b");
        Assert.AreEqual("TypeError: g() got some positional-only arguments passed as keyword arguments: 'a'",
            Py.Repr(Py.CallKeywords(g, 0, Py.Str("a"), Py.Int(1), Py.Str("b"), Py.Int(2))));
    }

    [TestMethod]
    public void Spread_arguments_are_checked()
    {
        Value g = Py.Function(&Collect3, "g", "a, b, c");
        Assert.AreEqual("(1, 2, 3)", Py.Repr(Calls.CallEx(g, Py.Tuple(Py.Int(1)), Py.Dict(Py.Str("c"), Py.Int(3), Py.Str("b"), Py.Int(2)))));
        Assert.AreEqual("TypeError: tests.g() argument after * must be an iterable, not int", Py.Repr(Calls.CallEx(g, Py.Int(5), Value.NoValue)));
        Assert.AreEqual("TypeError: keywords must be strings", Py.Repr(Calls.CallEx(g, Py.Tuple(), Py.Dict(Py.Int(1), Py.Int(2)))));
        Value keywords = Py.Dict(Py.Str("b"), Py.Int(1));
        Assert.IsFalse(Calls.MergeKeywords(Dict.From(keywords), Py.Int(5), g));
        Assert.AreEqual("TypeError: tests.g() argument after ** must be a mapping, not int", Py.Error());
        Assert.IsFalse(Calls.MergeKeywords(Dict.From(keywords), keywords, g));
        Assert.AreEqual("TypeError: tests.g() got multiple values for keyword argument 'b'", Py.Error());
    }

    [TestMethod]
    public void Built_in_methods_check_their_arguments()
    {
        Value list = Value.FromObject(List.New(0));
        Value append = Py.Get(Py.Type<PyList>(), "append");
        string[] messages =
        [
            Py.Repr(Py.CallMethod(list, "append")),
            Py.Repr(Py.CallMethod(list, "append", Py.Int(1), Py.Int(2))),
            Py.Repr(Py.CallMethod(list, "insert", Py.Int(1))),
            Py.Repr(Py.CallMethod(list, "pop", Py.Int(1), Py.Int(2))),
            Py.Repr(Py.CallMethod(list, "clear", Py.Int(1))),
            Py.Repr(Py.Call(append)),
            Py.Repr(Py.Call(append, Py.Int(1), Py.Int(2))),
            Py.Repr(Py.CallKeywords(append, 1, list, Py.Str("x"), Py.Int(1))),
            Py.Repr(Py.CallMethod(Py.Str("a"), "replace", Py.Int(1), Py.Int(2))),
            Py.Repr(Py.CallMethod(Py.Str("a"), "replace", Py.Str("a"))),
        ];
        Assert.AreSequenceEqual(
            [
                "TypeError: list.append() takes exactly one argument (0 given)",
                "TypeError: list.append() takes exactly one argument (2 given)",
                "TypeError: insert expected 2 arguments, got 1",
                "TypeError: pop expected at most 1 argument, got 2",
                "TypeError: list.clear() takes no arguments (1 given)",
                "TypeError: unbound method list.append() needs an argument",
                "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object",
                "TypeError: list.append() takes no keyword arguments",
                "TypeError: replace() argument 1 must be str, not int",
                "TypeError: replace() takes at least 2 positional arguments (1 given)",
            ],
            messages);
    }

    [TestMethod]
    public void Special_methods_of_built_in_classes_can_be_called()
    {
        Value add = Py.Get(Py.Type<PyInt>(), "__add__");
        Assert.AreEqual("<slot wrapper '__add__' of 'int' objects>", Py.Repr(add));
        Assert.AreEqual("3", Py.Repr(Py.Call(add, Py.Int(1), Py.Int(2))));
        Assert.AreEqual("3", Py.Repr(Py.CallMethod(Py.Int(1), "__add__", Py.Int(2))));
        Assert.AreEqual("TypeError: expected 1 argument, got 0", Py.Repr(Py.Call(add, Py.Int(1))));
        Assert.AreEqual("TypeError: descriptor '__add__' requires a 'int' object but received a 'str'", Py.Repr(Py.Call(add, Py.Str("a"), Py.Int(1))));
        Assert.AreEqual("-1", Py.Repr(Py.CallMethod(Py.Int(1), "__rsub__", Py.Int(0))));
        Assert.AreEqual("None", Py.Repr(Py.Get(Py.Type<PyList>(), "__hash__")));
        Assert.AreEqual("True", Py.Repr(Py.CallMethod(Py.Int(1), "__lt__", Py.Int(2))));
        Assert.AreEqual("2", Py.Repr(Py.CallMethod(Py.Tuple(Py.Int(1), Py.Int(2)), "__len__")));
    }

    private static Value Collect0(PyFunction* function, Value* arguments) => Intrinsics.None;

    private static Value Collect3(PyFunction* function, Value* arguments) => Value.FromObject(Tuple.FromItems(arguments, 3));

    private static Value Collect5(PyFunction* function, Value* arguments) => Value.FromObject(Tuple.FromItems(arguments, 5));
}
