using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// Mathematics: LLVM intrinsics, and the C library's functions.
internal sealed partial class MethodTranslator
{
    private StackValue? CallMath(BaseLibraryMethod method, StackValue[] arguments)
    {
        ClrType result = method.Signature.ReturnType;
        bool isFloat = result.Primitive is PrimitiveKind.Double or PrimitiveKind.Single;
        bool isUnsigned = IsZeroExtended(result.Primitive);
        switch (method.Name)
        {
            case "Abs" when isFloat:
                return SameType("llvm.fabs", result, arguments);
            case "Abs":
                LLVMValueRef number = AsMemory(arguments[0], result);
                LLVMValueRef isPoison = LLVMValueRef.CreateConstInt(_types.Int1, 0);
                return Widen(Intrinsic("llvm.abs", [number.TypeOf], [number, isPoison]), result);
            case "Min" or "Max":
                bool isMaximum = method.Name == "Max";
                return SameType(
                    isFloat ? isMaximum ? "llvm.maximum" : "llvm.minimum"
                    : isUnsigned ? isMaximum ? "llvm.umax" : "llvm.umin"
                    : isMaximum ? "llvm.smax" : "llvm.smin",
                    result, arguments);
            case "Sqrt":
                return SameType("llvm.sqrt", result, arguments);
            case "Floor":
                return SameType("llvm.floor", result, arguments);
            case "Ceiling":
                return SameType("llvm.ceil", result, arguments);
            case "Truncate":
                return SameType("llvm.trunc", result, arguments);
            case "Round" when arguments.Length == 1:
                return SameType("llvm.roundeven", result, arguments);
            case "CopySign":
                return SameType("llvm.copysign", result, arguments);
            case "FusedMultiplyAdd":
                return SameType("llvm.fma", result, arguments);
            case "BigMul":
                return BigMultiply(method, arguments);
            case "Sin" or "Cos" or "Tan" or "Asin" or "Acos" or "Atan" or "Atan2" or "Sinh" or "Cosh" or "Tanh" or "Asinh" or "Acosh" or "Atanh"
                or "Exp" or "Log" or "Log2" or "Log10" or "Pow" or "Cbrt" when arguments.Length == method.Signature.Parameters.Length && isFloat
                && !(method.Name == "Log" && arguments.Length == 2):
                string suffix = result.Primitive == PrimitiveKind.Single ? "f" : "";
                return CallC(method.Name.ToLowerInvariant() + suffix, result, arguments);
            case "IEEERemainder":
                return CallC("remainder", result, arguments);
            default:
                return null;
        }
    }

    private StackValue SameType(string intrinsic, ClrType type, StackValue[] arguments) => Widen(
        Intrinsic(intrinsic, [_types.Memory(type)], [.. arguments.Select(argument => AsMemory(argument, type))]), type);

    private StackValue CallC(string function, ClrType type, StackValue[] arguments)
    {
        LLVMTypeRef functionType = _types.Function(type, arguments.Select(_ => type));
        LLVMValueRef declaration = _module.ExternalFunction(function, functionType);
        return new(_builder.BuildCall2(functionType, declaration, [.. arguments.Select(argument => AsMemory(argument, type))]), type);
    }

    private StackValue BigMultiply(BaseLibraryMethod method, StackValue[] arguments)
    {
        bool isUnsigned = IsZeroExtended(method.Signature.Parameters[0].Primitive);
        LLVMTypeRef half = _types.Memory(method.Signature.Parameters[0]);
        LLVMTypeRef whole = _types.Context.GetIntType(half.IntWidth * 2);
        LLVMValueRef Extend(int index) => _builder.BuildIntCast(AsInteger(arguments[index], half), whole, !isUnsigned);
        LLVMValueRef product = _builder.BuildMul(Extend(0), Extend(1));
        if (arguments.Length == 2)
        {
            return half.IntWidth == 32
                ? new(product, Int64Type)
                : throw DialectException.Outside("a 128-bit integer");
        }
        _builder.BuildStore(_builder.BuildTrunc(product, half), AsPointer(arguments[2]));
        LLVMValueRef high = _builder.BuildLShr(product, LLVMValueRef.CreateConstInt(whole, half.IntWidth));
        return new(_builder.BuildTrunc(high, half), Int64Type);
    }

    private StackValue? CallBitOperations(BaseLibraryMethod method, StackValue[] arguments)
    {
        ClrType type = method.Signature.Parameters[0];
        LLVMValueRef value = AsMemory(arguments[0], type);
        LLVMTypeRef llvm = value.TypeOf;
        LLVMValueRef isZeroPoison = LLVMValueRef.CreateConstInt(_types.Int1, 0);
        StackValue Count(LLVMValueRef count) => new(_builder.BuildIntCast(count, _types.Int32, false), Int32Type);
        switch (method.Name)
        {
            case "PopCount":
                return Count(Intrinsic("llvm.ctpop", [llvm], [value]));
            case "LeadingZeroCount":
                return Count(Intrinsic("llvm.ctlz", [llvm], [value, isZeroPoison]));
            case "TrailingZeroCount":
                return Count(Intrinsic("llvm.cttz", [llvm], [value, isZeroPoison]));
            case "Log2":
                // .NET gives 0 for 0.
                LLVMValueRef nonZero = _builder.BuildOr(value, LLVMValueRef.CreateConstInt(llvm, 1));
                LLVMValueRef zeros = Intrinsic("llvm.ctlz", [llvm], [nonZero, isZeroPoison]);
                return Count(_builder.BuildXor(zeros, LLVMValueRef.CreateConstInt(llvm, llvm.IntWidth - 1)));
            case "RotateLeft" or "RotateRight":
                LLVMValueRef amount = AsInteger(arguments[1], llvm);
                string intrinsic = method.Name == "RotateLeft" ? "llvm.fshl" : "llvm.fshr";
                return Widen(Intrinsic(intrinsic, [llvm], [value, value, amount]), type);
            case "IsPow2":
                LLVMValueRef one = LLVMValueRef.CreateConstInt(llvm, 1);
                return FromBit(_builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, Intrinsic("llvm.ctpop", [llvm], [value]), one));
            default:
                return null;
        }
    }

    private StackValue? CallBitConverter(BaseLibraryMethod method, StackValue[] arguments)
    {
        ClrType from = method.Signature.Parameters[0];
        ClrType to = method.Signature.ReturnType;
        return method.Name.EndsWith("Bits", StringComparison.Ordinal) || method.Name.Contains("BitsTo", StringComparison.Ordinal)
            ? Widen(_builder.BuildBitCast(AsMemory(arguments[0], from), _types.Memory(to)), to)
            : null;
    }

    private StackValue SwapBytes(BaseLibraryMethod method, StackValue argument)
    {
        ClrType type = method.Signature.ReturnType;
        LLVMValueRef value = AsMemory(argument, type);
        return Widen(value.TypeOf.IntWidth == 8 ? value : Intrinsic("llvm.bswap", [value.TypeOf], [value]), type);
    }

    private StackValue? CallFloat(BaseLibraryMethod method, StackValue[] arguments)
    {
        if (method.Signature.HasThis)
        {
            return null;
        }
        LLVMValueRef value = arguments[0].Value;
        LLVMTypeRef type = value.TypeOf;
        LLVMValueRef Constant(double number) => LLVMValueRef.CreateConstReal(type, number);
        LLVMValueRef Compare(LLVMRealPredicate predicate, LLVMValueRef left, LLVMValueRef right) => _builder.BuildFCmp(predicate, left, right);
        LLVMValueRef Magnitude() => Intrinsic("llvm.fabs", [type], [value]);
        LLVMValueRef? bit = method.Name switch
        {
            "IsNaN" => Compare(LLVMRealPredicate.LLVMRealUNO, value, value),
            "IsInfinity" => Compare(LLVMRealPredicate.LLVMRealOEQ, Magnitude(), Constant(double.PositiveInfinity)),
            "IsFinite" => Compare(LLVMRealPredicate.LLVMRealOLT, Magnitude(), Constant(double.PositiveInfinity)),
            "IsPositiveInfinity" => Compare(LLVMRealPredicate.LLVMRealOEQ, value, Constant(double.PositiveInfinity)),
            "IsNegativeInfinity" => Compare(LLVMRealPredicate.LLVMRealOEQ, value, Constant(double.NegativeInfinity)),
            "IsNegative" => IsSignSet(value),
            _ => null,
        };
        return bit is { } result ? FromBit(result) : null;
    }

    private LLVMValueRef IsSignSet(LLVMValueRef value)
    {
        LLVMTypeRef integer = value.TypeOf.Kind == LLVMTypeKind.LLVMDoubleTypeKind ? _types.Int64 : _types.Int32;
        return _builder.BuildICmp(
            LLVMIntPredicate.LLVMIntSLT, _builder.BuildBitCast(value, integer), LLVMValueRef.CreateConstNull(integer));
    }
}
