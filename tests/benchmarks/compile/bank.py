"""Accounts: inheritance, properties, exceptions that carry data, a context manager."""


class BankError(Exception):
    code = 1


class Overdrawn(BankError):
    code = 2

    def __init__(self, account, missing):
        super().__init__(account.name, missing)
        self.missing = missing


class Locked(BankError):
    code = 3


class Account:
    rate = 0

    def __init__(self, name, balance=0):
        self.name = name
        self._balance = balance
        self.history = []
        self.locked = False

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if self.locked:
            raise Locked(self.name)
        if value < self.limit():
            raise Overdrawn(self, self.limit() - value)
        self.history.append(value - self._balance)
        self._balance = value

    def limit(self):
        return 0

    def interest(self):
        return self._balance * self.rate // 100

    def __lt__(self, other):
        return (self._balance, self.name) < (other._balance, other.name)


class Savings(Account):
    rate = 3


class Credit(Account):
    rate = 12

    def __init__(self, name, frame, balance=0):
        super().__init__(name, balance)
        self.frame = frame

    def limit(self):
        return -self.frame

    def interest(self):
        return super().interest() if self._balance < 0 else 0


class Frozen:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        for account in self.accounts:
            account.locked = True
        return self

    def __exit__(self, kind, value, traceback):
        for account in self.accounts:
            account.locked = False
        return kind is not None and issubclass(kind, Locked)


def transfer(source, target, amount):
    source.balance -= amount
    try:
        target.balance += amount
    except BankError:
        source.balance += amount
        raise


def run() -> int:
    accounts = [Savings("anna", 500), Credit("ben", 300), Account("cora", 40), Credit("dora", 50, -20)]
    total = 0
    for step in range(30):
        source = accounts[step % 4]
        target = accounts[(step * 3 + 1) % 4]
        try:
            transfer(source, target, 35 + step)
        except Overdrawn as error:
            total += error.missing
        except BankError as error:
            total += error.code
        finally:
            total += 1
    with Frozen(*accounts[:2]):
        transfer(accounts[0], accounts[3], 1)
    accounts.sort()
    return total + sum(account.interest() for account in accounts) + len(accounts[0].history) + accounts[-1].balance
