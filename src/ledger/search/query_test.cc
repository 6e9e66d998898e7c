#include "ledger/search/query.h"

#include <gtest/gtest.h>

namespace marsad::ledger::search {
namespace {

std::string wrong(const char* text) {
  try {
    parse(text);
  } catch (const BadQuery& error) {
    return error.what();
  }
  return "";
}

TEST(Query, KeepsWordsPhrasesAndFiltersApart) {
  const Query query = parse("قصف \"مشفى المعرة\" -روسيا type:ASSAULT,PROTEST place:\"ريف إدلب\" from:2018-02 to:2018");
  ASSERT_EQ(query.terms.size(), 3u);
  EXPECT_EQ(query.terms[0], (Term{"قصف", false, false}));
  EXPECT_EQ(query.terms[1], (Term{"مشفى المعرة", true, false}));
  EXPECT_EQ(query.terms[2], (Term{"روسيا", false, true}));
  EXPECT_EQ(query.types, (std::vector<std::string>{"ASSAULT", "PROTEST"}));
  EXPECT_EQ(query.places, std::vector<std::string>{"ريف إدلب"});
  EXPECT_EQ(*query.to - *query.from, 333);  // 1 February to 31 December
}

TEST(Query, ReadsBackWhatItWrites) {
  for (const char* text :
       {"قصف \"وقف إطلاق النار\" -روسيا", "type:PROTEST,ASSAULT from:2018-02-01 day:yes origins:2 order:newest x",
        "place:\"ريف إدلب\" review:open", ""}) {
    const std::string once = written(parse(text));
    EXPECT_EQ(written(parse(once)), once) << text;
  }
  EXPECT_EQ(written(parse("b type:PROTEST,ASSAULT")), "type:ASSAULT,PROTEST b");
}

TEST(Query, TakesArabicColonsAndAddressesAsWords) {
  EXPECT_EQ(parse("قال: نعم").terms.size(), 2u);
  EXPECT_EQ(parse("https://example.org").terms.size(), 1u);
}

TEST(Query, SaysWhatIsWrongAndTheCure) {
  EXPECT_NE(wrong("typ:ASSAULT").find("there is no filter \"typ\"; there are type, mode"), std::string::npos);
  EXPECT_NE(wrong("\"open").find("close it"), std::string::npos);
  EXPECT_NE(wrong("from:2018-13").find("write 2018-02-18"), std::string::npos);
  EXPECT_NE(wrong("from:2019 to:2018").find("change them over"), std::string::npos);
  EXPECT_NE(wrong("day:maybe").find("\"yes\" or \"no\""), std::string::npos);
  EXPECT_NE(wrong("review:good").find("open, confirmed"), std::string::npos);
  EXPECT_NE(wrong("origins:two").find("a number"), std::string::npos);
  EXPECT_EQ(wrong("origins:2 قصف"), "");
}

}  // namespace
}  // namespace marsad::ledger::search
