// What the commands under `marsad account` share: whose accounts, and passwords typed unseen.
//
//   AccountFlags flags; flags.add(command);   --ledger FILE, whose accounts stand in FILE.accounts
//
// Threads: one.
#pragma once
#include <string>

#include "cli/ledger_flags.h"
#include "serve/accounts.h"

namespace marsad::cli {

struct AccountFlags {
  LedgerFlags ledger;
  void add(CLI::App* command) { ledger.add(command); }
  serve::Accounts open() const;  // throws Trouble when the ledger is none
};

// Asked for twice at a terminal, unseen; from_stdin: the first line of standard input. Throws Trouble.
std::string ask_password(bool from_stdin);
serve::Role role_given(const std::string& name);  // throws Trouble

void add_account_add(CLI::App& group, int* status);       // account_add.cc
void add_account_list(CLI::App& group, int* status);      // account_list.cc: list and log
void add_account_password(CLI::App& group, int* status);  // account_password.cc
void add_account_remove(CLI::App& group, int* status);    // account_remove.cc: remove and role
void add_account_token(CLI::App& group, int* status);     // account_token.cc

}  // namespace marsad::cli
