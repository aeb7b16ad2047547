using System;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Bytes that nobody can foresee, from the system.</summary>
public static unsafe class Entropy
{
    // getentropy gives no more at once.
    private const nint MostAtOnce = 256;

    /// <summary>Fills memory; false if the system has none to give.</summary>
    public static bool Fill(byte* target, nint count)
    {
        while (count > 0)
        {
            nint part;
            if (OperatingSystem.IsWindows())
            {
                uint word;
                if (rand_s(&word) != 0)
                {
                    return false;
                }
                part = Math.Min(count, sizeof(uint));
                Memory.Copy(target, &word, part);
            }
            else
            {
                part = Math.Min(count, MostAtOnce);
                if (getentropy(target, (nuint)part) != 0)
                {
                    return false;
                }
            }
            target += part;
            count -= part;
        }
        return true;
    }

    [DllImport("c")]
    private static extern int getentropy(void* target, nuint count);

    [DllImport("c")]
    private static extern int rand_s(uint* target);
}
