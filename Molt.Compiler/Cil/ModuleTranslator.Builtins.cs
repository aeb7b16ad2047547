using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

// The objects that built-in methods and functions are to Python code. Dynamic calls reach them through an adapter.
internal sealed partial class ModuleTranslator
{
    // As BuiltinFlags of the runtime.
    private const uint TakesInstance = (uint)Molt.Runtime.BuiltinFlags.Instance;
    private const uint TakesClass = (uint)Molt.Runtime.BuiltinFlags.Class;
    private const uint TakesRest = (uint)Molt.Runtime.BuiltinFlags.Rest;

    private void EmitDescriptors(BuiltinType type)
    {
        foreach (BuiltinMethod method in type.Methods)
        {
            GuardDeclaration(method.Method, () =>
            {
                if (method.DescriptorSymbol is { } symbol)
                {
                    Constants.Define(symbol, Descriptor(type, method), isConstant: true, isShared: false);
                }
            });
        }
    }

    private void EmitMembers(BuiltinType type)
    {
        StructType structure = World.Struct(type.Definition, []);
        foreach (BuiltinMember member in type.Members)
        {
            var fields = new Dictionary<string, LLVMValueRef>
            {
                ["Header"] = Constants.TypeObject("member_descriptor"),
                ["Owner"] = Constants.TypeObject(type),
                ["Name"] = Constants.Str(member.Name),
                ["Offset"] = Constants.NativeInt(Types.Layout(structure).Offsets[structure.Field(member.Field).Index]),
            };
            if (member.IsReadOnly)
            {
                fields["IsReadOnly"] = Constants.Integer(1, 1);
            }
            Constants.Define(member.DescriptorSymbol, Constants.Struct("PyMemberDescriptor", fields), isConstant: true, isShared: false);
        }
    }

    private void EmitFunction(BuiltinFunction function) => GuardDeclaration(function.Method, () =>
    {
        LLVMValueRef name = Constants.Str(function.Name);
        LLVMValueRef info = EmitInfo(function.Symbol, function.Method, implicitFlag: 0, name, name, Constants.Str(function.Module.Name), function.Doc);
        Constants.Define(function.Symbol, FunctionObject(info), isConstant: true, isShared: false);
    });

    private LLVMValueRef Descriptor(BuiltinType type, BuiltinMethod method)
    {
        LLVMValueRef owner = Constants.TypeObject(type);
        LLVMValueRef name = Constants.Str(method.Name);
        if (method.Kind == BuiltinMethodKind.Getter)
        {
            var accessors = new Dictionary<string, LLVMValueRef>
            {
                ["Header"] = Constants.TypeObject("getset_descriptor"),
                ["Owner"] = owner,
                ["Name"] = name,
                ["Getter"] = Adapter.Getter(this, method),
            };
            if (type.Methods.FirstOrDefault(other => other.Kind == BuiltinMethodKind.Setter && other.Name == method.Name) is { } setter)
            {
                accessors["Setter"] = Adapter.Setter(this, setter);
            }
            return Constants.Struct("PyGetSetDescriptor", accessors);
        }
        uint flag = method.Kind switch
        {
            BuiltinMethodKind.Instance => TakesInstance,
            BuiltinMethodKind.Class => TakesClass,
            _ => 0,
        };
        int dot = type.Name.LastIndexOf('.');
        LLVMValueRef qualifiedName = Constants.Str($"{type.Name[(dot + 1)..]}.{method.Name}");
        LLVMValueRef info = EmitInfo(method.DescriptorSymbol!, method.Method, flag, name, qualifiedName, module: null, method.Doc);
        return flag == 0
            ? FunctionObject(info)
            : Constants.Struct(
                flag == TakesInstance ? "PyMethodDescriptor" : "PyClassMethodDescriptor",
                new Dictionary<string, LLVMValueRef>
                {
                    ["Header"] = Constants.TypeObject(flag == TakesInstance ? "method_descriptor" : "classmethod_descriptor"),
                    ["Owner"] = owner,
                    ["Info"] = info,
                });
    }

    private LLVMValueRef FunctionObject(LLVMValueRef info) => Constants.Struct(
        "PyBuiltinFunction",
        new Dictionary<string, LLVMValueRef>
        {
            ["Header"] = Constants.TypeObject("builtin_function_or_method"),
            ["Info"] = info,
            ["Self"] = Constants.Integer(8, (long)Molt.Runtime.Value.NoValue.Bits),
        });

    /// <summary>The constant that tells dynamic calls about a C# method.</summary>
    private LLVMValueRef EmitInfo(
        string symbol, RuntimeMethod method, uint implicitFlag, LLVMValueRef name, LLVMValueRef qualifiedName, LLVMValueRef? module, string? doc)
    {
        var adapter = new Adapter(method, hasImplicit: implicitFlag != 0);
        ClrParameter[] explicitParameters = [.. adapter.Explicit];
        int required = explicitParameters.TakeWhile(static parameter => !parameter.IsOptional).Count();
        if (explicitParameters.Skip(required).Any(static parameter => !parameter.IsOptional))
        {
            throw new DialectException(DiagnosticDescriptors.BadDeclaration, method.Symbol, "a parameter without a default follows one that has one");
        }
        var fields = new Dictionary<string, LLVMValueRef>
        {
            ["Body"] = adapter.Emit(this, symbol),
            ["Name"] = name,
            ["QualName"] = qualifiedName,
            ["ParameterNames"] = ParameterNames(symbol, explicitParameters),
            ["RequiredCount"] = Constants.Integer(4, required),
            ["PositionalCount"] = Constants.Integer(4, explicitParameters.Count(static parameter => !parameter.IsKeywordOnly)),
            ["KeywordOnlyCount"] = Constants.Integer(4, explicitParameters.Count(static parameter => parameter.IsKeywordOnly)),
            ["Flags"] = Constants.Integer(4, implicitFlag | (adapter.TakesRest ? TakesRest : 0)),
        };
        if (module is { } moduleName)
        {
            fields["Module"] = moduleName;
        }
        if (doc != null)
        {
            fields["Doc"] = Constants.Str(doc);
        }
        return Constants.Define($"{symbol}.info", Constants.Struct("BuiltinInfo", fields), isConstant: true, isShared: false);
    }

    private LLVMValueRef ParameterNames(string symbol, ClrParameter[] parameters)
    {
        LLVMValueRef[] names = [.. parameters.Select(parameter =>
            parameter.Attribute("PyKeyword") is { } keyword ? Constants.Str(keyword.Text) : Constants.Null)];
        LLVMValueRef array = Module.AddGlobal(LLVMTypeRef.CreateArray(Types.Pointer, (uint)names.Length), $"{symbol}.parameters");
        array.Initializer = LLVMValueRef.CreateConstArray(Types.Pointer, names);
        array.IsGlobalConstant = true;
        array.Linkage = LLVMLinkage.LLVMInternalLinkage;
        return array;
    }

    private void GuardDeclaration(RuntimeMethod method, Action action) =>
        Guard(new MethodInstance(method.Definition, World.Struct(method.Definition.DeclaringType, []), []), action);
}
