match x:
    case 1: pass
    case -1.5: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 3j: pass
    case "a" 'b': pass
    case b"a": pass
    case None: pass
    case True | False: pass
    case a: pass
match x, y:
    case _: pass
match x,:
    case a.b: pass
    case a.b.c: pass
match *x, y:
    case (a): pass
    case (a | b): pass
    case (1 | 2) as c: pass
    case [a] as b if b: pass
    case (): pass
    case []: pass
    case (a,): pass
    case a,: pass
    case a, b: pass
    case a, *b: pass
    case *_, a: pass
    case [a, *b, c,]: pass
    case (a, *_): pass
    case [[a], (b, c)]: pass
match (x):
    case {}: pass
    case {"a": b}: pass
    case {"a": 1, b.c: d, -1: e, 1 + 1j: f, None: g, True: h, **i}: pass
    case {**rest}: pass
    case {"a" "b": c,}: pass
    case {**rest,}: pass
match x[0]:
    case A(): pass
    case A(a): pass
    case A(a, b): pass
    case A(a, b=c): pass
    case A.B(a=b, c=d,): pass
    case A(1, b=2 | 3 as c): pass
    case A(a,): pass
match -x:
    case match: pass
match (yield_):
    case case:
        match case:
            case type: pass
match {x}:
    case int() | str() as y:
        pass
match not x:
    case 1 if (y := 2): pass
match lambda: x:
    case 1: pass
match match:
    case 1: pass
