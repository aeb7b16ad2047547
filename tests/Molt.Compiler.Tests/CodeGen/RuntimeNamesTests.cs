using System.Text.RegularExpressions;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.CodeGen;

/// <summary>
/// The code generator names methods of the runtime in texts. One that is not there would be told to the user as something that is not supported;
/// so every name that it can ask for, read from its source, must be a method.
/// </summary>
[TestClass]
public sealed partial class RuntimeNamesTests
{
    /// <summary>What texts are made with, after <c>prefix +</c>: the expression and what it can be.</summary>
    private static readonly Dictionary<string, string[]> s_ends = new()
    {
        ["Operators. instruction.Payload Binary Compare"] = [.. Enum.GetNames<BinaryOperator>(), .. Enum.GetNames<CompareOperator>()],
        ["Operators. instruction.Payload Unary"] = Enum.GetNames<UnaryOperator>(),
        ["Operators.InPlace instruction.Payload InPlace"] = Enum.GetNames<BinaryOperator>(),
        ["CompiledCode.Format instruction.Payload Format"] = ["None", "Str", "Repr", "Ascii"],
        ["CompiledCode.RaiseUnbound name.Kind"] = Enum.GetNames<UnboundKind>(),
        ["CompiledCode.RaiseFloat @operator"] = ["TrueDivideByZero", "FloorDivideByZero", "RemainderByZero"],
        ["CompiledCode.Float @operator"] = ["FloorDivide", "Remainder"],
        ["Suspension.Make shape.Function.Suspension"] = [.. Enum.GetNames<SuspensionKind>().Where(static name => name != nameof(SuspensionKind.None))],
    };

    [TestMethod]
    public void Every_method_of_the_runtime_that_can_be_asked_for_exists()
    {
        using RuntimeLibrary library = RuntimeLibrary.Load();
        SortedSet<string> missing = new(StringComparer.Ordinal);
        int found = 0;
        foreach (string name in Names())
        {
            string[] parts = name.Split('.');
            try
            {
                library.Method(parts[0], parts[1]);
                found++;
            }
            catch (MissingRuntimeMethodException)
            {
                missing.Add(name);
            }
        }
        Assert.AreEqual("", string.Join('\n', missing));
        Assert.IsGreaterThan(150, found);
    }

    private static IEnumerable<string> Names()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Molt.Compiler", "CodeGen"), "*.cs"))
        {
            string opcodes = "";
            foreach (string line in File.ReadLines(file))
            {
                if (Case().IsMatch(line))
                {
                    opcodes = string.Join(' ', OpcodeName().Matches(line).Select(static match => match.Groups[1].Value));
                }
                foreach (Match match in WholeName().Matches(line))
                {
                    yield return match.Groups[1].Value;
                }
                foreach (Match match in NameWithEnd().Matches(line))
                {
                    foreach (string end in Ends(match.Groups[1].Value, match.Groups[2].Value, opcodes, $"{file}: {line.Trim()}"))
                    {
                        yield return match.Groups[1].Value + end;
                    }
                }
            }
        }
    }

    private static string[] Ends(string prefix, string expression, string opcodes, string place)
    {
        if (expression == "instruction.Opcode")
        {
            return opcodes.Split(' ');
        }
        string key = $"{prefix} {expression}";
        return s_ends.GetValueOrDefault($"{key} {opcodes}") ?? s_ends.GetValueOrDefault(key) ?? throw new AssertFailedException($"say what names these are: {place}");
    }

    [GeneratedRegex(@"^\s*case Opcode\.")]
    private static partial Regex Case();

    [GeneratedRegex(@"Opcode\.(\w+)")]
    private static partial Regex OpcodeName();

    [GeneratedRegex("""(?<!\+ |StaticField\()"([A-Z][A-Za-z]+\.[A-Z][A-Za-z0-9]*)"(?! \+)""")]
    private static partial Regex WholeName();

    [GeneratedRegex("""(?<!\+ )"([A-Z][A-Za-z]+\.[A-Za-z]*)" \+ ([\w.@]+)""")]
    private static partial Regex NameWithEnd();
}
