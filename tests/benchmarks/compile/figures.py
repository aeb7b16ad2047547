"""Figures over samples: small numeric functions and loops."""


def mean(values: list[float]) -> float:
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def variance(values: list[float]) -> float:
    middle = mean(values)
    return sum((value - middle) ** 2 for value in values) / len(values)


def median(values: list[float]) -> float:
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def histogram(values, bins=6):
    low, high = min(values), max(values)
    width = (high - low) / bins or 1.0
    counts = [0] * bins
    for value in values:
        index = min(int((value - low) / width), bins - 1)
        counts[index] += 1
    return counts


def moving(values, size):
    window = []
    for value in values:
        window.append(value)
        if len(window) > size:
            del window[0]
        yield sum(window) / len(window)


def regression(points):
    n = len(points)
    sx = sum(x for x, _ in points)
    sy = sum(y for _, y in points)
    sxx = sum(x * x for x, _ in points)
    sxy = sum(x * y for x, y in points)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return slope, (sy - slope * sx) / n


class Random:
    def __init__(self, seed: int):
        self.state = seed

    def next(self) -> float:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 11) / 9007199254740992.0

    def choice(self, items):
        return items[int(self.next() * len(items))]


def primes(limit: int) -> list[int]:
    sieve = [True] * (limit + 1)
    result = []
    for number in range(2, limit + 1):
        if sieve[number]:
            result.append(number)
            for multiple in range(number * number, limit + 1, number):
                sieve[multiple] = False
    return result


def collatz(start: int) -> int:
    steps = 0
    while start != 1:
        start = start // 2 if start % 2 == 0 else 3 * start + 1
        steps += 1
    return steps


def run() -> int:
    random = Random(99)
    values = [random.next() * 10 for _ in range(50)]
    slope, offset = regression([(x, 3 * x + random.choice([-1, 0, 1])) for x in range(20)])
    total = round(1000 * (mean(values) + variance(values) + median(values) + slope + offset))
    total += sum(index * count for index, count in enumerate(histogram(values)))
    total += round(100 * max(moving(values, 5)))
    try:
        mean([])
    except ValueError as error:
        total += len(str(error))
    return total + sum(primes(100)) + max(collatz(n) for n in range(1, 60))
