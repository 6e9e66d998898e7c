// marsad account: who may sign in to a ledger's page, and the tokens of scripts.
#include "cli/account.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "cli/commands.h"

namespace marsad::cli {
namespace {

// What is typed does not show; the terminal is as it was afterwards.
class Unseen {
 public:
  Unseen() {
    if (tcgetattr(STDIN_FILENO, &was_) != 0) return;
    termios now = was_;
    now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &now) == 0;
  }
  ~Unseen() {
    if (changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &was_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios was_{};
  bool changed_ = false;
};

std::string line() {
  std::string out;
  std::getline(std::cin, out);
  if (!out.empty() && out.back() == '\r') out.pop_back();
  return out;
}

}  // namespace

serve::Accounts AccountFlags::open() const {
  const std::string file = ledger.file();
  ledger::Ledger::open(file, ledger::Ledger::Mode::read);  // says so when it is none
  return serve::Accounts(serve::Accounts::beside(file));
}

std::string ask_password(bool from_stdin) {
  if (from_stdin) return line();
  if (!isatty(STDIN_FILENO))
    throw ledger::Trouble(ledger::Trouble::wrong,
                          "a password is asked for at a terminal; a script gives it with --password-stdin");
  Unseen unseen;
  std::cerr << "Password: ";
  std::string first = line();
  std::cerr << "\nAgain: ";
  const std::string again = line();
  std::cerr << "\n";
  if (first != again) throw ledger::Trouble(ledger::Trouble::wrong, "the two differ; nothing was changed");
  return first;
}

serve::Role role_given(const std::string& name) {
  if (auto role = serve::role_named(name)) return *role;
  throw ledger::Trouble(ledger::Trouble::wrong, "\"" + name + "\": a role is viewer, coder, reviewer or admin");
}

void add_account(CLI::App& app, int* status) {
  auto* group = app.add_subcommand("account", "who may sign in to a ledger's page, with what role; tokens for scripts");
  group->require_subcommand(1);
  add_account_add(*group, status);
  add_account_list(*group, status);
  add_account_password(*group, status);
  add_account_remove(*group, status);
  add_account_token(*group, status);
}

}  // namespace marsad::cli
