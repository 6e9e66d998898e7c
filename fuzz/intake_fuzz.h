// What the fuzz targets of intake share: bytes through one source, and what
// must hold of every article.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string>

#include "arabic/fold.h"
#include "intake/feed.h"
#include "intake/source.h"

namespace marsad::fuzz {

enum As { as_feed, as_json, as_lines, as_csv, as_warc };

inline void require(bool ok) {
  if (!ok) std::abort();
}

inline void check(const Article& a) {
  require(!a.id.empty() && !a.text.empty());
  require(arabic::invalid_utf8(a.text) == std::string_view::npos);
  uint32_t last = 0;
  for (const Mark& mark : a.marks) {
    require(mark.start >= last && mark.end >= mark.start);
    last = mark.end;
  }
  if (a.original)
    for (size_t i = 0; i < a.text.size(); ++i)
      if (static_cast<unsigned char>(a.text[i]) > 32 && (static_cast<unsigned char>(a.text[i]) & 0xC0) != 0x80)
        require(a.original->places.empty() || a.original->places.original(a.text, i) < a.original->bytes.size());
}

inline int read(const std::string& bytes, As as, bool mapped) {
  intake::Run run;
  run.options.max_article = 1 << 16;
  run.options.keep_original = true;
  if (mapped) intake::FieldMap::parse("text=body,published=date,id=n", &run.options.fields);
  const intake::Name name{"f", "f", "f", true, 0};
  if (as == as_feed || as == as_json) {
    std::vector<intake::Item> items;
    intake::Record record;
    record.bytes = bytes;
    record.name = name;
    intake::read_record(record, as == as_feed ? intake::Format::feed : intake::Format::json, &run, &items);
    for (const auto& item : items)
      if (auto* article = std::get_if<Article>(&item)) check(*article);
    return 0;
  }
  try {
    auto stream = intake::stream_of(std::string_view(bytes));
    auto source = as == as_lines ? intake::jsonl_source(std::move(stream), name, &run)
                  : as == as_csv ? intake::csv_source(std::move(stream), name, &run)
                                 : intake::warc_source(std::move(stream), name, &run);
    for (size_t steps = 0;; ++steps) {
      require(steps <= 2 * bytes.size() + 4);  // it ends
      auto step = source->next();
      if (std::holds_alternative<std::monostate>(step)) break;
      if (auto* article = std::get_if<Article>(&step)) check(*article);
    }
  } catch (const intake::Fault&) {
  }
  return 0;
}

}  // namespace marsad::fuzz
