using System.Runtime.CompilerServices;
using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Finds out how CPython words and places the error in tokens that <see cref="Parser"/> refuses. CPython parses with a parsing expression
/// grammar (PEP 617) twice, the second time with rules for common mistakes, and which mistake it reports depends on the order in which the rules
/// are tried and on how far ahead they look. So this class recognizes the same language in the same order:
/// each method is one rule of https://docs.python.org/3.14/reference/grammar.html, and the methods whose names start with
/// <c>Invalid</c> are the rules for mistakes. It is slow and runs only when there is an error.
/// </summary>
internal sealed partial class SyntaxErrorFinder
{
    // Mistakes can make the second pass exponential. When a statement looks at this many tokens the plain message has to do.
    private const long MaximumSteps = 100_000_000;

    private readonly SourceText source;
    private readonly NameTable names;
    private readonly TokenList tokens;

    // The results of rules for each position.
    private readonly Memo?[] memory;

    private int[]? levels;
    private int position;

    // How many tokens have been looked at.
    private int fetched;
    private bool invalidRules;
    private bool flufl;
    private long steps;

    private SyntaxErrorFinder(SourceText source, NameTable names, TokenList tokens)
    {
        this.source = source;
        this.names = names;
        this.tokens = tokens;
        memory = new Memo?[tokens.Count];
    }

    /// <summary>The rules whose results are kept for each position.</summary>
    private enum Rule : byte
    {
        SimpleStatement, Block, Import, Expression, StarExpression, Disjunction, Conjunction, Inversion, BitwiseOr, BitwiseXor, BitwiseAnd,
        Shift, Sum, Term, Factor, AwaitPrimary, Primary, TargetPrimary, Arguments, StarTarget, StarAtomTarget, DelTarget, ClosedPattern,
        StarPattern, TypeParameter, Strings, Template, InvalidNamedExpression, DottedName, NameOrAttribute,
    }

    /// <summary>The error in a file, or in the statement that starts at a token. Null if there is none.</summary>
    public static Diagnostic? Find(SourceText source, NameTable names, TokenList tokens, int start)
    {
        var finder = new SyntaxErrorFinder(source, names, tokens);
        try
        {
            return finder.Run(start);
        }
        catch (StepsExceeded)
        {
            return finder.InvalidSyntaxAt(finder.fetched - 1);
        }
    }

    private Diagnostic? Run(int start)
    {
        bool valid = false;
        int furthest = start;
        if (Attempt(
            () =>
            {
                valid = ParseFrom(start);
                furthest = fetched;
                if (!valid)
                {
                    invalidRules = true;
                    Array.Clear(memory);
                    _ = ParseFrom(start);
                }
            }) is { } found)
        {
            return found.FromLexer ? found.Diagnostic : UnlessLexicalErrorFollows(found.Diagnostic);
        }
        if (valid)
        {
            return null;
        }
        Token last = tokens[furthest - 1];
        if (last.Kind is TokenKind.Indent or TokenKind.Dedent)
        {
            return DiagnosticAtLast(
                last.Kind == TokenKind.Indent ? DiagnosticDescriptors.UnexpectedIndent : DiagnosticDescriptors.UnexpectedUnindent);
        }
        return UnlessLexicalErrorFollows(InvalidSyntaxAt(furthest - 1));
    }

    /// <summary>Runs a pass. Returns the error that ended it, if one did.</summary>
    private static FoundError? Attempt(Action pass)
    {
        try
        {
            pass();
            return null;
        }
        catch (FoundError error)
        {
            return error;
        }
    }

    private bool ParseFrom(int start)
    {
        position = start;
        return start == 0 ? File() : Statement();
    }

    private Diagnostic InvalidSyntaxAt(int token) => RangeDiagnostic(token, token, DiagnosticDescriptors.InvalidSyntax);

    /// <summary>
    /// CPython reads the rest of the file before it reports an error of the parser: what the lexer finds there is reported instead, and so is an
    /// open bracket from a line before the error.
    /// </summary>
    private Diagnostic UnlessLexicalErrorFollows(Diagnostic found)
    {
        int errorLine = tokens[fetched - 1].Line;
        foreach (LexicalError error in tokens.Errors)
        {
            if (error.Token < fetched)
            {
                continue;
            }
            if (error.InString)
            {
                return found;
            }
            if (error.Kind == LexicalErrorKind.Immediate)
            {
                return FromLexer(error, error.Token);
            }
            return error.Innermost is { } open && errorLine > open.Line ? NeverClosed(open) : found;
        }
        return found;
    }

    private ref readonly Token Fetch()
    {
        if (position >= fetched)
        {
            fetched = position + 1;
            Token token = tokens[position];
            if (token.Kind == TokenKind.Error || token is { Kind: TokenKind.Dedent, Value: > 0 })
            {
                int error = token.Kind == TokenKind.Error ? token.Value : token.Value - 1;
                throw new FoundError(FromLexer(tokens.Errors[error], position), fromLexer: true);
            }
        }
        if (++steps > MaximumSteps)
        {
            throw new StepsExceeded();
        }
        return ref tokens[position];
    }

    private bool At(TokenKind kind) => Fetch().Kind == kind;

    private bool At(TokenKind first, TokenKind second) => Fetch().Kind is var kind && (kind == first || kind == second);

    private bool Take(TokenKind kind)
    {
        if (Fetch().Kind != kind)
        {
            return false;
        }
        position++;
        return true;
    }

    /// <summary>Takes a token that must stand here: if it does not, there is nothing else that CPython tries.</summary>
    private bool Force(TokenKind kind, string text)
    {
        if (!At(kind))
        {
            throw Error(position, position, DiagnosticDescriptors.Expected, text);
        }
        position++;
        return true;
    }

    private bool AtSoftKeyword(int name) => Fetch() is { Kind: TokenKind.Name } token && token.Value == name;

    private bool TakeSoftKeyword(int name)
    {
        if (!AtSoftKeyword(name))
        {
            return false;
        }
        position++;
        return true;
    }

    private Shape? NameToken() => Take(TokenKind.Name) ? Single(ShapeKind.Name) : null;

    /// <summary>The shape of the token that was just taken.</summary>
    private Shape Single(ShapeKind kind) => new(kind, position - 1, position - 1, []);

    private Shape ShapeFrom(int start, ShapeKind kind, params Shape[] parts) => new(kind, start, position - 1, parts);

    private Shape? Reset(int start)
    {
        position = start;
        return null;
    }

    private bool ResetFalse(int start)
    {
        position = start;
        return false;
    }

    /// <summary>Whether something can be recognized here; the position stays.</summary>
    private bool Ahead(Func<bool> rule)
    {
        int start = position;
        bool result = rule();
        position = start;
        return result;
    }

    /// <summary>Tries an alternative; if it fails, the position is as before.</summary>
    private bool Try(Func<bool> alternative)
    {
        int start = position;
        return alternative() || ResetFalse(start);
    }

    /// <summary>Tries an optional part.</summary>
    private bool Maybe(Func<bool> part)
    {
        _ = Try(part);
        return true;
    }

    /// <summary>As many of an element as there are.</summary>
    private List<Shape> Many(Func<Shape?> element)
    {
        var result = new List<Shape>();
        for (int start = position; element() is { } shape; start = position)
        {
            result.Add(shape);
            if (position == start)
            {
                break;
            }
        }
        return result;
    }

    private bool ManyOf(Func<bool> element)
    {
        while (Try(element))
        {
        }
        return true;
    }

    private bool SomeOf(Func<bool> element) => Try(element) && ManyOf(element);

    /// <summary>One or more elements with commas between them. A comma after which no element follows is not taken.</summary>
    private List<Shape>? Separated(Func<Shape?> element)
    {
        if (element() is not { } first)
        {
            return null;
        }
        var result = new List<Shape> { first };
        while (true)
        {
            int start = position;
            if (!Take(TokenKind.Comma) || element() is not { } next)
            {
                position = start;
                return result;
            }
            result.Add(next);
        }
    }

    private bool SeparatedOf(Func<bool> element) => Separated(() => Try(element) ? Shapeless : null) is not null;

    private static Shape Shapeless { get; } = new(ShapeKind.Other, 0, 0, []);

    private Shape? Remember(Rule rule, Func<Shape?> parse)
    {
        int start = position;
        for (Memo? known = memory[start]; known is not null; known = known.Next)
        {
            if (known.Rule == rule)
            {
                position = known.End;
                return known.Result;
            }
        }
        Shape? result = RuntimeHelpers.TryEnsureSufficientExecutionStack() ? parse() : DeepStack.Continue(parse);
        if (result is null)
        {
            position = start;
        }
        memory[start] = new Memo(rule, result, position, memory[start]);
        return result;
    }

    private bool RememberMatch(Rule rule, Func<bool> parse) => Remember(rule, () => parse() ? Shapeless : null) is not null;

    /// <summary>How many brackets are open after a token.</summary>
    private int LevelAfter(int token)
    {
        if (levels is null)
        {
            levels = new int[tokens.Count];
            int level = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                level += tokens[i].Kind switch
                {
                    TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
                    TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => -1,
                    _ => 0,
                };
                levels[i] = level;
            }
        }
        return levels[token];
    }

    private string TextOf(int token) => Encoding.UTF8.GetString(source.Bytes[tokens[token].Start..tokens[token].End]);

    /// <summary>The result of a rule at a position, and where what it recognized ends.</summary>
    private sealed record Memo(Rule Rule, Shape? Result, int End, Memo? Next);

    /// <summary>Ends the search: this is what CPython reports.</summary>
    private sealed class FoundError(Diagnostic diagnostic, bool fromLexer) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;

        public bool FromLexer { get; } = fromLexer;
    }

    /// <summary>Ends a search that takes too long.</summary>
    private sealed class StepsExceeded : Exception;
}
