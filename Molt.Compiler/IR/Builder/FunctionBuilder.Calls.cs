using System.Collections.Immutable;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Calls.</content>
internal sealed partial class FunctionBuilder
{
    private MirValue VisitCall(Call call)
    {
        if (call.Args.Any(argument => argument is Starred) || call.Keywords.Any(keyword => keyword.Arg is null))
        {
            return VisitSpreadCall(call);
        }
        if (call is { Func: Name { Id: "globals" or "locals" or "vars" or "dir" } name, Args: [], Keywords: [] } && MeansBuiltin(name.Id))
        {
            return VisitNamespaceCall(name.Id, call);
        }
        if (call.Func is Attribute attribute)
        {
            return VisitMethodCall(call, attribute);
        }
        var callee = Visit(call.Func);
        if (call.Args.IsEmpty && call.Keywords.IsEmpty && SuperArguments(call) is { } implicitArguments)
        {
            return Emit(Opcode.Call, CallShape.Positional, call, [callee, .. implicitArguments]);
        }
        return Emit(Opcode.Call, Shape(call, null), call, [callee, .. VisitArguments(call)]);
    }

    /// <summary>Whether no code binds a built-in's name where it would be seen here.</summary>
    private bool MeansBuiltin(string name) => Locate(name).Kind switch
    {
        PlaceKind.Builtin => true,
        PlaceKind.ClassName => !_scope.Find(name).Has(SymbolFlags.Bound) && !_module.Binds(name),
        PlaceKind.Global or PlaceKind.Entry => !_module.Binds(name),
        _ => false,
    };

    private MirValue[] VisitArguments(Call call)
    {
        var arguments = new MirValue[call.Args.Length + call.Keywords.Length];
        int count = 0;
        foreach (var argument in call.Args)
        {
            arguments[count++] = Visit(argument);
        }
        foreach (var keyword in call.Keywords)
        {
            arguments[count++] = Visit(keyword.Value);
        }
        return arguments;
    }

    private CallShape Shape(Call call, string? method) =>
        call.Keywords.IsEmpty && method is null
            ? CallShape.Positional
            : new CallShape([.. call.Keywords.Select(keyword => keyword.Arg!)], method);

    /// <summary>Python looks the method up before it evaluates the arguments; one step is enough only where nobody can tell.</summary>
    private MirValue VisitMethodCall(Call call, Attribute attribute)
    {
        var receiver = Visit(attribute.Value);
        string name = _scope.Mangle(attribute.Attr);
        var shape = Shape(call, name);
        if (call.Args.All(HasNoEffect) && call.Keywords.All(keyword => HasNoEffect(keyword.Value)))
        {
            return Emit(Opcode.CallMethod, shape, call, [receiver, .. VisitArguments(call)]);
        }
        if (_function.Suspension != SuspensionKind.None && SuspensionFinder.IsIn(call))
        {
            // What a loaded method is can not be kept while the code is suspended.
            var bound = Emit(Opcode.GetAttribute, name, attribute, receiver);
            return Emit(Opcode.Call, Shape(call, null), call, [bound, .. VisitArguments(call)]);
        }
        var method = Emit(Opcode.LoadMethod, name, attribute, receiver);
        return Emit(Opcode.CallLoadedMethod, shape, call, [method, .. VisitArguments(call)]);
    }

    /// <summary>Whether evaluating an expression can neither raise nor be noticed.</summary>
    private bool HasNoEffect(Expression expression) => expression switch
    {
        Constant => true,
        UnaryOp { Op: Syntax.UnaryOperator.USub, Operand: Constant { Value.Kind: ConstantKind.Int or ConstantKind.Float or ConstantKind.Complex } } => true,
        Name name => Locate(name.Id) is var place && place.Kind switch
        {
            PlaceKind.Local or PlaceKind.PromotedGlobal => Current.Bound.Contains(place.Variable!),
            PlaceKind.Builtin => true,
            _ => false,
        },
        Tuple tuple => tuple.Elts.All(HasNoEffect),
        _ => false,
    };

    /// <summary>A call with <c>*</c> or <c>**</c>: the arguments are collected in a list and a dict.</summary>
    private MirInstruction VisitSpreadCall(Call call)
    {
        var callee = Visit(call.Func);
        return Emit(Opcode.CallSpread, null, call, callee, CollectPositional(call.Args, call), CollectKeywords(call.Keywords, callee, call));
    }

    private MirValue CollectPositional(ImmutableArray<Expression> arguments, Node syntax) => arguments switch
    {
        [] => new MirConstant(ImmutableArray<MirConstant>.Empty),
        [Starred only] => Visit(only.Value),
        _ => VisitSpread(arguments, syntax),
    };

    private MirValue CollectKeywords(ImmutableArray<Keyword> keywords, MirValue callee, Node syntax)
    {
        MirValue? dict = null;
        for (int i = 0; i < keywords.Length;)
        {
            if (keywords[i].Arg is null)
            {
                dict ??= Emit(Opcode.MakeDict, null, syntax);
                Emit(Opcode.DictMerge, null, syntax, dict, Visit(keywords[i++].Value), callee);
                continue;
            }
            var operands = new List<MirValue>();
            for (; i < keywords.Length && keywords[i].Arg is { } name; i++)
            {
                operands.Add(Text(name));
                operands.Add(Visit(keywords[i].Value));
            }
            var named = Emit(Opcode.MakeDict, null, syntax, [.. operands]);
            if (dict is null)
            {
                dict = named;
            }
            else
            {
                Emit(Opcode.DictMerge, null, syntax, dict, named, callee);
            }
        }
        return dict ?? MirConstant.NoValue;
    }

    /// <summary>What <c>super()</c> without arguments means here: the class being defined and the first argument. Null if it means nothing.</summary>
    private MirValue[]? SuperArguments(Call call)
    {
        if (call.Func is not Name { Id: "super" } name || !MeansBuiltin("super")
            || !_functionScope.IsFunction || _function.Parameters is not [{ Kind: ParameterKind.PositionalOnly or ParameterKind.Positional } first, ..]
            || _functionScope.Find(SymbolNames.Class).Kind is not NameKind.Free)
        {
            return null;
        }
        var type = Emit(Opcode.LoadCell, null, name, Emit(Opcode.LoadClosure, ClosureIndex(SymbolNames.Class), name));
        var place = LocateOwned(_functionScope, first.Name);
        var self = place.Kind == PlaceKind.Cell
            ? Checked(Emit(Opcode.LoadCell, null, name, place.Variable!.Cell!), first.Name, UnboundKind.Local, call)
            : ReadVariable(place.Variable!, UnboundKind.Local, call);
        return [Checked(type, SymbolNames.Class, UnboundKind.Free, call), self];
    }
}
