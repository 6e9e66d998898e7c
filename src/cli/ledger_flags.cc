#include "cli/ledger_flags.h"

#include <cstdlib>

#include "cli/output.h"

namespace marsad::cli {

void LedgerFlags::add(CLI::App* command) {
  command->add_option("--ledger", path, "the ledger's file (else $MARSAD_LEDGER)");
}

std::string LedgerFlags::file() const {
  std::string file = path;
  if (const char* named = std::getenv("MARSAD_LEDGER"); file.empty() && named) file = named;
  if (file.empty())
    throw ledger::Trouble(ledger::Trouble::wrong, "which ledger? name one with --ledger FILE or MARSAD_LEDGER");
  return file;
}

std::unique_ptr<ledger::Ledger> LedgerFlags::open(ledger::Ledger::Mode mode) const {
  return ledger::Ledger::open(file(), mode);
}

void FormatFlag::add(CLI::App* command) {
  command->add_option("--format", format, "text for people, jsonl or csv for programs")
      ->check(CLI::IsMember({"text", "jsonl", "csv"}))
      ->capture_default_str();
}

void EventFlags::add(CLI::App* command) {
  command->add_option("--type", filter.types, "only these types (ASSAULT, PROTEST, …)");
  command->add_option("--actor", filter.actors, "only with one of these ids, or a part of it, as actor or recipient");
  command->add_option("--place", filter.places, "only in one of these places, or within it");
  command->add_option("--factuality", filter.factuality, "actual, possible, denied, planned or called-for");
  command->add_option("--from", from, "from this day (or month, or year) on");
  command->add_option("--to", to, "up to this day (or month, or year)");
  command->add_option("--as-of", as_of, "as the ledger was at this entry of its log, or on this day");
  command->add_option("--limit", filter.limit, "no more than so many");
  command->add_option("--skip", filter.skip, "leave out so many first");
  command->add_flag("--reviewed", filter.reviewed_only, "only what a person decided about");
}

ledger::Filter EventFlags::made(ledger::Ledger& ledger) const {
  ledger::Filter out = filter;
  auto day = [](const std::string& given, bool last) {
    auto range = ledger::range_of(given);
    if (!range)
      throw ledger::Trouble(ledger::Trouble::wrong,
                            "\"" + given + "\" is no day, month or year; write 2019-05-31, 2019-05 or 2019");
    return last ? range->last : range->first;
  };
  if (!from.empty()) out.from = day(from, false);
  if (!to.empty()) out.to = day(to, true);
  out.as_of = as_of_entry(ledger, as_of);
  return out;
}

int64_t as_of_entry(ledger::Ledger& ledger, const std::string& given) {
  if (given.empty()) return 0;
  if (given.find_first_not_of("0123456789") == std::string::npos && given.size() < 12) return std::stoll(given);
  if (!ledger::to_day(given))
    throw ledger::Trouble(
        ledger::Trouble::wrong,
        "\"" + given + "\" is no entry, day or moment; write 1234, 2019-05-31 or 2019-05-31T12:00:00Z");
  return ledger.entry_at(given);
}

int guarded(const std::function<int()>& run) {
  try {
    return run();
  } catch (const ledger::Trouble& trouble) {
    complain(trouble.what());
    return trouble.kind == ledger::Trouble::wrong                                                ? 2
           : trouble.kind == ledger::Trouble::full || trouble.kind == ledger::Trouble::read_only ? 3
                                                                                                 : 1;
  }
}

std::string csv(const std::vector<std::string>& cells) {
  std::string out;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i) out.push_back(',');
    if (cells[i].find_first_of(",\"\r\n") == std::string::npos) {
      out += cells[i];
      continue;
    }
    out.push_back('"');
    for (char c : cells[i]) {
      if (c == '"') out.push_back('"');
      out.push_back(c);
    }
    out.push_back('"');
  }
  return out + "\n";
}

}  // namespace marsad::cli
