t''
t'a'
t'{a}'
t'a{b}c'
t'{{a}}'
t'{ a }'
t'{a = }' t'{a=}'
t'{a!r}' t'{a:b}' t'{a!r:>{w}}'
t'a' t'b{c}' t'd'
t'{a}' t'{b}'
rt'\n{a}' tr'\{a}' T'{a}' Tr'{a}'
t'''{
 a  # comment
}'''
t'{f'{a}'}'
t'{t'{a}'}'
t'{a,}' t'{a + b}' t'{(lambda: 1)}'
t'{a:{b=}}'
t'\N{BULLET}{a}'
x = t'{a}'.strings
t"{a != b:}{a!=b!=c:>3}{(a != b):}"
t"""{t'''{a # kept
}''' # dropped
}"""
f"{a!=b=:}"
