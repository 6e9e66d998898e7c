// From what the user names to articles, one at a time: .txt files (one article each), .jsonl files (one a line), "-"
// for standard input.
//
//   Intake intake({"seed0.txt", "more.jsonl", "-"}, {});
//   while (auto item = intake.next()) …   // an Article, or a Refusal: "more.jsonl:12: field "text" is missing; …"
//
// Order is that of the inputs. An input with another extension is JSON Lines when its first character is '{', else
// text. A refused article or file never stops the ones behind it. An id is the line's own, or the file's name less its
// extension; the second article of an id is refused. Memory: one article (max_article) and 16–32 bytes for every id
// seen. Threads: one thread. Tested by intake_test.cc. What it cannot do yet: folders, HTML, feeds, archives,
// compressed files, other charsets: each is refused with what to do.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "intake/article.h"

namespace marsad::intake {

struct Refusal {
  std::string file;
  uint64_t line = 0, column = 0;  // from 1; 0: of the file as a whole
  std::string what;               // what is wrong, and the cure
  std::string text() const;       // "file:line:column: what"
};

struct Options {
  uint64_t max_article = uint64_t{64} << 20;  // bytes of one .txt file or one line
  std::optional<std::string> published;       // for articles that give no date of their own
  const std::atomic<bool>* stop = nullptr;    // set: no more articles
};

using Item = std::variant<Article, Refusal>;

class Intake {
 public:
  Intake(std::vector<std::string> inputs, Options options);
  ~Intake();
  std::optional<Item> next();  // nothing at the end

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace marsad::intake
