using System.Reflection.Metadata;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// Arithmetic, comparison and conversion. A pointer stays an LLVM pointer through addition, so that LLVM knows what it points into.
internal sealed partial class MethodTranslator
{
    private bool TranslateArithmetic(ILOpCode opcode)
    {
        switch (opcode)
        {
            case ILOpCode.Add or ILOpCode.Sub:
                StackValue right = Pop();
                StackValue left = Pop();
                Push(AddOrSubtract(left, right, opcode == ILOpCode.Sub));
                return true;
            case ILOpCode.Mul or ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor:
                (StackValue a, StackValue b) = PopOperands();
                Push(Binary(opcode, a.Value, b.Value, IsFloat(a)), a.Type);
                return true;
            case ILOpCode.Add_ovf or ILOpCode.Add_ovf_un or ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf or ILOpCode.Mul_ovf_un:
                (StackValue augend, StackValue addend) = PopOperands();
                string operation = opcode switch
                {
                    ILOpCode.Add_ovf => "llvm.sadd.with.overflow",
                    ILOpCode.Add_ovf_un => "llvm.uadd.with.overflow",
                    ILOpCode.Sub_ovf => "llvm.ssub.with.overflow",
                    ILOpCode.Sub_ovf_un => "llvm.usub.with.overflow",
                    ILOpCode.Mul_ovf => "llvm.smul.with.overflow",
                    _ => "llvm.umul.with.overflow",
                };
                LLVMValueRef pair = Intrinsic(operation, [augend.Value.TypeOf], [augend.Value, addend.Value]);
                TrapIf(_builder.BuildExtractValue(pair, 1));
                Push(_builder.BuildExtractValue(pair, 0), augend.Type);
                return true;
            case ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                StackValue amount = Pop();
                StackValue shifted = Pop();
                shifted = shifted.Type.IsPointer ? new(AsNativeInt(shifted), NativeIntType) : shifted;
                LLVMValueRef count = AsInteger(amount, shifted.Value.TypeOf);
                Push(
                    opcode switch
                    {
                        ILOpCode.Shl => _builder.BuildShl(shifted.Value, count),
                        ILOpCode.Shr => _builder.BuildAShr(shifted.Value, count),
                        _ => _builder.BuildLShr(shifted.Value, count),
                    },
                    shifted.Type);
                return true;
            case ILOpCode.Neg:
                StackValue negated = Pop();
                negated = negated.Type.IsPointer ? new(AsNativeInt(negated), NativeIntType) : negated;
                Push(IsFloat(negated) ? _builder.BuildFNeg(negated.Value) : _builder.BuildNeg(negated.Value), negated.Type);
                return true;
            case ILOpCode.Not:
                StackValue inverted = Pop();
                inverted = inverted.Type.IsPointer ? new(AsNativeInt(inverted), NativeIntType) : inverted;
                Push(_builder.BuildNot(inverted.Value), inverted.Type);
                return true;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                Push(FromBit(Compare(opcode)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Ends the program on a condition: what C# throws an exception for.</summary>
    private void TrapIf(LLVMValueRef condition)
    {
        LLVMBasicBlockRef trap = _types.Context.AppendBasicBlock(_function);
        LLVMBasicBlockRef next = _types.Context.AppendBasicBlock(_function);
        _builder.BuildCondBr(condition, trap, next);
        _builder.PositionAtEnd(trap);
        Intrinsic("llvm.trap", [], []);
        _builder.BuildUnreachable();
        _builder.PositionAtEnd(next);
    }

    private static bool IsFloat(StackValue value) => value.Type.Primitive is PrimitiveKind.Single or PrimitiveKind.Double;

    private StackValue AddOrSubtract(StackValue left, StackValue right, bool isSubtraction)
    {
        if (left.Type.IsPointer && right.Type.IsPointer)
        {
            LLVMValueRef a = AsNativeInt(left);
            LLVMValueRef b = AsNativeInt(right);
            return new(isSubtraction ? _builder.BuildSub(a, b) : _builder.BuildAdd(a, b), NativeIntType);
        }
        if (left.Type.IsPointer)
        {
            LLVMValueRef distance = AsNativeInt(right);
            return new(Offset(left.Value, isSubtraction ? _builder.BuildNeg(distance) : distance), left.Type);
        }
        if (right.Type.IsPointer && !isSubtraction)
        {
            return new(Offset(right.Value, AsNativeInt(left)), right.Type);
        }
        (StackValue x, StackValue y) = Unify(left, right);
        return new(Binary(isSubtraction ? ILOpCode.Sub : ILOpCode.Add, x.Value, y.Value, IsFloat(x)), x.Type);
    }

    private (StackValue Left, StackValue Right) PopOperands()
    {
        StackValue right = Pop();
        StackValue left = Pop();
        return Unify(left, right);
    }

    /// <summary>Gives two operands the same LLVM type; pointers become integers.</summary>
    private (StackValue Left, StackValue Right) Unify(StackValue left, StackValue right)
    {
        if (IsFloat(left) || IsFloat(right))
        {
            ClrType wider = left.Type == right.Type ? left.Type : _world.Primitive(PrimitiveKind.Double);
            LLVMTypeRef type = _types.Memory(wider);
            return (new(AsFloat(left, type), wider), new(AsFloat(right, type), wider));
        }
        if (left.Type.Primitive is PrimitiveKind.Int64 || right.Type.Primitive is PrimitiveKind.Int64)
        {
            return (new(AsInt64(left), Int64Type), new(AsInt64(right), Int64Type));
        }
        return left.Type.Primitive is PrimitiveKind.Int32 && right.Type.Primitive is PrimitiveKind.Int32
            ? (left, right)
            : (new(AsNativeInt(left), NativeIntType), new(AsNativeInt(right), NativeIntType));
    }

    private LLVMValueRef Binary(ILOpCode opcode, LLVMValueRef left, LLVMValueRef right, bool isFloat) => (opcode, isFloat) switch
    {
        (ILOpCode.Add, false) => _builder.BuildAdd(left, right),
        (ILOpCode.Add, true) => _builder.BuildFAdd(left, right),
        (ILOpCode.Sub, false) => _builder.BuildSub(left, right),
        (ILOpCode.Sub, true) => _builder.BuildFSub(left, right),
        (ILOpCode.Mul, false) => _builder.BuildMul(left, right),
        (ILOpCode.Mul, true) => _builder.BuildFMul(left, right),
        (ILOpCode.Div, false) => _builder.BuildSDiv(left, right),
        (ILOpCode.Div, true) => _builder.BuildFDiv(left, right),
        (ILOpCode.Rem, false) => _builder.BuildSRem(left, right),
        (ILOpCode.Rem, true) => _builder.BuildFRem(left, right),
        (ILOpCode.Div_un, false) => _builder.BuildUDiv(left, right),
        (ILOpCode.Rem_un, false) => _builder.BuildURem(left, right),
        (ILOpCode.And, false) => _builder.BuildAnd(left, right),
        (ILOpCode.Or, false) => _builder.BuildOr(left, right),
        (ILOpCode.Xor, false) => _builder.BuildXor(left, right),
        _ => throw DialectException.Outside($"'{opcode}' of these operands"),
    };

    /// <summary>Compares the two values on top of the stack, as one bit.</summary>
    private LLVMValueRef Compare(ILOpCode opcode)
    {
        StackValue right = Pop();
        StackValue left = Pop();
        if (IsFloat(left))
        {
            (left, right) = Unify(left, right);
            return _builder.BuildFCmp(
                opcode switch
                {
                    ILOpCode.Ceq or ILOpCode.Beq => LLVMRealPredicate.LLVMRealOEQ,
                    ILOpCode.Bne_un => LLVMRealPredicate.LLVMRealUNE,
                    ILOpCode.Cgt or ILOpCode.Bgt => LLVMRealPredicate.LLVMRealOGT,
                    ILOpCode.Cgt_un or ILOpCode.Bgt_un => LLVMRealPredicate.LLVMRealUGT,
                    ILOpCode.Clt or ILOpCode.Blt => LLVMRealPredicate.LLVMRealOLT,
                    ILOpCode.Clt_un or ILOpCode.Blt_un => LLVMRealPredicate.LLVMRealULT,
                    ILOpCode.Bge => LLVMRealPredicate.LLVMRealOGE,
                    ILOpCode.Bge_un => LLVMRealPredicate.LLVMRealUGE,
                    ILOpCode.Ble => LLVMRealPredicate.LLVMRealOLE,
                    ILOpCode.Ble_un => LLVMRealPredicate.LLVMRealULE,
                    _ => throw new System.Diagnostics.UnreachableException(),
                },
                left.Value, right.Value);
        }
        if (left.Type.IsPointer || right.Type.IsPointer)
        {
            (left, right) = (new(AsPointer(left), left.Type), new(AsPointer(right), right.Type));
        }
        else
        {
            (left, right) = Unify(left, right);
        }
        return _builder.BuildICmp(
            opcode switch
            {
                ILOpCode.Ceq or ILOpCode.Beq => LLVMIntPredicate.LLVMIntEQ,
                ILOpCode.Bne_un => LLVMIntPredicate.LLVMIntNE,
                ILOpCode.Cgt or ILOpCode.Bgt => LLVMIntPredicate.LLVMIntSGT,
                ILOpCode.Cgt_un or ILOpCode.Bgt_un => LLVMIntPredicate.LLVMIntUGT,
                ILOpCode.Clt or ILOpCode.Blt => LLVMIntPredicate.LLVMIntSLT,
                ILOpCode.Clt_un or ILOpCode.Blt_un => LLVMIntPredicate.LLVMIntULT,
                ILOpCode.Bge => LLVMIntPredicate.LLVMIntSGE,
                ILOpCode.Bge_un => LLVMIntPredicate.LLVMIntUGE,
                ILOpCode.Ble => LLVMIntPredicate.LLVMIntSLE,
                ILOpCode.Ble_un => LLVMIntPredicate.LLVMIntULE,
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            left.Value, right.Value);
    }

    private bool TranslateConversion(ILOpCode opcode)
    {
        (PrimitiveKind Kind, bool IsUnsigned) target;
        switch (opcode)
        {
            case ILOpCode.Conv_i1:
                target = (PrimitiveKind.SByte, false);
                break;
            case ILOpCode.Conv_u1:
                target = (PrimitiveKind.Byte, true);
                break;
            case ILOpCode.Conv_i2:
                target = (PrimitiveKind.Int16, false);
                break;
            case ILOpCode.Conv_u2:
                target = (PrimitiveKind.UInt16, true);
                break;
            case ILOpCode.Conv_i4:
                target = (PrimitiveKind.Int32, false);
                break;
            case ILOpCode.Conv_u4:
                target = (PrimitiveKind.UInt32, true);
                break;
            case ILOpCode.Conv_i8:
                target = (PrimitiveKind.Int64, false);
                break;
            case ILOpCode.Conv_u8:
                target = (PrimitiveKind.UInt64, true);
                break;
            case ILOpCode.Conv_i:
                target = (PrimitiveKind.IntPtr, false);
                break;
            case ILOpCode.Conv_u:
                target = (PrimitiveKind.UIntPtr, true);
                break;
            case ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un:
                ConvertToFloat(opcode);
                return true;
            default:
                return false;
        }
        StackValue value = Pop();
        if (value.Type.IsPointer && target.Kind is (PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr))
        {
            // Only the C# type changes; as a pointer the value keeps what LLVM knows of it. Of a reference it is a pointer, now.
            Push(value.Value, value.Type is PointerType { IsReference: true, Element: var element } ? _world.Pointer(element) : value.Type, value.Known);
            return true;
        }
        ClrType type = _world.Primitive(target.Kind);
        LLVMTypeRef llvm = _types.Memory(type);
        if (IsFloat(value))
        {
            // As .NET: saturating, through 32 bits if the target is narrower.
            bool isNarrow = llvm.IntWidth < 32;
            LLVMTypeRef integer = isNarrow ? _types.Int32 : llvm;
            string intrinsic = target.IsUnsigned && !isNarrow ? "llvm.fptoui.sat" : "llvm.fptosi.sat";
            value = new(Intrinsic(intrinsic, [integer, value.Value.TypeOf], [value.Value]), isNarrow ? Int32Type : StackType(type));
        }
        Push(Widen(AsInteger(value, llvm, target.IsUnsigned), type));
        return true;
    }

    private void ConvertToFloat(ILOpCode opcode)
    {
        StackValue value = Pop();
        ClrType type = _world.Primitive(opcode == ILOpCode.Conv_r4 ? PrimitiveKind.Single : PrimitiveKind.Double);
        LLVMTypeRef llvm = _types.Memory(type);
        if (IsFloat(value))
        {
            Push(AsFloat(value, llvm), type);
            return;
        }
        LLVMValueRef integer = value.Type.IsPointer ? AsNativeInt(value) : value.Value;
        Push(opcode == ILOpCode.Conv_r_un ? _builder.BuildUIToFP(integer, llvm) : _builder.BuildSIToFP(integer, llvm), type);
    }
}
