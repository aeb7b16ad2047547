using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>Finds the annotated variables of a module or class.</summary>
public static class AnnotatedVariables
{
    /// <summary>
    /// The statements of <paramref name="body"/> and its blocks, but not of functions and classes inside, that annotate a plain name:
    /// what <c>__annotations__</c> is made from, in the order of the source.
    /// </summary>
    public static ImmutableArray<AnnAssign> In(ImmutableArray<Statement> body)
    {
        var result = ImmutableArray.CreateBuilder<AnnAssign>();
        Collect(body, result);
        return result.DrainToImmutable();
    }

    private static void Collect(ImmutableArray<Statement> body, ImmutableArray<AnnAssign>.Builder result)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(() => Collect(body, result));
            return;
        }
        foreach (Statement statement in body)
        {
            switch (statement)
            {
                case AnnAssign { Simple: true, Target: Name } assignment:
                    result.Add(assignment);
                    break;
                case ForStatement loop:
                    Collect(loop.Body, result);
                    Collect(loop.Orelse, result);
                    break;
                case While loop:
                    Collect(loop.Body, result);
                    Collect(loop.Orelse, result);
                    break;
                case If branch:
                    Collect(branch.Body, result);
                    Collect(branch.Orelse, result);
                    break;
                case WithStatement with:
                    Collect(with.Body, result);
                    break;
                case Match match:
                    foreach (MatchCase clause in match.Cases)
                    {
                        Collect(clause.Body, result);
                    }
                    break;
                case TryStatement attempt:
                    Collect(attempt.Body, result);
                    foreach (ExceptHandler handler in attempt.Handlers)
                    {
                        Collect(handler.Body, result);
                    }
                    Collect(attempt.Orelse, result);
                    Collect(attempt.Finalbody, result);
                    break;
            }
        }
    }
}
