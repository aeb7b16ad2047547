"""Graphs: breadth first, components, topological order, shortest paths."""


class Graph:
    def __init__(self):
        self.edges = {}

    def add(self, start, end, weight=1):
        self.edges.setdefault(start, {})[end] = weight
        self.edges.setdefault(end, {})

    def reversed(self):
        result = Graph()
        for start, ends in self.edges.items():
            for end, weight in ends.items():
                result.add(end, start, weight)
        return result

    def breadth_first(self, start):
        distances = {start: 0}
        queue = [start]
        for node in queue:
            for end in self.edges[node]:
                if end not in distances:
                    distances[end] = distances[node] + 1
                    queue.append(end)
        return distances

    def topological(self):
        counts = {node: 0 for node in self.edges}
        for ends in self.edges.values():
            for end in ends:
                counts[end] += 1
        ready = [node for node, count in counts.items() if count == 0]
        order = []
        while ready:
            node = ready.pop()
            order.append(node)
            for end in self.edges[node]:
                counts[end] -= 1
                if counts[end] == 0:
                    ready.append(end)
        if len(order) != len(self.edges):
            raise ValueError("the graph has a cycle")
        return order

    def shortest(self, start):
        best = {start: 0}
        done = set()
        while True:
            nearest = None
            for node, distance in best.items():
                if node not in done and (nearest is None or distance < best[nearest]):
                    nearest = node
            if nearest is None:
                return best
            done.add(nearest)
            for end, weight in self.edges[nearest].items():
                distance = best[nearest] + weight
                if end not in best or distance < best[end]:
                    best[end] = distance


def components(graph):
    both = Graph()
    for start, ends in graph.edges.items():
        for end in ends:
            both.add(start, end)
            both.add(end, start)
    left = set(graph.edges)
    result = []
    while left:
        group = set(both.breadth_first(min(left)))
        result.append(sorted(group))
        left -= group
    return sorted(result)


def run() -> int:
    graph = Graph()
    for node in range(40):
        graph.add(node, (node * 7 + 3) % 41 + 50, node % 5 + 1)
        if node % 3 == 0:
            graph.add(node + 50, node + 100)
    try:
        order = graph.topological()
        graph.add(130, 1)
        graph.add(1, 130)
        graph.topological()
    except ValueError as error:
        order.append(str(error))
    groups = components(graph)
    return len(order) + sum(len(group) for group in groups) + sum(graph.shortest(3).values()) + len(graph.reversed().edges)
