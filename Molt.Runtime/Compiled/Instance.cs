namespace Molt.Runtime;

/// <summary>
/// An instance of a class written in Python whose bases are such, too: the attributes that the compiler gave a place follow the struct, NoValue
/// while unset.
/// </summary>
public unsafe struct PyInstance
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The attributes without a place; null until there is one.</summary>
    public PyDict* Dict;

    /// <summary>The attributes with a place.</summary>
    public static Value* Fields(PyInstance* instance) => (Value*)(instance + 1);
}
