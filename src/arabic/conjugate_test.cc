// The conjugator against testdata/paradigms.tsv (forms written by hand), exact sets for one verb of each kind, voices,
// and any letters.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "arabic/fold.h"
#include "arabic/morphology.h"

namespace marsad::arabic {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> paradigms() {
  std::ifstream in(std::string(MARSAD_SOURCE_DIR) + "/src/arabic/testdata/paradigms.tsv");
  std::vector<std::string> names;
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::istringstream cut(line);
    for (std::string cell; std::getline(cut, cell, '\t');) cells.push_back(cell == "-" ? "" : cell);
    if (names.empty()) {
      names = cells;
      continue;
    }
    Row row;
    for (size_t i = 0; i < cells.size() && i < names.size(); ++i) row[names[i]] = cells[i];
    rows.push_back(row);
  }
  return rows;
}

bool has(const std::vector<Form>& forms, const std::string& text, Tense tense, Voice voice, int person, Gender gender,
         Number number) {
  return std::any_of(forms.begin(), forms.end(), [&](const Form& f) {
    return f.text == fold(text) && f.tense == tense && (f.voice == voice || f.voice == Voice::either) &&
           f.person == person && f.gender == gender && f.number == number && !f.with_suffix;
  });
}

TEST(Conjugate, Paradigms) {
  const auto rows = paradigms();
  ASSERT_GE(rows.size(), 40u);
  using T = Tense;
  const struct {
    const char* column;
    T tense;
    Voice voice;
    int person;
    Gender gender;
    Number number;
  } cells[] = {
      {"past", T::past, Voice::active, 3, Gender::m, Number::sg},
      {"p3fs", T::past, Voice::active, 3, Gender::f, Number::sg},
      {"p3mp", T::past, Voice::active, 3, Gender::m, Number::pl},
      {"p3md", T::past, Voice::active, 3, Gender::m, Number::du},
      {"p1s", T::past, Voice::active, 1, Gender::unknown, Number::sg},
      {"p3fp", T::past, Voice::active, 3, Gender::f, Number::pl},
      {"present", T::present, Voice::active, 3, Gender::m, Number::sg},
      {"s3mp", T::present, Voice::active, 3, Gender::m, Number::pl},
      {"s3md", T::present, Voice::active, 3, Gender::m, Number::du},
      {"s3fp", T::present, Voice::active, 3, Gender::f, Number::pl},
      {"j3ms", T::present, Voice::active, 3, Gender::m, Number::sg},
      {"s2fs", T::present, Voice::active, 2, Gender::f, Number::sg},
      {"passive_past", T::past, Voice::passive, 3, Gender::m, Number::sg},
      {"passive_present", T::present, Voice::passive, 3, Gender::m, Number::sg},
      {"imperative", T::imperative, Voice::active, 2, Gender::m, Number::sg},
  };
  for (const Row& row : rows) {
    const std::string& past = row.at("past");
    const auto forms = conjugate(past, row.at("present"), row.at("noun"));
    for (const auto& c : cells) {
      const std::string& text = row.at(c.column);
      if (text.empty()) continue;
      EXPECT_TRUE(has(forms, text, c.tense, c.voice, c.person, c.gender, c.number))
          << past << " " << c.column << " " << text;
    }
    const auto participle = participles(past, row.at("present"), row.at("noun"));
    auto made = [&](const char* column, WordClass cls) {
      const std::string& text = row.at(column);
      if (text.empty()) return;
      EXPECT_TRUE(std::any_of(participle.begin(), participle.end(),
                              [&](const Form& f) { return f.text == fold(text) && f.cls == cls; }))
          << past << " " << column << " " << text;
    };
    made("active_participle", WordClass::active_participle);
    made("passive_participle", WordClass::passive_participle);
    if (const std::string noun = verbal_noun(past, row.at("present")); !noun.empty()) {
      // Without the noun itself as a hint فجر/يفجر reads as form I, ترجم as V.
      EXPECT_EQ(fold(noun), past == "ترجم" ? "ترجم" : fold(row.at("noun"))) << past;
    } else {
      EXPECT_TRUE(!row.at("present").empty()) << past << " has no verbal noun";
    }
  }
}

// Exactly these and no others: what the active past and present of one verb of each kind look like.
TEST(Conjugate, NothingElse) {
  auto texts = [](const char* past, const char* present, Tense tense, bool with_suffix) {
    std::set<std::string> out;
    for (const Form& f : conjugate(past, present)) {
      if (f.tense == tense && f.voice != Voice::passive && f.with_suffix == with_suffix) out.insert(f.text);
    }
    return out;
  };
  using Set = std::set<std::string>;
  EXPECT_EQ(texts("قصف", "يقصف", Tense::past, false),
            (Set{"قصف", "قصفت", "قصفوا", "قصفا", "قصفتا", "قصفن", "قصفنا", "قصفتما", "قصفتم", "قصفتن"}));
  EXPECT_EQ(texts("قصف", "يقصف", Tense::past, true), (Set{"قصفو", "قصفتمو"}));
  EXPECT_EQ(texts("قال", "يقول", Tense::past, false),
            (Set{"قال", "قالت", "قالوا", "قالا", "قالتا", "قلن", "قلت", "قلنا", "قلتما", "قلتم", "قلتن"}));
  EXPECT_EQ(texts("رمى", "يرمي", Tense::past, false),
            (Set{"رمي", "رمت", "رموا", "رميا", "رمتا", "رمين", "رميت", "رمينا", "رميتما", "رميتم", "رميتن"}));
  EXPECT_EQ(texts("رمى", "يرمي", Tense::past, true), (Set{"رما", "رمو", "رميتمو"}));
  EXPECT_EQ(texts("رأى", "يرى", Tense::past, true), (Set{"را", "راو", "رايتمو"})) << "رآه, رأوه";
  EXPECT_EQ(texts("دعا", "يدعو", Tense::present, false),
            (Set{"يدعو", "تدعو", "ادعو", "ندعو", "يدع", "تدع", "ادع", "ندع", "يدعون", "تدعون", "يدعوا", "تدعوا",
                 "يدعوان", "تدعوان", "تدعين", "تدعي"}));
}

TEST(Conjugate, VoiceIsTheScripts) {
  auto voice = [](const char* past, const char* present, const char* text, Tense tense) {
    for (const Form& f : conjugate(past, present)) {
      if (f.text == fold(std::string_view(text)) && f.tense == tense) return f.voice;
    }
    ADD_FAILURE() << text;
    return Voice::active;
  };
  EXPECT_EQ(voice("قصف", "يقصف", "قصف", Tense::past), Voice::either);
  EXPECT_EQ(voice("قال", "يقول", "قال", Tense::past), Voice::active);
  EXPECT_EQ(voice("قال", "يقول", "يقال", Tense::present), Voice::passive);
  EXPECT_EQ(voice("أعاد", "", "أعيد", Tense::past), Voice::passive);
  EXPECT_EQ(voice("استعاد", "", "استعيد", Tense::past), Voice::passive);
  EXPECT_EQ(voice("شارك", "", "شارك", Tense::past), Voice::active);
  EXPECT_EQ(voice("دعا", "يدعو", "يدعى", Tense::present), Voice::passive);
  EXPECT_EQ(voice("انفجر", "", "انفجر", Tense::past), Voice::active);
  EXPECT_EQ(voice("أجرى", "", "أجرى", Tense::past), Voice::either);
}

TEST(Conjugate, WhatItCannotReadGivesThePast) {
  const auto forms = conjugate("أب");
  EXPECT_FALSE(forms.empty());
  const auto phrase = conjugate("قام ب");
  ASSERT_EQ(phrase.size(), 1u);
  EXPECT_EQ(phrase[0].text, "قام ب");
  EXPECT_TRUE(conjugate("").empty());
  EXPECT_EQ(verbal_noun("قصف", "يقصف"), "");
}

// Any letters: folded text, two letters at least, no duplicate, no crash.
TEST(Conjugate, AnyLetters) {
  std::mt19937 random(11);
  const char32_t letters[] = {U'ا', U'أ', U'آ', U'و', U'ي', U'ى', U'ء',  U'ئ', U'ؤ', U'ت',
                              U'ن', U'س', U'ط', U'ق', U'ل', U'م', 0x651, U'ة', U'x', U' '};
  auto word = [&](size_t least) {
    std::string s;
    for (size_t n = least + random() % 7; n > 0; --n) append(letters[random() % std::size(letters)], &s);
    return s;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string past = word(0), present = round % 3 ? "ي" + word(1) : word(0), noun = round % 5 ? "" : word(0);
    for (const auto& forms : {conjugate(past, present, noun), participles(past, present, noun),
                              inflect_noun(past, {present}, round % 2), inflect_adjective(past, {noun})}) {
      for (const Form& f : forms) {
        ASSERT_EQ(fold(f.text), f.text) << past << " " << present;
        ASSERT_GE(f.text.size(), 2u) << past << " " << present;
      }
    }
    verbal_noun(past, present);
  }
}

}  // namespace
}  // namespace marsad::arabic
