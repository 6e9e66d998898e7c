#include "intake/html.h"

#include <algorithm>

#include "intake/check.h"
#include "intake/dates.h"
#include "intake/page.h"
#include "intake/page_headline.h"
#include "intake/page_meta.h"
#include "intake/page_score.h"

namespace marsad::intake {
namespace {

// The lines' kinds as marks that cover the text; a line break belongs to the line before it.
std::vector<Mark> marks_of(const Page& page, const std::vector<MarkKind>& kinds) {
  std::vector<Mark> out;
  uint32_t at = 0;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const bool last = i + 1 == page.lines.size();
    const uint32_t end = at + page.lines[i].chars + (last ? 0 : 1);
    if (!out.empty() && out.back().kind == kinds[i] && kinds[i] != MarkKind::headline && kinds[i] != MarkKind::quote)
      out.back().end = end;
    else
      out.push_back({at, end, kinds[i]});
    at = end;
  }
  return out;
}

// "headline - site": the headline, and the site when what is cut off is short.
std::string without_site(const std::string& title, const std::string& headline, std::string* site) {
  constexpr std::string_view kMarks[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · "};
  size_t best = title.size(), length = 0;
  while (length == 0 && best > 1) {  // the last of them; all begin with a blank
    best = title.rfind(' ', best - 1);
    if (best == 0 || best == std::string::npos) return title;
    for (std::string_view mark : kMarks)
      if (title.compare(best, mark.size(), mark) == 0) length = mark.size();
  }
  if (length == 0) return title;
  // "site :: headline"
  if (!headline.empty() && title.size() > headline.size() && title.ends_with(headline) && site->empty()) {
    std::string_view before = std::string_view(title).substr(0, title.size() - headline.size());
    while (!before.empty() && std::string_view(" |-:").find(before.back()) != std::string_view::npos)
      before.remove_suffix(1);
    *site = before;
    return headline;
  }
  const std::string front = title.substr(0, best), back = title.substr(best + length);
  const size_t words = static_cast<size_t>(std::count(back.begin(), back.end(), ' ')) + 1;
  if (headline.empty() ? words <= 4 && front.size() > 2 * back.size()
                       : alike(front, headline) > alike(title, headline)) {
    *site = back;
    return without_site(front, headline, site);
  }
  return title;
}

class Reader {
 public:
  Reader(std::string_view html, const PageWords* words, Article* out)
      : words_(words), page_(cut_page(html)), out_(*out) {}

  std::optional<std::string> run(OffsetMap* places) {
    if (page_.lines.empty())
      return "is a page without text (its text may come from a script); there is nothing to read";
    PageMeta meta = read_meta(page_, words_);
    std::string site;
    Judged judged =
        judge(&page_, meta.title ? without_site(meta.title.value, "", &site) : without_site(page_.title, "", &site));
    std::string headline;
    if (judged.headline >= 0) headline = page_.line(static_cast<size_t>(judged.headline));
    lines_say(&judged, &meta);

    // The title: as the page prints it, else as it names itself.
    site.clear();
    if (meta.title) meta.title.value = without_site(meta.title.value, headline, &site);
    meta.title.take(headline, "headline");
    std::string tail;
    meta.title.take(without_site(page_.title, headline, &tail), "title");
    meta.publisher.take(site.empty() ? tail : site, "title");
    if (!meta.publisher) {
      without_site(page_.title, headline.empty() ? meta.title.value : headline, &tail);
      meta.publisher.take(tail, "title");
    }
    const std::string url = out_.url.value_or(meta.url.value);
    if (!meta.published)
      if (auto day = date_in_url(url)) meta.published = {*day, "url"};

    set("title", meta.title, &out_.title);
    set("published", meta.published, &out_.published);
    set("updated", meta.updated, &out_.updated);
    set("author", meta.author, &out_.author);
    set("publisher", meta.publisher, &out_.publisher);
    set("language", meta.language, &out_.language);
    set("url", meta.url, &out_.url);
    out_.marks = marks_of(page_, judged.kinds);
    out_.text = std::move(page_.text);
    if (places) *places = std::move(page_.places);
    return std::nullopt;
  }

 private:
  void set(const char* field, Found& found, std::optional<std::string>* to) {
    if (!found || *to) return;
    *to = std::move(found.value);
    out_.basis.emplace_back(field, std::move(found.where));
  }

  bool dated(const PageLine& l) const { return ((page_.nodes[l.node].all | l.hints) & kDate) != 0; }

  // The day, the author as the lines around the headline print them; such lines are credits.
  void lines_say(Judged* judged, PageMeta* meta) {
    const size_t lines = page_.lines.size();
    const size_t head = judged->headline >= 0 ? static_cast<size_t>(judged->headline) : judged->first;
    const size_t begin = head > 6 ? head - 6 : 0, end = std::min(lines, std::max(judged->first, head) + 4);
    auto near = [&](size_t i) { return i >= begin && (i < end || (i > judged->last && i < judged->last + 4)); };
    auto never = [&](const PageLine& l) { return (page_.nodes[l.node].all & kNever) != 0; };
    // <time> with a machine's date.
    for (int pass = 0; pass < 2 && !meta->published; ++pass)
      for (const TimeTag& t : page_.times) {
        if (t.datetime.empty() || t.line >= lines || (pass == 0 ? !t.published : !near(t.line))) continue;
        if (never(page_.lines[t.line]) || (page_.nodes[t.node].all & kAside)) continue;
        if (auto day = read_date(t.datetime, words_)) {
          meta->published = {*day, "time"};
          break;
        }
      }
    // Lines that are a date, or sit in a box named so, then any short line by the headline.
    for (int pass = 0; pass < 2; ++pass) {
      for (size_t i = begin; i < lines; ++i) {
        if (!near(i)) continue;
        const PageLine& l = page_.lines[i];
        if (never(l) || l.chars > 160 || l.level == 1 || static_cast<int>(i) == judged->headline) continue;
        const bool outside = judged->kinds[i] == MarkKind::furniture || judged->kinds[i] == MarkKind::credit;
        if (pass == 0 ? !dated(l) : !(l.chars <= 90 && (outside || i < judged->first))) continue;
        if (l.linked * 2 > l.chars && !dated(l)) continue;
        auto day = find_date(page_.line(i), words_);
        if (!day) continue;
        if (!meta->published) meta->published = {*day, "dateline"};
        if (judged->kinds[i] == MarkKind::furniture || (judged->kinds[i] == MarkKind::body && i < judged->first))
          judged->kinds[i] = MarkKind::credit;
      }
    }
    // The name in a link or span for authors; else a short line in a box for them.
    for (const auto& [i, name] : page_.authors)
      if (near(i) && i < lines && !never(page_.lines[i])) author(name, meta);
    for (size_t i = begin; i < lines && !meta->author; ++i)
      if (near(i) && (page_.nodes[page_.lines[i].node].all & kAuthor) && !never(page_.lines[i]))
        author(std::string(page_.line(i)), meta);
  }

  void author(std::string name, PageMeta* meta) {
    if (const size_t colon = name.find(':'); colon != std::string::npos && colon + 2 < name.size())
      name = name.substr(colon + 1);
    name.erase(0, std::min(name.find_first_not_of(" \n"), name.size()));
    name.erase(name.find_last_not_of(" \n") + 1);
    if (name.size() < 4 || name.size() > 120 || find_date(name, words_) || name.find('\n') != std::string::npos) return;
    meta->author.take(name, "byline");
  }

  const PageWords* words_;
  Page page_;
  Article& out_;
};

}  // namespace

std::optional<std::string> read_page(std::string_view html, const PageWords* words, Article* out, OffsetMap* places) {
  return Reader(html, words, out).run(places);
}

void read_fragment(std::string_view html, OffsetMap* places, Article* out) {
  Page page = cut_page(html);
  std::vector<MarkKind> kinds;
  for (Node& node : page.nodes) node.all = node.own | (&node == page.nodes.data() ? 0 : page.nodes[node.parent].all);
  for (const PageLine& l : page.lines) {
    const uint32_t all = page.nodes[l.node].all | (l.hints & kNever);
    if (all & kNever)
      kinds.push_back(MarkKind::furniture);
    else if (all & kCaption)
      kinds.push_back(MarkKind::caption);
    else if (l.linked == l.chars && l.chars < 80)
      kinds.push_back(MarkKind::furniture);
    else
      kinds.push_back((all & kQuote) ? MarkKind::quote : MarkKind::body);
  }
  out->marks = marks_of(page, kinds);
  out->text = std::move(page.text);
  if (places) *places = std::move(page.places);
}

bool has_markup(std::string_view text) {
  for (std::string_view tag : {"</p>", "<br", "<p>", "</div>", "<p ", "</a>", "<img "})
    if (text.find(tag) != std::string_view::npos) return true;
  return false;
}

}  // namespace marsad::intake
