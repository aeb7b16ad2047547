class ConfigError(Exception):
    def __init__(self, key, reason):
        super().__init__(key, reason)
        self.key = key

    def __str__(self):
        return f"bad {self.key}"


def load():
    raise ConfigError("port", "missing")


def start():
    try:
        load()
    finally:
        print("cleanup")


start()
