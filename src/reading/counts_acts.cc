// What the slots of an act count, and in which role.
//
//   مقتل خمسة جنود وضابطين → killed 7;  مقتل وإصابة 20 → casualties 20
//
// What it cannot do: tell how many of two acts' number each of them has. Tested by counts_test.cc.
#include <algorithm>
#include <span>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/counts.h"

namespace marsad::reading {
using namespace codebook;

std::string_view CountReader::role_of(std::string_view predicate) const {
  const std::string lemma = arabic::fold(predicate);
  for (const CountRole& r : d_.lexicon->book().count_roles)
    if (r.lemma == lemma) return r.role;
  return {};
}

// Where no row fired: يقتل of يقتل ويجرح 20.
std::string_view CountReader::role_of_word(const Act& a) const {
  const std::span<const uint32_t> rows = d_.lexicon->predicate_rows(a.sense.entry);
  return a.cue || rows.empty() ? std::string_view() : role_of(d_.lexicon->book().predicates[rows.front()].lemma);
}

std::string_view CountReader::role_of(const Act& a) const {
  if (!a.row) return {};
  if (const std::string_view role = role_of(a.row->lemma); !role.empty()) return role;
  if (a.row->type == "SANCTION" && a.row->mode == "expel") return "displaced";
  if (a.row->type == "COERCE" && a.row->mode == "arrest") return "detained";
  if (a.row->type == "ASSAULT" && a.row->mode == "abduct") return "abducted";
  return {};
}

bool CountReader::totals(const Act& a) const {
  constexpr uint32_t kReach = 4;  // تعداد العسكريين والمدنيين الذين قتلوا
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  uint32_t u = a.unit;
  if (a.noun && !d_.units[u].count) return false;  // والحصيلة مقتل خمسة
  if (a.relative_of >= 0) u = unit_at(d_.mentions[static_cast<size_t>(a.relative_of)].tokens.begin);
  for (uint32_t back = 1; back <= (a.relative_of >= 0 ? kReach : 1) && u >= begin + back; ++back) {
    const Unit& before = d_.units[u - back];
    if (before.count && word(u - back).pos == "t") return true;
    if (!before.count && before.kind != UnitKind::mention) return false;
  }
  return false;
}

// What a slot counts; `further` of one that goes on behind و, where a noun with a pronoun is one more (امرأة وطفلها).
bool CountReader::of_slot(const Act& a, const Act::Slotted& s, bool further, uint32_t* unit, Count* count) const {
  if (s.weapon || s.act >= 0) return false;  // سقطت عشرون قذيفة: no twenty dead
  const uint32_t token = s.mention >= 0 ? d_.mentions[static_cast<size_t>(s.mention)].whole.begin : s.other.begin;
  if (s.mention < 0 && s.other.empty() && s.number < 0) return false;
  *unit = s.number >= 0 ? unit_at(d_.numbers[static_cast<size_t>(s.number)].tokens.begin) : unit_at(token);
  if (s.number >= 0) {
    if (!counts(*unit)) return false;
    // سقط شهيد وثلاثة جرحى: those the number counts are not of the dead.
    if (const uint32_t own = noun_behind(*unit, end_of(*unit));
        own != end_of(*unit) && role_of(a) == kKilled && word(own).role == kInjured)
      return false;
    *count = number(*unit);
    return true;
  }
  const Unit& noun = d_.units[*unit];
  // قتل العشرات: how many, without saying of whom.
  if (s.mention >= 0)
    for (const NumberMention& n : d_.numbers)
      if (n.magnitude && n.tokens.begin == noun.tokens.begin && n.max > 0) {
        *count = plain(*unit, n.min);
        count->max = n.max, count->magnitude = true;
        return true;
      }
  // يرتفع إلى 96 عدد العناصر الذين قتلوا: a total before its noun.
  if (*unit > 1 && d_.units[*unit - 1].count && word(*unit - 1).pos == "t" && counts(*unit - 2)) {
    *unit -= 2;
    *count = number(*unit);
    return true;
  }
  // مقتل الجنود الأربعة, أطفالها الثلاثة: the number follows the noun it counts.
  if (const uint32_t next = *unit + 1; next < end_of(*unit) && noun.count &&
                                       (noun.definite() || noun.pronoun != arabic::Pronoun::none) && counts(next) &&
                                       arabic::has_article((*d_.text)[d_.units[next].tokens.begin].fold)) {
    *count = number(next);
    return true;
  }
  // إصابة أحد السكان
  const Particle* before = *unit > 0 ? d_.units[*unit - 1].particle : nullptr;
  const int many = before && before->role == "one" ? 1 : alone(*unit);
  // سطو مسلح: behind a noun it is an adjective.
  if (s.slot != codebook::Slot::prep && *unit > 0 && d_.units[*unit - 1].kind == UnitKind::word && !noun.clitics)
    return false;
  if (!many || s.resolved || a.negated || (noun.count && word(*unit).pos == "t")) return false;
  if (noun.pronoun != arabic::Pronoun::none && !further) return false;
  *count = plain(*unit, many);
  return true;
}

// "مقتل وإصابة 20": the number is of both together, so it is neither's.
bool CountReader::with_before(const Act& a, std::string_view role) const {
  if (a.unit == 0 || (role != kKilled && role != kInjured) || !(d_.units[a.unit].clitics & arabic::kAnd)) return false;
  for (size_t i = d_.act_from(a.unit - 1); i < d_.acts.size() && d_.acts[i].unit < a.unit; ++i) {
    const Act& before = d_.acts[i];
    // النظام يقتل ويجرح 20: who stands before them does both, and is not counted; no row fires of يقتل alone.
    const bool done =
        !before.row && before.verb && !before.passive && a.verb && !a.passive &&
        a.sense.tense == arabic::Tense::present &&
        std::any_of(a.fills.begin(), a.fills.end(), [](const Fill& f) { return f.role == codebook::Role::actor; });
    const std::string_view other = done ? role_of_word(before) : role_of(before);
    const bool counted = !done && std::any_of(before.slots.begin(), before.slots.end(),
                                              [](const Act::Slotted& s) { return s.before && !s.resolved; });
    if (other != role && !counted && (other == kKilled || other == kInjured)) return true;
  }
  return false;
}

// Whether those to whom the act happens stand in a slot, and not what carries them or who does it.
bool CountReader::holds_people(const Act& a, const Act::Slotted& s, std::string_view role) const {
  if (s.slot == codebook::Slot::prep) {
    // بحياة شخصين, اختطاف لـ 220 شخصا: behind the preposition that the row gives to those it happens to, or whose it
    // is.
    const FrameItem* item = a.row->frame.find_prep(s.prep);
    const bool theirs = item ? item->role == Role::recipient || item->role == Role::count
                             : a.noun && d_.lexicon->prep_role(s.prep) == "whose" && s.counted;
    if (!theirs) return false;
  } else if (s.slot != codebook::Slot::obj && s.slot != codebook::Slot::gen && s.slot != codebook::Slot::subj) {
    return false;
  }
  // خرجت مئة حافلة من دوما: what carries them is not counted as people.
  const FrameItem* item = a.verb ? a.row->frame.find(s.slot) : nullptr;
  if (item && item->role == Role::none && s.mention < 0 && !s.counted) return false;
  // قتل مسلح ثلاثة أشخاص: who did it is not among those he killed.
  return s.slot != codebook::Slot::subj || s.mention < 0 || s.before || (role != kKilled && role != kInjured) ||
         std::none_of(a.fills.begin(), a.fills.end(),
                      [&](const Fill& f) { return f.role == codebook::Role::actor && f.mention == s.mention; });
}

std::vector<Counted> CountReader::of_act(const Act& a) const {
  std::vector<Counted> out;
  std::string_view role = role_of(a);
  if (role.empty()) return out;
  // 6 قتلى وعشرة معتقلين: what stands behind a noun that counts its own is no count of its.
  if (const Unit& self = d_.units[a.unit]; self.count && a.noun && word(a.unit).pos == "n") {
    const std::vector<Letters>& forms = word(a.unit).forms;
    if (std::find(forms.begin(), forms.end(), a.row->lemma) == forms.end()) return out;
  }
  if (with_before(a, role)) role = kBoth;
  uint32_t latest = 0;                  // unit of the count before
  const Act::Slotted* group = nullptr;  // the slot that a list joined by و continues
  const Act::Slotted* named = nullptr;  // … and that begins with somebody by name
  for (const Act::Slotted& s : a.slots) {
    if (!holds_people(a, s, role)) continue;
    uint32_t unit = 0;
    Count c;
    const bool further = group && group->slot == s.slot && group->prep == s.prep;
    if (!of_slot(a, s, further, &unit, &c)) {
      if (!group && s.mention >= 0 && d_.mentions[static_cast<size_t>(s.mention)].person) named = group = &s;
      continue;
    }
    if (further && unit == latest) continue;
    latest = unit;
    if (further && shared_number(unit)) continue;
    if (further && !out.empty() && joined(unit)) {  // مقتل خمسة جنود وضابطين: seven
      Count& sum = out.back().count;
      sum.min += c.min, sum.max += c.max;
      continue;
    }
    if (further && named == group && joined(unit)) ++c.min, ++c.max;  // قتل أبو خطاب وثلاثة آخرون: four
    parts(unit, &c);
    out.push_back({std::string(role), std::move(c), a.unit, true});
    group = &s;
  }
  return out;
}

}  // namespace marsad::reading
