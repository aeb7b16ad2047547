namespace Molt.Runtime;

/// <summary>The module <c>_typing</c> (https://docs.python.org/3.14/library/typing.html); its classes stand with the type parameters.</summary>
[PyModule("_typing", Doc = "Primitives and accelerators for the typing module.\n")]
public static unsafe class TypingModule
{
    [PyAttribute("NoDefault")]
    public static Value NoDefault() => PyNoDefault.Instance();

    [PyFunction("_idfunc"), NoRaise]
    public static Value Identity(Value x) => x;
}
