// Intake as its users meet it: files on disk, good and bad, in one run.
#include "intake/intake.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace marsad::intake {
namespace {

class IntakeTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("marsad-intake-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string file(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  // Each article as "id|text|published", each refusal as its text with the folder taken out.
  std::vector<std::string> take(std::vector<std::string> inputs, Options options = {}) {
    Intake intake(std::move(inputs), std::move(options));
    std::vector<std::string> out;
    while (auto item = intake.next()) {
      if (auto* article = std::get_if<Article>(&*item)) {
        out.push_back(article->id + "|" + article->text + "|" + article->published.value_or("-"));
      } else {
        std::string text = std::get<Refusal>(*item).text(), prefix = folder_.string() + "/";
        for (size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
        out.push_back("! " + text);
      }
    }
    return out;
  }
  using Strings = std::vector<std::string>;
  std::filesystem::path folder_;
};

TEST_F(IntakeTest, ReadsTextFilesWholeWithTheirLastLineEndOrWithout) {
  EXPECT_EQ(take({file("a.txt", "عنوان\n\nنص\n"), file("b.c.txt", "\xEF\xBB\xBFنص"), file("crlf.txt", "a\r\nb")}),
            (Strings{"a|عنوان\n\nنص\n|-", "b.c|\xEF\xBB\xBFنص|-", "crlf|a\r\nb|-"}));
}

TEST_F(IntakeTest, ReadsJsonLinesAndSkipsEmptyOnes) {
  EXPECT_EQ(take({file("a.jsonl",
                       "\xEF\xBB\xBF{\"id\":\"1\",\"text\":\"\\u0646ص\",\"published\":\"2018-02-18T21:35:43+0400\"}\n\n"
                       " {\"text\":\"x\",\"id\":\"2\",\"published\":null,\"other\":[1,{}]}")}),
            (Strings{"1|نص|2018-02-18T21:35:43+0400", "2|x|-"}));
}

TEST_F(IntakeTest, SniffsWhatTheExtensionDoesNotSay) {
  EXPECT_EQ(take({file("a.dump", " \n{\"id\":\"1\",\"text\":\"x\"}"), file("b", "x"),
                  file("c.ndjson", "{\"id\":\"3\",\"text\":\"x\"}")}),
            (Strings{"1|x|-", "b|x|-", "3|x|-"}));
}

TEST_F(IntakeTest, GivesTheDefaultDateOnlyToArticlesWithout) {
  Options options;
  options.published = "2020-01-01";
  EXPECT_EQ(take({file("a.jsonl",
                       "{\"id\":\"1\",\"text\":\"x\",\"published\":\"2018-02-18\"}\n{\"id\":\"2\",\"text\":\"x\"}")},
                 options),
            (Strings{"1|x|2018-02-18", "2|x|2020-01-01"}));
}

TEST_F(IntakeTest, RefusesBadLinesByFileAndLineAndReadsTheOthers) {
  EXPECT_EQ(take({file("a.jsonl",
                       "{\"id\":\"1\",\"text\":\"x\"}\n"
                       "{\"id\":\"2\",\"text\":\"x\n"
                       "{\"id\":\"3\"}\n"
                       "{\"id\":4,\"text\":\"x\"}\n"
                       "[1]\n"
                       "{\"id\":\"6\",\"text\":\"\xC8\"}\n"
                       "{\"id\":\"7\",\"text\":\" \"}\n"
                       "{\"id\":\"8\",\"text\":\"x\",\"published\":\"18/2/2018\"}\n"
                       "{\"id\":\"9\",\"id\":\"9\",\"text\":\"x\"}\n"
                       "{\"id\":\"1\",\"text\":\"y\"}\n"
                       "{\"id\":\"\",\"text\":\"y\"}\n"
                       "{\"id\":\"12\",\"text\":nothing}\n"
                       "{\"id\":\"13\",\"text\":\"x\",\"published\":\"2018-02-30\"}\n"
                       "{\"id\":\"14\",\"text\":\"z\"}\n")}),
            (Strings{
                "1|x|-",
                "! a.jsonl:2: the JSON ends early: the line has no closing brace; was the file cut off, or an object "
                "put on several lines?",
                "! a.jsonl:3: field \"text\" is missing; every line needs id and text",
                "! a.jsonl:4: field \"id\" must be a string, this is a number",
                "! a.jsonl:5: a JSON object is needed on every line, this is an array",
                "! a.jsonl:6: byte 0xC8 at offset 18 is not UTF-8; save the text as UTF-8 (iconv -f WINDOWS-1256 -t "
                "UTF-8 often does it)",
                "! a.jsonl:7: field \"text\" is empty; there is nothing to read",
                "! a.jsonl:8: field \"published\" is \"18/2/2018\", which is no ISO 8601 day; write 2018-02-18 or "
                "2018-02-18T21:35:43Z, or leave it out",
                "! a.jsonl:9: field \"id\" stands twice; keep one",
                "! a.jsonl:10: the id \"1\" was given before in this run, and the earlier article was read; give each "
                "its own id",
                "! a.jsonl:11: field \"id\" is empty; every article needs an id of its own",
                "! a.jsonl:12: not valid JSON: Problem while parsing an atom starting with the letter 'n'",
                "! a.jsonl:13: field \"published\" is \"2018-02-30\", which is no ISO 8601 day; write 2018-02-18 or "
                "2018-02-18T21:35:43Z, or leave it out",
                "14|z|-",
            }));
}

TEST_F(IntakeTest, RefusesBadFilesAndReadsTheOthers) {
  std::filesystem::create_directories(folder_ / "dir");
  EXPECT_EQ(
      take({file("empty.txt", ""), file("blank.txt", " \n\n"), file("empty.jsonl", "\n"), (folder_ / "dir").string(),
            (folder_ / "none.txt").string(), file("z.txt.gz", "\x1f\x8b\x08"), file("p.png", "\x89PNG\r\n\x1A\n"),
            file("p.xz",
                 "\xFD"
                 "7zXZ"),
            file("good.txt", "x")}),
      (Strings{"! empty.txt: is empty; there is nothing to read", "! blank.txt: is empty; there is nothing to read",
               "! empty.jsonl: is empty; there is nothing to read",
               "! dir: is an empty folder; there is nothing to read",
               "! none.txt: cannot be opened: No such file or directory",
               "! z.txt.gz: ends in the middle of a compressed member: the file was cut off",
               "! p.png: is no text that can be read (image)",
               "! p.xz: is packed in a way that is not read (xz); unpack it first", "good|x|-"}));
}

TEST_F(IntakeTest, ReadsTextInAnotherCharsetAndMendsStrayBytes) {
  EXPECT_EQ(take({file("bad.txt", "قصفت القوات القرية\nسط\xC8ر"), file("cp.txt", "\xDE\xD5\xDD \xC7\xE1\xD1\xED\xDD")}),
            (Strings{"bad|قصفت القوات القرية\nسط\uFFFDر|-", "cp|قصف الريف|-"}));
}

TEST_F(IntakeTest, WalksFoldersByNameAndPassesOverWhatIsNoArticle) {
  std::filesystem::create_directories(folder_ / "dir/sub");
  file("dir/b.txt", "b"), file("dir/a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}"), file("dir/sub/b.txt", "c"),
      file("dir/p.png", "\x89PNG\r\n\x1A\n"), file("dir/.hidden.txt", "h");
  EXPECT_EQ(take({(folder_ / "dir").string(), (folder_ / "dir/su*/*.txt").string()}),
            (Strings{"1|x|-", "b|b|-", "sub/b|c|-",
                     "! dir/sub/b.txt: the id \"b\" was given before in this run, and the earlier article was read; "
                     "give each its own id"}));
}

TEST_F(IntakeTest, RefusesWhatIsTooLongWithoutKeepingIt) {
  Options options;
  options.max_article = 30;
  std::string big(1 << 20, 'a');
  EXPECT_EQ(
      take({file("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"" + big +
                                "\"}\n{\"id\":\"3\",\"text\":\"x\"}\n"),
            file("one.txt", big), file("many.txt", "aaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbb\nc\n"),
            file("just.txt", "aaaaaaaaaaaaaaa\nbbbbbbbbbbbbbb")},
           options),
      (Strings{
          "1|x|-",
          "! a.jsonl:2: the line has 1048596 bytes, more than the 30 allowed; split it, or raise --max-article",
          "3|x|-",
          "! one.txt: has 1048576 bytes, more than the 30 allowed for one article; split it, or raise --max-article",
          "! many.txt: has 34 bytes, more than the 30 allowed for one article; split it, or raise --max-article",
          "just|aaaaaaaaaaaaaaa\nbbbbbbbbbbbbbb|-"}));
}

TEST_F(IntakeTest, RefusesTheSecondArticleOfAnId) {
  std::filesystem::create_directories(folder_ / "dir");
  EXPECT_EQ(take({file("a.txt", "x"), file("dir/a.txt", "y"), file("b.txt", "z")}),
            (Strings{"a|x|-",
                     "! dir/a.txt: the id \"a\" was given before in this run, and the earlier article was read; give "
                     "each its own id",
                     "b|z|-"}));
}

TEST_F(IntakeTest, AnswersAStopBetweenArticles) {
  std::atomic<bool> stop = false;
  Options options;
  options.stop = &stop;
  Intake intake({file("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"x\"}\n"), file("b.txt", "x")},
                options);
  EXPECT_TRUE(std::holds_alternative<Article>(*intake.next()));
  stop = true;
  EXPECT_FALSE(intake.next());
}

}  // namespace
}  // namespace marsad::intake
