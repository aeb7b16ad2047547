using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Chooses, by what is expected, the special forms of a function's instructions. What stands in cold code has none.</summary>
internal sealed class FormSelection
{
    private readonly MirFunction _function;
    private readonly WantedValues _wanted;
    private readonly CallForms _calls;
    private readonly MethodForms _methods;
    private readonly HashSet<MirBlock> _cold;
    private readonly Dictionary<MirInstruction, Form> _forms = [];

    private FormSelection(MirFunction function, WantedValues wanted, TypeInference inference, BuiltinSignatures signatures)
    {
        _function = function;
        _wanted = wanted;
        _calls = new CallForms(inference, signatures);
        _methods = new MethodForms(signatures);
        _cold = ColdBlocks.Find(function);
    }

    /// <summary>The forms of the instructions of a function that have one.</summary>
    public static Dictionary<MirInstruction, Form> Run(MirFunction function, WantedValues wanted, TypeInference inference, BuiltinSignatures signatures)
    {
        var selection = new FormSelection(function, wanted, inference, signatures);
        RangeForms.Choose(function, selection._cold, wanted, selection._forms);
        foreach (var block in ControlFlow.ReversePostorder(function.Entry))
        {
            foreach (var instruction in block.Instructions)
            {
                selection.Choose(instruction);
            }
        }
        return selection._forms;
    }

    private void Choose(MirInstruction instruction)
    {
        if (_forms.ContainsKey(instruction))
        {
            return;
        }
        if (instruction.Opcode == Opcode.IteratorNext)
        {
            // Where the loop is hot but not its head, the iterator is what it is.
            if (instruction.Operands[0] is MirInstruction iterator && _forms.GetValueOrDefault(iterator) is { } made)
            {
                _forms.Add(instruction, new NextForm(instruction, made is not ListForms.IterationForm));
            }
            return;
        }
        if (_cold.Contains(instruction.Block!) && !(instruction.Opcode == Opcode.GetIterator && instruction.Block!.Terminator is JumpTerminator or CheckTerminator))
        {
            return;
        }
        if (instruction is { Opcode: Opcode.CallLoadedMethod, Operands: [MirInstruction { Opcode: Opcode.LoadMethod } load, ..] })
        {
            _methods.ChooseLoadedCall(instruction, load, IsQuietBetween(load, instruction), _forms);
            return;
        }
        var form = instruction.Opcode switch
        {
            Opcode.Binary or Opcode.InPlace => NumberForm.Choose(instruction, _wanted) ?? OperatorForm.Choose(instruction),
            Opcode.Compare or Opcode.Unary => NumberForm.Choose(instruction, _wanted),
            Opcode.Truth => TruthForm.Choose(instruction, _wanted),
            Opcode.GetItem or Opcode.SetItem or Opcode.Length or Opcode.GetIterator => ListForms.Choose(instruction, _wanted),
            Opcode.GetAttribute or Opcode.SetAttribute => FieldForm.Choose(instruction),
            Opcode.Call => _calls.Choose(instruction),
            Opcode.Poll => new PollForm(instruction),
            Opcode.CallMethod => _methods.ChooseCall(instruction),
            _ => null,
        };
        if (form is not null)
        {
            _forms.Add(instruction, form);
        }
    }

    /// <summary>Whether no code of the program can run between a method's look-up and its call.</summary>
    private bool IsQuietBetween(MirInstruction load, MirInstruction call)
    {
        if (load.Block != call.Block)
        {
            return false;
        }
        var instructions = load.Block!.Instructions;
        for (int i = instructions.IndexOf(load) + 1; instructions[i] != call; i++)
        {
            if (_forms.TryGetValue(instructions[i], out var form) ? !form.IsQuiet : instructions[i].MayCall())
            {
                return false;
            }
        }
        return true;
    }
}
