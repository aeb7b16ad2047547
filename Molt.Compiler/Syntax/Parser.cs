using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// A recursive-descent parser for Python 3.14 (https://docs.python.org/3.14/reference/grammar.html). It decides by looking ahead and never
/// goes back; what it refuses, <see cref="SyntaxErrorFinder"/> explains.
/// </summary>
public sealed partial class Parser
{
    private readonly SourceText source;
    private readonly NameTable names;
    private readonly TokenList tokenList;
    private readonly Token[] tokens;
    private readonly int[] lineStarts;
    private readonly DiagnosticBag diagnostics;

    private NodeStack<Statement> statements = new();
    private NodeStack<Expression> expressions = new();
    private NodeStack<Keyword> keywords = new();

    private int position;
    private TokenKind kind;

    // Whether "<>" stands for "!=" (PEP 401).
    private bool flufl;

    private Parser(SourceText source, NameTable names, TokenList tokenList, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.names = names;
        this.tokenList = tokenList;
        this.diagnostics = diagnostics;
        tokens = tokenList.Array;
        lineStarts = source.LineStarts;
        kind = tokens[0].Kind;
    }

    /// <summary>
    /// Parses a file. Errors are reported and what is between them is parsed, so the tree of a wrong program lacks the wrong statements.
    /// </summary>
    public static Module Parse(SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (source.Bytes.Contains((byte)0))
        {
            diagnostics.Report(source.FilePath, DiagnosticDescriptors.NullBytes);
            return new Module(default, []);
        }
        var found = new DiagnosticBag();
        NameTable names = NameTable.Shared;
        using TokenList tokens = Lexer.Lex(source, names, found);
        Module module = new Parser(source, names, tokens, found).ParseModule();
        diagnostics.AddRange(found);
        return module;
    }

    private Module ParseModule()
    {
        int mark = statements.Count;
        while (kind != TokenKind.EndMarker)
        {
            ParseStatement();
        }
        ImmutableArray<Statement> body = statements.Take(mark);
        return new Module(body.IsEmpty ? default : TextSpan.Between(body[0].Span, body[^1].Span), body);
    }

    private void Advance() => kind = tokens[++position].Kind;

    private TokenKind Peek(int distance = 1) => tokens[position + distance].Kind;

    private bool Take(TokenKind expected)
    {
        if (kind != expected)
        {
            return false;
        }
        Advance();
        return true;
    }

    private void Expect(TokenKind expected)
    {
        if (kind != expected)
        {
            Fail();
        }
        Advance();
    }

    private string ExpectName()
    {
        if (kind != TokenKind.Name)
        {
            Fail();
        }
        string name = names[tokens[position].Value];
        Advance();
        return name;
    }

    private bool AtName(int number) => kind == TokenKind.Name && tokens[position].Value == number;

    /// <summary>Gives the statement up. Where and why it is wrong is found out from the tokens alone.</summary>
    private static void Fail() => throw new SyntaxFailure();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Column(int line, int offset) => offset - lineStarts[line - 1];

    private TextSpan SpanOf(int token)
    {
        ref readonly Token it = ref tokens[token];
        int endLine = it.EndLine;
        return new TextSpan(it.Line, Column(it.Line, it.Start), endLine, Column(endLine, it.End));
    }

    /// <summary>From the start of a token to the end of the one before the current.</summary>
    private TextSpan SpanFrom(int token)
    {
        ref readonly Token first = ref tokens[token];
        ref readonly Token last = ref tokens[position - 1];
        int endLine = last.EndLine;
        return new TextSpan(first.Line, Column(first.Line, first.Start), endLine, Column(endLine, last.End));
    }

    /// <summary>From the start of a token to the end of the last one before the current that is not a line end or a change of indentation.</summary>
    private TextSpan BlockSpanFrom(int token)
    {
        int last = position - 1;
        while (tokens[last].Kind is TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent)
        {
            last--;
        }
        return TextSpan.Between(SpanOf(token), SpanOf(last));
    }

    /// <summary>Makes an expression a target, in place. A tree is not seen by others until it is whole.</summary>
    private static void SetContext(Expression target, ExpressionContext context)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(() => SetContext(target, context));
            return;
        }
        switch (target)
        {
            case Name name:
                name.Ctx = context;
                break;
            case Attribute attribute:
                attribute.Ctx = context;
                break;
            case Subscript subscript:
                subscript.Ctx = context;
                break;
            case Starred starred when context == ExpressionContext.Store:
                starred.Ctx = context;
                SetContext(starred.Value, context);
                break;
            case Tuple tuple:
                tuple.Ctx = context;
                SetContexts(tuple.Elts, context);
                break;
            case List list:
                list.Ctx = context;
                SetContexts(list.Elts, context);
                break;
            default:
                Fail();
                break;
        }
    }

    private static void SetContexts(ImmutableArray<Expression> targets, ExpressionContext context)
    {
        foreach (Expression target in targets)
        {
            SetContext(target, context);
        }
    }

    /// <summary>Ends the parsing of a statement that is wrong.</summary>
    private sealed class SyntaxFailure : Exception;
}
