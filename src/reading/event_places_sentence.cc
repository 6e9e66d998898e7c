// The places of a sentence that tell where something happens.
//
//   أنقرة، تركيا (CNN) -- قصف الجيش دوما → دوما, and not where the report was written;  السفير في دمشق → no place
//
// What it cannot do: a dateline without brackets. Tested by sentences_places_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;

// أنقرة، تركيا (CNN) -- …: names, and a bracket with a dash behind it, tell where the report was written.
uint32_t EventPlaces::behind_dateline(Range units) const {
  constexpr uint32_t kLongest = 10;
  const auto mark = [&](uint32_t u) {
    return d_.units[u].kind == UnitKind::punct ? d_.text->raw(d_.units[u].tokens.begin) : std::string_view();
  };
  for (uint32_t u = units.begin; u + 1 < units.end && u < units.begin + kLongest; ++u) {
    if (d_.units[u].kind != UnitKind::mention && mark(u).empty()) break;
    if (mark(u) == ")" && arabic::is_dash(mark(u + 1))) return u + 1;
  }
  return units.begin;
}

// الفترة التي شنت فيها روسيا غارات: the pronoun's preposition is not Russia's.
bool EventPlaces::does_something(const std::vector<int>& acts, int m) const {
  return std::any_of(acts.begin(), acts.end(), [&](int i) {
    return std::any_of(act(i).fills.begin(), act(i).fills.end(),
                       [&](const Fill& f) { return f.role == Role::actor && f.mention == m; });
  });
}

// دمشق تنفي is the government, no place.
void EventPlaces::sentence(uint32_t s, const std::vector<int>& acts) {
  places_.clear(), countries_.clear(), seeing_.clear(), answers_.clear();
  last_ = last_act_ = -1;
  const Range units = d_.sentence_units[s];
  const auto at = [&](uint32_t u) {
    return static_cast<size_t>(std::lower_bound(meant_.begin(), meant_.end(), u,
                                                [](const PlaceMeant& p, uint32_t unit) { return p.unit < unit; }) -
                               meant_.begin());
  };
  meant_begin_ = at(units.begin), meant_end_ = at(units.end);
  for (uint32_t u = behind_dateline(units); u < units.end; ++u) {
    if (d_.units[u].particle && d_.units[u].particle->role == "answer") answers_.push_back(d_.units[u].tokens.begin);
    const int m = d_.units[u].mention;
    if (m < 0) continue;
    const Mention& x = mention(m);
    const bool led = u > units.begin && d_.units[u - 1].particle &&
                     d_.units[u - 1].particle->kind == ParticleKind::prep &&
                     (d_.units[u - 1].particle->role == "place" || d_.units[u - 1].particle->role == "stands") &&
                     (d_.units[u - 1].pronoun == arabic::Pronoun::none || !does_something(acts, m));
    if (x.country && x.actor && x.place && led && !serves_there(units, u)) countries_.push_back(m);
    if (x.country && x.actor && x.place && !led && sees(s, m)) seeing_.push_back(m);
    if (!x.place || (x.actor && !x.known_place) || !usable(x)) continue;
    if (m < static_cast<int>(governments_.size()) && governments_[static_cast<size_t>(m)]) continue;
    const bool acts_here =
        x.actor && std::any_of(acts.begin(), acts.end(), [&](int i) {
          return std::any_of(act(i).slots.begin(), act(i).slots.end(), [&](const Act::Slotted& slot) {
            return slot.slot == codebook::Slot::subj && slot.mention == m;
          });
        });
    // اجتماعات مع الفصائل التي تسيطر على إدلب: what somebody holds or did elsewhere tells of him, not where they met.
    const bool of_somebody = std::any_of(acts.begin(), acts.end(), [&](int i) {
      return act(i).relative_of >= 0 && mention(act(i).relative_of).actor && !describes_places(act(i)) &&
             std::any_of(act(i).slots.begin(), act(i).slots.end(),
                         [&](const Act::Slotted& slot) { return slot.mention == m; });
    });
    if (!acts_here && !of_somebody && !names_matter(m)) places_.push_back(m);
  }
}

}  // namespace marsad::reading
