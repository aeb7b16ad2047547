import sys
try:
    print(len(str(10 ** 5000)))
except ValueError as e:
    print(e)
try:
    print(int('9' * 5000) % 7)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
