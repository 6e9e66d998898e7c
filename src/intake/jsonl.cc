#include "intake/jsonl.h"

#include <simdjson.h>

#include <array>

#include "intake/check.h"
#include "intake/dates.h"
#include "intake/html.h"

namespace marsad::intake {
static_assert(JsonLine::kPadding >= simdjson::SIMDJSON_PADDING);

struct JsonLine::Impl {
  // The DOM parser, not the on-demand one: it checks the whole line, what follows the fields we want included.
  simdjson::dom::parser parser;
  FieldMap fields;
  std::array<std::string, 8> names;
};

namespace {
constexpr std::array<const char*, 8> kNames = {"id",  "text",  "published", "publisher",
                                               "url", "title", "updated",   "author"};
}

JsonLine::JsonLine(FieldMap fields) : impl_(std::make_unique<Impl>()) {
  impl_->fields = std::move(fields);
  for (size_t i = 0; i < kNames.size(); ++i) impl_->names[i] = impl_->fields.of(kNames[i]);
}
JsonLine::~JsonLine() = default;

namespace {

const char* kind_of(simdjson::dom::element value) {
  switch (value.type()) {
    case simdjson::dom::element_type::ARRAY:
      return "an array";
    case simdjson::dom::element_type::OBJECT:
      return "an object";
    case simdjson::dom::element_type::STRING:
      return "a string";
    case simdjson::dom::element_type::BOOL:
      return "true or false";
    case simdjson::dom::element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

// "regions": [{"start": 0, "end": 82, "kind": "headline"}, …], code points, in order.
std::optional<std::string> take_regions(simdjson::dom::element value, std::vector<Mark>* out) {
  simdjson::dom::array list;
  if (value.get(list)) return "field \"regions\" must be an array";
  for (simdjson::dom::element item : list) {
    uint64_t start = 0, end = 0;
    std::string_view kind;
    if (item["start"].get(start) || item["end"].get(end) || item["kind"].get(kind) || start > end || end > UINT32_MAX ||
        (!out->empty() && start < out->back().end))
      return "field \"regions\" must hold start, end and kind, in the order of the text";
    auto mark = mark_kind(kind);
    if (!mark) return "field \"regions\" has the kind " + std::string(kind) + ", which is none";
    out->push_back({static_cast<uint32_t>(start), static_cast<uint32_t>(end), *mark});
  }
  return std::nullopt;
}

std::string in_quotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

template <class Fields>
std::optional<std::string> fill(bool mapped, const std::array<std::string, 8>& names, Fields& fields, Article* out) {
  for (size_t i : {2, 6}) {
    auto& field = fields[i];
    if (field.null || is_iso_day(field.value)) continue;
    if (mapped) {
      if (auto day = read_date(field.value, nullptr)) {
        field.value = *day;
        continue;
      }
    }
    return "field " + in_quotes(names[i]) + " is " + in_quotes(field.value) +
           ", which is no ISO 8601 day; write 2018-02-18 or 2018-02-18T21:35:43Z, or leave it out";
  }
  out->id = fields[0].value;
  out->text = fields[1].value;
  auto optional = [](auto& field) {
    return field.null ? std::nullopt : std::optional<std::string>(std::move(field.value));
  };
  out->published = optional(fields[2]);
  out->publisher = optional(fields[3]);
  out->url = optional(fields[4]);
  out->title = optional(fields[5]);
  out->updated = optional(fields[6]);
  out->author = optional(fields[7]);
  if (mapped && has_markup(out->text)) {
    read_fragment(out->text, nullptr, out);
    if (is_blank(out->text))
      return "field " + in_quotes(names[1]) + " is markup without a word; there is nothing to read";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> JsonLine::parse(std::string_view line, Article* out) {
  simdjson::dom::element root;
  if (auto error = impl_->parser.parse(line.data(), line.size(), false).get(root)) {
    if (auto bad = check_utf8(line)) return bad;
    // simdjson does not tell an early end from other faults; a whole object ends in a brace.
    size_t last = line.find_last_not_of(" \t\r");
    if (last == std::string_view::npos || line[last] != '}')
      return "the JSON ends early: the line has no closing brace; was the file cut off, or an object put on several "
             "lines?";
    return std::string("not valid JSON: ") + simdjson::error_message(error);
  }
  simdjson::dom::object object;
  if (root.get(object)) return std::string("a JSON object is needed on every line, this is ") + kind_of(root);

  struct Field {
    bool seen = false;
    std::string value = {};
    bool null = true;
  };
  const bool mapped = !impl_->fields.empty();
  const auto& names = impl_->names;
  std::array<Field, 8> fields;
  for (auto [key, value] : object) {
    if (key == "regions" && !mapped) {
      if (auto what = take_regions(value, &out->marks)) return what;
      continue;
    }
    for (size_t i = 0; i < fields.size(); ++i) {
      if (names[i] != key) continue;
      Field& field = fields[i];
      if (field.seen) return "field " + in_quotes(key) + " stands twice; keep one";
      field.seen = true;
      if (value.is_null() && i >= 2) continue;
      std::string_view string;
      int64_t number = 0;
      if (mapped && i != 1 && !value.get(number))
        field.value = std::to_string(number);
      else if (value.get(string))
        return "field " + in_quotes(key) + " must be a string, this is " + kind_of(value);
      else
        field.value = string;
      field.null = false;
    }
  }
  if (!mapped) {
    for (size_t i : {0, 1})
      if (!fields[i].seen) return "field " + in_quotes(names[i]) + " is missing; every line needs id and text";
  } else if (!fields[1].seen) {
    return "field " + in_quotes(names[1]) + " is missing, which --map says is the text";
  }
  if (!mapped && is_blank(fields[0].value)) return "field \"id\" is empty; every article needs an id of its own";
  if (is_blank(fields[1].value)) return "field " + in_quotes(names[1]) + " is empty; there is nothing to read";
  return fill(mapped, names, fields, out);
}

}  // namespace marsad::intake
