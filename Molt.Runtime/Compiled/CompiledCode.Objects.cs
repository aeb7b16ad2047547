using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>Reads an attribute.</summary>
    [Export]
    public static Value GetAttribute(Value receiver, PyStr* name, InlineCache* cache)
    {
        if (Intrinsics.Likely(InlineCache.Holds(cache, receiver)))
        {
            Value value = *InlineCache.Place(cache, receiver);
            if (Intrinsics.Likely(!value.IsNoValue))
            {
                return value;
            }
        }
        return GetAttributeSlow(receiver, name, cache);
    }

    private static Value GetAttributeSlow(Value receiver, PyStr* name, InlineCache* cache)
    {
        InlineCache.RememberField(cache, receiver, name);
        return Operators.GetAttribute(receiver, name);
    }

    /// <summary>Sets an attribute.</summary>
    [Export]
    public static bool SetAttribute(Value receiver, PyStr* name, Value value, InlineCache* cache)
    {
        if (Intrinsics.Likely(InlineCache.Holds(cache, receiver) && InlineCache.HasNoDict(receiver)))
        {
            *InlineCache.Place(cache, receiver) = value;
            return true;
        }
        return SetAttributeSlow(receiver, name, value, cache);
    }

    private static bool SetAttributeSlow(Value receiver, PyStr* name, Value value, InlineCache* cache)
    {
        InlineCache.RememberField(cache, receiver, name);
        return Operators.SetAttribute(receiver, name, value);
    }

    /// <summary>
    /// Finds a method. If it was found on the class and is a function, the receiver is handed back to be the first argument; else the result
    /// is called without.
    /// </summary>
    [Export]
    public static Value LoadMethod(Value receiver, PyStr* name, Value* self, InlineCache* cache)
    {
        if (Intrinsics.Likely(InlineCache.Holds(cache, receiver) && InlineCache.HasNoDict(receiver)))
        {
            *self = receiver;
            return cache->Method;
        }
        return LoadMethodSlow(receiver, name, self, cache);
    }

    private static Value LoadMethodSlow(Value receiver, PyStr* name, Value* self, InlineCache* cache)
    {
        Value method = Calls.LoadMethod(receiver, name, self);
        if (receiver.IsObject && *self == receiver && !method.IsNoValue)
        {
            InlineCache.RememberMethod(cache, receiver, name, method);
        }
        return method;
    }

    /// <summary>Finds and calls a method; <paramref name="arguments"/> begins with a place for the receiver, which does not count.</summary>
    [Export]
    public static Value CallMethod(Value receiver, PyStr* name, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value callee = Calls.LoadMethod(receiver, name, arguments);
        if (callee.IsNoValue)
        {
            ThreadState.IsMethodMissing = true;
            return callee;
        }
        return Calls.CallLoaded(callee, arguments, count, keywordNames);
    }

    /// <summary>Calls what <see cref="LoadMethod"/> found.</summary>
    /// <param name="callee">The method.</param>
    /// <param name="arguments">First the receiver or NoValue, then the arguments.</param>
    /// <param name="count">The number of arguments, those of keywords included, without the receiver.</param>
    /// <param name="keywordNames">The keywords of the last arguments, or null.</param>
    [Export]
    public static Value CallLoadedMethod(Value callee, Value* arguments, nint count, PyTuple* keywordNames) =>
        Calls.CallLoaded(callee, arguments, count, keywordNames);

    /// <summary>A special method that a <c>with</c> statement needs, looked up on the type and bound.</summary>
    [Export]
    public static Value LoadSpecial(Value receiver, PyStr* name)
    {
        PyType* type = Types.Of(receiver);
        Value method = Types.Lookup(type, name);
        if (!method.IsNoValue)
        {
            return Attributes.Bind(method, receiver, type);
        }
        return RaiseNoManager(type, name);
    }

    [Cold]
    private static Value RaiseNoManager(PyType* type, PyStr* missed)
    {
        bool isAsync = Str.At(missed, 2) == 'a';
        TextBuilder text = default;
        text.Append("'"u8);
        text.Append(type->Name);
        text.Append(isAsync ? "' object does not support the asynchronous context manager protocol (missed "u8 : "' object does not support the context manager protocol (missed "u8);
        text.Append(missed);
        text.Append(" method)"u8);
        if (isAsync && Has(type, "__enter__"u8) && Has(type, "__exit__"u8))
        {
            text.Append(" but it supports the context manager protocol. Did you mean to use 'with'?"u8);
        }
        else if (!isAsync && Has(type, "__aenter__"u8) && Has(type, "__aexit__"u8))
        {
            text.Append(" but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"u8);
        }
        return Errors.TypeError(ref text);

        static bool Has(PyType* type, System.ReadOnlySpan<byte> name) => !Types.Lookup(type, Str.FromUtf8(name)).IsNoValue;
    }

    /// <summary>Calls with a sequence of positional arguments and a dict of keyword arguments, or NoValue.</summary>
    [Export]
    public static Value CallSpread(Value callee, Value positional, Value keywords) => Calls.CallEx(callee, positional, keywords);

    /// <summary>A function object.</summary>
    [Export]
    public static Value MakeFunction(FunctionInfo* info, Value defaults, Value keywordDefaults, Value closure)
    {
        PyFunction* function = Heap.Allocate<PyFunction>(Intrinsics.TypeOf<PyFunction>());
        if (function == null)
        {
            return Value.NoValue;
        }
        function->Info = info;
        function->Defaults = (PyTuple*)defaults.Object;
        function->KeywordDefaults = (PyDict*)keywordDefaults.Object;
        function->Closure = (PyTuple*)closure.Object;
        if (info->Cell != null)
        {
            *info->Cell = Value.FromObject(function);
        }
        return Value.FromObject(function);
    }

    /// <summary>Does what a <c>class</c> statement does.</summary>
    /// <param name="body">The function that runs the body; its argument is the namespace.</param>
    /// <param name="info">What is known of the class at compile time.</param>
    /// <param name="bases">The tuple of bases as written.</param>
    /// <param name="keywords">The keywords, a dict or NoValue.</param>
    /// <param name="closure">The cells of the body's free variables, a tuple or NoValue.</param>
    [Export]
    public static Value MakeClass(FunctionInfo* body, ClassInfo* info, Value bases, Value keywords, Value closure)
    {
        Value function = MakeFunction(body, Value.NoValue, Value.NoValue, closure);
        return function.IsNoValue ? function : Types.BuildClass((PyFunction*)function.Object, info, Tuple.From(bases), (PyDict*)keywords.Object);
    }

    /// <summary>A new instance whose fields are unset. The class is one whose instances have a fixed layout.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value NewInstance(Value type, nint fieldCount)
    {
        var instance = (PyInstance*)Heap.AllocateVariable((PyType*)type.Object, sizeof(PyInstance) + (fieldCount * sizeof(Value)));
        if (instance == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < fieldCount; i++)
        {
            PyInstance.Fields(instance)[i] = Value.NoValue;
        }
        if (Intrinsics.Unlikely((((PyType*)type.Object)->Flags & TypeFlags.Finalize) != 0))
        {
            Finalization.Register(&instance->Header);
        }
        return Value.FromObject(instance);
    }

    /// <summary>A field; NoValue if it is unset.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value LoadField(Value receiver, nint index) => PyInstance.Fields((PyInstance*)receiver.Object)[index];

    /// <summary>Writes a field.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreField(Value receiver, nint index, Value value) => PyInstance.Fields((PyInstance*)receiver.Object)[index] = value;

    /// <summary>Runs a module of the program at its first import: the module object.</summary>
    [Export]
    public static Value ImportModule(ModuleInfo* module) => Modules.Import(module);

    /// <summary>An intrinsic module.</summary>
    [Export]
    public static Value ImportIntrinsic(IntrinsicModuleInfo* module) => Modules.ImportIntrinsic(module);

    /// <summary>What <c>from module import name</c> binds.</summary>
    [Export]
    public static Value ImportFrom(Value module, PyStr* name) => Modules.ImportFrom(module, name);
}
