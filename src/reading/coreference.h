// The coreference stage: mentions of one happening in one article share what one of them says.
//
//   "مقتل جنديين في تفجير بديار بكر" (headline) … "قتل جنديان بانفجار سيارة في ديار بكر ليل السبت"  →  both of the
//   Saturday
//
// Only what a mention leaves out is filled, and only from a mention of the same type that names a place, a toll, or
// both sides in common and contradicts it in nothing (actors, recipients, place, mode): an army that struck twice with
// one word did not strike on one day. What is filled is marked: date_basis "inferred", actors resolved. It never merges
// events: each mention stays a record of its own. Cost: a few comparisons a pair of events of one article; at most
// kReach apart. Tested by coreference_test.cc.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "reading/reading.h"

namespace marsad::reading {

// What coreference needs to know of an event's trigger beside the event.
struct Trigger {
  bool noun = false, definite = false;
  const void* lemma = nullptr;  // same pointer: same predicate
  uint32_t sentence = 0;
  bool joined = false;    // behind و
  bool headline = false;  // in a headline
  bool another = false;  // told beside the act before it in its sentence as somebody else's: ردا على هجوم, بينما
  bool toll = false;     // الهجوم, مقتل ثلاثة: tells of something told before, or whom it hit
  bool where = false;    // its sentence names a place, a country too
  bool since = false;    // its sentence counts since a month or year: the toll of many attacks
  bool period = false;   // its sentence names a month or a year
  bool died = false;     // a noun that tells who was killed or hurt: مقتل
  bool apart = false;    // told to be of another time than what its sentence tells: بعد قصف
  bool began = false;    // it began then: بدأت الحملة
  bool repeats = false;  // الهجوم, of one side: a noun with the article
  bool told = false;     // its sentence names a place that is no state, nor its government
  bool lent = false;     // its place is that of an attack told before
  bool several = false;  // لقاءات سابقة: several of which nothing says which
  bool total = false;  // ليرتفع عدد القتلى إلى 80: counts more than the act before it in its sentence
  bool aside = false;  // a verb behind الذي or كان: told of another time than what stands beside it
};

// القصف, الهجوم: a noun of action that names nobody takes its participants from the nearest event before it of its
// type.
void point_back(const std::vector<Trigger>& triggers, std::vector<Event>* events);

// تحدث ترامب مع ماي … خلال المكالمة مع ماي: a meeting by its noun with the article, of which one side is named, is
// that told last, where he was one of two.
void name_other_side(const std::vector<Trigger>& triggers, std::vector<Event>* events);

// وأصيب خمسة مدنيين: a toll in a sentence that names no place is of the attack told in the sentence before, in its one
// place.
void place_tolls(const std::vector<Trigger>& triggers, std::vector<Event>* events);

// ارتفعت حصيلة القصف, قتل 20 شخصا, هجوم الجيش: an attack or a toll that nobody else is told to have done, in a sentence
// that names no place, is of the attack told a sentence or two before, in its one place; وأدت المعارك إلى نزوح 50 ألفا:
// so are those who flee, of the attack in the sentence before.
void place_later(std::vector<Trigger>* triggers, std::vector<Event>* events);

// النظام مسؤول عن الهجوم: an attack by its noun with the article, in a sentence that names no place but states, is
// where the last one told by that word was, unless something contradicts.
void place_pointing_back(std::vector<Trigger>* triggers, std::vector<Event>* events);

// A headline tells what the first reports of that type below it tell in full: it takes their day, also where its own
// present tense would say that of publication.
// `state_of` gives the country that a government, an army or a court acts for, empty for others: واشنطن in the headline
// is الولايات المتحدة below.
using StateOf = std::function<std::string_view(const ActorRef&)>;
void fill_headlines(const std::vector<Trigger>& triggers, const StateOf& state_of, std::vector<Event>* events);

// A headline without a place is where the first reports below it that fit it best are: placed_elsewhere.cc.
void place_headlines(std::vector<Trigger>* triggers, const StateOf& state_of, std::vector<Event>* events);

// Whether two mentions cannot be of one happening: others did it, to others, or by other means.
bool contradict(const Event& a, const Event& b);

// With the day goes what shows it: the words it stands in and how sure they make it.
void take_date(const Event& from, Event* e);

// An article that knows one day of chemical weapons speaks of that day: coreference_means.cc.
void share_rare_means(const std::vector<Trigger>& triggers, const std::optional<Published>& published,
                      std::vector<Event>* events);

// وردد المتظاهرون هتافات: of the day they demonstrated on: coreference_protests.cc.
void share_protests(const std::vector<Trigger>& triggers, std::vector<Event>* events);

// `triggers` is parallel to `events`, which stand in the order of the text.
void share_between_mentions(const std::vector<Trigger>& triggers, std::vector<Event>* events);

}  // namespace marsad::reading
