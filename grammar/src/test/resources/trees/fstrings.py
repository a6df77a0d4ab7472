f''
f'a'
f'{a}'
f'a{b}c{d}e'
f'{{}}'
f'a{{b}}c{{{d}}}'
f'{a!r}' f'{a!s:>10}' f'{a!a}'
f'{a:>{width}.{prec}}'
f'{a:{b}{c}x}'
f'{a=}' f'{a = }' f'{ a = !s}' f'{a=:x}' f'{a=!r:^20}'
f'{a + b = }'
f'{a["b"]}' f"{a['b']}" f'{'nested' + f'{x}'}'
f'{lambda_}' f'{(lambda x: x)(1)}' f'{(x := 1)}' f'{x:=5}'
f'{a, b}' f'{*a, b}' f'{yield}'
f'{ {1: 2}[1] }'
f'{a if b else c}' f'{a!=b}' f'{a==b}'
f'''
{a
 + b}
  {c!r:
  >10}
'''
'a' f'b{c}' 'd' 'e' f'{f}' r'\g'
u'a' f'{b}'
rf'\d{a}\{b}' fr'{a:\d}' Rf'{a}'
f'\n{a}\N{BULLET}\x41{b}' F"\{a}"
f'{a:%Y-%m-%d}'
f"{a:{'x'}}" f'{a:{b:{c}}}'
f'{a}' \
    f'{b}'
(f'{a}'
 # comment
 f'{b}')
f'''{
a  # comment
}'''
f'''{a  # comment
= }'''
f'é{a}😀{b}'
f'{f"{f'{x}'}"}'
f'{x:}' f'{x!r:}'
f"{'''a
b'''}"
