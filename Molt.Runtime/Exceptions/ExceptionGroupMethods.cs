namespace Molt.Runtime;

// What Python code can do with exception groups (PEP 654).
public unsafe partial struct PyBaseExceptionGroup
{
    /// <summary><c>BaseExceptionGroup(message, exceptions)</c>: an ExceptionGroup if all are Exceptions.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            return Errors.TypeError("BaseExceptionGroup.__new__() takes no keyword arguments"u8);
        }
        if (count != 2)
        {
            TextBuilder text = default;
            text.Append("BaseExceptionGroup.__new__() takes exactly 2 arguments ("u8);
            text.AppendInteger(count);
            text.Append(" given)"u8);
            return Errors.TypeError(ref text);
        }
        if (!Runtime.Str.Is(arguments[0]))
        {
            return Complaint.Type("BaseExceptionGroup.__new__() argument 1 must be str, not "u8, arguments[0]);
        }
        if (Types.Of(arguments[1])->GetItem == null || Dict.Is(arguments[1]))
        {
            return Errors.TypeError("second argument (exceptions) must be a sequence"u8);
        }
        Value exceptions = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyTuple>()), arguments[1]);
        if (exceptions.IsNoValue || !CheckMembers(ref type, Tuple.From(exceptions)))
        {
            return Value.NoValue;
        }
        Value group = PyBaseException.New(type, arguments, count, null);
        if (!group.IsNoValue)
        {
            ((PyBaseExceptionGroup*)group.Object)->Message = arguments[0];
            ((PyBaseExceptionGroup*)group.Object)->Exceptions = exceptions;
        }
        return group;
    }

    /// <summary><c>message (2 sub-exceptions)</c>.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        PyBaseExceptionGroup* group = (PyBaseExceptionGroup*)self.Object;
        TextBuilder text = default;
        text.Append(Runtime.Str.From(group->Message));
        text.Append(" ("u8);
        text.AppendInteger(Members(group)->Length);
        text.Append(Members(group)->Length == 1 ? " sub-exception)"u8 : " sub-exceptions)"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>derive(exceptions)</c>: a group with the same message.</summary>
    [PyMethod("derive")]
    public static Value Derive(Value self, Value exceptions) => Calls.Call2(
        Value.FromObject(Intrinsics.TypeOf<PyBaseExceptionGroup>()), ((PyBaseExceptionGroup*)self.Object)->Message, exceptions);

    /// <summary><c>subgroup(condition)</c>: the part that matches, or None.</summary>
    [PyMethod("subgroup")]
    public static Value Subgroup(Value self, Value condition) =>
        IsCondition(condition) && Split(self, condition, out Value matching, out _) ? matching : Value.NoValue;

    /// <summary><c>split(condition)</c>: the part that matches and the rest, each None if it is empty.</summary>
    [PyMethod("split")]
    public static Value Split(Value self, Value condition) =>
        IsCondition(condition) && Split(self, condition, out Value matching, out Value rest) ? Value.FromObject(Tuple.Pair(matching, rest)) : Value.NoValue;

    /// <summary>
    /// Splits an exception or group by a class, a tuple of classes or a callable; None stands for an empty part. False with an exception
    /// pending.
    /// </summary>
    public static bool Split(Value exception, Value condition, out Value matching, out Value rest) =>
        Split(exception, condition, null, out matching, out rest);

    /// <summary>The part of a group that consists of some exceptions, given by their ids; None if it is empty. False with an exception pending.</summary>
    public static bool Project(Value group, PySet* leaves, out Value part) => Split(group, Value.NoValue, leaves, out part, out _);

    /// <summary>Adds the ids of the exceptions in an exception or group that are no groups. False with an exception pending.</summary>
    public static bool CollectLeaves(Value exception, PySet* leaves)
    {
        if (!Types.IsInstance(exception, Intrinsics.TypeOf<PyBaseExceptionGroup>()))
        {
            return Set.Add(leaves, Builtins.Identity(exception));
        }
        if (!ThreadState.Enter(" in collect_exception_group_leaf_ids"u8))
        {
            return false;
        }
        PyTuple* members = Members((PyBaseExceptionGroup*)exception.Object);
        bool succeeds = true;
        for (nint i = 0; i < members->Length && succeeds; i++)
        {
            succeeds = CollectLeaves(Tuple.Items(members)[i], leaves);
        }
        ThreadState.Leave();
        return succeeds;
    }

    /// <summary>Splits by <paramref name="leaves"/>, without making the rest, or if that is null by a condition.</summary>
    private static bool Split(Value exception, Value condition, PySet* leaves, out Value matching, out Value rest)
    {
        matching = rest = Intrinsics.None;
        int matches = leaves != null ? Set.Contains(leaves, Builtins.Identity(exception)) : Matches(exception, condition);
        if (matches != 0)
        {
            matching = exception;
            return matches > 0;
        }
        if (!Types.IsInstance(exception, Intrinsics.TypeOf<PyBaseExceptionGroup>()))
        {
            rest = exception;
            return true;
        }
        PyTuple* members = Members((PyBaseExceptionGroup*)exception.Object);
        PyList* inside = List.New(0);
        PyList* outside = List.New(0);
        if (inside == null || outside == null || !ThreadState.Enter(" in exceptiongroup_split_recursive"u8))
        {
            return false;
        }
        bool succeeds = true;
        for (nint i = 0; i < members->Length && succeeds; i++)
        {
            succeeds = Split(Tuple.Items(members)[i], condition, leaves, out Value matchingPart, out Value restPart)
                && (matchingPart == Intrinsics.None || List.Append(inside, matchingPart))
                && (leaves != null || restPart == Intrinsics.None || List.Append(outside, restPart));
        }
        ThreadState.Leave();
        return succeeds && TryDerive(exception, inside, ref matching) && TryDerive(exception, outside, ref rest);
    }

    /// <summary>Whether a method is the one of this class. It need not be linked into the program, which may not spell its name.</summary>
    public static bool IsOwn(Value group, PyStr* method)
    {
        PyType* type = Types.Of(group);
        Value found = Types.Lookup(type, method);
        return (found.IsNoValue || found == Types.Lookup(Intrinsics.TypeOf<PyBaseExceptionGroup>(), method)) && !Attributes.InstanceHas(group, type, method);
    }

    private static PyTuple* Members(PyBaseExceptionGroup* group) => Tuple.From(group->Exceptions);

    private static int Matches(Value exception, Value condition)
    {
        if (Types.IsType(condition) || Tuple.Is(condition))
        {
            return Types.IsInstanceOf(exception, condition);
        }
        Value result = Calls.Call1(condition, exception);
        return result.IsNoValue ? -1 : Operators.IsTrue(result);
    }

    private static bool IsCondition(Value condition)
    {
        bool isFine = Types.IsType(condition) ? IsExceptionClass(condition) : !Tuple.Is(condition) && Types.Of(condition)->Call != null;
        if (Tuple.Is(condition))
        {
            isFine = true;
            for (nint i = 0; i < Tuple.From(condition)->Length; i++)
            {
                isFine &= IsExceptionClass(Tuple.Items(Tuple.From(condition))[i]);
            }
        }
        if (!isFine)
        {
            Errors.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)"u8);
        }
        return isFine;
    }

    private static bool IsExceptionClass(Value value) => Types.IsType(value) && (((PyType*)value.Object)->Flags & TypeFlags.Exception) != 0;

    /// <summary>Makes the group of a part, with the circumstances of the whole.</summary>
    private static bool TryDerive(Value whole, PyList* part, ref Value result)
    {
        if (part->Length == 0)
        {
            return true;
        }
        Value exceptions = Value.FromObject(part);
        result = IsOwn(whole, Intrinsics.Literal("derive"u8)) ? Derive(whole, exceptions) : Calls.CallMethod1(whole, Intrinsics.Literal("derive"u8), exceptions);
        if (result.IsNoValue)
        {
            return false;
        }
        if (!Types.IsInstance(result, Intrinsics.TypeOf<PyBaseExceptionGroup>()))
        {
            Errors.TypeError("derive must return an instance of BaseExceptionGroup"u8);
            return false;
        }
        PyBaseException* from = (PyBaseException*)whole.Object;
        PyBaseException* to = (PyBaseException*)result.Object;
        to->Traceback = from->Traceback;
        to->Context = from->Context;
        to->Cause = from->Cause;
        to->SuppressContext = from->SuppressContext;
        Value notes = Operators.FindAttribute(whole, Intrinsics.Literal("__notes__"u8));
        return notes.IsNoValue ? ThreadState.Exception == null
            : !List.Is(notes) || Operators.SetAttribute(result, Intrinsics.Literal("__notes__"u8),
                Value.FromObject(List.FromItems(List.From(notes)->Items, List.From(notes)->Length)));
    }

    /// <summary>Checks the members, and chooses between the two built-in classes by them.</summary>
    private static bool CheckMembers(ref PyType* type, PyTuple* exceptions)
    {
        if (exceptions->Length == 0)
        {
            Errors.ValueError("second argument (exceptions) must be a non-empty sequence"u8);
            return false;
        }
        bool areExceptions = true;
        for (nint i = 0; i < exceptions->Length; i++)
        {
            if (!Types.IsInstance(Tuple.Items(exceptions)[i], Intrinsics.TypeOf<PyBaseException>()))
            {
                TextBuilder text = default;
                text.Append("Item "u8);
                text.AppendInteger(i);
                text.Append(" of second argument (exceptions) is not an exception"u8);
                Errors.ValueError(ref text);
                return false;
            }
            areExceptions &= Types.IsInstance(Tuple.Items(exceptions)[i], Intrinsics.TypeOf<PyException>());
        }
        if (areExceptions)
        {
            type = type == Intrinsics.TypeOf<PyBaseExceptionGroup>() ? Intrinsics.TypeOf<PyExceptionGroup>() : type;
            return true;
        }
        if (!Types.IsSubclass(type, Intrinsics.TypeOf<PyException>()))
        {
            return true;
        }
        TextBuilder message = default;
        if (type == Intrinsics.TypeOf<PyExceptionGroup>())
        {
            message.Append("Cannot nest BaseExceptions in an ExceptionGroup"u8);
        }
        else
        {
            message.Append("Cannot nest BaseExceptions in '"u8);
            message.Append(type->Name);
            message.Append("'"u8);
        }
        Errors.TypeError(ref message);
        return false;
    }
}
