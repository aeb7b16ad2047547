namespace Molt.Compiler.Binding;

/// <summary>Private name mangling (Python language reference, 6.2.2).</summary>
public static class NameMangling
{
    /// <summary>
    /// The name that <paramref name="name"/> stands for in the body of a class called <paramref name="className"/>:
    /// <c>__x</c> becomes <c>_C__x</c>. A null <paramref name="className"/> means that the code is in no class.
    /// </summary>
    public static string Mangle(string? className, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal)
            || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }
        string stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }
}
