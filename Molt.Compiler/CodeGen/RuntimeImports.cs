using System.Collections.Immutable;
using LLVMSharp.Interop;
using Molt.Compiler.Cil;

namespace Molt.Compiler.CodeGen;

/// <summary>A method of the runtime as generated code calls it.</summary>
/// <param name="Function">The LLVM function.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parameters">The C# types of the parameters.</param>
/// <param name="NoRaise">Whether it never leaves an exception pending.</param>
internal sealed record RuntimeCallee(LLVMValueRef Function, LLVMTypeRef Type, ImmutableArray<ClrType> Parameters, bool NoRaise)
{
    /// <summary>Whether a parameter is a tagged Value.</summary>
    public bool IsValue(int parameter) => Parameters[parameter] is StructType { FullName: "Molt.Runtime.Value" };
}

/// <summary>What a program's module uses of the runtime, declared in it at the first use.</summary>
internal sealed class RuntimeImports
{
    private readonly LLVMModuleRef _module;
    private readonly ClrWorld _world;
    private readonly TypeMapper _types;
    private readonly Dictionary<string, RuntimeCallee> _callees = [];
    private readonly LLVMAttributeRef[] _attributes;
    private readonly LLVMAttributeRef[] _coldAttributes;
    private readonly uint _profileKind;

    public RuntimeImports(LLVMModuleRef module, ClrWorld world, int pointerSize)
    {
        _module = module;
        _world = world;
        _types = new TypeMapper(module.Context, pointerSize);
        Constants = new RuntimeConstants(module, world, _types);
        _attributes = [Attribute("nounwind")];
        _coldAttributes = [.. _attributes, Attribute("cold"), Attribute("optsize"), Attribute("noinline")];
        _profileKind = module.Context.GetMDKindID("prof");
    }

    /// <summary>The runtime's declarations.</summary>
    public ClrWorld World => _world;

    /// <summary>Makes constants of the runtime's types.</summary>
    public RuntimeConstants Constants { get; }

    /// <summary>Bytes of a pointer on the target.</summary>
    public int PointerSize => _types.PointerSize;

    /// <summary>A method by its class and name.</summary>
    /// <exception cref="InvalidOperationException">The runtime has no such method: compiler and runtime do not match.</exception>
    public RuntimeCallee Get(string method)
    {
        if (!_callees.TryGetValue(method, out var callee))
        {
            callee = Declare(method);
            _callees.Add(method, callee);
        }
        return callee;
    }

    /// <summary>A static field by its class and name.</summary>
    public LLVMValueRef StaticField(string name)
    {
        string symbol = RuntimeSymbols.Prefix + name;
        return Constants.External(symbol);
    }

    /// <summary>Gives a function of the program the attributes that all have.</summary>
    public void AddFunctionAttributes(LLVMValueRef function, bool cold)
    {
        foreach (var attribute in cold ? _coldAttributes : _attributes)
        {
            function.AddAttributeAtIndex(LLVMAttributeIndex.LLVMAttributeFunctionIndex, attribute);
        }
    }

    /// <summary>Says how often each way of a branch is taken.</summary>
    public void Weigh(LLVMValueRef branch, uint whenTrue, uint whenFalse)
    {
        var context = _module.Context;
        LLVMMetadataRef Number(uint value) => LLVM.ValueAsMetadata(LLVMValueRef.CreateConstInt(context.Int32Type, value));
        branch.SetMetadata(_profileKind, context.GetMDNode([context.GetMDString("branch_weights"), Number(whenTrue), Number(whenFalse)]).AsValue(context));
    }

    private RuntimeCallee Declare(string method)
    {
        int dot = method.IndexOf('.');
        var type = _world.FindType("Molt.Runtime." + method[..dot]) ?? throw Missing(method);
        var candidates = type.Methods.Where(candidate => candidate.Name == method[(dot + 1)..]).ToArray();
        if (candidates.Length != 1)
        {
            throw Missing(method);
        }
        var instance = new MethodInstance(candidates[0], _world.Struct(type, []), []);
        var functionType = _types.Function(instance.Signature.ReturnType, instance.ParametersWithThis);
        var function = _module.GetNamedFunction(instance.Symbol);
        if (function.Handle == 0)
        {
            function = _module.AddFunction(instance.Symbol, functionType);
            AddFunctionAttributes(function, candidates[0].Attribute("Cold") is not null);
        }
        return new RuntimeCallee(function, functionType, [.. instance.ParametersWithThis], candidates[0].Attribute("NoRaise") is not null);
    }

    private static InvalidOperationException Missing(string method) => new($"the runtime has no method '{method}', or several");

    private unsafe LLVMAttributeRef Attribute(string name)
    {
        using var text = new MarshaledString(name);
        return _module.Context.CreateEnumAttribute(LLVM.GetEnumAttributeKindForName(text.Pointer, (nuint)text.Length), 0);
    }
}
