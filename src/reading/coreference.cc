#include "reading/coreference.h"

#include <algorithm>

#include "reading/speech_types.h"
#include "reading/times.h"

namespace marsad::reading {

namespace {

constexpr size_t kReach = 40;     // events before and after that are compared
constexpr size_t kBackAlike = 2;  // sentences with events that a definite noun points back over to one of its own word
constexpr size_t kBackOther = 1;  // ... and to one of another word
constexpr uint32_t kJoined = 12;  // characters to the noun that و joins to another
constexpr uint32_t kBackPlace = 2;  // sentences back to the attack whose place a later mention has
constexpr uint32_t kBackSame = 8;   // ... whose own word it repeats: الهجوم
constexpr int64_t kOfWar = 2000;    // more dead than one attack leaves
constexpr uint32_t kLead = 4;       // sentences of the text that tell what its headline tells
constexpr int kSame = 4;            // points that make two mentions one happening

bool share_one(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& x) { return among(x, b); });
}

// بحث بوتين مع أردوغان … اتصال بين بوتين وأردوغان: both who met.
bool share_two(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::count_if(a.begin(), a.end(), [&](const ActorRef& x) { return among(x, b); }) >= 2;
}

bool known(const std::vector<ActorRef>& list) {
  return std::any_of(list.begin(), list.end(), [](const ActorRef& x) { return !x.id.empty(); });
}

bool lies_in(const PlaceRef& inner, const PlaceRef& outer) {
  return std::find(inner.within.begin(), inner.within.end(), outer.id) != inner.within.end();
}

// In a town where the other was not, or only was said to be in its country.
bool elsewhere(const Event& e, const Event& other) {
  if (!e.place || !other.place || e.place->precision != "exact" || other.place->id.empty() ||
      e.place->id == other.place->id || lies_in(*other.place, *e.place))
    return false;
  return other.place->precision == "country" || !lies_in(*e.place, *other.place);
}

bool of_one_state(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b, const StateOf& state_of) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& x) {
    const std::string_view state = state_of(x);
    return !state.empty() && std::any_of(b.begin(), b.end(), [&](const ActorRef& y) { return state_of(y) == state; });
  });
}

bool done_somewhere(const Event& e) {
  return e.type == "ASSAULT" || e.type == "MOBILIZE" || e.type == "COERCE" || e.type == "PROTEST" ||
         e.type == "RETREAT" || (e.type == "SANCTION" && e.mode == "expel");
}

// How surely two mentions tell of one happening; 0 when something contradicts.
int likeness(const Event& a, const Trigger& ta, const Event& b, const Trigger& tb) {
  if (a.type != b.type) return 0;
  if (!a.mode.empty() && !b.mode.empty() && a.mode != b.mode) return 0;
  int points = ta.lemma == tb.lemma ? 1 : 0;
  if (!a.mode.empty() && a.mode == b.mode) ++points;
  if (a.type == "CONSULT" && a.factuality == Factuality::actual && share_two(a.actors, b.actors))
    points += ta.several || tb.several ? 2 : kSame;
  else if (share_one(a.actors, b.actors))
    points += 2;
  else if (known(a.actors) && known(b.actors))
    return 0;
  if (share_one(a.recipients, b.recipients))
    points += 2;
  else if (known(a.recipients) && known(b.recipients))
    return 0;
  if (a.place && b.place && !a.place->id.empty() && !b.place->id.empty()) {
    if (a.place->id == b.place->id)
      points += a.place->precision == "country" ? 0 : 3;
    else if (lies_in(*a.place, *b.place) || lies_in(*b.place, *a.place))
      points += a.place->precision == "country" || b.place->precision == "country" ? 0 : 1;
    else
      return 0;
  }
  for (const auto& [role, count] : a.numbers)
    for (const auto& [other, other_count] : b.numbers)
      if (role == other) {
        if (count.min == other_count.min)
          points += 2;
        else if (role == "killed" && count.max < other_count.min)
          return 0;
      }
  return points;
}

// قتل 400 ألف شخص منذ 2011: of no single attack.
bool of_war(const Event& e) {
  return std::any_of(e.numbers.begin(), e.numbers.end(), [](const auto& n) { return n.second.min > kOfWar; });
}

// منذ شهرين: from a day on, until the article was written; not "this week", which is one of its days.
bool goes_on(const Event& e) {
  return e.date.find('/') != std::string::npos && e.date != e.window_earliest + "/" + e.window_latest;
}

// A night is of two days.
bool of_a_day(const Event& e) {
  if (e.date.size() == kDayLength) return true;
  const std::optional<Day> from = parse_iso_day(e.window_earliest), to = parse_iso_day(e.window_latest);
  return from && to && *to - *from <= 1;
}

}  // namespace

bool contradict(const Event& a, const Event& b) {
  return (!a.mode.empty() && !b.mode.empty() && a.mode != b.mode) ||
         (known(a.actors) && known(b.actors) && !share_one(a.actors, b.actors)) ||
         (known(a.recipients) && known(b.recipients) && !share_one(a.recipients, b.recipients));
}

void take_date(const Event& from, Event* e) {
  if (from.date.empty()) return;
  e->date = from.date, e->date_basis = "inferred", e->evidence_date = from.evidence_date;
  e->window_earliest = from.window_earliest, e->window_latest = from.window_latest, e->window_basis = from.window_basis;
}

// القصف, الهجوم: a noun of action that names nobody takes its participants from the nearest event before it of that
// type.
void point_back(const std::vector<Trigger>& triggers, std::vector<Event>* events) {
  std::vector<Event>& list = *events;
  for (size_t k = 0; k < list.size(); ++k) {
    Event& e = list[k];
    if (!e.actors.empty() || triggers[k].total) continue;
    // قصفت إسرائيل غزة بعد مقتل جندي: who died before was not killed by whoever acts now.
    if (triggers[k].apart && triggers[k].died) continue;
    // "… شنت غارات … بعد قصف": a noun of action without an agent shares that of the event before it in its sentence.
    if (const Event& before = list[k ? k - 1 : k]; k && triggers[k].noun && !triggers[k].another &&
                                                   before.sentence == e.sentence && !before.actors.empty() &&
                                                   before.type == e.type) {
      // شنت تركيا غارات في العراق بعد هجوم في أنقرة: what had happened elsewhere was done by somebody else.
      if (triggers[k].apart && elsewhere(e, before)) continue;
      e.actors = before.actors;
      for (ActorRef& r : e.actors) r.resolved = true;
      std::erase_if(e.recipients, [&](const ActorRef& r) {
        return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& x) { return x.at == r.at; });
      });
      continue;
    }
    if (!triggers[k].noun) continue;
    // "القصف والحصار المفروض من قبل النظام": … or that of the noun joined to it.
    if (k + 1 < list.size())
      if (const Event& after = list[k + 1];
          triggers[k + 1].noun && triggers[k + 1].joined && after.sentence == e.sentence && after.type == e.type &&
          !after.actors.empty() && !after.actors.front().resolved && after.at.start < e.at.end + kJoined) {
        e.actors = after.actors;
        for (ActorRef& r : e.actors) r.resolved = true;
        continue;
      }
    if (!triggers[k].definite) continue;
    size_t back = 0;  // sentences with events between
    for (size_t j = k; j-- > 0 && back <= kBackAlike;) {
      const Event& before = list[j];
      back += triggers[j].sentence != triggers[j + 1].sentence;
      if (back > (triggers[j].lemma == triggers[k].lemma ? kBackAlike : kBackOther)) continue;
      if (before.type != e.type || before.actors.empty()) continue;
      if (triggers[k].another && before.sentence == e.sentence) continue;
      e.actors = before.actors;
      for (ActorRef& r : e.actors) r.resolved = true;
      if (e.recipients.empty()) {
        e.recipients = before.recipients;
        for (ActorRef& r : e.recipients) r.resolved = true;
      }
      if (!e.place) e.place = before.place;
      // تتهم أنقرة … المطالبة, يشن غارات … الهجوم الكيميائي: what goes on today is not the day of what was said or done
      // once.
      const bool today = before.date_basis == "published" &&
                         (is_speech_or_promise(e.type) || e.mode == "unconventional" || e.mode == "suicide-attack");
      if (e.date.empty() && (triggers[j].lemma == triggers[k].lemma || (of_a_day(before) && !today)))
        take_date(before, &e);
      break;
    }
  }
}

void place_tolls(const std::vector<Trigger>& triggers, std::vector<Event>* events) {
  std::vector<Event>& list = *events;
  size_t from = 0, begin = 0;  // events of the sentence before; of the one at hand
  for (size_t k = 0; k < list.size(); ++k) {
    if (k && triggers[k].sentence != triggers[k - 1].sentence) from = begin, begin = k;
    Event& e = list[k];
    const Trigger& t = triggers[k];
    if (e.type != "ASSAULT" || e.place || e.numbers.empty() || !t.toll || t.where || t.since || t.headline ||
        e.factuality != Factuality::actual || from == begin || triggers[from].sentence + 1 != t.sentence)
      continue;
    if ((!(t.noun && t.definite) && !e.actors.empty()) || of_war(e)) continue;
    const Event* attack = nullptr;
    bool one = true;
    for (size_t j = from; j < begin; ++j) {
      const Event& before = list[j];
      if (before.type != e.type || !before.place || triggers[j].headline) continue;
      one = one && before.place->precision != "country" && before.factuality == Factuality::actual &&
            (!attack || before.place->text == attack->place->text ||
             (!before.place->id.empty() && before.place->id == attack->place->id));
      attack = &before;
    }
    if (!attack || !one || (!e.date.empty() && !attack->date.empty() && e.date != attack->date)) continue;
    e.place = attack->place;
  }
}

void place_later(std::vector<Trigger>* all, std::vector<Event>* events) {
  std::vector<Trigger>& triggers = *all;
  std::vector<Event>& list = *events;
  for (size_t k = 1; k < list.size(); ++k) {
    Event& e = list[k];
    Trigger& t = triggers[k];
    const bool expels = e.type == "SANCTION" && e.mode == "expel";
    if ((e.type != "ASSAULT" && !expels) || e.place || t.where || t.since || t.headline) continue;
    if (!e.actors.empty() && !(t.noun && t.definite)) continue;
    if ((!(t.noun && t.definite) && e.numbers.empty()) || of_war(e)) continue;
    const Event* attack = nullptr;
    bool one = true;
    uint32_t at = 0;  // the sentence of `attack`
    for (size_t j = k; j-- > 0 && triggers[j].sentence + (expels ? 1 : kBackPlace) >= t.sentence;) {
      const Event& before = list[j];
      if (triggers[j].sentence == t.sentence || (before.type != e.type && !(expels && before.type == "ASSAULT")) ||
          !before.place)
        continue;
      if (attack && triggers[j].sentence != at) break;
      one = one && before.place->precision != "country" && before.factuality == Factuality::actual &&
            (!attack || before.place->text == attack->place->text ||
             (!before.place->id.empty() && before.place->id == attack->place->id));
      attack = &before, at = triggers[j].sentence;
    }
    if (!attack || !one || (!e.date.empty() && !attack->date.empty() && e.date != attack->date)) continue;
    if (!expels && !e.mode.empty() && !attack->mode.empty() && e.mode != attack->mode) continue;
    if (!e.actors.empty() && !share_one(e.actors, attack->actors)) continue;  // the same army's
    e.place = attack->place, t.lent = true;
  }
}

void place_pointing_back(std::vector<Trigger>* all, std::vector<Event>* events) {
  std::vector<Trigger>& triggers = *all;
  std::vector<Event>& list = *events;
  const auto acts = [](const Event& e, const PlaceRef& where) {
    return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& x) { return x.id == where.id; });
  };
  for (size_t k = 1; k < list.size(); ++k) {
    Event& e = list[k];
    Trigger& t = triggers[k];
    if (!done_somewhere(e) || e.place || !t.repeats || t.told || t.since || t.headline || of_war(e)) continue;
    const size_t first = k > kReach ? k - kReach : 0;
    const PlaceRef* found = nullptr;
    for (size_t j = k; j-- > first && triggers[j].sentence + kBackSame >= t.sentence;) {
      const Event& before = list[j];
      if (triggers[j].sentence == t.sentence || before.type != e.type || triggers[j].lemma != t.lemma || !before.place)
        continue;
      if (contradict(e, before) || (!e.date.empty() && !before.date.empty() && e.date != before.date)) break;
      if (acts(e, *before.place) || acts(before, *before.place)) break;  // اعترفت إسرائيل بالغارة
      if (found && !lies_in(*before.place, *found)) break;
      found = &*before.place;
      if (found->precision != "country") break;  // the town, rather than the country named since
    }
    if (found) e.place = *found, t.lent = true;
  }
}

void fill_headlines(const std::vector<Trigger>& triggers, const StateOf& state_of, std::vector<Event>* events) {
  std::vector<Event>& list = *events;
  const auto body = static_cast<size_t>(
      std::find_if(triggers.begin(), triggers.end(), [](const Trigger& t) { return !t.headline; }) - triggers.begin());
  for (size_t k = 0; k < body && k < kReach; ++k) {
    Event& e = list[k];
    if (triggers[k].total || e.factuality == Factuality::planned || e.factuality == Factuality::called_for) continue;
    // الجيش يقصف موقعا: the present of a headline is no day, where the text says one.
    if (!e.date.empty() && e.date_basis != "published") continue;
    for (size_t j = body; j < list.size() && triggers[j].sentence < triggers[body].sentence + kLead; ++j) {
      const Event& told = list[j];
      if (told.type != e.type || told.factuality != e.factuality) continue;
      // واشنطن تسلم أرملة: of the same state it is the same where the word is, or where nothing else contradicts.
      Event other = told;
      if (of_one_state(e.actors, told.actors, state_of)) {
        other.actors.clear();
        if (triggers[j].lemma == triggers[k].lemma) other.recipients.clear(), other.mode.clear();
      }
      if (contradict(e, other)) continue;
      if (told.date.size() < kDayLength || told.date_basis == "published") continue;
      take_date(told, &e);
      break;
    }
  }
}

void share_between_mentions(const std::vector<Trigger>& triggers, std::vector<Event>* events) {
  std::vector<Event>& list = *events;
  std::vector<size_t> told(list.size(), list.size());
  for (size_t i = 0; i < list.size(); ++i) {
    Event& e = list[i];
    if (!e.date.empty() || triggers[i].total || e.factuality == Factuality::planned ||
        e.factuality == Factuality::called_for || e.factuality == Factuality::denied)
      continue;
    int best = 0;
    size_t from = 0;
    const size_t first = i > kReach ? i - kReach : 0, last = std::min(list.size(), i + kReach);
    for (size_t j = first; j < last; ++j) {
      const Event& o = list[j];
      if (j == i || o.date_basis == "published" || o.date.empty() ||
          (o.factuality != Factuality::actual && o.factuality != e.factuality))
        continue;
      // بدأت الحملة منذ شهرين … الغارات: a noun of action tells of some of it, a toll of all of it.
      // دخلوا المدينة في إطار العملية المستمرة منذ شهرين: nor does what a verb tells beside it last as long.
      if (goes_on(o) && (triggers[i].noun ? !triggers[i].toll : triggers[i].sentence == triggers[j].sentence)) continue;
      // قتل 300 منذ شهرين … هجوم, بدأت الحملة السبت … قصف: told in other words it is some of it.
      if (triggers[i].lemma != triggers[j].lemma && (!of_a_day(o) || triggers[j].began)) continue;
      if (triggers[i].apart && triggers[j].sentence == triggers[i].sentence) continue;  // دخلوا السبت بعد قصف البلدة
      const int points = likeness(e, triggers[i], o, triggers[j]);
      if (points < kSame || points < best) continue;
      const auto away = [&](size_t k) { return k > i ? k - i : i - k; };
      if (points > best || away(j) < away(from)) best = points, from = j;
    }
    if (best) told[i] = from;
  }
  for (size_t i = 0; i < list.size(); ++i)
    if (told[i] < list.size()) take_date(list[told[i]], &list[i]);
}

}  // namespace marsad::reading
