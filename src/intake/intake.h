// From what the user names to articles, one at a time.
//
//   Intake intake({"seed0.txt", "more.jsonl", "pages/", "crawl.warc.gz", "news-*.xml"}, {});
//   while (auto item = intake.next()) …   // an Article, or a Refusal: "more.jsonl:12: field "text" is missing; …"
//
// An input is a file, a folder (all files below it, by name), a glob, or "-" for standard input. What it holds is told
// by its bytes: gzip, zstd, zip, tar and WARC are opened, one inside the other too; inside are HTML pages, RSS, Atom
// and JSON feeds, JSON Lines, CSV, and text. Order is that of the inputs and, inside, of the records. A refused record
// never stops the ones behind it. An id is the record's own (id, guid, WARC-Record-ID), or the file's name less its
// extension, with the path inside its folder or archive; the second article of an id is refused. Memory: one record
// (max_article) and 16–32 bytes for every id seen. Nothing is written to the disk and no address is ever opened.
// Threads: one thread. docs/intake.md is the reference. Tested by intake_test.cc and the tests beside each part. What
// it cannot do: PDF, office files, images, e-mail.
#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "intake/article.h"

namespace marsad::intake {

struct Refusal {
  std::string file;
  uint64_t line = 0, column = 0;  // from 1; 0: of the file as a whole. Of a WARC or a feed: the record
  std::string what;               // what is wrong, and the cure
  std::string text() const;       // "file:line:column: what"
};

// Which field of a JSON line or a CSV column is which of an article: {"text", "body"}, as --map text=body gives it.
struct FieldMap {
  std::map<std::string, std::string> names;  // article's field → theirs
  // "text=body,published=date"; the complaint when a field is none of an article's, or stands twice.
  static std::optional<std::string> parse(const std::string& given, FieldMap* out);
  bool empty() const { return names.empty(); }
  std::string of(const std::string& field) const;  // theirs, or the field's own name
};

struct PageWords;  // page_words.h: what language a page's dates are written in

struct Options {
  uint64_t max_article = uint64_t{64} << 20;  // bytes of one record, unpacked
  double max_expansion = 200;                 // a packed file may grow so many times
  unsigned max_depth = 4;                     // containers inside containers
  std::optional<std::string> published;       // for articles that give no date of their own
  FieldMap fields;                            // for JSON and CSV
  bool keep_original = false;                 // hand over the bytes and the way back into them
  bool unique_ids = true;                     // refuse the second article of an id
  std::shared_ptr<const PageWords> words;     // month names of visible dates; without: numeric dates only
  const std::atomic<bool>* stop = nullptr;    // set: no more articles
};

// What was met so far. Everything met is in exactly one of the three.
struct Counts {
  std::map<std::string, uint64_t> articles;  // by kind: html, feed, json, csv, text
  std::map<std::string, uint64_t>
      skipped;  // what is no article and needs no complaint, by reason: "image", "WARC request"
  uint64_t refused = 0;
  uint64_t files = 0;                        // of the disk, standard input included
  uint64_t repaired = 0;                     // articles in which bytes were replaced that fitted no character
  std::map<std::string, uint64_t> charsets;  // articles by charset
};

using Item = std::variant<Article, Refusal>;

class Intake {
 public:
  Intake(std::vector<std::string> inputs, Options options);
  ~Intake();
  std::optional<Item> next();  // nothing at the end
  const Counts& counts() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace marsad::intake
