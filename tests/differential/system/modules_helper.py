print("helper runs")
shout = "!"


def __getattr__(name):
    if name.startswith("__") or name == "refused":
        raise AttributeError(f"no {name}")
    return name.upper()
