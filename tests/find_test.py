#!/usr/bin/env python3
"""Search and findings by the program itself: a ledger of the samples, and one of ../shared's five articles where they are.

Every pair of find-queries.tsv must find its article, phrases nothing without their words. The findings are those that the samples
(and the five articles) tell. MARSAD names the program."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MARSAD = os.environ.get("MARSAD", os.path.join(ROOT, "build", "marsad"))
SEEDS = sorted(glob.glob(os.path.join(ROOT, "..", "shared", "corpus", "seeds", "*.txt")))
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


def fold(text):
    text = re.sub("[\u064b-\u0652\u0640]", "", text)
    for a, b in (("[أإآ]", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي")):
        text = re.sub(a, b, text)
    return " ".join(re.findall(r"\w+", text.lower()))


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))) + [os.path.join(ROOT, "samples", "strike-two-outlets.jsonl")]
        cls.ledger = ledger_of("samples.ledger", cls.files)
        cls.texts = {os.path.basename(f)[:-4]: open(f).read() for f in cls.files if f.endswith(".txt")}
        for line in open(cls.files[-1]):
            one = json.loads(line)
            cls.texts[one["id"]] = one["text"]

    def find(self, query):
        return lines("search", query, "--ledger", self.ledger, "--limit", "50")

    def test_every_pair(self):
        pairs = [line.rstrip("\n").split("\t") for line in open(os.path.join(ROOT, "tests", "find-queries.tsv")) if line[0] != "#"]
        self.assertGreaterEqual(len(pairs), 300)
        missed = []
        answers = {}
        for kind, query, article in pairs:
            hits = answers.setdefault(query, None) or self.find(query)
            answers[query] = hits
            if article not in [hit["article"] for hit in hits]:
                missed.append((kind, query, article))
            for hit in hits:
                text = self.texts[hit["article"]]
                self.assertEqual(text[hit["snippet"]["start"]:hit["snippet"]["end"]], hit["snippet"]["text"])
                for match in hit["matches"]:
                    self.assertEqual(text[match["start"]:match["end"]], match["text"])
                if kind == "phrase":
                    self.assertIn(fold(query), fold(text), f"{query} is not in {hit['article']}")
        self.assertEqual(missed, [])

    def test_filters_hold_of_one_event(self):
        hits = self.find("type:ASSAULT mode:aerial place:سراقب")
        self.assertIn("strike-two-outlets-a", [hit["article"] for hit in hits])
        for hit in hits:
            self.assertTrue(hit["events"])
        self.assertNotIn("talks-astana-round", [hit["article"] for hit in hits])
        self.assertEqual(self.find("سراقب from:2030"), [])
        self.assertEqual([hit["article"] for hit in self.find("agreement:post-morek")], ["observation-post-convoy"])

    def test_words_left_out_and_wrong_queries(self):
        with_it = {hit["article"] for hit in self.find("إدلب")}
        without = {hit["article"] for hit in self.find("إدلب -أستانا")}
        self.assertIn("talks-astana-round", with_it)
        self.assertEqual(with_it - without, {"talks-astana-round"})
        run("search", "--ledger", self.ledger, "typ:ASSAULT", status=2)
        run("search", "--ledger", self.ledger, '"open', status=2)

    def test_the_index_is_checked_and_made_again(self):
        import shutil
        import sqlite3
        broken = os.path.join(FOLDER.name, "broken.ledger")
        shutil.copy(self.ledger, broken)
        run("verify", "--ledger", broken)
        before = run("search", "--ledger", broken, "سراقب")
        db = sqlite3.connect(broken)
        db.execute("PRAGMA writable_schema=1")
        db.execute("DELETE FROM found_docsize WHERE id=1")
        db.commit()
        db.close()
        self.assertIn("search", run("verify", "--ledger", broken, status=1))
        run("rebuild", "--ledger", broken)
        run("verify", "--ledger", broken)
        self.assertEqual(run("search", "--ledger", broken, "سراقب"), before)

    def test_findings_are_the_same_twice(self):
        for kind in ("agreements", "tracks", "posts", "disagreements", "threads", "tallies", "actors", "places"):
            self.assertEqual(run(kind, "--ledger", self.ledger), run(kind, "--ledger", self.ledger), kind)
            run(kind, "--ledger", self.ledger, "--format", "csv")

    def test_a_round_of_talks(self):
        track = next(one for one in lines("tracks", "astana", "--ledger", self.ledger) if one["kind"] == "track")
        rounds = {one["round"]: one for one in track["rounds"]}
        self.assertIn("astana-11", rounds)
        self.assertTrue(rounds["astana-11"]["on_the_table"])

    def test_posts_have_timelines(self):
        posts = {one["id"]: one for one in lines("posts", "--ledger", self.ledger)}
        self.assertIn("post-morek", posts)
        self.assertTrue(any("مورك" in line["quote"]["text"] for line in posts["post-morek"]["timeline"]))

    def test_who_was_shut_out_of_talks_and_who_spoiled_them(self):
        talks = [one for one in lines("tracks", "--ledger", self.ledger) if one["kind"] == "talks" and one["article"] == "talks-shut-out"]
        self.assertEqual(len(talks), 1)
        self.assertLessEqual({"jaysh-islam", "faylaq-rahman", "ahrar"}, {one["id"] for one in talks[0]["came"]})
        self.assertEqual({"tur", "usa", "syr-hnc", "syr-snc"}, {one["id"] for one in talks[0]["stayed_away"]})
        self.assertEqual(["irn", "syr-gov"], [one["id"] for one in talks[0]["spoiled_by"]])
        for one in talks[0]["spoiled_by"]:
            self.assertIn("على إفساد المحادثات", one["quote"]["text"])
        round = next(r for one in lines("tracks", "astana-9", "--ledger", self.ledger) for r in one["rounds"])
        self.assertIn({"day": "2018-05-14/2018-05-15", "types": ["named"]}, round["days_told"])

    def test_a_promise_said_not_to_be_kept(self):
        ghouta = lines("agreements", "ghouta-deescalation-2017", "--ledger", self.ledger)[0]
        self.assertEqual([(one["id"], one["by"]) for one in ghouta["not_kept"]], [("rus-gov", ["محمد الدرة"])])
        counted = {row["id"]: row["this"] for row in lines("agreements", "ghouta-deescalation-2017", "--ledger", self.ledger,
                                                           "--until", "2018-03-31")[0]["accused"]}
        self.assertEqual(counted["rus"], 1)

    def test_two_outlets_disagree(self):
        found = lines("disagreements", "--ledger", self.ledger)
        quoted = {quote["source"] for one in found for slot in one.get("slots", []) for side in slot["sides"] for quote in side["quotes"]}
        self.assertTrue(quoted, "no disagreement is quoted")

    def test_quotes_are_the_words(self):
        for one in lines("agreements", "--ledger", self.ledger):
            for provision in one["provisions"]:
                for side in ("alleged_breach", "reported_compliance", "unclear"):
                    for quote in provision[side]["quotes"]:
                        text = self.texts[quote["article"]]
                        self.assertEqual(re.sub(r"\s", " ", text[quote["start"]:quote["end"]]), quote["text"])

    def test_zeros_are_there(self):
        sochi = lines("agreements", "sochi-2018", "--ledger", self.ledger)
        self.assertEqual(len(sochi), 1)
        self.assertTrue(any(row["this"] == 0 for row in sochi[0]["accused"]))


class Kinds(unittest.TestCase):
    """The kinds of findings of the five articles, again over articles written for this test."""

    @classmethod
    def setUpClass(cls):
        told = [
            {"id": "road-a", "published": "2020-03-01", "publisher": "أ",
             "text": "وصلت دورية إلى الطريق الدولي M5 الذي يربط دمشق بحلب."},
            {"id": "road-b", "published": "2020-03-02", "publisher": "ب",
             "text": "مرت دورية على الطريق الدولي M5 الذي يربط حلب باللاذقية."},
            {"id": "held", "published": "2017-02-10", "publisher": "أ",
             "text": "سيطرت فصائل المعارضة السورية على بلدة بزاعة قرب مدينة الباب. وتسيطر قوات النظام على بلدة تادف."},
            {"id": "count", "published": "2019-06-02", "publisher": "ب",
             "text": "قالت الأمم المتحدة إن 370 مدنيا قتلوا منذ نهاية نيسان الماضي في محافظة إدلب."},
        ]
        path = os.path.join(FOLDER.name, "kinds.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
        cls.ledger = ledger_of("kinds.ledger", [path])

    def test_a_road_described_the_other_way_round(self):
        fact = next(one for one in lines("disagreements", "--ledger", self.ledger) if one["kind"] == "fact" and one["subject"] == "m5")
        self.assertEqual(len(fact["sides"]), 2)
        for side in fact["sides"]:
            self.assertIn("M5", side["quotes"][0]["text"])

    def test_who_is_said_to_hold_a_town(self):
        held = {one["id"]: [holder["holder"] for holder in one["holders"]] for one in lines("posts", "--ledger", self.ledger) if one["kind"] == "held"}
        self.assertEqual(held, {"tadif": ["syr-mil"]})

    def test_a_count_over_months(self):
        tally = lines("tallies", "--ledger", self.ledger)
        self.assertEqual([(one["reporter"], one["counts"]["killed"]["min"]) for one in tally], [("uno", 370)])
        self.assertTrue(tally[0]["period"].endswith("2019-06-02"), tally[0]["period"])


class Titles(unittest.TestCase):
    def test_a_title_beside_the_text_is_searched(self):
        path = os.path.join(FOLDER.name, "titles.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for one in ({"id": "apart", "title": "الزنابق تتفتح في القنيطرة", "text": "قصفت قوات النظام مدينة سراقب."},
                        {"id": "within", "title": "سراقب تحت القصف", "text": "سراقب تحت القصف\nقتل خمسة مدنيين."}):
                out.write(json.dumps(one, ensure_ascii=False) + "\n")
        ledger = ledger_of("titles.ledger", [path])
        def found(query):
            return {hit["article"].split("/")[-1]: hit["in_title"] for hit in lines("search", query, "--ledger", ledger)}
        self.assertEqual(found("الزنابق"), {"apart": True})
        self.assertEqual(found('"القنيطرة قصفت"'), {}, "no phrase runs from the title into the text")
        self.assertEqual(found("سراقب"), {"apart": False, "within": False})
        self.assertIn("in its title: الزنابق تتفتح", run("search", "الزنابق", "--ledger", ledger))
        run("verify", "--ledger", ledger)
        run("rebuild", "--ledger", ledger)
        self.assertEqual(found("الزنابق"), {"apart": True})


class Threads(unittest.TestCase):
    """News written here of stories that share their sides: each is a thread of its own, and all of it one."""

    @classmethod
    def setUpClass(cls):
        told = []
        for day, town, more in (
                (1, "سراقب", "قصفت قوات النظام مدينة سراقب، وقتل خمسة مدنيين."),
                (1, "الباب", "سيطر الجيش الوطني السوري على حي في مدينة الباب بعد اشتباكات مع تنظيم الدولة."),
                (2, "سراقب", "شيع أهالي سراقب قتلى القصف، وطالبت الأمم المتحدة قوات النظام بوقف قصف سراقب."),
                (2, "الباب", "قصف تنظيم الدولة مواقع الجيش الوطني السوري في مدينة الباب."),
                (3, "سراقب", "أدانت تركيا قصف قوات النظام مدينة سراقب، وقتل فيه خمسة مدنيين."),
                (3, "درعا", "قصفت قوات النظام مدينة درعا، وأصيب طفلان."),
                (20, "سراقب", "قصفت قوات النظام مدينة سراقب، وقتل ثلاثة مدنيين.")):
            told.append({"id": f"{town}-{day}", "published": f"2019-07-{day:02}", "text": more})
        towns = ("مورك", "كفرنبل", "خان شيخون", "اللطامنة", "كفرزيتا", "جسر الشغور", "بنش", "تفتناز", "أريحا", "معرة النعمان", "منبج", "عفرين")
        for day, town in enumerate(towns, 1):  # of one war and the same two sides, no two of one story
            told.append({"id": f"other-{day}", "published": f"2019-09-{day:02}", "text": f"قصفت قوات النظام وروسيا مدينة {town}."})
        path = os.path.join(FOLDER.name, "threads.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
        cls.threads = lines("threads", "--ledger", ledger_of("threads.ledger", [path]))

    def test_each_story_is_one(self):
        named = [sorted(line["article"].split("/")[-1] for line in one["told"]) for one in self.threads]
        self.assertIn(["سراقب-1", "سراقب-2", "سراقب-3"], named)
        self.assertIn(["الباب-1", "الباب-2"], named)
        self.assertIn(["درعا-3"], named)
        self.assertIn(["سراقب-20"], named, "a story that rested is another")

    def test_the_same_sides_are_not_a_story(self):
        others = [sum("other-" in line["article"] for line in one["told"]) for one in self.threads]
        self.assertEqual(max(others), 1)

    def test_what_joined_is_said(self):
        story = next(one for one in self.threads if one["articles"] == 3)
        self.assertEqual(story["told"][0]["joined_by"], [])
        for line in story["told"][1:]:
            self.assertIn("Saraqib", line["joined_by"])



@unittest.skipUnless(len(SEEDS) == 5, "the five articles of ../shared/corpus/seeds are not here")
class Five(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = ledger_of("five.ledger", SEEDS)

    def kind(self, name, *args):
        return lines(name, "--ledger", self.ledger, *args)

    def text_of(self, *kinds):
        return "".join(run(kind, "--ledger", self.ledger) for kind in kinds)

    def test_published(self):
        stated = [line.split("  ") for line in run("search", "--ledger", self.ledger, "order:oldest").splitlines()]
        months = sorted(row[1][:7] for row in stated if len(row) > 1 and re.match(r"\d{4}-", row[1]))
        self.assertEqual([month[:4] for month in months], ["2016", "2017", "2019", "2020", "2024"])
        for wanted, got in zip(("2016-12", "2017-02", "2019-0", "2020-02", "2024-11"), months):
            self.assertTrue(got.startswith(wanted), f"{got} for {wanted}")

    def test_the_roads_are_described_the_other_way_round(self):
        roads = [one for one in self.kind("disagreements") if one["kind"] == "fact" and one["relation"] == "links"]
        self.assertEqual([one["subject"] for one in roads], ["m5"])
        sides = {side["value"]: side for side in roads[0]["sides"]}
        self.assertEqual(set(sides), {"aleppo + damascus", "damascus + latakia"})
        for side in sides.values():
            self.assertTrue(side["quotes"][0]["text"])

    def test_tallies(self):
        found = {json.dumps(one["counts"], sort_keys=True): one for one in self.kind("tallies")}
        text = json.dumps(list(found.values()), ensure_ascii=False)
        self.assertTrue(any(one["counts"].get("killed", {}).get("min") == 370 for one in found.values()), text)
        self.assertTrue(any(one["counts"].get("displaced", {}).get("min") == 500000 for one in found.values()), text)
        week = [one for one in found.values() if one["counts"].get("killed", {}).get("min") == 7]
        self.assertEqual([(one["period"], one["length"]) for one in week], [("", "P1W")])
        self.assertEqual({one["reporter"] for one in found.values() if one["counts"].get("killed", {}).get("min") == 370}, {"uno"})

    def test_tracks(self):
        tracks = {one.get("track"): one for one in self.kind("tracks") if one["kind"] == "track"}
        astana = {one["round"]: one for one in tracks["astana"]["rounds"]}
        self.assertIn("2017-02-15/2017-02-16", [day["day"] for day in astana["astana-2"]["days_told"]])
        self.assertTrue(astana["astana-2"]["invited"])
        self.assertTrue(astana["astana-2"]["stayed_away"])
        self.assertIn("astana-22", astana)
        self.assertIn("geneva", tracks)
        self.assertIn("ankara-damascus", tracks)

    def test_geneva_on_the_twentieth(self):
        geneva = {one["round"]: one for track in self.kind("tracks", "geneva") for one in track["rounds"]}
        self.assertIn("2017-02-20", [day["day"] for day in geneva["geneva-4"]["days_told"]])

    def test_the_ceasefire_and_who_is_said_not_to_have_kept_it(self):
        truce = self.kind("agreements", "nationwide-ceasefire-2016")[0]
        self.assertEqual(truce["from"], "2016-12-30")
        self.assertEqual([one["id"] for one in truce["not_kept"]], ["rus-gov"])
        self.assertIn("Aboud", truce["not_kept"][0]["by"][0])
        self.assertIn("خروقات في الهدنة والطرف الروسي لم ينفذ ما وعد به", truce["not_kept"][0]["quote"]["text"])
        # It had been overtaken by 2019, and the town of al-Bab was held by those it excepts.
        self.assertEqual([p["alleged_breach"]["events"] for p in truce["provisions"]], [0, 0, 0])

    def test_the_airstrike_memorandum_is_told_without_its_name(self):
        memo = self.kind("agreements", "airstrike-memo-2017")[0]
        self.assertEqual({one["id"] for one in memo["parties"]}, {"rus", "tur"})
        told = [(one["day"], set(one["actors"])) for one in memo["told_of"]["quotes"]]
        self.assertIn(("2017-01-12", {"tur", "rus"}), told)

    def test_secret_talks_in_ankara(self):
        talks = [one for one in self.kind("tracks") if one["kind"] == "talks" and one["place"] == "ankara"]
        self.assertEqual(len(talks), 1)
        ids = {key: {one["id"] for one in talks[0][key]} for key in ("came", "stayed_away", "spoiled_by")}
        self.assertLessEqual({"jabha-shamiya", "zenki", "jaysh-mujahidin", "ahrar", "faylaq-sham"}, ids["came"])
        self.assertEqual({"irn", "usa-gov", "syr-snc", "syr-hnc"}, ids["stayed_away"])
        self.assertLessEqual({"usa", "irn", "syr-gov", "ypg"}, ids["spoiled_by"])

    def test_advances(self):
        taken = {}
        for one in lines("events", "--ledger", self.ledger, "--whole"):
            if one["type"] == "ASSAULT" and one["factuality"] == "actual":
                for report in one["reports"]:
                    place = (report["report"]["place"] or {}).get("id")
                    for who in report["report"]["actors"]:
                        if place:
                            taken.setdefault(place, set()).add(who.get("id"))
        self.assertIn("tur-mil", taken["al-bab"])
        self.assertIn("syr-mil", taken["saraqib"])
        self.assertIn("syr-mil", taken["maarat-al-numan"])
        self.assertIn("ypg", taken["ain-al-tal"])

    def test_manbij_patrols_and_a_buffer_zone(self):
        patrols = [report["report"] for one in lines("events", "--ledger", self.ledger, "--whole") if one["type"] == "COOPERATE"
                   for report in one["reports"] if report["report"]["text"] == "للدوريات"]
        self.assertEqual([({who["id"] for who in one["actors"]}, one["place"]["id"]) for one in patrols], [({"tur", "usa"}, "manbij")])
        self.assertEqual({who["id"] for who in patrols[0]["attributed_to"]}, {"per-pompeo"})
        zone = next(one for one in self.kind("posts") if one["id"] == "ne-safe-zone")
        self.assertTrue(any("Pompeo" in by for line in zone["timeline"] for by in line["quote"]["by"]))

    def test_posts_crossings_and_zones(self):
        posts = {one["id"]: one for one in self.kind("posts")}
        for wanted in ("turkish-posts", "bab-al-hawa", "aoun-al-dadat", "m5", "castello-road", "euphrates-shield"):
            self.assertIn(wanted, posts)
        told = {}
        for line in posts["turkish-posts"]["timeline"]:
            told.setdefault(line["what"], []).append((line["day"], line["actors"], line["quote"]["text"]))
        self.assertEqual([(day, who) for day, who, text in told["attacked"]], [("2019-05-31", ["syr-mil"])])
        self.assertIn("هاجمت إحدى نقاط المراقبة", told["attacked"][0][2])
        self.assertEqual({who[0] for day, who, text in told["reinforced"]}, {"tur-mil", "tur"})
        self.assertTrue(any("ثلاث نقاط منها في مناطق تخضع" in text for day, who, text in told["told of"]))
        self.assertEqual({tuple(fact["objects"]) for fact in posts["turkish-posts"]["stated"] if fact["relation"] == "counts"}, {("12",)})

    def test_sochi(self):
        sochi = self.kind("agreements", "sochi-2018")[0]
        weapons = next(one for one in sochi["provisions"] if one["deadline"] == "2018-10-10")
        self.assertIn("passed", weapons["deadline_passed"])
        charge = sochi["accusations"]["quotes"]
        self.assertEqual([(one["actors"], one["recipients"]) for one in charge], [(["rus-gov"], ["tur"])])

    def test_no_gaza_in_the_syrian_thread(self):
        for one in self.kind("threads"):
            self.assertNotIn("gaza", json.dumps(one["about"]).lower())
            self.assertNotIn("بن غفير", json.dumps(one, ensure_ascii=False))

    def test_source_chains(self):
        ids = {one["actor"] for one in self.kind("actors")} | {
            line.split("  ")[0] for line in run("actors", "--ledger", self.ledger, "--format", "csv").splitlines()}
        text = json.dumps(lines("events", "--ledger", self.ledger, "--whole"), ensure_ascii=False) + "".join(sorted(ids))
        for wanted in ("afp", "anadolu", "sohr", "marsad-strategic", "lemonde", "per-lister", "tur-sec-src"):
            self.assertTrue(wanted in text, f"{wanted} is quoted by no report")


if __name__ == "__main__":
    if not SEEDS:
        print("the five articles of ../shared/corpus/seeds are not here: their tests are skipped", file=sys.stderr)
    unittest.main()
