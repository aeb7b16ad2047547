using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>
/// Makes the adapters through which dynamic calls reach methods with typed parameters (<see cref="BuiltinInfo.Body"/>), in IL, as the compiler
/// makes them in LLVM.
/// </summary>
[HostOnly]
internal static unsafe class HostAdapters
{
    private static readonly ModuleBuilder s_module = DefineModule();
    private static int s_count;

    /// <summary>The description of a method for dynamic calls, in native memory.</summary>
    /// <param name="method">The C# method.</param>
    /// <param name="name">Its Python name.</param>
    /// <param name="qualName">Its Python name with the class's.</param>
    /// <param name="module">The module of a function; null for methods.</param>
    /// <param name="flags">Whether it takes the instance or the class.</param>
    /// <param name="doc">Its documentation.</param>
    public static BuiltinInfo* Describe(MethodInfo method, string name, string qualName, string? module, BuiltinFlags flags, string? doc)
    {
        ParameterInfo[] all = method.GetParameters();
        int implicitCount = (flags & (BuiltinFlags.Instance | BuiltinFlags.Class)) != 0 ? 1 : 0;
        ParameterInfo[] bound = [.. all.Skip(implicitCount).Where(parameter => !IsRest(parameter))];
        PyKeywordAttribute?[] keywords = [.. bound.Select(parameter => parameter.GetCustomAttribute<PyKeywordAttribute>())];
        BuiltinInfo* info = (BuiltinInfo*)NativeMemory.AllocZeroed((nuint)sizeof(BuiltinInfo));
        info->Name = Host.Literal(name);
        info->QualName = Host.Literal(qualName);
        info->Module = module is null ? null : Host.Literal(module);
        info->Doc = doc is null ? null : Host.Literal(doc);
        info->Flags = flags | (all.Any(IsRest) ? BuiltinFlags.Rest : 0);
        info->KeywordOnlyCount = keywords.Count(keyword => keyword is { Only: true });
        info->PositionalCount = bound.Length - info->KeywordOnlyCount;
        info->RequiredCount = bound.TakeWhile(parameter => !parameter.IsOptional).Count();
        info->ParameterNames = (PyStr**)NativeMemory.AllocZeroed((nuint)bound.Length + 1, (nuint)sizeof(PyStr*));
        for (int i = 0; i < bound.Length; i++)
        {
            info->ParameterNames[i] = keywords[i] is { } keyword ? Host.Literal(keyword.Name) : null;
        }
        info->Body = (delegate*<Value*, Arguments*, Value>)Emit(method, name, keywords, implicitCount);
        return info;
    }

    /// <summary>The function of a getter or setter, whose receiver is a <see cref="Value"/> and, of a getter, the result, too.</summary>
    public static nint Property(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        bool isGetter = parameters.Length == 1;
        if (parameters[0].ParameterType == typeof(Value) && (!isGetter || method.ReturnType == typeof(Value)))
        {
            return method.MethodHandle.GetFunctionPointer();
        }
        TypeBuilder type = DefineType();
        MethodBuilder adapter = type.DefineMethod("Body", MethodAttributes.Public | MethodAttributes.Static,
            isGetter ? typeof(Value) : typeof(bool), isGetter ? [typeof(Value)] : [typeof(Value), typeof(Value)]);
        ILGenerator il = adapter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        if (parameters[0].ParameterType.IsPointer)
        {
            EmitUnwrap(il);
        }
        if (isGetter)
        {
            il.Emit(OpCodes.Call, method);
            EmitResult(il, method);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, method);
            il.Emit(OpCodes.Ret);
        }
        return type.CreateType().GetMethod("Body")!.MethodHandle.GetFunctionPointer();
    }

    private static TypeBuilder DefineType() =>
        s_module.DefineType($"Adapter{s_count++}", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);

    private static bool IsRest(ParameterInfo parameter) => parameter.IsDefined(typeof(PyRestAttribute));

    private static nint Emit(MethodInfo method, string name, PyKeywordAttribute?[] keywords, int implicitCount)
    {
        TypeBuilder type = DefineType();
        MethodBuilder adapter = type.DefineMethod(
            "Body", MethodAttributes.Public | MethodAttributes.Static, typeof(Value), [typeof(Value*), typeof(Arguments*)]);
        ILGenerator il = adapter.GetILGenerator();
        ParameterInfo[] parameters = method.GetParameters();
        var locals = new List<LocalBuilder>();
        for (int index = 0; index < parameters.Length && !IsRest(parameters[index]); index++)
        {
            string? keyword = index < implicitCount ? null : keywords[index - implicitCount]?.Name;
            locals.Add(EmitParameter(il, parameters[index], index, name, keyword, index - implicitCount + 1));
        }
        foreach (LocalBuilder local in locals)
        {
            il.Emit(OpCodes.Ldloc, local);
        }
        if (locals.Count < parameters.Length)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldobj, typeof(Arguments));
        }
        il.Emit(OpCodes.Call, method);
        EmitResult(il, method);
        return type.CreateType().GetMethod("Body")!.MethodHandle.GetFunctionPointer();
    }

    /// <summary>Converts an argument; the adapter returns when the conversion fails.</summary>
    private static LocalBuilder EmitParameter(ILGenerator il, ParameterInfo parameter, int index, string function, string? keyword, int position)
    {
        Type type = parameter.ParameterType;
        LocalBuilder converted = il.DeclareLocal(type);
        Label given = il.DefineLabel();
        Label done = il.DefineLabel();
        if (type == typeof(Value))
        {
            EmitLoad(il, index);
            il.Emit(OpCodes.Stloc, converted);
            return converted;
        }
        if (parameter.IsOptional)
        {
            LocalBuilder value = il.DeclareLocal(typeof(Value));
            EmitLoad(il, index);
            il.Emit(OpCodes.Stloc, value);
            il.Emit(OpCodes.Ldloca, value);
            il.Emit(OpCodes.Call, typeof(Value).GetProperty(nameof(Value.IsNoValue))!.GetMethod!);
            il.Emit(OpCodes.Brfalse, given);
            EmitDefault(il, type, parameter.RawDefaultValue);
            il.Emit(OpCodes.Stloc, converted);
            il.Emit(OpCodes.Br, done);
        }
        il.MarkLabel(given);
        EmitLoad(il, index);
        if (type.IsPointer && type != typeof(PyType*) && position <= 0)
        {
            // The receiver: its class has been checked.
            EmitUnwrap(il);
        }
        else if (type.IsPointer)
        {
            EmitPointer(il, type, function, keyword, position);
            il.Emit(OpCodes.Dup);
            EmitReturnIf(il, OpCodes.Brtrue);
        }
        else
        {
            string conversion = type == typeof(long) ? nameof(Adapt.ToLong) : type == typeof(int) ? nameof(Adapt.ToInt) : type == typeof(nint) ? nameof(Adapt.ToSize)
                : type == typeof(double) ? nameof(Adapt.ToDouble) : type == typeof(bool) ? nameof(Adapt.ToBool)
                : throw new NotSupportedException($"parameter '{parameter.Name}' of {parameter.Member.DeclaringType}.{parameter.Member.Name}: {type}");
            il.Emit(OpCodes.Call, typeof(Adapt).GetMethod(conversion)!);
            EmitPending(il);
            EmitReturnIf(il, OpCodes.Brfalse);
        }
        il.Emit(OpCodes.Stloc, converted);
        il.MarkLabel(done);
        return converted;
    }

    private static void EmitLoad(ILGenerator il, int index)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index * sizeof(Value));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldobj, typeof(Value));
    }

    private static void EmitUnwrap(ILGenerator il)
    {
        LocalBuilder value = il.DeclareLocal(typeof(Value));
        il.Emit(OpCodes.Stloc, value);
        il.Emit(OpCodes.Ldloca, value);
        il.Emit(OpCodes.Call, typeof(Value).GetProperty(nameof(Value.Object))!.GetMethod!);
    }

    private static void EmitPointer(ILGenerator il, Type type, string function, string? keyword, int position)
    {
        il.Emit(OpCodes.Ldc_I8, (long)HostTypes.Get(type.GetElementType()!));
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldc_I8, (long)Host.Literal(function));
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldc_I8, keyword is null ? 0 : (long)Host.Literal(keyword));
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldc_I4, position);
        il.Emit(OpCodes.Call, typeof(Adapt).GetMethod(nameof(Adapt.ToObject))!);
    }

    private static void EmitDefault(ILGenerator il, Type type, object? value)
    {
        if (type == typeof(double))
        {
            il.Emit(OpCodes.Ldc_R8, Convert.ToDouble(value ?? 0.0, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        il.Emit(OpCodes.Ldc_I8, value is null ? 0 : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        il.Emit(type == typeof(long) ? OpCodes.Nop : type.IsPointer || type == typeof(nint) ? OpCodes.Conv_I : OpCodes.Conv_I4);
    }

    private static void EmitPending(ILGenerator il) => il.Emit(OpCodes.Ldsfld, typeof(ThreadState).GetField(nameof(ThreadState.Exception))!);

    /// <summary>Pops the condition; unless it makes the branch, drops the converted argument and returns NoValue.</summary>
    private static void EmitReturnIf(ILGenerator il, OpCode branchToGoOn)
    {
        Label goOn = il.DefineLabel();
        il.Emit(branchToGoOn, goOn);
        il.Emit(OpCodes.Pop);
        EmitNoValue(il);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(goOn);
    }

    private static void EmitNoValue(ILGenerator il) => il.Emit(OpCodes.Call, typeof(Value).GetProperty(nameof(Value.NoValue))!.GetMethod!);

    private static void EmitResult(ILGenerator il, MethodInfo method)
    {
        Type type = method.ReturnType;
        if (type == typeof(Value))
        {
            il.Emit(OpCodes.Ret);
            return;
        }
        if (type.IsPointer)
        {
            il.Emit(OpCodes.Call, typeof(Value).GetMethod(nameof(Value.FromObject))!);
            il.Emit(OpCodes.Ret);
            return;
        }
        if (!method.IsDefined(typeof(NoRaiseAttribute)))
        {
            Label fine = il.DefineLabel();
            EmitPending(il);
            il.Emit(OpCodes.Brfalse, fine);
            if (type != typeof(void))
            {
                il.Emit(OpCodes.Pop);
            }
            EmitNoValue(il);
            il.Emit(OpCodes.Ret);
            il.MarkLabel(fine);
        }
        if (type == typeof(void))
        {
            il.Emit(OpCodes.Call, typeof(Intrinsics).GetProperty(nameof(Intrinsics.None))!.GetMethod!);
        }
        else
        {
            if (type == typeof(nint) || type == typeof(int))
            {
                il.Emit(OpCodes.Conv_I8);
            }
            string conversion = type == typeof(bool) ? nameof(Adapt.FromBool) : type == typeof(double) ? nameof(Adapt.FromDouble)
                : type == typeof(long) || type == typeof(nint) || type == typeof(int) ? nameof(Adapt.FromLong)
                : throw new NotSupportedException($"result of {method.DeclaringType}.{method.Name}: {type}");
            il.Emit(OpCodes.Call, typeof(Adapt).GetMethod(conversion)!);
        }
        il.Emit(OpCodes.Ret);
    }

    private static ModuleBuilder DefineModule()
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Molt.Runtime.Adapters"), AssemblyBuilderAccess.Run);
        ModuleBuilder module = assembly.DefineDynamicModule("Adapters");
        // Methods of the runtime and of its tests need not be public for this.
        TypeBuilder attribute = module.DefineType("System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute", TypeAttributes.Public, typeof(Attribute));
        ConstructorBuilder constructor = attribute.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
        ILGenerator il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!);
        il.Emit(OpCodes.Ret);
        ConstructorInfo made = attribute.CreateType().GetConstructors()[0];
        foreach (string name in (IEnumerable<string>)["Molt.Runtime", "Molt.Runtime.Tests"])
        {
            assembly.SetCustomAttribute(new CustomAttributeBuilder(made, [name]));
        }
        return module;
    }
}
