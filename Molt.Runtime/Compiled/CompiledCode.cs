using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The entry points that compiled programs call and the runtime itself does not: what instructions of the MIR do.</summary>
public static unsafe partial class CompiledCode
{
    /// <summary>Raises RecursionError: a function was entered at the depth limit.</summary>
    [Cold]
    [Export]
    public static void RaiseRecursionError() => ThreadState.RaiseAtLimit(""u8);

    /// <summary>Raises UnboundLocalError for a variable of the running function.</summary>
    [Cold]
    [Export]
    public static void RaiseUnboundLocal(PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("cannot access local variable '"u8);
        text.Append(name);
        text.Append("' where it is not associated with a value"u8);
        Errors.NameError(Intrinsics.TypeOf<PyUnboundLocalError>(), ref text, name);
    }

    /// <summary>Raises NameError for a variable of an enclosing function.</summary>
    [Cold]
    [Export]
    public static void RaiseUnboundFree(PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("cannot access free variable '"u8);
        text.Append(name);
        text.Append("' where it is not associated with a value in enclosing scope"u8);
        Errors.NameError(Intrinsics.TypeOf<PyNameError>(), ref text, name);
    }

    /// <summary>Raises NameError for a module variable.</summary>
    [Cold]
    [Export]
    public static void RaiseUnboundGlobal(PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("name '"u8);
        text.Append(name);
        text.Append("' is not defined"u8);
        Errors.NameError(Intrinsics.TypeOf<PyNameError>(), ref text, name);
    }

    /// <summary>A new cell.</summary>
    [Export]
    public static Value MakeCell(Value content)
    {
        PyCell* cell = Heap.Allocate<PyCell>(Intrinsics.TypeOf<PyCell>());
        if (cell == null)
        {
            return Value.NoValue;
        }
        cell->Content = content;
        return Value.FromObject(cell);
    }

    /// <summary>A cell's content; NoValue while unbound.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value LoadCell(Value cell) => ((PyCell*)cell.Object)->Content;

    /// <summary>Binds a cell.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreCell(Value cell, Value content) => ((PyCell*)cell.Object)->Content = content;

    /// <summary>A cell of a closure.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value LoadClosure(PyTuple* closure, nint index) => Tuple.GetUnchecked(closure, index);

    /// <summary>The closure of a function object.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyTuple* ClosureOf(Value function) => ((PyFunction*)function.Object)->Closure;

    /// <summary>The closure of a function object.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyTuple* ClosureOfFunction(PyFunction* function) => function->Closure;

    /// <summary>Reads a built-in name that the module's own text does not bind.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value LoadBuiltin(ModuleInfo* module, PyStr* name, Value builtin) =>
        Intrinsics.Likely(module->Shadows == 0) ? builtin : FindBuiltin(module, name, builtin);

    [Cold]
    private static Value FindBuiltin(ModuleInfo* module, PyStr* name, Value builtin)
    {
        Value found = module->Module == null || module->Module->Dict == null ? Value.NoValue : Dict.GetStr(module->Module->Dict, name);
        if (found.IsNoValue && Modules.ChangedBuiltins != null)
        {
            found = Dict.GetStr(Modules.ChangedBuiltins->Dict, name);
        }
        return found.IsNoValue ? builtin : found;
    }

    /// <summary>Reads a name in a class body: of its namespace, else the enclosing variable, else the built-in.</summary>
    [Export]
    public static Value LoadName(Value space, PyStr* name, Value fallback, Value builtin)
    {
        Value found = Dict.IsExact(space) ? Dict.GetStr(Dict.From(space), name) : Operators.GetItem(space, Value.FromObject(name));
        if (!found.IsNoValue)
        {
            return found;
        }
        if (ThreadState.Exception != null && !ThreadState.TryClear(Intrinsics.TypeOf<PyKeyError>()))
        {
            return Value.NoValue;
        }
        found = fallback.IsNoValue ? builtin : fallback;
        if (found.IsNoValue)
        {
            RaiseUnboundGlobal(name);
        }
        return found;
    }

    /// <summary>An entry of a module's dict; NoValue if there is none.</summary>
    [Export]
    [NoRaise]
    public static Value FindName(Value space, PyStr* name) => Dict.GetStr(Dict.From(space), name);

    /// <summary>Binds a name in a class body.</summary>
    [Export]
    public static bool StoreName(Value space, PyStr* name, Value value) =>
        Dict.IsExact(space) ? Dict.SetStr(Dict.From(space), name, value) : Operators.SetItem(space, Value.FromObject(name), value);

    /// <summary>Unbinds a name in a class body.</summary>
    [Export]
    public static bool DeleteName(Value space, PyStr* name)
    {
        if (Operators.DeleteItem(space, Value.FromObject(name)))
        {
            return true;
        }
        if (ThreadState.TryClear(Intrinsics.TypeOf<PyKeyError>()))
        {
            RaiseUnboundGlobal(name);
        }
        return false;
    }

    /// <summary>The class of a value.</summary>
    [Export]
    [NoRaise]
    public static Value TypeOf(Value value) => Value.FromObject(Types.Of(value));

    /// <summary>Raises ZeroDivisionError for <c>/</c>.</summary>
    [Cold]
    [Export]
    public static void RaiseFloatTrueDivideByZero() => Errors.ZeroDivisionError("division by zero"u8);

    /// <summary>Raises ZeroDivisionError for <c>//</c>.</summary>
    [Cold]
    [Export]
    public static void RaiseFloatFloorDivideByZero() => Errors.ZeroDivisionError("division by zero"u8);

    /// <summary>Raises ZeroDivisionError for <c>%</c>.</summary>
    [Cold]
    [Export]
    public static void RaiseFloatRemainderByZero() => Errors.ZeroDivisionError("division by zero"u8);

    /// <summary><c>//</c> of floats, the divisor not zero.</summary>
    [Export]
    [NoRaise]
    public static double FloatFloorDivide(double left, double right) => Float.FloorDivide(left, right);

    /// <summary><c>%</c> of floats, the divisor not zero.</summary>
    [Export]
    [NoRaise]
    public static double FloatRemainder(double left, double right) => Float.FloorModulo(left, right);
}
