// The tests that any store must pass; a second store is one more line in kStores.
#include "ledger/ledger.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "ledger/hash.h"
#include "ledger/made_up.h"
#include "ledger/merge.h"

namespace marsad::ledger {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const std::string kText = "قصفت طائرات حربية بلدة كفرنبل صباح اليوم ما أدى إلى مقتل مدنيين";

// Reports of one article made into what a reader would have handed over.
Prepared prepared(const std::string& name, std::vector<Report> reports, const std::string& text = kText,
                  const std::string& reader = "r1") {
  Article article;
  article.id = name;
  article.text = text + " " + name;
  article.line = 1;
  Json reading = {{"schema", "marsad.reading/1"}, {"id", name},        {"reader", {{"program", reader}}},
                  {"text", article.text},         {"source", nullptr}, {"published", nullptr},
                  {"events", Json::array()}};
  Prepared out = prepare(article, reading.dump());
  reading.erase("text");
  out.copy = 0;
  for (auto& report : reports) report.article = name;
  out.reports = std::move(reports);
  each_once(&out.reports);
  return out;
}

// A whole reading for rebuild and verify, which read it again.
Prepared honest(const std::string& name, const std::string& text, const std::string& day, int killed,
                const std::string& type = "ASSAULT", const std::string& reader = "r1") {
  Article article;
  article.id = name;
  article.text = text;
  article.line = 1;
  article.publisher = "outlet-" + name;
  Json event = {{"key", name + "-k"},
                {"start", 0},
                {"end", 4},
                {"text", "قصفت"},
                {"sentence", {{"start", 0}, {"end", 40}}},
                {"type", type},
                {"mode", "aerial"},
                {"actors", {{{"text", "طائرات"}, {"id", "rus-airforce"}, {"name", "Russian"}, {"type", "military"}}}},
                {"recipients", Json::array()},
                {"place",
                 {{"text", "كفرنبل"},
                  {"id", "kafr-nabl"},
                  {"name", "Kafr Nabl"},
                  {"lat", 35.61},
                  {"lon", 36.56},
                  {"precision", "exact"},
                  {"radius_km", 2},
                  {"within", {"idlib-governorate", "syr"}}}},
                {"date", day},
                {"date_basis", "stated"},
                {"window", {{"earliest", day}, {"latest", day}, {"basis", "text"}}},
                {"factuality", "actual"},
                {"attributed_to", Json::array()},
                {"numbers", Json::object()},
                {"tally", nullptr},
                {"rule", "verb:قصف"}};
  if (killed >= 0) event["numbers"]["killed"] = {{"min", killed}, {"max", killed}};
  Json reading = {{"schema", "marsad.reading/1"},
                  {"id", name},
                  {"reader", {{"program", reader}}},
                  {"text", text},
                  {"source", {{"text", "outlet-" + name}, {"id", nullptr}}},
                  {"published", nullptr},
                  {"agencies", Json::array()},
                  {"events", {event}}};
  return prepare(article, reading.dump());
}

struct Store {
  const char* name;
  std::unique_ptr<Ledger> (*open)(const std::string&, Ledger::Mode);
};
const Store kStores[] = {{"sqlite", &Ledger::open}};

class Stored : public testing::TestWithParam<Store> {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("marsad-ledger-" + std::to_string(getpid()) + "-" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()).substr(0, 12));
    fs::create_directories(folder_);
    path_ = (folder_ / "x.ledger").string();
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::unique_ptr<Ledger> open(Ledger::Mode mode = Ledger::Mode::create) { return GetParam().open(path_, mode); }
  static std::vector<Json> all(Ledger& ledger, Filter filter = {}) {
    std::vector<Json> out;
    ledger.events(filter, [&](EventRow&& row) { out.push_back(Json::parse(row.json)); });
    return out;
  }
  static std::string whole(Ledger& ledger) {
    std::string out;
    auto faults = ledger.verify(true);
    for (const auto& fault : faults) out += fault.what + "\n";
    return out;
  }
  fs::path folder_;
  std::string path_;
};
INSTANTIATE_TEST_SUITE_P(Stores, Stored, testing::ValuesIn(kStores),
                         [](const auto& store) { return std::string(store.param.name); });

std::map<std::string, std::vector<Report>> by_article(unsigned seed, size_t count) {
  std::map<std::string, std::vector<Report>> out;
  for (auto& report : made_up::many(seed, count)) out[report.article].push_back(report);
  return out;
}

// The events of a ledger as sets of "article:start", whatever their ids.
std::set<std::set<std::string>> partition(const std::vector<Json>& events) {
  std::set<std::set<std::string>> out;
  for (const auto& event : events) {
    std::set<std::string> group;
    for (const auto& r : event["reports"]) group.insert(r["article"].get<std::string>() + ":" + r["start"].dump());
    out.insert(group);
  }
  return out;
}

TEST_P(Stored, StepByStepMakesWhatMergeMakesOfAllAtOnce) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    fs::remove(path_);
    fs::remove(path_ + "-wal");
    auto articles = by_article(seed, 240);
    std::vector<Report> everything;
    std::vector<Prepared> list;
    for (auto& [name, reports] : articles) {
      list.push_back(prepared(name, reports));
      everything.insert(everything.end(), list.back().reports.begin(), list.back().reports.end());
    }
    std::mt19937 random(seed);
    std::shuffle(list.begin(), list.end(), random);
    auto ledger = open();
    for (size_t at = 0; at < list.size();) {
      size_t size = 1 + random() % 15;
      std::vector<Prepared> batch(list.begin() + static_cast<std::ptrdiff_t>(at),
                                  list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), at + size)));
      ledger->add(batch);
      if (random() % 3 == 0) ledger->add(batch);  // again: nothing happens
      at += size;
    }
    Merged merged = merge(everything, 2);
    std::set<std::set<std::string>> expected;
    for (const auto& event : merged.events) {
      std::set<std::string> group;
      for (const auto* r : event.reports) group.insert(r->article + ":" + std::to_string(r->start));
      expected.insert(group);
    }
    EXPECT_EQ(partition(all(*ledger)), expected) << "seed " << seed;
    EXPECT_EQ(whole(*ledger), "");
  }
}

TEST_P(Stored, IdsStayThroughMoreReportsAndAliasesLead) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5)});
  std::string id = all(*ledger)[0]["id"];
  EXPECT_EQ(id.substr(0, 4), "MRS-");
  ledger->add({honest("b", kText + " في وقت متأخر", "2019-05-31", 7)});
  ASSERT_EQ(all(*ledger).size(), 1U);
  EXPECT_EQ(all(*ledger)[0]["id"], id);
  EXPECT_EQ(all(*ledger)[0]["numbers"]["killed"]["high"], 7);
  ledger->add({honest("c", "اشتباكات عنيفة", "2019-08-01", 2)});
  std::string other = all(*ledger)[1]["id"];
  EXPECT_EQ(ledger->decide({"merge", "amal", "one raid", {id, other}, {}}), "D1");
  ASSERT_EQ(all(*ledger).size(), 1U);
  EXPECT_EQ(all(*ledger)[0]["id"], id);  // the older stays
  auto found = ledger->event(other, true, 0);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, id);
  EXPECT_NE(found->json.find("\"aliases\":[\"" + other), std::string::npos);
  ledger->decide({"undo", "amal", "", {"D1"}, {}});
  EXPECT_EQ(all(*ledger).size(), 2U);
  EXPECT_EQ(whole(*ledger), "");
  std::string lower = id;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  EXPECT_TRUE(ledger->event(lower, false, 0));
}

TEST_P(Stored, AsOfShowsAnyPastStateAndTheLogTellsWhatChanged) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5)});
  int64_t then = ledger->log(0, 0).back().seq;
  ledger->add({honest("b", kText + " لاحقا", "2019-05-31", 7)});
  ledger->add({honest("c", "اشتباكات", "2019-08-01", 2)});
  Filter past;
  past.as_of = then;
  ASSERT_EQ(all(*ledger, past).size(), 1U);
  EXPECT_EQ(all(*ledger, past)[0]["numbers"]["killed"]["high"], 5);
  EXPECT_EQ(all(*ledger).size(), 2U);
  EXPECT_EQ(ledger->changes(then).size(), 2U);
  std::string first = all(*ledger)[0]["id"], second = all(*ledger)[1]["id"];
  int64_t before = ledger->log(0, 0).back().seq;
  ledger->decide({"merge", "amal", "", {first, second}, {}});
  auto changes = ledger->changes(before);
  ASSERT_EQ(changes.size(), 2U);
  size_t gone = changes[0].gone ? 0 : 1;
  EXPECT_TRUE(changes[gone].gone);
  EXPECT_EQ(changes[gone].id, second);
  EXPECT_EQ(changes[gone].into, first);
  past.as_of = before;
  EXPECT_EQ(all(*ledger, past).size(), 2U);
}

TEST_P(Stored, FiltersByTypeActorPlaceAndDays) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5), honest("p", "خرج متظاهرون", "2019-06-10", -1, "PROTEST")});
  auto count = [&](auto set) {
    Filter filter;
    set(filter);
    return all(*ledger, filter).size();
  };
  EXPECT_EQ(count([](Filter& f) { f.types = {"PROTEST"}; }), 1U);
  EXPECT_EQ(count([](Filter& f) { f.actors = {"rus"}; }), 2U);  // rus-airforce is of rus
  EXPECT_EQ(count([](Filter& f) { f.actors = {"ru"}; }), 0U);
  EXPECT_EQ(count([](Filter& f) { f.places = {"idlib-governorate"}; }), 2U);
  EXPECT_EQ(count([](Filter& f) { f.places = {"aleppo-governorate"}; }), 0U);
  EXPECT_EQ(count([](Filter& f) { f.from = to_day("2019-06-01"); }), 1U);
  EXPECT_EQ(count([](Filter& f) { f.to = to_day("2019-06-01"), f.types = {"ASSAULT"}; }), 1U);
  EXPECT_EQ(count([](Filter& f) { f.limit = 1; }), 1U);
}

TEST_P(Stored, ANewVersionTakesThePlaceOfTheOldAndBothAreKept) {
  auto ledger = open();
  Prepared first = honest("a", kText, "2019-05-31", 5), second = honest("a", kText + " حصيلة جديدة", "2019-05-31", 9);
  first.url = second.url = "http://example.org/1";
  ledger->add({first});
  std::string id = all(*ledger)[0]["id"];
  Added added = ledger->add({second});
  EXPECT_EQ(added.versions, 1U);
  auto events = all(*ledger);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0]["id"], id);
  EXPECT_EQ(events[0]["numbers"]["killed"]["high"], 9);
  EXPECT_EQ(events[0]["reports"].size(), 1U);
  EXPECT_EQ(ledger->counts()["articles"], 2);
  EXPECT_EQ(ledger->counts()["superseded"], 1);
}

TEST_P(Stored, DecisionsOutrankEveryLaterReading) {
  auto ledger = open();
  std::vector<Prepared> batch;
  for (int i = 0; i < 100; ++i)
    batch.push_back(honest("n" + std::to_string(i), kText + " " + std::to_string(i), iso_day(17000 + 9 * i), 5));
  ledger->add(batch);
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

TEST_P(Stored, EveryDecisionCanBeUndoneAndDoneAgain) {
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

TEST_P(Stored, WhatIsWrongWithADecisionIsSaid) {
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

TEST_P(Stored, AScopeKeepsWhatLiesOutsideButMakesNoEventsOfIt) {
  auto ledger = open();
  ledger->set_scope({{"yem"}, {}, {}});
  Added added = ledger->add({honest("a", kText, "2019-05-31", 5)});
  EXPECT_EQ(added.outside, 1U);
  EXPECT_TRUE(all(*ledger).empty());
  EXPECT_EQ(ledger->counts()["reports"], 1);
  EXPECT_THROW(ledger->set_scope({}), Trouble);
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Stored, RebuildMakesTheSameEventsWithTheSameIds) {
  auto ledger = open();
  std::vector<Prepared> batch;
  for (int i = 0; i < 30; ++i)
    batch.push_back(
        honest("n" + std::to_string(i), kText + " " + std::to_string(i), iso_day(17000 + 3 * (i / 3)), 5 + i % 3));
  ledger->add(batch);
  auto events = all(*ledger);
  ledger->decide({"merge", "amal", "", {events[0]["id"], events[5]["id"]}, {}});
  ledger->decide({"correct", "amal", "", {events[3]["id"]}, {{"killed", 12}}});
  std::string before;
  for (const auto& event : all(*ledger)) before += event.dump() + "\n";
  ledger->rebuild();
  std::string after;
  for (const auto& event : all(*ledger)) after += event.dump() + "\n";
  EXPECT_EQ(after, before);
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Stored, ABackupIsWholeAndRestoreBringsItBack) {
  std::string copy = (folder_ / "copy").string();
  {
    auto ledger = open();
    ledger->add({honest("a", kText, "2019-05-31", 5)});
    ledger->backup(copy);
    EXPECT_THROW(ledger->backup(copy), Trouble);
    ledger->add({honest("b", "اشتباكات", "2019-08-01", 2)});
  }
  restore(copy, path_);
  auto ledger = open();
  EXPECT_EQ(all(*ledger).size(), 1U);
  EXPECT_EQ(whole(*ledger), "");
  EXPECT_TRUE(fs::exists(path_ + ".before-restore"));
}

TEST_P(Stored, ADamagedFileIsFoundAndTheThingNamed) {
  {
    auto ledger = open();
    ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", "اشتباكات", "2019-08-01", 2)});
    ledger->decide({"comment", "amal", "look", {all(*ledger)[0]["id"]}, {}});
  }
  const std::pair<const char*, const char*> damages[] = {
      {"UPDATE article SET original=zeroblob(20) WHERE name='a'", "article \"a\""},
      {"UPDATE article SET publisher='x' WHERE name='b'", "article \"b\""},
      {"UPDATE reading SET body=zeroblob(9) WHERE n=2", "reading of \"b\""},
      {"UPDATE decision SET who='eve'", "decision D1"},
      {"DELETE FROM decision", "decision"},
      {"UPDATE log SET subject='9' WHERE seq=1", "entry 1 of the log"},
      {"DELETE FROM log WHERE seq=2", "no entry 2"},
      {"DELETE FROM event WHERE until IS NULL", "rebuild"},
      {"UPDATE report SET event=(SELECT max(n) FROM event) WHERE gone IS NULL", "rebuild"},
  };
  std::string copy = path_ + ".copy";
  fs::copy_file(path_, copy);
  for (const auto& [sql, named] : damages) {
    fs::remove(path_ + "-wal");
    fs::copy_file(copy, path_, fs::copy_options::overwrite_existing);
    {
      Db db(path_, Db::Open::write);
      db.run(sql);
    }
    std::string faults = whole(*open());
    EXPECT_NE(faults.find(named), std::string::npos) << sql << " → " << faults;
  }
}

TEST_P(Stored, AnOlderSchemaIsBroughtUpAndANewerOneRefused) {
  {
    auto ledger = open();
    ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", kText + " ب", "2019-05-31", 7)});
  }
  {
    // What the first schema had: only what is append-only.
    Db db(path_, Db::Open::write);
    for (const char* drop :
         {"DROP TABLE current", "DROP TABLE likeness", "DROP TABLE report", "DROP TABLE bucket", "DROP TABLE link",
          "DROP TABLE event", "DROP TABLE tag", "DROP TABLE alias", "DROP TABLE anchor", "DROP TABLE effect",
          "DROP TABLE ruling", "DROP TABLE fix", "PRAGMA user_version=1"})
      db.run(drop);
  }
  {
    auto ledger = open(Ledger::Mode::write);
    ASSERT_EQ(all(*ledger).size(), 1U);
    EXPECT_EQ(all(*ledger)[0]["reports"].size(), 2U);
    EXPECT_EQ(whole(*ledger), "");
  }
  {
    Db db(path_, Db::Open::write);
    db.run("PRAGMA user_version=99");
  }
  try {
    open(Ledger::Mode::write);
    FAIL();
  } catch (const Trouble& trouble) {
    EXPECT_EQ(trouble.kind, Trouble::newer);
  }
}

TEST(Speakable, GoesThereAndBack) {
  std::set<std::string> seen;
  for (int64_t n = 1; n < 20000; ++n) {
    std::string said = speakable(n);
    EXPECT_EQ(unspeakable(said), n);
    EXPECT_TRUE(seen.insert(said).second);
  }
  for (int64_t n : {int64_t{1} << 25, (int64_t{1} << 25) + 1, int64_t{1} << 33})
    EXPECT_EQ(unspeakable(speakable(n)), n);
  EXPECT_FALSE(unspeakable("MRS-7K!QX"));
  EXPECT_FALSE(unspeakable("x"));
}

}  // namespace
}  // namespace marsad::ledger
