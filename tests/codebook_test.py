#!/usr/bin/env python3
"""The commands under `marsad codebook`, as a coder uses them, on a copy of the codebook.

    MARSAD=build/marsad tests/codebook_test.py
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARSAD = os.environ['MARSAD']
SAMPLES = sorted(str(p) for p in (ROOT / 'samples').glob('*.txt'))


def run(*args, stdin=None):
    done = subprocess.run([MARSAD, *args], input=stdin, capture_output=True)
    return done.returncode, done.stdout.decode('utf8'), done.stderr.decode('utf8')


class Codebook(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='marsad-codebook-'))
        shutil.copytree(ROOT / 'codebook', self.dir / 'codebook', ignore=shutil.ignore_patterns('*.compiled*'))
        self.levant = self.dir / 'codebook' / 'levant'
        self.compiled = self.levant / 'codebook.compiled'

    def tearDown(self):
        shutil.rmtree(self.dir)

    def read(self, *more):
        return run('read', *SAMPLES, '--format', 'jsonl', '--codebook', str(self.levant), *more)

    def overlay(self, name, **files):
        folder = self.dir / name
        (folder / 'predicates').mkdir(parents=True)
        (folder / 'actors').mkdir()
        (folder / 'codebook.toml').write_text(f'name = "{name}"\nextends = "{self.levant}"\n', encoding='utf8')
        for path, text in files.items():
            (folder / path.replace('_', '/', 1)).with_suffix('.tsv').write_text(text, encoding='utf8')
        return folder

    # ---- compile

    def test_the_compiled_codebook_gives_the_same_bytes(self):
        status, plain, err = self.read()
        self.assertEqual((status, err), (0, ''))
        status, said, err = run('codebook', 'compile', '--codebook', str(self.levant))
        self.assertEqual((status, err), (0, ''))
        self.assertIn('levant@', said)
        self.assertTrue(self.compiled.exists())
        self.assertEqual(self.read(), (0, plain, ''))
        self.assertEqual(run('codebook', 'compile', '--remove', '--codebook', str(self.levant))[0], 0)
        self.assertFalse(self.compiled.exists())

    def test_an_older_one_is_never_used(self):
        run('codebook', 'compile', '--codebook', str(self.levant))
        before = self.compiled.read_bytes()
        actors = self.levant / 'actors' / 'jihadists.tsv'
        actors.write_text(actors.read_text(encoding='utf8').replace('\tIslamic State\t', '\tThe so-called State\t'), encoding='utf8')
        os.utime(actors, (0, 0))  # older by its date: the bytes decide
        status, out, err = self.read()
        self.assertEqual((status, err), (0, ''))
        self.assertIn('The so-called State', out)
        self.assertNotEqual(self.compiled.read_bytes(), before)
        self.assertEqual(self.read(), (0, out, ''))

    def test_a_damaged_one_is_said_and_made_anew(self):
        _, plain, _ = self.read()
        run('codebook', 'compile', '--codebook', str(self.levant))
        whole = self.compiled.read_bytes()
        bent = bytearray(whole)
        bent[len(bent) // 2] ^= 4
        for bad in (b'', whole[:1000], whole[:-1], bytes(bent)):
            self.compiled.write_bytes(bad)
            status, out, err = self.read()
            self.assertEqual((status, out), (0, plain))
            self.assertIn('is damaged', err)
            self.assertEqual(self.compiled.read_bytes(), whole)
        self.assertEqual(self.read(), (0, plain, ''))

    # ---- show

    def test_show_says_which_layer_wins(self):
        mine = self.overlay('mine', actors_own='id\tname_ar\tname_en\tkind\tvariants\nhts\tهيئة تحرير الشام\tHTS of mine\tjihadist\tهتش\n',
                            predicates_own='lemma\tpos\tpresent\ttype\tframe\texample\nقصف\tv\tيقصف\tPROTEST\tsubj!:A\tx => ?none\n')
        status, out, _ = run('codebook', 'show', 'hts', '--codebook', str(mine))
        self.assertEqual(status, 0)
        self.assertIn('HTS of mine', out)
        self.assertIn('jihadists.tsv', out)
        self.assertIn('replaced: the later layer wins', out)
        status, out, _ = run('codebook', 'show', 'وقصفوا', '--codebook', str(mine))
        self.assertEqual(status, 0)
        rows = [x for x in out.splitlines() if '.tsv:' in x]
        self.assertIn('mine/predicates/own.tsv:2', rows[0])
        self.assertTrue(any('base/predicates/assault.tsv' in x for x in rows[1:]), out)

    def test_show_refuses_what_is_not_there(self):
        status, out, err = run('codebook', 'show', 'zzz', '--codebook', str(self.levant))
        self.assertEqual((status, out), (1, ''))
        self.assertIn("'zzz' is neither an id nor a word", err)

    # ---- gaps

    def test_gaps_lists_what_is_not_known(self):
        text = 'دخلت القوات بلدة زنقطية أمس.\nوقال إن الجيش قصف بلدة زنقطية اليوم.\nقصف الجيش بلدة زنقطية.\n'
        status, out, _ = run('codebook', 'gaps', '-', '--codebook', str(self.levant), stdin=text.encode('utf8'))
        self.assertEqual(status, 0)
        self.assertIn('place\t3\t1\tزنقطيه\t', out)
        self.assertNotIn('قصف\t', out.replace('[قصف]', ''))

    # ---- diff

    def test_diff_of_the_same_is_nothing(self):
        status, out, _ = run('codebook', 'diff', str(self.levant), str(self.levant), '--on', *SAMPLES)
        self.assertEqual(status, 0)
        self.assertTrue(out.startswith('0 added, 0 lost, 0 changed'))

    def test_diff_shows_what_is_added_lost_and_changed(self):
        article = self.dir / 'a.txt'
        article.write_text('زلغط الجيش التركي على سراقب.\nقصفت هيئة تحرير الشام بلدة نبل.\n', encoding='utf8')
        mine = self.overlay('mine', actors_own='id\tname_ar\tname_en\tkind\tvariants\nmy-hts\tهيئة تحرير الشام\tMine\tjihadist\t\n',
                            predicates_own='lemma\tpos\tpresent\ttype\tframe\texample\nزلغط\tv\tيزلغط\tASSAULT\tsubj!:A(actor) على:P\tx => ?none\n')
        status, out, _ = run('codebook', 'diff', str(self.levant), str(mine), '--on', str(article), '--published', '2018-06-15')
        self.assertEqual(status, 1)
        self.assertIn('+ verb:زلغط   1 added', out)
        self.assertIn('[زلغط]', out)
        self.assertIn('~ actors: hts → my-hts   1 changed', out)
        status, back, _ = run('codebook', 'diff', str(mine), str(self.levant), '--on', str(article), '--published', '2018-06-15')
        self.assertEqual(status, 1)
        self.assertIn('- verb:زلغط   1 lost', back)

    def test_wrong_usage_is_status_2(self):
        for args in (['diff'], ['diff', str(self.levant)], ['diff', str(self.levant), str(self.dir / 'none'), '--on', SAMPLES[0]], ['check', '--codebook', str(self.dir / 'none')], []):
            with self.subTest(args=args):
                self.assertEqual(run('codebook', *args)[0], 2)


if __name__ == '__main__':
    unittest.main()
