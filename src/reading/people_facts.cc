// Lists of names behind or before a word that says who was at talks, or who broke them.
//
//   "غاب عنها | الائتلاف والهيئة";  "اقتصر على الفصائل …، وهي | الشامية، والزنكي": the list that a pronoun opens;
//   "إيران والنظام | على إفساد المفاوضات"
//
// Only names with an id: what is said of "a third party" is of nobody. What it cannot do: lists broken by a clause of
// their own ("الائتلاف، الذي …، والهيئة" keeps the first). Tested by the examples of facts.tsv.
#include "reading/people_facts.h"

#include <algorithm>
#include <optional>

#include "reading/phrase_word.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr uint32_t kNear = 3;  // words before the first name of a list
constexpr uint32_t kFar = 6;  // ... across a verb: الطرف الذي عمل على إفساد المفاوضات فيتمثل في …

// Whether a cue of that kind stands at most `near` units before.
bool cued(const Draft& d, uint32_t at, arabic::Range units, CueKind kind, uint32_t near) {
  for (uint32_t u = at; u-- > units.begin && at - u <= near;)
    for (const Sense& cue : d.units[u].cues)
      for (uint32_t row : d.lexicon->cue_rows(cue.entry))
        if (d.lexicon->book().cues[row].kind == kind) return true;
  return false;
}

class List {
 public:
  List(const Draft& d, arabic::Range units) : d_(d), units_(units) {}

  // The sentence's first names.
  std::vector<uint32_t> first() const {
    uint32_t u = units_.begin;
    while (u < units_.end && !name(u)) ++u;
    return from(u);
  }

  // The names from `at` on: the first within a few words, and those that a comma or "and" joins.
  std::vector<uint32_t> from(uint32_t at, uint32_t reach = kNear) const {
    std::vector<uint32_t> out;
    uint32_t u = at;
    for (uint32_t words = 0; u < units_.end && words < reach; ++u) {
      if (name(u)) break;
      if (stops(u) && reach == kNear) return out;
      if (d_.units[u].kind != UnitKind::punct) ++words;
    }
    if (u >= units_.end || !name(u)) return out;
    out.push_back(u);
    bool joins = false;  // a comma or "and" stands before, quotation marks or not
    for (++u; u < units_.end; ++u) {
      const Unit& x = d_.units[u];
      if (name(u) && (joins || (x.clitics & arabic::kAnd)))
        out.push_back(u), joins = false;
      else if (x.kind == UnitKind::punct)
        joins = joins || !x.quote;
      else if (x.particle && x.particle->kind == ParticleKind::conj)
        joins = true;
      else if (cued(d_, u + 1, units_, CueKind::negate, 1))
        joins = true;  // لم تدع تركيا ولا إيران
      else if (!x.adjective)
        break;
    }
    return out;
  }

  // "…، وهي الجبهة الشامية، و…": what an independent pronoun enumerates stands for the list before it.
  std::vector<uint32_t> named_in(std::vector<uint32_t> list) const {
    if (list.empty()) return list;
    for (uint32_t u = list.back() + 1; u + 1 < units_.end && u < list.back() + 12; ++u) {
      const Particle* p = d_.units[u].particle;
      if (d_.units[u].fact) break;
      if (!p || p->kind != ParticleKind::pron) continue;
      uint32_t next = u + 1;
      while (next < units_.end && d_.units[next].kind == UnitKind::punct && d_.units[next].quote) ++next;
      if (next < units_.end && name(next)) return from(next);
    }
    return list;
  }

  // The list that ends nearest before `at`. Its last name is joined by "and"; what only commas part is a title or a
  // new clause (عصام، القائد في الغرفة، قوات النظام), and names side by side are subject and object.
  // Nothing where that is somebody without an id.
  std::optional<std::vector<uint32_t>> before(uint32_t at) const {
    for (uint32_t u = at; u-- > units_.begin;) {
      if (!name(u)) {
        if (actor(u)) return std::nullopt;
        continue;
      }
      uint32_t first = u;
      bool joins = anded(u), comma = false;
      for (uint32_t v = u; (joins || first != u) && v-- > units_.begin;) {
        const Unit& x = d_.units[v];
        if (name(v)) {
          if (!joins && !comma) break;
          first = v, joins = anded(v), comma = false;
        } else if (x.particle && x.particle->kind == ParticleKind::conj) {
          joins = true;
        } else if (x.kind == UnitKind::punct) {
          comma = comma || !x.quote;
        } else if (!x.adjective) {
          break;
        }
      }
      std::vector<uint32_t> list = from(first);
      std::erase_if(list, [&](uint32_t m) { return m > u; });
      return list;
    }
    return std::vector<uint32_t>();
  }

  bool name(uint32_t u) const { return actor(u) && !d_.mentions[static_cast<size_t>(d_.units[u].mention)].id.empty(); }

 private:
  bool actor(uint32_t u) const {
    return d_.units[u].kind == UnitKind::mention && d_.mentions[static_cast<size_t>(d_.units[u].mention)].actor;
  }
  // Joined by an "and" of its own, or by one that stands straight before it, quotation marks aside.
  bool anded(uint32_t u) const {
    if (d_.units[u].clitics & arabic::kAnd) return true;
    uint32_t v = u;
    while (v > units_.begin && d_.units[v - 1].kind == UnitKind::punct && d_.units[v - 1].quote) --v;
    return v > units_.begin && d_.units[v - 1].particle && d_.units[v - 1].particle->kind == ParticleKind::conj;
  }
  // What a list does not reach over: another verb, another fact, a new clause.
  bool stops(uint32_t u) const {
    const Unit& x = d_.units[u];
    if (x.fact) return true;
    if (x.particle && (x.particle->kind == ParticleKind::clause || x.particle->kind == ParticleKind::comp)) return true;
    return std::any_of(x.acts.begin(), x.acts.end(), [](const Sense& s) { return s.cls == arabic::WordClass::verb; });
  }

  const Draft& d_;
  arabic::Range units_;
};

// Whether the sentence is of talks: one of its acts is, or a track is named.
bool of_talks(const Draft& d, arabic::Range units) {
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d.units[u].kind == UnitKind::object &&
        d.lexicon->book().objects[static_cast<size_t>(d.units[u].index)].kind == "track")
      return true;
  for (size_t i = d.act_from(units.begin); i < d.acts.size() && d.acts[i].unit < units.end; ++i)
    if (d.acts[i].row && d.acts[i].row->type == "CONSULT") return true;
  return false;
}

// Whom the accusation before `at` accuses.
std::vector<uint32_t> accused(const Draft& d, uint32_t at, arabic::Range units) {
  const Act* charge = nullptr;
  for (size_t i = d.act_from(units.begin); i < d.acts.size() && d.acts[i].unit < at; ++i)
    if (const Predicate* row = d.acts[i].row; row && row->type == "ACCUSE" && row->mode == "allege")
      charge = &d.acts[i];
  std::vector<uint32_t> out;
  if (!charge) return out;
  for (uint32_t u = units.begin; u < units.end; ++u)
    for (const Fill& fill : charge->fills)
      if (fill.role == Role::recipient && fill.mention >= 0 && d.units[u].kind == UnitKind::mention &&
          d.units[u].mention == fill.mention && !d.mentions[static_cast<size_t>(fill.mention)].id.empty())
        out.push_back(u);
  return out;
}

// Whether one of the rule's phrases stands within seven words.
bool phrased(const Draft& d, const FactRule& rule, uint32_t at, arabic::Range units) {
  const auto& phrases = rule.phrases;
  if (phrases.empty()) return true;
  const uint32_t from = d.units[at].tokens.end;
  const uint32_t end = std::min(d.units[units.end - 1].tokens.end, from + 7);
  for (uint32_t t = from; t < end; ++t)
    for (const codebook::Phrase& phrase : phrases)
      if ((t == from || !phrase.straight) && phrase_end(*d.text, t, end, phrase.words)) return true;
  return false;
}

}  // namespace

std::vector<uint32_t> people_of(const Draft& draft, const FactRule& rule, uint32_t at, arabic::Range units) {
  const Unit& word = draft.units[at];
  if (cued(draft, at, units, CueKind::negate, 2) != rule.negated || !phrased(draft, rule, at, units)) return {};
  if (cued(draft, at, units, CueKind::condition, 4)) return {};  // إذا لم تلتزم: nothing is said to have happened
  if (rule.pos == "v" && !word.past && !rule.negated) return {};
  if (rule.sentence == "talks" && !of_talks(draft, units)) return {};
  if (rule.who == "accused") return accused(draft, at, units);
  const List list(draft, units);
  if (rule.who == "first") return list.first();
  std::vector<uint32_t> out;
  if (rule.who == "before") {
    // Its own subject or owner, straight behind it: لم تف الصين بوعودها, إفشال الحوثيين لجولة الكويت.
    if (at + 1 < units.end && list.name(at + 1)) return list.from(at + 1);
    auto named = list.before(at);
    if (!named && rule.pos == "v") return {};
    if (named) out = std::move(*named);
  }
  if (!out.empty()) return out;
  // "اقتصر تمثيل المعارضة على …": the list stands behind the phrase's preposition, not behind the verb.
  uint32_t from = at + 1;
  const uint32_t reach = rule.who == "before" ? kFar : kNear;
  if (!rule.phrases.empty() && rule.phrases.front().words.size() == 1)
    for (uint32_t u = at + 1; u < units.end && u < at + 7; ++u)
      if (draft.units[u].kind == UnitKind::particle &&
          phrase_word((*draft.text)[draft.units[u].tokens.begin].fold, rule.phrases.front().words.front())) {
        from = u + 1;
        break;
      }
  return list.named_in(list.from(from, reach));
}

}  // namespace marsad::reading
