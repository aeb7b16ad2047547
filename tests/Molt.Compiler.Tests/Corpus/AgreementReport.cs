using System.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Corpus;

/// <summary>Counts how often Molt and CPython agree, and says where they do not.</summary>
internal sealed class AgreementReport
{
    private readonly StringBuilder differences = new();
    private int total;
    private int agreeing;

    /// <summary>Notes what CPython and Molt make of something.</summary>
    public void Add(string subject, string expected, string actual)
    {
        total++;
        if (expected == actual)
        {
            agreeing++;
            return;
        }
        int same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        differences.Append($"--- {subject}\n  expected {Excerpt(expected, same)}\n  actual   {Excerpt(actual, same)}\n");
    }

    /// <summary>Passes if there was something and all agrees.</summary>
    public void Check(string what)
    {
        Assert.AreNotEqual(0, total);
        Assert.AreEqual(total, agreeing, $"{agreeing} of {total} {what} agree\n{differences}");
        Console.WriteLine($"{agreeing} of {total} {what} agree");
    }

    private static string Excerpt(string text, int place) => text.Length < 300 ? text : text[Math.Max(place - 100, 0)..Math.Min(place + 100, text.Length)];
}
