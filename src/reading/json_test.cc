// The printed form: a whole reading against the format, and the corners of strings and numbers. tests/golden_test.py
// holds it against the schema.
#include "reading/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace marsad::reading {
namespace {

Reading sample() {
  Reading r;
  r.id = "a";
  r.reader = {"0.1.0", "levant@00", "", ""};
  r.text = "قصف الجيش \"الباب\"\n";
  ActorRef army{{4, 9}, "الجيش", "syr-mil", "Syrian Armed Forces", "military", "", true};
  PlaceRef place{{11, 16}, "الباب", "al-bab", "Al-Bab", 36.37, 37.52, "exact", 3, {"aleppo", "syria"}};
  Event e;
  e.key = "k";
  e.at = {0, 3};
  e.text = "قصف";
  e.sentence = {0, 17};
  e.type = "ASSAULT";
  e.actors = {army};
  e.place = place;
  e.factuality = Factuality::called_for;
  e.attributed_to = {{army, Cue{{0, 1}, "قال"}, {"reuters"}}};
  e.numbers = {{"killed", {7, 9, {1, 2}, "سبعة", {{"children", 2}}}}};
  e.tally = 0;
  e.rule = "verb:قصف";
  r.events = {e, e};
  r.regions = {{{0, 18}, RegionKind::body}};
  r.places = {place};
  r.tallies = {{{0, 3}, army, "2018-02-24/2018-03-04", "", std::nullopt, e.numbers}};
  r.published = Published{"2018-03-04", "2018-03-05", "inferred", {"why"}};
  return r;
}

TEST(Json, IsOneValidLineWithEverySlot) {
  std::string line;
  append_json(sample(), &line);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  auto json = nlohmann::json::parse(line);
  EXPECT_EQ(json["schema"], "marsad.reading/1");
  EXPECT_EQ(json["text"], sample().text);
  EXPECT_TRUE(json["reader"]["model"].is_null());
  EXPECT_TRUE(json["source"].is_null());
  EXPECT_EQ(json["published"]["basis"], "inferred");
  EXPECT_EQ(json["regions"][0]["kind"], "body");
  ASSERT_EQ(json["events"].size(), 2u);
  auto event = json["events"][1];
  EXPECT_EQ(event["factuality"], "called-for");
  EXPECT_TRUE(event["mode"].is_null());
  EXPECT_TRUE(event["date"].is_null());
  EXPECT_EQ(event["actors"][0]["resolved"], true);
  EXPECT_EQ(event["place"]["lat"], 36.37);
  EXPECT_EQ(event["attributed_to"][0]["via"][0], "reuters");
  EXPECT_EQ(event["attributed_to"][0]["cue"]["text"], "قال");
  EXPECT_EQ(event["numbers"]["killed"]["parts"]["children"], 2);
  EXPECT_EQ(event["numbers"]["killed"]["max"], 9);
  EXPECT_EQ(event["tally"], 0);
  EXPECT_EQ(json["tallies"][0]["counts"]["killed"]["min"], 7);
}

TEST(Json, EscapesWhatJsonDemandsAndNothingElse) {
  auto string = [](std::string_view text) {
    std::string out;
    append_json_string(text, &out);
    return out;
  };
  using namespace std::string_view_literals;
  EXPECT_EQ(string("a\"b\\c\n\r\t\x01\0د"sv), "\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u0000د\"");
  EXPECT_EQ(string(""), "\"\"");
}

TEST(Json, EscapesWhereverTheByteStands) {
  for (size_t size : {1, 15, 16, 17, 33, 64})
    for (size_t at = 0; at < size; ++at) {
      std::string text(size, 'x'), out;
      text[at] = '"';
      append_json_string(text, &out);
      EXPECT_EQ(out, '"' + text.substr(0, at) + "\\\"" + text.substr(at + 1) + '"');
    }
}

TEST(Json, AnEmptyReadingHasAllItsKeys) {
  std::string line;
  append_json({}, &line);
  EXPECT_EQ(
      line,
      R"({"schema":"marsad.reading/1","id":"","reader":{"program":"","codebook":"","model":null,"site_model":null,"options":{}},"text":"",)"
      R"("source":null,"agencies":[],"published":null,"regions":[],"times":[],"places":[],"actors":[],"mentions":[],"facts":[],"events":[],"tallies":[]})");
}

}  // namespace
}  // namespace marsad::reading
