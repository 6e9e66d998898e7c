// JSON feeds (jsonfeed.org), and JSON documents that are a list of articles.
//
//   {"items": [{"url": "…", "title": "عنوان", "content_html": "<p>…</p>"}]}  →  an article, as of an XML feed
//   [{"title": "عنوان", "text": "…"}]                                         →  an article, as of a line of JSON Lines
//
// What it cannot do: a list under another name than "items". Tested by sources_test.cc.
#include <simdjson.h>

#include "intake/check.h"
#include "intake/feed.h"
#include "intake/feed_item.h"
#include "intake/jsonl.h"

namespace marsad::intake {
namespace {

using simdjson::dom::element;

class JsonDocument {
 public:
  JsonDocument(const Record& record, Run* run, std::vector<Item>* out) : record_(record), run_(*run), out_(*out) {}

  void read() {
    if (auto bad = check_utf8(record_.bytes)) return refuse(*bad);
    std::string_view text = record_.bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    simdjson::dom::parser parser;
    element root;
    if (auto error = parser.parse(text.data(), text.size()).get(root))
      return refuse(std::string("not valid JSON: ") + simdjson::error_message(error));
    simdjson::dom::array items;
    if (!root.get(items)) return articles(items);
    if (!root["items"].get(items)) feed(root, items);
    if (number_ == 0) refuse("is a JSON feed without items; there is nothing to read");
  }

 private:
  void refuse(std::string what) { out_.emplace_back(Refusal{record_.name.label, number_, 0, std::move(what)}); }

  // A list of articles: each as a line would be.
  void articles(simdjson::dom::array items) {
    JsonLine line(run_.options.fields);
    for (element item : items) {
      ++number_;
      std::string one = simdjson::to_string(item);
      const size_t size = one.size();
      one.resize(size + JsonLine::kPadding);
      Article a;
      a.file = record_.name.label;
      a.line = number_;
      a.kind = "json";
      if (auto what = line.parse(std::string_view(one).substr(0, size), &a)) {
        refuse(*what);
        continue;
      }
      if (a.id.empty()) a.id = record_.name.id + "#" + std::to_string(number_);
      ++run_.counts.charsets["UTF-8"];
      if (run_.options.keep_original) {
        auto original = std::make_shared<Original>();
        original->bytes = one.substr(0, size);
        original->charset = "UTF-8";
        a.original = std::move(original);
      }
      out_.emplace_back(std::move(a));
    }
    if (number_ == 0) refuse("is an empty list; there is nothing to read");
  }

  void feed(element root, simdjson::dom::array items) {
    const Channel channel{string(root, "title"), string(root, "language"), "UTF-8"};
    for (element e : items) {
      ++number_;
      if (e.is_object())
        emit(item(e), channel, record_, number_, &run_, &out_);
      else
        refuse("item " + std::to_string(number_) + " of the feed is no object");
    }
  }

  static std::string string(element of, const char* name) {
    std::string_view s;
    int64_t n = 0;
    if (!of[name].get(s)) return std::string(s);
    if (!of[name].get(n)) return std::to_string(n);
    return std::string();
  }

  static FeedItem item(element e) {
    FeedItem item;
    item.id = string(e, "id");
    item.link = string(e, "url");
    item.title = escaped(string(e, "title"));
    item.content = string(e, "content_html");
    if (item.content.empty())
      for (char c : escaped(string(e, "content_text"))) {
        if (c == '\n')
          item.content += "<br>";
        else
          item.content += c;
      }
    item.summary = escaped(string(e, "summary"));
    item.published = string(e, "date_published");
    item.updated = string(e, "date_modified");
    item.author = author(e);
    return item;
  }

  static std::string author(element e) {
    std::string out;
    element one;
    if (!e["author"].get(one) && one.is_object()) out = string(one, "name");
    simdjson::dom::array authors;
    if (!e["authors"].get(authors))
      for (element each : authors)
        if (each.is_object()) out += (out.empty() ? "" : ", ") + string(each, "name");
    return out;
  }

  const Record& record_;
  Run& run_;
  std::vector<Item>& out_;
  uint64_t number_ = 0;  // of the item being read
};

}  // namespace

void read_json_document(const Record& record, Run* run, std::vector<Item>* out) {
  JsonDocument(record, run, out).read();
}

}  // namespace marsad::intake
