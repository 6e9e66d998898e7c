#!/usr/bin/env python3
"""make score: how well articles are read, against the annotated ones of ../shared, beside the floors that a test holds.

    tools/score.py build/marsad            the table
    tools/score.py build/marsad --errors   and what was missed or coded for nothing, on gold/dev
    tools/score.py build/marsad --raise    and lift the floors of tests/floors.toml to a little under what was measured; they never fall

The figures of dev and train come from ../shared/gold/score.py. "off topic" counts ASSAULT reports in the articles on sport, culture and technology
of ../shared/corpus/ant-2018.jsonl.gz (the kind stands in the id): such articles should give next to none.
"""
import argparse
import concurrent.futures
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

import train

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / 'shared'
FLOORS = ROOT / 'tests' / 'floors.toml'
OFF_TOPIC = ('sport', 'culture', 'technology')
MARGIN = 0.01  # a floor is set this much under the figure, so that a better word list may lose a hair elsewhere


def figures_of(program, gold, errors=False):
    """{row: F1} of one gold folder, and the text score.py printed. The articles that the weights were trained on are read fold by fold, each with
    weights that have not seen it (tools/train.py)."""
    inputs = [str(gold / 'articles.jsonl')] if (gold / 'articles.jsonl').exists() else [str(p) for p in sorted(gold.glob('*.txt'))]
    with tempfile.NamedTemporaryFile('wb', suffix='.jsonl') as out:
        if gold.name == 'train' and (ROOT / 'models' / 'folds').is_dir():
            read_by_folds(program, gold, out)
        else:
            subprocess.run([program, 'read', *inputs, '--format', 'jsonl'], stdout=out, check=True)
        out.flush()
        score = [sys.executable, str(SHARED / 'gold' / 'score.py'), str(gold), out.name]
        figures = json.loads(subprocess.run(score + ['--json'], capture_output=True, text=True, check=True).stdout)
        printed = subprocess.run(score + (['--errors'] if errors else []), capture_output=True, text=True, check=True).stdout
    result = {name: row['f1'] for name, row in figures.items() if 'f1' in row}
    published = figures['published']
    if published['of']:
        result['own date'] = round(published['right'] / published['of'], 3)
    return result, printed


def read_by_folds(program, gold, out):
    lines = [(json.loads(line)['id'], line) for line in (gold / 'articles.jsonl').read_text(encoding='utf8').splitlines()]
    for fold in range(train.FOLDS):
        mine = ''.join(line + '\n' for article, line in lines if train.fold_of(article) == fold)
        weights = ROOT / 'models' / 'folds' / f'{fold}.tsv'
        subprocess.run([program, 'read', '-', '--model', str(weights), '--format', 'jsonl'], input=mine.encode('utf8'), stdout=out, check=True)


def off_topic(program, sample=None):
    """ASSAULT reports per 100 articles on sport, culture and technology, and how many articles those were."""
    corpus = SHARED / 'corpus' / 'ant-2018.jsonl.gz'
    articles = reports = 0
    reader = subprocess.Popen([program, 'read', '-', '--format', 'jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        with gzip.open(corpus, 'rb') as lines:
            taken = 0
            for line in lines:
                kind = re.search(rb'"id": "[^"/]*/[A-Z]+-([A-Za-z]+)-', line)
                if kind and kind[1].decode() in OFF_TOPIC and b'"text": ""' not in line:
                    taken += 1
                    if sample is None or taken % sample == 0:
                        reader.stdin.write(line)
        reader.stdin.close()

    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        fed = pool.submit(feed)
        for line in reader.stdout:
            articles += 1
            reports += sum(e['type'] == 'ASSAULT' for e in json.loads(line)['events'])
        fed.result()
    if reader.wait() not in (0, 1):
        raise RuntimeError('marsad read failed on the off-topic articles')
    return round(100 * reports / max(1, articles), 2), articles


def floors():
    return tomllib.loads(FLOORS.read_text(encoding='utf8'))


def below(measured, floor):
    """The rows of one table that fell short, as messages."""
    return [f'{row}: {measured.get(row, 0):.3f} is under the floor of {value:.3f}' for row, value in floor.items() if measured.get(row, 0) < value]


def raise_floors(measured, off):
    text = FLOORS.read_text(encoding='utf8')
    table = None
    out = []
    for line in text.splitlines():
        if head := re.fullmatch(r'\["?(.+?)"?\]', line):
            table = head[1]
        elif table in measured and (row := re.fullmatch(r'"?([^"=]+?)"? = ([0-9.]+)(.*)', line)):
            new = max(float(row[2]), round(measured[table].get(row[1], 0) - MARGIN, 3))
            line = f'"{row[1]}" = {new:.3f}{row[3]}'
        elif table == 'off topic' and (row := re.fullmatch(r'("ASSAULT per 100 articles, at most") = ([0-9.]+)(.*)', line)):
            line = f'{row[1]} = {min(float(row[2]), round(off + 0.1, 2)):.2f}{row[3]}'
        out.append(line)
    FLOORS.write_text('\n'.join(out) + '\n', encoding='utf8')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('--errors', action='store_true')
    ap.add_argument('--raise', dest='lift', action='store_true')
    args = ap.parse_args()
    if not (SHARED / 'gold' / 'score.py').exists():
        print('../shared is not here: nothing to measure with')
        return
    floor = floors()
    measured = {}
    for name in ('dev', 'train'):
        measured[name], printed = figures_of(args.program, SHARED / 'gold' / name, args.errors and name == 'dev')
        print(f'gold/{name}{", cross-validated" if name == "train" else ""}\n{printed}')
        for message in below(measured[name], floor.get(name, {})):
            print(f'  BELOW ITS FLOOR  {message}')
    off, articles = off_topic(args.program)
    print(f'off topic: {off} ASSAULT reports per 100 of {articles} articles on {", ".join(OFF_TOPIC)} (floor: at most {floor["off topic"]["ASSAULT per 100 articles, at most"]})')
    if args.lift:
        raise_floors(measured, off)
        print(f'floors raised in {FLOORS.relative_to(ROOT)}')


if __name__ == '__main__':
    main()
