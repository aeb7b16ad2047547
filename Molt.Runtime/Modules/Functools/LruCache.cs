namespace Molt.Runtime;

/// <summary>A result in a cache of limited size: a link of the ring in the order of use.</summary>
[PyType("functools._lru_list_elem", Home = "", Subclassable = false)]
public unsafe partial struct PyLruLink
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The one used before.</summary>
    public PyLruLink* Previous;

    /// <summary>The one used after.</summary>
    public PyLruLink* Following;

    /// <summary>The key's hash.</summary>
    public long Hash;

    /// <summary>The arguments.</summary>
    public Value Key;

    /// <summary>The result.</summary>
    public Value Result;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyLruLink* link = (PyLruLink*)self;
        tracer->Visit(link->Previous);
        tracer->Visit(link->Following);
        tracer->Visit(link->Key);
        tracer->Visit(link->Result);
    }

    /// <summary>Takes the link out of its ring.</summary>
    public static void Remove(PyLruLink* link)
    {
        link->Previous->Following = link->Following;
        link->Following->Previous = link->Previous;
    }

    /// <summary>Puts the link before the ring's root: as the one used last.</summary>
    public static void Append(PyLruLink* link, PyLruLink* root)
    {
        link->Previous = root->Previous;
        link->Following = root;
        root->Previous->Following = link;
        root->Previous = link;
    }
}

/// <summary>What <c>functools.lru_cache</c> makes of a function.</summary>
[PyType(
    "functools._lru_cache_wrapper", Home = "_functools", HasDict = true, Flags = TypeFlags.MethodDescriptor,
    Doc = "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize")]
public unsafe partial struct PyLruCache
{
    // Stands between positional and keyword arguments in a key.
    private static PyObject* s_mark;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function.</summary>
    public Value Function;

    /// <summary>How many results are kept; -1 for all.</summary>
    public nint Limit;

    /// <summary>Whether arguments of different types are different.</summary>
    public bool Typed;

    /// <summary>The results by their arguments; with a limit, their links.</summary>
    public PyDict* Cache;

    /// <summary>The root of the ring of links; null without a limit.</summary>
    public PyLruLink* Root;

    /// <summary>How many calls were answered from the cache.</summary>
    public nint Hits;

    /// <summary>How many were not.</summary>
    public nint Misses;

    /// <summary>The class of what <c>cache_info()</c> gives.</summary>
    public Value InfoType;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[4];
        if (!Calls.BindConstructor("lru_cache"u8, "user_function maxsize typed cache_info_type"u8, 4, 4, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        int typed = Operators.IsTrue(bound[2]);
        if (typed < 0)
        {
            return Value.NoValue;
        }
        if (Types.Of(bound[0])->Call == null)
        {
            return Errors.TypeError("the first argument must be callable"u8);
        }
        nint limit = -1;
        if (bound[1] != Intrinsics.None)
        {
            if (!Indexing.IsIndex(bound[1]))
            {
                return Errors.TypeError("maxsize should be integer or None"u8);
            }
            limit = Adapt.ToSize(bound[1]);
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
            limit = limit < 0 ? 0 : limit;
        }
        PyLruLink* root = limit > 0 ? NewRoot() : null;
        PyDict* cache = limit > 0 && root == null ? null : Runtime.Dict.New();
        PyLruCache* self = cache == null ? null : Heap.Allocate<PyLruCache>(type);
        if (self != null)
        {
            self->Function = bound[0];
            self->Limit = limit;
            self->Typed = typed > 0;
            self->Cache = cache;
            self->Root = root;
            self->InfoType = bound[3];
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyLruCache* cache = (PyLruCache*)self.Object;
        if (cache->Limit == 0)
        {
            cache->Misses++;
            return Calls.Call(cache->Function, arguments, count, keywordNames);
        }
        Value key = KeyOf(cache, arguments, count, keywordNames);
        long hash = key.IsNoValue ? -1 : Operators.Hash(key);
        if (hash == -1)
        {
            return Value.NoValue;
        }
        Value found = Runtime.Dict.GetHashed(cache->Cache, key, hash);
        if (!found.IsNoValue)
        {
            cache->Hits++;
            return cache->Limit < 0 ? found : Use(cache, (PyLruLink*)found.Object);
        }
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        cache->Misses++;
        Value result = Calls.Call(cache->Function, arguments, count, keywordNames);
        bool kept = !result.IsNoValue
            && (cache->Limit < 0 ? Runtime.Dict.SetHashed(cache->Cache, key, hash, result) : Keep(cache, key, hash, result));
        return kept ? result : Value.NoValue;
    }

    [PySlot(Slot.DescriptorGet)]
    public static Value Bind(Value self, Value instance, PyType* owner) =>
        instance.IsNoValue || instance == Intrinsics.None ? self : PyMethod.New(self, instance);

    [PyMethod("cache_info", Doc = "Report cache statistics")]
    public static Value CacheInfo(PyLruCache* self)
    {
        Value* items = stackalloc Value[4];
        items[0] = Int.FromLong(self->Hits);
        items[1] = Int.FromLong(self->Misses);
        items[2] = self->Limit < 0 ? Intrinsics.None : Int.FromLong(self->Limit);
        items[3] = Int.FromLong(self->Cache->Count);
        return Calls.Call(self->InfoType, items, 4, null);
    }

    [PyMethod("cache_clear", Doc = "Clear the cache and cache statistics"), NoRaise]
    public static void CacheClear(PyLruCache* self)
    {
        self->Hits = 0;
        self->Misses = 0;
        if (self->Root != null)
        {
            self->Root->Previous = self->Root;
            self->Root->Following = self->Root;
        }
        Runtime.Dict.Clear(self->Cache);
    }

    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => Operators.GetAttribute(self, Intrinsics.Literal("__qualname__"u8));

    [PyMethod("__copy__"), NoRaise]
    public static Value Copy(Value self) => self;

    [PyMethod("__deepcopy__"), NoRaise]
    public static Value DeepCopy(Value self, Value memo) => self;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyLruCache* cache = (PyLruCache*)self;
        tracer->Visit(cache->Function);
        tracer->Visit(cache->Cache);
        tracer->Visit(cache->Root);
        tracer->Visit(cache->InfoType);
        tracer->Visit(cache->Dict);
    }

    private static PyLruLink* NewRoot()
    {
        PyLruLink* root = Heap.Allocate<PyLruLink>(Intrinsics.TypeOf<PyLruLink>());
        if (root != null)
        {
            root->Previous = root;
            root->Following = root;
        }
        return root;
    }

    private static Value Use(PyLruCache* cache, PyLruLink* link)
    {
        PyLruLink.Remove(link);
        PyLruLink.Append(link, cache->Root);
        return link->Result;
    }

    /// <summary>Keeps a result, in the place of the one that was not used for the longest time if there are as many as allowed.</summary>
    private static bool Keep(PyLruCache* cache, Value key, long hash, Value result)
    {
        if (!Runtime.Dict.GetHashed(cache->Cache, key, hash).IsNoValue)
        {
            // The function has called itself with the same arguments.
            return true;
        }
        if (ThreadState.Exception != null)
        {
            return false;
        }
        if (cache->Cache->Count >= cache->Limit && cache->Root->Following != cache->Root)
        {
            PyLruLink* oldest = cache->Root->Following;
            PyLruLink.Remove(oldest);
            nint index = Runtime.Dict.FindHashed(cache->Cache, oldest->Key, oldest->Hash);
            if (index >= 0)
            {
                Runtime.Dict.RemoveAt(cache->Cache, index);
            }
            if (ThreadState.Exception != null)
            {
                return false;
            }
        }
        PyLruLink* link = Heap.Allocate<PyLruLink>(Intrinsics.TypeOf<PyLruLink>());
        if (link == null)
        {
            return false;
        }
        link->Hash = hash;
        link->Key = key;
        link->Result = result;
        if (!Runtime.Dict.SetHashed(cache->Cache, key, hash, Value.FromObject(link)))
        {
            return false;
        }
        PyLruLink.Append(link, cache->Root);
        return true;
    }

    /// <summary>What stands for the arguments of a call in the cache; NoValue with MemoryError pending.</summary>
    private static Value KeyOf(PyLruCache* cache, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        if (count == 1 && keywords == 0 && !cache->Typed && (Int.IsExact(arguments[0]) || Str.IsExact(arguments[0])))
        {
            return arguments[0];
        }
        nint positional = count - keywords;
        nint length = positional + (keywords == 0 ? 0 : 1 + (2 * keywords)) + (cache->Typed ? count : 0);
        PyTuple* key = length == 0 ? Tuple.Empty : Tuple.Allocate(length);
        if (key == null || (keywords > 0 && !MakeMark()))
        {
            return Value.NoValue;
        }
        Value* items = Tuple.Items(key);
        Memory.MoveValues(items, arguments, positional);
        nint next = positional;
        if (keywords > 0)
        {
            items[next++] = Value.FromObject(s_mark);
            for (nint i = 0; i < keywords; i++)
            {
                items[next++] = Tuple.Items(keywordNames)[i];
                items[next++] = arguments[positional + i];
            }
        }
        for (nint i = 0; cache->Typed && i < count; i++)
        {
            items[next++] = Value.FromObject(Types.Of(arguments[i]));
        }
        return Value.FromObject(key);
    }

    private static bool MakeMark()
    {
        if (s_mark == null)
        {
            s_mark = Heap.Allocate<PyObject>(Intrinsics.TypeOf<PyObject>());
        }
        return s_mark != null;
    }
}
