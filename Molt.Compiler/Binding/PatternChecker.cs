using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>Checks the patterns of <c>match</c> statements (PEP 634).</summary>
internal sealed class PatternChecker(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>The most elements that may stand before a starred one.</summary>
    public const int MaximumBeforeStar = 255;

    /// <summary>The names that the pattern has bound so far, in order.</summary>
    private List<string> stores = [];
    private bool mayBeIrrefutable;

    /// <summary>Checks the pattern of one <c>case</c>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="mayBeIrrefutable">Whether the pattern may match everything: it is the last one or has a guard.</param>
    public void Check(Pattern pattern, bool mayBeIrrefutable)
    {
        stores = [];
        this.mayBeIrrefutable = mayBeIrrefutable;
        Visit(pattern);
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Inner: null, Name: null };

    private void Report(in TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(source, span, descriptor, arguments);

    private void Visit(Pattern pattern)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(Visit, pattern);
            return;
        }
        switch (pattern)
        {
            case MatchValue value:
                if (!IsValue(value.Value))
                {
                    Report(value.Span, DiagnosticDescriptors.PatternNotLiteral);
                }
                break;
            case MatchSingleton:
                break;
            case MatchSequence sequence:
                VisitSequence(sequence);
                break;
            case MatchStar star:
                Store(star.Name, star);
                break;
            case MatchMapping mapping:
                VisitMapping(mapping);
                break;
            case MatchClass match:
                CheckRepeatedAttributes(match);
                VisitInner(match.Patterns);
                VisitInner(match.KwdPatterns);
                break;
            case MatchAs capture:
                VisitCapture(capture);
                break;
            case MatchOr alternatives:
                VisitAlternatives(alternatives);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Visits patterns inside another, which may match everything.</summary>
    private void VisitInner(ImmutableArray<Pattern> patterns)
    {
        foreach (Pattern inner in patterns)
        {
            bool outer = mayBeIrrefutable;
            mayBeIrrefutable = true;
            Visit(inner);
            mayBeIrrefutable = outer;
        }
    }

    private void Store(string? name, Pattern pattern)
    {
        if (name is null)
        {
            return;
        }
        if (stores.Contains(name))
        {
            Report(pattern.Span, DiagnosticDescriptors.RepeatedPatternName, name);
        }
        stores.Add(name);
    }

    private static bool IsValue(Expression value) => value.Kind == NodeKind.Attribute || PatternValue.TryFold(value, out _);

    private void VisitSequence(MatchSequence sequence)
    {
        int star = -1;
        for (int i = 0; i < sequence.Patterns.Length; i++)
        {
            if (sequence.Patterns[i] is not MatchStar)
            {
                continue;
            }
            if (star >= 0)
            {
                Report(sequence.Span, DiagnosticDescriptors.SeveralStarredPatterns);
                return;
            }
            star = i;
        }
        if (star > MaximumBeforeStar && sequence.Patterns[star] is MatchStar { Name: not null })
        {
            Report(sequence.Span, DiagnosticDescriptors.TooManyPatternsBeforeStar);
        }
        VisitInner(sequence.Patterns);
    }

    private void VisitMapping(MatchMapping mapping)
    {
        var seen = new HashSet<PatternValue>();
        foreach (Expression key in mapping.Keys)
        {
            if (PatternValue.TryFold(key, out PatternValue? value))
            {
                if (!seen.Add(value))
                {
                    Report(mapping.Span, DiagnosticDescriptors.RepeatedPatternKey, value.Representation);
                }
            }
            else if (key.Kind != NodeKind.Attribute)
            {
                Report(mapping.Span, DiagnosticDescriptors.PatternKeyNotLiteral);
            }
        }
        VisitInner(mapping.Patterns);
        Store(mapping.Rest, mapping);
    }

    private void CheckRepeatedAttributes(MatchClass pattern)
    {
        for (int i = 1; i < pattern.KwdAttrs.Length; i++)
        {
            if (pattern.KwdAttrs.AsSpan()[..i].Contains(pattern.KwdAttrs[i]))
            {
                Report(pattern.KwdPatterns[i].Span, DiagnosticDescriptors.RepeatedPatternAttribute, pattern.KwdAttrs[i]);
            }
        }
    }

    private void VisitCapture(MatchAs capture)
    {
        if (capture.Inner is { } inner)
        {
            Visit(inner);
        }
        else if (!mayBeIrrefutable)
        {
            if (capture.Name is null)
            {
                Report(capture.Span, DiagnosticDescriptors.WildcardMakesUnreachable);
            }
            else
            {
                Report(capture.Span, DiagnosticDescriptors.CaptureMakesUnreachable, capture.Name);
            }
        }
        Store(capture.Name, capture);
    }

    private void VisitAlternatives(MatchOr pattern)
    {
        (List<string> outerStores, bool outerMayBeIrrefutable) = (stores, mayBeIrrefutable);
        List<string>? bound = null;
        bool same = true;
        for (int i = 0; i < pattern.Patterns.Length; i++)
        {
            stores = [];
            mayBeIrrefutable = outerMayBeIrrefutable && i == pattern.Patterns.Length - 1;
            Visit(pattern.Patterns[i]);
            bound ??= stores;
            same &= bound.Count == stores.Count && bound.TrueForAll(stores.Contains);
        }
        (stores, mayBeIrrefutable) = (outerStores, outerMayBeIrrefutable);
        if (!same)
        {
            Report(pattern.Span, DiagnosticDescriptors.AlternativesBindDifferently);
            return;
        }
        foreach (string name in bound!)
        {
            Store(name, pattern);
        }
    }
}
