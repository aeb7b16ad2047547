using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Molt.Compiler.Syntax;

namespace Molt.Runtime.Tests.Transcripts;

internal sealed unsafe partial class Interpreter
{
    private static readonly Dictionary<string, Value> s_builtins = FindBuiltins();

    private static Dictionary<string, Value> FindBuiltins()
    {
        var result = new Dictionary<string, Value>();
        foreach (MethodInfo method in typeof(Builtins).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (method.GetCustomAttribute<PyFunctionAttribute>() is { } attribute)
            {
                result[attribute.Name] = Host.Function(method);
            }
        }
        foreach (Type type in typeof(Builtins).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<PyTypeAttribute>() is { } attribute && !attribute.Name.Contains('.'))
            {
                result.TryAdd(attribute.Name, Value.FromObject(Host.TypeOf(type)));
            }
        }
        result["NotImplemented"] = Intrinsics.NotImplemented;
        return result;
    }

    private Value Evaluate(Expression expression, PyDict* scope)
    {
        switch (expression)
        {
            case Constant constant:
                return Literal(constant.Value);
            case Name name:
                return Load(name.Id, scope);
            case Molt.Compiler.Syntax.Tuple tuple:
                return EvaluateTuple(tuple.Elts, scope);
            case Molt.Compiler.Syntax.List list:
                return Convert<PyList>(EvaluateTuple(list.Elts, scope));
            case Molt.Compiler.Syntax.Set { Elts.Length: > 2 } set when set.Elts.All(IsConstant):
                PyTuple* constants = Runtime.Tuple.From(EvaluateTuple(set.Elts, scope));
                return Value.FromObject(Runtime.Set.FromConstants(Runtime.Tuple.Items(constants), constants->Length));
            case Molt.Compiler.Syntax.Set set:
                return Convert<PySet>(EvaluateTuple(set.Elts, scope));
            case Molt.Compiler.Syntax.Dict dict:
                return EvaluateDict(dict, scope);
            case UnaryOp unary:
                return EvaluateUnary(unary, scope);
            case BinOp binary:
                Value left = Evaluate(binary.Left, scope);
                Value right = left.IsNoValue ? left : Evaluate(binary.Right, scope);
                return right.IsNoValue ? right : Binary(binary.Op, left, right);
            case BoolOp boolean:
                return EvaluateBoolean(boolean, scope);
            case Compare comparison:
                return EvaluateComparison(comparison, scope);
            case IfExp conditional:
                int truth = Truth(conditional.Test, scope);
                return truth < 0 ? Value.NoValue : Evaluate(truth > 0 ? conditional.Body : conditional.Orelse, scope);
            case Molt.Compiler.Syntax.Attribute attribute:
                Value owner = Evaluate(attribute.Value, scope);
                return owner.IsNoValue ? owner : Py.Get(owner, attribute.Attr);
            case Subscript subscript:
                Value container = Evaluate(subscript.Value, scope);
                Value key = container.IsNoValue ? container : Evaluate(subscript.Slice, scope);
                return key.IsNoValue ? key : Runtime.Operators.GetItem(container, key);
            case Molt.Compiler.Syntax.Slice slice:
                return EvaluateSlice(slice, scope);
            case Call call:
                return EvaluateCall(call, scope);
            case Lambda lambda:
                return MakeFunction("<lambda>", lambda.Args, lambda.Body, scope);
            case NamedExpr named:
                Value value = Evaluate(named.Value, scope);
                return Bind(scope, named.Target.Id, value) ? value : Value.NoValue;
            case ListComp comprehension:
                return EvaluateComprehension(comprehension.Elt, comprehension.Generators, scope);
            case SetComp comprehension:
                return Convert<PySet>(EvaluateComprehension(comprehension.Elt, comprehension.Generators, scope));
            case GeneratorExp comprehension:
                Value items = EvaluateComprehension(comprehension.Elt, comprehension.Generators, scope);
                return items.IsNoValue ? items : Runtime.Operators.GetIter(items);
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private static bool IsConstant(Expression expression) => expression is Constant or UnaryOp { Operand: Constant };

    private int Truth(Expression expression, PyDict* scope)
    {
        Value value = Evaluate(expression, scope);
        return value.IsNoValue ? -1 : Runtime.Operators.IsTrue(value);
    }

    private static Value Convert<T>(Value items) where T : unmanaged => items.IsNoValue ? items : Calls.Call1(Py.Type<T>(), items);

    private static Value Literal(ConstantValue constant) => constant.Kind switch
    {
        ConstantKind.None => Intrinsics.None,
        ConstantKind.True => Intrinsics.True,
        ConstantKind.False => Intrinsics.False,
        ConstantKind.Ellipsis => Intrinsics.Ellipsis,
        ConstantKind.Int when constant.IsLong => Runtime.Int.FromLong(constant.AsLong),
        ConstantKind.Int => Calls.Call1(Py.Type<PyInt>(), Py.Str(constant.AsBigInteger.ToString(CultureInfo.InvariantCulture))),
        ConstantKind.Float => Runtime.Float.FromDouble(constant.AsDouble),
        ConstantKind.String => Text(constant.CodePoints),
        ConstantKind.Bytes => Value.FromObject(Runtime.Bytes.FromSpan(constant.AsBytes.AsSpan())),
        _ => throw new NotSupportedException(constant.Kind.ToString()),
    };

    private static Value Text(ImmutableArray<int> codePoints)
    {
        fixed (int* data = codePoints.AsSpan())
        {
            return Value.FromObject(Runtime.Str.FromCharacters((byte*)data, 4, codePoints.Length));
        }
    }

    private Value Load(string name, PyDict* scope)
    {
        Value value = Runtime.Dict.GetStr(scope, Host.Literal(name));
        value = value.IsNoValue ? Runtime.Dict.GetStr(_globals, Host.Literal(name)) : value;
        return !value.IsNoValue || s_builtins.TryGetValue(name, out value) ? value
            : Errors.Raise<PyNameError>(System.Text.Encoding.UTF8.GetBytes($"name '{name}' is not defined"));
    }

    private Value EvaluateTuple(ImmutableArray<Expression> expressions, PyDict* scope)
    {
        PyList* items = Runtime.List.New(0);
        foreach (Expression expression in expressions)
        {
            if (expression is Starred starred)
            {
                Value iterable = Evaluate(starred.Value, scope);
                if (iterable.IsNoValue || !Runtime.List.Extend(items, iterable))
                {
                    return Value.NoValue;
                }
                continue;
            }
            Value item = Evaluate(expression, scope);
            if (item.IsNoValue)
            {
                return item;
            }
            Runtime.List.Append(items, item);
        }
        return Value.FromObject(Runtime.Tuple.FromList(items));
    }

    private Value EvaluateDict(Molt.Compiler.Syntax.Dict expression, PyDict* scope)
    {
        PyDict* result = Runtime.Dict.New();
        for (int i = 0; i < expression.Values.Length; i++)
        {
            Value key = expression.Keys[i] is { } keyExpression ? Evaluate(keyExpression, scope) : Intrinsics.None;
            Value value = key.IsNoValue ? key : Evaluate(expression.Values[i], scope);
            if (value.IsNoValue || !(expression.Keys[i] is null ? Runtime.Dict.Update(result, value) : Runtime.Dict.Set(result, key, value)))
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(result);
    }

    private Value EvaluateUnary(UnaryOp unary, PyDict* scope)
    {
        Value operand = Evaluate(unary.Operand, scope);
        return operand.IsNoValue ? operand : unary.Op switch
        {
            UnaryOperator.Not => Runtime.Operators.Not(operand),
            UnaryOperator.USub => Runtime.Operators.Negative(operand),
            UnaryOperator.UAdd => Runtime.Operators.Positive(operand),
            _ => Runtime.Operators.Invert(operand),
        };
    }

    private Value EvaluateBoolean(BoolOp boolean, PyDict* scope)
    {
        Value value = Value.NoValue;
        foreach (Expression operand in boolean.Values)
        {
            value = Evaluate(operand, scope);
            int truth = value.IsNoValue ? -1 : Runtime.Operators.IsTrue(value);
            if (truth < 0 || truth > 0 == (boolean.Op == BooleanOperator.Or))
            {
                return truth < 0 ? Value.NoValue : value;
            }
        }
        return value;
    }

    private Value EvaluateComparison(Compare comparison, PyDict* scope)
    {
        Value left = Evaluate(comparison.Left, scope);
        Value result = left;
        for (int i = 0; i < comparison.Ops.Length && !left.IsNoValue; i++)
        {
            Value right = Evaluate(comparison.Comparators[i], scope);
            result = right.IsNoValue ? right : Compare(comparison.Ops[i], left, right);
            if (result.IsNoValue || Runtime.Operators.IsTrue(result) <= 0)
            {
                return result;
            }
            left = right;
        }
        return result;
    }

    private static Value Compare(ComparisonOperator op, Value left, Value right)
    {
        switch (op)
        {
            case ComparisonOperator.Eq:
                return Runtime.Operators.Equal(left, right);
            case ComparisonOperator.NotEq:
                return Runtime.Operators.NotEqual(left, right);
            case ComparisonOperator.Lt:
                return Runtime.Operators.Less(left, right);
            case ComparisonOperator.LtE:
                return Runtime.Operators.LessEqual(left, right);
            case ComparisonOperator.Gt:
                return Runtime.Operators.Greater(left, right);
            case ComparisonOperator.GtE:
                return Runtime.Operators.GreaterEqual(left, right);
            case ComparisonOperator.Is or ComparisonOperator.IsNot:
                return Bool.From(left == right == (op == ComparisonOperator.Is));
            default:
                int contained = Runtime.Operators.Contains(left, right);
                return contained < 0 ? Value.NoValue : Bool.From(contained > 0 == (op == ComparisonOperator.In));
        }
    }

    private static Value Binary(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Add => Runtime.Operators.Add(left, right),
        BinaryOperator.Sub => Runtime.Operators.Subtract(left, right),
        BinaryOperator.Mult => Runtime.Operators.Multiply(left, right),
        BinaryOperator.Div => Runtime.Operators.TrueDivide(left, right),
        BinaryOperator.FloorDiv => Runtime.Operators.FloorDivide(left, right),
        BinaryOperator.Mod => Runtime.Operators.Remainder(left, right),
        BinaryOperator.Pow => Runtime.Operators.Power(left, right),
        BinaryOperator.BitOr => Runtime.Operators.Or(left, right),
        BinaryOperator.BitAnd => Runtime.Operators.And(left, right),
        BinaryOperator.BitXor => Runtime.Operators.Xor(left, right),
        BinaryOperator.LShift => Runtime.Operators.LeftShift(left, right),
        BinaryOperator.RShift => Runtime.Operators.RightShift(left, right),
        _ => Runtime.Operators.MatrixMultiply(left, right),
    };

    private static Value InPlace(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Add => Runtime.Operators.InPlaceAdd(left, right),
        BinaryOperator.Sub => Runtime.Operators.InPlaceSubtract(left, right),
        BinaryOperator.Mult => Runtime.Operators.InPlaceMultiply(left, right),
        BinaryOperator.BitOr => Runtime.Operators.InPlaceOr(left, right),
        BinaryOperator.BitAnd => Runtime.Operators.InPlaceAnd(left, right),
        BinaryOperator.BitXor => Runtime.Operators.InPlaceXor(left, right),
        _ => Binary(op, left, right),
    };

    private Value EvaluateSlice(Molt.Compiler.Syntax.Slice slice, PyDict* scope)
    {
        Value lower = slice.Lower is null ? Intrinsics.None : Evaluate(slice.Lower, scope);
        Value upper = slice.Upper is null ? Intrinsics.None : Evaluate(slice.Upper, scope);
        Value step = slice.Step is null ? Intrinsics.None : Evaluate(slice.Step, scope);
        return lower.IsNoValue || upper.IsNoValue || step.IsNoValue ? Value.NoValue : Value.FromObject(Runtime.Slice.New(lower, upper, step));
    }

    private Value EvaluateCall(Call call, PyDict* scope)
    {
        Value callee = Evaluate(call.Func, scope);
        Value positional = callee.IsNoValue ? callee : EvaluateTuple(call.Args, scope);
        if (positional.IsNoValue)
        {
            return positional;
        }
        PyDict* keywords = Runtime.Dict.New();
        foreach (Keyword keyword in call.Keywords)
        {
            Value value = Evaluate(keyword.Value, scope);
            if (value.IsNoValue || !(keyword.Arg is { } name ? Bind(keywords, name, value) : Runtime.Dict.Update(keywords, value)))
            {
                return Value.NoValue;
            }
        }
        return Calls.CallEx(callee, positional, keywords->Count == 0 ? Value.NoValue : Value.FromObject(keywords));
    }

    private Value EvaluateComprehension(Expression element, ImmutableArray<Comprehension> generators, PyDict* outer)
    {
        PyDict* scope = Runtime.Dict.Copy(outer);
        PyList* result = Runtime.List.New(0);
        return Generate(element, generators.AsSpan(), scope, result) ? Value.FromObject(result) : Value.NoValue;
    }

    private bool Generate(Expression element, ReadOnlySpan<Comprehension> generators, PyDict* scope, PyList* result)
    {
        if (generators.IsEmpty)
        {
            Value value = Evaluate(element, scope);
            return !value.IsNoValue && Runtime.List.Append(result, value);
        }
        Value iterable = Evaluate(generators[0].Iter, scope);
        Value iterator = iterable.IsNoValue ? iterable : Runtime.Operators.GetIter(iterable);
        while (!iterator.IsNoValue)
        {
            Value item = Runtime.Operators.IterNext(iterator);
            if (item.IsNoValue)
            {
                return ThreadState.Exception == null;
            }
            if (!Store(generators[0].Target, item, scope))
            {
                return false;
            }
            int wanted = 1;
            foreach (Expression condition in generators[0].Ifs)
            {
                wanted = wanted > 0 ? Truth(condition, scope) : wanted;
            }
            if (wanted < 0 || (wanted > 0 && !Generate(element, generators[1..], scope, result)))
            {
                return false;
            }
        }
        return false;
    }
}
