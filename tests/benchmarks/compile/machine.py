"""A small virtual machine with an assembler."""

PROGRAM = """
    push 10
    store n
    push 1
    store result
loop:
    load n
    jump_if_zero end
    load result
    load n
    multiply
    store result
    load n
    push 1
    subtract
    store n
    jump loop
end:
    load result
    print
    halt
"""


class MachineError(RuntimeError):
    pass


class Instruction:
    def __init__(self, name, argument, line):
        self.name = name
        self.argument = argument
        self.line = line

    def __str__(self):
        return self.name if self.argument is None else f"{self.name} {self.argument}"


def assemble(text):
    labels = {}
    code = []
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        name, _, argument = line.partition(" ")
        code.append(Instruction(name, argument or None, number))
    for instruction in code:
        if instruction.name.startswith("jump"):
            if instruction.argument not in labels:
                raise MachineError(f"line {instruction.line}: no label {instruction.argument}")
            instruction.argument = labels[instruction.argument]
        elif instruction.name == "push":
            instruction.argument = int(instruction.argument)
    return code


class Machine:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.variables = {}
        self.output = []
        self.counter = 0

    def step(self):
        instruction = self.code[self.counter]
        self.counter += 1
        method = getattr(self, "do_" + instruction.name, None)
        if method is None:
            raise MachineError(f"line {instruction.line}: unknown instruction {instruction}")
        return method(instruction.argument)

    def do_push(self, value):
        self.stack.append(value)

    def do_load(self, name):
        self.stack.append(self.variables[name])

    def do_store(self, name):
        self.variables[name] = self.stack.pop()

    def do_multiply(self, _):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() * right)

    def do_subtract(self, _):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() - right)

    def do_jump(self, target):
        self.counter = target

    def do_jump_if_zero(self, target):
        if self.stack.pop() == 0:
            self.counter = target

    def do_print(self, _):
        self.output.append(str(self.stack.pop()))

    def do_halt(self, _):
        return True

    def run(self):
        steps = 0
        while not self.step():
            steps += 1
        return steps


def run() -> int:
    machine = Machine(assemble(PROGRAM))
    steps = machine.run()
    total = steps + int(machine.output[0])
    for text in ("jump nowhere", "push 1\nexplode", "pop"):
        try:
            Machine(assemble(text)).run()
        except MachineError as error:
            total += len(str(error))
    return total
