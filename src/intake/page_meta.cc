#include "intake/page_meta.h"

#include <simdjson.h>

#include <algorithm>
#include <initializer_list>

#include "intake/dates.h"
#include "intake/sniff.h"

namespace marsad::intake {
namespace {

using simdjson::dom::element;

std::string string_of(element e) {
  std::string_view s;
  if (!e.get(s)) return plain(s);
  int64_t n = 0;
  if (!e.get(n)) return std::to_string(n);
  return {};
}

// "name" of an object, of each of a list, or the string itself.
std::string name_of_thing(element e) {
  std::string out = string_of(e);
  if (!out.empty()) return out;
  simdjson::dom::array list;
  if (!e.get(list)) {
    for (element item : list) {
      std::string name = name_of_thing(item);
      if (name.empty()) continue;
      out += (out.empty() ? "" : ", ") + name;
    }
    return out;
  }
  element name;
  if (e.is_object() && !e["name"].get(name) && !name.is_object()) return name_of_thing(name);
  return {};
}

// 2: an article; 1: a page; 0: something else.
int weight(element type) {
  simdjson::dom::array list;
  if (!type.get(list)) {
    int best = 0;
    for (element t : list)
      if (!t.is_array()) best = std::max(best, weight(t));
    return best;
  }
  std::string_view s;
  if (type.get(s)) return 0;
  if (const size_t slash = s.rfind('/'); slash != std::string_view::npos) s.remove_prefix(slash + 1);
  if (s.ends_with("Article") || s == "BlogPosting" || s == "Report" || s == "LiveBlogPosting" ||
      s == "SocialMediaPosting")
    return 2;
  return s == "WebPage" || s == "ItemPage" || s == "CreativeWork" ? 1 : 0;
}

void take_thing(element thing, int want, const PageWords* words, PageMeta* out, int depth) {
  simdjson::dom::array list;
  if (depth > 4) return;
  if (!thing.get(list)) {
    for (element item : list) take_thing(item, want, words, out, depth + 1);
    return;
  }
  if (!thing.is_object()) return;
  element value;
  if (!thing["@graph"].get(value)) take_thing(value, want, words, out, depth + 1);
  if (!thing["mainEntity"].get(value) && value.is_object()) take_thing(value, want, words, out, depth + 1);
  if (thing["@type"].get(value) || weight(value) != want) return;
  constexpr std::string_view kFrom = "json-ld";
  if (!thing["headline"].get(value))
    out->title.take(string_of(value), kFrom);
  else if (want == 2 && !thing["name"].get(value))
    out->title.take(string_of(value), kFrom);
  auto date = [&](const char* name, Found* to) {
    if (!thing[name].get(value))
      if (auto day = read_date(string_of(value), words)) to->take(*day, kFrom);
  };
  date("datePublished", &out->published);
  date("dateModified", &out->updated);
  if (want == 2) date("dateCreated", &out->published);
  if (!thing["author"].get(value)) out->author.take(name_of_thing(value), kFrom);
  if (!thing["publisher"].get(value)) out->publisher.take(name_of_thing(value), kFrom);
  if (!thing["inLanguage"].get(value)) out->language.take(string_of(value), kFrom);
  if (!thing["url"].get(value)) out->url.take(string_of(value), kFrom);
}

void json_ld(const Page& page, const PageWords* words, PageMeta* out) {
  simdjson::dom::parser parser;
  for (int want : {2, 1}) {
    for (std::string_view raw : page.json_ld) {
      if (raw.size() > (size_t{4} << 20)) continue;
      // What editors leave in: comments around it, line breaks inside strings, a comma or semicolon behind.
      const size_t begin = raw.find_first_of("{["), end = raw.find_last_of("}]");
      if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) continue;
      std::string text(raw.substr(begin, end - begin + 1));
      for (char& c : text)
        if (static_cast<unsigned char>(c) < 32) c = ' ';
      element root;
      if (!parser.parse(text).get(root)) take_thing(root, want, words, out, 0);
    }
  }
}

bool address(std::string_view s) { return s.starts_with("http://") || s.starts_with("https://") || s.starts_with("/"); }

}  // namespace

PageMeta read_meta(const Page& page, const PageWords* words) {
  PageMeta out;
  json_ld(page, words, &out);
  auto meta = [&](std::initializer_list<std::string_view> names, Found* to, bool is_date) {
    for (std::string_view name : names) {
      if (*to) return;
      for (const auto& [key, value] : page.metas) {
        if (key != name) continue;
        if (!is_date)
          to->take(value, "meta " + key);
        else if (auto day = read_date(value, words))
          to->take(*day, "meta " + key);
        if (*to) return;
      }
    }
  };
  auto item = [&](std::string_view name, Found* to, bool is_date) {
    for (const auto& [key, value] : page.items) {
      if (*to || key != name) continue;
      if (!is_date)
        to->take(value, "itemprop " + key);
      else if (auto day = read_date(value, words))
        to->take(*day, "itemprop " + key);
    }
  };
  meta({"article:published_time",
        "og:article:published_time",
        "og:published_time",
        "article:published",
        "datepublished",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "article_date_original",
        "date",
        "article.published",
        "published_at",
        "displaydate"},
       &out.published, true);
  item("datepublished", &out.published, true);
  item("datecreated", &out.published, true);
  meta({"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
        "dc.date.modified", "lastmod", "last-modified", "article:modified"},
       &out.updated, true);
  item("datemodified", &out.updated, true);
  meta({"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "title"}, &out.title, false);
  meta({"author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"},
       &out.author, false);
  if (!out.author) {
    Found link;
    meta({"article:author", "og:article:author"}, &link, false);
    if (!address(link.value)) out.author = link;
  }
  if (address(out.author.value)) out.author = {};
  meta({"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher",
        "apple-mobile-web-app-title"},
       &out.publisher, false);
  if (address(out.publisher.value)) out.publisher = {};
  if (!page.canonical.empty() && page.canonical.find("://") != std::string::npos)
    out.url = {page.canonical, "link canonical"};
  meta({"og:url"}, &out.url, false);
  out.language.take(page.language, "html lang");
  return out;
}

}  // namespace marsad::intake
