#include "reading/counts.h"

#include <algorithm>
#include <span>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "arabic/folded_letters.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// Keys of docs/reading-format.md.
constexpr std::string_view kKilled = "killed", kInjured = "injured", kBoth = "casualties";
constexpr uint32_t kAmongReach = 12;  // units between a count and the word that opens its sub-counts
constexpr uint32_t kTotalReach = 16;  // units between the word that announces a total and its number

}  // namespace

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

const CountWord& CountReader::word(uint32_t u) const { return d_.lexicon->book().counts[d_.units[u].count->entry]; }

uint32_t CountReader::unit_at(uint32_t token) const {
  const auto at =
      std::partition_point(d_.units.begin(), d_.units.end(), [&](const Unit& u) { return u.tokens.begin <= token; });
  return at == d_.units.begin() ? 0 : static_cast<uint32_t>(at - d_.units.begin() - 1);
}

uint32_t CountReader::end_of(uint32_t u) const {
  const auto sentence =
      std::partition_point(d_.sentence_units.begin(), d_.sentence_units.end(), [&](Range r) { return r.end <= u; });
  return sentence == d_.sentence_units.end() ? u : sentence->end;
}

// A number that says how many: no ordinal, no share (أكثر من نصف السكان).
bool CountReader::counts(uint32_t u) const {
  const Unit& n = d_.units[u];
  if (n.kind != UnitKind::number) return false;
  const NumberMention& m = d_.numbers[static_cast<size_t>(n.index)];
  return !m.ordinal && m.kind != "fraction" && m.max > 0;
}

// How many a noun is by itself: طفلان 2, طفل 1; not الطفلان, whom the text has counted before. 0: it does not say.
int CountReader::alone(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (!unit.count || unit.definite()) return 0;
  const std::string_view printed = (*d_.text)[unit.tokens.begin].fold;
  const auto written = [&](const std::vector<Letters>& forms) {  // طالبي, جثتها are others than طالب, جثة
    return std::any_of(forms.begin(), forms.end(),
                       [&](const Letters& f) { return printed.ends_with(arabic::fold(f)); });
  };
  const bool sg = unit.count->number == arabic::Number::sg, du = unit.count->number == arabic::Number::du;
  if ((sg || du) && written(word(u).two)) return 2;  // طفلاه reads as طفلا and ه, too
  return written(word(u).one) ? (du ? 2 : sg) : 0;
}

// A number joined by و carries it in its first word.
bool CountReader::joined(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.kind == UnitKind::number)
    return d_.numbers[static_cast<size_t>(unit.index)].value != 1 &&
           ((*d_.text)[unit.tokens.begin].fold.starts_with(arabic::kWaw) ||
            (u > 0 && (*d_.text)[d_.units[u - 1].tokens.begin].fold == arabic::kWaw));
  return unit.clitics & arabic::kAnd;
}

// قتل 13 جنديا ومدنيا: in the case of what 13 counts, so among the 13.
bool CountReader::shared_number(uint32_t u) const {
  return u > 1 && joined(u) && d_.units[u].count && d_.units[u - 1].count && counts(u - 2) &&
         (*d_.text)[d_.units[u].tokens.begin].fold.ends_with(arabic::kAlif) &&
         (*d_.text)[d_.units[u - 1].tokens.begin].fold.ends_with(arabic::kAlif);
}

bool CountReader::among(uint32_t u) const { return d_.units[u].particle && d_.units[u].particle->role == "among"; }

Count CountReader::plain(uint32_t u, int64_t many) const {
  Count c;
  c.min = c.max = many;
  c.at = d_.chars(d_.units[u].tokens);
  c.text = std::string(d_.text->raw(d_.units[u].tokens));
  return c;
}

Count CountReader::number(uint32_t u) const {
  const NumberMention& n = d_.numbers[static_cast<size_t>(d_.units[u].index)];
  Count c = plain(u, n.min);
  c.max = n.max, c.magnitude = n.magnitude;
  return c;
}

// The counted noun stands within two units behind the number (سبعة من القتلى, 20 مدنيا قتيلا).
uint32_t CountReader::noun_behind(uint32_t u, uint32_t end) const {
  for (uint32_t v = u + 1; v < std::min(end, u + 3); ++v) {
    const Unit& c = d_.units[v];
    if (c.kind == UnitKind::number || c.kind == UnitKind::punct || (c.clitics & arabic::kAnd)) break;
    // مقتل الجنود الأربعة في غارة: no four strikes.
    if (c.particle && c.particle->kind == ParticleKind::prep && c.particle->role != "of") break;
    if (v > u + 1 && (c.clitics & (arabic::kBi | arabic::kLi | arabic::kKa))) break;  // 48 ساعة بغارات
    if (c.count && word(v).pos != "t") return v;
  }
  return end;
}

// 100 قتيل وجريح: both are counted together.
bool CountReader::both(uint32_t noun, uint32_t end) const {
  const uint32_t next = noun + 1;
  if (next >= end || !d_.units[next].count || !(d_.units[next].clitics & arabic::kAnd)) return false;
  const std::string_view a = word(noun).role, b = word(next).role;
  return (a == kKilled && b == kInjured) || (a == kInjured && b == kKilled);
}

// "… 20 قتيلا، بينهم خمسة أطفال وامرأتان": what stands behind بينهم, up to the end of the list.
void CountReader::parts(uint32_t unit, Count* total) const {
  const uint32_t end = end_of(unit), near = std::min(end, unit + kAmongReach);
  uint32_t v = unit + 1;
  for (; v < near && !among(v); ++v) {
    const Unit& u = d_.units[v];
    if (counts(v) || (alone(v) && (u.clitics & arabic::kAnd)) ||
        (u.particle && (u.particle->kind == ParticleKind::clause || u.particle->kind == ParticleKind::comp)))
      return;  // what follows is of that count, or of another clause
  }
  if (v >= near) return;
  for (++v; v < end;) {
    int64_t many = alone(v);
    uint32_t noun = v;
    if (counts(v)) {
      many = d_.numbers[static_cast<size_t>(d_.units[v].index)].min;
      if ((noun = noun_behind(v, end)) == end) return;
    } else if (!many) {
      return;  // بينهم أطفال: nobody says how many
    }
    const std::string part(word(noun).part);
    const bool told =
        std::any_of(total->parts.begin(), total->parts.end(), [&](const auto& p) { return p.first == part; });
    if (!part.empty() && !told && many <= total->max) total->parts.emplace_back(part, many);
    // The list goes on behind و, with or without a comma and adjectives between.
    const auto passes = [&](const Unit& u) {
      return u.adjective || (u.kind == UnitKind::punct && !u.quote) || (u.kind == UnitKind::word && !u.clitics) ||
             (*d_.text)[u.tokens.begin].fold == arabic::kWaw;
    };
    for (v = noun + 1; v < std::min(end, noun + 4) && !joined(v) && passes(d_.units[v]);) ++v;
    if (v >= end || !joined(v)) return;
  }
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

std::vector<Counted> CountReader::of_act(const Act& a) const {
  std::vector<Counted> out;
  std::string_view role = role_of(a);
  if (role.empty()) return out;
  // 6 قتلى وعشرة معتقلين: what stands behind a noun that counts its own is no count of its.
  if (const Unit& self = d_.units[a.unit]; self.count && a.noun && word(a.unit).pos == "n") {
    const std::vector<Letters>& forms = word(a.unit).forms;
    if (std::find(forms.begin(), forms.end(), a.row->lemma) == forms.end()) return out;
  }
  // "مقتل وإصابة 20": the number is of both together, so it is neither's.
  if (a.unit > 0 && (role == kKilled || role == kInjured) && (d_.units[a.unit].clitics & arabic::kAnd)) {
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
      if (other != role && !counted && (other == kKilled || other == kInjured)) role = kBoth;
    }
  }
  uint32_t latest = 0;                  // unit of the count before
  const Act::Slotted* group = nullptr;  // the slot that a list joined by و continues
  const Act::Slotted* named = nullptr;  // … and that begins with somebody by name
  for (const Act::Slotted& s : a.slots) {
    const bool person =
        s.slot == codebook::Slot::obj || s.slot == codebook::Slot::gen || s.slot == codebook::Slot::subj;
    if (!person) {
      // بحياة شخصين, اختطاف لـ 220 شخصا: behind the preposition that the row gives to those it happens to, or whose it
      // is.
      if (s.slot != codebook::Slot::prep) continue;
      const FrameItem* item = a.row->frame.find_prep(s.prep);
      const bool theirs = item ? item->role == Role::recipient || item->role == Role::count
                               : a.noun && d_.lexicon->prep_role(s.prep) == "whose" && s.counted;
      if (!theirs) continue;
    }
    // خرجت مئة حافلة من دوما: what carries them is not counted as people.
    if (const FrameItem* item = a.verb ? a.row->frame.find(s.slot) : nullptr;
        item && item->role == Role::none && s.mention < 0 && !s.counted)
      continue;
    // قتل مسلح ثلاثة أشخاص: who did it is not among those he killed.
    if (s.slot == codebook::Slot::subj && s.mention >= 0 && !s.before && (role == kKilled || role == kInjured) &&
        std::any_of(a.fills.begin(), a.fills.end(),
                    [&](const Fill& f) { return f.role == codebook::Role::actor && f.mention == s.mention; }))
      continue;
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

// "ارتفاع حصيلة القتلى إلى 40": the next number of the sentence is of those the total counts.
void CountReader::total(uint32_t head, Range units, std::vector<Counted>* out) const {
  std::string_view role = word(head).role;
  uint32_t noun = head;
  for (uint32_t v = head + 1; v < std::min(units.end, head + 4); ++v) {
    if (counts(v)) break;
    if (!d_.units[v].count || word(v).pos != "n") continue;
    role = word(v).role, noun = v;
    break;
  }
  if (role.empty() || (noun != head && role == "strikes")) return;
  for (uint32_t v = noun + 1; v < std::min(units.end, head + kTotalReach); ++v) {
    if (d_.units[v].count && word(v).pos == "t") return;
    if (!counts(v)) continue;
    if (const uint32_t own = noun_behind(v, units.end); own != units.end && !word(own).role.empty()) return;
    if (v + 1 < units.end && d_.units[v + 1].kind == UnitKind::time) return;
    // الحصيلة تشير إلى إصابة 8: what happened to them is told.
    const std::vector<Sense>& told = d_.units[v - 1].acts;
    if (std::any_of(told.begin(), told.end(), [](const Sense& s) { return s.cls == arabic::WordClass::noun; })) return;
    Count c = number(v);
    parts(v, &c);
    out->push_back({std::string(role), std::move(c), noun, false});
    return;
  }
}

std::vector<Counted> CountReader::of_sentence(uint32_t sentence) const {
  std::vector<Counted> out;
  const Range units = d_.sentence_units[sentence];
  for (uint32_t u = units.begin; u < units.end; ++u) {
    const Unit& n = d_.units[u];
    if (among(u)) {  // sub-counts: of the total before them
      while (u + 1 < units.end && (counts(u + 1) || d_.units[u + 1].count || d_.units[u + 1].adjective)) ++u;
      continue;
    }
    if (counts(u)) {
      const uint32_t noun = noun_behind(u, units.end);
      if (noun == units.end || word(noun).role.empty()) continue;
      Count c = number(u);
      parts(noun, &c);
      const bool together = both(noun, units.end);
      out.push_back({together ? std::string(kBoth) : std::string(word(noun).role), std::move(c), u, false});
      u = together ? noun + 1 : noun;
      continue;
    }
    if (!n.count) continue;
    if (word(u).pos == "t") {
      total(u, units, &out);
      continue;
    }
    if (word(u).pos != "n" || word(u).role.empty()) continue;
    if (both(u, units.end) && !(u > units.begin && d_.units[u - 1].kind == UnitKind::act)) {  // بين قتيل وجريح
      ++u;
      continue;
    }
    // سقط قتيل وجريحان; no count where the noun only says in what state somebody is (ما زال محتجزا).
    const int many = alone(u);
    const bool told = u > units.begin && (d_.units[u - 1].kind == UnitKind::act || joined(u));
    if (!many || !told || n.pronoun != arabic::Pronoun::none) continue;
    Count c = plain(u, many);
    parts(u, &c);
    out.push_back({std::string(word(u).role), std::move(c), u, false});
  }
  return out;
}

void put_count(Counts* counts, const std::string& role, const Count& count) {
  for (auto& [key, old] : *counts)
    if (key == role) {
      if (old.magnitude && !count.magnitude) old = count;
      return;
    }
  counts->emplace_back(role, count);
  std::sort(counts->begin(), counts->end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace marsad::reading
