using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Optimization;

/// <summary>What the optimizer emits is printed and read back.</summary>
[TestClass]
public sealed class RoundTripTests
{
    [TestMethod]
    public void Calls_with_several_targets_and_calls_of_the_runtime_are_read_back()
    {
        const string Text = """
            func m:A() -> any class {
            b0(%0: any namespace):
              return none
            }

            func m:A.m(self, k=) -> any {
            b0(%0: any self, %1: any k):
              return %1
            }

            func m:B() -> any class {
            b0(%0: any namespace):
              return none
            }

            func m:C() -> any class {
            b0(%0: any namespace):
              return none
            }

            func m:C.m(self) -> any {
            b0(%0: any self):
              return %0
            }

            func m:f(o) -> any {
            b0(%0: any o):
              %1: any = call_virtual.m:A.m(m:A,m:B)|m:C.m(m:C) %0, 1, %0
              %2: str = call_runtime.PyStr.ToUpper %1
              %3: float@float64 = call_virtual.m:A.m(m:A)|m:C.m(m:B,m:C) %0, "k", %0
              return %2
            }


            """;
        var program = MirParser.Parse(Text);
        Assert.AreEqual(Text, MirPrinter.Print(program));
        var call = program.Functions.Single(function => function.Name == "f").Entry.Instructions[0];
        var split = ((VirtualShape)call.Payload!).Split(call.Operands).ToArray();
        Assert.HasCount(2, split);
        Assert.HasCount(2, split[0].Arguments);
        Assert.HasCount(1, split[1].Arguments);
        Assert.AreSame(program.Functions.Single(function => function.QualifiedName == "C.m"), split[1].Target.Function);
    }
}
