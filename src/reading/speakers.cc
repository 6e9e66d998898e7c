#include "reading/speakers.h"

#include <algorithm>

#include "reading/match.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr uint32_t kSentencesBack = 6;  // further back nobody is remembered as the speaker
constexpr uint32_t kUnitsOfTitle = 9;   // between a title and its person's name

}  // namespace

Speakers::Speakers(const Draft& draft) : d_(draft) {
  quotation_of_.assign(d_.units.size(), -1);
  const arabic::Text& text = *d_.text;
  int open = -1;
  auto close = [&](uint32_t unit) {
    quotations_[static_cast<size_t>(open)].close = unit;
    open = -1;
  };
  for (uint32_t s = 0; s < d_.sentence_units.size(); ++s) {
    const Range units = d_.sentence_units[s];
    if (units.empty()) continue;
    if (open >= 0 && text[d_.units[units.begin].tokens.begin].line_start) close(units.begin - 1);
    for (uint32_t u = units.begin; u < units.end; ++u) {
      const Unit& unit = d_.units[u];
      if (unit.quote) {
        bool opens = unit.quote == 1 || (unit.quote == 3 && open < 0);
        if (unit.quote == 3) {  // the straight mark: it opens what it touches
          const uint32_t t = unit.tokens.begin;
          const bool before = t > 0 && text[t - 1].end == text[t].start && !text[t].line_start;
          const bool after = t + 1 < text.size() && text[t].end == text[t + 1].start;
          if (before != after) opens = after;
        }
        if (opens) {
          if (open >= 0) continue;  // a quotation inside a quotation
          open = static_cast<int>(quotations_.size());
          quotations_.push_back({u, units.end - 1, s});
        } else if (open >= 0) {
          quotation_of_[u] = open;
          close(u);
          continue;
        }
      }
      quotation_of_[u] = open;
    }
    if (open >= 0) quotations_[static_cast<size_t>(open)].close = units.end - 1;
  }
}

std::vector<int> Speakers::subjects_of(const Act& a) const {
  std::vector<int> out;
  const bool source = a.cue && a.noun;  // بحسب ناشطين: the source is the genitive
  for (const Act::Slotted& s : a.slots)
    if ((s.slot == codebook::Slot::subj || (source && s.slot == codebook::Slot::gen)) && s.mention >= 0 &&
        d_.mentions[static_cast<size_t>(s.mention)].actor)
      out.push_back(s.mention);
  return out;
}

bool Speakers::speaks(const Act& a) const {
  const Lexicon& lex = *d_.lexicon;
  const int cues = a.cue ? static_cast<int>(a.sense.entry) : a.cue_group;
  if (cues >= 0)
    for (uint32_t r : lex.cue_rows(static_cast<uint32_t>(cues))) {
      const CueKind k = lex.book().cues[r].kind;
      if (k == CueKind::say || k == CueKind::deny || k == CueKind::agency) return true;
    }
  if (!a.cue)
    for (uint32_t r : lex.predicate_rows(a.sense.entry))
      if (is_speech_or_promise(lex.book().predicates[r].type)) return true;
  return false;
}

// The verb of the cue before agreed with its speaker, so this one's must agree with that verb.
bool Speakers::fits(const Act& verb, const Act& before, const std::vector<int>& speakers) const {
  if (speakers.empty()) return false;
  const Mention& who = d_.mentions[static_cast<size_t>(speakers.front())];
  const bool several = speakers.size() > 1;
  if (verb.sense.number == Number::pl && !several && who.number == Number::sg && who.person) return false;
  if (verb.sense.number == Number::du && !several && who.number != Number::du) return false;
  if (verb.sense.number == Number::sg && &before != &verb && !several && who.number == Number::du) return false;
  if (verb.sense.number == Number::sg && verb.sense.gender == Gender::m && !several && who.number == Number::pl &&
      who.gender == Gender::m)
    return false;
  if (before.verb && &before != &verb && before.sense.gender != Gender::unknown &&
      verb.sense.gender != Gender::unknown && before.sense.number == Number::sg && verb.sense.number == Number::sg)
    return before.sense.gender == verb.sense.gender;
  if (who.gender == Gender::unknown || verb.sense.gender == Gender::unknown) return true;
  return who.gender == verb.sense.gender || (verb.sense.gender == Gender::f && who.number == Number::pl);
}

std::vector<int> Speakers::unsaid(int index) const {
  const Act& a = d_.acts[static_cast<size_t>(index)];
  const int quotation = quotation_of_[a.unit];
  std::vector<int> second;
  if (a.participle) {
    // The sentence's main verb, a cue first; never one inside أن …, a relative clause or a quotation. One that agrees
    // (رفضت المعارضة ما يطلبه ترامب، متهمة) before any other.
    std::vector<int> other;
    for (int j = index; j-- > 0;) {
      const Act& before = d_.acts[static_cast<size_t>(j)];
      if (before.sentence != a.sentence) break;
      if (!before.verb || before.via_clause || before.relative || before.relative_of >= 0 ||
          quotation_of_[before.unit] != quotation)
        continue;
      std::vector<int> subjects = subjects_of(before);
      if (subjects.empty()) continue;
      if (!fits(a, before, subjects)) {
        if (other.empty()) other = std::move(subjects);
        continue;
      }
      if (speaks(before)) return subjects;
      if (second.empty()) second = std::move(subjects);
    }
    // وأكدت القاهرة "رفضها القصف، مطالبة بوقفه": a quotation without a verb of its own is told by the one before it.
    const bool beside = a.unit > 0 && d_.units[a.unit - 1].kind == UnitKind::punct && !d_.units[a.unit - 1].quote;
    for (int j = index; second.empty() && other.empty() && quotation >= 0 && beside && j-- > 0;) {
      const Act& before = d_.acts[static_cast<size_t>(j)];
      if (before.sentence != a.sentence || before.unit < quotations_[static_cast<size_t>(quotation)].open) {
        if (before.sentence == a.sentence && before.verb && !before.via_clause && !before.relative &&
            before.relative_of < 0 && quotation_of_[before.unit] < 0 && speaks(before))
          second = subjects_of(before);
        break;
      }
    }
    return second.empty() ? other : second;
  }
  if (!a.verb || a.sense.person != 3) return {};
  const Lexicon& lex = *d_.lexicon;
  for (int j = index; j-- > 0;) {
    const Act& before = d_.acts[static_cast<size_t>(j)];
    if (before.sentence + kSentencesBack < a.sentence) break;
    if (quotation_of_[before.unit] >= 0 && quotation_of_[before.unit] != quotation) continue;
    if (before.relative_of >= 0 && before.sentence != a.sentence) continue;
    if (before.noun ? !(before.cue && before.sentence == a.sentence) : !speaks(before)) continue;
    // نقلت سانا عن مصدر … وأضاف: the source goes on, not the carrier.
    const int cues = before.cue ? static_cast<int>(before.sense.entry) : before.cue_group;
    for (const Act::Slotted& s : before.slots) {
      if (cues < 0 || s.slot != codebook::Slot::prep || s.mention < 0) continue;
      for (uint32_t r : lex.cue_rows(static_cast<uint32_t>(cues))) {
        const CueEntry& c = lex.book().cues[r];
        const FrameItem* item = c.kind == CueKind::agency ? c.frame.find_prep(s.prep) : nullptr;
        if (item && item->role == Role::actor && fits(a, a, {s.mention})) return {s.mention};
      }
    }
    std::vector<int> subjects = subjects_of(before);
    if (!fits(a, before, subjects)) continue;
    if (!before.via_clause && before.relative_of < 0) return subjects;
    if (second.empty()) second = std::move(subjects);
  }
  return second;
}

int Speakers::by_name(int m) const {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (who.person || who.place || who.number == Number::pl) return m;
  const Range units = d_.sentence_units[who.sentence];
  uint32_t at = units.begin;
  while (at < units.end && d_.units[at].mention != m) ++at;
  if (at == units.end) return m;
  std::vector<Match> found;
  match_at(*d_.text, *d_.lexicon, who.tokens.begin, who.tokens.end, &found);
  const bool title = std::any_of(found.begin(), found.end(), [&](const Match& x) {
    return x.sense->kind == Kind::head && d_.lexicon->book().heads[x.sense->entry].title;
  });
  if (!title) return m;
  for (uint32_t u = at + 1; u < std::min(units.end, at + kUnitsOfTitle); ++u) {
    const Unit& unit = d_.units[u];
    if (unit.kind == UnitKind::act || unit.kind == UnitKind::cue || unit.kind == UnitKind::time || unit.quote) break;
    if (unit.particle && unit.particle->kind != ParticleKind::prep) break;
    if (unit.kind == UnitKind::punct && (*d_.text)[unit.tokens.begin].fold == ":") break;
    if (unit.kind != UnitKind::mention) continue;
    if (d_.mentions[static_cast<size_t>(unit.mention)].person) return unit.clitics ? m : unit.mention;
  }
  return m;
}

}  // namespace marsad::reading
