using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>Which calls become direct.</summary>
[TestClass]
public sealed class CallTests
{
    private const string Classes = """
        class A:
            def m(self, k=1): return k
        class B(A):
            def m(self, k=2): return k
        class C(A): pass

        """;

    [TestMethod]
    public void A_method_of_one_class_is_called_directly()
    {
        var program = Optimized.Run(Classes + "def f(o): return o.m()\nf(A())\n");
        Assert.AreSame(program.Function("A.m"), program.Only("f", Opcode.CallDirect).Payload);
        Assert.IsFalse(program.Has("f", Opcode.LoadMethod));
    }

    [TestMethod]
    public void Methods_of_several_classes_are_called_by_the_class()
    {
        var program = Optimized.Run(Classes + "def f(o): return o.m()\nf(A()), f(B()), f(C())\n");
        var call = program.Only("f", Opcode.CallVirtual);
        var targets = ((VirtualShape)call.Payload!).Targets;
        CollectionAssert.AreEqual(new[] { "A.m: A C", "B.m: B" }, targets.Select(target =>
            target.Function.QualifiedName + ": " + string.Join(' ', target.Classes.Select(each => each.QualifiedName))).Order().ToArray());
        CollectionAssert.AreEqual(new object[] { 1L, 2L }, call.Operands.OfType<MirConstant>().Select(constant => constant.Content).Order().ToArray());
    }

    [TestMethod]
    public void None_among_the_receivers_leaves_before_the_direct_call()
    {
        var program = Optimized.Run(Classes + "def f(o): return o.m()\nf(A()), f(None)\n");
        Assert.IsNotNull(program.Only("f", Opcode.Guard).Deoptimization);
        Assert.IsTrue(program.Has("f", Opcode.CallDirect));
    }

    [TestMethod]
    [DataRow("A.m = lambda self, k=3: k")]
    [DataRow("setattr(A, 'm', len)")]
    [DataRow("x = A(); x.m = len")]
    [DataRow("setattr(A(), 'm', len)")]
    [DataRow("A().__class__ = B")]
    [DataRow("unknown.m = len")]
    [DataRow("A.__getattribute__ = lambda self, n: len")]
    [DataRow("A.__getattr__ = lambda self, n: len")]
    [DataRow("f(5)")]
    [DataRow("f(unknown)")]
    public void A_method_that_may_be_another_is_looked_up(string statement)
    {
        var program = Optimized.Run(Classes + "def f(o): return o.m()\nf(A())\n" + statement + "\n");
        Assert.IsFalse(program.Has("f", Opcode.CallDirect) || program.Has("f", Opcode.CallVirtual));
    }

    [TestMethod]
    [DataRow("class A:\n    def __getattribute__(self, n): return len\n    def m(self): return 1")]
    [DataRow("class A:\n    __slots__ = unknown\n    def m(self): return 1")]
    [DataRow("class A:\n    @property\n    def m(self): return len")]
    [DataRow("class A:\n    @staticmethod\n    def m(): return 1")]
    [DataRow("class A:\n    @classmethod\n    def m(cls): return 1")]
    [DataRow("class A(metaclass=type):\n    def m(self): return 1")]
    [DataRow("class P: pass\nclass Q: pass\nclass A(P, Q):\n    def m(self): return 1")]
    [DataRow("class A(list):\n    def m(self): return 1")]
    [DataRow("class A:\n    def __new__(cls): return 5\n    def m(self): return 1")]
    [DataRow("class A:\n    def m(self, *a): return 1")]
    [DataRow("class A:\n    def m(self, x): return 1")]
    [DataRow("class A:\n    if input(): m = len\n    else:\n        def m(self): return 1")]
    [DataRow("class A:\n    def __init__(self): self.m = len\n    def m(self): return 1")]
    public void A_method_of_a_class_that_is_not_plain_is_looked_up(string @class)
    {
        var program = Optimized.Run(@class + "\ndef f(o): return o.m()\nf(A())\n");
        Assert.IsFalse(program.Has("f", Opcode.CallDirect) || program.Has("f", Opcode.CallVirtual));
    }

    [TestMethod]
    [DataRow("f(1)", true)]
    [DataRow("f(1, 2)", true)]
    [DataRow("f(1, k=2)", true)]
    [DataRow("f(k=1, x=2)", true)]
    [DataRow("f()", false)]
    [DataRow("f(1, 2, 3)", false)]
    [DataRow("f(1, x=2)", false)]
    [DataRow("f(1, z=2)", false)]
    [DataRow("f(*[1])", false)]
    [DataRow("f.__defaults__ = (5,); f(1)", true)]
    [DataRow("f.__defaults__ = (5,); f(1, 2)", true)]
    [DataRow("setattr(f, '__defaults__', (5,)); f(1)", true)]
    [DataRow("f.__kwdefaults__; f(1)", true)]
    [DataRow("setattr(unknown, input(), 1); f(1)", true)]
    public void A_function_is_called_directly_if_its_arguments_are_known(string call, bool isDirect)
    {
        var program = Optimized.Run($"def f(x, k=1): return x\ndef g():\n    {call}\ng()\n");
        Assert.AreEqual(isDirect, program.All("g", Opcode.CallDirect).Any(each => each.Payload == program.Function("f")));
        // Whether function and defaults are still what they were is found out when it runs.
        Assert.AreEqual(isDirect, program.All("g", Opcode.Guard).Any(each => each.Proof.Kind == ProofKind.Function));
    }

    [TestMethod]
    public void A_function_that_is_another_one_at_times_is_looked_up()
    {
        var program = Optimized.Run("def f(x): return x\ndef g(): return f(1)\ng()\nf = lambda x: 's'\ng()\n");
        Assert.IsTrue(program.Has("g", Opcode.Call));
        Assert.AreEqual("int|str", program.Returns("g"));
    }

    [TestMethod]
    public void A_key_function_is_expected_to_get_elements() =>
        Assert.AreEqual("int", Optimized.Run("def key(v): return -v\nsorted([1], key=key)\nkey(2)\n").Takes("key"));
}
