"""Annotations as strings."""
from __future__ import annotations, division

value: Unknown = 1


class Strings:
    field: Missing

    def method(self, x: Gone, *, y: int = value) -> Lost:
        local: Nowhere = x
        return local
