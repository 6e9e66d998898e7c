#!/usr/bin/env python3
"""make breaks: do the tests fail when the code is wrong? Breaks the program on purpose, one line at a time, and runs the tests.

    tools/breaks.py [--per-file N] [--seed S] [FILES…]      default: one break in every source of src/ that has a line to break

A break drops the early exit of one line, `if (…) return|continue|break …;`: the program still builds and does too much. It works on a copy of the checked-in
tree in build-breaks/, so the tree itself is never touched; builds come from ccache. For every break it prints caught (with the test that saw it first),
SURVIVED, or no build. Exit status 1 when a break survived. What it cannot do: tell a break that changes nothing (a shortcut for speed) from one
that no test looks at; read the survivors.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / 'build-breaks' / 'tree'
EARLY_EXIT = re.compile(r'^\s+if \(.*\) (?:return\b.*|continue|break);(?:\s*//.*)?$')
# The slow ones come last: most breaks are seen by a unit test within seconds.
SLOW = 'score|suites|cli|codebook|train|golden|sudan|airwars|soak|page'


def run(command, **more):
    return subprocess.run(command, cwd=COPY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)


def copy_tree():
    shutil.rmtree(COPY.parent, ignore_errors=True)
    COPY.mkdir(parents=True)
    files = subprocess.run(['git', 'archive', 'HEAD'], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    subprocess.run(['tar', '-x'], cwd=COPY, input=files, check=True)
    if (ROOT.parent / 'shared').exists():  # the copy looks for it one level up
        os.symlink(ROOT.parent / 'shared', COPY.parent / 'shared')


def tests():
    """None when all pass, else the first that failed."""
    for choice in (['-E', SLOW], ['-R', SLOW]):
        out = run(['ctest', '--preset', 'release', '-j2', '--stop-on-failure', *choice])
        if out.returncode:
            failed = re.findall(r'\d+ - (\S+) \(', out.stdout)
            return failed[0] if failed else 'ctest itself'
    return None


def main():
    ask = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ask.add_argument('--per-file', type=int, default=1)
    ask.add_argument('--seed', type=int, default=1)
    ask.add_argument('files', nargs='*')
    args = ask.parse_args()
    files = args.files or sorted(str(p.relative_to(ROOT)) for p in (ROOT / 'src').rglob('*.cc') if not p.name.endswith('_test.cc'))
    copy_tree()
    run(['cmake', '--preset', 'release'], check=True)
    build = ['cmake', '--build', '--preset', 'release', '-j2']
    if run(build).returncode or (seen := tests()):
        sys.exit(f'breaks: the unbroken tree does not pass its tests ({seen}); mend that first')
    caught, survivors = 0, []
    for name in files:
        path = COPY / name
        lines = path.read_text(encoding='utf8').split('\n')
        choices = [i for i, line in enumerate(lines) if EARLY_EXIT.match(line)]
        for i in sorted(random.Random(f'{args.seed} {name}').sample(choices, min(args.per_file, len(choices)))):
            path.write_text('\n'.join(lines[:i] + lines[i + 1:]), encoding='utf8')
            said = f'{name}:{i + 1}: {lines[i].strip()}'
            if run(build).returncode:
                print('no build ', said, flush=True)
            elif seen := tests():
                caught += 1
                print('caught   ', said, '←', seen, flush=True)
            else:
                survivors.append(said)
                print('SURVIVED ', said, flush=True)
        path.write_text('\n'.join(lines), encoding='utf8')
    print(f'{caught} caught, {len(survivors)} survived')
    sys.exit(1 if survivors else 0)


if __name__ == '__main__':
    main()
