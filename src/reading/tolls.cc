#include "reading/tolls.h"

#include <algorithm>

#include "reading/holders.h"

namespace marsad::reading {

namespace {

constexpr std::string_view kFromAfar = "Explosions/";  // of a row's acled: shelling, strikes, bombs

// Whether an event of that type can have such a count: shells that are fired are no prisoners set free.
bool can_have(const Event& e, std::string_view role) {
  if (role == "killed" || role == "injured" || role == "casualties" || role == "strikes") return e.type == "ASSAULT";
  if (role == "released") return e.type == "RETREAT";
  if (role == "evacuated" || role == "returned")
    return e.type != "ASSAULT" && e.type != "MOBILIZE" && e.type != "CONSULT";
  if (role == "displaced") return e.type == "SANCTION" || e.type == "ASSAULT" || e.type == "COERCE";
  if (role == "detained" || role == "abducted")
    return e.type == "COERCE" || e.type == "ASSAULT" || e.type == "RETREAT" || e.type == "SANCTION";
  return true;
}

// Whether its row says who died: مقتل جندي; not مجزرة, which is the attack itself (مجزرة راح ضحيتها تسعة).
bool names_victims(const Act& a) {
  return std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(), [](const codebook::FrameItem& item) {
    return item.role == codebook::Role::recipient || item.role == codebook::Role::count;
  });
}

// أدى القصف إلى مقتل سبعة منذ بدء الهجوم, منذ بدء الهجوم قتل سبعة: what only tells since when is not what killed them.
bool since(const Draft& d, const Act& attack, const Act& toll) {
  constexpr uint32_t kNear = 3;
  // منذ بدء هجوم أودى بحياة سبعة: that killed them.
  if (toll.unit > attack.unit && (!toll.verb || d.units[toll.unit - 1].kind != UnitKind::punct)) return false;
  const uint32_t begin = toll.unit < attack.unit ? toll.unit : d.sentence_units[attack.sentence].begin;
  for (uint32_t u = attack.unit; u > begin && attack.unit - u < kNear; --u)
    if (d.units[u - 1].particle && d.units[u - 1].particle->role == "since") return true;
  return false;
}

// قصفت المدفعية مواقع ردا على مقتل جندي: what it answers is another's.
bool answered(const Draft& d, const Act& attack, const Act& toll) {
  constexpr uint32_t kNear = 4;
  for (uint32_t u = toll.unit; u > attack.unit && toll.unit - u < kNear; --u)
    if (d.units[u - 1].particle && d.units[u - 1].particle->role == "answer") return true;
  return false;
}

// قصفت الطائرات مواقع بعد مقتل خمسة جنود: who died before is not the toll of what followed; but سيطر الجيش على البلدة
// بعد مقتل عشرين مسلحا: they died for it.
bool earlier(const Draft& d, const Act& attack, const Act& toll) {
  if (!attack.row->acled.starts_with(kFromAfar)) return false;
  const int led = d.particle_before(toll);
  if (led < 0 || (attack.unit < toll.unit && static_cast<uint32_t>(led) < attack.unit)) return false;
  const std::string_view role = d.units[static_cast<size_t>(led)].particle->role;
  return role == "apart" || role == "morrow";
}

// أعدم مسلحون شابا بعد قصف القرية: who is executed did not die of the shelling beside it. Not اغتيل بتفجير سيارة.
bool other_means(const Event& attack, const Act& by, const Event& toll, const Act& died) {
  return by.noun && by.row->acled.starts_with(kFromAfar) && attack.mode.empty() && !toll.mode.empty() &&
         toll.mode == died.row->mode && !died.row->acled.starts_with(kFromAfar);
}

// صدت الفصائل هجوما لقوات النظام وقتلت عشرة: who kills is not who attacks.
bool others(const Event& attack, const Event& toll) {
  if (attack.actors.empty() || toll.actors.empty() ||
      std::any_of(toll.actors.begin(), toll.actors.end(), [](const ActorRef& x) { return !x.resolved; }))
    return false;
  return std::none_of(attack.actors.begin(), attack.actors.end(),
                      [&](const ActorRef& x) { return among(x, toll.actors); });
}

void take_stated(Event* to, const Event& from) {
  if (from.date.empty()) return;
  to->date = from.date, to->date_basis = from.date_basis, to->evidence_date = from.evidence_date;
  to->window_earliest = from.window_earliest, to->window_latest = from.window_latest;
  to->window_basis = from.window_basis;
}

}  // namespace

void give_numbers(const Draft& d, const CountReader& counts, const std::vector<Counted>& counted,
                  const std::vector<int>& acts, std::span<Event> events) {
  const auto act = [&](int i) -> const Act& { return d.acts[static_cast<size_t>(i)]; };

  std::vector<Chars> taken;
  for (size_t k = 0; k < acts.size(); ++k)
    for (const Counted& c : counts.of_act(act(acts[k]))) {
      if (!can_have(events[k], c.role)) continue;
      put_count(&events[k].numbers, c.role, c.count);
      taken.push_back(c.count.at);
    }
  for (const Counted& c : counted) {
    // نحو 13 ألف لاجئ عادوا: counted by its verb already.
    if (!c.from_act && std::find(taken.begin(), taken.end(), c.count.at) != taken.end()) continue;
    int best = -1;
    uint32_t best_distance = ~0u;
    for (size_t k = 0; k < acts.size(); ++k) {
      if (!can_have(events[k], c.role)) continue;
      const uint32_t u = act(acts[k]).unit, distance = u > c.unit ? u - c.unit : c.unit - u;
      if (distance < best_distance) best = static_cast<int>(k), best_distance = distance;
    }
    if (best >= 0) put_count(&events[static_cast<size_t>(best)].numbers, c.role, c.count);
  }
  // أفرج عن 14 معتقلا: the prisoners are those released.
  for (size_t k = 0; k < acts.size(); ++k) {
    Event& e = events[k];
    if (e.type != "RETREAT" || e.mode != "release") continue;
    for (size_t n = 0; n < e.numbers.size(); ++n) {
      if (e.numbers[n].first != "detained" && e.numbers[n].first != "abducted") continue;
      Count count = std::move(e.numbers[n].second);
      e.numbers.erase(e.numbers.begin() + static_cast<std::ptrdiff_t>(n--));
      put_count(&e.numbers, "released", count);
    }
  }
  // "مقتل سبعة في قصف": a toll beside the attack that caused it is one event, the attack, with the toll's numbers and
  // victims.
  for (size_t k = 0; k < acts.size(); ++k) {
    Event& toll = events[k];
    const std::string_view role = counts.role_of(act(acts[k]));
    if (toll.type != "ASSAULT" || (role != "killed" && role != "injured")) continue;
    const bool total = !toll.numbers.empty() && counts.totals(act(acts[k]));
    int best = -1;
    uint32_t best_distance = 30;
    for (size_t j = 0; j < acts.size(); ++j) {
      const Event& attack = events[j];
      const std::string_view other = counts.role_of(act(acts[j]));
      if (j == k || attack.type != "ASSAULT" || attack.factuality != toll.factuality ||
          (!other.empty() && other != "strikes" && names_victims(act(acts[j]))))
        continue;
      // مجزرة تضاف إلى سلسلة من المجازر: others of its kind did not cause it.
      if (act(acts[k]).noun && act(acts[j]).noun && act(acts[j]).sense.entry == act(acts[k]).sense.entry) continue;
      if (attack.mode == "abduct" || since(d, act(acts[j]), act(acts[k])) ||
          other_means(attack, act(acts[j]), toll, act(acts[k])))
        continue;
      if (answered(d, act(acts[j]), act(acts[k])) || earlier(d, act(acts[j]), act(acts[k])) ||
          ((d.units[act(acts[k]).unit].clitics & arabic::kAnd) && act(acts[k]).verb && others(attack, toll)))
        continue;
      const uint32_t u = act(acts[j]).unit, v = act(acts[k]).unit, distance = u > v ? u - v : v - u;
      // ما أدى لمقتل امرأة، في حين قصفت: a new clause tells of another attack.
      const bool other_clause = u > v && std::any_of(d.units.begin() + v, d.units.begin() + u, [](const Unit& x) {
                                  return x.particle && x.particle->kind == codebook::ParticleKind::clause;
                                });
      if (other_clause) continue;
      // قتل سبعة في قصف، ما يرفع عدد القتلى إلى 80: a total is not of the last attack alone.
      if ((total && u < v) || (counts.totals(act(acts[j])) && u > v)) continue;
      if (distance < best_distance) best = static_cast<int>(j), best_distance = distance;
    }
    if (best < 0) continue;
    Event& attack = events[static_cast<size_t>(best)];
    for (const auto& [r, count] : toll.numbers) put_count(&attack.numbers, r, count);
    // قتل ثلاثة في غارات على دمشق: a capital that is where they were hit is not who was.
    const bool only_where = attack.place && attack.place->precision != "country" && attack.recipients.size() == 1 &&
                            !toll.recipients.empty() && attack.recipients.front().at.start == attack.place->at.start;
    // قتل ثلاثة مدنيين في غارات للتحالف على بلدة يسيطر عليها التنظيم: nor is who holds it.
    const bool holder = hits_holder(d, act(acts[static_cast<size_t>(best)]), attack) && !toll.recipients.empty();
    if (attack.recipients.empty() || only_where || holder) attack.recipients = toll.recipients;
    // أسفرت الغارات والقصف عن مقتل سبعة مدنيين: of what the attack is joined to, too.
    constexpr uint32_t kJoined = 4;
    const Act& last = act(acts[static_cast<size_t>(best)]);
    if (best > 0 && last.noun && (d.units[last.unit].clitics & arabic::kAnd) && last.unit < act(acts[k]).unit) {
      Event& joined = events[static_cast<size_t>(best) - 1];
      const Act& first = act(acts[static_cast<size_t>(best) - 1]);
      if (joined.type == "ASSAULT" && joined.recipients.empty() && first.noun && first.sentence == last.sentence &&
          last.unit - first.unit < kJoined && first.parent >= 0 && act(first.parent).verb &&
          (last.parent == first.parent || last.parent == acts[static_cast<size_t>(best) - 1]) &&
          counts.role_of(first).empty())
        joined.recipients = toll.recipients;
    }
    if (attack.actors.empty()) attack.actors = toll.actors;
    if (attack.date.empty()) take_stated(&attack, toll);
    toll.type.clear();
  }
  for (size_t k = 1; k < acts.size(); ++k) {
    Event &before = events[k - 1], &e = events[k];
    const std::string_view a = counts.role_of(act(acts[k - 1])), b = counts.role_of(act(acts[k]));
    if (a == "killed" && b == "injured" && before.type == "ASSAULT" && e.type == "ASSAULT" &&
        act(acts[k]).unit - act(acts[k - 1]).unit < 12) {
      for (const auto& [role, count] : e.numbers) put_count(&before.numbers, role, count);
      if (before.date.empty()) take_stated(&before, e);  // قتل جندي وأصيب آخران الخميس
      // قتل متظاهر وأصيب آخرون برصاص الشرطة: who hurt them killed him.
      if (before.actors.empty() && (act(acts[k]).passive || act(acts[k]).noun)) before.actors = e.actors;
      e.type.clear();
    }
  }
}

bool anothers_toll(const Draft& d, const Act& attack, const Act& toll) {
  return attack.row && attack.unit < toll.unit && (answered(d, attack, toll) || earlier(d, attack, toll));
}

}  // namespace marsad::reading
