#include "cli/timeline.h"

#include <algorithm>

#include "arabic/fold.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct Style {
  const char *day, *type, *trigger, *dim, *off;
};
constexpr Style kPlain{"", "", "", "", ""};
constexpr Style kColor{"\033[1m", "\033[36m", "\033[1;33m", "\033[2m", "\033[0m"};

// The byte offset of code point `at`, looking on from code point `*point` at byte `*byte`.
size_t byte_of(std::string_view text, uint32_t at, uint32_t* point, size_t* byte) {
  while (*point < at && *byte < text.size()) {
    arabic::next(text, byte);
    ++*point;
  }
  return *byte;
}

// White space to single blanks; bytes that would drive a terminal are dropped.
void append_clean(std::string_view text, std::string* out) {
  bool blank = false;
  for (char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank = true;
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
      if (blank && !out->empty()) out->push_back(' ');
      blank = false;
      out->push_back(c);
    }
  }
  if (blank && !out->empty()) out->push_back(' ');
}

// The sentence with its trigger in brackets, at most some 120 characters to either side, cut at words.
std::string quote(const Reading& reading, const Event& event, const Style& style) {
  constexpr uint32_t kAround = 120;
  uint32_t from = event.sentence.start, to = event.sentence.end;
  bool cut_front = event.at.start > from + kAround, cut_back = to > event.at.end + kAround;
  if (cut_front) from = event.at.start - kAround;
  if (cut_back) to = event.at.end + kAround;
  std::string_view text = reading.text;
  uint32_t point = 0;
  size_t byte = 0;
  size_t a = byte_of(text, from, &point, &byte), b = byte_of(text, event.at.start, &point, &byte);
  size_t c = byte_of(text, event.at.end, &point, &byte), d = byte_of(text, to, &point, &byte);
  std::string_view front = text.substr(a, b - a), back = text.substr(c, d - c);
  if (cut_front) front.remove_prefix(std::min(front.find(' ') + 1, front.size()));
  if (cut_back) back = back.substr(0, back.rfind(' '));
  std::string out = cut_front ? "… " : "";
  append_clean(front, &out);
  out += std::string(style.trigger) + "[";
  append_clean(text.substr(b, c - b), &out);
  out += std::string("]") + style.off;
  append_clean(back, &out);
  if (cut_back) out += " …";
  return out;
}

std::string named(const std::string& name, const std::string& text) {
  std::string out;
  append_clean(name.empty() ? text : name, &out);
  return out;
}

template <class List, class Name>
std::string joined(const List& items, Name name) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += ", ";
    out += name(item);
  }
  return out;
}

std::string actors(const std::vector<ActorRef>& list) {
  return joined(list, [](const ActorRef& actor) { return named(actor.name, actor.text); });
}

std::string numbers(const Counts& counts) {
  return joined(counts, [](const auto& entry) {
    const auto& [role, count] = entry;
    std::string out = std::to_string(count.min);
    if (count.max < count.min) {
      out += " or more";
    } else if (count.max != count.min) {
      out += "–" + std::to_string(count.max);
    }
    out += " " + role;
    if (!count.parts.empty())
      out += " (" +
             joined(count.parts, [](const auto& part) { return std::to_string(part.second) + " " + part.first; }) + ")";
    return out;
  });
}

}  // namespace

std::vector<TimelineEntry> timeline_entries(const Reading& reading, bool color) {
  const Style& style = color ? kColor : kPlain;
  std::vector<TimelineEntry> entries;
  for (const Event& event : reading.events) {
    std::string b = "  ";
    b += event.place ? named(event.place->name, event.place->text) : "place not said";
    b += std::string("   ") + style.type + event.type + (event.mode.empty() ? "" : "/" + event.mode) + style.off +
         "   " + name_of(event.factuality) + "\n";
    if (!event.actors.empty() || !event.recipients.empty()) {
      b += "    " + (event.actors.empty() ? std::string("not said") : actors(event.actors));
      if (!event.recipients.empty()) b += " → " + actors(event.recipients);
      b += "\n";
    }
    if (!event.numbers.empty()) b += "    " + numbers(event.numbers) + "\n";
    b += "    «" + quote(reading, event, style) + "»\n";
    b += std::string("    ") + style.dim + named("", reading.id);
    if (reading.source) b += ", " + named("", reading.source->first);
    if (!reading.agencies.empty())
      b += ", from " + joined(reading.agencies, [](const auto& agency) { return named("", agency.first); });
    if (!event.attributed_to.empty())
      b += "; says " + joined(event.attributed_to, [](const Attribution& by) {
             return named(by.who.name, by.who.text) +
                    (by.via.empty() ? "" : " via " + joined(by.via, [](const std::string& id) { return id; }));
           });
    if (event.date.empty() && !event.window_earliest.empty())
      b += "; between " + event.window_earliest + " and " + event.window_latest;
    b += std::string(style.off) + "\n";
    entries.push_back({event.date, std::move(b)});
  }
  return entries;
}

void Timeline::add(std::vector<TimelineEntry> entries) {
  ++articles_;
  std::move(entries.begin(), entries.end(), std::back_inserter(entries_));
}

std::string Timeline::text() {
  const Style& style = color_ ? kColor : kPlain;
  // Days in order, the days of a period before the next period; articles in the order they came. What has no day comes
  // last.
  std::stable_sort(entries_.begin(), entries_.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
    return a.day.empty() != b.day.empty() ? b.day.empty() : a.day < b.day;
  });
  std::string out;
  const std::string* day = nullptr;
  uint64_t undated = 0;
  for (const TimelineEntry& entry : entries_) {
    if (!day || *day != entry.day) {
      if (day) out += "\n";
      out += std::string(style.day) + (entry.day.empty() ? "no day said" : entry.day) + style.off + "\n";
      day = &entry.day;
    }
    undated += entry.day.empty();
    out += entry.block;
  }
  if (!out.empty()) out += "\n";
  out += with_commas(entries_.size()) + " reports in " + with_commas(articles_) + " articles; " + with_commas(undated) +
         " name no day.\n";
  return out;
}

}  // namespace marsad::cli
