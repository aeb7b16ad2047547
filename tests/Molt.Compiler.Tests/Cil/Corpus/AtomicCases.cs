namespace Molt.Compiler.Tests.Cil.Corpus;

internal static class AtomicCases
{
    private static int s_small;
    private static long s_large;
    private static volatile bool s_flag;

    public static void Run(ref LineWriter writer)
    {
        var digest = new Digest();
        digest.Add(Interlocked.Increment(ref s_small));
        digest.Add(Interlocked.Add(ref s_large, 40));
        digest.Add(Interlocked.Exchange(ref s_large, 7));
        digest.Add(Interlocked.CompareExchange(ref s_large, 9, 7));
        digest.Add(Interlocked.CompareExchange(ref s_large, 11, 7));
        digest.Add(Interlocked.Decrement(ref s_small));
        digest.Add(Volatile.Read(ref s_large));
        Volatile.Write(ref s_small, 3);
        s_flag = true;
        digest.Add(s_flag ? s_small : 0);
        digest.Add(Interlocked.Or(ref s_small, 12) + Interlocked.And(ref s_small, 6));
        digest.Add(s_small);
        writer.Add("atomics"u8, digest.Result);
        (s_small, s_large, s_flag) = (0, 0, false);
    }
}
