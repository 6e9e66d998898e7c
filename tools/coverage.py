#!/usr/bin/env python3
"""make coverage: how much of what the annotated articles name the codebook knows, and what is missing.

    tools/coverage.py build/marsad                 the table of gold/train, where the codebook was not tuned, and of gold/dev
    tools/coverage.py build/marsad --missing       and every place, actor and trigger of gold/dev that is missing (never of gold/train)

Places: distinct names with coordinates, countries aside; found when the reading has a place of that name within 25 km, or names a government by that
capital (such are not listed as places where they act: رفضت موسكو). In the row "areas" a part of a country or a countryside is found where the point of
the annotator lies within the radius that the reading states for it. Actors: distinct names of
events' actors, recipients and speakers; linked when the reading has a mention of that name with an id. Described actors (seven civilians, armed men,
activists: read as a described type, without an id, or made of nothing but the codebook's words for kinds of people) are no names and are counted apart. Triggers: known when one of their words can be a predicate of
the event's type, or of one that PLOVER folds into it (a planned CONSULT is an AGREE), or a light verb that borrows its type.
What it cannot do: tell whether the right sense was chosen; that is `make score`.
"""
import argparse
import collections
import json
import math
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / 'shared' / 'gold'
NEAR_KM = 25
AREAS = {'near', 'area', 'governorate'}
KINDS = {}  # word: the kinds of entries of the codebook that it can be
FOLDED = {'AGREE': {'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'}, 'CONCEDE': {'RETREAT'}}


def km(a, b):
    la, lo, lb, lp = map(math.radians, (*a, *b))
    return 12742 * math.asin(math.sqrt(math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2))


def types_of(program, words):
    done = subprocess.run([program, 'codebook', 'show', '--types'], input='\n'.join(words) + '\n', capture_output=True, text=True, encoding='utf8', check=True)
    return {w: set(line.split('\t')[1].split()) for w, line in zip(words, done.stdout.splitlines())}


def describes(program, name):
    """Does every word of a name only say what kind of people they are (heads.tsv, adjectives, particles, counts)? "جميع الإرهابيين" does."""
    said = []
    for word in name.split():
        if word[0].isdigit():
            continue
        if word not in KINDS:
            shown = subprocess.run([program, 'codebook', 'show', word], capture_output=True, text=True, encoding='utf8').stdout
            KINDS[word] = {line.split()[0] for line in shown.splitlines() if line.startswith('  ')}
        said.append(KINDS[word])
    return any('head' in k or 'count' in k for k in said) and all(k & {'head', 'adjective', 'particle', 'count'} and 'actor' not in k for k in said)


def mentions(reading):
    """Every actor a reading names: its list, and those of its events."""
    yield from reading['actors']
    for e in reading['events']:
        yield from e['actors']
        yield from e['recipients']
        yield from e['attributed_to']


def capitals(readings):
    """By the id of a government: the point of the capital it is named by, from where both are read in one word (في موسكو)."""
    out = {}
    for r in readings:
        spans = {(p['start'], p['end']): (p['lat'], p['lon']) for p in r['places'] if p.get('lat') is not None}
        out.update({a['id']: spans[a['start'], a['end']] for a in r['actors'] if a.get('id') and (a['start'], a['end']) in spans})
    return out


def cover(program, gold, score):
    files = sorted(gold.glob('*.txt'))
    done = subprocess.run([program, 'read', *map(str, files), '--format', 'jsonl'], capture_output=True, text=True, encoding='utf8', check=True)
    readings = {r['id']: r for r in map(json.loads, done.stdout.splitlines())}
    seats = capitals(readings.values())
    count, missing = collections.Counter(), collections.defaultdict(collections.Counter)
    triggers = []
    for path in files:
        annotated = json.loads(path.with_suffix('.json').read_text(encoding='utf8'))
        reading = readings[path.stem]
        for name, where in {p['text']: (p.get('lat'), p.get('lon')) for p in annotated.get('places', [])}.items():
            if where[0] is None or score.country(name):
                continue
            points = [(p['text'], (p['lat'], p['lon'])) for p in reading['places'] if p.get('lat') is not None]
            points += [(a['text'], seats[a['id']]) for a in reading['actors'] if a.get('id') in seats]
            found = any(score.same_name(name, text) and km(where, at) <= NEAR_KM for text, at in points)
            count['places', found] += 1
            count['areas', found or any(score.same_name(name, p['text']) and p['precision'] in AREAS and km(where, (p['lat'], p['lon'])) <= p['radius_km']
                                        for p in reading['places'])] += 1
            if not found:
                missing['places'][name] += 1
        here = list(mentions(reading))
        for name in {n for e in annotated['events'] for slot in ('actors', 'recipients', 'attributed_to') for n in e.get(slot) or []}:
            same = [m for m in here if score.same_name(name, m['text'])]
            linked = any(m.get('id') for m in same)
            if not linked and (any(m.get('type') not in (None, '', 'person') for m in same) or describes(program, name)):
                count['described actors', True] += 1
                continue
            count['actors', linked] += 1
            if not linked:
                missing['actors'][name] += 1
        triggers += [(e['trigger'], e['type']) for e in annotated['events']]
    types = types_of(program, sorted({t for t, _ in triggers}))
    for word, wanted in triggers:
        known = bool(types[word] & ({wanted, 'LIGHT'} | FOLDED.get(wanted, set())))
        count['triggers', known] += 1
        if not known:
            missing['triggers'][f'{word} ({wanted})'] += 1
    return count, missing


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('--missing', action='store_true')
    args = ap.parse_args()
    if not (GOLD / 'score.py').exists():
        print('../shared is not here: nothing to measure with')
        return
    sys.path.insert(0, str(GOLD))
    import score
    print(f'{"":24}{"train":>16}{"dev":>16}')
    both = {part: cover(args.program, GOLD / part, score) for part in ('train', 'dev')}
    for row in ('places', 'areas', 'actors', 'triggers'):
        cells = []
        for part in ('train', 'dev'):
            yes, no = both[part][0][row, True], both[part][0][row, False]
            cells.append(f'{100 * yes / max(1, yes + no):5.1f} % of {yes + no:4}')
        print(f'{row:24}' + ''.join(f'{c:>16}' for c in cells))
    print(f'{"described actors":24}' + ''.join(f'{both[part][0]["described actors", True]:>16}' for part in ('train', 'dev')))
    if args.missing:
        for row, words in both['dev'][1].items():
            print(f'\n{row} of gold/dev that are missing')
            for word, n in words.most_common():
                print(f'  {n:3}  {word}')


if __name__ == '__main__':
    main()
