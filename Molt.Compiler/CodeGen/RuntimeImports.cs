using System.Collections.Immutable;
using LLVMSharp.Interop;
using Molt.Compiler.Cil;
using Molt.Compiler.Linking;

namespace Molt.Compiler.CodeGen;

/// <summary>A method of the runtime as generated code calls it.</summary>
/// <param name="Function">The LLVM function.</param>
/// <param name="Type">Its type.</param>
/// <param name="Method">Its declaration.</param>
internal sealed record RuntimeCallee(LLVMValueRef Function, LLVMTypeRef Type, RuntimeMethod Method)
{
    /// <summary>Whether it never leaves an exception pending.</summary>
    public bool NoRaise { get; } = Method.IsNoRaise;
}

/// <summary>What a program's module uses of the runtime, declared in it at the first use.</summary>
internal sealed class RuntimeImports
{
    /// <summary>The instructions of a body that is not larger than a call of it with the moves that a call takes.</summary>
    private const int SmallBody = 8;

    private readonly LLVMModuleRef _module;
    private readonly TargetDescription _target;
    private readonly Dictionary<string, RuntimeCallee> _callees = [];
    private readonly LLVMAttributeRef[] _attributes;
    private readonly LLVMAttributeRef[] _coldAttributes;
    private readonly uint _profileKind;

    public RuntimeImports(LLVMModuleRef module, RuntimeLibrary library, TargetDescription target)
    {
        _module = module;
        _target = target;
        Library = library;
        Constants = library.Constants(module, target);
        _attributes = [Attribute("nounwind")];
        _coldAttributes = [.. _attributes, Attribute("cold"), Attribute("optsize"), Attribute("noinline")];
        _profileKind = module.Context.GetMDKindID("prof");
    }

    /// <summary>The runtime's declarations.</summary>
    public RuntimeLibrary Library { get; }

    /// <summary>Makes constants of the runtime's types.</summary>
    public RuntimeConstants Constants { get; }

    /// <summary>Bytes of a pointer on the target.</summary>
    public int PointerSize => _target.PointerSize;

    /// <summary>A method by its class and name.</summary>
    /// <exception cref="MissingRuntimeMethodException">The runtime has no such method.</exception>
    public RuntimeCallee Get(string method)
    {
        if (!_callees.TryGetValue(method, out var callee))
        {
            callee = Declare(method);
            _callees.Add(method, callee);
        }
        return callee;
    }

    /// <summary>The calls of the runtime in code that hardly ever runs.</summary>
    public List<LLVMValueRef> ColdCalls { get; } = [];

    /// <summary>Keeps what cold code calls out of line, unless its body is hardly larger than a call. The bodies must be there.</summary>
    public void KeepColdCallsOutOfLine()
    {
        var noInline = Attribute("noinline");
        Dictionary<LLVMValueRef, bool> areSmall = [];
        foreach (var call in ColdCalls)
        {
            var callee = call.CalledValue;
            if (!areSmall.TryGetValue(callee, out bool isSmall))
            {
                areSmall.Add(callee, isSmall = IsSmall(callee));
            }
            if (!isSmall)
            {
                call.AddCallSiteAttribute(LLVMAttributeIndex.LLVMAttributeFunctionIndex, noInline);
            }
        }
    }

    private static bool IsSmall(LLVMValueRef function)
    {
        if (function.BasicBlocksCount != 1)
        {
            return false;
        }
        int count = 0;
        for (var instruction = function.FirstBasicBlock.FirstInstruction; instruction.Handle != 0 && count < SmallBody; instruction = instruction.NextInstruction)
        {
            count++;
        }
        return count < SmallBody;
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

    private RuntimeCallee Declare(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        var method = Library.Method(name[..dot], name[(dot + 1)..]);
        var type = RuntimeLibrary.FunctionType(method, _module.Context, _target);
        var function = _module.GetNamedFunction(method.Symbol);
        if (function.Handle == 0)
        {
            function = _module.AddFunction(method.Symbol, type);
            AddFunctionAttributes(function, cold: false);
            if (method.Definition.Attribute("Cold") is not null)
            {
                function.AddAttributeAtIndex(LLVMAttributeIndex.LLVMAttributeFunctionIndex, _coldAttributes[1]);
            }
        }
        return new RuntimeCallee(function, type, method);
    }

    private unsafe LLVMAttributeRef Attribute(string name)
    {
        using var text = new MarshaledString(name);
        return _module.Context.CreateEnumAttribute(LLVM.GetEnumAttributeKindForName(text.Pointer, (nuint)text.Length), 0);
    }
}
