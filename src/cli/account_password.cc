// marsad account password: another password; whoever is signed in by the old one is signed out.
#include "cli/account.h"

namespace marsad::cli {
namespace {

struct Password {
  AccountFlags flags;
  std::string name;
  bool from_stdin = false;

  int run() {
    auto accounts = flags.open();
    accounts.set_password(name, ask_password(from_stdin));
    return 0;
  }
};

}  // namespace

void add_account_password(CLI::App& group, int* status) {
  auto self = std::make_shared<Password>();
  auto* command = group.add_subcommand("password", "give an account another password; its sessions end");
  command->add_option("NAME", self->name)->required();
  command->add_flag("--password-stdin", self->from_stdin, "the password is the first line of standard input");
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

}  // namespace marsad::cli
