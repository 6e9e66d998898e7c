#include "intake/feed.h"

#include <libxml/parser.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

#include "intake/charset.h"
#include "intake/check.h"
#include "intake/dates.h"
#include "intake/html.h"
#include "intake/html_tokens.h"
#include "intake/jsonl.h"

namespace marsad::intake {
namespace {

struct FeedItem {
  std::string id, link, title, published, updated, author, summary, content;
};

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

// An item to an article; its original is its own HTML with the title in front.
void emit(FeedItem& item, const std::string& channel, const std::string& language, const std::string& charset,
          const Record& record, uint64_t number, Run* run, std::vector<Item>* out) {
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
  set("publisher", plain(channel), "feed channel", &a.publisher);
  set("author", plain(item.author), "feed", &a.author);
  set("language", language, "feed channel", &a.language);
  auto date = [&](const std::string& given) { return read_date(given, run->options.words.get()).value_or(""); };
  set("published", date(item.published), "feed", &a.published);
  set("updated", date(item.updated), "feed", &a.updated);
  if (!a.published && a.updated) a.published = a.updated, a.basis.emplace_back("published", "feed updated");
  ++run->counts.charsets[charset];
  if (run->options.keep_original) {
    auto original = std::make_shared<Original>();
    original->bytes = std::move(html);
    original->charset = "UTF-8";
    original->places = std::move(places);
    a.original = std::move(original);
  }
  out->push_back(std::move(a));
}

// The state of the XML events.
struct Xml {
  xmlParserCtxtPtr parser = nullptr;
  const Record* record = nullptr;
  Run* run = nullptr;
  std::vector<Item>* out = nullptr;
  std::string charset, fault;
  std::string channel, language;
  FeedItem item;
  bool in_item = false, is_feed = false, xhtml = false;
  int depth = 0, item_depth = 0, xhtml_depth = 0, author_depth = 0;
  uint64_t number = 0;
  std::string* text = nullptr;  // where characters go
  int text_depth = 0;
  std::string buffer;

  void stop(std::string why) {
    if (fault.empty()) fault = std::move(why);
    xmlStopParser(parser);
  }
};

std::string attribute(const xmlChar** attributes, int count, std::string_view name) {
  for (int i = 0; i < count; ++i) {
    const xmlChar** a = attributes + 5 * i;
    if (name == reinterpret_cast<const char*>(a[0]))
      return std::string(reinterpret_cast<const char*>(a[3]), reinterpret_cast<const char*>(a[4]));
  }
  return {};
}

void start(void* self, const xmlChar* local, const xmlChar* prefix, const xmlChar*, int, const xmlChar**, int count,
           int, const xmlChar** attributes) {
  Xml& x = *static_cast<Xml*>(self);
  const std::string_view name = reinterpret_cast<const char*>(local);
  const std::string_view space = prefix ? reinterpret_cast<const char*>(prefix) : "";
  if (++x.depth > 1000) return x.stop("nests elements deeper than 1000");
  if (x.xhtml && x.text) {
    *x.text += "<" + std::string(name) + ">";
    return;
  }
  if (x.text) return;  // markup inside a field: its text is taken
  auto into = [&](std::string* field) {
    if (!field->empty() && field != &x.item.author) return;
    x.buffer.clear();
    x.text = field;
    x.text_depth = x.depth;
  };
  if (x.depth == 1) {
    x.is_feed = name == "rss" || name == "feed" || name == "RDF";
    if (!x.is_feed)
      return x.stop("is XML, but no feed: it begins with <" + std::string(name) + ">; RSS, Atom and RDF are read");
    x.language = attribute(attributes, count, "lang");
    return;
  }
  if (name == "item" || name == "entry") {
    if (x.in_item) return;
    x.in_item = true;
    x.item_depth = x.depth;
    x.item = {};
    ++x.number;
    return;
  }
  if (!x.in_item) {
    if (name == "title" && space.empty() && x.depth <= 3)
      into(&x.channel);
    else if (name == "language" && x.depth <= 3)
      into(&x.language);
    return;
  }
  if (space == "media" || space == "itunes" || space == "atom" || space == "slash") {
    if (!(space == "atom" && name == "updated")) return;
  }
  if (name == "title")
    into(&x.item.title);
  else if (name == "link") {
    const std::string href = attribute(attributes, count, "href"), rel = attribute(attributes, count, "rel");
    if (href.empty())
      into(&x.item.link);
    else if ((rel.empty() || rel == "alternate") && x.item.link.empty())
      x.item.link = href;
  } else if (name == "guid" || (name == "id" && space.empty()))
    into(&x.item.id);
  else if (name == "pubDate" || name == "published" || name == "issued" || name == "date" || name == "created")
    into(&x.item.published);
  else if (name == "updated" || name == "modified")
    into(&x.item.updated);
  else if (name == "creator")
    into(&x.item.author);
  else if (name == "author")
    x.author_depth = x.depth, into(&x.item.author);
  else if (name == "description" || name == "summary")
    into(&x.item.summary);
  else if (name == "encoded" || (name == "content" && space.empty())) {
    into(&x.item.content);
    x.xhtml = attribute(attributes, count, "type") == "xhtml";
  }
}

void end(void* self, const xmlChar* local, const xmlChar*, const xmlChar*) {
  Xml& x = *static_cast<Xml*>(self);
  const std::string_view name = reinterpret_cast<const char*>(local);
  if (x.text && x.text_depth == x.depth) {
    const size_t first = x.text->find_first_not_of(" \t\r\n"), last = x.text->find_last_not_of(" \t\r\n");
    *x.text = first == std::string::npos ? std::string() : x.text->substr(first, last - first + 1);
    x.text = nullptr;
    x.xhtml = false;
  } else if (x.xhtml && x.text) {
    *x.text += "</" + std::string(name) + ">";
  } else if (x.in_item && x.depth == x.item_depth) {
    x.in_item = false;
    emit(x.item, x.channel, x.language, x.charset, *x.record, x.number, x.run, x.out);
  }
  --x.depth;
}

void characters(void* self, const xmlChar* s, int size) {
  Xml& x = *static_cast<Xml*>(self);
  if (!x.text) return;
  const std::string_view text(reinterpret_cast<const char*>(s), static_cast<size_t>(size));
  if (x.xhtml)
    *x.text += escaped(text);
  else
    x.text->append(text);
}

// XML knows five names; feeds use HTML's. Those become characters; a name nobody knows becomes text.
std::string with_entities(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (size_t i = 0; i < s.size();) {
    const size_t amp = std::min(s.find('&', i), s.size());
    out.append(s, i, amp - i);
    i = amp;
    if (i == s.size()) break;
    const std::string_view rest = s.substr(i, 12);
    const size_t semi = rest.find(';');
    if (rest.starts_with("&#") && semi != std::string_view::npos) {
      out += '&', ++i;  // numbers are XML's too
    } else if (rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;") ||
               rest.starts_with("&quot;") || rest.starts_with("&apos;")) {
      out += '&', ++i;
    } else if (const size_t took = semi == std::string_view::npos ? 0 : append_entity(s, i, &out)) {
      i += took;
    } else {
      out += "&amp;", ++i;
    }
  }
  return out;
}

}  // namespace

void read_feed(const Record& record, Run* run, std::vector<Item>* out) {
  Clean clean = to_utf8(record.bytes, record.charset, declared_charset(record.bytes));
  run->counts.repaired += clean.repaired > 0;
  std::string_view text = clean.text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with("<?xml"))
    text.remove_prefix(std::min(text.find("?>") + 2, text.size()));  // its encoding is no longer true
  const std::string body = with_entities(text);

  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start;
  sax.endElementNs = end;
  sax.characters = characters;
  sax.cdataBlock = characters;
  sax.ignorableWhitespace = characters;
  sax.entityDecl = [](void* self, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
    static_cast<Xml*>(self)->stop("declares entities of its own, as bombs do; a feed needs none: take its DOCTYPE out");
  };
  Xml x;
  x.record = &record;
  x.run = run;
  x.out = out;
  x.charset = clean.charset;
  // HUGE: a text of more than 10 MB is no fault here; entities, against which the limit is, never get so far.
  x.parser = xmlCreatePushParserCtxt(&sax, &x, nullptr, 0, nullptr);
  xmlCtxtUseOptions(x.parser,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  constexpr size_t kChunk = size_t{1} << 16;
  int error = 0;
  for (size_t at = 0; at < body.size() && !error && x.fault.empty(); at += kChunk)
    error = xmlParseChunk(x.parser, body.data() + at, static_cast<int>(std::min(kChunk, body.size() - at)), 0);
  if (!error && x.fault.empty()) error = xmlParseChunk(x.parser, "", 0, 1);
  if (x.fault.empty() && error) {
    const xmlError* why = xmlCtxtGetLastError(x.parser);
    std::string message = why && why->message ? why->message : "not well-formed";
    while (!message.empty() && message.back() == '\n') message.pop_back();
    x.fault =
        "is damaged behind item " + std::to_string(x.number) + ": " + message + "; what stands before it was read";
  }
  if (x.parser->myDoc) xmlFreeDoc(x.parser->myDoc);  // a DOCTYPE makes one, whatever the handlers are
  x.parser->myDoc = nullptr;
  xmlFreeParserCtxt(x.parser);
  if (!x.fault.empty())
    out->push_back(Refusal{record.name.label, x.number, 0, x.fault});
  else if (x.number == 0)
    out->push_back(Refusal{record.name.label, 0, 0, "is a feed without items; there is nothing to read"});
}

void read_json_document(const Record& record, Run* run, std::vector<Item>* out) {
  auto refuse = [&](std::string what, uint64_t number = 0) {
    out->push_back(Refusal{record.name.label, number, 0, std::move(what)});
  };
  if (auto bad = check_utf8(record.bytes)) return refuse(*bad);
  simdjson::dom::parser parser;
  simdjson::dom::element root, value;
  std::string_view text = record.bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (auto error = parser.parse(text.data(), text.size()).get(root))
    return refuse(std::string("not valid JSON: ") + simdjson::error_message(error));
  simdjson::dom::array items;
  uint64_t number = 0;
  if (!root.get(items)) {  // a list of articles: each as a line would be
    JsonLine line(run->options.fields);
    for (simdjson::dom::element item : items) {
      ++number;
      std::string one = simdjson::to_string(item);
      const size_t size = one.size();
      one.resize(size + JsonLine::kPadding);
      Article a;
      a.file = record.name.label;
      a.line = number;
      a.kind = "json";
      if (auto what = line.parse(std::string_view(one).substr(0, size), &a)) {
        refuse(*what, number);
        continue;
      }
      if (a.id.empty()) a.id = record.name.id + "#" + std::to_string(number);
      ++run->counts.charsets["UTF-8"];
      if (run->options.keep_original) {
        auto original = std::make_shared<Original>();
        original->bytes = one.substr(0, size);
        original->charset = "UTF-8";
        a.original = std::move(original);
      }
      out->push_back(std::move(a));
    }
    if (number == 0) refuse("is an empty list; there is nothing to read");
    return;
  }
  auto string = [](simdjson::dom::element of, const char* name) {
    std::string_view s;
    int64_t n = 0;
    if (!of[name].get(s)) return std::string(s);
    if (!of[name].get(n)) return std::to_string(n);
    return std::string();
  };
  if (root["items"].get(items)) return refuse("is a JSON feed without items; there is nothing to read");
  const std::string channel = string(root, "title"), language = string(root, "language");
  for (simdjson::dom::element e : items) {
    ++number;
    if (!e.is_object()) {
      refuse("item " + std::to_string(number) + " of the feed is no object", number);
      continue;
    }
    FeedItem item;
    item.id = string(e, "id");
    item.link = string(e, "url");
    item.title = escaped(string(e, "title"));
    item.content = string(e, "content_html");
    if (item.content.empty())
      for (char c : string(e, "content_text")) {
        if (c == '\n')
          item.content += "<br>";
        else
          item.content += c == '<' ? std::string("&lt;") : c == '&' ? std::string("&amp;") : std::string(1, c);
      }
    item.summary = escaped(string(e, "summary"));
    item.published = string(e, "date_published");
    item.updated = string(e, "date_modified");
    if (!e["author"].get(value) && value.is_object()) item.author = string(value, "name");
    simdjson::dom::array authors;
    if (!e["authors"].get(authors))
      for (simdjson::dom::element author : authors)
        if (author.is_object()) item.author += (item.author.empty() ? "" : ", ") + string(author, "name");
    emit(item, channel, language, "UTF-8", record, number, run, out);
  }
  if (number == 0) refuse("is a JSON feed without items; there is nothing to read");
}

}  // namespace marsad::intake
