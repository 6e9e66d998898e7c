// A codebook with each kind of fault, and the exact message it must give: place, line, caret and cure.
#include "codebook/check.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

constexpr const char* kActors = "id\tname_ar\tname_en\tkind\tcountry\tvariants\tparents\troles\n";
constexpr const char* kPlaces = "id\tname_ar\tname_en\tvariants\tkind\tlat\tlon\tradius_km\tprecision\tparents\n";
constexpr const char* kRows = "lemma\tpos\tpresent\ttype\tframe\tphrase\texample\n";
constexpr const char* kDeals = "id\tname_ar\tname_en\tvariants\tparties\tstart\tend\tplace\n";

class Check : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("marsad-check-" + std::to_string(::getpid()));
    fs::create_directories(dir_);
    write("codebook.toml", "name = \"t\"\n");
  }
  void TearDown() override { fs::remove_all(dir_); }
  void write(const std::string& name, const std::string& text) {
    fs::create_directories((dir_ / name).parent_path());
    std::ofstream(dir_ / name) << text;
  }
  // All messages, with the folder taken off.
  std::string said() {
    std::string out;
    for (const Problem& p : check(dir_.string())) out += p.text();
    const std::string folder = dir_.string() + "/";
    for (size_t at; (at = out.find(folder)) != std::string::npos;) out.erase(at, folder.size());
    return out;
  }
  // Of one file: the messages without the lines they quote.
  std::string brief(const std::string& name, const std::string& text) {
    write(name, text);
    std::string out;
    for (const Problem& p : check(dir_.string()))
      out += std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.what + "\n";
    const std::string folder = dir_.string() + "/";
    for (size_t at; (at = out.find(folder)) != std::string::npos;) out.erase(at, folder.size());
    return out;
  }
  fs::path dir_;
};

TEST_F(Check, SaysNothingOfASoundCodebook) {
  write("actors/a.tsv",
        std::string(kActors) + "one\tالأول\tOne\trebel\t\tالأوائل{2016..2017-03} | الأول في الصف{after:تنظيم}\t\t\n");
  write("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\tsubj!:A obj!:P\t\tقصف الجيش حلب => ASSAULT\n");
  EXPECT_EQ(said(), "");
}

TEST_F(Check, PointsAtThePlaceWithACaretAndACure) {
  write("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\t\t\tnobody\t\n");
  EXPECT_EQ(said(),
            "actors/a.tsv:2:23: parent 'nobody' is not known; write an id of actors/*.tsv or countries.tsv, or add "
            "that entry\n"
            "    one\tالأول\tOne\trebel\t\t\tnobody\t\n"
            "       \t     \t   \t     \t\t\t^ near here\n");
}

TEST_F(Check, Columns) {
  EXPECT_EQ(brief("actors/a.tsv", "id\tname_ar\tname_en\tkind\tcolour\none\tالأول\tOne\trebel\tred\n"),
            "1:25: unknown column 'colour'; actors have: id, name_ar, name_en, kind, country, sectors, wikidata, "
            "variants, parents, roles, note\n");
  EXPECT_EQ(brief("actors/a.tsv", "id\tname_ar\tkind\none\tالأول\trebel\n"),
            "1:1: the column 'name_en' is missing; every entry needs it\n");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\t\tOne\trebel\n"),
            "2:1: no name_ar; the column must be filled\n");
  EXPECT_EQ(brief("actors/a.tsv", "id\tname_ar\tname_en\tkind\none\tالأول\tOne\trebel\ta\tb\n"),
            "2:0: has 6 cells where the header names 4 columns; take out the extra tabs\n");
}

TEST_F(Check, Files) {
  EXPECT_EQ(brief("recipes.tsv", "a\tb\n1\t2\n"), "1:0: 'recipes' is no kind of file; docs/codebook.md lists them\n");
}

TEST_F(Check, ClosedValuesAndNumbers) {
  EXPECT_EQ(brief("places/p.tsv", std::string(kPlaces) + "x\tس\tX\t\thamlet\t35\t36\t3\texact\t\n"),
            "2:8: unknown kind 'hamlet'; one of: country, governorate, district, city, town, village, neighbourhood, "
            "camp, region, river, mountain, dam, airport, base, crossing, road, square, hospital, site, sea, "
            "island\n");
  EXPECT_EQ(brief("places/p.tsv", std::string(kPlaces) + "x\tس\tX\t\ttown\t135\t36\t3\texact\t\n"),
            "2:13: lat 135 is out of range; a latitude lies between -90 and 90; are lat and lon exchanged?\n");
  EXPECT_EQ(brief("places/p.tsv", std::string(kPlaces) + "x\tس\tX\t\ttown\t35\t\t3\texact\t\n"),
            "2:13: only one of lat and lon is given; give both or neither\n");
  EXPECT_EQ(brief("places/p.tsv", std::string(kPlaces) + "x\tس\tX\t\ttown\t35,5\t36\t3\texact\t\n"),
            "2:13: '35,5' is no number; write it like 36.37\n");
}

TEST_F(Check, DatesAndNotes) {
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\t\t\t2017-13-01\t\t\n"),
            "2:9: '2017-13-01' is no date; write 2016-07-28, 2016-07 or 2016\n");
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\t\t\t2018-09\t2017-01-01\t\n"),
            "2:9: dates out of order: 2018-09 is after 2017-01-01; write the earlier one first\n");
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\tص{2018..2016}\t\t\t\t\n"),
            "2:9: dates out of order: 2018 is after 2016; write the earlier one first\n");
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\tص{behind:ع}\t\t\t\t\n"),
            "2:9: 'behind:ع' is no note; write {after:WORD}, {slant:NAME} or {FROM..TO}\n");
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\tص{2018..\t\t\t\t\n"),
            "2:7: braces do not match in 'ص{2018..'; close each { with }\n");
  fs::remove(dir_ / "agreements.tsv");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "per\tزيد\tZ\tperson\t\t\t\tper:head:2020..2010\n"),
            "2:30: dates out of order: 2020 is after 2010; write the earlier one first\n");
}

TEST_F(Check, HappeningsOfAYear) {
  const std::string header = "id\twhat\tpatterns\tdate\tnote\n", file = "dated-events/2018.tsv";
  EXPECT_EQ(brief(file, header + "x\tX\t{الف/باء} + جيم\t2018-03-02/2018-03-04 | 2019\t\n"), "");
  EXPECT_EQ(brief(file, header + "x\tX\tجيم + {الف/باء\t2018-03-02\t\n"),
            "2:11: '{' without '}'; close it behind the last alternative, before any + or |\n");
  EXPECT_EQ(brief(file, header + "x\tX\t\t2018-03-02\t\n"), "2:1: no patterns; the column must be filled\n");
  EXPECT_EQ(brief(file, header + "x\tX\tالف\t2018-03-04/2018-03-02\t\n"),
            "2:9: dates out of order: 2018-03-04 is after 2018-03-02; write the earlier one first\n");
  EXPECT_EQ(brief(file, header + "x\tX\tالف\t2017 | 2018 | 2019\t\n"),
            "2:23: more than two terms; write FROM/TO, or A/B | C/D for an office\n");
}

TEST_F(Check, Ids) {
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\none\tالثاني\tTwo\trebel\n"),
            "3:1: 'one' is already said at " + dir_.filename().string() +
                "/actors/a.tsv:2; give it another id or join the two\n");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\tzzz\n"),
            "2:21: country 'zzz' is not known; write an id of countries.tsv, such as syr\n");
  EXPECT_EQ(brief("actors/a.tsv",
                  std::string(kActors) + "one\tالأول\tOne\trebel\t\t\ttwo\ntwo\tالثاني\tTwo\trebel\t\t\tone\n"),
            "2:23: actor 'one' is part of itself through 'two'; take the circle out\n3:24: actor 'two' is part of "
            "itself through 'one'; take the circle out\n");
  fs::remove_all(dir_ / "actors");
  EXPECT_EQ(brief("agreements.tsv", std::string(kDeals) + "x\tس\tX\t\tnobody\t\t\tnowhere\n"),
            "2:8: party 'nobody' is not known; write an id of actors/*.tsv or countries.tsv, or add that entry\n"
            "2:17: place 'nowhere' is not known; write an id of places/*.tsv or countries.tsv, or add that entry\n");
}

TEST_F(Check, NamesThatClashOrCannotBeReached) {
  EXPECT_EQ(
      brief("actors/a.tsv", std::string(kActors) + "one\tالجبهة\tOne\trebel\ntwo\tالثاني\tTwo\trebel\t\tالجبهه\n"),
      "3:23: 'الجبهه' also names the actor 'one' (actors/a.tsv:2); take it out of one, or part them with {FROM..TO} or "
      "{after:WORD}\n");
  EXPECT_EQ(brief("actors/a.tsv",
                  std::string(kActors) +
                      "one\tالأول\tOne\trebel\t\tالجبهة{..2016-07}\ntwo\tالثاني\tTwo\trebel\t\tالجبهة{2016-08..}\n"),
            "");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\t\tالاول\n"),
            "2:22: 'الاول' is said already by 'الأول' of this entry (spelling is folded); take one out\n");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\t\t~القوات الأولى | قوات أولى\n"),
            "2:39: 'قوات أولى' is said already by 'القوات الأولى' of this entry (~ drops every ال); take one out\n");
  EXPECT_EQ(brief("actors/a.tsv", std::string(kActors) + "one\tالأول\tOne\trebel\t\tالجبهة | الجبهة{after:تنظيم}\n"),
            "2:31: 'الجبهة' with {after:} is never reached: 'الجبهة' of this entry stands without a condition; take "
            "one out\n");
}

TEST_F(Check, RowsThatNeverFire) {
  EXPECT_EQ(
      brief("predicates/p.tsv",
            std::string(kRows) +
                "قصف\tv\tيقصف\tASSAULT\tsubj!:A\t\tx => none\nقصف\tv\tيقصف\tASSAULT\tsubj!:A obj!:P\t\tx => none\n"),
      "3:1: this row of 'قصف' is never reached: predicates/p.tsv:2 asks no more and is tried first; give that one a "
      "need (slot!:role) or take one out\n");
  EXPECT_EQ(
      brief("predicates/p.tsv",
            std::string(kRows) +
                "قصف\tv\tيقصف\tASSAULT\tsubj!:A obj!:P\t\tx => none\nقصف\tv\tيقصف\tASSAULT\tsubj!:A\t\tx => none\n"),
      "");
  EXPECT_EQ(
      brief("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\tsubj!:A\tنار | النار | نار\tx => none\n"),
      "2:42: 'نار' stands twice in this cell (spelling is folded); take one out\n");
  EXPECT_EQ(brief("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\tsubj!:A\t+ نار\tx => none\n"),
            "2:28: no word behind the +; write the two together, as one word\n");
  EXPECT_EQ(brief("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\t\t\tx => none\n"),
            "2:1: 'قصف' has no frame: it would fire without actor, recipient or place; name its slots\n");
  EXPECT_EQ(brief("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\tsubj!:A\t\t\n"),
            "2:1: no example; the column must be filled\n");
  EXPECT_EQ(
      brief("predicates/p.tsv", std::string(kRows) + "قصف\tv\tيقصف\tASSAULT\tsubj!:Q\t\tx => none\n").substr(0, 22),
      "2:20: unknown role 'Q'");
}

TEST_F(Check, Places) {
  write("places/a.tsv", std::string(kPlaces) + "gov\tمحافظة\tGov\t\tgovernorate\t35\t36\t30\tgovernorate\t\n");
  EXPECT_EQ(brief("places/p.tsv", std::string(kPlaces) + "x\tس\tX\t\ttown\t38\t36\t3\texact\tgov\n"),
            "2:13: lies 334 km from its parent 'gov', whose radius is 30 km; correct lat and lon, or the parent\n");
  EXPECT_EQ(
      brief("places/p.tsv", std::string(kPlaces) +
                                "x\tس\tX\t\ttown\t35\t36\t3\texact\tgov\ny\tس\tX\t\ttown\t35.01\t36\t3\texact\tgov\n"),
      "3:1: the same name, kind and spot as 'x' (places/p.tsv:2); take one out\n");
}

TEST(CheckDates, SpansAndDays) {
  EXPECT_TRUE(is_partial_date("2016") && is_partial_date("2016-02-29") && is_partial_date("2016-07"));
  EXPECT_FALSE(is_partial_date("2017-02-29") || is_partial_date("2016-7") || is_partial_date("16") ||
               is_partial_date("2016-00"));
  EXPECT_TRUE(runs_forward("2016", "2016-03") && runs_forward("", "2016"));
  EXPECT_FALSE(runs_forward("2016-04", "2016-03"));
  EXPECT_FALSE(spans_meet("", "2016-07-27", "2016-07-28", ""));
  EXPECT_TRUE(spans_meet("", "2017", "2016-07-28", ""));
}

}  // namespace
}  // namespace marsad::codebook
