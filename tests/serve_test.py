"""marsad serve against clients who mean ill: slow, endless, huge, many, malformed. Bounded in count and time, loopback only."""
import gzip
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

root = pathlib.Path(__file__).resolve().parent.parent
program = os.environ["MARSAD"]
sanitized = os.environ.get("MARSAD_SANITIZED") == "1"
failures = 0


def check(name, good, seen=""):
    global failures
    print(("ok   " if good else "FAIL ") + name, seen if not good else "", flush=True)
    failures += not good


samples = sorted(str(p) for p in (root / "samples").glob("*.txt"))
server = subprocess.Popen([program, "serve", *samples, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
port = int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))


def memory():
    for line in open(f"/proc/{server.pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024


def bounded(name, before, limit=80):
    """The server took less than `limit` MB since. A sanitized build holds back what is freed, up to 256 MB: measured on the plain build."""
    if sanitized:
        print("skip " + name + ": memory is measured on the plain build", flush=True)
    else:
        now = memory()
        check(name, now - before < limit, f"{before} → {now} MB")


def ask(path="/api/v1/about", method="GET", body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer, data


def raw(data, wait=30, limit=1 << 20):
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as s:
        try:
            s.sendall(data)
        except OSError:
            pass
        out = b""
        try:
            while len(out) < limit:
                part = s.recv(65536)
                if not part:
                    break
                out += part
        except OSError:
            pass
        return out


try:
    answer, data = ask()
    check("it answers", answer.status == 200 and json.loads(data)["articles"] == len(samples), data[:200])
    answer, data = ask("/api/v1/overview", headers={"Accept-Encoding": "gzip"})
    plain = ask("/api/v1/overview")[1]
    check("gzip is the same answer", answer.getheader("Content-Encoding") == "gzip" and gzip.decompress(data) == plain)
    again = ask("/api/v1/overview", headers={"If-None-Match": answer.getheader("ETag")})
    check("an unchanged answer is not sent again", again[0].status == 304 and again[1] == b"")
    answer, data = ask("/", headers={})
    check("the page comes plain to who takes no gzip", b"<marsad-app>" in data and not answer.getheader("Content-Encoding"))
    head = raw(b"HEAD /api/v1/overview HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    check("HEAD has no body", head.startswith(b"HTTP/1.1 200") and head.endswith(b"\r\n\r\n"), head[-80:])

    listed = json.loads(ask("/api/v1/events?limit=500")[1])
    answer, data = ask("/api/v1/events?format=jsonl")
    check("a long list comes in pieces, whole", answer.getheader("Transfer-Encoding") == "chunked" and [json.loads(line)["id"] for line in data.decode().splitlines()] == [e["id"] for e in listed["items"]], data[:200])
    answer, packed = ask("/api/v1/events?format=jsonl", headers={"Accept-Encoding": "gzip"})
    check("and packed", answer.getheader("Content-Encoding") == "gzip" and gzip.decompress(packed) == data)
    old = raw(b"GET /api/v1/events?format=jsonl HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
    check("and to HTTP/1.0 at once", b"chunked" not in old and old.endswith(data), old[:200])
    head = raw(b"HEAD /api/v1/events?format=csv HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    check("HEAD of it has no body", head.startswith(b"HTTP/1.1 200") and head.endswith(b"\r\n\r\n"), head[-80:])
    before = memory()
    big = raw(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 2_000_000 + b"\r\n\r\n")
    check("an endless header is refused", b" 431 " in big[:40], big[:60])
    big = raw(b"GET /" + b"a" * 2_000_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    check("an endless address is refused", b" 4" in big[:12], big[:60])
    big = raw(b"POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900000000\r\n\r\n" + b"x" * 3_000_000)
    check("a huge body is refused", b" 413 " in big[:40], big[:60])
    big = raw(b"POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n" + b"10000\r\n" + b"x" * 65536 + b"\r\n10000\r\n" + b"x" * 65536 + b"\r\n")
    check("an endless chunked body is refused", b" 413 " in big[:40], big[:60])
    ranges = ",".join(f"{i}-{i + 1}" for i in range(0, 200, 2))
    answer, data = ask("/api/v1/overview", headers={"Range": f"bytes={ranges}"})
    check("a hundred ranges give the whole once", answer.status == 200 and data == plain)
    for bad in [b"\0\0\0\0\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00", b"GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
                b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                b"GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", b"GET /%2e%2e/%2fetc%2fpasswd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                b"GET /api/v1/events?q=" + b"%41" * 3000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"]:
        out = raw(bad, 20)
        check(f"malformed {bad[:30]!r}", out == b"" or out.startswith(b"HTTP/1.1 4") or b"<marsad-app>" in gzip.decompress(out.split(b"\r\n\r\n", 1)[1]) if b"gzip" in out else out == b"" or out.startswith(b"HTTP/1.1 4") or b"<marsad-app>" in out, out[:120])
    bounded("none of it made the program grow", before, limit=40)

    # A thousand idle connections: whoever comes next is answered all the same.
    idle = []
    for _ in range(1000):
        try:
            idle.append(socket.create_connection(("127.0.0.1", port), timeout=5))
        except OSError:
            break
    started = time.monotonic()
    answer, _ = ask()
    check("a thousand idle connections keep nobody out", answer.status == 200 and time.monotonic() - started < 10, time.monotonic() - started)
    bounded("nor take memory", before)
    for s in idle:
        s.close()

    # A body that never comes, from a hundred at once: others are answered meanwhile, and each is told why it ended.
    waiting = []
    for _ in range(100):
        s = socket.create_connection(("127.0.0.1", port), timeout=30)
        s.sendall(b"POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n{")
        waiting.append(s)
    started = time.monotonic()
    check("a hundred bodies that never come keep nobody out", ask()[0].status == 200 and time.monotonic() - started < 5, time.monotonic() - started)
    # A client that asks and does not read: what it holds is bounded, others are answered.
    lazy = []
    for _ in range(50):
        s = socket.create_connection(("127.0.0.1", port), timeout=30)
        s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        s.sendall(b"GET /api/v1/events?limit=500 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 20)
        lazy.append(s)
    time.sleep(1)
    check("clients who do not read keep nobody out", ask()[0].status == 200)
    bounded("nor make it grow", before)
    for s in lazy:
        s.close()
    # Listeners beyond the limit are refused, not queued.
    listeners = []
    for _ in range(80):
        s = socket.create_connection(("127.0.0.1", port), timeout=30)
        s.sendall(b"GET /api/v1/changes/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        listeners.append(s)
    answers = [s.recv(12) for s in listeners]
    check("listeners have a limit", answers.count(b"HTTP/1.1 200") == 64 and answers.count(b"HTTP/1.1 503") == 16, answers)
    for s in listeners:
        s.close()
    ended = [s.recv(12) for s in waiting]
    check("each body that never came is ended", all(part in (b"HTTP/1.1 408", b"") for part in ended), set(ended))
    for s in waiting:
        s.close()

    # A header that never ends, a byte at a time: gone after the limit, however lively.
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as s:
        s.settimeout(0.5)
        s.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        ended = False
        while not ended and time.monotonic() - started < 40:
            try:
                s.sendall(b"X")
                ended = s.recv(100) != b"never"
            except socket.timeout:
                pass
            except OSError:
                ended = True
    check("a slow header is cut off", ended and 10 < time.monotonic() - started < 30, time.monotonic() - started)

    stream = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    stream.request("GET", "/api/v1/changes/stream")
    listening = stream.getresponse()
    own = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{port}"}
    event = json.loads(ask("/api/v1/events?limit=1")[1])["items"][0]["id"]
    tag = ask(f"/api/v1/events/{event}")[0].getheader("ETag")
    done = ask("/api/v1/decisions", "POST", json.dumps({"kind": "confirm", "event": event}), {**own, "If-Match": tag})
    check("a decision is taken", done[0].status == 201, done[1])
    heard = b""
    while b"data:" not in heard:
        line = listening.readline()
        if not line:
            break
        heard += line
    check("who listens hears of it", event.encode() in heard, heard)
    code, data = ask(f"/api/v1/events/{event}")
    check("and it is in the event", json.loads(data)["review"]["state"] == "confirmed", data[:200])
    late = ask("/api/v1/decisions", "POST", json.dumps({"kind": "confirm", "event": event}), {**own, "If-Match": tag})
    check("a second one on the old state is refused", late[0].status == 412, late[1])
    check("still answering", ask()[0].status == 200)
finally:
    server.send_signal(signal.SIGINT)
    try:
        check("Ctrl-C ends it cleanly", server.wait(15) == 0, server.returncode)
    except subprocess.TimeoutExpired:
        server.kill()
        check("Ctrl-C ends it cleanly", False, "it did not end")

# Over a ledger: rulings last, and what another program adds or decides shows by itself.
with tempfile.TemporaryDirectory() as folder:
    ledger = str(pathlib.Path(folder) / "l")
    subprocess.run([program, "ingest", *samples[:8], "--ledger", ledger], check=True, stderr=subprocess.DEVNULL)

    def serve():
        global server, port
        server = subprocess.Popen([program, "serve", "--ledger", ledger, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))

    serve()
    own = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{port}"}
    about = json.loads(ask()[1])
    check("it serves a ledger", about["articles"] == 8 and about["decisions_kept"] is True, about)
    event = json.loads(ask("/api/v1/events?limit=1")[1])["items"][0]["id"]
    tag = ask(f"/api/v1/events/{event}")[0].getheader("ETag")
    done = ask("/api/v1/decisions", "POST", json.dumps({"kind": "reject", "event": event, "reason": "a caption"}), {**own, "If-Match": tag})
    check("a ruling is taken", done[0].status == 201, done[1])
    subprocess.run([program, "ingest", *samples[8:11], "--ledger", ledger], check=True, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while json.loads(ask()[1])["articles"] != 11 and time.monotonic() < deadline:
        time.sleep(0.3)
    check("what is ingested meanwhile shows", json.loads(ask()[1])["articles"] == 11, ask()[1])
    other = json.loads(ask("/api/v1/events?limit=1&review=open")[1])["items"][0]["id"]
    subprocess.run([program, "decide", "confirm", other, "--who", "amal", "--ledger", ledger], check=True, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while json.loads(ask(f"/api/v1/events/{other}")[1])["review"]["state"] != "confirmed" and time.monotonic() < deadline:
        time.sleep(0.3)
    check("what another program decides shows", [d["who"] for d in json.loads(ask(f"/api/v1/events/{other}")[1])["review"]["decisions"]] == ["amal"])
    past = json.loads(ask(f"/api/v1/events?as_of={about['entry']}")[1])
    now = json.loads(ask("/api/v1/events")[1])
    check("the past can be asked", past["total"] == about["events"] and now["total"] >= past["total"], (past["total"], now["total"]))
    server.send_signal(signal.SIGINT)
    check("Ctrl-C ends it", server.wait(15) == 0)
    serve()
    check("rulings last", json.loads(ask(f"/api/v1/events/{event}")[1])["review"]["state"] == "rejected")
    server.send_signal(signal.SIGINT)
    server.wait(15)

    # Names: written to an overlay that is made, read again, there after a restart, and never into the shipped codebook.
    overlay = pathlib.Path(folder) / "names"
    text = pathlib.Path(folder) / "hatash.txt"
    text.write_text("قصفت قفد مدينة سراقب صباح اليوم.")
    subprocess.run([program, "ingest", str(text), "--published", "2018-02-18", "--ledger", ledger], check=True, stderr=subprocess.DEVNULL)
    shipped = subprocess.run([program, "serve", "--ledger", ledger, "--overlay", str(root / "codebook" / "levant"), "--port", "0"], capture_output=True, text=True, timeout=60)
    check("the shipped codebook is no overlay", shipped.returncode == 2 and "no overlay" in shipped.stderr, (shipped.returncode, shipped.stderr))

    def serve_names():
        global server, port
        server = subprocess.Popen([program, "serve", "--ledger", ledger, "--overlay", str(overlay), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))
        return {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{port}"}

    def actor():
        article = json.loads(ask("/api/v1/articles/" + urllib.parse.quote(name, safe=""))[1])
        return [a.get("id") for a in article["events"][0]["actors"]]

    own = serve_names()
    name = [a["id"] for a in json.loads(ask("/api/v1/articles?limit=500")[1])["items"] if "hatash" in a["id"]][0]
    check("the overlay is made", (overlay / "codebook.toml").exists() and not (overlay / "actors").exists())
    wish = json.dumps({"name": "قفد", "kind": "actor", "id": "hts"})
    foreign = ask("/api/v1/codebook/names/diff", "POST", wish, {**own, "Origin": "http://evil.example"})
    check("no other site's page asks", foreign[0].status == 403, foreign[1])
    answer, data = ask("/api/v1/codebook/names/diff", "POST", wish, own)
    check("what a name would change", answer.status == 200 and json.loads(data)["reports"]["changed"] == 1, data)
    seen = answer.getheader("ETag")
    check("is not written by asking", not (overlay / "actors").exists() and actor() == [])
    check("a name is not written unseen", ask("/api/v1/codebook/names", "POST", wish, own)[0].status == 428)
    answer, data = ask("/api/v1/codebook/names", "POST", wish, {**own, "If-Match": seen})
    check("a name is written and read again", answer.status == 201 and json.loads(data)["read_again"] == 1 and actor() == ["hts"], (data, actor()))
    late = ask("/api/v1/codebook/names", "POST", json.dumps({"name": "قفدي", "kind": "actor", "id": "hts"}), {**own, "If-Match": seen})
    check("not by what was seen of an older codebook", late[0].status == 412, late[1])
    checked = subprocess.run([program, "codebook", "check", "--codebook", str(overlay)], capture_output=True, text=True)
    check("the overlay is sound", checked.returncode == 0, checked.stdout[-500:])
    server.send_signal(signal.SIGINT)
    server.wait(15)
    own = serve_names()
    given = json.loads(ask("/api/v1/codebook/names")[1])
    check("names last", given["overlay"] == "names" and [(g["n"], g["name"], g["id"]) for g in given["names"]] == [("N1", "قفد", "hts")], given)
    done = ask("/api/v1/codebook/names/N1/undo", "POST", "{}", own)
    check("a name is taken back", done[0].status == 201 and actor() == [] and not (overlay / "actors" / "named.tsv").exists(), (done[1], actor()))
    server.send_signal(signal.SIGINT)
    server.wait(15)
    html = pathlib.Path(folder) / "report.html"
    subprocess.run([program, "report", "--ledger", ledger, "-o", str(html), "--title", "<b>t"], check=True)
    text = html.read_text()
    check("a report is one file that asks for nothing", "<svg" in text and not re.search(r"""(src|href)=|url\(|@import|<script|<link|<b>t""", text))
    bad = subprocess.run([program, "serve", "--ledger", str(html)], capture_output=True, text=True)
    check("a file that is no ledger is refused by name", bad.returncode != 0 and "report.html" in bad.stderr, bad.stderr)
sys.exit(1 if failures else 0)
