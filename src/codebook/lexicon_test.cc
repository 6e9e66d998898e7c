// A small codebook compiled: which forms lead to which entries, with which clitics.
#include "codebook/lexicon.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "arabic/fold.h"

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

class LexiconTest : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path dir = fs::temp_directory_path() / ("marsad-lexicon-" + std::to_string(::getpid()));
    fs::create_directories(dir / "predicates");
    fs::create_directories(dir / "actors");
    std::ofstream(dir / "codebook.toml") << "name = \"t\"\n";
    std::ofstream(dir / "predicates/p.tsv") << "lemma\tpos\tpresent\tmasdar\ttype\tframe\tphrase\texample\n"
                                               "قصف\tv\tيقصف\tقصف\tASSAULT\tsubj:A obj:R\t\t\n";
    std::ofstream(dir / "actors/a.tsv") << "id\tname_ar\tname_en\tkind\tvariants\n"
                                           "hts\tهيئة تحرير الشام\tHTS\tjihadist\t\n"
                                           "arm\tالجيش\tArmy\tmilitary\t\n";
    std::ofstream(dir / "particles.tsv") << "form\tkind\tpresent\tgender\tnumber\trole\n"
                                            "في\tprep\t\t\t\tplace\nل\tprep\t\t\t\twhose\n";
    std::ofstream(dir / "adjectives.tsv") << "adj\tprep\tmeaning\nمتمركز\tفي\tstationed\nتابع\tل\tbelonging to\n";
    std::vector<Problem> problems;
    lexicon_ = std::make_unique<Lexicon>(load(dir.string(), &problems), &problems);
    for (const Problem& p : problems) ADD_FAILURE() << p.text();
    fs::remove_all(dir);
  }
  // What a single word can be: "predicate+clitics", one of each kind.
  std::string senses(const char* word) const {
    std::string out;
    for (const WordHit& hit : lexicon_->hits(arabic::fold(word))) {
      const uint32_t node = lexicon_->start(hit.word);
      for (const Sense& s : node ? lexicon_->senses(node) : std::span<const Sense>()) {
        std::string one = s.kind == Kind::predicate ? (s.cls == arabic::WordClass::verb ? "verb" : "noun") : "name";
        if (hit.clitics & arabic::kAnd) one += "+and";
        if (hit.clitics & arabic::kLi) one += "+for";
        if (hit.clitics & arabic::kBi) one += "+with";
        if (hit.pronoun != arabic::Pronoun::none) one += "+pronoun";
        if (out.find(one + ";") == std::string::npos) out += one + ";";
      }
    }
    return out;
  }
  std::unique_ptr<Lexicon> lexicon_;
};

TEST_F(LexiconTest, AnAdjectiveWithAPrepositionOfPlaceTellsWhereSomebodyIsStationed) {
  const auto role = [&](const char* first, const char* second) -> std::string {
    const uint32_t node =
        lexicon_->step(lexicon_->start(lexicon_->word(arabic::fold(first))), lexicon_->word(arabic::fold(second)));
    for (const Sense& s : node ? lexicon_->senses(node) : std::span<const Sense>())
      if (s.kind == Kind::particle) return lexicon_->book().particles[s.entry].role;
    return "";
  };
  EXPECT_EQ(role("المتمركزة", "في"), "stands");
  EXPECT_EQ(role("المتمركزين", "في"), "stands");
  EXPECT_EQ(role("متمركزة", "في"), "");  // without its article it is a predicate: القوات متمركزة في المطار
  EXPECT_EQ(role("التابعة", "ل"), "");
}

TEST_F(LexiconTest, EveryFormOfAVerbLeadsToItsRow) {
  for (const char* form : {"قصفت", "يقصفون", "نقصف", "قصفوا"})
    EXPECT_NE(senses(form).find("verb;"), std::string::npos) << form;
  EXPECT_NE(senses("وقصفتها").find("verb+and+pronoun;"), std::string::npos) << senses("وقصفتها");
  EXPECT_NE(senses("بقصفهم").find("noun+with+pronoun;"), std::string::npos) << senses("بقصفهم");
  EXPECT_EQ(senses("كتب"), "");
}

TEST_F(LexiconTest, ANameKeepsItsArticleBehindFusedLetters) {
  EXPECT_EQ(senses("الجيش"), "name;");
  EXPECT_EQ(senses("والجيش"), "name+and;");
  EXPECT_EQ(senses("للجيش"), "name+for;");
}

TEST_F(LexiconTest, APhraseNeedsAllItsWords) {
  const WordHit first = lexicon_->hits(arabic::fold("وهيئة")).front();
  EXPECT_EQ(first.clitics, arabic::kAnd);
  uint32_t node = lexicon_->start(first.word);
  ASSERT_NE(node, 0u);
  EXPECT_TRUE(lexicon_->senses(node).empty());
  EXPECT_EQ(lexicon_->step(node, lexicon_->word(arabic::fold("الجيش"))), 0u);
  node = lexicon_->step(node, lexicon_->word(arabic::fold("تحرير")));
  ASSERT_NE(node, 0u);
  node = lexicon_->step(node, lexicon_->word(arabic::fold("الشام")));
  ASSERT_NE(node, 0u);
  ASSERT_EQ(lexicon_->senses(node).size(), 1u);
  EXPECT_EQ(lexicon_->book().actors[lexicon_->senses(node)[0].entry].id, "hts");
}

TEST_F(LexiconTest, FindsEntriesByTheirId) {
  ASSERT_NE(lexicon_->actor("hts"), nullptr);
  EXPECT_EQ(lexicon_->actor("hts")->name_en, "HTS");
  EXPECT_EQ(lexicon_->actor("nobody"), nullptr);
  EXPECT_EQ(lexicon_->word(arabic::fold("مجهول")), 0u);
}

}  // namespace
}  // namespace marsad::codebook
