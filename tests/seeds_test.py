#!/usr/bin/env python3
"""The findings of the five articles of ../shared/corpus/seeds, where they are; each kind is again in findings_test.py over articles of our own."""
import glob
import json
import os
import re
import sys
import unittest

from program import ROOT, ledger_of, lines, run

SEEDS = sorted(glob.glob(os.path.join(ROOT, "..", "shared", "corpus", "seeds", "*.txt")))


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
        told = {one["subject"]: {side["value"]: side["quotes"][0]["text"] for side in one["sides"]} for one in roads}
        self.assertEqual({road: set(sides) for road, sides in told.items()},
                         {"m4": {"aleppo + damascus", "aleppo + latakia"}, "m5": {"aleppo + damascus", "damascus + latakia"}})
        for sides in told.values():
            self.assertTrue(all(sides.values()))

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
                   for report in one["reports"] if report["report"]["text"].startswith("للدوريات")]
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
