using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;
using System.Numerics;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Whole-program type inference: finds for every value of the MIR which Python objects it can be. Flow-sensitive within a function (by SSA),
/// not sensitive to contexts; fields per class and name; containers per place of creation. It is a guess: what code that is not followed does to
/// what it gets is left out, and so is what is done by names that are computed.
/// </summary>
public sealed partial class TypeInference
{
    private readonly MirProgram _program;
    private readonly BuiltinSignatures _signatures;
    private readonly Dictionary<MirFunction, FunctionModel> _functions = [];
    private readonly Dictionary<MirClass, ClassModel> _classes = [];
    private readonly Dictionary<MirGlobal, TypeVariable> _globals = [];
    private readonly Dictionary<string, BuiltinAtom> _builtins = [];
    private readonly Dictionary<MirModule, ModuleAtom> _modules = [];
    private readonly Dictionary<string, IntrinsicModuleAtom> _intrinsics = [];
    private readonly Dictionary<(MirValue Site, ContainerKind Kind), ContainerAtom> _containers = [];
    private readonly Dictionary<MirValue, List<MirValue>> _users = [];
    private readonly Dictionary<MirValue, List<MirFunction>> _returns = [];
    private readonly Dictionary<MirParameter, List<MirValue>> _incoming = [];
    private readonly Dictionary<MirParameter, TypeVariable> _entryParameters = [];
    private readonly Dictionary<MirValue, MirFunction> _owners = [];
    private readonly Queue<MirValue> _queue = [];
    private readonly HashSet<MirValue> _queued = [];
    private bool _isAllQueued;

    private TypeInference(MirProgram program, BuiltinSignatures signatures)
    {
        _program = program;
        _signatures = signatures;
    }

    /// <summary>Infers the types of a program and writes them into its values, functions and module variables.</summary>
    public static TypeInference Infer(MirProgram program, BuiltinSignatures signatures)
    {
        var inference = new TypeInference(program, signatures);
        inference.Prepare();
        inference.Reach(inference.Model(program.Modules[0].Body!));
        inference.Solve();
        inference.GuessUnseen();
        inference.Publish();
        return inference;
    }

    /// <summary>The model of a function.</summary>
    public FunctionModel Model(MirFunction function) => _functions[function];

    /// <summary>The model of a class.</summary>
    public ClassModel Model(MirClass @class) => _classes[@class];

    /// <summary>The classes of the program.</summary>
    public IEnumerable<ClassModel> Classes => _classes.Values;

    /// <summary>The type of a value; constants included.</summary>
    public static MirType TypeOf(MirValue value) => value is MirConstant constant ? TypeOf(constant) : value.Expected;

    internal void Enqueue(MirValue value)
    {
        if (_owners.TryGetValue(value, out var owner) && _functions[owner].IsReachable && _queued.Add(value))
        {
            _queue.Enqueue(value);
        }
    }

    /// <summary>Says that something changed on which any value may depend: all are evaluated again, once what is queued is settled.</summary>
    private void EnqueueAll() => _isAllQueued = true;

    private static MirType TypeOf(MirConstant constant) => constant.Content switch
    {
        null => MirType.Unbound,
        bool => MirType.Bool,
        long or BigInteger => MirType.Int,
        double => MirType.Float,
        Complex => MirType.Of(TypeKinds.Complex),
        string => MirType.Str,
        ImmutableArray<byte> => MirType.Of(TypeKinds.Bytes),
        SpecialConstant.None => MirType.None,
        ImmutableArray<MirConstant> items => MirType.Of(ContainerAtom.OfConstant([.. items.Select(TypeOf)])),
        _ => MirType.Any,
    };

    private void Prepare()
    {
        foreach (var function in _program.Functions)
        {
            _functions.Add(function, new FunctionModel(function));
        }
        foreach (var @class in _program.Classes)
        {
            _classes.Add(@class, new ClassModel(@class));
        }
        foreach (var function in _program.Functions)
        {
            PrepareFunction(_functions[function]);
        }
    }

    private void PrepareFunction(FunctionModel model)
    {
        var function = model.Function;
        for (int i = 0; i < model.Parameters.Length; i++)
        {
            _entryParameters.Add(function.Entry.Parameters[i], model.Parameters[i]);
        }
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                parameter.Expected = MirType.Never;
                _owners.Add(parameter, function);
                _incoming.Add(parameter, []);
            }
        }
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                instruction.Expected = MirType.Never;
                _owners.Add(instruction, function);
                foreach (var operand in instruction.Operands)
                {
                    AddUser(operand, instruction);
                }
            }
            foreach (var edge in block.Terminator!.Edges)
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    var parameter = edge.Target.Parameters[i];
                    _incoming[parameter].Add(edge.Arguments[i]);
                    AddUser(edge.Arguments[i], parameter);
                }
            }
            if (block.Terminator is ReturnTerminator @return)
            {
                ref var functions = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_returns, @return.Value, out _);
                (functions ??= []).Add(function);
            }
        }
    }

    private void AddUser(MirValue value, MirValue user)
    {
        if (value is not MirConstant)
        {
            ref var users = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_users, value, out _);
            (users ??= []).Add(user);
        }
    }

    /// <summary>Says that a function runs: all its values are evaluated.</summary>
    private void Reach(FunctionModel model)
    {
        if (model.IsReachable)
        {
            return;
        }
        model.IsReachable = true;
        foreach (var block in model.Function.Blocks)
        {
            block.Parameters.ForEach(Enqueue);
            block.Instructions.ForEach(Enqueue);
            if (block.Terminator is ReturnTerminator { Value: MirConstant constant })
            {
                model.Result.Write(TypeOf(constant), this);
            }
        }
    }

    private void Solve()
    {
        while (TryDequeue(out var value))
        {
            var type = value.Expected.Join(Evaluate(value));
            if (ReferenceEquals(type, value.Expected) || type.Equals(value.Expected))
            {
                continue;
            }
            value.Expected = type;
            if (_users.TryGetValue(value, out var users))
            {
                users.ForEach(Enqueue);
            }
            if (_returns.TryGetValue(value, out var functions))
            {
                functions.ForEach(function => _functions[function].Result.Write(type, this));
            }
        }
    }

    private bool TryDequeue([NotNullWhen(true)] out MirValue? value)
    {
        if (_queue.Count == 0 && _isAllQueued)
        {
            _isAllQueued = false;
            foreach (var each in _owners.Keys)
            {
                Enqueue(each);
            }
        }
        return _queue.TryDequeue(out value) && _queued.Remove(value);
    }

    private MirType Evaluate(MirValue value)
    {
        if (value is MirInstruction instruction)
        {
            var given = Transfer(instruction);
            return _unseen.Contains(instruction) ? MirType.Any : given;
        }
        var parameter = (MirParameter)value;
        var type = _entryParameters.TryGetValue(parameter, out var variable) ? variable.Read(parameter)
            : _owners[parameter].Entry == parameter.Block ? MirType.Any : MirType.Never;
        foreach (var incoming in _incoming[parameter])
        {
            type = type.Join(TypeOf(incoming));
        }
        return type;
    }

    private void Publish()
    {
        foreach (var model in _functions.Values)
        {
            model.Function.ExpectedResult = model.Result.Type;
        }
        foreach (var (global, variable) in _globals)
        {
            global.Expected = variable.Type.Join(MirType.Unbound);
        }
    }

    private TypeVariable Variable(MirGlobal global)
    {
        if (!_globals.TryGetValue(global, out var variable))
        {
            variable = new TypeVariable();
            _globals.Add(global, variable);
            if (global.Module.IsForeign)
            {
                variable.Write(MirType.Any, this);
            }
        }
        return variable;
    }

    private BuiltinAtom Builtin(string name)
    {
        if (!_builtins.TryGetValue(name, out var atom))
        {
            _builtins.Add(name, atom = new BuiltinAtom(name));
        }
        return atom;
    }

    /// <summary>The containers of a kind that an instruction makes.</summary>
    private ContainerAtom Container(MirValue site, ContainerKind kind, int tupleLength = -1)
    {
        if (!_containers.TryGetValue((site, kind), out var atom))
        {
            var items = tupleLength < 0 ? null : new TypeVariable[tupleLength];
            for (int i = 0; i < tupleLength; i++)
            {
                items![i] = new TypeVariable();
            }
            atom = new ContainerAtom(kind, items);
            _containers.Add((site, kind), atom);
        }
        return atom;
    }
}
