#!/usr/bin/env python3
"""make suites: dates and numbers on the outside suites of ../shared/suites, a row a suite, the bar and the peers' figures beside.

    tools/suites.py build/marsad                      the table
    tools/suites.py build/marsad --wrong maha-time    and every case of that suite that is read otherwise than upstream says

../shared/suites/score.py runs the cases and judges them; suites are never pooled. The peers: HeidelTime 2.2.1 (arabic), dateparser 1.4.1 (ar, and told
that the country is Syria), pyarabic's text2number; measured on the whole suites of which ours are a half.
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORE = ROOT.parent / 'shared' / 'suites' / 'score.py'
# What each suite must reach; recognizers-period has no bar: its answers are copied from English and its own engine does not check them.
BARS = {
    'cldr-gregorian': .99, 'cldr-hijri': .99, 'cldr-relative': .97, 'moment': .95, 'duckling-time': .80, 'maha-time': .70, 'recognizers-date': .80,
    'dateparser-abs': 1.0, 'dateparser-hijri': 1.0, 'cldr-rbnf': .99, 'maha-text2num': .98, 'maha-numeral': .90, 'maha-ordinal': .90,
    'duckling-numeral': .95, 'duckling-ordinal': .95, 'recognizers-number': .85, 'num2words': 1.0,
}
PEERS = ('HeidelTime', 'dateparser', 'dateparser ar-SY', 'pyarabic')
OF_PEERS = {
    'cldr-gregorian': (.39, .39, .66, None), 'cldr-hijri': (0, 0, 0, None), 'cldr-relative': (.21, .21, .21, None), 'moment': (.27, .36, .48, None),
    'duckling-time': (.36, .14, .15, None), 'maha-time': (.36, .09, .10, None), 'recognizers-date': (.36, .49, .49, None),
    'maha-text2num': (None, None, None, .94), 'duckling-numeral': (None, None, None, .21), 'maha-numeral': (None, None, None, .02),
    'cldr-rbnf': (None, None, None, .14), 'recognizers-number': (None, None, None, .10), 'num2words': (None, None, None, .80),
}


def measure(program):
    """{suite: (share right, cases)}"""
    out = subprocess.run([sys.executable, str(SCORE), str(program), '--json'], capture_output=True, text=True)
    if out.returncode:
        sys.exit(f'{SCORE}: {out.stderr.strip() or out.stdout.strip()}')
    return {suite: tuple(v) for suite, v in json.loads(out.stdout).items()}


def below(measured):
    """The suites under their bar, as messages."""
    return [f'{suite}: {measured.get(suite, (0, 0))[0]:.3f} is under the bar of {bar:.2f}' for suite, bar in BARS.items() if measured.get(suite, (0, 0))[0] < bar]


def table(measured):
    lines = [f"{'suite':28}{'cases':>6}{'right':>7}{'bar':>6}   " + ''.join(f'{p:<18}' for p in PEERS)]
    for suite, (right, cases) in sorted(measured.items()):
        bar = f'{BARS[suite]:6.2f}' if suite in BARS else f"{'–':>6}"
        peers = ''.join(f"{'' if p is None else f'{p:.2f}':<18}" for p in OF_PEERS.get(suite, ()))
        lines.append(f'{suite:28}{cases:6d}{right:7.3f}{bar}   {peers}'.rstrip())
    return '\n'.join(lines)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('--wrong', metavar='SUITE')
    args = ap.parse_args()
    if not SCORE.exists():
        print('../shared is not here: nothing to measure with')
        return 0
    if args.wrong:
        print(subprocess.run([sys.executable, str(SCORE), args.program, '--wrong', args.wrong], capture_output=True, text=True).stdout.split('\nsuite ')[0])
    measured = measure(args.program)
    print(table(measured))
    short = below(measured)
    for message in short:
        print(f'  UNDER ITS BAR  {message}')
    return 1 if short else 0


if __name__ == '__main__':
    sys.exit(main())
