using System.Numerics;
using System.Reflection;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Runtime.Tests.Numbers;

/// <summary>Evaluates Python expressions by calling the runtime, for tests whose expectations are recorded from CPython.</summary>
internal static unsafe class ExpressionEvaluator
{
    private static readonly Dictionary<string, System.Type> s_types = typeof(PyInt).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<PyTypeAttribute>() is not null)
        .GroupBy(type => type.GetCustomAttribute<PyTypeAttribute>()!.Name)
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly Dictionary<string, MethodInfo> s_functions = Functions("builtins");
    private static readonly Dictionary<string, Dictionary<string, MethodInfo>> s_modules = [];

    /// <summary>What <c>repr</c> gives for the value of an expression, or <c>ValueError: text</c>.</summary>
    public static string Evaluate(string source)
    {
        ThreadState.Exception = null;
        var diagnostics = new DiagnosticBag();
        Molt.Compiler.Syntax.Module module = Parser.Parse(SourceText.FromString(source + "\n"), diagnostics);
        Expression expression = ((Expr)module.Body[0]).Value;
        return Py.Repr(Evaluate(expression));
    }

    private static Dictionary<string, MethodInfo> Functions(string module) => typeof(PyInt).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<PyModuleAttribute>()?.Name == module)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method => method.GetCustomAttribute<PyFunctionAttribute>() is not null)
        .ToDictionary(method => method.GetCustomAttribute<PyFunctionAttribute>()!.Name);

    private static Value Evaluate(Expression expression)
    {
        switch (expression)
        {
            case Constant constant:
                return Literal(constant.Value);
            case Name name:
                return Builtin(name.Id);
            case Molt.Compiler.Syntax.Attribute { Value: Name { Id: "math" } or Name { Id: "cmath" } } attribute:
                return ModuleAttribute(((Name)attribute.Value).Id, attribute.Attr);
            case Molt.Compiler.Syntax.Attribute attribute:
                Value self = Evaluate(attribute.Value);
                return self.IsNoValue ? self : Py.Get(self, attribute.Attr);
            case UnaryOp unary:
                Value operand = Evaluate(unary.Operand);
                return operand.IsNoValue ? operand : unary.Op switch
                {
                    UnaryOperator.Invert => Operators.Invert(operand),
                    UnaryOperator.Not => Operators.Not(operand),
                    UnaryOperator.UAdd => Operators.Positive(operand),
                    _ => Operators.Negative(operand),
                };
            case BinOp binary:
                Value left = Evaluate(binary.Left);
                Value right = left.IsNoValue ? left : Evaluate(binary.Right);
                return right.IsNoValue ? right : Apply(binary.Op, left, right);
            case Compare { Ops: [var relation], Comparators: [var comparator] } comparison:
                Value first = Evaluate(comparison.Left);
                Value second = first.IsNoValue ? first : Evaluate(comparator);
                return second.IsNoValue ? second : Apply(relation, first, second);
            case Molt.Compiler.Syntax.Tuple tuple:
                return EvaluateAll(tuple.Elts) is { } items ? Py.Tuple(items) : Value.NoValue;
            case Molt.Compiler.Syntax.List list:
                return EvaluateAll(list.Elts) is { } elements ? ListOf(elements) : Value.NoValue;
            case Molt.Compiler.Syntax.Dict dict:
                return EvaluateAll([.. dict.Keys.Zip(dict.Values).SelectMany(pair => new[] { pair.First!, pair.Second })]) is { } pairs
                    ? Py.Dict(pairs)
                    : Value.NoValue;
            case Subscript subscript:
                return EvaluateAll([subscript.Value, subscript.Slice]) is { } both ? Operators.GetItem(both[0], both[1]) : Value.NoValue;
            case Call call:
                return Invoke(call);
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private static Value[]? EvaluateAll(IReadOnlyList<Expression> expressions)
    {
        var values = new Value[expressions.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(expressions[i]);
            if (values[i].IsNoValue)
            {
                return null;
            }
        }
        return values;
    }

    private static Value ListOf(Value[] items)
    {
        fixed (Value* first = items)
        {
            return Value.FromObject(Runtime.List.FromItems(first, items.Length));
        }
    }

    private static Value Literal(ConstantValue value)
    {
        switch (value.Kind)
        {
            case ConstantKind.None:
                return Intrinsics.None;
            case ConstantKind.True or ConstantKind.False:
                return Bool.From(value.Kind == ConstantKind.True);
            case ConstantKind.Int:
                return BigNumbers.ToValue(value.AsBigInteger);
            case ConstantKind.Float:
                return Float.FromDouble(value.AsDouble);
            case ConstantKind.Complex:
                return Complex.FromParts(0, value.AsDouble);
            case ConstantKind.String:
                TextBuilder text = default;
                foreach (int character in value.CodePoints)
                {
                    text.Append((uint)character);
                }
                return Value.FromObject(text.ToStr());
            case ConstantKind.Bytes:
                return Value.FromObject(Bytes.FromSpan(value.AsBytes.AsSpan()));
            default:
                throw new NotSupportedException(value.Kind.ToString());
        }
    }

    private static Value Builtin(string name) =>
        s_types.TryGetValue(name, out System.Type? type) ? Value.FromObject(Host.TypeOf(type)) : Host.Function(s_functions[name]);

    private static Value ModuleAttribute(string module, string name)
    {
        if (!s_modules.TryGetValue(module, out Dictionary<string, MethodInfo>? functions))
        {
            s_modules[module] = functions = Functions(module);
        }
        if (functions.TryGetValue(name, out MethodInfo? function))
        {
            return Host.Function(function);
        }
        foreach (System.Type type in typeof(PyInt).Assembly.GetTypes().Where(type => type.GetCustomAttribute<PyModuleAttribute>()?.Name == module))
        {
            foreach (FieldInfo field in type.GetFields().Where(field => field.GetCustomAttribute<PyAttributeAttribute>()?.Name == name))
            {
                return Float.FromDouble((double)field.GetRawConstantValue()!);
            }
        }
        throw new NotSupportedException($"{module}.{name}");
    }

    private static Value Invoke(Call call)
    {
        if (call is { Func: Name { Id: "repr" }, Args: [var shown] })
        {
            Value value = Evaluate(shown);
            return value.IsNoValue ? value : Value.FromObject(Operators.Repr(value));
        }
        Value callee = Evaluate(call.Func);
        if (callee.IsNoValue)
        {
            return callee;
        }
        List<Value> arguments = [];
        foreach (Expression argument in call.Args)
        {
            Value value = Evaluate(argument);
            if (value.IsNoValue)
            {
                return value;
            }
            arguments.Add(value);
        }
        int positional = arguments.Count;
        foreach (Keyword keyword in call.Keywords)
        {
            Value value = Evaluate(keyword.Value);
            if (value.IsNoValue)
            {
                return value;
            }
            arguments.Add(Py.Str(keyword.Arg!));
            arguments.Add(value);
        }
        return positional == arguments.Count ? Py.Call(callee, [.. arguments]) : Py.CallKeywords(callee, positional, [.. arguments]);
    }

    private static Value Apply(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Add => Operators.Add(left, right),
        BinaryOperator.Sub => Operators.Subtract(left, right),
        BinaryOperator.Mult => Operators.Multiply(left, right),
        BinaryOperator.Div => Operators.TrueDivide(left, right),
        BinaryOperator.Mod => Operators.Remainder(left, right),
        BinaryOperator.Pow => Operators.Power(left, right),
        BinaryOperator.LShift => Operators.LeftShift(left, right),
        BinaryOperator.RShift => Operators.RightShift(left, right),
        BinaryOperator.BitOr => Operators.Or(left, right),
        BinaryOperator.BitXor => Operators.Xor(left, right),
        BinaryOperator.BitAnd => Operators.And(left, right),
        BinaryOperator.FloorDiv => Operators.FloorDivide(left, right),
        _ => Operators.MatrixMultiply(left, right),
    };

    private static Value Apply(ComparisonOperator op, Value left, Value right) => op switch
    {
        ComparisonOperator.Eq => Operators.Equal(left, right),
        ComparisonOperator.NotEq => Operators.NotEqual(left, right),
        ComparisonOperator.Lt => Operators.Less(left, right),
        ComparisonOperator.LtE => Operators.LessEqual(left, right),
        ComparisonOperator.Gt => Operators.Greater(left, right),
        ComparisonOperator.GtE => Operators.GreaterEqual(left, right),
        ComparisonOperator.Is => Bool.From(left == right),
        ComparisonOperator.IsNot => Bool.From(left != right),
        _ => throw new NotSupportedException(op.ToString()),
    };
}
