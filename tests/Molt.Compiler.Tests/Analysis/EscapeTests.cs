using Molt.Compiler.Tests.Optimization;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Analysis;

/// <summary>What code that is not followed may do to containers and attributes.</summary>
[TestClass]
public sealed class EscapeTests
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
    [DataRow("unknown(a)", "any")]
    [DataRow("unknown.x = a", "any")]
    [DataRow("b = unknown; b += a", "any")]
    [DataRow("raise ValueError(a)", "any")]
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
    [DataRow("setattr(a, input(), 's')", "any")]
    [DataRow("setattr(unknown, 'x', 's')", "int|str")]
    [DataRow("unknown(a); setattr(unknown, input(), 's')", "any")]
    [DataRow("setattr(unknown, input(), 's')", "int")]
    [DataRow("a.__dict__['x'] = 's'", "any")]
    [DataRow("vars(a)['x'] = 's'", "any")]
    [DataRow("a.__dict__ = {}", "any")]
    [DataRow("unknown(a); vars(unknown)", "any")]
    [DataRow("object.__setattr__(a, 'x', 's')", "any")]
    [DataRow("a.__setattr__('x', 's')", "any")]
    [DataRow("a.__class__ = A", "any")]
    [DataRow("unknown(setattr, a)", "any")]
    public void An_attribute_gets_what_is_stored_in_any_way(string statement, string type) =>
        Assert.AreEqual(type, Optimized.Infer(Class + "def f(): return a.m()\nf()\n" + statement + "\n").Returns("f"));

    [TestMethod]
    [DataRow("a in [1]", false)]
    [DataRow("a in [E()]", true)]
    [DataRow("[E()] == [a]", true)]
    [DataRow("bool([[E()]].count([a]))", true)]
    [DataRow("[1] == [a]", false)]
    [DataRow("a in C()", true)]
    [DataRow("isinstance(a, M)", true)]
    [DataRow("isinstance(a, (C, list))", false)]
    public void Comparing_shows_a_list_to_the_special_methods_that_run(string expression, bool escapes)
    {
        var program = Optimized.Infer($$"""
            class E:
                def __eq__(self, other): return other is None
            class C:
                def __contains__(self, item): return False
            class M(metaclass=type): pass
            def h(v): return v[0]
            def f():
                a = [1]
                h(a)
                return {{expression}}
            E(), C(), f()
            """);
        Assert.AreEqual(escapes ? "any" : "int", program.Returns("h"));
        Assert.AreEqual("bool", program.Returns("f"));
    }

    [TestMethod]
    public void Texts_of_instances_may_be_of_a_class_derived_from_str()
    {
        const string Source = "class A:\n    def __str__(self): return 'a'\ndef f(): return str(A())\ndef g(): return str(1)\nf(), g()\n";
        Assert.AreEqual("str", Optimized.Infer(Source).Returns("f"));
        var derived = Optimized.Infer(Source + "class S(str): pass\n");
        Assert.AreEqual("any", derived.Returns("f"));
        Assert.AreEqual("str", derived.Returns("g"));
    }

    [TestMethod]
    public void A_getattr_with_a_constant_name_is_an_attribute()
    {
        var program = Optimized.Infer(Class + "def f(): return getattr(a, 'x')\ndef g(): return getattr(a, 'y', None)\ndef h(): return getattr(a, input())\nf(), g(), h()\n");
        Assert.AreEqual("int", program.Returns("f"));
        Assert.AreEqual("none", program.Returns("g"));
        Assert.AreEqual("any", program.Returns("h"));
    }

    [TestMethod]
    [DataRow("w.write('s')", "str")]
    [DataRow("print('s')", "never")]
    [DataRow("print('s', file=w)", "any")]
    [DataRow("unknown(w)", "any")]
    [DataRow("unknown.write(1)", "any")]
    public void The_runtime_may_call_methods_of_instances_that_it_gets(string statement, string type) =>
        Assert.AreEqual(type, Optimized.Infer($"class W:\n    def write(self, s): return 1\nw = W()\n{statement}\n").Takes("W.write", 1));
}
