print('helper runs as', __name__)
value = 5
def add(a, b): return a + b
