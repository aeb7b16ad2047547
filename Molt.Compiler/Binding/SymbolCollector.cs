using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// The first pass over a module: opens its scopes and notes what each does with its names. This file holds the statements; what is noted
/// about a name is in <c>SymbolCollector.Names.cs</c>.
/// </summary>
internal sealed partial class SymbolCollector
{
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly FutureFeatures future;
    private readonly Dictionary<Node, Scope>[] scopes;
    private readonly Stack<Scope> stack = new();
    private readonly Scope module;
    private Scope current;
    private string? privateName;

    private SymbolCollector(Module module, FutureFeatures future, SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.future = future;
        scopes = new Dictionary<Node, Scope>[Enum.GetValues<ScopeRole>().Length];
        for (int i = 0; i < scopes.Length; i++)
        {
            scopes[i] = new(ReferenceEqualityComparer.Instance);
        }
        this.module = current = new Scope(ScopeKind.Module, "top", module, default, parent: null, privateName: null);
        scopes[(int)ScopeRole.Body].Add(module, current);
        stack.Push(current);
    }

    /// <summary>Collects the names of all scopes of <paramref name="module"/>.</summary>
    public static Scope Collect(
        Module module, FutureFeatures future, SourceText source, DiagnosticBag diagnostics, out Dictionary<Node, Scope>[] scopes)
    {
        var collector = new SymbolCollector(module, future, source, diagnostics);
        collector.module.HasDocstring = Docstring.Find(module.Body) is not null;
        collector.VisitStatements(module.Body);
        scopes = collector.scopes;
        return collector.module;
    }

    private Scope NewScope(ScopeKind kind, string name, Node node, ScopeRole role, in TextSpan span)
    {
        var scope = new Scope(kind, name, node, span, current, privateName);
        scopes[(int)role].Add(node, scope);
        return scope;
    }

    private void Enter(Scope scope, bool again = false)
    {
        // An assignment expression may not stand in a comprehension's iterable, however deep inside.
        scope.IterableDepth = current.IterableDepth;
        if (current.MangledNames is not null && scope.Kind != ScopeKind.Class)
        {
            scope.MangledNames = current.MangledNames;
        }
        bool ignored = scope.Kind == ScopeKind.Annotations && future.Annotations;
        if (!again && !ignored)
        {
            current.AddChild(scope);
        }
        stack.Push(scope);
        current = scope;
        if (!again && scope.Kind is ScopeKind.Annotations or ScopeKind.TypeVariable or ScopeKind.TypeAlias)
        {
            Define(SymbolNames.Format, SymbolFlags.Parameter, scope.Span);
            Reference(SymbolNames.Format);
        }
    }

    private void Leave()
    {
        stack.Pop();
        current = stack.Peek();
    }

    private void VisitStatements(ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            VisitStatement(statement);
        }
    }

    /// <summary>Visits statements that may or may not run.</summary>
    private void VisitConditional(ImmutableArray<Statement> body, ImmutableArray<Statement> orelse)
    {
        bool outer = current.InConditionalBlock;
        current.InConditionalBlock = true;
        VisitStatements(body);
        VisitStatements(orelse);
        current.InConditionalBlock = outer;
    }

    private void VisitStatement(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(VisitStatement, statement);
            return;
        }
        switch (statement.Kind)
        {
            case NodeKind.FunctionDef:
            case NodeKind.AsyncFunctionDef:
                VisitFunction((FunctionStatement)statement);
                break;
            case NodeKind.ClassDef:
                VisitClass((ClassDef)statement);
                break;
            case NodeKind.TypeAlias:
                VisitTypeAlias((TypeAlias)statement);
                break;
            case NodeKind.Return:
                if (((Return)statement).Value is { } returned)
                {
                    VisitExpression(returned);
                    current.ReturnsValue = true;
                }
                break;
            case NodeKind.Delete:
                VisitExpressions(((Delete)statement).Targets);
                break;
            case NodeKind.Assign:
                var assign = (Assign)statement;
                VisitExpressions(assign.Targets);
                VisitExpression(assign.Value);
                break;
            case NodeKind.AnnAssign:
                VisitAnnotatedAssignment((AnnAssign)statement);
                break;
            case NodeKind.AugAssign:
                var augmented = (AugAssign)statement;
                VisitExpression(augmented.Target);
                VisitExpression(augmented.Value);
                break;
            case NodeKind.For:
            case NodeKind.AsyncFor:
                VisitFor((ForStatement)statement);
                break;
            case NodeKind.While:
                var loop = (While)statement;
                VisitExpression(loop.Test);
                VisitConditional(loop.Body, loop.Orelse);
                break;
            case NodeKind.If:
                var branch = (If)statement;
                VisitExpression(branch.Test);
                VisitConditional(branch.Body, branch.Orelse);
                break;
            case NodeKind.With:
            case NodeKind.AsyncWith:
                VisitWith((WithStatement)statement);
                break;
            case NodeKind.Match:
                VisitMatch((Match)statement);
                break;
            case NodeKind.Raise:
                var raise = (Raise)statement;
                VisitOptional(raise.Exc);
                VisitOptional(raise.Cause);
                break;
            case NodeKind.Try:
            case NodeKind.TryStar:
                VisitTry((TryStatement)statement);
                break;
            case NodeKind.Assert:
                var assert = (Assert)statement;
                VisitExpression(assert.Test);
                VisitOptional(assert.Msg);
                break;
            case NodeKind.Import:
                VisitAliases(((Import)statement).Names);
                break;
            case NodeKind.ImportFrom:
                VisitAliases(((ImportFrom)statement).Names);
                CheckFutureImport(statement);
                break;
            case NodeKind.Global:
                Declare(((Global)statement).Names, SymbolFlags.Global, statement.Span);
                break;
            case NodeKind.Nonlocal:
                Declare(((Nonlocal)statement).Names, SymbolFlags.Nonlocal, statement.Span);
                break;
            case NodeKind.Expr:
                VisitExpression(((Expr)statement).Value);
                break;
            case NodeKind.Pass:
            case NodeKind.Break:
            case NodeKind.Continue:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        Define(function.Name, SymbolFlags.Assigned, function.Span);
        Arguments arguments = function.Args;
        VisitExpressions(arguments.Defaults);
        VisitOptionals(arguments.KwDefaults);
        VisitExpressions(function.DecoratorList);
        bool generic = function.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(function, function.Name);
            Define(SymbolNames.Defaults, SymbolFlags.Parameter, function.Span);
            if (HasDefault(arguments.KwDefaults))
            {
                Define(SymbolNames.KeywordDefaults, SymbolFlags.Parameter, function.Span);
            }
            VisitTypeParameters(function.TypeParams);
        }
        Scope scope = NewScope(ScopeKind.Function, function.Name, function, ScopeRole.Body, function.Span);
        scope.HasDocstring = Docstring.Find(function.Body) is not null;
        VisitFunctionAnnotations(function, scope);
        Enter(scope);
        scope.IsCoroutine = function.Kind == NodeKind.AsyncFunctionDef;
        DefineParameters(arguments);
        VisitStatements(function.Body);
        Leave();
        if (generic)
        {
            Leave();
        }
    }

    private static bool HasDefault(ImmutableArray<Expression?> defaults)
    {
        foreach (Expression? expression in defaults)
        {
            if (expression is not null)
            {
                return true;
            }
        }
        return false;
    }

    private void VisitFunctionAnnotations(FunctionStatement function, Scope scope)
    {
        bool seesClass = current.CanSeeClassScope || current.Kind == ScopeKind.Class;
        Scope annotations = NewScope(ScopeKind.Annotations, SymbolNames.Annotate, function, ScopeRole.Annotations, function.Span);
        Enter(annotations);
        if (seesClass)
        {
            annotations.CanSeeClassScope = true;
            Reference(SymbolNames.ClassDictionary);
        }
        Arguments arguments = function.Args;
        VisitParameterAnnotations(arguments.Posonlyargs);
        VisitParameterAnnotations(arguments.Args);
        VisitParameterAnnotation(arguments.Vararg?.Annotation);
        VisitParameterAnnotation(arguments.Kwarg?.Annotation);
        VisitParameterAnnotations(arguments.Kwonlyargs);
        VisitParameterAnnotation(function.Returns);
        if (annotations.HasAnnotations)
        {
            scope.Annotations = annotations;
        }
        Leave();
    }

    private void VisitParameterAnnotations(ImmutableArray<Arg> parameters)
    {
        foreach (Arg parameter in parameters)
        {
            VisitParameterAnnotation(parameter.Annotation);
        }
    }

    private void VisitParameterAnnotation(Expression? annotation)
    {
        if (annotation is not null)
        {
            current.HasAnnotations = true;
            VisitExpression(annotation);
        }
    }

    private void DefineParameters(Arguments arguments)
    {
        DefineParameters(arguments.Posonlyargs);
        DefineParameters(arguments.Args);
        DefineParameters(arguments.Kwonlyargs);
        if (arguments.Vararg is { } positional)
        {
            Define(positional.Name, SymbolFlags.Parameter, positional.Span);
            current.HasVarArgs = true;
        }
        if (arguments.Kwarg is { } keywords)
        {
            Define(keywords.Name, SymbolFlags.Parameter, keywords.Span);
            current.HasVarKeywords = true;
        }
    }

    private void DefineParameters(ImmutableArray<Arg> parameters)
    {
        foreach (Arg parameter in parameters)
        {
            Define(parameter.Name, SymbolFlags.Parameter, parameter.Span);
        }
    }

    private void VisitClass(ClassDef node)
    {
        Define(node.Name, SymbolFlags.Assigned, node.Span);
        VisitExpressions(node.DecoratorList);
        string? outerPrivateName = privateName;
        bool generic = node.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(node, node.Name);
            Define(SymbolNames.TypeParameters, SymbolFlags.Assigned, node.Span);
            Reference(SymbolNames.TypeParameters);
            Define(SymbolNames.GenericBase, SymbolFlags.Assigned, node.Span);
            Reference(SymbolNames.GenericBase);
            current.PrivateName = privateName = node.Name;
            current.MangledNames = new(StringComparer.Ordinal);
            VisitTypeParameters(node.TypeParams);
        }
        VisitExpressions(node.Bases);
        VisitKeywords(node.Keywords);
        privateName = node.Name;
        Scope scope = NewScope(ScopeKind.Class, node.Name, node, ScopeRole.Body, node.Span);
        Enter(scope);
        if (generic)
        {
            Define(SymbolNames.TypeParametersAttribute, SymbolFlags.Assigned, node.Span);
            Reference(SymbolNames.TypeParameters);
        }
        scope.HasDocstring = Docstring.Find(node.Body) is not null;
        VisitStatements(node.Body);
        Leave();
        if (generic)
        {
            Leave();
        }
        privateName = outerPrivateName;
    }

    private void EnterTypeParameters(Node node, string name)
    {
        bool inClass = current.Kind == ScopeKind.Class;
        Enter(NewScope(ScopeKind.TypeParameters, name, node, ScopeRole.TypeParameters, node.Span));
        if (inClass)
        {
            current.CanSeeClassScope = true;
            Reference(SymbolNames.ClassDictionary);
        }
    }

    private void VisitTypeParameters(ImmutableArray<TypeParam> parameters)
    {
        foreach (TypeParam parameter in parameters)
        {
            Define(parameter.Name, SymbolFlags.TypeParameter | SymbolFlags.Assigned, parameter.Span);
            if (parameter.Name == SymbolNames.ClassDictionary)
            {
                Report(parameter.Span, DiagnosticDescriptors.ReservedTypeParameter, parameter.Name);
            }
            switch (parameter)
            {
                case TypeVar variable:
                    VisitTypeVariable(parameter, variable.Bound, ScopeRole.Bound, variable.Bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound");
                    VisitTypeVariable(parameter, variable.DefaultValue, ScopeRole.Default, "a TypeVar default");
                    break;
                case TypeVarTuple variable:
                    VisitTypeVariable(parameter, variable.DefaultValue, ScopeRole.Default, "a TypeVarTuple default");
                    break;
                case ParamSpec variable:
                    VisitTypeVariable(parameter, variable.DefaultValue, ScopeRole.Default, "a ParamSpec default");
                    break;
            }
        }
    }

    private void VisitTypeVariable(TypeParam parameter, Expression? value, ScopeRole role, string description)
    {
        if (value is null)
        {
            return;
        }
        bool seesClass = current.CanSeeClassScope;
        Enter(NewScope(ScopeKind.TypeVariable, parameter.Name, parameter, role, value.Span));
        current.CanSeeClassScope = seesClass;
        if (seesClass)
        {
            Reference(SymbolNames.ClassDictionary);
        }
        current.Description = description;
        VisitExpression(value);
        Leave();
    }

    private void VisitTypeAlias(TypeAlias alias)
    {
        VisitExpression(alias.Name);
        bool inClass = current.Kind == ScopeKind.Class;
        bool generic = alias.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(alias, alias.Name.Id);
            VisitTypeParameters(alias.TypeParams);
        }
        Enter(NewScope(ScopeKind.TypeAlias, alias.Name.Id, alias, ScopeRole.Body, alias.Span));
        current.CanSeeClassScope = inClass;
        if (inClass)
        {
            Reference(SymbolNames.ClassDictionary);
        }
        VisitExpression(alias.Value);
        Leave();
        if (generic)
        {
            Leave();
        }
    }

    private void VisitAnnotatedAssignment(AnnAssign node)
    {
        current.HasAnnotations = true;
        if (node.Target is Name target)
        {
            Symbol known = current.Lookup(current.Mangle(target.Id));
            if (known.Has(SymbolFlags.Global | SymbolFlags.Nonlocal) && current != module && node.Simple)
            {
                Report(node.Span, known.Has(SymbolFlags.Global) ? DiagnosticDescriptors.AnnotatedGlobal : DiagnosticDescriptors.AnnotatedNonlocal, target.Id);
            }
            else if (node.Simple)
            {
                Define(target.Id, SymbolFlags.Annotated | SymbolFlags.Assigned, target.Span);
            }
            else if (node.Value is not null)
            {
                Define(target.Id, SymbolFlags.Assigned, target.Span);
            }
        }
        else
        {
            VisitExpression(node.Target);
        }
        VisitVariableAnnotation(node.Annotation);
        VisitOptional(node.Value);
    }

    private void VisitVariableAnnotation(Expression annotation)
    {
        Scope outer = current;
        bool conditional = outer.Kind == ScopeKind.Module || (outer.Kind == ScopeKind.Class && outer.InConditionalBlock);
        if (conditional && !outer.HasConditionalAnnotations)
        {
            outer.HasConditionalAnnotations = true;
            Reference(SymbolNames.ConditionalAnnotations);
        }
        if (outer.VariableAnnotations is { } annotations)
        {
            Enter(annotations, again: true);
        }
        else
        {
            annotations = outer.IsFunction
                ? new Scope(ScopeKind.Annotations, SymbolNames.Annotate, annotation, annotation.Span, outer, privateName)
                : NewScope(ScopeKind.Annotations, SymbolNames.Annotate, outer.Node, ScopeRole.Annotations, annotation.Span);
            outer.VariableAnnotations = annotations;
            Enter(annotations);
            if (!outer.IsFunction)
            {
                outer.Annotations = annotations;
            }
            if (outer.Kind == ScopeKind.Class && !future.Annotations)
            {
                annotations.CanSeeClassScope = true;
                Reference(SymbolNames.ClassDictionary);
            }
        }
        annotations.InUnevaluatedAnnotation = outer.IsFunction;
        VisitExpression(annotation);
        annotations.InUnevaluatedAnnotation = false;
        Leave();
    }

    private void VisitFor(ForStatement node)
    {
        RequireCoroutine(node, NodeKind.AsyncFor, DiagnosticDescriptors.AsyncForOutsideAsync);
        VisitExpression(node.Target);
        VisitExpression(node.Iter);
        VisitConditional(node.Body, node.Orelse);
    }

    private void VisitWith(WithStatement node)
    {
        RequireCoroutine(node, NodeKind.AsyncWith, DiagnosticDescriptors.AsyncWithOutsideAsync);
        bool outer = current.InConditionalBlock;
        current.InConditionalBlock = true;
        foreach (WithItem item in node.Items)
        {
            VisitExpression(item.ContextExpr);
            VisitOptional(item.OptionalVars);
        }
        VisitStatements(node.Body);
        current.InConditionalBlock = outer;
    }

    private void VisitMatch(Match node)
    {
        VisitExpression(node.Subject);
        bool outer = current.InConditionalBlock;
        current.InConditionalBlock = true;
        foreach (MatchCase clause in node.Cases)
        {
            VisitPattern(clause.Pattern);
            VisitOptional(clause.Guard);
            VisitStatements(clause.Body);
        }
        current.InConditionalBlock = outer;
    }

    private void VisitTry(TryStatement node)
    {
        bool outer = current.InConditionalBlock;
        current.InConditionalBlock = true;
        VisitStatements(node.Body);
        foreach (ExceptHandler handler in node.Handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is { } name)
            {
                Define(name, SymbolFlags.Assigned, handler.Span);
            }
            VisitStatements(handler.Body);
        }
        VisitStatements(node.Orelse);
        VisitStatements(node.Finalbody);
        current.InConditionalBlock = outer;
    }

    private void VisitAliases(ImmutableArray<Alias> aliases)
    {
        foreach (Alias alias in aliases)
        {
            if (alias.Name != "*")
            {
                Define(ImportedName(alias), SymbolFlags.Imported, alias.Span);
            }
            else if (current.Kind != ScopeKind.Module)
            {
                Report(alias.Span, DiagnosticDescriptors.StarImportInFunction);
            }
        }
    }

    /// <summary>The name that an import binds: <c>a</c> for <c>import a.b</c>.</summary>
    private static string ImportedName(Alias alias)
    {
        if (alias.Asname is not null)
        {
            return alias.Asname;
        }
        int dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? alias.Name : alias.Name[..dot];
    }

    private void CheckFutureImport(Statement statement)
    {
        if (!FutureFeatures.IsFutureImport(statement))
        {
            return;
        }
        TextSpan last = future.LastImport;
        ref readonly TextSpan span = ref statement.Span;
        if (last.IsNone || span.Line > last.Line || (span.Line == last.EndLine && span.Column > last.EndColumn))
        {
            Report(span, DiagnosticDescriptors.FutureNotFirst);
        }
    }

    private void RequireCoroutine(Statement statement, NodeKind asyncKind, DiagnosticDescriptor descriptor)
    {
        if (statement.Kind == asyncKind && !current.IsCoroutine)
        {
            Report(statement.Span, descriptor);
        }
    }
}
