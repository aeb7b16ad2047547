using System.Security.Cryptography;
using System.Text;

namespace Molt.Compiler.Cil;

/// <summary>The linker symbols of everything that the translated runtime and compiled programs share.</summary>
public static class RuntimeSymbols
{
    /// <summary>The prefix of all symbols that are not the C library's.</summary>
    public const string Prefix = "molt.";

    /// <summary>What the program hands to the runtime: a <c>ProgramInfo</c>.</summary>
    public const string Program = "molt_program";

    /// <summary>The <c>StaticRange</c> array of the runtime's static fields that may refer to the heap.</summary>
    public const string StaticRoots = "molt.roots";

    private const int LongestPlainText = 40;

    /// <summary>The type object of a built-in type.</summary>
    public static string Type(string pythonName) => $"{Prefix}type.{pythonName}";

    /// <summary>
    /// The <c>MethodEntry</c> array of a built-in type, which ends with an entry of zeros. The runtime has an empty one; a program defines
    /// its own with the names that it can ask for.
    /// </summary>
    public static string Methods(string pythonName) => $"{Prefix}methods.{pythonName}";

    /// <summary>The descriptor of a built-in type's method.</summary>
    public static string MethodDescriptor(string pythonType, string pythonMethod) => $"{Prefix}method.{pythonType}.{pythonMethod}";

    /// <summary>The function object of an intrinsic module's function.</summary>
    public static string Function(string pythonModule, string pythonFunction) => $"{Prefix}function.{pythonModule}.{pythonFunction}";

    /// <summary>A constant <c>str</c> object.</summary>
    /// <remarks>Short words keep their text; others are named by a hash, which no word contains a <c>#</c> of.</remarks>
    public static string Str(ReadOnlySpan<byte> utf8)
    {
        bool isWord = utf8.Length is > 0 and <= LongestPlainText;
        foreach (byte character in utf8)
        {
            isWord &= char.IsAsciiLetterOrDigit((char)character) || character == '_';
        }
        return isWord
            ? $"{Prefix}str.{Encoding.ASCII.GetString(utf8)}"
            : $"{Prefix}str.#{Convert.ToHexStringLower(SHA256.HashData(utf8).AsSpan(0, 12))}";
    }

    /// <summary>A method or function of the runtime: its class and name without the namespace.</summary>
    internal static string Method(MethodInstance method)
    {
        ClrMethodDefinition definition = method.Definition;
        if (definition.Attribute("Export") is { Arguments: [string symbol] })
        {
            return symbol;
        }
        var text = new StringBuilder(Prefix).Append(method.DeclaringType.Name).Append('.').Append(definition.Name);
        if (!method.Arguments.IsEmpty)
        {
            text.Append('<').AppendJoin(',', method.Arguments).Append('>');
        }
        if (definition.DeclaringType.Methods.Count(other => other.Name == definition.Name) > 1)
        {
            text.Append('(').AppendJoin(',', method.Signature.Parameters).Append(')');
        }
        return text.ToString();
    }
}
