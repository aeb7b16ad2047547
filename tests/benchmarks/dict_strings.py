"""Counting words: look-ups and updates of a dict with str keys."""


def run(rounds):
    words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu"]
    counts = {}
    for _ in range(rounds):
        for word in words:
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


result = run(600000)
print(sum(result.values()), sorted(result)[:3])
