using System.Runtime.InteropServices;
using Molt.Compiler.Syntax;

namespace Molt.Runtime.Tests.Transcripts;

/// <summary>
/// Runs Python by walking its tree, on the runtime's own operations: enough of the language to write tests of the runtime in it.
/// </summary>
/// <remarks>
/// Values stand on the stack, in stack memory or in the runtime's objects, where the collector finds them. A scope is a dict. A function sees
/// a copy of the scope that it is made in, and the global scope.
/// </remarks>
internal sealed unsafe partial class Interpreter
{
    private static readonly Dictionary<nint, FunctionBody> s_functions = [];

    private readonly PyDict* _globals = Runtime.Dict.New();

    /// <summary>What a function made by this interpreter runs.</summary>
    private sealed record FunctionBody(Interpreter Owner, Molt.Compiler.Syntax.Arguments Parameters, object Body);

    private enum Completion
    {
        Normal,
        Break,
        Continue,
        Return,
        Raised,
    }

    /// <summary>The global scope. The caller keeps it on its stack: nothing else does.</summary>
    public PyDict* Globals => _globals;

    /// <summary>Runs a statement; an expression gives its value. NoValue with an exception pending, or if there is no value.</summary>
    public Value Run(Statement statement)
    {
        if (statement is Expr expression)
        {
            return Evaluate(expression.Value, _globals);
        }
        Execute(statement, _globals, out _);
        return Value.NoValue;
    }

    private Completion Execute(IEnumerable<Statement> statements, PyDict* scope, out Value result)
    {
        result = Value.NoValue;
        foreach (Statement statement in statements)
        {
            Completion completion = Execute(statement, scope, out result);
            if (completion != Completion.Normal)
            {
                return completion;
            }
        }
        return Completion.Normal;
    }

    private Completion Execute(Statement statement, PyDict* scope, out Value result)
    {
        result = Value.NoValue;
        switch (statement)
        {
            case Pass:
                return Completion.Normal;
            case Break:
                return Completion.Break;
            case Continue:
                return Completion.Continue;
            case Expr expression:
                return Completed(!Evaluate(expression.Value, scope).IsNoValue);
            case Return { Value: null }:
                result = Intrinsics.None;
                return Completion.Return;
            case Return returning:
                result = Evaluate(returning.Value!, scope);
                return result.IsNoValue ? Completion.Raised : Completion.Return;
            case Assign assignment:
                Value assigned = Evaluate(assignment.Value, scope);
                return Completed(!assigned.IsNoValue && assignment.Targets.All(target => Store(target, assigned, scope)));
            case AugAssign augmented:
                Value left = Evaluate(augmented.Target, scope);
                Value right = left.IsNoValue ? left : Evaluate(augmented.Value, scope);
                Value combined = right.IsNoValue ? right : InPlace(augmented.Op, left, right);
                return Completed(!combined.IsNoValue && Store(augmented.Target, combined, scope));
            case Delete deletion:
                return Completed(deletion.Targets.All(target => Remove(target, scope)));
            case If condition:
                int truth = Truth(condition.Test, scope);
                return truth < 0 ? Completion.Raised : Execute(truth > 0 ? condition.Body : condition.Orelse, scope, out result);
            case While loop:
                return ExecuteWhile(loop, scope, out result);
            case For loop:
                return ExecuteFor(loop, scope, out result);
            case Try attempt:
                return ExecuteTry(attempt, scope, out result);
            case Raise raising:
                Value exception = Evaluate(raising.Exc!, scope);
                if (!exception.IsNoValue)
                {
                    exception = Types.IsType(exception) ? Calls.Call0(exception) : exception;
                    ThreadState.Exception = (PyBaseException*)exception.Object;
                }
                return Completion.Raised;
            case FunctionDef function:
                return Completed(Bind(scope, function.Name, MakeFunction(function.Name, function.Args, function.Body, scope)));
            case ClassDef @class:
                return Completed(ExecuteClass(@class, scope));
            default:
                throw new NotSupportedException(statement.GetType().Name);
        }
    }

    private static Completion Completed(bool succeeded) => succeeded ? Completion.Normal : Completion.Raised;

    private static bool Bind(PyDict* scope, string name, Value value) => !value.IsNoValue && Runtime.Dict.SetStr(scope, Host.Literal(name), value);

    private Completion ExecuteWhile(While loop, PyDict* scope, out Value result)
    {
        result = Value.NoValue;
        while (true)
        {
            int truth = Truth(loop.Test, scope);
            if (truth <= 0)
            {
                return truth < 0 ? Completion.Raised : Execute(loop.Orelse, scope, out result);
            }
            Completion completion = Execute(loop.Body, scope, out result);
            if (completion is Completion.Break)
            {
                return Completion.Normal;
            }
            if (completion is Completion.Return or Completion.Raised)
            {
                return completion;
            }
        }
    }

    private Completion ExecuteFor(For loop, PyDict* scope, out Value result)
    {
        result = Value.NoValue;
        Value iterable = Evaluate(loop.Iter, scope);
        Value iterator = iterable.IsNoValue ? iterable : Runtime.Operators.GetIter(iterable);
        while (!iterator.IsNoValue)
        {
            Value item = Runtime.Operators.IterNext(iterator);
            if (item.IsNoValue)
            {
                return ThreadState.Exception != null ? Completion.Raised : Execute(loop.Orelse, scope, out result);
            }
            Completion completion = Store(loop.Target, item, scope) ? Execute(loop.Body, scope, out result) : Completion.Raised;
            if (completion is Completion.Break)
            {
                return Completion.Normal;
            }
            if (completion is Completion.Return or Completion.Raised)
            {
                return completion;
            }
        }
        return Completion.Raised;
    }

    private Completion ExecuteTry(Try attempt, PyDict* scope, out Value result)
    {
        Completion completion = Execute(attempt.Body, scope, out result);
        if (completion == Completion.Normal)
        {
            completion = Execute(attempt.Orelse, scope, out result);
        }
        else if (completion == Completion.Raised)
        {
            foreach (ExceptHandler handler in attempt.Handlers)
            {
                Value exception = Value.FromObject(ThreadState.TakeException());
                Value type = handler.Type is null ? Py.Type<PyBaseException>() : Evaluate(handler.Type, scope);
                if (Types.IsInstance(exception, (PyType*)type.Object))
                {
                    completion = (handler.Name is null || Bind(scope, handler.Name, exception)) ? Execute(handler.Body, scope, out result) : Completion.Raised;
                    break;
                }
                ThreadState.Exception = (PyBaseException*)exception.Object;
            }
        }
        Value pending = Value.FromObject(ThreadState.TakeException());
        Completion last = Execute(attempt.Finalbody, scope, out _);
        if (last != Completion.Normal)
        {
            return last;
        }
        ThreadState.Exception = (PyBaseException*)pending.Object;
        return completion;
    }

    private bool ExecuteClass(ClassDef @class, PyDict* scope)
    {
        Value bases = EvaluateTuple(@class.Bases, scope);
        PyDict* members = Runtime.Dict.Copy(scope);
        if (bases.IsNoValue || Execute(@class.Body, members, out _) != Completion.Normal)
        {
            return false;
        }
        // What the body did not change is not a member.
        var cursor = new DictCursor(scope);
        while (cursor.Next())
        {
            if (Runtime.Dict.Get(members, cursor.Key) == cursor.Value)
            {
                Runtime.Dict.Delete(members, cursor.Key);
            }
        }
        Runtime.Dict.SetStr(members, Host.Literal("__module__"), Py.Str("tests"));
        return Bind(scope, @class.Name, Py.Call(Py.Type<PyType>(), Py.Str(@class.Name), bases, Value.FromObject(members)));
    }

    private Value MakeFunction(string name, Molt.Compiler.Syntax.Arguments parameters, object body, PyDict* scope)
    {
        string signature = string.Join(", ", [
            .. parameters.Posonlyargs.Select(parameter => parameter.Name),
            .. parameters.Posonlyargs.IsEmpty ? Array.Empty<string>() : ["/"],
            .. parameters.Args.Select(parameter => parameter.Name),
            .. parameters.Vararg is { } rest ? ["*" + rest.Name] : Array.Empty<string>(),
            .. parameters.Kwarg is { } keywords ? ["**" + keywords.Name] : Array.Empty<string>()]);
        Value defaults = parameters.Defaults.IsEmpty ? default : EvaluateTuple(parameters.Defaults, scope);
        Value function = Py.Function(&Invoke, name, signature, defaults);
        Value closure = Value.FromObject(Runtime.Dict.Copy(scope));
        ((PyFunction*)function.Object)->Closure = Runtime.Tuple.FromItems(&closure, 1);
        s_functions[(nint)((PyFunction*)function.Object)->Info] = new FunctionBody(this, parameters, body);
        return function;
    }

    private static Value Invoke(PyFunction* function, Value* arguments)
    {
        FunctionBody body = s_functions[(nint)function->Info];
        PyDict* scope = Runtime.Dict.Copy((PyDict*)Runtime.Tuple.Items(function->Closure)->Object);
        string[] names = [
            .. body.Parameters.Posonlyargs.Select(parameter => parameter.Name),
            .. body.Parameters.Args.Select(parameter => parameter.Name),
            .. body.Parameters.Vararg is { } rest ? [rest.Name] : Array.Empty<string>(),
            .. body.Parameters.Kwarg is { } keywords ? [keywords.Name] : Array.Empty<string>()];
        for (int i = 0; i < names.Length; i++)
        {
            Bind(scope, names[i], arguments[i]);
        }
        if (body.Body is Expression expression)
        {
            return body.Owner.Evaluate(expression, scope);
        }
        return body.Owner.Execute((IEnumerable<Statement>)body.Body, scope, out Value result) switch
        {
            Completion.Raised => Value.NoValue,
            Completion.Return => result,
            _ => Intrinsics.None,
        };
    }

    private bool Store(Expression target, Value value, PyDict* scope)
    {
        switch (target)
        {
            case Name name:
                return Bind(scope, name.Id, value);
            case Subscript subscript:
                Value container = Evaluate(subscript.Value, scope);
                Value key = container.IsNoValue ? container : Evaluate(subscript.Slice, scope);
                return !key.IsNoValue && Runtime.Operators.SetItem(container, key, value);
            case Molt.Compiler.Syntax.Attribute attribute:
                Value owner = Evaluate(attribute.Value, scope);
                return !owner.IsNoValue && Py.Set(owner, attribute.Attr, value);
            case Molt.Compiler.Syntax.Tuple or Molt.Compiler.Syntax.List:
                PyTuple* items = Runtime.Tuple.FromIterable(value);
                IReadOnlyList<Expression> targets = target is Molt.Compiler.Syntax.Tuple tuple ? tuple.Elts : ((Molt.Compiler.Syntax.List)target).Elts;
                bool stored = items != null && items->Length == targets.Count;
                for (int i = 0; stored && i < targets.Count; i++)
                {
                    stored = Store(targets[i], Runtime.Tuple.Items(items)[i], scope);
                }
                return stored;
            default:
                throw new NotSupportedException(target.GetType().Name);
        }
    }

    private bool Remove(Expression target, PyDict* scope)
    {
        switch (target)
        {
            case Name name:
                return Runtime.Dict.DeleteItem(scope, Py.Str(name.Id));
            case Subscript subscript:
                Value container = Evaluate(subscript.Value, scope);
                Value key = container.IsNoValue ? container : Evaluate(subscript.Slice, scope);
                return !key.IsNoValue && Runtime.Operators.DeleteItem(container, key);
            default:
                throw new NotSupportedException(target.GetType().Name);
        }
    }
}
