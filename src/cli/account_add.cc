// marsad account add: the first one made closes the page to whoever has none.
#include "cli/account.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct Add {
  AccountFlags flags;
  std::string name, role;
  bool from_stdin = false;

  int run() {
    auto accounts = flags.open();
    const auto as = role_given(role);
    const bool first = !accounts.any();
    accounts.add(name, as, ask_password(from_stdin));
    if (first) complain("from now on whoever opens this ledger's page must sign in");
    return 0;
  }
};

}  // namespace

void add_account_add(CLI::App& group, int* status) {
  auto self = std::make_shared<Add>();
  auto* command = group.add_subcommand("add", "make an account; its password is asked for");
  command->add_option("NAME", self->name, "as decisions will carry it")->required();
  command->add_option("--role", self->role, "viewer, coder, reviewer or admin (docs/serve.md says who may what)")
      ->required();
  command->add_flag("--password-stdin", self->from_stdin, "the password is the first line of standard input");
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

}  // namespace marsad::cli
