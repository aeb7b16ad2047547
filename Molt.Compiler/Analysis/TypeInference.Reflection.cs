using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Attributes that are reached in other ways than by their names in the source: through names that are computed, through <c>__dict__</c>,
/// by the runtime itself. All of these concern only objects that escaped, or that are seen to be used so.
/// </summary>
public sealed partial class TypeInference
{
    private bool _loadsComputedNames;
    private bool _storesComputedNames;
    private bool _exposesDicts;
    private bool _changesClasses;
    private bool _derivesFromStr;

    /// <summary>Says that unseen code has instances of exactly this class.</summary>
    private void EscapeInstance(ClassModel model)
    {
        model.IsInstanceEscaped = true;
        ApplyReflection(model);
        MembersChanged(model);
    }

    /// <summary>Lets what is done to all that escaped take effect on a class that did, or whose instances did.</summary>
    private void ApplyReflection(ClassModel model)
    {
        if (_changesClasses || (_storesComputedNames && model.IsEscaped))
        {
            MakeOpaque(model);
        }
        if (_exposesDicts || _storesComputedNames)
        {
            ExposeDict(model);
        }
        if (_loadsComputedNames)
        {
            LoadComputed(model);
        }
    }

    private void ApplyReflection()
    {
        foreach (var model in _classes.Values.Where(model => model.IsInstanceEscaped).ToArray())
        {
            ApplyReflection(model);
        }
    }

    private void MembersChanged(ClassModel model)
    {
        foreach (var ancestor in model.Ancestors)
        {
            foreach (string name in ancestor.Members.Keys.ToArray())
            {
                MemberChanged(ancestor, name);
            }
        }
    }

    /// <summary>Whether unseen code may call a method on instances of a class without naming it in the source.</summary>
    private bool IsCalledUnnamed(ClassModel model, string name) =>
        (IsSpecial(name) && name != "__init__" && !OperatorMethods.Contains(name))
        || model.Descendants.Exists(descendant => descendant.IsReadByAnyName
            || (descendant.IsInstanceEscaped && (OperatorMethods.Contains(name) || _signatures.LooksUp(name))));

    /// <summary>Says that attributes of instances of a class are read by names that are not known.</summary>
    private void LoadComputed(ClassModel model)
    {
        if (model.IsReadByAnyName)
        {
            return;
        }
        model.IsReadByAnyName = true;
        foreach (var field in model.Fields.Values.ToArray())
        {
            field.EscapeReads(this);
        }
        MembersChanged(model);
    }

    /// <summary>Says that the attributes of instances of a class are read and written as items of their <c>__dict__</c>.</summary>
    private void ExposeDict(ClassModel model)
    {
        if (model.IsDictExposed)
        {
            return;
        }
        model.IsDictExposed = true;
        foreach (var field in model.Fields.Values.ToArray())
        {
            field.Escape(this);
        }
    }

    /// <summary>Lets the meaning of an attribute that unseen code reads take effect, where it is more than the attribute's value.</summary>
    private void LoadReflective(string name)
    {
        switch (name)
        {
            case "__dict__":
                _exposesDicts = true;
                break;
            case "__setattr__" when !_storesComputedNames:
                _storesComputedNames = true;
                ExposeDefaults();
                EnqueueAll();
                break;
            case "__getattribute__":
                _loadsComputedNames = true;
                break;
            case "__defaults__" or "__kwdefaults__":
                ExposeDefaults();
                return;
            default:
                return;
        }
        ApplyReflection();
    }

    /// <summary>Lets the meaning of an attribute that unseen code sets take effect, where it is more than the attribute's value.</summary>
    private void StoreReflective(string name)
    {
        _exposesDicts |= name == "__dict__";
        _changesClasses |= name == "__class__";
        if (name is "__dict__" or "__class__")
        {
            ApplyReflection();
        }
    }

    /// <summary>Whether the program may set an attribute of an intrinsic module.</summary>
    public bool MayBeReplaced(IntrinsicModuleAtom module, string name) => IsStoredAnywhere(name) || (_storesComputedNames && _escaped.Contains(module));

    /// <summary>Defaults of functions are no longer those of their definitions.</summary>
    private void ExposeDefaults()
    {
        foreach (var model in _functions.Values)
        {
            model.IsDefaultsExposed = true;
        }
    }

    /// <summary>Sets the class of instances: neither the class that they had nor the one that they get tells their methods and layout.</summary>
    private void SetClass(ClassModel model, MirType value)
    {
        MakeOpaque(model);
        foreach (var atom in value.Atoms)
        {
            if (atom is ClassAtom @class)
            {
                MakeOpaque(@class.Model);
            }
        }
        if (value.IsAny)
        {
            StoreReflective("__class__");
        }
    }

    /// <summary>A call of <c>getattr</c>.</summary>
    private MirType CallGetAttr(MirInstruction instruction, ReadOnlySpan<MirType> arguments, string? name)
    {
        var fallback = arguments.Length > 2 ? arguments[2] : MirType.Never;
        if (name is not null)
        {
            return Join(GetAttribute(instruction, arguments[0].WithoutUnbound(), name).WithoutUnbound(), fallback);
        }
        foreach (var atom in arguments[0].Atoms)
        {
            if (atom is InstanceAtom instance)
            {
                LoadComputed(instance.Model);
            }
        }
        if (arguments[0].IsAny)
        {
            LoadReflective("__getattribute__");
        }
        EscapeAll(arguments);
        return MirType.Any;
    }

    /// <summary>A call of <c>setattr</c>.</summary>
    private MirType CallSetAttr(MirInstruction instruction, MirType receiver, MirType value, string? name)
    {
        if (name is not null)
        {
            SetAttribute(instruction, receiver.WithoutUnbound(), name, value);
            return MirType.None;
        }
        foreach (var atom in receiver.Atoms)
        {
            if (atom is InstanceAtom instance)
            {
                ExposeDict(instance.Model);
            }
            else if (atom is ClassAtom @class)
            {
                MakeOpaque(@class.Model);
            }
            else if (atom is FunctionAtom)
            {
                ExposeDefaults();
            }
            else if (atom is IntrinsicModuleAtom)
            {
                LoadReflective("__setattr__");
            }
        }
        Escape(receiver);
        Escape(value);
        if (receiver.IsAny)
        {
            LoadReflective("__setattr__");
        }
        return MirType.None;
    }

    /// <summary>Says that unseen code may call a built-in function or derive from a built-in class.</summary>
    private void EscapeBuiltin(string name)
    {
        switch (name)
        {
            case "getattr":
                LoadReflective("__getattribute__");
                break;
            case "setattr":
                LoadReflective("__setattr__");
                break;
            case "vars":
                LoadReflective("__dict__");
                break;
            case "str" when !_derivesFromStr:
                _derivesFromStr = true;
                EnqueueAll();
                break;
        }
    }

    /// <summary>What methods of the program that give texts of a value give: a class derived from <c>str</c> may stand behind it.</summary>
    private MirType TextOf(MirType value) =>
        _derivesFromStr && (value.IsAny || value.Atoms.Any(atom => atom is not ContainerAtom)) ? MirType.Any : MirType.Str;

    /// <summary>The constant that a call of a built-in function passes as its second argument, if it is a name.</summary>
    private static string? NameArgument(MirInstruction instruction, string function) =>
        instruction is { Opcode: Opcode.Call, Operands: [var callee, _, MirConstant { Content: string name }, ..] }
            && TypeOf(callee).Atoms.Any(atom => atom is BuiltinAtom builtin && builtin.Name == function)
            ? name
            : null;
}
