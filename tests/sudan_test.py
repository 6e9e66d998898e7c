#!/usr/bin/env python3
"""A second conflict is data alone: samples/sudan/ has a codebook of its own on the base layer, and articles that are read with it.

    MARSAD=build/marsad tests/sudan_test.py
"""
import json
import os
import pathlib
import subprocess
import unittest

HOME = pathlib.Path(__file__).resolve().parent.parent / 'samples' / 'sudan'
MARSAD = os.environ['MARSAD']


def rows(path):
    lines = [x for x in path.read_text(encoding='utf8').splitlines() if x and not x.startswith('#')]
    names = lines[0].split('\t')
    return [dict(zip(names, line.split('\t'))) for line in lines[1:]]


class Sudan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        out = subprocess.run([MARSAD, 'read', '--codebook', str(HOME / 'codebook'), '--format', 'jsonl', '--no-model', *sorted(map(str, HOME.glob('*.txt')))], capture_output=True, text=True, encoding='utf8')
        assert out.returncode == 0 and not out.stderr, out.stderr
        cls.readings = {r['id']: r for r in map(json.loads, out.stdout.splitlines())}

    def event(self, article, trigger):
        found = [e for e in self.readings[article]['events'] if any(word.endswith(trigger) for word in e['text'].split())]
        self.assertTrue(found, f'{article}: no report on {trigger}')
        return found[0]

    def test_the_codebook_is_sound_and_large_enough(self):
        done = subprocess.run([MARSAD, 'codebook', 'check', '--codebook', str(HOME / 'codebook')], capture_output=True, text=True, encoding='utf8')
        self.assertEqual((done.returncode, done.stdout), (0, 'no faults\n'))
        self.assertGreaterEqual(sum(len(rows(p)) for p in (HOME / 'codebook' / 'actors').glob('*.tsv')), 30)
        self.assertGreaterEqual(len(rows(HOME / 'codebook' / 'places' / 'sudan.tsv')), 60)

    def test_shelling(self):
        a = 'shelling-el-fasher'
        strike = self.event(a, 'استهدفت')
        self.assertEqual(strike['type'], 'ASSAULT')
        self.assertEqual([x['id'] for x in strike['actors']], ['rsf'])
        self.assertEqual([x['slant'] for x in strike['actors']], ['pro-army'])
        raid = self.event(a, 'قصفت')
        self.assertEqual(raid['place']['id'], 'nyala')
        self.assertIn('jeddah-declaration', [m['id'] for m in self.readings[a]['mentions']])
        self.assertEqual({p['id'] for p in self.readings[a]['places']} & {'abu-shouk', 'el-fasher', 'nyala'}, {'abu-shouk', 'el-fasher', 'nyala'})

    def test_talks(self):
        a = 'talks-port-sudan'
        met = self.event(a, 'التقى')
        self.assertEqual(met['type'], 'CONSULT')
        self.assertEqual(sorted(x['id'] for x in met['actors']), ['per-burhan', 'per-lamamra'])
        self.assertEqual((met['place']['id'], met['date']), ('port-sudan', '2024-07-14'))
        accused = self.event(a, 'اتهم')
        self.assertEqual(([x['id'] for x in accused['actors']], [x['id'] for x in accused['recipients']]), (['per-burhan'], ['rsf']))
        denied = self.event(a, 'هاجمت')
        self.assertEqual((denied['factuality'], denied['place']['id']), ('denied', 'sinja'))
        taken = self.event(a, 'سيطرت')
        self.assertEqual(([x['id'] for x in taken['actors']], taken['place']['id']), (['rsf'], 'al-fula'))


if __name__ == '__main__':
    unittest.main()
