#include "intake/feed.h"

#include <libxml/parser.h>

#include <algorithm>

#include "intake/charset.h"
#include "intake/feed_item.h"
#include "intake/html_tokens.h"

namespace marsad::intake {
namespace {

// The state of the XML events.
struct Xml {
  xmlParserCtxtPtr parser = nullptr;
  const Record* record = nullptr;
  Run* run = nullptr;
  std::vector<Item>* out = nullptr;
  std::string fault;
  Channel channel;
  FeedItem item;
  bool in_item = false, xhtml = false;
  int depth = 0, item_depth = 0;
  uint64_t number = 0;
  std::string* text = nullptr;  // where characters go
  int text_depth = 0;

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

// What is read from now on goes into a field of the channel or the item.
void into(Xml& x, std::string* field) {
  if (!field->empty() && field != &x.item.author) return;
  x.text = field;
  x.text_depth = x.depth;
}

void start_root(Xml& x, std::string_view name, std::string language) {
  if (name != "rss" && name != "feed" && name != "RDF")
    return x.stop("is XML, but no feed: it begins with <" + std::string(name) + ">; RSS, Atom and RDF are read");
  x.channel.language = std::move(language);
}

void start_channel_field(Xml& x, std::string_view space, std::string_view name) {
  if (name == "title" && space.empty() && x.depth <= 3)
    into(x, &x.channel.title);
  else if (name == "language" && x.depth <= 3)
    into(x, &x.channel.language);
}

void start_link(Xml& x, const xmlChar** attributes, int count) {
  const std::string href = attribute(attributes, count, "href"), rel = attribute(attributes, count, "rel");
  if (href.empty())
    into(x, &x.item.link);
  else if ((rel.empty() || rel == "alternate") && x.item.link.empty())
    x.item.link = href;
}

void start_item_field(Xml& x, std::string_view space, std::string_view name, const xmlChar** attributes, int count) {
  if (space == "media" || space == "itunes" || space == "slash" || (space == "atom" && name != "updated")) return;
  if (name == "title") {
    into(x, &x.item.title);
  } else if (name == "link") {
    start_link(x, attributes, count);
  } else if (name == "guid" || (name == "id" && space.empty())) {
    into(x, &x.item.id);
  } else if (name == "pubDate" || name == "published" || name == "issued" || name == "date" || name == "created") {
    into(x, &x.item.published);
  } else if (name == "updated" || name == "modified") {
    into(x, &x.item.updated);
  } else if (name == "creator" || name == "author") {
    into(x, &x.item.author);
  } else if (name == "description" || name == "summary") {
    into(x, &x.item.summary);
  } else if (name == "encoded" || (name == "content" && space.empty())) {
    into(x, &x.item.content);
    x.xhtml = attribute(attributes, count, "type") == "xhtml";
  }
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
  if (x.depth == 1) return start_root(x, name, attribute(attributes, count, "lang"));
  if (name != "item" && name != "entry")
    return x.in_item ? start_item_field(x, space, name, attributes, count) : start_channel_field(x, space, name);
  if (x.in_item) return;
  x.in_item = true;
  x.item_depth = x.depth;
  x.item = {};
  ++x.number;
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
    emit(x.item, x.channel, *x.record, x.number, x.run, x.out);
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

void parse(const std::string& body, Xml* x) {
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
  // HUGE: a text of more than 10 MB is no fault here; entities, against which the limit is, never get so far.
  x->parser = xmlCreatePushParserCtxt(&sax, x, nullptr, 0, nullptr);
  xmlCtxtUseOptions(x->parser,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  constexpr size_t kChunk = size_t{1} << 16;
  int error = 0;
  for (size_t at = 0; at < body.size() && !error && x->fault.empty(); at += kChunk)
    error = xmlParseChunk(x->parser, body.data() + at, static_cast<int>(std::min(kChunk, body.size() - at)), 0);
  if (!error && x->fault.empty()) error = xmlParseChunk(x->parser, "", 0, 1);
  if (x->fault.empty() && error) {
    const xmlError* why = xmlCtxtGetLastError(x->parser);
    std::string message = why && why->message ? why->message : "not well-formed";
    while (!message.empty() && message.back() == '\n') message.pop_back();
    x->fault =
        "is damaged behind item " + std::to_string(x->number) + ": " + message + "; what stands before it was read";
  }
  if (x->parser->myDoc) xmlFreeDoc(x->parser->myDoc);  // a DOCTYPE makes one, whatever the handlers are
  x->parser->myDoc = nullptr;
  xmlFreeParserCtxt(x->parser);
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
  Xml x;
  x.record = &record;
  x.run = run;
  x.out = out;
  x.channel.charset = clean.charset;
  parse(with_entities(text), &x);
  if (!x.fault.empty())
    out->push_back(Refusal{record.name.label, x.number, 0, x.fault});
  else if (x.number == 0)
    out->push_back(Refusal{record.name.label, 0, 0, "is a feed without items; there is nothing to read"});
}

}  // namespace marsad::intake
