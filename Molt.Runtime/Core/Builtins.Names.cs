namespace Molt.Runtime;

public static partial class Builtins
{
    /// <summary>The names of the module <c>builtins</c>, of which a name that is no keyword is one unless a program binds it; a space stands between them.</summary>
    public static System.ReadOnlySpan<byte> Names =>
        "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError "u8
        + "BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError "u8
        + "ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup "u8
        + "FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning "u8
        + "IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError "u8
        + "ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError "u8
        + "PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError "u8
        + "ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError "u8
        + "SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "u8
        + "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __build_class__ __debug__ "u8
        + "__import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex "u8
        + "copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals "u8
        + "hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next "u8
        + "object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum "u8
        + "super tuple type vars zip"u8;
}
