#include "reading/credits.h"

#include <algorithm>

#include "arabic/fold.h"
#include "reading/match.h"

namespace marsad::reading {
namespace {

using arabic::Range;
using arabic::TokenKind;

constexpr uint32_t kDateline = 9;  // tokens at the head of a paragraph that a dateline may take

struct Named {
  Range tokens;
  const codebook::Source* source = nullptr;
};

class Finder {
 public:
  Finder(const arabic::Text& text, const codebook::Lexicon& lexicon, Credits* out)
      : text_(text), lexicon_(lexicon), out_(*out) {}

  void metadata(const Article& article) {
    const codebook::Source* host = article.url ? by_host(*article.url) : nullptr;
    if (article.publisher) {
      const codebook::Source* known = by_name(*article.publisher);
      if (!known) known = host;
      out_.source = {*article.publisher, known ? known->id : ""};
    } else if (host) {
      out_.source = {host->name_ar, host->id};
    }
  }

  void lines(const std::vector<Region>& regions) {
    size_t region = 0;
    uint32_t paragraphs = 0, number = 0;
    for (const arabic::Line& line : text_.lines()) {
      if (line.tokens.empty()) continue;
      while (region + 1 < regions.size() && regions[region].at.end <= line.start) ++region;
      RegionKind kind = regions.empty() ? RegionKind::body : regions[region].kind;
      if (kind == RegionKind::credit) {
        take(names(line.tokens));
      } else if (kind == RegionKind::furniture) {
        if (number == 0) page_title(line.tokens);
      } else if (!only_names(line.tokens) && kind == RegionKind::body && paragraphs < 2) {
        ++paragraphs;
        dateline(line.tokens);
      }
      ++number;
    }
  }

 private:
  // The sources named in the range, longest first at each place, none inside another.
  std::vector<Named> names(Range range) {
    std::vector<Named> out;
    for (uint32_t i = range.begin; i < range.end;) {
      match_at(text_, lexicon_, i, range.end, &matches_);
      uint32_t length = 1;
      for (const Match& m : matches_) {
        if (m.sense->kind != codebook::Kind::source) continue;
        out.push_back({{i, i + m.length}, &lexicon_.book().sources[m.sense->entry]});
        length = m.length;
        break;
      }
      i += length;
    }
    return out;
  }

  void take(const std::vector<Named>& found) {
    for (const Named& n : found) {
      std::pair<std::string, std::string> entry(text_.raw(n.tokens), n.source->id);
      if (n.source->kind == "agency") {
        bool known = std::any_of(out_.agencies.begin(), out_.agencies.end(),
                                 [&](const auto& a) { return a.second == entry.second; });
        if (!known) out_.agencies.push_back(std::move(entry));
      } else if (!out_.source) {
        out_.source = std::move(entry);
      }
    }
  }

  bool only_names(Range line) {
    if (line.size() > 12) return false;
    std::vector<Named> found = names(line);
    uint32_t covered = 0, words = 0;
    for (const Named& n : found)
      for (uint32_t i = n.tokens.begin; i < n.tokens.end; ++i) covered += text_[i].kind != TokenKind::punct;
    for (uint32_t i = line.begin; i < line.end; ++i) words += text_[i].kind != TokenKind::punct;
    if (found.empty() || covered != words) return false;
    take(found);
    return true;
  }

  // The name opens the line, or a mark stands before it; a dash, colon or slash or the line's end behind it: "بيروت
  // (رويترز) -", "إدلب/ الأناضول".
  void dateline(Range line) {
    std::vector<Named> found = names({line.begin, std::min(line.end, line.begin + kDateline)});
    std::erase_if(found, [&](const Named& n) {
      uint32_t behind = n.tokens.end;
      bool opens = n.tokens.begin == line.begin, bracket = false;
      if (!opens && !separator(n.tokens.begin - 1)) return true;
      if (behind < line.end && text_.raw(behind) == ")") ++behind, bracket = true;
      if (behind == line.end) return opens || bracket;
      return !separator(behind);
    });
    take(found);
  }

  // "headline | site", "headline - site": a name that ends the title, or its part before the next bar.
  void page_title(Range line) {
    std::vector<Named> found = names(line);
    std::erase_if(found, [&](const Named& n) {
      return n.tokens.begin == line.begin || !separator(n.tokens.begin - 1) ||
             (n.tokens.end != line.end && !separator(n.tokens.end));
    });
    take(found);
  }

  bool separator(uint32_t token) const {
    constexpr std::string_view kMarks[] = {"(", ")", "/", "-", "–", "—", "|", ":", "+", "»", "*"};
    return text_[token].kind == TokenKind::punct &&
           std::find(std::begin(kMarks), std::end(kMarks), text_.raw(token)) != std::end(kMarks);
  }

  const codebook::Source* by_name(const std::string& name) {
    if (const codebook::Source* source = lexicon_.source(name)) return source;
    arabic::Text words(name);
    if (words.size() == 0) return nullptr;
    match_at(words, lexicon_, 0, words.size(), &matches_);
    for (const Match& m : matches_)
      if (m.sense->kind == codebook::Kind::source && m.length == words.size())
        return &lexicon_.book().sources[m.sense->entry];
    return nullptr;
  }

  const codebook::Source* by_host(std::string_view url) const {
    size_t at = url.find("://");
    std::string_view host = at == std::string_view::npos ? url : url.substr(at + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    for (const codebook::Source& source : lexicon_.book().sources)
      for (std::string_view domain : source.domains)
        if (host == domain ||
            (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.'))
          return &source;
    return nullptr;
  }

  const arabic::Text& text_;
  const codebook::Lexicon& lexicon_;
  Credits& out_;
  std::vector<Match> matches_;
};

}  // namespace

Credits find_credits(const arabic::Text& text, const std::vector<Region>& regions, const codebook::Lexicon& lexicon,
                     const Article& article) {
  Credits out;
  Finder finder(text, lexicon, &out);
  finder.metadata(article);
  finder.lines(regions);
  return out;
}

}  // namespace marsad::reading
