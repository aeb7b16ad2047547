using Molt.Compiler.Cil;

namespace Molt.Compiler.Tests.Cil;

/// <summary>The model of the runtime that the compiler's stages read.</summary>
[TestClass]
public sealed class RuntimeLibraryTests
{
    [TestMethod]
    public void Built_in_types_have_their_bases_methods_and_slots()
    {
        using var library = RuntimeLibrary.Load();
        BuiltinType list = library.FindType("list")!;
        Assert.AreEqual("PyList", list.StructName);
        Assert.AreEqual("molt.type.list", list.Symbol);
        Assert.AreEqual("object", list.Base!.Name);

        BuiltinMethod append = list.FindMethod("append")!;
        Assert.AreEqual(BuiltinMethodKind.Instance, append.Kind);
        Assert.AreEqual("molt.method.list.append", append.DescriptorSymbol);
        Assert.AreEqual(2, append.Method.Parameters.Length);
        Assert.AreSame(list, library.TypeOf(append.Method.Parameters[0].Type));

        BuiltinType keyError = library.FindType("KeyError")!;
        CollectionAssert.AreEqual(
            new[] { "KeyError", "LookupError", "Exception", "BaseException", "object" }, keyError.Order.Select(type => type.Name).ToArray());
        Assert.IsNotNull(keyError.FindSlot(library.Slot("Repr")));
    }

    [TestMethod]
    public void A_type_that_compares_in_its_own_way_does_not_inherit_the_hash()
    {
        using var library = RuntimeLibrary.Load();
        Assert.IsNull(library.FindType("list")!.FindSlot(library.Slot("Hash")));
        Assert.IsNotNull(library.FindType("str")!.FindSlot(library.Slot("Hash")));
    }

    [TestMethod]
    public void Functions_of_modules_are_found()
    {
        using var library = RuntimeLibrary.Load();
        BuiltinFunction print = library.FindFunction("builtins", "print")!;
        Assert.AreEqual("molt.function.builtins.print", print.Symbol);
        Assert.IsTrue(print.Method.Parameters.Any(parameter => parameter.Attribute("PyRest") != null));
        Assert.IsNull(library.FindFunction("builtins", "no_such_function"));
        Assert.IsNull(library.FindModule("no_such_module"));
    }

    [TestMethod]
    public void Methods_are_found_by_class_and_name()
    {
        using var library = RuntimeLibrary.Load();
        RuntimeMethod add = library.Method("Operators", "Add");
        Assert.AreEqual("molt.Operators.Add", add.Symbol);
        Assert.AreEqual("Value", add.ReturnType.Name);
        Assert.ThrowsExactly<MissingRuntimeMethodException>(() => library.Method("Operators", "NoSuchMethod"));
    }
}
