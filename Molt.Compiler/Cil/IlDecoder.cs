using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Compiler.Cil;

/// <summary>One IL instruction.</summary>
/// <param name="Offset">Where it starts.</param>
/// <param name="Next">Where the next one starts.</param>
/// <param name="Opcode">What it does.</param>
/// <param name="Operand">An integer, the bits of a floating-point number, a token, a variable's index, or the target of a branch.</param>
/// <param name="Targets">The targets of a switch.</param>
internal readonly record struct IlInstruction(int Offset, int Next, ILOpCode Opcode, long Operand, ImmutableArray<int> Targets)
{
    /// <summary>Whether control never continues after it.</summary>
    public bool EndsBlock => Opcode is ILOpCode.Br or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow;

    /// <summary>Whether it may go elsewhere than to the next one.</summary>
    public bool IsBranch => Opcode is >= ILOpCode.Br and <= ILOpCode.Switch;
}

/// <summary>Decodes IL. The short forms become the long ones.</summary>
internal static class IlDecoder
{
    /// <summary>The instructions of a body in order.</summary>
    public static List<IlInstruction> Decode(BlobReader reader)
    {
        var instructions = new List<IlInstruction>();
        while (reader.RemainingBytes > 0)
        {
            int offset = reader.Offset;
            int code = reader.ReadByte();
            if (code == 0xFE)
            {
                code = 0xFE00 | reader.ReadByte();
            }
            var opcode = (ILOpCode)code;
            long operand = 0;
            ImmutableArray<int> targets = [];
            switch (opcode)
            {
                case ILOpCode.Ldarg_0 or ILOpCode.Ldarg_1 or ILOpCode.Ldarg_2 or ILOpCode.Ldarg_3:
                    (opcode, operand) = (ILOpCode.Ldarg, code - (int)ILOpCode.Ldarg_0);
                    break;
                case ILOpCode.Ldloc_0 or ILOpCode.Ldloc_1 or ILOpCode.Ldloc_2 or ILOpCode.Ldloc_3:
                    (opcode, operand) = (ILOpCode.Ldloc, code - (int)ILOpCode.Ldloc_0);
                    break;
                case ILOpCode.Stloc_0 or ILOpCode.Stloc_1 or ILOpCode.Stloc_2 or ILOpCode.Stloc_3:
                    (opcode, operand) = (ILOpCode.Stloc, code - (int)ILOpCode.Stloc_0);
                    break;
                case ILOpCode.Ldarg_s:
                    (opcode, operand) = (ILOpCode.Ldarg, reader.ReadByte());
                    break;
                case ILOpCode.Ldarga_s:
                    (opcode, operand) = (ILOpCode.Ldarga, reader.ReadByte());
                    break;
                case ILOpCode.Starg_s:
                    (opcode, operand) = (ILOpCode.Starg, reader.ReadByte());
                    break;
                case ILOpCode.Ldloc_s:
                    (opcode, operand) = (ILOpCode.Ldloc, reader.ReadByte());
                    break;
                case ILOpCode.Ldloca_s:
                    (opcode, operand) = (ILOpCode.Ldloca, reader.ReadByte());
                    break;
                case ILOpCode.Stloc_s:
                    (opcode, operand) = (ILOpCode.Stloc, reader.ReadByte());
                    break;
                case ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc:
                    operand = reader.ReadUInt16();
                    break;
                case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                    (opcode, operand) = (ILOpCode.Ldc_i4, code - (int)ILOpCode.Ldc_i4_0);
                    break;
                case ILOpCode.Ldc_i4_s:
                    (opcode, operand) = (ILOpCode.Ldc_i4, reader.ReadSByte());
                    break;
                case ILOpCode.Ldc_i4:
                    operand = reader.ReadInt32();
                    break;
                case ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8:
                    operand = reader.ReadInt64();
                    break;
                case ILOpCode.Ldc_r4:
                    operand = reader.ReadInt32();
                    break;
                case >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s:
                    int distance = reader.ReadSByte();
                    opcode += ILOpCode.Br - ILOpCode.Br_s;
                    operand = reader.Offset + distance;
                    break;
                case >= ILOpCode.Br and <= ILOpCode.Blt_un:
                    distance = reader.ReadInt32();
                    operand = reader.Offset + distance;
                    break;
                case ILOpCode.Switch:
                    var distances = new int[reader.ReadInt32()];
                    for (int i = 0; i < distances.Length; i++)
                    {
                        distances[i] = reader.ReadInt32();
                    }
                    int end = reader.Offset;
                    targets = [.. distances.Select(value => end + value)];
                    break;
                case ILOpCode.Unaligned:
                    operand = reader.ReadByte();
                    break;
                case ILOpCode.Leave_s:
                    distance = reader.ReadSByte();
                    (opcode, operand) = (ILOpCode.Leave, reader.Offset + distance);
                    break;
                case ILOpCode.Leave:
                    distance = reader.ReadInt32();
                    operand = reader.Offset + distance;
                    break;
                default:
                    if (TakesToken(opcode))
                    {
                        operand = reader.ReadInt32();
                    }
                    break;
            }
            instructions.Add(new(offset, reader.Offset, opcode, operand, targets));
        }
        return instructions;
    }

    private static bool TakesToken(ILOpCode opcode) => opcode is ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Jmp
        or ILOpCode.Newobj or ILOpCode.Newarr or ILOpCode.Ldstr or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
        or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
        or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Initobj or ILOpCode.Sizeof or ILOpCode.Constrained
        or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any
        or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Ldelema or ILOpCode.Mkrefany or ILOpCode.Refanyval;
}
