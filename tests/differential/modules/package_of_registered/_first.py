value = "first"


def change():
    global value
    value = "changed"
