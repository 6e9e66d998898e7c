// What the tests of any store share: articles with made-up readings, and a folder with a ledger in it.
//
// A second store is one more line in kStores; every file that includes this runs its tests on each.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "ledger/hash.h"
#include "ledger/ledger.h"
#include "ledger/made_up.h"
#include "ledger/merge.h"

namespace marsad::ledger {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

inline const std::string kText = "قصفت طائرات حربية بلدة كفرنبل صباح اليوم ما أدى إلى مقتل مدنيين";

// Reports of one article made into what a reader would have handed over.
inline Prepared prepared(const std::string& name, std::vector<Report> reports, const std::string& text = kText,
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
inline Prepared honest(const std::string& name, const std::string& text, const std::string& day, int killed,
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
inline const Store kStores[] = {{"sqlite", &Ledger::open}};

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
  static std::vector<Json> all(Ledger& ledger, const Filter& filter = {}) {
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

}  // namespace marsad::ledger
