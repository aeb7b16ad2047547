namespace Molt.Runtime;

// Walks over the objects of the heap, for the module gc.
public static unsafe partial class Heap
{
    private static long s_garbageCount;

    /// <summary>Whether collections count the objects that they find unreachable.</summary>
    public static bool CountsGarbage { get; set; }

    /// <summary>How many objects the last collection found unreachable, if it counted them.</summary>
    public static long GarbageCount => s_garbageCount;

    /// <summary>Adds the objects that may refer to others to a list, which is not among them; false with MemoryError pending.</summary>
    public static bool AddObjects(PyList* list)
    {
        // So that all garbage is known, and no cell that is not in use looks like an object.
        Collect();
        bool wasEnabled = IsEnabled;
        IsEnabled = false;
        bool added = true;
        for (Chunk* chunk = s_chunks; chunk != null && added; chunk = chunk->Next)
        {
            for (int i = 1; i < Chunk.BlockCount && chunk->HugeBytes == 0 && added; i++)
            {
                added = AddObjects(list, Chunk.BlockAt(chunk, i));
            }
        }
        IsEnabled = wasEnabled;
        return added;
    }

    private static bool AddObjects(PyList* list, Block* block)
    {
        bool isDivided = block->State is BlockState.Swept or BlockState.Unswept;
        if (block->Kind != BlockKind.Objects || (!isDivided && block->State != BlockState.Large))
        {
            return true;
        }
        byte* cell = Chunk.Start(block);
        for (int i = 0; i < (isDivided ? block->CellCount : 1); i++, cell += block->CellSize)
        {
            ObjectHeader* header = (ObjectHeader*)cell;
            if (Chunk.IsMarked(cell) && header != (ObjectHeader*)list && (header->Type->Flags & TypeFlags.Leaf) == 0
                && !List.Append(list, Value.FromObject(header)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>After marking: counts the objects that are not marked.</summary>
    private static void CountGarbage()
    {
        s_garbageCount = 0;
        for (Chunk* chunk = s_chunks; chunk != null; chunk = chunk->Next)
        {
            for (int i = 1; i < Chunk.BlockCount && chunk->HugeBytes == 0; i++)
            {
                Block* block = Chunk.BlockAt(chunk, i);
                byte* cell = Chunk.Start(block);
                bool isDivided = block->State is BlockState.Swept or BlockState.Unswept && block->Kind == BlockKind.Objects;
                for (int j = 0; isDivided && j < block->CellCount; j++, cell += block->CellSize)
                {
                    s_garbageCount += !Chunk.IsMarked(cell) && ((ObjectHeader*)cell)->Type != null ? 1 : 0;
                }
            }
        }
    }
}
