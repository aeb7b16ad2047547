namespace Molt.Runtime;

// The standard streams, which a program may replace.
public static unsafe partial class SysModule
{
    /// <summary><c>sys.stdin</c>.</summary>
    [PyAttribute("stdin")]
    public static Value StandardInput() => StandardStreams.Give(0);

    /// <summary><c>sys.stdout</c>.</summary>
    [PyAttribute("stdout")]
    public static Value StandardOutput() => StandardStreams.Give(1);

    /// <summary><c>sys.stderr</c>.</summary>
    [PyAttribute("stderr")]
    public static Value StandardErrorStream() => StandardStreams.Give(2);

    /// <summary><c>sys.__stdin__</c>: what <c>sys.stdin</c> was at first.</summary>
    [PyAttribute("__stdin__")]
    public static Value FirstInput() => Objects.OrNone(StandardStreams.Input);

    /// <summary><c>sys.__stdout__</c>.</summary>
    [PyAttribute("__stdout__")]
    public static Value FirstOutput() => Objects.OrNone(StandardStreams.Output);

    /// <summary><c>sys.__stderr__</c>.</summary>
    [PyAttribute("__stderr__")]
    public static Value FirstError() => Objects.OrNone(StandardStreams.Error);
}
