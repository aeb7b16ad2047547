class A:
    class B:
        items = {"k": [1, 2, 3]}


print(A.B.items["k"][0] + A.B.items["k"][7] + 1)
