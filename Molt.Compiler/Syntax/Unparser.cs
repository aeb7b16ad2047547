using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>The source text of an expression as CPython writes it for annotations that are strings (PEP 563).</summary>
public sealed class Unparser
{
    /// <summary>How tightly the place of an expression binds: one that binds less needs parentheses there.</summary>
    private enum Precedence
    {
        Tuple, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Arithmetic, Term, Factor, Power, Await, Atom,
    }

    private readonly StringBuilder _text = new();

    private Unparser()
    {
    }

    /// <summary>The text of <paramref name="expression"/>.</summary>
    public static string Unparse(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var unparser = new Unparser();
        unparser.Append(expression, Precedence.Test);
        return unparser._text.ToString();
    }

    private void Append(Expression expression, Precedence place)
    {
        switch (expression)
        {
            case BoolOp logical:
                var own = logical.Op == BooleanOperator.And ? Precedence.And : Precedence.Or;
                Enclose(place > own, () => AppendAll(logical.Values, logical.Op == BooleanOperator.And ? " and " : " or ", own + 1));
                break;
            case NamedExpr named:
                Enclose(place > Precedence.Tuple, () =>
                {
                    Append(named.Target, Precedence.Atom);
                    _text.Append(" := ");
                    Append(named.Value, Precedence.Atom);
                });
                break;
            case BinOp binary:
                AppendBinary(binary, place);
                break;
            case UnaryOp unary:
                AppendUnary(unary, place);
                break;
            case Lambda lambda:
                Enclose(place > Precedence.Test, () =>
                {
                    // CPython leaves out the space before a star.
                    _text.Append(lambda.Args.Posonlyargs.IsEmpty && lambda.Args.Args.IsEmpty ? "lambda" : "lambda ");
                    AppendParameters(lambda.Args);
                    _text.Append(": ");
                    Append(lambda.Body, Precedence.Test);
                });
                break;
            case IfExp conditional:
                Enclose(place > Precedence.Test, () =>
                {
                    Append(conditional.Body, Precedence.Test + 1);
                    _text.Append(" if ");
                    Append(conditional.Test, Precedence.Test + 1);
                    _text.Append(" else ");
                    Append(conditional.Orelse, Precedence.Test);
                });
                break;
            case Dict dict:
                AppendDict(dict);
                break;
            case Set set:
                Between('{', '}', () => AppendAll(set.Elts, ", ", Precedence.Test));
                break;
            case ListComp list:
                Between('[', ']', () => AppendComprehension(list.Elt, null, list.Generators));
                break;
            case SetComp set:
                Between('{', '}', () => AppendComprehension(set.Elt, null, set.Generators));
                break;
            case DictComp dict:
                Between('{', '}', () => AppendComprehension(dict.Key, dict.Value, dict.Generators));
                break;
            case GeneratorExp generator:
                Between('(', ')', () => AppendComprehension(generator.Elt, null, generator.Generators));
                break;
            case Await await:
                Enclose(place > Precedence.Await, () =>
                {
                    _text.Append("await ");
                    Append(await.Value, Precedence.Atom);
                });
                break;
            case Yield yield:
                Between('(', ')', () => AppendKeyword(yield.Value is null ? "yield" : "yield ", yield.Value));
                break;
            case YieldFrom yield:
                Between('(', ')', () => AppendKeyword("yield from ", yield.Value));
                break;
            case Compare comparison:
                AppendComparison(comparison, place);
                break;
            case Call call:
                AppendCall(call);
                break;
            case JoinedStr joined:
                AppendText(joined.Values, 'f');
                break;
            case TemplateStr template:
                AppendText(template.Values, 't');
                break;
            case Constant constant:
                _text.Append(constant.StringKind);
                AppendConstant(constant.Value);
                break;
            case Attribute attribute:
                Append(attribute.Value, Precedence.Atom);
                _text.Append(attribute.Value is Constant { Value.Kind: ConstantKind.Int } ? " ." : ".").Append(attribute.Attr);
                break;
            case Subscript subscript:
                Append(subscript.Value, Precedence.Atom);
                Between('[', ']', () => Append(subscript.Slice, Precedence.Tuple));
                break;
            case Starred starred:
                _text.Append('*');
                Append(starred.Value, Precedence.BitOr);
                break;
            case Name name:
                _text.Append(name.Id);
                break;
            case List list:
                Between('[', ']', () => AppendAll(list.Elts, ", ", Precedence.Test));
                break;
            case Tuple tuple:
                Enclose(tuple.Elts.IsEmpty || place > Precedence.Tuple, () =>
                {
                    AppendAll(tuple.Elts, ", ", Precedence.Test);
                    _text.Append(tuple.Elts.Length == 1 ? "," : "");
                });
                break;
            case Slice slice:
                AppendKeyword("", slice.Lower);
                AppendKeyword(":", slice.Upper);
                AppendKeyword(slice.Step is null ? "" : ":", slice.Step);
                break;
            default:
                throw new UnreachableException(expression.GetType().Name);
        }
    }

    private void Enclose(bool isNeeded, Action content)
    {
        if (isNeeded)
        {
            Between('(', ')', content);
        }
        else
        {
            content();
        }
    }

    private void Between(char open, char close, Action content)
    {
        _text.Append(open);
        content();
        _text.Append(close);
    }

    private void AppendAll(ImmutableArray<Expression> expressions, string separator, Precedence place)
    {
        for (int i = 0; i < expressions.Length; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            Append(expressions[i], place);
        }
    }

    private void AppendKeyword(string keyword, Expression? value)
    {
        _text.Append(keyword);
        if (value is not null)
        {
            Append(value, Precedence.Test);
        }
    }

    private void AppendBinary(BinOp expression, Precedence place)
    {
        var (text, own) = expression.Op switch
        {
            BinaryOperator.Add => (" + ", Precedence.Arithmetic),
            BinaryOperator.Sub => (" - ", Precedence.Arithmetic),
            BinaryOperator.Mult => (" * ", Precedence.Term),
            BinaryOperator.MatMult => (" @ ", Precedence.Term),
            BinaryOperator.Div => (" / ", Precedence.Term),
            BinaryOperator.Mod => (" % ", Precedence.Term),
            BinaryOperator.FloorDiv => (" // ", Precedence.Term),
            BinaryOperator.LShift => (" << ", Precedence.Shift),
            BinaryOperator.RShift => (" >> ", Precedence.Shift),
            BinaryOperator.BitOr => (" | ", Precedence.BitOr),
            BinaryOperator.BitXor => (" ^ ", Precedence.BitXor),
            BinaryOperator.BitAnd => (" & ", Precedence.BitAnd),
            BinaryOperator.Pow => (" ** ", Precedence.Power),
            _ => throw new UnreachableException(),
        };
        bool isRightAssociative = expression.Op == BinaryOperator.Pow;
        Enclose(place > own, () =>
        {
            Append(expression.Left, isRightAssociative ? own + 1 : own);
            _text.Append(text);
            Append(expression.Right, isRightAssociative ? own : own + 1);
        });
    }

    private void AppendUnary(UnaryOp expression, Precedence place)
    {
        var own = expression.Op == UnaryOperator.Not ? Precedence.Not : Precedence.Factor;
        Enclose(place > own, () =>
        {
            _text.Append(expression.Op switch
            {
                UnaryOperator.Invert => "~",
                UnaryOperator.Not => "not ",
                UnaryOperator.UAdd => "+",
                UnaryOperator.USub => "-",
                _ => throw new UnreachableException(),
            });
            Append(expression.Operand, own);
        });
    }

    private void AppendComparison(Compare expression, Precedence place) => Enclose(place > Precedence.Compare, () =>
    {
        Append(expression.Left, Precedence.Compare + 1);
        for (int i = 0; i < expression.Ops.Length; i++)
        {
            _text.Append(expression.Ops[i] switch
            {
                ComparisonOperator.Eq => " == ",
                ComparisonOperator.NotEq => " != ",
                ComparisonOperator.Lt => " < ",
                ComparisonOperator.LtE => " <= ",
                ComparisonOperator.Gt => " > ",
                ComparisonOperator.GtE => " >= ",
                ComparisonOperator.Is => " is ",
                ComparisonOperator.IsNot => " is not ",
                ComparisonOperator.In => " in ",
                ComparisonOperator.NotIn => " not in ",
                _ => throw new UnreachableException(),
            });
            Append(expression.Comparators[i], Precedence.Compare + 1);
        }
    });

    private void AppendDict(Dict expression) => Between('{', '}', () =>
    {
        for (int i = 0; i < expression.Values.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (expression.Keys[i] is { } key)
            {
                Append(key, Precedence.Test);
                _text.Append(": ");
                Append(expression.Values[i], Precedence.Test);
            }
            else
            {
                _text.Append("**");
                Append(expression.Values[i], Precedence.BitOr);
            }
        }
    });

    private void AppendComprehension(Expression element, Expression? value, ImmutableArray<Comprehension> generators)
    {
        Append(element, Precedence.Test);
        AppendKeyword(value is null ? "" : ": ", value);
        foreach (var generator in generators)
        {
            _text.Append(generator.IsAsync ? " async for " : " for ");
            Append(generator.Target, Precedence.Tuple);
            _text.Append(" in ");
            Append(generator.Iter, Precedence.Test + 1);
            foreach (var condition in generator.Ifs)
            {
                _text.Append(" if ");
                Append(condition, Precedence.Test + 1);
            }
        }
    }

    private void AppendCall(Call call)
    {
        Append(call.Func, Precedence.Atom);
        if (call is { Args: [GeneratorExp only], Keywords.IsEmpty: true })
        {
            Append(only, Precedence.Test);
            return;
        }
        Between('(', ')', () =>
        {
            AppendAll(call.Args, ", ", Precedence.Test);
            for (int i = 0; i < call.Keywords.Length; i++)
            {
                _text.Append(i == 0 && call.Args.IsEmpty ? "" : ", ");
                AppendKeyword(call.Keywords[i].Arg is { } name ? name + "=" : "**", call.Keywords[i].Value);
            }
        });
    }

    private void AppendParameters(Arguments arguments)
    {
        string separator = "";
        int position = 0;
        int required = arguments.Posonlyargs.Length + arguments.Args.Length - arguments.Defaults.Length;
        foreach (var parameter in arguments.Posonlyargs.Concat(arguments.Args))
        {
            Add(parameter.Name, position < required ? null : arguments.Defaults[position - required]);
            if (++position == arguments.Posonlyargs.Length)
            {
                Add("/", null);
            }
        }
        if (arguments.Vararg is not null || !arguments.Kwonlyargs.IsEmpty)
        {
            Add("*" + arguments.Vararg?.Name, null);
        }
        for (int i = 0; i < arguments.Kwonlyargs.Length; i++)
        {
            Add(arguments.Kwonlyargs[i].Name, arguments.KwDefaults[i]);
        }
        if (arguments.Kwarg is not null)
        {
            Add("**" + arguments.Kwarg.Name, null);
        }

        void Add(string name, Expression? value)
        {
            _text.Append(separator).Append(name);
            AppendKeyword(value is null ? "" : "=", value);
            separator = ", ";
        }
    }

    private void AppendText(ImmutableArray<Expression> values, char prefix)
    {
        var inner = new Unparser();
        inner.AppendParts(values);
        _text.Append(prefix);
        AppendConstant(ConstantValue.String(inner._text.ToString()));
    }

    private void AppendParts(ImmutableArray<Expression> values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case Constant constant:
                    _text.Append(constant.Value.AsString.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                    break;
                case JoinedStr joined:
                    AppendParts(joined.Values);
                    break;
                case FormattedValue field:
                    AppendField(Text(field.Value), field.Conversion, field.FormatSpec);
                    break;
                case Interpolation field:
                    AppendField(field.Str.AsString, field.Conversion, field.FormatSpec);
                    break;
                default:
                    throw new UnreachableException(value.GetType().Name);
            }
        }

        static string Text(Expression expression)
        {
            var inner = new Unparser();
            inner.Append(expression, Precedence.Test + 1);
            return inner._text.ToString();
        }
    }

    private void AppendField(string text, int conversion, Expression? specification)
    {
        _text.Append(text.StartsWith('{') ? "{ " : "{").Append(text);
        if (conversion > 0)
        {
            _text.Append('!').Append((char)conversion);
        }
        if (specification is not null)
        {
            _text.Append(':');
            AppendParts([specification]);
        }
        _text.Append('}');
    }

    private void AppendConstant(ConstantValue value)
    {
        string text = ConstantFormatter.Append(new StringBuilder(), value).ToString();
        _text.Append(value.Kind switch
        {
            ConstantKind.Ellipsis => "...",
            ConstantKind.Float or ConstantKind.Complex => text.Replace("inf", "1e309", true, CultureInfo.InvariantCulture),
            _ => text,
        });
    }
}
