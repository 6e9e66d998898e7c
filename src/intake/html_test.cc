// Pages in small: which lines come out, as what, and what is known of them.
// Whole pages: tests/pages_test.py.
#include "intake/html.h"

#include <gtest/gtest.h>

namespace marsad::intake {
namespace {

const std::string kLong =
    "قصفت القوات أطراف البلدة بعد ظهر الأحد، ما أدى إلى "
    "نزوح عشرات العائلات نحو القرى المجاورة.";

Article read(const std::string& html, OffsetMap* places = nullptr) {
  Article out;
  auto what = read_page(html, nullptr, &out, places);
  EXPECT_FALSE(what) << *what;
  return out;
}

// "h:عنوان b:…": each marked stretch by the first letter of its kind.
std::string marked(const Article& a) {
  std::string out;
  std::vector<size_t> byte{};
  for (size_t i = 0; i < a.text.size(); ++i)
    if ((static_cast<unsigned char>(a.text[i]) & 0xC0) != 0x80) byte.push_back(i);
  byte.push_back(a.text.size());
  for (const Mark& m : a.marks) {
    std::string part = a.text.substr(byte[m.start], byte[m.end] - byte[m.start]);
    while (part.ends_with('\n')) part.pop_back();
    for (char& c : part)
      if (c == '\n') c = '/';
    if (part == kLong) part = "LONG";
    out += (out.empty() ? "" : " ") + std::string(name_of(m.kind).substr(0, 2)) + ":" + part;
  }
  return out;
}

TEST(Html, MarksWhatIsTheArticleAndKeepsTheRest) {
  EXPECT_EQ(marked(read("<title>خبر طويل العنوان هنا - الموقع</title><ul class=menu><li><a "
                        "href=/>الرئيسية</a><li><a href=/s>سياسة</a></ul>"
                        "<h1>خبر طويل العنوان هنا</h1><div "
                        "class=date>18/2/2018</div><div><figure><figcaption>صورة من "
                        "البلدة</figcaption></figure><p>" +
                        kLong + "<p>" + kLong + "<blockquote>" + kLong + "</blockquote></div><div class=related><p>" +
                        kLong + "</div>")),
            "fu:الرئيسية/سياسة he:خبر طويل العنوان هنا cr:18/2/2018 ca:صورة من "
            "البلدة bo:" +
                kLong + "/" + kLong + " qu:LONG fu:LONG");
}

TEST(Html, EntitiesBlanksAndBreaks) {
  EXPECT_EQ(read("<p>a&amp;b &lt;c&#62; &#1602;&#x635; &nbsp; x&nbsp;y "
                 "&unknown; &copy <br>z\n\n w</p>")
                .text,
            "a&b <c> قص x y &unknown; &copy\nz w");
  EXPECT_EQ(read("x<script>if(a<b){'</p>'}</script><style>p{}</style><!-- "
                 "<p>no --><p hidden>no</p><p style='display: none'>no</p>y")
                .text,
            "xy");
  EXPECT_EQ(read("a < b <3 <p>c</p").text, "a < b <3\nc");
  EXPECT_EQ(read("x<!-- never closed <p>y").text, "xy");
  EXPECT_EQ(read("<a title=\"never closed><p>y</p>").text, "y");
}

TEST(Html, UnclosedHeadsAndCrossedEndsLoseNothing) {
  EXPECT_EQ(read("<head><title>t</title><div>a</div><b><p>b</b></p></div></span>c").text, "a\nb\nc");
  EXPECT_EQ(read("<table><tr><td>a</div><td>b<tr><td>c</table>d").text, "a\nb\nc\nd");
  EXPECT_EQ(read("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>").text, "a\nb\nc\nd");
}

TEST(Html, WordsAreCopiedAsTheyStand) {
  EXPECT_EQ(read("<p>  قال «كذا»، ثم \u00A0«مضى»\u00A0و\t\n ذهب &غير & معروف  </p>").text,
            "قال «كذا»، ثم «مضى» و ذهب &غير & معروف");
  // Short lines count as text when a mark ends or divides them, and only then.
  const std::string around = "<h1>خبر طويل العنوان هنا</h1><div><p>" + kLong + "<p>";
  for (const char* stop : {"،", "؛", "؟", ".", "!", ":", "?", ";"})
    EXPECT_TRUE(marked(read(around + "قال ذلك" + stop)).ends_with("/قال ذلك" + std::string(stop))) << stop;
  for (const char* none : {"", "\u0657", "\u064C", "\u065B", "»", "…"})
    EXPECT_TRUE(marked(read(around + "قال ذلك" + none)).ends_with("fu:قال ذلك" + std::string(none))) << none;
}

TEST(Html, EveryCharacterLeadsBack) {
  const std::string html = "<div>قصف &amp; <b>أمس</b>\n&#1602;صف</div><p>ثم  ذهب</p>";
  OffsetMap places;
  const Article a = read(html, &places);
  for (const char* word : {"قصف", "&", "أمس", "ثم", "ذهب"})
    EXPECT_EQ(places.original(a.text, a.text.find(word)), html.find(word)) << word;
  EXPECT_EQ(places.original(a.text, a.text.rfind("قصف")), html.find("&#1602;"));
}

TEST(Html, MetadataInTheirOrder) {
  const std::string rest = "<h1>عنوان الخبر الطويل</h1><span class=date>1/1/2001</span><p>" + kLong + "</p>";
  auto day = [&](const std::string& head) { return read(head + rest).published.value_or("-"); };
  const std::string ld =
      "<script "
      "type='application/"
      "ld+json'>{\"@type\":\"WebSite\",\"datePublished\":\"1999-01-01\"}</"
      "script>"
      "<script "
      "type='application/"
      "ld+json'>{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2018-02-18\","
      "\n\"headline\":\"سطر\nآخر\"}</script>";
  const std::string meta = "<meta property='article:published_time' content='2017-01-01T00:00:00Z'>";
  EXPECT_EQ(day(meta + ld), "2018-02-18");
  EXPECT_EQ(day(meta), "2017-01-01T00:00:00Z");
  EXPECT_EQ(day("<meta itemprop=datePublished content='Mon, 02 Jan 2017 "
                "10:00:00 GMT'>"),
            "2017-01-02T10:00:00Z");
  EXPECT_EQ(day(""), "2001-01-01");
  Article a = read(meta + "<link rel=canonical href='https://a.example/1'>" +
                   "<title>عنوان الخبر الطويل | الموقع</title>" + rest);
  EXPECT_EQ(a.basis_of("published"), "meta article:published_time");
  EXPECT_EQ(a.publisher.value_or("-"), "الموقع");
  EXPECT_EQ(a.title.value_or("-"), "عنوان الخبر الطويل");
  EXPECT_EQ(a.url.value_or("-"), "https://a.example/1");
}

TEST(Html, APageWithoutTextIsRefused) {
  Article out;
  EXPECT_TRUE(read_page("<html><script>document.write('x')</script></html>", nullptr, &out, nullptr));
}

}  // namespace
}  // namespace marsad::intake
