"""Words: counting, a trie, edit distance, a cipher."""

TEXT = """the quick brown fox jumps over the lazy dog while the other dog sleeps
and a third dog, not lazy at all, jumps over the quick fox; foxes are quick, dogs are not"""


class Trie:
    def __init__(self):
        self.children = {}
        self.count = 0

    def add(self, word):
        node = self
        for letter in word:
            child = node.children.get(letter)
            if child is None:
                child = node.children[letter] = Trie()
            node = child
        node.count += 1

    def find(self, prefix):
        node = self
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        return sorted(node.words(prefix))

    def words(self, prefix):
        if self.count:
            yield prefix
        for letter, child in self.children.items():
            yield from child.words(prefix + letter)


def split(text):
    return [word.strip(",;.").lower() for word in text.split()]


def frequencies(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def distance(a: str, b: str) -> int:
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = 0 if x == y else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def shift(text: str, by: int) -> str:
    result = []
    for character in text:
        if "a" <= character <= "z":
            result.append(chr((ord(character) - 97 + by) % 26 + 97))
        else:
            result.append(character)
    return "".join(result)


def closest(word, candidates, limit=2):
    best, best_distance = None, limit + 1
    for candidate in candidates:
        if abs(len(candidate) - len(word)) < best_distance:
            d = distance(word, candidate)
            if d < best_distance:
                best, best_distance = candidate, d
    return best


def run() -> int:
    words = split(TEXT)
    trie = Trie()
    for word in words:
        trie.add(word)
    total = sum(count * len(word) for word, count in frequencies(words)[:5])
    for wrong in ("quik", "dgo", "jmups", "xyzzy", "sleep"):
        found = closest(wrong, set(words) - {"the"} and sorted(set(words)))
        total += len(found) if found is not None else 100
    secret = shift(TEXT, 3)
    return total + len(trie.find("q")) + len(trie.find("zz")) + (shift(secret, -3) == TEXT) + secret.count("r")
