namespace Molt.Runtime;

/// <summary>Modules of the library that are compiled apart from programs, which take of them what they name.</summary>
public static unsafe class LibraryUnits
{
    /// <summary>The first call of a function: finds out whether it is part of the program. SystemError if it is not.</summary>
    public static Value EnterFirst(PyFunction* function, Value* arguments)
    {
        FunctionInfo* info = function->Info;
        if (*info->Entry == null)
        {
            return RaiseLeftOut("the function '"u8, info->QualName, info->Module);
        }
        info->Body = *info->Entry;
        return info->Body(function, arguments);
    }

    /// <summary>Raises SystemError for what is not part of the program.</summary>
    [Cold]
    public static Value RaiseLeftOut(System.ReadOnlySpan<byte> kind, PyStr* name, PyStr* module)
    {
        TextBuilder text = default;
        text.Append(kind);
        text.Append(name);
        if (module != null)
        {
            text.Append("' of the module '"u8);
            text.Append(module);
        }
        text.Append("' is not part of the program, since nothing in it names what needs it"u8);
        return Errors.Raise<PySystemError>(ref text);
    }
}
