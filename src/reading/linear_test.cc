// Reading takes time in step with the length of the text, however it is written.
//
//   "قصفت القوات التركية قرية الصافي و…" × 500 → × 2000: four times the words, about four times the time
//
// Sentences without an end, quotations in quotations, relative clauses in relative clauses, lists of names. What it
// cannot do: find the one strange sentence; StaysUnder50MsASentence looks for it in a corpus of news (every eighth
// article, all of them with MARSAD_LONG=1; skipped where ../shared is absent).
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <limits>

#include "arabic/text.h"
#include "intake/intake.h"
#include "reading/read.h"

namespace marsad::reading {
namespace {

const Reader& reader() {
  static const std::shared_ptr<const Reader> reader = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  return *reader;
}

// Processor milliseconds of one reading, the best of three.
double milliseconds(const std::string& text, int turns = 3) {
  Article article;
  article.id = "t", article.text = text, article.published = "2019-06-03";
  double best = std::numeric_limits<double>::max();
  for (int turn = 0; turn < turns; ++turn) {
    const std::clock_t start = std::clock();
    const Reading reading = reader().read(article);
    best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    EXPECT_EQ(reading.text.size(), text.size());
  }
  return best;
}

void stays_linear(const std::string& piece, const std::string& end = "") {
  constexpr int kFew = 400, kTimes = 4;
  const auto repeated = [&](int n) {
    std::string text = "قال المرصد إن ";
    for (int i = 0; i < n; ++i) text += piece;
    for (int i = 0; i < n; ++i) text += end;
    return text + ".";
  };
  milliseconds(repeated(kFew), 1);  // the caches of words are filled
  const double few = milliseconds(repeated(kFew)), many = milliseconds(repeated(kFew * kTimes));
  // Square growth would be sixteenfold; 10 ms are the clock's.
  EXPECT_LT(many, few * kTimes * 2 + 10) << piece << ": " << few << " ms, then " << many << " ms";
}

TEST(Linear, ASentenceWithoutAnEnd) {
  stays_linear("وقصفت القوات التركية قرية الصافي يوم الجمعة بعشرات القذائف بعد مقتل سبعة جنود ");
  stays_linear("قصف قصف مقتل هجوم ");
}

TEST(Linear, QuotationsInQuotations) {
  stays_linear("قال الوزير \"إن الجيش قصف البلدة ", "\"");
  stays_linear("«أكد الناطق أن القوات انسحبت ", "»");
}

TEST(Linear, ClausesInClauses) {
  stays_linear("القوات التي تحاصر المدينة التي تسيطر عليها الفصائل التي أعلنت أن ");
  stays_linear("(رئيس الوفد) - الذي وصل - ");
}

TEST(Linear, ListsOfNames) {
  stays_linear("وروسيا وتركيا وإيران والجيش التركي وسراقب وإدلب ");
  stays_linear("بينهم 20 طفلا وامرأة وجنديان ");
  stays_linear("حصيلة القتلى إلى ");
}

// Days, beginnings and sides are looked for in the whole sentence, and in those before.
TEST(Linear, BeginningsAndSides) {
  stays_linear("وقتل المئات منذ بدء النزاع عام 2011 ونزح الآلاف ");
  stays_linear("وقتل الجيش عشرة من تنظيم الدولة في معارك بين الطرفين ");
  stays_linear("قتل أربعة جنود في اشتباكات مع تنظيم الدولة. ");
}

// What else the sentence tells says whether somebody was killed, blamed, backed or helped.
TEST(Linear, WhatTheSentenceTellsBesides) {
  stays_linear("وتحطمت طائرة تدريب ما أدى إلى مقتل طيارها ");
  stays_linear("وهجوم نسبه الجيش إلى إيران ودعما للفصائل المدعومة من تركيا وروسيا ");
  stays_linear("وانسحبت واشنطن من الاتفاق الموقع مع إيران عام 2015 وبعض الدول ");
}

// Each sentence looks for something in the sentences around it.
TEST(Linear, ManySentences) {
  stays_linear("قصفت إسرائيل مواقع. وقال نتنياهو: لن نسمح بالدخول إلى أراضينا. ");
  stays_linear("هجوم صاروخي قبل فجر الاثنين، استهدف قاعدة. ");
  stays_linear("هدد الرئيس ترامب الفصائل. وقال الرئيس ترامب الخميس إن واشنطن ترحب. ");
}

TEST(Linear, StaysUnder50MsASentence) {
  const auto corpus = std::filesystem::path(MARSAD_SOURCE_DIR) / "../shared/corpus/ant-2018.jsonl.gz";
  if (!std::filesystem::exists(corpus)) GTEST_SKIP() << corpus << " is not here";
  intake::Intake intake({corpus.string()}, {});
  const char* all = std::getenv("MARSAD_LONG");
  const int step = all && *all == '1' ? 1 : 8;
  int number = 0, sentences = 0;
  double slowest = 0;
  while (auto item = intake.next()) {
    const Article* article = std::get_if<Article>(&*item);
    if (!article || number++ % step) continue;
    if (milliseconds(article->text, 1) < 50) continue;  // then none of its sentences takes as long
    const arabic::Text text(article->text);
    for (const arabic::Range& s : text.sentences()) {
      ++sentences;
      const std::string words(text.raw(s));
      if (milliseconds(words, 1) < 50) continue;
      const double again = milliseconds(words);
      slowest = std::max(slowest, again);
      EXPECT_LT(again, 50) << words;
    }
  }
  EXPECT_GT(number, 1000);
  RecordProperty("sentences_of_slow_articles", sentences);
}

}  // namespace
}  // namespace marsad::reading
