// marsad codebook: the group of commands for those who write the codebook, and what they share.
#include "cli/codebook.h"

#include <algorithm>
#include <tuple>

#include "cli/commands.h"
#include "cli/output.h"

namespace marsad::cli {

void add_codebook_option(CLI::App* command, std::string* codebook) {
  command
      ->add_option("--codebook", *codebook,
                   "the codebook's folder (else $MARSAD_CODEBOOK, else the one that came with the program)")
      ->type_name("DIR");
}

int report_faults(std::vector<codebook::Problem> faults, const std::string& said_when_clean) {
  std::stable_sort(faults.begin(), faults.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  Output output;
  for (const codebook::Problem& fault : faults) output.write(fault.text());
  if (faults.empty())
    output.write(said_when_clean + "\n");
  else
    output.write(with_commas(faults.size()) + (faults.size() == 1 ? " fault\n" : " faults\n"));
  return faults.empty() ? 0 : 1;
}

void add_codebook(CLI::App& app, int* status) {
  auto* group =
      app.add_subcommand("codebook", "check, test, look up, compile and compare the data that drives reading");
  group->require_subcommand(1);
  add_codebook_check(*group, status);
  add_codebook_test(*group, status);
  add_codebook_show(*group, status);
  add_codebook_gaps(*group, status);
  add_codebook_compile(*group, status);
  add_codebook_diff(*group, status);
}

}  // namespace marsad::cli
