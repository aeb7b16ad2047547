namespace Molt.Runtime;

/// <summary>What compiled code can rely on of a class, as the compiler numbers it.</summary>
public enum ClassExpectationKind : int
{
    /// <summary>Attributes of instances are read as those of <c>object</c> are.</summary>
    Reads,

    /// <summary>Attributes of instances are set as those of <c>object</c> are.</summary>
    Writes,

    /// <summary>The attribute has its place in instances, and the class has none of its name but for the descriptor of the place.</summary>
    Field,

    /// <summary>The class has, under the name, the function.</summary>
    Method,

    /// <summary>A call makes an instance as <c>type</c> and <c>object</c> do.</summary>
    Constructs,

    /// <summary>The class has no <c>__init__</c> but that of <c>object</c>.</summary>
    NoInitializer,

    /// <summary>The class has no attribute of the name.</summary>
    NoMember,
}

/// <summary>One thing that compiled code relies on of a class.</summary>
public unsafe struct ClassExpectation
{
    /// <summary>The attribute's name, or null.</summary>
    public PyStr* Name;

    /// <summary>The function, or null.</summary>
    public FunctionInfo* Function;

    /// <summary>The function object that was found, of the class in <see cref="ClassInfo.Class"/>; NoValue while there is none.</summary>
    public Value Found;

    /// <summary>Bytes from the start of an instance to the attribute.</summary>
    public nint Offset;

    /// <summary>What is relied on.</summary>
    public ClassExpectationKind Kind;
}

/// <summary>
/// Compares classes with what the compiler expected of them: when a <c>class</c> statement is done, and again when something changes that is relied on.
/// Compiled code tests <see cref="PyType.Expected"/> and <see cref="ClassInfo.Class"/> and does not ask further.
/// </summary>
public static unsafe class ClassExpectations
{
    /// <summary>How often something changed that compiled code was certain of: a class, a function, an instance's layout, a module.</summary>
    public static uint ChangeCount;

    /// <summary>A class statement is done.</summary>
    public static void Made(PyType* type)
    {
        if (type->Info != null)
        {
            Verify(type);
        }
    }

    /// <summary>An attribute of a class was set or deleted: those that derive from it are concerned, too.</summary>
    public static void Changed(PyType* type, PyStr* name)
    {
        if (type->Info != null && ReliesOn(type->Info, name))
        {
            Verify(type);
        }
        if ((type->Flags & TypeFlags.HasSubclasses) != 0)
        {
            PyList* classes = Types.MadeClasses;
            for (nint i = 0; i < classes->Length; i++)
            {
                PyType* other = (PyType*)classes->Items[i].Object;
                if (other != type && other->Info != null && Types.IsSubclass(other, type) && ReliesOn(other->Info, name))
                {
                    Verify(other);
                }
            }
        }
    }

    /// <summary>Something of a class changed that concerns all it is expected to be: its bases, its metaclass.</summary>
    public static void Changed(PyType* type)
    {
        PyList* classes = Types.MadeClasses;
        for (nint i = 0; classes != null && i < classes->Length; i++)
        {
            PyType* other = (PyType*)classes->Items[i].Object;
            if (other->Info != null && Types.IsSubclass(other, type))
            {
                Verify(other);
            }
        }
    }

    /// <summary>Code or defaults of a function are not those of its definition any more.</summary>
    public static void FunctionChanged(PyFunction* function)
    {
        FunctionInfo* info = function->Info;
        if (info->Cell != null && *info->Cell == Value.FromObject(function))
        {
            *info->Cell = Nothing(info);
        }
        ChangeCount++;
        PyList* classes = Types.MadeClasses;
        for (nint i = 0; classes != null && i < classes->Length; i++)
        {
            PyType* type = (PyType*)classes->Items[i].Object;
            if (type->Info != null)
            {
                Verify(type);
            }
        }
    }

    /// <summary>The content of a cell that speaks of a description and holds no object: a value that nothing else has.</summary>
    public static Value Nothing(void* info) => Value.FromObject(info);

    private static bool ReliesOn(ClassInfo* info, PyStr* name)
    {
        if (IsHook(name))
        {
            return true;
        }
        for (nint i = 0; i < info->ExpectationCount; i++)
        {
            if (info->Expectations[i].Name != null && Str.Equals(info->Expectations[i].Name, name))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an attribute has a say in how instances are made or their attributes found.</summary>
    private static bool IsHook(PyStr* name) => Str.EqualsAscii(name, "__new__"u8) || Str.EqualsAscii(name, "__init__"u8)
        || Str.EqualsAscii(name, "__getattribute__"u8) || Str.EqualsAscii(name, "__getattr__"u8) || Str.EqualsAscii(name, "__setattr__"u8)
        || Str.EqualsAscii(name, "__delattr__"u8) || Str.EqualsAscii(name, "__abstractmethods__"u8) || Str.EqualsAscii(name, "__call__"u8);

    private static void Verify(PyType* type)
    {
        ClassInfo* info = type->Info;
        bool isExpected = HasPlainLayout(type);
        for (nint i = 0; isExpected && i < info->ExpectationCount; i++)
        {
            isExpected = Holds(type, &info->Expectations[i]);
        }
        type->Expected = isExpected ? info : null;
        ChangeCount++;
        if (isExpected)
        {
            // The methods that are found speak for one class: one that an earlier run of the statement made has its own, with other cells and defaults.
            if (info->Class != Value.FromObject(type) && info->Class != Nothing(info))
            {
                ((PyType*)info->Class.Object)->Expected = null;
            }
            info->Class = Value.FromObject(type);
            Find(type);
        }
        else if (info->Class == Value.FromObject(type))
        {
            info->Class = Nothing(info);
        }
    }

    /// <summary>Whether instances have their <c>__dict__</c>, or room for one, right behind the header: compiled code tests that it is not used.</summary>
    private static bool HasPlainLayout(PyType* type) => type->DictOffset == sizeof(ObjectHeader) || Types.HasRoomForDict(type);

    private static bool Holds(PyType* type, ClassExpectation* expectation)
    {
        PyType* root = Intrinsics.TypeOf<PyObject>();
        switch (expectation->Kind)
        {
            case ClassExpectationKind.Reads:
                return type->GetAttribute == root->GetAttribute;
            case ClassExpectationKind.Writes:
                return type->SetAttribute == root->SetAttribute;
            case ClassExpectationKind.Field:
                Value member = Types.Lookup(type, expectation->Name);
                return member.IsNoValue ? HasField(type, expectation)
                    : Types.IsExactObject(member, Intrinsics.TypeOf<PyMemberDescriptor>()) && ((PyMemberDescriptor*)member.Object)->Offset == expectation->Offset
                        && !((PyMemberDescriptor*)member.Object)->IsReadOnly;
            case ClassExpectationKind.Method:
                Value found = Types.Lookup(type, expectation->Name);
                return Types.IsExactObject(found, Intrinsics.TypeOf<PyFunction>()) && ((PyFunction*)found.Object)->Info == expectation->Function
                    && !HasField(type, expectation);
            case ClassExpectationKind.Constructs:
                return type->Header.Type == Intrinsics.TypeOf<PyType>() && type->New == root->New
                    && Types.Lookup(type, Intrinsics.Literal("__new__"u8)) == Types.Lookup(root, Intrinsics.Literal("__new__"u8))
                    && Dict.GetStr(type->Dict, Intrinsics.Literal("__abstractmethods__"u8)).IsNoValue;
            case ClassExpectationKind.NoInitializer:
                return type->Init == root->Init;
            default:
                return Types.Lookup(type, expectation->Name).IsNoValue;
        }
    }

    /// <summary>Whether an attribute has its place in instances: that which is expected, or for a method, any.</summary>
    private static bool HasField(PyType* type, ClassExpectation* expectation)
    {
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            if (Str.Equals(type->Layout[i].Name, expectation->Name))
            {
                return expectation->Kind == ClassExpectationKind.Method || type->Layout[i].Offset == expectation->Offset;
            }
        }
        return false;
    }

    private static void Find(PyType* type)
    {
        ClassInfo* info = type->Info;
        for (nint i = 0; i < info->ExpectationCount; i++)
        {
            if (info->Expectations[i].Kind == ClassExpectationKind.Method)
            {
                info->Expectations[i].Found = Types.Lookup(type, info->Expectations[i].Name);
            }
        }
    }
}
