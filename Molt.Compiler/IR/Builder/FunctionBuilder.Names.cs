using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Reading, writing and unbinding names.</content>
internal sealed partial class FunctionBuilder
{
    private readonly Scope _functionScope;
    private readonly Dictionary<(Scope Scope, string Name), Variable> _variables = [];
    private readonly HashSet<Variable> _deletable = [];

    /// <summary>The scope that names are looked up in: the function's, or that of an inlined comprehension.</summary>
    private Scope _scope;

    /// <summary>The namespace, while a class body is built.</summary>
    private MirValue? _namespace;

    private bool IsClassBody => _namespace is not null && _scope == _functionScope;

    /// <summary>Where the variable behind a name is kept.</summary>
    private readonly record struct Place(PlaceKind Kind, string Name, Variable? Variable = null, MirGlobal? Global = null, int Index = -1);

    private enum PlaceKind
    {
        /// <summary>An SSA variable.</summary>
        Local,

        /// <summary>A cell of this function.</summary>
        Cell,

        /// <summary>A cell of the closure.</summary>
        Free,

        /// <summary>A module variable.</summary>
        Global,

        /// <summary>An entry of the module's dict.</summary>
        Entry,

        /// <summary>A module variable that the module's body keeps to itself.</summary>
        PromotedGlobal,

        /// <summary>An entry of the class body's namespace; its free-variable or global fallback in the other members.</summary>
        ClassName,

        /// <summary>A class body's name that is also a variable of an enclosing function.</summary>
        ClassFree,

        /// <summary>A module variable that is set before the module runs and never changes.</summary>
        Constant,

        /// <summary>A built-in name.</summary>
        Builtin,

        /// <summary>A name that nothing can bind.</summary>
        Unknown,
    }

    /// <summary>The namespace of the class whose body is built, or around the annotation scope that is.</summary>
    private MirValue Namespace(Node syntax) =>
        _namespace ?? Emit(Opcode.LoadCell, null, syntax, Emit(Opcode.LoadClosure, ClosureIndex(SymbolNames.ClassDictionary), syntax));

    /// <summary>Declares a cell of a class body.</summary>
    private void DeclareCell(string name, MirValue content)
    {
        var variable = _ssa.NewVariable(name);
        variable.Cell = Emit(Opcode.MakeCell, null, null, content);
        _variables[(_functionScope, name)] = variable;
    }

    /// <summary>
    /// Declares the variables that a scope owns: they live in SSA form or in cells. They begin with the value that
    /// <paramref name="initial"/> has for them, otherwise unbound.
    /// </summary>
    private void DeclareVariables(Scope scope, Dictionary<string, MirValue> initial)
    {
        foreach (var (name, symbol) in scope.Symbols)
        {
            bool isCell = symbol.Kind == NameKind.Cell;
            if (!isCell && (symbol.Kind != NameKind.Local || !scope.IsFunctionLike))
            {
                continue;
            }
            if (!_variables.TryGetValue((scope, name), out var variable))
            {
                variable = _ssa.NewVariable(name);
                _variables.Add((scope, name), variable);
            }
            var value = initial.GetValueOrDefault(name) ?? MirConstant.NoValue;
            if (isCell)
            {
                variable.Cell = Emit(Opcode.MakeCell, null, null, value);
            }
            else
            {
                SetVariable(variable, value);
            }
        }
    }

    private Place Locate(string name)
    {
        string mangled = _scope.Mangle(name);
        var kind = _scope.Find(name).Kind;
        if (IsClassBody && kind is not NameKind.GlobalExplicit)
        {
            return kind switch
            {
                NameKind.Cell => LocateOwned(_scope, mangled),
                NameKind.Free => new Place(PlaceKind.ClassFree, mangled, Index: ClosureIndex(mangled)),
                _ => new Place(PlaceKind.ClassName, mangled),
            };
        }
        if (_scope.CanSeeClassScope)
        {
            return kind switch
            {
                NameKind.GlobalImplicit => new Place(PlaceKind.ClassName, mangled),
                NameKind.GlobalExplicit => LocateGlobal(mangled),
                NameKind.Free => new Place(PlaceKind.ClassFree, mangled, Index: ClosureIndex(mangled)),
                _ => LocateOwned(_scope, mangled),
            };
        }
        var owner = _scope.OwnerOf(name);
        return owner switch
        {
            null => LocateGlobal(mangled),
            { Kind: ScopeKind.Module } => LocateGlobal(mangled),
            _ => LocateOwned(owner, mangled),
        };
    }

    private Place LocateOwned(Scope owner, string mangled)
    {
        if (_variables.TryGetValue((owner, mangled), out var variable))
        {
            return new Place(variable.Cell is null ? PlaceKind.Local : PlaceKind.Cell, mangled, variable);
        }
        return new Place(PlaceKind.Free, mangled, Index: ClosureIndex(mangled));
    }

    private Place LocateGlobal(string name)
    {
        switch (_module.ClassifyGlobal(name))
        {
            case GlobalKind.Promoted when _function.Kind == FunctionKind.ModuleBody:
                var key = (_functionScope, name);
                if (!_variables.TryGetValue(key, out var variable))
                {
                    variable = _ssa.NewVariable(name);
                    _variables.Add(key, variable);
                }
                return new Place(PlaceKind.PromotedGlobal, name, variable);
            case GlobalKind.Entry:
                return new Place(PlaceKind.Entry, name);
            case GlobalKind.Constant:
                return new Place(PlaceKind.Constant, name);
            case GlobalKind.Builtin:
                return new Place(PlaceKind.Builtin, name);
            case GlobalKind.Unknown:
                return new Place(PlaceKind.Unknown, name);
            default:
                return new Place(PlaceKind.Global, name, Global: _module.Module.Global(name));
        }
    }

    private int ClosureIndex(string name)
    {
        int index = _function.FreeVariables.IndexOf(name);
        return index >= 0 ? index : throw new InvalidOperationException($"'{name}' is not a free variable of {_function.QualifiedName}.");
    }

    /// <summary>The value of a name.</summary>
    private MirValue ReadName(string name, Node syntax)
    {
        var place = Locate(name);
        switch (place.Kind)
        {
            case PlaceKind.Local:
                return ReadVariable(place.Variable!, UnboundKind.Local, syntax);
            case PlaceKind.PromotedGlobal:
                return ReadPromoted(place, syntax);
            case PlaceKind.Cell:
                return Checked(Emit(Opcode.LoadCell, null, syntax, place.Variable!.Cell!), place.Name, UnboundKind.Local, syntax);
            case PlaceKind.Free:
                var cell = Emit(Opcode.LoadClosure, place.Index, syntax);
                return Checked(Emit(Opcode.LoadCell, null, syntax, cell), place.Name, UnboundKind.Free, syntax);
            case PlaceKind.ClassName:
                var kind = _module.ClassifyGlobal(place.Name);
                if (kind == GlobalKind.Constant && !_scope.Find(name).Has(SymbolFlags.Bound))
                {
                    return _module.ConstantGlobal(place.Name);
                }
                if (kind == GlobalKind.Entry)
                {
                    return Emit(Opcode.LoadName, new ClassName(place.Name, null, false), syntax, Namespace(syntax), ModuleNamespace(syntax));
                }
                var global = kind is GlobalKind.Variable or GlobalKind.VariableOrBuiltin or GlobalKind.Constant ? _module.Module.Global(place.Name) : null;
                return Emit(Opcode.LoadName, new ClassName(place.Name, global, false), syntax, Namespace(syntax));
            case PlaceKind.ClassFree:
                return Emit(Opcode.LoadName, new ClassName(place.Name, null, true), syntax, Namespace(syntax), Emit(Opcode.LoadClosure, place.Index, syntax));
            case PlaceKind.Entry:
                return Emit(Opcode.LoadName, new ClassName(place.Name, null, false), syntax, ModuleNamespace(syntax));
            case PlaceKind.Constant:
                return _module.ConstantGlobal(place.Name);
            case PlaceKind.Builtin:
                return ReadBuiltin(place.Name, syntax);
            case PlaceKind.Unknown:
                return Unsupported(syntax, $"the module variable '{place.Name}'");
            default:
                var value = Emit(Opcode.LoadGlobal, place.Global, syntax);
                return _module.ClassifyGlobal(place.Name) == GlobalKind.VariableOrBuiltin
                    ? OrBuiltin(value, place.Name, syntax)
                    : Checked(value, place.Name, UnboundKind.Global, syntax);
        }
    }

    private MirValue ReadVariable(Variable variable, UnboundKind kind, Node syntax)
    {
        var value = Read(variable);
        if (Current.Bound.Contains(variable))
        {
            return value;
        }
        var bound = Checked(value, variable.Name!, kind, syntax);
        SetVariable(variable, bound);
        return bound;
    }

    private MirValue ReadPromoted(Place place, Node syntax)
    {
        var variable = place.Variable!;
        if (!ModuleBuilder.IsBuiltin(place.Name) || Current.Bound.Contains(variable))
        {
            return ReadVariable(variable, UnboundKind.Global, syntax);
        }
        var value = Read(variable);
        return value == MirConstant.NoValue ? ReadBuiltin(place.Name, syntax) : OrBuiltin(value, place.Name, syntax);
    }

    private MirValue ReadBuiltin(string name, Node syntax) => name switch
    {
        "__debug__" => MirConstant.True,
        "Ellipsis" => new MirConstant(SpecialConstant.Ellipsis),
        "NotImplemented" => new MirConstant(SpecialConstant.NotImplemented),
        "globals" or "locals" or "eval" or "exec" or "compile" or "__import__" or "__build_class__" => Unsupported(syntax, $"the built-in '{name}'"),
        _ when _module.LacksBuiltin(name) => Unsupported(syntax, $"the built-in '{name}'"),
        _ => Emit(Opcode.LoadBuiltin, name, syntax),
    };

    /// <summary>A module variable's value, or the built-in's of the same name while it is unbound.</summary>
    private MirValue OrBuiltin(MirValue value, string name, Node syntax)
    {
        var result = NewTemporary();
        var builtin = NewBlock();
        var join = NewBlock();
        Write(result, value);
        Branch(Emit(Opcode.IsUnbound, null, syntax, value), builtin, join, syntax);
        Start(builtin);
        Write(result, ReadBuiltin(name, syntax));
        Jump(join);
        Start(join);
        return Read(result);
    }

    private MirInstruction Checked(MirValue value, string name, UnboundKind kind, Node syntax) =>
        Emit(Opcode.CheckBound, new UnboundName(name, kind), syntax, value);

    private void SetVariable(Variable variable, MirValue value)
    {
        Write(variable, value);
        Current.Bound = value == MirConstant.NoValue ? Current.Bound.Without(variable) : Current.Bound.With(variable);
    }

    /// <summary>Binds a name.</summary>
    private void WriteName(string name, MirValue value, Node? syntax)
    {
        var place = Locate(name);
        switch (place.Kind)
        {
            case PlaceKind.Local:
                SetVariable(place.Variable!, value);
                break;
            case PlaceKind.PromotedGlobal:
                SetVariable(place.Variable!, value);
                if (_module.Promotion == VariablePromotion.WriteThrough)
                {
                    Emit(Opcode.StoreGlobal, _module.Module.Global(place.Name), syntax, value);
                }
                break;
            case PlaceKind.Cell:
                Emit(Opcode.StoreCell, null, syntax, place.Variable!.Cell!, value);
                break;
            case PlaceKind.Free:
                Emit(Opcode.StoreCell, null, syntax, Emit(Opcode.LoadClosure, place.Index, syntax), value);
                break;
            case PlaceKind.ClassFree:
                Emit(Opcode.StoreCell, null, syntax, Emit(Opcode.LoadClosure, place.Index, syntax), value);
                break;
            case PlaceKind.ClassName:
                Emit(Opcode.StoreName, place.Name, syntax, _namespace!, value);
                break;
            case PlaceKind.Entry:
                Emit(Opcode.StoreName, place.Name, syntax, ModuleNamespace(syntax), value);
                break;
            default:
                Emit(Opcode.StoreGlobal, place.Global ?? _module.Module.Global(place.Name), syntax, value);
                break;
        }
    }

    /// <summary>Unbinds a name; <paramref name="check"/>: with an exception if it is not bound.</summary>
    private void DeleteName(string name, Node syntax, bool check = true)
    {
        var place = Locate(name);
        if (place.Kind is PlaceKind.ClassName or PlaceKind.Entry)
        {
            var names = place.Kind == PlaceKind.Entry ? ModuleNamespace(syntax) : _namespace!;
            if (!check)
            {
                Emit(Opcode.StoreName, place.Name, syntax, names, MirConstant.None);
            }
            Emit(Opcode.DeleteName, place.Name, syntax, names);
            return;
        }
        if (check)
        {
            CheckBeforeDelete(place, syntax);
        }
        WriteName(name, MirConstant.NoValue, syntax);
    }

    private void CheckBeforeDelete(Place place, Node syntax)
    {
        switch (place.Kind)
        {
            case PlaceKind.Local:
                ReadVariable(place.Variable!, UnboundKind.Local, syntax);
                break;
            case PlaceKind.PromotedGlobal:
                ReadVariable(place.Variable!, UnboundKind.Global, syntax);
                break;
            case PlaceKind.Cell:
                Checked(Emit(Opcode.LoadCell, null, syntax, place.Variable!.Cell!), place.Name, UnboundKind.Local, syntax);
                break;
            case PlaceKind.Free or PlaceKind.ClassFree:
                Checked(Emit(Opcode.LoadCell, null, syntax, Emit(Opcode.LoadClosure, place.Index, syntax)), place.Name, UnboundKind.Free, syntax);
                break;
            default:
                Checked(Emit(Opcode.LoadGlobal, place.Global ?? _module.Module.Global(place.Name), syntax), place.Name, UnboundKind.Global, syntax);
                break;
        }
    }

    /// <summary>The cell of a variable, to hand to a nested function or class.</summary>
    private MirValue CellOf(Scope owner, string mangled) =>
        _variables.TryGetValue((owner, mangled), out var variable)
            ? variable.Cell ?? throw new InvalidOperationException($"'{mangled}' of {owner} has no cell.")
            : Emit(Opcode.LoadClosure, ClosureIndex(mangled), null);
}
