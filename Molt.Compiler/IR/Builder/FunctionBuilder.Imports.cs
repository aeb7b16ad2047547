using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Imports.</content>
internal sealed partial class FunctionBuilder
{
    private void VisitImport(Import statement)
    {
        foreach (var alias in statement.Names)
        {
            var (first, last) = EmitImport(alias.Name, statement);
            if (!IsReachable)
            {
                return;
            }
            if (alias.Asname is not null)
            {
                WriteName(alias.Asname, _module.IsRegistered(alias.Name) ? EmitAttributes(first, alias.Name, statement) : last, alias);
            }
            else
            {
                WriteName(alias.Name.Split('.')[0], first, alias);
            }
        }
    }

    /// <summary>What a package and the modules in it have as attributes, which need not be what <c>sys.modules</c> has.</summary>
    private MirValue EmitAttributes(MirValue package, string name, Node syntax) =>
        name.Split('.').Skip(1).Aggregate(package, (value, part) => Emit(Opcode.ImportFrom, part, syntax, value));

    /// <summary>Imports a module and the packages it stands in: the outermost package and the module itself.</summary>
    private (MirValue First, MirValue Last) EmitImport(string name, Node syntax)
    {
        MirValue? first = null;
        MirValue? last = null;
        for (int end = 0; end < name.Length; end++)
        {
            int dot = name.IndexOf('.', end + 1);
            end = dot < 0 ? name.Length : dot;
            last = EmitImportModule(name[..end], syntax);
            first ??= last;
            if (!IsReachable)
            {
                break;
            }
        }
        return (first!, last!);
    }

    private MirValue EmitImportModule(string name, Node syntax)
    {
        if (_module.FindModule(name) is { } module)
        {
            return Emit(Opcode.ImportModule, module, syntax);
        }
        if (_module.IsIntrinsic(name))
        {
            return Emit(Opcode.ImportIntrinsic, name, syntax);
        }
        if (_module.IsRegistered(name))
        {
            return EmitImportRegistered(name, syntax);
        }
        if (_module.IsLeftOut(name))
        {
            EmitLeftOut($"the module '{name}'", syntax);
            return MirConstant.NoValue;
        }
        EmitModuleNotFound(_module.MissingMessage(name), name, syntax);
        return MirConstant.NoValue;
    }

    private void EmitModuleNotFound(string message, string name, Node syntax)
    {
        MirValue exception = Emit(Opcode.LoadBuiltin, "ModuleNotFoundError", syntax);
        exception = Emit(Opcode.Call, new CallShape(["name"]), syntax, exception, Text(message), Text(name));
        EmitThrow(Opcode.Raise, syntax, exception, MirConstant.NoValue);
    }

    /// <summary>Takes from <c>sys.modules</c> what another module has put there.</summary>
    private MirValue EmitImportRegistered(string name, Node syntax)
    {
        BuilderBlock missing = NewBlock(), found = NewBlock(), halted = NewBlock(), end = NewBlock();
        var modules = Emit(Opcode.GetAttribute, "modules", syntax, Emit(Opcode.ImportIntrinsic, "sys", syntax));
        Branch(Emit(Opcode.Contains, null, syntax, Text(name), modules), found, missing, syntax);
        Start(missing);
        EmitModuleNotFound(_module.MissingMessage(name), name, syntax);
        Start(found);
        var module = Emit(Opcode.GetItem, null, syntax, modules, Text(name));
        Branch(Emit(Opcode.Is, null, syntax, module, MirConstant.None), halted, end, syntax);
        Start(halted);
        EmitModuleNotFound($"import of {name} halted; None in sys.modules", name, syntax);
        Start(end);
        return module;
    }

    private void VisitImportFrom(ImportFrom statement)
    {
        if (_module.AbsoluteName(statement) is not { } name)
        {
            MirValue exception = Emit(Opcode.LoadBuiltin, "ImportError", statement);
            exception = Emit(Opcode.Call, CallShape.Positional, statement, exception, Text("attempted relative import with no known parent package"));
            EmitThrow(Opcode.Raise, statement, exception, MirConstant.NoValue);
            return;
        }
        if (statement is { Module: "__future__", Level: 0 } && _module.FindModule(name) is null)
        {
            return;
        }
        var (_, module) = EmitImport(name, statement);
        foreach (var alias in statement.Names)
        {
            if (!IsReachable)
            {
                return;
            }
            if (alias.Name == "*")
            {
                EmitImportStar(name, module, statement);
                return;
            }
            string submodule = $"{name}.{alias.Name}";
            if (_module.FindModule(submodule) is not null || _module.IsLeftOut(submodule))
            {
                EmitImportSubmodule(name, alias.Name, module, statement);
                if (!IsReachable)
                {
                    return;
                }
            }
            WriteName(alias.Asname ?? alias.Name, Emit(Opcode.ImportFrom, alias.Name, statement, module), alias);
        }
    }

    /// <summary>Imports a module of a package unless the package has something under its name: what its own code binds may be there or not yet.</summary>
    private void EmitImportSubmodule(string package, string name, MirValue module, Node syntax)
    {
        string submodule = $"{package}.{name}";
        if (!_module.Binds(package, name))
        {
            EmitImportModule(submodule, syntax);
            return;
        }
        BuilderBlock absent = NewBlock(), end = NewBlock();
        if (_module.IsDict(package))
        {
            Branch(Emit(Opcode.Contains, null, syntax, Text(name), Emit(Opcode.GetAttribute, "__dict__", syntax, module)), end, absent, syntax);
        }
        else
        {
            var value = Emit(Opcode.LoadGlobal, _module.FindModule(package)!.Global(name), syntax);
            Branch(Emit(Opcode.IsUnbound, null, syntax, value), absent, end, syntax);
        }
        Start(absent);
        EmitImportModule(submodule, syntax);
        Jump(end);
        Start(end);
    }

    private void EmitImportStar(string name, MirValue module, ImportFrom syntax)
    {
        if (_module.IsDict(name) && !_module.HasExportList(name) && _module.KeepsDict)
        {
            var function = Emit(Opcode.GetAttribute, "import_all", syntax, Emit(Opcode.ImportIntrinsic, "_namespaces", syntax));
            Emit(Opcode.Call, CallShape.Positional, syntax, function, module, ModuleNamespace(syntax));
            return;
        }
        if (_module.ExportsOf(name) is not { } names)
        {
            Unsupported(syntax, $"'import *' from '{name}', whose names are known only when the program runs");
            return;
        }
        bool isListed = _module.HasExportList(name);
        foreach (string each in names)
        {
            string submodule = $"{name}.{each}";
            if (isListed && _module.FindModule(submodule) is not null)
            {
                EmitImportSubmodule(name, each, module, syntax);
            }
            if (isListed)
            {
                WriteName(each, Emit(Opcode.GetAttribute, each, syntax, module), syntax);
            }
            else if (_module.IsDict(name))
            {
                Unsupported(syntax, $"'import *' from '{name}', whose namespace the program uses as a dict");
                return;
            }
            else
            {
                EmitImportIfBound(_module.FindModule(name)!.Global(each), syntax);
            }
        }
    }

    private void EmitImportIfBound(MirGlobal variable, Node syntax)
    {
        var bound = NewBlock();
        var end = NewBlock();
        var value = Emit(Opcode.LoadGlobal, variable, syntax);
        Branch(Emit(Opcode.IsUnbound, null, syntax, value), end, bound, syntax);
        Start(bound);
        WriteName(variable.Name, value, syntax);
        Jump(end);
        Start(end);
    }
}
