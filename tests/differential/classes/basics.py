"""Classes: attributes, methods, inheritance, super, properties, class and static methods."""


class Animal:
    count = 0
    kinds = []

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return "..."

    def describe(self):
        return f"{self.name} has {self.legs} legs and says {self.speak()}"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def speak(self):
        return "woof"


class Bird(Animal):
    def __init__(self, name):
        super().__init__(name, legs=2)
        self.wings = 2

    def speak(self):
        return super().speak() + "tweet"


animals = [Animal("thing"), Dog("rex"), Bird("tweety")]
for animal in animals:
    print(animal.describe())
print(animals, Animal.count, Dog.count)
print(isinstance(animals[1], Animal), isinstance(animals[1], Bird), issubclass(Dog, Animal), issubclass(Animal, Dog))
print(Dog.__name__, Dog.__bases__, [c.__name__ for c in Bird.__mro__])


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @property
    def celsius(self):
        """degrees"""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def units():
        return ["C", "F"]


t = Temperature(100)
print(t.fahrenheit, t.celsius)
t.celsius = 0
print(t.fahrenheit, Temperature.from_fahrenheit(212).celsius, Temperature.units(), t.units())
try:
    t.celsius = -300
except ValueError as error:
    print("ValueError:", error)
try:
    t.fahrenheit = 1
except AttributeError as error:
    print("AttributeError:", error)
try:
    t.missing
except AttributeError as error:
    print("AttributeError:", error)
try:
    Temperature.missing
except AttributeError as error:
    print("AttributeError:", error)
t.extra = "from outside"
print(t.extra, t.__dict__, hasattr(t, "extra"), hasattr(t, "nothing"))
del t.extra
print(hasattr(t, "extra"), getattr(t, "extra", "default"))
setattr(t, "dynamic", [1])
print(getattr(t, "dynamic"), vars(t))
try:
    Temperature()
except TypeError as error:
    print("TypeError:", error)
try:
    Animal.describe()
except TypeError as error:
    print("TypeError:", error)
bound = animals[1].speak
print(bound(), bound.__name__, bound.__self__ is animals[1])
print(Animal.describe(animals[2]))
Animal.speak = lambda self: "patched"
print(animals[0].describe(), animals[1].describe(), animals[2].describe())


class Empty:
    pass


e = Empty()
e.a, e.b = 1, "two"
print(e.__dict__, type(e).__name__, e.__class__ is Empty)
print(Empty() == Empty(), e == e, e != Empty())
try:
    Empty(1)
except TypeError as error:
    print("TypeError:", error)
