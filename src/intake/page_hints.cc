// What an element's tag, and the words of its class and id, say of the text inside it.
//
//   <nav> → kAside;  class="entry-content" → kBodyText;  class="postAuthor" → kCredit | kAuthor
//
// Words are those that content systems use, in English; what a site calls things in its own way says nothing. Tested by
// html_test.cc and samples/pages.
#include <algorithm>
#include <array>

#include "intake/page.h"

namespace marsad::intake {

uint32_t hints_of_tag(Tag t) {
  switch (t) {
    case Tag::nav:
    case Tag::footer:
    case Tag::menu:
    case Tag::dialog:
      return kNever;
    case Tag::aside:
    case Tag::form:
    case Tag::button:
    case Tag::option:
      return kAside;
    case Tag::figcaption:
    case Tag::caption:
      return kCaption;
    case Tag::figure:
      return kFigure;
    case Tag::blockquote:
      return kQuote;
    case Tag::article:
    case Tag::main:
      return kArticle;
    case Tag::time:
      return kDate | kCredit;
    case Tag::ul:
    case Tag::ol:
      return kList;
    default:
      return 0;
  }
}

namespace {

struct Word {
  std::string_view word;
  uint32_t hint;
};
// Parts of class names and ids as content systems use them; sorted.
constexpr std::array kWords = {
    Word{"ad", kAside},
    Word{"addthis", kNever},
    Word{"addtoany", kNever},
    Word{"ads", kAside},
    Word{"adv", kAside},
    Word{"advert", kAside},
    Word{"advertisement", kAside},
    Word{"alsoread", kNever},
    Word{"archive", kAside},
    Word{"articlebody", kBodyText},
    Word{"aside", kAside},
    Word{"author", kCredit | kAuthor},
    Word{"banner", kAside},
    Word{"bio", kAside},
    Word{"breadcrumb", kNever},
    Word{"breadcrumbs", kNever},
    Word{"breaking", kAside},
    Word{"byline", kCredit | kAuthor},
    Word{"caption", kCaption},
    Word{"captions", kCaption},
    Word{"carousel", kAside},
    Word{"cat", kAside},
    Word{"categories", kAside},
    Word{"category", kAside},
    Word{"comment", kNever},
    Word{"comments", kNever},
    Word{"complementary", kAside},
    Word{"contentinfo", kNever},
    Word{"cookie", kNever},
    Word{"cookies", kNever},
    Word{"copyright", kNever},
    Word{"crumbs", kNever},
    Word{"date", kDate | kCredit},
    Word{"dateline", kDate | kCredit},
    Word{"datemodified", kDate | kCredit},
    Word{"datepublished", kDate | kCredit | kPublished},
    Word{"datetime", kDate | kCredit},
    Word{"deck", kLead},
    Word{"disqus", kNever},
    Word{"excerpt", kLead},
    Word{"feedback", kAside},
    Word{"figcaption", kCaption},
    Word{"follow", kAside},
    Word{"footer", kNever},
    Word{"headline", kHeadline},
    Word{"info", kCredit},
    Word{"intro", kLead},
    Word{"jp", kAside},
    Word{"latest", kAside},
    Word{"lead", kLead},
    Word{"login", kAside},
    Word{"masthead", kAside},
    Word{"menu", kNever},
    Word{"meta", kCredit},
    Word{"modal", kNever},
    Word{"more", kAside},
    Word{"mostread", kNever},
    Word{"nav", kNever},
    Word{"navbar", kNever},
    Word{"navigation", kNever},
    Word{"newsletter", kNever},
    Word{"next", kAside},
    Word{"outbrain", kNever},
    Word{"pager", kNever},
    Word{"pagination", kNever},
    Word{"photographer", kCaption},
    Word{"player", kAside},
    Word{"poll", kAside},
    Word{"popular", kNever},
    Word{"popup", kNever},
    Word{"prev", kAside},
    Word{"print", kAside},
    Word{"promo", kAside},
    Word{"promoted", kNever},
    Word{"pubdate", kDate | kCredit | kPublished},
    Word{"publish", kDate | kCredit},
    Word{"published", kDate | kCredit},
    Word{"rating", kAside},
    Word{"readmore", kNever},
    Word{"recommended", kNever},
    Word{"related", kNever},
    Word{"relatedposts", kNever},
    Word{"reporter", kCredit | kAuthor},
    Word{"respond", kNever},
    Word{"search", kAside},
    Word{"share", kNever},
    Word{"sharedaddy", kNever},
    Word{"sharethis", kNever},
    Word{"sharing", kNever},
    Word{"sidebar", kAside},
    Word{"signature", kCredit},
    Word{"signup", kNever},
    Word{"similar", kNever},
    Word{"skip", kNever},
    Word{"social", kNever},
    Word{"source", kCredit},
    Word{"sponsor", kAside},
    Word{"sponsored", kNever},
    Word{"standfirst", kLead},
    Word{"subhead", kLead},
    Word{"subheadline", kLead},
    Word{"subscribe", kNever},
    Word{"subtitle", kLead},
    Word{"suggested", kNever},
    Word{"summary", kLead},
    Word{"taboola", kNever},
    Word{"tag", kAside},
    Word{"tagcloud", kNever},
    Word{"tags", kNever},
    Word{"teaser", kTeaser},
    Word{"teasers", kNever},
    Word{"ticker", kNever},
    Word{"timestamp", kDate | kCredit},
    Word{"toolbar", kNever},
    Word{"tools", kAside},
    Word{"topbar", kNever},
    Word{"trending", kNever},
    Word{"weather", kNever},
    Word{"whatsapp", kNever},
    Word{"widget", kAside},
    Word{"widgets", kAside},
    Word{"writer", kCredit | kAuthor},
};
static_assert(std::is_sorted(kWords.begin(), kWords.end(),
                             [](const Word& a, const Word& b) { return a.word < b.word; }));

// Where the words of each letter begin.
constexpr std::array<size_t, 27> kFirst = [] {
  std::array<size_t, 27> out{};
  for (size_t letter = 0, w = 0; letter < 27; ++letter) {
    while (w < kWords.size() && kWords[w].word[0] < static_cast<char>('a' + letter)) ++w;
    out[letter] = w;
  }
  return out;
}();

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

uint32_t hints_of(std::string_view words) {
  uint32_t out = 0;
  std::array<char, 24> word;
  std::string_view before;
  std::array<char, 24> kept;
  for (size_t i = 0; i < words.size();) {
    // A part: letters; a capital behind a small letter begins the next.
    size_t n = 0;
    char last = 0;
    for (; i < words.size(); ++i) {
      const char c = words[i];
      const bool upper = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
      if (!upper && !small) break;
      if (upper && last >= 'a' && last <= 'z') break;
      if (n < word.size()) word[n] = static_cast<char>(c | 32);
      ++n;
      last = c;
    }
    if (n == 0) {
      ++i;
      continue;
    }
    if (n > word.size()) continue;
    const std::string_view part(word.data(), n);
    const auto letter = static_cast<size_t>(part[0] - 'a');
    for (size_t w = kFirst[letter]; w < kFirst[letter + 1]; ++w)
      if (kWords[w].word == part) out |= kWords[w].hint;
    // entry-content, article-body, post-text …
    if (one_of(part, {"content", "body", "text", "contents", "paragraphs", "txt"}) &&
        one_of(before,
               {"entry", "article", "post", "story", "news", "single", "main", "details", "node", "page", "item"}))
      out |= kBodyText;
    if (part == "title" && one_of(before, {"entry", "article", "post", "story", "news", "single", "page"}))
      out |= kHeadline;
    std::copy(word.begin(), word.begin() + static_cast<ptrdiff_t>(n), kept.begin());
    before = std::string_view(kept.data(), n);
  }
  return out;
}

}  // namespace marsad::intake
