namespace Molt.Compiler.IR.Builder;

/// <summary>
/// Makes a submodule an attribute of its package when its body has run
/// (https://docs.python.org/3.14/reference/import.html#submodules).
/// </summary>
internal static class SubmoduleBinding
{
    /// <summary>Emits it at the end of a module's body, if the module stands in a package.</summary>
    /// <param name="find">Finds a module of the program by its name.</param>
    /// <param name="isDict">Whether the variables of a module are entries of its dict.</param>
    /// <param name="module">The module.</param>
    /// <param name="emit">Appends an instruction: opcode, payload, operands.</param>
    public static void Emit(Func<string, MirModule?> find, Func<string, bool> isDict, MirModule module, Func<Opcode, object, MirValue[], MirValue> emit)
    {
        int dot = module.Name.LastIndexOf('.');
        if (dot < 0 || find(module.Name[..dot]) is not { } package)
        {
            return;
        }
        string name = module.Name[(dot + 1)..];
        if (!isDict(package.Name))
        {
            package.Global(name);
        }
        emit(Opcode.SetAttribute, name, [emit(Opcode.ImportModule, package, []), emit(Opcode.ImportModule, module, [])]);
    }
}
