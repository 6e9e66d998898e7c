// Who took a place or beat somebody, where only the noun of action behind بعد tells of it: the force that the verb of
// the sentence tells of.
//
//   وبعد استعادة الغوطة | يسعى الجيش إلى تأمين دمشق;  واصلت القوات تقدمها | بعد السيطرة على البلدة: the army, the
//   forces
//
// Not of shelling and the like, which are as often the other side's (انسحبت القوات بعد قصف البلدة), nor of states and
// their leaders, who speak of what others took. Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr std::string_view kOn = "\xD8\xB9\xD9\x84\xD9\x8A";  // على, folded
constexpr std::string_view kTaken = "Battles/";               // of a row's acled: taking places, beating somebody

// Those who fight: no state, no government, no man.
bool fights(const Mention& m) {
  return m.actor && !m.person && !m.place && armed(m.kind) && m.kind != ActorKind::state &&
         m.kind != ActorKind::government;
}

// استعادة البلدة, طرد التنظيم, السيطرة على البلدة; not معارك, nor هجوم على البلدة.
bool takes(const Predicate& row) {
  return std::any_of(row.frame.items.begin(), row.frame.items.end(), [](const FrameItem& item) {
    return (item.slot == codebook::Slot::gen && (item.role == Role::place || item.role == Role::recipient)) ||
           (item.slot == codebook::Slot::prep && item.prep == kOn && item.role == Role::place);
  });
}

}  // namespace

void Arguments::took_before(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || !a.row->acled.starts_with(kTaken) ||
      unit(a).pronoun != arabic::Pronoun::none || filled(a, Role::actor) >= 0 || !takes(*a.row))
    return;
  const int led = d_.particle_before(a);
  if (led < 0) return;
  const std::string_view role = d_.units[static_cast<size_t>(led)].particle->role;
  if (role != "apart" && role != "morrow") return;
  const bool opens = static_cast<uint32_t>(led) <= d_.sentence_units[a.sentence].begin + 1;
  const int step = opens ? 1 : -1;
  for (int j = i + step; j >= 0 && static_cast<size_t>(j) < d_.acts.size() && act(j).sentence == a.sentence;
       j += step) {
    const Act& verb = act(j);
    if (!verb.verb || verb.relative) continue;
    const int who = verb.passive || verb.negated || verb.condition ? -1 : subject_of(verb);
    if (who < 0 || !fights(mention(who)) || who == filled(a, Role::recipient)) return;
    const int whom = filled(a, Role::recipient);
    if (whom >= 0 && (mention(whom).kind == ActorKind::state ||  // بعد احتلال العراق
                      (!mention(whom).id.empty() && mention(whom).id == mention(who).id)))
      return;
    a.fills.push_back({Role::actor, who, -1, true});
    return give_others(verb, who, &a);
  }
}

}  // namespace marsad::reading
