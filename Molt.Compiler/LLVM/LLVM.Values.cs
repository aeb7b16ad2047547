using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for values, globals and functions; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMTypeOf", ExactSpelling = true)]
    public static extern LLVMTypeRef TypeOf(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetValueKind", ExactSpelling = true)]
    public static extern LLVMValueKind GetValueKind(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetValueName2", ExactSpelling = true)]
    public static extern sbyte* GetValueName2(LLVMValueRef val, nuint* length);

    [DllImport(Library, EntryPoint = "LLVMSetValueName2", ExactSpelling = true)]
    public static extern void SetValueName2(LLVMValueRef val, sbyte* name, nuint nameLen);

    [DllImport(Library, EntryPoint = "LLVMPrintValueToString", ExactSpelling = true)]
    public static extern sbyte* PrintValueToString(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMReplaceAllUsesWith", ExactSpelling = true)]
    public static extern void ReplaceAllUsesWith(LLVMValueRef oldVal, LLVMValueRef newVal);

    [DllImport(Library, EntryPoint = "LLVMIsConstant", ExactSpelling = true)]
    public static extern int IsConstant(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsUndef", ExactSpelling = true)]
    public static extern int IsUndef(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsPoison", ExactSpelling = true)]
    public static extern int IsPoison(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetFirstUse", ExactSpelling = true)]
    public static extern LLVMUseRef GetFirstUse(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetNextUse", ExactSpelling = true)]
    public static extern LLVMUseRef GetNextUse(LLVMUseRef u);

    [DllImport(Library, EntryPoint = "LLVMGetUser", ExactSpelling = true)]
    public static extern LLVMValueRef GetUser(LLVMUseRef u);

    [DllImport(Library, EntryPoint = "LLVMGetUsedValue", ExactSpelling = true)]
    public static extern LLVMValueRef GetUsedValue(LLVMUseRef u);

    [DllImport(Library, EntryPoint = "LLVMGetOperand", ExactSpelling = true)]
    public static extern LLVMValueRef GetOperand(LLVMValueRef val, uint index);

    [DllImport(Library, EntryPoint = "LLVMSetOperand", ExactSpelling = true)]
    public static extern void SetOperand(LLVMValueRef user, uint index, LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetNumOperands", ExactSpelling = true)]
    public static extern int GetNumOperands(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetGlobalParent", ExactSpelling = true)]
    public static extern LLVMModuleRef GetGlobalParent(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMIsDeclaration", ExactSpelling = true)]
    public static extern int IsDeclaration(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMGetLinkage", ExactSpelling = true)]
    public static extern LLVMLinkage GetLinkage(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMSetLinkage", ExactSpelling = true)]
    public static extern void SetLinkage(LLVMValueRef global, LLVMLinkage linkage);

    [DllImport(Library, EntryPoint = "LLVMGetSection", ExactSpelling = true)]
    public static extern sbyte* GetSection(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMSetSection", ExactSpelling = true)]
    public static extern void SetSection(LLVMValueRef global, sbyte* section);

    [DllImport(Library, EntryPoint = "LLVMGetVisibility", ExactSpelling = true)]
    public static extern LLVMVisibility GetVisibility(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMSetVisibility", ExactSpelling = true)]
    public static extern void SetVisibility(LLVMValueRef global, LLVMVisibility viz);

    [DllImport(Library, EntryPoint = "LLVMGetDLLStorageClass", ExactSpelling = true)]
    public static extern LLVMDLLStorageClass GetDLLStorageClass(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMSetDLLStorageClass", ExactSpelling = true)]
    public static extern void SetDLLStorageClass(LLVMValueRef global, LLVMDLLStorageClass storageClass);

    [DllImport(Library, EntryPoint = "LLVMGetUnnamedAddress", ExactSpelling = true)]
    public static extern LLVMUnnamedAddr GetUnnamedAddress(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMSetUnnamedAddress", ExactSpelling = true)]
    public static extern void SetUnnamedAddress(LLVMValueRef global, LLVMUnnamedAddr unnamedAddr);

    [DllImport(Library, EntryPoint = "LLVMGlobalGetValueType", ExactSpelling = true)]
    public static extern LLVMTypeRef GlobalGetValueType(LLVMValueRef global);

    [DllImport(Library, EntryPoint = "LLVMGetAlignment", ExactSpelling = true)]
    public static extern uint GetAlignment(LLVMValueRef v);

    [DllImport(Library, EntryPoint = "LLVMSetAlignment", ExactSpelling = true)]
    public static extern void SetAlignment(LLVMValueRef v, uint bytes);

    [DllImport(Library, EntryPoint = "LLVMGlobalSetMetadata", ExactSpelling = true)]
    public static extern void GlobalSetMetadata(LLVMValueRef global, uint kind, LLVMMetadataRef md);

    [DllImport(Library, EntryPoint = "LLVMAddGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef AddGlobal(LLVMModuleRef m, LLVMTypeRef ty, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetNamedGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef GetNamedGlobal(LLVMModuleRef m, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetFirstGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef GetFirstGlobal(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetLastGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef GetLastGlobal(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetNextGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef GetNextGlobal(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMGetPreviousGlobal", ExactSpelling = true)]
    public static extern LLVMValueRef GetPreviousGlobal(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMDeleteGlobal", ExactSpelling = true)]
    public static extern void DeleteGlobal(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMGetInitializer", ExactSpelling = true)]
    public static extern LLVMValueRef GetInitializer(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMSetInitializer", ExactSpelling = true)]
    public static extern void SetInitializer(LLVMValueRef globalVar, LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMIsThreadLocal", ExactSpelling = true)]
    public static extern int IsThreadLocal(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMSetThreadLocal", ExactSpelling = true)]
    public static extern void SetThreadLocal(LLVMValueRef globalVar, int isThreadLocal);

    [DllImport(Library, EntryPoint = "LLVMIsGlobalConstant", ExactSpelling = true)]
    public static extern int IsGlobalConstant(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMSetGlobalConstant", ExactSpelling = true)]
    public static extern void SetGlobalConstant(LLVMValueRef globalVar, int isConstant);

    [DllImport(Library, EntryPoint = "LLVMGetThreadLocalMode", ExactSpelling = true)]
    public static extern LLVMThreadLocalMode GetThreadLocalMode(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMSetThreadLocalMode", ExactSpelling = true)]
    public static extern void SetThreadLocalMode(LLVMValueRef globalVar, LLVMThreadLocalMode mode);

    [DllImport(Library, EntryPoint = "LLVMIsExternallyInitialized", ExactSpelling = true)]
    public static extern int IsExternallyInitialized(LLVMValueRef globalVar);

    [DllImport(Library, EntryPoint = "LLVMSetExternallyInitialized", ExactSpelling = true)]
    public static extern void SetExternallyInitialized(LLVMValueRef globalVar, int isExtInit);

    [DllImport(Library, EntryPoint = "LLVMAddAlias2", ExactSpelling = true)]
    public static extern LLVMValueRef AddAlias2(LLVMModuleRef m, LLVMTypeRef valueTy, uint addrSpace, LLVMValueRef aliasee, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetNamedGlobalAlias", ExactSpelling = true)]
    public static extern LLVMValueRef GetNamedGlobalAlias(LLVMModuleRef m, sbyte* name, nuint nameLen);

    [DllImport(Library, EntryPoint = "LLVMGetFirstGlobalAlias", ExactSpelling = true)]
    public static extern LLVMValueRef GetFirstGlobalAlias(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetNextGlobalAlias", ExactSpelling = true)]
    public static extern LLVMValueRef GetNextGlobalAlias(LLVMValueRef ga);

    [DllImport(Library, EntryPoint = "LLVMAliasGetAliasee", ExactSpelling = true)]
    public static extern LLVMValueRef AliasGetAliasee(LLVMValueRef alias);

    [DllImport(Library, EntryPoint = "LLVMAliasSetAliasee", ExactSpelling = true)]
    public static extern void AliasSetAliasee(LLVMValueRef alias, LLVMValueRef aliasee);

    [DllImport(Library, EntryPoint = "LLVMGetOrInsertComdat", ExactSpelling = true)]
    public static extern LLVMComdatRef GetOrInsertComdat(LLVMModuleRef m, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetComdat", ExactSpelling = true)]
    public static extern LLVMComdatRef GetComdat(LLVMValueRef v);

    [DllImport(Library, EntryPoint = "LLVMSetComdat", ExactSpelling = true)]
    public static extern void SetComdat(LLVMValueRef v, LLVMComdatRef c);

    [DllImport(Library, EntryPoint = "LLVMSetComdatSelectionKind", ExactSpelling = true)]
    public static extern void SetComdatSelectionKind(LLVMComdatRef c, LLVMComdatSelectionKind kind);

    [DllImport(Library, EntryPoint = "LLVMAddFunction", ExactSpelling = true)]
    public static extern LLVMValueRef AddFunction(LLVMModuleRef m, sbyte* name, LLVMTypeRef functionTy);

    [DllImport(Library, EntryPoint = "LLVMGetNamedFunction", ExactSpelling = true)]
    public static extern LLVMValueRef GetNamedFunction(LLVMModuleRef m, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetFirstFunction", ExactSpelling = true)]
    public static extern LLVMValueRef GetFirstFunction(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetLastFunction", ExactSpelling = true)]
    public static extern LLVMValueRef GetLastFunction(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetNextFunction", ExactSpelling = true)]
    public static extern LLVMValueRef GetNextFunction(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetPreviousFunction", ExactSpelling = true)]
    public static extern LLVMValueRef GetPreviousFunction(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMDeleteFunction", ExactSpelling = true)]
    public static extern void DeleteFunction(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMLookupIntrinsicID", ExactSpelling = true)]
    public static extern uint LookupIntrinsicID(sbyte* name, nuint nameLen);

    [DllImport(Library, EntryPoint = "LLVMGetIntrinsicID", ExactSpelling = true)]
    public static extern uint GetIntrinsicID(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetIntrinsicDeclaration", ExactSpelling = true)]
    public static extern LLVMValueRef GetIntrinsicDeclaration(LLVMModuleRef mod, uint id, LLVMTypeRef* paramTypes, nuint paramCount);

    [DllImport(Library, EntryPoint = "LLVMIntrinsicIsOverloaded", ExactSpelling = true)]
    public static extern int IntrinsicIsOverloaded(uint id);

    [DllImport(Library, EntryPoint = "LLVMGetFunctionCallConv", ExactSpelling = true)]
    public static extern uint GetFunctionCallConv(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMSetFunctionCallConv", ExactSpelling = true)]
    public static extern void SetFunctionCallConv(LLVMValueRef fn, uint cc);

    [DllImport(Library, EntryPoint = "LLVMSetGC", ExactSpelling = true)]
    public static extern void SetGC(LLVMValueRef fn, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMSetPersonalityFn", ExactSpelling = true)]
    public static extern void SetPersonalityFn(LLVMValueRef fn, LLVMValueRef personalityFn);

    [DllImport(Library, EntryPoint = "LLVMAddAttributeAtIndex", ExactSpelling = true)]
    public static extern void AddAttributeAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, LLVMAttributeRef a);

    [DllImport(Library, EntryPoint = "LLVMGetAttributeCountAtIndex", ExactSpelling = true)]
    public static extern uint GetAttributeCountAtIndex(LLVMValueRef f, LLVMAttributeIndex idx);

    [DllImport(Library, EntryPoint = "LLVMGetAttributesAtIndex", ExactSpelling = true)]
    public static extern void GetAttributesAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, LLVMAttributeRef* attrs);

    [DllImport(Library, EntryPoint = "LLVMGetEnumAttributeAtIndex", ExactSpelling = true)]
    public static extern LLVMAttributeRef GetEnumAttributeAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, uint kindID);

    [DllImport(Library, EntryPoint = "LLVMGetStringAttributeAtIndex", ExactSpelling = true)]
    public static extern LLVMAttributeRef GetStringAttributeAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, sbyte* k, uint klen);

    [DllImport(Library, EntryPoint = "LLVMRemoveEnumAttributeAtIndex", ExactSpelling = true)]
    public static extern void RemoveEnumAttributeAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, uint kindID);

    [DllImport(Library, EntryPoint = "LLVMRemoveStringAttributeAtIndex", ExactSpelling = true)]
    public static extern void RemoveStringAttributeAtIndex(LLVMValueRef f, LLVMAttributeIndex idx, sbyte* k, uint klen);

    [DllImport(Library, EntryPoint = "LLVMAddTargetDependentFunctionAttr", ExactSpelling = true)]
    public static extern void AddTargetDependentFunctionAttr(LLVMValueRef fn, sbyte* a, sbyte* v);

    [DllImport(Library, EntryPoint = "LLVMGetEnumAttributeKindForName", ExactSpelling = true)]
    public static extern uint GetEnumAttributeKindForName(sbyte* name, nuint slen);

    [DllImport(Library, EntryPoint = "LLVMCreateEnumAttribute", ExactSpelling = true)]
    public static extern LLVMAttributeRef CreateEnumAttribute(LLVMContextRef c, uint kindID, ulong val);

    [DllImport(Library, EntryPoint = "LLVMGetEnumAttributeKind", ExactSpelling = true)]
    public static extern uint GetEnumAttributeKind(LLVMAttributeRef a);

    [DllImport(Library, EntryPoint = "LLVMGetEnumAttributeValue", ExactSpelling = true)]
    public static extern ulong GetEnumAttributeValue(LLVMAttributeRef a);

    [DllImport(Library, EntryPoint = "LLVMCreateTypeAttribute", ExactSpelling = true)]
    public static extern LLVMAttributeRef CreateTypeAttribute(LLVMContextRef c, uint kindID, LLVMTypeRef type_ref);

    [DllImport(Library, EntryPoint = "LLVMCreateStringAttribute", ExactSpelling = true)]
    public static extern LLVMAttributeRef CreateStringAttribute(LLVMContextRef c, sbyte* k, uint klength, sbyte* v, uint vlength);

    [DllImport(Library, EntryPoint = "LLVMCountParams", ExactSpelling = true)]
    public static extern uint CountParams(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetParams", ExactSpelling = true)]
    public static extern void GetParams(LLVMValueRef fn, LLVMValueRef* @params);

    [DllImport(Library, EntryPoint = "LLVMGetParam", ExactSpelling = true)]
    public static extern LLVMValueRef GetParam(LLVMValueRef fn, uint index);

    [DllImport(Library, EntryPoint = "LLVMGetParamParent", ExactSpelling = true)]
    public static extern LLVMValueRef GetParamParent(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetFirstParam", ExactSpelling = true)]
    public static extern LLVMValueRef GetFirstParam(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetNextParam", ExactSpelling = true)]
    public static extern LLVMValueRef GetNextParam(LLVMValueRef arg);

    [DllImport(Library, EntryPoint = "LLVMSetParamAlignment", ExactSpelling = true)]
    public static extern void SetParamAlignment(LLVMValueRef arg, uint align);

    [DllImport(Library, EntryPoint = "LLVMBasicBlockAsValue", ExactSpelling = true)]
    public static extern LLVMValueRef BasicBlockAsValue(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMValueIsBasicBlock", ExactSpelling = true)]
    public static extern int ValueIsBasicBlock(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMValueAsBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef ValueAsBasicBlock(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetBasicBlockName", ExactSpelling = true)]
    public static extern sbyte* GetBasicBlockName(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMGetBasicBlockParent", ExactSpelling = true)]
    public static extern LLVMValueRef GetBasicBlockParent(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMGetBasicBlockTerminator", ExactSpelling = true)]
    public static extern LLVMValueRef GetBasicBlockTerminator(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMCountBasicBlocks", ExactSpelling = true)]
    public static extern uint CountBasicBlocks(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetBasicBlocks", ExactSpelling = true)]
    public static extern void GetBasicBlocks(LLVMValueRef fn, LLVMBasicBlockRef* basicBlocks);

    [DllImport(Library, EntryPoint = "LLVMGetFirstBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetFirstBasicBlock(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetLastBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetLastBasicBlock(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMGetNextBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetNextBasicBlock(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMGetPreviousBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetPreviousBasicBlock(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMGetEntryBasicBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetEntryBasicBlock(LLVMValueRef fn);

    [DllImport(Library, EntryPoint = "LLVMAppendExistingBasicBlock", ExactSpelling = true)]
    public static extern void AppendExistingBasicBlock(LLVMValueRef fn, LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMCreateBasicBlockInContext", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef CreateBasicBlockInContext(LLVMContextRef c, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMAppendBasicBlockInContext", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef AppendBasicBlockInContext(LLVMContextRef c, LLVMValueRef fn, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMInsertBasicBlockInContext", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef InsertBasicBlockInContext(LLVMContextRef c, LLVMBasicBlockRef bb, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMDeleteBasicBlock", ExactSpelling = true)]
    public static extern void DeleteBasicBlock(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMRemoveBasicBlockFromParent", ExactSpelling = true)]
    public static extern void RemoveBasicBlockFromParent(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMMoveBasicBlockBefore", ExactSpelling = true)]
    public static extern void MoveBasicBlockBefore(LLVMBasicBlockRef bb, LLVMBasicBlockRef movePos);

    [DllImport(Library, EntryPoint = "LLVMMoveBasicBlockAfter", ExactSpelling = true)]
    public static extern void MoveBasicBlockAfter(LLVMBasicBlockRef bb, LLVMBasicBlockRef movePos);

    [DllImport(Library, EntryPoint = "LLVMGetFirstInstruction", ExactSpelling = true)]
    public static extern LLVMValueRef GetFirstInstruction(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMGetLastInstruction", ExactSpelling = true)]
    public static extern LLVMValueRef GetLastInstruction(LLVMBasicBlockRef bb);

    [DllImport(Library, EntryPoint = "LLVMHasMetadata", ExactSpelling = true)]
    public static extern int HasMetadata(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMGetMetadata", ExactSpelling = true)]
    public static extern LLVMValueRef GetMetadata(LLVMValueRef val, uint kindID);

    [DllImport(Library, EntryPoint = "LLVMSetMetadata", ExactSpelling = true)]
    public static extern void SetMetadata(LLVMValueRef val, uint kindID, LLVMValueRef node);

    [DllImport(Library, EntryPoint = "LLVMGetInstructionParent", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetInstructionParent(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetNextInstruction", ExactSpelling = true)]
    public static extern LLVMValueRef GetNextInstruction(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetPreviousInstruction", ExactSpelling = true)]
    public static extern LLVMValueRef GetPreviousInstruction(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMInstructionRemoveFromParent", ExactSpelling = true)]
    public static extern void InstructionRemoveFromParent(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMInstructionEraseFromParent", ExactSpelling = true)]
    public static extern void InstructionEraseFromParent(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMDeleteInstruction", ExactSpelling = true)]
    public static extern void DeleteInstruction(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetInstructionOpcode", ExactSpelling = true)]
    public static extern LLVMOpcode GetInstructionOpcode(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetICmpPredicate", ExactSpelling = true)]
    public static extern LLVMIntPredicate GetICmpPredicate(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetFCmpPredicate", ExactSpelling = true)]
    public static extern LLVMRealPredicate GetFCmpPredicate(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMInstructionClone", ExactSpelling = true)]
    public static extern LLVMValueRef InstructionClone(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetNumArgOperands", ExactSpelling = true)]
    public static extern uint GetNumArgOperands(LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMSetInstructionCallConv", ExactSpelling = true)]
    public static extern void SetInstructionCallConv(LLVMValueRef instr, uint cc);

    [DllImport(Library, EntryPoint = "LLVMGetInstructionCallConv", ExactSpelling = true)]
    public static extern uint GetInstructionCallConv(LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMAddCallSiteAttribute", ExactSpelling = true)]
    public static extern void AddCallSiteAttribute(LLVMValueRef c, LLVMAttributeIndex idx, LLVMAttributeRef a);

    [DllImport(Library, EntryPoint = "LLVMGetCallSiteAttributeCount", ExactSpelling = true)]
    public static extern uint GetCallSiteAttributeCount(LLVMValueRef c, LLVMAttributeIndex idx);

    [DllImport(Library, EntryPoint = "LLVMGetCallSiteEnumAttribute", ExactSpelling = true)]
    public static extern LLVMAttributeRef GetCallSiteEnumAttribute(LLVMValueRef c, LLVMAttributeIndex idx, uint kindID);

    [DllImport(Library, EntryPoint = "LLVMGetCalledFunctionType", ExactSpelling = true)]
    public static extern LLVMTypeRef GetCalledFunctionType(LLVMValueRef c);

    [DllImport(Library, EntryPoint = "LLVMGetCalledValue", ExactSpelling = true)]
    public static extern LLVMValueRef GetCalledValue(LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMIsTailCall", ExactSpelling = true)]
    public static extern int IsTailCall(LLVMValueRef callInst);

    [DllImport(Library, EntryPoint = "LLVMSetTailCall", ExactSpelling = true)]
    public static extern void SetTailCall(LLVMValueRef callInst, int isTailCall);

    [DllImport(Library, EntryPoint = "LLVMGetTailCallKind", ExactSpelling = true)]
    public static extern LLVMTailCallKind GetTailCallKind(LLVMValueRef callInst);

    [DllImport(Library, EntryPoint = "LLVMSetTailCallKind", ExactSpelling = true)]
    public static extern void SetTailCallKind(LLVMValueRef callInst, LLVMTailCallKind kind);

    [DllImport(Library, EntryPoint = "LLVMGetNumSuccessors", ExactSpelling = true)]
    public static extern uint GetNumSuccessors(LLVMValueRef term);

    [DllImport(Library, EntryPoint = "LLVMGetSuccessor", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetSuccessor(LLVMValueRef term, uint i);

    [DllImport(Library, EntryPoint = "LLVMSetSuccessor", ExactSpelling = true)]
    public static extern void SetSuccessor(LLVMValueRef term, uint i, LLVMBasicBlockRef block);

    [DllImport(Library, EntryPoint = "LLVMIsConditional", ExactSpelling = true)]
    public static extern int IsConditional(LLVMValueRef branch);

    [DllImport(Library, EntryPoint = "LLVMGetCondition", ExactSpelling = true)]
    public static extern LLVMValueRef GetCondition(LLVMValueRef branch);

    [DllImport(Library, EntryPoint = "LLVMSetCondition", ExactSpelling = true)]
    public static extern void SetCondition(LLVMValueRef branch, LLVMValueRef cond);

    [DllImport(Library, EntryPoint = "LLVMGetSwitchDefaultDest", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetSwitchDefaultDest(LLVMValueRef switchInstr);

    [DllImport(Library, EntryPoint = "LLVMGetAllocatedType", ExactSpelling = true)]
    public static extern LLVMTypeRef GetAllocatedType(LLVMValueRef alloca);

    [DllImport(Library, EntryPoint = "LLVMGetGEPSourceElementType", ExactSpelling = true)]
    public static extern LLVMTypeRef GetGEPSourceElementType(LLVMValueRef gep);

    [DllImport(Library, EntryPoint = "LLVMAddIncoming", ExactSpelling = true)]
    public static extern void AddIncoming(
        LLVMValueRef phiNode, LLVMValueRef* incomingValues, LLVMBasicBlockRef* incomingBlocks, uint count);

    [DllImport(Library, EntryPoint = "LLVMCountIncoming", ExactSpelling = true)]
    public static extern uint CountIncoming(LLVMValueRef phiNode);

    [DllImport(Library, EntryPoint = "LLVMGetIncomingValue", ExactSpelling = true)]
    public static extern LLVMValueRef GetIncomingValue(LLVMValueRef phiNode, uint index);

    [DllImport(Library, EntryPoint = "LLVMGetIncomingBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetIncomingBlock(LLVMValueRef phiNode, uint index);

    [DllImport(Library, EntryPoint = "LLVMGetNumIndices", ExactSpelling = true)]
    public static extern uint GetNumIndices(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetIndices", ExactSpelling = true)]
    public static extern uint* GetIndices(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMGetArgOperand", ExactSpelling = true)]
    public static extern LLVMValueRef GetArgOperand(LLVMValueRef funclet, uint i);

    [DllImport(Library, EntryPoint = "LLVMSetArgOperand", ExactSpelling = true)]
    public static extern void SetArgOperand(LLVMValueRef funclet, uint i, LLVMValueRef value);

    [DllImport(Library, EntryPoint = "LLVMSetNUW", ExactSpelling = true)]
    public static extern void SetNUW(LLVMValueRef arithInst, int hasNUW);

    [DllImport(Library, EntryPoint = "LLVMSetNSW", ExactSpelling = true)]
    public static extern void SetNSW(LLVMValueRef arithInst, int hasNSW);

    [DllImport(Library, EntryPoint = "LLVMSetExact", ExactSpelling = true)]
    public static extern void SetExact(LLVMValueRef divOrShrInst, int isExact);

    [DllImport(Library, EntryPoint = "LLVMSetNNeg", ExactSpelling = true)]
    public static extern void SetNNeg(LLVMValueRef nonNegInst, int isNonNeg);

    [DllImport(Library, EntryPoint = "LLVMSetFastMathFlags", ExactSpelling = true)]
    public static extern void SetFastMathFlags(LLVMValueRef fpmathinst, uint fmf);

    [DllImport(Library, EntryPoint = "LLVMGetVolatile", ExactSpelling = true)]
    public static extern int GetVolatile(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMSetVolatile", ExactSpelling = true)]
    public static extern void SetVolatile(LLVMValueRef memoryAccessInst, int isVolatile);

    [DllImport(Library, EntryPoint = "LLVMSetWeak", ExactSpelling = true)]
    public static extern void SetWeak(LLVMValueRef cmpXchgInst, int isWeak);

    [DllImport(Library, EntryPoint = "LLVMGetOrdering", ExactSpelling = true)]
    public static extern LLVMAtomicOrdering GetOrdering(LLVMValueRef memoryAccessInst);

    [DllImport(Library, EntryPoint = "LLVMSetOrdering", ExactSpelling = true)]
    public static extern void SetOrdering(LLVMValueRef memoryAccessInst, LLVMAtomicOrdering ordering);

    [DllImport(Library, EntryPoint = "LLVMSetIsInBounds", ExactSpelling = true)]
    public static extern void SetIsInBounds(LLVMValueRef gep, int inBounds);
}
