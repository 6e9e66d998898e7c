#!/usr/bin/env python3
"""The command line as its users meet it: what it accepts, what it refuses and how, and that it behaves as a filter.

    MARSAD=build/marsad tests/cli_test.py
"""
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARSAD = os.environ['MARSAD']
SANITIZED = os.environ.get('MARSAD_SANITIZED') == '1'
ARTICLE = 'مقتل جنديين في قصف\n\nقصفت القوات التركية، السبت، قرية شمال حلب وقتلت جنديين.\n'


def run(*args, stdin=None, env=None, cwd=None):
    done = subprocess.run([MARSAD, *args], input=stdin, capture_output=True, env=env, cwd=cwd)
    return done.returncode, done.stdout.decode('utf8'), done.stderr.decode('utf8')


def line(article_id, text=ARTICLE, **more):
    return json.dumps({'id': article_id, 'text': text, **more}, ensure_ascii=False) + '\n'


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='marsad-cli-'))

    def tearDown(self):
        shutil.rmtree(self.dir)

    def file(self, name, content):
        path = self.dir / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode('utf8'))
        return str(path)

    # ---- what it says of itself

    def test_version_is_that_of_the_VERSION_file(self):
        status, out, err = run('--version')
        self.assertEqual((status, out, err), (0, f"marsad {(ROOT / 'VERSION').read_text().strip()}\n", ''))

    def test_help_lists_the_commands(self):
        status, out, _ = run('--help')
        self.assertEqual(status, 0)
        for command in ('read', 'explain'):
            self.assertIn(command, out)

    def test_wrong_usage_is_status_2(self):
        good = self.file('a.txt', ARTICLE)
        for args in ([], ['raed'], ['read'], ['read', good, '--format', 'xml'], ['read', good, '--threads', '0'], ['read', good, '--published', '18/2/2018'],
                     ['read', good, '--codebook', str(self.dir)], ['explain', good, '--sentence', '0']):
            with self.subTest(args=args):
                status, out, err = run(*args)
                self.assertEqual(status, 2)
                self.assertEqual(out, '')
                self.assertTrue(err.strip())

    def test_a_wrong_codebook_is_named_with_the_cure(self):
        status, _, err = run('read', self.file('a.txt', ARTICLE), '--codebook', str(self.dir))
        self.assertEqual(status, 2)
        self.assertIn(str(self.dir), err)
        self.assertIn('codebook.toml', err)

    def test_the_codebook_is_found_wherever_the_program_is_called(self):
        article = self.file('a.txt', ARTICLE)
        self.assertEqual(run('read', article, cwd='/')[0], 0)
        env = dict(os.environ, MARSAD_CODEBOOK=str(self.dir))
        status, _, err = run('read', article, env=env)
        self.assertEqual(status, 2)
        self.assertIn('MARSAD_CODEBOOK', err)

    # ---- what it reads

    def test_formats_and_inputs(self):
        text, jsonl = self.file('one.txt', ARTICLE), self.file('more.jsonl', line('two', published='2018-02-18T21:35:43+0400', publisher='صحيفة') + '\n' + line('three'))
        status, out, err = run('read', text, jsonl, '-', '--format', 'jsonl', '--published', '2019-01-02', stdin=ARTICLE.encode('utf8'))
        self.assertEqual((status, err), (0, ''))
        readings = [json.loads(x) for x in out.splitlines()]
        self.assertEqual([r['id'] for r in readings], ['one', 'two', 'three', 'stdin'])
        self.assertEqual([r['text'] for r in readings], [ARTICLE] * 4)
        self.assertEqual([r['published']['start'] for r in readings], ['2019-01-02', '2018-02-18', '2019-01-02', '2019-01-02'])
        self.assertEqual({r['published']['basis'] for r in readings}, {'metadata'})
        self.assertEqual(readings[1]['source'], {'text': 'صحيفة', 'id': None})

    def test_the_timeline_shows_what_happened(self):
        status, out, _ = run('read', self.file('one.txt', ARTICLE), '--published', '2019-01-06')
        self.assertEqual(status, 0)
        self.assertIn('2019-01-05\n', out)
        self.assertIn('ASSAULT', out)
        self.assertIn('[قصفت]', out)
        self.assertIn('in 1 articles', out)

    def test_explain_names_the_rule(self):
        path = self.file('one.txt', ARTICLE)
        status, out, err = run('explain', path)
        self.assertEqual((status, err), (0, ''))
        self.assertIn('قصف', out)
        self.assertLess(len(run('explain', path, '--sentence', '1')[1]), len(out))

    def test_explain_names_the_word_whose_rows_found_their_needs_unmet(self):
        status, out, _ = run('explain', self.file('unmet.txt', 'قالت الوزارة إن القرار صدر.'))
        self.assertEqual(status, 0)
        self.assertRegex(out, r'no row of قرار \(base/predicates/[a-z]+\.tsv:\d+ …\) has its needs met')

    # ---- what it refuses

    def test_bad_input_is_named_counted_and_passed_over(self):
        (self.dir / 'folder').mkdir()
        files = [self.file('good.txt', ARTICLE), self.file('bad.png', b'\x89PNG\r\n'), self.file('empty.txt', ''), str(self.dir / 'folder'), str(self.dir / 'none.txt'),
                 self.file('mixed.jsonl', line('a') + '{"id": "b", "text": "x\n' + '{"id": "c"}\n' + line('good') + line('d'))]
        status, out, err = run('read', *files, '--format', 'jsonl')
        self.assertEqual(status, 1)
        self.assertEqual([json.loads(x)['id'] for x in out.splitlines()], ['good', 'a', 'd'])
        said = err.splitlines()
        self.assertEqual(len(said), 8, err)
        for expected, message in zip(['bad.png: is no text that can be read (image)', 'empty.txt: is empty', 'folder: is an empty folder', 'none.txt: cannot be opened: No such file',
                                      'mixed.jsonl:2: the JSON ends early', 'mixed.jsonl:3: field "text" is missing', 'mixed.jsonl:4: the id "good" was given before',
                                      '7 of 10 articles refused, each named above; 3 read'], said):
            self.assertIn(expected, message)
            self.assertTrue(message.startswith('marsad: '))

    @unittest.skipIf(SANITIZED, 'memory is measured on the plain build')
    def test_a_line_of_a_gigabyte_is_refused_in_bounded_memory(self):
        head, tail = line('a').encode('utf8'), line('z').encode('utf8')
        program = subprocess.Popen([MARSAD, 'read', '-', '--format', 'jsonl', '--threads', '1'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        block = b'x' * (1 << 20)
        program.stdin.write(head + b'{"id": "big", "text": "')
        for _ in range(1024):
            program.stdin.write(block)
        program.stdin.write(b'"}\n' + tail)
        program.stdin.close()
        out, err = program.stdout.read(), program.stderr.read()
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
        program.stdout.close(), program.stderr.close()
        self.assertEqual(program.returncode, 1)
        self.assertEqual([json.loads(x)['id'] for x in out.splitlines()], ['a', 'z'])
        self.assertIn(b'standard input:2: the line has 1073741849 bytes', err)
        self.assertLess(usage.ru_maxrss, 600 * 1024, 'kilobytes of memory')

    # ---- how long it takes

    @unittest.skipIf(SANITIZED, 'time is measured on the plain build')
    def test_time_grows_with_the_text_whatever_its_shape(self):
        """Four times the text takes some four times as long: no full stop, quotations never closed, one list of names, one line for a book."""
        words = [w for p in sorted((ROOT / 'samples').glob('*.txt')) for w in re.findall(r'\w+', p.read_text(encoding='utf8'))]
        shapes = {
            'no punctuation': lambda n: ' '.join(words[i % len(words)] for i in range(n)),
            'commas only': lambda n: ' '.join(words[i % len(words)] + ('،' if i % 9 == 8 else '') for i in range(n)),
            'nested quotations': lambda n: ' '.join('«' + words[i % len(words)] + ('»' if i % 7 == 6 else '') for i in range(n)),
            'one verb after another': lambda n: 'قصفت القوات التركية بلدة سراقب و' * (n // 5),
            'who says so': lambda n: 'قال الوزير «قصفت القوات المدينة»، و' * (n // 5),
            'many lines': lambda n: '\n'.join(' '.join(words[(i * 37 + j) % len(words)] for j in range(25)) for i in range(n // 25)),
        }

        def seconds(text):
            path = self.file('long.jsonl', line('long', text))
            program = subprocess.Popen([MARSAD, 'read', path, '--format', 'jsonl', '--threads', '1'], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(program.returncode, 0)
            return usage.ru_utime
        start = min(seconds(ARTICLE) for _ in range(3))
        for name, shape in shapes.items():
            with self.subTest(shape=name):
                short, long = seconds(shape(20000)) - start, seconds(shape(80000)) - start
                self.assertLess(long, 8 * max(short, 0.1), f'{short:.2f} s for 20,000 words, {long:.2f} s for 80,000')

    # ---- how it behaves as a filter

    def many(self, count):
        return ''.join(line(f'n{i}', ARTICLE.replace('جنديين', f'{i + 3} جنود')) for i in range(count))

    def test_the_output_is_the_same_for_any_number_of_threads_and_any_order(self):
        articles = [l + '\n' for l in self.many(200).splitlines()]
        articles += [line(p.stem, p.read_text(encoding='utf8')) for p in sorted((ROOT / 'samples').glob('*.txt'))]
        shared = ROOT.parent / 'shared' / 'gold' / 'dev' / 'articles.jsonl'
        if shared.exists():
            articles += [l + '\n' for l in shared.read_text(encoding='utf8').splitlines()]
        path = self.file('all.jsonl', ''.join(articles))
        _, one, _ = run('read', path, '--format', 'jsonl', '--threads', '1')
        self.assertEqual(len(one.splitlines()), len(articles))
        for threads in ('2', '8'):
            self.assertEqual(run('read', path, '--format', 'jsonl', '--threads', threads)[1], one, threads)
        random.Random(7).shuffle(articles)
        _, other, _ = run('read', self.file('shuffled.jsonl', ''.join(articles)), '--format', 'jsonl', '--threads', '3')
        self.assertEqual(sorted(other.splitlines()), sorted(one.splitlines()))
        _, text, _ = run('read', path, '--threads', '1')
        self.assertEqual(run('read', path, '--threads', '8')[1], text)

    def test_an_article_sent_is_answered_before_the_next_comes(self):
        program = subprocess.Popen([MARSAD, 'read', '-', '--format', 'jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for i in range(3):
            program.stdin.write(line(f'n{i}').encode('utf8'))
            program.stdin.flush()
            self.assertEqual(json.loads(program.stdout.readline())['id'], f'n{i}')
        program.stdin.close()
        program.stdout.close()
        self.assertEqual(program.wait(), 0)

    def test_an_interrupt_ends_it_with_what_is_complete(self):
        for threads in ('1', '3'):
            program = subprocess.Popen([MARSAD, 'read', '-', '--format', 'jsonl', '--threads', threads], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            program.stdin.write(self.many(5).encode('utf8') + b'{"id": "half')
            program.stdin.flush()
            first = [program.stdout.readline() for _ in range(5)]
            time.sleep(0.2)  # back in its read
            program.send_signal(signal.SIGINT)
            rest, err = program.stdout.read(), program.stderr.read()
            program.stdin.close(), program.stdout.close(), program.stderr.close()
            self.assertEqual(program.wait(), 130)
            self.assertEqual([json.loads(x)['id'] for x in first], [f'n{i}' for i in range(5)])
            self.assertEqual(rest, b'')
            self.assertIn(b'interrupted; 5 articles were read', err)

    def test_a_closed_pipe_ends_it_quietly(self):
        path = self.file('many.jsonl', self.many(3000))
        for restore in (True, False):  # with SIGPIPE as usual, and ignored as some parents leave it
            program = subprocess.Popen([MARSAD, 'read', path, '--format', 'jsonl'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, restore_signals=restore)
            program.stdout.readline()
            program.stdout.close()
            err = program.stderr.read()
            program.stderr.close()
            self.assertIn(program.wait(), (0, -signal.SIGPIPE))
            self.assertEqual(err, b'')

    def test_a_full_disk_is_an_error(self):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([MARSAD, 'read', self.file('a.txt', ARTICLE), '--format', 'jsonl'], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b'No space left', done.stderr)

    @unittest.skipIf(SANITIZED, 'memory is measured on the plain build')
    def test_memory_does_not_grow_with_the_input(self):
        def peak(count):
            path = self.file(f'{count}.jsonl', self.many(count))
            program = subprocess.Popen([MARSAD, 'read', path, '--format', 'jsonl'], stdout=subprocess.DEVNULL)
            _, _, usage = os.wait4(program.pid, 0)
            program.returncode = 0
            return usage.ru_maxrss
        self.assertLess(peak(20000), peak(2000) + 20 * 1024, 'kilobytes of memory')


if __name__ == '__main__':
    sys.exit(unittest.main())
