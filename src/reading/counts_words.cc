// What one word counts: a number, a noun that is its own number, and what stands joined to them.
//
//   قتيلان → 2;  الطفلان → nothing, the text has counted them before;  مئة قتيل وجريح → both together
//
// Tested by counts_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "arabic/folded_letters.h"
#include "reading/counts.h"
#include "reading/time_lengths.h"

namespace marsad::reading {
using namespace codebook;

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

// استشهد الشاب (24 عاما), سجن 13 شهرا: how old or for how long. Not قتل ثلاثة يوم السبت.
bool CountReader::of_time(const NumberMention& m) const {
  const uint32_t next = m.tokens.end;
  return d_.time_words && !time_length(*d_.text, *d_.time_words, {}, next).iso.empty() &&
         std::none_of(d_.times.begin(), d_.times.end(), [&](const TimeMention& t) { return t.tokens.contains(next); });
}

// A number that says how many: no ordinal, no share (أكثر من نصف السكان), no time.
bool CountReader::counts(uint32_t u) const {
  const Unit& n = d_.units[u];
  if (n.kind != UnitKind::number) return false;
  const NumberMention& m = d_.numbers[static_cast<size_t>(n.index)];
  return !m.ordinal && m.kind != "fraction" && m.max > 0 && !of_time(m);
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

}  // namespace marsad::reading
