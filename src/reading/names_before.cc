#include "reading/names_before.h"

#include <algorithm>

#include "arabic/folded_letters.h"

namespace marsad::reading {
using namespace codebook;

namespace {

uint8_t clitic_letters(uint16_t clitics) {
  uint8_t n = 0;
  for (uint16_t bit : {arabic::kAnd, arabic::kThen, arabic::kBi, arabic::kLi, arabic::kKa})
    n = static_cast<uint8_t>(n + ((clitics & bit) != 0));
  return n;
}

}  // namespace

uint8_t letters_before_name(const arabic::Text& text, const Lexicon& lexicon, uint32_t token, uint16_t clitics) {
  const uint8_t letters = clitic_letters(clitics);
  const std::string_view word = text[token].fold;
  if (!(clitics & arabic::kLi) || word.size() < 2u * letters + 6) return letters;
  const std::string_view rest = word.substr(2u * letters);
  // للنظام, not للبنان: where no name begins with what is left.
  const bool name = std::ranges::any_of(lexicon.hits(rest), [](const WordHit& h) {
    return !h.clitics && std::any_of(h.senses.begin(), h.senses.end(), [](const Sense& s) {
      return s.kind == Kind::actor || s.kind == Kind::place || s.kind == Kind::country || s.kind == Kind::capital ||
             s.kind == Kind::source || s.kind == Kind::head || s.kind == Kind::given_name || s.kind == Kind::place_head;
    });
  });
  return rest.starts_with(arabic::kLam) && ((clitics & arabic::kAl) || !name) ? static_cast<uint8_t>(letters + 1)
                                                                              : letters;
}

void NamesBefore::again(int mention, uint32_t i, uint8_t skip, bool definite, uint32_t sentence, Unit* u) {
  Mention m = d_.mentions[static_cast<size_t>(mention)];
  m.tokens = m.whole = {i, i + 1};
  m.skip = skip, m.sentence = sentence, m.definite = definite;
  u->kind = UnitKind::mention, u->mention = static_cast<int>(d_.mentions.size());
  d_.mentions.push_back(std::move(m));
}

// الهيئة, الوحدات, المجلس: the head of a body's name read before, with the article, stands for it.
void NamesBefore::body(uint32_t token, uint16_t clitics, int mention) {
  if (clitics & arabic::kAl) return;
  arabic::fronts(text_[token].fold, &fronts_);
  for (const arabic::Front& s : fronts_) {
    if (s.clitics != clitics) continue;
    if (!arabic::has_article(s.stem)) short_names_[std::string(s.stem)] = mention;
    return;
  }
}
bool NamesBefore::short_name(uint32_t i, const std::vector<Match>& found, uint32_t sentence, Unit* u) {
  if (short_names_.empty() || std::any_of(found.begin(), found.end(), [](const Match& m) {
        return m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue || m.sense->kind == Kind::particle ||
               m.sense->kind == Kind::nisba;
      }))
    return false;
  auto at = short_names_.end();
  uint16_t clitics = 0;
  arabic::fronts(text_[i].fold, &fronts_);
  for (const arabic::Front& s : fronts_) {
    if (!(s.clitics & arabic::kAl) || (at = short_names_.find(s.stem)) == short_names_.end()) continue;
    clitics = s.clitics;
    break;
  }
  if (at == short_names_.end()) return false;
  u->clitics = clitics;
  again(at->second, i, letters_before_name(text_, lex_, i, clitics), true, sentence, u);
  return true;
}

// وأضاف أوزومجو: the last word of a person's name read before stands for that person.
bool NamesBefore::surname(uint32_t i, const std::vector<Match>& found, uint32_t sentence, bool behind_cue, Unit* u) {
  if (surnames_.empty()) return false;
  std::string_view word = text_[i].fold;
  auto at = surnames_.find(word);
  // A listed short form of the same person that needs a word before it: جيفري{after:جيمس}.
  const auto himself = [&](const Match& m) {
    return at != surnames_.end() && m.sense->kind == Kind::actor &&
           lex_.book().actors[m.sense->entry].id == std::string_view(d_.mentions[static_cast<size_t>(at->second)].id);
  };
  // وقال مسلم: straight behind a verb of saying even a word that means something else is the name.
  for (const Match& m : found)
    if (m.sense->kind != Kind::given_name && m.sense->kind != Kind::descriptor && !himself(m) &&
        !(behind_cue && at != surnames_.end() && m.sense->kind == Kind::predicate))
      return false;
  uint8_t skip = 0;
  if (at == surnames_.end() && word.size() > 6) {
    arabic::fronts(word, &fronts_);
    for (const arabic::Front& s : fronts_) {
      if ((s.clitics & (arabic::kAl | arabic::kWill)) || !s.clitics) continue;
      if ((at = surnames_.find(s.stem)) == surnames_.end()) continue;
      u->clitics = s.clitics, skip = clitic_letters(s.clitics);
      break;
    }
  }
  if (at == surnames_.end()) return false;
  again(at->second, i, skip, d_.mentions[static_cast<size_t>(at->second)].definite, sentence, u);
  return true;
}

}  // namespace marsad::reading
