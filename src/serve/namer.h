// "Always read this name as …": what a person's row would change, the row written to his overlay, and taken out again.
//
//   Namer namer(source, reader, {.codebook = "my-overlay", .writable = true, .load = …});
//   namer.propose({.name = "هتش", .id = "hts"})           → which reports would change, and a tag; nothing is written
//   namer.write({.name = "هتش", .id = "hts"}, tag, "amal", "")  → N1; the articles that hold the name are read again
//   namer.undo("N1", "amal")                                → the overlay and the readings as they were
//
// The overlay is a layer of docs/codebook.md (codebook/overlay.h writes it); what was given on the page is listed in
// its named.jsonl. A row is refused with the words of `marsad codebook check` where it makes a fault that was not
// there. The comparison is that of `marsad codebook diff` (reading/compare.h) over the articles that hold the name,
// bounded in articles and time; it says so when it was. Whoever edits the overlay by hand meanwhile is noticed by the
// tag, and the codebook is loaded anew. Errors: Answer::Status; Busy while another is at it; anything else is our
// fault. Threads: any. Tested by namer_test.cc, tests/serve_test.py and in the page.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "codebook/overlay.h"
#include "reading/read.h"
#include "serve/source.h"

namespace marsad::serve {

class Namer {
 public:
  using Reader = std::shared_ptr<const reading::Reader>;
  struct Options {
    std::string codebook;   // the folder of the last layer that is read by
    bool writable = false;  // it is an overlay of a person's own
    std::function<Reader(const std::string& folder)> load;
    size_t articles = 400;  // that a comparison reads
    std::chrono::milliseconds compare_for{15'000}, read_for{60'000};
  };
  Namer(Source& source, Reader reader, Options options);

  struct Answer {
    enum class Status : uint8_t { done, missing, stale, refused, unwritable } status = Status::done;
    std::string json;  // or in words what is wrong
    std::string tag;   // of the codebook as it stands
  };
  Answer state() const;  // the overlay, and the names given in it
  Answer propose(const codebook::NamedAs& wish);
  Answer write(const codebook::NamedAs& wish, const std::string& tag, const std::string& who,
               const std::string& reason);
  Answer undo(const std::string& number, const std::string& who);
  // Entries by part of a name in either language or an id, the likeliest first.
  Listing entries(bool places, const std::string& words, size_t limit) const;

 private:
  using Json = nlohmann::ordered_json;
  struct Entry {
    std::string json;  // as entries() gives it
    bool place = false, actor = false;
    std::string id;
    std::vector<std::string> keys;
  };
  struct Trial;
  std::unique_ptr<Trial> tried(const codebook::RowEdit& edit) const;  // throws codebook::Refused
  std::string tag() const;
  void keep_up();  // with edits by hand
  void use(Reader reader);
  Json given() const;
  void give(const Json& names) const;
  Json read_again(const std::string& name);
  Answer unwritable() const;
  Source& source_;
  const Options options_;
  const codebook::Overlay overlay_;
  std::mutex one_;  // at a time
  mutable std::mutex mutex_;
  Reader reader_;
  mutable std::shared_ptr<const std::vector<Entry>> entries_;  // of reader_'s codebook; made when first asked
};

// How an article becomes what the ledger keeps, by this reader.
Source::Read reads_with(std::shared_ptr<const reading::Reader> reader);

}  // namespace marsad::serve
