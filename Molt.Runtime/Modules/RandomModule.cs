namespace Molt.Runtime;

/// <summary>The module <c>_random</c>.</summary>
[PyModule("_random", Doc = "Module implements the Mersenne Twister random number generator.")]
public static class RandomModule;

/// <summary>
/// <c>_random.Random</c>: the Mersenne Twister MT19937 (M. Matsumoto and T. Nishimura, ACM TOMACS 8/1, 1998), seeded by arrays, with floats of 53 bits.
/// </summary>
[PyType("_random.Random", Doc = "Random() -> create a random number generator with its own internal state.")]
public unsafe partial struct PyRandom
{
    private const int Size = 624;
    private const int Middle = 397;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The state: 624 words.</summary>
    public uint* State;

    /// <summary>The index of the next word.</summary>
    public nint Index;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        uint* state = (uint*)Heap.AllocateLeafBlock(Size * sizeof(uint));
        PyRandom* self = state == null ? null : Heap.Allocate<PyRandom>(type);
        if (self == null)
        {
            return Value.NoValue;
        }
        self->State = state;
        return Value.FromObject(self);
    }

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyRandom* random = (PyRandom*)self.Object;
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        if (random->Header.Type == Intrinsics.TypeOf<PyRandom>() && keywords > 0)
        {
            return ArgumentCheck.NoKeywords("Random"u8);
        }
        nint positional = count - keywords;
        return positional <= 1 ? Seed(random, positional == 0 ? Intrinsics.None : arguments[0]) : TooMany();
    }

    [PyMethod("random", Doc = "random() -> x in the interval [0, 1)."), NoRaise]
    public static double Random(PyRandom* self)
    {
        uint high = Next(self) >> 5;
        uint low = Next(self) >> 6;
        return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
    }

    [PyMethod("seed", Doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.")]
    public static void SeedBy(PyRandom* self, Value n = default) => Seed(self, Objects.OrNone(n));

    [PyMethod("getrandbits", Doc = "getrandbits(k) -> x.  Generates an int with k random bits.")]
    public static Value GetRandomBits(PyRandom* self, nint k)
    {
        if (k < 0)
        {
            return Errors.ValueError("number of bits must be non-negative"u8);
        }
        if (k <= 32)
        {
            return Value.FromSmallInt(k == 0 ? 0 : Next(self) >> (int)(32 - k));
        }
        nint words = ((k - 1) / 32) + 1;
        uint* digits = (uint*)Heap.AllocateLeafBlock(words * sizeof(uint));
        if (digits == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < words; i++, k -= 32)
        {
            uint word = Next(self);
            digits[i] = k < 32 ? word >> (int)(32 - k) : word;
        }
        return Int.FromDigits(digits, words, false);
    }

    [PyMethod("getstate", Doc = "getstate() -> tuple containing the current state.")]
    public static PyTuple* GetState(PyRandom* self)
    {
        PyTuple* result = Tuple.Allocate(Size + 1);
        for (int i = 0; result != null && i < Size; i++)
        {
            Tuple.Items(result)[i] = Value.FromSmallInt(self->State[i]);
        }
        if (result != null)
        {
            Tuple.Items(result)[Size] = Value.FromSmallInt(self->Index);
        }
        return result;
    }

    [PyMethod("setstate", Doc = "setstate(state) -> None.  Restores generator state.")]
    public static void SetState(PyRandom* self, Value state)
    {
        if (!Tuple.Is(state))
        {
            Errors.TypeError("state vector must be a tuple"u8);
            return;
        }
        if (Tuple.From(state)->Length != Size + 1)
        {
            Errors.ValueError("state vector is the wrong size"u8);
            return;
        }
        uint* words = stackalloc uint[Size];
        for (int i = 0; i <= Size; i++)
        {
            Value item = Tuple.Items(Tuple.From(state))[i];
            if (!Int.Is(item))
            {
                Errors.TypeError("an integer is required"u8);
                return;
            }
            if (i < Size)
            {
                words[i] = (uint)Int.ToULongWrapped(item);
                continue;
            }
            nint index = Adapt.ToSize(item);
            if (ThreadState.Exception != null || index < 0 || index > Size)
            {
                if (ThreadState.Exception == null)
                {
                    Errors.ValueError("invalid state"u8);
                }
                return;
            }
            self->Index = index;
        }
        Memory.Copy(self->State, words, Size * sizeof(uint));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyRandom*)self)->State);

    [Cold]
    private static bool TooMany()
    {
        Errors.TypeError("Random() requires 0 or 1 argument"u8);
        return false;
    }

    private static bool Seed(PyRandom* self, Value seed)
    {
        uint* key = stackalloc uint[Size];
        if (seed == Intrinsics.None)
        {
            if (!Entropy.Fill((byte*)key, Size * sizeof(uint)))
            {
                Errors.RuntimeError("the system has no random bytes"u8);
                return false;
            }
            SeedByArray(self, key, Size);
            return true;
        }
        if (!Int.Is(seed))
        {
            long hash = Operators.Hash(seed);
            if (hash == -1)
            {
                return false;
            }
            seed = Int.FromULong((ulong)hash);
        }
        Value magnitude = Int.Absolute(Int.Exact(seed));
        if (magnitude.IsNoValue)
        {
            return false;
        }
        if (magnitude.IsSmallInt)
        {
            key[0] = (uint)magnitude.SmallInt;
            key[1] = (uint)(magnitude.SmallInt >> 32);
            SeedByArray(self, key, key[1] == 0 ? 1 : 2);
            return true;
        }
        PyInt* number = (PyInt*)magnitude.Object;
        SeedByArray(self, Int.Digits(number), number->SignedLength);
        return true;
    }

    private static void SeedByArray(PyRandom* self, uint* key, nint length)
    {
        uint* state = self->State;
        state[0] = 19650218;
        for (uint n = 1; n < Size; n++)
        {
            state[n] = unchecked((1812433253u * (state[n - 1] ^ (state[n - 1] >> 30))) + n);
        }
        nint i = 1;
        nint j = 0;
        for (nint k = System.Math.Max(Size, length); k > 0; k--)
        {
            state[i] = unchecked((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + (uint)j);
            i = Following(state, i);
            j = j + 1 < length ? j + 1 : 0;
        }
        for (nint k = Size - 1; k > 0; k--)
        {
            state[i] = unchecked((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - (uint)i);
            i = Following(state, i);
        }
        state[0] = 0x8000_0000;
        self->Index = Size;
    }

    private static nint Following(uint* state, nint i)
    {
        if (i + 1 < Size)
        {
            return i + 1;
        }
        state[0] = state[Size - 1];
        return 1;
    }

    private static uint Next(PyRandom* self)
    {
        if (self->Index >= Size)
        {
            Twist(self->State);
            self->Index = 0;
        }
        uint word = self->State[self->Index++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >> 18);
    }

    private static void Twist(uint* state)
    {
        for (int i = 0; i < Size; i++)
        {
            int next = i + 1 < Size ? i + 1 : 0;
            int other = i + Middle < Size ? i + Middle : i + Middle - Size;
            uint mixed = (state[i] & 0x8000_0000) | (state[next] & 0x7fff_ffff);
            state[i] = state[other] ^ (mixed >> 1) ^ ((mixed & 1) != 0 ? 0x9908b0df : 0);
        }
    }
}
