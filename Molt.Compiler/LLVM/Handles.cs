using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The handles with few methods of their own.

/// <summary>An attribute of a function, parameter or result.</summary>
public readonly record struct LLVMAttributeRef(IntPtr Handle);

/// <summary>A group of sections of which the linker keeps one.</summary>
public readonly record struct LLVMComdatRef(IntPtr Handle);

/// <summary>A diagnostic as the context's handler gets it.</summary>
public readonly record struct LLVMDiagnosticInfoRef(IntPtr Handle);

/// <summary>A metadata node.</summary>
public readonly record struct LLVMMetadataRef(IntPtr Handle)
{
    /// <summary>The node as an operand of an instruction.</summary>
    public LLVMValueRef AsValue(LLVMContextRef context) => LLVM.MetadataAsValue(context, this);
}

/// <summary>A named list of metadata nodes of a module.</summary>
public readonly record struct LLVMNamedMDNodeRef(IntPtr Handle);

/// <summary>One use of a value.</summary>
public readonly record struct LLVMUseRef(IntPtr Handle)
{
    public LLVMUseRef NextUse => LLVM.GetNextUse(this);

    public LLVMValueRef User => LLVM.GetUser(this);

    public LLVMValueRef UsedValue => LLVM.GetUsedValue(this);
}

/// <summary>Options of a target machine.</summary>
public readonly record struct LLVMTargetMachineOptionsRef(IntPtr Handle);

/// <summary>Success (null) or an error, which its reader disposes of.</summary>
public readonly unsafe record struct LLVMErrorRef(IntPtr Handle)
{
    /// <summary>Throws the error if there is one.</summary>
    public void ThrowOnError()
    {
        if (Handle != 0)
        {
            sbyte* message = LLVM.GetErrorMessage(this);
            string text = Marshal.PtrToStringUTF8((nint)message) ?? "";
            LLVM.DisposeErrorMessage(message);
            throw new ExternalException(text);
        }
    }
}

/// <summary>Options of the pass pipeline.</summary>
public readonly record struct LLVMPassBuilderOptionsRef(IntPtr Handle) : IDisposable
{
    public static LLVMPassBuilderOptionsRef Create() => LLVM.CreatePassBuilderOptions();

    public void SetVerifyEach(bool value) => LLVM.PassBuilderOptionsSetVerifyEach(this, value ? 1 : 0);

    public void SetDebugLogging(bool value) => LLVM.PassBuilderOptionsSetDebugLogging(this, value ? 1 : 0);

    public void SetLoopInterleaving(bool value) => LLVM.PassBuilderOptionsSetLoopInterleaving(this, value ? 1 : 0);

    public void SetLoopVectorization(bool value) => LLVM.PassBuilderOptionsSetLoopVectorization(this, value ? 1 : 0);

    public void SetSLPVectorization(bool value) => LLVM.PassBuilderOptionsSetSLPVectorization(this, value ? 1 : 0);

    public void SetLoopUnrolling(bool value) => LLVM.PassBuilderOptionsSetLoopUnrolling(this, value ? 1 : 0);

    public void SetMergeFunctions(bool value) => LLVM.PassBuilderOptionsSetMergeFunctions(this, value ? 1 : 0);

    public void SetInlinerThreshold(int value) => LLVM.PassBuilderOptionsSetInlinerThreshold(this, value);

    public void Dispose() => LLVM.DisposePassBuilderOptions(this);
}

/// <summary>Bytes owned by LLVM.</summary>
public readonly unsafe record struct LLVMMemoryBufferRef(IntPtr Handle) : IDisposable
{
    /// <summary>The bytes, while the buffer lives.</summary>
    public ReadOnlySpan<byte> Span => new(LLVM.GetBufferStart(this), checked((int)LLVM.GetBufferSize(this)));

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">LLVM could not read it.</exception>
    public static LLVMMemoryBufferRef CreateFromFile(string path)
    {
        using var text = new MarshaledString(path);
        LLVMMemoryBufferRef buffer;
        sbyte* message = null;
        if (LLVM.CreateMemoryBufferWithContentsOfFile(text.Pointer, &buffer, &message) != 0)
        {
            throw new IOException(NativeText.Take(message));
        }
        return buffer;
    }

    /// <summary>Copies bytes.</summary>
    public static LLVMMemoryBufferRef CreateCopy(ReadOnlySpan<byte> bytes, string name = "")
    {
        using var text = new MarshaledString(name);
        fixed (byte* start = bytes)
        {
            return LLVM.CreateMemoryBufferWithMemoryRangeCopy((sbyte*)start, (nuint)bytes.Length, text.Pointer);
        }
    }

    public void Dispose() => LLVM.DisposeMemoryBuffer(this);
}

/// <summary>Text that LLVM returns.</summary>
internal static unsafe class NativeText
{
    /// <summary>Copies a message and frees it.</summary>
    public static string Take(sbyte* message)
    {
        string text = Marshal.PtrToStringUTF8((nint)message) ?? "";
        if (message != null)
        {
            LLVM.DisposeMessage(message);
        }
        return text;
    }

    /// <summary>Copies text that stays LLVM's.</summary>
    public static string Copy(sbyte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>Copies text of a known length that stays LLVM's.</summary>
    public static string Copy(sbyte* text, nuint length) => Marshal.PtrToStringUTF8((nint)text, checked((int)length));
}
