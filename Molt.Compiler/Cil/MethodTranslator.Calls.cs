using System.Collections.Immutable;
using System.Reflection.Metadata;
using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

// Calls of dialect methods, C functions and function pointers.
internal sealed partial class MethodTranslator
{
    private void TranslateCall(object target, bool isVirtual)
    {
        ClrType? constrained = _prefixes.Constrained;
        _prefixes = default;
        if (target is MethodInstance { DeclaringType.Definition.IsInterface: true } abstractMethod)
        {
            target = Implementation(
                abstractMethod, constrained as StructType ?? throw DialectException.Outside($"a virtual call of '{abstractMethod.Symbol}'"));
        }
        else if (constrained is StructType { Definition: not null } receiver && target is BaseLibraryMethod overridden)
        {
            // object.Equals and the like, overridden by the struct.
            target = receiver.Definition.Methods
                .Where(method => method.Name == overridden.Name && method.OpenSignature.Parameters.Length == overridden.Signature.Parameters.Length
                    && !method.IsStatic)
                .Select(method => new MethodInstance(method, receiver, [])).FirstOrDefault()
                ?? throw DialectException.Outside($"'{overridden}' on '{receiver}'");
        }
        switch (target)
        {
            case MethodInstance method:
                CallDialect(method);
                break;
            case BaseLibraryMethod method:
                CallBaseLibrary(method);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
        _ = isVirtual;
    }

    private void CallDialect(MethodInstance method)
    {
        ImmutableArray<ClrType> parameters = [.. method.ParametersWithThis];
        StackValue[] arguments = Pop(parameters.Length);
        if (TranslateIntrinsic(method, arguments))
        {
            return;
        }
        if (method.Definition.Name.StartsWith("Throw", StringComparison.Ordinal) && method.DeclaringType.FullName == "<PrivateImplementationDetails>")
        {
            Trap();
            return;
        }
        (LLVMTypeRef type, LLVMValueRef function) = _module.Function(method);
        Call(type, function, method.Signature.ReturnType, parameters, arguments);
    }

    private void TranslateIndirectCall(long token)
    {
        MethodSignature<ClrType> signature = _resolver.StandaloneSignature(token);
        LLVMValueRef function = AsPointer(Pop());
        StackValue[] arguments = Pop(signature.ParameterTypes.Length);
        Call(_types.Function(signature.ReturnType, signature.ParameterTypes), function, signature.ReturnType, signature.ParameterTypes, arguments);
    }

    private void Call(
        LLVMTypeRef type, LLVMValueRef function, ClrType returnType, ImmutableArray<ClrType> parameters, ReadOnlySpan<StackValue> arguments)
    {
        bool returnsInMemory = _types.IsInMemory(returnType);
        var values = new List<LLVMValueRef>(arguments.Length + 1);
        LLVMValueRef result = default;
        if (returnsInMemory)
        {
            values.Add(result = Temporary(returnType));
        }
        for (int i = 0; i < arguments.Length; i++)
        {
            values.Add(AsParameter(arguments[i], parameters[i]));
        }
        LLVMValueRef call = _builder.BuildCall2(type, function, values.ToArray());
        if (returnsInMemory)
        {
            Push(result, returnType);
        }
        else if (returnType.Primitive != PrimitiveKind.Void)
        {
            Push(Widen(call, returnType));
        }
    }

    private void TranslateNew(object target)
    {
        switch (target)
        {
            case MethodInstance { DeclaringType: { Definition.IsValueType: true } type } method:
                StackValue[] arguments = Pop(method.Signature.Parameters.Length);
                LLVMValueRef instance = Temporary(type);
                Zero(_builder, instance, type);
                (LLVMTypeRef functionType, LLVMValueRef function) = _module.Function(method);
                StackValue self = new(instance, _world.Reference(type));
                Call(functionType, function, method.Signature.ReturnType, [.. method.ParametersWithThis], [self, .. arguments]);
                Push(_types.IsInMemory(type) ? new(instance, type) : Load(type, instance));
                break;
            case BaseLibraryMethod method when method.DeclaringType.EndsWith("Exception", StringComparison.Ordinal):
                // Only thrown: the program ends there.
                Pop(method.Signature.Parameters.Length);
                Push(default, _world.Managed(method.DeclaringType));
                break;
            case BaseLibraryMethod method when BaseLibraryTypes.IsKnown(method.DeclaringType):
                NewBaseLibrary(method);
                break;
            default:
                throw DialectException.Outside($"'new {(target is MethodInstance instanceMethod ? instanceMethod.DeclaringType : target)}'");
        }
    }

    private void LoadFunction(object target)
    {
        if (target is MethodInstance { DeclaringType.Definition.IsInterface: true } abstractMethod && _prefixes.Constrained is StructType constrained)
        {
            target = Implementation(abstractMethod, constrained);
        }
        if (target is not MethodInstance method)
        {
            throw DialectException.Outside($"the address of '{target}'");
        }
        Push(_module.Function(method).Function, _world.FunctionPointer(method.Signature.ReturnType, [.. method.ParametersWithThis]));
    }

    /// <summary>The method with which a struct implements an interface's method, which may have a body of its own.</summary>
    private static MethodInstance Implementation(MethodInstance method, StructType type)
    {
        ClrTypeDefinition definition = type.Definition ?? throw DialectException.Outside($"'{method.Symbol}' on '{type}'");
        var context = new GenericContext(type.Arguments, []);
        foreach (MethodImplementationHandle handle in definition.Definition.GetMethodImplementations())
        {
            MethodImplementation implementation = definition.Assembly.Reader.GetMethodImplementation(handle);
            var resolver = new MemberResolver(definition.Assembly, context);
            if (implementation.MethodBody.Kind == HandleKind.MethodDefinition
                && resolver.Method(System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(implementation.MethodDeclaration)) is MethodInstance declaration
                && declaration.Definition == method.Definition && declaration.DeclaringType == method.DeclaringType)
            {
                return new(definition.Assembly.Method((MethodDefinitionHandle)implementation.MethodBody), type, method.Arguments);
            }
        }
        foreach (ClrMethodDefinition candidate in definition.Methods)
        {
            if (candidate.Name == method.Definition.Name && candidate.GenericParameterCount == method.Arguments.Length)
            {
                var implementation = new MethodInstance(candidate, type, method.Arguments);
                if (implementation.Signature.Matches(method.Signature))
                {
                    return implementation;
                }
            }
        }
        return method.Definition.HasBody ? method : throw DialectException.Outside($"'{type}' without '{method.Definition.Name}'");
    }

    /// <summary>What a method of <c>Intrinsics</c> stands for.</summary>
    private bool TranslateIntrinsic(MethodInstance method, StackValue[] arguments)
    {
        if (method.DeclaringType.FullName != "Molt.Runtime.Intrinsics")
        {
            return false;
        }
        switch (method.Definition.Name)
        {
            case "TypeOf":
                Push(_module.TypeObject((StructType)method.Arguments[0]), method.Signature.ReturnType);
                return true;
            case "Literal":
                if (arguments[0].Known is not KnownSpan { Bytes: var text })
                {
                    throw new DialectException(DiagnosticDescriptors.LiteralNeeded, "Intrinsics.Literal");
                }
                Push(_module.Constants.Str(text.Span), method.Signature.ReturnType);
                return true;
            case "get_None" or "get_True" or "get_False" or "get_NotImplemented" or "get_Ellipsis":
                LLVMValueRef singleton = _module.Constants.Singleton(method.Definition.Name["get_".Length..]);
                Push(_module.Constants.Value(singleton), method.Signature.ReturnType);
                return true;
            case "get_Program":
                Push(_module.Constants.External(RuntimeSymbols.Program), method.Signature.ReturnType);
                return true;
            case "get_StaticRoots":
                Push(_module.Constants.External(RuntimeSymbols.StaticRoots), method.Signature.ReturnType);
                return true;
            case "get_IsNative":
                Push(Int32(1), Int32Type);
                return true;
            case "get_IsWasm":
                Push(Int32(_module.Target.IsWasm ? 1 : 0), Int32Type);
                return true;
            case "Likely" or "Unlikely":
                LLVMValueRef expected = LLVMValueRef.CreateConstInt(_types.Int1, method.Definition.Name == "Likely" ? 1u : 0u);
                Push(FromBit(Intrinsic("llvm.expect", [_types.Int1], [IsTrue(arguments[0]), expected])));
                return true;
            case "Assume":
                Intrinsic("llvm.assume", [], [IsTrue(arguments[0])]);
                return true;
            case "SpillRegisters":
                _module.SpillRegisters(_builder);
                return true;
            case "FrameAddress":
                // The stack pointer: everything that the function has spilled lies above it.
                Push(Intrinsic("llvm.stacksave", [_types.Pointer], []), method.Signature.ReturnType);
                return true;
            case "AddOverflows":
                PushOverflow("llvm.sadd.with.overflow", arguments);
                return true;
            case "SubtractOverflows":
                PushOverflow("llvm.ssub.with.overflow", arguments);
                return true;
            case "MultiplyOverflows":
                PushOverflow("llvm.smul.with.overflow", arguments);
                return true;
            default:
                return false;
        }
    }

    private void PushOverflow(string intrinsic, StackValue[] arguments)
    {
        LLVMValueRef pair = Intrinsic(intrinsic, [_types.Int64], [AsInt64(arguments[0]), AsInt64(arguments[1])]);
        _builder.BuildStore(_builder.BuildExtractValue(pair, 0), AsPointer(arguments[2]));
        Push(FromBit(_builder.BuildExtractValue(pair, 1)));
    }
}
