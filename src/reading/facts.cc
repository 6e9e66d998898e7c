// The facts stage: standing statements that sources can contradict each other about.
//
//   "طريق إم 4 الذي يربط بين حلب واللاذقية" → m4 links aleppo, latakia
//   "حلب – دمشق (إم 5)" → m5 links aleppo, damascus
//   "هيئة تحرير الشام التي تسيطر على إدلب" → hts controls idlib
//   "أقامت تركيا 12 نقطة مراقبة" → turkish-posts counts 12
//   "غابت عنها إيران" → irn absent (people_facts.cc)
//
// Words come from facts.tsv; roads, posts and zones from their own files. A fact is quoted with whoever is quoted for
// its sentence. Tested by facts_test.cc.
#include <algorithm>
#include <set>

#include "reading/attribution.h"
#include "reading/draft.h"
#include "reading/people_facts.h"
#include "reading/phrase_word.h"

namespace marsad::reading {
using namespace codebook;

namespace {

class FactReader {
 public:
  FactReader(const Draft& d, Reading* out) : d_(d), out_(*out), said_(d) {}

  void run() {
    for (sentence_ = 0; sentence_ < d_.sentence_units.size(); ++sentence_) {
      const Range units = d_.sentence_units[sentence_];
      said_here_.clear();
      for (uint32_t u = units.begin; u < units.end; ++u) {
        const Unit& unit = d_.units[u];
        if (names_object(unit)) {
          counted(u, units);
          ends_before(u, units);
        }
        if (unit.kind == UnitKind::number) counted_of_party(u, units);
        if (unit.fact && unit.fact->relation == "links") links(u, units);
        if (unit.fact) people(u, units);
      }
    }
    for (const Act& a : d_.acts)
      if (!a.cue && d_.units[a.unit].fact && d_.units[a.unit].fact->relation == "controls")
        sentence_ = a.sentence, controls(a);
  }

 private:
  static bool names_object(const Unit& u) {
    return u.kind == UnitKind::object || (u.kind == UnitKind::mention && u.index >= 0);
  }
  const Object& object(const Unit& u) const { return d_.lexicon->book().objects[static_cast<size_t>(u.index)]; }
  const Mention* place(uint32_t u) const {
    if (d_.units[u].kind != UnitKind::mention) return nullptr;
    const Mention& m = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
    return m.place && !m.id.empty() ? &m : nullptr;
  }
  static std::string place_id(const Mention& m) { return m.known_place ? m.known_place->id : m.id; }

  void attribute(const Act& a, Fact* f) {
    if (a.cue) return;
    for (const Said* s : said_.of(static_cast<int>(&a - d_.acts.data())))
      f->attributed_to.push_back(actor_ref(d_, s->speakers.front(), false));
  }

  void put(uint32_t from, uint32_t to, std::string subject, std::string relation, std::vector<std::string> objects) {
    Fact f;
    f.at = {d_.chars(d_.units[from].tokens).start, d_.chars(d_.units[to].tokens).end};
    f.subject = std::move(subject), f.relation = std::move(relation), f.objects = std::move(objects);
    // Whoever is quoted for an act inside it, else for the act of its sentence that stands nearest before.
    const auto inside = d_.acts.begin() + static_cast<std::ptrdiff_t>(d_.act_from(from));
    for (auto a = inside; a != d_.acts.end() && a->unit <= to && f.attributed_to.empty(); ++a) attribute(*a, &f);
    for (auto a = inside; a != d_.acts.begin() && f.attributed_to.empty();) {
      --a;
      if (a->sentence != sentence_) break;
      attribute(*a, &f);
    }
    out_.facts.push_back(std::move(f));
  }

  // Every rule of the word's lemma: غاب عنها الائتلاف, and الائتلاف غاب.
  void people(uint32_t u, Range units) {
    for (const FactRule& rule : d_.lexicon->book().facts) {
      if (rule.who.empty() || rule.lemma != d_.units[u].fact->lemma || rule.pos != d_.units[u].fact->pos) continue;
      for (uint32_t m : people_of(d_, rule, u, units)) {
        const Mention& who = d_.mentions[static_cast<size_t>(d_.units[m].mention)];
        said_once(std::min(u, m), std::max(u, m), who.id, rule.relation);
      }
    }
  }

  // Two words of one sentence can say it of the same (اقتصر الحضور على روسيا).
  void said_once(uint32_t from, uint32_t to, const std::string& who, const std::string& relation) {
    if (said_here_.insert(relation + " " + who).second) put(from, to, who, relation, {});
  }

  // ROAD … يربط … PLACE … PLACE
  void links(uint32_t verb, Range units) {
    int at = -1;
    const Object* road = nullptr;
    for (uint32_t u = verb; u-- > units.begin && verb - u < 7 && !road;)
      if ((road = road_at(u))) at = static_cast<int>(u);
    if (!road) return;
    std::vector<std::string> ends;
    uint32_t last = verb;
    for (uint32_t u = verb + 1; u < std::min(units.end, verb + 8) && ends.size() < 2; ++u) {
      if (const Mention* m = place(u))
        ends.push_back(place_id(*m)), last = u;
      else if (d_.units[u].kind == UnitKind::object)
        break;
    }
    // The capital told as "the Syrian capital" is no name: one end alone is still worth keeping.
    if (!ends.empty()) put(static_cast<uint32_t>(at), last, std::string(road->id), "links", std::move(ends));
  }

  // The road that a unit names, also as the place that something is near: القريبة من الطريق الدولي إم 4.
  const Object* road_at(uint32_t u) const {
    if (d_.units[u].kind == UnitKind::object)
      return object(d_.units[u]).kind == "road" ? &object(d_.units[u]) : nullptr;
    const Mention* m = place(u);
    if (!m) return nullptr;
    for (const Object& o : d_.lexicon->book().objects)
      if (o.kind == "road" && o.place == o.id && o.id == place_id(*m)) return &o;
    return nullptr;
  }

  // PLACE - PLACE (ROAD)
  void ends_before(uint32_t road, Range units) {
    if (object(d_.units[road]).kind != "road") return;
    std::vector<std::string> ends;
    bool dash = false;
    uint32_t first = road;
    for (uint32_t u = road; u-- > units.begin && road - u < 7 && ends.size() < 2;) {
      const Unit& x = d_.units[u];
      if (const Mention* m = place(u)) {
        if (!ends.empty() && !dash) break;
        ends.insert(ends.begin(), place_id(*m)), first = u;
      } else if (x.kind == UnitKind::punct) {
        const std::string_view p = (*d_.text)[x.tokens.begin].fold;
        if (!ends.empty() && arabic::is_dash(p))
          dash = true;
        else if (!ends.empty())
          break;
      } else if (!ends.empty() || (x.kind != UnitKind::word && x.kind != UnitKind::act)) {
        break;
      }
    }
    if (ends.size() == 2 && dash) put(first, road, object(d_.units[road]).id, "links", std::move(ends));
  }

  // NUMBER + posts
  void counted(uint32_t u, Range units) {
    const Object& o = object(d_.units[u]);
    if ((o.kind != "post" && o.kind != "zone") || u == units.begin) return;
    const Unit& n = d_.units[u - 1];
    if (n.kind != UnitKind::number || d_.numbers[static_cast<size_t>(n.index)].ordinal) return;
    put(u - 1, u, o.id, "counts", {std::to_string(d_.numbers[static_cast<size_t>(n.index)].min)});
  }

  // All the posts of whoever is named at a unit: the widest entry that is theirs alone.
  const Object* posts_of(uint32_t u) const {
    if (d_.units[u].kind != UnitKind::mention) return nullptr;
    const std::string& who = d_.mentions[static_cast<size_t>(d_.units[u].mention)].id;
    const Object* out = nullptr;
    for (const Object& o : d_.lexicon->book().objects)
      if (o.kind == "post" && o.parties.size() == 1 && (!out || o.radius_km > out->radius_km) &&
          (who == o.parties.front() || who.starts_with(std::string(o.parties.front()) + "-")))
        out = &o;
    return out;
  }

  // NUMBER + words for posts, in a sentence that names whose: تمتلك تركيا 12 نقطة مراقبة. Whose: the name nearest
  // before the number, else the first behind it.
  void counted_of_party(uint32_t number, Range units) {
    const NumberMention& n = d_.numbers[static_cast<size_t>(d_.units[number].index)];
    if (n.ordinal || n.min < 2) return;
    if (number + 1 < units.end && names_object(d_.units[number + 1])) return;  // counted() has it
    const uint32_t at = d_.units[number].tokens.end, end = d_.units[units.end - 1].tokens.end;
    const auto& rules = d_.lexicon->book().facts;
    const bool posts = std::any_of(rules.begin(), rules.end(), [&](const FactRule& rule) {
      return rule.relation == "counts" &&
             std::any_of(rule.phrases.begin(), rule.phrases.end(),
                         [&](const Phrase& phrase) { return phrase_end(*d_.text, at, end, phrase.words) > 0; });
    });
    if (!posts) return;
    const Object* whole = nullptr;
    for (uint32_t u = number; u-- > units.begin && !whole;) whole = posts_of(u);
    for (uint32_t u = number + 1; u < units.end && !whole; ++u) whole = posts_of(u);
    if (whole) put(number, number, whole->id, "counts", {std::to_string(n.min)});
  }

  void controls(const Act& a) {
    if (a.sense.tense != arabic::Tense::present || !a.row) return;
    std::string who;
    std::vector<std::string> where;
    for (const Fill& f : a.fills) {
      if (f.mention < 0) continue;
      const Mention& m = d_.mentions[static_cast<size_t>(f.mention)];
      if (f.role == Role::actor && who.empty() && m.actor)
        who = m.id.empty() ? std::string(d_.text->raw(m.tokens)) : m.id;
      if (f.role == Role::place && m.place)
        where.push_back(m.id.empty() ? std::string(d_.text->raw(m.tokens)) : place_id(m));
    }
    if (!who.empty() && !where.empty()) put(a.unit, a.unit, who, "controls", where);
  }

  const Draft& d_;
  Reading& out_;
  Attributions said_;
  uint32_t sentence_ = 0;            // that is being read
  std::set<std::string> said_here_;  // in it
};

}  // namespace

void write_facts(const Draft& draft, Reading* out) { FactReader(draft, out).run(); }

}  // namespace marsad::reading
