namespace Molt.Runtime;

/// <summary>A replacement with groups in it, as <c>re</c> has parsed it.</summary>
[PyType("re._Template", Home = "", Subclassable = false)]
public unsafe partial struct PySreTemplate
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>Texts and group numbers in turn, a text first and last.</summary>
    public PyTuple* Parts;

    /// <summary>A new template; null with MemoryError pending.</summary>
    public static PySreTemplate* New(PyTuple* parts)
    {
        PySreTemplate* self = Heap.Allocate<PySreTemplate>(Intrinsics.TypeOf<PySreTemplate>());
        if (self != null)
        {
            self->Parts = parts;
        }
        return self;
    }

    /// <summary>The template with the groups of a match; NoValue with an exception pending.</summary>
    public static Value Expand(PySreTemplate* self, PyMatch* match)
    {
        nint count = self->Parts->Length;
        Value* parts = Tuple.Items(self->Parts);
        if (count == 1)
        {
            return parts[0];
        }
        PyList* pieces = List.New(count);
        for (nint i = 0; pieces != null && i < count; i++)
        {
            Value piece = parts[i];
            if ((i & 1) != 0)
            {
                if (parts[i].SmallInt > match->Pattern->Program.Groups)
                {
                    return Errors.IndexError("no such group"u8);
                }
                piece = PyMatch.Slice(match, (nint)parts[i].SmallInt, Intrinsics.None);
            }
            if (piece.IsNoValue || (piece != Intrinsics.None && !List.Append(pieces, piece)))
            {
                return Value.NoValue;
            }
        }
        return pieces == null ? Value.NoValue : SreSubstitution.Join(pieces, match->Text);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PySreTemplate*)self)->Parts);
}
