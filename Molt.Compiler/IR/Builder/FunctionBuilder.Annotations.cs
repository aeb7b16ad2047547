using System.Collections.Immutable;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>
/// Annotations (PEP 649): a function <c>__annotate__</c> evaluates those of a function, class or module when somebody asks. With
/// <c>from __future__ import annotations</c> they are strings (PEP 563).
/// </content>
internal sealed partial class FunctionBuilder
{
    private static readonly ImmutableArray<ParameterInfo> s_format = [new ParameterInfo("format", ParameterKind.PositionalOnly, false)];

    /// <summary>The last format that the functions made here know: VALUE and VALUE_WITH_FAKE_GLOBALS.</summary>
    private const long LastFormat = 2;

    /// <summary>The format in which they give the texts of the expressions, and the cells of their free variables by name: for <c>annotationlib</c>.</summary>
    private const long TextFormat = -4;

    /// <summary>The annotated variables of the class or module, each with its number if it counts only once control has come to it, or -1.</summary>
    private Dictionary<AnnAssign, int>? _annotations;

    /// <summary>Builds the function of an annotation scope, which returns what <paramref name="result"/> emits.</summary>
    public static void Build(ModuleBuilder module, MirFunction function, Scope scope, FunctionBuilder outer, Func<FunctionBuilder, MirValue> result)
    {
        var builder = new FunctionBuilder(module, function, scope, outer);
        builder.DeclareParameters();
        builder.Finish(result(builder));
    }

    /// <summary>Gives a function its annotations.</summary>
    private void AttachAnnotations(FunctionStatement statement, MirValue function)
    {
        if (!_module.KeepsAnnotations || _module.ScopeOf(statement).Annotations is not { } scope)
        {
            return;
        }
        var annotations = ParameterAnnotations(statement).Select(each => (Text(scope.Mangle(each.Name)), each.Annotation)).ToList();
        var annotate = MakeEvaluator(scope, statement, (builder, evaluate) =>
        {
            var items = new List<MirValue>();
            foreach (var (name, annotation) in annotations)
            {
                items.Add(name);
                items.Add(evaluate(annotation));
            }
            return builder.Emit(Opcode.MakeDict, null, statement, [.. items]);
        });
        EmitRuntimeCall("Annotations.Attach", statement, function, annotate);
    }

    /// <summary>The annotations of a function in the order in which CPython evaluates them.</summary>
    private static IEnumerable<(string Name, Expression Annotation)> ParameterAnnotations(FunctionStatement statement)
    {
        var arguments = statement.Args;
        var parameters = arguments.Args.Concat(arguments.Posonlyargs).Concat(Optional(arguments.Vararg)).Concat(arguments.Kwonlyargs).Concat(Optional(arguments.Kwarg));
        foreach (var parameter in parameters)
        {
            if (parameter.Annotation is { } annotation)
            {
                yield return (parameter.Name, annotation);
            }
        }
        if (statement.Returns is { } returns)
        {
            yield return ("return", returns);
        }

        static IEnumerable<Arg> Optional(Arg? parameter) => parameter is null ? [] : [parameter];
    }

    /// <summary><c>*args: *Ts</c> is what unpacking gives.</summary>
    private MirValue VisitAnnotation(Expression annotation) => _module.HasStringAnnotations ? Text(Unparser.Unparse(annotation)) : VisitUnpacked(annotation);

    /// <summary>The text of an annotation; one that is a string is its own text.</summary>
    private static MirConstant TextOf(Expression annotation) =>
        Text(annotation is Constant { Value: { Kind: ConstantKind.String } text } ? text.AsString : Unparser.Unparse(annotation));

    /// <summary>The value of an expression, or the only item of one that is starred.</summary>
    private MirValue VisitUnpacked(Expression expression) => expression is Starred starred
        ? Emit(Opcode.TupleItem, 0, expression, Emit(Opcode.Unpack, 1, expression, Visit(starred.Value)))
        : Visit(expression);

    /// <summary>
    /// Makes a function that evaluates an annotation scope in a format that it is told. <paramref name="result"/> gets what evaluates an expression in
    /// that format.
    /// </summary>
    private MirInstruction MakeEvaluator(
        Scope scope, Node syntax, Func<FunctionBuilder, Func<Expression, MirValue>, MirValue> result) => MakeScopeFunction(scope, s_format, syntax, builder =>
    {
        if (_module.KeepsTexts)
        {
            builder.EmitTexts(syntax, result);
        }
        BuilderBlock unknown = NewBlock(), known = NewBlock();
        var isUnknown = builder.Emit(Opcode.Compare, CompareOperator.Greater, syntax, builder._entry.Block.Parameters[0], new MirConstant(LastFormat));
        builder.Branch(builder.Emit(Opcode.Truth, null, syntax, isUnknown), unknown, known, syntax);
        builder.Start(unknown);
        builder.EmitThrow(Opcode.Raise, syntax, builder.Emit(Opcode.LoadBuiltin, "NotImplementedError", syntax), MirConstant.NoValue);
        builder.Start(known);
        return result(builder, builder.VisitAnnotation);
    });

    private void EmitTexts(Node syntax, Func<FunctionBuilder, Func<Expression, MirValue>, MirValue> result)
    {
        BuilderBlock asked = NewBlock(), others = NewBlock();
        var isAsked = Emit(Opcode.Compare, CompareOperator.Equal, syntax, _entry.Block.Parameters[0], new MirConstant(TextFormat));
        Branch(Emit(Opcode.Truth, null, syntax, isAsked), asked, others, syntax);
        Start(asked);
        var texts = result(this, TextOf);
        var cells = _function.FreeVariables.SelectMany((name, index) => new[] { Text(name), (MirValue)Emit(Opcode.LoadClosure, index, syntax) }).ToArray();
        Return(Emit(Opcode.MakeTuple, null, syntax, texts, Emit(Opcode.MakeDict, null, syntax, cells)), syntax);
        Start(others);
    }

    private MirInstruction MakeScopeFunction(Scope scope, ImmutableArray<ParameterInfo> parameters, Node syntax, Func<FunctionBuilder, MirValue> result)
    {
        var function = _module.ScopeFunction(scope, parameters, this, result);
        return Emit(Opcode.MakeFunction, new FunctionShape(function, 0, []), syntax, CellsFor(function, scope));
    }

    /// <summary>Prepares for the annotations of the class or module whose body follows. A module has its <c>__annotate__</c> from the start.</summary>
    private void BeginAnnotations(ImmutableArray<Statement> body)
    {
        if (!_module.KeepsAnnotations || _functionScope.Annotations is not { } scope)
        {
            return;
        }
        var variables = AnnotatedVariables.In(body);
        _annotations = [];
        if (_module.HasStringAnnotations)
        {
            foreach (var variable in variables)
            {
                _annotations.Add(variable, -1);
            }
            if (IsClassBody)
            {
                EmitRuntimeCall("Annotations.SetUp", scope.Node, _namespace!);
            }
            else
            {
                WriteName(SymbolNames.Annotations, Emit(Opcode.MakeDict, null, scope.Node), scope.Node);
            }
            return;
        }
        bool isModule = _functionScope.Kind == ScopeKind.Module;
        int next = 0;
        foreach (var variable in variables)
        {
            _annotations.Add(variable, isModule || !body.Contains(variable) ? next++ : -1);
        }
        if (isModule)
        {
            WriteName(SymbolNames.Annotate, MakeAnnotate(scope, variables), scope.Node);
        }
        if (next > 0)
        {
            var reached = Emit(Opcode.MakeSet, null, scope.Node);
            if (isModule)
            {
                WriteName(SymbolNames.ConditionalAnnotations, reached, scope.Node);
            }
            else
            {
                DeclareCell(SymbolNames.ConditionalAnnotations, reached);
            }
        }
    }

    /// <summary>Makes the <c>__annotate__</c> of a class, when its body has run.</summary>
    private void EndAnnotations(ClassDef statement)
    {
        if (_annotations is not null && !_module.HasStringAnnotations)
        {
            WriteName("__annotate_func__", MakeAnnotate(_functionScope.Annotations!, [.. _annotations.Keys]), statement);
        }
    }

    private MirInstruction MakeAnnotate(Scope scope, ImmutableArray<AnnAssign> variables)
    {
        var numbers = _annotations!;
        bool isModule = _functionScope.Kind == ScopeKind.Module;
        return MakeEvaluator(scope, scope.Node, (builder, evaluate) =>
        {
            var result = builder.Emit(Opcode.MakeDict, null, scope.Node);
            foreach (var variable in variables)
            {
                var end = NewBlock();
                if (numbers[variable] is >= 0 and var number)
                {
                    var reached = isModule
                        ? builder.ReadName(SymbolNames.ConditionalAnnotations, variable)
                        : builder.Emit(Opcode.LoadCell, null, variable, builder.Emit(Opcode.LoadClosure, builder.ClosureIndex(SymbolNames.ConditionalAnnotations), variable));
                    var found = NewBlock();
                    builder.Branch(builder.Emit(Opcode.Contains, null, variable, new MirConstant((long)number), reached), found, end, variable);
                    builder.Start(found);
                }
                var value = evaluate(variable.Annotation);
                builder.Emit(Opcode.DictSet, null, variable, result, Text(scope.Mangle(((Name)variable.Target).Id)), value);
                builder.Jump(end);
                builder.Start(end);
            }
            return result;
        });
    }

    /// <summary>Notes that control has come to an annotated variable.</summary>
    private void NoteAnnotation(AnnAssign statement, Name name)
    {
        if (_annotations is null || !_annotations.TryGetValue(statement, out int number))
        {
            return;
        }
        if (_module.HasStringAnnotations)
        {
            var names = ReadName(SymbolNames.Annotations, statement);
            Emit(Opcode.SetItem, null, statement, names, Text(_scope.Mangle(name.Id)), Text(Unparser.Unparse(statement.Annotation)));
        }
        else if (number >= 0)
        {
            var reached = IsClassBody
                ? Emit(Opcode.LoadCell, null, statement, LocateOwned(_functionScope, SymbolNames.ConditionalAnnotations).Variable!.Cell!)
                : ReadName(SymbolNames.ConditionalAnnotations, statement);
            EmitRuntimeCall("Annotations.Reach", statement, reached, new MirConstant((long)number));
        }
    }
}
