raise SystemExit([1, "x"])
