#!/usr/bin/env python3
"""Accuracy does not fall below tests/floors.toml. Skipped by name where ../shared is absent.

    MARSAD=build/marsad tests/score_test.py
"""
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tools'))
import score  # noqa: E402


class Score(unittest.TestCase):
    def test_gold(self):
        for name in ('dev', 'train'):
            with self.subTest(gold=name):
                figures, printed = score.figures_of(os.environ['MARSAD'], score.SHARED / 'gold' / name)
                self.assertEqual([], score.below(figures, score.floors()[name]), f'\n{printed}')

    def test_off_topic_articles_stay_quiet(self):
        rate, articles = score.off_topic(os.environ['MARSAD'], sample=4)
        self.assertGreater(articles, 2000)
        self.assertLessEqual(rate, score.floors()['off topic']['ASSAULT per 100 articles, at most'] + 0.3, 'a quarter of the articles: 0.3 for chance')

    def test_the_check_can_fail(self):
        self.assertEqual(len(score.below({'event': 0.49}, {'event': 0.5, 'actor': 0.1})), 2)
        self.assertEqual(score.below({'event': 0.5}, {'event': 0.5}), [])


if __name__ == '__main__':
    if not (score.SHARED / 'gold' / 'score.py').exists():
        print('skipped: ../shared is not here')
        sys.exit(77)
    unittest.main()
