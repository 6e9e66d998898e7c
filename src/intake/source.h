// Inside intake: what gives articles one after another, and the run they share.
//
//   Opener → a Source for each input: JSON Lines, CSV, WARC, an archive, or one whole record (a page, a feed, a text).
//   next() gives an article, a refusal, another source to be read first (an archive's entry), or nothing at its end.
//
// Threads: one thread. Tested by intake_test.cc.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "intake/intake.h"
#include "intake/stream.h"

namespace marsad::intake {

// What a source is called.
struct Name {
  std::string label;   // for messages: "dump.zip!2018/page.html"
  std::string path;    // its own name, for the extension
  std::string id;      // of its article, if it is one: "dump/2018/page"
  bool named = false;  // the user named this very file: what is no article is then refused, not skipped
  unsigned depth = 0;  // containers around it
};

// Shared by the sources of a run.
struct Run {
  Options options;
  Counts counts;
};

class Source {
 public:
  using Step = std::variant<std::monostate, Article, Refusal, std::unique_ptr<Source>>;
  virtual ~Source() = default;
  virtual Step next() = 0;  // may throw Fault: the source is then over
  const Name& name() const { return name_; }

 protected:
  explicit Source(Name name) : name_(std::move(name)) {}
  Refusal refuse(std::string what, uint64_t line = 0, uint64_t column = 0) const {
    return {name_.label, line, column, std::move(what)};
  }
  Name name_;
};

// Decides by the first bytes (and, where these leave it open, the extension) what the stream holds.
std::unique_ptr<Source> open_source(std::unique_ptr<Stream> bytes, Name name, Run* run);

std::unique_ptr<Source> jsonl_source(std::unique_ptr<Stream> bytes, Name name, Run* run);
std::unique_ptr<Source> csv_source(std::unique_ptr<Stream> bytes, Name name, Run* run);
std::unique_ptr<Source> archive_source(std::unique_ptr<Stream> bytes, Name name, Run* run);
std::unique_ptr<Source> warc_source(std::unique_ptr<Stream> bytes, Name name, Run* run);

// One record whose bytes are all there.
struct Record {
  std::string bytes;
  Name name;
  uint64_t number = 0;   // in its WARC; 0 elsewhere
  std::string charset;   // as HTTP said, may be empty
  std::string url, day;  // as the WARC says, may be empty
};
enum class Format : uint8_t { text, html, feed, json, other };

// The articles of a record, or refusals.
void read_record(Record record, Format format, Run* run, std::vector<Item>* out);

// A source of things that are all there.
std::unique_ptr<Source> list_source(Name name, std::vector<Item> items);

}  // namespace marsad::intake
