namespace Molt.Compiler.Text;

/// <content>MOLT11xx: what CPython's symbol table and compiler report.</content>
public static partial class DiagnosticDescriptors
{
    // Names and scopes.
    internal static readonly DiagnosticDescriptor DuplicateArgument = SyntaxError(1100, "duplicate argument '{0}' in function definition");
    internal static readonly DiagnosticDescriptor DuplicateTypeParameter = SyntaxError(1101, "duplicate type parameter '{0}'");
    internal static readonly DiagnosticDescriptor ReservedTypeParameter = SyntaxError(1102, "reserved name '{0}' cannot be used for type parameter");
    internal static readonly DiagnosticDescriptor AssignToDebug = SyntaxError(1103, "cannot assign to __debug__");
    internal static readonly DiagnosticDescriptor DeleteDebug = SyntaxError(1103, "cannot delete __debug__");
    internal static readonly DiagnosticDescriptor GlobalParameter = SyntaxError(1104, "name '{0}' is parameter and global");
    internal static readonly DiagnosticDescriptor NonlocalParameter = SyntaxError(1104, "name '{0}' is parameter and nonlocal");
    internal static readonly DiagnosticDescriptor AssignedBeforeGlobal = SyntaxError(1105, "name '{0}' is assigned to before global declaration");
    internal static readonly DiagnosticDescriptor AssignedBeforeNonlocal = SyntaxError(1105, "name '{0}' is assigned to before nonlocal declaration");
    internal static readonly DiagnosticDescriptor UsedBeforeGlobal = SyntaxError(1106, "name '{0}' is used prior to global declaration");
    internal static readonly DiagnosticDescriptor UsedBeforeNonlocal = SyntaxError(1106, "name '{0}' is used prior to nonlocal declaration");
    internal static readonly DiagnosticDescriptor AnnotatedGlobal = SyntaxError(1107, "annotated name '{0}' can't be global");
    internal static readonly DiagnosticDescriptor AnnotatedNonlocal = SyntaxError(1107, "annotated name '{0}' can't be nonlocal");
    internal static readonly DiagnosticDescriptor NameIsNonlocalAndGlobal = SyntaxError(1108, "name '{0}' is nonlocal and global");
    internal static readonly DiagnosticDescriptor NonlocalAtModuleLevel = SyntaxError(1109, "nonlocal declaration not allowed at module level");
    internal static readonly DiagnosticDescriptor NoBindingForNonlocal = SyntaxError(1110, "no binding for nonlocal '{0}' found");
    internal static readonly DiagnosticDescriptor NonlocalTypeParameter = SyntaxError(1111, "nonlocal binding not allowed for type parameter '{0}'");
    internal static readonly DiagnosticDescriptor StarImportInFunction = SyntaxError(1112, "import * only allowed at module level");

    // Assignment expressions in comprehensions.
    internal static readonly DiagnosticDescriptor NamedExpressionRebindsIteration =
        SyntaxError(1115, "assignment expression cannot rebind comprehension iteration variable '{0}'");

    internal static readonly DiagnosticDescriptor IterationRebindsNamedExpression =
        SyntaxError(1116, "comprehension inner loop cannot rebind assignment expression target '{0}'");

    internal static readonly DiagnosticDescriptor NamedExpressionInIterable =
        SyntaxError(1117, "assignment expression cannot be used in a comprehension iterable expression");

    internal static readonly DiagnosticDescriptor NamedExpressionInClass =
        SyntaxError(1118, "assignment expression within a comprehension cannot be used in a class body");

    internal static readonly DiagnosticDescriptor NamedExpressionInTypeParameter =
        SyntaxError(1118, "assignment expression within a comprehension cannot be used within the definition of a generic");

    internal static readonly DiagnosticDescriptor NamedExpressionInTypeAlias =
        SyntaxError(1118, "assignment expression within a comprehension cannot be used in a type alias");

    internal static readonly DiagnosticDescriptor NamedExpressionInTypeVariable =
        SyntaxError(1118, "assignment expression within a comprehension cannot be used in a TypeVar bound");

    // What may stand where.
    internal static readonly DiagnosticDescriptor NotInAnnotation = SyntaxError(1120, "{0} cannot be used within an annotation");
    internal static readonly DiagnosticDescriptor NotInTypeVariable = SyntaxError(1120, "{0} cannot be used within {1}");
    internal static readonly DiagnosticDescriptor NotInTypeAlias = SyntaxError(1120, "{0} cannot be used within a type alias");
    internal static readonly DiagnosticDescriptor NotInGeneric = SyntaxError(1120, "{0} cannot be used within the definition of a generic");
    internal static readonly DiagnosticDescriptor YieldInComprehension = SyntaxError(1121, "'yield' inside {0}");
    internal static readonly DiagnosticDescriptor YieldOutsideFunction = SyntaxError(1122, "'yield' outside function");
    internal static readonly DiagnosticDescriptor YieldFromOutsideFunction = SyntaxError(1122, "'yield from' outside function");
    internal static readonly DiagnosticDescriptor YieldFromInAsync = SyntaxError(1123, "'yield from' inside async function");
    internal static readonly DiagnosticDescriptor AwaitOutsideFunction = SyntaxError(1124, "'await' outside function");
    internal static readonly DiagnosticDescriptor AwaitOutsideAsync = SyntaxError(1125, "'await' outside async function");
    internal static readonly DiagnosticDescriptor AsyncWithOutsideAsync = SyntaxError(1126, "'async with' outside async function");
    internal static readonly DiagnosticDescriptor AsyncForOutsideAsync = SyntaxError(1126, "'async for' outside async function");

    internal static readonly DiagnosticDescriptor AsyncComprehensionOutsideAsync =
        SyntaxError(1127, "asynchronous comprehension outside of an asynchronous function");

    internal static readonly DiagnosticDescriptor ReturnOutsideFunction = SyntaxError(1130, "'return' outside function");
    internal static readonly DiagnosticDescriptor ReturnValueInAsyncGenerator = SyntaxError(1131, "'return' with value in async generator");
    internal static readonly DiagnosticDescriptor BreakOutsideLoop = SyntaxError(1132, "'break' outside loop");
    internal static readonly DiagnosticDescriptor ContinueOutsideLoop = SyntaxError(1133, "'continue' not properly in loop");

    internal static readonly DiagnosticDescriptor JumpOutOfExceptStar =
        SyntaxError(1134, "'break', 'continue' and 'return' cannot appear in an except* block");

    internal static readonly DiagnosticDescriptor DefaultExceptNotLast = SyntaxError(1135, "default 'except:' must be last");
    internal static readonly DiagnosticDescriptor TooManyNestedBlocks = SyntaxError(1136, "too many statically nested blocks");

    // from __future__
    internal static readonly DiagnosticDescriptor FutureNotFirst =
        SyntaxError(1140, "from __future__ imports must occur at the beginning of the file");

    internal static readonly DiagnosticDescriptor UnknownFuture = SyntaxError(1141, "future feature {0} is not defined");
    internal static readonly DiagnosticDescriptor FutureBraces = SyntaxError(1141, "not a chance");

    // Starred expressions, calls and type parameters.
    internal static readonly DiagnosticDescriptor StarredNotAllowed = SyntaxError(1150, "can't use starred expression here");
    internal static readonly DiagnosticDescriptor StarredTarget = SyntaxError(1150, "starred assignment target must be in a list or tuple");
    internal static readonly DiagnosticDescriptor SeveralStarredTargets = SyntaxError(1151, "multiple starred expressions in assignment");
    internal static readonly DiagnosticDescriptor TooManyTargetsBeforeStar = SyntaxError(1152, "too many expressions in star-unpacking assignment");
    internal static readonly DiagnosticDescriptor RepeatedKeyword = SyntaxError(1153, "keyword argument repeated: {0}");

    internal static readonly DiagnosticDescriptor TypeParameterWithoutDefault =
        SyntaxError(1154, "non-default type parameter '{0}' follows default type parameter");

    // Patterns.
    internal static readonly DiagnosticDescriptor SeveralStarredPatterns = SyntaxError(1160, "multiple starred names in sequence pattern");
    internal static readonly DiagnosticDescriptor TooManyPatternsBeforeStar = SyntaxError(1161, "too many expressions in star-unpacking sequence pattern");
    internal static readonly DiagnosticDescriptor RepeatedPatternAttribute = SyntaxError(1162, "attribute name repeated in class pattern: {0}");
    internal static readonly DiagnosticDescriptor RepeatedPatternKey = SyntaxError(1163, "mapping pattern checks duplicate key ({0})");
    internal static readonly DiagnosticDescriptor RepeatedPatternName = SyntaxError(1164, "multiple assignments to name '{0}' in pattern");
    internal static readonly DiagnosticDescriptor AlternativesBindDifferently = SyntaxError(1165, "alternative patterns bind different names");
    internal static readonly DiagnosticDescriptor CaptureMakesUnreachable = SyntaxError(1166, "name capture '{0}' makes remaining patterns unreachable");
    internal static readonly DiagnosticDescriptor WildcardMakesUnreachable = SyntaxError(1166, "wildcard makes remaining patterns unreachable");
    internal static readonly DiagnosticDescriptor PatternKeyNotLiteral = SyntaxError(1167, "mapping pattern keys may only match literals and attribute lookups");
    internal static readonly DiagnosticDescriptor PatternNotLiteral = SyntaxError(1168, "patterns may only match literals and attribute lookups");

    // Warnings.
    internal static readonly DiagnosticDescriptor IsWithLiteral = SyntaxWarning(1180, "\"is\" with '{0}' literal. Did you mean \"==\"?");
    internal static readonly DiagnosticDescriptor IsNotWithLiteral = SyntaxWarning(1180, "\"is not\" with '{0}' literal. Did you mean \"!=\"?");
    internal static readonly DiagnosticDescriptor AssertOnTuple = SyntaxWarning(1181, "assertion is always true, perhaps remove parentheses?");
    internal static readonly DiagnosticDescriptor NotCallable = SyntaxWarning(1182, "'{0}' object is not callable; perhaps you missed a comma?");
    internal static readonly DiagnosticDescriptor NotSubscriptable = SyntaxWarning(1183, "'{0}' object is not subscriptable; perhaps you missed a comma?");

    internal static readonly DiagnosticDescriptor BadIndex =
        SyntaxWarning(1184, "{0} indices must be integers or slices, not {1}; perhaps you missed a comma?");

    internal static readonly DiagnosticDescriptor JumpInFinally = SyntaxWarning(1185, "'{0}' in a 'finally' block");
}
