using System.Diagnostics;
using System.Globalization;
using System.Text;
using Molt.Testing;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>
/// Compiles and runs random programs that aim at what inference over the whole program expects, and holds them against CPython. It takes some time
/// only if MOLT_FUZZ_SECONDS says how much; <c>eng/fuzz.sh</c> says what else can be set.
/// </summary>
[TestClass]
public sealed class FuzzTests
{
    /// <summary>The test's state.</summary>
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void A_seed_gives_one_program()
    {
        for (int seed = 1; seed < 20; seed++)
        {
            Assert.AreEqual(ProgramGenerator.Generate(seed), ProgramGenerator.Generate(seed));
        }
        Assert.AreNotEqual(ProgramGenerator.Generate(1), ProgramGenerator.Generate(2));
    }

    [TestMethod]
    public void Random_programs_do_what_they_do_in_CPython()
    {
        TimeSpan duration = TimeSpan.FromSeconds(Number("MOLT_FUZZ_SECONDS", 0));
        if (duration == TimeSpan.Zero)
        {
            Assert.Inconclusive("MOLT_FUZZ_SECONDS is not set");
        }
        using CPython? python = CPython.Start313();
        if (python is null)
        {
            Assert.Inconclusive(Oracle.Missing);
        }
        using TemporaryFolder folder = new();
        Lazy<CPython?> newer = new(CPython.Start314);
        Examination examination = new(python, newer, folder.Path);
        string report = new Campaign(examination, TestContext.WriteLine).Run(duration);
        if (newer.IsValueCreated)
        {
            newer.Value?.Dispose();
        }
        Assert.AreEqual("", report);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
