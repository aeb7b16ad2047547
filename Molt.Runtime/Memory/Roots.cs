namespace Molt.Runtime;

/// <summary>The static memory that refers to the heap: the program's, which the compiler lists, and the runtime's, which stands here.</summary>
public static unsafe class Roots
{
    /// <summary>Visits all roots but the stack.</summary>
    public static void Visit(Tracer* tracer)
    {
        VisitProgram(tracer, Intrinsics.Program);
        tracer->Visit(ThreadState.Exception);
        tracer->Visit(ThreadState.Handled);
        Errors.TraceRoots(tracer);
        Types.TraceRoots(tracer);
    }

    private static void VisitProgram(Tracer* tracer, ProgramInfo* program)
    {
        if (program == null)
        {
            return;
        }
        for (nint i = 0; i < program->ModuleCount; i++)
        {
            ModuleInfo* module = program->Modules[i];
            tracer->Visit(module->Module);
            tracer->Visit(module->Variables, module->VariableCount);
        }
        for (nint i = 0; i < program->RootCount; i++)
        {
            tracer->Visit(program->Roots[i].Start, program->Roots[i].Count);
        }
    }
}
