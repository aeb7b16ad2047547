using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>Writes a tree as CPython's <c>ast.dump(tree, include_attributes=True)</c> does, byte for byte.</summary>
public sealed partial class AstDumper : SyntaxVisitor
{
    private readonly StringBuilder output = new();
    private bool first;

    private AstDumper()
    {
    }

    /// <summary>The dump of a file.</summary>
    public static string Dump(Module module)
    {
        var dumper = new AstDumper();
        dumper.Visit(module);
        return dumper.output.ToString();
    }

    private void Begin(string name)
    {
        output.Append(name).Append('(');
        first = true;
    }

    private void End()
    {
        output.Append(')');
        first = false;
    }

    private void End(in TextSpan span)
    {
        Field("lineno", span.Line);
        Field("col_offset", span.Column);
        Field("end_lineno", span.EndLine);
        Field("end_col_offset", span.EndColumn);
        End();
    }

    private void FieldName(string name)
    {
        output.Append(first ? null : ", ").Append(name).Append('=');
        first = false;
    }

    private void Field(string name, Node? node)
    {
        if (node is not null)
        {
            FieldName(name);
            VisitDeep(node);
        }
    }

    private void VisitDeep(Node node)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Visit(node);
        }
        else
        {
            DeepStack.Continue<Node>(Visit, node);
        }
    }

    private void Field<T>(string name, ImmutableArray<T> nodes)
        where T : Node?
    {
        if (nodes.IsEmpty)
        {
            return;
        }
        FieldName(name);
        string separator = "[";
        foreach (T node in nodes)
        {
            output.Append(separator);
            separator = ", ";
            if (node is null)
            {
                output.Append("None");
            }
            else
            {
                VisitDeep(node);
            }
        }
        output.Append(']');
    }

    private void Field(string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }
        FieldName(name);
        string separator = "[";
        foreach (string text in texts)
        {
            output.Append(separator);
            separator = ", ";
            ConstantFormatter.Append(output, ConstantValue.String(text));
        }
        output.Append(']');
    }

    private void Field(string name, ImmutableArray<ComparisonOperator> operators)
    {
        FieldName(name);
        output.Append('[').AppendJoin(", ", operators.Select(op => $"{op}()")).Append(']');
    }

    private void Field(string name, Enum value)
    {
        FieldName(name);
        output.Append(value).Append("()");
    }

    private void Field(string name, string? text)
    {
        if (text is not null)
        {
            Field(name, ConstantValue.String(text));
        }
    }

    private void Field(string name, ConstantValue value)
    {
        FieldName(name);
        ConstantFormatter.Append(output, value);
    }

    private void Field(string name, int number)
    {
        FieldName(name);
        output.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    private void Field(string name, bool flag) => Field(name, flag ? 1 : 0);
}
