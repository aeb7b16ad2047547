value = "second"
