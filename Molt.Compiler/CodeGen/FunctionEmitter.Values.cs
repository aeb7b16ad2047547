using System.Diagnostics;
using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    /// <summary>The state of an iterator that is held in local variables.</summary>
    private sealed class IteratorState
    {
        /// <summary>The next number of a range, or the next index of a list.</summary>
        public required LLVMValueRef Position { get; init; }

        /// <summary>The range's end, or the list as a Value.</summary>
        public required LLVMValueRef Limit { get; init; }

        /// <summary>The range's step.</summary>
        public LLVMValueRef Step { get; init; }

        /// <summary>Whether the last IteratorNext gave an item.</summary>
        public LLVMValueRef HasItem { get; set; }
    }

    private LLVMValueRef As(MirValue value, Representation representation) => representation switch
    {
        Representation.Value => AsValue(value),
        Representation.Int64 => AsInt(value),
        Representation.Float64 => AsFloat(value),
        Representation.Bool => AsBool(value),
        _ => throw new UnreachableException(),
    };

    private LLVMValueRef Raw(MirValue value) =>
        _homes.TryGetValue(value, out var home) ? _builder.BuildLoad2(TypeOf(value.Representation), home) : _values[value];

    private LLVMValueRef AsValue(MirValue value)
    {
        if (value is MirConstant constant)
        {
            return _program.Constants.Value(constant);
        }
        switch (value.Representation)
        {
            case Representation.Value:
                return Raw(value);
            case Representation.Int64:
                return BoxInt(Raw(value));
            case Representation.Float64:
                return CallRuntime("Float.FromDouble", Raw(value));
            case Representation.Bool:
                return BoxBool(Raw(value));
            case Representation.Void:
                return _program.Constants.None;
            case Representation.RangeIterator:
                var range = _iterators[value];
                return CallRuntime("CompiledCode.RangeIterator", Load64(range.Position), range.Limit, range.Step);
            case Representation.ListIterator:
                var list = _iterators[value];
                return CallRuntime("CompiledCode.ListIterator", list.Limit, Load64(list.Position));
            default:
                throw new UnreachableException();
        }
    }

    private LLVMValueRef Load64(LLVMValueRef pointer) => _builder.BuildLoad2(_context.Int64Type, pointer);

    /// <summary>Tags an integer; one that needs 64 bits becomes an object.</summary>
    private LLVMValueRef BoxInt(LLVMValueRef integer) => CallRuntime("Int.FromLong", integer);

    private LLVMValueRef BoxBool(LLVMValueRef condition) => _builder.BuildSelect(condition, _program.Constants.True, _program.Constants.False);

    private LLVMValueRef AsInt(MirValue value)
    {
        switch (value)
        {
            case MirConstant { Content: long integer }:
                return Constant((ulong)integer);
            case MirConstant { Content: bool truth }:
                return Constant(truth ? 1u : 0);
            case MirConstant { Content: null }:
                return _context.Int64Type.Poison;
        }
        return value.Representation switch
        {
            Representation.Int64 => Raw(value),
            Representation.Bool => _builder.BuildZExt(Raw(value), _context.Int64Type),
            _ => throw new UnreachableException(),
        };
    }

    private LLVMValueRef AsFloat(MirValue value)
    {
        switch (value)
        {
            case MirConstant { Content: double number }:
                return LLVMValueRef.CreateConstReal(_context.DoubleType, number);
            case MirConstant { Content: long integer }:
                return LLVMValueRef.CreateConstReal(_context.DoubleType, integer);
            case MirConstant { Content: bool truth }:
                return LLVMValueRef.CreateConstReal(_context.DoubleType, truth ? 1 : 0);
            case MirConstant { Content: null }:
                return _context.DoubleType.Poison;
        }
        return value.Representation switch
        {
            Representation.Float64 => Raw(value),
            Representation.Int64 => _builder.BuildSIToFP(Raw(value), _context.DoubleType),
            Representation.Bool => _builder.BuildUIToFP(Raw(value), _context.DoubleType),
            _ => throw new UnreachableException(),
        };
    }

    private LLVMValueRef AsBool(MirValue value)
    {
        if (value is MirConstant { Content: bool truth })
        {
            return LLVMValueRef.CreateConstInt(_context.Int1Type, truth ? 1u : 0);
        }
        return value.Representation switch
        {
            Representation.Bool => Raw(value),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A Value that is known to be a bool or a float, in the representation of these.</summary>
    private LLVMValueRef FromValue(LLVMValueRef value, Representation representation) => representation switch
    {
        Representation.Bool => _builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, value, _program.Constants.True),
        Representation.Float64 => CallRuntime("Float.ToDouble", value),
        _ => value,
    };

    /// <summary>The address that a Value points to; it must be an object.</summary>
    private LLVMValueRef AsPointer(LLVMValueRef value)
    {
        var integer = _builder.BuildSub(value, Constant(1));
        return _builder.BuildIntToPtr(_program.PointerSize == 8 ? integer : _builder.BuildTrunc(integer, _context.Int32Type), _program.Pointer);
    }

    /// <summary>Stores values side by side in the function's scratch area, for a callee that takes an array.</summary>
    private LLVMValueRef Spill(ReadOnlySpan<MirValue> values, int first = 0)
    {
        if (values.Length == 0 && first == 0)
        {
            return LLVMValueRef.CreateConstPointerNull(_program.Pointer);
        }
        var natives = new LLVMValueRef[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            natives[i] = AsValue(values[i]);
        }
        var scratch = Scratch(first + values.Length);
        for (int i = 0; i < natives.Length; i++)
        {
            _builder.BuildStore(natives[i], Slot(scratch, first + i));
        }
        return scratch;
    }

    private LLVMValueRef Slot(LLVMValueRef array, int index) =>
        index == 0 ? array : _builder.BuildInBoundsGEP2(_context.Int64Type, array, [Constant((ulong)index)]);

    /// <summary>The scratch area, with room for <paramref name="size"/> values.</summary>
    private LLVMValueRef Scratch(int size)
    {
        if (_scratch.Handle == 0)
        {
            var here = _builder.InsertBlock;
            _builder.PositionAtEnd(_allocas);
            _scratch = _builder.BuildAlloca(_context.Int64Type, "scratch");
            _builder.PositionAtEnd(here);
        }
        _scratchSize = Math.Max(_scratchSize, size);
        return _scratch;
    }

    /// <summary>Gives the scratch area its final size.</summary>
    private void FinishScratch()
    {
        if (_scratch.Handle != 0)
        {
            _builder.PositionBefore(_scratch);
            var sized = _builder.BuildAlloca(LLVMTypeRef.CreateArray(_context.Int64Type, (uint)Math.Max(1, _scratchSize)), "scratch");
            _scratch.ReplaceAllUsesWith(sized);
            _scratch.InstructionEraseFromParent();
        }
    }

    private LLVMValueRef Local(LLVMTypeRef type)
    {
        var here = _builder.InsertBlock;
        _builder.PositionAtEnd(_allocas);
        var local = _builder.BuildAlloca(type);
        _builder.PositionAtEnd(here);
        return local;
    }

    private LLVMValueRef CallRuntime(string method, params ReadOnlySpan<LLVMValueRef> arguments)
    {
        var callee = _program.Runtime.Get(method);
        var adapted = new LLVMValueRef[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            adapted[i] = Adapt(arguments[i], callee.Type.ParamTypes[i]);
        }
        return CallRuntime(callee, adapted);
    }

    private LLVMValueRef CallRuntime(RuntimeCallee callee, ReadOnlySpan<LLVMValueRef> arguments)
    {
        var call = _builder.BuildCall2(callee.Type, callee.Function, arguments);
        if (_isCold)
        {
            _program.Runtime.ColdCalls.Add(call);
        }
        return call;
    }

    /// <summary>Bridges the widths of integers between generated code and C# signatures (nint, int, bool).</summary>
    private LLVMValueRef Adapt(LLVMValueRef value, LLVMTypeRef type)
    {
        var given = value.TypeOf;
        if (given == type)
        {
            return value;
        }
        if (given.Kind == LLVMTypeKind.LLVMIntegerTypeKind && type.Kind == LLVMTypeKind.LLVMIntegerTypeKind)
        {
            return _builder.BuildIntCast(value, type, given.IntWidth > 1);
        }
        if (given.Kind == LLVMTypeKind.LLVMIntegerTypeKind && type.Kind == LLVMTypeKind.LLVMPointerTypeKind)
        {
            return AsPointer(value);
        }
        throw new UnreachableException($"{given} for {type}");
    }
}
