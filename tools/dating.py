#!/usr/bin/env python3
"""make dating: how well an article's own day is found when it is not given, on articles whose day is known.

    tools/dating.py build/marsad              the table
    tools/dating.py build/marsad --wrong      and every answer of a month or narrower that misses the day, with its reasons
    tools/dating.py build/marsad --json       the figures as one object

Publication day, address and anything else beside the text are taken away before reading. Sets:
  ant-2018    of ../shared/corpus/ant-2018.jsonl.gz the 2,000 articles whose id hashes lowest (SHA-256) among those that mention Syria, Turkey or Iraq
  ant-other   the same corpus, what was not published in 2018
  gold        ../shared/gold/dev and train, articles of 2018 and of other years apart; the truth is the guide's range where there is no given day
  airwars     ../shared/airwars/articles.jsonl; where only the incident's day is known, the truth is that day and the two after it

An answer counts as narrow when it spans a month (31 days) or less; it is right when it meets the truth. "width" is the median of the narrow
answers, in days. Nothing here may be read by the program: it is for measuring.
"""
import argparse
import datetime
import gzip
import hashlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / 'shared'
MENTIONS = re.compile('سوري[اةين]|تركي[اةين]?|عراقي?')  # Syria, Turkey, Iraq and their adjectives
SAMPLE, MONTH = 2000, 31


def day(text):
    return datetime.date.fromisoformat(text[:10])


def ant():
    """(id, text, truth) of the sample of 2018, and of every article of other years."""
    mentions, other = [], []
    with gzip.open(SHARED / 'corpus' / 'ant-2018.jsonl.gz', 'rt', encoding='utf8') as lines:
        for line in lines:
            a = json.loads(line)
            if not a.get('published') or not a.get('text') or not MENTIONS.search(a['text']):
                continue
            mentions.append(a)
    mentions.sort(key=lambda a: hashlib.sha256(a['id'].encode()).digest())
    case = lambda a: (a['id'], a['text'], (day(a['published']), day(a['published'])))
    other = [case(a) for a in mentions if not a['published'].startswith('2018')]
    return [case(a) for a in mentions[:SAMPLE]], other


def gold():
    cases = []
    for folder in ('dev', 'train'):
        for line in (SHARED / 'gold' / folder / 'articles.jsonl').read_text(encoding='utf8').splitlines():
            a = json.loads(line)
            if a.get('published'):
                truth = (day(a['published']),) * 2
            else:
                p = json.loads((SHARED / 'gold' / folder / (a['id'] + '.json')).read_text(encoding='utf8')).get('published')
                if not p:
                    continue
                truth = (day(p['earliest']), day(p['latest']))
            cases.append((a['id'], a['text'], truth))
    return [c for c in cases if c[2][0].year == 2018], [c for c in cases if c[2][0].year != 2018]


def airwars():
    cases = []
    for line in (SHARED / 'airwars' / 'articles.jsonl').read_text(encoding='utf8').splitlines():
        a = json.loads(line)
        if a.get('published') and a.get('text'):
            first = day(a['published'])
            cases.append((a['id'], a['text'], (first, first + datetime.timedelta(days=2 if a.get('date_basis') == 'incident' else 0))))
    return cases


def run(program, cases):
    """The program's answer for each case: (start, end, why) or None."""
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf8') as f:
        for i, (_, text, _) in enumerate(cases):
            f.write(json.dumps({'id': f'n{i}', 'text': text}, ensure_ascii=False) + '\n')
        f.flush()
        out = subprocess.Popen([program, 'read', f.name, '--format', 'jsonl'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        answers = [None] * len(cases)
        for line in out.stdout:
            r = json.loads(line)
            if p := r['published']:
                answers[int(r['id'][1:])] = (day(p['start']), day(p['end']), p)
        out.wait()
    return answers


def figures(cases, answers):
    given = [(c, a) for c, a in zip(cases, answers) if a]
    narrow = [(c, a) for c, a in given if (a[1] - a[0]).days <= MONTH]
    right = lambda pairs: sum(a[0] <= c[2][1] and c[2][0] <= a[1] for c, a in pairs) / len(pairs) if pairs else 0
    return {'articles': len(cases), 'answered': len(given) / max(1, len(cases)), 'narrow': len(narrow) / max(1, len(cases)),
            'width': statistics.median((a[1] - a[0]).days + 1 for _, a in narrow) if narrow else 0,
            'inside': right(narrow), 'inside_all': right(given)}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('--wrong', action='store_true')
    ap.add_argument('--json', action='store_true')
    args = ap.parse_args()
    if not (SHARED / 'corpus' / 'ant-2018.jsonl.gz').exists():
        print('../shared is not here: nothing to measure with')
        return
    ant_2018, ant_other = ant()
    gold_2018, gold_other = gold()
    board = {}
    if not args.json:
        print(f"{'set':18}{'articles':>9}{'answered':>10}{'a month':>9}{'width':>7}{'inside':>8}{'inside, any width':>19}")
    for name, cases in (('ant-2018', ant_2018), ('ant, other years', ant_other), ('gold, 2018', gold_2018), ('gold, other years', gold_other), ('airwars', airwars())):
        answers = run(args.program, cases)
        f = board[name] = figures(cases, answers)
        if not args.json:
            print(f"{name:18}{f['articles']:9d}{f['answered']:10.3f}{f['narrow']:9.3f}{f['width']:7.0f}{f['inside']:8.3f}{f['inside_all']:19.3f}", flush=True)
        if args.wrong:
            for c, a in zip(cases, answers):
                if a and (a[1] - a[0]).days <= MONTH and not (a[0] <= c[2][1] and c[2][0] <= a[1]):
                    print('   ', c[0], 'truth', c[2][0], 'answer', a[0], a[1], a[2]['basis'], ' | '.join(a[2]['why']))
    if args.json:
        print(json.dumps(board))
    else:
        print('asked on ant-2018: a month or narrower >= 0.50, width <= 14, inside >= 0.95')


if __name__ == '__main__':
    sys.exit(main())
