class C:
    @property
    def size(self):
        return len(self._items)


print(C().size)
