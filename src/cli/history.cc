// marsad sources, article, log: who published what, how an article changed, what was added and decided.
#include <memory>

#include "cli/commands.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Sources {
  LedgerFlags ledger;
  FormatFlag format;
  std::string as_of;
  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    Output output;
    if (format.format == "csv") output.write(csv({"source", "articles", "versions", "reports", "events", "alone"}));
    for (const auto& row : book->sources(as_of_entry(*book, as_of))) {
      std::string name = row.source.empty() ? "(not said)" : row.source;
      if (format.jsonl())
        output.write(Json{{"source", row.source},
                          {"articles", row.articles},
                          {"versions", row.versions},
                          {"reports", row.reports},
                          {"events", row.events},
                          {"alone", row.alone}}
                         .dump() +
                     "\n");
      else if (format.format == "csv")
        output.write(csv({row.source, std::to_string(row.articles), std::to_string(row.versions),
                          std::to_string(row.reports), std::to_string(row.events), std::to_string(row.alone)}));
      else
        output.write(name + "  " + with_commas(row.articles) + " articles (" + with_commas(row.versions) +
                     " later versions), " + with_commas(row.reports) + " reports of " + with_commas(row.events) +
                     " events, " + with_commas(row.alone) + " of which only it tells\n");
    }
    output.flush();
    return 0;
  }
};

struct Log {
  LedgerFlags ledger;
  FormatFlag format;
  std::string since, kind;
  uint64_t limit = 0;
  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    int64_t from = as_of_entry(*book, since);
    Output output;
    if (format.format == "csv") output.write(csv({"entry", "at", "kind", "subject", "what"}));
    uint64_t count = 0;
    for (const auto& entry : book->log(from, kind.empty() ? limit : 0)) {
      if (!kind.empty() && entry.kind != kind) continue;
      if (limit && ++count > limit) break;
      if (format.jsonl())
        output.write(Json{{"entry", entry.seq},
                          {"at", entry.at},
                          {"kind", entry.kind},
                          {"subject", entry.subject},
                          {"what", entry.what}}
                         .dump() +
                     "\n");
      else if (format.format == "csv")
        output.write(csv({std::to_string(entry.seq), entry.at, entry.kind, entry.subject, entry.what}));
      else
        output.write(std::to_string(entry.seq) + "  " + entry.at + "  " + entry.kind + " " + entry.subject + "  " +
                     entry.what + "\n");
    }
    if (!since.empty() && kind.empty())  // what it did to the events, with tombstones
      for (const auto& change : book->changes(from)) {
        if (format.jsonl()) {
          Json line = {{"entry", change.seq}, {"event", change.id}, {"gone", change.gone}};
          if (!change.into.empty()) line["into"] = change.into;
          if (!change.gone) line["now"] = Json::parse(change.json);
          output.write(line.dump() + "\n");
        } else {
          std::string what = change.gone ? "gone" + (change.into.empty() ? "" : ", now in " + change.into) : "changed";
          output.write(format.text() ? std::to_string(change.seq) + "  event " + change.id + "  " + what + "\n"
                                     : csv({std::to_string(change.seq), "", "event", change.id, what}));
        }
      }
    output.flush();
    return 0;
  }
};

struct Kept {
  LedgerFlags ledger;
  FormatFlag format;
  std::string name, as_of;
  bool text = false;

  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    auto row = book->article(name, text, as_of_entry(*book, as_of));
    if (!row) return complain("there is no article \"" + name + "\" in this ledger"), 1;
    Output output;
    if (format.format == "csv")
      output.write(
          csv({"article", "version", "latest", "withdrawn", "added", "published", "publisher", "url", "title"}));
    Json versions = Json::array();
    for (const auto& v : row->versions) {
      if (format.format == "csv")
        output.write(csv({v.name, std::to_string(v.version), v.latest ? "yes" : "", v.withdrawn, v.added, v.published,
                          v.publisher, v.url, v.title}));
      Json one = {{"article", v.name}, {"version", v.version},     {"latest", v.latest},
                  {"added", v.added},  {"published", v.published}, {"publisher", v.publisher},
                  {"url", v.url},      {"title", v.title},         {"bytes", v.size}};
      if (!v.withdrawn.empty()) one["withdrawn"] = v.withdrawn;
      if (v.version > 1) one["gone"] = v.gone, one["come"] = v.come;
      versions.push_back(one);
    }
    if (format.jsonl()) {
      Json out = {{"article", row->name}, {"sha256", row->id},     {"format", row->format},
                  {"versions", versions}, {"events", row->events}, {"decisions", row->decisions}};
      if (text) out["text"] = row->text;
      output.write(out.dump() + "\n");
    } else if (format.text()) {
      output.write(row->name + "  " + row->format + "  sha256 " + row->id + "\n");
      for (const auto& v : row->versions) {
        output.write("  version " + std::to_string(v.version) + (v.latest ? " (latest)" : "") + "  " + v.name + "  " +
                     v.publisher + "  " + v.published + "  came in " + v.added + "\n");
        if (!v.withdrawn.empty()) output.write("    withdrawn: " + v.withdrawn + "\n");
        for (const auto& line : v.gone) output.write("    - " + line + "\n");
        for (const auto& line : v.come) output.write("    + " + line + "\n");
      }
      for (const auto& event : row->events) output.write("  tells " + event + "\n");
      for (const auto& decision : row->decisions) output.write("  decided " + decision + "\n");
      if (text) output.write(row->text + "\n");
    }
    output.flush();
    return 0;
  }
};

}  // namespace

void add_history(CLI::App& app, int* status) {
  auto sources = std::make_shared<Sources>();
  auto* command = app.add_subcommand("sources", "who published what a ledger holds");
  sources->ledger.add(command);
  sources->format.add(command);
  command->add_option("--as-of", sources->as_of, "as the ledger was at this entry of its log, or on this day");
  command->callback([sources, status] { *status = guarded([&] { return sources->run(); }); });
  auto log = std::make_shared<Log>();
  command = app.add_subcommand("log", "what was added and decided, in order; --since adds the events changed and gone");
  log->ledger.add(command);
  log->format.add(command);
  command->add_option("--since", log->since, "after this entry, day or moment");
  command->add_option("--kind", log->kind, "only article, reading, decision, reread, rebuild or scope");
  command->add_option("--limit", log->limit, "no more than so many");
  command->callback([log, status] { *status = guarded([&] { return log->run(); }); });
  auto kept = std::make_shared<Kept>();
  command = app.add_subcommand("article", "an article as it is kept: its versions and what each changed, its events");
  command->add_option("NAME", kept->name, "as the input called it")->required();
  command->add_flag("--text", kept->text, "with its text");
  command->add_option("--as-of", kept->as_of, "as the ledger was at this entry of its log, or on this day");
  kept->ledger.add(command);
  kept->format.add(command);
  command->callback([kept, status] { *status = guarded([&] { return kept->run(); }); });
}

}  // namespace marsad::cli
