"""An uncaught exception while another one is handled."""


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return fallback(key)


def fallback(key):
    total = sum(len(part) for part in key.split("-"))
    return 10 / (total - 2)


print(lookup({"a": 1}, "a"), lookup({}, "abc-d"))
lookup({}, "a-b")
