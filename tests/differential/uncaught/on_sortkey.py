people = [{"n": 1}, {}]
people.sort(key=lambda p: p["n"])
