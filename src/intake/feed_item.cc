#include "intake/feed_item.h"

#include <memory>
#include <optional>

#include "intake/check.h"
#include "intake/dates.h"
#include "intake/html.h"
#include "intake/html_tokens.h"

namespace marsad::intake {

std::string escaped(std::string_view s) {
  std::string out;
  for (char c : s) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

void emit(const FeedItem& item, const Channel& channel, const Record& record, uint64_t number, Run* run,
          std::vector<Item>* out) {
  Article a;
  a.file = record.name.label;
  a.line = number;
  a.kind = "feed";
  const std::string title = plain(item.title);
  const std::string& body = item.content.empty() ? item.summary : item.content;
  std::string html =
      (title.empty() ? "" : "<h1>" + escaped(title) + "</h1>\n") + (has_markup(body) ? body : "<p>" + body + "</p>");
  OffsetMap places;
  read_fragment(html, &places, &a);
  if (is_blank(a.text)) {
    out->push_back(Refusal{record.name.label, number, 0,
                           "item " + std::to_string(number) + " of the feed has no text; there is nothing to read"});
    return;
  }
  a.id = !item.id.empty() ? item.id : !item.link.empty() ? item.link : record.name.id + "#" + std::to_string(number);
  auto set = [&](const char* field, std::string value, const char* where, std::optional<std::string>* to) {
    if (value.empty()) return;
    *to = std::move(value);
    a.basis.emplace_back(field, where);
  };
  set("title", title, "feed", &a.title);
  set("url", item.link, "feed", &a.url);
  set("publisher", plain(channel.title), "feed channel", &a.publisher);
  set("author", plain(item.author), "feed", &a.author);
  set("language", channel.language, "feed channel", &a.language);
  auto date = [&](const std::string& given) { return read_date(given, run->options.words.get()).value_or(""); };
  set("published", date(item.published), "feed", &a.published);
  set("updated", date(item.updated), "feed", &a.updated);
  if (!a.published && a.updated) a.published = a.updated, a.basis.emplace_back("published", "feed updated");
  ++run->counts.charsets[channel.charset];
  if (run->options.keep_original) {
    auto original = std::make_shared<Original>();
    original->bytes = std::move(html);
    original->charset = "UTF-8";
    original->places = std::move(places);
    a.original = std::move(original);
  }
  out->push_back(std::move(a));
}

}  // namespace marsad::intake
