for e, names in ((AttributeError('m', name='n', obj=1), ('name', 'obj')), (NameError('m', name='n'), ('name',)), (ImportError('m', name='n', path='p'), ('name', 'path', 'msg')), (StopIteration(5), ('value',)), (SystemExit(3), ('code',)), (OSError(2, 'x', 'f'), ('errno', 'filename', 'strerror'))):
    for n in names:
        try:
            delattr(e, n)
            print(type(e).__name__, n, getattr(e, n, 'absent'))
        except Exception as x:
            print(type(x).__name__, x)
