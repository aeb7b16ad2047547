namespace Molt.Compiler.Text;

/// <summary>What went wrong with a file, in words that a user can act on.</summary>
internal static class FileErrors
{
    private const int LinuxNoSpace = 28;
    private const int LinuxReadOnly = 30;
    private const int LinuxBrokenPipe = 32;
    private const int LinuxQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether no space is left for the file.</summary>
    public static bool IsDiskFull(Exception exception) =>
        exception is IOException && (OperatingSystem.IsWindows()
            ? exception.HResult is WindowsDiskFull or WindowsHandleDiskFull
            : exception.HResult is LinuxNoSpace or LinuxQuota);

    /// <summary>Whether the reader of a pipe has gone away.</summary>
    public static bool IsBrokenPipe(Exception exception) =>
        exception is IOException && exception.HResult == (OperatingSystem.IsWindows() ? WindowsBrokenPipe : LinuxBrokenPipe);

    /// <summary>One clause that says why the file could not be used.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        _ when IsDiskFull(exception) => "the disk is full",
        { HResult: LinuxReadOnly } when !OperatingSystem.IsWindows() => "the file system is read-only",
        _ => exception.Message.TrimEnd('.'),
    };
}
