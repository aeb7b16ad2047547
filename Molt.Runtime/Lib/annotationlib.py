"""Annotations as values, as texts, and with references to what is not there yet (https://docs.python.org/3.14/library/annotationlib.html).

Code can not be run in another environment here. What the compiler makes of annotations gives their texts, and what their free variables hold, when it is
called with formats of its own; expressions in texts are evaluated by `_expression_text`.
"""

import builtins
import enum
import keyword
import sys
import types

import _expression_text

__all__ = [
    "Format",
    "ForwardRef",
    "call_annotate_function",
    "call_evaluate_function",
    "get_annotate_from_class_namespace",
    "get_annotations",
    "annotations_to_string",
    "type_repr",
]

# The format in which functions that the compiler made give a tuple: the texts of the annotations, and the cells of their free variables by name.
_TEXTS = -4
_missing = object()


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """Wrapper that holds a forward reference.

    Constructor arguments:
    * arg: a string representing the code to be evaluated.
    * module: the module where the forward reference was created.
      Must be a string, not a module object.
    * owner: The owning object (module, class, or function).
    * is_argument: Does nothing, retained for compatibility.
    * is_class: True if the forward reference was created in class scope.

    """

    __slots__ = (
        "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__weakref__", "__arg__", "__globals__", "__extra_names__", "__code__",
        "__cell__", "__owner__",
    )

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__extra_names__ = None
        self.__code__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """Evaluate the forward reference and return the value.

        If the forward reference cannot be evaluated, raise an exception.
        """
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        owner = self.__owner__ if owner is None else owner
        scopes = self._scopes(globals, locals, type_params, owner)
        text = self.__forward_arg__
        if text.isidentifier() and not keyword.iskeyword(text):
            value = _find(text, scopes)
            if value is not _missing:
                return value
            if format == Format.FORWARDREF:
                return self
            raise _undefined(text)
        node = self.__forward_code__

        def forward(part):
            inner = ForwardRef(text[part[1]:part[2]], module=self.__forward_module__, owner=owner, is_class=self.__forward_is_class__)
            inner.__globals__, inner.__cell__ = self.__globals__ or globals, self.__cell__
            return inner

        try:
            return _expression_text.evaluate(node, _lookup(scopes), forward if format == Format.FORWARDREF else None)
        except NotImplementedError:
            raise
        except Exception:
            if format == Format.FORWARDREF:
                return self
            raise

    def _scopes(self, globals, locals, type_params, owner):
        """The namespaces in which names are looked for, the innermost first."""
        if globals is None and self.__forward_module__ is not None:
            globals = sys.modules.get(self.__forward_module__)
        if globals is None:
            globals = self.__globals__
        if globals is None:
            globals = _globals_of(owner)
        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)
        if locals is None:
            locals = vars(owner) if isinstance(owner, type) else {}
        scopes = [self.__extra_names__, locals]
        if type_params is not None:
            scopes.append({parameter.__name__: parameter for parameter in type_params})
        if isinstance(self.__cell__, dict):
            scopes.append(_contents(self.__cell__))
        return [scope for scope in [*scopes, globals, builtins] if scope is not None]

    def _evaluate(self, globalns, localns, type_params=_missing, *, recursive_guard):
        import typing
        import warnings

        if type_params is _missing:
            typing._deprecation_warning_for_no_type_params_passed("typing.ForwardRef._evaluate")
            type_params = ()
        warnings._deprecated(
            "ForwardRef._evaluate",
            "{name} is a private API and is retained for compatibility, but will be removed"
            " in Python 3.16. Use ForwardRef.evaluate() or typing.evaluate_forward_ref() instead.",
            remove=(3, 16),
        )
        return typing.evaluate_forward_ref(
            self, globals=globalns, locals=localns, type_params=type_params, _recursive_guard=recursive_guard)

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            self.__code__ = _parse(self.__arg__)
        return self.__code__

    def _identity(self):
        extra = self.__extra_names__
        return (
            self.__forward_arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__,
            tuple(sorted(self.__cell__.items())) if isinstance(self.__cell__, dict) else self.__cell__, self.__owner__,
            tuple(sorted(extra.items())) if extra else None,
        )

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self):
        return hash(self._identity())

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        text = repr(self.__forward_arg__)
        if self.__forward_module__ is not None:
            text += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            text += ", is_class=True"
        if self.__owner__ is not None:
            text += f", owner={self.__owner__!r}"
        return f"ForwardRef({text})"


def _parse(text):
    try:
        return _expression_text.parse(text)
    except SyntaxError:
        raise SyntaxError(f"Forward reference must be an expression -- got {text!r}") from None


def _undefined(name):
    return NameError(f"name '{name:.200}' is not defined", name=name)


def _find(name, scopes):
    for scope in scopes:
        if isinstance(scope, types.ModuleType):
            value = getattr(scope, name, _missing)
        else:
            try:
                value = scope[name]
            except KeyError:
                value = _missing
        if value is not _missing:
            return value
    return _missing


def _lookup(scopes):
    def lookup(name):
        value = _find(name, scopes)
        if value is _missing:
            raise _undefined(name)
        return value

    return lookup


def _globals_of(owner):
    if isinstance(owner, type):
        return sys.modules.get(getattr(owner, "__module__", None))
    if isinstance(owner, types.ModuleType):
        return owner
    return getattr(owner, "__globals__", None) if callable(owner) else None


def _contents(cells):
    result = {}
    for name, cell in cells.items():
        try:
            result[name] = cell.cell_contents
        except ValueError:
            pass
    return result


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call an evaluate function. Evaluate functions are normally generated for
    the value of type aliases and the bounds, constraints, and defaults of
    type parameter objects.
    """
    return call_annotate_function(evaluate, format, owner=owner)


def call_annotate_function(annotate, format, *, owner=None):
    """Call an __annotate__ function. __annotate__ functions are normally
    generated by the compiler to defer the evaluation of annotations. They
    can be called with any of the format arguments in the Format enum, but
    compiler-generated __annotate__ functions only support the VALUE format.
    This function provides additional functionality to call __annotate__
    functions with the FORWARDREF and STRING formats.

    *annotate* must be an __annotate__ function, which takes a single argument
    and returns a dict of annotations.

    *format* must be a member of the Format enum or one of the corresponding
    integer values.

    *owner* can be the object that owns the annotations (i.e., the module,
    class, or function that the __annotate__ function derives from). With the
    FORWARDREF format, it is used to provide better evaluation capabilities
    on the generated ForwardRef objects.

    """
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    if format == Format.STRING:
        texts, _ = _texts(annotate)
        return annotations_to_string(annotate(Format.VALUE)) if texts is None else texts
    if format != Format.FORWARDREF:
        raise ValueError(f"Invalid format: {format!r}")
    try:
        return annotate(Format.VALUE)
    except Exception:
        texts, cells = _texts(annotate)
        if texts is None:
            raise
    if not isinstance(texts, dict):
        return _forward(texts, annotate, cells, owner)
    return {name: _forward(text, annotate, cells, owner) for name, text in texts.items()}


def _texts(annotate):
    """What a function that the compiler made for annotations gives in the format `_TEXTS`; None and None for functions that others wrote."""
    try:
        found = annotate(_TEXTS)
    except Exception:
        found = None
    return found if type(found) is tuple else (None, None)


def _forward(text, annotate, cells, owner):
    """The value of an annotation, with forward references for what is not there yet."""
    reference = ForwardRef(text, owner=owner, is_class=isinstance(owner, type))
    # The module and not its `__dict__`, which may be a copy.
    reference.__globals__ = sys.modules.get(annotate.__module__) or annotate.__globals__
    reference.__forward_is_argument__ = False
    reference.__cell__ = cells or None
    space = cells.get("__classdict__")
    return reference.evaluate(locals=None if space is None else space.cell_contents, format=Format.FORWARDREF)


def get_annotate_from_class_namespace(obj):
    """Retrieve the annotate function from a class namespace dictionary.

    Return None if the namespace does not contain an annotate function.
    This is useful in metaclass ``__new__`` methods to retrieve the annotate function.
    """
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """Compute the annotations dict for an object.

    obj may be a callable, class, module, or other object with
    __annotate__ or __annotations__ attributes.
    Passing any other object raises TypeError.

    A new dict is returned always: that of the object itself, without what a
    class inherits; empty if the object can have annotations and has none.

    format, a member of Format or its integer equivalent, says how the
    annotations are given: as values, as values with forward references for
    what is not there yet, or as text.

    If eval_str is true, values of type str are evaluated, in the namespaces
    globals and locals, or those that belong to obj.
    """
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        found = _own_annotations(obj)
        if found is None:
            found = _annotate(obj, format)
    elif format == Format.FORWARDREF:
        found = _forward_annotations(obj)
    elif format == Format.STRING:
        found = _annotate(obj, format)
        if found is None:
            found = _own_annotations(obj)
            found = found if found is None else annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not eval_str or not found:
        return dict(found)
    lookup = _lookup(_scopes_of(obj, globals, locals))
    return {
        name: _expression_text.evaluate(_expression_text.parse(value), lookup) if isinstance(value, str) else value
        for name, value in found.items()
    }


def _forward_annotations(obj):
    try:
        found = _own_annotations(obj)
    except Exception:
        found = None
    if found is None:
        found = _annotate(obj, Format.FORWARDREF)
        if found is None:
            found = _own_annotations(obj)
    return found


def _scopes_of(obj, globals, locals):
    """The namespaces of an object, the innermost first."""
    own = None
    inner = None
    if isinstance(obj, type):
        own = sys.modules.get(getattr(obj, "__module__", None))
        inner = vars(obj)
    elif isinstance(obj, types.ModuleType):
        own = obj
    elif callable(obj):
        own = getattr(_unwrap(obj), "__globals__", None)
    scopes = [inner if locals is None else locals]
    parameters = getattr(obj, "__type_params__", ())
    scopes.append({parameter.__name__: parameter for parameter in parameters})
    scopes.append(own if globals is None else globals)
    return [scope for scope in [*scopes, builtins] if scope is not None]


def _unwrap(function):
    functools = sys.modules.get("functools")
    while True:
        if hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        elif functools and isinstance(function, functools.partial):
            function = function.func
        else:
            return function


def type_repr(value):
    """Convert a Python value to a format suitable for use with the STRING format.

    This is intended as a helper for tools that support the STRING format but do
    not have access to the code that originally produced the annotations. It uses
    repr() for most objects.

    """
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


def annotations_to_string(annotations):
    """Convert an annotation dict containing values to approximately the STRING format.

    Always returns a fresh a dictionary.
    """
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def _annotate(obj, format):
    """What the object's `__annotate__` gives; None if it has none."""
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


_of_class = type.__dict__["__annotations__"].__get__


def _own_annotations(obj):
    """The object's `__annotations__`, a dict; None if it has none."""
    if isinstance(obj, type):
        try:
            found = _of_class(obj)
        except AttributeError:
            return None
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            return None
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found
