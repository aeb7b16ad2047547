import sys


def greet(name):
    return f"Hello, {name}!"


def main():
    names = sys.argv[1:] or ["world"]
    for name in names:
        print(greet(name))


if __name__ == "__main__":
    main()
