class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise RuntimeError("in exit")


with Manager():
    raise ValueError("body")
