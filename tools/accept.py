#!/usr/bin/env python3
"""make accept: rewrites the expected readings of samples/ from what the program gives now, and shows every line that changed.

    tools/accept.py build/marsad
"""
import difflib
import sys

import golden


def main():
    program = sys.argv[1]
    changed = 0
    kept = set()
    for reading in golden.read(program, golden.inputs()):
        path = golden.expected_path(reading['id'])
        kept.add(path.name)
        new, old = golden.golden_text(reading), path.read_text(encoding='utf8') if path.exists() else ''
        if new == old:
            continue
        changed += 1
        path.write_text(new, encoding='utf8')
        if old:
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), f'was {path.name}', f'now {path.name}', n=1))
        else:
            print(f'new {path.name}')
    for stale in sorted(p for p in golden.SAMPLES.glob('*.expected.json') if p.name not in kept):
        print(f'{stale.name} belongs to no sample any more; remove it')
    print(f'{changed} of {len(kept)} expected readings changed. Review the difference before you commit it.')


if __name__ == '__main__':
    main()
