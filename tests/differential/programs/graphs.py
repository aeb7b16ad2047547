"""Graph algorithms."""


class Graph:
    def __init__(self, edges=(), directed=False):
        self.adjacent = {}
        self.directed = directed
        for edge in edges:
            self.add(*edge)

    def add(self, a, b, weight=1):
        self.adjacent.setdefault(a, {})[b] = weight
        other = self.adjacent.setdefault(b, {})
        if not self.directed:
            other[a] = weight

    def bfs(self, start):
        seen, queue = {start}, [start]
        for node in queue:
            yield node
            for neighbor in self.adjacent[node]:
                if neighbor not in seen:
                    seen.add(neighbor)
                    queue.append(neighbor)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for neighbor in sorted(self.adjacent[node]):
            if neighbor not in seen:
                yield from self.dfs(neighbor, seen)

    def dijkstra(self, start):
        distance = {start: 0}
        previous = {}
        todo = set(self.adjacent)
        while todo:
            node = min((n for n in todo if n in distance), key=lambda n: (distance[n], n), default=None)
            if node is None:
                break
            todo.remove(node)
            for neighbor, weight in self.adjacent[node].items():
                candidate = distance[node] + weight
                if candidate < distance.get(neighbor, float("inf")):
                    distance[neighbor] = candidate
                    previous[neighbor] = node
        return distance, previous

    def path(self, start, end):
        distance, previous = self.dijkstra(start)
        if end not in distance:
            return None
        result = [end]
        while result[-1] != start:
            result.append(previous[result[-1]])
        return result[::-1], distance[end]

    def topological(self):
        degree = {n: 0 for n in self.adjacent}
        for targets in self.adjacent.values():
            for target in targets:
                degree[target] += 1
        ready = sorted((n for n, d in degree.items() if d == 0), reverse=True)
        order = []
        while ready:
            node = ready.pop()
            order.append(node)
            for target in self.adjacent[node]:
                degree[target] -= 1
                if not degree[target]:
                    ready.append(target)
            ready.sort(reverse=True)
        if len(order) != len(degree):
            raise ValueError("cycle among " + ", ".join(sorted(set(degree) - set(order))))
        return order

    def components(self):
        left = dict.fromkeys(self.adjacent)
        while left:
            start = next(iter(left))
            component = sorted(self.bfs(start))
            for node in component:
                del left[node]
            yield component


class Heap:
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.push(item)

    def push(self, item):
        h = self.items
        h.append(item)
        i = len(h) - 1
        while i > 0 and h[i] < h[(i - 1) // 2]:
            h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
            i = (i - 1) // 2

    def pop(self):
        h = self.items
        top, last = h[0], h.pop()
        if h:
            h[0], i = last, 0
            while (child := 2 * i + 1) < len(h):
                if child + 1 < len(h) and h[child + 1] < h[child]:
                    child += 1
                if h[i] <= h[child]:
                    break
                h[i], h[child] = h[child], h[i]
                i = child
        return top

    def __bool__(self):
        return bool(self.items)


def kruskal(edges):
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    tree = []
    for weight, a, b in sorted((w, a, b) for a, b, w in edges):
        if (ra := find(a)) != (rb := find(b)):
            parent[ra] = rb
            tree.append((a, b, weight))
    return tree, sum(w for *_, w in tree)


edges = [("a", "b", 4), ("a", "c", 2), ("b", "c", 1), ("b", "d", 5), ("c", "d", 8), ("c", "e", 10), ("d", "e", 2), ("x", "y", 1)]
g = Graph(edges)
print(list(g.bfs("a")), list(g.dfs("a")), list(g.components()))
print(g.path("a", "e"), g.path("a", "x"), g.dijkstra("a")[0])
print(kruskal(edges))
d = Graph([("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True)
print(d.topological())
d.add("jacket", "tie")
try:
    d.topological()
except ValueError as e:
    print(e)
h = Heap([5, 3, 8, 1, 9, 2])
out = []
while h:
    out.append(h.pop())
print(out)
grid = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#E
""".split()


def solve(grid):
    find = lambda c: next((y, x) for y, row in enumerate(grid) for x, cell in enumerate(row) if cell == c)
    start, end = find("S"), find("E")
    frontier, came = [start], {start: None}
    while frontier:
        y, x = frontier.pop(0)
        if (y, x) == end:
            break
        for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            ny, nx = y + dy, x + dx
            if 0 <= ny < len(grid) and 0 <= nx < len(grid[0]) and grid[ny][nx] != "#" and (ny, nx) not in came:
                came[ny, nx] = y, x
                frontier.append((ny, nx))
    cells = set()
    at = end
    while at:
        cells.add(at)
        at = came[at]
    return "\n".join("".join("*" if (y, x) in cells else c for x, c in enumerate(row)) for y, row in enumerate(grid)), len(cells)


picture, steps = solve(grid)
print(picture, steps, sep="\n")


def queens(n, columns=(), diagonals=(), antidiagonals=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for c in range(n):
        if c not in columns and row - c not in diagonals and row + c not in antidiagonals:
            yield from queens(n, columns + (c,), diagonals + (row - c,), antidiagonals + (row + c,))


print(next(queens(8)), sum(1 for _ in queens(6)))


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]


print(len(list(permutations(list(range(5))))), list(permutations("abc"))[:3])


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(10))
