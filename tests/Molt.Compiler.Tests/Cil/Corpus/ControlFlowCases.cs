namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class ControlFlowCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("loops"u8, Loops(100));
        writer.Add("switch dense"u8, Switches());
        writer.Add("switch sparse"u8, Sparse(1000) ^ Sparse(-5) ^ Sparse(70000) ^ Sparse(3));
        writer.Add("ternaries"u8, Ternaries(5) ^ Ternaries(-5));
        writer.Add("short circuit"u8, ShortCircuit(3, 9));
        writer.Add("goto"u8, Goto(10));
        writer.Add("recursion"u8, Fibonacci(20));
        writer.Add("mutual"u8, IsEven(101) ? 1 : IsOdd(77) ? 2 : 3);
        writer.Add("pattern"u8, Pattern(5, 'x') + Pattern(-1, 'b') + Pattern(200, 'z'));
        writer.Add("pointer merge"u8, PointerMerge(true) + PointerMerge(false));
        writer.Add("arguments change"u8, ArgumentsChange(7, 3));
    }

    private static long Loops(int n)
    {
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            if (i % 7 == 0)
            {
                continue;
            }
            int j = i;
            while (j > 0)
            {
                sum += j & 1;
                j >>= 1;
                if (sum % 1000 == 999)
                {
                    break;
                }
            }
            do
            {
                sum ^= i;
            }
            while (++j < 3);
        }
        return sum;
    }

    private static long Switches()
    {
        var digest = new Digest();
        for (int i = -2; i < 9; i++)
        {
            switch (i)
            {
                case 0:
                    digest.Add(10);
                    break;
                case 1:
                case 2:
                    digest.Add(20 + i);
                    break;
                case 3:
                    digest.Add(30);
                    goto case 5;
                case 4:
                    continue;
                case 5:
                    digest.Add(50);
                    break;
                case 6:
                    digest.Add(60);
                    break;
                default:
                    digest.Add(-i);
                    break;
            }
        }
        return digest.Result;
    }

    private static long Sparse(int value) => value switch
    {
        1000 => 1,
        70000 => 2,
        -5 => 3,
        > 100000 => 4,
        _ => 5,
    };

    private static long Ternaries(int value)
    {
        long a = value > 0 ? value * 2 : value < -3 ? -1 : 0;
        byte b = (byte)(value > 0 ? 300 : 5);
        return (a * 1000) + b + Max(value > 2 ? 4 : 3, value < 2 ? 9 : 1) + (value > 0 && value < 10 ? 5 : value == -5 || value == 6 ? 6 : 7);
    }

    private static int Max(int a, int b) => a > b ? a : b;

    private static long ShortCircuit(int a, int b)
    {
        int calls = 0;
        bool first = Count(ref calls, a < b) && Count(ref calls, a > b) && Count(ref calls, true);
        bool second = Count(ref calls, a > b) || Count(ref calls, a < b) || Count(ref calls, true);
        return (calls * 4) + (first ? 2 : 0) + (second ? 1 : 0);
    }

    private static bool Count(ref int calls, bool result)
    {
        calls++;
        return result;
    }

    private static long Goto(int n)
    {
        long sum = 0;
    again:
        sum += n;
        if (--n > 0)
        {
            goto again;
        }
        return sum;
    }

    private static long Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    private static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

    private static bool IsOdd(int n) => n != 0 && IsEven(n - 1);

    private static long Pattern(int number, char letter) => (number, letter) switch
    {
        ( > 0 and < 10, 'x') => 1,
        ( < 0, 'a' or 'b') => 20,
        (_, >= 'y') => 300,
        _ => 4000,
    };

    private static long PointerMerge(bool first)
    {
        long a = 11;
        long b = 22;
        long* chosen = first ? &a : &b;
        long* none = first ? null : &a;
        *chosen += none == null ? 100 : *none;
        return (a * 1000) + b;
    }

    private static long ArgumentsChange(int a, int b)
    {
        a += b;
        b = a * 2;
        Swap(ref a, ref b);
        return (a * 100L) + b;
    }

    private static void Swap(ref int a, ref int b) => (a, b) = (b, a);
}
