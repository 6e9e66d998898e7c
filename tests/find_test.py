#!/usr/bin/env python3
"""Search by the program itself, over a ledger of samples/ and of the articles in tests/findings/.

Every pair of find-queries.tsv must find its article, phrases nothing without their words."""
import json
import os
import pathlib
import re
import unittest

from program import FOLDER, OURS, ROOT, ledger_of, lines, run, samples, texts


def fold(text):
    text = re.sub("[\u064b-\u0652\u0640]", "", text)
    for a, b in (("[أإآ]", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي")):
        text = re.sub(a, b, text)
    return " ".join(re.findall(r"\w+", text.lower()))


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = samples() + OURS
        cls.ledger = ledger_of("samples.ledger", cls.files)
        cls.texts = texts(cls.files)

    def find(self, query):
        return lines("search", query, "--ledger", self.ledger, "--limit", "50")

    def test_every_pair(self):
        pairs = [line.rstrip("\n").split("\t") for line in pathlib.Path(ROOT, "tests", "find-queries.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
        self.assertGreaterEqual(len(pairs), 320)
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


if __name__ == "__main__":
    unittest.main()
