namespace Molt.Compiler.Syntax;
internal static class IdentifierNormalizer
{
    public static string Normalize(string s) => s;
}
