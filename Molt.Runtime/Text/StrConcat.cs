namespace Molt.Runtime;

/// <summary>What stands before the characters of a buffer that texts share.</summary>
internal struct SharedCharacters
{
    /// <summary>The bytes that are taken by characters: where the longest of the texts ends.</summary>
    public nint Used;

    /// <summary>The bytes that there is room for.</summary>
    public nint Capacity;
}

// A loop of s += x takes linear time: a long text that is joined for the second time goes into a buffer with room behind it, and the next result is
// another text that begins in the same buffer, and takes some of that room. Texts stay immutable: only what no text has is ever written.
public static unsafe partial class Str
{
    private const nint LeastJoined = 256;

    /// <summary>Two texts joined.</summary>
    [Export]
    public static PyStr* Concat(PyStr* left, PyStr* right)
    {
        if (left->Length == 0 && right->Header.Type == Intrinsics.TypeOf<PyStr>())
        {
            return right;
        }
        if (right->Length == 0 && left->Header.Type == Intrinsics.TypeOf<PyStr>())
        {
            return left;
        }
        if ((left->Flags & (StrFlags.Joined | StrFlags.Shared)) != 0)
        {
            PyStr* shared = ConcatShared(left, right);
            if (shared != null)
            {
                return shared;
            }
        }
        PyStr* text = Allocate(left->Length + right->Length, Widest(left->Flags, right->Flags));
        if (text == null)
        {
            return null;
        }
        int width = Width(text);
        byte* data = InlineData(text);
        CopyCharacters(data, width, Data(left), Width(left), left->Length);
        CopyCharacters(data + (left->Length * width), width, Data(right), Width(right), right->Length);
        if (text->Length >= LeastJoined)
        {
            text->Flags |= StrFlags.Joined;
        }
        return text;
    }

    /// <summary>Joins by appending to the left text's buffer, or to a new one; null without exception if that can not be done.</summary>
    private static PyStr* ConcatShared(PyStr* left, PyStr* right)
    {
        int width = Width(left);
        if (Width(right) > width || right->Length > nint.MaxValue / 8 - left->Length)
        {
            return null;
        }
        nint leftBytes = left->Length * width;
        nint rightBytes = right->Length * width;
        byte* data = Data(left);
        bool isShared = (left->Flags & StrFlags.Shared) != 0;
        if (isShared && Buffer(data)->Used != leftBytes)
        {
            // Something else was joined to this text before: it is a common start rather than a text that grows.
            return null;
        }
        if (!isShared || Buffer(data)->Capacity - leftBytes < rightBytes)
        {
            left->Flags &= ~StrFlags.Joined;
            data = NewBuffer(data, leftBytes, rightBytes);
            if (data == null)
            {
                return null;
            }
        }
        // A block of words, not an object of the heap: its pointer into the buffer is followed, which those of str objects are not.
        PyStr* text = (PyStr*)Heap.AllocateWordBlock(sizeof(PyStr) + sizeof(byte*));
        if (text == null)
        {
            return null;
        }
        CopyCharacters(data + leftBytes, width, Data(right), Width(right), right->Length);
        Buffer(data)->Used = leftBytes + rightBytes;
        text->Header.Type = Intrinsics.TypeOf<PyStr>();
        text->Length = left->Length + right->Length;
        text->Flags = Widest(left->Flags, right->Flags) | StrFlags.Shared;
        *(byte**)(text + 1) = data;
        return text;
    }

    private static SharedCharacters* Buffer(byte* data) => (SharedCharacters*)data - 1;

    private static byte* NewBuffer(byte* left, nint leftBytes, nint rightBytes)
    {
        nint capacity = (leftBytes + rightBytes) * 2;
        SharedCharacters* buffer = (SharedCharacters*)Heap.AllocateLeafBlock(sizeof(SharedCharacters) + capacity);
        if (buffer == null)
        {
            // Perhaps there is room for the result alone.
            ThreadState.TakeException();
            return null;
        }
        byte* data = (byte*)(buffer + 1);
        buffer->Capacity = capacity;
        Memory.Copy(data, left, leftBytes);
        return data;
    }
}
