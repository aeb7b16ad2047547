f''
f'a'
f'{a}'
f'a{b}c'
f'{a}{b}'
f'{{a}}'
f'a{{b}}c{d}'
f'{{{a}}}'
f'{a!r}' f'{a!s}' f'{a!a}'
f'{a:b}' f'{a!r:b}' f'{a:}' f'{a:{b}}' f'{a:{b}.{c}}'
f'{a=}' f'{a = }' f'{a=!s}' f'{a=:b}' f'{a = !r:>{w}}'
f'{a:{b=}}'
f'{a,}' f'{a, b}' f'{*a, b}' f'{yield_}' f'{(lambda x: x)}' f'{(a := 1)}' f'{a if b else c}'
f'{ {1: 2}[1] }' f'{a["b"]}' f"{a['b']}" f'{a['b']}' f'{f'{f'{1}'}'}'
f'{a:%Y-%m-%d}' f'{a!r:^{width}.{precision}}'
f'{a != b}' f'{a == b}' f'{a >= b}' f'{a <= b}' f'{a:=5}' f'{(a:=5)}'
f'''{
a
}'''
f'''{
a  # comment
}'''
f'''a
{b}
c'''
f'''{a:
b}'''
f'{a
+ b}'
f'{a  # comment
}'
f'''{a  # comment
=}'''
f'{"#"=}'
f'\n{a}\t' rf'\n{a}\t' fr'{a}\{b}' Rf'{a:\d}' F'{a}'
f'\N{BULLET}{a}' f'{a:\x41}'
f'\\{a}' f'\\N{a}'
'a' f'{b}' 'c' f'd' "e"
f'{a}' '' f'' 'b'
u'a' f'{b}'
f'{a}' u'b'
f'{"a" "b"}' f'{f"{a}" "b"}'
f'{x:{y:{z}}}'
f'{x!r:{y!s:{z!a}}}'
f'{lambda_}' f'{[x for x in y]}' f'{ {x for x in y} }' f'{x[1:2]}' f'{x(y=1)}'
f'{x:,}' f'{x:_}' f'{x:!r}' f'{x:"}' f"{x:'}"
f'{x}{{' f'}}{x}' f'{x}}}'
f'é{é}é' f'日{x}本'
print(f'''
  {a}
  {b:
  }
''')
