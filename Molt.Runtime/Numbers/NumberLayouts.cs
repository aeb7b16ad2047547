namespace Molt.Runtime;

// The layouts of the numbers that the compiler emits constants of and that do not stand in Types/Layouts.cs.

/// <summary>
/// A <c>bool</c>. The two objects are constants; a <c>bool</c> is an <c>int</c> to Python but not laid out as a <see cref="PyInt"/>.
/// </summary>
[PyType("bool", Base = typeof(PyInt), Subclassable = false, Flags = TypeFlags.Bool)]
public unsafe partial struct PyBool
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>1 or 0.</summary>
    public nint Truth;
}

/// <summary>A <c>complex</c>.</summary>
[PyType("complex")]
public unsafe partial struct PyComplex
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The real part.</summary>
    public double Real;

    /// <summary>The imaginary part.</summary>
    public double Imaginary;
}
