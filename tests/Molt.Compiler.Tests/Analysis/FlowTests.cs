using Molt.Compiler.Tests.Optimization;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Analysis;

/// <summary>What flows into containers and attributes. What code that is not followed does to them is no part of the guess.</summary>
[TestClass]
public sealed class FlowTests
{
    private const string Class = """
        class A:
            def __init__(self): self.x = 1
            def m(self): return self.x
        a = A()

        """;

    [TestMethod]
    [DataRow("b = a; b.append('s')", "int|str")]
    [DataRow("b = a; b += 'st'", "int|str")]
    [DataRow("b = a; b *= 2; b.append('s')", "int|str")]
    [DataRow("b = a; b[0:1] = ['s']", "int|str")]
    [DataRow("b = a; b[0] = 2.5", "int|float")]
    [DataRow("b = a; b.insert(0, None)", "none|int")]
    [DataRow("b = a; b.extend(c for c in 'st')", "int|str")]
    [DataRow("def g(v): v.append('s')\n    g(a)", "int|str")]
    [DataRow("b = (a,); b[0].append('s')", "int|str")]
    [DataRow("b = {'k': a}; b['k'].append('s')", "int|str")]
    [DataRow("for b in [a]: b.append('s')", "int|str")]
    [DataRow("unknown(a)", "int")]
    [DataRow("unknown.x = a", "int")]
    [DataRow("b = unknown; b += a", "int")]
    [DataRow("raise ValueError(a)", "int")]
    public void A_list_gets_what_flows_into_it_by_any_name(string statement, string element) =>
        Assert.AreEqual(element, Optimized.Infer($"def f():\n    a = [1]\n    r = a[0]\n    {statement}\nf()\ndef h(v): return v[0]\n".Replace("r = a[0]", "h(a)", StringComparison.Ordinal)).Returns("h"));

    [TestMethod]
    [DataRow("b = a; b |= {'s'}", "int|str")]
    [DataRow("b = a; b ^= {2.5}", "int|float")]
    [DataRow("b = a | {'s'}", "int")]
    [DataRow("a.add('s')", "int|str")]
    public void A_set_gets_what_in_place_operators_add(string statement, string element) =>
        Assert.AreEqual(element, Optimized.Infer($"def h(v):\n    for e in v: return e\n    return 1\ndef f():\n    a = {{1}}\n    h(a)\n    {statement}\nf()\n").Returns("h"));

    [TestMethod]
    [DataRow("a.x = 's'", "int|str")]
    [DataRow("setattr(a, 'x', 's')", "int|str")]
    [DataRow("unknown.x = 's'", "int|str")]
    [DataRow("print(a)", "int")]
    [DataRow("isinstance(a, A)", "int")]
    [DataRow("len([a])", "int")]
    [DataRow("setattr(a, input(), 's')", "int")]
    [DataRow("setattr(unknown, 'x', 's')", "int|str")]
    [DataRow("unknown(a); setattr(unknown, input(), 's')", "int")]
    [DataRow("setattr(unknown, input(), 's')", "int")]
    [DataRow("a.__dict__['x'] = 's'", "int")]
    [DataRow("vars(a)['x'] = 's'", "int")]
    [DataRow("a.__dict__ = {}", "int")]
    [DataRow("unknown(a); vars(unknown)", "int")]
    [DataRow("object.__setattr__(a, 'x', 's')", "int")]
    [DataRow("a.__setattr__('x', 's')", "int")]
    [DataRow("a.__class__ = A", "any")]
    [DataRow("unknown(setattr, a)", "int")]
    public void An_attribute_gets_what_is_stored_in_any_way(string statement, string type) =>
        Assert.AreEqual(type, Optimized.Infer(Class + "def f(): return a.m()\nf()\n" + statement + "\n").Returns("f"));

    [TestMethod]
    [DataRow("E() < 1", "str")]
    [DataRow("1 > E()", "str")]
    [DataRow("[E()] < [1]", "bool")]
    [DataRow("unknown < 1", "bool")]
    [DataRow("E() == E()", "bool")]
    public void A_comparison_gives_what_the_special_method_gives(string expression, string type) =>
        Assert.AreEqual(type, Optimized.Infer($"class E:\n    def __lt__(self, other): return 'less'\n    def __eq__(self, other): return other is None\ndef f(): return {expression}\nf()\n").Returns("f"));

    [TestMethod]
    [DataRow("int.from_bytes(b'ab', 'big')", "int")]
    [DataRow("max([1], key=lambda each: -each)", "int")]
    [DataRow("min([1.5], default=None)", "none|float")]
    [DataRow("max('a', 'b', key=len)", "str")]
    [DataRow("sum([1.5], 0.0)", "float")]
    [DataRow("[each for each in dict.fromkeys([1], 's')][0]", "int")]
    [DataRow("dict.fromkeys([1], 's')[1]", "str")]
    [DataRow("[each for each in enumerate([1.5], 1)][0][1]", "float")]
    [DataRow("[each for each in enumerate([1.5], start=1)][0][0]", "int")]
    public void Built_in_functions_and_class_methods_give_what_they_are_given(string expression, string type) =>
        Assert.AreEqual(type, Optimized.Infer($"def f(): return {expression}\nf()\n").Returns("f"));

    [TestMethod]
    public void Super_is_of_the_class_whose_method_it_stands_in()
    {
        var program = Optimized.Infer("class A:\n    def __init__(self, x): self.x = x\nclass B(A):\n    def __init__(self): super().__init__(1)\ndef f(b): return b.x\nf(B())\n");
        Assert.AreEqual("int", program.Returns("f"));
    }

    [TestMethod]
    public void A_method_that_only_unseen_code_calls_has_instances_of_its_class_as_receivers()
    {
        var program = Optimized.Infer("class A:\n    def m(self, x): return x\nclass B(A): pass\nunknown(B())\n");
        Assert.AreEqual("instance(A)|instance(B)", program.Takes("A.m", 0));
        Assert.AreEqual("any", program.Takes("A.m", 1));
    }

    [TestMethod]
    public void A_getattr_with_a_constant_name_is_an_attribute()
    {
        var program = Optimized.Infer(Class + "def f(): return getattr(a, 'x')\ndef g(): return getattr(a, 'y', None)\ndef h(): return getattr(a, input())\nf(), g(), h()\n");
        Assert.AreEqual("int", program.Returns("f"));
        Assert.AreEqual("none", program.Returns("g"));
        Assert.AreEqual("any", program.Returns("h"));
    }
}
