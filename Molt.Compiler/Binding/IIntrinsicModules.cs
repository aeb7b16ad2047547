namespace Molt.Compiler.Binding;

/// <summary>The modules that the runtime itself provides.</summary>
public interface IIntrinsicModules
{
    /// <summary>Whether the runtime has a module of this name.</summary>
    bool Contains(string name);
}
