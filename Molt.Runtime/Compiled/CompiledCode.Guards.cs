using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

// What guards test, and what a fast copy and the callers of a function tell each other.
public static unsafe partial class CompiledCode
{
    /// <summary>The class of a value that is an object and not NoValue; null of others.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyType* ClassOf(Value value) => Intrinsics.Likely(value.IsObject && !value.IsNoValue) ? value.Object->Type : null;

    /// <summary>
    /// What the compiler says of the class of an instance that is as expected, and whose attributes are all in their places; null of other values.
    /// </summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ClassInfo* ExpectedClassOf(Value value)
    {
        if (Intrinsics.Unlikely(!value.IsObject || value.IsNoValue))
        {
            return null;
        }
        ClassInfo* info = value.Object->Type->Expected;
        return Intrinsics.Likely(info != null && ((PyInstance*)value.Object)->Dict == null) ? info : null;
    }

    /// <summary>What the compiler says of the class of an instance.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ClassInfo* ClassInfoOf(Value instance) => instance.Object->Type->Info;

    /// <summary>What the compiler says of a function; null of other values.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FunctionInfo* FunctionInfoOf(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyFunction>() ? ((PyFunction*)value.Object)->Info : null;

    /// <summary>Whether a value that is no inline float is a <c>float</c> on the heap.</summary>
    [Cold]
    [Export]
    [NoRaise]
    public static bool IsBoxedFloat(Value value) => value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyFloat>();

    /// <summary>Whether a value is a <c>float</c>, exactly.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFloat(Value value) => Intrinsics.Likely(value.IsInlineFloat) || IsBoxedFloat(value);

    /// <summary>The class that a <c>class</c> statement made, if it is as expected.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value ExpectedClass(ClassInfo* info) => info->Class;

    /// <summary>The function that a class has, as expected.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value ExpectedMethod(ClassExpectation* expectation) => expectation->Found;

    /// <summary>An intrinsic module none of whose attributes was changed.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value UnchangedModule(IntrinsicModuleInfo* info) => info->Unchanged;

    /// <summary>Ends the program in checked mode: something that the compiler has proven is not so.</summary>
    /// <param name="text">What, and where.</param>
    [Cold]
    [Export]
    [NoRaise]
    public static void FailProof(PyStr* text)
    {
        StandardStreams.WriteError(text);
        abort();
    }

    [DllImport("c")]
    private static extern void abort();

    /// <summary>A result for callers that take a raw float: something else is left beside it.</summary>
    [Export]
    [NoRaise]
    public static double ReturnFloat(Value result)
    {
        if (IsFloat(result))
        {
            return Float.ToDouble(result);
        }
        ThreadState.OutOfBand = result;
        ThreadState.HasOutOfBand = true;
        return double.NaN;
    }

    /// <summary>What a function returned that gave NaN and left something beside it; NoValue if it was NaN, or with an exception pending.</summary>
    [Cold]
    [Export]
    [NoRaise]
    public static Value TakeOutOfBand()
    {
        Value result = ThreadState.HasOutOfBand ? ThreadState.OutOfBand : Value.NoValue;
        ThreadState.OutOfBand = Value.NoValue;
        ThreadState.HasOutOfBand = false;
        return result;
    }

    /// <summary>What a function gave that returns floats raw; NoValue if it failed.</summary>
    [Export]
    public static Value FromFloat(double result)
    {
        if (Intrinsics.Unlikely(double.IsNaN(result)))
        {
            Value other = TakeOutOfBand();
            if (!other.IsNoValue || ThreadState.Exception != null)
            {
                return other;
            }
        }
        return Float.FromDouble(result);
    }

    /// <summary>Goes on with a binary operator whose first special method was called: its result, or what comes next if that is NotImplemented.</summary>
    /// <param name="result">What the method gave.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="slot">The operator's slot.</param>
    /// <param name="reflected">The name of the right operand's method; null if that is the one that was called.</param>
    /// <param name="isInPlace">Whether the operator is an augmented assignment's.</param>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FinishOperator(Value result, Value left, Value right, int slot, PyStr* reflected, bool isInPlace) =>
        Intrinsics.Likely(result != Intrinsics.NotImplemented) ? result : Operators.BinaryBehind(left, right, (Slot)slot, reflected, isInPlace);
}
