// marsad codebook check: what is wrong with the codebook, as file:line:column, the line, a caret and the cure.
#include <memory>

#include "cli/codebook.h"
#include "cli/flags.h"
#include "codebook/check.h"

namespace marsad::cli {

void add_codebook_check(CLI::App& group, int* status) {
  auto codebook = std::make_shared<std::string>();
  auto* command = group.add_subcommand(
      "check",
      "find clashes, unreachable entries, wrong columns, dates, ids and coordinates; exit status 1 when there are");
  add_codebook_option(command, codebook.get());
  command->callback(
      [codebook, status] { *status = report_faults(codebook::check(find_codebook(*codebook)), "no faults"); });
}

}  // namespace marsad::cli
