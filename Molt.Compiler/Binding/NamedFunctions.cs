using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>
/// Finds out which functions of the library a program can ask for: those whose names stand somewhere in code that may run, as names, attributes
/// or texts. What imports and texts stand only in the others is not part of the program.
/// </summary>
/// <remarks>
/// A text that is put together of parts (<c>"visit_" + name</c>) is every name that begins or ends so. Special methods are asked for by name of
/// their class. The user's own modules are looked at whole. A function that is called although nothing names it raises SystemError, which tells so.
/// </remarks>
/// <param name="keepsAll">Whether every function counts as named.</param>
public sealed class NamedFunctions(bool keepsAll)
{
    // What the runtime asks objects for by name.
    private static readonly string[] s_runtimeNames =
    [
        "_compile_template", "_generic_class_getitem", "_generic_init_subclass", "_paramspec_prepare_subst", "_paramspec_subst", "_reduce_ex",
        "_type_check", "_typevar_subst", "_typevartuple_prepare_subst", "close", "closed", "copy", "derive", "excepthook", "flush", "get", "insert", "items", "keys",
        "name", "path", "readline", "send", "throw", "unraisablehook", "values", "write",
    ];

    // Decorators that do not hand the function to anyone who calls it on his own.
    private static readonly HashSet<string> s_plainDecorators =
    [
        "property", "staticmethod", "classmethod", "abstractmethod", "cached_property", "lru_cache", "cache", "_cache", "overload", "final", "override",
        "contextmanager", "asynccontextmanager", "wraps", "setter", "getter", "deleter", "bltns", "coroutine", "no_type_check", "_tp_cache", "recursive_repr",
        "_recursive_repr", "total_ordering", "singledispatch", "singledispatchmethod", "deprecated",
    ];

    // Methods that operations, statements and built-in functions call (https://docs.python.org/3.14/reference/datamodel.html#special-method-names).
    private static readonly HashSet<string> s_specialNames =
    [
        .. ("new init del repr str bytes format lt le eq ne gt ge hash bool getattr getattribute setattr delattr dir get set delete set_name init_subclass "
            + "prepare instancecheck subclasscheck class_getitem call len length_hint getitem setitem delitem missing iter next reversed contains add sub mul "
            + "matmul truediv floordiv mod divmod pow lshift rshift and xor or radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand "
            + "rxor ror iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior neg pos abs invert complex int float index round trunc "
            + "floor ceil enter exit await aiter anext aenter aexit mro_entries subclasshook fspath subclasses typing_subst typing_prepare_subst buffer "
            + "release_buffer").Split(' ').Select(static name => $"__{name}__"),
    ];

    private readonly HashSet<string> _names = [.. s_runtimeNames];
    private readonly List<string> _prefixes = [];
    private readonly List<string> _suffixes = [];
    private readonly Dictionary<string, List<NamedCode>> _waiting = [];
    private readonly Dictionary<FunctionStatement, NamedCode> _codeOf = [];
    private readonly Dictionary<SourceModule, List<FunctionStatement>> _functionsOf = [];
    private readonly Stack<NamedCode> _pending = new();

    /// <summary>Takes the code of a module in, whose body runs when it is imported.</summary>
    internal void Add(SourceModule module)
    {
        var code = new NamedCode(module);
        _functionsOf.Add(module, []);
        new MentionFinder(this, code, isWhole: !module.IsLibrary).VisitBody(module.Tree.Body);
        foreach (ImportSite site in module.Imports)
        {
            NamedCode owner = site.Function is { } function && _codeOf.TryGetValue(function, out NamedCode? found) ? found : code;
            owner.Sites.Add(site);
        }
        _pending.Push(code);
    }

    /// <summary>An import that the program may come to, and its module; null if there is no further one.</summary>
    internal (SourceModule Module, ImportSite Site)? NextImport()
    {
        while (true)
        {
            if (_sites.TryDequeue(out (SourceModule Module, ImportSite Site) next))
            {
                return next;
            }
            if (!_pending.TryPop(out NamedCode? code))
            {
                return null;
            }
            Enliven(code);
        }
    }

    private readonly Queue<(SourceModule Module, ImportSite Site)> _sites = new();

    /// <summary>Whether the program may call a function.</summary>
    public bool Contains(FunctionStatement function) => !_codeOf.TryGetValue(function, out NamedCode? code) || code.IsLive;

    /// <summary>The functions of a library module that are asked for by name, in the order of the source: that of each is its number.</summary>
    internal IReadOnlyList<FunctionStatement> FunctionsOf(SourceModule module) => _functionsOf[module];

    /// <summary>The imports that stand only in functions that nothing names.</summary>
    internal IEnumerable<(SourceModule Module, ImportSite Site)> LeftOutImports =>
        _codeOf.Values.Where(static code => !code.IsLive).SelectMany(static code => code.Sites, static (code, site) => (code.Module, site));

    private void Enliven(NamedCode code)
    {
        if (code.IsLive)
        {
            return;
        }
        code.IsLive = true;
        foreach (ImportSite site in code.Sites)
        {
            _sites.Enqueue((code.Module, site));
        }
        foreach (NamedCode inner in code.Inner)
        {
            if (inner.Asked is null || IsNamed(inner.Asked))
            {
                _pending.Push(inner);
            }
            else if (_waiting.TryGetValue(inner.Asked, out List<NamedCode>? others))
            {
                others.Add(inner);
            }
            else
            {
                _waiting.Add(inner.Asked, [inner]);
            }
        }
        foreach (string name in code.Names)
        {
            if (_names.Add(name) && _waiting.Remove(name, out List<NamedCode>? woken))
            {
                Push(woken);
            }
        }
        AddParts(code.Prefixes, _prefixes, static (name, part) => name.StartsWith(part, StringComparison.Ordinal));
        AddParts(code.Suffixes, _suffixes, static (name, part) => name.EndsWith(part, StringComparison.Ordinal));
    }

    private void AddParts(IEnumerable<string> parts, List<string> known, Func<string, string, bool> fits)
    {
        foreach (string part in parts)
        {
            if (known.Contains(part))
            {
                continue;
            }
            known.Add(part);
            foreach (string name in _waiting.Keys.Where(name => fits(name, part)).ToList())
            {
                _waiting.Remove(name, out List<NamedCode>? woken);
                Push(woken!);
            }
        }
    }

    private void Push(List<NamedCode> woken)
    {
        foreach (NamedCode each in woken)
        {
            _pending.Push(each);
        }
    }

    private bool IsNamed(string name) =>
        keepsAll || _names.Contains(name) || _prefixes.Exists(part => name.StartsWith(part, StringComparison.Ordinal))
        || _suffixes.Exists(part => name.EndsWith(part, StringComparison.Ordinal));

    /// <summary>The body of a module or function.</summary>
    private sealed class NamedCode(SourceModule module)
    {
        public SourceModule Module { get; } = module;

        /// <summary>The name without which nothing calls it; null if it may run whenever the code around it does.</summary>
        public string? Asked { get; init; }

        public bool IsLive { get; set; }

        public List<ImportSite> Sites { get; } = [];

        public List<NamedCode> Inner { get; } = [];

        public HashSet<string> Names { get; } = [];

        public HashSet<string> Prefixes { get; } = [];

        public HashSet<string> Suffixes { get; } = [];
    }

    /// <summary>Finds the names in code, and the functions in it.</summary>
    private sealed class MentionFinder(NamedFunctions owner, NamedCode code, bool isWhole) : SyntaxWalker
    {
        private const int LeastPart = 3;
        private ClassDef? _class;

        public void VisitBody(ImmutableArray<Statement> body) => VisitAll(body);

        protected internal override void VisitFunctionDef(FunctionDef node) => VisitFunction(node);

        protected internal override void VisitAsyncFunctionDef(AsyncFunctionDef node) => VisitFunction(node);

        private void VisitFunction(FunctionStatement node)
        {
            bool isPlain = true;
            foreach (Expression decorator in node.DecoratorList)
            {
                if (IsPlain(decorator))
                {
                    // What a property's setter is put onto is not a use of it.
                    if (decorator is not Syntax.Attribute { Attr: "setter" or "getter" or "deleter" })
                    {
                        Visit(decorator);
                    }
                    continue;
                }
                isPlain = false;
                Visit(decorator);
            }
            VisitAll(node.Args.Defaults);
            VisitAll(node.Args.KwDefaults);
            if (isWhole)
            {
                VisitAll(node.Body);
                return;
            }
            var inner = new NamedCode(code.Module) { Asked = isPlain ? NameAskedFor(node) : null };
            code.Inner.Add(inner);
            owner._codeOf.Add(node, inner);
            owner._functionsOf[code.Module].Add(node);
            new MentionFinder(owner, inner, isWhole).VisitBody(node.Body);
        }

        private string? NameAskedFor(FunctionStatement node)
        {
            if (!s_specialNames.Contains(node.Name))
            {
                return node.Name;
            }
            // A class that derives from another, or is handed on, may have instances of which nothing is said here.
            return _class is { Bases: [], Keywords: [], DecoratorList: [] } ? _class.Name : null;
        }

        private static bool IsPlain(Expression decorator) => decorator switch
        {
            Name name => s_plainDecorators.Contains(name.Id),
            Syntax.Attribute attribute => s_plainDecorators.Contains(attribute.Attr),
            Call call => IsPlain(call.Func),
            _ => false,
        };

        protected internal override void VisitClassDef(ClassDef node)
        {
            VisitAll(node.DecoratorList);
            VisitAll(node.Bases);
            VisitAll(node.Keywords);
            (ClassDef? outer, _class) = (_class, node);
            VisitAll(node.Body);
            _class = outer;
        }

        protected internal override void VisitIf(If node)
        {
            // Code that the target leaves out asks for nothing.
            bool? truth = code.Module.File.Conditions.Outcome(node.Test);
            if (truth is null)
            {
                Visit(node.Test);
            }
            if (truth != false)
            {
                VisitAll(node.Body);
            }
            if (truth != true)
            {
                VisitAll(node.Orelse);
            }
        }

        protected internal override void VisitAnnAssign(AnnAssign node)
        {
            Visit(node.Target);
            Visit(node.Value);
        }

        protected internal override void VisitAssign(Assign node)
        {
            // The list of exported names asks for none of them.
            if (node.Targets is not [Name { Id: "__all__" }])
            {
                base.VisitAssign(node);
            }
        }

        protected internal override void VisitAugAssign(AugAssign node)
        {
            if (node.Target is not Name { Id: "__all__" })
            {
                base.VisitAugAssign(node);
            }
        }

        protected internal override void VisitName(Name node)
        {
            if (node.Ctx == ExpressionContext.Load)
            {
                code.Names.Add(node.Id);
            }
        }

        protected internal override void VisitAttribute(Syntax.Attribute node)
        {
            code.Names.Add(node.Attr);
            base.VisitAttribute(node);
        }

        protected internal override void VisitMatchClass(MatchClass node)
        {
            code.Names.UnionWith(node.KwdAttrs);
            base.VisitMatchClass(node);
        }

        protected internal override void VisitImportFrom(ImportFrom node) => 
            // What goes by its own name is asked for where that stands.
            code.Names.UnionWith(node.Names.Where(static alias => alias.Asname is not null).Select(static alias => alias.Name));

        protected internal override void VisitBinOp(BinOp node)
        {
            if (node.Op == BinaryOperator.Add)
            {
                AddPart(TextOf(node.Left), code.Prefixes);
                AddPart(TextOf(node.Right), code.Suffixes);
            }
            base.VisitBinOp(node);
        }

        protected internal override void VisitJoinedStr(JoinedStr node)
        {
            AddPart(TextOf(node.Values.FirstOrDefault()), code.Prefixes);
            AddPart(TextOf(node.Values.LastOrDefault()), code.Suffixes);
            base.VisitJoinedStr(node);
        }

        protected internal override void VisitConstant(Constant node)
        {
            if (TextOf(node) is not { Length: > 0 and < 60 } text)
            {
                return;
            }
            int end = 0;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
            if (end == text.Length)
            {
                code.Names.Add(text);
                if (text[^1] == '_')
                {
                    AddPart(text, code.Prefixes);
                }
                if (text[0] == '_')
                {
                    AddPart(text, code.Suffixes);
                }
            }
            else if (text[end] is '%' or '{')
            {
                AddPart(text[..end], code.Prefixes);
            }
            else if (text.Contains('.', StringComparison.Ordinal))
            {
                // A dotted name, as operator.attrgetter takes.
                code.Names.UnionWith(text.Split('.'));
            }
        }

        /// <summary>Adds the beginning or end of a name that is put together.</summary>
        private static void AddPart(string? part, HashSet<string> parts)
        {
            if (part is { Length: >= LeastPart } && part.All(static each => char.IsLetterOrDigit(each) || each == '_') && part.Any(char.IsLetter))
            {
                parts.Add(part);
            }
        }

        private static string? TextOf(Expression? node) => node is Constant { Value: { Kind: ConstantKind.String } text } ? text.AsString : null;
    }
}
