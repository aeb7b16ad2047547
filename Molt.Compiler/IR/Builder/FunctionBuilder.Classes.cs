using System.Collections.Immutable;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Classes and the bodies of modules.</content>
internal sealed partial class FunctionBuilder
{
    private void VisitClass(ClassDef statement)
    {
        var decorators = VisitAll(statement.DecoratorList);
        MirValue made = statement.TypeParams.IsEmpty ? MakeClass(statement, null) : MakeGenericClass(statement);
        WriteName(statement.Name, Decorate(made, decorators, statement.DecoratorList), statement);
    }

    /// <summary>Makes a class; <paramref name="generic"/> is the base that a class with type parameters has besides its own.</summary>
    private MirInstruction MakeClass(ClassDef statement, MirValue? generic)
    {
        var type = _module.Class(statement, this);
        MirInstruction bases;
        if (statement.Bases.Any(expression => expression is Starred))
        {
            var list = VisitSpread(statement.Bases, statement);
            if (generic is not null)
            {
                Emit(Opcode.ListAppend, null, statement, list, generic);
            }
            bases = Emit(Opcode.ListToTuple, null, statement, list);
        }
        else
        {
            MirValue[] all = [.. VisitAll(statement.Bases), .. generic is null ? Array.Empty<MirValue>() : [generic]];
            bases = Emit(Opcode.MakeTuple, null, statement, all);
        }
        var keywords = CollectKeywords(statement.Keywords, MirConstant.None, statement);
        return Emit(Opcode.MakeClass, type, statement, [bases, keywords, .. CellsFor(type.Body, _module.ScopeOf(statement))]);
    }

    /// <summary>Builds the body of a class.</summary>
    public static void Build(ModuleBuilder module, MirClass type, Scope scope, ClassDef statement, FunctionBuilder outer)
    {
        var builder = new FunctionBuilder(module, type.Body, scope, outer) { _class = type };
        builder._namespace = builder._entry.Block.AddParameter("namespace");
        builder.DeclareVariables(scope, []);
        if (scope.NeedsClassCell)
        {
            builder.DeclareCell(SymbolNames.Class, MirConstant.NoValue);
        }
        if (module.NeedsClassDictionary(scope))
        {
            builder.DeclareCell(SymbolNames.ClassDictionary, builder._namespace);
        }
        builder.EmitClassBody(statement);
    }

    private void EmitClassBody(ClassDef statement)
    {
        WriteName("__module__", ReadName("__name__", statement), statement);
        WriteName("__qualname__", Text(_function.QualifiedName), statement);
        int line = statement.DecoratorList is [var first, ..] ? first.Span.Line : statement.Span.Line;
        WriteName("__firstlineno__", new MirConstant((long)line), statement);
        if (!statement.TypeParams.IsEmpty)
        {
            WriteName(SymbolNames.TypeParametersAttribute, ReadName(SymbolNames.TypeParameters, statement), statement);
        }
        if (DocstringText.Of(statement.Body) is { } doc)
        {
            WriteName("__doc__", Text(doc), statement.Body[0]);
        }
        BeginAnnotations(statement.Body);
        VisitStatements(statement.Body);
        if (IsReachable)
        {
            EndAnnotations(statement);
            var attributes = _attributesOfMethods.Keys.Select(MirConstant (name) => new MirConstant(name));
            WriteName("__static_attributes__", new MirConstant(attributes.ToImmutableArray()), statement);
            if (_module.NeedsClassDictionary(_functionScope))
            {
                WriteName("__classdictcell__", LocateOwned(_functionScope, SymbolNames.ClassDictionary).Variable!.Cell!, statement);
            }
        }
        if (!IsReachable || !_functionScope.NeedsClassCell)
        {
            Finish(MirConstant.None);
            return;
        }
        var cell = LocateOwned(_functionScope, SymbolNames.Class).Variable!.Cell!;
        WriteName("__classcell__", cell, statement);
        Finish(cell);
    }

    /// <summary>Builds the body of a module.</summary>
    public static void Build(ModuleBuilder module, MirFunction function, Scope scope, Module syntax)
    {
        var builder = new FunctionBuilder(module, function, scope, null);
        builder.FindDeletable(syntax.Body);
        foreach (var (name, value) in module.InitialGlobals)
        {
            builder.WriteName(name, value, null);
        }
        builder.BeginAnnotations(syntax.Body);
        builder.VisitStatements(syntax.Body);
        if (builder.IsReachable)
        {
            SubmoduleBinding.Emit(module.FindModule, module.IsDict, module.Module, (opcode, payload, operands) => builder.Emit(opcode, payload, null, operands));
        }
        builder.Finish(MirConstant.None);
    }
}
