using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content><c>match</c>: each pattern becomes the tests that CPython's compiler makes of it, in the same order.</content>
internal sealed partial class FunctionBuilder
{
    private void VisitMatch(Match statement)
    {
        var subject = Visit(statement.Subject);
        var end = NewBlock();
        foreach (var @case in statement.Cases)
        {
            if (!IsReachable)
            {
                break;
            }
            var next = NewBlock();
            var captures = new OrderedDictionary<string, (Variable Value, Node Syntax)>();
            MatchPattern(@case.Pattern, subject, next, captures);
            foreach (var (name, (value, syntax)) in captures)
            {
                WriteName(name, Read(value), syntax);
            }
            if (@case.Guard is not null)
            {
                var body = NewBlock();
                VisitCondition(@case.Guard, body, next);
                Start(body);
            }
            VisitIfReachable(@case.Body);
            Jump(end);
            Start(next);
        }
        Jump(end);
        Start(end);
    }

    /// <summary>Tests a pattern: goes on if it matches, to <paramref name="fail"/> if not. Names are bound once the whole pattern has matched.</summary>
    private void MatchPattern(Pattern pattern, MirValue subject, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        switch (pattern)
        {
            case MatchValue value:
                Require(Truth(Emit(Opcode.Compare, CompareOperator.Equal, value, subject, Visit(value.Value)), value), fail, value);
                break;
            case MatchSingleton singleton:
                Require(Emit(Opcode.Is, null, singleton, subject, Constants.Of(singleton.Value)!), fail, singleton);
                break;
            case MatchSequence sequence:
                MatchSequencePattern(sequence, subject, fail, captures);
                break;
            case MatchMapping mapping:
                MatchMappingPattern(mapping, subject, fail, captures);
                break;
            case MatchClass type:
                MatchClassPattern(type, subject, fail, captures);
                break;
            case MatchOr alternatives:
                MatchAlternatives(alternatives, subject, fail, captures);
                break;
            case MatchAs { Inner: null } capture:
                Capture(capture.Name, subject, capture, captures);
                break;
            case MatchAs capture:
                MatchPattern(capture.Inner, subject, fail, captures);
                Capture(capture.Name, subject, capture, captures);
                break;
            default:
                throw new UnreachableException(pattern.GetType().Name);
        }
    }

    /// <summary>Goes on if a Bool is true.</summary>
    private void Require(MirValue condition, BuilderBlock fail, Node syntax)
    {
        var next = NewBlock();
        Branch(condition, next, fail, syntax);
        Start(next);
    }

    private void Capture(string? name, MirValue value, Node syntax, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        if (name is null)
        {
            return;
        }
        if (!captures.TryGetValue(name, out var capture))
        {
            capture = (NewTemporary(), syntax);
            captures.Add(name, capture);
        }
        Write(capture.Value, value);
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Inner: null, Name: null } or MatchStar { Name: null };

    private void MatchSequencePattern(MatchSequence pattern, MirValue subject, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        var items = pattern.Patterns;
        int star = items.ToList().FindIndex(item => item is MatchStar);
        Require(Emit(Opcode.MatchSequence, null, pattern, subject), fail, pattern);
        if (star < 0)
        {
            RequireLength(subject, CompareOperator.Equal, items.Length, fail, pattern);
        }
        else if (items.Length > 1)
        {
            RequireLength(subject, CompareOperator.GreaterEqual, items.Length - 1, fail, pattern);
        }
        if (items.All(IsWildcard))
        {
            return;
        }
        if (star >= 0 && IsWildcard(items[star]))
        {
            for (int i = 0; i < items.Length; i++)
            {
                if (!IsWildcard(items[i]))
                {
                    var index = i < star
                        ? new MirConstant((long)i)
                        : (MirValue)Emit(Opcode.Binary, BinaryOperator.Subtract, pattern, Emit(Opcode.Length, null, pattern, subject), new MirConstant((long)(items.Length - i)));
                    MatchPattern(items[i], Emit(Opcode.GetItem, null, pattern, subject, index), fail, captures);
                }
            }
            return;
        }
        var unpacked = star < 0
            ? Emit(Opcode.Unpack, items.Length, pattern, subject)
            : Emit(Opcode.UnpackStar, new UnpackShape(star, items.Length - star - 1), pattern, subject);
        MatchItems(items, unpacked, fail, captures);
    }

    private void MatchItems(ImmutableArray<Pattern> patterns, MirValue tuple, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        for (int i = 0; i < patterns.Length; i++)
        {
            if (IsWildcard(patterns[i]))
            {
                continue;
            }
            var item = Emit(Opcode.TupleItem, i, patterns[i], tuple);
            if (patterns[i] is MatchStar star)
            {
                Capture(star.Name, item, star, captures);
            }
            else
            {
                MatchPattern(patterns[i], item, fail, captures);
            }
        }
    }

    private void RequireLength(MirValue subject, CompareOperator op, int length, BuilderBlock fail, Node syntax)
    {
        var actual = Emit(Opcode.Length, null, syntax, subject);
        Require(Truth(Emit(Opcode.Compare, op, syntax, actual, new MirConstant((long)length)), syntax), fail, syntax);
    }

    private void MatchMappingPattern(MatchMapping pattern, MirValue subject, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        Require(Emit(Opcode.MatchMapping, null, pattern, subject), fail, pattern);
        if (pattern.Keys.IsEmpty && pattern.Rest is null)
        {
            return;
        }
        if (!pattern.Keys.IsEmpty)
        {
            RequireLength(subject, CompareOperator.GreaterEqual, pattern.Keys.Length, fail, pattern);
        }
        var keys = Emit(Opcode.MakeTuple, null, pattern, VisitAll(pattern.Keys));
        var values = Emit(Opcode.MatchKeys, null, pattern, subject, keys);
        RequireMatch(values, fail, pattern);
        MatchItems(pattern.Patterns, values, fail, captures);
        if (pattern.Rest is not null)
        {
            Capture(pattern.Rest, Emit(Opcode.MappingRest, null, pattern, subject, keys), pattern, captures);
        }
    }

    private void RequireMatch(MirValue value, BuilderBlock fail, Node syntax) =>
        Require(Emit(Opcode.Not, null, syntax, Emit(Opcode.Is, null, syntax, value, MirConstant.None)), fail, syntax);

    private void MatchClassPattern(MatchClass pattern, MirValue subject, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        var type = Visit(pattern.Cls);
        var values = Emit(Opcode.MatchClass, new MatchClassShape(pattern.Patterns.Length, pattern.KwdAttrs), pattern, subject, type);
        RequireMatch(values, fail, pattern);
        MatchItems([.. pattern.Patterns, .. pattern.KwdPatterns], values, fail, captures);
    }

    private void MatchAlternatives(MatchOr pattern, MirValue subject, BuilderBlock fail, OrderedDictionary<string, (Variable Value, Node Syntax)> captures)
    {
        var matched = NewBlock();
        foreach (var alternative in pattern.Patterns[..^1])
        {
            var next = NewBlock();
            MatchPattern(alternative, subject, next, captures);
            Jump(matched);
            Start(next);
            if (!IsReachable)
            {
                break;
            }
        }
        if (IsReachable)
        {
            MatchPattern(pattern.Patterns[^1], subject, fail, captures);
            Jump(matched);
        }
        Start(matched);
    }
}
