#include "reading/match.h"

#include <algorithm>
#include <span>

#include "arabic/word_memory.h"

namespace marsad::reading {
using namespace codebook;
using arabic::WordClass;

namespace {

bool is_name(Kind k) {
  return k == Kind::actor || k == Kind::country || k == Kind::capital || k == Kind::place || k == Kind::source ||
         k == Kind::object || k == Kind::given_name;
}

bool allowed(const Sense& s, uint16_t clitics, arabic::Pronoun pronoun) {
  const bool suffix = pronoun != arabic::Pronoun::none;
  if ((s.kind == Kind::head || s.kind == Kind::place_head) && pronoun == arabic::Pronoun::ya)
    return false;  // رئيسي is "main", حدودي "of the border": no "my president", "my borders"
  const uint16_t preps = clitics & (arabic::kBi | arabic::kLi | arabic::kKa);
  if (is_name(s.kind)) return !suffix && !(clitics & (arabic::kAl | arabic::kWill));
  if (s.cls == WordClass::verb && (s.kind == Kind::predicate || s.kind == Kind::cue || s.kind == Kind::particle) &&
      s.tense != arabic::Tense::none) {
    if (clitics & (arabic::kAl | arabic::kBi | arabic::kKa)) return false;
    // News gives no orders, and a verb's "me" is ني: أدنى is no form of أدان.
    if (s.tense == arabic::Tense::imperative || pronoun == arabic::Pronoun::ya) return false;
    if ((clitics & (arabic::kWill | arabic::kLi)) && s.tense != arabic::Tense::present) return false;
    return suffix ? !(s.flags & kConstructForm) : !(s.flags & kWithSuffixForm);
  }
  if (clitics & arabic::kWill) return false;
  if (s.flags & kAccusativeForm) return !suffix && !preps && !(clitics & arabic::kAl);
  if ((s.flags & kWithSuffixForm) && !suffix) return false;
  if (suffix && (clitics & arabic::kAl)) return false;
  switch (s.kind) {
    case Kind::particle:
      return !(clitics & arabic::kAl);
    case Kind::people:
    case Kind::nisba:
    case Kind::descriptor:
      return !suffix;
    default:
      return true;
  }
}

// A phrase that a word can begin, and where one that was begun goes on with a word the trie does not have.
struct Open {
  uint32_t node, next;
  uint16_t clitics;
};
struct Broken {
  uint32_t node, last;
  uint16_t clitics;
};

// What a word as it is written can be wherever it stands.
struct Known {
  std::vector<Match> alone;    // as a match of one token, what the rules below refuse left out
  std::vector<Match> allowed;  // the same before they did
  std::vector<Open> open;      // the phrases it can begin; empty: the two lists above are all there is
  std::vector<WordHit> owned;  // as a noun with "his", "her", "their"
  uint32_t word = 0;           // as a further word of a phrase
};

void settle(const arabic::Text& text, const Lexicon& lexicon, uint32_t at, std::vector<Match>* out);

// The lists' contents stay good past the next calls, the reference does not (word_memory.h).
const Known& known(const arabic::Text& text, const Lexicon& lexicon, uint32_t at) {
  thread_local arabic::WordMemory<Known> memory;
  auto [out, fresh] = memory.at(lexicon.serial(), text.raw(at));
  if (!fresh) return out;
  out.word = lexicon.word(text[at].fold);
  for (const WordHit& hit : lexicon.hits(text[at].fold)) {
    for (const Sense& s : hit.senses)
      if (allowed(s, hit.clitics, hit.pronoun)) out.allowed.push_back({&s, hit.clitics, hit.pronoun, 1});
    if (hit.next && hit.pronoun == arabic::Pronoun::none) out.open.push_back({hit.node, hit.next, hit.clitics});
    // A written ة is no ه.
    if (!(hit.clitics & ~arabic::kSuffix) && hit.pronoun != arabic::Pronoun::none &&
        hit.pronoun != arabic::Pronoun::ya && !text.raw(at).ends_with("\xD8\xA9"))
      out.owned.push_back(hit);
  }
  out.alone = out.allowed;
  settle(text, lexicon, at, &out.alone);
  if (out.open.empty()) out.allowed = {};
  return out;
}

// وزير خارجيته, المتحدث باسمها: the pronoun behind the last word of an office says whose it is.
void of_somebody(const arabic::Text& text, const Lexicon& lexicon, uint32_t at, const Broken& b,
                 std::vector<Match>* out) {
  if (text[b.last].kind != arabic::TokenKind::word) return;
  for (const WordHit& hit : known(text, lexicon, b.last).owned) {
    const uint32_t whole = lexicon.step(b.node, hit.word);
    if (!whole) continue;
    for (const Sense& sense : lexicon.senses(whole))
      if (sense.kind == Kind::head && lexicon.book().heads[sense.entry].title)
        out->push_back({&sense, b.clitics, hit.pronoun, b.last + 1 - at});
    return;
  }
}

// The matches of more than one token.
void phrases(const arabic::Text& text, const Lexicon& lexicon, uint32_t at, uint32_t end, std::span<const Open> open,
             std::vector<Match>* out) {
  thread_local std::vector<Broken> broken;
  broken.clear();
  for (const Open& o : open) {
    uint32_t node = o.node, next = o.next, i = at + 1;
    while (true) {
      // Quotation marks inside a name («الجيش الوطني» السوري, قوات "قسد") do not break it.
      while (i < end && text[i].kind == arabic::TokenKind::punct && i + 1 < end &&
             (text.raw(i).size() > 1 ? text[i].fold != "،" && text[i].fold != "؛" : text.raw(i) == "\""))
        ++i;
      if (i >= end || text[i].kind == arabic::TokenKind::punct || text[i].line_start) break;
      const uint32_t before = node;
      const uint32_t word =
          text[i].kind == arabic::TokenKind::word ? known(text, lexicon, i).word : lexicon.word(text[i].fold);
      node = Lexicon::may_step(next, word) ? lexicon.tables().step(before, word) : 0;
      if (!node) {
        broken.push_back({before, i, o.clitics});
        break;
      }
      next = lexicon.next(node);
      ++i;
      for (const Sense& s : lexicon.senses(node))
        if (allowed(s, o.clitics, arabic::Pronoun::none))
          out->push_back({&s, o.clitics, arabic::Pronoun::none, i - at});
    }
  }
  for (const Broken& b : broken) of_somebody(text, lexicon, at, b, out);
}

// Takes out what the word as it is written, or another of the matches, speaks against.
void settle(const arabic::Text& text, const Lexicon& lexicon, uint32_t at, std::vector<Match>* out) {
  if (out->empty()) return;
  // What there is among them, so that a rule about what is not there costs nothing.
  bool particle = false, plain_verb = false, joined_action = false;
  for (const Match& m : *out) {
    particle = particle || m.sense->kind == Kind::particle;
    plain_verb = plain_verb || (m.sense->flags & kPlainVerb);
    joined_action = joined_action || (m.sense->kind == Kind::predicate && (m.clitics & arabic::kAnd));
  }
  // A written ة is an ending, never the pronoun ه that folding makes of it: عسكرية is no "his soldier".
  if (std::string_view raw = text.raw(at); raw.ends_with("\xD8\xA9"))
    std::erase_if(*out, [](const Match& m) { return m.pronoun == arabic::Pronoun::ha_m; });
  // أن على موسكو, but أن علي حسن: behind a conjunction a preposition keeps its ى on the page.
  if (particle && std::any_of(out->begin(), out->end(), [&](const Match& m) {
        return m.length == 1 && m.sense->kind == Kind::particle &&
               lexicon.book().particles[m.sense->entry].kind == ParticleKind::comp;
      }))
    std::erase_if(*out, [&](const Match& m) {
      return m.length > 1 && m.sense->kind == Kind::predicate && text.raw(at + m.length - 1).ends_with("\xD9\x8A");
    });
  // A written tanwin ends a noun: نظراً is no verb, تركياً not Turkey.
  if (std::string_view raw = text.raw(at); raw.find(kTanwin) != std::string_view::npos)
    std::erase_if(*out, [](const Match& m) {
      return m.length == 1 &&
             (m.sense->kind == Kind::country || m.sense->kind == Kind::place || m.sense->kind == Kind::capital ||
              ((m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue) &&
               m.sense->cls == arabic::WordClass::verb));
    });
  // An ordinary verb's form counts only where the word is nothing else but a name: ودعت is "and called", not "bade
  // farewell".
  auto plain = [](const Match& m) { return (m.sense->flags & kPlainVerb) != 0; };
  const bool other = plain_verb && std::any_of(out->begin(), out->end(), [&](const Match& m) {
                       return m.length == 1 && !plain(m) && m.sense->kind != Kind::given_name &&
                              m.sense->kind != Kind::place && m.sense->kind != Kind::actor;
                     });
  if (other) std::erase_if(*out, plain);
  // ووجهت إسرائيل ضربات: "and directed" before the rare passive of واجه.
  const auto past_verb = [](const Match& m) {
    return m.sense->kind == Kind::predicate && m.sense->cls == arabic::WordClass::verb &&
           m.sense->tense == arabic::Tense::past;
  };
  if (joined_action && std::any_of(out->begin(), out->end(), [&](const Match& m) {
        return (m.clitics & arabic::kAnd) && past_verb(m) && m.sense->voice != arabic::Voice::passive;
      }))
    std::erase_if(
        *out, [&](const Match& m) { return !m.clitics && past_verb(m) && m.sense->voice == arabic::Voice::passive; });
  // A word that is known whole is not cut: وزير is no و + زير, بحث no ب + حث.
  constexpr uint16_t kFront = arabic::kAnd | arabic::kThen | arabic::kBi | arabic::kLi | arabic::kKa;
  bool whole = false, thing = false, nisba = false;
  for (const Match& m : *out) {
    whole = whole || (m.clitics == 0 && m.pronoun == arabic::Pronoun::none);
    nisba = nisba || (m.sense->kind == Kind::nisba && m.clitics == 0);
    // الاتفاق الموقع: what is a position only with whose it is behind ل is elsewhere what it was.
    thing = thing || (m.sense->kind == Kind::head && !lexicon.book().heads[m.sense->entry].takes_for) ||
            m.sense->kind == Kind::place_head || m.sense->kind == Kind::weapon;
  }
  std::erase_if(*out, [&](const Match& m) {
    const bool action = m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue || m.sense->kind == Kind::fact;
    // ووفقا is "and according to": a fixed cue, no passive dual of وافق.
    if (m.sense->kind == Kind::cue && lexicon.book().cues[lexicon.cue_rows(m.sense->entry).front()].pos == "phrase" &&
        !(m.clitics & ~(arabic::kAnd | arabic::kThen)))
      return false;
    // وكان على: no "and like that it is for"; إن علي بشار: a name, where the ي is written.
    if (action && m.length > 1 && (m.clitics & arabic::kKa)) return true;
    if (action && m.length == 2 && text.raw(at + 1).ends_with("\xD9\x8A") &&
        std::ranges::any_of(lexicon.hits(text[at + 1].fold), [](const WordHit& h) {
          return std::ranges::any_of(h.senses, [](const Sense& s) { return s.kind == Kind::given_name; });
        }))
      return true;
    // أسرى are captives, and no "two captures of": a construct is written with ي.
    if (thing && action && (m.sense->flags & kConstructForm) && m.pronoun == arabic::Pronoun::none &&
        text.raw(at + m.length - 1).ends_with("\xD9\x89"))
      return true;
    // تركي is no "my leaving" or "two leavings of", أردني no "answer me".
    if (nisba && action && (m.pronoun != arabic::Pronoun::none || (m.sense->flags & kConstructForm))) return true;
    if (whole && (m.clitics & kFront) && (action || m.sense->kind == Kind::count || m.sense->kind == Kind::nisba))
      return true;
    // مدينة is the town, not "condemning": a noun of its own beats a participle.
    return thing && action &&
           (m.sense->cls == arabic::WordClass::active_participle ||
            m.sense->cls == arabic::WordClass::passive_participle);
  });
}

}  // namespace

void match_at(const arabic::Text& text, const Lexicon& lexicon, uint32_t at, uint32_t end, std::vector<Match>* out) {
  out->clear();
  if (text[at].kind != arabic::TokenKind::word) return;
  const Known& word = known(text, lexicon, at);
  const std::span<const Match> alone = word.alone, every = word.allowed;
  if (!word.open.empty()) phrases(text, lexicon, at, end, word.open, out);
  if (out->empty()) return void(out->assign(alone.begin(), alone.end()));
  out->insert(out->begin(), every.begin(), every.end());
  settle(text, lexicon, at, out);
  std::stable_sort(out->begin(), out->end(), [](const Match& a, const Match& b) { return a.length > b.length; });
}

void Matches::sentence(arabic::Range tokens) {
  tokens_ = tokens;
  if (found_.size() < tokens.size()) found_.resize(tokens.size());
  known_.assign(tokens.size(), false);
}

const std::vector<Match>& Matches::at(uint32_t token) {
  const uint32_t i = token - tokens_.begin;
  if (!known_[i]) {
    match_at(text_, lexicon_, token, tokens_.end, &found_[i]);
    known_[i] = true;
  }
  return found_[i];
}

}  // namespace marsad::reading
