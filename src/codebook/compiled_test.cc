// The compiled file gives the lexicon its sources give; cut, bent, old and foreign ones are noticed and never used.
#include "codebook/compiled.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

class CompiledFile : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("marsad-compiled-" + std::to_string(::getpid()));
    fs::create_directories(dir_ / "predicates");
    put("codebook.toml", "name = \"t\"\n");
    put("predicates/p.tsv",
        "lemma\tpos\tpresent\tmasdar\ttype\tframe\tphrase\texample\nقصف\tv\tيقصف\tقصف\tASSAULT\tsubj:A "
        "على:P(place)\t\t\nأطلق\tv\tيطلق\t\tASSAULT\tsubj!:A\tالنار | +الرصاص\n");
    fs::create_directories(dir_ / "actors");
    put("actors/a.tsv",
        "id\tname_ar\tname_en\tkind\tvariants\none\tالجيش الأول\tOne\tmilitary\t~القوات الأولى{2016..2017}\n");
    put("provisions.tsv",
        "agreement\tprovision\ttext_en\ttext_ar\tarea\tparties\tstart\tdeadline\tcompliance\tbreach\tnote\n"
        "pact\tweapons\tHeavy weapons leave\tيُسحب السلاح الثقيل\tzone\tone | "
        "two\t2018-09-17\t2018-10-10\tRETREAT/withdraw | "
        "CONCEDE\tASSAULT/heavy-weapons\tpoint 5\n");
    std::vector<Problem> problems;
    const Lexicon lexicon(load(dir_.string(), &problems), &problems);
    hash_ = lexicon.book().hash;
    ASSERT_EQ(write_compiled(lexicon, problems, "more", path()), "");
  }
  void TearDown() override { fs::remove_all(dir_); }
  void put(const std::string& name, const std::string& text) { std::ofstream(dir_ / name, std::ios::binary) << text; }
  std::string path() const { return compiled_path(dir_.string()); }
  std::string bytes() const {
    std::ostringstream out;
    out << std::ifstream(path(), std::ios::binary).rdbuf();
    return out.str();
  }
  std::string refusal() {
    std::string why;
    return open_compiled(path(), hash_, &why) ? "" : why;
  }
  fs::path dir_;
  std::string hash_;
};

TEST_F(CompiledFile, GivesWhatTheSourcesGive) {
  std::string why;
  auto compiled = open_compiled(path(), hash_, &why);
  ASSERT_TRUE(compiled) << why;
  std::vector<Problem> problems;
  const Lexicon source(load(dir_.string(), &problems), &problems);
  const Lexicon& file = *compiled->lexicon;
  EXPECT_EQ(file.words(), source.words());
  for (const char* word : {"قصف", "ويقصفون", "بالقصف", "اطلقت", "الجيش", "قوات", "سلام"}) {
    const std::vector<WordHit>&a = source.hits(word), &b = file.hits(word);
    ASSERT_EQ(a.size(), b.size()) << word;
    for (size_t i = 0; i < a.size(); ++i) {
      EXPECT_EQ(a[i].word, b[i].word);
      const auto s = source.senses(source.start(a[i].word)), t = file.senses(file.start(b[i].word));
      ASSERT_EQ(s.size(), t.size());
      for (size_t k = 0; k < s.size(); ++k) EXPECT_EQ(std::memcmp(&s[k], &t[k], sizeof s[k]), 0);
    }
  }
  EXPECT_EQ(compiled->extra, "more");
  ASSERT_EQ(file.book().provisions.size(), 1u);
  const Provision& clause = file.book().provisions.front();
  EXPECT_EQ(clause.agreement + "/" + clause.id + " " + clause.deadline, "pact/weapons 2018-10-10");
  EXPECT_EQ(clause.text_ar, "يُسحب السلاح الثقيل");
  EXPECT_EQ(clause.parties, (std::vector<Letters>{"one", "two"}));
  ASSERT_EQ(clause.compliance.size(), 2u);
  EXPECT_EQ(clause.compliance[0].mode, "withdraw");
  EXPECT_EQ(clause.compliance[1].type, "CONCEDE");
  EXPECT_EQ(clause.compliance[1].mode, "");
  EXPECT_EQ(clause.breach.at(0).mode, "heavy-weapons");
  EXPECT_NE(file.step(file.start(file.word("قوات")), file.word("اولي")), 0u);
  EXPECT_EQ(file.step(file.start(file.word("قوات")), file.word("قصف")), 0u);
  ASSERT_NE(file.actor("one"), nullptr);
  EXPECT_EQ(file.actor("one")->variants.at(0).from, "2016");
  EXPECT_TRUE(file.actor("one")->variants.at(0).drop_article);
  EXPECT_EQ(file.book().predicates.at(0).frame.items.at(1).classes, kFillPlace);
  EXPECT_EQ(file.book().predicates.at(1).phrases, source.book().predicates.at(1).phrases);
  EXPECT_FALSE(file.book().predicates.at(1).phrases.at(0).straight);
  EXPECT_TRUE(file.book().predicates.at(1).phrases.at(1).straight);
  EXPECT_EQ(file.book().predicates.at(1).origin.line, 3u);
}

TEST_F(CompiledFile, TheSameSourcesGiveTheSameBytes) {
  const std::string first = bytes();
  std::vector<Problem> problems;
  const Lexicon again(load(dir_.string(), &problems), &problems);
  ASSERT_EQ(write_compiled(again, problems, "more", path()), "");
  EXPECT_EQ(first, bytes());
}

TEST_F(CompiledFile, EveryCutIsNoticed) {
  const std::string whole = bytes();
  for (size_t size : {size_t{0}, size_t{1}, size_t{50}, whole.size() / 2, whole.size() - 8, whole.size() - 1}) {
    put("codebook.compiled", whole.substr(0, size));
    EXPECT_TRUE(refusal().starts_with("is damaged")) << size << ": " << refusal();
  }
}

TEST_F(CompiledFile, EveryBentBitIsNoticed) {
  const std::string whole = bytes();
  for (size_t at = 0; at < whole.size(); at += std::max<size_t>(1, whole.size() / 400)) {
    std::string bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ (1 << (at % 8)));
    put("codebook.compiled", bent);
    EXPECT_NE(refusal(), "") << "byte " << at;
  }
}

TEST_F(CompiledFile, OlderThanItsSourcesIsNoticedWhateverTheClockSays) {
  put("actors/a.tsv", "id\tname_ar\tname_en\tkind\tvariants\none\tالجيش الأول\tTwo\tmilitary\t\n");
  std::vector<std::string> layers = {dir_.string()};
  std::string why;
  EXPECT_FALSE(open_compiled(path(), content_hash(layers), &why));
  EXPECT_EQ(why, "is older than its sources");
  std::string note;
  const Compiled fresh = load_lexicon(dir_.string(), &note);
  EXPECT_EQ(note, "");  // merely older: made anew without a word
  EXPECT_EQ(fresh.lexicon->actor("one")->name_en, "Two");
  EXPECT_TRUE(open_compiled(path(), content_hash(layers), &why)) << why;
}

TEST_F(CompiledFile, AnotherVersionIsNoticed) {
  std::string other = bytes();
  other[7] = 127;
  put("codebook.compiled", other);
  EXPECT_EQ(refusal(), "was made by another version of the program");
}

TEST_F(CompiledFile, ADamagedOneIsSaidAndMadeAnew) {
  const std::string whole = bytes();
  put("codebook.compiled", whole.substr(0, whole.size() / 2));
  std::string note;
  const Compiled fresh =
      load_lexicon(dir_.string(), &note, [](const std::vector<std::string>&) { return std::string("more"); });
  EXPECT_EQ(note, path() + " is damaged: its length is not what it says; it was made anew");
  EXPECT_NE(fresh.lexicon->word("قصف"), 0u);
  EXPECT_EQ(bytes(), whole);
}

TEST_F(CompiledFile, NoneIsMadeUnasked) {
  fs::remove(path());
  std::string note;
  const Compiled fresh = load_lexicon(dir_.string(), &note);
  EXPECT_FALSE(fs::exists(path()));
  EXPECT_EQ(note, "");
}

}  // namespace
}  // namespace marsad::codebook
