using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

/// <summary>
/// Emits the function that stands between a dynamic call and a C# method with typed parameters: it converts the arguments, which come in an
/// array, and the result. The conversions and their errors are the runtime's (<c>Adapt</c>).
/// </summary>
internal sealed class Adapter
{
    private readonly RuntimeMethod _method;
    private readonly bool _hasImplicit;

    public Adapter(RuntimeMethod method, bool hasImplicit)
    {
        _method = method;
        _hasImplicit = hasImplicit;
        if (!method.Definition.IsStatic || (hasImplicit && method.Parameters.IsEmpty))
        {
            throw new DialectException(DiagnosticDescriptors.BadDeclaration, method.Symbol, "it must be static and take the instance or class first");
        }
    }

    /// <summary>The parameters after instance or class in the order of the argument array: those that take positional arguments, then the others.</summary>
    public IEnumerable<ClrParameter> Explicit => _method.Parameters.Skip(_hasImplicit ? 1 : 0).Where(static parameter => !parameter.TakesRest)
        .OrderBy(static parameter => parameter.IsKeywordOnly);

    /// <summary>Whether a parameter takes what is left over.</summary>
    public bool TakesRest => _method.Parameters.Any(static parameter => parameter.TakesRest);

    /// <summary>A getter as the descriptor wants it: <c>Value (Value self)</c>.</summary>
    public static LLVMValueRef Getter(ModuleTranslator module, BuiltinMethod method)
    {
        var adapter = new Adapter(method.Method, hasImplicit: true);
        return method.Method.Parameters[0].Type.IsTaggedValue && method.Method.ReturnType.IsTaggedValue
            ? adapter.Target(module).Function
            : adapter.EmitAccessor(module, method.DescriptorSymbol + ".get", isSetter: false);
    }

    /// <summary>A setter as the descriptor wants it: <c>bool (Value self, Value value)</c>.</summary>
    public static LLVMValueRef Setter(ModuleTranslator module, BuiltinMethod method)
    {
        var adapter = new Adapter(method.Method, hasImplicit: true);
        return method.Method.Parameters.Length == 2 && method.Method.Parameters[1].Type.IsTaggedValue
            && method.Method.ReturnType.Primitive == PrimitiveKind.Boolean
            ? method.Method.Parameters[0].Type.IsTaggedValue
                ? adapter.Target(module).Function
                : adapter.EmitAccessor(module, RuntimeSymbols.MethodDescriptor(method.Owner.SymbolName, method.Name) + ".set", isSetter: true)
            : throw new DialectException(DiagnosticDescriptors.BadDeclaration, method.Method.Symbol, "a setter is 'static bool Set(self, Value value)'");
    }

    /// <summary>Emits the adapter: <c>Value (Value* arguments, Arguments* rest)</c>.</summary>
    public LLVMValueRef Emit(ModuleTranslator module, string symbol)
    {
        TypeMapper types = module.Types;
        LLVMTypeRef type = LLVMTypeRef.CreateFunction(types.Int64, [types.Pointer, types.Pointer]);
        var body = new Body(module, Declare(module, symbol + ".adapter", type));
        ClrParameter[] order = [.. Explicit];
        var values = new List<LLVMValueRef>();
        for (int i = 0; i < _method.Parameters.Length; i++)
        {
            ClrParameter parameter = _method.Parameters[i];
            if (parameter.TakesRest)
            {
                values.Add(body.Builder.BuildLoad2(types.Memory(parameter.Type), body.Function.GetParam(1)));
                continue;
            }
            bool isImplicit = _hasImplicit && i == 0;
            int position = isImplicit ? 0 : Array.IndexOf(order, parameter) + 1;
            LLVMValueRef value = body.Argument(position - (_hasImplicit ? 0 : 1));
            values.Add(isImplicit ? body.Self(value, parameter.Type) : Convert(module, body, value, parameter, position, symbol));
        }
        body.Builder.BuildRet(CallAndConvert(module, body, values));
        body.End();
        return body.Function;
    }

    /// <summary>Whether there is but one argument, which can not be left out: messages do not number it.</summary>
    private bool IsSingle => !TakesRest && Explicit.Count() == 1 && !Explicit.First().IsOptional && Explicit.First().Attribute("PyKeyword") == null;

    private static LLVMValueRef Declare(ModuleTranslator module, string symbol, LLVMTypeRef type)
    {
        LLVMValueRef function = module.Module.AddFunction(symbol, type);
        function.Linkage = LLVMLinkage.LLVMInternalLinkage;
        module.Attributes.ApplyNoUnwind(function);
        return function;
    }

    private (LLVMTypeRef Type, LLVMValueRef Function) Target(ModuleTranslator module) =>
        module.Function(new(_method.Definition, module.World.Struct(_method.Definition.DeclaringType, []), []));

    private LLVMValueRef EmitAccessor(ModuleTranslator module, string symbol, bool isSetter)
    {
        TypeMapper types = module.Types;
        LLVMTypeRef type = isSetter
            ? LLVMTypeRef.CreateFunction(types.Int1, [types.Int64, types.Int64])
            : LLVMTypeRef.CreateFunction(types.Int64, [types.Int64]);
        var body = new Body(module, Declare(module, symbol, type));
        LLVMValueRef self = body.Self(body.Function.GetParam(0), _method.Parameters[0].Type);
        if (isSetter)
        {
            (LLVMTypeRef targetType, LLVMValueRef target) = Target(module);
            body.Builder.BuildRet(body.Builder.BuildCall2(targetType, target, [self, body.Function.GetParam(1)]));
        }
        else
        {
            body.Builder.BuildRet(CallAndConvert(module, body, [self]));
        }
        body.End();
        return body.Function;
    }

    /// <summary>An argument as a parameter's type; an optional one that is not given is its default.</summary>
    private LLVMValueRef Convert(ModuleTranslator module, Body body, LLVMValueRef value, ClrParameter parameter, int position, string symbol)
    {
        if (parameter.Type.IsTaggedValue)
        {
            return value;
        }
        if (!parameter.IsOptional)
        {
            return ConvertGiven(module, body, value, parameter, position, symbol);
        }
        TypeMapper types = module.Types;
        LLVMValueRef noValue = LLVMValueRef.CreateConstInt(types.Int64, Molt.Runtime.Value.NoValue.Bits);
        LLVMBasicBlockRef start = body.Builder.InsertBlock;
        LLVMBasicBlockRef given = body.NewBlock();
        LLVMBasicBlockRef next = body.NewBlock();
        body.Builder.BuildCondBr(body.Builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, value, noValue), next, given);
        body.Builder.PositionAtEnd(given);
        LLVMValueRef converted = ConvertGiven(module, body, value, parameter, position, symbol);
        LLVMBasicBlockRef end = body.Builder.InsertBlock;
        body.Builder.BuildBr(next);
        body.Builder.PositionAtEnd(next);
        LLVMValueRef phi = body.Builder.BuildPhi(converted.TypeOf);
        phi.AddIncoming([ParameterDefault.Constant(_method, parameter, converted.TypeOf), converted], [start, end], 2);
        return phi;
    }

    private LLVMValueRef ConvertGiven(ModuleTranslator module, Body body, LLVMValueRef value, ClrParameter parameter, int position, string symbol)
    {
        TypeMapper types = module.Types;
        switch (parameter.Type)
        {
            case PointerType { Element: StructType element } when module.Library.TypeOf(element) is { } builtin:
                LLVMValueRef function = module.Constants.Str(symbol[(symbol.LastIndexOf('.') + 1)..]);
                LLVMValueRef keyword = parameter.Attribute("PyKeyword") is { } name ? module.Constants.Str(name.Text) : module.Constants.Null;
                LLVMValueRef pointer = body.Call("Adapt", "ToObject", value, module.Constants.TypeObject(builtin), function, keyword, body.Int32(IsSingle ? 0 : position));
                body.FailIf(body.Builder.BuildIsNull(pointer));
                return pointer;
            case PrimitiveType { Kind: PrimitiveKind.Int64 }:
                LLVMValueRef integer = body.Call("Adapt", "ToLong", value);
                body.FailIfPending(body.IsMinusOne(integer));
                return integer;
            case PrimitiveType { Kind: PrimitiveKind.IntPtr }:
                LLVMValueRef size = body.Call("Adapt", "ToSize", value);
                body.FailIfPending(body.IsMinusOne(size));
                return size;
            case PrimitiveType { Kind: PrimitiveKind.Double }:
                LLVMValueRef real = body.Call("Adapt", "ToDouble", value);
                LLVMValueRef minusOne = LLVMValueRef.CreateConstReal(types.Context.DoubleType, -1);
                body.FailIfPending(body.Builder.BuildFCmp(LLVMRealPredicate.LLVMRealOEQ, real, minusOne));
                return real;
            case PrimitiveType { Kind: PrimitiveKind.Boolean }:
                LLVMValueRef truth = body.Call("Adapt", "ToBool", value);
                body.FailIfPending(body.Builder.BuildNot(truth));
                return truth;
            default:
                throw new DialectException(
                    DiagnosticDescriptors.BadDeclaration, _method.Symbol, $"the parameter '{parameter.Name}' cannot be a '{parameter.Type}'");
        }
    }

    /// <summary>Calls the C# method and makes a value of its result.</summary>
    private LLVMValueRef CallAndConvert(ModuleTranslator module, Body body, List<LLVMValueRef> arguments)
    {
        (LLVMTypeRef type, LLVMValueRef target) = Target(module);
        LLVMValueRef result = body.Builder.BuildCall2(type, target, arguments.ToArray());
        ClrType returnType = _method.ReturnType;
        if (returnType.IsTaggedValue)
        {
            return result;
        }
        if (returnType.IsPointer)
        {
            // Null becomes NoValue.
            return body.Builder.BuildAdd(
                body.Builder.BuildPtrToInt(result, module.Types.Int64), LLVMValueRef.CreateConstInt(module.Types.Int64, 1));
        }
        if (!_method.IsNoRaise)
        {
            body.FailIfPending(null);
        }
        return returnType.Primitive switch
        {
            PrimitiveKind.Void => module.Constants.Value(module.Constants.Singleton("None")),
            PrimitiveKind.Boolean => body.Call("Adapt", "FromBool", result),
            PrimitiveKind.Double => body.Call("Adapt", "FromDouble", result),
            PrimitiveKind.Int64 or PrimitiveKind.IntPtr or PrimitiveKind.Int32 =>
                body.Call("Adapt", "FromLong", body.Builder.BuildIntCast(result, module.Types.Int64, true)),
            _ => throw new DialectException(DiagnosticDescriptors.BadDeclaration, _method.Symbol, $"the result cannot be a '{returnType}'"),
        };
    }

    /// <summary>The body of an adapter under construction.</summary>
    private sealed class Body
    {
        private readonly ModuleTranslator _module;
        private LLVMBasicBlockRef _failure;

        public Body(ModuleTranslator module, LLVMValueRef function)
        {
            _module = module;
            Function = function;
            Builder = module.Types.Context.CreateBuilder();
            Builder.PositionAtEnd(NewBlock());
        }

        public LLVMValueRef Function { get; }

        public LLVMBuilderRef Builder { get; }

        public LLVMBasicBlockRef NewBlock() => _module.Types.Context.AppendBasicBlock(Function);

        public LLVMValueRef Int32(int value) => LLVMValueRef.CreateConstInt(_module.Types.Int32, (ulong)value);

        public LLVMValueRef IsMinusOne(LLVMValueRef value) =>
            Builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, value, LLVMValueRef.CreateConstAllOnes(value.TypeOf));

        /// <summary>An entry of the argument array.</summary>
        public LLVMValueRef Argument(int index) => Builder.BuildLoad2(
            _module.Types.Int64, Builder.BuildInBoundsGEP2(_module.Types.Int64, Function.GetParam(0), [Int32(index)]));

        /// <summary>The instance or class, whose class the descriptor has checked.</summary>
        public LLVMValueRef Self(LLVMValueRef value, ClrType type)
        {
            if (!type.IsPointer)
            {
                return value;
            }
            if (type is PointerType { Element: StructType { FullName: "Molt.Runtime.PyFloat" } })
            {
                // It may be held inline.
                LLVMValueRef number = Call(
                    "Adapt", "ToObject", value, _module.Constants.TypeObject("float"), _module.Constants.Null, _module.Constants.Null, Int32(0));
                FailIf(Builder.BuildIsNull(number));
                return number;
            }
            LLVMValueRef address = Builder.BuildSub(value, LLVMValueRef.CreateConstInt(_module.Types.Int64, 1));
            return Builder.BuildIntToPtr(address, _module.Types.Pointer);
        }

        public LLVMValueRef Call(string className, string methodName, params ReadOnlySpan<LLVMValueRef> arguments)
        {
            RuntimeMethod method = _module.Library.Method(className, methodName);
            (LLVMTypeRef type, LLVMValueRef function) = new Adapter(method, hasImplicit: false).Target(_module);
            return Builder.BuildCall2(type, function, arguments);
        }

        /// <summary>Leaves with NoValue, or false, on a condition.</summary>
        public void FailIf(LLVMValueRef condition)
        {
            if (_failure.Handle == 0)
            {
                _failure = NewBlock();
            }
            LLVMBasicBlockRef next = NewBlock();
            Builder.BuildCondBr(condition, _failure, next);
            Builder.PositionAtEnd(next);
        }

        /// <summary>Leaves if an exception is pending, which it can be only on a condition if one is given.</summary>
        public void FailIfPending(LLVMValueRef? condition)
        {
            LLVMBasicBlockRef next = default;
            if (condition is { } possible)
            {
                LLVMBasicBlockRef test = NewBlock();
                next = NewBlock();
                Builder.BuildCondBr(possible, test, next);
                Builder.PositionAtEnd(test);
            }
            FailIf(Builder.BuildIsNotNull(Builder.BuildLoad2(_module.Types.Pointer, _module.PendingException)));
            if (next.Handle != 0)
            {
                Builder.BuildBr(next);
                Builder.PositionAtEnd(next);
            }
        }

        public void End()
        {
            if (_failure.Handle != 0)
            {
                Builder.PositionAtEnd(_failure);
                LLVMTypeRef type = Function.GlobalValueType.ReturnType;
                Builder.BuildRet(type == _module.Types.Int64
                    ? LLVMValueRef.CreateConstInt(type, Molt.Runtime.Value.NoValue.Bits)
                    : LLVMValueRef.CreateConstNull(type));
            }
            Builder.Dispose();
        }
    }
}
