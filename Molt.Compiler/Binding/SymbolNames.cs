namespace Molt.Compiler.Binding;

/// <summary>Names with a meaning of their own. Those with a dot cannot stand in source text.</summary>
internal static class SymbolNames
{
    public const string Class = "__class__";
    public const string ClassDictionary = "__classdict__";
    public const string ConditionalAnnotations = "__conditional_annotations__";
    public const string Annotations = "__annotations__";
    public const string Debug = "__debug__";
    public const string Annotate = "__annotate__";
    public const string TypeParametersAttribute = "__type_params__";

    /// <summary>The parameter of an annotation scope: in which format its values are wanted.</summary>
    public const string Format = ".format";

    /// <summary>A comprehension's outermost iterator.</summary>
    public const string OutermostIterator = ".0";

    /// <summary>The tuple of a generic class's type parameters.</summary>
    public const string TypeParameters = ".type_params";

    /// <summary>The base <c>Generic[…]</c> of a generic class.</summary>
    public const string GenericBase = ".generic_base";

    /// <summary>The defaults of a generic function's parameters, handed into the scope of its type parameters.</summary>
    public const string Defaults = ".defaults";

    /// <summary>The defaults of a generic function's keyword-only parameters.</summary>
    public const string KeywordDefaults = ".kwdefaults";
}
