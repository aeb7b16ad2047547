import sys

print("leaving")
print("with a message", file=sys.stderr)
sys.exit(42)
