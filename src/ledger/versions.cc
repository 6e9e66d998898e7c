// An article as it is kept: its versions, what each changed, whether it was withdrawn, and the events it tells of.
//
//   version 1  "مقتل خمسة"   version 2 (latest)  − "مقتل خمسة"  + "مقتل سبعة"
//
// Changes are shown by sentence: those that the version before had and this one has not, and the other way round, in
// the order of the texts. What it cannot do: tell a sentence that moved.
#include <algorithm>
#include <set>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> out;
  std::string one;
  auto end = [&] {
    size_t from = one.find_first_not_of(" \t\r"), to = one.find_last_not_of(" \t\r");
    if (from != std::string::npos) out.push_back(one.substr(from, to - from + 1));
    one.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      end();
      continue;
    }
    one += text[i];
    const bool stop = text[i] == '.' || text[i] == '!' || (text[i] == '\x9F' && i > 0 && text[i - 1] == '\xD8');
    if (stop && i + 1 < text.size() && text[i + 1] == ' ') end();
  }
  end();
  return out;
}

std::vector<std::string> without(const std::vector<std::string>& from, const std::vector<std::string>& what) {
  std::set<std::string> known(what.begin(), what.end());
  std::vector<std::string> out;
  for (const auto& one : from)
    if (!known.count(one)) out.push_back(one);
  return out;
}

}  // namespace

std::optional<ArticleRow> SqliteLedger::article(const std::string& name, bool text, int64_t as_of) {
  const int64_t then = as_of ? as_of : INT64_MAX;
  ArticleRow out;
  int64_t own = 0, origin = 0;
  {
    Query q(db_,
            "SELECT a.n, a.id, a.format, c.origin FROM article a JOIN current c ON c.article=a.n WHERE a.name=? AND "
            "a.seq<=?");
    q.text(1, name).number(2, then);
    if (!q.step()) return std::nullopt;
    own = q.number(0), out.name = name, out.id = hex(q.text(1)), out.format = q.text(2), origin = q.number(3);
  }
  if (text) out.text = text_of(own);
  std::vector<int64_t> versions;
  {
    Query q(db_,
            "SELECT a.n, a.name, a.published, a.publisher, a.url, a.title, l.at, c.version, a.size FROM article a JOIN "
            "current c ON c.article=a.n JOIN log l ON l.seq=a.seq WHERE c.origin=? AND a.seq<=? ORDER BY c.version");
    q.number(1, origin).number(2, then);
    while (q.step()) {
      versions.push_back(q.number(0));
      out.versions.push_back({q.text(1),
                              q.text(2),
                              q.text(3),
                              q.text(4),
                              q.text(5),
                              q.text(6),
                              q.number(7),
                              static_cast<uint64_t>(q.number(8)),
                              false,
                              "",
                              {},
                              {}});
    }
  }
  out.versions.back().latest = true;
  std::vector<std::string> before;
  for (size_t i = 0; i < versions.size(); ++i) {
    {
      Query q(db_,
              "SELECT f.value, f.field, f.decision FROM fix f JOIN decision d ON d.n=f.decision WHERE f.article=? AND "
              "d.seq<=? ORDER BY f.decision");
      q.number(1, versions[i]).number(2, then);
      while (q.step()) {
        if (q.text(1) == "withdrawn") out.versions[i].withdrawn = q.text(0).empty() ? "withdrawn" : q.text(0);
        if (versions[i] == own) out.decisions.push_back("D" + std::to_string(q.number(2)));
      }
    }
    if (versions.size() == 1) break;
    auto now = sentences(text_of(versions[i]));
    if (i > 0) out.versions[i].gone = without(before, now), out.versions[i].come = without(now, before);
    before = std::move(now);
  }
  out.decisions.erase(std::unique(out.decisions.begin(), out.decisions.end()), out.decisions.end());
  Query q(db_,
          "SELECT DISTINCT event FROM report WHERE article=? AND gone IS NULL AND event IS NOT NULL ORDER BY event");
  q.number(1, own);
  while (q.step()) out.events.push_back(speakable(q.number(0)));
  return out;
}

}  // namespace marsad::ledger
