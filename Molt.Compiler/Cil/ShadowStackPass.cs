using System.Collections;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>
/// For WebAssembly, whose locals no scan of the stack can see: keeps a copy of every value that may refer to an object and is live across a
/// call that may collect in the stack in linear memory. Runs after optimization, right before code is generated.
/// </summary>
/// <remarks>Every integer of 64 bits and every pointer may refer to an object: the scan is conservative on all targets.</remarks>
public static class ShadowStackPass
{
    /// <summary>Changes all functions of a module.</summary>
    public static void Run(LLVMModuleRef module)
    {
        CollectionAnalysis analysis = CollectionAnalysis.Run(module);
        using LLVMBuilderRef builder = module.Context.CreateBuilder();
        for (LLVMValueRef function = module.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            if (!function.IsDeclaration && function.Linkage != LLVMLinkage.LLVMAvailableExternallyLinkage)
            {
                foreach (LLVMValueRef value in new Liveness(function, analysis).AcrossCalls())
                {
                    Keep(builder, function, value);
                }
            }
        }
    }

    private static void Keep(LLVMBuilderRef builder, LLVMValueRef function, LLVMValueRef value)
    {
        LLVMBasicBlockRef entry = function.EntryBasicBlock;
        builder.PositionBefore(entry.FirstInstruction);
        LLVMValueRef slot = builder.BuildAlloca(value.TypeOf);
        LLVMValueRef position;
        if (value.IsAInstruction.Handle == 0)
        {
            // A parameter: after the slots, of which this is the first.
            position = entry.FirstInstruction;
            while (position.InstructionOpcode == LLVMOpcode.LLVMAlloca)
            {
                position = position.NextInstruction;
            }
        }
        else
        {
            position = value.NextInstruction;
            while (position.InstructionOpcode == LLVMOpcode.LLVMPHI)
            {
                position = position.NextInstruction;
            }
        }
        builder.PositionBefore(position);
        LLVMValueRef store = builder.BuildStore(value, slot);
        store.Volatile = true;
    }

    /// <summary>Which values of one function are live where.</summary>
    private sealed class Liveness
    {
        private readonly CollectionAnalysis _analysis;
        private readonly List<LLVMValueRef> _values = [];
        private readonly Dictionary<LLVMValueRef, int> _indices = [];
        private readonly List<LLVMBasicBlockRef> _blocks = [];
        private readonly Dictionary<LLVMBasicBlockRef, BitArray> _liveIn = [];

        public Liveness(LLVMValueRef function, CollectionAnalysis analysis)
        {
            _analysis = analysis;
            bool collects = false;
            foreach (LLVMValueRef parameter in function.Params)
            {
                AddCandidate(parameter);
            }
            for (LLVMBasicBlockRef block = function.FirstBasicBlock; block.Handle != 0; block = block.Next)
            {
                _blocks.Add(block);
                for (LLVMValueRef instruction = block.FirstInstruction; instruction.Handle != 0; instruction = instruction.NextInstruction)
                {
                    AddCandidate(instruction);
                    collects |= IsCollectingCall(instruction);
                }
            }
            if (collects)
            {
                Solve();
            }
            else
            {
                _blocks.Clear();
            }
        }

        /// <summary>The values that are needed after some call that may collect and exist before it.</summary>
        public List<LLVMValueRef> AcrossCalls()
        {
            var found = new BitArray(_values.Count);
            foreach (LLVMBasicBlockRef block in _blocks)
            {
                BitArray live = LiveOut(block);
                for (LLVMValueRef instruction = block.LastInstruction; instruction.Handle != 0; instruction = instruction.PreviousInstruction)
                {
                    Define(live, instruction);
                    if (IsCollectingCall(instruction))
                    {
                        found.Or(live);
                    }
                    Use(live, instruction);
                }
            }
            var result = new List<LLVMValueRef>();
            for (int i = 0; i < found.Count; i++)
            {
                if (found[i])
                {
                    result.Add(_values[i]);
                }
            }
            return result;
        }

        private void AddCandidate(LLVMValueRef value)
        {
            bool isWide = value.TypeOf is { Kind: LLVMTypeKind.LLVMPointerTypeKind } or { Kind: LLVMTypeKind.LLVMIntegerTypeKind, IntWidth: 64 };
            if (isWide && !IsOfFrame(value))
            {
                _indices.Add(value, _values.Count);
                _values.Add(value);
            }
        }

        // The address of a variable of the frame, or something in it, refers to no object.
        private static bool IsOfFrame(LLVMValueRef value) => value.IsAInstruction.Handle != 0 && value.InstructionOpcode switch
        {
            LLVMOpcode.LLVMAlloca => true,
            LLVMOpcode.LLVMGetElementPtr => IsOfFrame(value.GetOperand(0)),
            LLVMOpcode.LLVMZExt or LLVMOpcode.LLVMSExt => value.GetOperand(0).TypeOf is { IntWidth: < 32 },
            _ => false,
        };

        private bool IsCollectingCall(LLVMValueRef instruction) =>
            instruction.InstructionOpcode == LLVMOpcode.LLVMCall && _analysis.CanCollect(instruction);

        private void Solve()
        {
            foreach (LLVMBasicBlockRef block in _blocks)
            {
                _liveIn.Add(block, new(_values.Count));
            }
            bool isChanged = true;
            while (isChanged)
            {
                isChanged = false;
                for (int i = _blocks.Count - 1; i >= 0; i--)
                {
                    BitArray live = LiveOut(_blocks[i]);
                    for (LLVMValueRef instruction = _blocks[i].LastInstruction; instruction.Handle != 0; instruction = instruction.PreviousInstruction)
                    {
                        Define(live, instruction);
                        Use(live, instruction);
                    }
                    BitArray before = _liveIn[_blocks[i]];
                    if (live.Xor(before).HasAnySet())
                    {
                        // What is new stands in the difference: liveness only grows.
                        before.Or(live);
                        isChanged = true;
                    }
                }
            }
        }

        private BitArray LiveOut(LLVMBasicBlockRef block)
        {
            var live = new BitArray(_values.Count);
            LLVMValueRef terminator = block.Terminator;
            for (uint i = 0; i < terminator.SuccessorsCount; i++)
            {
                LLVMBasicBlockRef successor = terminator.GetSuccessor(i);
                live.Or(_liveIn[successor]);
                for (LLVMValueRef phi = successor.FirstInstruction; phi.InstructionOpcode == LLVMOpcode.LLVMPHI; phi = phi.NextInstruction)
                {
                    for (uint j = 0; j < phi.IncomingCount; j++)
                    {
                        if (phi.GetIncomingBlock(j) == block)
                        {
                            Set(live, phi.GetIncomingValue(j));
                        }
                    }
                }
            }
            return live;
        }

        private void Define(BitArray live, LLVMValueRef instruction)
        {
            if (_indices.TryGetValue(instruction, out int index))
            {
                live[index] = false;
            }
        }

        private void Use(BitArray live, LLVMValueRef instruction)
        {
            // A phi uses its operands in the blocks that control comes from.
            if (instruction.InstructionOpcode != LLVMOpcode.LLVMPHI)
            {
                for (int i = 0; i < instruction.OperandCount; i++)
                {
                    Set(live, instruction.GetOperand((uint)i));
                }
            }
        }

        private void Set(BitArray live, LLVMValueRef value)
        {
            if (_indices.TryGetValue(value, out int index))
            {
                live[index] = true;
            }
        }
    }
}
