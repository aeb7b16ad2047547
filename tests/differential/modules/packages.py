import package_of_modules.inner.third
print(package_of_modules.inner.third.value, package_of_modules.first_value)
print(package_of_modules.first.value, package_of_modules.second.value)
from package_of_modules import second, first as renamed
print(second.value, renamed.value)
import package_of_modules.inner.third as third
print(third.value, third is package_of_modules.inner.third)
package_of_modules.second = "replaced"
import package_of_modules.second
print(package_of_modules.second)
def function():
    import package_of_modules.first
    return package_of_modules.first.value
print(function())
try:
    package_of_modules.fourth
except AttributeError as e:
    print(e)
