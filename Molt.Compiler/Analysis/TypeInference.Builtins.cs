using System.Collections.Immutable;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private MirType CallBuiltin(MirInstruction instruction, string name, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsNever)
            {
                return MirType.Never;
            }
        }
        var first = arguments.Length > 0 ? arguments[0].WithoutUnbound() : MirType.Never;
        switch (name)
        {
            case "len" or "ord" or "hash" or "id":
                return MirType.Int;
            case "str" or "repr" or "format":
                return MirType.Str;
            case "ascii" or "chr" or "hex" or "oct" or "bin" or "input":
                return MirType.Str;
            case "bool" or "isinstance" or "issubclass" or "callable" or "hasattr" or "any" or "all":
                Iterable(instruction, name is "any" or "all" ? first : MirType.Never);
                return MirType.Bool;
            case "int":
                return MirType.Int;
            case "float":
                return MirType.Float;
            case "print":
                return MirType.None;
            case "abs" when first.IsOnly(Numbers):
                return MirType.Of((first.Kinds & TypeKinds.Float) | (first.Has(Integers) ? TypeKinds.Int : 0));
            case "round" when arguments.Length == 1 && first.IsOnly(Numbers):
                return MirType.Int;
            case "round" when first.IsOnly(TypeKinds.Float) && arguments.Length == 2 && arguments[1].IsOnly(TypeKinds.Int):
                return MirType.Float;
            case "min" or "max" when arguments.Length - keywords.Length > 1:
                var candidates = Joined(arguments[..^keywords.Length]);
                CallKey(instruction, candidates, arguments[^keywords.Length..], keywords);
                return candidates;
            case "min" or "max" when arguments.Length - keywords.Length == 1:
                var element = Iterated(instruction, first);
                CallKey(instruction, element, arguments[1..], keywords);
                return keywords.IndexOf("default") is var fallback and >= 0 ? element.Join(arguments[1 + fallback]) : element;
            case "sum" when arguments.Length == 1 && Iterated(instruction, first) is var addend && (addend.IsNever || addend.IsOnly(Numbers)):
                return MirType.Of((addend.Kinds & TypeKinds.Float) | TypeKinds.Int);
            case "sum" when arguments.Length == 2 && Iterated(instruction, first).Join(arguments[1]) is var addend && addend.IsOnly(Numbers):
                return MirType.Of((addend.Kinds & TypeKinds.Float) | (arguments[1].IsOnly(TypeKinds.Float) ? 0 : addend.Kinds & Integers));
            case "range":
                return MirType.Of(TypeKinds.Range);
            case "list" when arguments.Length <= 1 && keywords.IsEmpty:
                return Collect(instruction, ContainerKind.List, first);
            case "sorted" when arguments.Length - keywords.Length == 1:
                CallKey(instruction, Iterated(instruction, first), arguments[1..], keywords);
                return Collect(instruction, ContainerKind.List, first);
            case "map" when arguments.Length >= 2 && keywords.IsEmpty:
                var inputs = new MirType[arguments.Length - 1];
                for (int i = 0; i < inputs.Length; i++)
                {
                    inputs[i] = Iterated(instruction, arguments[i + 1]);
                }
                return IteratorOf(instruction, CallFromRuntime(instruction, first, inputs));
            case "filter" when arguments.Length == 2 && keywords.IsEmpty:
                var filtered = Iterated(instruction, arguments[1]);
                CallFromRuntime(instruction, first, filtered);
                return IteratorOf(instruction, filtered);
            case "tuple" when arguments.Length <= 1:
                return Collect(instruction, ContainerKind.Tuple, first);
            case "set" when arguments.Length <= 1:
                return Collect(instruction, ContainerKind.Set, first);
            case "frozenset" when arguments.Length <= 1:
                return Collect(instruction, ContainerKind.FrozenSet, first);
            case "dict" when arguments.Length == 0:
                return MirType.Of(Container(instruction, ContainerKind.Dict));
            case "iter" when arguments.Length == 1:
                return GetIterator(instruction, first);
            case "next" when arguments.Length is 1 or 2 && OnlyContainers(first, ContainerKind.Iterator):
                return Elements(instruction, first).Join(arguments.Length == 2 ? arguments[1] : MirType.Never);
            case "reversed" when arguments.Length == 1:
                return GetIterator(instruction, first);
            case "enumerate" when arguments.Length is 1 or 2:
                return Paired(instruction, [MirType.Int, Iterated(instruction, first)]);
            case "zip" when keywords.IsEmpty:
                var elements = new MirType[arguments.Length];
                for (int i = 0; i < elements.Length; i++)
                {
                    elements[i] = Iterated(instruction, arguments[i]);
                }
                return Paired(instruction, elements);
            case "divmod" when Joined(arguments) is { } numbers && numbers.IsOnly(Numbers) && arguments.Length == 2:
                var quotient = SimpleBinary(BinaryOperator.FloorDivide, first.Kinds, arguments[1].Kinds);
                return TupleOf(instruction, [quotient, quotient]);
            case "getattr" when arguments.Length is 2 or 3:
                return CallGetAttr(instruction, arguments, NameArgument(instruction, name));
            case "setattr" when arguments.Length == 3:
                return CallSetAttr(instruction, first, arguments[2], NameArgument(instruction, name));
            case "vars" when arguments.Length == 1:
                return GetAttribute(instruction, first, "__dict__");
            case "super":
                return CallSuper(instruction, arguments);
            case "type" when arguments.Length == 1 && first.SingleAtom is InstanceAtom { Model.IsOpaque: false } instance:
                return MirType.Of(instance.Model.Atom);
            default:
                return _signatures.Function(name) is { } function ? ResultOf(instruction, function) : MirType.Any;
        }
    }

    private void Iterable(MirInstruction instruction, MirType type)
    {
        if (!type.IsNever)
        {
            Iterated(instruction, type);
        }
    }

    private static MirType Joined(ReadOnlySpan<MirType> values)
    {
        var type = MirType.Never;
        foreach (var value in values)
        {
            type = type.Join(value);
        }
        return type;
    }

    /// <summary>Calls the function given as <c>key</c>, if any, with elements.</summary>
    private void CallKey(MirInstruction instruction, MirType element, ReadOnlySpan<MirType> options, ImmutableArray<string> keywords)
    {
        int index = keywords.IndexOf("key");
        if (index >= 0)
        {
            CallFromRuntime(instruction, options[index], element);
        }
    }

    private MirType IteratorOf(MirInstruction instruction, MirType element)
    {
        var iterator = Container(instruction, ContainerKind.Iterator);
        iterator.Element.Write(element, this);
        return MirType.Of(iterator);
    }

    private MirType Collect(MirInstruction instruction, ContainerKind kind, MirType source)
    {
        var container = Container(instruction, kind);
        if (!source.IsNever)
        {
            container.Element.Write(Iterated(instruction, source), this);
        }
        return MirType.Of(container);
    }

    private MirType TupleOf(MirInstruction site, ReadOnlySpan<MirType> items)
    {
        var tuple = Container(site, ContainerKind.Tuple, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            tuple.Items![i].Write(items[i], this);
        }
        return MirType.Of(tuple);
    }

    /// <summary>An iterator over tuples.</summary>
    private MirType Paired(MirInstruction site, ReadOnlySpan<MirType> items)
    {
        return IteratorOf(site, TupleOf(site, items));
    }

    private MirType CallKindMethod(MirInstruction instruction, TypeKinds receiver, string name, ReadOnlySpan<MirType> arguments)
    {
        if (name == "join" && receiver == TypeKinds.Str && arguments.Length == 1)
        {
            Iterated(instruction, arguments[0]);
            return MirType.Str;
        }
        if (_signatures.Method(MirType.Of(receiver), name) is { } method)
        {
            return ResultOf(instruction, method);
        }
        return MirType.Any;
    }

    /// <summary>What the declaration of a built-in function or method says of its result.</summary>
    private MirType ResultOf(MirInstruction instruction, RuntimeMethod method)
    {
        if (_signatures.Result(method) is { } kind)
        {
            return kind;
        }
        switch (BuiltinSignatures.Container(method))
        {
            case (ContainerKind.List, [var element]):
                var list = Container(instruction, ContainerKind.List);
                list.Element.Write(element, this);
                return MirType.Of(list);
            case (ContainerKind.Tuple, var items):
                return TupleOf(instruction, items);
            default:
                return MirType.Any;
        }
    }

    private MirType CallContainerMethod(MirInstruction instruction, ContainerAtom container, string name, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var type = MirType.Of(container);
        var first = arguments.Length > 0 ? arguments[0] : MirType.Never;
        var second = arguments.Length > 1 ? arguments[1] : MirType.Never;
        switch (container.Kind, name, arguments.Length)
        {
            case (ContainerKind.List, "append", 1) or (ContainerKind.Set, "add", 1):
                container.Element.Write(first, this);
                return MirType.None;
            case (ContainerKind.Iterator, "send", 1):
                return Send(instruction, type, first);
            case (ContainerKind.Iterator, "__next__", 0):
                return Elements(instruction, type);
            case (ContainerKind.List, "insert", 2):
                container.Element.Write(second, this);
                return MirType.None;
            case (ContainerKind.List, "extend", 1):
                container.Element.Write(Iterated(instruction, first), this);
                return MirType.None;
            case (ContainerKind.List, "pop", _) or (ContainerKind.Set, "pop", 0):
                return Elements(instruction, type);
            case (ContainerKind.List, "sort", _) when arguments.Length == keywords.Length:
                CallKey(instruction, Elements(instruction, type), arguments, keywords);
                return MirType.None;
            case (ContainerKind.List or ContainerKind.Tuple, "index" or "count", _):
                return MirType.Int;
            case (ContainerKind.List, "remove" or "reverse" or "clear", _) or (ContainerKind.Set, "discard" or "remove" or "clear", _)
                or (ContainerKind.Dict, "clear", 0):
                return MirType.None;
            case (ContainerKind.List, "copy", 0) or (ContainerKind.Set, "copy", 0):
                var copy = Container(instruction, container.Kind);
                copy.Element.Write(Elements(instruction, type), this);
                return MirType.Of(copy);
            case (ContainerKind.Dict, "copy", 0):
                var dict = Container(instruction, ContainerKind.Dict);
                WriteElements(MirType.Of(dict), Elements(instruction, type), container.Key.Read(instruction));
                return MirType.Of(dict);
            case (ContainerKind.Dict, "get", 1):
                return Elements(instruction, type).Join(MirType.None);
            case (ContainerKind.Dict, "get" or "pop", 2):
                return Elements(instruction, type).Join(second);
            case (ContainerKind.Dict, "pop", 1):
                return Elements(instruction, type);
            case (ContainerKind.Dict, "setdefault", 2):
                WriteElements(type, second, first);
                return Elements(instruction, type);
            case (ContainerKind.Dict, "keys", 0):
                return ViewOf(instruction, container.Key.Read(instruction));
            case (ContainerKind.Dict, "values", 0):
                return ViewOf(instruction, Elements(instruction, type));
            case (ContainerKind.Dict, "items", 0):
                return ViewOf(instruction, TupleOf(instruction, [container.Key.Read(instruction), Elements(instruction, type)]));
            default:
                return MirType.Any;
        }
    }

    private MirType ViewOf(MirInstruction instruction, MirType element)
    {
        var view = Container(instruction, ContainerKind.View);
        view.Element.Write(element, this);
        return MirType.Of(view);
    }
}
