using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Molt.Compiler.Driver;

/// <summary>Tells devices, pipes and sockets from files.</summary>
internal static class SpecialFiles
{
    // The kernel's struct statx and its constants are the same on every architecture (man 2 statx).
    private const int WorkingFolder = -100;
    private const int TypeMask = 1;
    private const int SizeOfResult = 256;
    private const int OffsetOfMode = 28;
    private const int FileType = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether a path, links followed, leads to something that is neither a file nor a folder.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }
        Span<byte> result = stackalloc byte[SizeOfResult];
        if (Statx(WorkingFolder, path, 0, TypeMask, ref MemoryMarshal.GetReference(result)) != 0)
        {
            return false;
        }
        int type = BinaryPrimitives.ReadUInt16LittleEndian(result[OffsetOfMode..]) & FileType;
        return type is not (RegularFile or Folder);
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, ref byte result);
}
