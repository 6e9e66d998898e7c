#!/usr/bin/env python3
"""The pages of samples/pages through `marsad intake`: which lines are the article, what is said of it.

    MARSAD=build/marsad python3 tests/pages_test.py [-v]      with --report also prints the figures
"""
import json, os, pathlib, subprocess, sys, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ROOT / 'samples' / 'pages'
MARSAD = os.environ.get('MARSAD', str(ROOT / 'build' / 'marsad'))
FLOOR = 0.95


def squeeze(s):
    return ' '.join(s.replace('\ufffd', '').replace('\u200f', '').split())


def lines_of(article):
    """(kind, line) of every line with text."""
    text, regions = article['text'], article['regions']
    out, at, r = [], 0, 0
    for line in text.split('\n'):
        while r + 1 < len(regions) and regions[r]['end'] <= at:
            r += 1
        if line.strip():
            out.append((regions[r]['kind'], squeeze(line)))
        at += len(line) + 1
    return out


def same(line, wanted):
    return wanted in line and len(line) < 1.3 * len(wanted) + 20


def score(lines, want):
    """(right, found, wanted) of one page: the body's lines against the expected paragraphs."""
    wanted = [squeeze(p) for p in want['body']]
    may = [squeeze(p) for p in want['may']]
    found = [l for l in lines if not any(same(l, m) for m in may)]
    right = sum(any(same(l, w) for l in found) for w in wanted)
    return right, len(found), len(wanted)


def f1(counts):
    right, found, wanted = map(sum, zip(*counts))
    return 2 * right / (found + wanted) if found + wanted else 0


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([MARSAD, 'intake', str(PAGES)], capture_output=True, text=True)
        cls.err = done.stderr
        cls.got = {a['id']: a for a in map(json.loads, done.stdout.splitlines()) if a['kind'] == 'html'}
        cls.want = [json.loads(l) for l in (PAGES / 'expected.jsonl').read_text(encoding='utf8').splitlines()]

    def test_every_page_is_read(self):
        self.assertGreaterEqual(len(self.want), 40)
        self.assertEqual(sorted(w['id'] for w in self.want), sorted(self.got), self.err)

    def test_lines_of_the_article(self):
        counts = []
        for want in self.want:
            body = [l for kind, l in lines_of(self.got[want['id']]) if kind == 'body']
            counts.append(score(body, want))
            right, found, wanted = counts[-1]
            if right < wanted or found > right:
                print(f"{want['id']}: {right} of {wanted} paragraphs, {found - right} other lines:", [l[:40] for l in body if not any(same(l, squeeze(w)) for w in want['body'] + want['may'])][:5])
        print(f'line F1 {f1(counts):.4f}')
        self.assertGreaterEqual(f1(counts), FLOOR)

    def test_furniture_is_marked_and_kept(self):
        wrong = 0
        for want in self.want:
            lines = lines_of(self.got[want['id']])
            for never in want['must_not']:
                never = squeeze(never)
                bad = [l for kind, l in lines if kind in ('body', 'headline') and never in l]
                wrong += bool(bad)
                if bad:
                    print(want['id'], 'holds', never, bad[:1])
            self.assertTrue(any(kind == 'furniture' for kind, _ in lines), want['id'])
        self.assertLessEqual(wrong, 0.01 * sum(len(w['must_not']) for w in self.want))

    def test_headline_and_caption(self):
        heads = captions = 0
        for want in self.want:
            lines = lines_of(self.got[want['id']])
            heads += any(kind == 'headline' and l == squeeze(want['title']) for kind, l in lines)
            captions += want['caption'] is None or any(kind == 'caption' and same(l, squeeze(want['caption'])) for kind, l in lines)
        print(f'headline {heads}, caption {captions} of {len(self.want)}')
        self.assertGreaterEqual(heads, FLOOR * len(self.want))
        self.assertGreaterEqual(captions, FLOOR * len(self.want))

    def test_metadata(self):
        right = dict.fromkeys(['title', 'published', 'publisher', 'author'], 0)
        of = dict(right)
        for want in self.want:
            for field in right:
                if want[field] is None:
                    continue
                of[field] += 1
                got = self.got[want['id']].get(field) or ''
                ok = got[:10] == want[field] if field == 'published' else squeeze(got) == squeeze(want[field])
                right[field] += ok
                if not ok:
                    print(want['id'], field, 'is', repr(got), 'not', want[field])
        print(right, 'of', of)
        for field in right:
            self.assertGreaterEqual(right[field], FLOOR * of[field], field)

    def test_the_reading_has_the_same_regions(self):
        """read takes the pages themselves, and what intake printed, alike."""
        pages = [str(PAGES / f'{w["id"]}.html') for w in self.want[:6]]
        printed = subprocess.run([MARSAD, 'intake', *pages], capture_output=True, text=True).stdout
        direct = subprocess.run([MARSAD, 'read', *pages, '--format', 'jsonl'], capture_output=True, text=True).stdout
        piped = subprocess.run([MARSAD, 'read', '-', '--format', 'jsonl'], input=printed, capture_output=True, text=True).stdout
        a, b = ([{k: r[k] for k in ('id', 'text', 'regions', 'events')} for r in map(json.loads, out.splitlines())] for out in (direct, piped))
        self.assertEqual(len(a), 6)
        self.assertEqual(a, b)


if __name__ == '__main__':
    unittest.main()
