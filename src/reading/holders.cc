// Who holds a place, and whom an attack on it hits. holders.h has the examples.
//
// Behind the place are passed: other places around it, days, adjectives, a relative pronoun and the verb that says what
// it is (التي تعد أبرز). What tells of something else ends the look: an act, a joined word, a name that holds nothing.
#include "reading/holders.h"

#include "arabic/chars.h"
#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr uint32_t kReach = 10;                  // units behind the place
constexpr std::string_view kPosition = "-site";  // ends the id of somebody's positions

bool passes(std::string_view mark) {
  return mark == "،" || mark == "," || mark == "(" || mark == ")" || arabic::quote_of(mark) || arabic::is_dash(mark);
}

class HolderFinder {
 public:
  HolderFinder(const Draft& d, uint32_t sentence, bool nameless)
      : d_(d), units_(d.sentence_units[sentence]), part_(nameless) {}

  int behind(uint32_t token) {
    const auto first = d_.units.begin() + units_.begin, last = d_.units.begin() + units_.end;
    const auto start = std::partition_point(first, last, [&](const Unit& x) { return x.tokens.begin < token; });
    const uint32_t from = static_cast<uint32_t>(start - d_.units.begin());
    for (uint32_t u = from; u < std::min(units_.end, from + kReach); ++u) {
      const Unit& x = d_.units[u];
      if (x.kind == UnitKind::mention) {
        if (x.clitics & (arabic::kAnd | arabic::kThen)) return -1;
        const Mention& m = mention(x);
        if (position(m) && may_stand_ && !(m.definite && m.id.empty())) return x.mention;
        if (!m.place || m.actor || !may_stand_) return -1;
      } else if (x.particle) {
        if (x.particle->role == "held") return named(u + 1);
        if (!particle(*x.particle)) return -1;
      } else if (x.clitics & (arabic::kAnd | arabic::kThen)) {
        return -1;
      } else if (x.kind == UnitKind::punct) {
        if (!passes((*d_.text).raw(x.tokens.begin))) return -1;
      } else if (x.fact && x.fact->state && x.fact->relation == "controls") {
        return controls(u);
      } else if (!x.acts.empty() || !x.cues.empty()) {
        if (!says_what_it_is(u)) return -1;
        part_ = true;
      } else if (x.kind == UnitKind::time || x.kind == UnitKind::number) {
        may_stand_ = true;
      }
    }
    return -1;
  }

 private:
  const Mention& mention(const Unit& x) const { return d_.mentions[static_cast<size_t>(x.mention)]; }

  // الباب في مناطق سيطرة التنظيم, التي تعد من معاقله; not: قصف الباب من مواقعه.
  bool particle(const Particle& p) {
    switch (p.kind) {
      case ParticleKind::rel:
        relative_ = true;
        return true;
      case ParticleKind::prep:
        may_stand_ = p.role == "place" || (p.role == "of" && part_);
        return true;
      case ParticleKind::quant:
      case ParticleKind::aux:
      case ParticleKind::stop:
        return true;
      default:
        return false;
    }
  }

  int named(uint32_t u) const {
    if (u < units_.end && d_.units[u].kind == UnitKind::punct && d_.units[u].quote) ++u;
    if (u >= units_.end || d_.units[u].kind != UnitKind::mention || !mention(d_.units[u]).actor) return -1;
    return d_.units[u].mention;
  }

  int controls(uint32_t u) const {
    const Act* a = d_.act_at(u);
    if (!a || a->negated) return -1;
    for (const Fill& f : a->fills)
      if (f.role == Role::actor && f.mention >= 0 && !f.resolved &&
          d_.mentions[static_cast<size_t>(f.mention)].tokens.begin > d_.units[u].tokens.begin)
        return f.mention;
    return -1;
  }

  // التي تعد, التي تعتبر: a verb behind the relative pronoun that tells of no act.
  bool says_what_it_is(uint32_t u) const {
    const Act* a = d_.act_at(u);
    return !a ? !d_.units[u].definite() : relative_ && a->verb && (a->cue || !a->row || a->row->plain());
  }

  const Draft& d_;
  const Range units_;
  bool may_stand_ = true;  // a stronghold here is what the place is, or where it lies
  bool relative_ = false;
  bool part_;  // a stronghold may stand behind من: نقاط من خط دفاع الجيش, التي تعد من معاقله
};

}  // namespace

int holder_behind(const Draft& draft, uint32_t token, uint32_t sentence, bool nameless) {
  return HolderFinder(draft, sentence, nameless).behind(token);
}

std::vector<bool> holders(const Draft& draft) {
  std::vector<bool> out(draft.mentions.size());
  for (size_t u = 0; u + 1 < draft.units.size(); ++u) {
    if (!draft.units[u].particle || draft.units[u].particle->role != "held") continue;
    const size_t next = u + 2 < draft.units.size() && draft.units[u + 1].quote ? u + 2 : u + 1;
    if (draft.units[next].kind == UnitKind::mention) out[static_cast<size_t>(draft.units[next].mention)] = true;
  }
  for (const Act& a : draft.acts) {
    const FactRule* fact = draft.units[a.unit].fact;
    if (!a.dropped || !a.relative || !fact || !fact->state || fact->relation != "controls") continue;
    for (const Fill& f : a.fills)
      if (f.role == Role::actor && f.mention >= 0 && !f.resolved) out[static_cast<size_t>(f.mention)] = true;
  }
  return out;
}

// أطلقت تركيا عملية في عفرين التي يسيطر عليها الأكراد, دخلت القوات الباب آخر معاقل التنظيم: whose the place is suffers
// what somebody does there by force.
void Arguments::hits_holder(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || filled(a, Role::recipient) >= 0) return;
  const int by = filled(a, Role::actor);
  if (by < 0) return;
  const auto try_place = [&](uint32_t token, bool nameless) {
    const int who = holder_behind(d_, token, a.sentence, nameless);
    if (who < 0 || who == by || !mention(who).actor) return false;
    std::string_view id = mention(who).id;
    if (id.ends_with(kPosition)) id.remove_suffix(kPosition.size());
    if (!id.empty() && id == mention(by).id) return false;
    a.fills.push_back({Role::recipient, who, -1, true, true});
    if (position(mention(who))) strongholds_.push_back(who);
    return true;
  };
  const auto place = [&](int m) {
    const Mention& p = mention(m);
    return p.place && !p.actor && p.sentence == a.sentence &&
           !(p.skip && text_[p.whole.begin].fold.starts_with(arabic::kWaw)) && try_place(p.whole.end, false);
  };
  for (const Fill& f : std::vector<Fill>(a.fills))
    if ((f.role == Role::recipient || f.role == Role::place) && f.mention >= 0 && place(f.mention)) return;
  // قرى يسيطر عليها التنظيم, استهدفت الغارة مواقع في مناطق سيطرته: what is hit may have no name of its own.
  const auto in_slots = [&](const Act& of) {
    return std::any_of(of.slots.begin(), of.slots.end(), [&](const Act::Slotted& s) {
      if (s.slot == codebook::Slot::subj || s.slot == codebook::Slot::adj || s.counted || s.weapon) return false;
      if (s.slot == codebook::Slot::prep && prep_role(s.prep) != "place" && !of.row->frame.find_prep(s.prep))
        return false;
      if (s.mention >= 0) return place(s.mention);
      if (s.act >= 0) return !act(s.act).row && act(s.act).noun && try_place(act(s.act).tokens.end, true);
      return !s.other.empty() && try_place(s.other.end, true);
    });
  };
  if (!in_slots(a) && a.light_child && a.parent >= 0 && act(a.parent).row) in_slots(act(a.parent));
}

// الباب، آخر معاقل التنظيم: the town is hit, not its positions, and so the one who holds it, where the codebook knows
// him.
void Arguments::name_holders() {
  for (int i : strongholds_) {
    Mention& m = d_.mentions[static_cast<size_t>(i)];
    if (!m.id.ends_with(kPosition)) continue;
    const Actor* holder = lex_.actor(m.id.substr(0, m.id.size() - kPosition.size()));
    if (!holder) continue;
    m.id = holder->id, m.name = holder->name_en, m.kind = holder->kind;
    m.type.clear();
  }
}

}  // namespace marsad::reading
