#include "intake/page_attributes.h"

#include <functional>

#include "intake/sniff.h"

namespace marsad::intake {

Look read_attributes(const Token& token, Page* page) {
  const Tag t = token.tag;
  Look out;
  out.signature = static_cast<uint32_t>(t);
  std::string_view item, content;
  for (Attributes a(token.attributes); a.next();) {
    const std::string_view name = a.name();
    if (name.empty()) continue;
    switch (name[0] | 32) {
      case 'c':
        if (a.is("class")) {
          out.hints |= hints_of(a.value());
          out.signature = out.signature * 31 + static_cast<uint32_t>(std::hash<std::string_view>()(a.value()));
        } else if (a.is("content")) {
          content = a.value();
        }
        break;
      case 'i':
        if (a.is("id"))
          out.hints |= hints_of(a.value()) & ~static_cast<uint32_t>(kCredit | kDate | kLead);
        else if (a.is("itemprop")) {
          out.hints |= hints_of(a.value());
          item = a.value();
        }
        break;
      case 'r':
        if (a.is("role"))
          out.hints |= hints_of(a.value());
        else if (a.is("rel") && a.value() == "author")
          out.hints |= kCredit | kAuthor;
        else if (a.is("rel") && a.value() == "tag")
          out.hints |= kAside;
        break;
      case 'h':
        out.hidden |= a.is("hidden");
        break;
      case 's':
        if (a.is("style")) {
          const size_t at = a.value().find("display");
          if (at != std::string_view::npos) {
            const std::string_view rest = a.value().substr(at + 7, 8);
            out.hidden |= rest.find("none") != std::string_view::npos;
          }
        }
        break;
      case 't':
        out.json_ld |= t == Tag::script && a.is("type") && a.value().find("ld+json") != std::string_view::npos;
        break;
      case 'd':
        if (a.is("datetime")) out.datetime = a.value();
        break;
      case 'p':
        out.published |= a.is("pubdate");
        break;
      default:
        break;
    }
  }
  out.published |= (out.hints & kPublished) != 0;
  if (!item.empty() && page->items.size() < 500) {
    const std::string_view value = content.empty() ? out.datetime : content;
    if (!value.empty()) page->items.emplace_back(lower(std::string(item)), plain(value));
  }
  return out;
}

void read_meta(const Token& token, Page* page) {
  if (page->metas.size() >= 1000) return;
  std::string_view name, content, item;
  for (Attributes a(token.attributes); a.next();) {
    if (a.is("name") || a.is("property") || a.is("http-equiv"))
      name = a.value();
    else if (a.is("itemprop"))
      item = a.value();
    else if (a.is("content"))
      content = a.value();
  }
  if (!item.empty()) page->items.emplace_back(lower(std::string(item)), plain(content));
  if (!name.empty() && !content.empty()) page->metas.emplace_back(lower(std::string(name)), plain(content));
}

void read_link(const Token& token, Page* page) {
  std::string_view rel, href;
  for (Attributes a(token.attributes); a.next();) {
    if (a.is("rel"))
      rel = a.value();
    else if (a.is("href"))
      href = a.value();
  }
  if (rel == "canonical" && page->canonical.empty()) page->canonical = plain(href);
}

}  // namespace marsad::intake
