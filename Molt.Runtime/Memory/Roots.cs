namespace Molt.Runtime;

/// <summary>The static memory that refers to the heap: the program's, which the compiler lists, and the runtime's, which its translator finds.</summary>
public static unsafe class Roots
{
    /// <summary>Visits all roots but the stack.</summary>
    public static void Visit(Tracer* tracer)
    {
        for (StaticRange* range = Intrinsics.StaticRoots; range->Start != null; range++)
        {
            tracer->VisitWords(range->Start, range->Start + range->Length);
        }
        ProgramInfo* program = Intrinsics.Program;
        if (program != null)
        {
            VisitProgram(tracer, program);
        }
    }

    private static void VisitProgram(Tracer* tracer, ProgramInfo* program)
    {
        for (nint i = 0; i < program->ModuleCount; i++)
        {
            ModuleInfo* module = program->Modules[i];
            tracer->Visit(module->Module);
            tracer->Visit(module->Variables, module->VariableCount + module->CellCount);
        }
        for (nint i = 0; i < program->RootCount; i++)
        {
            tracer->Visit(program->Roots[i].Start, program->Roots[i].Count);
        }
    }
}
