# A small operating system simulation: tasks, packets, a scheduler; classes with inheritance and overridden methods.
IDLE, WORKER, HANDLER, DEVICE = 1, 2, 3, 4

class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, lst):
        self.link = None
        if lst is None:
            return self
        p = lst
        next = p.link
        while next is not None:
            p = next
            next = p.link
        p.link = self
        return lst

class Task:
    def __init__(self, ident, priority, queue, scheduler):
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.scheduler = scheduler
        self.holding = False
        self.waiting = queue is None
        self.runs = 0

    def run(self, packet):
        raise NotImplementedError

    def take(self):
        p = self.queue
        if p is not None:
            self.queue = p.link
        return p

    def is_ready(self):
        return self.queue is not None or not self.waiting

class IdleTask(Task):
    def __init__(self, ident, scheduler):
        Task.__init__(self, ident, 0, None, scheduler)
        self.control = 1
        self.count = 1000
        self.waiting = False

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            self.scheduler.stop()
            return
        if self.control & 1 == 0:
            self.control //= 2
            self.scheduler.send(Packet(None, WORKER, 0), WORKER)
        else:
            self.control = self.control // 2 ^ 0xd008
            self.scheduler.send(Packet(None, HANDLER, 1), HANDLER)

class WorkTask(Task):
    def __init__(self, ident, scheduler):
        Task.__init__(self, ident, 1000, None, scheduler)
        self.destination = DEVICE
        self.count = 0

    def run(self, packet):
        if packet is None:
            self.waiting = True
            return
        packet.ident = self.destination
        packet.datum = 0
        for i in range(4):
            self.count += 1
            if self.count > 26:
                self.count = 1
            packet.data[i] = ord('A') + self.count - 1
        self.scheduler.send(packet, self.destination)

class HandlerTask(Task):
    def __init__(self, ident, scheduler):
        Task.__init__(self, ident, 2000, None, scheduler)
        self.total = 0

    def run(self, packet):
        if packet is None:
            self.waiting = True
            return
        for x in packet.data:
            self.total += x
        self.scheduler.send(packet, DEVICE)

class DeviceTask(Task):
    def __init__(self, ident, scheduler):
        Task.__init__(self, ident, 3000, None, scheduler)
        self.seen = 0

    def run(self, packet):
        if packet is None:
            self.waiting = True
            return
        self.seen += packet.kind + len(packet.data)

class Scheduler:
    def __init__(self):
        self.tasks = []
        self.table = {}
        self.running = True
        self.sent = 0

    def add(self, task):
        self.tasks.append(task)
        self.table[task.ident] = task

    def stop(self):
        self.running = False

    def send(self, packet, ident):
        self.sent += 1
        task = self.table[ident]
        task.queue = packet.append_to(task.queue)
        task.waiting = False

    def schedule(self):
        while self.running:
            best = None
            for task in self.tasks:
                if task.is_ready() and (best is None or task.priority > best.priority):
                    best = task
            best.runs += 1
            best.run(best.take())

def main():
    total = 0
    for _ in range(1):
        s = Scheduler()
        s.add(IdleTask(IDLE, s))
        s.add(WorkTask(WORKER, s))
        s.add(HandlerTask(HANDLER, s))
        s.add(DeviceTask(DEVICE, s))
        s.schedule()
        total += s.sent + sum(t.runs for t in s.tasks)
    print(total)

main()
