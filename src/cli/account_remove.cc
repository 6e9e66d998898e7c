// marsad account remove: the account, its sessions and tokens are gone at once; its name stays on what it decided.
// marsad account role: it may more, or less, at once.
#include "cli/account.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct Change {
  AccountFlags flags;
  std::string name, role;

  int remove() {
    auto accounts = flags.open();
    accounts.remove(name);
    if (!accounts.any()) complain("that was the last account: the page is open to whoever is at this machine again");
    return 0;
  }
  int set_role() {
    flags.open().set_role(name, role_given(role));
    return 0;
  }
};

}  // namespace

void add_account_remove(CLI::App& group, int* status) {
  auto remove = std::make_shared<Change>();
  auto* command = group.add_subcommand("remove", "remove an account with its sessions and tokens; its decisions stay");
  command->add_option("NAME", remove->name)->required();
  remove->flags.add(command);
  command->callback([remove, status] { *status = guarded([&] { return remove->remove(); }); });
  auto role = std::make_shared<Change>();
  command = group.add_subcommand("role", "give an account another role");
  command->add_option("NAME", role->name)->required();
  command->add_option("ROLE", role->role, "viewer, coder, reviewer or admin")->required();
  role->flags.add(command);
  command->callback([role, status] { *status = guarded([&] { return role->set_role(); }); });
}

}  // namespace marsad::cli
