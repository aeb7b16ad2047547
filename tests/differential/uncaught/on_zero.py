def average(values):
    total = sum(values)
    return total / len(values)


def main():
    print("start")
    for data in ([1, 2], []):
        print(average(data))


main()
