#include "reading/event_parties.h"

#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"
#include "reading/slot_grammar.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// الزعيمان: in the sentence before or its own, the two named last: ماكرون وميركل.
bool two_named(const Draft& d, const Mention& m, Event* e) {
  const Range units{d.sentence_units[m.sentence > 0 ? m.sentence - 1 : 0].begin, d.sentence_units[m.sentence].end};
  const auto named = [&](uint32_t u) {
    const int i = d.units[u].mention;
    if (i < 0) return false;
    const Mention& who = d.mentions[static_cast<size_t>(i)];
    return who.actor && !who.anaphor && !who.id.empty();
  };
  const auto joined = [&](uint32_t u) { return named(u) && (d.units[u].clitics & arabic::kAnd) != 0; };
  for (uint32_t u = units.end; u-- > units.begin + 1;) {
    if (d.units[u].tokens.begin >= m.tokens.begin || !joined(u) || !named(u - 1)) continue;
    if (joined(u - 1) || (u + 1 < units.end && joined(u + 1))) return false;
    const Mention &one = d.mentions[static_cast<size_t>(d.units[u - 1].mention)],
                  &two = d.mentions[static_cast<size_t>(d.units[u].mention)];
    // البلدان are no persons.
    if (one.person != two.person || one.kind != two.kind || one.id == two.id) return false;
    if (one.person && m.kind == ActorKind::state) return false;
    for (uint32_t who : {u - 1, u}) add_party(d, d.units[who].mention, true, &e->actors);
    return true;
  }
  return false;
}

// قتل الجيش عشرة من تنظيم الدولة في معارك بين الطرفين: the only two of its sentence before it who fight or talk.
std::vector<ActorRef> only_two(const Draft& d, const Mention& m) {
  std::vector<int> sides;
  const Range units = d.sentence_units[m.sentence];
  for (uint32_t u = units.begin; u < units.end && d.units[u].tokens.begin < m.tokens.begin; ++u) {
    const int i = d.units[u].mention;
    if (i < 0) continue;
    const Mention& who = d.mentions[static_cast<size_t>(i)];
    const Particle* led = u > units.begin ? d.units[u - 1].particle : nullptr;
    if (!who.actor || who.anaphor || position(who) || (led && led->role == "place")) continue;
    if (!armed(who.kind) && !who.person) continue;
    if (who.id.empty()) return {};
    if (std::none_of(sides.begin(), sides.end(),
                     [&](int x) { return d.mentions[static_cast<size_t>(x)].id == who.id; }))
      sides.push_back(i);
  }
  if (sides.size() != 2) return {};
  const Mention &one = d.mentions[static_cast<size_t>(sides[0])], &two = d.mentions[static_cast<size_t>(sides[1])];
  // قال وزير الخارجية الأميركي إن واشنطن تدعم الطرفين: of one country, they are no two sides.
  const auto rules = [](const Mention& x) { return x.kind == ActorKind::state || x.kind == ActorKind::government; };
  if (one.person != two.person || (one.country && one.country == two.country && rules(one) && rules(two))) return {};
  return {actor_ref(d, sides[0], true), actor_ref(d, sides[1], true)};
}

bool takes_a_side(const Draft& d, const ActorRef& r) {
  const Mention* m = mention_of(d, r);
  return m && m->id == r.id && !m->id.empty() && !m->anaphor && armed(m->kind) && !position(*m);
}

// قصف الجيش الفصائل … معارك بين الطرفين: who hit whom, or who was hit on both sides.
std::vector<ActorRef> fought(const Draft& d, const Event& before) {
  if (before.type != "ASSAULT" || before.actors.size() + before.recipients.size() != 2) return {};
  std::vector<ActorRef> both = before.actors;
  both.insert(both.end(), before.recipients.begin(), before.recipients.end());
  const bool sides = !same_actor(both[0], both[1]) && takes_a_side(d, both[0]) && takes_a_side(d, both[1]);
  return sides ? both : std::vector<ActorRef>{};
}

// زار ظريف أنقرة … محادثات بين الجانبين: who came and to whom.
std::vector<ActorRef> visited(const Event& before) {
  if (before.type != "CONSULT" || before.actors.size() != 1 || before.recipients.size() != 1) return {};
  return {before.actors.front(), before.recipients.front()};
}

// Of the events of its sentence and the one before it, as far as the last that two did together.
std::vector<ActorRef> told_before(const Draft& d, const Act& a, const Mention& m, const std::vector<Event>& told,
                                  const Event& e) {
  const uint32_t from = d.chars(d.text->sentences()[m.sentence > 0 ? m.sentence - 1 : 0]).start;
  for (size_t k = told.size(); k-- > 0 && told[k].sentence.start >= from && told[k].actors.size() != 2;) {
    std::vector<ActorRef> two = e.type == "ASSAULT" ? fought(d, told[k]) : visited(told[k]);
    // اشتبك الجانبان وهما يقاتلان تنظيم الدولة: not whom both hit.
    if (two.empty() || std::any_of(a.fills.begin(), a.fills.end(), [&](const Fill& f) {
          return f.role == Role::recipient && f.mention >= 0 && among(actor_ref(d, f.mention, false), two);
        }))
      continue;
    return two;
  }
  return {};
}

// الجانبان, الزعيمان: the two who acted together last, or were named last. الطرفان, الجانبان are sides of any kind; a
// visit counts only where nobody acted together.
bool both_of_before(const Draft& d, const Act& a, const Mention& m, const std::vector<Event>& told, Event* e) {
  if (!m.anaphor || m.number != Number::du || m.owner != arabic::Pronoun::none) return false;
  const bool sides = m.type == "gov" && m.kind == ActorKind::government;  // البلدان: countries
  std::vector<ActorRef> two = sides ? only_two(d, m) : std::vector<ActorRef>{};
  if (two.empty() && sides && e->type == "ASSAULT") two = told_before(d, a, m, told, *e);
  // دعت كازاخستان الحكومة والمعارضة إلى المحادثات. وحضر الجانبان: the two to whom the event before was done.
  if (two.empty() && sides && !told.empty() && told.back().actors.size() == 1 && told.back().recipients.size() == 2)
    two = told.back().recipients;
  for (size_t k = told.size(); two.empty() && k-- > 0 && k + 6 > told.size();)
    if (told[k].actors.size() == 2) two = told[k].actors;
  if (two.empty() && sides) two = told_before(d, a, m, told, *e);
  if (two.empty()) return two_named(d, m, e);
  for (ActorRef& r : two) r.resolved = true;
  e->actors = std::move(two);
  return true;
}

// Media, monitors, aid groups, sources and men no list knows.
bool leads_no_force(const Mention& m) {
  return m.kind == ActorKind::media || m.kind == ActorKind::monitor || m.kind == ActorKind::ngo ||
         m.kind == ActorKind::igo || std::string_view(m.type).ends_with("src") || (m.person && m.id.empty());
}

// Who only tells: media, a monitor and its head, a spokesman, a statement or a report.
bool only_tells(const Draft& d, const Mention& m) {
  if (m.kind == ActorKind::media || m.kind == ActorKind::monitor || m.type == "spox" ||
      std::string_view(m.type).ends_with("src"))
    return true;
  const Actor* listed = m.person ? d.lexicon->actor(m.id) : nullptr;
  return listed && std::ranges::any_of(listed->roles, [&](std::string_view role) {
           const Actor* of = d.lexicon->actor(role.substr(0, role.find(':')));
           return of && of->kind == ActorKind::monitor;
         });
}

// البيان, تقارير: words that tell.
bool tells(const Draft& d, const Mention& m) {
  return m.type == "described" &&
         std::ranges::any_of(d.lexicon->hits((*d.text)[m.tokens.begin].fold), [&](const WordHit& hit) {
           return std::ranges::any_of(hit.senses, [&](const Sense& s) {
             if (s.kind != Kind::cue || s.cls != arabic::WordClass::noun) return false;
             const CueKind kind = d.lexicon->book().cues[d.lexicon->cue_rows(s.entry).front()].kind;
             return kind == CueKind::say || kind == CueKind::anonymous;
           });
         });
}

// رويترز, مصادر محلية, البيان: who or what only reports. Not journalists.
bool reports(const Draft& d, const Mention& m) {
  const std::string_view what = m.type.empty() ? std::string_view(m.id) : std::string_view(m.type);
  return tells(d, m) || what == "src" || what.ends_with("-src") ||
         (m.kind == ActorKind::media && !m.person && !what.ends_with("jour"));
}

// What is done with hands or forces, not with words.
bool deed(const Event& e) {
  return e.type == "ASSAULT" || e.type == "MOBILIZE" || e.type == "COERCE" || e.type == "AID" ||
         (e.type == "RETREAT" && e.mode != "resign") || (e.type == "SANCTION" && e.mode == "expel");
}

}  // namespace

void add_party(const Draft& d, int m, bool resolved, std::vector<ActorRef>* list) {
  ActorRef r = actor_ref(d, m, resolved);
  for (const ActorRef& old : *list)
    if (old.at == r.at || (!r.id.empty() && old.id == r.id)) return;
  list->push_back(std::move(r));
}

void fill_parties(const Draft& d, const Act& a, const std::vector<Event>& told, Event* e) {
  for (const Fill& f : a.fills) {
    if (f.mention < 0) continue;
    const Mention& m = d.mentions[static_cast<size_t>(f.mention)];
    if (!m.actor) continue;
    // لواشنطن قاعدة تستخدمها لتنفيذ عمليات: bases and strongholds do nothing that no word tells of them.
    if (f.role == Role::actor && f.resolved && position(m)) continue;
    if (f.role == Role::actor && both_of_before(d, a, m, told, e)) continue;
    if (f.role == Role::actor) add_party(d, f.mention, f.resolved, &e->actors);
    if (f.role == Role::recipient && !left_behind(m, *e)) add_party(d, f.mention, f.resolved, &e->recipients);
  }
  std::erase_if(e->recipients, [&](const ActorRef& r) {
    return std::any_of(e->actors.begin(), e->actors.end(), [&](const ActorRef& x) { return x.at == r.at; });
  });
}

// قال غوتيريس إن أي استخدام للأسلحة مدان: who is quoted for a deed of force and leads nobody armed did not do it,
// unless the grammar of its own clause says so. Who only tells did no deed, be it told by a noun or a verb.
void drop_merely_told(const Draft& d, const Act& a, Event* e) {
  if (a.verb && a.sense.person != 3) return;
  const auto quoted = [&](const ActorRef& r) {
    return std::ranges::any_of(e->attributed_to, [&](const Attribution& x) {
      return x.who.at == r.at || (!r.id.empty() && x.who.id == r.id);
    });
  };
  // تقول المملكة إنها تستضيف: whom no list knows tells of himself.
  const Particle* that = a.unit > 0 ? d.units[a.unit - 1].particle : nullptr;
  const bool of_himself = that && that->kind == ParticleKind::comp && !that->number.empty();
  // ذكرت وكالة رويترز أنه استقال: who reports does nothing else that no word tells; قالت رويترز إنها تحدثت, مصدر حضر
  // الاجتماع: one does.
  const auto said_it = [&](const ActorRef& r) {
    const Mention* m = r.resolved ? mention_of(d, r) : nullptr;
    if (!m || !reports(d, *m)) return false;
    const bool told = a.relative_of >= 0 && &d.mentions[static_cast<size_t>(a.relative_of)] == m;
    if (tells(d, *m)) return true;
    using arabic::Pronoun;
    const Pronoun he = !of_himself ? Pronoun::none : that->gender == "f" ? Pronoun::ha_f : Pronoun::ha_m;
    return !(told || (of_himself && quoted(r) && (that->number != "sg" || pronoun_fits(he, *m))));
  };
  if (!is_speech(e->type)) std::erase_if(e->actors, said_it);
  if (!deed(*e)) return;
  const bool force = e->type == "ASSAULT" && a.noun;
  // بسجن شاب لاعتدائه على طفلين: nor does a court what it tries.
  const auto judges = [&](const ActorRef& r) {
    return r.resolved && std::ranges::any_of(a.fills, [&](const Fill& f) {
             if (f.role != Role::actor || f.mention < 0) return false;
             const Mention& m = d.mentions[static_cast<size_t>(f.mention)];
             return m.kind == ActorKind::court && d.chars(m.tokens) == r.at;
           });
  };
  if (e->type != "COERCE" && e->type != "SANCTION" && e->type != "RETREAT") std::erase_if(e->actors, judges);
  const auto did_nothing = [&](const ActorRef& r) {
    if (!r.resolved || !quoted(r)) return false;
    return std::ranges::any_of(a.fills, [&](const Fill& f) {
      if (f.role != Role::actor || f.mention < 0) return false;
      const Mention& m = d.mentions[static_cast<size_t>(f.mention)];
      return d.chars(m.tokens) == r.at &&
             ((force && leads_no_force(m)) || only_tells(d, m) || (m.type == "described" && !of_himself));
    });
  };
  std::erase_if(e->actors, did_nothing);
}

}  // namespace marsad::reading
