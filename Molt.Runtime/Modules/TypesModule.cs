namespace Molt.Runtime;

/// <summary>The module <c>_types</c>: the built-in types that have no built-in names (https://docs.python.org/3.14/library/types.html).</summary>
[PyModule("_types", Doc = "Define names for built-in types.")]
public static unsafe class TypesModule
{
    [PyAttribute("AsyncGeneratorType")]
    public static Value AsyncGeneratorType() => Value.FromObject(Intrinsics.TypeOf<PyAsyncGenerator>());

    [PyAttribute("BuiltinFunctionType")]
    public static Value BuiltinFunctionType() => Value.FromObject(Intrinsics.TypeOf<PyBuiltinFunction>());

    [PyAttribute("BuiltinMethodType")]
    public static Value BuiltinMethodType() => Value.FromObject(Intrinsics.TypeOf<PyBuiltinFunction>());

    [PyAttribute("CellType")]
    public static Value CellType() => Value.FromObject(Intrinsics.TypeOf<PyCell>());

    [PyAttribute("ClassMethodDescriptorType")]
    public static Value ClassMethodDescriptorType() => Value.FromObject(Intrinsics.TypeOf<PyClassMethodDescriptor>());

    [PyAttribute("CodeType")]
    public static Value CodeType() => Value.FromObject(Intrinsics.TypeOf<PyCode>());

    [PyAttribute("CoroutineType")]
    public static Value CoroutineType() => Value.FromObject(Intrinsics.TypeOf<PyCoroutine>());

    [PyAttribute("EllipsisType")]
    public static Value EllipsisType() => Value.FromObject(Intrinsics.TypeOf<PyEllipsis>());

    [PyAttribute("FrameType")]
    public static Value FrameType() => Value.FromObject(Intrinsics.TypeOf<PyFrame>());

    [PyAttribute("FrameLocalsProxyType")]
    public static Value FrameLocalsProxyType() => Value.FromObject(Intrinsics.TypeOf<PyFrameLocalsProxy>());

    [PyAttribute("FunctionType")]
    public static Value FunctionType() => Value.FromObject(Intrinsics.TypeOf<PyFunction>());

    [PyAttribute("GeneratorType")]
    public static Value GeneratorType() => Value.FromObject(Intrinsics.TypeOf<PyGenerator>());

    [PyAttribute("GenericAlias")]
    public static Value GenericAlias() => Value.FromObject(Intrinsics.TypeOf<PyGenericAlias>());

    [PyAttribute("GetSetDescriptorType")]
    public static Value GetSetDescriptorType() => Value.FromObject(Intrinsics.TypeOf<PyGetSetDescriptor>());

    [PyAttribute("LambdaType")]
    public static Value LambdaType() => Value.FromObject(Intrinsics.TypeOf<PyFunction>());

    [PyAttribute("MappingProxyType")]
    public static Value MappingProxyType() => Value.FromObject(Intrinsics.TypeOf<PyMappingProxy>());

    [PyAttribute("MemberDescriptorType")]
    public static Value MemberDescriptorType() => Value.FromObject(Intrinsics.TypeOf<PyMemberDescriptor>());

    [PyAttribute("MethodDescriptorType")]
    public static Value MethodDescriptorType() => Value.FromObject(Intrinsics.TypeOf<PyMethodDescriptor>());

    [PyAttribute("MethodType")]
    public static Value MethodType() => Value.FromObject(Intrinsics.TypeOf<PyMethod>());

    [PyAttribute("MethodWrapperType")]
    public static Value MethodWrapperType() => Value.FromObject(Intrinsics.TypeOf<PyMethodWrapper>());

    [PyAttribute("ModuleType")]
    public static Value ModuleType() => Value.FromObject(Intrinsics.TypeOf<PyModule>());

    [PyAttribute("NoneType")]
    public static Value NoneType() => Value.FromObject(Intrinsics.TypeOf<PyNone>());

    [PyAttribute("NotImplementedType")]
    public static Value NotImplementedType() => Value.FromObject(Intrinsics.TypeOf<PyNotImplemented>());

    [PyAttribute("SimpleNamespace")]
    public static Value SimpleNamespace() => Value.FromObject(Intrinsics.TypeOf<PySimpleNamespace>());

    [PyAttribute("TracebackType")]
    public static Value TracebackType() => Value.FromObject(Intrinsics.TypeOf<PyTraceback>());

    [PyAttribute("UnionType")]
    public static Value UnionType() => Value.FromObject(Intrinsics.TypeOf<PyUnion>());

    [PyAttribute("WrapperDescriptorType")]
    public static Value WrapperDescriptorType() => Value.FromObject(Intrinsics.TypeOf<PySlotWrapper>());
}
