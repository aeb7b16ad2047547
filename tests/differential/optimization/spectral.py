def eval_a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)

def times_u(func, u):
    return [func((i, u)) for i in range(len(u))]

def part_a(i_u):
    i, u = i_u
    partial = 0
    for j, u_j in enumerate(u):
        partial += eval_a(i, j) * u_j
    return partial

def part_at(i_u):
    i, u = i_u
    partial = 0
    for j, u_j in enumerate(u):
        partial += eval_a(j, i) * u_j
    return partial

def ata(u):
    return times_u(part_at, times_u(part_a, u))

def main():
    n = 30
    u = [1] * n
    for _ in range(10):
        v = ata(u)
        u = ata(v)
    vbv = vv = 0
    for ue, ve in zip(u, v):
        vbv += ue * ve
        vv += ve * ve
    print("%.9f" % (vbv / vv) ** 0.5)

main()
