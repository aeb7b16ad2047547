namespace Molt.Compiler.CodeGen;

/// <summary>Whether programs test at run time what the compiler has proven.</summary>
internal enum TypeChecking
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They do, and end with function, line and the type believed where it is not so.</summary>
    Checked,

    /// <summary>They do, and guards of objects are left out: what is only expected is taken for proven. For tests of the checks.</summary>
    Unguarded,
}

/// <summary>Reads <c>MOLT_CHECK_TYPES</c>.</summary>
internal static class TypeCheckingMode
{
    /// <summary>The mode of this process.</summary>
    public static TypeChecking Current => Environment.GetEnvironmentVariable("MOLT_CHECK_TYPES") switch
    {
        null or "" or "0" => TypeChecking.None,
        "unguarded" => TypeChecking.Unguarded,
        _ => TypeChecking.Checked,
    };
}
