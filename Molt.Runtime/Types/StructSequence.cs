using System;

namespace Molt.Runtime;

/// <summary>
/// Tuples whose items have names, too, and that may have named items that are not in the tuple: <c>sys.version_info</c>, <c>time.struct_time</c>,
/// <c>os.stat_result</c> (CPython's struct sequences). Their classes are made at the first use.
/// </summary>
public static unsafe class StructSequence
{
    /// <summary>Makes a class; null with MemoryError pending.</summary>
    /// <param name="module">The module that it says it stands in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="doc">Its <c>__doc__</c>.</param>
    /// <param name="fields">The names of the items, separated by spaces; <c>-</c> for one without a name.</param>
    /// <param name="visible">How many of the items are in the tuple; they come first.</param>
    /// <param name="constructible">Whether a program may make instances, of a sequence of the items.</param>
    public static PyType* Define(PyStr* module, PyStr* name, PyStr* doc, ReadOnlySpan<byte> fields, int visible, bool constructible)
    {
        PyDict* members = Dict.New();
        Value root = Value.FromObject(Intrinsics.TypeOf<PyTuple>());
        PyTuple* bases = members == null ? null : Tuple.FromItems(&root, 1);
        PyStr* slots = Intrinsics.Literal("__slots__"u8);
        bool prepared = bases != null
            && Dict.SetStr(members, Intrinsics.Literal("__module__"u8), Value.FromObject(module))
            && Dict.SetStr(members, Intrinsics.Literal("__doc__"u8), Value.FromObject(doc))
            && Dict.SetStr(members, slots, Value.FromObject(Tuple.Empty));
        PyType* type = prepared ? Types.Create(Intrinsics.TypeOf<PyType>(), name, bases, members, null) : null;
        if (type == null || Dict.DeleteStr(type->Dict, slots) < 0)
        {
            return null;
        }
        type->Flags &= ~TypeFlags.Subclassable;
        type->Repr = &Repr;
        type->Trace = &Trace;
        type->New = constructible ? &Construct : null;
        return AddMembers(type, fields, visible) ? type : null;
    }

    /// <summary>An instance with all the items of its class; null with MemoryError pending.</summary>
    public static PyTuple* New(PyType* type, Value* items)
    {
        PyTuple* result = Allocate(type);
        if (result != null)
        {
            Memory.MoveValues(Tuple.Items(result), items, Count(type));
        }
        return result;
    }

    /// <summary>The number of items, those that are not in the tuple included.</summary>
    private static nint Count(PyType* type) => (type->InstanceSize - sizeof(PyTuple)) / sizeof(Value);

    private static nint Visible(PyType* type) => (nint)Dict.GetStr(type->Dict, Intrinsics.Literal("n_sequence_fields"u8)).SmallInt;

    private static PyTuple* Allocate(PyType* type)
    {
        PyTuple* result = (PyTuple*)Heap.AllocateObject(type, type->InstanceSize);
        if (result != null)
        {
            result->Length = Visible(type);
            for (nint i = 0; i < Count(type); i++)
            {
                Tuple.Items(result)[i] = Intrinsics.None;
            }
        }
        return result;
    }

    private static bool AddMembers(PyType* type, ReadOnlySpan<byte> fields, int visible)
    {
        PyList* names = List.New(visible);
        int count = 0;
        int unnamed = 0;
        for (; names != null && fields.Length > 0; count++)
        {
            ReadOnlySpan<byte> field = Words.Take(ref fields);
            if (field[0] == '-')
            {
                unnamed++;
            }
            else
            {
                PyStr* name = Str.FromUtf8(field);
                PyMemberDescriptor* member = name == null ? null : Heap.Allocate<PyMemberDescriptor>(Intrinsics.TypeOf<PyMemberDescriptor>());
                if (member == null || (count < visible && !List.Append(names, Value.FromObject(name))))
                {
                    return false;
                }
                member->Owner = type;
                member->Name = name;
                member->Offset = sizeof(PyTuple) + (count * sizeof(Value));
                member->IsReadOnly = true;
                if (!Dict.SetStr(type->Dict, name, Value.FromObject(member)))
                {
                    return false;
                }
            }
        }
        type->InstanceSize = sizeof(PyTuple) + (count * sizeof(Value));
        PyTuple* match = names == null ? null : Tuple.FromItems(names->Items, names->Length);
        return match != null
            && Dict.SetStr(type->Dict, Intrinsics.Literal("__match_args__"u8), Value.FromObject(match))
            && Dict.SetStr(type->Dict, Intrinsics.Literal("n_fields"u8), Value.FromSmallInt(count))
            && Dict.SetStr(type->Dict, Intrinsics.Literal("n_sequence_fields"u8), Value.FromSmallInt(visible))
            && Dict.SetStr(type->Dict, Intrinsics.Literal("n_unnamed_fields"u8), Value.FromSmallInt(unnamed));
    }

    private static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("structseq"u8, count, keywordNames, 1, 2))
        {
            return Value.NoValue;
        }
        PyTuple* given = Tuple.FromIterable(arguments[0]);
        if (given == null)
        {
            return Value.NoValue;
        }
        nint least = Visible(type);
        nint most = Count(type);
        if (given->Length < least || given->Length > most)
        {
            TextBuilder text = default;
            Types.AppendFullName(ref text, type);
            text.Append("() takes "u8);
            text.Append(least == most ? "a "u8 : given->Length < least ? "an at least "u8 : "an at most "u8);
            text.AppendInteger(given->Length < least ? least : most);
            text.Append("-sequence ("u8);
            text.AppendInteger(given->Length);
            text.Append("-sequence given)"u8);
            return Errors.TypeError(ref text);
        }
        PyTuple* result = Allocate(type);
        if (result == null)
        {
            return Value.NoValue;
        }
        Memory.MoveValues(Tuple.Items(result), Tuple.Items(given), given->Length);
        return count < 2 || FillFrom(result, given->Length, arguments[1]) ? Value.FromObject(result) : Value.NoValue;
    }

    /// <summary>Takes the items that the sequence did not give from a dict by their names.</summary>
    private static bool FillFrom(PyTuple* result, nint given, Value items)
    {
        if (!Dict.Is(items))
        {
            Complaint.Type("structseq() takes a dict as second arg, if any, not "u8, items);
            return false;
        }
        DictCursor cursor = new(result->Header.Type->Dict);
        while (cursor.Next())
        {
            if (!Types.IsExactObject(cursor.Value, Intrinsics.TypeOf<PyMemberDescriptor>()))
            {
                continue;
            }
            PyMemberDescriptor* member = (PyMemberDescriptor*)cursor.Value.Object;
            Value item = Dict.GetStr(Dict.From(items), member->Name);
            if (!item.IsNoValue && member->Offset >= sizeof(PyTuple) + (given * sizeof(Value)))
            {
                *(Value*)((byte*)result + member->Offset) = item;
            }
        }
        return true;
    }

    private static Value Repr(Value self)
    {
        PyTuple* tuple = Tuple.From(self);
        PyType* type = tuple->Header.Type;
        PyTuple* names = Tuple.From(Dict.GetStr(type->Dict, Intrinsics.Literal("__match_args__"u8)));
        TextBuilder text = default;
        Types.AppendFullName(ref text, type);
        text.Append("("u8);
        for (nint i = 0; i < names->Length; i++)
        {
            text.Append(i > 0 ? ", "u8 : ""u8);
            text.Append(Str.From(Tuple.Items(names)[i]));
            text.Append("="u8);
            if (!text.AppendRepr(Tuple.Items(tuple)[i]))
            {
                return Value.NoValue;
            }
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    private static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(Tuple.Items((PyTuple*)self), Count(self->Type));
}
