using LLVMSharp.Interop;
using Molt.Compiler.Cil;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Tests.Cil;

/// <summary>What is outside the dialect is a diagnostic with the C# file and line.</summary>
[TestClass]
public sealed class DialectDiagnosticTests
{
    [TestMethod]
    [DataRow("Allocates", "MOLT1601", "newarr")]
    [DataRow("Boxes", "MOLT1601", "GetHashCode")]
    [DataRow("UsesText", "MOLT1601", "string")]
    [DataRow("CallsBaseLibrary", "MOLT1601", "System.Environment.get_ProcessId")]
    [DataRow("ReachesHost", "MOLT1602", "Host")]
    [DataRow("NeedsLiteral", "MOLT1604", "Literal")]
    [DataRow("HasInitializer", "MOLT1603", "OutsideDialect")]
    [DataRow("Catches", "MOLT1601", "try")]
    public void A_method_outside_the_dialect_is_one_diagnostic(string method, string id, string text)
    {
        using var world = new ClrWorld();
        world.Load(typeof(Molt.Runtime.Value).Assembly.Location);
        ClrTypeDefinition type = world.Load(typeof(OutsideDialect).Assembly.Location).FindType(typeof(OutsideDialect).FullName!)!;
        using LLVMContextRef context = LLVMContextRef.Create();
        DiagnosticBag diagnostics = [];

        var root = new MethodInstance(type.Methods.Single(candidate => candidate.Name == method), world.Struct(type, []), []);
        ModuleTranslator.Translate(world, [root], Targets.All[0], context, diagnostics).Dispose();

        Diagnostic diagnostic = diagnostics.Single();
        Assert.AreEqual(id, diagnostic.Id, diagnostic.ToString());
        Assert.Contains(text, diagnostic.Message);
        Assert.EndsWith("OutsideDialect.cs", diagnostic.File);
        Assert.IsGreaterThan(0, diagnostic.Line);
    }
}
