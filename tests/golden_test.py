#!/usr/bin/env python3
"""Every sample gives its expected reading, and every expected reading is what docs/reading.schema.json says.

    MARSAD=build/marsad tests/golden_test.py
"""
import difflib
import json
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tools'))
import golden  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None


class Golden(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not golden.inputs():
            raise unittest.SkipTest('samples/ has no article')
        cls.readings = golden.read(os.environ['MARSAD'], golden.inputs())

    def test_every_sample_gives_its_expected_reading(self):
        for reading in self.readings:
            path = golden.expected_path(reading['id'])
            with self.subTest(sample=reading['id']):
                if not path.exists():
                    self.fail(f'{path.name} is missing: read what marsad explain prints line by line, then make accept')
                old, new = path.read_text(encoding='utf8'), golden.golden_text(reading)
                difference = list(difflib.unified_diff(old.splitlines(True), new.splitlines(True), f'expected {path.name}', 'read', n=1))
                self.assertEqual(old, new, '\n' + ''.join(difference[:60]) + '\nReview each line against the article (samples/README.md says how). If the new reading is better or as good: make accept, and commit what it wrote.')

    def test_no_expected_reading_is_left_over(self):
        known = {golden.expected_path(r['id']).name for r in self.readings}
        self.assertEqual([], sorted(p.name for p in golden.SAMPLES.glob('*.expected.json') if p.name not in known))

    def test_spans_point_at_their_words(self):
        for reading in self.readings:
            text = reading['text']

            def walk(value, path):
                if isinstance(value, dict):
                    if {'start', 'end', 'text'} <= value.keys() and 'schema' not in value:
                        self.assertEqual(text[value['start']:value['end']], value['text'], f"{reading['id']} {path}")
                    for key, item in value.items():
                        walk(item, f'{path}.{key}')
                elif isinstance(value, list):
                    for i, item in enumerate(value):
                        walk(item, f'{path}[{i}]')
            walk(reading, '')

    def test_regions_cover_the_text(self):
        for reading in self.readings:
            at = 0
            for region in reading['regions']:
                self.assertEqual(region['start'], at, reading['id'])
                at = region['end']
            self.assertEqual(at, len(reading['text']), reading['id'])

    def test_events_stand_in_their_sentence_and_keys_are_unique(self):
        for reading in self.readings:
            keys = [e['key'] for e in reading['events']]
            self.assertEqual(len(keys), len(set(keys)), reading['id'])
            for event in reading['events']:
                self.assertLessEqual(event['sentence']['start'], event['start'])
                self.assertLessEqual(event['end'], event['sentence']['end'])
                self.assertLessEqual(len(event['text'].split()), 5, event['text'])

    @unittest.skipIf(jsonschema is None, 'python3-jsonschema is not installed')
    def test_readings_follow_the_schema(self):
        schema = json.loads((ROOT / 'docs' / 'reading.schema.json').read_text(encoding='utf8'))
        validator = jsonschema.Draft202012Validator(schema)
        for path in sorted(golden.SAMPLES.glob('*.expected.json')):
            faults = [f'{path.name}: {"/".join(map(str, e.absolute_path))}: {e.message[:200]}' for e in validator.iter_errors(json.loads(path.read_text(encoding='utf8')))]
            self.assertEqual([], faults[:10])


if __name__ == '__main__':
    unittest.main()
