// What the commands over a ledger share: which one, which events, and how they are printed.
//
//   LedgerFlags ledger; ledger.add(command);          --ledger FILE (else $MARSAD_LEDGER)
//   EventFlags which; which.add(command);             --type --actor --place --from --to --as-of … --format
//   text|jsonl|csv
//
// guarded() runs a command and turns Trouble into its message and the exit status: 1, or 3 when the disk would not take
// it. Threads: one.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace marsad::cli {

struct LedgerFlags {
  std::string path;
  void add(CLI::App* command);
  std::string file() const;                                               // throws when none is named
  std::unique_ptr<ledger::Ledger> open(ledger::Ledger::Mode mode) const;  // so does this
};

struct FormatFlag {
  std::string format = "text";
  void add(CLI::App* command);
  bool text() const { return format == "text"; }
  bool jsonl() const { return format == "jsonl"; }
};

struct EventFlags {
  ledger::Filter filter;
  std::string from, to, as_of;
  void add(CLI::App* command);
  ledger::Filter made(ledger::Ledger& ledger) const;  // throws Trouble for a day that is none
};

int64_t as_of_entry(ledger::Ledger& ledger, const std::string& given);  // an entry's number, a day or a moment
int guarded(const std::function<int()>& run);
std::string csv(const std::vector<std::string>& cells);  // a line, with its end

}  // namespace marsad::cli
