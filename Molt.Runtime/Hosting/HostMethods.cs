using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Builds the method tables of built-in types and the function objects of intrinsic modules, as the compiler does for programs.</summary>
[HostOnly]
internal static unsafe class HostMethods
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The table of a type, with an empty entry at its end.</summary>
    public static MethodEntry* Table(PyType* type, Type declaration)
    {
        var attributes = new Dictionary<string, nint>();
        foreach (MethodInfo method in declaration.GetMethods(Declared))
        {
            if (method.GetCustomAttribute<PyMethodAttribute>() is { } attribute)
            {
                attributes.TryGetValue(attribute.Name, out nint known);
                attributes[attribute.Name] = (nint)Descriptor(type, method, attribute, (ObjectHeader*)known);
            }
        }
        foreach (FieldInfo field in declaration.GetFields())
        {
            if (field.GetCustomAttribute<PyMemberAttribute>() is { } attribute)
            {
                attributes.Add(attribute.Name, (nint)Member(type, declaration, field.Name, attribute));
            }
        }
        MethodEntry* table = (MethodEntry*)NativeMemory.AllocZeroed((nuint)attributes.Count + 1, (nuint)sizeof(MethodEntry));
        int i = 0;
        foreach ((string name, nint descriptor) in attributes)
        {
            table[i].Name = Host.Literal(name);
            table[i++].Attribute = Value.FromObject((void*)descriptor);
        }
        return table;
    }

    /// <summary>The function object of a <see cref="PyFunctionAttribute"/> method.</summary>
    public static Value Function(MethodInfo method)
    {
        PyFunctionAttribute attribute = method.GetCustomAttribute<PyFunctionAttribute>()
            ?? throw new ArgumentException($"{method} has no [PyFunction]");
        string module = method.DeclaringType!.GetCustomAttribute<PyModuleAttribute>()!.Name;
        return Value.FromObject(Function(HostAdapters.Describe(method, attribute.Name, attribute.Name, module, BuiltinFlags.None, attribute.Doc)));
    }

    private static ObjectHeader* Descriptor(PyType* type, MethodInfo method, PyMethodAttribute attribute, ObjectHeader* known)
    {
        if (attribute.Kind is PyMethodKind.Getter or PyMethodKind.Setter)
        {
            return Property(type, method, attribute, (PyGetSetDescriptor*)known);
        }
        BuiltinFlags flags = attribute.Kind switch
        {
            PyMethodKind.Instance => BuiltinFlags.Instance,
            PyMethodKind.Class => BuiltinFlags.Class,
            _ => BuiltinFlags.None,
        };
        string typeName = type->Name is var text ? System.Text.Encoding.Latin1.GetString((byte*)(text + 1), (int)text->Length) : "";
        BuiltinInfo* info = HostAdapters.Describe(method, attribute.Name, $"{typeName}.{attribute.Name}", null, flags, attribute.Doc);
        if (attribute.Kind == PyMethodKind.Static)
        {
            return (ObjectHeader*)Function(info);
        }
        PyMethodDescriptor* result = (PyMethodDescriptor*)NativeMemory.AllocZeroed((nuint)sizeof(PyMethodDescriptor));
        result->Header.Type = HostTypes.Get(attribute.Kind == PyMethodKind.Class ? typeof(PyClassMethodDescriptor) : typeof(PyMethodDescriptor));
        result->Owner = type;
        result->Info = info;
        return &result->Header;
    }

    private static PyMemberDescriptor* Member(PyType* type, Type declaration, string field, PyMemberAttribute attribute)
    {
        PyMemberDescriptor* result = (PyMemberDescriptor*)NativeMemory.AllocZeroed((nuint)sizeof(PyMemberDescriptor));
        result->Header.Type = HostTypes.Get(typeof(PyMemberDescriptor));
        result->Owner = type;
        result->Name = Host.Literal(attribute.Name);
        result->IsReadOnly = attribute.IsReadOnly;
        result->Offset = Marshal.OffsetOf(declaration, field);
        return result;
    }

    private static PyBuiltinFunction* Function(BuiltinInfo* info)
    {
        PyBuiltinFunction* result = (PyBuiltinFunction*)NativeMemory.AllocZeroed((nuint)sizeof(PyBuiltinFunction));
        result->Header.Type = HostTypes.Get(typeof(PyBuiltinFunction));
        result->Info = info;
        result->Self = Value.NoValue;
        return result;
    }

    private static ObjectHeader* Property(PyType* type, MethodInfo method, PyMethodAttribute attribute, PyGetSetDescriptor* known)
    {
        PyGetSetDescriptor* result = known != null ? known : (PyGetSetDescriptor*)NativeMemory.AllocZeroed((nuint)sizeof(PyGetSetDescriptor));
        result->Header.Type = HostTypes.Get(typeof(PyGetSetDescriptor));
        result->Owner = type;
        result->Name = Host.Literal(attribute.Name);
        nint function = HostAdapters.Property(method);
        if (attribute.Kind == PyMethodKind.Getter)
        {
            result->Getter = (delegate*<Value, Value>)function;
        }
        else
        {
            result->Setter = (delegate*<Value, Value, bool>)function;
        }
        return &result->Header;
    }
}
