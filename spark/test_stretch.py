"""python -m unittest discover spark: the stretches of a file of lines hold each line once, wherever they are cut."""
import importlib.util
import io
import sys
import pathlib
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))


@unittest.skipUnless(importlib.util.find_spec("pyarrow"), "the package pyarrow is not there")
class Stretches(unittest.TestCase):
    def test_each_line_once(self):
        import read_archive

        for text in (b"", b"\n", b"a", b"a\nbb\n\nccc\n", b"a\nbb\nno end", b"x" * 50 + b"\ny\n"):
            for size in range(1, len(text) + 3):
                for piece in (1, 3, 1000):
                    read_archive.PIECE = piece
                    got = []
                    for start in range(0, max(len(text), 1), size):
                        part = b"".join(read_archive.stretch(io.BytesIO(text), start, start + size))
                        # A stretch ends behind a line, or with the file.
                        self.assertTrue(not part or part.endswith(b"\n") or text.endswith(part), (text, size, part))
                        got.append(part)
                    self.assertEqual(b"".join(got), text, (text, size, piece))


if __name__ == "__main__":
    unittest.main()
