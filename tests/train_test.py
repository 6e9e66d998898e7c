#!/usr/bin/env python3
"""tools/train.py gives the same weights for the same data, byte for byte: three articles of our own in tests/train/, and what `marsad features` printed
of them when slots.tsv beside them was made (kept, so that a change of the rules or the codebook does not touch this test):

    marsad features tests/train/gold/*.txt > tests/train/features.jsonl
    tools/train.py tests/train/features.jsonl --gold tests/train/gold --out tests/train/slots.tsv --all

Skipped by name where ../shared is absent: the labels come from its score.py.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / 'tests' / 'train'
TRAIN = ROOT / 'tools' / 'train.py'


class Train(unittest.TestCase):
    def train(self, features, folder):
        out = pathlib.Path(folder) / 'slots.tsv'
        subprocess.run([sys.executable, str(TRAIN), str(features), '--gold', str(HERE / 'gold'), '--out', str(out), '--all'], check=True, stdout=subprocess.DEVNULL)
        return out.read_text(encoding='utf8')

    def test_the_same_data_gives_the_same_weights(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual((HERE / 'slots.tsv').read_text(encoding='utf8'), self.train(HERE / 'features.jsonl', folder))

    def test_another_answer_gives_other_weights(self):
        with tempfile.TemporaryDirectory() as folder:
            changed = pathlib.Path(folder) / 'features.jsonl'
            text = (HERE / 'features.jsonl').read_text(encoding='utf8')
            changed.write_text(text.replace('", 1, "1', '", 0, "0', 1), encoding='utf8')
            self.assertNotEqual((HERE / 'slots.tsv').read_text(encoding='utf8'), self.train(changed, folder))

    def test_the_shipped_weights_are_of_this_program(self):
        for path in [ROOT / 'models' / 'slots.tsv', *sorted((ROOT / 'models' / 'folds').glob('*.tsv'))]:
            done = subprocess.run([os.environ['MARSAD'], 'read', '--model', str(path), str(HERE / 'gold' / 'raid.txt')], capture_output=True, text=True)
            self.assertEqual('', done.stderr, path.name)

    def test_what_the_program_prints_is_what_is_trained_on(self):
        done = subprocess.run([os.environ['MARSAD'], 'features', *sorted(map(str, (HERE / 'gold').glob('*.txt')))], capture_output=True, text=True, check=True)
        first = (HERE / 'features.jsonl').read_text(encoding='utf8').splitlines()[0]
        self.assertEqual(first, done.stdout.splitlines()[0], 'the questions changed: make the files of tests/train anew, as this test says, and make train')


if __name__ == '__main__':
    if not (ROOT.parent / 'shared' / 'gold' / 'score.py').exists():
        print('skipped: ../shared is not here')
        sys.exit(77)
    unittest.main()
