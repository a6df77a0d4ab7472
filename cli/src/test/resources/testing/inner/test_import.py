from helper import ONE


def test_helper():
    assert ONE == 1
