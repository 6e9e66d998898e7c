#!/usr/bin/env python3
"""make train: fits the weights of the learned part (models/slots.tsv) and says, by cross-validation, what they are worth.

    tools/train.py build/marsad                   train on ../shared/gold/train, write models/slots.tsv and models/folds/
    tools/train.py build/marsad --report          only the table: rules and model, slot by slot
    tools/train.py FEATURES.jsonl --gold DIR --out FILE   what `marsad features` printed of another gold folder, another file (the test's tiny one)

`marsad features` gives every candidate for a slot with its features (src/reading/features.h). A candidate is right when the gold event that
../shared/gold/score.py pairs with its event holds a name that score.py takes for the same. One logistic regression a slot, over single
answers and the pairs listed below, in a fixed order: the same gold and program give the same bytes. Folds are articles, by the hash
of their id. The shipped weights are fitted on gold/train alone, so that gold/dev has never been seen; models/folds/N.tsv is fitted on
gold/train less fold N and reads fold N in `make score`. A slot is left to the rules when the model does not beat them by MARGIN.
"""
import argparse
import collections
import hashlib
import importlib.util
import json
import math
import multiprocessing
import operator
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / 'shared'
FOLDS = 5
MARGIN = 0.02
PENALTY = 12.0  # L2
STEPS = 40      # of L-BFGS, at most
RARE = 5        # a feature seen on fewer candidates is left out
SLOTS = ('actor', 'recipient', 'place', 'date')
ONE = ('place', 'date')
RULE, SAID = 0, 1  # of a candidate's answers: the question "rule" and its answer "said" (src/reading/features.h)
LEFT = ('date',)  # to the rules, whatever the folds say: on articles from elsewhere (gold/dev) the model lost (docs/accuracy.md)
DATE = ('rule*type rule*tense rule*pos rule*towner filled*tkind filled*type filled*tense tkind*tense tkind*type tkind*fact tkind*pos tkind*under tkind*tpub tkind*tusual towner*tpub '
        'towner*type towner*commas towner*dist tkind*tsib tkind*tprev tprev*type tcrowd*tkind filled*tusual filled*tprev filled*tsib fact*tpub grain*rule grain*since region*tkind '
        'back*tprev tpub*type tense*tpub light*tkind')
PARTY = (
    'rule*pos rule*type rule*own rule*filled own*type own*pos rel*gov rel*govact gov*govact ptype*gov filled*dist filled*rank '
    'filled*kind filled*back filled*sibling filled*earlier filled*speaker speaker*type type*kind type*pos gov*pos gov*back back*speaker taker*type '
    'other*type under*type under*rel asks*filled filled*usual type*usual left*pos left*gov back*rank mate*type')
PAIRS = {
    'actor': PARTY,
    'recipient': PARTY + ' type*prep',
    'place': 'rule*type rule*pos gov*rel filled*rank own*type prep*rel place*kind contains*rule effect*rule splace*filled asks*taker',
    'date': DATE,
}


def score_module():
    spec = importlib.util.spec_from_file_location('gold_score', SHARED / 'gold' / 'score.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = None


def fold_of(article):
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % FOLDS


class Case:
    """One slot of one paired event: the candidates with their features, and what gold holds."""
    __slots__ = ('article', 'texts', 'rules', 'answers', 'gold', 'labels', 'feats')


CACHE = {}


def hits(slot, gold, texts):
    if slot == 'date':
        return sum(1 for t in texts if t in gold)
    key = (tuple(gold), tuple(texts))
    if key not in CACHE:
        CACHE[key] = score.names_hit(gold, texts)
    return CACHE[key]


def load(program, gold_dir):
    """{slot: [Case]} of every event that gold and the rules have in common, and the questions with their answers."""
    inputs = [str(gold_dir / 'articles.jsonl')] if (gold_dir / 'articles.jsonl').exists() else [str(p) for p in sorted(gold_dir.glob('*.txt'))]
    if program.endswith('.jsonl'):
        lines = pathlib.Path(program).read_text(encoding='utf8').splitlines()
    else:
        lines = subprocess.run([program, 'features', *inputs], capture_output=True, text=True, encoding='utf8', check=True).stdout.splitlines()
    questions = [(name, answers.split()) for name, answers in json.loads(lines[0])['features'].items()]
    gold = score.load(gold_dir)
    cases = collections.defaultdict(list)
    articles = events = 0
    for line in lines[1:]:
        read = json.loads(line)
        ge = gold[read['id']]['events']
        got = [{'span': (e['start'], e['end']), 'trigger': e['text'], 'type': e['type'], 'factuality': e['factuality'], 'raw': e,
                'actors': [c[0] for c in e['actor'] if c[1]]} for e in read['events']]

        def near(g, r):
            if g['type'] != r['type'] or not score.short(r) or not score.overlap(g['span'], r['span']):
                return 0
            return 2 + any(score.same_name(a, b) for a in g['actors'] for b in r['actors']) + (g['factuality'] == r['factuality'])
        pairs = score.pair(ge, got, near)
        articles += 1
        events += len(pairs)
        for i, j in sorted(pairs, key=lambda p: p[1]):
            for slot in SLOTS:
                c = Case()
                c.article = read['id']
                g = ge[i][slot + 's'] if slot in ('actor', 'recipient') else ge[i].get(slot)
                c.gold = g if isinstance(g, list) else [g] if g else []
                c.texts = [x[0] for x in got[j]['raw'][slot]]
                c.rules = [x[1] for x in got[j]['raw'][slot]]
                c.answers = [[ord(ch) - 48 for ch in x[2]] for x in got[j]['raw'][slot]]
                c.labels = [1 if hits(slot, c.gold, [t]) else 0 for t in c.texts]
                cases[slot].append(c)
    return cases, questions, articles, events


def featurize(slot, cases, questions, pairs=None):
    """Numbers the features of every case; returns their names."""
    at = {name: i for i, (name, _) in enumerate(questions)}
    wanted = [tuple(at[q] for q in p.split('*')) for p in (PAIRS.get(slot, '') if pairs is None else pairs).split()]
    numbers, names = {}, []
    seen = collections.Counter()
    for c in cases:
        c.feats = []
        for answers in c.answers:
            keys = [(q, a) for q, a in enumerate(answers) if a]
            keys += [(q, r, answers[q], answers[r]) for q, r in wanted if answers[q] or answers[r]]
            seen.update(keys)
            c.feats.append(keys)

    def name(q, a):
        return f'{questions[q][0]}={questions[q][1][a]}'
    for key in sorted(k for k, n in seen.items() if n >= RARE):
        numbers[key] = len(names)
        names.append(name(*key) if len(key) == 2 else f'{name(key[0], key[2])} {name(key[1], key[3])}')
    for c in cases:
        c.feats = [[numbers[k] for k in keys if k in numbers] for keys in c.feats]
    return names


def fit(cases, size):
    """Weights of a logistic regression with an L2 penalty, the bias last: L-BFGS from zero, a fixed number of steps."""
    rows = [(f + [size], y) for c in cases for f, y in zip(c.feats, c.labels)]
    exp, log1p = math.exp, math.log1p

    def loss(w):
        g = [PENALTY * x for x in w]
        g[size] = 0.0
        total = 0.5 * PENALTY * math.fsum(x * x for x in w[:size])
        at = w.__getitem__
        for f, y in rows:
            z = sum(map(at, f))
            p = 1 / (1 + exp(-z))
            total += log1p(exp(-z)) if y else log1p(exp(z))
            d = p - y
            for i in f:
                g[i] += d
        return total, g

    def dot(a, b):
        return sum(map(operator.mul, a, b))
    w = [0.0] * (size + 1)
    value, g = loss(w)
    past = []  # (step, change of the gradient)
    for _ in range(STEPS):
        d, alphas = g, []
        for s, y in reversed(past):
            alpha = dot(s, d) / dot(s, y)
            alphas.append(alpha)
            d = [x - alpha * b for x, b in zip(d, y)]
        scale = dot(*past[-1]) / dot(past[-1][1], past[-1][1]) if past else 1 / math.sqrt(dot(g, g) + 1)
        d = [scale * x for x in d]
        for (s, y), alpha in zip(past, reversed(alphas)):
            beta = alpha - dot(y, d) / dot(s, y)
            d = [x + beta * b for x, b in zip(d, s)]
        slope, step = dot(g, d), 1.0
        for _ in range(20):
            w2 = [x - step * b for x, b in zip(w, d)]
            value2, g2 = loss(w2)
            if value2 <= value - 1e-4 * step * slope:
                break
            step /= 2
        past = (past + [([a - b for a, b in zip(w2, w)], [a - b for a, b in zip(g2, g)])])[-6:]
        done = value - value2 < 1e-4 * value
        w, g, value = w2, g2, value2
        if done:
            break
    return w


def probabilities(case, w):
    return [1 / (1 + math.exp(-(w[-1] + sum(w[i] for i in f)))) for f in case.feats]


def settled(slot, case):
    """Whether the program leaves the slot as the rules have it: whom the words themselves give as recipient (slots.cc)."""
    return slot == 'recipient' and any(a[RULE] == SAID for a in case.answers)


def chosen(slot, case, ps, thresholds):
    """The likeliest candidate from the first threshold on, further ones from the second; the rules' where they have settled it."""
    if settled(slot, case):
        return [t for t, r in zip(case.texts, case.rules) if r]
    best = sorted(range(len(ps)), key=lambda i: (-ps[i], i))
    best = [i for n, i in enumerate(best) if ps[i] >= thresholds[n > 0] and (n == 0 or slot not in ONE)]
    return [case.texts[i] for i in best]


class Count:
    def __init__(self):
        self.hit = self.gold = self.got = self.exact = self.cases = 0

    def add(self, slot, case, texts):
        h = hits(slot, case.gold, texts)
        self.hit += h
        self.gold += len(case.gold)
        self.got += len(texts)
        self.cases += 1
        self.exact += h == len(case.gold) == len(texts)

    def prf(self):
        p, r = self.hit / self.got if self.got else 0, self.hit / self.gold if self.gold else 0
        return p, r, 2 * p * r / (p + r) if p + r else 0

    def __str__(self):
        return '{:7.3f}{:7.3f}{:7.3f}'.format(*self.prf()) + f'{self.exact / max(1, self.cases):7.3f}'


def count(slot, cases, choose):
    c = Count()
    for i, case in enumerate(cases):
        c.add(slot, case, choose(i, case))
    return c


def by_rules(slot, cases):
    return count(slot, cases, lambda i, c: [t for t, r in zip(c.texts, c.rules) if r])


def best_threshold(slot, cases, ps):
    """The thresholds with the best F1 and share of events whose slot is wholly right: the whole event counts too, not only names."""
    best = (-1, (0.5, 0.5))
    for first in range(20, 64, 4):
        for further in [0] if slot in ONE else range(max(first, 28), 80, 4):
            t = first / 100, further / 100
            got = count(slot, cases, lambda i, c: chosen(slot, c, ps[i], t))
            worth = got.prf()[2] + got.exact * 2 / max(1, got.cases)
            if worth > best[0] + 1e-9:
                best = (worth, t)
    return best[1]


def train(job):
    """(what was asked, weights) of one fit: slot and fold that is left out; −1: none."""
    slot, fold, cases, size = job
    return (slot, fold), fit([c for c in cases if fold < 0 or fold_of(c.article) != fold], size)


def lines_of(slot, names, w, thresholds):
    out = [(slot, 'threshold', f'{thresholds[0]:.2f}'), (slot, 'further', f'{thresholds[1]:.2f}'), (slot, 'bias', f'{w[-1]:.3f}')]
    out += [(slot, n, f'{x:.3f}') for n, x in zip(names, w) if abs(x) >= 0.005]
    return ['\t'.join(line) for line in out]


def rounded(w):
    return [round(x, 3) if abs(x) >= 0.005 or i == len(w) - 1 else 0.0 for i, x in enumerate(w)]


def main():
    global score
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program', help='the program, or a .jsonl file of what `marsad features` printed')
    ap.add_argument('--gold', type=pathlib.Path, default=SHARED / 'gold' / 'train')
    ap.add_argument('--out', type=pathlib.Path, help='write this file instead of models/')
    ap.add_argument('--report', action='store_true', help='write nothing')
    ap.add_argument('--all', action='store_true', help='keep every slot, also where the rules do as well')
    args = ap.parse_args()
    score = score_module()
    cases, questions, articles, events = load(args.program, args.gold)
    digest = hashlib.sha256()
    for path in sorted(args.gold.iterdir()):
        if path.suffix in ('.json', '.txt', '.jsonl'):
            digest.update(path.name.encode() + b'\0' + path.read_bytes())
    head = ['# Weights of the learned part (src/reading/scorer.h). Made by: make train (tools/train.py); never edited by hand.',
            f'# Data: {articles} articles of gold/{args.gold.name}, {events} events; SHA-256 {digest.hexdigest()}',
            '# slot\tfeature\tweight']
    names = {slot: featurize(slot, cases[slot], questions) for slot in SLOTS}
    slots = [s for s in SLOTS if names[s]]
    jobs = [(slot, fold, cases[slot], len(names[slot])) for slot in slots for fold in range(-1, FOLDS)]
    with multiprocessing.Pool(2) as pool:
        weights = {key: rounded(w) for key, w in pool.imap(train, jobs)}
    files = {fold: list(head) for fold in range(-1, FOLDS)}
    for fold in range(FOLDS):
        files[fold].insert(2, f'# Fold {fold} was left out: for reading its articles (tools/score.py).')
    print(f"{'':10}{'':16}{'P':>7}{'R':>7}{'F1':>7}{'exact':>7}")
    for slot in slots:
        mine = cases[slot]
        ps = [probabilities(c, weights[slot, fold_of(c.article)]) for c in mine]
        keep = {fold: [i for i, c in enumerate(mine) if fold < 0 or fold_of(c.article) != fold] for fold in range(-1, FOLDS)}
        thresholds = {fold: best_threshold(slot, [mine[i] for i in keep[fold]], [ps[i] for i in keep[fold]]) for fold in range(-1, FOLDS)}
        rules = by_rules(slot, mine)
        model = count(slot, mine, lambda i, c: chosen(slot, c, ps[i], thresholds[fold_of(c.article)]))
        print(f'{slot:10}{"rules":16}{rules}\n{"":10}{"cross-validated":16}{model}')
        if not args.all and (slot in LEFT or model.prf()[2] < rules.prf()[2] + MARGIN):
            print(f'{"":10}left to the rules: ' + ('docs/accuracy.md says why' if slot in LEFT else f'not better by {MARGIN}'))
            continue
        for fold in files:
            files[fold] += lines_of(slot, names[slot], weights[slot, fold], thresholds[fold])
    if args.report:
        return
    if args.out:
        args.out.write_text('\n'.join(files[-1]) + '\n', encoding='utf8')
        return
    (ROOT / 'models' / 'folds').mkdir(parents=True, exist_ok=True)
    for fold, lines in files.items():
        path = ROOT / 'models' / ('slots.tsv' if fold < 0 else f'folds/{fold}.tsv')
        path.write_text('\n'.join(lines) + '\n', encoding='utf8')


if __name__ == '__main__':
    main()
