// marsad search: articles of a ledger by words, phrases and filters; the query language is ledger/search/query.h.
#include <memory>

#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "codebook/compiled.h"

namespace marsad::cli {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const ledger::search::Hit& hit) {
  Json matches = Json::array();
  for (const auto& one : hit.matches)
    matches.push_back({{"start", one.start}, {"end", one.end}, {"text", one.text}, {"because", one.because}});
  Json out = {{"article", hit.article}, {"publisher", hit.publisher}, {"published", hit.published}};
  out["title"] = hit.title;
  out["url"] = hit.url;
  out["score"] = hit.score;
  out["aside"] = hit.aside;
  out["snippet"] = {{"start", hit.snippet_start}, {"end", hit.snippet_end}, {"text", hit.snippet}};
  out["matches"] = std::move(matches);
  out["more"] = hit.more;
  out["in_title"] = hit.in_title;
  out["events"] = hit.events;
  return out;
}

// The snippet with «» around what matched.
std::string marked(const ledger::search::Hit& hit) {
  std::string out;
  uint32_t at = hit.snippet_start;
  size_t next = 0;
  uint32_t until = 0;
  for (size_t i = 0; i <= hit.snippet.size(); ++i) {
    const bool begins = i == hit.snippet.size() || (hit.snippet[i] & 0xC0) != 0x80;
    if (begins) {
      if (until && at == until) out += "]", until = 0;
      while (next < hit.matches.size() && hit.matches[next].start < at) ++next;
      if (!until && next < hit.matches.size() && hit.matches[next].start == at)
        out += "[", until = hit.matches[next++].end;
      ++at;
    }
    if (i < hit.snippet.size()) out += hit.snippet[i] == '\n' ? ' ' : hit.snippet[i];
  }
  return out;
}

struct Search {
  LedgerFlags ledger;
  FormatFlag format;
  std::vector<std::string> words;
  std::string codebook;
  uint64_t limit = 20, skip = 0;

  int run() {
    std::string text;
    for (const auto& one : words) text += (text.empty() ? "" : " ") + one;
    auto book = ledger.open(ledger::Ledger::Mode::read);
    ledger::search::Found found;
    try {
      const auto query = ledger::search::parse(text);
      std::string note;
      auto compiled = marsad::codebook::load_lexicon(find_codebook(codebook), &note);
      found = book->search(query, ledger::search::Names(compiled.lexicon->book()), limit, skip);
    } catch (const ledger::search::BadQuery& error) {
      complain(error.what());
      return 2;
    }
    Output output;
    if (format.format == "csv")
      output.write(csv({"article", "publisher", "published", "title", "score", "start", "end", "snippet", "events"}));
    for (const auto& hit : found.hits) {
      if (format.jsonl()) {
        output.write(json_of(hit).dump() + "\n");
        continue;
      }
      std::string events;
      for (const auto& one : hit.events) events += (events.empty() ? "" : " ") + one;
      if (format.format == "csv") {
        output.write(csv({hit.article, hit.publisher, hit.published, hit.title, Json(hit.score).dump(),
                          std::to_string(hit.snippet_start), std::to_string(hit.snippet_end), hit.snippet, events}));
        continue;
      }
      output.write(hit.article + "  " + (hit.published.empty() ? "no day" : hit.published.substr(0, 10)) +
                   (hit.publisher.empty() ? "" : "  " + hit.publisher) + (hit.aside ? "  beside the article" : "") +
                   "\n");
      if (!hit.snippet.empty()) output.write("    " + marked(hit) + "\n");
      if (hit.in_title) output.write("    in its title: " + hit.title + "\n");
      std::string why;
      for (const auto& one : hit.matches)
        if (std::string line = one.text + ": " + one.because; why.find(line) == std::string::npos)
          why += (why.empty() ? "" : "; ") + line;
      if (!why.empty())
        output.write("    " + why + (hit.more ? "; " + with_commas(hit.more) + " more in the article" : "") + "\n");
      if (!events.empty()) output.write("    tells " + events + "\n");
    }
    if (format.text()) {
      output.write(with_commas(found.total) + (found.total == 1 ? " article" : " articles") +
                   (found.query.empty() ? "" : " for " + found.query) + "\n");
      for (const auto& one : found.asked)
        if (one.find(" = ") != std::string::npos) output.write("  also asked for: " + one + "\n");
    }
    output.flush();
    return 0;
  }
};

}  // namespace

void add_search(CLI::App& app, int* status) {
  auto it = std::make_shared<Search>();
  auto* command = app.add_subcommand(
      "search", "Articles by words in any spelling, \"phrases in quotes\", -without, and filters such as type:ASSAULT");
  command->add_option("query", it->words, "the query; docs/search.md has its language")->required();
  it->ledger.add(command);
  it->format.add(command);
  command->add_option("--codebook", it->codebook, "the codebook whose names have other names");
  command->add_option("--limit", it->limit, "no more than so many")->capture_default_str();
  command->add_option("--skip", it->skip, "leave out so many first");
  command->callback([it, status] { *status = guarded([&] { return it->run(); }); });
}

}  // namespace marsad::cli
