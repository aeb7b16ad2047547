names = ["é", "日本"]
print(names[0], "日本語" + names[1] + names[5])
