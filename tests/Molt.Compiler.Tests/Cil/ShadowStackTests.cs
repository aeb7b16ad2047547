using LLVMSharp.Interop;
using Molt.Compiler.Cil;

namespace Molt.Compiler.Tests.Cil;

/// <summary>Values that are live across a call that may collect are stored in the frame; others are not.</summary>
[TestClass]
public sealed class ShadowStackTests
{
    [TestMethod]
    public void A_value_that_is_used_after_a_collecting_call_is_kept() => Check(
        """
        declare i64 @molt.Make()
        define i64 @f(i64 %a) {
          %b = call i64 @molt.Make()
          %c = call i64 @molt.Make()
          %d = add i64 %a, %b
          ret i64 %d
        }
        """,
        kept: 2);

    [TestMethod]
    public void A_value_that_is_only_passed_is_not_kept() => Check(
        """
        declare i64 @molt.Take(i64)
        define i64 @f(i64 %a) {
          %b = call i64 @molt.Take(i64 %a)
          ret i64 %b
        }
        """,
        kept: 0);

    [TestMethod]
    public void A_call_that_cannot_collect_keeps_nothing() => Check(
        """
        declare i64 @strlen(ptr)
        declare i64 @molt.Leaf() "molt-gc-leaf"
        define internal i64 @g(i64 %a) {
          ret i64 %a
        }
        define i64 @f(i64 %a, ptr %p) {
          %b = call i64 @strlen(ptr %p)
          %c = call i64 @molt.Leaf()
          %d = call i64 @g(i64 %b)
          %e = add i64 %a, %d
          ret i64 %e
        }
        """,
        kept: 0);

    [TestMethod]
    public void A_loop_keeps_what_it_carries() => Check(
        """
        declare i1 @molt.Step(i64)
        define i64 @f(ptr %p) {
        entry:
          br label %loop
        loop:
          %i = phi i64 [ 1, %entry ], [ %n, %loop ]
          %n = load i64, ptr %p
          %more = call i1 @molt.Step(i64 %i)
          br i1 %more, label %loop, label %done
        done:
          ret i64 %i
        }
        """,
        // The pointer, the carried value and the next one.
        kept: 3);

    [TestMethod]
    public void The_frame_itself_is_not_kept() => Check(
        """
        declare void @molt.Fill(ptr)
        define i64 @f() {
          %slots = alloca [4 x i64]
          %second = getelementptr i8, ptr %slots, i32 8
          call void @molt.Fill(ptr %slots)
          %v = load i64, ptr %second
          ret i64 %v
        }
        """,
        kept: 0);

    private static void Check(string code, int kept)
    {
        using LLVMContextRef context = LLVMContextRef.Create();
        LLVMMemoryBufferRef buffer = LLVMMemoryBufferRef.CreateCopy(System.Text.Encoding.UTF8.GetBytes(code));
        Assert.IsTrue(context.TryParseIR(buffer, out LLVMModuleRef module, out string message), message);

        ShadowStackPass.Run(module);

        Assert.IsTrue(module.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out message), message);
        string text = module.PrintToString();
        Assert.HasCount(kept + 1, text.Split("store volatile"), text);
        module.Dispose();
    }
}
