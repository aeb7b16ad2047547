using System.Text;

namespace Molt.Compiler.Binding;

/// <summary>Prints scopes in the form of <c>eng/record-symbols.py</c>, which prints CPython's.</summary>
public static class SymbolPrinter
{
    private static readonly (SymbolFlags Flag, string Word)[] FlagWords =
    [
        (SymbolFlags.Global, "global"),
        (SymbolFlags.Assigned, "assigned"),
        (SymbolFlags.Parameter, "parameter"),
        (SymbolFlags.Nonlocal, "nonlocal"),
        (SymbolFlags.Referenced, "referenced"),
        (SymbolFlags.FreeInClass, "free-in-class"),
        (SymbolFlags.Imported, "imported"),
        (SymbolFlags.Annotated, "annotated"),
        (SymbolFlags.IterationVariable, "iteration-variable"),
        (SymbolFlags.TypeParameter, "type-parameter"),
        (SymbolFlags.InlinedCell, "inlined-cell"),
    ];

    /// <summary>The scopes of a module, one line for each scope and each name.</summary>
    public static string Print(SymbolTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        Print(table.Module, 0, text);
        return text.ToString();
    }

    private static void Print(Scope scope, int indent, StringBuilder text)
    {
        text.Append(' ', indent).Append(KindWord(scope.Kind)).Append(' ').Append(scope.Name).Append(" line ").Append(scope.Span.Line);
        text.Append(scope.IsNested ? " nested\n" : "\n");
        if (scope.Parameters.Count > 0)
        {
            text.Append(' ', indent + 2).Append('(').AppendJoin(", ", scope.Parameters).Append(")\n");
        }
        foreach ((string name, Symbol symbol) in scope.Symbols.OrderBy(entry => entry.Key, CodePointComparer.Instance))
        {
            text.Append(' ', indent + 2).Append(name).Append(": ").Append(KindWord(symbol.Kind));
            foreach ((SymbolFlags flag, string word) in FlagWords)
            {
                if (symbol.Has(flag))
                {
                    text.Append(' ').Append(word);
                }
            }
            text.Append('\n');
        }
        PrintChildren(scope, indent + 2, text);
    }

    private static void PrintChildren(Scope scope, int indent, StringBuilder text)
    {
        foreach (Scope child in scope.Children)
        {
            if (child.IsInlined)
            {
                PrintChildren(child, indent, text);
            }
            else
            {
                Print(child, indent, text);
            }
        }
    }

    private static string KindWord(ScopeKind kind) => kind switch
    {
        ScopeKind.Module => "module",
        ScopeKind.Class => "class",
        ScopeKind.Annotations => "annotation",
        ScopeKind.TypeVariable => "type variable",
        ScopeKind.TypeAlias => "type alias",
        ScopeKind.TypeParameters => "type parameters",
        _ => "function",
    };

    private static string KindWord(NameKind kind) => kind switch
    {
        NameKind.None => "none",
        NameKind.Local => "local",
        NameKind.GlobalExplicit => "global-explicit",
        NameKind.GlobalImplicit => "global-implicit",
        NameKind.Free => "free",
        NameKind.Cell => "cell",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Orders strings by code points, as Python does, which differs from UTF-16 beyond the basic plane.</summary>
    private sealed class CodePointComparer : IComparer<string>
    {
        public static readonly CodePointComparer Instance = new();

        public int Compare(string? left, string? right)
        {
            (StringRuneEnumerator a, StringRuneEnumerator b) = (left!.EnumerateRunes(), right!.EnumerateRunes());
            while (true)
            {
                (bool moreLeft, bool moreRight) = (a.MoveNext(), b.MoveNext());
                if (!moreLeft || !moreRight)
                {
                    return moreLeft.CompareTo(moreRight);
                }
                int order = a.Current.CompareTo(b.Current);
                if (order != 0)
                {
                    return order;
                }
            }
        }
    }
}
