namespace Molt.Compiler.Cil;

/// <summary>The runtime has no method that compiled code calls: the runtime does not support yet what the program says.</summary>
public sealed class MissingRuntimeMethodException : Exception
{
    /// <summary>Names the method as <c>Class.Method</c>.</summary>
    public MissingRuntimeMethodException(string method)
        : base($"the runtime has no method {method}") => Method = method;

    /// <summary>The method.</summary>
    public string Method { get; }
}
