print('__eq__' in type(None).__dict__, '__bool__' in type(None).__dict__)
