// marsad account token add|list|remove: what scripts send as "Authorization: Bearer …". Shown once; kept is its hash.
#include <cstdio>

#include "cli/account.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct TokenCommand {
  AccountFlags flags;
  std::string name, role = "viewer", label;
  int days = 90;
  int64_t id = 0;

  int add() {
    auto accounts = flags.open();
    std::printf("%s\n", accounts.add_token(name, role_given(role), label, days).c_str());
    complain("this is shown once; it ends in " + std::to_string(days) + " days");
    return 0;
  }
  int list() {
    auto accounts = flags.open();
    Output output;
    for (const auto& one : accounts.tokens())
      output.write(std::to_string(one.id) + "  " + one.account + "  " + std::string(serve::name_of(one.role)) +
                   "  until " + one.until +
                   (one.used.empty() ? "  never used" : "  used " + one.used.substr(0, 13) + "h") +
                   (one.label.empty() ? "" : "  " + one.label) + "\n");
    return 0;
  }
  int remove() {
    flags.open().remove_token(id);
    return 0;
  }
};

}  // namespace

void add_account_token(CLI::App& group, int* status) {
  auto* tokens = group.add_subcommand("token", "tokens for scripts");
  tokens->require_subcommand(1);
  auto add = std::make_shared<TokenCommand>();
  auto* command = tokens->add_subcommand("add", "make a token for an account and print it, once");
  command->add_option("NAME", add->name, "the account it speaks for")->required();
  command->add_option("--role", add->role, "what it may at most")->capture_default_str();
  command->add_option("--label", add->label, "what it is for");
  command->add_option("--days", add->days, "how long it holds")->check(CLI::Range(1, 3660))->capture_default_str();
  add->flags.add(command);
  command->callback([add, status] { *status = guarded([&] { return add->add(); }); });
  auto list = std::make_shared<TokenCommand>();
  command = tokens->add_subcommand("list", "the tokens there are, without their secrets");
  list->flags.add(command);
  command->callback([list, status] { *status = guarded([&] { return list->list(); }); });
  auto remove = std::make_shared<TokenCommand>();
  command = tokens->add_subcommand("remove", "end a token now");
  command->add_option("ID", remove->id, "as `list` shows it")->required();
  remove->flags.add(command);
  command->callback([remove, status] { *status = guarded([&] { return remove->remove(); }); });
}

}  // namespace marsad::cli
