using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Comprehensions, whose code becomes part of the function (PEP 709), and generator expressions, which are functions.</content>
internal sealed partial class FunctionBuilder
{
    private MirValue VisitComprehension(Expression expression) => expression switch
    {
        ListComp list => VisitInlined(list, list.Generators, Opcode.MakeList, result => Emit(Opcode.ListAppend, null, list.Elt, result, Visit(list.Elt))),
        SetComp set => VisitInlined(set, set.Generators, Opcode.MakeSet, result => Emit(Opcode.SetAdd, null, set.Elt, result, Visit(set.Elt))),
        DictComp dict => VisitInlined(dict, dict.Generators, Opcode.MakeDict, result =>
        {
            var key = Visit(dict.Key);
            Emit(Opcode.DictSet, null, dict.Key, result, key, Visit(dict.Value));
        }),
        _ => VisitGeneratorExpression((GeneratorExp)expression),
    };

    private MirInstruction VisitInlined(Expression syntax, ImmutableArray<Comprehension> generators, Opcode make, Action<MirValue> element)
    {
        var iterator = EmitIterator(generators[0].Iter, generators[0].IsAsync);
        var outer = _scope;
        _scope = _module.ScopeOf(syntax);
        DeclareVariables(_scope, []);
        var result = Emit(make, null, syntax);
        EmitGenerators(generators, 0, iterator, () => element(result));
        _scope = outer;
        return result;
    }

    private void EmitGenerators(ImmutableArray<Comprehension> generators, int index, MirValue? iterator, Action element)
    {
        var generator = generators[index];
        iterator ??= EmitIterator(generator.Iter, generator.IsAsync);
        var end = NewBlock();
        EmitLoop(iterator, generator.Iter, generator.IsAsync, end, (item, latch) =>
        {
            Assign(generator.Target, item);
            foreach (var condition in generator.Ifs)
            {
                var next = NewBlock();
                VisitCondition(condition, next, latch);
                Start(next);
                if (!IsReachable)
                {
                    return;
                }
            }
            if (index + 1 < generators.Length)
            {
                EmitGenerators(generators, index + 1, null, element);
            }
            else
            {
                element();
            }
        });
        Start(end);
    }

    private MirInstruction VisitGeneratorExpression(GeneratorExp expression)
    {
        var iterator = EmitIterator(expression.Generators[0].Iter, expression.Generators[0].IsAsync);
        var function = EmitMakeFunction(_module.GeneratorExpression(expression, this), [], [], [], expression);
        return Emit(Opcode.Call, CallShape.Positional, expression, function, iterator);
    }
}
