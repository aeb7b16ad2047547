using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Classes: which one a value has, and how they relate.</summary>
public static unsafe partial class Types
{
    /// <summary>The class of a value that is not NoValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static PyType* Of(Value value) =>
        value.IsSmallInt ? Intrinsics.TypeOf<PyInt>() : value.IsInlineFloat ? Intrinsics.TypeOf<PyFloat>() : value.Object->Type;

    /// <summary>Whether a value is an object whose class is exactly <paramref name="type"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsExactObject(Value value, PyType* type) => value.IsObject && value.Object->Type == type;

    /// <summary>Whether a class is another one or derives from it (by the method resolution order: no hooks).</summary>
    [NoRaise, Pure]
    public static bool IsSubclass(PyType* type, PyType* ancestor)
    {
        if (type == ancestor)
        {
            return true;
        }
        for (int i = 1; i < type->MroLength; i++)
        {
            if (type->Mro[i] == ancestor)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a value is an instance of a class or of one derived from it (no hooks).</summary>
    [NoRaise, Pure]
    public static bool IsInstance(Value value, PyType* type) => IsSubclass(Of(value), type);
}
