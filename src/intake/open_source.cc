// What a stream holds, by its first bytes; the extension decides only between formats that look alike.
//
//   1F 8B gzip · 28 B5 2F FD zstd · PK zip · "ustar" at 257 tar · WARC/ · { JSON Lines, or a JSON feed · [ JSON ·
//   <?xml, <rss, <feed, <rdf a feed · a tag HTML · .csv .tsv a table · else text
//
// What it cannot do: tell a CSV without its extension (or --map) from text. Tested by sources_test.cc.
#include <algorithm>
#include <array>
#include <filesystem>

#include "intake/check.h"
#include "intake/sniff.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

namespace fs = std::filesystem;

class ListSource : public Source {
 public:
  ListSource(Name name, std::vector<Item> items) : Source(std::move(name)), items_(std::move(items)) {}
  Step next() override {
    if (at_ == items_.size()) return std::monostate();
    Item& item = items_[at_++];
    if (auto* article = std::get_if<Article>(&item)) return std::move(*article);
    return std::move(std::get<Refusal>(item));
  }

 private:
  std::vector<Item> items_;
  size_t at_ = 0;
};

// A page, a feed, a text: read as a whole when it is asked for.
class WholeSource : public Source {
 public:
  WholeSource(std::unique_ptr<Stream> bytes, Name name, Format format, Run* run)
      : Source(std::move(name)), bytes_(std::move(bytes)), format_(format), run_(run) {}
  Step next() override {
    if (!read_) {
      read_ = true;
      uint64_t size = 0;
      Record record;
      record.name = name_;
      try {
        if (!read_all(*bytes_, run_->options.max_article, &record.bytes, &size))
          return refuse("has " + std::to_string(size) + " bytes, more than the " +
                        std::to_string(run_->options.max_article) +
                        " allowed for one article; split it, or raise --max-article");
      } catch (const Fault& fault) {
        return refuse(name_.depth ? fault.what() : std::string("cannot be read: ") + fault.what());
      }
      if (is_blank(record.bytes)) return refuse("is empty; there is nothing to read");
      read_record(std::move(record), format_, run_, &items_);
    }
    if (at_ == items_.size()) return std::monostate();
    Item& item = items_[at_++];
    if (auto* article = std::get_if<Article>(&item)) return std::move(*article);
    return std::move(std::get<Refusal>(item));
  }

 private:
  std::unique_ptr<Stream> bytes_;
  Format format_;
  Run* run_;
  bool read_ = false;
  std::vector<Item> items_;
  size_t at_ = 0;
};

std::string without_suffix(const std::string& s, const std::string& suffix) {
  return s.size() > suffix.size() && lower(s).ends_with(suffix) ? s.substr(0, s.size() - suffix.size()) : s;
}

// "a.html.gz" → "a.html"; the id, which lost ".gz", loses ".html" too.
Name unpacked(const Name& name) {
  Name out = name;
  for (const char* suffix : {".gz", ".zst", ".tgz"}) out.path = without_suffix(out.path, suffix);
  const std::string extension = fs::path(out.path).extension().string();
  if (out.path != name.path) out.id = without_suffix(out.id, lower(extension));
  ++out.depth;
  return out;
}

}  // namespace

std::unique_ptr<Source> list_source(Name name, std::vector<Item> items) {
  return std::make_unique<ListSource>(std::move(name), std::move(items));
}

std::unique_ptr<Source> open_source(std::unique_ptr<Stream> bytes, Name name, Run* run) {
  auto peek = std::make_unique<Peek>(std::move(bytes));
  std::string_view head;
  try {
    head = peek->peek_once();
    // A line of JSON may be all that a pipe gives until it is answered: for anything else wait for more.
    if (!looks_like_json(head)) head = peek->peek(1 << 12);
  } catch (const Fault& fault) {
    if (name.depth) throw;
    throw Fault(std::string("cannot be read: ") + fault.what());
  }
  const Container container = container_of(head);
  if (container != Container::none && name.depth >= run->options.max_depth)
    throw Fault("lies " + std::to_string(name.depth) +
                " containers deep, the most that is allowed; unpack the outer ones");
  const UnpackLimits limits{run->options.max_expansion, UnpackLimits{}.free_expansion};
  switch (container) {
    case Container::gzip:
      return open_source(gunzip(std::move(peek), limits), unpacked(name), run);
    case Container::zstd:
      return open_source(unzstd(std::move(peek), limits), unpacked(name), run);
    case Container::zip:
    case Container::tar:
      return archive_source(std::move(peek), std::move(name), run);
    case Container::warc:
      return warc_source(std::move(peek), std::move(name), run);
    case Container::other:
      throw Fault("is packed in a way that is not read (" + std::string(packing_of(head)) + "); unpack it first");
    case Container::none:
      break;
  }
  const Sniffed what = sniff(head, lower(fs::path(name.path).extension().string()), !run->options.fields.empty());
  if (what.lines == Sniffed::jsonl) return jsonl_source(std::move(peek), std::move(name), run);
  if (what.lines == Sniffed::csv) return csv_source(std::move(peek), std::move(name), run);
  if (what.format == Format::other) {
    if (name.named) throw Fault("is no text that can be read (" + what.reason + ")");
    ++run->counts.skipped[what.reason];
    return list_source(std::move(name), {});
  }
  return std::make_unique<WholeSource>(std::move(peek), std::move(name), what.format, run);
}

}  // namespace marsad::intake
