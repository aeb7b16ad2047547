namespace Molt.Runtime.Tests.Core;

/// <summary>Classes made at run time. The expectations are CPython's.</summary>
[TestClass]
public unsafe class ClassTests
{
    [TestCleanup]
    public void NothingIsLeftPending() => Assert.AreEqual("", Py.Error());

    [TestMethod]
    public void The_resolution_order_is_C3()
    {
        Value a = Py.Class("A", Py.Tuple());
        Value b = Py.Class("B", Py.Tuple(a));
        Value c = Py.Class("C", Py.Tuple(a));
        Value d = Py.Class("D", Py.Tuple(b, c));
        Assert.AreEqual("(<class 'tests.D'>, <class 'tests.B'>, <class 'tests.C'>, <class 'tests.A'>, <class 'object'>)", Py.Repr(Py.Get(d, "__mro__")));
        Assert.AreEqual("TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B", Py.Repr(Py.Class("X", Py.Tuple(a, b))));
        Assert.AreEqual("TypeError: duplicate base class A", Py.Repr(Py.Class("X", Py.Tuple(a, a))));
        Assert.AreEqual("TypeError: type 'bool' is not an acceptable base type", Py.Repr(Py.Class("X", Py.Tuple(Py.Type<PyBool>()))));
        Assert.AreEqual("TypeError: multiple bases have instance lay-out conflict", Py.Repr(Py.Class("X", Py.Tuple(Py.Type<PyInt>(), Py.Type<PyStr>()))));
        Assert.AreEqual("(<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)",
            Py.Repr(Py.Get(Py.Type<PyExceptionGroup>(), "__mro__")));
    }

    [TestMethod]
    public void Instances_have_attributes_and_see_those_of_the_class()
    {
        Value c = Py.Class("C", Py.Tuple(), Py.Str("shared"), Py.Int(1));
        Value x = Py.Call(c);
        Assert.AreEqual("1", Py.Repr(Py.Get(x, "shared")));
        Assert.IsTrue(Py.Set(x, "own", Py.Int(2)));
        Assert.IsTrue(Py.Set(x, "shared", Py.Int(3)));
        Assert.AreEqual("{'own': 2, 'shared': 3}", Py.Repr(Py.Get(x, "__dict__")));
        Assert.IsTrue(Operators.DeleteAttribute(x, Host.Literal("shared")));
        Assert.AreEqual("1", Py.Repr(Py.Get(x, "shared")));
        Assert.IsTrue(Py.Set(c, "shared", Py.Int(4)));
        Assert.AreEqual("4", Py.Repr(Py.Get(x, "shared")));
        Assert.AreEqual("AttributeError: 'C' object has no attribute 'missing'", Py.Repr(Py.Get(x, "missing")));
        Assert.AreEqual("AttributeError: type object 'C' has no attribute 'missing'", Py.Repr(Py.Get(c, "missing")));
        Assert.IsFalse(Operators.DeleteAttribute(x, Host.Literal("shared")));
        Assert.AreEqual("AttributeError: 'C' object has no attribute 'shared'", Py.Error());
        Assert.IsFalse(Py.Set(Py.Int(5), "x", Py.Int(1)));
        Assert.AreEqual("AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes", Py.Error());
        Assert.IsFalse(Py.Set(Py.Type<PyInt>(), "x", Py.Int(1)));
        Assert.AreEqual("TypeError: cannot set 'x' attribute of immutable type 'int'", Py.Error());
        Assert.IsFalse(Py.Set(Py.Int(5), "bit_length", Py.Int(1)));
        Assert.AreEqual("AttributeError: 'int' object attribute 'bit_length' is read-only", Py.Error());
    }

    [TestMethod]
    public void Methods_bind()
    {
        Value c = Py.Class("C", Py.Tuple(), Py.Str("f"), Py.Function(&Collect2, "C.f", "self, x"));
        Value x = Py.Call(c);
        Assert.IsTrue(Py.Repr(Py.CallMethod(x, "f", Py.Int(1))).EndsWith(">, 1)", StringComparison.Ordinal));
        Assert.AreEqual(x, Tuple.Items(Tuple.From(Py.Call(Py.Get(x, "f"), Py.Int(1))))[0]);
        Assert.AreEqual(Value.FromObject(x.Object), Py.Get(Py.Get(x, "f"), "__self__"));
        Assert.IsTrue(Py.Set(x, "f", Py.Get(Py.Str("a,b"), "split")));
        Assert.AreEqual("['a', 'b']", Py.Repr(Py.CallMethod(x, "f", Py.Str(","))));
        Assert.AreEqual("TypeError: C.f() missing 1 required positional argument: 'x'", Py.Repr(Py.Call(Py.Get(c, "f"), x)));
    }

    [TestMethod]
    public void Special_methods_fill_the_slots_and_are_inherited()
    {
        Value a = Py.Class("A", Py.Tuple(),
            Py.Str("__len__"), Py.Function(&Three, "A.__len__", "self"),
            Py.Str("__add__"), Py.Function(&Collect2, "A.__add__", "self, other"),
            Py.Str("__radd__"), Py.Function(&Collect2, "A.__radd__", "self, other"),
            Py.Str("__getitem__"), Py.Function(&ItemBelow3, "A.__getitem__", "self, index"),
            Py.Str("__repr__"), Py.Function(&Text, "A.__repr__", "self"),
            Py.Str("__eq__"), Py.Function(&AlwaysTrue, "A.__eq__", "self, other"));
        Value x = Py.Call(Py.Class("B", Py.Tuple(a)));
        Assert.AreEqual(3, Operators.Length(x));
        Assert.AreEqual(1, Operators.IsTrue(x));
        Assert.AreEqual("(text, 1)", Py.Repr(Operators.Add(x, Py.Int(1))));
        Assert.AreEqual("(text, 1)", Py.Repr(Operators.Add(Py.Int(1), x)));
        Assert.AreEqual("(text, 1)", Py.Repr(Operators.InPlaceAdd(x, Py.Int(1))));
        Assert.AreEqual("[0, 1, 2]", Py.Repr(Py.Call(Py.Type<PyList>(), x)));
        Assert.AreEqual(1, Operators.Contains(Py.Int(2), x));
        Assert.AreEqual("text", Py.Text(Operators.Str(x)));
        Assert.AreEqual(1, Operators.EqualBool(x, Py.Int(1)));
        Assert.AreEqual(0, Operators.NotEqualBool(x, Py.Int(1)));
        Assert.AreEqual(-1, Operators.Hash(x));
        Assert.AreEqual("TypeError: unhashable type: 'B'", Py.Error());
        Assert.AreEqual("TypeError: '<' not supported between instances of 'B' and 'B'", Py.Repr(Operators.Less(x, x)));
        Assert.AreEqual("TypeError: unsupported operand type(s) for -: 'B' and 'int'", Py.Repr(Operators.Subtract(x, Py.Int(1))));
    }

    [TestMethod]
    public void A_special_method_set_later_counts()
    {
        Value a = Py.Class("A", Py.Tuple());
        Value x = Py.Call(Py.Class("B", Py.Tuple(a)));
        Assert.AreEqual(-1, Operators.Length(x));
        Assert.AreEqual("TypeError: object of type 'B' has no len()", Py.Error());
        Assert.IsTrue(Py.Set(a, "__len__", Py.Function(&Three, "len", "self")));
        Assert.AreEqual(3, Operators.Length(x));
        Assert.IsTrue(Operators.DeleteAttribute(a, Host.Literal("__len__")));
        Assert.AreEqual(-1, Operators.Length(x));
        Py.Error();
    }

    [TestMethod]
    public void Init_and_new_take_the_arguments()
    {
        Value c = Py.Class("C", Py.Tuple());
        Assert.AreEqual("TypeError: C() takes no arguments", Py.Repr(Py.Call(c, Py.Int(1))));
        Value d = Py.Class("D", Py.Tuple(), Py.Str("__init__"), Py.Function(&SetX, "D.__init__", "self, x"));
        Assert.AreEqual("5", Py.Repr(Py.Get(Py.Call(d, Py.Int(5)), "x")));
        Assert.AreEqual("TypeError: D.__init__() missing 1 required positional argument: 'x'", Py.Repr(Py.Call(d)));
        Value e = Py.Class("E", Py.Tuple(), Py.Str("__init__"), Py.Function(&Three, "E.__init__", "self"));
        Assert.AreEqual("TypeError: __init__() should return None, not 'int'", Py.Repr(Py.Call(e)));
        Assert.AreEqual("TypeError: object.__new__(int) is not safe, use int.__new__()", Py.Repr(Py.CallMethod(Py.Type<PyObject>(), "__new__", Py.Type<PyInt>())));
        Assert.AreEqual("TypeError: cannot create 'function' instances", Py.Repr(Py.Call(Py.Type<PyFunction>())));
        Assert.AreEqual("<class 'int'>", Py.Repr(Py.Call(Py.Type<PyType>(), Py.Int(5))));
    }

    [TestMethod]
    public void Built_in_classes_can_be_derived_from()
    {
        Value c = Py.Class("L", Py.Tuple(Py.Type<PyList>()));
        Value x = Py.Call(c, Py.Tuple(Py.Int(1), Py.Int(2)));
        Assert.IsTrue(Py.Set(x, "extra", Py.Int(3)));
        Py.CallMethod(x, "append", Py.Int(4));
        Assert.AreEqual("[1, 2, 4]", Py.Repr(x));
        Assert.AreEqual("3", Py.Repr(Py.Get(x, "extra")));
        Value s = Py.Call(Py.Class("S", Py.Tuple(Py.Type<PyStr>())), Py.Str("text"));
        Assert.IsTrue(Py.Set(s, "extra", Py.Int(5)));
        Assert.AreEqual("'text'", Py.Repr(s));
        Assert.AreEqual("5", Py.Repr(Py.Get(s, "extra")));
        Value t = Py.Call(Py.Class("T", Py.Tuple(Py.Type<PyTuple>())), Py.Tuple(Py.Int(1)));
        Assert.IsTrue(Py.Set(t, "extra", Py.Int(6)));
        Assert.AreEqual("(1,)", Py.Repr(t));
        Assert.AreEqual("6", Py.Repr(Py.Get(t, "extra")));
        Value i = Py.Call(Py.Class("I", Py.Tuple(Py.Type<PyInt>())), Py.Int(7));
        Assert.IsTrue(Py.Set(i, "extra", Py.Int(8)));
        Heap.Collect();
        Assert.AreEqual("8", Py.Repr(Operators.Add(i, Py.Int(1))));
        Assert.AreEqual("8", Py.Repr(Py.Get(i, "extra")));
        Assert.AreEqual("5", Py.Repr(Py.Get(s, "extra")));
    }

    [TestMethod]
    public void Slots_are_places()
    {
        Value a = Py.Class("A", Py.Tuple(), Py.Str("__slots__"), Py.Tuple(Py.Str("x"), Py.Str("y")));
        Value x = Py.Call(a);
        Assert.AreEqual("AttributeError: 'A' object has no attribute 'x'", Py.Repr(Py.Get(x, "x")));
        Assert.IsTrue(Py.Set(x, "x", Py.Str("kept")));
        Heap.Collect();
        Assert.AreEqual("'kept'", Py.Repr(Py.Get(x, "x")));
        Assert.AreEqual("<member 'x' of 'A' objects>", Py.Repr(Py.Get(a, "x")));
        Assert.IsFalse(Py.Set(x, "z", Py.Int(1)));
        Assert.AreEqual("AttributeError: 'A' object has no attribute 'z' and no __dict__ for setting new attributes", Py.Error());
        Assert.AreEqual("AttributeError: 'A' object has no attribute '__dict__'", Py.Repr(Py.Get(x, "__dict__")));
        Value y = Py.Call(Py.Class("B", Py.Tuple(a)));
        Assert.IsTrue(Py.Set(y, "y", Py.Int(1)) && Py.Set(y, "z", Py.Int(2)));
        Heap.Collect();
        Assert.AreEqual("{'z': 2}", Py.Repr(Py.Get(y, "__dict__")));
        Assert.AreEqual("TypeError: __slots__ must be identifiers", Py.Repr(Py.Class("X", Py.Tuple(), Py.Str("__slots__"), Py.Str("a b"))));
        Assert.AreEqual("ValueError: 'a' in __slots__ conflicts with class variable",
            Py.Repr(Py.Class("X", Py.Tuple(), Py.Str("__slots__"), Py.Str("a"), Py.Str("a"), Py.Int(1))));
        Assert.AreEqual("TypeError: nonempty __slots__ not supported for subtype of 'int'",
            Py.Repr(Py.Class("X", Py.Tuple(Py.Type<PyInt>()), Py.Str("__slots__"), Py.Str("a"))));
        Assert.AreEqual("TypeError: multiple bases have instance lay-out conflict",
            Py.Repr(Py.Class("X", Py.Tuple(a, Py.Class("C", Py.Tuple(), Py.Str("__slots__"), Py.Str("c"))))));
    }

    [TestMethod]
    public void Fixed_fields_act_like_attributes_of_the_dictionary()
    {
        PyStr** names = stackalloc PyStr*[2] { Host.Literal("x"), Host.Literal("y") };
        ClassInfo info = new() { Name = Host.Literal("P"), QualName = Host.Literal("P"), Module = Host.Literal("tests"), FieldNames = names, FieldCount = 2 };
        info.Class = ClassExpectations.Nothing(&info);
        Value body = Py.Function(&BodyOfP, "P", "namespace");
        Value c = Types.BuildClass((PyFunction*)body.Object, &info, Tuple.Empty, null);
        PyType* type = (PyType*)c.Object;
        Assert.AreEqual((nint)16, type->FieldsOffset);
        Assert.AreEqual((nint)32, type->InstanceSize);
        Value p = Py.Call(c);
        Assert.AreEqual("AttributeError: 'P' object has no attribute 'x'", Py.Repr(Py.Get(p, "x")));
        Assert.IsTrue(Py.Set(p, "x", Py.Str("first")) && Py.Set(p, "z", Py.Int(3)));
        Assert.AreEqual("'first'", Py.Repr(*(Value*)((byte*)p.Object + 16)));
        Heap.Collect();
        Assert.AreEqual("{'z': 3, 'x': 'first'}", Py.Repr(Py.Get(p, "__dict__")));
        Assert.IsTrue(Py.Set(p, "x", Py.Int(5)));
        Assert.AreEqual("{'z': 3, 'x': 5}", Py.Repr(Py.Get(p, "__dict__")));
        Assert.AreEqual("5", Py.Repr(Py.Get(p, "x")));
        Value q = Py.Call(Py.Class("Q", Py.Tuple(c)));
        Assert.IsTrue(Py.Set(q, "y", Py.Int(6)));
        Assert.AreEqual("6", Py.Repr(*(Value*)((byte*)q.Object + 24)));
    }

    [TestMethod]
    public void Properties_super_and_class_methods_bind_as_descriptors_do()
    {
        Value property = Py.Call(Py.Type<PyProperty>(), Py.Function(&Three, "x", "self"));
        Value a = Py.Class("A", Py.Tuple(),
            Py.Str("x"), property,
            Py.Str("f"), Py.Function(&Text, "A.f", "self"),
            Py.Str("c"), Py.Call(Py.Type<PyClassMethod>(), Py.Function(&First, "A.c", "cls")),
            Py.Str("s"), Py.Call(Py.Type<PyStaticMethod>(), Py.Function(&First, "A.s", "x")));
        Value b = Py.Class("B", Py.Tuple(a), Py.Str("f"), Py.Function(&Three, "B.f", "self"));
        Value x = Py.Call(b);
        Assert.AreEqual("3", Py.Repr(Py.Get(x, "x")));
        Assert.IsFalse(Py.Set(x, "x", Py.Int(1)));
        Assert.AreEqual("AttributeError: property 'x' of 'B' object has no setter", Py.Error());
        Assert.AreEqual("3", Py.Repr(Py.CallMethod(x, "f")));
        Value super = Py.Call(Py.Type<PySuper>(), b, x);
        Assert.AreEqual("'text'", Py.Repr(Py.CallMethod(super, "f")));
        Assert.AreEqual("<super: <class 'B'>, <B object>>", Py.Repr(super));
        Assert.AreEqual("AttributeError: 'super' object has no attribute 'zz'", Py.Repr(Py.Get(super, "zz")));
        Assert.AreEqual("'text'", Py.Repr(Py.Call(PySuper.GetAttribute(b, x, Host.Literal("f")))));
        Assert.AreEqual(b, Py.CallMethod(x, "c"));
        Assert.AreEqual(b, Py.CallMethod(b, "c"));
        Assert.AreEqual("7", Py.Repr(Py.CallMethod(x, "s", Py.Int(7))));
        Assert.AreEqual("TypeError: super(type, obj): obj (instance of str) is not an instance or subtype of type (int).",
            Py.Repr(Py.Call(Py.Type<PySuper>(), Py.Type<PyInt>(), Py.Str("s"))));
    }

    [TestMethod]
    public void Getattr_answers_for_missing_attributes()
    {
        Value c = Py.Class("C", Py.Tuple(), Py.Str("__getattr__"), Py.Function(&Collect2, "C.__getattr__", "self, name"), Py.Str("x"), Py.Int(1),
            Py.Str("__repr__"), Py.Function(&Text, "C.__repr__", "self"));
        Value o = Py.Call(c);
        Assert.AreEqual("1", Py.Repr(Py.Get(o, "x")));
        Assert.AreEqual("(text, 'other')", Py.Repr(Py.Get(o, "other")));
        Value d = Py.Class("D", Py.Tuple(c), Py.Str("__getattribute__"), Py.Function(&Collect2, "D.__getattribute__", "self, name"));
        Assert.AreEqual("(text, 'x')", Py.Repr(Py.Get(Py.Call(d), "x")));
    }

    [TestMethod]
    public void Metaclasses_conflict_or_win()
    {
        Value m = Py.Call(Py.Type<PyType>(), Py.Str("M"), Py.Tuple(Py.Type<PyType>()), Py.Dict(Py.Str("__call__"), Py.Function(&Three, "M.__call__", "cls")));
        Value n = Py.Call(Py.Type<PyType>(), Py.Str("N"), Py.Tuple(Py.Type<PyType>()), Py.Dict());
        Value a = Py.Call(Py.Get(Py.Type<PyType>(), "__call__"), m, Py.Str("A"), Py.Tuple(), Py.Dict());
        Assert.AreEqual("3", Py.Repr(Py.Call(a)));
        Value c = Py.Call(Py.Get(Py.Type<PyType>(), "__call__"), n, Py.Str("C"), Py.Tuple(), Py.Dict());
        Assert.AreEqual(n, Value.FromObject(Types.Of(c)));
        Value derived = Py.Class("E", Py.Tuple(c));
        Assert.AreEqual(n, Value.FromObject(Types.Of(derived)));
        Value other = Py.Call(Py.Get(Py.Type<PyType>(), "__new__"), m, Py.Str("D"), Py.Tuple(), Py.Dict());
        Assert.AreEqual("TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            Py.Repr(Py.Class("X", Py.Tuple(c, other))));
    }

    [TestMethod]
    public void Instance_checks_take_tuples_and_complain()
    {
        Value both = Py.Tuple(Py.Type<PyStr>(), Py.Tuple(Py.Type<PyInt>()));
        Assert.AreEqual(1, Types.IsInstanceOf(Py.Int(5), both));
        Assert.AreEqual(0, Types.IsInstanceOf(Intrinsics.None, both));
        Assert.AreEqual(1, Types.IsInstanceOf(Intrinsics.True, Py.Type<PyInt>()));
        Assert.AreEqual(1, Types.IsSubclassOf(Py.Type<PyBool>(), both));
        Assert.AreEqual(-1, Types.IsInstanceOf(Py.Int(5), Py.Int(5)));
        Assert.AreEqual("TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union", Py.Error());
        Assert.AreEqual(-1, Types.IsSubclassOf(Py.Int(5), Py.Type<PyInt>()));
        Assert.AreEqual("TypeError: issubclass() arg 1 must be a class", Py.Error());
    }

    [TestMethod]
    public void Everything_survives_when_every_allocation_collects()
    {
        Heap.StressInterval = 1;
        try
        {
            Special_methods_fill_the_slots_and_are_inherited();
            Properties_super_and_class_methods_bind_as_descriptors_do();
            Slots_are_places();
        }
        finally
        {
            Heap.StressInterval = 0;
        }
    }

    private static Value Collect2(PyFunction* function, Value* arguments) => Value.FromObject(Tuple.FromItems(arguments, 2));

    private static Value Three(PyFunction* function, Value* arguments) => Value.FromSmallInt(3);

    private static Value Text(PyFunction* function, Value* arguments) => Value.FromObject(Host.Literal("text"));

    private static Value First(PyFunction* function, Value* arguments) => arguments[0];

    private static Value AlwaysTrue(PyFunction* function, Value* arguments) => Intrinsics.True;

    private static Value BodyOfP(PyFunction* function, Value* arguments)
    {
        Operators.SetItem(arguments[0], Value.FromObject(Host.Literal("__module__")), Value.FromObject(Host.Literal("tests")));
        Operators.SetItem(arguments[0], Value.FromObject(Host.Literal("__qualname__")), Value.FromObject(Host.Literal("P")));
        return Intrinsics.None;
    }

    private static Value ItemBelow3(PyFunction* function, Value* arguments) => arguments[1].SmallInt < 3 ? arguments[1] : Errors.IndexError("end"u8);

    private static Value SetX(PyFunction* function, Value* arguments)
    {
        Operators.SetAttribute(arguments[0], Host.Literal("x"), arguments[1]);
        return Intrinsics.None;
    }
}
