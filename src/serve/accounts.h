// The accounts of a ledger, in a file of their own beside it: syria.ledger → syria.ledger.accounts, readable by its
// owner alone.
//
//   Accounts accounts(Accounts::beside("syria.ledger"));
//   accounts.add("amal", Role::coder, "a long password");   accounts.by_password("amal", "a long password") → amal
//
// Beside and not in the ledger, because a ledger is copied, backed up and sent on, and never forgets: a password's hash
// must not travel with it and must be gone when it is removed. What lasts is the name: each decision carries it. Kept
// are Argon2id hashes of passwords (libsodium, 64 MB and about a tenth of a second each), hashes of tokens, and who did
// what when (the audit log). Errors: ledger::Trouble with the cure; wrong names and short passwords are Trouble::wrong.
// Threads: any; one password at a time is hashed, so that many tries cannot take the memory. Tested by accounts_test.cc
// and tests/account_test.py. It cannot do: ask another directory (LDAP, OpenID).
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "ledger/sql.h"
#include "serve/roles.h"

namespace marsad::serve {

struct Account {
  std::string name;
  Role role = Role::nobody;
  std::string since;  // 2026-11-21T16:00:00Z
  int64_t n = 0;      // never given twice
  int64_t epoch = 0;  // changes with the password
};

struct Token {  // for scripts; what it stands for is shown once, when it is made
  int64_t id = 0;
  std::string account, label;
  Role role = Role::nobody;        // at most this, whatever the account may
  std::string since, until, used;  // used: to the hour
};

struct ChangedBy {  // who changes an account, for the audit log
  std::string who = "marsad account", from;
  bool leaves_an_admin = false;  // the only one may not go: nobody could let him in again from where this one sits
};

struct AuditEntry {
  int64_t n = 0;
  std::string at, who, from, act, what;
};

class Accounts {
 public:
  static std::string beside(const std::string& ledger) { return ledger + ".accounts"; }
  explicit Accounts(std::string path) : path_(std::move(path)) {}  // the file is made when it is first written to

  bool any();
  std::vector<Account> list();
  void add(const std::string& name, Role role, const std::string& password, const ChangedBy& by = {});
  void remove(const std::string& name, const ChangedBy& by = {});  // with its tokens
  void set_password(const std::string& name, const std::string& password, const ChangedBy& by = {});
  void set_role(const std::string& name, Role role, const ChangedBy& by = {});

  // The hash is made whether there is such a name or not, so that the time taken tells nothing.
  std::optional<Account> by_password(const std::string& name, const std::string& password);
  std::optional<Account> by_number(int64_t n, int64_t epoch);  // while neither it nor its password changed
  std::optional<Account> by_token(const std::string& secret);  // its role is the lesser of the two

  std::string add_token(const std::string& account, Role role, const std::string& label, int days);
  std::vector<Token> tokens();
  void remove_token(int64_t id);

  void note(const std::string& who, const std::string& from, const std::string& act, const std::string& what);
  std::vector<AuditEntry> audit(int64_t before, uint64_t limit);  // newest first; before 0: from the newest on

 private:
  ledger::Db* open(bool make);  // null: there is no file
  void changed(const std::string& name, const std::string& act, const ChangedBy& by);
  void not_the_last(ledger::Db& db, const std::string& name, const ChangedBy& by);
  std::string path_;
  std::mutex mutex_, hashing_;
  std::unique_ptr<ledger::Db> db_;
};

}  // namespace marsad::serve
