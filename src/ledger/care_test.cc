// Rebuilding, backups, damage that is found and named, older and newer files.
#include "ledger/store_test.h"

namespace marsad::ledger {
namespace {

class Cared : public Stored {};
INSTANTIATE_TEST_SUITE_P(Stores, Cared, testing::ValuesIn(kStores),
                         [](const auto& store) { return std::string(store.param.name); });

TEST_P(Cared, RebuildMakesTheSameEventsWithTheSameIds) {
  auto ledger = open();
  std::vector<Prepared> batch;
  batch.reserve(30);
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

TEST_P(Cared, ABackupIsWholeAndRestoreBringsItBack) {
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

TEST_P(Cared, ADamagedFileIsFoundAndTheThingNamed) {
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

TEST_P(Cared, AnOlderSchemaIsBroughtUpAndANewerOneRefused) {
  {
    auto ledger = open();
    ledger->add({honest("a", kText, "2019-05-31", 5), honest("b", kText + " ب", "2019-05-31", 7)});
  }
  {
    // What the first schema had: only what is append-only.
    Db db(path_, Db::Open::write);
    for (const char* drop : {"DROP TABLE current",
                             "DROP TABLE likeness",
                             "DROP TABLE report",
                             "DROP TABLE bucket",
                             "DROP TABLE link",
                             "DROP TABLE event",
                             "DROP TABLE tag",
                             "DROP TABLE alias",
                             "DROP TABLE anchor",
                             "DROP TABLE effect",
                             "DROP TABLE ruling",
                             "DROP TABLE fix",
                             "DROP TABLE tag_past",
                             "DROP TABLE dictionary",
                             "DROP TABLE found_words",
                             "DROP TABLE found",
                             "DROP TABLE named",
                             "ALTER TABLE article DROP COLUMN given",
                             "CREATE INDEX article_url ON article(url)",
                             "PRAGMA user_version=1"})
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

}  // namespace
}  // namespace marsad::ledger
