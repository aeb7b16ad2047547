using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>What a module says by which code could read or write module variables other than by their names.</summary>
internal sealed class NamespaceMentions : SyntaxWalker
{
    private const string MainName = "__main__";

    private readonly HashSet<(string Name, string Source)> _imported = [];
    private readonly List<(string Root, string Attribute)> _stores = [];
    private readonly HashSet<(string Root, string Path)> _holders = [];
    private readonly HashSet<string> _texts = [];
    private int _functions;

    private NamespaceMentions(SourceModule module) => Module = module;

    /// <summary>The module.</summary>
    public SourceModule Module { get; }

    /// <summary>Whether it may get at its own namespace as a dict: <c>globals()</c>, <c>exec</c>….</summary>
    public bool UsesOwnNamespace { get; private set; }

    /// <summary>Whether it holds its own namespace as a dict that it can write to.</summary>
    public bool HoldsOwnNamespace { get; private set; }

    /// <summary>
    /// The modules whose namespaces it holds as dicts, or the objects in modules, which may be modules: dotted names that begin with what is imported.
    /// </summary>
    public IEnumerable<string> HeldNamespaces => from holder in _holders from import in _imported where import.Name == holder.Root select import.Source + holder.Path;

    /// <summary>Whether it may get at other modules' namespaces without naming the module: <c>sys.modules</c>, frames, <c>"__main__"</c>….</summary>
    public bool ReachesNamespaces { get; private set; }

    /// <summary>Whether it imports the main module.</summary>
    public bool ImportsMain { get; private set; }

    /// <summary>Whether it may ask for annotations, or list the namespace of something that has some.</summary>
    public bool AsksForAnnotations { get; private set; }

    /// <summary>How often <c>__all__</c> stands in it.</summary>
    public int ExportListMentions { get; private set; }

    /// <summary>The names that it stores as attributes of something imported.</summary>
    public IEnumerable<string> StoredAttributes => Stores.Select(static store => store.Attribute);

    /// <summary>What it stores as attributes of something imported: its dotted name, if it is stored to itself, and the attribute.</summary>
    public IEnumerable<(string Source, string Attribute)> Stores =>
        from store in _stores from import in _imported where import.Name == store.Root select (import.Source, store.Attribute);

    /// <summary>Whether a text stands in it.</summary>
    public bool HasText(string text) => _texts.Contains(text);

    /// <summary>Collects what a module says.</summary>
    public static NamespaceMentions Of(SourceModule module)
    {
        var mentions = new NamespaceMentions(module);
        mentions.Visit(module.Tree);
        return mentions;
    }

    protected internal override void VisitName(Name node)
    {
        UsesOwnNamespace |= node.Id is "globals" or "locals" or "vars" or "dir" or "eval" or "exec";
        HoldsOwnNamespace |= node.Id is "globals" || (_functions == 0 && node.Id is "locals" or "vars");
        AsksForAnnotations |= IsAnnotationName(node.Id) || node.Id is "globals" or "locals" or "vars" or "dir" or "eval" or "exec" or "getattr" or "hasattr";
        ExportListMentions += node.Id == "__all__" ? 1 : 0;
    }

    protected internal override void VisitCall(Call node)
    {
        if (node is { Func: Name { Id: "vars" or "dir" }, Args.Length: > 0 })
        {
            if (node.Func is Name { Id: "vars" })
            {
                AddHolder(node.Args[0]);
            }
            VisitAll(node.Args);
            VisitAll(node.Keywords);
            return;
        }
        if (node is { Func: Name { Id: "setattr" or "delattr" }, Args: [var target, ..] } && Root(target) is { } root)
        {
            if (node.Args is [_, Constant { Value.Kind: ConstantKind.String } name, ..])
            {
                _stores.Add((root, name.Value.AsString));
            }
        }
        base.VisitCall(node);
    }

    protected internal override void VisitAttribute(Attribute node)
    {
        AsksForAnnotations |= IsAnnotationName(node.Attr) || node.Attr is "__dict__" or "__getattribute__" or "__getattr__" or "f_globals" or "f_locals" or "__globals__";
        ReachesNamespaces |= node.Attr is "modules" or "f_globals" or "f_locals" or "__globals__";
        if (Root(node.Value) is { } root)
        {
            if (node.Ctx != ExpressionContext.Load)
            {
                _stores.Add((root, node.Attr));
            }
            if (node.Attr == "__dict__")
            {
                AddHolder(node.Value);
            }
        }
        base.VisitAttribute(node);
    }

    protected internal override void VisitConstant(Constant node)
    {
        if (node.Value.Kind == ConstantKind.String)
        {
            ReachesNamespaces |= node.Value.AsString == MainName;
            AsksForAnnotations |= IsAnnotationName(node.Value.AsString);
            _texts.Add(node.Value.AsString);
        }
    }

    protected internal override void VisitClassDef(ClassDef node)
    {
        // A metaclass sees the namespace of the body.
        AsksForAnnotations |= !node.Keywords.IsEmpty;
        base.VisitClassDef(node);
    }

    protected internal override void VisitFunctionDef(FunctionDef node)
    {
        _functions++;
        base.VisitFunctionDef(node);
        _functions--;
    }

    protected internal override void VisitAsyncFunctionDef(AsyncFunctionDef node)
    {
        _functions++;
        base.VisitAsyncFunctionDef(node);
        _functions--;
    }

    protected internal override void VisitLambda(Lambda node)
    {
        _functions++;
        base.VisitLambda(node);
        _functions--;
    }

    protected internal override void VisitCompare(Compare node)
    {
        if (node is not { Left: Name { Id: "__name__" }, Comparators: [Constant] })
        {
            base.VisitCompare(node);
        }
    }

    protected internal override void VisitImport(Import node)
    {
        foreach (var alias in node.Names)
        {
            ImportsMain |= alias.Name == MainName;
            string name = alias.Name.Split('.')[0];
            _imported.Add(alias.Asname is null ? (name, name) : (alias.Asname, alias.Name));
        }
    }

    protected internal override void VisitImportFrom(ImportFrom node)
    {
        ImportsMain |= node is { Level: 0, Module: MainName };
        foreach (var alias in node.Names)
        {
            ReachesNamespaces |= node is { Level: 0, Module: "sys" } && alias.Name is "modules" or "_getframe" or "*";
            _imported.Add((alias.Asname ?? alias.Name, $"{Module.AbsoluteName(node)}.{alias.Name}"));
        }
    }

    private void AddHolder(Expression expression)
    {
        string path = "";
        for (; expression is Attribute attribute; expression = attribute.Value)
        {
            path = $".{attribute.Attr}{path}";
        }
        if (expression is Name { Id: var root })
        {
            _holders.Add((root, path));
        }
    }

    private static bool IsAnnotationName(string name) => name is "__annotations__" or "__annotations_cache__" or "__annotate__" or "__annotate_func__"
        or SymbolNames.ConditionalAnnotations or SymbolNames.ClassDictionary or "__classdictcell__" or "__prepare__";

    private static string? Root(Expression expression)
    {
        while (expression is Attribute attribute)
        {
            expression = attribute.Value;
        }
        return (expression as Name)?.Id;
    }
}
