// Whose duty something is: a preposition that opens its clause before a name, with what he is to do behind the name.
//
//   على روسيا | أن تضغط;  على إيران | الخروج من سوريا;  "على النظام | وقف القصف"
//
// The preposition is read as an act then; the codebook's rows of it say what it tells (docs/codebook.md). What it
// cannot do: names longer than five words. Tested by sentences_forms_test.cc and the examples of the rows.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/unit_word.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

constexpr uint32_t kName = 5;  // words

// A noun of action that stands free: الخروج, وقف. Not المشاركة, which a plural before it makes an adjective.
bool deed(const arabic::Text& text, const Lexicon& lex, uint32_t t) {
  constexpr std::string_view kFeminine = "\xD8\xA9";  // ة
  if (arabic::has_article(text[t].fold) && text.raw(t).ends_with(kFeminine)) return false;
  for (const WordHit& h : lex.hits(text[t].fold))
    if (!(h.clitics & ~arabic::kAl))
      for (const Sense& s : h.senses)
        if (s.kind == Kind::predicate && s.cls == arabic::WordClass::noun) return true;
  return false;
}

// A verb, or a word that opens a clause of its own: يقول, إذا.
bool tells(const arabic::Text& text, const Lexicon& lex, uint32_t t) {
  return std::ranges::any_of(lex.hits(text[t].fold), [](const WordHit& h) {
    return !h.clitics && !h.senses.empty() && std::ranges::all_of(h.senses, [](const Sense& s) {
      return s.kind == Kind::cue || (s.kind == Kind::predicate && s.cls == arabic::WordClass::verb);
    });
  });
}

}  // namespace

bool WordReader::duty(uint32_t i, uint32_t first) const {
  const bool begins = first == d_.units.size();
  const bool opens = begins || d_.units.back().kind == UnitKind::punct;
  if (!opens || text_.raw(i).ends_with("\xD9\x8A") || i + 2 >= text_.size() || text_[i + 1].kind != TokenKind::word ||
      text_[i + 1].line_start)
    return false;
  const auto named = [&](uint32_t t) {
    const auto& hits = lex_.hits(text_[t].fold);
    return std::any_of(hits.begin(), hits.end(), [](const WordHit& h) {
      return h.next || std::any_of(h.senses.begin(), h.senses.end(), [](const Sense& s) {
               return s.kind == Kind::actor || s.kind == Kind::country || s.kind == Kind::capital ||
                      s.kind == Kind::head || s.kind == Kind::nisba || s.kind == Kind::people ||
                      s.kind == Kind::given_name;
             });
    });
  };
  const auto particle = [&](uint32_t t, ParticleKind kind) {
    for (const WordHit& h : lex_.hits(text_[t].fold))
      for (const Sense& s : h.senses)
        if (!h.clitics && h.pronoun == arabic::Pronoun::none && s.kind == Kind::particle &&
            s.entry < lex_.book().particles.size() && lex_.book().particles[s.entry].kind == kind)
          return true;
    return false;
  };
  const uint32_t who = i + (particle(i + 1, ParticleKind::quant) ? 2 : 1);  // على جميع المسلحين
  if (!named(who)) return false;
  // "العقوبات" على النظام: behind any mark but a colon it may only be where that falls.
  const bool behind_mark = !begins && text_[i - 1].byte_end < text_[i].byte && !text_.raw(i - 1).ends_with(":");
  const uint32_t end = std::min(text_.size(), who + 1 + kName);
  bool name = !behind_mark;  // every word since is part of the name
  for (uint32_t t = who + 1; t < end; ++t) {
    if (text_[t].kind != TokenKind::word || text_[t].line_start) return false;
    if (particle(t, ParticleKind::comp)) return true;
    if (!named(t) && tells(text_, lex_, t)) return false;  // على السعودية إذا تبين أن …
    // Whole only where its last word is definite: not على قوات التحالف.
    const bool whole = arabic::has_article(text_[t - 1].fold) ||
                       std::ranges::any_of(lex_.hits(text_[t - 1].fold), [](const WordHit& h) {
                         return std::ranges::any_of(h.senses, [](const Sense& s) {
                           return s.kind == Kind::country || s.kind == Kind::capital || s.kind == Kind::actor;
                         });
                       });
    if (name && whole && deed(text_, lex_, t)) return true;
    name = name && (named(t) || arabic::has_article(text_[t].fold));
  }
  return false;
}

}  // namespace marsad::reading
