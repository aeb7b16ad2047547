using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Unbuffered output to the standard error stream, for what the runtime itself has to say.</summary>
public static unsafe class StandardError
{
    private const int Descriptor = 2;

    /// <summary>Writes text as UTF-8; a lone surrogate becomes an escape, as Python's error stream does it.</summary>
    public static void Write(PyStr* text)
    {
        byte* buffer = stackalloc byte[512];
        int used = 0;
        for (nint i = 0; i < text->Length; i++)
        {
            if (used > 500)
            {
                WriteBytes(buffer, used);
                used = 0;
            }
            used += Encode(Str.At(text, i), buffer + used);
        }
        WriteBytes(buffer, used);
    }

    private static void WriteBytes(byte* bytes, nint count)
    {
        while (count > 0)
        {
            nint written = write(Descriptor, bytes, count);
            if (written <= 0)
            {
                return;
            }
            bytes += written;
            count -= written;
        }
    }

    private static int Encode(uint character, byte* to)
    {
        if (character < 0x80)
        {
            to[0] = (byte)character;
            return 1;
        }
        if (character < 0x800)
        {
            to[0] = (byte)(0xC0 | (character >> 6));
            to[1] = (byte)(0x80 | (character & 0x3F));
            return 2;
        }
        if (character is >= 0xD800 and < 0xE000)
        {
            to[0] = (byte)'\\';
            to[1] = (byte)'u';
            for (int digit = 0; digit < 4; digit++)
            {
                uint value = (character >> (12 - (4 * digit))) & 15;
                to[2 + digit] = (byte)(value < 10 ? '0' + value : 'a' + value - 10);
            }
            return 6;
        }
        if (character < 0x10000)
        {
            to[0] = (byte)(0xE0 | (character >> 12));
            to[1] = (byte)(0x80 | ((character >> 6) & 0x3F));
            to[2] = (byte)(0x80 | (character & 0x3F));
            return 3;
        }
        to[0] = (byte)(0xF0 | (character >> 18));
        to[1] = (byte)(0x80 | ((character >> 12) & 0x3F));
        to[2] = (byte)(0x80 | ((character >> 6) & 0x3F));
        to[3] = (byte)(0x80 | (character & 0x3F));
        return 4;
    }

    [DllImport("c")]
    private static extern nint write(int file, void* buffer, nint count);
}
