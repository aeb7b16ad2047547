import sys
names = 'displayhook excepthook flags float_info getdefaultencoding getrefcount getsizeof hash_info implementation int_info modules orig_argv path prefix stdlib_module_names version_info warnoptions _getframe __stdout__ gettrace settrace set_int_max_str_digits'.split()
print([n for n in names if not hasattr(sys, n)])
