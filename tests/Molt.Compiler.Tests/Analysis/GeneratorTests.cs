using Molt.Compiler.Tests.Optimization;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Analysis;

/// <summary>What generators yield and get.</summary>
[TestClass]
public sealed class GeneratorTests
{
    [TestMethod]
    public void Iterating_gives_what_is_yielded() =>
        Assert.AreEqual("int|str", Optimized.Infer("def g():\n    yield 1\n    yield 'a'\ndef f():\n    for v in g(): return v\n    return 2\nf()\n").Returns("f"));

    [TestMethod]
    public void A_yield_gives_None_or_what_is_sent()
    {
        const string Generator = "def seen(v): return v\ndef g():\n    while True: seen((yield 1))\ni = g()\nnext(i)\n";
        Assert.AreEqual("none", Optimized.Infer(Generator).Returns("seen"));
        Assert.AreEqual("none|int|str", Optimized.Infer(Generator + "i.send(1)\nj = i\nj.send('a')\n").Returns("seen"));
    }

    [TestMethod]
    public void What_is_delegated_to_is_yielded() =>
        Assert.AreEqual("float", Optimized.Infer("def g():\n    yield 1.5\ndef h():\n    yield from g()\ndef f(): return next(h())\nf()\n").Returns("f"));

    [TestMethod]
    public void Closing_may_give_any_value() =>
        Assert.AreEqual("any", Optimized.Infer("def g():\n    try: yield 1\n    except GeneratorExit: return 5\ni = g()\nnext(i)\ndef f(): return i.close()\nf()\n").Returns("f"));

    [TestMethod]
    public void A_generator_that_is_thrown_into_is_not_followed() =>
        Assert.AreEqual("any", Optimized.Infer("def g():\n    x = yield 1\n    return x\ni = g()\ndef f(): return i.throw(ValueError())\nf()\n").Returns("f"));
}
