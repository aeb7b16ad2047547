using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private const TypeKinds Numbers = TypeKinds.Bool | TypeKinds.Int | TypeKinds.Float;
    private const TypeKinds Integers = TypeKinds.Bool | TypeKinds.Int;

    /// <summary>The kinds whose comparison gives a bool and runs no code of the program.</summary>
    private const TypeKinds Simple = Numbers | TypeKinds.Str | TypeKinds.Bytes | TypeKinds.None | TypeKinds.Complex;

    private MirType Transfer(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        MirType Operand(int index) => TypeOf(operands[index]);
        switch (instruction.Opcode)
        {
            case Opcode.LoadGlobal:
                return Variable((MirGlobal)instruction.Payload!).Read(instruction).Join(MirType.Unbound);
            case Opcode.StoreGlobal:
                Variable((MirGlobal)instruction.Payload!).Write(Operand(0), this);
                return MirType.None;
            case Opcode.LoadBuiltin:
                return LoadBuiltin((string)instruction.Payload!);
            case Opcode.CheckBound:
                return Operand(0).WithoutUnbound();
            case Opcode.MakeCell:
                var made = Container(instruction, ContainerKind.Cell);
                made.Element.Write(Operand(0), this);
                return MirType.Of(made);
            case Opcode.LoadCell:
                return Elements(instruction, Operand(0)).Join(MirType.Unbound);
            case Opcode.StoreCell:
                WriteElements(Operand(0), Operand(1));
                return MirType.None;
            case Opcode.LoadClosure:
                return _functions[_owners[instruction]].Closure[(int)instruction.Payload!].Read(instruction);
            case Opcode.LoadName:
                return LoadName(instruction);
            case Opcode.StoreName:
                return StoreName(instruction);
            case Opcode.Binary or Opcode.InPlace:
                return Binary(instruction, (BinaryOperator)instruction.Payload!, Operand(0), Operand(1));
            case Opcode.Unary:
                return Unary(instruction, (UnaryOperator)instruction.Payload!, Operand(0));
            case Opcode.Compare:
                return Compare(instruction, Operand(0), Operand(1));
            case Opcode.Length:
                return MirType.Int;
            case Opcode.Is or Opcode.Contains or Opcode.Truth or Opcode.Not or Opcode.IsUnbound or Opcode.ExceptionMatches or Opcode.MatchSequence
                or Opcode.MatchMapping or Opcode.BoxBool:
                return MirType.Bool;
            case Opcode.GetAttribute:
                return GetAttribute(instruction, Operand(0), (string)instruction.Payload!);
            case Opcode.SetAttribute:
                if (_owners[instruction].Name == "__init__")
                {
                    Initialize(Operand(0), (string)instruction.Payload!);
                }
                SetAttribute(instruction, Operand(0), (string)instruction.Payload!, Operand(1));
                return MirType.None;
            case Opcode.GetItem:
                return GetItem(instruction, Operand(0), Operand(1));
            case Opcode.SetItem:
                return SetItem(instruction);
            case Opcode.MakeSlice:
                return MirType.Of(TypeKinds.Slice);
            case Opcode.Call:
                return Call(instruction, Operand(0), ArgumentTypes(instruction), ((CallShape)instruction.Payload!).Keywords);
            case Opcode.LoadMethod:
                return Operand(0).WithoutUnbound();
            case Opcode.CallMethod or Opcode.CallLoadedMethod:
                return CallMethod(instruction, (CallShape)instruction.Payload!);
            case Opcode.GetIterator or Opcode.GetDelegate:
                return GetIterator(instruction, Operand(0));
            case Opcode.IteratorNext:
                return Elements(instruction, Operand(0));
            case Opcode.Yield or Opcode.YieldRaw when _functions[_owners[instruction]].Generator is { } generator:
                generator.Element.Write(Operand(0).WithoutUnbound(), this);
                return generator.Key.Read(instruction).Join(MirType.Of(TypeKinds.None | (instruction.Opcode == Opcode.YieldRaw ? TypeKinds.Unbound : 0)));
            case Opcode.DelegateStep when OnlyContainers(Operand(0), ContainerKind.Iterator):
                return Send(instruction, Operand(0), Operand(1));
            case Opcode.Unpack:
                return Unpack(instruction);
            case Opcode.TupleItem:
                return TupleItem(instruction, Operand(0), (int)instruction.Payload!);
            case Opcode.MakeTuple:
                return MakeTuple(instruction);
            case Opcode.MakeList or Opcode.MakeSet:
                return MakeSequence(instruction, instruction.Opcode == Opcode.MakeList ? ContainerKind.List : ContainerKind.Set);
            case Opcode.MakeDict:
                var dict = Container(instruction, ContainerKind.Dict);
                for (int i = 0; i < operands.Length; i += 2)
                {
                    dict.Key.Write(Operand(i), this);
                    dict.Element.Write(Operand(i + 1), this);
                }
                return MirType.Of(dict);
            case Opcode.ListAppend or Opcode.SetAdd:
                WriteElements(Operand(0), Operand(1));
                return MirType.None;
            case Opcode.ListExtend or Opcode.SetUpdate:
                WriteElements(Operand(0), Iterated(instruction, Operand(1)));
                return MirType.None;
            case Opcode.ListToTuple:
                var tuple = Container(instruction, ContainerKind.Tuple);
                tuple.Element.Write(Elements(instruction, Operand(0)), this);
                return MirType.Of(tuple);
            case Opcode.DictSet:
                WriteElements(Operand(0), Operand(2), Operand(1));
                return MirType.None;
            case Opcode.Format or Opcode.JoinStr:
                return MirType.Str;
            case Opcode.MakeFunction:
                return MakeFunction(instruction);
            case Opcode.MakeClass:
                return MakeClass(instruction);
            case Opcode.ImportModule:
                return ImportModule((MirModule)instruction.Payload!);
            case Opcode.ImportIntrinsic:
                return ImportIntrinsic((string)instruction.Payload!);
            case Opcode.ImportFrom:
                return GetAttribute(instruction, Operand(0), (string)instruction.Payload!).WithoutUnbound();
            case Opcode.Poll or Opcode.DeleteName:
                return MirType.None;
            default:
                return MirType.Any;
        }
    }

    private MirType LoadBuiltin(string name) => name switch
    {
        "None" => MirType.None,
        "True" or "False" => MirType.Bool,
        _ => MirType.Of(Builtin(name)),
    };

    private MirType ImportModule(MirModule module)
    {
        if (!module.IsForeign)
        {
            Reach(_functions[module.Body!]);
        }
        if (!_modules.TryGetValue(module, out var atom))
        {
            _modules.Add(module, atom = new ModuleAtom(module));
        }
        return MirType.Of(atom);
    }

    private MirType ImportIntrinsic(string name)
    {
        if (!_intrinsics.TryGetValue(name, out var atom))
        {
            _intrinsics.Add(name, atom = new IntrinsicModuleAtom(name));
        }
        return MirType.Of(atom);
    }

    private MirType MakeFunction(MirInstruction instruction)
    {
        var shape = (FunctionShape)instruction.Payload!;
        var model = _functions[shape.Function];
        var operands = instruction.Operands;
        int keywords = shape.KeywordDefaults.Length, cells = shape.DefaultCount + keywords;
        model.Defaults ??= operands[..shape.DefaultCount];
        for (int i = 0; i < keywords; i++)
        {
            model.KeywordDefaults[shape.KeywordDefaults[i]] = operands[shape.DefaultCount + i];
        }
        for (int i = 0; i < cells; i++)
        {
            // A default may be used at any call: it flows into its parameter.
            var parameter = i < shape.DefaultCount
                ? model.Parameters[PositionalCount(shape.Function) - shape.DefaultCount + i]
                : model.Parameters[ParameterIndex(shape.Function, shape.KeywordDefaults[i - shape.DefaultCount])];
            parameter.Write(TypeOf(operands[i]), this);
        }
        for (int i = cells; i < operands.Length; i++)
        {
            model.Closure[i - cells].Write(TypeOf(operands[i]), this);
        }
        model.Definitions.Add(instruction);
        Reach(model);
        return MirType.Of(model.Atom);
    }

    private static int PositionalCount(MirFunction function) =>
        function.Parameters.Count(parameter => parameter.Kind is ParameterKind.PositionalOnly or ParameterKind.Positional);

    private static int ParameterIndex(MirFunction function, string name)
    {
        for (int i = 0; i < function.Parameters.Length; i++)
        {
            if (function.Parameters[i].Name == name && function.Parameters[i].Kind is not (ParameterKind.PositionalOnly or ParameterKind.VarArgs or ParameterKind.VarKeywords))
            {
                return i;
            }
        }
        return -1;
    }
}
