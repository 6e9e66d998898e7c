// The tests that any store must pass: what comes in, what is asked. Decisions and care have files of their own.
#include "ledger/store_test.h"

namespace marsad::ledger {
namespace {

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

TEST_P(Stored, AWithdrawnArticleStaysAndIsMarkedButHasNoSay) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", kText + " في وقت متأخر من الليل", "2019-05-31", 50)});
  ASSERT_EQ(all(*ledger).size(), 1U);
  EXPECT_EQ(all(*ledger)[0]["numbers"]["killed"]["high"], 50);
  int64_t before = ledger->log(0, 0).back().seq;
  ledger->decide({"article", "amal", "taken down", {"b"}, {{"withdrawn", "the outlet took it down"}}});
  auto event = all(*ledger)[0];
  EXPECT_EQ(event["numbers"]["killed"]["high"], 5);
  EXPECT_EQ(event["reports"].size(), 2U);  // it stays
  EXPECT_EQ(event["versions"].dump(), R"([{"article":"b","version":1,"withdrawn":true}])");
  EXPECT_EQ(ledger->article("b", false)->versions[0].withdrawn, "the outlet took it down");
  EXPECT_EQ(ledger->article("b", false, before)->versions[0].withdrawn, "");
  EXPECT_EQ(ledger->changes(before).size(), 1U);
  ledger->decide({"undo", "amal", "", {"D1"}, {}});
  EXPECT_EQ(all(*ledger)[0]["numbers"]["killed"]["high"], 50);
  EXPECT_FALSE(all(*ledger)[0].contains("versions"));
  EXPECT_EQ(whole(*ledger), "");
}

TEST_P(Stored, ACorrectionIsShownSentenceBySentence) {
  auto ledger = open();
  Prepared first = honest("a", "قصفت طائرات كفرنبل. قتل خمسة.", "2019-05-31", 5),
           second = honest("a", "قصفت طائرات كفرنبل. قتل تسعة.", "2019-05-31", 9);
  first.url = second.url = "http://example.org/1";
  ledger->add({first});
  int64_t then = ledger->log(0, 0).back().seq;
  ledger->add({second});
  auto row = ledger->article("a", true);
  ASSERT_TRUE(row);
  ASSERT_EQ(row->versions.size(), 2U);
  EXPECT_EQ(row->versions[1].gone, std::vector<std::string>{"قتل خمسة."});
  EXPECT_EQ(row->versions[1].come, std::vector<std::string>{"قتل تسعة."});
  EXPECT_TRUE(row->versions[1].latest);
  EXPECT_EQ(ledger->article("a", false, then)->versions.size(), 1U);
  EXPECT_EQ(all(*ledger)[0]["versions"][0]["version"], 2);
  EXPECT_FALSE(ledger->article("z", false));
}

TEST_P(Stored, AnArticleIsTheHashOfTheBytesItCameIn) {
  auto ledger = open();
  Prepared one = honest("a", kText, "2019-05-31", 5);
  EXPECT_EQ(one.id, sha256(intake::keep([&] {
                             Article article;
                             article.id = "a", article.text = kText, article.line = 1, article.publisher = "outlet-a";
                             return article;
                           }())
                               .bytes));
  ledger->add({one});
  EXPECT_EQ(ledger->article("a", true)->text, kText);
  EXPECT_EQ(ledger->article("a", false)->id, hex(one.id));
  EXPECT_TRUE(ledger->knows(one.id));
}

TEST_P(Stored, SourcesCanBeAskedAsOfAnEntry) {
  auto ledger = open();
  ledger->add({honest("a", kText, "2019-05-31", 5)});
  int64_t then = ledger->log(0, 0).back().seq;
  ledger->add({honest("b", kText + " لاحقا", "2019-05-31", 7)});
  ASSERT_EQ(ledger->sources().size(), 2U);
  EXPECT_EQ(ledger->sources()[0].alone, 0U);
  ASSERT_EQ(ledger->sources(then).size(), 1U);
  EXPECT_EQ(ledger->sources(then)[0].alone, 1U);
  Filter past;
  past.as_of = then, past.actors = {"rus"}, past.types = {"ASSAULT"};
  ASSERT_EQ(all(*ledger, past).size(), 1U);
  EXPECT_EQ(all(*ledger, past)[0]["reports"].size(), 1U);  // the row of then, which is replaced by now
}

TEST_P(Stored, AThousandArticlesTeachDictionariesThatEveryoneReadsBy) {
  auto ledger = open();
  std::mt19937 random(5);
  std::vector<Prepared> batch;
  auto one = [&](int i) {
    std::string text = kText;
    for (int word = 0; word < 200; ++word) text += " كلمة" + std::to_string(random() % 900);
    return honest("n" + std::to_string(i), text, iso_day(10000 + 4 * i), i % 9);
  };
  for (int i = 0; i < 1000; ++i) batch.push_back(one(i));
  auto reads = open(Ledger::Mode::read);  // opened before there was a dictionary
  ledger->add(batch);
  EXPECT_TRUE(ledger->press()->learnt(Stuff::article));
  Prepared later = one(1000);
  later.original = ledger->press()->press(Stuff::article, ledger->press()->unpress(later.original, "it"));
  ledger->add({later});
  EXPECT_EQ(all(*reads).size(), 1001U);
  // What search knows of events is read from the reports, those written by the dictionary too.
  EXPECT_EQ(reads->search(search::parse("كفرنبل type:ASSAULT"), search::Names(), 5, 0).total, 1001U);
  EXPECT_EQ(whole(*reads), "");
  fs::path other = folder_ / "y.ledger";
  later.name = "other";
  EXPECT_THROW(GetParam().open(other.string(), Ledger::Mode::create)->add({later}), Trouble);
}

}  // namespace
}  // namespace marsad::ledger
