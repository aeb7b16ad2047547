def total(items):
    result = 0
    for item in items:
        result = result + item["price"] * item["count"]
    return result


total([{"price": 3, "count": 2}, {"price": "4", "count": None}])
