# An event loop in the program itself: tasks, sleeping, futures, cancellation.


class Future:
    def __init__(self):
        self.done = False
        self.result = None
        self.error = None
        self.waiting = []

    def set_result(self, value):
        self.done = True
        self.result = value
        for task in self.waiting:
            LOOP.ready.append((task, None))
        self.waiting.clear()

    def set_error(self, error):
        self.done = True
        self.error = error
        for task in self.waiting:
            LOOP.ready.append((task, None))
        self.waiting.clear()

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.result


class Cancelled(BaseException):
    pass


class Task(Future):
    def __init__(self, coroutine, name):
        super().__init__()
        self.coroutine = coroutine
        self.name = name
        self.cancelling = False
        LOOP.ready.append((self, None))

    def cancel(self):
        self.cancelling = True
        LOOP.ready.append((self, None))

    def step(self, value):
        if self.done:
            return
        try:
            if self.cancelling:
                self.cancelling = False
                awaited = self.coroutine.throw(Cancelled(self.name))
            else:
                awaited = self.coroutine.send(value)
        except StopIteration as stop:
            self.set_result(stop.value)
        except (Exception, Cancelled) as error:
            self.set_error(error)
        else:
            if awaited is None:
                LOOP.ready.append((self, None))
            elif isinstance(awaited, Future):
                awaited.waiting.append(self)
            else:
                LOOP.later(awaited, self)


class Loop:
    def __init__(self):
        self.ready = []
        self.timers = []
        self.now = 0

    def later(self, delay, task):
        self.timers.append((self.now + delay, len(self.timers), task))
        self.timers.sort(key=lambda timer: timer[:2])

    def run(self, coroutine):
        main = Task(coroutine, "main")
        while not main.done:
            if not self.ready:
                self.now, _, task = self.timers.pop(0)
                self.ready.append((task, None))
            task, value = self.ready.pop(0)
            task.step(value)
        if main.error is not None:
            raise main.error
        return main.result


LOOP = Loop()


class Sleep:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        yield self.delay
        return self.delay


class Pause:
    def __await__(self):
        yield


async def pause():
    await Pause()


async def gather(*coroutines):
    tasks = [Task(wrapper(coroutine), f"gathered {i}") for i, coroutine in enumerate(coroutines)]
    return [await task for task in tasks]


class Queue:
    def __init__(self):
        self.items = []
        self.waiting = []

    async def get(self):
        while not self.items:
            future = Future()
            self.waiting.append(future)
            await future
        return self.items.pop(0)

    def put(self, item):
        self.items.append(item)
        if self.waiting:
            self.waiting.pop(0).set_result(None)


class Lock:
    def __init__(self):
        self.held = False
        self.waiting = []

    async def __aenter__(self):
        while self.held:
            future = Future()
            self.waiting.append(future)
            await future
        self.held = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self.held = False
        if self.waiting:
            self.waiting.pop(0).set_result(None)


async def producer(queue, count):
    for i in range(count):
        await Sleep(2)
        queue.put(i)
    queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        print("got", item, "at", LOOP.now)
        total += item
    return total


async def guarded(lock, name):
    async with lock:
        print(name, "in")
        await Sleep(1)
        print(name, "out")
    return name


async def ticks(count):
    for i in range(count):
        await Sleep(1)
        yield i * i


async def failing():
    await Sleep(1)
    raise ValueError("failed")


async def cancelled():
    try:
        await Sleep(100)
    except Cancelled as error:
        print("cancelled", error.args)
        await Sleep(1)
        return "cleaned up"
    finally:
        print("finally")


async def main():
    queue = Queue()
    print(await gather(producer(queue, 4), consumer(queue)))
    lock = Lock()
    print(await gather(*(guarded(lock, name) for name in "abc")))
    print([x async for x in ticks(4)])
    print({x async for x in ticks(3)}, {x: x + 1 async for x in ticks(3) if x})
    print([y for x in [ticks(3), ticks(2)] for y in [z async for z in x]])
    try:
        await gather(Sleep(3), failing())
    except TypeError as error:
        print(error)
    except ValueError as error:
        print("caught", error)
    task = Task(cancelled(), "victim")
    await pause()
    await pause()
    task.cancel()
    print(await task)
    print([await c for c in [guarded(lock, "x"), guarded(lock, "y")]])
    return LOOP.now


class Awaited:
    def __init__(self, c):
        self.c = c

    def __await__(self):
        return self.c.__await__()


async def wrapper(x):
    return await x


print(LOOP.run(main()))
print(LOOP.run(wrapper(Awaited(guarded(Lock(), "wrapped")))))
