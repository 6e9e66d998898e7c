"""Accounts as people meet them: marsad account, signing in to a served ledger, tokens, roles, the audit log, what is refused."""
import http.client
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent
program = os.environ["MARSAD"]
failures = 0


def check(name, good, seen=""):
    global failures
    print(("ok   " if good else "FAIL ") + name, seen if not good else "", flush=True)
    failures += not good


with tempfile.TemporaryDirectory() as folder:
    ledger = str(pathlib.Path(folder) / "l")
    samples = sorted(str(p) for p in (root / "samples").glob("*.txt"))[:6]
    subprocess.run([program, "ingest", *samples, "--ledger", ledger], check=True, stderr=subprocess.DEVNULL)

    def account(*words, password=None):
        return subprocess.run([program, "account", *words, "--ledger", ledger, *(["--password-stdin"] if password is not None else [])], input=(password or "") + "\n",
                              capture_output=True, text=True)

    def serve(*flags):
        return subprocess.Popen([program, "serve", "--ledger", ledger, "--port", "0", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    # Reached from elsewhere without accounts: refused, with the cure.
    far = serve("--address", "0.0.0.0")
    out, err = far.communicate(timeout=60)
    check("an address that others reach is refused without accounts", far.returncode == 2 and "marsad account add" in err and out == "", err)

    server = serve()
    port = int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))
    origin = f"http://127.0.0.1:{port}"

    def ask(path, method="GET", body=None, **fields):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, "/api/v1/" + path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer, json.loads(data or b"null")

    try:
        session = ask("session")[1]
        check("without accounts it is open to this machine, and says so", session["mode"] == "local" and session["name"] == "local", session)
        check("a password too short is refused", account("add", "amal", "--role", "admin", password="short").returncode == 2)
        check("a role that is none is refused", account("add", "amal", "--role", "king", password="seven green lanterns").returncode == 2)
        check("no password is asked for by a script", "terminal" in account("add", "amal", "--role", "admin").stderr)
        made = account("add", "amal", "--role", "admin", password="seven green lanterns")
        check("an account is made", made.returncode == 0 and "must sign in" in made.stderr, made.stderr)
        account("add", "سمير", "--role", "coder", password="eight blue lanterns")
        account("add", "rana", "--role", "viewer", password="nine red lanterns")

        check("the running server closes at once", ask("events")[0].status == 401)
        page = http.client.HTTPConnection("127.0.0.1", port)
        page.request("GET", "/")
        check("the page itself still comes", page.getresponse().status == 200)
        check("a wrong password is refused", ask("session", "POST", {"name": "amal", "password": "wrong"}, Origin=origin)[0].status == 401)
        check("so is a name that there is not", ask("session", "POST", {"name": "nobody", "password": "wrong"}, Origin=origin)[0].status == 401)
        check("another site signs nobody in", ask("session", "POST", {"name": "amal", "password": "seven green lanterns"}, Origin="http://evil.example")[0].status == 403)

        def sign_in(name, password):
            answer, body = ask("session", "POST", {"name": name, "password": password}, Origin=origin)
            return {"Cookie": answer.getheader("Set-Cookie").split(";")[0], "X_Marsad_Token": body["token"], "Origin": origin}

        coder = sign_in("سمير", "eight blue lanterns")
        check("who signed in reads", ask("events", Cookie=coder["Cookie"])[0].status == 200)
        answer, listed = ask("events?limit=1", Cookie=coder["Cookie"])
        event = listed["items"][0]["id"]
        tag = ask(f"events/{event}", Cookie=coder["Cookie"])[0].getheader("ETag")
        wish = {"kind": "confirm", "event": event}
        check("a write without the session's token is refused", ask("decisions", "POST", wish, Cookie=coder["Cookie"], Origin=origin, If_Match=tag)[0].status == 403)
        check("a coder rejects nothing", ask("decisions", "POST", {**wish, "kind": "reject", "reason": "r"}, **coder, If_Match=tag)[0].status == 403)
        done, decision = ask("decisions", "POST", wish, **coder, If_Match=tag)
        check("a coder confirms", done.status == 201, decision)
        log = subprocess.run([program, "log", "--ledger", ledger, "--format", "jsonl"], capture_output=True, text=True).stdout
        check("the decision carries the name", ask("decisions", Cookie=coder["Cookie"])[1]["items"][0]["who"] == "سمير", log)

        viewer = sign_in("rana", "nine red lanterns")
        check("a viewer rules on nothing", ask("decisions", "POST", wish, **viewer, If_Match=tag)[0].status == 403)
        check("a viewer does not see the audit log", ask("audit", **viewer)[0].status == 403)

        token = account("token", "add", "amal", "--role", "viewer", "--label", "export").stdout.strip()
        bearer = {"Authorization": "Bearer " + token}
        check("a token reads", token.startswith("mrs_") and ask("events", **bearer)[0].status == 200, token)
        check("a token does no more than it was made for", ask("audit", **bearer)[0].status == 403)
        check("a token is not in the file", token.encode() not in pathlib.Path(ledger + ".accounts").read_bytes())
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/api/v1/events?format=csv", headers=bearer)
        check("a table is exported with a token", b"MRS-" in connection.getresponse().read())

        stream = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        stream.request("GET", "/api/v1/changes/stream", headers={"Cookie": viewer["Cookie"]})
        listening = stream.getresponse()
        check("who may listen, listens", listening.status == 200)
        check("an account is removed", account("remove", "rana").returncode == 0)
        check("its session ends at once", ask("events", Cookie=viewer["Cookie"])[0].status == 401)
        started = time.monotonic()
        while listening.readline():
            pass
        check("and its listening", time.monotonic() - started < 20)
        tokens = account("token", "list").stdout
        check("tokens are listed without their secrets", "export" in tokens and "used" in tokens and token not in tokens, tokens)
        check("a token is ended", account("token", "remove", tokens.split()[0]).returncode == 0 and ask("events", **bearer)[0].status == 401)
        account("password", "سمير", password="ten white lanterns")
        check("another password ends the sessions", ask("events", Cookie=coder["Cookie"])[0].status == 401)

        for _ in range(5):
            ask("session", "POST", {"name": "amal", "password": "guess"}, Origin=origin)
        late = ask("session", "POST", {"name": "amal", "password": "seven green lanterns"}, Origin=origin)[0]
        check("wrong tries must wait", late.status == 429 and int(late.getheader("Retry-After")) >= 1, late.status)
        time.sleep(int(late.getheader("Retry-After") or 0) + 0.5)
        admin = sign_in("amal", "seven green lanterns")
        acts = [(one["who"], one["act"]) for one in ask("audit?limit=100", **admin)[1]["items"]]
        for who, act in [("سمير", "signed in"), ("سمير", "confirm"), ("amal", "sign-in failed"), ("amal", "events exported"), ("marsad account", "account removed")]:
            check(f"the audit log has: {who} {act}", (who, act) in acts, acts)
        shown = account("log").stdout
        check("and the command shows it", "confirm" in shown and "سمير" in shown, shown)
        check("accounts are listed", account("list").stdout.split("\n")[0].startswith("amal  admin") and [one["name"] for one in ask("accounts", **admin)[1]["items"]] == ["amal", "سمير"])

        # The ledger itself holds nothing of it: it may be sent on.
        check("no password's hash is in the ledger", b"argon2" not in pathlib.Path(ledger).read_bytes())
    finally:
        server.send_signal(signal.SIGINT)
        check("Ctrl-C ends it", server.wait(15) == 0, server.stderr.read())

    # Through a proxy, or named to others, being at this machine is no account.
    account("remove", "amal"), account("remove", "سمير")
    server = serve("--host-name", "marsad.example", "--https")
    port = int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))
    try:
        session = ask("session")[1]
        check("behind a proxy without accounts nobody rules", session["mode"] == "read-only" and session["may"] == [], session)
        check("and nobody from elsewhere reads", ask("events", X_Forwarded_For="203.0.113.9")[0].status == 401)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(15)
sys.exit(1 if failures else 0)
