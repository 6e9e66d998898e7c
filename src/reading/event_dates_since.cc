// Since when: what goes on from a day told behind منذ until the article is written, and what such a day tells nothing
// of.
//
//   تحاصر القوات المدينة منذ 2013 → 2013 until publication;  اتهمت الداعية المقيم في لندن منذ 1999 → of his living
//   there; أول زيارة منذ 2011 → what it is the first of
//
// Tested by sentences_since_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"

namespace marsad::reading {

namespace {

constexpr uint32_t kNone = UINT32_MAX;

}  // namespace

// معارك اندلعت منذ يومين, عملية بدأت منذ شهرين: the day of that beginning. Not غارات استهدفت البلدة منذ يومين.
bool EventDates::began(int i, int owner) const {
  if (!told_by(i, owner)) return false;
  const Act& verb = act(owner);
  return verb.sense.tense == arabic::Tense::past && verb.row && verb.row->effect == codebook::Effect::begins;
}

// ومنذ شهرين، تشكل المدينة هدفا لهجوم يشنه الجيش: what goes on now goes on since then. The time, -1 if none.
int EventDates::begins_with_since(const Act& a) const {
  const Range sentence = d_.text->sentences()[a.sentence];
  const size_t t = first_time(sentence);
  return t < d_.times.size() && d_.times[t].since && d_.times[t].tokens.begin == sentence.begin ? static_cast<int>(t)
                                                                                                : -1;
}

// The unit of the منذ behind which this time stands: its own, or that of an act whose day it is (منذ بدء النزاع عام
// 2011). kNone where none does.
uint32_t EventDates::since_unit(uint32_t sentence, int time) const {
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  const Range units = d_.sentence_units[sentence];
  const uint32_t behind = std::min(units.end, d_.unit_from(t.tokens.begin + 1));
  if (t.since) return behind > units.begin ? behind - 1 : kNone;
  for (uint32_t u = std::min(behind, d_.unit_from(t.tokens.begin)); u-- > units.begin;) {
    const Unit& unit = d_.units[u];
    if (unit.kind == UnitKind::punct) return kNone;
    if (unit.particle && unit.particle->role == "since") return u;
  }
  return kNone;
}

// قتل المئات منذ بدء النزاع عام 2011: the year is of an act behind منذ, and the one outside it goes on since.
bool EventDates::since_act(const Act& a, int time) const {
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  const uint32_t u = t.since ? kNone : since_unit(a.sentence, time);
  return u != kNone && (a.tokens.begin < d_.units[u].tokens.begin || a.tokens.begin >= t.tokens.end);
}

// قتل المئات ونزح آلاف منذ بدء النزاع عام 2011, ومنذ بدأت موسكو دعمها عام 2015 قصفت البلدة: all that is told before
// such an act goes on since, and all behind it where it opens the sentence. Not what is said or may be.
bool EventDates::goes_on_since(const Act& a, int time) const {
  constexpr uint32_t kOpening = 1;  // units: فـ, أنه
  if (a.was || a.hedged || a.subjunctive || !a.row || is_speech_or_promise(a.row->type) || !since_act(a, time))
    return false;
  const uint32_t u = since_unit(a.sentence, time);
  return a.tokens.begin < d_.units[u].tokens.begin || u <= d_.sentence_units[a.sentence].begin + kOpening;
}

// الهدنة القائمة منذ العام 2013, الداعية المقيم في لندن منذ 1999: since when the noun before the adjective has been
// what it is. Not القوات التركية في سراقب منذ السبت.
bool EventDates::of_adjective(const Act& a, uint32_t since) const {
  constexpr uint32_t kPlace = 5;  // units from the adjective to منذ
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = since; u > units.begin + 1 && u + kPlace > since; --u) {
    const Unit& unit = d_.units[u - 1];
    if (unit.kind == UnitKind::punct || unit.tokens.begin <= a.tokens.begin) return false;
    if (unit.kind == UnitKind::mention || unit.kind == UnitKind::time || unit.kind == UnitKind::number) continue;
    const arabic::Token& adjective = (*d_.text)[unit.tokens.begin];
    const arabic::Token& noun = (*d_.text)[unit.tokens.begin - 1];
    const bool named = d_.units[u - 2].kind == UnitKind::mention;
    if (unit.tokens.size() != 1 || adjective.kind != arabic::TokenKind::word || !arabic::has_article(adjective.fold) ||
        noun.kind != arabic::TokenKind::word || (!named && !arabic::has_article(noun.fold)))
      continue;
    if (u != since && (unit.adjective || unit.nisba || !with_complement(u))) continue;
    uint32_t own = a.tokens.end;  // الهجوم العنيف المستمر منذ: its own adjectives
    while (own < unit.tokens.begin && arabic::has_article((*d_.text)[own].fold)) ++own;
    return own < unit.tokens.begin;
  }
  return false;
}

// في, لدى, ب behind an adjective.
bool EventDates::with_complement(uint32_t unit) const {
  const Unit& next = d_.units[unit];
  return (next.particle && next.particle->kind == codebook::ParticleKind::prep) ||
         (next.clitics & (arabic::kBi | arabic::kLi));
}

// أول زيارة منذ 2011, للمرة الأولى منذ أيار: how long ago there was the last; غارات هي الأعنف منذ شهر: ... the like.
bool EventDates::of_ordinal(const Act& a, uint32_t since) const {
  const Range units = d_.sentence_units[a.sentence];
  const auto ends = [&](const Unit& unit) {
    return unit.kind == UnitKind::punct || unit.kind == UnitKind::time ||
           (unit.particle && (unit.particle->kind == codebook::ParticleKind::clause ||
                              unit.particle->kind == codebook::ParticleKind::comp));
  };
  uint32_t from = since;
  while (from > units.begin && !ends(d_.units[from - 1])) --from;
  const uint32_t begin = d_.units[from].tokens.begin, end = d_.units[since].tokens.begin;
  uint32_t relative = kNone;  // المرة الأولى التي يقصف فيها; not الأولى مع روسيا التي تدعم
  for (uint32_t u = a.unit; a.relative && u-- > units.begin;)
    if (const codebook::Particle* p = d_.units[u].particle; p && p->kind == codebook::ParticleKind::rel) {
      relative = d_.units[u].tokens.begin;
      break;
    }
  const auto superlative = [&](const codebook::Sense& x) {
    return x.kind == codebook::Kind::particle && d_.lexicon->book().particles[x.entry].role == "superlative";
  };
  for (uint32_t t = relative == kNone ? begin : std::max(begin, relative); t < end; ++t)
    for (const codebook::WordHit& hit : d_.lexicon->hits((*d_.text)[t].fold))
      if (std::any_of(hit.senses.begin(), hit.senses.end(), superlative)) return true;
  const auto number = std::partition_point(d_.numbers.begin(), d_.numbers.end(),
                                           [&](const NumberMention& n) { return n.tokens.begin < begin; });
  for (auto n = number; n != d_.numbers.end() && n->tokens.end <= end; ++n)
    if (n->ordinal && (relative == kNone || n->tokens.end >= relative)) return true;
  return false;
}

// A beginning that tells of something else than the act.
bool EventDates::since_of_another(const Act& a, int time) const {
  constexpr uint32_t kBesideVerb = 3;  // tokens from a verb of speech to the منذ that is its own
  const uint32_t u = since_unit(a.sentence, time);
  if (u == kNone) return false;
  const uint32_t at = d_.units[u].tokens.begin;
  if (a.tokens.begin > at && a.tokens.begin < d_.times[static_cast<size_t>(time)].tokens.end) return false;
  if (of_adjective(a, u) || of_ordinal(a, u)) return true;
  // دعا الوزير إلى الإفراج عن رجل اعتقل منذ شهرين: what was said then is not said since.
  return a.verb && a.row && is_speech(a.row->type) && a.sense.tense == arabic::Tense::past &&
         at > a.tokens.end + kBesideVerb;
}

// سيطر التنظيم على المدينة عام 2014 | ومنذ ذلك الحين قصف الجيش أحياءها: the time told before those words, of the verb
// in whose clause they stand, or of its subject or object; -1 if none.
int EventDates::since_then(const Act& told) const {
  const bool carried = told.noun && told.parent >= 0 && act(told.parent).verb && !act(told.parent).cue && told_of(told);
  const Act& a = carried ? act(told.parent) : told;
  if (!a.verb || a.cue || a.relative || a.was || a.hedged || a.future || a.subjunctive || !told.row ||
      is_speech_or_promise(told.row->type))
    return -1;
  const Range units = d_.sentence_units[a.sentence];
  const auto then = [&](uint32_t u) {  // منذ, ذلك, الحين
    return d_.units[u].particle && d_.units[u].particle->role == "since" && d_.units[u + 1].particle &&
           d_.units[u + 1].particle->kind == codebook::ParticleKind::dem && d_.units[u + 2].kind == UnitKind::word;
  };
  uint32_t u = units.begin;
  while (u + 2 < units.end && !then(u)) ++u;
  if (u + 2 >= units.end || verb_between(a, d_.units[u].tokens)) return -1;
  const Range words = d_.units[u].tokens, sentence = d_.text->sentences()[a.sentence];
  const size_t behind = first_time({words.begin, words.begin});
  if (!behind) return -1;
  const TimeMention& t = d_.times[behind - 1];
  const auto found = static_cast<int>(behind - 1);
  const int owner = d_.time_act[behind - 1];
  if (t.out.value.empty() || t.since || t.out.value.find('/') != std::string::npos) return -1;
  if (owner >= 0 && act(owner).cue) return -1;  // قالت المنظمة في آذار إن السلطات اعتقلت منذ ذلك الحين آلافا
  if (sentence.contains(t.tokens.begin)) return t.tokens.begin < a.tokens.begin ? found : -1;
  // وصل الفريق ومنع منذ ذلك الحين: since he came, whatever the sentence before tells.
  for (size_t k = d_.first_act(a.sentence); k < d_.acts.size() && d_.acts[k].tokens.begin < words.begin; ++k)
    if (const Act& o = d_.acts[k]; o.verb && !o.cue && &o != &a) return -1;
  return a.sentence && d_.text->sentences()[a.sentence - 1].contains(t.tokens.begin) ? found : -1;
}

}  // namespace marsad::reading
