namespace Molt.Runtime;

/// <summary>How the arguments of a special method become those of the slot that implements it.</summary>
public enum SpecialShape
{
    /// <summary><c>Value (Value self)</c>.</summary>
    Unary,

    /// <summary><c>Value (Value self)</c> with no exception pending and NoValue at the end: StopIteration.</summary>
    Next,

    /// <summary><c>long (Value self)</c>: an int.</summary>
    Hash,

    /// <summary><c>nint (Value self)</c>: an int.</summary>
    Length,

    /// <summary><c>int (Value self)</c>: a bool.</summary>
    Truth,

    /// <summary><c>Value (Value left, Value right)</c>.</summary>
    Binary,

    /// <summary><c>Value (Value right, Value left)</c>.</summary>
    Reflected,

    /// <summary><c>Value (Value left, Value right, Value modulus)</c>.</summary>
    Power,

    /// <summary>Power with its first two arguments exchanged.</summary>
    ReflectedPower,

    /// <summary><c>Value (Value self, Value other, int binarySlot)</c>, the operation being the slot.</summary>
    InPlaceOther,

    /// <summary><c>Value (Value left, Value right, int operation)</c>.</summary>
    Compare,

    /// <summary><c>int (Value self, Value item)</c>: a bool.</summary>
    Contains,

    /// <summary><c>Value (Value self, PyStr* name)</c>.</summary>
    Name,

    /// <summary>Only classes written in Python have it, and no slot is called for it.</summary>
    Hook,

    /// <summary><c>bool (Value self, PyStr* name, Value value)</c>.</summary>
    SetName,

    /// <summary>The same with NoValue.</summary>
    DeleteName,

    /// <summary><c>bool (Value self, Value key, Value value)</c>.</summary>
    SetItem,

    /// <summary>The same with NoValue.</summary>
    DeleteItem,

    /// <summary><c>Value (Value self, Value* arguments, nint count, PyTuple* keywordNames)</c>.</summary>
    Call,

    /// <summary><c>bool (Value self, Value* arguments, nint count, PyTuple* keywordNames)</c>.</summary>
    Init,

    /// <summary><c>Value (PyType* type, Value* arguments, nint count, PyTuple* keywordNames)</c>: a static method.</summary>
    New,

    /// <summary><c>Value (Value descriptor, Value instance, PyType* owner)</c>.</summary>
    Get,
}

/// <summary>A special method name and the slot that it stands for.</summary>
public unsafe struct SpecialMethod
{
    /// <summary>The name, <c>__add__</c>.</summary>
    public PyStr* Name;

    /// <summary>The slot.</summary>
    public Slot Slot;

    /// <summary>How arguments are passed.</summary>
    public SpecialShape Shape;

    /// <summary>What <see cref="SpecialShape.Compare"/> and <see cref="SpecialShape.InPlaceOther"/> pass as operation.</summary>
    public int Operation;

    /// <summary>What the slot of a class written in Python holds if it defines the method: a function that calls it.</summary>
    public void* Function;

    /// <summary>The descriptors of the method that were made for built-in classes.</summary>
    public PySlotWrapper* Wrappers;
}

/// <summary>
/// The table of special method names (https://docs.python.org/3.14/reference/datamodel.html#special-method-names). Read one way it fills
/// the slots of classes written in Python; read the other way it gives built-in classes their special methods as attributes.
/// </summary>
public static unsafe partial class SpecialMethods
{
    private const int Capacity = 112;

    private const int IndexSize = 256;

    private static SpecialMethod* s_table;
    private static int s_count;

    // The numbers of the entries plus one, by the hash of the name; those that collide follow.
    private static byte* s_index;

    // The number plus one of the first entry of each slot.
    private static byte* s_firstOfSlot;

    /// <summary>The number of entries.</summary>
    public static int Count => s_count;

    /// <summary>The entries; those of one slot stand together.</summary>
    public static SpecialMethod* Table
    {
        get
        {
            if (s_table == null)
            {
                s_table = (SpecialMethod*)Memory.AllocateImmortal(Capacity * sizeof(SpecialMethod));
                s_index = (byte*)Memory.AllocateImmortal(IndexSize);
                s_firstOfSlot = (byte*)Memory.AllocateImmortal(Types.SlotCount);
                Fill();
            }
            return s_table;
        }
    }

    /// <summary>The first entry of a slot, the others of which follow it up to the end of the table; the end if the slot has none.</summary>
    public static SpecialMethod* FirstOf(Slot slot)
    {
        SpecialMethod* table = Table;
        int first = s_firstOfSlot[(int)slot];
        return first == 0 ? table + s_count : table + first - 1;
    }

    /// <summary>Whether an entry is one of a slot, and not behind them.</summary>
    public static bool IsOf(SpecialMethod* entry, Slot slot) => entry < s_table + s_count && entry->Slot == slot;

    /// <summary>The entry with a name; null if the name is not special, or has no slot.</summary>
    public static SpecialMethod* Find(PyStr* name)
    {
        if (!IsSpecialName(name))
        {
            return null;
        }
        SpecialMethod* table = Table;
        for (int place = PlaceOf(name); s_index[place] != 0; place = (place + 1) & (IndexSize - 1))
        {
            SpecialMethod* entry = table + s_index[place] - 1;
            if (entry->Name == name || Str.Equals(entry->Name, name))
            {
                return entry;
            }
        }
        return null;
    }

    private static int PlaceOf(PyStr* name) => (int)(Str.Hash(name) & (IndexSize - 1));

    /// <summary>Whether a name starts and ends with two underscores.</summary>
    public static bool IsSpecialName(PyStr* name)
    {
        nint length = name->Length;
        return length > 4 && Str.At(name, 0) == '_' && Str.At(name, 1) == '_' && Str.At(name, length - 1) == '_' && Str.At(name, length - 2) == '_';
    }

    private static void Add(PyStr* name, Slot slot, SpecialShape shape, void* function, int operation = 0)
    {
        SpecialMethod* entry = s_table + s_count++;
        entry->Name = name;
        entry->Slot = slot;
        entry->Shape = shape;
        entry->Function = function;
        entry->Operation = operation;
        int place = PlaceOf(name);
        while (s_index[place] != 0)
        {
            place = (place + 1) & (IndexSize - 1);
        }
        s_index[place] = (byte)s_count;
        if (s_firstOfSlot[(int)slot] == 0)
        {
            s_firstOfSlot[(int)slot] = (byte)s_count;
        }
    }
}
