using System.Collections.Immutable;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Functions and lambdas.</content>
internal sealed partial class FunctionBuilder
{
    /// <summary>The class whose body is built.</summary>
    private MirClass? _class;

    /// <summary>The class in whose body the code stands, not within a function; null elsewhere.</summary>
    public MirClass? Class => _class;

    private void VisitFunctionStatement(FunctionStatement statement)
    {
        var decorators = VisitAll(statement.DecoratorList);
        MirValue function = statement.TypeParams.IsEmpty
            ? MakeFunction(statement, statement.Args, () => _module.Function(statement, this))
            : MakeGenericFunction(statement);
        if (statement.TypeParams.IsEmpty)
        {
            AttachAnnotations(statement, function);
        }
        WriteName(statement.Name, Decorate(function, decorators, statement.DecoratorList), statement);
    }

    private MirValue Decorate(MirValue value, MirValue[] decorators, ImmutableArray<Expression> syntax)
    {
        for (int i = decorators.Length - 1; i >= 0; i--)
        {
            value = Emit(Opcode.Call, CallShape.Positional, syntax[i], decorators[i], value);
        }
        return value;
    }

    private MirInstruction VisitLambda(Lambda lambda) => MakeFunction(lambda, lambda.Args, () => _module.Function(lambda, this));

    private MirInstruction MakeFunction(Node syntax, Arguments arguments, Func<MirFunction> build)
    {
        var (defaults, keywords, keywordDefaults) = VisitDefaults(arguments);
        return EmitMakeFunction(build(), defaults, keywords, keywordDefaults, syntax);
    }

    private (MirValue[] Defaults, ImmutableArray<string> Keywords, List<MirValue> KeywordDefaults) VisitDefaults(Arguments arguments)
    {
        var defaults = VisitAll(arguments.Defaults);
        var keywords = ImmutableArray.CreateBuilder<string>();
        var keywordDefaults = new List<MirValue>();
        for (int i = 0; i < arguments.Kwonlyargs.Length; i++)
        {
            if (arguments.KwDefaults[i] is { } value)
            {
                keywords.Add(_scope.Mangle(arguments.Kwonlyargs[i].Name));
                keywordDefaults.Add(Visit(value));
            }
        }
        return (defaults, keywords.DrainToImmutable(), keywordDefaults);
    }

    private MirInstruction EmitMakeFunction(
        MirFunction function, MirValue[] defaults, ImmutableArray<string> keywords, List<MirValue> keywordDefaults, Node syntax)
    {
        return Emit(
            Opcode.MakeFunction,
            new FunctionShape(function, defaults.Length, keywords),
            syntax,
            [.. defaults, .. keywordDefaults, .. CellsFor(function, _module.ScopeOf(syntax))]);
    }

    /// <summary>The cells of a nested function's or class's free variables.</summary>
    private MirValue[] CellsFor(MirFunction function, Scope scope)
    {
        var cells = new MirValue[function.FreeVariables.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            string name = function.FreeVariables[i];
            cells[i] = CellOf(name == SymbolNames.ConditionalAnnotations ? scope.Parent! : OwnerOfFree(scope, name), name);
        }
        return cells;
    }

    /// <summary>The scope outside <paramref name="scope"/> whose variable its free variable is.</summary>
    public static Scope OwnerOfFree(Scope scope, string name)
    {
        var owner = scope.OwnerOf(name);
        if (owner == scope)
        {
            // A class that binds the name itself, over whose head its methods refer to an enclosing function's.
            for (owner = scope.Parent; owner!.Kind == ScopeKind.Class || owner.Find(name).Kind is not (NameKind.Local or NameKind.Cell); owner = owner.Parent)
            {
            }
        }
        return owner ?? throw new InvalidOperationException($"'{name}' has no owner outside {scope}.");
    }

    /// <summary>Builds a function or lambda.</summary>
    public static MirFunction Build(ModuleBuilder module, MirFunction function, Scope scope, ImmutableArray<Statement> body, Expression? result, FunctionBuilder outer)
    {
        var builder = new FunctionBuilder(module, function, scope, outer);
        builder.DeclareParameters();
        builder.FindDeletable(body);
        if (result is null)
        {
            builder.VisitStatements(body);
            builder.Finish(MirConstant.None);
        }
        else
        {
            builder.Finish(builder.Visit(result));
        }
        return function;
    }

    /// <summary>Builds a function of the library that nothing in the program names: calling it tells so.</summary>
    public static MirFunction BuildLeftOut(ModuleBuilder module, MirFunction function, Scope scope, FunctionStatement statement, FunctionBuilder outer)
    {
        var builder = new FunctionBuilder(module, function, scope, outer);
        builder.DeclareParameters();
        builder.EmitLeftOut($"the function '{function.QualifiedName}' of the module '{module.Module.Name}'", statement);
        builder.Finish(MirConstant.None);
        return function;
    }

    private void EmitLeftOut(string what, Node syntax)
    {
        MirValue exception = Emit(Opcode.LoadBuiltin, "SystemError", syntax);
        exception = Emit(Opcode.Call, CallShape.Positional, syntax, exception, Text($"{what} is not part of the program, since nothing in it names what needs it"));
        EmitThrow(Opcode.Raise, syntax, exception, MirConstant.NoValue);
    }

    /// <summary>Builds the function that a generator expression is.</summary>
    public static MirFunction Build(ModuleBuilder module, MirFunction function, Scope scope, GeneratorExp expression, FunctionBuilder outer)
    {
        var builder = new FunctionBuilder(module, function, scope, outer);
        builder.DeclareParameters();
        var iterator = builder._entry.Block.Parameters[0];
        builder.EmitGenerators(expression.Generators, 0, iterator, () => builder.Emit(Opcode.Yield, null, expression.Elt, builder.Visit(expression.Elt)));
        builder.Finish(MirConstant.None);
        return function;
    }

    private void DeclareParameters()
    {
        var values = new Dictionary<string, MirValue>();
        foreach (var parameter in _function.Parameters)
        {
            values.Add(parameter.Name, _entry.Block.AddParameter(parameter.Name));
        }
        DeclareVariables(_functionScope, values);
    }

    /// <summary>Finds the variables that can lose their value again, by <c>del</c> or at the end of an <c>except … as</c>.</summary>
    private void FindDeletable(ImmutableArray<Statement> body)
    {
        var finder = new UnbindingFinder();
        finder.Visit(body);
        foreach (string name in finder.Names)
        {
            if (Locate(name).Variable is { Cell: null } variable)
            {
                _deletable.Add(variable);
            }
        }
    }

    /// <summary>Collects the names that statements unbind, nested functions and classes left out.</summary>
    private sealed class UnbindingFinder : SyntaxWalker
    {
        public HashSet<string> Names { get; } = [];

        public void Visit(ImmutableArray<Statement> body) => VisitAll(body);

        protected internal override void VisitFunctionDef(FunctionDef node)
        {
        }

        protected internal override void VisitAsyncFunctionDef(AsyncFunctionDef node)
        {
        }

        protected internal override void VisitClassDef(ClassDef node)
        {
        }

        protected internal override void VisitExceptHandler(ExceptHandler node)
        {
            if (node.Name is not null)
            {
                Names.Add(node.Name);
            }
            base.VisitExceptHandler(node);
        }

        protected internal override void VisitName(Name node)
        {
            if (node.Ctx == ExpressionContext.Del)
            {
                Names.Add(node.Id);
            }
        }
    }
}
