using System.Text;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

[TestClass]
public sealed class SourceTextTests
{
    private static string Decode(byte[] bytes, out string errors)
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = SourceText.FromBytes(bytes, "app.py", diagnostics);
        errors = string.Join("\n", diagnostics);
        return Encoding.UTF8.GetString(source.Bytes);
    }

    [TestMethod]
    [DataRow("# coding: latin-1\n", "latin-1")]
    [DataRow("#!/usr/bin/python\n# -*- coding: utf-8 -*-\n", "utf-8")]
    [DataRow("# vim: set fileencoding=koi8-r :\r\n", "koi8-r")]
    [DataRow("\n\n# coding: latin-1\n", null)]
    [DataRow("x = 1\n# coding: latin-1\n", null)]
    [DataRow("x # coding: latin-1\n", null)]
    [DataRow("  \f# coding=ascii", "ascii")]
    public void Declarations_stand_in_comments_of_the_first_two_lines(string text, string? expected) =>
        Assert.AreEqual(expected, SourceDecoder.DeclaredEncoding(Encoding.UTF8.GetBytes(text))?.Name);

    [TestMethod]
    public void Bytes_are_read_in_the_declared_encoding()
    {
        Assert.AreEqual("# coding: latin-1\né", Decode([.. "# coding: latin-1\n"u8, 0xE9], out _));
        Assert.AreEqual("# coding: koi8-r\nж", Decode([.. "# coding: koi8-r\n"u8, 0xD6], out _));
        Assert.AreEqual("# coding: cp1252\n€", Decode([.. "# coding: cp1252\n"u8, 0x80], out _));
        Assert.AreEqual("# coding: shift_jis\nア", Decode([.. "# coding: shift_jis\n"u8, 0x83, 0x41], out _));
        Assert.AreEqual("é", Decode([0xEF, 0xBB, 0xBF, .. "é"u8], out _));
    }

    [TestMethod]
    public void What_cannot_be_decoded_is_reported()
    {
        Decode([.. "a\n"u8, 0xE9], out string errors);
        Assert.AreEqual(
            "app.py(2,1): error MOLT1090: Non-UTF-8 code starting with '\\xe9' on line 2, but no encoding declared; " +
            "see https://peps.python.org/pep-0263/ for details",
            errors);
        Decode([.. "# coding: nonsense\n"u8], out errors);
        Assert.AreEqual("app.py: error MOLT1091: unknown encoding: nonsense", errors);
        Decode([0xEF, 0xBB, 0xBF, .. "# coding: latin-1\n"u8], out errors);
        Assert.AreEqual("app.py(1): error MOLT1092: encoding problem: iso-8859-1 with BOM", errors);
        Decode([.. "# coding: ascii\n"u8, 0xE9], out errors);
        Assert.AreEqual("app.py: error MOLT1093: 'ascii' codec can't decode byte 0xe9 in position 16: ordinal not in range(128)", errors);
        Decode([.. "# coding: utf-16\n"u8], out errors);
        Assert.AreEqual("app.py: error MOLT1091: unknown encoding: utf-16", errors);
    }

    [TestMethod]
    public void Line_ends_become_line_feeds()
    {
        SourceText source = SourceText.FromString("a\r\nb\rc\n\nd");
        Assert.AreEqual("a\nb\nc\n\nd", Encoding.UTF8.GetString(source.Bytes));
        Assert.AreEqual(5, source.LineCount);
        Assert.AreEqual("d", source.LineText(5));
        Assert.AreEqual("", source.LineText(4));
        Assert.AreEqual(1, SourceText.FromString("a\n").LineCount);
    }

    [TestMethod]
    public void Columns_count_bytes_or_characters()
    {
        SourceText source = SourceText.FromString("aé日😀b");
        Assert.AreEqual(4, source.CharacterColumn(1, 10));
        Assert.AreEqual(2, source.CharacterColumn(1, 3));
        Assert.AreEqual(5, source.CharacterColumn(1, 11));
        Assert.AreEqual(7, source.CharacterColumn(1, 13));
        Assert.AreEqual("日", Encoding.UTF8.GetString(source.Slice(new TextSpan(1, 3, 1, 6))));
    }

    [TestMethod]
    public void Diagnostics_print_in_MSBuilds_form()
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = SourceText.FromString("é = 1", "dir/app.py");
        diagnostics.Report(source, new TextSpan(1, 3, 1, 6), DiagnosticDescriptors.Expected, "x");
        diagnostics.Report(source, new TextSpan(1, 3, 1, 3), DiagnosticDescriptors.InvalidSyntax);
        diagnostics.Report("", DiagnosticDescriptors.InvalidSyntax);
        Assert.AreEqual(
            """
            dir/app.py(1,3,1,6): error MOLT1030: expected 'x'
            dir/app.py(1,3): error MOLT1001: invalid syntax
            moltc: error MOLT1001: invalid syntax
            """,
            string.Join("\n", diagnostics));
        Assert.IsTrue(diagnostics.HasErrors);
    }
}
