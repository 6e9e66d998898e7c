// What is read as a time and with which value: the table of traps (tests/dates/false-alarms.tsv), the wordings of news,
// tense, values, faults.
#include "reading/times.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "codebook/tsv.h"
#include "reading/calendar.h"
#include "reading/numbers.h"
#include "reading/time_grammar.h"
#include "reading/time_lengths.h"

namespace marsad::reading {
namespace {

const std::string kRoot = MARSAD_SOURCE_DIR;

const TimeLexicon& lexicon() {
  static const auto l = TimeLexicon::load({kRoot + "/codebook/base"});
  return *l;
}

DayRange on(std::string_view day) {
  const Day d = *parse_iso_day(day);
  return {d, d};
}

std::vector<TimeMention> read(std::string_view text, std::optional<DayRange> ref, Prefer prefer = Prefer::past) {
  return read_times(arabic::Text(text), lexicon(), ref, prefer);
}

// The values of one text, joined by | as the tables write them.
std::string values(std::string_view text, std::string_view ref, Prefer prefer = Prefer::past) {
  std::string out;
  for (const TimeMention& m : read(text, on(ref), prefer)) out += (out.empty() ? "" : "|") + m.out.value;
  return out;
}

TimeMention only(std::string_view text, std::string_view ref, Prefer prefer = Prefer::past) {
  auto all = read(text, on(ref), prefer);
  EXPECT_EQ(all.size(), 1u) << text;
  return all.empty() ? TimeMention() : all.front();
}

TEST(Times, FalseAlarmsGiveNothingAndTheirNeighboursDo) {
  const std::string path = kRoot + "/tests/dates/false-alarms.tsv";
  std::vector<codebook::Problem> problems;
  const codebook::Table table = codebook::Table::read(path, &problems);
  ASSERT_TRUE(problems.empty());
  int silent = 0, spoken = 0;
  for (const codebook::Row& r : table.rows()) {
    std::string want;
    for (std::string_view v : r.list("values")) want += (want.empty() ? "" : "|") + std::string(v);
    (want.empty() ? silent : spoken) += 1;
    EXPECT_EQ(values(r["text"], "2021-09-15"), want)
        << r.problem("text", std::string(r["text"]) + ": " + std::string(r["why"])).text();
  }
  EXPECT_GE(silent, 150);
  EXPECT_GE(spoken, 10);
}

struct Wording {
  const char *text, *value;
};

TEST(Times, WordingsOfNews) {  // against Sunday 2018-03-04
  const Wording table[] = {
      {"وصل الوفد أول من أمس", "2018-03-02"},
      {"وصل الوفد أمس الأول", "2018-03-02"},
      {"قتل ثلاثة في 20 من الشهر الحالي", "2018-03-20"},
      {"دخلت القوات المدينة في 12 كانون الثاني/يناير الماضي", "2018-01-12"},
      {"يومي 15 و16 فبراير شباط", "2018-02-15/2018-02-16"},
      {"سبتمبر (أيلول) 2017", "2017-09"},
      {"بين 3 و7 آب", "2017-08-03/2017-08-07"},
      {"ليل الخميس – الجمعة", "2018-03-01/2018-03-02"},
      {"ليل الأحد - الإثنين", "2018-03-04/2018-03-05"},
      {"ليل الأحد - الإثنين الماضي", "2018-02-25/2018-02-26"},
      {"ليل الاثنين - الثلاثاء", "2018-02-26/2018-02-27"},
      {"أعلنت روسيا اليوم الخميس هدنة", "2018-03-01"},
      {"في الفترة من 5 إلى 9 شباط", "2018-02-05/2018-02-09"},
      {"قبل ثلاثة أيام", "2018-03-01"},
      {"قبل شهرين", "2018-01"},
      {"الشهر المنصرم", "2018-02"},
      {"الشهر المقبل", "2018-04"},
      {"أواخر العام 2017", "2017-10/2017-12"},
      {"٢١ شباط ٢٠١٨", "2018-02-21"},
      {"\u200F10\u200E/\u200F02\u200E/\u200F2018", "2018-02-10"},
      {"غشت 2016", "2016-08"},
      {"جانفي 2015", "2015-01"},
      {"شتنبر الماضي", "2017-09"},
      {"15 رمضان 1438", "2017-06-10"},
      {"عيد الفطر 2017", "2017-06-25"},
      {"الثلاثاء", "2018-02-27"},
      {"الثلثاء الماضي", "2018-02-27"},
      {"ثمانينيات القرن الماضي", "1980/1989"},
      {"2018-02-11", "2018-02-11"},
      {"في 11.02.2018", "2018-02-11"},
  };
  for (const Wording& w : table) EXPECT_EQ(values(w.text, "2018-03-04"), w.value) << w.text;
}

TEST(Times, ALengthOfTimeIsADurationWhoseDaysNobodySaid) {
  const Wording wordings[] = {{"أسبوع واحد", "P1W"}, {"24 ساعة", "PT24H"}, {"شهرين", "P2M"},  {"ثلاثة أيام", "P3D"},
                              {"يوم", "P1D"},        {"الأسبوع", ""},      {"خمسة قتلى", ""}, {"الأيام الماضية", ""}};
  for (const auto& one : wordings) {
    const arabic::Text text(one.text);
    EXPECT_EQ(time_length(text, lexicon(), read_numbers(text, lexicon()), 0).iso, one.value) << one.text;
  }
}

TEST(Times, TenseTurnsABareWeekdayRound) {
  EXPECT_EQ(values("اجتمع الوفدان الأربعاء", "2018-03-04"), "2018-02-28");
  EXPECT_EQ(values("سيجتمع الوفدان الأربعاء", "2018-03-04"), "2018-03-07");
  EXPECT_EQ(values("من المقرر أن يصل الوفد الأربعاء", "2018-03-04"), "2018-03-07");
  EXPECT_EQ(values("كان من المقرر أن يصل الوفد الأربعاء", "2018-03-04"), "2018-02-28");
  EXPECT_EQ(values("وسيعقد البرلمان، الأربعاء، جلسة", "2018-03-04"), "2018-03-07");
  EXPECT_EQ(values("وعقد البرلمان، الأربعاء، جلسة", "2018-03-04"), "2018-02-28");
  EXPECT_EQ(values("انتخابات دعا الرئيس لإجرائها في تموز", "2018-03-04"), "2018-07");
  EXPECT_EQ(values("سيطرت القوات على البلدة الأربعاء", "2018-03-04"), "2018-02-28")
      << "no future in a word that only begins like one";
  EXPECT_EQ(values("قال الوزير في أنقرة، الجمعة، \"سنفعل كل شيء\"", "2020-02-08"), "2020-02-07")
      << "what is quoted looks ahead, not the saying";
}

TEST(Times, PreferFutureLooksAhead) {
  EXPECT_EQ(values("الأربعاء", "2018-03-04", Prefer::future), "2018-03-07");
  EXPECT_EQ(values("في تموز", "2018-03-04", Prefer::future), "2018-07");
  EXPECT_EQ(values("في تموز", "2018-03-04", Prefer::past), "2017-07");
  EXPECT_EQ(values("الأربعاء الماضي", "2018-03-04", Prefer::future), "2018-02-28")
      << "what says that it is past stays past";
}

TEST(Times, BeforeTwoMonthsIsAPointAndSinceTwoMonthsASpanWhileItGoesOn) {
  const TimeMention before = only("وقع الهجوم قبل شهرين", "2018-03-04");
  EXPECT_EQ(before.out.value, "2018-01");
  EXPECT_FALSE(before.is_span);
  const TimeMention since = only("تحاصر القوات المدينة منذ شهرين", "2018-03-04");
  EXPECT_TRUE(since.is_span) << since.out.value;
  EXPECT_EQ(since.out.latest, "2018-03-04");
  EXPECT_LE(since.out.earliest, std::string("2018-01-31"));
  EXPECT_EQ(only("يزور الوفد دمشق منذ الخميس", "2018-07-28").out.value.substr(0, 10), "2018-07-26");
  EXPECT_FALSE(only("منذ شهرين", "2018-03-04").is_span) << "alone it is a point";
}

TEST(Times, BothDaysOfAPairBoundIt) {
  for (const char* text : {"قتل مدني ليل الخميس – الجمعة", "قتل مدنيون يومي الخميس والجمعة"}) {
    const TimeMention night = only(text, "2018-03-04");
    EXPECT_EQ(night.out.earliest, "2018-03-01") << text;
    EXPECT_EQ(night.out.latest, "2018-03-02") << text;
  }
}

TEST(Times, EveryMentionSaysValueEdtfBoundsRuleAndReference) {
  for (const char* text : {"قبل نحو شهرين", "الأسبوع الماضي", "12 شباط 2017", "مطلع العام الجاري", "15 و16 شباط",
                           "عام 2014", "مساء أمس", "خلال الأيام الثلاثة الماضية"}) {
    const TimeMention m = only(text, "2018-03-04");
    EXPECT_TRUE(m.resolved) << text;
    ASSERT_TRUE(m.days.has_value()) << text;
    EXPECT_LE(m.days->first, m.days->last) << text;
    EXPECT_FALSE(m.out.value.empty()) << text;
    EXPECT_FALSE(m.out.edtf.empty()) << text;
    EXPECT_FALSE(m.out.rule.empty()) << text;
    EXPECT_FALSE(m.out.ref.empty()) << text;
    EXPECT_LE(m.out.earliest, m.out.latest) << text;
    EXPECT_TRUE(parse_iso_day(m.out.earliest) && parse_iso_day(m.out.latest)) << text;
  }
  const TimeMention about = only("قبل نحو شهرين", "2018-03-04");
  EXPECT_NE(about.out.edtf.find('~'), std::string::npos) << about.out.edtf;
  EXPECT_LT(about.out.earliest, std::string("2018-01-01")) << "about two months is wider than the month";
}

TEST(Times, WithoutAReferenceOnlyWhatNeedsNoneHasAValue) {
  auto all = read("وصل الأربعاء بعد اتفاق 12 شباط 2017", std::nullopt);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_FALSE(all[0].resolved);
  EXPECT_EQ(all[0].out.value, "");
  EXPECT_EQ(all[1].out.value, "2017-02-12");
}

TEST(Times, AnInferredReferenceIsSaidAndWidensTheBounds) {
  const DayRange range{day_of(2018, 3, 4), day_of(2018, 3, 8), day_of(2018, 3, 4)};
  auto all = read("وصل الوفد أمس", range);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].out.value, "2018-03-03");
  EXPECT_EQ(all[0].out.ref, "inferred");
  EXPECT_EQ(all[0].out.latest, "2018-03-07");
}

TEST(Times, ThereIsNoSuchDay) {
  for (const char* text : {"31 شباط 2018", "30/02/2018", "2018-13-01", "45 آذار 2018", "29 شباط 2017"}) {
    for (const TimeMention& m : read(text, on("2018-03-04"))) {
      EXPECT_TRUE(!m.resolved || m.out.value.size() < 10) << text << " gave " << m.out.value;
    }
  }
}

TEST(Times, OffsetsAreThoseOfThePrintedText) {
  const std::string text = "قُتِلَ سبعةٌ أَمْسِ";
  auto all = read(text, on("2018-03-04"));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].out.text, "أَمْسِ");
}

TEST(Times, PackedAndUnpackedTheyReadTheSame) {
  const std::string bytes = lexicon().packed();
  const auto again = TimeLexicon::unpacked(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->packed(), bytes);
  const arabic::Text text(
      "في 15 شباط/فبراير 2017، وقبل يومين، وصباح الثلاثاء، وفي عيد الفطر، ومنذ كانون الثاني الماضي");
  const auto a = read_times(text, lexicon(), on("2018-03-04")), b = read_times(text, *again, on("2018-03-04"));
  ASSERT_EQ(a.size(), b.size());
  ASSERT_GE(a.size(), 4u);
  for (size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i].out.value, b[i].out.value);
  for (size_t cut : {size_t{0}, bytes.size() / 2, bytes.size() - 1})
    EXPECT_FALSE(TimeLexicon::unpacked(std::string_view(bytes).substr(0, cut))) << cut;
}

// may_begin() only saves work: over words of the tables, digits and marks in any order it refuses no place where
// something is read.
TEST(Times, NothingBeginsWhereTheFirstLookRefuses) {
  const TimeLexicon::Impl& words = lexicon().impl();
  std::vector<std::string> parts = {"2", "15", "2017", "1433", "12/3/2018", "،", "-", "/", "(", "\n", "البلدة"};
  for (const TimeLexicon::Impl::Slot& s : words.slots)
    if (s.hash) parts.emplace_back(words.keys, s.key, s.size);
  std::mt19937 random(1);
  size_t begun = 0, refused = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (size_t n = random() % 6 + 1; n > 0; --n)
      (text += parts[random() % (random() % 4 == 0 ? 11 : parts.size())]) += ' ';
    const arabic::Text made(text);
    const TimeItems items(made, words);
    const TimeGrammar grammar(items);
    for (uint32_t at = 0; at < items.size(); ++at) {
      uint32_t last = 0;
      TimeExpr e;
      TimeGap gap;
      const bool read = grammar.name(at, &last) || grammar.expr(at, &e, &last) || grammar.gap(at, &gap, &last);
      ASSERT_TRUE(grammar.may_begin(at) || !read) << text << "at item " << at;
      begun += read;
      refused += !grammar.may_begin(at);
    }
  }
  EXPECT_GT(begun, 1000u);
  EXPECT_GT(refused, 1000u);
}

TEST(Times, ABadTableIsNamedByLineAndCure) {
  const auto dir = std::filesystem::path(testing::TempDir()) / "marsad-times-test";
  std::filesystem::create_directories(dir / "times");
  std::ofstream(dir / "times" / "months.tsv") << "forms\tcalendar\tmonth\tweak\tprefixes\twritten\nيناير\tgreg\t13\n";
  try {
    TimeLexicon::load({dir.string()});
    FAIL() << "a thirteenth month was taken";
  } catch (const std::runtime_error& e) {
    EXPECT_NE(std::string(e.what()).find("months.tsv:2:"), std::string::npos) << e.what();
    EXPECT_NE(std::string(e.what()).find("a month is 1 to 12"), std::string::npos) << e.what();
  }
  std::filesystem::remove_all(dir);
}

}  // namespace
}  // namespace marsad::reading
