using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Calls of the built-ins that look at the caller's variables.</content>
internal sealed partial class FunctionBuilder
{
    private MirValue VisitNamespaceCall(string name, Call call)
    {
        var names = name == "globals" || _function.Kind == FunctionKind.ModuleBody ? ModuleNamespace(call) : LocalNamespace(call);
        return name == "dir"
            ? Emit(Opcode.Call, CallShape.Positional, call, Emit(Opcode.LoadBuiltin, "sorted", call), names)
            : names;
    }

    private MirInstruction ModuleNamespace(Node? syntax) =>
        Emit(Opcode.GetAttribute, "__dict__", syntax, Emit(Opcode.ImportModule, _module.Module, syntax));

    /// <summary>A snapshot of the bound variables (PEP 667); in a class body its namespace.</summary>
    private MirValue LocalNamespace(Node syntax)
    {
        if (IsClassBody)
        {
            return _namespace!;
        }
        var result = Emit(Opcode.MakeDict, null, syntax);
        for (var scope = _scope; ; scope = scope.Parent!)
        {
            foreach (var (name, symbol) in scope.Symbols)
            {
                if (symbol.Kind is NameKind.Local or NameKind.Cell)
                {
                    AddToNamespace(result, LocateOwned(scope, name), syntax);
                }
            }
            if (scope == _functionScope)
            {
                break;
            }
        }
        foreach (string name in _function.FreeVariables)
        {
            AddToNamespace(result, new Place(PlaceKind.Free, name, Index: ClosureIndex(name)), syntax);
        }
        return result;
    }

    private void AddToNamespace(MirValue names, Place place, Node syntax)
    {
        var value = place.Kind switch
        {
            PlaceKind.Local => Read(place.Variable!),
            PlaceKind.Cell => Emit(Opcode.LoadCell, null, syntax, place.Variable!.Cell!),
            _ => Emit(Opcode.LoadCell, null, syntax, Emit(Opcode.LoadClosure, place.Index, syntax)),
        };
        if (place.Kind == PlaceKind.Local && Current.Bound.Contains(place.Variable!))
        {
            Emit(Opcode.DictSet, null, syntax, names, Text(place.Name), value);
            return;
        }
        var bound = NewBlock();
        var end = NewBlock();
        Branch(Emit(Opcode.IsUnbound, null, syntax, value), end, bound, syntax);
        Start(bound);
        Emit(Opcode.DictSet, null, syntax, names, Text(place.Name), value);
        Jump(end);
        Start(end);
    }
}
