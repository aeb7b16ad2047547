namespace Molt.Runtime;

// The built-in function that formats.
public static unsafe partial class Builtins
{
    /// <summary><c>format(value, format_spec='')</c>.</summary>
    [PyFunction("format", Doc = "Return type(value).__format__(value, format_spec).")]
    public static PyStr* Format(Value value, PyStr* specification = null) =>
        Operators.Format(value, specification == null ? Str.Empty : specification);
}
