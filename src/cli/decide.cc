// marsad decide: what a person rules. marsad verify, backup, restore, rebuild: care.
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "reading/json.h"

namespace marsad::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Decide {
  LedgerFlags ledger;
  FormatFlag format;
  ReadingFlags flags;
  ledger::Decision decision;
  std::vector<std::string> sets;
  std::vector<unsigned> reports;

  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::write);
    if (const char* user = std::getenv("USER"); decision.who.empty() && user) decision.who = user;
    for (const auto& set : sets) {
      size_t equals = set.find('=');
      if (equals == std::string::npos || equals == 0)
        throw ledger::Trouble(ledger::Trouble::wrong,
                              "\"" + set + "\": write SLOT=VALUE, such as killed=9 or date=2019-05-31");
      std::string value = set.substr(equals + 1);
      Json parsed = Json::parse(value, nullptr, false);
      // A bare day or name is a text; numbers, lists and objects are what they are.
      decision.values[set.substr(0, equals)] = parsed.is_discarded() ? Json(value) : parsed;
    }
    if (!reports.empty()) decision.values["reports"] = reports;
    std::string number = book->decide(decision);
    if (decision.kind == "article" || decision.kind == "undo") reread_fixed(book.get());
    if (format.jsonl())
      std::printf("%s\n", Json{{"decision", number}}.dump().c_str());
    else
      std::printf("%s\n", number.c_str());
    return 0;
  }

  // An article whose date, publisher or furniture was corrected is read again by what it now says.
  void reread_fixed(ledger::Ledger* book) {
    std::vector<ledger::Reread> batch;
    std::shared_ptr<const reading::Reader> reader;
    book->each_article([&](int64_t n, const Article& article) {
      bool named = decision.kind == "undo";
      for (const auto& target : decision.targets) named |= target == article.id;
      if (!named) return;
      if (decision.kind == "undo" && !book->was_fixed(n)) return;
      if (!reader) reader = flags.reader();
      std::string json;
      reading::append_json(reader->read(article), &json);
      batch.push_back({n, ledger::prepare(article, json)});
    });
    if (!batch.empty()) book->reread(batch);
  }
};

struct Care {
  LedgerFlags ledger;
  FormatFlag format;
  std::string file;
  bool quick = false;

  int verify() {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    auto faults = book->verify(!quick);
    auto counts = book->counts();
    Output output;
    for (const auto& fault : faults)
      output.write(format.jsonl()  ? Json{{"fault", fault.what}}.dump() + "\n"
                   : format.text() ? fault.what + "\n"
                                   : csv({fault.what}));
    if (faults.empty()) {
      counts["faults"] = 0;
      std::string line;
      for (const auto& [name, value] : counts.items())
        line += (line.empty() ? "" : ", ") + name + " " + with_commas(value.get<uint64_t>());
      output.write(format.jsonl() ? counts.dump() + "\n" : "whole: " + line + "\n");
    }
    output.flush();
    return faults.empty() ? 0 : 1;
  }
};

}  // namespace

void add_decide(CLI::App& app, int* status) {
  auto self = std::make_shared<Decide>();
  auto* command = app.add_subcommand(
      "decide", "rule about events: confirm, correct, add, article, merge, split, reject, comment, undo");
  command->add_option("KIND", self->decision.kind, "what to do")->required();
  command
      ->add_option("TARGETS", self->decision.targets,
                   "event ids; undo: decisions (D12); article and add: article names. Several are one act")
      ->required();
  self->ledger.add(command);
  self->format.add(command);
  command->add_option("--who", self->decision.who, "who decides (else $USER)");
  command->add_option("--why", self->decision.why, "why");
  command->add_option("--set", self->sets,
                      "SLOT=VALUE: killed=9, date=2019-05-31, actors=[\"rus-mil\"]; article: published=2019-05-31; "
                      "add: quote=… type=ASSAULT …");
  command->add_option("--reports", self->reports, "split: the numbers of the reports that are another event")
      ->delimiter(',');
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

void add_care(CLI::App& app, int* status) {
  auto verify = std::make_shared<Care>();
  auto* command = app.add_subcommand(
      "verify", "prove a ledger whole: pages, hash chain, every article, reading and decision, all events made again");
  verify->ledger.add(command);
  verify->format.add(command);
  command->add_flag("--quick", verify->quick, "leave out making the events again");
  command->callback([verify, status] { *status = guarded([&] { return verify->verify(); }); });
  auto backup = std::make_shared<Care>();
  command = app.add_subcommand("backup", "copy a ledger while it is used");
  command->add_option("FILE", backup->file, "a new file")->required();
  backup->ledger.add(command);
  backup->format.add(command);
  command->callback([backup, status] {
    *status = guarded([&] {
      backup->ledger.open(ledger::Ledger::Mode::read)->backup(backup->file);
      return 0;
    });
  });
  auto restore = std::make_shared<Care>();
  command = app.add_subcommand("restore",
                               "put a backup in the place of a ledger; what was there is kept as FILE.before-restore");
  command->add_option("FILE", restore->file, "the backup")->required();
  command->add_option("--ledger", restore->ledger.path, "the ledger's file")->required();
  restore->format.add(command);
  command->callback([restore, status] {
    *status = guarded([&] {
      ledger::restore(restore->file, restore->ledger.path);
      return 0;
    });
  });
  auto rebuild = std::make_shared<Care>();
  command =
      app.add_subcommand("rebuild", "make all that is derived again from articles, readings and decisions; ids stay");
  rebuild->ledger.add(command);
  command->callback([rebuild, status] {
    *status = guarded([&] {
      rebuild->ledger.open(ledger::Ledger::Mode::write)->rebuild();
      return 0;
    });
  });
}

}  // namespace marsad::cli
