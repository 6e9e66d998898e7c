#!/usr/bin/env python3
"""Dates and numbers reach the bars of tools/suites.py on the outside suites, and what is reached is kept. Skipped by name where ../shared is absent.

    MARSAD=build/marsad tests/suites_test.py
"""
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tools'))
import suites  # noqa: E402

# Reached, and above the bar: what a change may not lose.
KEPT = {
    'cldr-gregorian': 1.0, 'cldr-hijri': 1.0, 'cldr-relative': .98, 'moment': 1.0, 'duckling-time': .98, 'maha-time': .74, 'recognizers-date': .90,
    'cldr-rbnf': 1.0, 'maha-text2num': 1.0, 'maha-numeral': .99, 'maha-ordinal': 1.0, 'duckling-numeral': 1.0, 'duckling-numeral-egyptian': .98,
    'duckling-ordinal': 1.0, 'recognizers-number': .93,
}


class Suites(unittest.TestCase):
    def test_bars(self):
        measured = suites.measure(os.environ['MARSAD'])
        self.assertEqual([], suites.below(measured), '\n' + suites.table(measured))
        lost = {s: measured.get(s) for s, floor in KEPT.items() if measured.get(s, (0, 0))[0] < floor}
        self.assertEqual({}, lost, '\n' + suites.table(measured))

    def test_the_check_can_fail(self):
        self.assertEqual(len(suites.below({})), len(suites.BARS))
        self.assertEqual(suites.below({s: (1.0, 1) for s in suites.BARS}), [])


if __name__ == '__main__':
    if not suites.SCORE.exists():
        print('skipped: ../shared is not here')
        sys.exit(77)
    unittest.main()
