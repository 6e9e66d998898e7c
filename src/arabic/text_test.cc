// Tokens, offsets, lines and sentences, by small texts that show each rule; random bytes; and the share of annotated
// sentences that begin where ours do (skipped when the annotations are not beside the project).
#include "arabic/text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "arabic/fold.h"

namespace marsad::arabic {
namespace {

// Tokens as "fold fold", a line break as "/", a glued token after "+".
std::string show(std::string_view s) {
  Text t(s);
  std::string out;
  for (const Token& k : t.tokens()) {
    if (!out.empty()) out += k.line_start ? "/" : k.glued ? "+" : " ";
    out += k.fold;
  }
  return out;
}

TEST(Text, Tokens) {
  const std::pair<const char*, const char*> cases[] = {
      {"وقال «بوتين» في 1,5 كم", "وقال «+بوتين+» في 1,5 كم"},
      {"و16 جنديًّا", "و+16 جنديا"},
      {"أم4", "ام+4"},
      {"تي92", "تي+92"},
      {"#صالح_مسلم", "صالح مسلم"},
      {"ريف #إدلب_الجنوبي.", "ريف ادلب الجنوبي+."},
      {"_____ 7# __", "_+_+_+_+_ 7+# _+_"},
      {"10.000 و١٫٥ و3،", "10.000 و+1٫5 و+3+،"},
      {"15 و16", "15 و+16"},
      {"15/2/2017", "15+/+2+/+2017"},
      {"15.2.2017", "15+.+2+.+2017"},
      {"2016,2017", "2016+,+2017"},
      {"1.234.567,5", "1.234.567,5"},
      {"16،17", "16+،+17"},
      {"3،000", "3،000"},
      {"بلغ 7.", "بلغ 7+."},
      {"ال\u200Fجيش\u200F.", "الجيش+."},
      {"ـ قال", "ـ قال"},
      {"لـ «الجزيرة»", "ل «+الجزيره+»"},
      {"سطر\r\nآخر\n\nثالث", "سطر/اخر/ثالث"},
      {"   ", ""},
      {"", ""},
  };
  for (auto [in, out] : cases) EXPECT_EQ(show(in), out) << in;
}

TEST(Text, OffsetsGiveTheOriginal) {
  std::string s = "قُتِل \u200F3 جنود\nفي «إدلب»";
  Text t(s);
  ASSERT_EQ(t.size(), 7u);
  EXPECT_EQ(t.raw(0), "قُتِل");
  EXPECT_EQ(t[0].start, 0u);
  EXPECT_EQ(t[0].end, 5u);
  EXPECT_EQ(t[1].start, 7u) << "the mark before the digit is not part of it";
  EXPECT_EQ(t.raw(Range{4, 7}), "«إدلب»");
  EXPECT_EQ(t.length(), 23u);
  ASSERT_EQ(t.lines().size(), 2u);
  EXPECT_EQ(t.lines()[1].start, 14u);
  EXPECT_EQ(t.lines()[1].tokens, (Range{3, 7}));
}

TEST(Text, EveryLineIsThere) {
  Text t("أ\n\nب\n");
  ASSERT_EQ(t.lines().size(), 3u);
  EXPECT_TRUE(t.lines()[1].tokens.empty());
  EXPECT_TRUE(Text("").lines().empty());
}

TEST(Text, Sentences) {
  auto cut = [](std::string_view s) {
    Text t(s);
    std::string out;
    for (Range r : t.sentences()) (out += out.empty() ? "" : " | ") += t.raw(r);
    return out;
  };
  const std::pair<const char*, const char*> cases[] = {
      {"قصف الجيش. ثم صمت", "قصف الجيش. | ثم صمت"},
      {"قال د. أحمد إنه 1.5 كم. نعم", "قال د. أحمد إنه 1.5 كم. | نعم"},
      {"(ا. ف. ب) نقلت", "(ا. ف. ب) نقلت"},
      {"سماء U.S. بعيدة", "سماء U.S. بعيدة"},
      {"قال: «كفى!». ثم مضى", "قال: «كفى!». | ثم مضى"},
      {"هل سقط؟ لا؛ لم يسقط، بعد", "هل سقط؟ | لا؛ لم يسقط، بعد"},
      {"سطر\nآخر", "سطر | آخر"},
      {"حلب.. قصف على المدينة", "حلب.. قصف على المدينة"},
      {"قال مراسل “شام.نت” هنا.وذهب", "قال مراسل “شام.نت” هنا. | وذهب"},
      {"قال... ثم [...] عاد...لكنه", "قال... | ثم [...] عاد...لكنه"},
      {"موقع www.site.net هنا", "موقع www.site.net هنا"},
  };
  for (auto [in, out] : cases) EXPECT_EQ(cut(in), out) << in;
}

TEST(Text, EndlessSentencesAreCutBehindACommaOrAfterFourHundredTokens) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i == 299 ? "كلمة، " : "كلمة ";
  const Text t(text);
  std::vector<uint32_t> sizes;
  for (Range r : t.sentences()) sizes.push_back(r.size());
  EXPECT_EQ(sizes, (std::vector<uint32_t>{301, 400, 300}));
}

// The sentences that annotators quoted should begin where ours do.
TEST(Text, SentencesBeginWhereAnnotatorsSay) {
  const std::filesystem::path gold = std::filesystem::path(MARSAD_SOURCE_DIR) / "../shared/gold/train";
  if (!std::filesystem::exists(gold)) GTEST_SKIP() << "../shared/gold is not here";
  size_t all = 0, right = 0;
  for (const auto& entry : std::filesystem::directory_iterator(gold)) {
    if (entry.path().extension() != ".txt") continue;
    auto read = [](const std::filesystem::path& p) {
      std::ifstream in(p, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string utf8 = read(entry.path());
    const std::string json = read(std::filesystem::path(entry.path()).replace_extension(".json"));
    Text text(utf8);
    std::set<size_t> starts;
    for (Range r : text.sentences()) starts.insert(text[r.begin].byte);
    // The files are written with one `"sentence": "…"` a line; quotes within are escaped.
    const std::string key = "\"sentence\": \"";
    for (size_t at = json.find(key); at != std::string::npos; at = json.find(key, at + 1)) {
      std::string quote;
      for (size_t i = at + key.size(); i < json.size() && json[i] != '"'; ++i) {
        if (json[i] == '\\' && json[i + 1] == 'n') {
          ++i;
          continue;
        }
        if (json[i] == '\\') ++i;
        quote.push_back(json[i]);
      }
      ++all;
      for (size_t p = utf8.find(quote); p != std::string::npos; p = utf8.find(quote, p + 1)) {
        if (!starts.count(p)) continue;
        ++right;
        break;
      }
    }
  }
  RecordProperty("right", static_cast<int>(right));
  EXPECT_GT(all, 500u);
  EXPECT_GE(static_cast<double>(right), 0.99 * static_cast<double>(all)) << right << " of " << all;
}

// Whatever the bytes: tokens lie in order inside the text, sentences and lines tile the tokens.
void check(std::string_view s) {
  Text t(s);
  uint32_t point = 0, byte = 0;
  for (const Token& k : t.tokens()) {
    ASSERT_LE(point, k.start);
    ASSERT_LE(byte, k.byte);
    ASSERT_LT(k.start, k.end);
    ASSERT_LT(k.byte, k.byte_end);
    ASSERT_FALSE(k.fold.empty());
    point = k.end, byte = k.byte_end;
  }
  ASSERT_LE(point, t.length());
  ASSERT_LE(byte, s.size());
  uint32_t at = 0;
  for (Range r : t.sentences()) {
    ASSERT_EQ(r.begin, at);
    ASSERT_LT(r.begin, r.end);
    for (uint32_t i = r.begin + 1; i < r.end; ++i) ASSERT_FALSE(t[i].line_start);
    at = r.end;
  }
  ASSERT_EQ(at, t.size());
  at = 0;
  for (const Line& l : t.lines()) {
    ASSERT_EQ(l.tokens.begin, at);
    at = l.tokens.end;
  }
  ASSERT_EQ(at, t.size());
}

TEST(Text, AWordBrokenForFiltersIsOne) {
  const auto words = [](std::string_view s) {
    const Text t(s);
    std::string out;
    for (const Token& token : t.tokens()) out += (out.empty() ? "" : "|") + std::string(token.fold);
    return out;
  };
  EXPECT_EQ(words("مـ ـقـ ـتـ ـل مدني"), "مقتل|مدني");
  EXPECT_EQ(words("تحـ ـرير الشـ ـام"), "تحرير|الشام");
  EXPECT_EQ(words("اقتحـ.ـام و بقـ.صف لقسـ.ـد."), "اقتحام|و|بقصف|لقسد|.");
  // No such word: a letter of its own before quotes and numbers, a drawn-out end, a dash.
  EXPECT_EQ(words("الـ (pkk) لـ 220 بـ \"رد\""), "ال|(|pkk|)|ل|220|ب|\"|رد|\"");
  EXPECT_EQ(words("عاجلـ. وقال عاجلـ وقال"), "عاجل|.|وقال|عاجل|وقال");
  EXPECT_EQ(words("دمشق ـ رويترز"), "دمشق|ـ|رويترز");
  const Text t("في تحـ ـرير");
  EXPECT_EQ(t.raw(1), "تحـ ـرير");
  EXPECT_EQ(t[1].start, 3u);
  EXPECT_EQ(t[1].end, 11u);
}

TEST(Text, RandomBytesAndLetters) {
  std::mt19937 random(7);
  const char32_t letters[] = {U'ا',  U'ق',   U'و',   U' ',   U'.',    U'\n', U'3', 0x663, U',', 0x64E,
                              0x640, 0x200F, 0xFEFB, 0xFE70, 0x1F600, U'«',  U'»', U'؟',  U'\r'};
  for (int round = 0; round < 4000; ++round) {
    std::string s;
    size_t n = random() % 40;
    for (size_t i = 0; i < n; ++i) {
      if (round % 2) {
        s.push_back(static_cast<char>(random()));
      } else {
        append(letters[random() % std::size(letters)], &s);
      }
    }
    ASSERT_NO_FATAL_FAILURE(check(s));
  }
}

}  // namespace
}  // namespace marsad::arabic
