namespace Molt.Sdk.Tests;

/// <summary><c>dotnet test</c>.</summary>
[TestClass]
public sealed class TestProjectTests
{
    [TestMethod]
    public void Tests_run_and_failures_are_errors_at_their_lines()
    {
        using Workspace workspace = new("app");
        workspace.WriteProject("<IsTestProject>true</IsTestProject>", "");
        workspace.Write("helper.py", "def boom():\n    raise KeyError('k')\n");
        workspace.Write("test_good.py", """
            class TestThing:
                def setup_method(self):
                    self.value = 3

                def test_method(self):
                    assert self.value == 3

            class SkipTest(Exception):
                pass

            def test_skipped():
                raise SkipTest("later")

            def test_function():
                assert "a\tb" == "a" + chr(9) + "b"
            """);
        workspace.Write("inner/bad_test.py", """
            import helper

            def setup_module():
                print("prepared")

            def test_assert():
                assert 1 == 2, "not equal"

            def test_helper():
                helper.boom()

            def test_arguments(fixture):
                pass

            class TestPreparation:
                def setUp(self):
                    raise ValueError("no preparation")

                def test_it(self):
                    pass
            """);

        string output = workspace.Fail("test", "--logger", "trx;LogFileName=out.trx");

        string bad = workspace.File("inner/bad_test.py");
        foreach (string line in (string[])[
            bad + "(7): error MOLT2043: the test 'inner.bad_test.test_assert' has failed: AssertionError: not equal",
            bad + "(10): error MOLT2043: the test 'inner.bad_test.test_helper' has failed: KeyError: 'k'",
            bad + " : error MOLT2043: the test 'inner.bad_test.test_arguments' has failed: TypeError: test_arguments() missing 1 required positional argument: 'fixture'",
            bad + "(17): error MOLT2043: the test 'inner.bad_test.TestPreparation.test_it' has failed: ValueError: no preparation",
            "Failed!  - Failed: 4, Passed: 2, Skipped: 1, Total: 7, ",
            "    raise KeyError('k')"])
        {
            Assert.Contains(line, output);
        }

        Assert.Contains("failed=\"4\"", File.ReadAllText(workspace.File("TestResults/out.trx")));
        Assert.Contains("Passed!  - Failed: 0, Passed: 1, Skipped: 0, Total: 1, ", workspace.Succeed("test", "--no-build", "--filter", "ClassName~good&Name=test_method").Output);
        Assert.Contains("    test_good.TestThing.test_method\n", workspace.Succeed("test", "--no-build", "--list-tests").Output.Replace("\n  ", "\n", StringComparison.Ordinal));
        Assert.Contains("error MOLT2045: the filter cannot be used: ", workspace.Fail("test", "--no-build", "--filter", "Color=red"));
    }

    [TestMethod]
    public void A_test_that_ends_the_program_has_failed_and_so_have_those_after_it()
    {
        using Workspace workspace = new("app", project: null);
        workspace.Succeed("new", "molt-test", "--no-restore");
        workspace.Write("test_end.py", """
            def test_first():
                pass

            def test_endless():
                print("before the end")
                raise KeyboardInterrupt

            def test_last():
                pass
            """);

        string output = workspace.Fail("test");

        Assert.Contains("Passed: 2, ", workspace.Succeed("test", "-r", "wasi-wasm", "--filter", "ClassName!=test_end").Output);
        Assert.Contains("error MOLT2043: the test 'test_end.test_endless' has failed: the program ended with exit code 130 before it was finished", output);
        Assert.Contains("error MOLT2043: the test 'test_end.test_last' has failed: the program ended with exit code 130", output);
        Assert.Contains("before the end", output);
        Assert.Contains("Failed!  - Failed: 2, Passed: 3, Skipped: 0, Total: 5, ", output);
    }
}
