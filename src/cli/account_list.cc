// marsad account list: who has an account. marsad account log: who signed in, ruled, exported, changed accounts.
#include <nlohmann/json.hpp>

#include "cli/account.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {
using Json = nlohmann::ordered_json;

struct List {
  AccountFlags flags;
  FormatFlag format;
  uint64_t limit = 100;

  std::string row(const std::vector<std::pair<std::string, std::string>>& cells) const {
    if (format.jsonl()) {
      Json out;
      for (const auto& [name, value] : cells) out[name] = value;
      return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    std::vector<std::string> values;
    std::string text;
    for (const auto& [name, value] : cells) {
      values.push_back(value);
      if (!value.empty()) text += (text.empty() ? "" : "  ") + value;
    }
    return format.text() ? text + "\n" : csv(values);
  }

  int list() {
    auto accounts = flags.open();
    Output output;
    for (const auto& one : accounts.list())
      output.write(row({{"name", one.name}, {"role", std::string(serve::name_of(one.role))}, {"since", one.since}}));
    return 0;
  }

  int log() {
    auto accounts = flags.open();
    Output output;
    for (const auto& one : accounts.audit(0, limit))
      output.write(row({{"at", one.at}, {"who", one.who}, {"from", one.from}, {"act", one.act}, {"what", one.what}}));
    return 0;
  }
};

}  // namespace

void add_account_list(CLI::App& group, int* status) {
  auto list = std::make_shared<List>();
  auto* command = group.add_subcommand("list", "who has an account, and which role");
  list->flags.add(command);
  list->format.add(command);
  command->callback([list, status] { *status = guarded([&] { return list->list(); }); });
  auto log = std::make_shared<List>();
  command = group.add_subcommand("log", "who signed in, ruled, exported and changed accounts, newest first");
  log->flags.add(command);
  log->format.add(command);
  command->add_option("--limit", log->limit, "how many")->capture_default_str();
  command->callback([log, status] { *status = guarded([&] { return log->log(); }); });
}

}  // namespace marsad::cli
