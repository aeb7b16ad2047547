"""What takes the place of functions of CPython's module `_py_warnings` that ask where objects were made, which is not recorded."""


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    return f"{text}  {line.strip()}\n" if line else text
