using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Lowering;

/// <summary>
/// Lowers generators, coroutines and asynchronous generators: the function under the name only makes the suspended object; its code becomes a
/// <em>resume function</em> that takes this object and the value sent, goes on where the code left, and returns what is yielded next, or no value at
/// the end.
/// </summary>
/// <remarks>
/// What lives across a suspension is kept in slots of the object: arguments and closure cells have their places from the start, each other value has
/// one for all its life, shared with values that are never alive at the same suspension. A value is written only if it was computed since the
/// code was last resumed. After this pass the resume function is a function like any other: loops between suspensions run unboxed, and the
/// generic copy that it may leave to works on the same object.
/// </remarks>
public sealed class Suspension
{
    private readonly MirFunction _function;
    private readonly MirFunction _resume;
    private readonly MirParameter _frame;
    private readonly MirParameter _sent;
    private readonly MirBlock _dispatch = new();
    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<MirValue, MirValue> _lowered = new(ReferenceEqualityComparer.Instance);
    private int _suspensions;
    private bool _isFinalized;
    private readonly HashSet<MirValue> _arguments = new(ReferenceEqualityComparer.Instance);

    private Suspension(MirFunction function)
    {
        _function = function;
        // A coroutine that nobody awaits is told of, an asynchronous generator handed to the hook.
        _isFinalized = function.Suspension is SuspensionKind.Coroutine or SuspensionKind.AsyncGenerator;
        _resume = function.ToResumeFunction();
        _frame = _dispatch.AddParameter(_resume.Parameters[0].Name);
        _sent = _dispatch.AddParameter(_resume.Parameters[1].Name);
    }

    /// <summary>Lowers all functions of a program that can be suspended and run at all.</summary>
    public static void Run(MirProgram program)
    {
        var functions = program.Functions.ToArray();
        program.Functions.Clear();
        foreach (var function in functions)
        {
            program.Functions.Add(function);
            if (function.Suspension != SuspensionKind.None && function.IsReachable)
            {
                program.Functions.Add(new Suspension(function).Lower());
            }
        }
    }

    private MirFunction Lower()
    {
        var parameters = _function.Entry.Parameters.ToArray();
        foreach (var block in ControlFlow.ReversePostorder(_function.Entry))
        {
            Cut(block);
        }
        int arguments = parameters.Length + _function.FreeVariables.Length;
        var slots = new SlotPlacement(_pieces, _frame, arguments, _arguments, _lowered);
        slots.Run();
        foreach (var piece in _pieces)
        {
            Emit(piece);
        }
        Dispatch();
        MakeConstructor(parameters, slots.SlotCount);
        return _resume;
    }

    /// <summary>Cuts a block after each suspension. What follows is reached by dispatch only.</summary>
    private void Cut(MirBlock block)
    {
        var instructions = block.Instructions.ToArray();
        var terminator = block.Terminator!;
        var piece = AddPiece(block, null);
        block.Instructions.Clear();
        block.Terminator = null;
        if (block == _function.Entry)
        {
            LoadArguments(piece);
        }
        foreach (var instruction in instructions)
        {
            if (!instruction.Opcode.Suspends())
            {
                piece.Add(Lowered(instruction));
                continue;
            }
            piece.Suspending = instruction;
            piece = AddPiece(new MirBlock(), piece);
            var sent = new MirInstruction(instruction.Opcode == Opcode.Yield ? Opcode.Sent : Opcode.SentRaw, null, _sent) { Expected = instruction.Expected, Syntax = instruction.Syntax };
            _lowered.Add(instruction, sent);
            piece.Add(sent);
        }
        piece.Terminator = terminator;
        // GeneratorExit would be handled here, or handed on.
        _isFinalized |= terminator is CheckTerminator && instructions is [.., var last] && last.Opcode.Suspends()
            || terminator is NextTerminator { Instruction.Opcode: Opcode.DelegateStep };
    }

    private Piece AddPiece(MirBlock block, Piece? before)
    {
        var piece = new Piece(block, before, before is null ? 0 : ++_suspensions);
        _pieces.Add(piece);
        return piece;
    }

    /// <summary>The arguments are in the first slots.</summary>
    private void LoadArguments(Piece start)
    {
        var parameters = start.Block.Parameters.ToArray();
        start.Block.Parameters.Clear();
        for (int i = 0; i < parameters.Length; i++)
        {
            start.Add(LoadArgument(parameters[i], i, null));
        }
    }

    private MirInstruction LoadArgument(MirValue value, int slot, Syntax.Node? syntax)
    {
        var load = new MirInstruction(Opcode.LoadSlot, slot, _frame) { Expected = value.Expected, Proof = value is MirParameter ? Proof.Object : Proof.Cell, Syntax = syntax };
        _lowered.Add(value, load);
        _arguments.Add(load);
        return load;
    }

    /// <summary>An instruction as the resume function has it.</summary>
    private MirInstruction Lowered(MirInstruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.LoadClosure:
                return LoadArgument(instruction, _function.Parameters.Length + (int)instruction.Payload!, instruction.Syntax);
            case Opcode.GetDelegate or Opcode.DelegateStep or Opcode.DelegateResult:
                var lowered = new MirInstruction(instruction.Opcode, instruction.Payload, [.. instruction.Operands, _frame])
                {
                    Expected = instruction.Expected,
                    Syntax = instruction.Syntax,
                };
                _lowered.Add(instruction, lowered);
                return lowered;
            default:
                return instruction;
        }
    }

    private void Emit(Piece piece)
    {
        var block = piece.Block;
        foreach (var (_, load) in piece.Loads)
        {
            block.Append(load);
        }
        foreach (var instruction in piece.Instructions)
        {
            for (int i = 0; i < instruction.Operands.Length; i++)
            {
                instruction.Operands[i] = piece.Resolve(instruction.Operands[i], _lowered);
            }
            block.Append(instruction);
        }
        if (piece.Suspending is { } suspending)
        {
            EmitSuspension(piece, suspending);
            return;
        }
        piece.Terminator!.ReplaceOperands(value => piece.Resolve(value, _lowered));
        foreach (var edge in piece.Terminator.Edges)
        {
            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                edge.Arguments[i] = piece.Resolve(edge.Arguments[i], _lowered);
            }
        }
        block.Terminator = piece.Terminator;
        if (piece.Terminator is ReturnTerminator @return)
        {
            block.Append(new MirInstruction(Opcode.EndSuspended, null, _frame, @return.Value) { Syntax = @return.Syntax, Representation = Representation.Void });
            block.Terminator = new ReturnTerminator(MirConstant.NoValue) { Syntax = @return.Syntax };
        }
    }

    private void EmitSuspension(Piece piece, MirInstruction suspending)
    {
        foreach (var (slot, value) in piece.After!.Stores)
        {
            Append(Opcode.StoreSlot, slot, _frame, value);
        }
        if (suspending.Opcode == Opcode.Yield && _function.Suspension == SuspensionKind.AsyncGenerator)
        {
            Append(Opcode.MarkItem, null, _frame);
        }
        Append(Opcode.Suspend, piece.After.State, _frame);
        piece.Block.Terminator = new ReturnTerminator(piece.Resolve(suspending.Operands[0], _lowered)) { Syntax = suspending.Syntax };

        void Append(Opcode opcode, object? payload, params MirValue[] operands) =>
            piece.Block.Append(new MirInstruction(opcode, payload, operands) { Syntax = suspending.Syntax, Representation = Representation.Void });
    }

    private void Dispatch()
    {
        var state = _dispatch.Append(new MirInstruction(Opcode.EnterSuspended, null, _frame) { Expected = MirType.Int, Representation = Representation.Int64 });
        var resumed = _pieces.Where(piece => piece.Before is not null).OrderBy(piece => piece.State);
        _dispatch.Terminator = new SwitchTerminator(state, [new MirEdge(_pieces[0].Block), .. resumed.Select(piece => new MirEdge(piece.Block))]);
        _resume.Blocks.Add(_dispatch);
        _resume.Blocks.AddRange(_pieces.Select(piece => piece.Block));
    }

    /// <summary>The function under the name makes the object.</summary>
    private void MakeConstructor(MirParameter[] parameters, int slotCount)
    {
        var block = new MirBlock();
        var operands = new List<MirValue>();
        foreach (var parameter in parameters)
        {
            var own = block.AddParameter(parameter.Name);
            own.Expected = parameter.Expected;
            operands.Add(own);
        }
        for (int i = 0; i < _function.FreeVariables.Length; i++)
        {
            operands.Add(block.Append(new MirInstruction(Opcode.LoadClosure, i)));
        }
        var shape = new ResumeShape(_function, _resume, slotCount, _isFinalized);
        block.Terminator = new ReturnTerminator(block.Append(new MirInstruction(Opcode.MakeSuspended, shape, [.. operands])));
        _function.Blocks.Clear();
        _function.Blocks.Add(block);
        _function.ExpectedResult = MirType.Any;
    }
}
