// Search over a ledger's articles: what is found, where it stands in the text, and why.
//
//   Found found = ledger->search(parse("قصف Saraqib type:ASSAULT"), names, 20, 0);
//   found.hits[0].snippet    "… قصفت الطائرات أطراف بلدة سراقب …", found.hits[0].matches  قصفت? no: قصف, سراقب
//
// An article is found when each word or phrase stands in it or its title and, where there are filters, one event that
// it tells holds them all at once. Best first: rare words weigh more, headlines double; an article whose words stand
// only in another article's teaser comes behind those. Articles that a later version replaced are not found. All spans
// are in code points of the article's text. docs/search.md tells the whole. Errors: BadQuery (query.h).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "ledger/search/names.h"
#include "ledger/search/query.h"

namespace marsad::ledger::search {

struct Match {
  uint32_t start = 0, end = 0;
  std::string text;  // as printed
  std::string because;  // "قصف", "قصف in another spelling", "a name of saraqib", "قصف with joined letters", "exactly"
};

struct Hit {
  std::string article, publisher, published, title, url;
  double score = 0;
  bool aside = false;  // only in the page's furniture: menus, other articles' teasers
  std::string snippet;
  uint32_t snippet_start = 0, snippet_end = 0;
  std::vector<Match> matches;       // in the snippet, in order
  uint32_t more = 0;                // matches elsewhere in the article
  bool in_title = false;            // a match in the title that came beside the text
  std::vector<std::string> events;  // ids of those that hold the filters; empty without filters
};

struct Found {
  uint64_t total = 0;
  std::string query;               // written()
  std::vector<std::string> asked;  // each word with what else it finds: "Saraqib = سراقب, سراقب المدينة"
  std::vector<Hit> hits;
};

}  // namespace marsad::ledger::search
