config = {"a": {"b": 1}}


def get(path):
    current = config
    for part in path.split("."):
        current = current[part]
    return current


print(get("a.b"))
print(get("a.c"))
