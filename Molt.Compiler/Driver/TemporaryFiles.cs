namespace Molt.Compiler.Driver;

/// <summary>Files and folders that are there only while this process works. <see cref="Interruption"/> deletes them, too.</summary>
internal static class TemporaryFiles
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal);
    private static int count;

    /// <summary>Makes a folder among the temporary files of the machine, and returns its full path.</summary>
    public static string CreateFolder()
    {
        lock (Gate)
        {
            string path = Directory.CreateTempSubdirectory("moltc-").FullName;
            Paths.Add(path);
            return path;
        }
    }

    /// <summary>Makes an empty file in a folder, under a name of its own, and returns its full path.</summary>
    public static string CreateFile(string folder)
    {
        lock (Gate)
        {
            string path = Path.Combine(folder, $".moltc-{Environment.ProcessId}-{++count}.tmp");
            File.Create(path).Dispose();
            Paths.Add(path);
            return path;
        }
    }

    /// <summary>Deletes one of them, if it is still there.</summary>
    public static void Delete(string path)
    {
        lock (Gate)
        {
            Paths.Remove(path);
            Remove(path);
        }
    }

    /// <summary>
    /// Deletes all, because the process is about to end. Whoever makes or deletes one after that waits for the end: the lock stays taken.
    /// </summary>
    public static void DeleteAll()
    {
        Gate.Enter();
        foreach (string path in Paths)
        {
            Remove(path);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else if (Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder))
        {
            // The linker writes beside the file that it has been given, under a name that begins with the same, and leaves that when it crashes.
            foreach (string file in Directory.EnumerateFiles(folder, Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }
}
