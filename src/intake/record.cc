// One record whose bytes are all there, by its format, to articles.
//
// Text: converted to UTF-8 where it is not, else left byte for byte; the others have files of their own. Tested by
// intake_test.cc.
#include <algorithm>

#include "intake/charset.h"
#include "intake/check.h"
#include "intake/feed.h"
#include "intake/html.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

Refusal refuse(const Record& record, std::string what) {
  return {record.name.label, record.number, 0, std::move(what)};
}

void keep(const Record& record, Clean& clean, OffsetMap places, Run* run, Article* out) {
  ++run->counts.charsets[clean.charset];
  run->counts.repaired += clean.repaired > 0;
  if (!run->options.keep_original) return;
  auto original = std::make_shared<Original>();
  original->bytes = record.bytes;
  original->charset = clean.charset;
  original->repaired = clean.repaired;
  original->places = std::move(places);
  out->original = std::move(original);
}

Article begin(const Record& record, const char* kind) {
  Article out;
  out.id = record.name.id;
  out.file = record.name.label;
  out.line = record.number;
  out.kind = kind;
  if (!record.url.empty()) {
    out.url = record.url;
    out.basis.emplace_back("url", "WARC-Target-URI");
  }
  return out;
}

// A file with a stray NUL is text; one with many is not.
bool is_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const auto nuls = static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  return nuls * 50 < bytes.size() || nuls * 4 > bytes.size();
}

Item text(Record& record, Run* run) {
  if (!is_text(record.bytes)) return refuse(record, "is no text: many of its bytes are NUL");
  Clean clean = to_utf8(run->options.keep_original ? record.bytes : std::move(record.bytes), record.charset, "");
  if (is_blank(clean.text)) return refuse(record, "is empty; there is nothing to read");
  Article out = begin(record, "text");
  keep(record, clean, clean.places, run, &out);
  out.text = std::move(clean.text);
  return out;
}

Item html(Record& record, Run* run) {
  const std::string declared = declared_charset(record.bytes);
  Clean clean = to_utf8(run->options.keep_original ? record.bytes : std::move(record.bytes), record.charset, declared);
  Article out = begin(record, "html");
  OffsetMap places;
  if (auto what = read_page(clean.text, run->options.words.get(), &out, &places)) return refuse(record, *what);
  keep(record, clean, places.over(clean.places, clean.text), run, &out);
  return out;
}

}  // namespace

void read_record(Record record, Format format, Run* run, std::vector<Item>* out) {
  switch (format) {
    case Format::text:
      out->push_back(text(record, run));
      return;
    case Format::html:
      out->push_back(html(record, run));
      return;
    case Format::feed:
      read_feed(record, run, out);
      return;
    case Format::json:
      read_json_document(record, run, out);
      return;
    case Format::other:
      return;
  }
}

}  // namespace marsad::intake
