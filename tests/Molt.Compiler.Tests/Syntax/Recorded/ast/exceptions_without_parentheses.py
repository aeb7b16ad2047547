try: pass
except a, b: pass
except c, d,: pass
except e,: pass
try: pass
except* a, b: pass
except* c: pass
