namespace Molt.Runtime;

/// <summary><c>ImportError</c>.</summary>
[PyType("ImportError", Base = typeof(PyException), Doc = "Import can't find module, or can't find name in module.")]
public unsafe partial struct PyImportError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>msg</c>.</summary>
    public Value Message;

    /// <summary><c>name</c>.</summary>
    public Value Name;

    /// <summary><c>path</c>.</summary>
    public Value Path;

    /// <summary><c>name_from</c>.</summary>
    public Value NameFrom;
}

/// <summary><c>ModuleNotFoundError</c>.</summary>
[PyType("ModuleNotFoundError", Base = typeof(PyImportError), Doc = "Module not found.")]
public partial struct PyModuleNotFoundError
{
    /// <summary>The part shared with its base.</summary>
    public PyImportError Base;
}
