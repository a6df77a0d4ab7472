x = 1
def f():
    return x is 1
pattern = "\d"
