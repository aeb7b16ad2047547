using Molt.Compiler.Linking;

namespace Molt.Compiler.Cil;

/// <summary>Where translation begins: the methods that generated code, type objects and the C start-up code may name.</summary>
internal static class EntryPoints
{
    /// <summary>Whether something outside the translated code names the method.</summary>
    public static bool IsNamed(ClrMethodDefinition method) => method.Attribute("Export") != null || method.Attribute("PySlot") != null
        || method.Attribute("PyMethod") != null || method.Attribute("PyFunction") != null || method.Attribute("PyAttribute") != null;

    /// <summary>All entry points of an assembly that the target has.</summary>
    public static IEnumerable<MethodInstance> Of(ClrAssembly assembly, TargetDescription target)
    {
        foreach (ClrTypeDefinition type in assembly.Types)
        {
            if (type.IsManagedClass || type.IsInterface || type.GenericParameterCount > 0 || type.Name.StartsWith('<'))
            {
                continue;
            }
            foreach (ClrMethodDefinition method in type.Methods)
            {
                if (IsEntryPoint(method) && !method.IsMarked("HostOnly") && IsSupported(method, target))
                {
                    yield return new(method, assembly.World.Struct(type, []), []);
                }
            }
        }
    }

    // Its C functions may be missing there, and a linker may want them even if nothing calls the method.
    private static bool IsSupported(ClrMethodDefinition method, TargetDescription target) => !method.Attributes("UnsupportedOSPlatform")
        .Any(attribute => string.Equals(attribute.Text, target.OperatingSystem.ToString(), StringComparison.OrdinalIgnoreCase));

    // Every method of the runtime that is not private: generated code may call it by name, and the linker drops what nothing names.
    private static bool IsEntryPoint(ClrMethodDefinition method)
    {
        if (!method.HasBody || method.GenericParameterCount > 0 || method.Name == ".cctor")
        {
            return false;
        }
        return IsNamed(method) || (method.Assembly.Name == "Molt.Runtime" && method.IsStatic && !method.IsPrivate
            && method.DeclaringType.Attribute("BaseLibraryReplacement") == null && method.DeclaringType.FullName != "Molt.Runtime.Intrinsics"
            && !method.OpenSignature.ReturnType.IsManaged && !method.OpenSignature.Parameters.Any(static type => type.IsManaged));
    }
}
