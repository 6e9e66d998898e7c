// Spellings that must fold together, and UTF-8 reading and its errors. Folding is checked to be idempotent on every
// code point.
#include "arabic/fold.h"

#include <gtest/gtest.h>

namespace marsad::arabic {
namespace {

TEST(Fold, JoinsSpellings) {
  const std::pair<const char*, const char*> cases[] = {
      {"أردوغان", "اردوغان"},
      {"إردوغان", "اردوغان"},
      {"آستانة", "استانه"},
      {"ٱلقاهرة", "القاهره"},
      {"مصطفى", "مصطفي"},
      {"٢٠١٧", "2017"},
      {"۲۰۱۷", "2017"},
      {"مسؤول", "مسوول"},
      {"طائرة", "طايره"},
      {"أعداء", "اعداء"},
      {"الـــجيش", "الجيش"},
      {"قُصِفَ", "قصف"},
      {"BBC", "bbc"},
      {"ÉTÉ", "été"},
      {"کیلومتر", "كيلومتر"},
      {"ﻻ", "لا"},
      {"ﷲ", "الله"},
      {"ﺍﻟﺠﻴﺶ", "الجيش"},
      {"ﷺ",
       "صليالله"
       "عليهوسلم"},
      {"\u200Fقصف\u200E", "قصف"},
      {"هٰذا", "هذا"},
      {"«قال»، نعم؟", "«قال»، نعم؟"},
      {"ا\u0654حمد", "احمد"},
      {"", ""},
  };
  for (auto [in, out] : cases) EXPECT_EQ(fold(std::string_view(in)), out) << in;
}

TEST(Fold, OneCodePoint) {
  EXPECT_EQ(fold(U'أ'), U'ا');
  EXPECT_EQ(fold(U'ء'), U'ء');
  EXPECT_EQ(fold(char32_t{0x640}), char32_t{0});
  EXPECT_EQ(fold(char32_t{0xFEFB}), char32_t{0xFEFB}) << "a ligature is expanded by the string fold only";
  EXPECT_EQ(fold(char32_t{0xFE8D}), U'ا');
}

TEST(Fold, IsIdempotentOnEveryCodePoint) {
  for (char32_t c = 1; c < 0x11000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string s;
    append(c, &s);
    std::string once = fold(s);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Fold, OfAStringIsThatOfItsCodePoints) {
  auto one_by_one = [](std::string_view s) {
    std::string out;
    for (size_t at = 0; at < s.size();) fold_append(next(s, &at), &out);
    return out;
  };
  for (const std::string before : {"", "قُصِفَتْ “أ” ٢٠"}) {  // the second folds to fewer bytes, which leaves room
    const std::string behind = " BBC ئ ﻻ ئ\xD8";
    for (char32_t c = 0; c < 0x11000; ++c) {
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      std::string s = before;
      append(c, &s);
      s += behind;
      ASSERT_EQ(fold(s), one_by_one(s)) << std::hex << static_cast<uint32_t>(c);
    }
    for (int b = 0x80; b < 0x100; ++b) {
      const std::string s = before + static_cast<char>(b) + behind;
      ASSERT_EQ(fold(s), one_by_one(s)) << std::hex << b;
    }
  }
}

TEST(Utf8, RoundTripAndErrors) {
  for (char32_t c : {U'a', U'ق', char32_t{0x20AC}, char32_t{0x1F600}, char32_t{0xFFFD}}) {
    std::string s;
    append(c, &s);
    size_t at = 0;
    EXPECT_EQ(next(s, &at), c);
    EXPECT_EQ(at, s.size());
    EXPECT_EQ(invalid_utf8(s), std::string_view::npos);
  }
  EXPECT_EQ(invalid_utf8("ab\xFFz"), 2u);
  EXPECT_EQ(invalid_utf8("قص\xD9"), 4u) << "cut in the middle of a letter";
  EXPECT_EQ(invalid_utf8("\xC0\x80"), 0u) << "overlong";
  EXPECT_EQ(invalid_utf8("\xED\xA0\x80"), 0u) << "surrogate";
  EXPECT_EQ(invalid_utf8("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
}

}  // namespace
}  // namespace marsad::arabic
