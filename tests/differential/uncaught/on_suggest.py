class Account:
    def __init__(self):
        self.balance = 1


Account().balanec
