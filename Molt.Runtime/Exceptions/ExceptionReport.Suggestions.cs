namespace Molt.Runtime;

// What an uncaught NameError, AttributeError or ImportError may have meant.
public unsafe partial struct ExceptionReport
{
    /// <summary>An attribute of an object whose name is near a wrong one; null if there is none.</summary>
    public static PyStr* SuggestAttribute(Value target, PyStr* wrong)
    {
        PyList* names = Directory.NamesOf(target);
        Suggestions suggestions = new(wrong);
        bool showsPrivate = wrong->Length > 0 && Str.At(wrong, 0) == '_';
        for (nint i = 0; names != null && i < names->Length; i++)
        {
            if (Str.Is(names->Items[i]))
            {
                PyStr* name = Str.From(names->Items[i]);
                if (showsPrivate || name->Length == 0 || Str.At(name, 0) != '_')
                {
                    suggestions.ConsiderUnsorted(name);
                }
            }
        }
        return suggestions.Best;
    }

    /// <summary>A variable of the module in which the name was not found, or a built-in name.</summary>
    public static PyStr* SuggestName(PyBaseException* exception, PyStr* wrong)
    {
        PyTraceback* last = exception->Traceback;
        while (last != null && last->Next != null)
        {
            last = last->Next;
        }
        Suggestions suggestions = new(wrong);
        ProgramInfo* program = Intrinsics.Program;
        for (nint i = 0; last != null && program != null && i < program->ModuleCount; i++)
        {
            ModuleInfo* module = program->Modules[i];
            for (nint j = 0; Str.Equals(module->File, last->Position->File) && j < module->VariableCount; j++)
            {
                if (!module->Variables[j].IsNoValue)
                {
                    suggestions.Consider(module->VariableNames[j]);
                }
            }
        }
        ConsiderBuiltins(ref suggestions);
        return suggestions.Best;
    }

    private static void ConsiderBuiltins(ref Suggestions suggestions)
    {
        System.ReadOnlySpan<byte> names = Builtins.Names;
        int start = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            if (i == names.Length || names[i] == ' ')
            {
                PyStr* name = Str.FromUtf8(names[start..i]);
                if (name != null)
                {
                    suggestions.Consider(name);
                }
                start = i + 1;
            }
        }
    }
}

public unsafe partial struct PyAttributeError
{
    /// <summary>The report, with an attribute that may have been meant.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report)
    {
        PyAttributeError* error = (PyAttributeError*)self;
        bool isKnown = Str.Is(error->Name) && error->Object != Intrinsics.None;
        report->AppendWithSuggestion(self, isKnown ? ExceptionReport.SuggestAttribute(error->Object, Str.From(error->Name)) : null);
    }
}

public unsafe partial struct PyNameError
{
    /// <summary>The report, with a name that may have been meant.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report)
    {
        Value name = ((PyNameError*)self)->Name;
        report->AppendWithSuggestion(self, Runtime.Str.Is(name) ? ExceptionReport.SuggestName(self, Runtime.Str.From(name)) : null);
    }
}

public unsafe partial struct PyImportError
{
    /// <summary>The report, with an attribute of the module that may have been meant.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report)
    {
        PyImportError* error = (PyImportError*)self;
        PyModule* module = Runtime.Str.Is(error->NameFrom) && Runtime.Str.Is(error->Name) ? Modules.FindLoaded(Runtime.Str.From(error->Name)) : null;
        report->AppendWithSuggestion(
            self, module == null ? null : ExceptionReport.SuggestAttribute(Value.FromObject(module), Runtime.Str.From(error->NameFrom)));
    }
}
