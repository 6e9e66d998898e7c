// What people rule outlasts readings, codebooks and intakes, can be undone, and is held against what is stored.
#include "ledger/store_test.h"

namespace marsad::ledger {
namespace {

class Decided : public Stored {};
INSTANTIATE_TEST_SUITE_P(Stores, Decided, testing::ValuesIn(kStores),
                         [](const auto& store) { return std::string(store.param.name); });

// A hundred articles far enough apart in time to be as many events.
std::vector<Prepared> hundred() {
  std::vector<Prepared> out;
  out.reserve(100);
  for (int i = 0; i < 100; ++i)
    out.push_back(honest("n" + std::to_string(i), kText + " " + std::to_string(i), iso_day(17000 + 9 * i), 5));
  return out;
}

TEST_P(Decided, DecisionsOutrankEveryLaterReading) {
  auto ledger = open();
  ledger->add(hundred());
  auto events = all(*ledger);
  ASSERT_EQ(events.size(), 100U);
  const char* kinds[] = {"confirm", "correct", "reject", "comment"};
  std::map<std::string, Json> decided;
  for (size_t i = 0; i < events.size(); ++i) {
    Decision decision{kinds[i % 4], "amal", "why " + std::to_string(i), {events[i]["id"]}, {}};
    if (i % 4 == 1) decision.values = {{"killed", 40}, {"place", "sarmin"}};
    ledger->decide(decision);
  }
  for (const auto& event : all(*ledger)) decided[event["id"]] = event;
  // Another codebook and another intake: other tolls, another type for some, furniture before the words, some lost.
  std::vector<Reread> again;
  ledger->each_article([&](int64_t n, const Article& article) {
    int i = std::stoi(article.id.substr(1));
    Prepared now = honest(article.id, article.text, iso_day(17000 + 9 * i), 6, "ASSAULT", "r2");
    if (i % 5 == 0) now.reports.clear();
    for (auto& report : now.reports) report.start += i % 3 ? 0 : 1, report.key += "'";
    again.push_back({n, now});
  });
  auto differences = ledger->compare(again);
  EXPECT_EQ(differences.lost + differences.changed > 0, true);
  ledger->reread(again);
  auto after = all(*ledger);
  ASSERT_EQ(after.size(), 100U);
  size_t proposals = 0;
  for (const auto& event : after) {
    const Json& was = decided[event["id"]];
    ASSERT_TRUE(was.is_object());
    EXPECT_EQ(event["review"]["decisions"], was["review"]["decisions"]);
    std::string kind = event["review"]["decisions"][0]["kind"];
    if (kind == "confirm") {
      EXPECT_EQ(event["numbers"], was["numbers"]);
    }
    if (kind == "correct") {
      EXPECT_EQ(event["numbers"]["killed"]["best"], 40) << event.dump();
    }
    if (kind == "correct") {
      EXPECT_EQ(event["place"]["id"], "sarmin");
    }
    if (event["review"].contains("status")) {
      EXPECT_EQ(event["review"]["status"], was["review"]["status"]);
    }
    proposals += event["review"].contains("proposals");
  }
  EXPECT_GT(proposals, 20U);
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Decided, EveryDecisionCanBeUndoneAndDoneAgain) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", kText + " ب", "2019-05-31", 5),
               honest("c", "اشتباكات", "2019-08-01", 2)});
  auto shown = [&] {
    std::string out;
    for (auto event : all(*ledger)) {
      event.erase("review");
      event.erase("id");  // what a merge took in and an undo lets go gets a new one
      out += event.dump() + "\n";
    }
    return out;
  };
  const std::string before = shown();
  std::string id = all(*ledger)[0]["id"], other = all(*ledger)[1]["id"];
  std::vector<Decision> decisions = {
      {"confirm", "amal", "", {id}, {}},
      {"correct", "amal", "", {id, other}, {{"killed", 12}}},  // bulk: one act
      {"merge", "amal", "", {id, other}, {}},
      {"split", "amal", "", {id}, {{"reports", {1U}}}},
      {"reject", "amal", "", {id}, {}},
      {"comment", "amal", "look again", {id}, {}},
      {"add", "amal", "", {"a"}, {{"quote", "مقتل"}, {"type", "ASSAULT"}, {"date", "2019-09-09"}, {"killed", 3}}}};
  for (const auto& decision : decisions) {
    std::string number = ledger->decide(decision);
    std::string done = shown();
    std::string undo = ledger->decide({"undo", "amal", "", {number}, {}});
    EXPECT_EQ(shown(), before) << decision.kind;
    EXPECT_THROW(ledger->decide({"undo", "amal", "", {number}, {}}), Trouble);
    std::string redo = ledger->decide({"undo", "amal", "", {undo}, {}});
    if (decision.kind == "correct" || decision.kind == "merge") {
      EXPECT_NE(done, before);
    }
    EXPECT_EQ(all(*ledger).size(), static_cast<size_t>(std::count(done.begin(), done.end(), '\n'))) << decision.kind;
    ledger->decide({"undo", "amal", "", {redo}, {}});
    EXPECT_EQ(all(*ledger).size(), static_cast<size_t>(std::count(before.begin(), before.end(), '\n')))
        << decision.kind;
  }
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Decided, WhatIsWrongWithADecisionIsSaid) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5)});
  std::string id = all(*ledger)[0]["id"];
  for (const Decision& bad :
       {Decision{"praise", "amal", "", {id}, {}}, Decision{"confirm", "", "", {id}, {}},
        Decision{"confirm", "amal", "", {}, {}}, Decision{"confirm", "amal", "", {"MRS-ZZZZZ"}, {}},
        Decision{"correct", "amal", "", {id}, {{"mood", "bad"}}},
        Decision{"correct", "amal", "", {id}, {{"date", "yesterday"}}},
        Decision{"split", "amal", "", {id}, {{"reports", {0U}}}}, Decision{"undo", "amal", "", {"D7"}, {}},
        Decision{"add", "amal", "", {"a"}, {{"quote", "لا وجود له"}, {"type", "ASSAULT"}}}})
    EXPECT_THROW(ledger->decide(bad), Trouble) << bad.kind;
  EXPECT_EQ(ledger->counts()["decisions"], 0);
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Decided, DecisionsHoldThroughAnotherIntakeAndVerifyKnowsThem) {
  auto ledger = open();
  ledger->add(hundred());
  auto events = all(*ledger);
  ASSERT_EQ(events.size(), 100U);
  for (size_t i = 0; i < 90; ++i)
    ledger->decide(
        {i % 2 ? "correct" : "confirm", "amal", "", {events[i]["id"]}, i % 2 ? Json{{"killed", 40}} : Json()});
  for (size_t i = 90; i < 100; i += 2)
    ledger->decide({"merge", "amal", "", {events[i]["id"], events[i + 1]["id"]}, {}});
  for (size_t i = 0; i < 5; ++i) ledger->decide({"comment", "amal", "look", {events[i]["id"]}, {}});
  ASSERT_EQ(ledger->decisions().size(), 100U);
  EXPECT_EQ(whole(*ledger), "");  // five merges that merge() alone would not make
  // An intake that puts a line of its own before every text: all offsets move, and the codebook reads other tolls.
  const std::string furniture = "الرئيسية | أخبار\n";
  ledger->use_intake(3, [&](const intake::Kept& kept, const std::string& name) {
    Article article = intake::again(kept, name, nullptr);
    article.text = furniture + article.text;
    return article;
  });
  const std::string late = ledger->decide({"correct", "amal", "after", {events[0]["id"]}, {{"injured", 3}}});
  std::vector<Reread> again;
  ledger->each_article([&](int64_t n, const Article& article) {
    ASSERT_EQ(article.text.compare(0, furniture.size(), furniture), 0);
    int i = std::stoi(article.id.substr(1));
    Prepared now = honest(article.id, article.text, iso_day(17000 + 9 * i), 6, "ASSAULT", "r3");
    for (auto& report : now.reports) report.start += 17, report.end += 17, report.key += "'";
    if (i % 7 == 0) now.reports.clear();
    again.push_back({n, now});
  });
  ledger->reread(again);
  auto after = all(*ledger);
  EXPECT_EQ(after.size(), 95U);
  size_t corrected = 0, confirmed = 0;
  for (const auto& event : after) {
    if (!event.contains("review")) continue;
    const auto& killed = event["numbers"]["killed"]["best"];
    if (event["review"].value("status", "") == "corrected") corrected += killed == 40;
    if (event["review"].value("status", "") == "confirmed") confirmed += killed == 5;
  }
  EXPECT_EQ(corrected, 45U);
  EXPECT_EQ(confirmed, 45U);
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Decided, VerifySeesAnEventThatPeopleDidNotRule) {
  {
    auto ledger = open();
    ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", "اشتباكات", "2019-08-01", 2),
                 honest("c", "اشتباكات", "2019-11-01", 2)});
    auto events = all(*ledger);
    ledger->decide({"merge", "amal", "", {events[0]["id"], events[1]["id"]}, {}});
    EXPECT_EQ(whole(*ledger), "");
  }
  {
    Db db(path_, Db::Open::write);
    db.run("DELETE FROM ruling");  // derived, and gone: what is joined is joined no more by anyone
  }
  EXPECT_NE(whole(*open()).find("is not what merging"), std::string::npos);
}

}  // namespace
}  // namespace marsad::ledger
