namespace Molt.Compiler.Binding;

/// <summary>The modules of CPython's standard library that are not Python files, or not ones that come with the compiler.</summary>
internal static class StandardModules
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "_abc", "_ast", "_asyncio", "_bisect", "_blake2", "_bz2", "_codecs", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp",
        "_codecs_kr", "_codecs_tw", "_collections", "_contextvars", "_csv", "_ctypes", "_curses", "_curses_panel", "_datetime", "_dbm",
        "_decimal", "_elementtree", "_functools", "_gdbm", "_hashlib", "_heapq", "_hmac", "_imp", "_interpchannels", "_interpqueues",
        "_interpreters", "_io", "_json", "_locale", "_lsprof", "_lzma", "_md5", "_multibytecodec", "_multiprocessing", "_opcode", "_operator",
        "_overlapped", "_pickle", "_posixshmem", "_posixsubprocess", "_pydecimal", "_queue", "_random", "_remote_debugging", "_scproxy", "_sha1",
        "_sha2", "_sha3", "_signal", "_socket", "_sqlite3", "_sre", "_ssl", "_stat", "_statistics", "_string", "_struct", "_suggestions",
        "_symtable", "_sysconfig", "_thread", "_tkinter", "_tokenize", "_tracemalloc", "_types", "_typing", "_uuid", "_warnings", "_weakref",
        "_winapi", "_wmi", "_zoneinfo", "_zstd", "array", "atexit", "binascii", "builtins", "cmath", "curses", "dbm", "ensurepip", "errno",
        "faulthandler", "fcntl", "gc", "grp", "idlelib", "itertools", "marshal", "math", "mmap", "msvcrt", "nt", "posix", "pwd", "pydoc_data",
        "pyexpat", "readline", "resource", "select", "ssl", "sys", "syslog", "termios", "time", "tkinter", "turtle", "turtledemo",
        "unicodedata", "venv", "winreg", "winsound", "zlib",
    };

    /// <summary>Whether a module, or the package it stands in, is one of them.</summary>
    public static bool Contains(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return s_names.Contains(dot < 0 ? name : name[..dot]);
    }
}
