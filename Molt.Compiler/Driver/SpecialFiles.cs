using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Molt.Compiler.Driver;

/// <summary>Tells devices, pipes and sockets from files.</summary>
internal static unsafe class SpecialFiles
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
        byte* result = stackalloc byte[SizeOfResult];
        byte* name = Utf8StringMarshaller.ConvertToUnmanaged(path);
        int error = Statx(WorkingFolder, name, 0, TypeMask, result);
        Utf8StringMarshaller.Free(name);
        return error == 0 && (*(ushort*)(result + OffsetOfMode) & FileType) is not (RegularFile or Folder);
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte* path, int flags, uint mask, byte* result);
}
