// What one mention of a happening leaves out another says: which days and participants are shared, and what keeps two
// mentions apart.
#include "reading/coreference.h"

#include <gtest/gtest.h>

#include <map>

namespace marsad::reading {
namespace {

ActorRef actor(const std::string& id) {
  ActorRef a;
  a.id = a.name = a.text = id;
  static std::map<std::string, uint32_t> places;  // every name stands somewhere else
  const auto at = places.try_emplace(id, static_cast<uint32_t>(10 * places.size())).first->second;
  a.at = {at, at + 5};
  return a;
}

PlaceRef place(const std::string& id, const std::string& precision = "exact") {
  PlaceRef p;
  p.id = p.name = p.text = id, p.precision = precision;
  return p;
}

// An attack; its day as said in the text where one is given.
Event attack(const std::string& by, const std::string& where, const std::string& day = "") {
  Event e;
  e.type = "ASSAULT";
  if (!by.empty()) e.actors = {actor(by)};
  if (!where.empty()) e.place = place(where);
  if (!day.empty()) e.date = day, e.date_basis = "stated";
  return e;
}

constexpr int kShell = 0, kBomb = 0;  // only their addresses count: two predicates

// The days of the events after sharing, and how each is known.
std::string days(std::vector<Event> events, std::vector<Trigger> triggers = {}) {
  if (triggers.empty())
    for (size_t i = 0; i < events.size(); ++i) triggers.push_back({false, false, &kShell, static_cast<uint32_t>(i)});
  share_between_mentions(triggers, &events);
  std::string out;
  for (const Event& e : events) out += (out.empty() ? "" : " ") + (e.date.empty() ? "-" : e.date + "/" + e.date_basis);
  return out;
}

TEST(Coreference, TheHeadlineTakesTheDayThatTheTextSays) {
  EXPECT_EQ(days({attack("tur-mil", "al-bab"), attack("tur-mil", "al-bab", "2017-02-12")}),
            "2017-02-12/inferred 2017-02-12/stated");
}

TEST(Coreference, ALongTimeIsSharedOnlyByTheSameWord) {
  const std::vector<Trigger> same = {{false, false, &kShell, 0}, {false, false, &kShell, 1}},
                             other = {{false, false, &kShell, 0}, {false, false, &kBomb, 1}};
  const std::vector<Event> month = {attack("tur-mil", "al-bab"), attack("tur-mil", "al-bab", "2017-02")},
                           day = {attack("tur-mil", "al-bab"), attack("tur-mil", "al-bab", "2017-02-12")};
  EXPECT_EQ(days(month, same), "2017-02/inferred 2017-02/stated");
  EXPECT_EQ(days(month, other), "- 2017-02/stated") << "a shelling of that month";
  EXPECT_EQ(days(day, other), "2017-02-12/inferred 2017-02-12/stated");
  std::vector<Trigger> began = other;
  began[1].began = true;
  EXPECT_EQ(days(day, began), "- 2017-02-12/stated") << "a campaign that began then";
}

TEST(Coreference, NothingIsSharedWithAnotherHappening) {
  EXPECT_EQ(days({attack("rus-air", "al-bab"), attack("tur-mil", "al-bab", "2017-02-12")}), "- 2017-02-12/stated");
  EXPECT_EQ(days({attack("tur-mil", "saraqib"), attack("tur-mil", "al-bab", "2017-02-12")}), "- 2017-02-12/stated");
  Event protest = attack("tur-mil", "al-bab");
  protest.type = "PROTEST";
  EXPECT_EQ(days({protest, attack("tur-mil", "al-bab", "2017-02-12")}), "- 2017-02-12/stated");
  Event drone = attack("tur-mil", "al-bab"), suicide = attack("tur-mil", "al-bab", "2017-02-12");
  drone.mode = "drone", suicide.mode = "suicide-attack";
  EXPECT_EQ(days({drone, suicide}), "- 2017-02-12/stated");
}

TEST(Coreference, ATollMayRiseButNotFall) {
  Event early = attack("tur-mil", "al-bab", "2017-02-12"), late = attack("tur-mil", "al-bab");
  const auto killed = [](int64_t n) {
    Count c;
    c.min = c.max = n;
    return Counts{{"killed", c}};
  };
  early.numbers = killed(7), late.numbers = killed(9);
  EXPECT_EQ(days({early, late}), "2017-02-12/stated 2017-02-12/inferred");
  late.numbers = killed(3);
  EXPECT_EQ(days({early, late}), "2017-02-12/stated -");
}

TEST(Coreference, TheDoerAndTheWordAloneAreTooLittle) {
  EXPECT_EQ(days({attack("tur-mil", ""), attack("tur-mil", "", "2017-02-12")}), "- 2017-02-12/stated");
}

TEST(Coreference, ASharedCountryAloneIsTooLittle) {
  Event here = attack("", "syria"), there = attack("", "syria", "2017-02-12");
  here.place->precision = there.place->precision = "country";
  EXPECT_EQ(days({here, there}), "- 2017-02-12/stated");
  EXPECT_EQ(days({attack("", "al-bab"), attack("", "al-bab", "2017-02-12")}), "2017-02-12/inferred 2017-02-12/stated");
  // ... nor a shared place of another predicate.
  EXPECT_EQ(days({attack("", "al-bab"), attack("", "al-bab", "2017-02-12")},
                 {{false, false, &kShell, 0}, {false, false, &kBomb, 1}}),
            "- 2017-02-12/stated");
}

TEST(Coreference, OnlyADaySaidIsShared) {
  Event guessed = attack("tur-mil", "al-bab", "2017-02-12");
  guessed.date_basis = "published";
  EXPECT_EQ(days({attack("tur-mil", "al-bab"), guessed}), "- 2017-02-12/published");
  Event planned = attack("tur-mil", "al-bab");
  planned.factuality = Factuality::planned;
  EXPECT_EQ(days({planned, attack("tur-mil", "al-bab", "2017-02-12")}), "- 2017-02-12/stated");
}

TEST(Coreference, WhatShowsTheDayGoesWithIt) {
  std::vector<Event> events = {attack("tur-mil", "al-bab"), attack("tur-mil", "al-bab", "2017-02-10/2017-02-12")};
  events[1].evidence_date = Chars{40, 50};
  events[1].window_earliest = "2017-02-10", events[1].window_latest = "2017-02-12", events[1].window_basis = "text";
  events[0].window_earliest = events[0].window_latest = "2017-02-13", events[0].window_basis = "published";
  share_between_mentions({{false, false, &kShell, 0}, {false, false, &kShell, 1}}, &events);
  EXPECT_EQ(events[0].date + " " + events[0].date_basis, "2017-02-10/2017-02-12 inferred");
  EXPECT_EQ(events[0].window_earliest + " " + events[0].window_latest + " " + events[0].window_basis,
            "2017-02-10 2017-02-12 text");
  ASSERT_TRUE(events[0].evidence_date);
  EXPECT_EQ(events[0].evidence_date->start, 40u);
}

// The country before the dash of an id.
std::string_view state_of(const ActorRef& r) { return std::string_view(r.id).substr(0, r.id.find('-')); }

// The day of a headline in the present tense, that of publication, gives way to the one the text says.
std::string headline_day(Event headline, Event told, uint32_t sentence = 1) {
  std::vector<Event> events = {std::move(headline), std::move(told)};
  std::vector<Trigger> triggers = {{false, false, &kShell, 0}, {false, false, &kBomb, sentence}};
  triggers[0].headline = true;
  fill_headlines(triggers, state_of, &events);
  return events[0].date + " " + events[0].date_basis;
}

TEST(Coreference, AHeadlineIsOfTheDayThatTheTextSays) {
  Event headline = attack("tur-mil", "", "2017-02-13");
  headline.date_basis = "published";
  EXPECT_EQ(headline_day(headline, attack("tur-mil", "al-bab", "2017-02-12")), "2017-02-12 inferred");
  EXPECT_EQ(headline_day(attack("", ""), attack("tur-mil", "", "2017-02-12")), "2017-02-12 inferred");
  EXPECT_EQ(headline_day(headline, attack("rus-air", "", "2017-02-12")), "2017-02-13 published") << "somebody else's";
  EXPECT_EQ(headline_day(headline, attack("tur-gov", "", "2017-02-12")), "2017-02-12 inferred") << "of the same state";
  EXPECT_EQ(headline_day(headline, attack("tur-mil", "", "2016-12")), "2017-02-13 published") << "no day";
  Event stated = headline;
  stated.date_basis = "stated";
  EXPECT_EQ(headline_day(stated, attack("tur-mil", "", "2017-02-12")), "2017-02-13 stated");
  Event denied = attack("tur-mil", "", "2017-02-12");
  denied.factuality = Factuality::denied;
  EXPECT_EQ(headline_day(headline, denied), "2017-02-13 published");
}

TEST(Coreference, OfTwoDaysTheLikerThenTheNearerIsTaken) {
  EXPECT_EQ(days({attack("tur-mil", "al-bab", "2017-02-01"), attack("tur-mil", "al-bab"),
                  attack("tur-mil", "", "2017-02-12")}),
            "2017-02-01/stated 2017-02-01/inferred 2017-02-12/stated");
  EXPECT_EQ(days({attack("tur-mil", "al-bab", "2017-02-01"), attack("tur-mil", "al-bab", "2017-02-12"),
                  attack("tur-mil", "al-bab")}),
            "2017-02-01/stated 2017-02-12/stated 2017-02-12/inferred");
}

TEST(Coreference, WhatAVerbTellsDoesNotLastAsLongAsTheOperationBesideIt) {
  const std::vector<Event> told = {attack("tur-mil", "afrin"), attack("tur-mil", "afrin", "2018-01-20/2018-03-18")};
  EXPECT_EQ(days(told, {{false, false, &kShell, 0}, {true, true, &kShell, 0}}), "- 2018-01-20/2018-03-18/stated");
}

TEST(Coreference, ADefiniteNounPointsBackToWhoActed) {
  std::vector<Event> events = {attack("tur-mil", "al-bab", "2017-02-12"), attack("", "")};
  events[0].recipients = {actor("isis")};
  events[1].sentence = {90, 120};
  point_back({{false, false, &kShell, 0}, {true, true, &kShell, 1}}, &events);
  ASSERT_EQ(events[1].actors.size(), 1u);
  EXPECT_EQ(events[1].actors[0].id, "tur-mil");
  EXPECT_TRUE(events[1].actors[0].resolved);
  EXPECT_EQ(events[1].recipients[0].id, "isis");
  EXPECT_EQ(events[1].place->id, "al-bab");
  EXPECT_EQ(events[1].date + " " + events[1].date_basis, "2017-02-12 inferred");
}

TEST(Coreference, WhatGoesOnTodayIsNotTheDayOfWhatWasDoneOnce) {
  for (const char* mode : {"aerial", "unconventional"}) {
    std::vector<Event> events = {attack("tur-mil", "al-bab", "2017-02-12"), attack("", "")};
    events[0].date_basis = "published";
    events[1].sentence = {90, 120}, events[1].mode = mode;
    point_back({{false, false, &kShell, 0}, {true, true, &kBomb, 1}}, &events);
    EXPECT_EQ(events[1].date.empty(), events[1].mode == "unconventional");
  }
}

TEST(Coreference, AVerbAndAnIndefiniteNounPointNowhere) {
  for (const Trigger second : {Trigger{false, false, &kShell, 1}, Trigger{true, false, &kShell, 1}}) {
    std::vector<Event> events = {attack("tur-mil", "al-bab"), attack("", "")};
    events[1].sentence = {90, 120};
    point_back({{false, false, &kShell, 0}, second}, &events);
    EXPECT_TRUE(events[1].actors.empty());
  }
  // In one sentence any noun of action shares the agent of the act beside it.
  std::vector<Event> events = {attack("tur-mil", "al-bab"), attack("", "")};
  point_back({{false, false, &kShell, 0}, {true, false, &kShell, 0}}, &events);
  ASSERT_EQ(events[1].actors.size(), 1u);
  EXPECT_TRUE(events[1].recipients.empty());
}

// The place of a headline that names none, with one report below it.
std::string headline_place(Event headline, Event told, bool named = false) {
  std::vector<Event> events = {std::move(headline), std::move(told)};
  std::vector<Trigger> triggers = {{false, false, &kShell, 0}, {false, false, &kShell, 1}};
  triggers[0].headline = true, triggers[0].where = named;
  place_headlines(&triggers, state_of, &events);
  return events[0].place ? events[0].place->id : "-";
}

TEST(Coreference, AHeadlineIsWhereTheTextSaysThatItHappened) {
  EXPECT_EQ(headline_place(attack("tur-mil", ""), attack("tur-mil", "al-bab")), "al-bab");
  EXPECT_EQ(headline_place(attack("tur-mil", ""), attack("tur-gov", "al-bab")), "al-bab") << "of the same state";
  EXPECT_EQ(headline_place(attack("tur-mil", ""), attack("rus-air", "al-bab")), "-") << "somebody else's";
  EXPECT_EQ(headline_place(attack("tur-mil", ""), attack("tur-mil", "al-bab"), true), "-") << "it names one";
  Event denied = attack("tur-mil", "al-bab");
  denied.factuality = Factuality::denied;
  EXPECT_EQ(headline_place(attack("tur-mil", ""), denied), "-");
  Event talks = attack("tur-mil", ""), held = attack("tur-mil", "ankara");
  talks.type = held.type = "CONSULT";
  EXPECT_EQ(headline_place(talks, held), "-") << "talks are held again and again";
}

// The place of the attack, told by its noun alone some sentences after the others.
std::string place_again(std::vector<Event> told, Event again, bool repeats = true, bool elsewhere = false) {
  std::vector<Trigger> triggers;
  for (size_t i = 0; i <= told.size(); ++i) triggers.push_back({true, true, &kShell, static_cast<uint32_t>(4 * i)});
  told.push_back(std::move(again));
  triggers.back().repeats = repeats, triggers.back().told = elsewhere;
  place_pointing_back(&triggers, &told);
  return told.back().place ? told.back().place->id : "-";
}

TEST(Coreference, AnAttackToldAgainByItsNounIsWhereItWas) {
  EXPECT_EQ(place_again({attack("", "douma")}, attack("syr-gov", "")), "douma");
  EXPECT_EQ(place_again({attack("tur-mil", "al-bab")}, attack("tur-mil", "")), "al-bab");
  EXPECT_EQ(place_again({attack("rus-air", "al-bab")}, attack("tur-mil", "")), "-") << "somebody else's";
  EXPECT_EQ(place_again({attack("", "douma")}, attack("", ""), false), "-") << "a new one";
  EXPECT_EQ(place_again({attack("", "douma")}, attack("", ""), true, true), "-") << "its sentence names a place";
  EXPECT_EQ(place_again({attack("", "douma"), attack("", ""), attack("", "")}, attack("", "")), "-") << "too far";
  EXPECT_EQ(place_again({attack("", "douma", "2018-04-07")}, attack("", "", "2018-04-09")), "-") << "another day";
}

// The place of what the next sentence tells behind an attack in Douma by `by`.
std::string place_later_of(const std::string& by, Event next, Trigger trigger = {true, true, &kBomb, 1}) {
  std::vector<Event> events = {attack(by, "douma"), std::move(next)};
  std::vector<Trigger> triggers = {{false, false, &kShell, 0}, trigger};
  place_later(&triggers, &events);
  return events[1].place ? events[1].place->id : "-";
}

TEST(Coreference, TheArmysNextAttackIsWhereItsLastOneWas) {
  EXPECT_EQ(place_later_of("syr-mil", attack("syr-mil", "")), "douma");
  EXPECT_EQ(place_later_of("syr-mil", attack("rus-air", "")), "-");
  EXPECT_EQ(place_later_of("syr-mil", attack("syr-mil", ""), {false, false, &kBomb, 1}), "-") << "a verb tells another";
}

TEST(Coreference, PeopleFleeFromWhereTheFightingToldBeforeWas) {
  Event flight = attack("", "");
  flight.type = "SANCTION", flight.mode = "expel";
  EXPECT_EQ(place_later_of("syr-mil", flight), "douma");
  EXPECT_EQ(place_later_of("syr-mil", flight, {true, true, &kBomb, 2}), "-") << "not in the sentence before";
  flight.mode = "discontinue";
  EXPECT_EQ(place_later_of("syr-mil", flight), "-");
}

TEST(Coreference, TheTownOfAnAttackRatherThanTheCountryNamedSince) {
  Event town = attack("", "douma"), country = attack("", "syr"), other = attack("", "mosul");
  town.place->within = {"syr"}, other.place->within = {"irq"};
  country.place->precision = "country";
  EXPECT_EQ(place_again({town, country}, attack("", "")), "douma");
  EXPECT_EQ(place_again({other, country}, attack("", "")), "syr");
  Event by = attack("syr", "syr");
  by.place->precision = "country";
  EXPECT_EQ(place_again({by}, attack("syr", "")), "-") << "who does it is no place";
}

TEST(Coreference, WhatDemonstratorsDoIsOfTheDayTheyDemonstrateOn) {
  const auto day = [](Event first, Event next, uint32_t sentence, bool aside = false) {
    first.type = next.type = "PROTEST";
    std::vector<Event> events = {std::move(first), std::move(next)};
    Trigger before, then;
    then.sentence = sentence, then.aside = aside;
    share_protests({before, then}, &events);
    return events[1].date.empty() ? "-" : events[1].date;
  };
  const Event friday = attack("", "mosul", "2018-04-06");
  EXPECT_EQ(day(friday, attack("", ""), 1), "2018-04-06");
  EXPECT_EQ(day(friday, attack("", "mosul"), 2), "2018-04-06");
  EXPECT_EQ(day(friday, attack("", ""), 3), "-") << "too far";
  EXPECT_EQ(day(friday, attack("", "basra"), 1), "-") << "elsewhere";
  EXPECT_EQ(day(friday, attack("", ""), 1, true), "-") << "who had demonstrated";
  EXPECT_EQ(day(attack("", "", "2018-04"), attack("", ""), 1), "-") << "a month is of many";
}

// The day of the second mention of gas beside `first`, in an article of 9 April.
std::string day_of_gas(Event first, Event next = attack("", ""), bool period = false) {
  Trigger trigger;
  trigger.period = period;
  first.mode = next.mode = "unconventional";
  std::vector<Event> events = {std::move(first), std::move(next)};
  share_rare_means({Trigger(), trigger}, Published{"2018-04-09", "2018-04-09", "metadata", {}}, &events);
  return events[1].date.empty() ? "-" : events[1].date;
}

TEST(Coreference, AnArticleThatKnowsOneDayOfGasSpeaksOfThatDay) {
  EXPECT_EQ(day_of_gas(attack("", "douma", "2018-04-07")), "2018-04-07");
  EXPECT_EQ(day_of_gas(attack("", "", "2018-04-07")), "-") << "nowhere in particular";
  EXPECT_EQ(day_of_gas(attack("", "douma", "2017-04-04")), "-") << "long ago";
  EXPECT_EQ(day_of_gas(attack("", "douma", "2018-04-09")), "-") << "the day it was spoken of";
  EXPECT_EQ(day_of_gas(attack("", "douma", "2018-04-07"), attack("", "saraqib")), "-") << "another place";
  EXPECT_EQ(day_of_gas(attack("", "douma", "2018-04-07"), attack("", ""), true), "-") << "beside a year";
}

TEST(Coreference, TheAttackOfAnArticleThatKnowsOneDayOfGasIsOfThatDay) {
  const auto day = [](Event last, bool definite, const void* lemma) {
    Event gas = attack("", "douma", "2018-04-07");
    gas.mode = "unconventional";
    std::vector<Event> events = {std::move(gas), std::move(last)};
    share_rare_means({{true, false, &kShell, 0}, {true, definite, lemma, 9}},
                     Published{"2018-04-09", "2018-04-09", "metadata", {}}, &events);
    return events[1].date.empty() ? "-" : events[1].date;
  };
  EXPECT_EQ(day(attack("", ""), true, &kShell), "2018-04-07");
  EXPECT_EQ(day(attack("", ""), false, &kShell), "-") << "another one";
  EXPECT_EQ(day(attack("", ""), true, &kBomb), "-") << "told by another word";
  EXPECT_EQ(day(attack("", "saraqib"), true, &kShell), "-") << "elsewhere";
}

TEST(Coreference, TwoWhoMetMetOnOneDay) {
  Event told = attack("putin", "", "2018-04-12"), again = attack("putin", "");
  told.type = again.type = "CONSULT";
  const std::vector<Trigger> words = {{false, false, &kShell, 0}, {true, false, nullptr, 1}};
  EXPECT_EQ(days({told, again}, words), "2018-04-12/stated -") << "one of them, who may have met somebody else";
  told.actors.push_back(actor("erdogan")), again.actors.push_back(actor("erdogan"));
  EXPECT_EQ(days({told, again}, words), "2018-04-12/stated 2018-04-12/inferred");
  again.factuality = Factuality::possible;
  EXPECT_EQ(days({told, again}, words), "2018-04-12/stated -");
}

}  // namespace
}  // namespace marsad::reading
