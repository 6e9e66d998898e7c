#!/usr/bin/env python3
"""The ledger through the program: ingest, ask, decide, crash, full and read-only disks.

MARSAD names the program; SOAK=200 kills it that often instead of a few times (make soak). Each kill -9 comes at a random moment of an
ingest, a decision or a rereading; then `verify` must find nothing, nothing acknowledged may be gone, and the same command must finish.
"""
import json, os, pathlib, random, re, resource, shutil, signal, sqlite3, subprocess, sys, tempfile, time

MARSAD = os.environ.get('MARSAD', 'build/marsad')
SOAK = int(os.environ.get('SOAK', '0'))
ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACES = ['سراقب', 'كفرنبل', 'معرة النعمان', 'جسر الشغور', 'الباب', 'منبج', 'تل رفعت', 'خان شيخون']
faults = 0


def expect(what, good, detail=''):
    global faults
    if not good:
        faults += 1
        print('FAILED:', what, detail)


def run(*args, **more):
    return subprocess.run([MARSAD, *map(str, args)], capture_output=True, text=True, **more)


def made_up(path, count):
    """Articles of our own: raids and meetings on different days and places, each told by two outlets."""
    with open(path, 'w', encoding='utf8') as out:
        for i in range(count):
            n = i // 2
            day = f'2019-{1 + n // 28 % 12:02d}-{1 + n % 28:02d}'
            place = PLACES[n % len(PLACES)]
            text = [f'قصفت طائرات حربية روسية بلدة {place} اليوم ما أدى إلى مقتل {3 + n % 6} مدنيين، بحسب مصدر محلي.\nوقال الدفاع المدني إن فرقه انتشلت الضحايا.',
                    f'قتل {3 + n % 6 + i % 3} مدنيين اليوم في غارة روسية على {place}.\nوأضاف ناشطون أن القصف طال السوق.'][i % 2]
            out.write(json.dumps({'id': f'm{i}', 'publisher': f'outlet {i % 2}', 'published': day, 'text': text}, ensure_ascii=False) + '\n')


def whole(ledger, what):
    got = run('verify', '--ledger', ledger)
    expect(what + ': verify', got.returncode == 0, got.stdout + got.stderr)


def basics(folder):
    ledger, articles = folder / 'a.ledger', folder / 'a.jsonl'
    made_up(articles, 60)
    dry = run('ingest', articles, '--ledger', ledger, '--dry-run')
    expect('dry run adds nothing', 'would add 60' in dry.stderr, dry.stderr)
    got = run('ingest', articles, '--ledger', ledger, '--batch', 7)
    expect('ingest', got.returncode == 0 and 'added 60 articles' in got.stderr, got.stderr)
    again = run('ingest', articles, '--ledger', ledger)
    expect('ingest again', 'added 0 articles' in again.stderr and '60 were there already' in again.stderr, again.stderr)
    one = run('ingest', articles, '--ledger', folder / 'one.ledger', '--threads', 1)
    expect('one thread', one.returncode == 0)
    strip = lambda text: sorted(re.sub(r'"id":"MRS-\w+"', '', line) for line in text.splitlines())
    events = run('events', '--ledger', ledger, '--format', 'jsonl').stdout
    expect('the same events for any batches and threads', strip(events) == strip(run('events', '--ledger', folder / 'one.ledger', '--format', 'jsonl').stdout))
    readings = run('read', articles, '--format', 'jsonl').stdout
    merged = subprocess.run([MARSAD, 'merge'], input=readings, capture_output=True, text=True).stdout
    keys = lambda text: sorted(json.loads(line)['key'] for line in text.splitlines())
    expect('a ledger and the filter make the same events', keys(merged) == keys(events) and len(keys(events)) > 5)
    expect('several reports an event', any(len(json.loads(line)['reports']) > 1 for line in events.splitlines()))
    whole(ledger, 'after ingest')
    first = json.loads(events.splitlines()[0])['id']
    shown = json.loads(run('event', first.lower(), '--ledger', ledger, '--format', 'jsonl').stdout)
    expect('an event has its reports whole', all(r['report']['rule'] for r in shown['reports']))
    for command in (['events'], ['timeline'], ['sources'], ['log'], ['event', first]):
        for form in ('text', 'jsonl', 'csv'):
            got = run(*command, '--ledger', ledger, '--format', form)
            expect(f'{command} {form}', got.returncode == 0 and got.stdout, got.stderr)
    expect('filters', len(run('events', '--ledger', ledger, '--type', 'ASSAULT', '--from', '2019-01', '--to', '2019-01-05', '--format', 'jsonl').stdout.splitlines()) < len(events.splitlines()))
    got = run('decide', 'correct', first, '--set', 'killed=9', '--who', 'amal', '--why', 'hospital list', '--ledger', ledger)
    expect('decide', got.stdout.strip() == 'D1', got.stderr)
    got = run('reread', '--adopt', '--ledger', ledger, '--codebook', ROOT / 'samples/sudan/codebook')
    expect('reread', got.returncode == 0 and 'adopted' in got.stderr, got.stderr)
    shown = json.loads(run('event', first, '--ledger', ledger, '--format', 'jsonl').stdout)
    expect('the decision outlasts another codebook', shown['numbers']['killed']['best'] == 9 and shown['review']['decisions'][0]['who'] == 'amal')
    whole(ledger, 'after rereading')
    got = run('decide', 'article', 'm0', '--set', 'published=2018-02-03', '--who', 'amal', '--ledger', ledger)
    expect('correct an article', got.returncode == 0, got.stderr)
    expect('bad event', run('event', 'MRS-ZZZZZ', '--ledger', ledger).returncode == 1)
    expect('no ledger named', run('events', env={**os.environ, 'MARSAD_LEDGER': ''}).returncode == 2)
    (folder / 'bad.jsonl').write_text('{"id": "x"}\nnot json\n' + articles.read_text(encoding='utf8').splitlines()[0].replace('m0', 'm900') + '\n', encoding='utf8')
    got = run('ingest', folder / 'bad.jsonl', '--ledger', ledger)
    expect('refusals are listed', got.returncode == 1 and 'bad.jsonl:1' in got.stderr and 'bad.jsonl:2' in got.stderr and '2 refused' in got.stderr, got.stderr)
    got = run('backup', folder / 'copy', '--ledger', ledger)
    expect('backup', got.returncode == 0, got.stderr)
    data = bytearray(ledger.read_bytes())
    for side in ('-wal', '-shm'):
        pathlib.Path(str(ledger) + side).unlink(missing_ok=True)
    for at in range(len(data) // 2, len(data) // 2 + 20000):
        data[at] ^= 0x5A
    ledger.write_bytes(data)
    got = run('verify', '--ledger', ledger)
    expect('damage is found', got.returncode == 1 and 'a.ledger' in got.stdout + got.stderr, got.stdout[:300] + got.stderr[:300])
    got = run('restore', folder / 'copy', '--ledger', ledger)
    expect('restore', got.returncode == 0, got.stderr)
    whole(ledger, 'after restore')


def disks(folder):
    ledger, articles = folder / 'd.ledger', folder / 'd.jsonl'
    made_up(articles, 400)

    def small():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))
    got = run('ingest', articles, '--ledger', ledger, '--batch', 20, '--acknowledge', preexec_fn=small)
    safe = int((got.stdout.split() or ['0'])[-1])
    expect('a full disk is said', got.returncode == 3 and 'd.ledger' in got.stderr and 'safe' in got.stderr, f'{got.returncode} {got.stderr[-300:]}')
    whole(ledger, 'after a full disk')
    got = run('ingest', articles, '--ledger', ledger)
    expect('goes on when there is room', got.returncode == 0 and f'{safe} were there already' in got.stderr, got.stderr)
    whole(ledger, 'after going on')
    if os.geteuid() != 0:
        os.chmod(ledger, 0o444)
        os.chmod(folder, 0o555)
        got = run('decide', 'comment', 'MRS-00000', '--who', 'amal', '--ledger', ledger)
        os.chmod(folder, 0o755)
        os.chmod(ledger, 0o644)
    else:  # root may write anything but a file made unchangeable through its mode of opening
        got = run('ingest', articles, '--ledger', '/proc/d.ledger')
    expect('a disk that cannot be written is said', got.returncode in (1, 2, 3) and got.stderr, got.stderr)
    whole(ledger, 'after a read-only disk')


def journals(folder):
    """A journal that a killed program left: who reads takes it back, instead of saying that nothing can be written."""
    articles, ledger, left = folder / 'j.jsonl', folder / 'j.ledger', folder / 'left.ledger'
    made_up(articles, 20)
    run('ingest', articles, '--ledger', ledger)
    before = run('events', '--ledger', ledger, '--format', 'jsonl').stdout
    store = sqlite3.connect(ledger, isolation_level=None)
    store.execute('PRAGMA journal_mode=DELETE')
    store.execute('PRAGMA cache_size=1')
    store.execute('BEGIN')
    store.execute('UPDATE article SET title=title || hex(randomblob(20000))')  # more than the cache holds: it is written out
    for side in ('', '-journal'):
        shutil.copy(str(ledger) + side, str(left) + side)
    store.execute('ROLLBACK')
    store.close()
    expect('a journal was left', pathlib.Path(str(left) + '-journal').stat().st_size > 0)
    whole(left, 'a journal left behind')
    expect('what was before stands', run('events', '--ledger', left, '--format', 'jsonl').stdout == before)


def kills(folder, times, seed):
    dice = random.Random(seed)
    articles = folder / 'k.jsonl'
    made_up(articles, 240)
    ledger, safe, decided, killed = folder / 'k.ledger', 0, 0, 0
    took = time.time()
    run('ingest', articles, '--ledger', folder / 'whole.ledger', '--batch', 10)
    took = dict.fromkeys(('ingest', 'decide', 'reread'), time.time() - took)  # what each takes when it is let to end
    ids, turn = [], 0
    while killed < times:
        turn += 1
        kind = ['ingest', 'ingest', 'decide', 'reread'][dice.randrange(4)] if ledger.exists() and ids else 'ingest'
        if kind == 'ingest' and dice.random() < .2:
            for side in ('', '-wal', '-shm'):
                pathlib.Path(str(ledger) + side).unlink(missing_ok=True)
            safe = decided = 0
        if kind == 'ingest':
            command = ['ingest', articles, '--batch', '10', '--acknowledge']
        elif kind == 'decide':
            command = ['decide', 'correct', dice.choice(ids), '--set', f'killed={dice.randrange(99)}', '--who', 'amal']
        else:
            command = ['reread', '--adopt', '--batch', '15'] + (['--codebook', str(ROOT / 'samples/sudan/codebook')] if dice.random() < .5 else [])
        got_file = folder / 'out'
        with open(got_file, 'w') as out:
            child = subprocess.Popen([MARSAD, *map(str, command), '--ledger', str(ledger)], stdout=out, stderr=subprocess.DEVNULL)
            begun = time.time()
            try:
                child.wait(dice.random() * took[kind])
                took[kind] = max(.02, time.time() - begun)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
                killed += 1
        said = got_file.read_text().split()
        if not ledger.exists():
            continue
        if kind == 'ingest':
            safe = max([safe] + [int(x) for x in said])
        if kind == 'decide' and said:
            decided += 1
        got = run('verify', '--ledger', ledger, '--format', 'jsonl')
        if got.returncode and 'no ledger of this version' in got.stderr and safe == 0:
            continue  # killed before the first table was there
        expect(f'kill {turn} in {kind} (seed {seed}): verify', got.returncode == 0, got.stdout[:500] + got.stderr[:300])
        if got.returncode == 0:
            counts = json.loads(got.stdout)
            expect(f'kill {turn} in {kind}: nothing acknowledged lost', counts['articles'] >= safe and counts['decisions'] >= decided, f'{counts} {safe} {decided}')
        ids = [json.loads(line)['id'] for line in run('events', '--ledger', ledger, '--format', 'jsonl', '--limit', 20).stdout.splitlines()]
    got = run('ingest', articles, '--ledger', ledger)
    expect('resume finishes', got.returncode == 0, got.stderr)
    whole(ledger, 'at the end')
    expect('all there', json.loads(run('verify', '--ledger', ledger, '--format', 'jsonl').stdout)['articles'] == 240)
    print(f'{turn} runs, {killed} killed under way')


folder = pathlib.Path(tempfile.mkdtemp(prefix='marsad-ledger-'))
try:
    seed = int(os.environ.get('SEED', '1'))
    if not SOAK:
        basics(folder)
        disks(folder)
        journals(folder)
    kills(folder, SOAK or 6, seed)
finally:
    shutil.rmtree(folder, ignore_errors=True)
print('failed' if faults else 'all good')
sys.exit(1 if faults else 0)
