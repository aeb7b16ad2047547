using System.Runtime.CompilerServices;

namespace Molt.Runtime.Tests.Memory;

/// <summary>An object with two references.</summary>
[PyType("tests.pair")]
public unsafe struct Pair
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The first reference.</summary>
    public Value First;

    /// <summary>The second reference.</summary>
    public Value Second;

    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((Pair*)self)->First);
        tracer->Visit(((Pair*)self)->Second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Pair* New(Value first, Value second)
    {
        Pair* pair = Heap.Allocate<Pair>(Intrinsics.TypeOf<Pair>());
        pair->First = first;
        pair->Second = second;
        return pair;
    }
}

[TestClass]
public unsafe class HeapTests
{
    [TestCleanup]
    public void Restore()
    {
        Heap.StressInterval = 0;
        Heap.TraceLimit = 0;
        Heap.Collect();
    }

    [TestMethod]
    [DataRow(1), DataRow(16), DataRow(17), DataRow(256), DataRow(257), DataRow(320), DataRow(321), DataRow(1024), DataRow(5000), DataRow(8192)]
    public void A_size_class_holds_what_it_is_chosen_for(int bytes)
    {
        int sizeClass = SizeClasses.Of(bytes);
        Assert.IsGreaterThanOrEqualTo(bytes, SizeClasses.Size(sizeClass));
        Assert.IsLessThan(bytes, sizeClass == 1 ? 0 : SizeClasses.Size(sizeClass - 1));
        Assert.AreEqual(0, SizeClasses.Size(sizeClass) % SizeClasses.Granule);
    }

    [TestMethod]
    public void The_classes_end_at_the_largest_small_size() =>
        Assert.AreEqual(SizeClasses.Count - 1, SizeClasses.Of(SizeClasses.MaximumSize));

    [TestMethod]
    public void Memory_is_zeroed_also_when_it_is_used_again()
    {
        for (int round = 0; round < 3; round++)
        {
            FillGarbage(5_000, 0xFF);
            Heap.Collect();
        }
        for (int i = 0; i < 20_000; i++)
        {
            ulong* block = (ulong*)Heap.AllocateLeafBlock(96);
            for (int word = 0; word < 12; word++)
            {
                Assert.AreEqual(0UL, block[word]);
            }
        }
    }

    [TestMethod]
    public void Garbage_is_freed_and_what_is_reachable_stays()
    {
        Pair* list = LinkedList(10_000);
        nint before = LiveAfterCollection();
        MakeUnreachablePairs(200_000);
        nint after = LiveAfterCollection();
        Assert.IsLessThan(before + (64 * 1024), after);
        Assert.AreEqual(10_000, LengthOf(list));
    }

    [TestMethod]
    public void Cycles_are_freed()
    {
        nint before = LiveAfterCollection();
        for (int i = 0; i < 100_000; i++)
        {
            MakeCycle();
        }
        Assert.IsLessThan(before + (64 * 1024), LiveAfterCollection());
    }

    [TestMethod]
    public void The_heap_stays_small_while_garbage_is_made()
    {
        nint most = 0;
        for (int i = 0; i < 3_000_000; i++)
        {
            MakeCycle();
            if ((i & 0xFFFF) == 0)
            {
                most = Math.Max(most, Heap.MappedBytes);
            }
        }
        Assert.IsLessThan((nint)32 << 20, most);
    }

    [TestMethod]
    [DataRow(40), DataRow(3_000), DataRow(20_000), DataRow(400_000), DataRow(5_000_000)]
    public void A_pointer_into_the_middle_or_to_the_end_keeps_an_allocation(int bytes)
    {
        byte* middle = Filled(bytes) + (bytes / 2);
        byte* end = FilledEnd(bytes);
        for (int round = 0; round < 3; round++)
        {
            Heap.Collect();
            FillGarbage(20, 0xAA, bytes);
        }
        for (int i = 1; i <= bytes / 2; i++)
        {
            Assert.AreEqual(0x55, middle[-i]);
            Assert.AreEqual(0x55, end[-i]);
        }
    }

    [TestMethod]
    public void Huge_allocations_are_given_back()
    {
        nint before = Heap.MappedBytes;
        for (int i = 0; i < 50; i++)
        {
            FillGarbage(1, 1, 20 << 20);
        }
        Heap.Collect();
        Assert.IsLessThan(before + (60 << 20), Heap.MappedBytes);
    }

    [TestMethod]
    public void A_value_block_keeps_what_its_values_refer_to()
    {
        Value* block = BlockOfPairs(100_000);
        Heap.Collect();
        MakeUnreachablePairs(200_000);
        Heap.Collect();
        for (int i = 0; i < 100_000; i++)
        {
            Assert.AreEqual(i, ((Pair*)block[i].Object)->First.SmallInt);
        }
    }

    [TestMethod]
    public void Words_that_are_no_values_do_no_harm_in_a_value_block()
    {
        Value* block = BlockOfPairs(100);
        for (int i = 0; i < 100; i += 2)
        {
            // Into the middle of a cell, and behind the heap's end.
            block[i] = new Value(block[i].Bits + 16);
        }
        block[1] = new Value(0x7FFF_FFFF_FFFF_FFF1);
        Heap.Collect();
        Assert.AreEqual(99, ((Pair*)block[99].Object)->First.SmallInt);
    }

    [TestMethod]
    public void A_word_block_keeps_what_it_points_into()
    {
        byte** block = (byte**)Heap.AllocateWordBlock(16);
        block[0] = Filled(64) + 10;
        Heap.Collect();
        FillGarbage(10_000, 0xAA, 64);
        Assert.AreEqual(0x55, *block[0]);
    }

    [TestMethod]
    public void A_tracer_without_room_for_its_stack_finds_everything()
    {
        Pair* tree = Tree(12);
        Value* block = BlockOfPairs(5_000);
        Heap.TraceLimit = 16;
        // The stack keeps what it grew to before, so it has to be given up first.
        Heap.Collect();
        MakeUnreachablePairs(100_000);
        Heap.Collect();
        Assert.AreEqual((1 << 13) - 1, CountTree(tree));
        Assert.AreEqual(4_999, ((Pair*)block[4_999].Object)->First.SmallInt);
    }

    [TestMethod]
    public void Objects_survive_when_every_allocation_collects()
    {
        Heap.StressInterval = 1;
        Pair* list = LinkedList(300);
        Pair* tree = Tree(6);
        Assert.AreEqual(300, LengthOf(list));
        Assert.AreEqual((1 << 7) - 1, CountTree(tree));
    }

    [TestMethod]
    public void An_impossible_request_raises_MemoryError()
    {
        Assert.IsTrue(Heap.AllocateLeafBlock(-1) == null);
        Assert.IsTrue(ThreadState.TryClear(Intrinsics.TypeOf<PyMemoryError>()));
        Assert.IsTrue(Heap.AllocateLeafBlock(nint.MaxValue) == null);
        Assert.IsTrue(ThreadState.TryClear(Intrinsics.TypeOf<PyMemoryError>()));
        Assert.IsTrue(Heap.AllocateValueBlock(nint.MaxValue / 4) == null);
        Assert.IsTrue(ThreadState.TryClear(Intrinsics.TypeOf<PyMemoryError>()));
        Assert.IsTrue(Heap.AllocateLeafBlock((nint)1 << 46) == null);
        Assert.IsTrue(ThreadState.TryClear(Intrinsics.TypeOf<PyMemoryError>()));
    }

    [TestMethod]
    public void Variables_of_the_program_are_roots()
    {
        Value* variables = stackalloc Value[1];
        ModuleInfo* module = stackalloc ModuleInfo[1];
        ModuleInfo** modules = stackalloc ModuleInfo*[1];
        ProgramInfo* program = stackalloc ProgramInfo[1];
        *module = new ModuleInfo { Variables = variables, VariableCount = 1 };
        *modules = module;
        *program = new ProgramInfo { Modules = modules, ModuleCount = 1 };
        Host.Program = program;
        try
        {
            *variables = Value.FromObject(LinkedList(1_000));
            Heap.Collect();
            MakeUnreachablePairs(10_000);
            Assert.AreEqual(1_000, LengthOf((Pair*)variables->Object));
        }
        finally
        {
            Host.Program = null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint LiveAfterCollection()
    {
        ClearStack();
        Heap.Collect();
        return Heap.LiveBytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ClearStack()
    {
        byte* memory = stackalloc byte[16 * 1024];
        new Span<byte>(memory, 16 * 1024).Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeUnreachablePairs(int count)
    {
        Pair* last = null;
        for (int i = 0; i < count; i++)
        {
            last = Pair.New(Value.FromSmallInt(-1), Value.FromObject((i & 7) == 0 ? null : last));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeCycle()
    {
        Pair* first = Pair.New(default, default);
        first->First = Value.FromObject(Pair.New(Value.FromObject(first), default));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair* LinkedList(int length)
    {
        Pair* list = null;
        for (int i = 0; i < length; i++)
        {
            list = Pair.New(Value.FromSmallInt(i), Value.FromObject(list));
        }
        return list;
    }

    private static int LengthOf(Pair* list)
    {
        int length = 0;
        for (; list != null; list = (Pair*)list->Second.Object)
        {
            length++;
        }
        return length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair* Tree(int depth) => depth == 0
        ? Pair.New(Value.NoValue, Value.NoValue)
        : Pair.New(Value.FromObject(Tree(depth - 1)), Value.FromObject(Tree(depth - 1)));

    private static int CountTree(Pair* tree) => tree == null ? 0 : 1 + CountTree((Pair*)tree->First.Object) + CountTree((Pair*)tree->Second.Object);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value* BlockOfPairs(int count)
    {
        Value* block = Heap.AllocateValueBlock(count);
        for (int i = 0; i < count; i++)
        {
            block[i] = Value.FromObject(Pair.New(Value.FromSmallInt(i), default));
        }
        return block;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Filled(int bytes)
    {
        byte* block = (byte*)Heap.AllocateLeafBlock(bytes);
        new Span<byte>(block, bytes).Fill(0x55);
        return block;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* FilledEnd(int bytes) => Filled(bytes) + bytes;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FillGarbage(int count, byte content, int bytes = 96)
    {
        for (int i = 0; i < count; i++)
        {
            new Span<byte>(Heap.AllocateLeafBlock(bytes), bytes).Fill(content);
        }
    }
}
