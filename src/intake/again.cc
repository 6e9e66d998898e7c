#include "intake/again.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "intake/charset.h"
#include "intake/html.h"
#include "intake/jsonl.h"

namespace marsad::intake {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
  const char* name;
  std::optional<std::string> Article::*at;
};
constexpr Field kFields[] = {
    {"published", &Article::published}, {"updated", &Article::updated}, {"publisher", &Article::publisher},
    {"author", &Article::author},       {"url", &Article::url},         {"title", &Article::title},
    {"language", &Article::language}};

Json regions(const Article& article) {
  Json out = Json::array();
  for (const Mark& mark : article.marks)
    out.push_back({{"start", mark.start}, {"end", mark.end}, {"kind", std::string(name_of(mark.kind))}});
  return out;
}

// A record as its fields; `markup`: its own HTML, of which its text is made.
Kept fields_of(const Article& article, const std::string& markup) {
  Json json;
  json["id"] = article.id;
  for (const Field& field : kFields)
    if (const auto& value = article.*field.at) json[field.name] = *value;
  if (!markup.empty()) {
    json["html"] = markup;
  } else {
    json["text"] = article.text;
    if (!article.marks.empty()) json["regions"] = regions(article);
  }
  return {json.dump(), markup.empty() ? "json" : article.kind, ""};
}

std::optional<std::string> from_line(const std::string& bytes, const std::string& map, Article* out) {
  FieldMap fields;
  if (!map.empty())
    if (auto what = FieldMap::parse(map, &fields)) return what;
  std::string padded = bytes;
  padded.resize(bytes.size() + JsonLine::kPadding);
  return JsonLine(fields).parse(std::string_view(padded).substr(0, bytes.size()), out);
}

std::optional<std::string> from_record(const std::string& bytes, Article* out) {
  Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object() || !json.contains("html")) return "no record";
  for (const Field& field : kFields)
    if (json.contains(field.name)) out->*field.at = json[field.name].get<std::string>();
  read_fragment(json["html"].get<std::string>(), nullptr, out);
  return std::nullopt;
}

}  // namespace

Kept keep(const Article& article, const FieldMap& fields) {
  const std::string& kind = article.kind;
  if (!article.original && kind == "text" && !article.published && !article.publisher && !article.url && !article.title)
    return {article.text, "text", ""};
  if (!article.original) return fields_of(article, "");
  // A cell without markup is its text; marks are there when it was made from a piece of a page.
  if (kind == "csv" || kind == "feed") return fields_of(article, article.marks.empty() ? "" : article.original->bytes);
  Kept out{article.original->bytes, kind, ""};
  Json given;
  if (article.original->charset != "UTF-8") given["charset"] = article.original->charset;
  for (const Field& field : kFields) {
    std::string_view where = article.basis_of(field.name);
    if (where == "WARC-Target-URI" || where == "WARC-Date" || where == "--published")
      given[field.name] = *(article.*field.at);
  }
  std::string map;
  if (kind == "json")
    for (const auto& [name, theirs] : fields.names) map += (map.empty() ? "" : ",") + name + "=" + theirs;
  if (!map.empty()) given["map"] = map;
  if (!given.is_null()) out.given = given.dump();
  return out;
}

Article again(const Kept& kept, const std::string& id, const PageWords* words) {
  Article out;
  out.file = id;
  out.kind = kept.kind;
  Json given = kept.given.empty() ? Json::object() : Json::parse(kept.given);
  std::optional<std::string> what;
  if (given.contains("url")) out.url = given["url"].get<std::string>();
  if (kept.kind == "text") {
    out.text = to_utf8(kept.bytes, given.value("charset", ""), "").text;
  } else if (kept.kind == "html") {
    what = read_page(to_utf8(kept.bytes, given.value("charset", ""), declared_charset(kept.bytes)).text, words, &out,
                     nullptr);
  } else if (kept.kind == "json") {
    what = from_line(kept.bytes, given.value("map", ""), &out);
    out.line = 1;
  } else {
    what = from_record(kept.bytes, &out);
  }
  if (what) throw std::runtime_error("article \"" + id + "\": the bytes it came in make no article: " + *what);
  out.id = id;
  if (!out.published && given.contains("published")) {
    out.published = given["published"].get<std::string>();
    out.basis.emplace_back("published", "--published");
  }
  return out;
}

}  // namespace marsad::intake
