namespace Molt.Runtime;

// Attribute access on any value: by the slots of its class.
public static unsafe partial class Operators
{
    /// <summary><c>self.name</c>.</summary>
    [Export]
    public static Value GetAttribute(Value self, PyStr* name) => Types.Of(self)->GetAttribute(self, name);

    /// <summary><c>self.name = value</c>.</summary>
    [Export]
    public static bool SetAttribute(Value self, PyStr* name, Value value) => Types.Of(self)->SetAttribute(self, name, value);

    /// <summary><c>del self.name</c>.</summary>
    [Export]
    public static bool DeleteAttribute(Value self, PyStr* name) => Types.Of(self)->SetAttribute(self, name, Value.NoValue);

    /// <summary>As <see cref="GetAttribute"/>, but a missing attribute is NoValue without an exception.</summary>
    [Export]
    public static Value FindAttribute(Value self, PyStr* name)
    {
        PyType* type = Types.Of(self);
        Value result = type->GetAttribute == Intrinsics.TypeOf<PyObject>()->GetAttribute ? Attributes.Find(self, name)
            : type->GetAttribute == Intrinsics.TypeOf<PyType>()->GetAttribute ? Attributes.FindInType((PyType*)self.Object, name)
            : type->GetAttribute(self, name);
        if (result.IsNoValue && ThreadState.Exception != null)
        {
            // A property may also say by an exception that there is nothing.
            ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>());
        }
        return result;
    }
}
