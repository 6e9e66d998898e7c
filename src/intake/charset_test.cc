#include "intake/charset.h"

#include <gtest/gtest.h>

namespace marsad::intake {
namespace {

// "قصف الريف الشمالي والبلدات" as each charset writes it.
const std::string k1256 =
    "\xDE\xD5\xDD \xC7\xE1\xD1\xED\xDD \xC7\xE1\xD4\xE3\xC7\xE1\xED "
    "\xE6\xC7\xE1\xC8\xE1\xCF\xC7\xCA";
const std::string k8859 =
    "\xE2\xD5\xE1 \xC7\xE4\xD1\xEA\xE1 \xC7\xE4\xD4\xE5\xC7\xE4\xEA "
    "\xE8\xC7\xE4\xC8\xE4\xCF\xC7\xCA";
const std::string kText = "قصف الريف الشمالي والبلدات";

TEST(Charset, TellsTheArabicOnesApartWhateverIsDeclared) {
  for (const char* declared : {"", "windows-1256", "ISO-8859-6", "iso-8859-1", "utf-8", "nonsense"}) {
    EXPECT_EQ(to_utf8(k1256, "", declared).text, kText) << declared;
    EXPECT_EQ(to_utf8(k1256, declared, "").charset, "windows-1256") << declared;
    EXPECT_EQ(to_utf8(k8859, declared, "").text, kText) << declared;
  }
}

TEST(Charset, ValidUtf8IsUtf8AndStrayBytesAreMended) {
  EXPECT_EQ(to_utf8(kText, "windows-1256", "windows-1256").text, kText);
  Clean clean = to_utf8("قصف \x93البلدة\x94 ثم\xC8 انسحب", "", "utf-8");
  EXPECT_EQ(clean.text, "قصف “البلدة” ثم\uFFFD انسحب");
  EXPECT_EQ(clean.repaired, 3u);
  EXPECT_EQ(to_utf8(std::string("a\0b\x01"
                                "c",
                                5),
                    "", "")
                .text,
            "a b c");
  clean = to_utf8(
      "قصف\x01\x93البلدة\xE2\x80 ثم\n"
      "انسحب",
      "", "utf-8");
  EXPECT_EQ(clean.text, "قصف “البلدة\uFFFD ثم\nانسحب") << "a control character, a sign, a character cut off";
  EXPECT_EQ(clean.repaired, 3u);
}

TEST(Charset, ATableGivesEveryByteItsCharacter) {
  const Clean clean = to_utf8(k1256 + "\x01\t\x80\x98", "windows-1256", "");
  EXPECT_EQ(clean.text, kText + " \t€ک");
  EXPECT_EQ(clean.repaired, 0u);
  const Clean gaps = to_utf8(k8859 + "\xA1", "ISO-8859-6", "");
  EXPECT_EQ(gaps.text, kText + "\uFFFD") << "a byte that ISO-8859-6 has nothing for";
  EXPECT_EQ(gaps.repaired, 1u);
  EXPECT_EQ(to_utf8("a\x7F\x81z", "IBM852", "").text, "a\x7Füz") << "DEL, which ICU's table turns into U+001A";
}

TEST(Charset, EveryCharacterLeadsBackToItsByte) {
  for (const auto& [bytes, name] : {std::pair{k1256, "windows-1256"},
                                    std::pair{std::string("\xFF\xFE"
                                                          "a\0\x42\x06 \0",
                                                          8),
                                              ""},
                                    std::pair{std::string("قصف \x93x"), ""}}) {
    Clean clean = to_utf8(bytes, name, "");
    size_t last = 0;
    for (size_t i = 0; i < clean.text.size(); ++i) {
      if ((static_cast<unsigned char>(clean.text[i]) & 0xC0) == 0x80) continue;
      const size_t there = clean.places.original(clean.text, i);
      EXPECT_LT(there, bytes.size());
      EXPECT_TRUE(i == 0 || there > last) << i;
      last = there;
    }
  }
  Clean clean = to_utf8(k1256, "", "");
  EXPECT_EQ(clean.places.original(clean.text, clean.text.find("الشمالي")), 10u);
}

TEST(Charset, IsFoundWhereThePageDeclaresIt) {
  EXPECT_EQ(declared_charset("<meta charset=\"Windows-1256\">"), "windows-1256");
  EXPECT_EQ(declared_charset("<META http-equiv=Content-Type "
                             "content='text/html; charset=ISO-8859-6'>"),
            "iso-8859-6");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='UTF-8'?><rss>"), "utf-8");
  EXPECT_EQ(declared_charset("<a b=charset><META CHARSET\n= \"UTF-8\">"), "utf-8");
  for (const char* none : {"<p>charset", "=", "harset=x", "charset='", "<p>charsets=x"})
    EXPECT_EQ(declared_charset(none), "") << none;
}

}  // namespace
}  // namespace marsad::intake
