using System.Runtime.CompilerServices;

namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class PointerCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("walk"u8, Walk());
        writer.Add("pointer to pointer"u8, PointerToPointer());
        writer.Add("differences"u8, Differences());
        writer.Add("tagging"u8, Tagging());
        writer.Add("references"u8, References());
        writer.Add("unaligned"u8, Unaligned());
        writer.Add("function pointers"u8, FunctionPointers());
        writer.Add("function table"u8, FunctionTable(2, 9));
        writer.Add("stackalloc"u8, StackAllocation(37));
        writer.Add("out"u8, Outs());
        writer.Add("unsafe"u8, UnsafeClass());
        writer.Add("copy block"u8, CopyBlock());
    }

    private static long Walk()
    {
        int* numbers = stackalloc int[10];
        int* end = numbers + 10;
        int value = 1;
        for (int* p = numbers; p < end; p++)
        {
            *p = value;
            value *= -3;
        }
        long sum = 0;
        for (int* p = end - 1; p >= numbers; --p)
        {
            sum = (sum * 5) + *p;
        }
        return sum + numbers[3] + *(numbers + 4);
    }

    private static long PointerToPointer()
    {
        long a = 1;
        long b = 2;
        long** table = stackalloc long*[2];
        table[0] = &a;
        table[1] = &b;
        *table[0] += 10;
        long* kept = table[0];
        table[0] = table[1];
        table[1] = kept;
        **table += 100;
        long*** third = &table;
        return (a * 1000) + b + ***third;
    }

    private static long Differences()
    {
        short* data = stackalloc short[50];
        short* p = data + 7;
        short* q = &data[42];
        return (q - p) + (p < q ? 1000 : 0) + ((byte*)q - (byte*)p) + (p == data + 7 ? 10000 : 0);
    }

    private static long Tagging()
    {
        long number = 77;
        nuint address = (nuint)(&number) | 1;
        bool isTagged = (address & 1) != 0;
        long* untagged = (long*)(address & ~(nuint)1);
        ulong wide = (ulong)(nuint)(&number) + 1;
        long* again = (long*)(nuint)(wide - 1);
        return *untagged + *again + (isTagged ? 1000 : 0);
    }

    private static long References()
    {
        long a = 5;
        long b = 6;
        ref long larger = ref Larger(ref a, ref b);
        larger *= 100;
        larger = ref a;
        larger++;
        return (a * 10000) + b;
    }

    private static ref long Larger(ref long a, ref long b)
    {
        if (a > b)
        {
            return ref a;
        }
        return ref b;
    }

    private static long Unaligned()
    {
        byte* bytes = stackalloc byte[32];
        for (int i = 0; i < 32; i++)
        {
            bytes[i] = (byte)(i * 7);
        }
        ulong wide = Unsafe.ReadUnaligned<ulong>(bytes + 3);
        Unsafe.WriteUnaligned(bytes + 13, (uint)wide);
        return (long)(wide ^ Unsafe.ReadUnaligned<ushort>(bytes + 15)) + bytes[13];
    }

    private static long FunctionPointers()
    {
        delegate*<long, long, long> operation = &Add;
        long result = operation(3, 4);
        operation = &Multiply;
        result = (result * 1000) + operation(3, 4) + Apply(&Multiply, 6) + (operation(10, 10) == 100 ? 100000 : 0);
        return result;
    }

    private static long Add(long a, long b) => a + b;

    private static long Multiply(long a, long b) => a * b;

    private static long Apply(delegate*<long, long, long> function, long value) => function(value, value);

    private static long FunctionTable(long a, long b)
    {
        var table = stackalloc delegate*<long, long, long>[2];
        table[0] = &Add;
        table[1] = &Multiply;
        long sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum = (sum * 100) + table[i](a, b);
        }
        return sum;
    }

    private static long StackAllocation(int count)
    {
        long* numbers = stackalloc long[count];
        Span<byte> bytes = stackalloc byte[count];
        bytes.Clear();
        for (int i = 0; i < count; i++)
        {
            numbers[i] = i * (long)i;
            bytes[i] += (byte)i;
        }
        ReadOnlySpan<int> constants = stackalloc int[] { 3, 1, 4, 1, 5 };
        return numbers[count - 1] + bytes[count / 2] + constants[4] + constants.Length;
    }

    private static long Outs()
    {
        bool ok = TryHalf(10, out int half);
        bool failed = TryHalf(7, out int other);
        return (half * 100) + other + (ok ? 10000 : 0) + (failed ? 1 : 0);
    }

    private static bool TryHalf(int number, out int half)
    {
        half = number / 2;
        return number % 2 == 0;
    }

    private static long UnsafeClass()
    {
        long* data = stackalloc long[4];
        for (int i = 0; i < 4; i++)
        {
            data[i] = i + 1;
        }
        ref long start = ref Unsafe.AsRef<long>(data);
        Unsafe.Add(ref start, 2) = 30;
        ref int low = ref Unsafe.As<long, int>(ref Unsafe.Add(ref start, 1));
        low += 5;
        long distance = Unsafe.ByteOffset(ref start, ref Unsafe.Add(ref start, 3));
        double number = Unsafe.BitCast<long, double>(0x4000_0000_0000_0000);
        return data[0] + data[1] + data[2] + distance + (long)number + (Unsafe.AreSame(ref start, ref *data) ? 1000 : 0) + Unsafe.SizeOf<int>();
    }

    private static long CopyBlock()
    {
        byte* bytes = stackalloc byte[16];
        Unsafe.InitBlock(bytes, 0xAB, 16);
        long number = 0x0102030405060708;
        Unsafe.CopyBlock(bytes + 4, &number, 8);
        System.Buffer.MemoryCopy(bytes, bytes + 2, 14, 12);
        return *(long*)bytes ^ *(long*)(bytes + 8);
    }
}
