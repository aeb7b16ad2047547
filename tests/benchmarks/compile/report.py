"""Records from lines of text, grouped and set in columns."""

LINES = """
2024-01-03;north;apples;12;0.45
2024-01-03;south;pears;7;0.80
2024-01-04;north;pears;x;0.80
2024-01-05;east;plums;31;0.15
2024-01-05;north;apples;5
2024-02-01;south;apples;44;0.50
2024-02-02;east;figs;3;2.25
"""


class Record:
    def __init__(self, day, region, product, count, price):
        self.day = day
        self.region = region
        self.product = product
        self.count = count
        self.price = price

    @property
    def month(self):
        return self.day[:7]

    @property
    def amount(self):
        return self.count * self.price

    @classmethod
    def parse(cls, line):
        parts = line.split(";")
        if len(parts) != 5:
            raise ValueError(f"{len(parts)} fields instead of 5")
        day, region, product, count, price = parts
        return cls(day, region, product, int(count), float(price))


def read(text):
    records, errors = [], []
    for number, line in enumerate(text.strip().splitlines(), 1):
        try:
            records.append(Record.parse(line))
        except ValueError as error:
            errors.append(f"line {number}: {error}")
    return records, errors


def group(records, key):
    result = {}
    for record in records:
        name = key(record)
        if name not in result:
            result[name] = []
        result[name].append(record)
    return result


def table(rows):
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = []
        for cell, width in zip(row, widths):
            if isinstance(cell, str):
                cells.append(cell.ljust(width))
            else:
                cells.append(str(cell).rjust(width))
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def summary(records):
    rows = [("group", "records", "count", "amount")]
    for name, members in sorted(group(records, lambda record: record.month).items()):
        rows.append((name, len(members), sum(record.count for record in members), f"{sum(record.amount for record in members):.2f}"))
    for name, members in sorted(group(records, lambda record: record.product).items()):
        best = max(members, key=lambda record: record.amount)
        rows.append((name, len(members), best.count, "%8.2f" % best.amount))
    return table(rows)


def run() -> int:
    records, errors = read(LINES)
    text = summary(records)
    return len(text) + 10 * len(errors) + sum(ord(character) for character in text if character.isdigit()) + text.count("\n")
