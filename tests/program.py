"""The program as the tests run it: its output as lines, and ledgers that live as long as the test. MARSAD names the program."""
import glob
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MARSAD = os.environ.get("MARSAD", os.path.join(ROOT, "build", "marsad"))
FOLDER = tempfile.TemporaryDirectory(prefix="marsad-find-")


def run(*args, status=0):
    done = subprocess.run([MARSAD, *args], capture_output=True, text=True)
    if done.returncode != status:
        raise AssertionError(f"marsad {' '.join(args)}: status {done.returncode}, not {status}: {done.stderr}")
    return done.stdout


def lines(*args):
    return [json.loads(line) for line in run(*args, "--format", "jsonl").splitlines()]


def ledger_of(name, files):
    path = os.path.join(FOLDER.name, name)
    if not os.path.exists(path):
        run("ingest", *files, "--ledger", path)
    return path


def samples():
    return sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))) + [os.path.join(ROOT, "samples", "strike-two-outlets.jsonl")]


def texts(files):
    """The text of each article by its name."""
    out = {}
    for file in map(pathlib.Path, files):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            out.update((one["id"], one["text"]) for one in map(json.loads, text.splitlines()))
        else:
            out[file.stem] = text
    return out


OURS = sorted(glob.glob(os.path.join(ROOT, "tests", "findings", "*.txt")))
