// One look-up a token; phrases are matched at their first word, the longest first, and never across a line.
//
//   وكانون | الثاني → the word كانون (with و) begins the phrase كانون الثاني: one item of two tokens
//
// What it cannot do: choose between a phrase and its parts by context; the longest phrase wins.
#include "reading/time_items.h"

namespace marsad::reading {

namespace {

char sign_of(std::string_view s) {
  if (s.size() == 1) return s[0];
  if (s == "\u060C" || s == "\u066B") return ',';
  if (s == "\u2013" || s == "\u2014" || s == "\u2212" || s == "\u2010" || s == "\u2011" || s == "\u0640" ||
      s == "\u2012")
    return '-';
  if (s == "\uFF08") return '(';
  if (s == "\u066A") return '%';
  return '?';
}

void read_number(std::string_view fold, TimeItem* item) {
  int64_t v = 0;
  size_t n = 0;
  for (char c : fold) {
    if (c < '0' || c > '9') {
      item->fraction = true;
      continue;
    }
    if (++n <= 18 && !item->fraction) v = v * 10 + (c - '0');
  }
  item->digits = static_cast<uint8_t>(n > 255 ? 255 : n);
  if (!item->fraction && n <= 18) item->number = v;
}

}  // namespace

TimeItems::TimeItems(const arabic::Text& text, const TimeLexicon::Impl& words) : text_(text), words_(words) {
  const auto& tokens = text.tokens();
  const auto n = static_cast<uint32_t>(tokens.size());
  items_.reserve(n / 2 + 4);
  uint32_t last_end = UINT32_MAX;
  for (uint32_t t = 0; t < n; ++t) {
    const arabic::Token& token = tokens[t];
    const bool is_word = token.kind == arabic::TokenKind::word;
    const TimeWord* w = is_word ? words.find(token.fold) : nullptr;
    if (is_word && !w) continue;
    TimeItem item;
    item.begin = t, item.end = t + 1;
    if (is_word) {
      for (uint32_t p = w->first_phrase; p < w->first_phrase + w->phrases; ++p) {
        const TimeWord::Phrase& phrase = words.phrases[p];
        if (t + phrase.words >= n) continue;
        uint32_t k = 0;
        while (k < phrase.words && !tokens[t + 1 + k].line_start &&
               tokens[t + 1 + k].fold == words.phrase_words[phrase.first_word + k])
          ++k;
        if (k < phrase.words) continue;
        if (is_name_unless_weekday(words.words[phrase.entry]) && weekday(t + 1 + phrase.words)) continue;
        item.word = &words.words[phrase.entry];
        item.end = t + 1 + phrase.words;
        break;
      }
      if (!item.word) {
        if (w->senses == 0) continue;
        if (w->written && !printed_like(*w, t)) continue;
        item.word = w;
      }
    } else if (token.kind == arabic::TokenKind::number) {
      read_number(token.fold, &item);
    } else {
      item.sign = sign_of(token.fold);
    }
    item.joined = last_end == t && !token.line_start;
    last_end = item.end;
    items_.push_back(item);
    t = item.end - 1;
  }
  items_.emplace_back();  // the sentinel
  items_.back().begin = items_.back().end = n;
}

const TimeSense* TimeItems::find(const TimeWord& w, K kind) const {
  for (const TimeSense& s : words_.senses_of(w)) {
    if (s.kind == kind) return &s;
  }
  return nullptr;
}

// روسيا اليوم is an outlet; of أعلنت روسيا اليوم الخميس the day is read.
bool TimeItems::is_name_unless_weekday(const TimeWord& phrase) const {
  const TimeSense* block = find(phrase, K::block);
  return block && block->value == 1;
}

bool TimeItems::weekday(uint32_t token) const {
  const auto& tokens = text_.tokens();
  if (token >= tokens.size() || tokens[token].line_start || tokens[token].kind != arabic::TokenKind::word) return false;
  const TimeWord* w = words_.find(tokens[token].fold);
  return w && w->has(K::weekday);
}

// Whether the printed word ends as some sense wants it. Words with such a sense have no other in the tables that
// matters.
bool TimeItems::printed_like(const TimeWord& w, uint32_t token) const {
  const std::string_view raw = text_.raw(token);
  for (const TimeSense& s : words_.senses_of(w)) {
    if (s.written < 0) return true;
    for (const std::string& ending : words_.written[static_cast<size_t>(s.written)]) {
      if (raw.ends_with(ending)) return true;
    }
  }
  return false;
}

}  // namespace marsad::reading
