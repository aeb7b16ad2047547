using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>
/// Type parameters and <c>type</c> statements (PEP 695, PEP 696). A function, called at once, holds the type parameters and makes what they belong to;
/// bounds, defaults and values are functions that are called when somebody asks.
/// </content>
internal sealed partial class FunctionBuilder
{
    private MirInstruction MakeGenericFunction(FunctionStatement statement)
    {
        var (defaults, keywords, keywordDefaults) = VisitDefaults(statement.Args);
        MirValue[] arguments = [.. defaults, .. keywordDefaults];
        return CallTypeParameterScope(statement, arguments, builder =>
        {
            var typeParameters = builder.EmitTypeParameters(statement.TypeParams, statement);
            var given = builder._entry.Block.Parameters;
            var function = builder.EmitMakeFunction(
                _module.Function(statement, builder), [.. given.Take(defaults.Length)], keywords, [.. given.Skip(defaults.Length)], statement);
            builder.AttachAnnotations(statement, function);
            builder.EmitRuntimeCall("TypeParameters.Attach", statement, function, typeParameters);
            return function;
        });
    }

    private MirInstruction MakeGenericClass(ClassDef statement) => CallTypeParameterScope(statement, [], builder =>
    {
        var typeParameters = builder.EmitTypeParameters(statement.TypeParams, statement);
        builder.WriteName(SymbolNames.TypeParameters, typeParameters, statement);
        var generic = builder.EmitRuntimeCall("TypeParameters.Generic", statement, typeParameters);
        return builder.MakeClass(statement, generic);
    });

    private void VisitTypeAlias(TypeAlias statement)
    {
        var alias = statement.TypeParams.IsEmpty
            ? EmitTypeAlias(statement, new MirConstant(ImmutableArray<MirConstant>.Empty))
            : CallTypeParameterScope(statement, [], builder => builder.EmitTypeAlias(statement, builder.EmitTypeParameters(statement.TypeParams, statement)));
        WriteName(statement.Name.Id, alias, statement);
    }

    private MirInstruction EmitTypeAlias(TypeAlias statement, MirValue typeParameters)
    {
        var evaluator = MakeEvaluator(_module.ScopeOf(statement), statement, (_, evaluate) => evaluate(statement.Value));
        return EmitRuntimeCall("PyTypeAlias.Make", statement, Text(statement.Name.Id), typeParameters, evaluator, new MirConstant(_module.Module.Name));
    }

    /// <summary>Makes and calls the function that holds the type parameters of a statement.</summary>
    private MirInstruction CallTypeParameterScope(Node statement, MirValue[] arguments, Func<FunctionBuilder, MirValue> result)
    {
        ImmutableArray<ParameterInfo> parameters =
            [.. arguments.Select((_, i) => new ParameterInfo("." + i.ToString(CultureInfo.InvariantCulture), ParameterKind.PositionalOnly, false))];
        var function = MakeScopeFunction(_module.ScopeOf(statement, ScopeRole.TypeParameters), parameters, statement, result);
        return Emit(Opcode.Call, CallShape.Positional, statement, [function, .. arguments]);
    }

    /// <summary>Makes type parameters and binds their names; gives a tuple of them.</summary>
    private MirInstruction EmitTypeParameters(ImmutableArray<TypeParam> parameters, Node syntax)
    {
        var made = new List<MirValue>();
        foreach (var parameter in parameters)
        {
            var value = EmitTypeParameter(parameter);
            WriteName(parameter.Name, value, parameter);
            made.Add(value);
        }
        return Emit(Opcode.MakeTuple, null, syntax, [.. made]);
    }

    private MirInstruction EmitTypeParameter(TypeParam parameter)
    {
        var name = Text(parameter.Name);
        switch (parameter)
        {
            case TypeVar { Bound: var bound } variable:
                var limit = EmitEvaluator(parameter, bound, ScopeRole.Bound);
                MirValue none = MirConstant.None;
                return EmitRuntimeCall(
                    "PyTypeVar.Make", parameter, name, bound is Tuple ? none : limit, bound is Tuple ? limit : none,
                    EmitEvaluator(parameter, variable.DefaultValue, ScopeRole.Default));
            case TypeVarTuple variable:
                return EmitRuntimeCall("PyTypeVarTuple.Make", parameter, name, EmitEvaluator(parameter, variable.DefaultValue, ScopeRole.Default));
            case ParamSpec variable:
                return EmitRuntimeCall("PyParamSpec.Make", parameter, name, EmitEvaluator(parameter, variable.DefaultValue, ScopeRole.Default));
            default:
                throw new UnreachableException(parameter.GetType().Name);
        }
    }

    private MirValue EmitEvaluator(TypeParam parameter, Expression? value, ScopeRole role) => value is null ? MirConstant.None
        : MakeEvaluator(_module.ScopeOf(parameter, role), parameter, (_, evaluate) => evaluate(value));
}
