#pragma warning disable
// Stand-ins, so that the assembly builds, for what the object model is about to bring: this file goes when its classes come.
namespace Molt.Runtime;

public static unsafe partial class Operators
{
    internal static Value GetItem(Value container, Value key) => Types.Of(container)->GetItem(container, key);
    internal static bool SetItem(Value container, Value key, Value value) => Types.Of(container)->SetItem(container, key, value);
    internal static int Contains(Value item, Value container) => Types.Of(container)->Contains(container, item);
    internal static nint Length(Value value) => Types.Of(value)->Length(value);
    internal static Value GetIter(Value value) => Types.Of(value)->Iter(value);
    internal static Value IterNext(Value iterator) => Types.Of(iterator)->Next(iterator);
    internal static int IsTrue(Value value) => value == Intrinsics.True || (value.IsSmallInt && value.SmallInt != 0) ? 1 : 0;
    internal static Value Index(Value value) => value;
    internal static Value GetAttribute(Value value, PyStr* name) => Errors.AttributeError(""u8);
    internal static Value Less(Value left, Value right) => Ordered(left, right, Comparison.Less);
    internal static Value LessEqual(Value left, Value right) => Ordered(left, right, Comparison.LessEqual);
    internal static Value Greater(Value left, Value right) => Ordered(left, right, Comparison.Greater);
    internal static Value GreaterEqual(Value left, Value right) => Ordered(left, right, Comparison.GreaterEqual);
    internal static int LessBool(Value left, Value right) => IsTrue(Less(left, right));
    private static Value Ordered(Value left, Value right, Comparison operation) => Types.Of(left)->RichCompare(left, right, (int)operation);
}

public static unsafe partial class Calls
{
    internal static Value Call(Value callee, Value* arguments, nint count, PyTuple* keywordNames) => Errors.TypeError(""u8);
    internal static Value Call0(Value callee) => Call(callee, null, 0, null);
    internal static Value Call1(Value callee, Value argument) => Call(callee, &argument, 1, null);
    internal static Value CallMethod0(Value receiver, PyStr* name) => Errors.TypeError(""u8);
    internal static Value CallMethod1(Value receiver, PyStr* name, Value argument) => Errors.TypeError(""u8);
    internal static Value CallUnbound(Value attribute, Value receiver, Value argument) => Errors.TypeError(""u8);
}

public static unsafe partial class Types
{
    internal static Value Lookup(PyType* type, PyStr* name) => Value.NoValue;
}

public static unsafe partial class ThreadState
{
    internal static bool Poll() => true;
}
