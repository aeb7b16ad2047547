"""A stock of articles: classes, dicts, exceptions."""


class StockError(Exception):
    def __init__(self, article, wanted, there):
        super().__init__(f"{article}: {wanted} wanted, {there} there")
        self.article = article
        self.wanted = wanted
        self.there = there


class Article:
    def __init__(self, name: str, price: int, tags):
        self.name = name
        self.price = price
        self.tags = list(tags)
        self.count = 0

    def value(self) -> int:
        return self.price * self.count

    def __repr__(self):
        return f"Article({self.name!r}, {self.price}, {self.count})"


class Inventory:
    def __init__(self):
        self.articles = {}
        self.log = []

    def add(self, name, price, *tags):
        if name in self.articles:
            raise KeyError(name)
        article = Article(name, price, tags)
        self.articles[name] = article
        self.log.append(("add", name))
        return article

    def receive(self, name, count):
        self.articles[name].count += count
        self.log.append(("receive", name, count))

    def take(self, name, count):
        article = self.articles.get(name)
        if article is None:
            raise KeyError(name)
        if article.count < count:
            raise StockError(name, count, article.count)
        article.count -= count
        self.log.append(("take", name, count))
        return article.price * count

    def by_tag(self):
        result = {}
        for article in self.articles.values():
            for tag in article.tags:
                result.setdefault(tag, []).append(article.name)
        return {tag: sorted(names) for tag, names in sorted(result.items())}

    def total(self):
        return sum(article.value() for article in self.articles.values())


def run() -> int:
    stock = Inventory()
    for index, name in enumerate(["bolt", "nut", "gear", "belt", "shaft"]):
        stock.add(name, 7 + index * 3, "metal" if index % 2 == 0 else "soft", "spare")
        stock.receive(name, 10 * (index + 1))
    failures = 0
    earned = 0
    for round_number in range(12):
        for name in ("gear", "bolt", "wheel", "nut"):
            try:
                earned += stock.take(name, round_number)
            except StockError as error:
                failures += error.wanted - error.there
            except KeyError:
                failures += 1
    tags = stock.by_tag()
    return stock.total() + earned * 3 + failures + len(tags["spare"]) + len(stock.log) + len(repr(stock.articles["nut"]))
