def test_words_are_split():
    assert "one two".split() == ["one", "two"]


class TestUpper:
    def test_letters(self):
        assert "abc".upper() == "ABC"
