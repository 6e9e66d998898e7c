// Measures clitics.cc and conjugate.cc against a treebank of translated news (1000 sentences, outside the project;
// skipped when absent).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "arabic/morphology.h"

namespace marsad::arabic {
namespace {

const std::filesystem::path kPud = std::filesystem::path(MARSAD_SOURCE_DIR) / "../shared/suites/pud/test.jsonl";

size_t letters(std::string_view s) {
  size_t n = 0;
  for (unsigned char c : s) n += (c & 0xC0) != 0x80;
  return n;
}

bool arabic_word(std::string_view s) {
  for (size_t at = 0; at < s.size();) {
    char32_t c = next(s, &at);
    if (c < 0x620 || c > 0x6FF || c == 0x60C || c == 0x61B || c == 0x61F) return false;
  }
  return !s.empty();
}

std::vector<nlohmann::json> sentences() {
  std::vector<nlohmann::json> out;
  std::ifstream in(kPud);
  for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line));
  return out;
}

TEST(Pud, TheRightSplitIsOffered) {
  if (!std::filesystem::exists(kPud)) GTEST_SKIP() << "../shared/suites/pud is not here";
  const std::map<std::string, unsigned> front = {{"و", kAnd}, {"ف", kThen}, {"ب", kBi},
                                                 {"ل", kLi},  {"ك", kKa},   {"س", kWill}};
  const std::map<std::string, Pronoun> back = {
      {"ه", Pronoun::ha_m}, {"ها", Pronoun::ha_f}, {"هم", Pronoun::hum}, {"هن", Pronoun::hunna}, {"هما", Pronoun::huma},
      {"ك", Pronoun::ka},   {"كم", Pronoun::kum},  {"نا", Pronoun::na},  {"ني", Pronoun::ni},    {"ي", Pronoun::ya}};
  size_t all = 0, right = 0, one_letter = 0;
  std::map<std::string, int> missed;
  std::vector<Split> found;
  for (const auto& sentence : sentences()) {
    for (const auto& group : sentence["expected_groups"]) {
      std::vector<std::string> parts;
      for (const std::string part : group) {
        if (arabic_word(fold(part))) parts.push_back(fold(part));
      }
      if (parts.empty()) continue;
      unsigned clitics = 0;
      Pronoun pronoun = Pronoun::none;
      size_t first = 0, last = parts.size();
      while (first + 1 < last && front.count(parts[first])) clitics |= front.at(parts[first++]);
      if (last - first == 2 && back.count(parts[last - 1])) pronoun = back.at(parts[--last]), clitics |= kSuffix;
      std::string word, core;
      for (size_t i = 0; i < parts.size(); ++i) word += parts[i];
      for (size_t i = first; i < last; ++i) core += parts[i];
      if ((clitics & kLi) && core.starts_with("ال")) {  // written للسلطة
        const size_t at = word.find("ل" + core);
        word.replace(at, std::string("لال").size(), core.starts_with("الل") ? "ل" : "لل");
      }
      if (letters(core) < 2) {
        ++one_letter;
        continue;
      }
      ++all;
      split(word, &found);
      bool ok = false;
      for (const Split& s : found) {
        const unsigned bits = s.clitics & ~unsigned{kAl};
        ok = ok || (bits == clitics && s.pronoun == pronoun && ((s.clitics & kAl) ? "ال" + s.stem : s.stem) == core);
      }
      right += ok;
      if (!ok) ++missed[word + " = " + core];
    }
  }
  const double share = static_cast<double>(right) / static_cast<double>(all);
  std::cout << "right split offered: " << right << " of " << all << " (" << share
            << "); stems of one letter left out: " << one_letter << "\n";
  if (std::getenv("MARSAD_SHOW")) {
    for (const auto& [what, n] : missed) std::cout << n << " " << what << "\n";
  }
  EXPECT_GT(all, 10000u);
  EXPECT_GE(share, 0.98);
}

// Verb forms grouped by lemma. A lemma gives the past; the present is taken from the lemma's own present forms in the
// treebank where form I needs one, so only lemmas of derived forms and those whose third person present is there are
// judged.
TEST(Pud, VerbFormsAreMade) {
  if (!std::filesystem::exists(kPud)) GTEST_SKIP() << "../shared/suites/pud is not here";
  std::map<std::string, std::set<std::pair<std::string, std::string>>> forms;  // lemma → (form, features)
  for (const auto& sentence : sentences()) {
    for (const auto& w : sentence["expected_words"]) {
      if (w["upos"] == "VERB" && arabic_word(fold(std::string(w["form"])))) {
        forms[w["lemma"].get<std::string>()].emplace(w["form"].get<std::string>(), w["feats"].get<std::string>());
      }
    }
  }
  size_t all = 0, right = 0, made_past = 0, all_past = 0, derived = 0, derived_right = 0;
  std::string missed;
  for (const auto& [lemma, list] : forms) {
    std::string present;
    for (const auto& [form, feats] : list) {
      if (form.starts_with("ي") && feats.find("Number=Sing") != std::string::npos &&
          feats.find("Voice=Act") != std::string::npos)
        present = form;
      if (form.starts_with("ت") && present.empty() && feats.find("Aspect=Imp") != std::string::npos &&
          feats.find("Voice=Act") != std::string::npos && feats.find("Number=Sing") != std::string::npos) {
        present = "ي" + form.substr(2);
      }
    }
    std::set<std::string> made;
    for (const Form& f : conjugate(lemma, present)) made.insert(f.text);
    // The derived forms need no present: four letters and more.
    if (letters(fold(lemma)) >= 4) {
      std::set<std::string> alone;
      for (const Form& f : conjugate(lemma)) alone.insert(f.text);
      for (const auto& [form, feats] : list) {
        const bool ok = alone.count(fold(form)) != 0;
        ++derived, derived_right += ok;
        if (!ok) missed += lemma + " alone: " + form + " " + feats + "\n";
      }
    }
    for (const auto& [form, feats] : list) {
      const bool past = feats.find("Aspect=Perf") != std::string::npos;
      if (!past && present.empty()) continue;
      ++all, all_past += past;
      const bool ok = made.count(fold(form)) != 0;
      right += ok, made_past += past && ok;
      if (!ok) missed += lemma + " (" + present + "): " + form + " " + feats + "\n";
    }
  }
  const double share = static_cast<double>(right) / static_cast<double>(all);
  std::cout << "verb forms made: " << right << " of " << all << " (" << share << "), past " << made_past << " of "
            << all_past << "; forms II-X from the past alone " << derived_right << " of " << derived << "\n";
  if (std::getenv("MARSAD_SHOW")) std::cout << missed;
  EXPECT_GT(all, 800u);
  EXPECT_GE(share, 0.99);
  EXPECT_GE(static_cast<double>(derived_right), 0.97 * static_cast<double>(derived));
}

}  // namespace
}  // namespace marsad::arabic
