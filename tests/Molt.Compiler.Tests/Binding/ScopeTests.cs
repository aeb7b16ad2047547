using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

[TestClass]
public sealed class ScopeTests
{
    private static SymbolTable Bind(string text)
    {
        SourceText source = SourceText.FromString(text);
        var diagnostics = new DiagnosticBag();
        SymbolTable table = SymbolTable.Build(Parser.Parse(source, diagnostics), source, diagnostics);
        Assert.IsFalse(diagnostics.HasErrors, string.Join("\n", diagnostics));
        return table;
    }

    private static Scope Find(Scope scope, string name) =>
        scope.Children.Select(child => child.Name == name && child.Kind != ScopeKind.TypeParameters ? child : FindOrNull(child, name)).First(found => found is not null)!;

    private static Scope? FindOrNull(Scope scope, string name) =>
        scope.Children.Select(child => child.Name == name ? child : FindOrNull(child, name)).FirstOrDefault(found => found is not null);

    [TestMethod]
    public void A_captured_variable_is_a_cell_outside_and_free_inside()
    {
        Scope module = Bind("def f(x):\n def g(): return x, y\n return g").Module;
        Scope f = Find(module, "f");
        Scope g = Find(f, "g");
        Assert.AreEqual(NameKind.Cell, f.Resolve("x"));
        Assert.AreEqual(NameKind.Free, g.Resolve("x"));
        Assert.AreEqual(NameKind.GlobalImplicit, g.Resolve("y"));
        Assert.AreEqual(NameKind.None, g.Resolve("z"));
        Assert.AreSame(f, g.OwnerOf("x"));
        Assert.AreSame(module, g.OwnerOf("y"));
        Assert.IsNull(g.OwnerOf("z"));
    }

    [TestMethod]
    public void A_comprehension_is_inlined_and_its_variable_is_its_own()
    {
        SymbolTable table = Bind("def f(a):\n return [x + a for x in a]");
        Scope f = Find(table.Module, "f");
        Scope comprehension = Find(f, "listcomp");
        Assert.IsTrue(comprehension.IsInlined);
        Assert.AreEqual(NameKind.Local, comprehension.Resolve("x"));
        Assert.AreEqual(NameKind.Free, comprehension.Resolve("a"));
        Assert.AreEqual(NameKind.Local, f.Resolve("a"));
        Assert.AreSame(f, comprehension.OwnerOf("a"));
        Assert.AreSame(comprehension, comprehension.OwnerOf("x"));
    }

    [TestMethod]
    public void A_class_is_passed_over_by_its_methods()
    {
        Scope module = Bind("def f(x):\n class C:\n  x = 1\n  def m(self): return x, __class__\n return C").Module;
        Scope method = Find(module, "m");
        Scope type = Find(module, "C");
        Assert.AreEqual(NameKind.Free, method.Resolve("x"));
        Assert.AreSame(Find(module, "f"), method.OwnerOf("x"));
        Assert.AreSame(type, method.OwnerOf("__class__"));
        Assert.IsTrue(type.NeedsClassCell);
        Assert.IsTrue(method.IsMethod);
    }

    [TestMethod]
    public void Private_names_are_mangled()
    {
        Scope method = Find(Bind("class _C:\n def m(self, __x): return __x, __y__").Module, "m");
        Assert.AreEqual("_C__x", method.Mangle("__x"));
        Assert.AreEqual("__y__", method.Mangle("__y__"));
        Assert.AreEqual(NameKind.Local, method.Resolve("__x"));
        CollectionAssert.AreEqual(new[] { "self", "_C__x" }, method.Parameters.ToArray());
    }

    [TestMethod]
    public void Qualified_names_are_CPythons()
    {
        Scope module = Bind("class C:\n def m(self):\n  def g(): return lambda: [0 for x in y]\n  return g\ndef f():\n global h\n def h(): pass\n class D[T]:\n  def n(self): pass").Module;
        Assert.AreEqual("C.m.<locals>.g.<locals>.<lambda>", Find(module, "lambda").QualifiedName);
        Assert.AreEqual("h", Find(module, "h").QualifiedName);
        Assert.AreEqual("f.<locals>.D.n", Find(module, "n").QualifiedName);
    }

    [TestMethod]
    public void Annotations_and_type_parameters_have_scopes_of_their_own()
    {
        SymbolTable table = Bind("def f[T](x: T) -> int: pass\nv: T = 1");
        var function = (FunctionDef)((Module)table.Module.Node).Body[0];
        Scope parameters = table.ScopeOf(function, ScopeRole.TypeParameters);
        Scope body = table.ScopeOf(function);
        Assert.AreEqual(NameKind.Cell, parameters.Resolve("T"));
        Assert.AreEqual(NameKind.Free, body.Annotations!.Resolve("T"));
        Assert.AreSame(parameters, body.Annotations.Parent);
        Assert.IsNotNull(table.Module.Annotations);
        Assert.IsNull(table.FindScope(function, ScopeRole.Bound));
    }

    [TestMethod]
    public void Kinds_of_functions_are_told_apart()
    {
        Scope module = Bind("def g(): yield\nasync def c(): await x\nasync def a(): yield 1\ndef p(*args, **kw): return 1").Module;
        Assert.IsTrue(Find(module, "g") is { IsGenerator: true, IsCoroutine: false });
        Assert.IsTrue(Find(module, "c") is { IsGenerator: false, IsCoroutine: true });
        Assert.IsTrue(Find(module, "a") is { IsGenerator: true, IsCoroutine: true });
        Assert.IsTrue(Find(module, "p") is { HasVarArgs: true, HasVarKeywords: true, ReturnsValue: true });
    }

    [TestMethod]
    [DataRow("x = 1\n", "\nx = x + 1", 100_000, DisplayName = "statements")]
    [DataRow("x = 1", " + 1", 100_000, DisplayName = "terms")]
    [DataRow("if x: pass\n", "elif x: pass\n", 100_000, DisplayName = "elifs")]
    [DataRow("x = f", "()", 50_000, DisplayName = "calls")]
    [DataRow("x = ", "lambda: ", 20_000, DisplayName = "lambdas")]
    public void Depth_and_length_are_no_limit(string start, string repeated, int count)
    {
        string end = start == "x = " ? "1" : "";
        Bind(start + string.Concat(Enumerable.Repeat(repeated, count)) + end + "\n");
    }
}
