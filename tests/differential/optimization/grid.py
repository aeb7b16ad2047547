# Game of life and shortest paths on a grid with tuples in sets and dicts, and a heap of our own.
def neighbours(cell):
    x, y = cell
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            if dx or dy:
                yield x + dx, y + dy

def step(cells):
    counts = {}
    for cell in cells:
        for n in neighbours(cell):
            counts[n] = counts.get(n, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}

class Heap:
    def __init__(self):
        self.items = []
    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if items[parent] <= items[i]:
                break
            items[parent], items[i] = items[i], items[parent]
            i = parent
    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        top = items[0]
        items[0] = last
        i = 0
        n = len(items)
        while True:
            child = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and items[child + 1] < items[child]:
                child += 1
            if items[i] <= items[child]:
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return top

def shortest(width, height):
    def cost(x, y):
        return (x * 7919 + y * 104729) % 9 + 1
    heap = Heap()
    heap.push((0, (0, 0)))
    done = {}
    while heap.items:
        d, (x, y) = heap.pop()
        if (x, y) in done:
            continue
        done[x, y] = d
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < width and 0 <= ny < height and (nx, ny) not in done:
                heap.push((d + cost(nx, ny), (nx, ny)))
    return done[width - 1, height - 1]

cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (12, 10), (11, 11), (20, 5), (21, 5), (22, 5), (21, 4), (20, 6)}
for _ in range(40):
    cells = step(cells)
print(len(cells), shortest(40, 40))
