data = None
if data["x"] == 1:
    pass
