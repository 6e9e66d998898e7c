// Reads dated-events.tsv (docs/codebook.md): a pattern is slots joined by " + ", a slot one group of words or several
// in braces; a group is words that stand together.
//
// What it cannot do: inflect; a pattern lists the form that news prints, clitics are allowed for when it is matched.
#include "reading/own_date_events.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "codebook/dated_patterns.h"
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

// Puts rows into a DatedEvents: each group of words once, whichever patterns name it.
class Builder {
 public:
  void row(const codebook::Row& r) {
    const auto event = static_cast<uint32_t>(out_->events.size());
    out_->events.push_back(event_of(r));
    std::vector<codebook::Problem> problems;
    const auto patterns = codebook::dated_patterns(r, &problems);
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
    if (patterns.empty())
      throw std::runtime_error(r.problem("patterns", "no pattern: write the words that point at the event").text());
    for (const codebook::DatedPattern& pattern : patterns) {
      const auto number = static_cast<uint32_t>(out_->patterns.size());
      for (size_t slot = 0; slot < pattern.slots.size(); ++slot) {
        for (std::string_view words : pattern.slots[slot]) {
          const std::string key = key_of(words);
          if (key.empty())
            throw std::runtime_error(r.problem_at(words, "no word; write the words that point at the event").text());
          std::vector<DatedEvents::Use>& uses = uses_[key];
          if (uses.empty() || uses.back().pattern != number) uses.push_back({number, 0});
          uses.back().slots |= uint32_t{1} << slot;
        }
      }
      // All bits up to the last slot, 32 of them too.
      out_->patterns.push_back({event, UINT32_MAX >> (codebook::kMostSlots - pattern.slots.size())});
    }
  }

  std::shared_ptr<const DatedEvents> finish() {
    for (const auto& [key, uses] : uses_) {
      out_->groups.push_back({static_cast<uint32_t>(out_->letters.size()), static_cast<uint32_t>(key.size()),
                              static_cast<uint32_t>(std::count(key.begin(), key.end(), ' ')),
                              static_cast<uint32_t>(out_->uses.size()), static_cast<uint32_t>(uses.size())});
      out_->letters += key;
      out_->uses.insert(out_->uses.end(), uses.begin(), uses.end());
    }
    out_->index();
    return std::move(out_);
  }

 private:
  static DatedEvent event_of(const codebook::Row& r) {
    DatedEvent e;
    e.id = r["id"], e.what = r["what"];
    const auto dates = r.list("date");
    auto range = dates.empty() ? std::nullopt : parse_range(dates.front());
    auto again = dates.size() < 2 ? std::optional(DayRange{0, -1}) : parse_range(dates[1]);
    if (!range || !again || dates.size() > 2)
      throw std::runtime_error(r.problem("date",
                                         "not an ISO date: write 2016-12-30, 2016-12 or 2016-12-30/2017-01-02; of two "
                                         "terms of an office A/B | C/D")
                                   .text());
    e.days = *range, e.again = *again;
    e.lower_bound = r["note"].starts_with("lower bound");
    e.remembered = r["note"].starts_with("remembered");
    e.scheduled = r["note"].starts_with("scheduled");
    return e;
  }

  static std::string key_of(std::string_view words) {
    const arabic::Text text(words);
    std::string key;
    for (const arabic::Token& t : text.tokens()) key.append(t.fold) += ' ';
    return key;
  }

  std::shared_ptr<DatedEvents> out_ = std::make_shared<DatedEvents>();
  std::map<std::string, std::vector<DatedEvents::Use>> uses_;  // of each group; in the order of their letters
};

}  // namespace

void DatedEvents::index() {
  groups_of_word.reserve(groups.size());
  Range* last = nullptr;
  std::string_view word;
  for (uint32_t g = 0; g < groups.size(); ++g) {
    const std::string_view key = std::string_view(letters).substr(groups[g].at, groups[g].size);
    const std::string_view first = key.substr(0, key.find(' '));
    if (!last || first != word) last = &(groups_of_word[first] = {g, g}), word = first;
    last->last = g + 1;
  }
}

std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files) {
  Builder builder;
  for (const std::string& path : files) {
    std::vector<codebook::Problem> problems;
    const codebook::Table table = codebook::Table::read(path, &problems);
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
    for (const codebook::Row& r : table.rows()) builder.row(r);
  }
  return builder.finish();
}

std::vector<EventMatch> match_events(const arabic::Text& text, const DatedEvents& events,
                                     const std::vector<arabic::Range>& skip) {
  std::vector<EventMatch> out;
  std::vector<uint32_t> matched(events.events.size(), UINT32_MAX);  // the last sentence it was found in
  std::vector<uint32_t> group_seen(events.groups.size(), UINT32_MAX);
  struct Filled {
    uint32_t sentence = UINT32_MAX, slots = 0;
  };
  std::vector<Filled> filled(events.patterns.size());
  const auto& sentences = text.sentences();
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const arabic::Range r = sentences[s];
    bool off = false;
    for (const arabic::Range& k : skip) off = off || k.overlaps(r);
    if (off) continue;
    for (uint32_t t = r.begin; t < r.end; ++t) {
      if (text[t].kind == arabic::TokenKind::punct) continue;
      each_stem(text[t].fold, [&](std::string_view stem) {
        auto it = events.groups_of_word.find(stem);
        if (it == events.groups_of_word.end()) return;
        for (uint32_t g = it->second.first; g < it->second.last; ++g) {
          if (group_seen[g] == s) continue;
          const DatedEvents::Group& group = events.groups[g];
          if (t + group.words > r.end) continue;
          std::string_view rest = std::string_view(events.letters).substr(group.at, group.size);
          bool same = true;
          for (uint32_t k = 0; k < group.words && same; ++k) {
            const size_t end = rest.find(' ');
            same = k == 0 || text[t + k].fold == rest.substr(0, end);
            rest.remove_prefix(end + 1);
          }
          if (!same) continue;
          group_seen[g] = s;
          for (uint32_t u = group.first_use; u < group.first_use + group.uses; ++u) {
            const DatedEvents::Use& use = events.uses[u];
            Filled& f = filled[use.pattern];
            if (f.sentence != s) f = {s, 0};
            f.slots |= use.slots;
            if (f.slots != events.patterns[use.pattern].slots) continue;
            const uint32_t e = events.patterns[use.pattern].event;
            if (matched[e] != s) matched[e] = s, out.push_back({e, s, t});
          }
        }
      });
    }
  }
  return out;
}

}  // namespace marsad::reading
