using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LLVMSharp.Interop;

/// <summary>A string as zero-terminated UTF-8 for the length of a call. Lives on the stack only, where it does not move.</summary>
internal unsafe ref struct MarshaledString
{
    private Buffer128 _buffer;
    private byte* _allocated;

    [SkipLocalsInit]
    public MarshaledString(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        Span<byte> target = most <= 128 ? _buffer : new Span<byte>(_allocated = (byte*)NativeMemory.Alloc((nuint)most), most);
        Length = Encoding.UTF8.GetBytes(text, target);
        target[Length] = 0;
    }

    /// <summary>The length in bytes.</summary>
    public int Length { get; }

    /// <summary>The text. Ask for it after the struct has reached its variable.</summary>
    public sbyte* Pointer => (sbyte*)(_allocated != null ? _allocated : (byte*)Unsafe.AsPointer(ref _buffer));

    public readonly void Dispose() => NativeMemory.Free(_allocated);

    [InlineArray(128)]
    private struct Buffer128
    {
        private byte _first;
    }
}
