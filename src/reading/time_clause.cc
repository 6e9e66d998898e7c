// The clause is what lies between the marks , . ; : around the expression, at most some two dozen words; verbs are told
// by their shape.
//
//   سـ + يـ/تـ/نـ at the head of a word of five letters or more is a future verb, unless the codebook lists the word as
//   one that only looks so (سيطرت, سياسي); a word that begins with يـ is a present verb more often than not.
//
// What it cannot do: the tense of participles and of verbs in an earlier clause.
#include "reading/time_clause.h"

#include <algorithm>

namespace marsad::reading {

namespace {

constexpr uint32_t kBack = 24, kAhead = 10;

bool boundary(const arabic::Token& t) {
  return t.kind == arabic::TokenKind::punct &&
         (t.fold == "\u060C" || t.fold == "," || t.fold == "." || t.fold == "\u061B" || t.fold == ":" || t.fold == ";");
}

bool comma(const arabic::Token& t) {
  return t.kind == arabic::TokenKind::punct && (t.fold == "\u060C" || t.fold == ",");
}

bool quotation(const arabic::Token& t) {
  return t.kind == arabic::TokenKind::punct && (t.fold == "\"" || t.fold == "\u00AB" || t.fold == "\u201C");
}

// Folded Arabic letters are two bytes each.
bool letter_at(std::string_view s, size_t index, std::string_view letter) {
  return s.size() >= (index + 1) * 2 && s.substr(index * 2, 2) == letter;
}

bool looks_future(std::string_view s, const TimeLexicon::Impl& words) {
  if (letter_at(s, 0, "\u0648") || letter_at(s, 0, "\u0641")) s.remove_prefix(2);                            // و ف
  if (!letter_at(s, 0, "\u0633") || s.size() < 10) return false;                                             // س
  if (!letter_at(s, 1, "\u064A") && !letter_at(s, 1, "\u062A") && !letter_at(s, 1, "\u0646")) return false;  // ي ت ن
  for (size_t n = 8; n <= s.size(); n += 2) {
    const TimeWord* w = words.find(s.substr(0, n));
    if (w && w->has(K::never)) return false;
  }
  return true;
}

// `either`: تـ counts as well; only straight behind an expression that opens the clause, where a verb is likely.
bool looks_present(std::string_view s, const TimeLexicon::Impl& words, bool either) {
  if (letter_at(s, 0, "\u0648") || letter_at(s, 0, "\u0641")) s.remove_prefix(2);
  if (s.size() < 8 || !(letter_at(s, 0, "\u064A") || (either && letter_at(s, 0, "\u062A")))) return false;
  return words.find(s) == nullptr;
}

}  // namespace

ClauseTense clause_tense(const arabic::Text& text, arabic::Range sentence, arabic::Range mention,
                         const TimeLexicon::Impl& words) {
  uint32_t from = mention.begin, to = mention.end;
  const uint32_t low = std::max(sentence.begin, mention.begin > kBack ? mention.begin - kBack : 0);
  const uint32_t high = std::min(sentence.end, mention.end + kAhead);
  while (from > low && !boundary(text[from - 1])) --from;
  // Behind the expression only where it opens the clause ("الأربعاء سيجتمع", "منذ شهرين، تشكل"): what follows else may
  // be another clause.
  const bool opens = mention.begin - from <= 1;
  if (opens) {
    // قال الوزير في أنقرة، الجمعة، "سنفعل كل شيء": what is quoted was not done on the Friday.
    if (to < high && boundary(text[to])) ++to;
    while (to < high && !boundary(text[to]) && !quotation(text[to])) ++to;
  }
  ClauseTense out;
  // وسيعقد البرلمان، السبت، جلسة: alone between two commas it belongs to the clause before, if a future verb opens
  // that.
  if (from == mention.begin && from > low && comma(text[from - 1]) && mention.end < sentence.end &&
      comma(text[mention.end])) {
    uint32_t verb = from - 1;
    while (verb > low && !boundary(text[verb - 1])) --verb;
    out.future = looks_future(text[verb].fold, words);
  }
  bool past = false;
  for (uint32_t t = from; t < to; ++t) {
    if (mention.contains(t) || text[t].kind != arabic::TokenKind::word) continue;
    const std::string_view fold = text[t].fold;
    const TimeWord* w = words.find(fold);
    if (w && w->has(K::past)) past = true;
    if (w && w->has(K::future)) out.future = true;
    if (w && w->has(K::ongoing)) out.ongoing = true;
    if (!out.future && looks_future(fold, words)) out.future = true;
    if (t < mention.begin || t <= mention.end + 1) out.ongoing |= looks_present(fold, words, t >= mention.end);
  }
  if (past) out.future = false;  // "كان من المقرر وصولهم الخميس"
  return out;
}

}  // namespace marsad::reading
