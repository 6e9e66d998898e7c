// A saved news page to an article: every visible line, each marked as what it is, and what the page says of itself.
//
//   <nav>الرئيسية</nav><h1>عنوان</h1><p>قصفت …</p><figcaption>…</figcaption><div class="related">…</div>
//   → text "الرئيسية\nعنوان\nقصفت …\n…", marks furniture headline body caption furniture; published, title, author …
//
// A pass over the tags (html_tokens.h) cuts the page into lines, each with the block it stands in (page.h); the block
// that holds most of the unlinked prose is the article's (page_score.cc); the metadata are read from JSON-LD, meta,
// itemprop, <time> and the lines by the headline (page_meta.cc), in this order. Linear in the page, whatever its
// nesting. What it cannot do: pages whose text a script writes; frames. Threads: pure. Tested by html_test.cc and
// tests/pages_test.py.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "intake/article.h"
#include "intake/page_words.h"

namespace marsad::intake {

// Fills text, marks, title, published, updated, author, publisher, language, url (unless given already) and basis of
// *out, and the way from text to `html`. A complaint when the page has no visible text. `words` may be null.
std::optional<std::string> read_page(std::string_view html, const PageWords* words, Article* out, OffsetMap* places);

// A piece of a page, as feeds and databases hold it: all of it is the article, but captions, credits and share buttons.
// Sets text and marks. *places may be null.
void read_fragment(std::string_view html, OffsetMap* places, Article* out);

// Is it likely a piece of a page rather than plain text?
bool has_markup(std::string_view text);

}  // namespace marsad::intake
