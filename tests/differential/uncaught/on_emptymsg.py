class MyError(Exception):
    """Docs."""


raise MyError
