// Feeds, tables, archives, packed files and WARC, as bytes in and items out.
#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "intake/intake.h"

namespace marsad::intake {
namespace {

using Strings = std::vector<std::string>;

class Sources : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("marsad-sources-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string file(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  // Articles as "id|text|published", refusals as "! …".
  Strings take(const std::string& path, Options options = {}) {
    Intake intake({path}, std::move(options));
    Strings out;
    while (auto item = intake.next()) {
      if (auto* a = std::get_if<Article>(&*item)) {
        out.push_back(a->id + "|" + a->text + "|" + a->published.value_or("-"));
        continue;
      }
      std::string text = std::get<Refusal>(*item).text(), prefix = folder_.string() + "/";
      for (size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
      out.push_back("! " + text);
    }
    counts_ = intake.counts();
    return out;
  }
  static Options mapped(const std::string& map) {
    Options out;
    EXPECT_EQ(FieldMap::parse(map, &out.fields), std::nullopt);
    return out;
  }
  std::filesystem::path folder_;
  Counts counts_;
};

std::string gz(const std::string& s) {
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, s.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(s.data()));
  z.avail_in = static_cast<uInt>(s.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

std::string zst(const std::string& s) {
  std::string out(ZSTD_compressBound(s.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), s.data(), s.size(), 3));
  return out;
}

struct Entry {
  std::string name, bytes;
  bool link = false;
};

std::string packed(bool zip, const std::vector<Entry>& entries) {
  std::string out(size_t{32} << 20, '\0');
  size_t used = 0;
  archive* a = archive_write_new();
  zip ? archive_write_set_format_zip(a) : archive_write_set_format_ustar(a);
  archive_write_open_memory(a, out.data(), out.size(), &used);
  for (const Entry& e : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, e.name.c_str());
    archive_entry_set_filetype(entry, e.link ? AE_IFLNK : AE_IFREG);
    if (e.link) archive_entry_set_symlink(entry, "/etc/passwd");
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, e.link ? 0 : static_cast<la_int64_t>(e.bytes.size()));
    archive_write_header(a, entry);
    if (!e.link) archive_write_data(a, e.bytes.data(), e.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(a);
  archive_write_free(a);
  out.resize(used);
  return out;
}

std::string record(const std::string& type, const std::string& id, const std::string& block, int off = 0) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id +
         ">\r\nWARC-Target-URI: http://a.example/" + id +
         "\r\nContent-Length: " + std::to_string(static_cast<int>(block.size()) + off) + "\r\n\r\n" + block +
         "\r\n\r\n";
}
std::string http(const std::string& body, const std::string& headers = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

TEST_F(Sources, Packed) {
  EXPECT_EQ(take(file("a.txt.gz", gz("x") + gz("y"))), (Strings{"a|xy|-"}));
  EXPECT_EQ(take(file("a.jsonl.zst", zst("{\"id\":\"1\",\"text\":\"x\"}\n"))), (Strings{"1|x|-"}));
  EXPECT_EQ(
      take(
          file("d.zip",
               packed(true,
                      {{"p/1.txt", "x"}, {"p/2.html", "<p>y</p>"}, {"i.png", "\x89PNG\r\n"}, {"in.txt.gz", gz("z")}}))),
      (Strings{"d/p/1|x|-", "d/p/2|y|-", "d/in|z|-"}));
  EXPECT_EQ(counts_.skipped["image"], 1u);
  EXPECT_EQ(take(file("d.tar.gz",
                      gz(packed(false, {{"1.txt", "x"}, {"l.txt", "", true}, {"../up.txt", "u"}, {"2.txt", "y"}})))),
            (Strings{"d/1|x|-",
                     "! d.tar.gz!l.txt: is a link or a device, not a file; it "
                     "is not followed",
                     "! d.tar.gz!../up.txt: has a name that leads out of the "
                     "archive; it is not read",
                     "d/2|y|-"}));
  const std::string whole =
      gz("{\"id\":\"1\",\"text\":\"x\"}\n" + std::string(100000, ' ') + "{\"id\":\"2\",\"text\":\"x\"}\n");
  EXPECT_EQ(take(file("cut.jsonl.gz", whole.substr(0, whole.size() - 12))).back().find("! cut.jsonl.gz:"), 0u);
  EXPECT_EQ(take(file("deep.gz", gz(gz(gz(gz(gz("x")))))))[0],
            "! deep.gz: lies 4 containers deep, the most that is allowed; "
            "unpack the outer ones");
}

TEST_F(Sources, Feeds) {
  EXPECT_EQ(take(file("f.xml",
                      "<?xml "
                      "version=\"1.0\"?><rss><channel><title>قناة</"
                      "title><item><title>عنوان &laquo;أ&raquo;</title><guid>g1</guid>"
                      "<pubDate>Sun, 18 Feb 2018 10:00:00 "
                      "GMT</pubDate><description>ملخص</description>"
                      "<content:encoded xmlns:content=\"c\"><![CDATA[<p>نص &amp; "
                      "آخر</p><script>x</script>]]></content:encoded></item>"
                      "<item><title>ثان</title><link>http://a.example/2</link></"
                      "item></channel></rss>")),
            (Strings{"g1|عنوان «أ»\nنص & آخر|2018-02-18T10:00:00Z", "http://a.example/2|ثان|-"}));
  EXPECT_EQ(take(file("a.atom",
                      "<feed "
                      "xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>e1</id><title>ت</"
                      "title><link rel=\"alternate\" href=\"http://a/1\"/>"
                      "<updated>2018-02-18T00:00:00Z</updated><content "
                      "type=\"xhtml\"><div><p>أ</p><p>ب</p></div></content></entry></"
                      "feed>")),
            (Strings{"e1|ت\nأ\nب|2018-02-18T00:00:00Z"}));
  EXPECT_EQ(take(file("j.json",
                      "{\"version\":\"https://jsonfeed.org/version/"
                      "1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\",\"title\":\"ع\","
                      "\"content_html\":\"<p>x</"
                      "p>\",\"date_published\":\"2018-02-18\"}]}")),
            (Strings{"1|ع\nx|2018-02-18"}));
  const Strings damaged = take(file("d.xml",
                                    "<rss><channel><item><guid>1</guid><title>x</title></"
                                    "item><item><titl</channel>"));
  ASSERT_EQ(damaged.size(), 2u);
  EXPECT_EQ(damaged[0], "1|x|-");
  EXPECT_EQ(damaged[1].find("! d.xml:2: is damaged behind item 2: "), 0u) << damaged[1];
  EXPECT_EQ(take(file("x.xml", "<?xml version=\"1.0\"?><sitemap/>"))[0],
            "! x.xml: is XML, but no feed: it begins with <sitemap>; RSS, Atom "
            "and RDF are read");
}

TEST_F(Sources, TablesAndMaps) {
  EXPECT_EQ(take(file("a.csv",
                      "n;body;date\n1;\"قصف؛ "
                      "\"\"ثم\"\"\nانسحب\";18/2/2018\n2;;1/1/2018\n3;x;never\n"),
                 mapped("id=n,text=body,published=date")),
            (Strings{"1|قصف؛ \"ثم\"\nانسحب|2018-02-18", "! a.csv:4: the text is empty; there is nothing to read",
                     "! a.csv:5: the column \"date\" is \"never\", which is no day; "
                     "write 2018-02-18, or leave it out"}));
  EXPECT_EQ(take(file("b.csv", "text\n\xDE\xD5\xDD \xC7\xE1\xD1\xED\xDD \xC7\xE1\xD1\xED\xDD\n")),
            (Strings{"b:2|قصف الريف الريف|-"}));
  EXPECT_EQ(take(file("c.csv", "body,date\nx,y\n"))[0],
            "! c.csv:1: no column is called \"text\"; say which it is with "
            "--map text=COLUMN; the columns are: body, date");
  EXPECT_EQ(take(file("q.csv", "text\n\"never closed\nx\n"))[0],
            "! q.csv:2: the row ends inside a quotation mark: the file was cut "
            "off, or one is never closed");
  EXPECT_EQ(take(file("m.jsonl",
                      "{\"n\":7,\"body\":\"<p>x</p><p>y</"
                      "p>\",\"date\":\"18/2/2018\"}\n"),
                 mapped("id=n,text=body,published=date")),
            (Strings{"7|x\ny|2018-02-18"}));
  EXPECT_EQ(take(file("e.jsonl", "{\"n\":8,\"body\":\"<p>\"}\n"), mapped("id=n,text=body"))[0],
            "! e.jsonl:1: field \"body\" is markup without a word; there is nothing to read");
  EXPECT_EQ(take(file("l.json", "[{\"id\":\"1\",\"text\":\"x\"},{\"id\":\"2\"}]")),
            (Strings{"1|x|-",
                     "! l.json:2: field \"text\" is missing; every line "
                     "needs id and text"}));
  FieldMap ignored;
  EXPECT_TRUE(FieldMap::parse("text", &ignored));
  EXPECT_TRUE(FieldMap::parse("body=text", &ignored));
}

TEST_F(Sources, WarcWithItsFaults) {
  const std::string page = "<p>x</p>", chunked = "3\r\n<p>\r\n5\r\nx</p>\r\n0\r\n\r\n";
  std::string warc =
      record("warcinfo", "i", "software: x") + record("request", "q", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "1", http(page)) + record("response", "2", http(chunked, "Transfer-Encoding: chunked\r\n")) +
      record("response", "3", http(page, "Transfer-Encoding: chunked\r\n")) +
      record("response", "4", http(gz(page), "Content-Encoding: gzip\r\n")) + record("response", "5", http(page), 1) +
      record("response", "6", http(page), -1) + record("response", "7", http(page), 6) + record("revisit", "8", "") +
      record("resource", "9", page) + "junk between\r\n\r\n" +
      record("response", "10", "HTTP/1.1 404 Not Found\r\n\r\nno") + record("response", "11", http(page)) +
      record("metadata", "m", "x") + "WARC/1.0\r\nWARC-Type: response\r\nno length\r\n\r\n" +
      record("response", "12", http(page));
  Strings want;
  for (const char* id : {"1", "2", "3", "4", "5", "6", "7", "9", "11"}) want.push_back(std::string(id) + "|x|-");
  want.push_back(
      "! w.warc:15: record 15 has no Content-Length; the next "
      "record was looked for");
  want.push_back("12|x|-");
  EXPECT_EQ(take(file("w.warc", warc)), want);
  EXPECT_EQ(counts_.skipped["WARC revisit"], 1u);
  EXPECT_EQ(counts_.skipped["HTTP status 404"], 1u);
  // A member a record, or all in one; a file cut off in its last record.
  want = {"1|x|-", "2|x|-"};
  const std::string one = record("response", "1", http(page)), two = record("response", "2", http(page));
  EXPECT_EQ(take(file("m.warc.gz", gz(one) + gz(two))), want);
  EXPECT_EQ(take(file("n.warc.gz", gz(one + two))), want);
  EXPECT_EQ(take(file("z.warc.zst", zst(one) + zst(two))), want);
  const Strings cut = take(file("c.warc", one + two.substr(0, two.size() - 9)));
  EXPECT_EQ(cut[0], "1|x|-");
  EXPECT_NE(cut.at(1).find("record 2 (http://a.example/2) is cut off: "), std::string::npos) << cut[1];
  const std::string packed_two = gz(two);
  EXPECT_NE(take(file("c.warc.gz", gz(one) + packed_two.substr(0, packed_two.size() / 2))).at(1).find("cut off"),
            std::string::npos);
}

TEST_F(Sources, TheOriginalIsKeptAndFoundAgain) {
  Options options;
  options.keep_original = true;
  const std::string bytes =
      "<meta charset=windows-1256><p>\xDE\xD5\xDD &amp; "
      "\xC7\xE1\xD1\xED\xDD</p>";
  Intake intake({file("a.html", bytes)}, options);
  const Article a = std::get<Article>(*intake.next());
  ASSERT_TRUE(a.original);
  EXPECT_EQ(a.original->bytes, bytes);
  EXPECT_EQ(a.original->charset, "windows-1256");
  EXPECT_EQ(a.text, "قصف & الريف");
  EXPECT_EQ(a.original->places.original(a.text, a.text.find("الريف")), bytes.find("\xC7\xE1"));
}

TEST_F(Sources, BehindHardBlanksTheOriginalIsFoundAgain) {
  Options options;
  options.keep_original = true;
  const std::string bytes =
      "<meta charset=windows-1256><p>\xDE\xD5\xDD\xA0\xA0"
      "\xC7\xE1\xD1\xED\xDD</p>";
  Intake intake({file("a.html", bytes)}, options);
  const Article a = std::get<Article>(*intake.next());
  EXPECT_EQ(a.text, "قصف الريف");
  EXPECT_EQ(a.original->places.original(a.text, a.text.find("الريف")), bytes.find("\xC7\xE1"));
}

// ---- what is meant to do harm: each with a ceiling of memory and time

class Abuse : public Sources {
 protected:
  // Takes the file; memory grows by at most `mb`, seconds of this process's own
  // at most `seconds`.
  Strings bounded(const std::string& path, double mb, double seconds, Options options = {}) {
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    Strings out = take(path, std::move(options));
    getrusage(RUSAGE_SELF, &after);
#if !defined(__SANITIZE_ADDRESS__)
    EXPECT_LT(static_cast<double>(after.ru_maxrss - before.ru_maxrss) / 1024, mb);
    auto user = [](const rusage& r) {
      return static_cast<double>(r.ru_utime.tv_sec) + 1e-6 * static_cast<double>(r.ru_utime.tv_usec);
    };
    EXPECT_LT(user(after) - user(before), seconds);
#else
    (void)mb, (void)seconds;
#endif
    return out;
  }
  static std::string repeat(const std::string& s, size_t times) {
    std::string out;
    out.reserve(s.size() * times);
    while (times--) out += s;
    return out;
  }
};

TEST_F(Abuse, AHundredThousandNestedTags) {
  EXPECT_EQ(bounded(file("n.html", repeat("<div>", 100000) + "قصف" + repeat("</div>", 100000)), 100, 2),
            (Strings{"n|قصف|-"}));
  EXPECT_EQ(bounded(file("m.html",
                         "<section>" + repeat("<div><span>", 100000) + repeat("</section></p></b>", 100000) + "<p>x"),
                    100, 3),
            (Strings{"m|x|-"}));
  EXPECT_EQ(
      bounded(file("l.html", "<p>x" + repeat("<!--", 200000) + repeat("<a b='", 200000) + repeat("<title>", 100000)),
              200, 3)
          .size(),
      1u);
}

TEST_F(Abuse, ATextOfTwentyMegabytes) {
  Options options;
  const Strings got = bounded(file("t.html", "<html><body><p>" + repeat("قصف ", 3000000) + "</p>"), 400, 3, options);
  ASSERT_EQ(got.size(), 1u);
  EXPECT_GT(got[0].size(), size_t{20} << 20);
}

TEST_F(Abuse, OneBadByte) {
  const std::string text = repeat("قصفت القوات البلدة. ", 1000);
  EXPECT_EQ(bounded(file("b.html", "<p>" + text + "\xC8" + text), 50, 1)[0].find("\uFFFD") != std::string::npos, true);
  EXPECT_EQ(counts_.repaired, 1u);
  EXPECT_EQ(counts_.charsets["UTF-8"], 1u);
}

TEST_F(Abuse, ZipBombs) {
  const std::string zeros(size_t{80} << 20, '0');
  EXPECT_NE(bounded(file("b.txt.gz", gz(zeros)), 200, 5)[0].find("as zip bombs do"), std::string::npos);
  EXPECT_NE(bounded(file("b.txt.zst", zst(zeros)), 200, 5)[0].find("as zip bombs do"), std::string::npos);
  EXPECT_NE(bounded(file("b.zip", packed(true, {{"b.txt", zeros}, {"c.txt", "x"}})), 200, 5)[0].find("as zip bombs do"),
            std::string::npos);
  EXPECT_NE(
      bounded(file("b.warc", record("response", "1", http(gz(zeros), "Content-Encoding: gzip\r\n"))), 200, 5)[0].find(
          "record 1"),
      std::string::npos);
}

TEST_F(Abuse, AFeedOfAGigabyteOfEntities) {
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + repeat("ha", 500) + "\">";
  for (char c = 'b'; c < 'h'; ++c)
    bomb +=
        std::string("<!ENTITY ") + c + " \"" + repeat(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
  bomb += "]><rss><channel><item><title>&g;</title></item></channel></rss>";  // 1 GB
  const Strings got = bounded(file("e.xml", bomb), 50, 1);
  EXPECT_EQ(got, (Strings{"! e.xml: declares entities of its own, as bombs do; "
                          "a feed needs none: take its DOCTYPE out"}));
  const Strings file_read = bounded(file("x.xml",
                                         "<!DOCTYPE rss [<!ENTITY x SYSTEM "
                                         "\"file:///etc/passwd\">]><rss><channel><item><title>&x;</"
                                         "title></item></channel></rss>"),
                                    50, 1);
  EXPECT_EQ(file_read[0].find("! x.xml: declares entities"), 0u) << file_read[0];
  // A real gigabyte, in a pipe's worth of memory: refused by its size.
  const std::string part = gz(repeat("&amp;&#1602;", size_t{2} << 20));
  const std::string packed_feed = gz("<rss><channel><item><title>") + repeat(part, 43);
  Options options;
  options.max_expansion = 1e6;
  const Strings big = bounded(file("g.xml.gz", packed_feed), 400, 30, options);
  ASSERT_EQ(big.size(), 1u);
  EXPECT_NE(big[0].find("more than the 67108864 allowed for one article"), std::string::npos) << big[0];
}

}  // namespace
}  // namespace marsad::intake
