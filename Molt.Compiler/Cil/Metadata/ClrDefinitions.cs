using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Compiler.Cil;

/// <summary>A type declared in a dialect assembly.</summary>
public sealed class ClrTypeDefinition
{
    private ImmutableArray<ClrMethodDefinition>? _methods;
    private ClrType? _enumUnderlyingType;
    private bool? _isEnum;

    internal ClrTypeDefinition(ClrAssembly assembly, TypeDefinitionHandle handle)
    {
        Assembly = assembly;
        Handle = handle;
        Definition = assembly.Reader.GetTypeDefinition(handle);
        FullName = MetadataNames.FullName(assembly.Reader, handle);
        Name = assembly.Reader.GetString(Definition.Name);
        BaseName = Definition.BaseType.Kind switch
        {
            HandleKind.TypeReference when !Definition.BaseType.IsNil =>
                MetadataNames.FullName(assembly.Reader, (TypeReferenceHandle)Definition.BaseType),
            _ => "",
        };
    }

    /// <summary>The assembly.</summary>
    public ClrAssembly Assembly { get; }

    /// <summary>The name with namespace and outer types, joined by dots.</summary>
    public string FullName { get; }

    /// <summary>The namespace; that of the outermost type for a nested one.</summary>
    public string Namespace
    {
        get
        {
            TypeDefinition outermost = Definition;
            while (!outermost.GetDeclaringType().IsNil)
            {
                outermost = Assembly.Reader.GetTypeDefinition(outermost.GetDeclaringType());
            }
            return Assembly.Reader.GetString(outermost.Namespace);
        }
    }

    /// <summary>The name alone.</summary>
    public string Name { get; }

    /// <summary>Whether it is a struct or an enumeration.</summary>
    public bool IsValueType => BaseName is "System.ValueType" or "System.Enum";

    /// <summary>Whether it is an interface.</summary>
    public bool IsInterface => (Definition.Attributes & TypeAttributes.Interface) != 0;

    /// <summary>Whether it is a class that can have instances.</summary>
    public bool IsManagedClass => !IsValueType && !IsInterface && !IsStaticClass;

    /// <summary>Whether it is a class with static members only.</summary>
    public bool IsStaticClass => (Definition.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == (TypeAttributes.Abstract | TypeAttributes.Sealed);

    /// <summary>The number of generic parameters.</summary>
    public int GenericParameterCount => Definition.GetGenericParameters().Count;

    /// <summary>The type behind an enumeration; null for others.</summary>
    public ClrType? EnumUnderlyingType
    {
        get
        {
            if (_isEnum is null)
            {
                _isEnum = BaseName == "System.Enum";
                _enumUnderlyingType = _isEnum.Value
                    ? InstanceFields(new StructType(this, FullName, [])).Single().Type
                    : null;
            }
            return _enumUnderlyingType;
        }
    }

    /// <summary>The explicit size of the layout; 0 if there is none.</summary>
    public int LayoutSize => Definition.GetLayout().Size;

    /// <summary>The packing of the layout; 0 if there is none.</summary>
    public int LayoutPack => Definition.GetLayout().PackingSize;

    /// <summary>The methods.</summary>
    public ImmutableArray<ClrMethodDefinition> Methods =>
        _methods ??= [.. Definition.GetMethods().Select(Assembly.Method)];

    internal TypeDefinitionHandle Handle { get; }

    internal TypeDefinition Definition { get; }

    internal string BaseName { get; }

    /// <summary>The attribute of the given short name; null if there is none.</summary>
    public ClrAttribute? Attribute(string name) => Assembly.Attribute(Handle, name);

    /// <summary>The class initializer; null if there is none.</summary>
    public ClrMethodDefinition? StaticConstructor => Methods.FirstOrDefault(static method => method.Name == ".cctor");

    /// <summary>The fields that have an attribute of the given short name, with it.</summary>
    internal IEnumerable<(string Field, ClrAttribute Attribute)> FieldsWith(string name)
    {
        foreach (FieldDefinitionHandle handle in Definition.GetFields())
        {
            if (Assembly.Attribute(handle, name) is { } attribute)
            {
                yield return (Assembly.Reader.GetString(Assembly.Reader.GetFieldDefinition(handle).Name), attribute);
            }
        }
    }

    internal ImmutableArray<ClrField> InstanceFields(StructType self)
    {
        var fields = ImmutableArray.CreateBuilder<ClrField>();
        var context = new GenericContext(self.Arguments, []);
        foreach (FieldDefinitionHandle handle in Definition.GetFields())
        {
            FieldDefinition field = Assembly.Reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) == 0)
            {
                fields.Add(new(
                    Assembly.Reader.GetString(field.Name), field.DecodeSignature(Assembly.World.SignatureDecoder(Assembly), context), fields.Count, field.GetOffset()));
            }
        }
        return fields.DrainToImmutable();
    }
}

/// <summary>A method declared in a dialect assembly.</summary>
public sealed class ClrMethodDefinition
{
    private ClrSignature? _openSignature;

    internal ClrMethodDefinition(ClrAssembly assembly, MethodDefinitionHandle handle)
    {
        Assembly = assembly;
        Handle = handle;
        Definition = assembly.Reader.GetMethodDefinition(handle);
        Name = assembly.Reader.GetString(Definition.Name);
    }

    /// <summary>The assembly.</summary>
    public ClrAssembly Assembly { get; }

    /// <summary>The type that declares it.</summary>
    public ClrTypeDefinition DeclaringType => Assembly.Type(Definition.GetDeclaringType());

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether it is static.</summary>
    public bool IsStatic => (Definition.Attributes & MethodAttributes.Static) != 0;

    /// <summary>Whether only its own type can call it.</summary>
    public bool IsPrivate => (Definition.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private;

    /// <summary>Whether it has IL.</summary>
    public bool HasBody => Definition.RelativeVirtualAddress != 0;

    /// <summary>Whether <c>AggressiveInlining</c> is asked for.</summary>
    public bool IsAggressiveInlining => (Definition.ImplAttributes & MethodImplAttributes.AggressiveInlining) != 0;

    /// <summary>Whether <c>NoInlining</c> is asked for.</summary>
    public bool IsNoInlining => (Definition.ImplAttributes & MethodImplAttributes.NoInlining) != 0;

    /// <summary>The number of generic parameters of its own.</summary>
    public int GenericParameterCount => Definition.GetGenericParameters().Count;

    /// <summary>The signature with generic parameters in it.</summary>
    public ClrSignature OpenSignature => _openSignature ??= Signature(GenericContext.Open);

    /// <summary>The C function that this stands for; null if it has a body.</summary>
    public string? ImportedSymbol
    {
        get
        {
            if ((Definition.Attributes & MethodAttributes.PinvokeImpl) == 0)
            {
                return null;
            }
            string name = Assembly.Reader.GetString(Definition.GetImport().Name);
            return name.Length == 0 ? Name : name;
        }
    }

    internal MethodDefinitionHandle Handle { get; }

    internal MethodDefinition Definition { get; }

    /// <summary>The attribute of the given short name; null if there is none.</summary>
    public ClrAttribute? Attribute(string name) => Assembly.Attribute(Handle, name);

    /// <summary>All attributes of the given short name.</summary>
    public IEnumerable<ClrAttribute> Attributes(string name) => Assembly.Attributes(Handle).Where(attribute => attribute.Name == name);

    /// <summary>Whether there is an attribute of the given short name, on it or on a type around it.</summary>
    public bool IsMarked(string name)
    {
        if (Attribute(name) != null)
        {
            return true;
        }
        for (TypeDefinitionHandle type = Definition.GetDeclaringType(); !type.IsNil;
            type = Assembly.Reader.GetTypeDefinition(type).GetDeclaringType())
        {
            if (Assembly.Attribute(type, name) != null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The signature for the given generic arguments.</summary>
    internal ClrSignature Signature(GenericContext context) =>
        new(Definition.DecodeSignature(Assembly.World.SignatureDecoder(Assembly), context));

    /// <summary>The parameters as declared: names, defaults and attributes.</summary>
    public ImmutableArray<ClrParameter> Parameters
    {
        get
        {
            var parameters = new ClrParameter?[OpenSignature.Parameters.Length];
            foreach (ParameterHandle handle in Definition.GetParameters())
            {
                Parameter parameter = Assembly.Reader.GetParameter(handle);
                if (parameter.SequenceNumber > 0)
                {
                    int index = parameter.SequenceNumber - 1;
                    ConstantHandle constant = parameter.GetDefaultValue();
                    parameters[index] = new(
                        Assembly.Reader.GetString(parameter.Name), OpenSignature.Parameters[index],
                        (parameter.Attributes & ParameterAttributes.Optional) != 0, constant.IsNil ? null : Assembly.ConstantValue(constant),
                        [.. Assembly.Attributes(handle)]);
                }
            }
            return [.. parameters.Select((parameter, index) => parameter ?? new($"arg{index}", OpenSignature.Parameters[index], false, null, []))];
        }
    }

    /// <summary>The attribute of the given short name on the result; null if there is none.</summary>
    public ClrAttribute? ReturnAttribute(string name)
    {
        foreach (ParameterHandle handle in Definition.GetParameters())
        {
            if (Assembly.Reader.GetParameter(handle).SequenceNumber == 0)
            {
                return Assembly.Attribute(handle, name);
            }
        }
        return null;
    }
}

/// <summary>A parameter as declared.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type.</param>
/// <param name="IsOptional">Whether there is a default.</param>
/// <param name="Default">The default: null for <c>default</c> of a struct or pointer.</param>
/// <param name="Attributes">The attributes.</param>
public sealed record ClrParameter(string Name, ClrType Type, bool IsOptional, object? Default, ImmutableArray<ClrAttribute> Attributes)
{
    /// <summary>Whether an argument can be given by keyword only.</summary>
    public bool IsKeywordOnly => Attribute("PyKeyword") is { } keyword && keyword.Get("Only", false);

    /// <summary>Whether it takes what is left over.</summary>
    public bool TakesRest => Attribute("PyRest") != null;

    /// <summary>The attribute of the given short name; null if there is none.</summary>
    public ClrAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);
}

/// <summary>A decoded method signature, without <c>this</c>.</summary>
public sealed class ClrSignature(MethodSignature<ClrType> signature)
{
    /// <summary>Whether there is a <c>this</c>.</summary>
    public bool HasThis => signature.Header.IsInstance;

    /// <summary>The type of the result.</summary>
    public ClrType ReturnType => signature.ReturnType;

    /// <summary>The types of the parameters.</summary>
    public ImmutableArray<ClrType> Parameters => signature.ParameterTypes;

    /// <summary>Whether all types are the same.</summary>
    public bool Matches(ClrSignature other) => HasThis == other.HasThis && ReturnType == other.ReturnType && Parameters.SequenceEqual(other.Parameters);
}
