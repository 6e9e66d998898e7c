#include "reading/attribution.h"

#include <algorithm>

#include "arabic/clitics.h"

namespace marsad::reading {
using namespace codebook;

Attributions::Attributions(const Draft& draft) : d_(draft), speakers_(draft) {
  said_of_act_.assign(d_.acts.size(), -1);
  accuser_of_act_.assign(d_.acts.size(), -1);
  cues();
  colons();
  std::stable_sort(said_.begin(), said_.end(), [](const Said& x, const Said& y) { return x.cue.begin < y.cue.begin; });
  same_source();
  for (size_t k = 0; k < said_.size(); ++k)
    if (said_[k].act >= 0) said_of_act_[static_cast<size_t>(said_[k].act)] = static_cast<int>(k);
  sides();
  quotations();
}

// قال المرصد … وأضاف المصدر نفسه: "the source" is who spoke last, if that was a source too, or the sentence before. One
// is no several.
void Attributions::same_source() {
  constexpr uint32_t kSentencesBack = 6;
  constexpr std::string_view kSource = "src";  // the code of heads.tsv, also sec-src …
  const auto mention = [&](const Said& s) -> const Mention& {
    return d_.mentions[static_cast<size_t>(s.speakers.front())];
  };
  const auto several = [](const Mention& who) { return who.number == Number::pl && who.id.empty(); };
  const Said* last = nullptr;
  for (Said& s : said_) {
    const bool tells =
        s.kind == CueKind::say || s.kind == CueKind::deny || s.kind == CueKind::agency || s.kind == CueKind::according;
    if (!tells || s.speakers.size() != 1) continue;
    const Mention& who = mention(s);
    if (who.type == kSource && who.id.empty() && who.definite && who.tokens.size() == 1) {
      if (!last || several(mention(*last)) != several(who) ||
          last->sentence + (mention(*last).type.ends_with(kSource) ? kSentencesBack : 1) < s.sentence)
        continue;
      s.speakers = last->speakers;
    }
    last = &s;
  }
}

// أضاف ⟨في مؤتمر صحفي⟩ أن …: what is told is the clause under the cue, its object, or what its frame takes behind a
// preposition; not where it was said.
bool Attributions::told(int cue, int child) const {
  const Act& a = d_.acts[static_cast<size_t>(cue)];
  const Act& c = d_.acts[static_cast<size_t>(child)];
  if (c.via_clause) return true;
  for (const Act::Slotted& s : a.slots) {
    if (s.act != child) continue;
    if (s.slot == codebook::Slot::obj || s.slot == codebook::Slot::gen) return true;
    if (s.slot != codebook::Slot::prep || !a.cue_row) continue;
    const FrameItem* item = a.cue_row->frame.find_prep(s.prep);
    if (item && item->role == Role::event) return true;
  }
  return a.cue_row && a.cue_row->pos == "phrase" && c.unit > a.unit;
}

// The unit from which on the cue is quoted: behind أن, a colon, the quotation mark, or its object; 0: it tells nothing.
uint32_t Attributions::told_from(int cue) const {
  const Act& a = d_.acts[static_cast<size_t>(cue)];
  const uint32_t end = d_.sentence_units[a.sentence].end;
  uint32_t from = end;
  uint32_t verb = end;
  for (size_t j = static_cast<size_t>(cue) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& c = d_.acts[j];
    // شدد الرئيس في مقابلة نشرت الخميس على أن: a word of publishing that nobody does is passed by.
    const bool published = c.cue && !(d_.units[c.unit].clitics & arabic::kAnd) &&
                           std::none_of(c.slots.begin(), c.slots.end(), [](const Act::Slotted& slot) {
                             return slot.slot == codebook::Slot::subj && slot.act < 0;
                           });
    if (c.verb && c.relative_of < 0 && c.unit > a.unit && !published) verb = std::min(verb, c.unit);
    if (c.parent == cue && c.unit > a.unit && told(cue, static_cast<int>(j))) from = std::min(from, c.unit);
  }
  for (uint32_t u = a.unit + 1; u < std::min(verb, a.unit + 40); ++u) {
    const Unit& unit = d_.units[u];
    const bool comp = unit.particle && unit.particle->kind == ParticleKind::comp;
    const bool colon = unit.kind == UnitKind::punct && (*d_.text)[unit.tokens.begin].fold == ":";
    const int q = speakers_.quotation_of(u);
    // A quotation of a word or two is a name or a label, not what is told.
    const bool quoted = q >= 0 && q != speakers_.quotation_of(a.unit) &&
                        speakers_.quotations()[static_cast<size_t>(q)].close > u + 4 && unit.quote;
    if (comp || colon || quoted) return std::min(from, u);
  }
  return from == end ? 0 : from;
}

// أعلن الجيش سيطرته على البلدة بعد إجلاء المقاتلين: where a noun alone is told, what was before it is the outlet's.
bool Attributions::behind_what_is_told(const Said& s, const Act& a) const {
  if (s.act < 0 || !a.noun) return false;
  bool passed = false;
  for (uint32_t u = d_.acts[static_cast<size_t>(s.act)].unit + 1; u < a.unit; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.quote || (unit.particle && unit.particle->kind == ParticleKind::comp)) return false;
    passed = passed || (u >= s.from && unit.particle && another_time(unit.particle->role));
  }
  return passed;
}

// لافروف: نرفض الاتهامات, ماكرون: واشنطن ستدعم المعارضة: behind a colon it is all his. A country there may be no more
// than where it is (سوريا: الفصائل ترفض), save where the verb names nobody.
bool Attributions::told_behind_colon(const Said& s, const Act& a) const {
  if (s.act >= 0) return false;
  const bool somebody = a.sense.person != 1 && std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& x) {
                          return x.slot == codebook::Slot::subj && x.mention >= 0;
                        });
  return !somebody || std::none_of(s.speakers.begin(), s.speakers.end(),
                                   [&](int m) { return d_.mentions[static_cast<size_t>(m)].place; });
}

// بلاده ترى أن …
bool Attributions::of_his_country(const Said& s) const {
  return !s.speakers.empty() && std::all_of(s.speakers.begin(), s.speakers.end(), [&](int m) {
    const Mention& who = d_.mentions[static_cast<size_t>(m)];
    return who.owner != arabic::Pronoun::none && who.country && who.id == who.country->id;
  });
}

std::vector<const Said*> Attributions::of(int index) const {
  const Act& a = d_.acts[static_cast<size_t>(index)];
  const int quotation = speakers_.quotation_of(a.unit);
  std::vector<const Said*> out;
  const Said* guess = nullptr;  // who expects, plans or asks for it: only where nobody tells so
  bool accused = false;
  for (int child = index, p = a.parent, steps = 0; p >= 0 && steps < 32 && out.empty();
       child = p, p = d_.acts[static_cast<size_t>(p)].parent, ++steps) {
    const Act& c = d_.acts[static_cast<size_t>(child)];
    if (const int k = accuser_of_act_[static_cast<size_t>(p)]; k >= 0) {
      // هجوم اتهمت دمشق بتنفيذه: also before it, as what the accusation is about.
      const auto& slots = d_.acts[static_cast<size_t>(p)].slots;
      const bool about = std::any_of(slots.begin(), slots.end(), [&](const Act::Slotted& x) { return x.act == child; });
      if (about || c.unit > d_.acts[static_cast<size_t>(p)].unit)
        out.push_back(&accusers_[static_cast<size_t>(k)]), accused = true;
    } else if (const int j = said_of_act_[static_cast<size_t>(p)]; j >= 0 && told(p, child)) {
      const Said& s = said_[static_cast<size_t>(j)];
      const CueKind kind = s.kind;
      if (kind == CueKind::say && behind_what_is_told(s, a)) continue;
      if (kind == CueKind::hedge || kind == CueKind::plan || kind == CueKind::call)
        guess = guess ? guess : &s;
      else
        out.push_back(&s);
    }
  }
  // فيما حذر الكرملين: another's own speech act.
  const bool own_speech = a.verb && a.parent < 0 && !a.cue && speakers_.speaks(a);
  // ردا على هجوم اتهمت دمشق بتنفيذه: it stands elsewhere, and fills a slot of the accusation behind it.
  if (out.empty())
    for (auto at = first_of(accusers_, a.sentence); at != accusers_.end() && at->sentence == a.sentence; ++at)
      for (const Act::Slotted& x : d_.acts[static_cast<size_t>(at->act)].slots)
        if (x.act == index && out.empty()) out.push_back(&*at), accused = true;
  const Said* nearest = nullptr;
  const Said* side = nullptr;
  for (auto at = first_of(said_, a.sentence); at != said_.end() && at->sentence == a.sentence; ++at) {
    const Said& s = *at;
    if (s.act == index) continue;
    if (s.quotation >= 0 && s.quotation != quotation) continue;
    if (s.beside) {
      // بحسب ناشط خُطف سابقا: what is told of the source itself is not from him.
      const bool about =
          a.relative_of >= 0 && std::find(s.speakers.begin(), s.speakers.end(), a.relative_of) != s.speakers.end();
      if (a.unit >= s.from && a.unit < s.to && !side && !about) side = &s;
      continue;
    }
    const CueKind k = s.kind;
    if ((k == CueKind::say || k == CueKind::deny || k == CueKind::agency) && s.onward && s.from <= a.unit &&
        (quotation >= 0 || !own_speech || told_behind_colon(s, a)) && !(k == CueKind::say && behind_what_is_told(s, a)))
      nearest = &s;
  }
  if (out.empty() && quotation >= 0 && quote_speaker_[static_cast<size_t>(quotation)] >= 0) {
    const Said& speaker = said_[static_cast<size_t>(quote_speaker_[static_cast<size_t>(quotation)])];
    out.push_back(nearest && nearest->quotation == quotation ? nearest : &speaker);
  }
  if (out.empty() && nearest) out.push_back(nearest);
  if (out.empty() && guess && !side) out.push_back(guess);
  // قال لافروف إن بلاده لم تر أدلة على الهجوم: what he says of his country is his word.
  for (const Said*& s : out)
    if (s->act >= 0 && of_his_country(*s))
      if (const std::vector<const Said*> above = of(s->act); !above.empty()) s = above.front();
  if (side && !accused) {
    // Beside a speaker only a carrier is told: "وأضاف …، بحسب وكالة الأناضول".
    const bool carrier = std::all_of(side->speakers.begin(), side->speakers.end(), [&](int m) {
      return d_.mentions[static_cast<size_t>(m)].kind == ActorKind::media;
    });
    if (out.empty() || carrier) out.push_back(side);
  }
  return out;
}

}  // namespace marsad::reading
