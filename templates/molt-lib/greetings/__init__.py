from .words import greet

__all__ = ["greet"]
