// Units of the calendar counted from the reference date, and distances from it.
//
//   "الشهر الجاري", "العام الذي سبقه", "الأيام الثلاثة الماضية", "الـ24 ساعة الماضية", "قبل نحو شهرين", "منذ أربع أو
//   خمس سنوات"
//
// "الأيام الماضية" without a count is no period that one could write down: it is passed over. What it cannot do:
// distances from an event
// ("بعد ثلاثة أيام من القصف"), except that resolve() may start from the date said just before.
#include <cmath>

#include "arabic/clitics.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

bool TimeGrammar::unit_rel(uint32_t i, TimePoint* p, Last last) const {
  if (i >= n) return false;
  const TimeSense* t = it.sense(i, K::this_);
  if (t && !(t->clitics & arabic::kAl)) {
    const uint32_t j = nx(i);
    const TimeSense* u = unit(j, Unit::none, 1);
    if (!u || u->value < static_cast<double>(Unit::day) || !(al(u))) return false;
    // "هذا العقد" is a contract unless something places it in time.
    if (u->value == static_cast<double>(Unit::decade) && !led_in(i)) return false;
    // "هذا العام 2018"
    *p = TimePoint();
    p->form = TimePoint::shift, p->unit = static_cast<Unit>(static_cast<int>(u->value)), p->by = 0, *last = j;
    return true;
  }
  const TimeSense* u = unit(i, Unit::none, 1);
  if (!u || !al(u) || u->value < static_cast<double>(Unit::day)) return false;
  const uint32_t j = nx(i);
  const TimeSense* r = rel(j);
  const Unit kind = static_cast<Unit>(static_cast<int>(u->value));
  if (!r) {
    const TimeSense* era = it.sense(j, K::era);  // "السنة الهجرية القادمة"
    if (!era || !(r = rel(nx(j)))) {
      // "العام" as the whole text: this year.
      if (i == 0 && n == 1 && it[0].begin == 0 && it[0].end == it.text().size() && kind >= Unit::week) {
        *p = TimePoint();
        p->form = TimePoint::shift, p->unit = kind, p->by = 0, *last = i;
        return true;
      }
      return false;
    }
    *p = TimePoint();
    p->form = TimePoint::shift, p->unit = kind, p->by = rel_value(r), p->hijri = era->value == 1, *last = nx(j);
    return std::abs(p->by) <= 2;
  }
  *p = TimePoint();
  *last = j;
  p->unit = kind;
  const int v = static_cast<int>(r->value);
  if (v == 4 || v == -4) {  // of what the text said last, else of the reference
    p->form = TimePoint::shift, p->rel = v == 4 ? Rel::after_it : Rel::before_it, p->by = v / 4;
  } else if (v == -3) {
    p->form = TimePoint::shift, p->by = -1;
  } else if (v >= 10) {
    p->form = TimePoint::shift, p->rel = static_cast<Rel>(v), p->by = v == 11 ? -1 : v == 12 ? 1 : 0;
  } else {
    p->form = TimePoint::shift, p->by = v;
  }
  // "هذا الشهر من العام الماضي" is not read.
  return true;
}

// "اليومين المقبلين", "الأيام الثلاثة الماضية", "الثلاثة أيام الماضية", "الـ24 ساعة الماضية", "3 أيام القادمة",
// "الشهرين ونصف الشهر الماضيين"
bool TimeGrammar::span(uint32_t i, TimePoint* p, Last last) const {
  uint32_t j = i;
  double count = 0;
  const TimeSense* u = nullptr;
  // "الـ" printed apart from its digits: the article as a token of its own.
  NumberRead r;
  if (const TimeSense* dual = unit(j, Unit::none, 2); dual && al(dual)) {
    u = dual, count = 2, j = nx(j);
  } else if (const TimeSense* plural = unit(j, Unit::none, 3); plural && al(plural)) {
    if (!read_cardinal(it, nx(j), &r) || r.value < 1) return false;
    u = plural, count = r.value, j = r.next;
  } else if (read_cardinal(it, j, &r) && r.value >= 1 && r.value <= 1000) {
    u = unit(r.next, Unit::none);
    if (!u) return false;
    count = r.value, j = nx(r.next);
  } else {
    return false;
  }
  const Unit kind = static_cast<Unit>(static_cast<int>(u->value));
  // "ونصف الشهر", "ونصف"
  if (it.is(j, K::and_) && it.is(nx(j), K::frac)) j = nx(j);
  if (const TimeSense* f = it.sense(j, K::frac); f && f->value == 0.5) {
    const uint32_t k = nx(j);
    j = unit(k, kind, 1) ? nx(k) : k;
    count += 0.5;
  }
  const TimeSense* q = rel(j);
  if (!q || std::abs(rel_value(q)) != 1) return false;
  *p = TimePoint();
  p->form = TimePoint::span, p->unit = kind, p->n = count, p->direction = static_cast<int8_t>(rel_value(q));
  *last = j;
  return true;
}

// A count of units: "شهرين", "5 سنوات", "بضعة أيام", "سنوات سبع", "أسبوع", "عام ونصف", "أربع أو خمس سنوات".
bool TimeGrammar::quantity(uint32_t i, TimePoint* p, Last last) const {
  uint32_t j = i;
  if (const TimeSense* a = it.sense(j, K::approx)) p->approx = static_cast<int8_t>(a->value), j = nx(j);
  NumberRead r;
  double count = 0;
  const TimeSense* u = nullptr;
  uint32_t end = 0;
  if (const TimeSense* few = it.sense(j, K::few)) {
    if (!(it[i > 0 ? i - 1 : 0].begin == 0 && it[nx(j)].end == it.text().size()))
      return false;  // "منذ عدة أيام" in a story: no period one could write down
    u = unit(nx(j), Unit::none, 3);
    if (!u) return false;
    if (few->value < 1) return false;
    count = few->value, p->approx = 0, end = nx(j);
  } else if (const TimeSense* dual = unit(j, Unit::none, 2); dual && !al(dual)) {
    // The construct "يومي", "عامي" stands before what it counts.
    const std::string_view fold = it.text()[it[j].end - 1].fold;
    if (it[j].end == it[j].begin + 1 && !fold.ends_with("\u0646")) return false;
    u = dual, count = 2, end = j;
  } else if (read_cardinal(it, j, &r)) {
    uint32_t k = r.next;
    count = r.value;
    if (it.is(k, K::or_)) {  // "أربع أو خمس سنوات"
      NumberRead s;
      if (!read_cardinal(it, nx(k), &s) || s.value <= count) return false;
      p->n_to = s.value, k = s.next;
    }
    u = unit(k, Unit::none);
    if (!u || al(u)) return false;
    end = k;
  } else if (const TimeSense* one = unit(j, Unit::none, 1); one && !al(one)) {
    u = one, count = 1, end = j;
    const uint32_t k = nx(j);
    if (read_cardinal(it, k, &r) && !r.article && !r.digits && r.value == 1) end = r.last;  // "شهر واحد"
    if (k < n && it[k].digits == 4) return false;                                           // "عام 2011"
    if (end == j && !ends_here(j)) {
      // "قبل يوم الانتخابات", "بعد شهر العسل": the unit has its own genitive. "قبل عقد جلسة": holding, not a decade.
      const std::string_view next = it.text()[it[j].end].fold;
      if (next.starts_with("\u0627\u0644") && !it.is(k, K::block)) return false;
      if (one->value == static_cast<double>(Unit::decade) && !in_words(k) && !it.is(k, K::ago)) return false;
      if (it.is(k, K::month) || it.is(k, K::hijri_month)) return false;
    }
  } else if (const TimeSense* many = unit(j, Unit::none, 3); many && !al(many)) {
    if (!read_cardinal(it, nx(j), &r) || r.digits || r.value > 20 || r.value < 2) return false;
    u = many, count = r.value, end = r.last;  // "سنوات سبع"
  } else {
    return false;
  }
  if (p->approx == 99) {
    if (const TimeSense* a = it.sense(nx(end), K::approx); a && a->value == 0 && ends_here(nx(end)))
      p->approx = 0, end = nx(end);
  }
  uint32_t h = nx(end);
  if (it.is(h, K::and_)) h = nx(h);
  if (const TimeSense* f = it.sense(h, K::frac); f && f->value < 1 && (h != nx(end) || (f->clitics & arabic::kAnd))) {
    count += f->value, end = h;
    if (unit(nx(h), static_cast<Unit>(static_cast<int>(u->value)), 1)) end = nx(h);
  }
  p->unit = static_cast<Unit>(static_cast<int>(u->value));
  if (const TimeSense* one = unit(end, Unit::none, 0); one && u->number == 2) {
    if (const TimeSense* w = it.sense(nx(end), K::card); w && w->value == 2) end = nx(end);  // "يومين اثنين"
  }
  if (const TimeSense* era = it.sense(nx(end), K::era)) {
    p->hijri = era->value == 1, end = nx(end);
  }
  p->n = count;
  *last = end;
  return true;
}

bool TimeGrammar::offset(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* d = it.sense(i, K::dir);
  const TimeSense* s = d ? nullptr : it.sense(i, K::since);
  const TimeSense* f = (d || s) ? nullptr : it.sense(i, K::from);
  if (!d && !s && !f) return false;
  TimePoint o;
  uint32_t end = 0;
  if (!quantity(nx(i), &o, &end)) return false;
  o.form = TimePoint::offset;
  o.direction = static_cast<int8_t>(d ? d->value : -1);
  o.since = s != nullptr || f != nullptr;
  if (o.unit == Unit::minute) return false;
  if (o.unit == Unit::hour && o.n < 24) return false;
  if (f) {
    // "من أسبوع" alone, "من نحو أسبوعين": only with "about" or as the whole text.
    const bool whole = it[i].begin == 0 && it[end].end == it.text().size();
    if (!whole && o.approx != 0) return false;
  }
  const auto& t = it.text().tokens();
  if (o.direction == 2) {
    // خلال: the future only where nothing else is said.
    if (!(it[i].begin == 0 && it[end].end == t.size())) return false;
  }
  if (rel(nx(end)) && o.direction != -1) return false;  // "خلال يومين الماضيين"
  // "قبل يوم من الهجوم", "بعد شهر على القصف": from an event whose date is not said here.
  const uint32_t k = nx(end);
  if (it.is(k, K::outof) || it.is(k, K::from)) return false;
  if (it.is(k, K::per) && o.direction > 0) return false;
  *p = o, *last = end;
  return true;
}

// "بعد يومين من مقتل الجنود", "قبل يوم واحد على الهجوم": days alone, said exactly. "بعد أيام من", "بعد أسابيع قليلة
// على": so many that none is meant; hours may be of the same day.
bool TimeGrammar::gap(uint32_t i, TimeGap* out, uint32_t* last) const {
  const TimeSense* d = it.sense(i, K::dir);
  if (!d || (d->value != 1 && d->value != -1)) return false;
  const auto reaches = [&](uint32_t k) { return it.is(k, K::outof) || it.is(k, K::from) || it.is(k, K::per); };
  TimePoint o;
  uint32_t end = 0, k = 0;
  bool days = false;
  if (quantity(nx(i), &o, &end)) {
    days = o.unit == Unit::day && o.approx == TimePoint().approx && o.n_to == TimePoint().n_to && o.n >= 1 &&
           o.n == std::floor(o.n);
    k = nx(end);
  } else {
    end = nx(i);
    const TimeSense* many = unit(end, Unit::none, 3);
    if (!many || al(many) || many->value < static_cast<double>(Unit::day)) return false;
    k = nx(end);
    if (!reaches(k) && end + 1 < n && it[end + 1].begin == it[end].end + 1) k = end + 1;  // قليلة
  }
  if (!reaches(k)) return false;
  const bool of = !it.is(k, K::per);
  out->tokens = {it[i].begin, it[k].end};
  out->days = days ? static_cast<int>(o.n) * (d->value > 0 ? -1 : 1) : 0;
  out->may_last = of;
  *last = k;
  return true;
}

// "لليوم الخامس على التوالي": the reference day.
bool TimeGrammar::running(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* u = unit(i, Unit::day, 1);
  if (!u || !al(u)) return false;
  NumberRead r;
  if (!read_ordinal(it, nx(i), &r)) return false;
  if (!it.is(r.next, K::running)) return false;
  p->form = TimePoint::running, *last = r.next;
  return true;
}

}  // namespace marsad::reading
