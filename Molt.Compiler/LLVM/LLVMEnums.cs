namespace LLVMSharp.Interop;

// The C API's enumerations, members named as in its headers.

/// <summary><c>LLVMVerifierFailureAction</c>.</summary>
public enum LLVMVerifierFailureAction
{
    LLVMAbortProcessAction,
    LLVMPrintMessageAction,
    LLVMReturnStatusAction,
}

/// <summary><c>LLVMDIFlags</c>.</summary>
public enum LLVMDIFlags
{
    LLVMDIFlagZero = 0,
    LLVMDIFlagPrivate = 1,
    LLVMDIFlagProtected = 2,
    LLVMDIFlagPublic = 3,
    LLVMDIFlagFwdDecl = 1 << 2,
    LLVMDIFlagAppleBlock = 1 << 3,
    LLVMDIFlagReservedBit4 = 1 << 4,
    LLVMDIFlagVirtual = 1 << 5,
    LLVMDIFlagArtificial = 1 << 6,
    LLVMDIFlagExplicit = 1 << 7,
    LLVMDIFlagPrototyped = 1 << 8,
    LLVMDIFlagObjcClassComplete = 1 << 9,
    LLVMDIFlagObjectPointer = 1 << 10,
    LLVMDIFlagVector = 1 << 11,
    LLVMDIFlagStaticMember = 1 << 12,
    LLVMDIFlagLValueReference = 1 << 13,
    LLVMDIFlagRValueReference = 1 << 14,
    LLVMDIFlagReserved = 1 << 15,
    LLVMDIFlagSingleInheritance = 1 << 16,
    LLVMDIFlagMultipleInheritance = 2 << 16,
    LLVMDIFlagVirtualInheritance = 3 << 16,
    LLVMDIFlagIntroducedVirtual = 1 << 18,
    LLVMDIFlagBitField = 1 << 19,
    LLVMDIFlagNoReturn = 1 << 20,
    LLVMDIFlagTypePassByValue = 1 << 22,
    LLVMDIFlagTypePassByReference = 1 << 23,
    LLVMDIFlagEnumClass = 1 << 24,
    LLVMDIFlagFixedEnum = LLVMDIFlagEnumClass,
    LLVMDIFlagThunk = 1 << 25,
    LLVMDIFlagNonTrivial = 1 << 26,
    LLVMDIFlagBigEndian = 1 << 27,
    LLVMDIFlagLittleEndian = 1 << 28,
    LLVMDIFlagIndirectVirtualBase = (1 << 2) | (1 << 5),
    LLVMDIFlagAccessibility = LLVMDIFlagPrivate | LLVMDIFlagProtected | LLVMDIFlagPublic,
    LLVMDIFlagPtrToMemberRep = LLVMDIFlagSingleInheritance | LLVMDIFlagMultipleInheritance | LLVMDIFlagVirtualInheritance,
}

/// <summary><c>LLVMDWARFSourceLanguage</c>.</summary>
public enum LLVMDWARFSourceLanguage
{
    LLVMDWARFSourceLanguageC89,
    LLVMDWARFSourceLanguageC,
    LLVMDWARFSourceLanguageAda83,
    LLVMDWARFSourceLanguageC_plus_plus,
    LLVMDWARFSourceLanguageCobol74,
    LLVMDWARFSourceLanguageCobol85,
    LLVMDWARFSourceLanguageFortran77,
    LLVMDWARFSourceLanguageFortran90,
    LLVMDWARFSourceLanguagePascal83,
    LLVMDWARFSourceLanguageModula2,
    LLVMDWARFSourceLanguageJava,
    LLVMDWARFSourceLanguageC99,
    LLVMDWARFSourceLanguageAda95,
    LLVMDWARFSourceLanguageFortran95,
    LLVMDWARFSourceLanguagePLI,
    LLVMDWARFSourceLanguageObjC,
    LLVMDWARFSourceLanguageObjC_plus_plus,
    LLVMDWARFSourceLanguageUPC,
    LLVMDWARFSourceLanguageD,
    LLVMDWARFSourceLanguagePython,
    LLVMDWARFSourceLanguageOpenCL,
    LLVMDWARFSourceLanguageGo,
    LLVMDWARFSourceLanguageModula3,
    LLVMDWARFSourceLanguageHaskell,
    LLVMDWARFSourceLanguageC_plus_plus_03,
    LLVMDWARFSourceLanguageC_plus_plus_11,
    LLVMDWARFSourceLanguageOCaml,
    LLVMDWARFSourceLanguageRust,
    LLVMDWARFSourceLanguageC11,
    LLVMDWARFSourceLanguageSwift,
    LLVMDWARFSourceLanguageJulia,
    LLVMDWARFSourceLanguageDylan,
    LLVMDWARFSourceLanguageC_plus_plus_14,
    LLVMDWARFSourceLanguageFortran03,
    LLVMDWARFSourceLanguageFortran08,
    LLVMDWARFSourceLanguageRenderScript,
    LLVMDWARFSourceLanguageBLISS,
    LLVMDWARFSourceLanguageKotlin,
    LLVMDWARFSourceLanguageZig,
    LLVMDWARFSourceLanguageCrystal,
    LLVMDWARFSourceLanguageC_plus_plus_17,
    LLVMDWARFSourceLanguageC_plus_plus_20,
    LLVMDWARFSourceLanguageC17,
    LLVMDWARFSourceLanguageFortran18,
    LLVMDWARFSourceLanguageAda2005,
    LLVMDWARFSourceLanguageAda2012,
    LLVMDWARFSourceLanguageHIP,
    LLVMDWARFSourceLanguageAssembly,
    LLVMDWARFSourceLanguageC_sharp,
    LLVMDWARFSourceLanguageMojo,
    LLVMDWARFSourceLanguageGLSL,
    LLVMDWARFSourceLanguageGLSL_ES,
    LLVMDWARFSourceLanguageHLSL,
    LLVMDWARFSourceLanguageOpenCL_CPP,
    LLVMDWARFSourceLanguageCPP_for_OpenCL,
    LLVMDWARFSourceLanguageSYCL,
    LLVMDWARFSourceLanguageRuby,
    LLVMDWARFSourceLanguageMove,
    LLVMDWARFSourceLanguageHylo,
    LLVMDWARFSourceLanguageMetal,
    LLVMDWARFSourceLanguageMips_Assembler,
    LLVMDWARFSourceLanguageGOOGLE_RenderScript,
    LLVMDWARFSourceLanguageBORLAND_Delphi,
}

/// <summary><c>LLVMDWARFEmissionKind</c>.</summary>
public enum LLVMDWARFEmissionKind
{
    LLVMDWARFEmissionNone = 0,
    LLVMDWARFEmissionFull,
    LLVMDWARFEmissionLineTablesOnly,
}

/// <summary><c>LLVMComdatSelectionKind</c>.</summary>
public enum LLVMComdatSelectionKind
{
    LLVMAnyComdatSelectionKind,
    LLVMExactMatchComdatSelectionKind,
    LLVMLargestComdatSelectionKind,
    LLVMNoDeduplicateComdatSelectionKind,
    LLVMSameSizeComdatSelectionKind,
}

/// <summary><c>LLVMCodeGenOptLevel</c>.</summary>
public enum LLVMCodeGenOptLevel
{
    LLVMCodeGenLevelNone,
    LLVMCodeGenLevelLess,
    LLVMCodeGenLevelDefault,
    LLVMCodeGenLevelAggressive,
}

/// <summary><c>LLVMRelocMode</c>.</summary>
public enum LLVMRelocMode
{
    LLVMRelocDefault,
    LLVMRelocStatic,
    LLVMRelocPIC,
    LLVMRelocDynamicNoPic,
    LLVMRelocROPI,
    LLVMRelocRWPI,
    LLVMRelocROPI_RWPI,
}

/// <summary><c>LLVMCodeModel</c>.</summary>
public enum LLVMCodeModel
{
    LLVMCodeModelDefault,
    LLVMCodeModelJITDefault,
    LLVMCodeModelTiny,
    LLVMCodeModelSmall,
    LLVMCodeModelKernel,
    LLVMCodeModelMedium,
    LLVMCodeModelLarge,
}

/// <summary><c>LLVMCodeGenFileType</c>.</summary>
public enum LLVMCodeGenFileType
{
    LLVMAssemblyFile,
    LLVMObjectFile,
}

/// <summary>What an attribute belongs to: 0 the result, 1 and up the parameters, or the function.</summary>
public enum LLVMAttributeIndex
{
    LLVMAttributeReturnIndex = 0,
    LLVMAttributeFunctionIndex = -1,
}
