#include "cli/timeline.h"

#include <gtest/gtest.h>

namespace marsad::cli {
namespace {

Event event(std::string date) {
  Event e;
  e.at = {8, 13};
  e.text = "تحاصر";
  e.sentence = {0, 20};
  e.type = "ASSAULT";
  e.date = std::move(date);
  e.window_earliest = "2017-02-10";
  e.window_latest = "2017-02-14";
  return e;
}

Reading reading(std::string id, std::vector<Event> events) {
  Reading r;
  r.id = std::move(id);
  r.text = "القوات\nتتحاصر المدينة";
  r.events = std::move(events);
  return r;
}

TEST(Timeline, ShowsEverySlotOfAReport) {
  Event e = event("2017-02-12");
  e.mode = "heavy-weapons";
  e.actors = {{{}, "القوات التركية", "tur-mil", "Turkish Armed Forces", "", "", false},
              {{}, "مسلحون", "", "", "", "", false}};
  e.recipients = {{{}, "تنظيم الدولة", "isis", "Islamic State", "", "", false}};
  e.place = PlaceRef{{}, "الباب", "al-bab", "Al-Bab", {}, {}, "exact", 3, {}};
  e.factuality = Factuality::called_for;
  e.attributed_to = {{{{}, "المرصد", "sohr", "SOHR", "", "", false}, {}, {"afp"}}};
  e.numbers = {{"killed", {7, 7, {}, "", {{"children", 2}}}}, {"injured", {20, 99, {}, "", {}}}};
  Reading r = reading("seed0", {e});
  r.source = {"الجزيرة مباشر", ""};
  r.agencies = {{"الفرنسية", "afp"}};
  Timeline timeline(false);
  timeline.add(timeline_entries(r, false));
  EXPECT_EQ(timeline.text(),
            "2017-02-12\n"
            "  Al-Bab   ASSAULT/heavy-weapons   called-for\n"
            "    Turkish Armed Forces, مسلحون → Islamic State\n"
            "    7 killed (2 children), 20–99 injured\n"
            "    «القوات ت[تحاصر] المدين»\n"
            "    seed0, الجزيرة مباشر, from الفرنسية; says SOHR via afp\n"
            "\n"
            "1 reports in 1 articles; 0 name no day.\n");
}

TEST(Timeline, PutsDaysInOrderAndWhatHasNoneLast) {
  Timeline timeline(false);
  timeline.add(timeline_entries(reading("a", {event(""), event("2017-02-13"), event("2017-02")}), false));
  timeline.add(timeline_entries(reading("b", {event("2017-02-13"), event("2016")}), false));
  std::string text = timeline.text(), order;
  for (size_t at = 0, end; at < text.size(); at = end + 1) {
    end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    if (line.starts_with("20") || line.starts_with("no")) order += line + " | ";
    if (line.starts_with("    a") || line.starts_with("    b")) order += line.substr(4, 1) + " ";
  }
  EXPECT_EQ(order, "2016 | b 2017-02 | a 2017-02-13 | a b no day said | a ");
  EXPECT_NE(text.find("5 reports in 2 articles; 1 name no day."), std::string::npos);
  EXPECT_NE(text.find("between 2017-02-10 and 2017-02-14"), std::string::npos);
}

TEST(Timeline, CutsLongSentencesAtWordsAndDropsControlBytes) {
  Reading r;
  std::string words;
  for (int i = 0; i < 100; ++i) words += "كلمة ";
  r.text = words + "قصف\x1b[31m " + words;
  Event e;
  e.at = {500, 503};
  e.sentence = {0, 1000};
  r.events = {e};
  std::string block = timeline_entries(r, false)[0].block;
  EXPECT_NE(block.find("«… كلمة كلمة"), std::string::npos) << block;
  EXPECT_NE(block.find("كلمة [قصف][31m كلمة"), std::string::npos) << block;
  EXPECT_NE(block.find("كلمة …»"), std::string::npos) << block;
  EXPECT_EQ(block.find('\x1b'), std::string::npos);
}

TEST(Timeline, ColorsOnlyWhenAsked) {
  EXPECT_EQ(timeline_entries(reading("a", {event("2017")}), false)[0].block.find('\033'), std::string::npos);
  EXPECT_NE(timeline_entries(reading("a", {event("2017")}), true)[0].block.find('\033'), std::string::npos);
}

}  // namespace
}  // namespace marsad::cli
