namespace Molt.Compiler.Text;

/// <summary>What went wrong with a file, in words that a user can act on.</summary>
internal static class FileErrors
{
    private const int LinuxBadFile = 9;
    private const int LinuxNoMemory = 12;
    private const int LinuxTooManyFilesOfAll = 23;
    private const int LinuxTooManyFiles = 24;
    private const int LinuxTooLarge = 27;
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

    /// <summary>Whether a standard stream can not be written.</summary>
    public static bool IsOfOutput(Exception exception) => IsBrokenPipe(exception) || IsDiskFull(exception)
        || (exception is IOException or UnauthorizedAccessException && (exception.HResult == LinuxBadFile || exception.InnerException?.HResult == LinuxBadFile));

    /// <summary>What the machine, or a limit that was set, does not give the compiler; null if it is not that.</summary>
    public static string? MissingResource(Exception exception) => exception switch
    {
        OutOfMemoryException => "there is not enough memory",
        IOException { HResult: LinuxNoMemory } when !OperatingSystem.IsWindows() => "there is not enough memory",
        IOException { HResult: LinuxTooManyFiles or LinuxTooManyFilesOfAll } when !OperatingSystem.IsWindows() => "too many files are open",
        { InnerException: { } inner } => MissingResource(inner),
        _ => null,
    };

    /// <summary>One clause that says why the file could not be used.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        _ when IsDiskFull(exception) => "the disk is full",
        _ when MissingResource(exception) is { } resource => resource,
        { HResult: LinuxTooLarge } when !OperatingSystem.IsWindows() => "the file would be larger than files may be",
        { HResult: LinuxReadOnly } when !OperatingSystem.IsWindows() => "the file system is read-only",
        _ => exception.Message.TrimEnd('.'),
    };
}
