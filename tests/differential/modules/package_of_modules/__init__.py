print("package", __name__)
from .first import value as first_value
