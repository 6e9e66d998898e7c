"""The expected readings of samples/: NAME.expected.json beside NAME.txt (or one for each id of NAME.jsonl).

A golden file is a reading as docs/reading-format.md says, laid out for a person to review: short objects on one line, long ones broken. Who read it
(program version, codebook and model hash) and the line of each rule's row are left out, or every change of a word list would touch every file.
"""
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / 'samples'
WIDTH = 150


def inputs():
    """What is read: every article of samples/, in a fixed order."""
    return sorted(str(p) for p in SAMPLES.iterdir() if p.suffix in ('.txt', '.jsonl')) if SAMPLES.is_dir() else []


def expected_path(article_id):
    return SAMPLES / f'{article_id}.expected.json'


def read(program, files, *options):
    """The readings the program gives, as parsed objects; an exception when it refuses an article."""
    done = subprocess.run([program, 'read', *files, '--format', 'jsonl', *options], capture_output=True, text=True, encoding='utf8')
    if done.returncode:
        raise RuntimeError(f'{program} read ended with {done.returncode}:\n{done.stderr}')
    return [json.loads(line) for line in done.stdout.splitlines()]


def anonymous(reading):
    """The reading without who read it."""
    reading['reader'] = dict(reading['reader'], program='*', codebook='*', model='*')
    for event in reading['events']:
        if 'rule' in event:  # the row's line moves whenever a row is added above it
            event['rule'] = event['rule'].rsplit(':', 1)[0]
    return reading


def lay_out(value, indent=0):
    """JSON that a person can review line by line; the same value always gives the same text."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value or len(flat) + indent <= WIDTH:
        return flat
    pad = ' ' * (indent + 1)
    if isinstance(value, dict):
        parts = [f'{pad}{json.dumps(k, ensure_ascii=False)}: {lay_out(v, indent + 1)}' for k, v in value.items()]
        return '{\n' + ',\n'.join(parts) + '\n' + ' ' * indent + '}'
    return '[\n' + ',\n'.join(pad + lay_out(v, indent + 1) for v in value) + '\n' + ' ' * indent + ']'


def golden_text(reading):
    return lay_out(anonymous(reading)) + '\n'
