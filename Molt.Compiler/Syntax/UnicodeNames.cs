namespace Molt.Compiler.Syntax;
internal static class UnicodeNames
{
    public static int Lookup(string name) => 'x';
}
