namespace Molt.Runtime;

/// <summary><c>Generic</c>: the base of classes with type parameters.</summary>
[PyType(
    "typing.Generic", Home = "_typing",
    Doc = "Abstract base class for generic types.\n\nOn Python 3.12 and newer, generic classes implicitly inherit from\nGeneric when they declare a parameter list after the class's name::\n\n    class Mapping[KT, VT]:\n        def __getitem__(self, key: KT) -> VT:\n            ...\n        # Etc.\n\nOn older versions of Python, however, generic classes have to\nexplicitly inherit from Generic.\n\nAfter a class has been declared to be generic, it can then be used as\nfollows::\n\n    def lookup_name[KT, VT](mapping: Mapping[KT, VT], key: KT, default: VT) -> VT:\n        try:\n            return mapping[key]\n        except KeyError:\n            return default\n")]
public unsafe partial struct PyGeneric
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>An instance without attributes.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (count > 0 && type->Init == Intrinsics.TypeOf<PyObject>()->Init)
        {
            TextBuilder text = default;
            text.Append(type == Intrinsics.TypeOf<PyGeneric>() ? "typing."u8 : ""u8);
            text.Append(type->Name);
            text.Append("() takes no arguments"u8);
            return Errors.TypeError(ref text);
        }
        return (type->Flags & TypeFlags.Heap) != 0 && Types.IsAbstract(type) ? Value.NoValue : Value.FromObject(Heap.AllocateInstance(type));
    }

    /// <summary><c>Class[…]</c>.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class)]
    public static Value ClassGetItem(PyType* type, Value item)
    {
        Value alias = TypingLibrary.Call(Intrinsics.Literal("_generic_class_getitem"u8), Value.FromObject(type), item, Value.NoValue);
        return alias.IsNoValue && ThreadState.Exception == null ? PyGenericAlias.New(type, item) : alias;
    }

    /// <summary>Gives a new class its <c>__parameters__</c>: the variables that its bases have in brackets, those of <c>Generic</c> if it is one.</summary>
    [PyMethod("__init_subclass__", Kind = PyMethodKind.Class)]
    public static Value InitSubclass(PyType* type, [PyRest] Arguments arguments)
    {
        Value function = TypingLibrary.Find(Intrinsics.Literal("_generic_init_subclass"u8));
        if (!function.IsNoValue)
        {
            Value bound = PyMethod.New(function, Value.FromObject(type));
            return bound.IsNoValue ? bound : Calls.Call(bound, arguments.Items, arguments.Count, arguments.KeywordNames);
        }
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        if (arguments.Count > 0)
        {
            return Errors.TypeError("Generic.__init_subclass__() takes no arguments"u8);
        }
        PyList* parameters = List.New(0);
        Value bases = Dict.GetStr(type->Dict, Intrinsics.Literal("__orig_bases__"u8));
        for (nint i = 0; parameters != null && Tuple.Is(bases) && i < Tuple.From(bases)->Length; i++)
        {
            Value each = Tuple.Items(Tuple.From(bases))[i];
            if (!Types.IsExactObject(each, Intrinsics.TypeOf<PyGenericAlias>()))
            {
                continue;
            }
            PyGenericAlias* alias = (PyGenericAlias*)each.Object;
            parameters = alias->Origin == Value.FromObject(Intrinsics.TypeOf<PyGeneric>()) ? List.New(0) : parameters;
            if (parameters == null || !Collect(parameters, alias->Arguments))
            {
                return Value.NoValue;
            }
            if (alias->Origin == Value.FromObject(Intrinsics.TypeOf<PyGeneric>()))
            {
                break;
            }
        }
        PyTuple* result = parameters == null ? null : Tuple.FromItems(parameters->Items, parameters->Length);
        return result != null && Dict.SetStr(type->Dict, Intrinsics.Literal("__parameters__"u8), Value.FromObject(result)) ? Intrinsics.None : Value.NoValue;
    }

    private static bool Collect(PyList* parameters, PyTuple* arguments)
    {
        for (nint i = 0; i < arguments->Length; i++)
        {
            Value argument = Tuple.Items(arguments)[i];
            if (Types.IsExactObject(argument, Intrinsics.TypeOf<PyUnpackedTypeVarTuple>()))
            {
                argument = ((PyUnpackedTypeVarTuple*)argument.Object)->Variable;
            }
            else if (Types.IsExactObject(argument, Intrinsics.TypeOf<PyGenericAlias>()))
            {
                if (!Collect(parameters, ((PyGenericAlias*)argument.Object)->Arguments))
                {
                    return false;
                }
                continue;
            }
            if (!TypeParameters.Is(argument))
            {
                continue;
            }
            int found = Operators.Contains(argument, Value.FromObject(parameters));
            if (found < 0 || (found == 0 && !List.Append(parameters, argument)))
            {
                return false;
            }
        }
        return true;
    }
}
