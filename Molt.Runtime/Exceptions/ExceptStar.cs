namespace Molt.Runtime;

/// <summary>What <c>except*</c> does with exceptions (PEP 654).</summary>
public static unsafe class ExceptStar
{
    /// <summary>
    /// Splits what is left of an exception by what stands after <c>except*</c>. An exception that is no group, and matches, is wrapped in one, whose
    /// traceback is <paramref name="position"/>.
    /// </summary>
    /// <returns>A pair: what matches, and the rest, each None if it is empty.</returns>
    [Cold]
    [Export]
    public static Value Split(Value exception, Value type, SourcePosition* position)
    {
        Value none = Intrinsics.None;
        if (!IsCatchable(type))
        {
            return Value.NoValue;
        }
        if (exception == none)
        {
            return Value.FromObject(Tuple.Pair(none, none));
        }
        bool isGroup = Types.IsInstance(exception, Intrinsics.TypeOf<PyBaseExceptionGroup>());
        switch (Errors.Matches(exception, type))
        {
            case < 0:
                return Value.NoValue;
            case 0 when !isGroup:
                return Value.FromObject(Tuple.Pair(none, exception));
            case 0:
                return SplitGroup(exception, type);
        }
        Value matching = isGroup ? exception : NewGroup(Value.FromObject(Tuple.FromItems(&exception, 1)));
        if (matching.IsNoValue || (!isGroup && !Traceback.Begin((PyBaseException*)matching.Object, position)))
        {
            return Value.NoValue;
        }
        return Value.FromObject(Tuple.Pair(matching, none));
    }

    /// <summary>
    /// What is raised at the end: the parts of the original group that were not caught, or raised again, are one group as before; what was raised anew
    /// stands beside it.
    /// </summary>
    /// <param name="original">The exception that was caught.</param>
    /// <param name="raised">What came out of the clauses, and last what no clause took; None for nothing.</param>
    /// <returns>The exception to raise, or None.</returns>
    [Cold]
    [Export]
    public static Value Merge(Value original, Value raised)
    {
        PyList* parts = List.From(raised);
        if (!Types.IsInstance(original, Intrinsics.TypeOf<PyBaseExceptionGroup>()))
        {
            // It was caught whole or not at all, so that one clause at most has raised something.
            return parts->Items[0];
        }
        PyList* anew = List.New(0);
        PySet* kept = Set.New();
        if (anew == null || kept == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < parts->Length; i++)
        {
            Value part = parts->Items[i];
            bool succeeds = part == Intrinsics.None
                || (IsPartOf(part, original) ? PyBaseExceptionGroup.CollectLeaves(part, kept) : List.Append(anew, part));
            if (!succeeds)
            {
                return Value.NoValue;
            }
        }
        if (!PyBaseExceptionGroup.Project(original, kept, out Value again) || (anew->Length > 0 && again != Intrinsics.None && !List.Append(anew, again)))
        {
            return Value.NoValue;
        }
        return anew->Length switch
        {
            0 => again,
            1 => anew->Items[0],
            _ => NewGroup(Value.FromObject(anew)),
        };
    }

    private static Value NewGroup(Value exceptions) =>
        Calls.Call2(Value.FromObject(Intrinsics.TypeOf<PyBaseExceptionGroup>()), Value.FromObject(Intrinsics.Literal(""u8)), exceptions);

    private static Value SplitGroup(Value group, Value type)
    {
        PyStr* name = Intrinsics.Literal("split"u8);
        Value pair = PyBaseExceptionGroup.IsOwn(group, name) ? PyBaseExceptionGroup.Split(group, type) : Calls.CallMethod1(group, name, type);
        if (pair.IsNoValue)
        {
            return pair;
        }
        TextBuilder text = default;
        text.AppendTypeName(group);
        if (!Tuple.Is(pair))
        {
            text.Append(".split must return a tuple, not "u8);
            text.AppendTypeName(pair);
            return Errors.TypeError(ref text);
        }
        if (Tuple.From(pair)->Length < 2)
        {
            text.Append(".split must return a 2-tuple, got tuple of size "u8);
            text.AppendInteger(Tuple.From(pair)->Length);
            return Errors.TypeError(ref text);
        }
        return pair;
    }

    /// <summary>Whether a part has the circumstances of the whole: then it was raised again, not anew.</summary>
    private static bool IsPartOf(Value part, Value whole)
    {
        PyBaseException* first = (PyBaseException*)part.Object;
        PyBaseException* second = (PyBaseException*)whole.Object;
        return first->Traceback == second->Traceback && first->Cause == second->Cause && first->Context == second->Context;
    }

    private static bool IsCatchable(Value type)
    {
        bool isTuple = Tuple.Is(type);
        Value* types = isTuple ? Tuple.Items(Tuple.From(type)) : &type;
        nint count = isTuple ? Tuple.From(type)->Length : 1;
        for (nint i = 0; i < count; i++)
        {
            if (!Types.IsType(types[i]) || (((PyType*)types[i].Object)->Flags & TypeFlags.Exception) == 0)
            {
                Errors.TypeError("catching classes that do not inherit from BaseException is not allowed"u8);
                return false;
            }
            if (Types.IsSubclass((PyType*)types[i].Object, Intrinsics.TypeOf<PyBaseExceptionGroup>()))
            {
                Errors.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead."u8);
                return false;
            }
        }
        return true;
    }
}
