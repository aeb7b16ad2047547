try:
    raise SystemExit
except SystemExit as e:
    print(repr(e), e.code)
raise SystemExit(None)
