using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>
/// Decides the conditions of one file that the target decides: comparisons of <c>sys.platform</c>, <c>sys.version_info</c>,
/// <c>sys.implementation.name</c> and <c>os.name</c>, <c>TYPE_CHECKING</c>, <c>__debug__</c>, and what is made of them. Code under one that is
/// false is not part of the program.
/// </summary>
public sealed class CompileTimeConditions
{
    private readonly TargetFacts? _facts;
    private readonly KnownNames _names;
    private readonly bool _isLibrary;
    private bool _passesUnknown;

    internal CompileTimeConditions(Module tree, SymbolTable symbols, bool isLibrary, TargetFacts? facts)
    {
        _facts = facts;
        _isLibrary = isLibrary;
        _names = new KnownNames(tree, symbols, isLibrary);
    }

    /// <summary>The truth of a condition of which nothing needs to be evaluated; null if it is not known.</summary>
    public bool? Truth(Expression condition) => TruthOf(Evaluate(condition));

    /// <summary>The truth that a condition has in the end, whatever parts of it do before; null if it is not known.</summary>
    public bool? Outcome(Expression condition)
    {
        _passesUnknown = true;
        bool? truth = Truth(condition);
        _passesUnknown = false;
        return truth;
    }

    private static bool? TruthOf(object? value) => value switch
    {
        bool truth => truth,
        string text => text.Length > 0,
        long number => number != 0,
        ImmutableArray<object> items => items.Length > 0,
        _ => null,
    };

    /// <summary>A bool, string, long or array of such; null if it is not known.</summary>
    private object? Evaluate(Expression expression) => expression switch
    {
        Constant constant => ValueOf(constant.Value),
        Syntax.Tuple tuple => EvaluateAll(tuple.Elts),
        List list => EvaluateAll(list.Elts),
        Set set => EvaluateAll(set.Elts),
        Name { Id: "__debug__" } => true,
        // No library module is the main one.
        Syntax.Compare { Left: Name { Id: "__name__" }, Ops: [ComparisonOperator.Eq], Comparators: [Constant { Value.Kind: ConstantKind.String } main] }
            when _isLibrary && main.Value.AsString == ModuleGraph.MainName => false,
        Name name => _names.DottedName(name) is { } dotted ? Fact(dotted)
            : _names.Value(name) is { } value ? Evaluate(value)
            : _passesUnknown && name.Id == KnownNames.TypeChecking && !_names.IsBound(name) ? false
            : null,
        Attribute attribute => (_names.DottedName(attribute) is { } dotted ? Fact(dotted) : null) ?? attribute.Attr switch
        {
            "major" => Item(Evaluate(attribute.Value), 0),
            "minor" => Item(Evaluate(attribute.Value), 1),
            _ => null,
        },
        Subscript { Slice: Constant { Value: { IsLong: true } index } } item => Item(Evaluate(item.Value), index.AsLong),
        Subscript { Slice: Slice { Lower: null, Step: null, Upper: Constant { Value: { IsLong: true } end } } } slice => Prefix(Evaluate(slice.Value), end.AsLong),
        UnaryOp { Op: UnaryOperator.Not } not => !TruthOf(Evaluate(not.Operand)),
        BoolOp operation => EvaluateBoolean(operation),
        Compare { Ops.Length: 1 } compare => Compare(Evaluate(compare.Left), compare.Ops[0], compare.Comparators[0]),
        IfExp conditional => TruthOf(Evaluate(conditional.Test)) is { } test ? Evaluate(test ? conditional.Body : conditional.Orelse) : null,
        Call { Func: Attribute { Attr: "startswith" } method, Args: [var prefix], Keywords: [] } => StartsWith(Evaluate(method.Value), Evaluate(prefix)),
        _ => null,
    };

    private object? Fact(string dotted) => dotted switch
    {
        "typing.TYPE_CHECKING" => false,
        "sys.platform" => _facts?.Platform,
        "os.name" => _facts?.OperatingSystem,
        "sys.implementation.name" => _facts is null ? null : TargetFacts.Implementation,
        "sys.version_info" => _facts is null ? null
            : ImmutableArray.Create<object>(TargetFacts.Version.Major, TargetFacts.Version.Minor, TargetFacts.Version.Micro, "final", 0L),
        _ => null,
    };

    private static object? ValueOf(ConstantValue value) => value.Kind switch
    {
        ConstantKind.True => true,
        ConstantKind.False => false,
        ConstantKind.String => value.AsString,
        ConstantKind.Int when value.IsLong => value.AsLong,
        _ => null,
    };

    private object? EvaluateAll(ImmutableArray<Expression> elements)
    {
        var items = ImmutableArray.CreateBuilder<object>(elements.Length);
        foreach (var element in elements)
        {
            if (Evaluate(element) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return items.MoveToImmutable();
    }

    private object? EvaluateBoolean(BoolOp operation)
    {
        bool decides = operation.Op == BooleanOperator.Or;
        object? last = null;
        bool isKnown = true;
        foreach (var value in operation.Values)
        {
            last = Evaluate(value);
            var truth = TruthOf(last);
            if (truth == decides)
            {
                return isKnown ? last : decides;
            }
            isKnown &= truth is not null;
            if (!isKnown && !_passesUnknown)
            {
                return null;
            }
        }
        return isKnown ? last : null;
    }

    private object? Compare(object? left, ComparisonOperator op, Expression second)
    {
        if (left is string name && op is ComparisonOperator.In or ComparisonOperator.NotIn && _facts is not null
            && _names.Resolve(second) == "sys.builtin_module_names" && left is "posix" or "nt")
        {
            return (name == _facts.OperatingSystem) == (op == ComparisonOperator.In);
        }
        if (left is null || Evaluate(second) is not { } right)
        {
            return null;
        }
        if (op is ComparisonOperator.In or ComparisonOperator.NotIn)
        {
            bool? contains = (left, right) switch
            {
                (string part, string text) => text.Contains(part, StringComparison.Ordinal),
                (_, ImmutableArray<object> items) => items.Any(item => Order(left, item) == 0),
                _ => null,
            };
            return contains == (op == ComparisonOperator.In);
        }
        return (op, Order(left, right)) switch
        {
            (_, null) => null,
            (ComparisonOperator.Eq, var order) => order == 0,
            (ComparisonOperator.NotEq, var order) => order != 0,
            (ComparisonOperator.Lt, var order) => order < 0,
            (ComparisonOperator.LtE, var order) => order <= 0,
            (ComparisonOperator.Gt, var order) => order > 0,
            (ComparisonOperator.GtE, var order) => order >= 0,
            _ => null,
        };
    }

    /// <summary>How two values of the same kind compare; null if they are not of one.</summary>
    private static int? Order(object left, object right)
    {
        switch (left, right)
        {
            case (string first, string second):
                return string.CompareOrdinal(first, second);
            case (long first, long second):
                return first.CompareTo(second);
            case (ImmutableArray<object> first, ImmutableArray<object> second):
                for (int i = 0; i < first.Length && i < second.Length; i++)
                {
                    if (Order(first[i], second[i]) is not 0 and var order)
                    {
                        return order;
                    }
                }
                return first.Length.CompareTo(second.Length);
            default:
                return null;
        }
    }

    private static object? Item(object? value, long index) =>
        value is ImmutableArray<object> items && index >= 0 && index < items.Length ? items[(int)index] : null;

    private static object? Prefix(object? value, long length) =>
        value is ImmutableArray<object> items && length >= 0 ? items[..(int)Math.Min(length, items.Length)] : null;

    private static object? StartsWith(object? value, object? prefix) => (value, prefix) switch
    {
        (string text, string start) => text.StartsWith(start, StringComparison.Ordinal),
        (string text, ImmutableArray<object> starts) => starts.Any(start => start is string each && text.StartsWith(each, StringComparison.Ordinal)),
        _ => null,
    };
}
