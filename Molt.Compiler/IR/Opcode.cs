namespace Molt.Compiler.IR;

/// <summary>What an instruction computes. Generic operations come from the builder; typed ones from representation selection.</summary>
public enum Opcode : byte
{
    // Variables.

    /// <summary>Reads a module variable (payload <see cref="MirGlobal"/>); may be no value.</summary>
    LoadGlobal,

    /// <summary>Writes a module variable (payload <see cref="MirGlobal"/>); no value unbinds.</summary>
    StoreGlobal,

    /// <summary>The value of a built-in name (payload: the name).</summary>
    LoadBuiltin,

    /// <summary>The operand, or a NameError if it is no value (payload <see cref="UnboundName"/>).</summary>
    CheckBound,

    /// <summary>Whether the operand is no value (an unbound variable).</summary>
    IsUnbound,

    /// <summary>A new cell that holds the operand.</summary>
    MakeCell,

    /// <summary>Reads a cell; may be no value.</summary>
    LoadCell,

    /// <summary>Writes a cell: cell, value.</summary>
    StoreCell,

    /// <summary>A cell of the running function's closure (payload: its index).</summary>
    LoadClosure,

    /// <summary>Reads a name of a class body or module: namespace dict, then payload <see cref="ClassName"/>, then the dict of a second operand.</summary>
    LoadName,

    /// <summary>Writes a name of a class body or module: namespace dict, value (payload: the name).</summary>
    StoreName,

    /// <summary>Unbinds a name of a class body or module: namespace dict (payload: the name).</summary>
    DeleteName,

    // Operators.

    /// <summary>Binary operator (payload <see cref="BinaryOperator"/>).</summary>
    Binary,

    /// <summary>Augmented assignment's operator (payload <see cref="BinaryOperator"/>).</summary>
    InPlace,

    /// <summary>Unary operator (payload <see cref="UnaryOperator"/>).</summary>
    Unary,

    /// <summary>Rich comparison (payload <see cref="CompareOperator"/>); the result is any value.</summary>
    Compare,

    /// <summary>Identity of two values, as a Bool.</summary>
    Is,

    /// <summary>Item, container: membership, as a Bool.</summary>
    Contains,

    /// <summary>The truth of a value, as a Bool.</summary>
    Truth,

    /// <summary>Negates a Bool.</summary>
    Not,

    // Attributes and items.

    /// <summary>Object; payload: the name.</summary>
    GetAttribute,

    /// <summary>Object, value; payload: the name.</summary>
    SetAttribute,

    /// <summary>Object; payload: the name.</summary>
    DeleteAttribute,

    /// <summary>Container, key.</summary>
    GetItem,

    /// <summary>Container, key, value.</summary>
    SetItem,

    /// <summary>Container, key.</summary>
    DeleteItem,

    /// <summary>Start, stop, step: a slice object.</summary>
    MakeSlice,

    // Calls.

    /// <summary>Callee, arguments (payload <see cref="CallShape"/>).</summary>
    Call,

    /// <summary>Receiver, arguments (payload <see cref="CallShape"/> with a method name).</summary>
    CallMethod,

    /// <summary>
    /// Receiver; payload: the name. Finds a method before the arguments are evaluated, as Python does. The result has one use, as first
    /// operand of <see cref="CallLoadedMethod"/>: it stands for a callee and the receiver that goes with it, so it is not a value to store.
    /// </summary>
    LoadMethod,

    /// <summary>The <see cref="LoadMethod"/>, arguments (payload <see cref="CallShape"/> with a method name).</summary>
    CallLoadedMethod,

    /// <summary>
    /// Callee, positional arguments (a list that the builder made, or whatever iterable stood after a lone <c>*</c>), dict of keyword
    /// arguments or no value.
    /// </summary>
    CallSpread,

    /// <summary>
    /// Object; payload: the name of a special method, looked up on the object's type and bound. TypeError if a <c>with</c> or
    /// <c>async with</c> misses it.
    /// </summary>
    LoadSpecial,

    /// <summary>The class of the operand.</summary>
    TypeOf,

    // Iteration.

    /// <summary>An iterator over the operand.</summary>
    GetIterator,

    /// <summary>The next item; no value at the end or on failure. Followed by <see cref="NextTerminator"/>.</summary>
    IteratorNext,

    /// <summary>Operand: an iterable of exactly N (payload) items; gives a tuple of them.</summary>
    Unpack,

    /// <summary>Operand: an iterable; payload <see cref="UnpackShape"/>; gives a tuple with the list in the middle.</summary>
    UnpackStar,

    /// <summary>Tuple; payload: an index that is in range.</summary>
    TupleItem,

    // Construction.

    /// <summary>A tuple of the operands.</summary>
    MakeTuple,

    /// <summary>A list of the operands.</summary>
    MakeList,

    /// <summary>A set of the operands.</summary>
    MakeSet,

    /// <summary>A dict of the operands: key, value, key, value….</summary>
    MakeDict,

    /// <summary>List, item.</summary>
    ListAppend,

    /// <summary>List, iterable (a <c>*</c> in a display).</summary>
    ListExtend,

    /// <summary>A tuple of a list's items.</summary>
    ListToTuple,

    /// <summary>Set, item.</summary>
    SetAdd,

    /// <summary>Set, iterable.</summary>
    SetUpdate,

    /// <summary>Dict, key, value.</summary>
    DictSet,

    /// <summary>Dict, mapping (a <c>**</c> in a display): later keys win.</summary>
    DictUpdate,

    /// <summary>Dict, mapping, callee (a <c>**</c> in a call): a key twice is a TypeError.</summary>
    DictMerge,

    /// <summary>Value, format specification (str); payload <see cref="FormatConversion"/>: a str.</summary>
    Format,

    /// <summary>The concatenation of str operands.</summary>
    JoinStr,

    /// <summary>A function object (payload <see cref="FunctionShape"/>): positional defaults, keyword-only defaults, closure cells.</summary>
    MakeFunction,

    /// <summary>
    /// A class (payload <see cref="MirClass"/>): bases tuple, keyword dict or no value, then the cells of the body's free variables.
    /// Does what <c>__build_class__</c> does: resolves bases, finds the metaclass, prepares the namespace, runs the body, calls the metaclass.
    /// </summary>
    MakeClass,

    // Exceptions.

    /// <summary>Makes the exception pending: exception or class, cause or no value. Followed by <see cref="ThrowTerminator"/>.</summary>
    Raise,

    /// <summary>Makes the operand, an exception already under way, pending again with its traceback unchanged. Followed by <see cref="ThrowTerminator"/>.</summary>
    Reraise,

    /// <summary>Raises the exception being handled (a bare <c>raise</c>). Followed by <see cref="ThrowTerminator"/>.</summary>
    RaiseHandled,

    /// <summary>Takes the pending exception, first in a handler block.</summary>
    Catch,

    /// <summary>Exception, class or tuple of classes: whether it matches, as a Bool.</summary>
    ExceptionMatches,

    /// <summary>Makes the operand the exception being handled; gives the one before (no value if none).</summary>
    SetHandled,

    // Patterns.

    /// <summary>Whether the operand is a sequence as patterns mean it (not str, bytes, bytearray), as a Bool.</summary>
    MatchSequence,

    /// <summary>Whether the operand is a mapping as patterns mean it, as a Bool.</summary>
    MatchMapping,

    /// <summary>Subject, tuple of keys: a tuple of the keys' values, or None if one is missing.</summary>
    MatchKeys,

    /// <summary>
    /// Subject, class (payload <see cref="MatchClassShape"/>): a tuple of the attributes, those of positional patterns first, or None if the
    /// subject does not match.
    /// </summary>
    MatchClass,

    /// <summary>Subject, tuple of keys: a new dict of the mapping's other items.</summary>
    MappingRest,

    /// <summary><c>len()</c> of the operand, as an int.</summary>
    Length,

    // Modules.

    /// <summary>
    /// Runs a module of the program at its first import (payload <see cref="MirModule"/>), then binds it in the package it stands in: the
    /// module object. Its packages have been imported before.
    /// </summary>
    ImportModule,

    /// <summary>An intrinsic module (payload: its name).</summary>
    ImportIntrinsic,

    /// <summary>Module object; payload: the name. As GetAttribute but raises ImportError.</summary>
    ImportFrom,

    // Generators, coroutines, asynchronous generators, as the builder emits them.

    /// <summary>Yields the operand, from an asynchronous generator to who iterates over it; gives the value sent.</summary>
    Yield,

    /// <summary>
    /// Yields the operand to who drives the generator or coroutine; gives the value sent, or no value if an exception was thrown in and is pending.
    /// </summary>
    YieldRaw,

    /// <summary>
    /// Iterator, value sent (no value: the pending exception is thrown in): the next value to yield. Followed by <see cref="NextTerminator"/>.
    /// Lowered, it has the suspended object as third operand.
    /// </summary>
    DelegateStep,

    /// <summary>What the iterator that was delegated to returned. Lowered, it has the suspended object as operand.</summary>
    DelegateResult,

    /// <summary>The iterator that awaiting the operand runs (payload <see cref="AwaitPlace"/>).</summary>
    GetAwaitable,

    /// <summary>The iterator that <c>yield from</c> delegates to. Lowered, it has the suspended object as second operand.</summary>
    GetDelegate,

    /// <summary>What <c>async for</c> iterates with.</summary>
    GetAsyncIterator,

    /// <summary>Asynchronous iterator: the iterator that awaiting its next item runs.</summary>
    GetAsyncNext,

    // What these become when they are lowered: the code runs in a function that takes the suspended object and the value sent.

    /// <summary>Arguments, then the closure's cells: a suspended object whose first slots hold them (payload <see cref="ResumeShape"/>).</summary>
    MakeSuspended,

    /// <summary>Suspended object: notes that it runs, and gives as an Int64 where it goes on: 0 at the start.</summary>
    EnterSuspended,

    /// <summary>Suspended object: reads a slot (payload: its index); may be no value.</summary>
    LoadSlot,

    /// <summary>Suspended object, value: writes a slot (payload: its index).</summary>
    StoreSlot,

    /// <summary>Suspended object: notes where it goes on (payload: the number). The function returns what is yielded after this.</summary>
    Suspend,

    /// <summary>Asynchronous generator: notes that what it yields next is an item, not a value for who drives it.</summary>
    MarkItem,

    /// <summary>The operand, the value sent; if it is no value the exception that was thrown in is raised.</summary>
    Sent,

    /// <summary>The operand, the value sent, or no value.</summary>
    SentRaw,

    /// <summary>Suspended object, result: notes that it has ended.</summary>
    EndSuspended,

    // Control.

    /// <summary>A place where a signal is answered: at loop back edges.</summary>
    Poll,

    /// <summary>
    /// Stands for something that the compiler can not translate (payload: what): raises NotImplementedError. A program that can reach one in
    /// a module of its own is not compiled; see <see cref="UnsupportedReporter"/>.
    /// </summary>
    Unsupported,

    // Specialized operations, which the fast copies of functions consist of. README.md says what their operands must be proven to be. What does not go
    // as expected leaves through the instruction's deoptimization state.

    /// <summary>The operand, in the representation of the payload's <see cref="Proof"/>; deoptimizes if it is not what that says.</summary>
    Guard,

    /// <summary>
    /// Stands for a <see cref="LoadMethod"/> whose call became direct: method, receiver (payload: the name). No code: only a deoptimization state
    /// refers to it. The method is no value if a look-up of the name gives it at any time before code of the program runs again.
    /// </summary>
    BoundMethod,

    /// <summary>Instance: the function that its class has, as expected, under a name (payload).</summary>
    LoadExpectedMethod,

    /// <summary>Bool to Value.</summary>
    BoxBool,

    /// <summary>Bool to Int64.</summary>
    BoolToInt,

    /// <summary>Arithmetic on Int64 (payload <see cref="BinaryOperator"/>); deoptimizes on overflow.</summary>
    IntBinary,

    /// <summary>Arithmetic on Int64 that can not overflow: bitwise operators (payload <see cref="BinaryOperator"/>).</summary>
    IntBinaryUnchecked,

    /// <summary>The quotient of Int64 as Float64; deoptimizes if an operand is not exact as a Float64, and for a divisor of zero.</summary>
    IntDivide,

    /// <summary>Comparison of Int64, as a Bool (payload <see cref="CompareOperator"/>).</summary>
    IntCompare,

    /// <summary>
    /// Arithmetic on Float64 (payload <see cref="BinaryOperator"/>); a power deoptimizes if its result may be complex.
    /// </summary>
    FloatBinary,

    /// <summary>Comparison of Float64, as a Bool (payload <see cref="CompareOperator"/>).</summary>
    FloatCompare,

    /// <summary>Negation of Float64.</summary>
    FloatNegate,

    /// <summary>
    /// A call of a function of the program by its native signature (payload <see cref="MirFunction"/>). Where that returns a Float64, and the function
    /// something else after all, the call deoptimizes with that as its value.
    /// </summary>
    CallDirect,

    /// <summary>
    /// A call of the method that the class of the first operand has (payload <see cref="VirtualShape"/>). Operands: the arguments of each target,
    /// one target after another; the receiver is the first of each.
    /// </summary>
    CallVirtual,

    /// <summary>
    /// What a special method gave, left operand, right operand (payload <see cref="OperatorShape"/>): the result, or what the operator does if that is
    /// NotImplemented.
    /// </summary>
    FinishOperator,

    /// <summary>A call of a runtime method by its C# signature (payload <see cref="RuntimeCall"/>).</summary>
    CallRuntime,

    /// <summary>Class: a new instance of it (payload <see cref="MirClass"/>), its fields unset.</summary>
    NewInstance,

    /// <summary>Reads an instance's field at its fixed place (payload <see cref="MirField"/>); deoptimizes if it is unset.</summary>
    LoadField,

    /// <summary>Writes an instance's field at its fixed place: object, value (payload <see cref="MirField"/>).</summary>
    StoreField,

    /// <summary>List, Int64 index: the item, or IndexError.</summary>
    ListGet,

    /// <summary>List, Int64 index, value; or IndexError.</summary>
    ListSet,

    /// <summary>The length of a list, as Int64.</summary>
    ListLength,

    /// <summary>Start, stop, step as Int64, step not zero: an iterator in local variables.</summary>
    RangeIterate,

    /// <summary>List: an iterator in local variables.</summary>
    ListIterate,
}

/// <summary>The binary operators, named as the runtime's <c>Operators</c> methods are.</summary>
public enum BinaryOperator : byte
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>@</c></summary>
    MatrixMultiply,

    /// <summary><c>/</c></summary>
    TrueDivide,

    /// <summary><c>//</c></summary>
    FloorDivide,

    /// <summary><c>%</c></summary>
    Remainder,

    /// <summary><c>**</c></summary>
    Power,

    /// <summary><c>&lt;&lt;</c></summary>
    LeftShift,

    /// <summary><c>&gt;&gt;</c></summary>
    RightShift,

    /// <summary><c>&amp;</c></summary>
    And,

    /// <summary><c>^</c></summary>
    Xor,

    /// <summary><c>|</c></summary>
    Or,
}

/// <summary>The unary operators, named as the runtime's <c>Operators</c> methods are.</summary>
public enum UnaryOperator : byte
{
    /// <summary><c>-</c></summary>
    Negative,

    /// <summary><c>+</c></summary>
    Positive,

    /// <summary><c>~</c></summary>
    Invert,
}

/// <summary>The rich comparisons, in the order of CPython's <c>Py_LT</c>… and named as the runtime's <c>Operators</c> methods are.</summary>
public enum CompareOperator : byte
{
    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessEqual,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterEqual,
}

/// <summary>Where something is awaited: it decides the message if that can not be.</summary>
public enum AwaitPlace : byte
{
    /// <summary>In an <c>await</c> expression.</summary>
    Expression,

    /// <summary>What <c>__aenter__</c> gave.</summary>
    Enter,

    /// <summary>What <c>__aexit__</c> gave.</summary>
    Exit,
}

/// <summary>The conversion of a replacement field before it is formatted.</summary>
public enum FormatConversion : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>!s</c></summary>
    Str,

    /// <summary><c>!r</c></summary>
    Repr,

    /// <summary><c>!a</c></summary>
    Ascii,
}
