namespace Molt.Runtime;

/// <summary>The hooks by which an event loop learns of asynchronous generators (PEP 525).</summary>
public static unsafe class AsyncGeneratorHooks
{
    /// <summary>Called with each asynchronous generator before its first step; NoValue if there is none.</summary>
    public static Value FirstIteration = Value.NoValue;

    /// <summary>To be called with each that is dropped before its end; NoValue if there is none.</summary>
    public static Value Finalizer = Value.NoValue;

    /// <summary>Tells the hooks of a generator; false with an exception pending.</summary>
    public static bool Begin(Suspended* generator)
    {
        generator->Flags |= AsyncGeneratorFlags.IsHooked;
        return FirstIteration.IsNoValue || !Calls.Call1(FirstIteration, Value.FromObject(generator)).IsNoValue;
    }
}
