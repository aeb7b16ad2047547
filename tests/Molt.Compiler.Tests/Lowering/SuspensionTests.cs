using Molt.Compiler.IR;
using Molt.Compiler.Lowering;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Lowering;

/// <summary>What becomes of code that can be suspended.</summary>
[TestClass]
public sealed class SuspensionTests
{
    [TestMethod]
    public void What_lives_across_a_suspension_has_a_slot_and_is_written_once() => AreEqual(
        """
        func m:f(a, b) -> any generator {
        b0(%0: any a, %1: any b):
          %2: any = binary.add %0, %1
          %3: any = yield %2
          %4: any = yield %3
          %5: any = binary.add %2, %4
          return %5
        }
        """,
        """
        func m:f(a, b) -> any generator {
        b0(%0: any a, %1: any b):
          %2: any = make_suspended.m:f(m:f.<resume>;3) %0, %1
          return %2
        }

        func m:f.<resume>(.suspended/, .sent/) -> any {
        b0(%0: any .suspended, %1: any .sent):
          %2: int@int64 = enter_suspended %0
          switch %2, b1, b2, b3
        b1:
          %3: any = load_slot.0 %0
          %4: any = load_slot.1 %0
          %5: any = binary.add %3, %4
          store_slot.2 %0, %5
          suspend.1 %0
          return %5
        b2:
          %8: any = load_slot.2 %0
          %9: any = sent %1
          suspend.2 %0
          return %9
        b3:
          %11: any = load_slot.2 %0
          %12: any = sent %1
          %13: any = binary.add %11, %12
          end_suspended %0, %13
          return novalue
        }
        """);

    [TestMethod]
    public void What_a_loop_carries_is_joined_with_what_is_read_again() => AreEqual(
        """
        func m:f(a) -> any generator {
        b0(%0: any a):
          jump b1(%0)
        b1(%1: any):
          %2: any = call.() %1
          %3: any = yield %1
          %4: bool@bool = truth %3
          branch %4, b1(%2), b2
        b2:
          return %1
        }
        """,
        """
        func m:f(a) -> any generator {
        b0(%0: any a):
          %1: any = make_suspended.m:f(m:f.<resume>;3) %0
          return %1
        }

        func m:f.<resume>(.suspended/, .sent/) -> any {
        b0(%0: any .suspended, %1: any .sent):
          %2: int@int64 = enter_suspended %0
          switch %2, b1, b3
        b1:
          %3: any = load_slot.0 %0
          jump b2(%3)
        b2(%4: any):
          %5: any = call.() %4
          store_slot.1 %0, %5
          store_slot.2 %0, %4
          suspend.1 %0
          return %4
        b3:
          %9: any = load_slot.1 %0
          %10: any = load_slot.2 %0
          %11: any = sent %1
          %12: bool@bool = truth %11
          branch %12, b2(%9), b4
        b4:
          end_suspended %0, %10
          return novalue
        }
        """);

    [TestMethod]
    public void Values_that_never_live_at_the_same_time_share_a_slot()
    {
        string lowered = Lower("""
            func m:f() -> any generator {
            b0:
              %0: any = make_list
              %1: any = yield none
              %2: any = call.() %0
              %3: any = make_list
              %4: any = yield none
              %5: any = call.() %3
              return none
            }
            """);
        StringAssert.Contains(lowered, "make_suspended.m:f(m:f.<resume>;1)", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("generator", "", "yield %0", false)]
    [DataRow("generator", "handled", "yield %0", true)]
    [DataRow("coroutine", "", "yield_raw %0", true)]
    [DataRow("async_generator", "", "yield %0", true)]
    public void Code_that_has_something_to_do_when_it_is_dropped_is_finalized(string kind, string handled, string suspension, bool isFinalized)
    {
        string check = handled.Length > 0 ? "\n  check %1, b1, b2\nb1:" : "";
        string handler = handled.Length > 0 ? "\nb2:\n  %2: any = catch\n  return none" : "";
        string lowered = Lower($"func m:f(a) -> any {kind} {{\nb0(%0: any a):\n  %1: any = {suspension}{check}\n  return none{handler}\n}}");
        Assert.AreEqual(isFinalized, lowered.Contains(";finalized)", StringComparison.Ordinal), lowered);
    }

    [TestMethod]
    public void An_asynchronous_generator_says_of_what_it_yields_that_it_is_an_item()
    {
        string lowered = Lower("""
            func m:f(a) -> any async_generator {
            b0(%0: any a):
              %1: any = yield %0
              %2: any = yield_raw %1
              return none
            }
            """);
        Assert.AreEqual(1, lowered.Split("mark_item %0\n  suspend.1 %0").Length - 1, lowered);
        Assert.AreEqual(1, lowered.Split("mark_item").Length - 1, lowered);
    }

    private static void AreEqual(string text, string lowered) => Assert.AreEqual(lowered, Lower(text));

    private static string Lower(string text)
    {
        var program = MirParser.Parse(text + "\n\n");
        Suspension.Run(program);
        string printed = MirPrinter.Print(program);
        Assert.AreEqual("", string.Join('\n', MirVerifier.Verify(program)), printed);
        Assert.AreEqual(printed, MirPrinter.Print(MirParser.Parse(printed)));
        return printed.Trim();
    }
}
