def check(x):
    assert x > 0, f"x must be positive, not {x}"
    assert isinstance(
        x,
        int,
    )


check(1)
check(-1)
