// Reads dated-events.tsv (docs/codebook.md): a pattern is word groups joined by " + "; a group is words that stand
// together.
//
// What it cannot do: inflect; a pattern lists the form that news prints, clitics are allowed for when it is matched.
#include "reading/own_date_events.h"

#include <algorithm>
#include <stdexcept>

#include "codebook/tsv.h"
#include "reading/calendar.h"

namespace marsad::reading {

namespace {

// A day, a month, a year or an interval of them.
std::optional<DayRange> parse_range(std::string_view s) {
  auto one = [](std::string_view v) -> std::optional<DayRange> {
    if (v.size() == 10) {
      auto d = parse_iso_day(v);
      return d ? std::optional(DayRange{*d, *d}) : std::nullopt;
    }
    if (v.size() == 7 && v[4] == '-') {
      const int y = digits_of(v.substr(0, 4)), m = digits_of(v.substr(5, 2));
      if (y < 0 || m < 1 || m > 12) return std::nullopt;
      return DayRange{day_of(y, m, 1), day_of(y, m, days_in_month(y, m))};
    }
    if (v.size() == 4) {
      const int y = digits_of(v);
      if (y < 0) return std::nullopt;
      return DayRange{day_of(y, 1, 1), day_of(y, 12, 31)};
    }
    return std::nullopt;
  };
  const size_t slash = s.find('/');
  if (slash == std::string_view::npos) return one(s);
  auto a = one(s.substr(0, slash)), b = one(s.substr(slash + 1));
  if (!a || !b || a->first > b->last) return std::nullopt;
  return DayRange{a->first, b->last};
}

// The words a token may stand for: itself, and itself less و ف ب ل ك س (two of them at most).
template <class F>
void each_stem(std::string_view fold, F&& f) {
  static constexpr std::string_view cut[] = {"\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0633"};
  f(fold);
  for (int depth = 0; depth < 2 && fold.size() > 6; ++depth) {
    bool did = false;
    for (std::string_view c : cut) {
      if (!fold.starts_with(c)) continue;
      fold.remove_prefix(2);
      // للجيش: ل + ال + جيش
      if (c == "\u0644" && fold.starts_with("\u0644")) f(std::string("\u0627") + std::string(fold));
      f(fold);
      did = true;
      break;
    }
    if (!did) break;
  }
}

}  // namespace

std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files) {
  auto out = std::make_shared<DatedEvents>();
  std::unordered_map<std::string, uint32_t> known;  // group text → its number
  for (const std::string& path : files) {
    std::vector<codebook::Problem> problems;
    codebook::Table table = codebook::Table::read(path, &problems);
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
    for (const codebook::Row& r : table.rows()) {
      DatedEvent e;
      e.id = r["id"], e.what = r["what"];
      const auto dates = r.list("date");
      auto range = dates.empty() ? std::nullopt : parse_range(dates.front());
      auto again = dates.size() < 2 ? std::optional(DayRange{0, -1}) : parse_range(dates[1]);
      if (!range || !again || dates.size() > 2)
        throw std::runtime_error(r.problem("date",
                                           "not an ISO date: write 2016-12-30, 2016-12 or 2016-12-30/2017-01-02; of "
                                           "two terms of an office A/B | C/D")
                                     .text());
      e.days = *range, e.again = *again;
      e.lower_bound = r["note"].starts_with("lower bound");
      e.remembered = r["note"].starts_with("remembered");
      const auto index = static_cast<uint32_t>(out->events.size());
      out->events.push_back(std::move(e));
      bool any = false;
      for (std::string_view pattern : r.list("patterns")) {
        std::vector<uint32_t> ids;
        for (std::string_view g : codebook::split(pattern, '+')) {
          const arabic::Text words(g);
          if (words.size() == 0) continue;
          std::string key;
          for (const arabic::Token& t : words.tokens()) key += std::string(t.fold) + " ";
          auto [it, fresh] = known.emplace(key, static_cast<uint32_t>(out->groups.size()));
          if (fresh) {
            DatedEvents::Group group{static_cast<uint32_t>(out->words.size()), words.size()};
            for (const arabic::Token& t : words.tokens()) out->words.emplace_back(t.fold);
            out->groups_of_word[out->words[group.first_word]].push_back(it->second);
            out->groups.push_back(group);
            out->patterns_of_group.emplace_back();
          }
          if (std::find(ids.begin(), ids.end(), it->second) == ids.end()) ids.push_back(it->second);
        }
        if (ids.empty()) continue;
        any = true;
        for (uint32_t g : ids) out->patterns_of_group[g].push_back(static_cast<uint32_t>(out->patterns.size()));
        out->patterns.push_back({index, static_cast<uint32_t>(ids.size())});
      }
      if (!any)
        throw std::runtime_error(r.problem("patterns", "no pattern: write the words that point at the event").text());
    }
  }
  return out;
}

std::vector<EventMatch> match_events(const arabic::Text& text, const DatedEvents& events,
                                     const std::vector<arabic::Range>& skip) {
  std::vector<EventMatch> out;
  std::vector<uint32_t> matched(events.events.size(), UINT32_MAX);  // the last sentence it was found in
  std::vector<uint32_t> group_seen(events.groups.size(), UINT32_MAX), pattern_seen(events.patterns.size(), UINT32_MAX);
  std::vector<uint32_t> count(events.patterns.size(), 0);
  const auto& sentences = text.sentences();
  std::string key;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const arabic::Range r = sentences[s];
    bool off = false;
    for (const arabic::Range& k : skip) off = off || k.overlaps(r);
    if (off) continue;
    for (uint32_t t = r.begin; t < r.end; ++t) {
      if (text[t].kind == arabic::TokenKind::punct) continue;
      each_stem(text[t].fold, [&](std::string_view stem) {
        key.assign(stem);
        auto it = events.groups_of_word.find(key);
        if (it == events.groups_of_word.end()) return;
        for (uint32_t g : it->second) {
          if (group_seen[g] == s) continue;
          const DatedEvents::Group& group = events.groups[g];
          if (t + group.words > r.end) continue;
          bool same = true;
          for (uint32_t k = 1; k < group.words && same; ++k)
            same = text[t + k].fold == events.words[group.first_word + k];
          if (!same) continue;
          group_seen[g] = s;
          for (uint32_t p : events.patterns_of_group[g]) {
            if (pattern_seen[p] != s) pattern_seen[p] = s, count[p] = 0;
            if (++count[p] < events.patterns[p].groups) continue;
            const uint32_t e = events.patterns[p].event;
            if (matched[e] != s) matched[e] = s, out.push_back({e, s});
          }
        }
      });
    }
  }
  return out;
}

}  // namespace marsad::reading
