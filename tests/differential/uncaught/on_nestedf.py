def a():
    def b():
        def c():
            return undefined_thing
        return c()
    return b()


a()
