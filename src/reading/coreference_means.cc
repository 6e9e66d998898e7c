// Where an article knows one day of chemical weapons, what it says of them elsewhere is of that day.
//
//   هجوم كيميائي في دوما في 7 نيسان | التحقيق في استخدام أسلحة كيميائية | أسفر الهجوم عن قتلى  →  all of the 7th
//
// Of other weapons there are many attacks, and likeness() asks for more. Tested by coreference_test.cc.
#include <algorithm>

#include "reading/coreference.h"
#include "reading/times.h"

namespace marsad::reading {

namespace {

constexpr std::string_view kRare = "unconventional";
constexpr int kRecent = 60;    // days: an older attack is told beside the new one
constexpr uint32_t kOwn = 25;  // characters between the act and the weapon that is its own

// هجوم بغاز السارين: by such means, as its own words say; not شن ضربات ردا على هجوم كيميائي.
bool by_rare_means(const Event& e) {
  if (e.type != "ASSAULT" || e.mode != kRare) return false;
  return !e.evidence_mode || (e.evidence_mode->start >= e.at.start && e.evidence_mode->start <= e.at.end + kOwn);
}

bool nowhere(const Event& e) { return !e.place || e.place->precision == "country"; }

bool several(const Event& e) {  // ثلاثون هجوما
  return std::any_of(e.numbers.begin(), e.numbers.end(), [](const auto& n) { return n.first == "strikes"; });
}

// The mention that states the day, null where none does, where they differ, or where it is that of what was said of it.
const Event* dated(const std::vector<Event>& list, const std::optional<Published>& published) {
  const Event* found = nullptr;
  for (const Event& e : list) {
    if (!by_rare_means(e) || e.date.empty() || e.date_basis == "published") continue;
    if (found && e.date != found->date) return nullptr;
    if (!found || (e.date_basis == "stated" && !nowhere(e))) found = &e;
  }
  if (!found || found->date_basis != "stated" || nowhere(*found) || found->date.size() != kDayLength) return nullptr;
  if (!published) return found;
  const std::optional<Day> day = parse_iso_day(found->date), from = parse_iso_day(published->start);
  return day && from && *day < *from && *day + kRecent >= *from ? found : nullptr;
}

// هجوم كيميائي في دوما | أسفر الهجوم عن قتلى: by event, whether its own words say such means or, for a noun with the
// article that says none, those told last by its word.
std::vector<bool> of_rare_means(const std::vector<Trigger>& triggers, const std::vector<Event>& list) {
  std::vector<bool> rare;
  for (size_t i = 0; i < list.size(); ++i) {
    const Event& e = list[i];
    rare.push_back(by_rare_means(e));
    if (e.type != "ASSAULT" || !e.mode.empty() || !triggers[i].noun || !triggers[i].definite) continue;
    size_t last = i;  // one behind it
    while (last > 0 && (list[last - 1].type != e.type || triggers[last - 1].lemma != triggers[i].lemma)) --last;
    rare[i] = last > 0 && rare[last - 1] && !contradict(list[last - 1], e);
  }
  return rare;
}

}  // namespace

void share_rare_means(const std::vector<Trigger>& triggers, const std::optional<Published>& published,
                      std::vector<Event>* events) {
  const Event* told = dated(*events, published);
  if (!told) return;
  const std::vector<bool> rare = of_rare_means(triggers, *events);
  for (size_t i = 0; i < events->size(); ++i) {
    Event& e = (*events)[i];
    if (!rare[i] || !e.date.empty() || several(e) || triggers[i].period) continue;
    if (e.factuality == Factuality::planned || e.factuality == Factuality::called_for) continue;
    if (contradict(*told, e) || (!nowhere(e) && e.place->id != told->place->id)) continue;
    take_date(*told, &e);
  }
}

}  // namespace marsad::reading
