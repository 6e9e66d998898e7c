#include "intake/jsonl.h"

#include <simdjson.h>

#include <array>

#include "intake/check.h"

namespace marsad::intake {
static_assert(JsonLine::kPadding >= simdjson::SIMDJSON_PADDING);

struct JsonLine::Impl {
  // The DOM parser, not the on-demand one: it checks the whole line, what follows the fields we want included.
  simdjson::dom::parser parser;
};

JsonLine::JsonLine() : impl_(std::make_unique<Impl>()) {}
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

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

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
    std::string_view name;
    bool required;
    bool seen = false;
    std::string_view value = {};
    bool null = true;
  };
  std::array<Field, 6> fields{
      {{"id", true}, {"text", true}, {"published", false}, {"publisher", false}, {"url", false}, {"title", false}}};
  for (auto [key, value] : object) {
    for (Field& field : fields) {
      if (field.name != key) continue;
      if (field.seen) return "field " + quoted(key) + " stands twice; keep one";
      field.seen = true;
      if (value.is_null() && !field.required) continue;
      if (value.get(field.value)) return "field " + quoted(key) + " must be a string, this is " + kind_of(value);
      field.null = false;
    }
  }
  for (const Field& field : fields)
    if (field.required && !field.seen)
      return "field " + quoted(field.name) + " is missing; every line needs id and text";
  if (is_blank(fields[0].value)) return "field \"id\" is empty; every article needs an id of its own";
  if (is_blank(fields[1].value)) return "field \"text\" is empty; there is nothing to read";
  if (!fields[2].null && !is_iso_day(fields[2].value))
    return "field \"published\" is " + quoted(fields[2].value) +
           ", which is no ISO 8601 day; write 2018-02-18 or 2018-02-18T21:35:43Z, or leave it out";

  out->id = fields[0].value;
  out->text = fields[1].value;
  auto optional = [](const Field& field) {
    return field.null ? std::nullopt : std::optional<std::string>(field.value);
  };
  out->published = optional(fields[2]);
  out->publisher = optional(fields[3]);
  out->url = optional(fields[4]);
  out->title = optional(fields[5]);
  return std::nullopt;
}

}  // namespace marsad::intake
