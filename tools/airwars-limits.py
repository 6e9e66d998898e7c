#!/usr/bin/env python3
"""airwars-limits.py SHARED READINGS.jsonl: of the articles about an incident, how many have a report that could tell it before any
merging, and what is missing in the others: the share of the misses that is reading's."""
import collections, importlib.util, json, pathlib, sys

folder = pathlib.Path(sys.argv[1])
spec = importlib.util.spec_from_file_location('score', folder / 'score.py')
score = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(score)
readings = {}
for line in open(sys.argv[2], encoding='utf8'):
    reading = json.loads(line)
    readings[reading['id']] = reading
why, toll = collections.Counter(), collections.Counter()
for line in open(folder / 'clusters.jsonl', encoding='utf8'):
    incident = json.loads(line)
    for doc in incident['docs']:
        if doc not in readings:
            continue
        reports = [e for e in readings[doc]['events'] if e['type'] == 'ASSAULT' and e['factuality'] in ('actual', 'possible')]

        def event(report, **other):
            window = report.get('window') or {}
            ends = (report['date'].split('/') * 2)[:2] if report['date'] else [window.get('earliest'), window.get('latest')]
            date = {'start': ends[0], 'end': ends[1]} if all(ends) else None
            return dict({'type': 'ASSAULT', 'factuality': 'actual', 'place': report['place'], 'date': date}, **other)
        there = {'start': incident['date'], 'end': incident['date']}
        if any(score.tells(event(r), incident) for r in reports):
            why['a report at its place and day'] += 1
        elif any(score.tells(event(r, date=there), incident) for r in reports):
            why['place right, day missing or wrong'] += 1
        elif any(score.tells({'type': 'ASSAULT', 'factuality': 'actual', 'place': p, 'date': there}, incident) for p in readings[doc]['places']):
            why['its place is read, on no assault'] += 1
        elif reports:
            why['its place is not known or only as an area'] += 1
        else:
            why['no assault read'] += 1
        wanted = next((k for k in ('killed', 'injured') if (incident.get(k) or (None, None))[1]), None)
        if wanted:
            said = [r['numbers'][wanted] for r in reports if wanted in r['numbers']]
            hit = any(score.toll({'numbers': {wanted: {'low': n['min'], 'high': n['max']}}}, incident) for n in said)
            toll['read right' if hit else 'read, another number' if said else 'no number read'] += 1
for name, counter in (('reading, before merging', why), ('tolls, before merging', toll)):
    print(name + ':', '; '.join(f'{text} {n} ({n / sum(counter.values()):.2f})' for text, n in counter.most_common()))
