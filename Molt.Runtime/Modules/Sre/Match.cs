namespace Molt.Runtime;

/// <summary>A match, <c>re.Match</c>.</summary>
[PyType(
    "re.Match", Home = "", Subclassable = false,
    Doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")]
public unsafe partial struct PyMatch
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The pattern.</summary>
    public PyPattern* Pattern;

    /// <summary>The text.</summary>
    public Value Text;

    /// <summary>Beginning and end of the match and of each group; -1 for those that took no part.</summary>
    public nint* Spans;

    /// <summary>Where the search began.</summary>
    public nint From;

    /// <summary>Where it had to end.</summary>
    public nint End;

    /// <summary>The number of the group that ended last; 0 for none.</summary>
    public nint LastGroup;

    /// <summary>The match that a search has found; null with MemoryError pending.</summary>
    public static PyMatch* New(SreState* state)
    {
        nint groups = state->Pattern->Program.Groups;
        nint* spans = ItertoolsModule.Indices((groups + 1) * 2);
        PyMatch* self = spans == null ? null : Heap.Allocate<PyMatch>(Intrinsics.TypeOf<PyMatch>());
        if (self == null)
        {
            return null;
        }
        spans[0] = state->Start;
        spans[1] = state->Position;
        for (nint i = 0; i < groups; i++)
        {
            bool tookPart = state->Marks[i * 2] >= 0 && state->Marks[(i * 2) + 1] >= state->Marks[i * 2];
            spans[(i + 1) * 2] = tookPart ? state->Marks[i * 2] : -1;
            spans[((i + 1) * 2) + 1] = tookPart ? state->Marks[(i * 2) + 1] : -1;
        }
        self->Pattern = state->Pattern;
        self->Text = state->Text;
        self->Spans = spans;
        self->From = state->From;
        self->End = state->End;
        self->LastGroup = state->LastGroup;
        return self;
    }

    /// <summary>The text of a group, or <paramref name="missing"/>.</summary>
    public static Value Slice(PyMatch* self, nint group, Value missing) =>
        self->Spans[group * 2] < 0 ? missing : SreState.Slice(self->Text, self->Spans[group * 2], self->Spans[(group * 2) + 1]);

    [PyMethod("group", Doc = "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.")]
    public static Value Group(PyMatch* self, [PyRest] Arguments arguments)
    {
        if (arguments.KeywordCount > 0)
        {
            return Errors.TypeError("Match.group() takes no keyword arguments"u8);
        }
        if (arguments.Count <= 1)
        {
            return arguments.Count == 0 ? Slice(self, 0, Intrinsics.None) : ItemOf(Value.FromObject(self), arguments.Items[0]);
        }
        PyTuple* result = Tuple.Allocate(arguments.Count);
        for (nint i = 0; result != null && i < arguments.Count; i++)
        {
            Value item = ItemOf(Value.FromObject(self), arguments.Items[i]);
            Tuple.Items(result)[i] = item;
            result = item.IsNoValue ? null : result;
        }
        return Value.FromObject(result);
    }

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key)
    {
        nint group = IndexOf((PyMatch*)self.Object, key);
        return group < 0 ? Value.NoValue : Slice((PyMatch*)self.Object, group, Intrinsics.None);
    }

    [PyMethod("start", Doc = "Return index of the start of the substring matched by group.")]
    public static nint Start(PyMatch* self, Value group = default)
    {
        nint index = group.IsNoValue ? 0 : IndexOf(self, group);
        return index < 0 ? -1 : self->Spans[index * 2];
    }

    [PyMethod("end", Doc = "Return index of the end of the substring matched by group.")]
    public static nint EndOf(PyMatch* self, Value group = default)
    {
        nint index = group.IsNoValue ? 0 : IndexOf(self, group);
        return index < 0 ? -1 : self->Spans[(index * 2) + 1];
    }

    [PyMethod("span", Doc = "For match object m, return the 2-tuple (m.start(group), m.end(group)).")]
    public static PyTuple* Span(PyMatch* self, Value group = default)
    {
        nint index = group.IsNoValue ? 0 : IndexOf(self, group);
        return index < 0 ? null : SpanOf(self, index);
    }

    [PyMethod("groups", Doc = "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.")]
    public static PyTuple* Groups(PyMatch* self, [PyKeyword("default")] Value @default = default)
    {
        nint groups = self->Pattern->Program.Groups;
        PyTuple* result = groups == 0 ? Tuple.Empty : Tuple.Allocate(groups);
        for (nint i = 0; result != null && i < groups; i++)
        {
            Value item = Slice(self, i + 1, Objects.OrNone(@default));
            Tuple.Items(result)[i] = item;
            result = item.IsNoValue ? null : result;
        }
        return result;
    }

    [PyMethod("groupdict", Doc = "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.")]
    public static PyDict* GroupDict(PyMatch* self, [PyKeyword("default")] Value @default = default)
    {
        PyDict* result = Dict.New();
        DictCursor cursor = new(self->Pattern->GroupIndex);
        while (result != null && cursor.Next())
        {
            nint group = IndexOf(self, cursor.Key);
            Value item = group < 0 ? Value.NoValue : Slice(self, group, Objects.OrNone(@default));
            result = !item.IsNoValue && Dict.Set(result, cursor.Key, item) ? result : null;
        }
        return result;
    }

    [PyMethod("expand", Doc = "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.")]
    public static Value Expand(PyMatch* self, [PyKeyword("template")] Value template)
    {
        Value compiled = SreSubstitution.CompileTemplate(self->Pattern, template);
        return compiled.IsNoValue ? compiled
            : Types.IsExactObject(compiled, Intrinsics.TypeOf<PySreTemplate>()) ? PySreTemplate.Expand((PySreTemplate*)compiled.Object, self) : compiled;
    }

    [PyMethod("__copy__"), NoRaise]
    public static Value Copy(Value self) => self;

    [PyMethod("__deepcopy__"), NoRaise]
    public static Value DeepCopy(Value self, Value memo) => self;

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PyMethod("string", Kind = PyMethodKind.Getter, Doc = "The string passed to match() or search()."), NoRaise]
    public static Value GetString(Value self) => ((PyMatch*)self.Object)->Text;

    [PyMethod("re", Kind = PyMethodKind.Getter, Doc = "The regular expression object."), NoRaise]
    public static Value GetPattern(Value self) => Value.FromObject(((PyMatch*)self.Object)->Pattern);

    [PyMethod("pos", Kind = PyMethodKind.Getter, Doc = "The index into the string at which the RE engine started looking for a match."), NoRaise]
    public static Value GetFrom(Value self) => Int.FromLong(((PyMatch*)self.Object)->From);

    [PyMethod("endpos", Kind = PyMethodKind.Getter, Doc = "The index into the string beyond which the RE engine will not go."), NoRaise]
    public static Value GetEnd(Value self) => Int.FromLong(((PyMatch*)self.Object)->End);

    [PyMethod("lastindex", Kind = PyMethodKind.Getter, Doc = "The integer index of the last matched capturing group."), NoRaise]
    public static Value GetLastIndex(Value self)
    {
        nint last = ((PyMatch*)self.Object)->LastGroup;
        return last > 0 ? Int.FromLong(last) : Intrinsics.None;
    }

    [PyMethod("lastgroup", Kind = PyMethodKind.Getter, Doc = "The name of the last matched capturing group."), NoRaise]
    public static Value GetLastGroup(Value self)
    {
        PyMatch* match = (PyMatch*)self.Object;
        PyTuple* names = match->Pattern->IndexGroup;
        return match->LastGroup > 0 && match->LastGroup < names->Length ? Tuple.Items(names)[match->LastGroup] : Intrinsics.None;
    }

    [PyMethod("regs", Kind = PyMethodKind.Getter)]
    public static Value GetSpans(Value self)
    {
        PyMatch* match = (PyMatch*)self.Object;
        PyTuple* result = Tuple.Allocate(match->Pattern->Program.Groups + 1);
        for (nint i = 0; result != null && i < result->Length; i++)
        {
            PyTuple* span = SpanOf(match, i);
            Tuple.Items(result)[i] = Value.FromObject(span);
            result = span == null ? null : result;
        }
        return Value.FromObject(result);
    }

    [PyMethod("string", Kind = PyMethodKind.Setter)]
    public static bool SetString(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("re", Kind = PyMethodKind.Setter)]
    public static bool SetPattern(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("pos", Kind = PyMethodKind.Setter)]
    public static bool SetFrom(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("endpos", Kind = PyMethodKind.Setter)]
    public static bool SetEnd(Value self, Value value) => Attributes.RefuseReadOnly();

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyMatch* match = (PyMatch*)self.Object;
        Value whole = Slice(match, 0, Intrinsics.None);
        TextBuilder text = default;
        text.Append("<re.Match object; span=("u8);
        text.AppendInteger(match->Spans[0]);
        text.Append(", "u8);
        text.AppendInteger(match->Spans[1]);
        text.Append("), match="u8);
        bool shown = !whole.IsNoValue && text.AppendRepr(whole);
        text.Append(">"u8);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyMatch*)self)->Pattern);
        tracer->Visit(((PyMatch*)self)->Text);
        tracer->Visit(((PyMatch*)self)->Spans);
    }

    private static PyTuple* SpanOf(PyMatch* self, nint group) =>
        Tuple.Pair(Int.FromLong(self->Spans[group * 2]), Int.FromLong(self->Spans[(group * 2) + 1]));

    /// <summary>The number of a group that is given by number or name; -1 with IndexError pending.</summary>
    private static nint IndexOf(PyMatch* self, Value group)
    {
        nint index = -1;
        if (Indexing.IsIndex(group))
        {
            index = Indexing.Clamp(Operators.Index(group));
        }
        else
        {
            long hash = Operators.Hash(group);
            Value number = hash == -1 ? Value.NoValue : Dict.GetHashed(self->Pattern->GroupIndex, group, hash);
            index = number.IsSmallInt ? (nint)number.SmallInt : -1;
        }
        if (ThreadState.Exception == null && (nuint)index <= (nuint)self->Pattern->Program.Groups)
        {
            return index;
        }
        if (ThreadState.Exception == null)
        {
            Errors.IndexError("no such group"u8);
        }
        return -1;
    }
}
