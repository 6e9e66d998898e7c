// A name put into a person's layer and taken out again: what the files say, and what the codebook then holds.
#include "codebook/overlay.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "codebook/bytes.h"
#include "codebook/check.h"
#include "codebook/codebook.h"

namespace marsad::codebook {
namespace {
namespace fs = std::filesystem;

struct OverlayTest : testing::Test {
  OverlayTest() {
    std::string name = (fs::temp_directory_path() / "marsad-overlay-XXXXXX").string();
    root = mkdtemp(name.data());
    put("base/codebook.toml", "name = \"b\"\n");
    put("base/countries.tsv", "id\tname_ar\tname_en\tnames\tadj\tcapital\nsyr\tسوريا\tSyria\tسورية\tسوري\tدمشق\n");
    put("war/codebook.toml", "name = \"w\"\nextends = \"../base\"\ncountries = [\"syr\", \"lbn\"]\n");
    put("war/actors/a.tsv",
        "# all\nid\tname_ar\tname_en\tkind\tcountry\tsectors\tvariants\tparents\tnote\n"
        "hts\tهيئة تحرير الشام\tHTS\tjihadist\tsyr\tREB\tالهيئة{after:مقاتلو} | ~النصرة{..2016-07-27}\tsyr\tseen\n"
        "fsa\tالجيش الحر\tFSA\trebel\tsyr\tREB\t\t\t\n");
    put("war/places/p.tsv",
        "id\tname_ar\tname_en\tvariants\tkind\tlat\tlon\tradius_km\tprecision\tparents\tsource\n"
        "idlib\tإدلب\tIdlib\t\tgovernorate\t35.9\t36.6\t60\tgovernorate\tsyr\town\n");
    Overlay::make(root + "/mine", root + "/war");
  }
  ~OverlayTest() override { fs::remove_all(root); }
  void put(const std::string& name, const std::string& text) {
    fs::create_directories((fs::path(root) / name).parent_path());
    std::ofstream(fs::path(root) / name) << text;
  }
  std::string text(const std::string& name) { return read_file(root + "/mine/" + name); }
  std::vector<Problem> faults() { return check(root + "/mine"); }
  std::string hash() {
    std::vector<Problem> ignored;
    return content_hash(layer_dirs(root + "/mine", &ignored));
  }
  std::string why(const NamedAs& wish) {
    try {
      own().naming(wish);
    } catch (const Refused& refused) {
      return refused.what();
    }
    return "";
  }
  Overlay own() { return Overlay(root + "/mine"); }
  std::string root;
};

TEST_F(OverlayTest, TheRowIsCopiedWholeWithTheNameAmongItsVariants) {
  const std::string before = hash();
  const RowEdit edit = own().naming({.name = " هتش ", .id = "hts"});
  EXPECT_EQ(hash(), before) << "naming() writes nothing";
  own().put(edit);
  EXPECT_EQ(text("actors/named.tsv"),
            "# Entries with names that people gave on the page. Columns: docs/codebook.md, actors.\n"
            "id\tname_ar\tname_en\tkind\tcountry\tsectors\tvariants\tparents\tnote\n"
            "hts\tهيئة تحرير الشام\tHTS\tjihadist\tsyr\tREB\tالهيئة{after:مقاتلو} | ~النصرة{..2016-07-27} | "
            "هتش\tsyr\tseen\n");
  EXPECT_TRUE(faults().empty());
  std::vector<Problem> problems;
  const Codebook book = load(root + "/mine", &problems);
  EXPECT_EQ(book.countries, (std::vector<std::string>{"syr", "lbn"})) << "of the layer below";
  own().put(own().without(edit, "هتش"));
  EXPECT_EQ(hash(), before) << "taken back, nothing is left of it";
}

TEST_F(OverlayTest, ANameThatHeldOnSomeDaysAloneHoldsAlways) {
  own().put(own().naming({.name = "النُصرة", .id = "hts"}));
  EXPECT_NE(text("actors/named.tsv").find("\tالهيئة{after:مقاتلو} | النُصرة\tsyr"), std::string::npos)
      << text("actors/named.tsv");
  EXPECT_TRUE(faults().empty());
}

TEST_F(OverlayTest, ANameTheEntryHasAlreadyMovesItIntoTheLaterLayer) {
  const RowEdit edit = own().naming({.name = "الجيش الحر", .id = "fsa"});
  EXPECT_EQ(edit.after, "fsa\tالجيش الحر\tFSA\trebel\tsyr\tREB");
  own().put(edit);
  EXPECT_EQ(why({.name = "الجيش الحرّ", .id = "fsa"}), "\"الجيش الحرّ\" is a name of fsa already");
}

TEST_F(OverlayTest, SeveralNamesAreTakenBackInAnyOrder) {
  const std::string before = hash();
  const RowEdit first = own().naming({.name = "هتش", .id = "hts"});
  own().put(first);
  const RowEdit second = own().naming({.name = "تحرير الشام", .id = "hts"});
  own().put(second);
  const RowEdit other = own().naming({.name = "الحر", .id = "fsa"});
  own().put(other);
  own().put(own().without(first, "هتش"));
  EXPECT_NE(text("actors/named.tsv").find("{..2016-07-27} | تحرير الشام\t"), std::string::npos);
  own().put(own().without(second, "تحرير الشام"));
  EXPECT_EQ(text("actors/named.tsv").find("hts"), std::string::npos) << "a copy that says no more than what is below";
  own().put(own().without(other, "الحر"));
  EXPECT_EQ(hash(), before);
  EXPECT_THROW(own().without(other, "الحر"), Refused);
}

TEST_F(OverlayTest, RowsOfOnesOwnStayWhereTheyStandAndComeBackAsTheyWere) {
  const std::string mine = "# my own\nid\tname_ar\tname_en\tkind\nfoo\tلواء الفو\tFoo\trebel\n\n# behind\n";
  put("mine/actors/own.tsv", mine);
  const RowEdit edit = own().naming({.name = "الفويون", .id = "foo"});
  EXPECT_EQ(edit.file, "actors/own.tsv");
  own().put(edit);
  EXPECT_EQ(text("actors/own.tsv"),
            "# my own\nid\tname_ar\tname_en\tkind\tvariants\nfoo\tلواء الفو\tFoo\trebel\tالفويون\n\n# behind\n");
  EXPECT_TRUE(faults().empty());
  own().put(own().without(edit, "الفويون"));
  EXPECT_EQ(text("actors/own.tsv"),
            "# my own\nid\tname_ar\tname_en\tkind\tvariants\nfoo\tلواء الفو\tFoo\trebel\n\n# behind\n");
}

TEST_F(OverlayTest, NewEntries) {
  NamedAs actor{.name = "كتائب الفجر",
                .id = "fajr",
                .made = NamedAs::Entry{.name_ar = "كتائب الفجر", .name_en = "Fajr Battalions", .kind = "rebel"}};
  const RowEdit made = own().naming(actor);
  own().put(made);
  NamedAs place{.place = true, .name = "تل القمر", .id = "tell-qamar"};
  place.made = NamedAs::Entry{.name_ar = "تل القمر",
                              .name_en = "Tell Qamar",
                              .kind = "village",
                              .lat = 35.8,
                              .lon = 36.5,
                              .radius_km = 3,
                              .within = "idlib"};
  own().put(own().naming(place));
  EXPECT_TRUE(faults().empty());
  EXPECT_NE(
      text("places/named.tsv")
          .find("tell-qamar\tتل القمر\tTell Qamar\t\tvillage\t35.8\t36.5\t3\tnear\t\tidlib | syr\town knowledge\n"),
      std::string::npos)
      << text("places/named.tsv");
  EXPECT_EQ(why(actor), "the actor \"fajr\" is there already; choose it, or take another id");
  own().put(own().naming({.name = "الفجريون", .id = "fajr"}));
  EXPECT_THROW(own().without(made, "كتائب الفجر"), Refused) << "another name was given to it since";
  own().put(own().naming({.name = "البلاد", .id = "syr"}));
  EXPECT_EQ(text("countries.tsv").substr(text("countries.tsv").find('\n') + 1),
            "id\tname_ar\tname_en\tnames\tadj\tcapital\nsyr\tسوريا\tSyria\tسورية | البلاد\tسوري\tدمشق\n");
  EXPECT_TRUE(faults().empty());
}

TEST_F(OverlayTest, WhatCannotBeACellIsRefused) {
  for (const char* bad : {"", "ا", "a\tb", "سطر\nآخر", "أ|ب ج", "اسم{after:x}", "~القوات", "هتش\xE2\x80\xAE",
                          "\xD9\x87\xE2\x80\x8B\xD8\xAA\xD8\xB4"})
    EXPECT_NE(why({.name = bad, .id = "hts"}), "") << bad;
  EXPECT_NE(why({.name = std::string(400, 'a'), .id = "hts"}), "");
  for (const char* bad : {"", "HTS", "../x", "a b", "-a", "a-", "a--b", "ه", "a/b"}) {
    EXPECT_NE(why({.name = "هتش", .id = bad}), "") << bad;
    EXPECT_NE(why({.name = "هتش", .id = bad, .made = NamedAs::Entry{.name_ar = "ه", .name_en = "x", .kind = "rebel"}}),
              "")
        << bad;
  }
  EXPECT_NE(why({.name = "هتش", .id = "nobody"}), "");
  EXPECT_NE(why({.place = true, .name = "هتش", .id = "hts"}), "") << "an actor is no place";
  EXPECT_NE(
      why({.name = "هتش", .id = "new", .made = NamedAs::Entry{.name_ar = "أ\tب", .name_en = "x", .kind = "rebel"}}),
      "");
}

TEST_F(OverlayTest, ACopyReadsAsTheOverlayAndLeavesItAlone) {
  put("mine/notes.txt", "not of the codebook");
  const RowEdit edit = own().naming({.name = "هتش", .id = "hts"});
  fs::create_directories(root + "/try");
  own().copy_to(root + "/try/mine");
  Overlay(root + "/try/mine").put(edit);
  EXPECT_TRUE(check(root + "/try/mine").empty());
  EXPECT_FALSE(fs::exists(root + "/try/mine/notes.txt"));
  EXPECT_FALSE(fs::exists(root + "/mine/actors/named.tsv"));
  std::vector<Problem> problems;
  const Codebook book = load(root + "/try/mine", &problems);
  EXPECT_EQ(book.layers.size(), 3u);
  EXPECT_TRUE(Overlay::is_one(root + "/mine"));
  EXPECT_FALSE(Overlay::is_one(root + "/war"));
}

TEST_F(OverlayTest, AFileThatCannotBeWrittenStaysAsItWas) {
  own().put(own().naming({.name = "هتش", .id = "hts"}));
  const std::string was = text("actors/named.tsv");
  fs::create_directory(root + "/mine/actors/named.tsv.draft");  // what the temporary would be
  EXPECT_THROW(own().put(own().naming({.name = "الحر", .id = "fsa"})), std::runtime_error);
  EXPECT_EQ(text("actors/named.tsv"), was);
}

}  // namespace
}  // namespace marsad::codebook
