#include "ledger/link.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>

namespace marsad::ledger {
namespace {

constexpr std::pair<Signal, const char*> kReasons[] = {
    {kSamePlace, "same place"},
    {kNearPlace, "places as near as their precision"},
    {kSameArea, "one area holds the other's place"},
    {kSameDay, "same day"},
    {kSameDays, "days overlap"},
    {kNextDay, "told on a following day"},
    {kSameMode, "same weapon or manner"},
    {kSameActor, "same actor"},
    {kSameRecipient, "same recipient"},
    {kSameToll, "same numbers"},
    {kMoreToll, "later and higher toll"},
    {kSameWords, "shared words"},
    {kSameArticle, "same article"},
};

bool within(const Where& inner, const Where& outer) {
  return !outer.id.empty() && std::find(inner.within.begin(), inner.within.end(), outer.id) != inner.within.end();
}

bool of_state(const Who& who) {
  static constexpr std::string_view kArms[] = {"state",        "government", "military", "police",
                                               "intelligence", "gov",        "mil"};
  return std::find(std::begin(kArms), std::end(kArms), who.type) != std::end(kArms);
}

std::string_view owner(std::string_view id) { return id.substr(0, id.find('-')); }

bool share(const std::vector<Who>& a, const std::vector<Who>& b) {
  for (const auto& one : a)
    for (const auto& other : b)
      if (!one.id.empty() && !other.id.empty() && compatible(one, other)) return true;
  return false;
}

bool same_words(const std::string& a, const std::string& b) {
  Words one = word_set(a), other = word_set(b);
  return shared(one, other) > 0;
}

// Deeds and what is only thought of never tell of one event; a denial tells of the deed it denies.
bool deed(const Report& report) { return report.factuality != "planned" && report.factuality != "called-for"; }

constexpr std::string_view kAssault = "ASSAULT";
bool village(const Where& place) { return place.radius <= kVillage; }

// Without a place, with a wide one, or with a bare word that is on no map ("الشمالي" of a list of fronts).
bool vague(const Report& report) {
  if (!report.place) return true;
  const Where& place = *report.place;
  return place.radius > kArea || (place.id.empty() && !place.lat && place.text.find(' ') == std::string::npos);
}

struct Tally {
  int points = 0;
  uint16_t signals = 0;
  void add(int value, Signal signal) {
    points += value;
    signals = static_cast<uint16_t>(signals | signal);
  }
};

void places(const Report& a, const Report& b, Tally* tally) {
  if (!a.place || !b.place) return;
  const Where &p = *a.place, &q = *b.place;
  if (p.id.empty() && q.id.empty() && same_words(p.text, q.text)) return tally->add(30, kSamePlace);
  double wide = std::max(p.radius, q.radius);
  if (!p.id.empty() && p.id == q.id) {
    if (wide > kCountry) return;  // a country says little
    tally->add(wide > kArea ? 12 : 30, wide > kArea ? kSameArea : kSamePlace);
  } else if (within(p, q) || within(q, p)) {
    if (wide <= kCountry) tally->add(wide > 2 * kArea ? 4 : 10, kSameArea);
  } else if (p.lat && q.lat) {
    if (wide <= kArea)
      tally->add(24, kNearPlace);
    else if (wide <= kCountry)
      tally->add(4, kSameArea);
  }
}

void days(const Report& a, const Report& b, Tally* tally) {
  if (!a.window || !b.window) return;
  int gap = std::max(a.window->first, b.window->first) - std::min(a.window->last, b.window->last);
  int wide = std::max(a.window->width(), b.window->width());
  if (gap <= 0 && wide == 1)
    tally->add(20, kSameDay);
  else if (gap <= 0 && wide <= 7)
    tally->add(12, kSameDays);
  else if (gap == 1 && wide <= 3)
    tally->add(10, kNextDay);
  else if (gap > 1)
    tally->add(-5, kNextDay);
}

void tolls(const Report& a, const Report& b, Tally* tally) {
  for (size_t kind : {kKilled, kInjured}) {
    const Number *one = a.number(kind), *other = b.number(kind);
    if (!one || !other) continue;
    bool overlap = one->min <= other->max && other->min <= one->max;
    if (overlap) {
      tally->add(one->max >= 3 ? 18 : 12, kSameToll);
      return;
    }
    // Told later and higher: a toll that rose. Otherwise the farther apart, the less likely one event.
    int64_t low = std::min(one->max, other->max), high = std::max(one->min, other->min);
    bool a_later = a.window && b.window && a.window->last > b.window->last;
    bool b_later = a.window && b.window && b.window->last > a.window->last;
    if ((a_later && one->min > other->max) || (b_later && other->min > one->max))
      tally->add(high <= 2 * low + 2 ? 8 : 0, kMoreToll);
    else
      tally->points -= high > 2 * low + 2 ? 15 : 4;
  }
}

}  // namespace

double km(const Where& a, const Where& b) {
  constexpr double kRad = 3.14159265358979323846 / 180;
  double lat = (*b.lat - *a.lat) * kRad / 2, lon = (*b.lon - *a.lon) * kRad / 2;
  double h =
      std::sin(lat) * std::sin(lat) + std::cos(*a.lat * kRad) * std::cos(*b.lat * kRad) * std::sin(lon) * std::sin(lon);
  return 12742 * std::asin(std::min(1.0, std::sqrt(h)));
}

bool places_apart(const Where& a, const Where& b) {
  if (!a.id.empty() && a.id == b.id) return false;
  if (within(a, b) || within(b, a)) return false;
  if (a.id.empty() && b.id.empty()) return a.text != b.text && !same_words(a.text, b.text);
  if (!a.lat || !b.lat) return !a.id.empty() && !b.id.empty();
  return km(a, b) > std::max(a.radius, b.radius) + 1;
}

bool windows_apart(const Days& a, bool a_stated, const Days& b, bool b_stated) {
  const bool a_first = a.last < b.first, b_first = b.last < a.first;
  if (!a_first && !b_first) return false;
  int gap = a_first ? b.first - a.last : a.first - b.last;
  // Only a day that the text does not say can be late.
  bool late_is_stated = a_first ? b_stated : a_stated;
  return gap > (late_is_stated ? 1 : kSlackDays);
}

bool compatible(const Who& a, const Who& b) {
  if (a.id.empty() || b.id.empty()) return true;  // nobody known: can be anybody
  if (a.id == b.id) return true;
  const std::string &shorter = a.id.size() < b.id.size() ? a.id : b.id,
                    &longer = a.id.size() < b.id.size() ? b.id : a.id;
  if (longer.size() > shorter.size() && longer[shorter.size()] == '-' &&
      longer.compare(0, shorter.size(), shorter) == 0) {
    // A whole state is not those who fight it: syr is in syr-mil, hardly in syr-opp-armed.
    return shorter.find('-') != std::string::npos || of_state(a.id.size() < b.id.size() ? b : a);
  }
  return owner(a.id) == owner(b.id) && of_state(a) && of_state(b);
}

bool contradict(const std::vector<Who>& a, const std::vector<Who>& b) {
  bool known_a = false, known_b = false;
  for (const auto& one : a) known_a |= !one.id.empty();
  for (const auto& one : b) known_b |= !one.id.empty();
  if (!known_a || !known_b) return false;
  return !share(a, b);
}

std::optional<Link> link(const Report& a, const Report& b) {
  if (a.type != b.type || deed(a) != deed(b) || a.tally != b.tally) return std::nullopt;
  if (a.window && b.window && windows_apart(*a.window, a.stated, *b.window, b.stated)) return std::nullopt;
  if (a.place && b.place && places_apart(*a.place, *b.place)) return std::nullopt;
  if (!deed(a) && a.factuality != b.factuality) return std::nullopt;

  Tally tally;
  places(a, b, &tally);
  days(a, b, &tally);
  if (!a.mode.empty() && !b.mode.empty()) {
    if (a.mode == b.mode)
      tally.add(8, kSameMode);
    else
      tally.points -= 8;
  }
  if (share(a.actors, b.actors))
    tally.add(14, kSameActor);
  else if (contradict(a.actors, b.actors))
    // Sources disagree about who it was more often than one village is hit twice in a day by enemies. Not so with what
    // is said and done in a capital.
    tally.points -= a.type == kAssault && pinned(tally.signals) && village(*a.place) && village(*b.place) ? 10 : 22;
  if (share(a.recipients, b.recipients))
    tally.add(8, kSameRecipient);
  else if (contradict(a.recipients, b.recipients))
    tally.points -= 4;
  tolls(a, b, &tally);
  if (int alike = near(a.words, b.words); alike >= 20 && shared(a.words, b.words) >= 3)
    tally.add(alike >= 60 ? 35 : alike >= 40 ? 25 : alike >= 30 ? 18 : 10, kSameWords);
  if (a.article == b.article) {
    // In one article what is told again without its place, or by a wider name, is more likely the same than another.
    uint32_t far = a.start > b.start ? a.start - b.start : b.start - a.start;
    tally.add(8, kSameArticle);
    if (vague(a) || vague(b)) tally.points += 18;
    tally.points += far < 200 ? 12 : far < 500 ? 8 : 4;
  }
  if (tally.points < kEnough || std::popcount(tally.signals) < 2) return std::nullopt;
  return Link{tally.points, tally.signals};
}

std::string reasons(uint16_t signals) {
  std::string out;
  for (const auto& [signal, text] : kReasons)
    if (signals & signal) {
      if (!out.empty()) out += ", ";
      out += text;
    }
  return out;
}

}  // namespace marsad::ledger
