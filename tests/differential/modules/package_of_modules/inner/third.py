import package_of_modules.second
value = package_of_modules.second.value + "/third"
