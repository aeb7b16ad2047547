"""Lines of source files by their numbers (https://docs.python.org/3.14/library/linecache.html)."""

from sys import modules as _modules

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# A file's name to its size, time of change, lines, and full name; or to a function alone that gives its text.
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file with its end; the empty string if there is none, without an exception."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file; an empty list if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed."""
    os = _modules.get("os")
    for name in [*cache] if filename is None else [filename]:
        entry = cache.get(name)
        if os is None or entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            stat = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if entry[0] != stat.st_size or entry[1] != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew; an empty list if it cannot be read."""
    entry = cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    if entry is not None or lazycache(filename, module_globals):
        source = (entry or cache.pop(filename))[0]
        try:
            text = source()
        except (ImportError, OSError):
            text = None
        if text is not None:
            lines = [line + "\n" for line in text.splitlines()]
            cache[filename] = (len(text), None, lines, filename)
            return lines
    try:
        with open(filename, "rb") as file:
            data = file.read()
        lines = data.decode(_encoding(data)).replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError, LookupError, ValueError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (len(data), _time_of(filename), lines, filename)
    return lines


def _encoding(data):
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in data.split(b"\n", 2)[:2]:
        line = line.strip()
        at = line.find(b"coding")
        if line.startswith(b"#") and at >= 0 and line[at + 6:at + 7] in (b":", b"="):
            name = line[at + 7:].split()
            return name[0].decode("ascii") if name else "utf-8"
        if line and not line.startswith(b"#"):
            break
    return "utf-8"


def _time_of(filename):
    # Programs that do not use the module os need not have it for this.
    os = _modules.get("os")
    try:
        return None if os is None else os.stat(filename).st_mtime
    except (OSError, ValueError):
        return None


def lazycache(filename, module_globals):
    """Note how a module's loader gives its text, if it does; whether that is known now."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")) or not module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if name and get_source:
        cache[filename] = (lambda: get_source(name),)
        return True
    return False
