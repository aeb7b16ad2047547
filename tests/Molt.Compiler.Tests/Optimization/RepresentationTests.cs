using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>How numbers are held, and where the fast copy is left.</summary>
[TestClass]
public sealed class RepresentationTests
{
    [TestMethod]
    public void Integers_run_as_machine_words_and_leave_on_overflow()
    {
        var program = Optimized.Run("def f(n):\n    s = 0\n    for i in range(n): s += i * 3\n    return s\nf(10)\n");
        Assert.HasCount(2, program.All("f", Opcode.IntBinary));
        Assert.IsTrue(Array.TrueForAll(program.All("f", Opcode.IntBinary), each => each.Deoptimization is not null && each.Representation == Representation.Int64));
        Assert.IsTrue(program.Has("f", Opcode.RangeIterate));
        Assert.IsNotNull(program.Function("f").GenericCopy);
        Assert.IsFalse(program.Has("f", Opcode.Binary));
        Assert.AreEqual(Representation.Int64, program.Function("f").Entry.Parameters[0].Representation);
    }

    [TestMethod]
    public void True_division_of_integers_is_speculative() =>
        Assert.IsNotNull(Optimized.Run("def f(a, b): return a / b\nf(1, 2)\n").Only("f", Opcode.IntDivide).Deoptimization);

    [TestMethod]
    [DataRow("a / b", Opcode.FloatBinary)]
    [DataRow("a + b", Opcode.FloatBinary)]
    [DataRow("a < b", Opcode.FloatCompare)]
    public void Floats_run_as_doubles(string expression, Opcode opcode)
    {
        var program = Optimized.Run($"def f(a, b): return {expression}\nf(1.5, 2.5)\n");
        Assert.IsNull(program.Only("f", opcode).Deoptimization);
    }

    [TestMethod]
    [DataRow("a < b")]
    [DataRow("a == b")]
    [DataRow("a < 9007199254740993")]
    public void Floats_are_compared_with_integers_exactly(string expression) =>
        Assert.IsTrue(Optimized.Run($"def f(a, b): return {expression}\nf(1.5, 2)\n").Has("f", Opcode.Compare));

    [TestMethod]
    [DataRow("f(1, 'a')")]
    [DataRow("f(1, None)")]
    [DataRow("f(1, unknown)")]
    public void Operators_of_other_types_stay_generic(string call)
    {
        var program = Optimized.Run($"def f(a, b): return a + b\n{call}\n");
        Assert.IsTrue(program.Has("f", Opcode.Binary));
        Assert.IsFalse(program.Has("f", Opcode.IntBinary));
    }

    [TestMethod]
    public void What_may_be_a_truth_value_or_an_integer_is_not_unboxed()
    {
        var program = Optimized.Run("def g(): return x // 2\nx = True\ng()\nx = 5\ng()\n");
        Assert.IsTrue(program.Has("g", Opcode.Binary));
        Assert.IsFalse(program.Has("g", Opcode.Guard));
    }

    [TestMethod]
    [DataRow("a ** b")]
    [DataRow("a @ b")]
    public void Operators_that_may_give_other_types_stay_generic(string expression) =>
        Assert.IsTrue(Optimized.Run($"def f(a, b): return {expression}\nf(1, 2)\n").Has("f", Opcode.Binary));

    [TestMethod]
    public void An_argument_beyond_64_bits_is_left_to_the_generic_copy() =>
        Assert.IsNotNull(Optimized.Run("def f(n): return n + 1\nf(1), f(1180591620717411303424)\n").Function("f").GenericCopy);

    [TestMethod]
    public void A_function_that_unseen_code_calls_too_takes_numbers_raw() =>
        Assert.AreEqual(Representation.Int64, Optimized.Run("def f(n): return n + 1\nf(1)\nunknown(f)\n").Function("f").Entry.Parameters[0].Representation);

    [TestMethod]
    public void Lists_are_read_by_index_and_iterated_in_place()
    {
        var program = Optimized.Run("def f(xs):\n    s = xs[0] + len(xs)\n    for x in xs: s += x\n    xs[0] = s\n    return s\nf([1, 2])\n");
        Assert.IsTrue(program.Has("f", Opcode.ListGet) && program.Has("f", Opcode.ListSet) && program.Has("f", Opcode.ListLength) && program.Has("f", Opcode.ListIterate));
    }

    [TestMethod]
    [DataRow("f((1, 2))")]
    [DataRow("f({0: 1})")]
    [DataRow("f('ab')")]
    [DataRow("f(L([1]))")]
    [DataRow("f(unknown)")]
    public void What_may_be_no_list_is_read_in_the_general_way(string call)
    {
        var program = Optimized.Run($"class L(list): pass\ndef f(xs):\n    for x in xs: pass\n    return xs[0]\nf([1, 2])\n{call}\n");
        Assert.IsFalse(program.Has("f", Opcode.ListGet) || program.Has("f", Opcode.ListIterate));
    }
}
