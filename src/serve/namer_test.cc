// A name given on the page, over a real codebook and a ledger of articles read by it: what it would change, that it is
// written and read again, that people's rulings stay, and that taking it back leaves nothing.
#include "serve/namer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "codebook/bytes.h"
#include "serve/api.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;
using Status = Namer::Answer::Status;

struct NamerTest : testing::Test {
  NamerTest() {
    std::string name = (fs::temp_directory_path() / "marsad-namer-XXXXXX").string();
    folder = mkdtemp(name.data());
    codebook::Overlay::make(folder + "/mine", MARSAD_SOURCE_DIR "/codebook/levant");
    reader = load(folder + "/mine");
    std::vector<ledger::Prepared> batch;
    const auto read = reads_with(reader);
    for (const auto& [id, text] : {std::pair{"a", "قصفت قفد مدينة سراقب صباح اليوم."},
                                   {"b", "اعتقلت قفد ناشطا في مدينة إدلب."},
                                   {"c", "قصفت الطائرات الروسية مدينة سراقب."},
                                   {"e", "قصفت روسيا مدينة إدلب."},
                                   {"f", "قالت وكالة الأناضول إن مسلحين هاجموا سائقها في مدينة عفرين."},
                                   {"d", "التقى المبعوث الروسي وزير الخارجية التركي في أنقرة."}}) {
      marsad::Article article;
      article.id = id, article.text = text, article.published = "2018-02-18", article.line = 1;
      batch.push_back(read(article));
    }
    ledger::Ledger::open(folder + "/l", ledger::Ledger::Mode::create)->add(batch);
    Source::Options options;
    options.path = folder + "/l";
    options.review = true;
    options.book = {reader, &reader->lexicon().book()};
    options.read = read;
    source = std::make_unique<Source>(options);
    make(true);
  }
  ~NamerTest() override { fs::remove_all(folder); }
  static Namer::Reader load(const std::string& from) { return reading::Reader::load(from, {}); }
  void make(bool writable, size_t articles = 400) {
    Namer::Options options;
    options.codebook = folder + "/mine";
    options.writable = writable;
    options.load = load;
    options.articles = articles;
    namer = std::make_unique<Namer>(*source, reader, options);
    api = std::make_unique<Api>(*source, Api::Options{&gate, namer.get()});
  }
  Json reading(const std::string& id) { return Json::parse(source->article(id)->json); }
  std::string actor(const std::string& id) {
    const Json events = reading(id).at("events");
    if (events.empty() || events[0]["actors"].empty()) return "";
    return events[0]["actors"][0].value("id", "");
  }
  std::string rows() { return codebook::read_file(folder + "/mine/actors/named.tsv"); }
  Response ask(const std::string& path, const Json& body, const std::string& tag = {}) {
    std::vector<std::pair<std::string, std::string>> fields = {
        {"host", "localhost:8321"}, {"origin", "http://localhost:8321"}, {"content-type", "application/json"}};
    if (!tag.empty()) fields.emplace_back("if-match", tag);
    return api->answer({.method = "POST", .target = path, .body = body.dump(), .fields = fields, .local = true});
  }
  const codebook::NamedAs wish = {.name = "قفد", .id = "hts"};
  std::string folder;
  Namer::Reader reader;  // by the overlay before there is a name in it
  Gate gate{{.local_review = true}};
  std::unique_ptr<Source> source;
  std::unique_ptr<Namer> namer;
  std::unique_ptr<Api> api;
};

TEST_F(NamerTest, TheComparisonIsMadeAndNothingIsWritten) {
  const uint64_t version = source->version();
  const auto answer = namer->propose(wish);
  ASSERT_EQ(answer.status, Status::done) << answer.json;
  const Json diff = Json::parse(answer.json);
  EXPECT_EQ(diff["articles"]["read"], 2) << "those that hold the name, no others";
  EXPECT_EQ(diff["articles"]["differ"], 2) << answer.json;
  EXPECT_EQ(diff["bounded"], nullptr);
  EXPECT_EQ(diff["events"], 2);
  EXPECT_NE(diff["groups"][0]["what"].get<std::string>().find("→ hts"), std::string::npos) << answer.json;
  EXPECT_NE(diff["groups"][0]["examples"][0]["quote"].get<std::string>().find("قفد"), std::string::npos);
  EXPECT_EQ(diff["file"], "actors/named.tsv");
  EXPECT_EQ(rows(), "");
  EXPECT_EQ(source->version(), version);
  EXPECT_EQ(actor("a"), "");
}

TEST_F(NamerTest, ItSaysWhenNotAllWereRead) {
  make(true, 1);
  const Json diff = Json::parse(namer->propose(wish).json);
  EXPECT_EQ(diff["bounded"], "articles");
  EXPECT_EQ(diff["articles"]["read"], 1);
  EXPECT_EQ(diff["articles"]["hold"], 2);
}

TEST_F(NamerTest, WrittenItIsReadAndTakenBackNothingIsLeft) {
  const std::string tag = namer->propose(wish).tag;
  const auto written = namer->write(wish, tag, "amal", "a short form");
  ASSERT_EQ(written.status, Status::done) << written.json;
  EXPECT_EQ(Json::parse(written.json)["read_again"], 2);
  EXPECT_EQ(Json::parse(written.json)["left"], 0);
  EXPECT_NE(rows().find("hts\tهيئة تحرير الشام\t"), std::string::npos) << rows();
  EXPECT_NE(rows().find(" | قفد\t"), std::string::npos) << rows();
  EXPECT_EQ(actor("a"), "hts");
  EXPECT_EQ(actor("b"), "hts");
  EXPECT_EQ(source->book()->hash, written.tag);
  const Json given = Json::parse(namer->state().json)["names"];
  EXPECT_EQ(given[0]["n"], "N1");
  EXPECT_EQ(given[0]["who"], "amal");
  EXPECT_EQ(given[0]["reason"], "a short form");
  EXPECT_EQ(namer->write(wish, written.tag, "amal", "").status, Status::refused) << "it is a name of hts already";
  const auto undone = namer->undo("N1", "rana");
  ASSERT_EQ(undone.status, Status::done) << undone.json;
  EXPECT_EQ(undone.tag, tag) << "the codebook is what it was";
  EXPECT_EQ(rows(), "");
  EXPECT_EQ(actor("a"), "");
  EXPECT_EQ(namer->undo("N1", "rana").status, Status::stale);
  EXPECT_EQ(namer->undo("N7", "rana").status, Status::missing);
  EXPECT_EQ(Json::parse(namer->state().json)["names"][0]["undone"]["who"], "rana");
}

TEST_F(NamerTest, WhatPeopleRuledStays) {
  const std::string event = reading("a")["events"][0]["event"];
  Wish ruling;
  ruling.kind = "correct", ruling.targets = {event}, ruling.who = "amal", ruling.reason = "it was a rocket";
  ruling.values = {{"mode", "heavy-weapons"}};
  ASSERT_EQ(source->decide(ruling).status, Ruling::Status::done);
  ASSERT_EQ(namer->write(wish, namer->propose(wish).tag, "amal", "").status, Status::done);
  const Json after = Json::parse(source->event(event)->json);
  EXPECT_EQ(after["actors"][0]["id"], "hts");
  EXPECT_EQ(after["mode"], "heavy-weapons");
  EXPECT_EQ(after["review"]["state"], "corrected");
}

TEST_F(NamerTest, WhatWasEditedByHandMeanwhileIsNoticed) {
  const std::string tag = namer->propose(wish).tag;
  fs::create_directories(folder + "/mine/actors");
  std::ofstream(folder + "/mine/actors/own.tsv")
      << "id\tname_ar\tname_en\tkind\tvariants\nhatash\tكتيبة قفد\tHatash battalion\trebel\tقفد\n";
  EXPECT_EQ(namer->write(wish, tag, "amal", "").status, Status::stale);
  EXPECT_EQ(rows(), "");
  // Two entries of one layer under one name: check() says so, and the row is not written.
  const auto clash = namer->propose(wish);
  EXPECT_EQ(clash.status, Status::refused);
  EXPECT_NE(clash.json.find("also names the actor"), std::string::npos) << clash.json;
  EXPECT_NE(clash.json.find("actors/"), std::string::npos) << clash.json;
  EXPECT_EQ(clash.json.find(folder.substr(0, folder.rfind('/')) + "/marsad-name-"), std::string::npos) << clash.json;
}

TEST_F(NamerTest, ANewPlaceWithCoordinates) {
  codebook::NamedAs place{.place = true, .name = "سراقب", .id = "my-saraqib"};
  place.made = codebook::NamedAs::Entry{.name_ar = "سراقب الأخرى",
                                        .name_en = "The other Saraqib",
                                        .kind = "town",
                                        .lat = 35.5,
                                        .lon = 36.4,
                                        .within = "syr"};
  const auto answer = namer->propose(place);
  ASSERT_EQ(answer.status, Status::done) << answer.json;
  ASSERT_EQ(namer->write(place, answer.tag, "amal", "").status, Status::done);
  EXPECT_EQ(reading("c")["events"][0]["place"]["id"], "my-saraqib") << reading("c").dump();
  place.id = "nowhere", place.made->lat = 135;
  EXPECT_EQ(namer->propose(place).status, Status::refused) << "no such latitude, says check()";
}

// An actor that a head makes of its owner has no row: its Arabic name is the head's pattern, as its English one is.
TEST_F(NamerTest, ComposedActorsHaveTheirNamesInBothLanguages) {
  const Json names = Json::parse(source->names()).at("actors");
  EXPECT_EQ(names.at("rus-envoy"), (Json{"مبعوث روسيا", "Envoy of Russia"}));
  for (const auto& [id, both] : names.items()) {
    EXPECT_NE(both[0], "") << id;
    EXPECT_NE(both[1], "") << id;
  }
  EXPECT_NE(names.at("anadolu-civ")[0].get<std::string>().find("الأناضول"), std::string::npos) << names.dump();
}

TEST_F(NamerTest, ACountrysNameGoesToAnotherCountry) {
  const Json diff = Json::parse(namer->propose({.name = "أنقرة", .id = "irn"}).json);
  EXPECT_EQ(diff["file"], "countries.tsv");
  const Json names = {{"name", "روسيا"}, {"kind", "actor"}, {"id", "usa"}};
  const Response seen = ask("/api/v1/codebook/names/diff", names);
  ASSERT_EQ(seen.status, 200u) << seen.body;
  const Json groups = Json::parse(seen.body)["groups"];
  ASSERT_FALSE(groups.empty()) << seen.body;
  EXPECT_EQ(groups[0]["what"], "actors: rus → usa");
}

TEST_F(NamerTest, EntriesAreFoundByPartOfAnyName) {
  const auto first = [&](bool places, const char* words) {
    const Listing found = namer->entries(places, words, 3);
    return found.items.empty() ? "" : Json::parse(found.items[0])["id"].get<std::string>();
  };
  EXPECT_EQ(first(false, "هيئة تحرير الشام"), "hts");
  EXPECT_EQ(first(false, "Hayat Tahrir"), first(false, "hayat tahrir"));
  EXPECT_EQ(first(true, "saraqib"), "saraqib");
  EXPECT_EQ(first(false, "saraqib"), "") << "no actor";
  EXPECT_EQ(first(false, ""), "");
  EXPECT_EQ(first(false, "تركيا"), "tur");
}

TEST_F(NamerTest, TheApiAnswersInItsOwnWords) {
  const Json body = {{"name", "قفد"}, {"kind", "actor"}, {"id", "hts"}};
  const std::string diff = "/api/v1/codebook/names/diff", names = "/api/v1/codebook/names";
  const Response seen = ask(diff, body);
  ASSERT_EQ(seen.status, 200u) << seen.body;
  std::string tag;
  for (const auto& [name, value] : seen.fields)
    if (name == "ETag") tag = value;
  EXPECT_EQ(ask(names, body).status, 428u);
  EXPECT_EQ(ask(names, body, "hts").status, 400u);
  EXPECT_EQ(ask(names, body, "\"another\"").status, 412u);
  EXPECT_EQ(rows(), "");
  for (const char* bad :
       {R"({"name":"قفد","kind":"actor","id":"../../etc"})", R"({"name":"قفد","kind":"actor","id":"nobody"})",
        R"({"name":"قفد\tx","kind":"actor","id":"hts"})", R"({"name":"قفد | x","kind":"actor","id":"hts"})",
        R"({"name":"ه\u202eتش","kind":"actor","id":"hts"})", R"({"name":7,"kind":"actor","id":"hts"})",
        R"({"name":"قفد","kind":"verb","id":"hts"})", R"({"name":"قفد","kind":"place","id":"x","new":[]})",
        R"({"name":"قفد","kind":"place","id":"x","new":{"lat":"1"}})",
        R"({"name":"قفد","kind":"actor","id":"x","new":{"name_ar":"ه\nid","name_en":"x","kind":"rebel"}})",
        R"({"name":"قفد","kind":"actor","id":"x","new":{"name_ar":"هاء","name_en":"x","kind":"dragon"}})"})
    EXPECT_EQ(ask(diff, Json::parse(bad)).status, 422u) << bad;
  EXPECT_EQ(rows(), "");
  const Response done = ask(names, body, tag);
  EXPECT_EQ(done.status, 201u) << done.body;
  EXPECT_EQ(ask(names + "/N1/undo", Json::object()).status, 201u);
  EXPECT_EQ(ask(names + "/N1/undo", Json::object()).status, 409u);
  EXPECT_EQ(ask(names + "/N9/undo", Json::object()).status, 404u);
  make(false);
  EXPECT_EQ(ask(diff, body).status, 409u);
  EXPECT_NE(ask(diff, body).body.find("--overlay"), std::string::npos);
}

}  // namespace
}  // namespace marsad::serve
