#include "ledger/report.h"

#include <gtest/gtest.h>

#include "ledger/made_up.h"

namespace marsad::ledger {
namespace {

TEST(Report, PackAndUnpackGiveTheSame) {
  for (const auto& report : made_up::many(3, 100)) {
    std::string bytes = pack(report);
    EXPECT_EQ(pack(unpack(bytes)), bytes);
    EXPECT_EQ(unpack(bytes).identity(), report.identity());
    EXPECT_EQ(unpack(bytes).words, report.words);
  }
}

TEST(Report, TheFirstPackedFormIsRead) {
  Report report = made_up::many(3, 1).front();
  report.words.clear();
  std::string bytes = pack(report);
  bytes[0] = 1;
  const uint32_t words[] = {0x12345, 0xFFF12345, 0x80000007};  // of 32 bits each, the first two alike in the last 18
  const size_t at = bytes.find(report.source) - 2;             // of how many words there are
  bytes[at] = 3;
  bytes.insert(at + 1, reinterpret_cast<const char*>(words), sizeof words);
  EXPECT_EQ(unpack(bytes).words, (Words{7, 0x12345}));
  EXPECT_EQ(unpack(bytes).source, report.source);
  bytes[0] = 99;
  EXPECT_THROW(unpack(bytes), std::runtime_error);
}

TEST(Report, DamagedBytesAreRefusedNotRead) {
  std::string bytes = pack(made_up::many(3, 1).front());
  for (size_t size = 0; size < bytes.size(); ++size) EXPECT_THROW(unpack(bytes.substr(0, size)), std::runtime_error);
}

TEST(Report, TakesWhatMergeNeedsFromAReading) {
  const std::string text = "قصفت الطائرات بلدة سراقب";
  auto reading =
      nlohmann::ordered_json::parse(R"({"schema":"marsad.reading/1","id":"x1","source":{"text":"عنب","id":"enab"},
    "agencies":[{"text":"أ ف ب","id":"afp"}],"events":[{"key":"k1","start":0,"end":4,"text":"قصفت","sentence":{"start":0,"end":24},
    "type":"ASSAULT","mode":"aerial","actors":[{"text":"الطائرات"}],"recipients":[],"place":{"text":"سراقب","id":"saraqib","name":
    "Saraqib","lat":35.86,"lon":36.8,"precision":"exact","radius_km":3,"within":["syr"]},"date":null,"date_basis":null,"window":
    {"earliest":"2019-05-30","latest":"2019-05-31","basis":"published"},"factuality":"actual","attributed_to":[],
    "numbers":{"killed":{"min":7,"max":9}},"tally":null}]})");
  auto reports = reports_of(reading, text, true);
  ASSERT_EQ(reports.size(), 1U);
  const Report& r = reports[0];
  EXPECT_EQ(r.source, "enab");
  EXPECT_EQ(r.upstream, std::vector<std::string>{"afp"});
  EXPECT_EQ(r.window->width(), 2);
  EXPECT_FALSE(r.stated);
  EXPECT_EQ(r.number(kKilled)->max, 9);
  EXPECT_EQ(r.words.size(), 4U);
  reading["events"][0].erase("key");
  EXPECT_THROW(reports_of(reading, text, true), std::runtime_error);
}

}  // namespace
}  // namespace marsad::ledger
