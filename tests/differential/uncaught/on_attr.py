class Node:
    def __init__(self, value):
        self.value = value


def walk(node):
    return node.next.value + 1


walk(Node(3))
