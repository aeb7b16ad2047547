"""An uncaught exception with a cause and a context, through methods and loops."""


class Parser:
    def __init__(self, text):
        self.text = text

    def number(self):
        try:
            return int(self.text)
        except ValueError as error:
            raise RuntimeError(f"can not parse {self.text!r}") from error


def parse_all(texts):
    return [Parser(text).number() for text in texts]


def main():
    print(parse_all(["1", "2"]))
    try:
        parse_all(["3", "x"])
    finally:
        print("finally ran")


main()
