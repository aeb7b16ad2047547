"""A simulation: a priority queue, callbacks, closures, a generator."""


class Queue:
    def __init__(self):
        self.heap = []
        self.count = 0

    def __len__(self):
        return len(self.heap)

    def push(self, time, action):
        self.count += 1
        heap = self.heap
        heap.append((time, self.count, action))
        at = len(heap) - 1
        while at > 0:
            parent = (at - 1) // 2
            if heap[parent][:2] <= heap[at][:2]:
                break
            heap[parent], heap[at] = heap[at], heap[parent]
            at = parent

    def pop(self):
        heap = self.heap
        heap[0], heap[-1] = heap[-1], heap[0]
        result = heap.pop()
        at = 0
        while True:
            least = at
            for child in (2 * at + 1, 2 * at + 2):
                if child < len(heap) and heap[child][:2] < heap[least][:2]:
                    least = child
            if least == at:
                return result
            heap[at], heap[least] = heap[least], heap[at]
            at = least


class Simulation:
    def __init__(self):
        self.queue = Queue()
        self.now = 0
        self.trace = []

    def after(self, delay, action):
        self.queue.push(self.now + delay, action)

    def run(self, limit):
        steps = 0
        while self.queue and steps < limit:
            self.now, _, action = self.queue.pop()
            action()
            steps += 1
        return steps


def customers(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed % 9 + 1


def shop(simulation, tills, seed):
    free = tills
    waiting = []
    served = 0
    durations = customers(seed)

    def arrive():
        nonlocal free
        if free > 0:
            free -= 1
            simulation.after(next(durations), leave)
        else:
            waiting.append(simulation.now)
        simulation.after(next(durations) // 2 + 1, arrive)

    def leave():
        nonlocal free, served
        served += 1
        if waiting:
            simulation.trace.append(simulation.now - waiting.pop(0))
            simulation.after(next(durations), leave)
        else:
            free += 1

    simulation.after(0, arrive)
    return lambda: (served, len(waiting))


def run() -> int:
    total = 0
    for tills in (1, 2, 3):
        simulation = Simulation()
        state = shop(simulation, tills, 17 * tills)
        steps = simulation.run(200)
        served, waiting = state()
        total += steps + served * 10 + waiting + simulation.now + sum(simulation.trace)
    return total
