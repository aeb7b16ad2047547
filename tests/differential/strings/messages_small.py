for s in ('1__0', '_1', '1_', '1+'):
    try:
        complex(s)
    except ValueError as e:
        print(e)
try:
    {**5}
except TypeError as e:
    print(e)
try:
    's'.encode('\ud800')
except (LookupError, UnicodeError) as e:
    print(type(e).__name__)
try:
    b'xy' % bytearray(b'q')
except TypeError as e:
    print(e)
print(bytearray(b'%d-%s') % (3, b'x'))
