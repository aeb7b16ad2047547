using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>Which built-in functions and methods are called by their C# signatures.</summary>
[TestClass]
public sealed class RuntimeCallTests
{
    [TestMethod]
    [DataRow("'a'.upper()")]
    [DataRow("'a'.replace('a', 'b')")]
    [DataRow("'a,b'.split(',')")]
    [DataRow("'a'.startswith('b')")]
    [DataRow("'a'.find('b', 0)")]
    [DataRow("math.sqrt(2.0)")]
    [DataRow("math.isnan(x)")]
    [DataRow("ord('a')")]
    [DataRow("[1].copy()")]
    public void Arguments_of_known_types_are_passed_as_they_are(string expression)
    {
        var program = Optimized.Run($"import math\ndef f(x): return {expression}\nf(1.5)\n");
        Assert.IsTrue(program.Has("f", Opcode.CallRuntime), MirPrinter.Print(program.Program));
        Assert.IsFalse(program.Has("f", Opcode.Call) || program.Has("f", Opcode.LoadMethod) || program.Has("f", Opcode.CallMethod));
    }

    [TestMethod]
    [DataRow("'a'.replace('a', x)")]
    [DataRow("'a'.replace('a')")]
    [DataRow("'a'.upper(1)")]
    [DataRow("'a'.expandtabs(x)")]
    [DataRow("'a'.expandtabs(2 ** 40)")]
    [DataRow("'a'.split(sep=',')")]
    [DataRow("'a'.nothing()")]
    [DataRow("x.upper()")]
    [DataRow("math.sqrt(x)")]
    [DataRow("math.sqrt(2)")]
    [DataRow("math.sqrt()")]
    [DataRow("math.sqrt(2.0, 3.0)")]
    [DataRow("S('a').upper()")]
    public void Other_arguments_are_checked_at_run_time(string expression)
    {
        var program = Optimized.Run($"import math\nclass S(str): pass\ndef f(x): return {expression}\nf(unknown)\n");
        Assert.IsFalse(program.Has("f", Opcode.CallRuntime), MirPrinter.Print(program.Program));
    }

    [TestMethod]
    [DataRow("math.sqrt = abs")]
    [DataRow("unknown.sqrt = abs")]
    [DataRow("setattr(math, 'sqrt', abs)")]
    [DataRow("setattr(math, input(), abs)")]
    [DataRow("unknown(math); setattr(unknown, input(), abs)")]
    public void Whether_a_function_of_a_module_was_replaced_is_found_out_before_it_is_called(string statement)
    {
        var program = Optimized.Run($"import math\ndef f(x): return math.sqrt(x)\nf(1.5)\n{statement}\n");
        Assert.IsTrue(program.All("f", Opcode.Guard).Any(each => each.Proof.Kind == ProofKind.Module));
    }

    [TestMethod]
    public void Results_are_held_as_they_are_returned()
    {
        var program = Optimized.Run("import math\ndef f(x): return math.sqrt(x)\ndef g(s): return s.isalpha()\nf(2.0), g('a')\n");
        Assert.AreEqual(Representation.Float64, program.Only("f", Opcode.CallRuntime).Representation);
        Assert.AreEqual(Representation.Bool, program.Only("g", Opcode.CallRuntime).Representation);
        Assert.AreEqual(Representation.Float64, program.Function("f").ReturnRepresentation);
    }

    [TestMethod]
    [DataRow("len = lambda s: 's'\n", "any")]
    [DataRow("", "int")]
    public void A_built_in_name_that_the_program_binds_is_the_programs(string binding, string type) =>
        Assert.AreNotEqual(type == "any" ? "int" : "any", Optimized.Run($"{binding}def f(s): return len(s)\nf('a')\n").Returns("f"));
}
