namespace Molt.Runtime;

/// <content>What a module says of itself, as CPython's <c>importlib._bootstrap._module_repr</c> has it.</content>
public unsafe partial struct PyModule
{
    [PySlot(Slot.Repr)]
    private static Value ReprOf(Value self)
    {
        PyModule* module = (PyModule*)self.Object;
        ModuleInfo* info = module->Info;
        TextBuilder text = default;
        text.Append("<module "u8);
        if (info != null && info != Intrinsics.Program->Modules[0])
        {
            // Where an imported module is from does not change with its attributes.
            bool isFrozen = info->File->Length > 0 && Runtime.Str.At(info->File, 0) == '<';
            return AppendPlace(ref text, Value.FromObject(info->Name), isFrozen ? Value.NoValue : Value.FromObject(info->File), isFrozen ? "frozen"u8 : ""u8);
        }
        Value name = OwnAttribute(module, Intrinsics.Literal("__name__"u8));
        name = name.IsNoValue ? Value.FromObject(Intrinsics.Literal("?"u8)) : name;
        if (module->IsBuiltIn)
        {
            return AppendPlace(ref text, name, Value.NoValue, "built-in"u8);
        }
        Value file = OwnAttribute(module, Intrinsics.Literal("__file__"u8));
        Value loader = OwnAttribute(module, Intrinsics.Literal("__loader__"u8));
        if (!file.IsNoValue || loader.IsNoValue || loader == Intrinsics.None)
        {
            return AppendPlace(ref text, name, file, ""u8);
        }
        if (!text.AppendRepr(name))
        {
            return Value.NoValue;
        }
        text.Append(" ("u8);
        if (!text.AppendRepr(loader))
        {
            return Value.NoValue;
        }
        text.Append(")>"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>The name, then the file if there is one, or a word for where the module is from.</summary>
    private static Value AppendPlace(ref TextBuilder text, Value name, Value file, System.ReadOnlySpan<byte> origin)
    {
        if (!text.AppendRepr(name))
        {
            return Value.NoValue;
        }
        if (!file.IsNoValue)
        {
            text.Append(" from "u8);
            if (!text.AppendRepr(file))
            {
                return Value.NoValue;
            }
        }
        else if (origin.Length > 0)
        {
            text.Append(" ("u8);
            text.Append(origin);
            text.Append(")"u8);
        }
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }
}
