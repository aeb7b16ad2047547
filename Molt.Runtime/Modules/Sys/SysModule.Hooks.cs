using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// What a program may put in the place of the runtime's own answers, and what it may ask to be told of.
public static unsafe partial class SysModule
{
    [FixedAddressValueType]
    private static Value s_asyncGenFirstIter;

    [FixedAddressValueType]
    private static Value s_asyncGenFinalizer;

    private static PyList* s_auditHooks;
    private static PyType* s_asyncGenHooksType;
    private static long s_originTrackingDepth;
    private static double s_switchInterval = 0.005;

    /// <summary>How many frames of its origin a coroutine remembers (<c>sys.set_coroutine_origin_tracking_depth</c>).</summary>
    public static long CoroutineOriginTrackingDepth => s_originTrackingDepth;

    /// <summary>Whether the program is ending (<c>sys.is_finalizing()</c>).</summary>
    public static bool IsEnding { get; set; }

    /// <summary><c>sys.excepthook(exctype, value, traceback)</c>: reports an exception that nobody caught.</summary>
    [PyFunction("excepthook", Alias = "__excepthook__", Doc = "Handle an exception by displaying it with a traceback on sys.stderr.")]
    public static void ExceptHook(Value exctype, Value value, Value traceback)
    {
        if (!Types.IsInstance(value, Intrinsics.TypeOf<PyBaseException>()))
        {
            TextBuilder complaint = default;
            complaint.Append("TypeError: print_exception(): Exception expected for value, "u8);
            complaint.AppendTypeName(value);
            complaint.Append(" found\n"u8);
            StandardStreams.WriteError(complaint.ToStr());
            return;
        }
        PyBaseException* exception = (PyBaseException*)value.Object;
        if (exception->Traceback == null && Types.IsExactObject(traceback, Intrinsics.TypeOf<PyTraceback>()))
        {
            exception->Traceback = (PyTraceback*)traceback.Object;
        }
        TextBuilder text = default;
        ExceptionReport.Append(ref text, exception);
        StandardStreams.WriteError(text.ToStr());
    }

    /// <summary><c>sys.unraisablehook(unraisable)</c>.</summary>
    [PyFunction("unraisablehook", Alias = "__unraisablehook__", Doc = "Handle an unraisable exception.")]
    public static void UnraisableHook(Value unraisable)
    {
        if (!Tuple.Is(unraisable) || Tuple.From(unraisable)->Length != 5)
        {
            Errors.TypeError("sys.unraisablehook argument type must be UnraisableHookArgs"u8);
            return;
        }
        Value* items = Tuple.Items(Tuple.From(unraisable));
        Unraisable.Write(
            items[0],
            items[1] == Intrinsics.None ? null : (PyBaseException*)items[1].Object,
            items[2] == Intrinsics.None ? null : (PyTraceback*)items[2].Object,
            items[3],
            items[4]);
    }

    /// <summary><c>sys.displayhook(value)</c>: what an interactive interpreter does with the value of an expression.</summary>
    [PyFunction("displayhook", Alias = "__displayhook__", Doc = "Print an object to sys.stdout and also save it in builtins._")]
    public static void DisplayHook(Value @object)
    {
        if (@object == Intrinsics.None)
        {
            return;
        }
        Value output = StandardStreams.CurrentOutput;
        if (output.IsNoValue || output == Intrinsics.None)
        {
            Errors.RuntimeError("lost sys.stdout"u8);
            return;
        }
        PyStr* text = Operators.Repr(@object);
        text = text == null ? null : Str.Concat(text, Intrinsics.Literal("\n"u8));
        if (text != null)
        {
            Calls.CallMethod1(output, Intrinsics.Literal("write"u8), Value.FromObject(text));
        }
    }

    /// <summary><c>sys.breakpointhook(*args, **kws)</c>: there is no debugger to call.</summary>
    [PyFunction("breakpointhook", Alias = "__breakpointhook__", Doc = "This hook function is called by built-in breakpoint().")]
    public static void BreakpointHook([PyRest] Arguments arguments) =>
        Errors.RuntimeError("a compiled program has no debugger to break into; use that of the machine"u8);

    /// <summary><c>sys.addaudithook(hook)</c>.</summary>
    [PyFunction("addaudithook", Doc = "Adds a new audit hook callback.")]
    public static void AddAuditHook([PyKeyword("hook")] Value hook)
    {
        s_auditHooks = s_auditHooks == null ? List.New(1) : s_auditHooks;
        if (s_auditHooks != null)
        {
            List.Append(s_auditHooks, hook);
        }
    }

    /// <summary><c>sys.audit(event, *args)</c>: tells the audit hooks.</summary>
    [PyFunction("audit", Doc = "Passes the event to any hooks that are attached.")]
    public static void Audit(PyStr* @event, [PyRest] Arguments arguments)
    {
        if (s_auditHooks == null)
        {
            return;
        }
        PyTuple* given = Tuple.FromItems(arguments.Items, arguments.PositionalCount);
        for (nint i = 0; given != null && i < s_auditHooks->Length; i++)
        {
            if (Calls.Call2(s_auditHooks->Items[i], Value.FromObject(@event), Value.FromObject(given)).IsNoValue)
            {
                return;
            }
        }
    }

    /// <summary><c>sys.settrace(function)</c>: a compiled program can not be traced.</summary>
    [PyFunction("settrace", Doc = "Set the global debug tracing function.")]
    public static void SetTrace(Value function) => CanNotFollow(function, "sys.settrace(): a compiled program can not be traced"u8);

    /// <summary><c>sys.gettrace()</c>.</summary>
    [PyFunction("gettrace", Doc = "Return the global debug tracing function set with sys.settrace.")]
    [NoRaise]
    public static Value GetTrace() => Intrinsics.None;

    /// <summary><c>sys.setprofile(function)</c>: a compiled program can not be traced.</summary>
    [PyFunction("setprofile", Doc = "Set the profiling function.")]
    public static void SetProfile(Value function) => CanNotFollow(function, "sys.setprofile(): a compiled program can not be traced"u8);

    /// <summary><c>sys.getprofile()</c>.</summary>
    [PyFunction("getprofile", Doc = "Return the profiling function set with sys.setprofile.")]
    [NoRaise]
    public static Value GetProfile() => Intrinsics.None;

    /// <summary><c>sys._getframe(depth=0)</c>. See <see cref="PyFrame"/>: there are no frames of callers.</summary>
    [PyFunction("_getframe", Doc = "Return a frame object from the call stack.")]
    public static Value GetFrame(long depth = 0) => depth > 0
        ? Errors.ValueError("call stack is not deep enough"u8)
        : Value.FromObject(Heap.Allocate<PyFrame>(Intrinsics.TypeOf<PyFrame>()));

    /// <summary><c>sys._getframemodulename(depth=0)</c>: the module whose body runs, which is mostly that of the caller.</summary>
    [PyFunction("_getframemodulename", Doc = "Return the name of the module for a calling frame.\n\nThe default depth returns the module containing the call to this API.\nA more typical use in a library will pass a depth of 1 to get the user's\nmodule rather than the library module.\n\nIf no frame, module, or name can be found, returns None.")]
    public static Value GetFrameModuleName([PyKeyword("depth")] long depth = 0) => TypeParameters.CallingModule;

    /// <summary><c>sys.call_tracing(function, arguments)</c>: calls the function.</summary>
    [PyFunction("call_tracing", Doc = "Call func(*args), while tracing is enabled.")]
    public static Value CallTracing(Value function, PyTuple* arguments) => Calls.CallEx(function, Value.FromObject(arguments), Value.NoValue);

    /// <summary><c>sys.is_finalizing()</c>.</summary>
    [PyFunction("is_finalizing", Doc = "Return True if Python is exiting.")]
    [NoRaise]
    public static bool IsFinalizing() => IsEnding;

    /// <summary><c>sys.getswitchinterval()</c>.</summary>
    [PyFunction("getswitchinterval", Doc = "Return the current thread switch interval.")]
    [NoRaise]
    public static double GetSwitchInterval() => s_switchInterval;

    /// <summary><c>sys.setswitchinterval(interval)</c>.</summary>
    [PyFunction("setswitchinterval", Doc = "Set the ideal thread switching delay inside the Python interpreter.")]
    public static void SetSwitchInterval(double interval)
    {
        if (interval > 0)
        {
            s_switchInterval = interval;
        }
        else if (ThreadState.Exception == null)
        {
            Errors.ValueError("switch interval must be strictly positive"u8);
        }
    }

    /// <summary><c>sys.get_coroutine_origin_tracking_depth()</c>.</summary>
    [PyFunction("get_coroutine_origin_tracking_depth", Doc = "Check status of origin tracking for coroutine objects in this thread.")]
    [NoRaise]
    public static long GetOriginTrackingDepth() => s_originTrackingDepth;

    /// <summary><c>sys.set_coroutine_origin_tracking_depth(depth)</c>.</summary>
    [PyFunction("set_coroutine_origin_tracking_depth", Doc = "Enable or disable origin tracking for coroutine objects in this thread.")]
    public static void SetOriginTrackingDepth([PyKeyword("depth")] long depth)
    {
        if (depth < 0)
        {
            Errors.ValueError("depth must be >= 0"u8);
            return;
        }
        s_originTrackingDepth = depth;
    }

    /// <summary>What is called when an async generator is first iterated (<c>sys.set_asyncgen_hooks</c>); NoValue if nothing.</summary>
    public static Value AsyncGenFirstIter => Hook(s_asyncGenFirstIter);

    /// <summary>What is called when an async generator is dropped unfinished; NoValue if nothing.</summary>
    public static Value AsyncGenFinalizer => Hook(s_asyncGenFinalizer);

    /// <summary><c>sys.get_asyncgen_hooks()</c>.</summary>
    [PyFunction("get_asyncgen_hooks", Doc = "Return the installed asynchronous generators hooks.")]
    public static Value GetAsyncGenHooks()
    {
        if (s_asyncGenHooksType == null)
        {
            s_asyncGenHooksType = StructSequence.Define(
                Intrinsics.Literal("sys"u8),
                Intrinsics.Literal("asyncgen_hooks"u8),
                Intrinsics.Literal("asyncgen_hooks\n\nThe hooks of asynchronous generators."u8),
                "firstiter finalizer"u8,
                2,
                false);
        }
        Value* items = stackalloc Value[2];
        items[0] = Objects.OrNone(AsyncGenFirstIter);
        items[1] = Objects.OrNone(AsyncGenFinalizer);
        return s_asyncGenHooksType == null ? Value.NoValue : Value.FromObject(StructSequence.New(s_asyncGenHooksType, items));
    }

    /// <summary><c>sys.set_asyncgen_hooks([firstiter][, finalizer])</c>.</summary>
    [PyFunction("set_asyncgen_hooks", Doc = "Set a finalizer for async generators objects.")]
    public static void SetAsyncGenHooks([PyKeyword("firstiter")] Value firstiter = default, [PyKeyword("finalizer")] Value finalizer = default)
    {
        if (!IsHook(firstiter, "callable firstiter expected, got "u8) || !IsHook(finalizer, "callable finalizer expected, got "u8))
        {
            return;
        }
        s_asyncGenFirstIter = firstiter.IsNoValue ? s_asyncGenFirstIter : firstiter;
        s_asyncGenFinalizer = finalizer.IsNoValue ? s_asyncGenFinalizer : finalizer;
    }

    /// <summary>What the program put in the place of a hook of this module; NoValue if it is the module's own, or was deleted.</summary>
    public static Value ReplacedHook(PyStr* name)
    {
        Value hook = StandardStreams.SystemAttributes == null ? Value.NoValue : Dict.GetStr(StandardStreams.SystemAttributes, name);
        bool isOwn = Types.IsExactObject(hook, Intrinsics.TypeOf<PyBuiltinFunction>()) && Str.Equals(((PyBuiltinFunction*)hook.Object)->Info->Name, name);
        return isOwn ? Value.NoValue : hook;
    }

    // Static memory starts as zeros, which are an int.
    private static Value Hook(Value hook) => hook.IsObject && hook != Intrinsics.None ? hook : Value.NoValue;

    private static bool IsHook(Value value, System.ReadOnlySpan<byte> complaint)
    {
        if (value.IsNoValue || value == Intrinsics.None || Types.Of(value)->Call != null)
        {
            return true;
        }
        Complaint.Type(complaint, value);
        return false;
    }

    private static void CanNotFollow(Value function, System.ReadOnlySpan<byte> complaint)
    {
        if (function != Intrinsics.None)
        {
            Errors.RuntimeError(complaint);
        }
    }
}
