namespace Molt.Runtime;

/// <summary>The module <c>_weakref</c>, which <c>weakref</c> is built on.</summary>
[PyModule("_weakref", Doc = "Weak-reference support module.")]
public static unsafe class WeakRefModule
{
    /// <summary><c>ref</c>.</summary>
    [PyAttribute("ref")]
    public static Value Reference() => Value.FromObject(Intrinsics.TypeOf<PyWeakReference>());

    /// <summary><c>ReferenceType</c>: the same.</summary>
    [PyAttribute("ReferenceType")]
    public static Value ReferenceType() => Value.FromObject(Intrinsics.TypeOf<PyWeakReference>());

    /// <summary><c>ProxyType</c>.</summary>
    [PyAttribute("ProxyType")]
    public static Value ProxyType() => Value.FromObject(Intrinsics.TypeOf<PyWeakProxy>());

    /// <summary><c>CallableProxyType</c>.</summary>
    [PyAttribute("CallableProxyType")]
    public static Value CallableProxyType() => Value.FromObject(Intrinsics.TypeOf<PyWeakCallableProxy>());

    /// <summary><c>proxy(object[, callback])</c>.</summary>
    [PyFunction("proxy", Doc = "Create a proxy object that weakly references 'object'.")]
    public static Value Proxy(Value @object, Value callback = default) => PyWeakReference.Make(
        Types.Of(@object)->Call != null ? Intrinsics.TypeOf<PyWeakCallableProxy>() : Intrinsics.TypeOf<PyWeakProxy>(), @object, callback);

    /// <summary><c>getweakrefcount(object)</c>.</summary>
    [PyFunction("getweakrefcount", Doc = "Return the number of weak references to 'object'.")]
    [NoRaise]
    public static long GetWeakRefCount(Value @object)
    {
        long count = 0;
        for (PyWeakReference* reference = FirstOf(@object); reference != null; reference = reference->Next)
        {
            count++;
        }
        return count;
    }

    /// <summary><c>getweakrefs(object)</c>: the plain one first, then in the order in which they were made.</summary>
    [PyFunction("getweakrefs", Doc = "Return a list of all weak reference objects pointing to 'object'.")]
    public static PyList* GetWeakRefs(Value @object)
    {
        PyList* result = List.New(4);
        for (PyWeakReference* reference = FirstOf(@object); result != null && reference != null; reference = reference->Next)
        {
            result = List.Append(result, Value.FromObject(reference)) ? result : null;
        }
        return result;
    }

    /// <summary><c>_remove_dead_weakref(dict, key)</c>: deletes an entry if its value is a reference to what is gone.</summary>
    [PyFunction("_remove_dead_weakref", Doc = "Atomically remove key from dict if it points to a dead weakref.")]
    public static void RemoveDead(PyDict* dct, Value key)
    {
        Value value = Dict.Get(dct, key);
        if (value.IsNoValue)
        {
            return;
        }
        if (!Types.IsInstance(value, Intrinsics.TypeOf<PyWeakReference>()))
        {
            Errors.TypeError("not a weakref"u8);
            return;
        }
        if (((PyWeakReference*)value.Object)->Object == null)
        {
            Dict.Delete(dct, key);
        }
    }

    private static PyWeakReference* FirstOf(Value value) => value.IsObject ? WeakReferences.First(value.Object) : null;
}
