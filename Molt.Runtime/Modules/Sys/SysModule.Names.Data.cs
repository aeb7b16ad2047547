namespace Molt.Runtime;

// The modules of the standard library of CPython 3.14, on every platform.
public static unsafe partial class SysModule
{
    /// <summary>Their names, with a space between them.</summary>
    public static System.ReadOnlySpan<byte> StandardLibraryNames =>
        "__future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect _blake2 _bz2 "u8
        + "_codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc "u8
        + "_colorize _compat_pickle _contextvars _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree "u8
        + "_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _hmac _imp _interpchannels "u8
        + "_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec "u8
        + "_multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem "u8
        + "_posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random "u8
        + "_remote_debugging _scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics "u8
        + "_string _strptime _struct _suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize "u8
        + "_tracemalloc _types _typing _uuid _warnings _weakref _weakrefset _winapi _wmi _zoneinfo _zstd abc annotationlib "u8
        + "antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath "u8
        + "cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib "u8
        + "contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings "u8
        + "ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath "u8
        + "getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io "u8
        + "ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder "u8
        + "msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle "u8
        + "pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr "u8
        + "pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets "u8
        + "select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants "u8
        + "sre_parse ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny "u8
        + "tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback "u8
        + "tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref "u8
        + "webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"u8;
}
