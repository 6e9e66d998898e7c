#!/usr/bin/env python3
"""Findings by the program itself, over ledgers of samples/, of tests/findings/ and of sentences written here."""
import json
import os
import re
import unittest

from program import FOLDER, OURS, ledger_of, lines, run, samples, texts


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = ledger_of("samples.ledger", samples())
        cls.texts = texts(samples())

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
    """The kinds of findings of the five articles, again over the articles of tests/findings/: other places, days and words."""

    @classmethod
    def setUpClass(cls):
        cls.ledger = ledger_of("kinds.ledger", OURS)
        cls.texts = texts(OURS)
        cls.reports = {}
        for one in lines("events", "--ledger", cls.ledger, "--whole"):
            for report in one["reports"]:
                cls.reports.setdefault(report["article"], []).append(report["report"])

    def kind(self, name, *args):
        return lines(name, "--ledger", self.ledger, *args)

    def rounds(self, track):
        return {one["round"]: one for found in self.kind("tracks", track) if found["kind"] == "track" for one in found["rounds"]}

    def post(self, name):
        return next(one for one in self.kind("posts") if one["id"] == name)

    def told(self, name):
        """What is told of a post, crossing or zone, by what was done: (day, by whom)."""
        out = {}
        for line in self.post(name)["timeline"]:
            out.setdefault(line["what"], []).append((line["day"], line["actors"]))
        return out

    def test_when_an_article_without_a_date_was_published(self):
        row = next(line.split("  ") for line in run("search", "--ledger", self.ledger, "جدوى").splitlines() if "geneva-before-round" in line)
        self.assertTrue(row[1].startswith("2017-11"), row)

    def test_a_meeting_its_invitation_and_who_will_not_come(self):
        meeting = self.rounds("astana")["astana-8"]
        self.assertEqual([one["id"] for one in meeting["invited"]], ["syr-del", "syr-opp-armed"])
        self.assertEqual(len(meeting["stayed_away"]), 1)
        self.assertTrue(any("لن يذهب إلى أستانا" in one["text"] for one in meeting["on_the_table"]))

    def test_a_round_by_its_number(self):
        self.assertEqual([day["day"] for day in self.rounds("astana")["astana-19"]["days_told"]], ["2022-11-23"])

    def test_geneva_on_a_day_of_the_current_month(self):
        self.assertEqual(list(self.rounds("geneva")), ["geneva-8"])

    def test_a_commander_says_a_party_broke_the_truce(self):
        truce = self.kind("agreements", "southwest-2017", "--until", "2017-07-31")[0]
        self.assertEqual([(one["id"], one["by"]) for one in truce["not_kept"]], [("syr-mil", ["عصام الحريري"])])
        self.assertIn("بخرق الاتفاق", truce["not_kept"][0]["quote"]["text"])
        self.assertEqual({row["id"]: row["this"] for row in truce["accused"]}["syr"], 1)

    def test_an_agreement_told_without_its_name(self):
        deal = self.kind("agreements", "safe-zone-2019")[0]
        self.assertEqual(deal["named_in"], 0)
        self.assertIn(("2019-08-07", {"tur", "usa"}), [(one["day"], set(one["actors"])) for one in deal["told_of"]["quotes"]])

    def test_a_deadline_and_the_charge_of_one_guarantor_against_the_other(self):
        memo = self.kind("agreements", "sochi-2019", "--until", "2019-11-30")[0]
        self.assertIn("passed", next(one for one in memo["provisions"] if one["deadline"] == "2019-10-29")["deadline_passed"])
        self.assertEqual([(one["actors"], one["recipients"]) for one in memo["accusations"]["quotes"]], [(["tur-gov"], ["rus-gov"])])
        self.assertEqual([one["id"] for one in memo["not_kept"]], ["rus"])
        self.assertIn("Çavuşoğlu", memo["not_kept"][0]["by"][0])
        self.assertEqual({row["id"]: row["this"] for row in memo["accused"]}["rus"], 2)

    def test_provisions_are_told_in_both_languages(self):
        told = [(one["agreement"], p["provision"], p["text"], p["text_ar"])
                for one in lines("agreements", "--ledger", self.ledger) for p in one["provisions"]]
        self.assertGreater(len(told), 5)
        self.assertEqual([where for *where, english, arabic in told if not english or not re.search("[ء-ي]{2}", arabic)], [])

    def test_posts_attacked_strengthened_and_behind_the_lines(self):
        self.assertIn(("2019-06-27", ["syr-mil"]), self.told("post-shir-mughar")["attacked"])
        posts = self.post("turkish-posts")
        self.assertIn(("2019-06-27", ["tur-mil"]), self.told("turkish-posts")["reinforced"])
        self.assertEqual({tuple(fact["objects"]) for fact in posts["stated"] if fact["relation"] == "counts"}, {("12",)})
        self.assertTrue(any("خمسا منها باتت في مناطق تسيطر عليها قوات النظام" in line["quote"]["text"] for line in posts["timeline"]))
        self.assertIn("post-tell-tuqan", {one["id"] for one in self.kind("posts")})

    def test_a_gate_on_the_way_to_a_siege_is_not_attacked(self):
        self.assertNotIn("attacked", self.told("bab-al-hawa"))
        siege = next(one for one in self.reports["posts-behind-lines"] if one["text"] == "تحاصرها")
        self.assertEqual(siege["place"]["id"], "tell-tuqan")

    def test_a_town_is_no_post_that_stands_in_it(self):
        # Troops went to Saraqib: no word of the Turkish posts there. Arbin was bombed: not its corridor of 2018.
        self.assertFalse({"posts-saraqib", "ghouta-arbin-crossing"} & {one["id"] for one in self.kind("posts")})

    def test_joint_patrols_and_a_zone_planned_by_an_envoy(self):
        patrols = [one for one in self.reports["patrols-and-belt"] if one["type"] == "COOPERATE" and one["text"].startswith("سيرتا")]
        self.assertEqual([({who.get("id") for who in one["actors"]}, {who.get("id") for who in one["attributed_to"]}) for one in patrols],
                         [({"usa", "tur"}, {"per-jeffrey"})])
        zone = self.post("ne-safe-zone")
        self.assertEqual([line["quote"]["by"] for line in zone["timeline"]], [["James Jeffrey"]])

    def test_advances_on_quarters_and_towns(self):
        taken = {(who.get("id"), (one["place"] or {}).get("id")) for one in self.reports["raqqa-quarters"] if one["type"] == "ASSAULT" for who in one["actors"]}
        self.assertIn(("sdf", "raqqa"), taken)
        self.assertTrue({("syr-mil", "maadan"), ("syr-mil", "raqqa-countryside-east")} & taken, taken)
        self.assertTrue(any(place == "nazlah-shahadah-furat" for who, place in taken), taken)

    def test_a_city_does_not_contradict_its_quarter(self):
        self.assertEqual([one for one in self.kind("disagreements") if one.get("place") == "Raqqa"], [])

    def test_who_came_was_shut_out_and_spoiled_the_talks(self):
        talks = [one for one in self.kind("tracks") if one["kind"] == "talks" and one["article"] == "cairo-talks-boycott"]
        self.assertEqual(len(talks), 1)
        self.assertLessEqual({"ahrar", "faylaq-sham"}, {one["id"] for one in talks[0]["came"]})
        self.assertLessEqual({"tur", "irn"}, {one["id"] for one in talks[0]["stayed_away"]})
        self.assertEqual(["hts", "irn"], sorted(one["id"] for one in talks[0]["spoiled_by"]))

    def test_crossings_opened_closed_and_used(self):
        self.assertIn(("2018-10-15", ["jor", "syr-gov"]), self.told("nasib-crossing")["opened"])
        self.assertEqual([who for day, who in self.told("abu-al-zandin")["closed"]], [["syr-opp-armed"]])
        self.assertIn("aid", self.told("bab-al-salama"))

    def test_two_capitals_talk(self):
        moscow = self.rounds("ankara-damascus")["ankara-damascus-1"]
        self.assertLessEqual({"per-akar", "per-ali-abbas"}, {one["id"] for one in moscow["came"]})
        self.assertIn("2022-12-28", [day["day"] for day in moscow["days_told"]])

    def test_counts_of_months_and_of_weeks(self):
        found = {(one["reporter"], one["period"], one["length"], one["counts"]["killed"]["min"])
                 for one in self.kind("tallies") if "killed" in one["counts"]}
        self.assertIn(("sohr", "2018-02-18/2018-03-20", "", 1428), found)
        self.assertIn(("", "", "P2W", 6), found)

    def test_who_tells_through_whom(self):
        said = json.dumps(self.reports["chain-of-sources"], ensure_ascii=False)
        for wanted in ("reuters", "wapo", "snhr", "afp", "أندرو تابلر"):
            self.assertIn(wanted, said)
        unnamed = json.dumps(self.reports["posts-behind-lines"])
        self.assertIn("tur-off", unnamed)

    def test_a_road_described_the_other_way_round(self):
        fact = next(one for one in self.kind("disagreements") if one["kind"] == "fact" and one["subject"] == "m4")
        self.assertEqual({side["value"] for side in fact["sides"]}, {"aleppo + damascus", "aleppo + latakia"})
        for side in fact["sides"]:
            self.assertIn("إم 4", side["quotes"][0]["text"])
            self.assertNotIn("2020", side["quotes"][0]["text"], "the quote begins with its own line, not with the headline")

    def test_news_from_elsewhere_at_the_end_of_a_page_joins_no_story(self):
        stories = [{line["article"] for line in one["told"]} for one in self.kind("threads")]
        self.assertIn({"page-tail-gaza", "next-day-ariha"}, stories)
        self.assertIn({"khan-yunis-strikes"}, stories)
        self.assertNotIn("khan-yunis", {(report.get("place") or {}).get("id") for report in self.reports["page-tail-gaza"]})

    def test_each_explains_itself_in_one_screen(self):
        kinds = [("tracks", "astana-8"), ("agreements", "sochi-2019"), ("disagreements", "m4"), ("posts", "turkish-posts"), ("threads", "next-day-ariha")]
        for name, which in kinds:
            shown = run(name, which, "--ledger", self.ledger)
            self.assertIn("«", shown, name)
            self.assertLessEqual(len(shown.splitlines()), 40, name)


class Lines(unittest.TestCase):
    """Findings of single sentences."""

    @classmethod
    def setUpClass(cls):
        told = [
            {"id": "held", "published": "2017-02-10", "publisher": "أ",
             "text": "سيطرت فصائل المعارضة السورية على بلدة بزاعة قرب مدينة الباب. وتسيطر قوات النظام على بلدة تادف."},
            {"id": "count", "published": "2019-06-02", "publisher": "ب",
             "text": "قالت الأمم المتحدة إن 370 مدنيا قتلوا منذ نهاية نيسان الماضي في محافظة إدلب."},
        ]
        path = os.path.join(FOLDER.name, "lines.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
        cls.ledger = ledger_of("lines.ledger", [path])

    def test_who_is_said_to_hold_a_town(self):
        held = {one["id"]: [holder["holder"] for holder in one["holders"]] for one in lines("posts", "--ledger", self.ledger) if one["kind"] == "held"}
        self.assertEqual(held, {"tadif": ["syr-mil"]})

    def test_a_count_over_months(self):
        tally = lines("tallies", "--ledger", self.ledger)
        self.assertEqual([(one["reporter"], one["counts"]["killed"]["min"]) for one in tally], [("uno", 370)])
        self.assertTrue(tally[0]["period"].endswith("2019-06-02"), tally[0]["period"])


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


if __name__ == "__main__":
    unittest.main()
