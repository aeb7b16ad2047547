using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.IR;

/// <summary>What is printed can be read back.</summary>
[TestClass]
public sealed class MirParserTests
{
    public static IEnumerable<object[]> Cases => IrBuilderTests.Cases;

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Text_that_was_printed_describes_the_same_program(string name)
    {
        string text = MirPrinter.Print(MirCases.BuildFile(Path.Combine(MirCases.Folder(), name + ".py")));
        // Positions are not read.
        string expected = string.Join('\n', text.Split('\n').Select(line => line.LastIndexOf("  ; ", StringComparison.Ordinal) is var at and >= 0 ? line[..at] : line));
        var program = MirParser.Parse(text);
        Assert.AreEqual(expected, MirPrinter.Print(program));
        Assert.AreEqual("", string.Join('\n', MirVerifier.Verify(program)));
    }

    [TestMethod]
    public void Every_form_of_constant_is_read_back()
    {
        const string Text = """
            func m:f() -> any {
            b0:
              %0: any = make_tuple none, true, -5, 123456789012345678901234567890, 1.5, 1E+300, -0.0, inf, nan, 0.0;-2.5j, "a\"\\\n\u00e9", b"\u00ff", (1, ("x")), ellipsis
              %1: int@int64 = int_binary.add 5@int64, 7@int64
              return %0
            }


            """;
        Assert.AreEqual(Text, MirPrinter.Print(MirParser.Parse(Text)));
    }
}
