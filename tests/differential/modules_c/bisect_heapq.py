import _bisect
import _heapq
from _bisect import bisect_left, bisect_right, insort_left, insort_right
from _heapq import (
    heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, heapreplace, heapreplace_max)


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


data = [1, 3, 3, 3, 5, 8, 8]
for x in range(10):
    print(x, bisect_left(data, x), bisect_right(data, x), bisect_left(data, x, 2), bisect_right(data, x, 1, 4), bisect_left(data, x, lo=3, hi=6))
print(bisect_left("aabbc", "b"), bisect_right(("a", "b"), "b"), bisect_left([], 1), bisect_right(range(0, 100, 3), 50))
words = ["pear", "fig", "banana"]
words.sort(key=len)
print(bisect_left(words, 4, key=len), bisect_right(words, 4, key=len), bisect_right(words, 4, key=None))if False else print("-")
print(bisect_left(words, 4, key=len), bisect_right(words, 4, 0, None, key=len), bisect_left(a=data, x=4, lo=0, hi=-1))
for x in (3, 0, 9, 4):
    l = list(data)
    insort_left(l, x)
    r = list(data)
    insort_right(r, x)
    print(l, r)
l = [1.0, 2, 3]
insort_left(l, 2.0)
print(l)
insort_right(l, 2.0)
print(l)
insort_right(words, "kiwi", key=len)
insort_left(words, "plum", key=len)
insort_right(words, "x", 0, 2, key=len)
print(words, insort_left([], 5))
show("lo", lambda: bisect_left(data, 3, -1))
show("lo", lambda: insort_left(data, 3, -1))
show("hi", lambda: bisect_left(data, 30, 0, 100))
show("type", lambda: bisect_left(data, "a"))
show("type", lambda: bisect_left(5, 1))
show("type", lambda: bisect_left({}, 1))
show("type", lambda: bisect_left({1: 2}, 1, 0, 1))
show("args", lambda: bisect_left())
show("args", lambda: bisect_left(data))
show("args", lambda: bisect_left(data, 1, 2, 3, 4))
show("args", lambda: bisect_left(data, 1, key=len, other=1))
show("args", lambda: bisect_left(data, 1, "a"))
show("args", lambda: bisect_left(data, 1, 0, "a"))
show("key", lambda: bisect_left(data, 1, key=lambda x: 1 // 0))
show("key", lambda: insort_left([1], 1, key=5))
show("insert", lambda: insort_left((1, 2), 1))


class Seq:
    def __init__(self):
        self.items = [1, 2, 4]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def insert(self, index, item):
        print("insert", index, item)
        self.items.insert(index, item)


s = Seq()
insort_right(s, 3)
insort_left(s, 3)
print(s.items, bisect_right(s, 3))


class MyList(list):
    def insert(self, index, item):
        print("my insert", index)
        super().insert(index, item)


m = MyList([1, 2])
insort_left(m, 2)
print(m)

heap = []
for x in [5, 2, 8, 1, 9, 3, 7, 3]:
    heappush(heap, x)
print(heap)
print([heappop(heap) for _ in range(len(heap))])
heap = [5, 2, 8, 1, 9, 3, 7, 3, 6, 4]
heapify(heap)
print(heap, heapreplace(heap, 10), heap, heappushpop(heap, 0), heappushpop(heap, 4), heap)
print([heappop(heap) for _ in range(len(heap))])
heap = [5, 2, 8, 1, 9, 3, 7, 3, 6, 4]
heapify_max(heap)
print(heap, heapreplace_max(heap, 1), heap, heappushpop_max(heap, 20), heappushpop_max(heap, 4), heap)
heappush_max(heap, 11)
print([heappop_max(heap) for _ in range(len(heap))])
h = []
for word in ["the", "quick", "brown", "fox", "jumps"]:
    heappush(h, (len(word), word))
print(h, heappop(h), h)
print(heappushpop([], 3), heappushpop_max([], 3))
for name, function in (("heappop", heappop), ("heappop_max", heappop_max)):
    show(name, lambda: function([]))
    show(name, lambda: function(5))
    show(name, lambda: function())
    show(name, lambda: function([1], 2))
for name, function in (("heappush", heappush), ("heapreplace", heapreplace), ("heappushpop", heappushpop), ("heappush_max", heappush_max), ("heapreplace_max", heapreplace_max)):
    show(name, lambda: function((), 1))
    show(name, lambda: function([1]))
    show(name, lambda: function([1], "a"))
    show(name, lambda: function(heap=[1], item=2))
show("heapreplace", lambda: heapreplace([], 1))
show("heapify", lambda: heapify([1, "a"]))
show("heapify", lambda: heapify("abc"))


class Shrinks:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


h = []
h.extend([Shrinks(h) for _ in range(4)])
show("shrinks", lambda: heappop(h))
h = []
h.extend([Shrinks(h) for _ in range(4)])
show("shrinks", lambda: heapify(h))
h = []
h.extend([Shrinks(h) for _ in range(4)])
show("shrinks", lambda: heappushpop(h, 1))
state = 12345
heap = []
for _ in range(500):
    state = (state * 1103515245 + 12345) % 2 ** 31
    heappush(heap, state % 1000)
out = [heappop(heap) for _ in range(500)]
print(out == sorted(out), sum(out))
big = [(state * i) % 7919 for i in range(3000)]
heapify(big)
print(all(big[(i - 1) // 2] <= big[i] for i in range(1, 3000)), big[:10])
print(_heapq.heappop.__name__, _bisect.bisect_left.__module__, type(_heapq.__about__).__name__)
