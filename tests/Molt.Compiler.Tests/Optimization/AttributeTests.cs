using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>Which attributes have a fixed place.</summary>
[TestClass]
public sealed class AttributeTests
{
    [TestMethod]
    [DataRow("('x', 'y')")]
    [DataRow("['x']")]
    [DataRow("'x'")]
    public void Slots_are_the_layout(string slots) =>
        Assert.IsTrue(Optimized.Run($"class A:\n    __slots__ = {slots}\n    def __init__(self): self.x = 1\ndef f(a): return a.x\nf(A())\n").Has("f", Opcode.LoadField));

    [TestMethod]
    public void An_attribute_that_is_set_on_instances_has_a_place()
    {
        var program = Optimized.Run("class A:\n    def __init__(self): self.x = 1; self.y = 2\ndef f(a): a.y = 3; return a.x\nf(A())\n");
        Assert.AreEqual(0, ((MirField)program.Only("f", Opcode.LoadField).Payload!).Index);
        Assert.AreEqual(1, ((MirField)program.Only("f", Opcode.StoreField).Payload!).Index);
    }

    [TestMethod]
    public void An_attribute_that_siblings_share_stands_in_their_base()
    {
        var program = Optimized.Run("""
            class P: pass
            class A(P):
                def __init__(self): self.own = 0; self.x = 1
            class B(P):
                def __init__(self): self.x = 2; self.other = 0
            def f(o): return o.x
            f(A()), f(B())
            """);
        Assert.AreEqual(0, ((MirField)program.Only("f", Opcode.LoadField).Payload!).Index);
        CollectionAssert.AreEqual(new[] { "x" }, program.Class("P").Fields.ConvertAll(field => field.Name));
        CollectionAssert.AreEqual(new[] { "x", "own" }, program.Class("A").Fields.ConvertAll(field => field.Name));
        CollectionAssert.AreEqual(new[] { "x", "other" }, program.Class("B").Fields.ConvertAll(field => field.Name));
    }

    [TestMethod]
    public void An_attribute_of_unrelated_classes_is_looked_up_unless_its_place_is_the_same()
    {
        const string Classes = "class A:\n    def __init__(self): self.x = 1\nclass B:\n    def __init__(self): {0}self.x = 's'\ndef f(o): return o.x\nf(A()), f(B())\n";
        Assert.IsTrue(Optimized.Run(Classes.Replace("{0}", "", StringComparison.Ordinal)).Has("f", Opcode.LoadField));
        var different = Optimized.Run(Classes.Replace("{0}", "self.first = 0; ", StringComparison.Ordinal));
        Assert.IsTrue(different.Has("f", Opcode.GetAttribute));
        Assert.AreEqual("int|str", different.Returns("f"));
    }

    [TestMethod]
    [DataRow("A.x = 5")]
    [DataRow("A.x = property(len)")]
    [DataRow("setattr(A, 'x', property(len))")]
    [DataRow("A.__getattribute__ = len")]
    [DataRow("A.__setattr__ = len")]
    [DataRow("A.__getattr__ = len")]
    [DataRow("A().__class__ = A")]
    [DataRow("f(unknown)")]
    public void An_attribute_that_a_class_may_intercept_is_looked_up(string statement) =>
        Assert.IsFalse(Optimized.Run("class A:\n    def __init__(self): self.x = 1\ndef f(a): return a.x\nf(A())\n" + statement + "\n").Has("f", Opcode.LoadField));

    [TestMethod]
    [DataRow("class A:\n    __slots__ = ('x', '__dict__')\n    def __init__(self): self.x = 1")]
    [DataRow("class A:\n    __slots__ = unknown\n    def __init__(self): self.x = 1")]
    [DataRow("class A:\n    __slots__ = ('y',)\n    def __init__(self): self.x = 1")]
    [DataRow("class A:\n    def __setattr__(self, n, v): pass\n    def __init__(self): self.x = 1")]
    [DataRow("class A:\n    x = 5\n    def __init__(self): self.x = 1")]
    [DataRow("class A:\n    @property\n    def x(self): return 1")]
    [DataRow("class A(Exception):\n    def __init__(self): self.x = 1")]
    [DataRow("class P: pass\nclass Q: pass\nclass A(P, Q):\n    def __init__(self): self.x = 1")]
    public void An_attribute_of_a_class_that_is_not_plain_is_looked_up(string @class) =>
        Assert.IsTrue(Optimized.Run(@class + "\ndef f(a): return a.x\nf(A())\n").Has("f", Opcode.GetAttribute));
}
