#!/usr/bin/env python3
"""Every test and tool that a comment of the sources names is there.

    tests/comments_test.py
"""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMED = re.compile(r'(?:(?:tests|tools|bench|fuzz|src)/)?[\w/-]*\b\w+_test\.(?:cc|py)\b|\b(?:tools|tests|bench|fuzz)/[\w./-]*\w')


def missing(path, text):
    """What the comments of one source name and is not there, as 'line: name'."""
    out = []
    for number, line in enumerate(text.splitlines(), 1):
        comment = line[line.index('//'):] if '//' in line else ''
        for name in NAMED.findall(comment):
            places = [ROOT / name, path.parent / name, ROOT / 'src' / name, ROOT / 'tests' / name]
            if not any(p.exists() for p in places):
                out.append(f'{number}: {name}')
    return out


class Comments(unittest.TestCase):
    def test_what_comments_name_exists(self):
        found = []
        for path in sorted((ROOT / 'src').rglob('*')):
            if path.suffix in ('.cc', '.h'):
                found += [f'{path.relative_to(ROOT)}:{m}' for m in missing(path, path.read_text('utf8'))]
        self.assertEqual(found, [], 'name the real test or tool, or write it')

    def test_a_missing_name_is_seen(self):
        here = ROOT / 'src/reading/x.cc'
        self.assertEqual(missing(here, '// Tested by no_such_test.cc.\nint a;  // tools/nothing\n'),
                         ['1: no_such_test.cc', '2: tools/nothing'])
        self.assertEqual(missing(here, '// Tested by times_test.cc and tests/cli_test.py.\n"a_test.cc";\n'), [])


if __name__ == '__main__':
    unittest.main()
