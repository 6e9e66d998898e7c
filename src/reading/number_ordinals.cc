// Ordinals, and numbers with the article that order rather than count.
//
//   المئة والرابع والعشرين → the 124th;  العشرون | قتيلا counts, العشرون alone orders
//
// What it cannot do: ordinals above a thousand. Tested by numbers_test.cc.
#include "reading/number_reader.h"

namespace marsad::reading {

// "الثالث عشر", "المئة والرابع والعشرين", "الثاني بعد المئة", "العشرون".
bool NumberReader::ordinal(uint32_t j, NumberMention* m, uint32_t* last) const {
  NumberRead r, big;
  m->ordinal = true, m->kind = "ordinal";
  if (read_ordinal(it, j, &r)) {
    // "العشرون قتيلا" counts; "العشرون" alone or behind its noun orders.
    const bool counts = it.is(j, K::card) && r.last == j && followed_by_counted(r.last);
    if (!counts) {
      double v = r.value;
      *last = r.last;
      // "الثاني بعد المئة"
      const uint32_t b = r.next;
      if (it.is(b, K::after_ord) && read_cardinal(it, nx(b), &big) && big.article &&
          (big.value == 100 || big.value == 1000))
        v += big.value, *last = big.last;
      set(m, v);
      return true;
    }
  }
  if (read_cardinal(it, j, &big) && big.article && !big.digits) {
    // "الثلاثمئة", "المئة والواحد والتسعين": with the article and nothing counted behind.
    double v = big.value;
    uint32_t end = big.last;
    const uint32_t k = big.next;
    const uint32_t o = it.is(k, K::and_) ? nx(k) : k;
    const TimeSense* s = it.sense(o, K::ord);
    bool ok = v >= 100 && !followed_by_counted(end);
    if (v >= 100 && s && (o != k || (s->clitics & kConj)) && read_ordinal(it, o, &r))
      v += r.value, end = r.last, ok = true;
    const bool whole_text = it[j].begin == first_word() && end == n_last();
    if (v > 10 && v < 20) ok = true;  // "الاثنى عشر"
    if (ok && (whole_text || v != big.value)) {
      set(m, v);
      *last = end;
      return true;
    }
  }
  m->ordinal = false, m->kind = "cardinal";
  return false;
}

// The text holds nothing but punctuation around.
uint32_t NumberReader::first_word() const {
  uint32_t t = 0;
  while (t < it.text().size() && it.text()[t].kind == arabic::TokenKind::punct) ++t;
  return t;
}

uint32_t NumberReader::n_last() const {
  uint32_t t = it.text().size();
  while (t > 0 && it.text()[t - 1].kind == arabic::TokenKind::punct) --t;
  uint32_t k = n;
  while (k > 0 && it[k - 1].begin >= t) --k;
  return k > 0 && it[k - 1].end == t ? k - 1 : n;
}

bool NumberReader::followed_by_counted(uint32_t last) const {
  const uint32_t t = it[last].end;
  const auto& text = it.text();
  return t < text.size() && !text[t].line_start && text[t].kind == arabic::TokenKind::word &&
         !text[t].fold.starts_with("\u0627\u0644") && !it[nx(last)].word;
}

// A single word with the article: "الثلاثة" counts what stands before it; alone it says no number.
bool NumberReader::alone_article(uint32_t j, double v, NumberMention* m, uint32_t* last) const {
  if (it[j].begin == first_word() && j == n_last()) return false;
  if (it.is(j, K::ord)) return false;
  *last = j;
  set(m, v);
  return true;
}

}  // namespace marsad::reading
