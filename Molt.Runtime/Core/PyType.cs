namespace Molt.Runtime;

/// <summary>What a type is, in bits that are tested often.</summary>
[System.Flags]
public enum TypeFlags : uint
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary><c>int</c> or a subclass.</summary>
    Int = 1 << 0,

    /// <summary><c>float</c> or a subclass.</summary>
    Float = 1 << 1,

    /// <summary><c>str</c> or a subclass.</summary>
    Str = 1 << 2,

    /// <summary><c>bytes</c> or a subclass.</summary>
    Bytes = 1 << 3,

    /// <summary><c>list</c> or a subclass.</summary>
    List = 1 << 4,

    /// <summary><c>tuple</c> or a subclass.</summary>
    Tuple = 1 << 5,

    /// <summary><c>dict</c> or a subclass.</summary>
    Dict = 1 << 6,

    /// <summary><c>BaseException</c> or a subclass.</summary>
    Exception = 1 << 7,

    /// <summary><c>type</c> or a subclass: instances are classes.</summary>
    Type = 1 << 8,

    /// <summary><c>set</c>, <c>frozenset</c> or a subclass.</summary>
    Set = 1 << 9,

    /// <summary>Python code may derive from it.</summary>
    Subclassable = 1 << 16,

    /// <summary>Made by a <c>class</c> statement or <c>type(...)</c>; its attributes may change.</summary>
    Heap = 1 << 17,

    /// <summary>Instances have a <c>__dict__</c>.</summary>
    HasDict = 1 << 18,

    /// <summary>Functions are bound without a call of <c>__get__</c> (as <c>Py_TPFLAGS_METHOD_DESCRIPTOR</c>).</summary>
    MethodDescriptor = 1 << 19,

    /// <summary>Instances hold no references: the collector need not trace them.</summary>
    Leaf = 1 << 20,

    /// <summary>Instances need finalization (<c>__del__</c>, or a native resource).</summary>
    Finalize = 1 << 21,

    /// <summary>Bool is the only int subclass with this bit.</summary>
    Bool = 1 << 22,

    /// <summary>A class made at run time derives from it.</summary>
    HasSubclasses = 1 << 23,

    /// <summary>There may be weak references to instances.</summary>
    WeaklyReferable = 1 << 24,
}

/// <summary>The slots of a type object: one per operation that a type can define.</summary>
/// <remarks>The order is the order of the fields of <see cref="PyType"/> from <see cref="PyType.Repr"/> on.</remarks>
public enum Slot
{
    /// <summary><c>Value (Value self)</c>: a str.</summary>
    Repr,

    /// <summary><c>Value (Value self)</c>: a str.</summary>
    Str,

    /// <summary><c>long (Value self)</c>: -1 only with an exception pending.</summary>
    Hash,

    /// <summary><c>Value (Value left, Value right, int operation)</c>: may be NotImplemented.</summary>
    RichCompare,

    /// <summary><c>Value (Value self, PyStr* name)</c>.</summary>
    GetAttribute,

    /// <summary><c>bool (Value self, PyStr* name, Value value)</c>: NoValue deletes; false with an exception pending.</summary>
    SetAttribute,

    /// <summary><c>Value (Value self, Value* arguments, nint count, PyTuple* keywordNames)</c>: the last arguments are the keywords' values.</summary>
    Call,

    /// <summary><c>Value (PyType* type, Value* arguments, nint count, PyTuple* keywordNames)</c>: <c>__new__</c>. Calling a class runs this, then <see cref="Init"/> on the result.
    /// So a type whose instances are complete when allocated (int, str, tuple) does it all here and has no <see cref="Init"/>; one whose instances
    /// Python code can initialize again (list, dict, set, exceptions) only allocates here and ignores the arguments.</summary>
    New,

    /// <summary><c>bool (Value self, Value* arguments, nint count, PyTuple* keywordNames)</c>: <c>__init__</c>.</summary>
    Init,

    /// <summary><c>Value (Value self)</c>: an iterator.</summary>
    Iter,

    /// <summary><c>Value (Value self)</c>: the next item; NoValue with no exception pending at the end.</summary>
    Next,

    /// <summary><c>nint (Value self)</c>: -1 only with an exception pending.</summary>
    Length,

    /// <summary><c>Value (Value self, Value key)</c>.</summary>
    GetItem,

    /// <summary><c>bool (Value self, Value key, Value value)</c>: NoValue deletes; false with an exception pending.</summary>
    SetItem,

    /// <summary><c>int (Value self, Value item)</c>: 1, 0, or -1 with an exception pending.</summary>
    Contains,

    /// <summary><c>int (Value self)</c>: truth: 1, 0, or -1 with an exception pending.</summary>
    Bool,

    /// <summary><c>Value (Value left, Value right)</c>, as all binary operators: called with either operand of this type; may be NotImplemented.</summary>
    Add,

    /// <summary>Binary <c>-</c>.</summary>
    Subtract,

    /// <summary>Binary <c>*</c>.</summary>
    Multiply,

    /// <summary>Binary <c>@</c>.</summary>
    MatrixMultiply,

    /// <summary>Binary <c>/</c>.</summary>
    TrueDivide,

    /// <summary>Binary <c>//</c>.</summary>
    FloorDivide,

    /// <summary>Binary <c>%</c>.</summary>
    Remainder,

    /// <summary><c>divmod</c>.</summary>
    DivMod,

    /// <summary><c>Value (Value left, Value right, Value modulus)</c>: <c>**</c> and <c>pow</c>; modulus is None for two operands.</summary>
    Power,

    /// <summary>Binary <c>&lt;&lt;</c>.</summary>
    LeftShift,

    /// <summary>Binary <c>&gt;&gt;</c>.</summary>
    RightShift,

    /// <summary>Binary <c>&amp;</c>.</summary>
    And,

    /// <summary>Binary <c>^</c>.</summary>
    Xor,

    /// <summary>Binary <c>|</c>.</summary>
    Or,

    /// <summary><c>Value (Value self, Value other)</c>: <c>+=</c>; may be NotImplemented; absent means <c>+</c>.</summary>
    InPlaceAdd,

    /// <summary><c>*=</c>.</summary>
    InPlaceMultiply,

    /// <summary><c>|=</c>.</summary>
    InPlaceOr,

    /// <summary><c>&amp;=</c>.</summary>
    InPlaceAnd,

    /// <summary><c>^=</c>.</summary>
    InPlaceXor,

    /// <summary><c>-=</c>.</summary>
    InPlaceSubtract,

    /// <summary>The other in-place operators of a class written in Python: <c>Value (Value self, Value other, int binarySlot)</c>.</summary>
    InPlaceOther,

    /// <summary><c>Value (Value self)</c>: unary <c>-</c>.</summary>
    Negative,

    /// <summary>Unary <c>+</c>.</summary>
    Positive,

    /// <summary><c>abs</c>.</summary>
    Absolute,

    /// <summary>Unary <c>~</c>.</summary>
    Invert,

    /// <summary><c>int</c>.</summary>
    Int,

    /// <summary><c>float</c>.</summary>
    Float,

    /// <summary><c>__index__</c>.</summary>
    Index,

    /// <summary><c>Value (Value descriptor, Value instance, PyType* owner)</c>: instance is NoValue for a look-up on the class.</summary>
    DescriptorGet,

    /// <summary><c>bool (Value descriptor, Value instance, Value value)</c>: NoValue deletes.</summary>
    DescriptorSet,

    /// <summary><c>Value (Value self, PyStr* specification)</c>: <c>__format__</c>, a str.</summary>
    Format,

    /// <summary><c>void (ObjectHeader* self, Tracer* tracer)</c>: visits every reference that the object holds.</summary>
    Trace,

    /// <summary><c>void (ObjectHeader* self)</c>: frees native resources when the object dies.</summary>
    Finalize,

    /// <summary><c>void (PyBaseException* self, ExceptionReport* report)</c>: appends what ends a program that does not catch the exception.</summary>
    Report,

    /// <summary><c>Value (Value self)</c>: <c>__await__</c>.</summary>
    Await,

    /// <summary><c>Value (Value self)</c>: <c>__aiter__</c>.</summary>
    AsyncIter,

    /// <summary><c>Value (Value self)</c>: <c>__anext__</c>.</summary>
    AsyncNext,
}

/// <summary>A named attribute of a built-in type: a constant that the compiler emits per program.</summary>
public unsafe struct MethodEntry
{
    /// <summary>The attribute's name.</summary>
    public PyStr* Name;

    /// <summary>A method descriptor, getter/setter descriptor, static method or other object.</summary>
    public Value Attribute;
}

/// <summary>The names of the attributes with a fixed place in instances, and their offsets.</summary>
public unsafe struct LayoutEntry
{
    /// <summary>The attribute's name.</summary>
    public PyStr* Name;

    /// <summary>Bytes from the start of the object to its <see cref="Value"/>; NoValue there means unset.</summary>
    public nint Offset;
}

/// <summary>A class. Built-in ones are constant data; a <c>class</c> statement makes one on the heap.</summary>
public unsafe partial struct PyType
{
    /// <summary>The header; its type is the metaclass.</summary>
    public ObjectHeader Header;

    /// <summary><c>__name__</c>.</summary>
    public PyStr* Name;

    /// <summary><c>__qualname__</c>.</summary>
    public PyStr* QualName;

    /// <summary><c>__module__</c>.</summary>
    public PyStr* Module;

    /// <summary>The class whose layout this one extends (<c>__base__</c>); null for <c>object</c>.</summary>
    public PyType* Base;

    /// <summary>The method resolution order, this class first.</summary>
    public PyType** Mro;

    /// <summary>The number of entries of <see cref="Mro"/>.</summary>
    public int MroLength;

    /// <summary>What kind of type this is.</summary>
    public TypeFlags Flags;

    /// <summary>Bytes of an instance (without variable part).</summary>
    public nint InstanceSize;

    /// <summary>
    /// The built-in attributes in no particular order (few, compared by identity, then by text), up to an entry without a name: the symbol
    /// <c>molt.methods.NAME</c>, which a program defines with the names that it can ask for.
    /// </summary>
    public MethodEntry* Methods;

    /// <summary>The attributes of a heap type, in definition order; null for built-in types.</summary>
    public PyDict* Dict;

    /// <summary>The instance attributes with a fixed place (own and inherited).</summary>
    public LayoutEntry* Layout;

    /// <summary>The number of entries of <see cref="Layout"/>.</summary>
    public nint LayoutCount;

    /// <summary>
    /// Bytes from the start of an instance to the pointer to its <c>__dict__</c>; 0 if it has none; negative if the pointer stands in the
    /// word behind the instance's variable part (<see cref="Types.VariableSize"/>).
    /// </summary>
    public nint DictOffset;

    /// <summary>
    /// Bytes from the start of an instance to what classes made at run time added to it: values up to <see cref="InstanceSize"/>, but for the
    /// word at <see cref="DictOffset"/> if that lies among them. 0 if they added nothing.
    /// </summary>
    public nint FieldsOffset;

    /// <summary>Changes whenever a look-up on this class may give another result: the key of inline caches.</summary>
    public ulong Version;

    /// <summary>What the compiler says of the class; null if no <c>class</c> statement made it.</summary>
    public ClassInfo* Info;

    /// <summary>
    /// <see cref="Info"/> as long as the class is what compiled code expects, else null: what the guards on instances test. See
    /// <see cref="ClassExpectations"/>.
    /// </summary>
    public ClassInfo* Expected;

    /// <summary><c>__bases__</c> of a heap type; null means only <see cref="Base"/>.</summary>
    public PyTuple* Bases;

    // The slots, in the order of the enumeration Slot. Null means that the type does not have the operation; inherited
    // slots are copied down when the type is made.
    public delegate*<Value, Value> Repr;
    public delegate*<Value, Value> Str;
    public delegate*<Value, long> Hash;
    public delegate*<Value, Value, int, Value> RichCompare;
    public delegate*<Value, PyStr*, Value> GetAttribute;
    public delegate*<Value, PyStr*, Value, bool> SetAttribute;
    public delegate*<Value, Value*, nint, PyTuple*, Value> Call;
    public delegate*<PyType*, Value*, nint, PyTuple*, Value> New;
    public delegate*<Value, Value*, nint, PyTuple*, bool> Init;
    public delegate*<Value, Value> Iter;
    public delegate*<Value, Value> Next;
    public delegate*<Value, nint> Length;
    public delegate*<Value, Value, Value> GetItem;
    public delegate*<Value, Value, Value, bool> SetItem;
    public delegate*<Value, Value, int> Contains;
    public delegate*<Value, int> Bool;
    public delegate*<Value, Value, Value> Add;
    public delegate*<Value, Value, Value> Subtract;
    public delegate*<Value, Value, Value> Multiply;
    public delegate*<Value, Value, Value> MatrixMultiply;
    public delegate*<Value, Value, Value> TrueDivide;
    public delegate*<Value, Value, Value> FloorDivide;
    public delegate*<Value, Value, Value> Remainder;
    public delegate*<Value, Value, Value> DivMod;
    public delegate*<Value, Value, Value, Value> Power;
    public delegate*<Value, Value, Value> LeftShift;
    public delegate*<Value, Value, Value> RightShift;
    public delegate*<Value, Value, Value> And;
    public delegate*<Value, Value, Value> Xor;
    public delegate*<Value, Value, Value> Or;
    public delegate*<Value, Value, Value> InPlaceAdd;
    public delegate*<Value, Value, Value> InPlaceMultiply;
    public delegate*<Value, Value, Value> InPlaceOr;
    public delegate*<Value, Value, Value> InPlaceAnd;
    public delegate*<Value, Value, Value> InPlaceXor;
    public delegate*<Value, Value, Value> InPlaceSubtract;
    public delegate*<Value, Value, int, Value> InPlaceOther;
    public delegate*<Value, Value> Negative;
    public delegate*<Value, Value> Positive;
    public delegate*<Value, Value> Absolute;
    public delegate*<Value, Value> Invert;
    public delegate*<Value, Value> Int;
    public delegate*<Value, Value> Float;
    public delegate*<Value, Value> Index;
    public delegate*<Value, Value, PyType*, Value> DescriptorGet;
    public delegate*<Value, Value, Value, bool> DescriptorSet;
    public delegate*<Value, PyStr*, Value> Format;
    public delegate*<ObjectHeader*, Tracer*, void> Trace;
    public delegate*<ObjectHeader*, void> Finalize;
    public delegate*<PyBaseException*, ExceptionReport*, void> Report;
    public delegate*<Value, Value> Await;
    public delegate*<Value, Value> AsyncIter;
    public delegate*<Value, Value> AsyncNext;
}
