"""A bank with accounts, transfers and an audit trail."""
from_cents = lambda cents: f"{cents // 100}.{cents % 100:02d}"


class BankError(Exception):
    """Base class of errors."""


class InsufficientFunds(BankError):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed}, available {available}")
        self.needed = needed
        self.available = available

    @property
    def shortfall(self):
        return self.needed - self.available


class UnknownAccount(BankError, KeyError):
    pass


class Account:
    _next_number = 1000
    interest = 0.02

    def __init__(self, owner, balance=0, *, kind="basic", **extra):
        self.owner = owner
        self._balance = balance
        self.kind = kind
        self.history = []
        self.number = Account._next_number
        Account._next_number += 1
        for key, value in extra.items():
            setattr(self, key, value)

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self._balance = value

    @balance.deleter
    def balance(self):
        self._balance = 0

    @classmethod
    def from_text(cls, text):
        owner, amount = text.split(":")
        return cls(owner.strip(), int(amount))

    @staticmethod
    def valid_amount(amount):
        return isinstance(amount, int) and amount > 0

    def deposit(self, amount):
        if not self.valid_amount(amount):
            raise ValueError(f"bad amount: {amount!r}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.number == other.number

    def __hash__(self):
        return hash(self.number)

    def __lt__(self, other):
        return self._balance < other._balance

    def __bool__(self):
        return self._balance > 0


class Savings(Account):
    interest = 0.05

    def __init__(self, owner, balance=0, rate=None):
        super().__init__(owner, balance, kind="savings")
        self.rate = rate if rate is not None else self.interest

    def add_interest(self):
        gained = int(self.balance * self.rate)
        self.deposit(gained)
        return gained

    def withdraw(self, amount):
        fee = 25
        return super().withdraw(amount + fee)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, account):
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def __contains__(self, number):
        return number in self.accounts

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        return iter(sorted(self.accounts.values(), reverse=True))

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a.deposit(amount)
            raise


bank = Bank()
alice = bank.open(Account("Alice", 10_000, email="a@x.org"))
bob = bank.open(Account.from_text(" Bob :2500"))
carol = bank.open(Savings("Carol", 50_000))
dan = bank.open(Savings.from_text("Dan: 0"))
print(bank.accounts)
print(alice.email, alice.kind, carol.kind, carol.rate, Account.interest, len(bank), 1000 in bank, 5 in bank)
bank.transfer(1000, 1001, 4000)
print(alice, bob, alice < bob, max(bank), [a.owner for a in bank])
for attempt in [(1000, 1001, 10 ** 9), (1002, 1003, 49_990), (1, 1000, 5), (1002, 1003, -5)]:
    try:
        bank.transfer(*attempt)
    except InsufficientFunds as e:
        print("insufficient:", e, e.shortfall, e.args)
    except BankError as e:
        print("bank error:", type(e).__name__, e, e.args, e.__cause__, e.__suppress_context__)
    except ValueError as e:
        print("value error:", e)
    else:
        print("fine")
print(carol.add_interest(), carol, carol.history)
print(bool(dan), not dan, dan == bob, dan == dan, dan != 5, dan == "x")
try:
    bob.balance = -1
except ValueError as e:
    print(e)
bob.balance = 77
print(bob.balance, from_cents(bob.balance), from_cents(123456))
del bob.balance
print(bob.balance, hasattr(bob, "email"), getattr(bob, "email", "none"))
try:
    bob.email
except AttributeError as e:
    print(e)
try:
    Savings.nothing
except AttributeError as e:
    print(e)
print({a: a.balance for a in bank}[alice], sum(a.balance for a in bank), len({alice, alice, bob}))
print(isinstance(carol, Account), issubclass(Savings, (int, Account)), Savings.__mro__, UnknownAccount.__mro__)
print(Account.__doc__, BankError.__doc__, Account.withdraw.__name__, Savings.withdraw.__qualname__)
total = 0
for account in bank:
    match account:
        case Savings(rate=r) if r > 0.01:
            total += account.balance
            print(f"{account.owner:<10}|{account.balance:>12,}|{r:.1%}")
        case Account(owner=name, balance=b):
            print(f"{name:<10}|{b:>12,}|")
print(total)
