// An article's own day from what it prints and tells; and the table of dated happenings it is told by.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "codebook/tsv.h"
#include "reading/calendar.h"
#include "reading/own_date_evidence.h"
#include "reading/own_date_model.h"
#include "reading/times.h"

namespace marsad::reading {
namespace {

const std::string kRoot = MARSAD_SOURCE_DIR;

const TimeLexicon& lexicon() {
  static const auto l = TimeLexicon::load({kRoot + "/codebook/base", kRoot + "/codebook/levant"});
  return *l;
}

std::string answer(std::string_view text, std::string* basis = nullptr) {
  auto p = infer_published(arabic::Text(text), lexicon());
  if (!p) return "";
  if (basis) *basis = p->basis;
  EXPECT_FALSE(p->why.empty()) << text;
  EXPECT_LE(p->start, p->best);
  EXPECT_LE(p->best, p->end);
  return p->start == p->end ? p->start : p->start + "/" + p->end;
}

TEST(OwnDate, IsReadWhereThePagePrintsIt) {
  struct {
    const char *text, *day;
  } table[] = {
      {"قصف على ريف إدلب\nالأحد 4 آذار 2018\nقتل ثلاثة أشخاص بقصف على قرية في ريف إدلب.", "2018-03-04"},
      {"قصف على ريف إدلب\n4 مارس/آذار 2021 - 18:40\nقتل ثلاثة أشخاص بقصف على قرية.", "2021-03-04"},
      {"تبادل أسرى\nنشر في: 29/11/2018\nأفرج الطرفان عن أسرى بموجب اتفاق سابق وقع عام 2017.", "2018-11-29"},
      {"تبادل أسرى\nتاريخ النشر: 2014-05-11\nأفرج الطرفان عن أسرى.", "2014-05-11"},
      {"دمشق – 4 آذار 2013 – قالت مصادر محلية إن قتلى سقطوا في القصف.", "2013-03-04"},
      {"الاثنين 5 آذار 2018\nقصف على القرية\nنشر في: 2/3/2018\nقتل ثلاثة.", "2018-03-02"},
  };
  for (const auto& t : table) {
    std::string basis;
    EXPECT_EQ(answer(t.text, &basis), t.day) << t.text;
    EXPECT_EQ(basis, "stated") << t.text;
  }
}

TEST(OwnDate, TheNamedDayThatAHeadingEndsWithIsThatOfTheText) {
  const std::string told = answer(
      "حصاد الأحداث الميدانية في سوريا ليوم السبت 9 كانون الأول 2023\nقصفت قوات النظام قرية.\nأصيب رجل في القرية.");
  EXPECT_EQ(told.substr(0, 10), "2023-12-09") << told;
}

TEST(OwnDate, ADateInsideASentenceIsNotThePagesOwn) {
  for (const char* text :
       {"وقع الطرفان الاتفاق في 4 آذار 2018 ثم عادت المعارك إلى المنطقة بعد أشهر من الهدوء النسبي فيها.",
        "قال القيادي إن المعركة التي بدأت في القرية في 4 آذار 2018 لم تنته بعد وإن قواته باقية في مواقعها."}) {
    std::string basis;
    answer(text, &basis);
    EXPECT_NE(basis, "stated") << text;
  }
}

TEST(OwnDate, WhatIsScheduledAndYetToComeLiesAhead) {
  auto p =
      infer_published(arabic::Text("من المقرر أن تعقد الجولة 22 لمسار آستانة الاثنين في عاصمة كازاخستان."), lexicon());
  ASSERT_TRUE(p);
  EXPECT_GE(p->best, "2024-11-05");
  EXPECT_LE(p->best, "2024-11-11");
  p = infer_published(arabic::Text("انتهت الجولة 22 لمسار آستانة الثلاثاء في عاصمة كازاخستان من دون اتفاق."),
                      lexicon());
  ASSERT_TRUE(p);
  EXPECT_GE(p->start, "2024-11-11");
}

TEST(OwnDate, HappeningsOfAnyYearDateATextThatTellsThemAsNews) {
  struct {
    const char *text, *inside;
    int widest;
  } table[] = {
      {"قتل عشرات الأشخاص في تفجيري الريحانية جنوبي تركيا يوم السبت، وقال مسؤولون إن سيارتين انفجرتا قرب البلدية.",
       "2013-05-12", 31},
      {"استهدف تفجير غازي عنتاب حفل زفاف مساء السبت وأوقع عشرات القتلى بينهم أطفال.", "2016-08-21", 31},
  };
  for (const auto& t : table) {
    auto p = infer_published(arabic::Text(t.text), lexicon());
    ASSERT_TRUE(p) << t.text;
    EXPECT_LE(p->start, std::string(t.inside)) << t.text;
    EXPECT_GE(p->end, std::string(t.inside)) << t.text;
    EXPECT_LE(*parse_iso_day(p->end) - *parse_iso_day(p->start), t.widest)
        << t.text << " " << p->start << "/" << p->end;
  }
}

TEST(OwnDate, LittleToGoOnGivesNothing) {
  for (const char* text : {"", "قصف الجيش القرية صباح الأربعاء.", "عاد السكان إلى منازلهم في آذار.", "لا تاريخ هنا"})
    EXPECT_EQ(answer(text), "") << text;
}

TEST(OwnDate, DependsOnNoClockAndNoOrderOfReading) {
  const arabic::Text text("قتل عشرات الأشخاص في تفجيري الريحانية جنوبي تركيا يوم السبت.");
  auto a = infer_published(text, lexicon());
  infer_published(arabic::Text("نشر في: 29/11/2018"), lexicon());
  auto b = infer_published(text, lexicon());
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->start, b->start);
  EXPECT_EQ(a->end, b->end);
}

TEST(OwnDate, YearsNamedSpeakForTheYearsAfterThem) {
  EXPECT_GT(years_log_likelihood({2014, 2016}, {}, 2017), years_log_likelihood({2014, 2016}, {}, 2013));
  EXPECT_GT(years_log_likelihood({2014, 2016}, {}, 2017), years_log_likelihood({2014, 2016}, {}, 2026));
  for (int shift : {-9, -3, 4}) {
    EXPECT_FLOAT_EQ(years_log_likelihood({2014, 2016}, {}, 2017),
                    years_log_likelihood({2014 + shift, 2016 + shift}, {}, 2017 + shift))
        << "no year is special";
  }
}

TEST(OwnDate, NoYearIsSpecialInTheModel) {
  DateEvidence e;
  e.kind = DateEvidence::event;
  for (int lag : {-20, -1, 0, 3, 20, 200}) {
    e.range = {day_of(2013, 4, 2), day_of(2013, 4, 2)};
    const float a = log_likelihood(e, e.range.first + lag);
    e.range = {day_of(2024, 9, 9), day_of(2024, 9, 9)};
    EXPECT_FLOAT_EQ(a, log_likelihood(e, e.range.first + lag));
  }
}

TEST(OwnDate, TheTableOfHappeningsIsSound) {
  std::set<std::string> ids;
  for (const char* layer : {"base", "levant"}) {
    const std::string folder = kRoot + "/codebook/" + layer + "/dated-events";
    std::vector<std::string> files{folder + ".tsv"};
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator(folder, none)) files.push_back(file.path().string());
    load_dated_events(files);  // or says what is wrong
    std::set<int> years;
    for (const std::string& path : files) {
      std::vector<codebook::Problem> problems;
      const codebook::Table table = codebook::Table::read(path, &problems);
      ASSERT_TRUE(problems.empty()) << problems.front().text();
      for (const codebook::Row& r : table.rows()) {
        EXPECT_TRUE(ids.insert(std::string(r["id"])).second) << r.problem("id", "twice").text();
        const std::string year(r["date"].substr(0, 4)), table_of = std::filesystem::path(path).stem().string();
        years.insert(std::stoi(year));
        EXPECT_TRUE(table_of == "dated-events" || table_of == year || (table_of == "before-2008" && year < "2008"))
            << r.problem("date", "stands in the table of another year").text();
      }
    }
    for (int y = 2011; y <= 2025; ++y) EXPECT_TRUE(years.contains(y)) << layer << " dates nothing in " << y;
  }
}

TEST(OwnDate, HappeningsStandInATableOrInAFolderOfTables) {
  const auto dir = std::filesystem::path(testing::TempDir()) / "marsad-dated-folder";
  std::filesystem::create_directories(dir / "dated-events");
  std::filesystem::create_directories(dir / "times");
  std::ofstream(dir / "dated-events" / "2031.tsv")
      << "id\twhat\tpatterns\tdate\tnote\nx\tX\tزلزال البحيرة الكبير\t2031-03-09\t\n";
  const auto words = TimeLexicon::load({kRoot + "/codebook/base", dir.string()});
  const auto published = infer_published(arabic::Text("ضرب زلزال البحيرة الكبير المدينة صباح اليوم."), *words);
  ASSERT_TRUE(published);
  EXPECT_LE(published->start, "2031-03-09");
  EXPECT_GE(published->end, "2031-03-09");
  EXPECT_EQ(published->start.substr(0, 7), "2031-03");
  std::filesystem::remove_all(dir);
}

// A codebook's folder with one row of happenings; a TimeLexicon over base and it.
class OneRow : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(dir_ / "times"); }
  void TearDown() override { std::filesystem::remove_all(dir_); }
  std::string write(const std::string& patterns, const std::string& date = "2031-03-09") {
    const std::string file = (dir_ / "dated-events.tsv").string();
    std::ofstream(file) << "id\twhat\tpatterns\tdate\tnote\nx\tX\t" << patterns << "\t" << date << "\t\n";
    return file;
  }
  // How many sentences of the text tell the happening.
  size_t told(const std::string& patterns, const char* text) {
    const arabic::Text read(text);
    return match_events(read, *load_dated_events({write(patterns)}), {}).size();
  }
  std::string refused(const std::string& patterns, const std::string& date = "2031-03-09") {
    try {
      load_dated_events({write(patterns, date)});
    } catch (const std::runtime_error& e) {
      const std::string what = e.what();
      const size_t name = what.find("dated-events.tsv:");
      return name == std::string::npos ? what : what.substr(name + 17, what.find('\n') - name - 17);
    }
    return "";
  }
  const std::filesystem::path dir_ =
      std::filesystem::path(testing::TempDir()) / ("marsad-one-row-" + std::to_string(::getpid()));
};

TEST_F(OneRow, AnyGroupInBracesFillsItsSlotAndNoOther) {
  const std::string pattern = "{أستانا/محادثات أستانة} + {الجولة التاسعة/جولة تاسعة}";
  EXPECT_EQ(told(pattern, "تبدأ في أستانا الجولة التاسعة."), 1u);
  EXPECT_EQ(told(pattern, "جولة تاسعة من محادثات أستانة."), 1u);
  EXPECT_EQ(told(pattern, "في أستانا محادثات أستانة."), 0u) << "two groups of one slot leave the other open";
  EXPECT_EQ(told(pattern, "الجولة التاسعة، وهي جولة تاسعة."), 0u);
  EXPECT_EQ(told(pattern, "وصل إلى أستانا. تبدأ الجولة التاسعة."), 0u) << "in one sentence";
  EXPECT_EQ(told(pattern, "في أستانا الجولة التاسعة. وفي أستانا الجولة التاسعة."), 2u);
  EXPECT_EQ(told("{وزير/لقاء} + {وزير/نائب} + بحث", "بحث مع الوزراء وزير."), 1u) << "a group named by two slots";
  EXPECT_EQ(told("لقاء | وزير", "لقاء مع وزير."), 1u);
}

TEST_F(OneRow, ThirtyTwoSlotsAreTold) {
  std::string pattern, sentence;
  for (int i = 1; i <= 32; ++i) {
    pattern += (i > 1 ? " + " : "") + std::to_string(1000 + i);
    if (i < 32) sentence += std::to_string(1000 + i) + " ";
  }
  EXPECT_EQ(told(pattern, sentence.c_str()), 0u);
  EXPECT_EQ(told(pattern, (sentence + "1032").c_str()), 1u);
  EXPECT_EQ(refused(pattern + " + 1033"),
            "2:5: more than 32 groups; three or four that tell the happening from others are enough");
}

TEST_F(OneRow, AFaultyPatternIsNamedByPlaceAndCure) {
  EXPECT_EQ(refused("ميم + {الف/باء + جيم"),
            "2:11: '{' without '}'; close it behind the last alternative, before any + or |");
  EXPECT_EQ(refused("{الف | باء}"), "2:5: '{' without '}'; close it behind the last alternative, before any + or |");
  EXPECT_EQ(refused("الف} + باء"), "2:8: '}' without '{'; open it before the first alternative");
  EXPECT_EQ(refused("{الف//باء}"), "2:5: an empty alternative; write words on both sides of each /");
  EXPECT_EQ(refused("{}"), "2:5: an empty alternative; write words on both sides of each /");
  EXPECT_EQ(refused("{الف/{باء/جيم}}"), "2:10: braces within braces; write every alternative out");
  EXPECT_EQ(refused("{الف/باء + جيم}"), "2:14: a + within braces; write two patterns with | between them");
  EXPECT_EQ(refused("سين {الف/باء}"),
            "2:5: words beside the braces; the alternatives are whole groups: write {A B/A C} for A with B or C");
  EXPECT_EQ(refused("الف/باء"), "2:8: a / outside braces; write alternatives as {one/other}");
  EXPECT_EQ(refused("الف + + باء"), "2:5: an empty group beside a +; write words or take the + away");
  EXPECT_EQ(refused("الف +"), "2:5: an empty group beside a +; write words or take the + away");
  EXPECT_EQ(refused("الف", "2018-02-31").substr(0, 28), "2:9: not an ISO date: write ");
  EXPECT_EQ(refused("{الف/باء} + جيم"), "");
}

TEST_F(OneRow, TheTablesAreReadWhenFirstNeededAndThenRefusedLoudly) {
  write("{زلزال البحيرة");
  const auto words = TimeLexicon::load({kRoot + "/codebook/base", dir_.string()});
  const arabic::Text text("ضرب زلزال البحيرة المدينة صباح اليوم.");
  EXPECT_FALSE(read_times(text, *words, DayRange{day_of(2031, 3, 9), day_of(2031, 3, 9)}).empty());
  for (int time = 1; time <= 2; ++time) {
    try {
      infer_published(text, *words);
      FAIL() << "a faulty table was passed over, time " << time;
    } catch (const std::runtime_error& e) {
      EXPECT_NE(std::string(e.what()).find("dated-events.tsv:2:5: '{' without"), std::string::npos) << e.what();
    }
  }
}

TEST_F(OneRow, ManyThreadsMayAskFirst) {
  write("{زلزال البحيرة/هزة البحيرة}");
  const std::string bytes = TimeLexicon::load({kRoot + "/codebook/base", dir_.string()})->packed();
  const auto words = TimeLexicon::unpacked(bytes);
  std::vector<std::string> days(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& day : days)
      threads.emplace_back([&] {
        const auto p = infer_published(arabic::Text("ضربت هزة البحيرة المدينة صباح اليوم."), *words);
        day = p ? p->start.substr(0, 7) : "none";
      });
  }
  for (const std::string& day : days) EXPECT_EQ(day, "2031-03");
}

}  // namespace
}  // namespace marsad::reading
