def t(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
for enc in ('utf-16', 'utf-16-le', 'utf-32-be', 'cp1252', 'cp437', 'gbk', 'unicode_escape', 'hex'):
    print(enc, t(lambda: 'hé'.encode(enc)), t(lambda: b'h\xe9\x00\x00'.decode(enc)))
print(t(lambda: 'a€'.encode('ascii', 'namereplace')))
