// marsad codebook test: runs the example of every row and says which fail, where, and what was read instead.
#include <memory>

#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "reading/examples.h"

namespace marsad::cli {
namespace {

struct Test {
  std::string codebook;
  bool wanted = false;

  int run() {
    const std::string dir = find_codebook(codebook);
    auto reader = reading::Reader::load(dir, {});
    reading::ExampleRun run = reading::run_examples(*reader, dir);
    std::vector<codebook::Problem> notes = std::move(run.met);
    if (wanted) notes.insert(notes.end(), run.wanted.begin(), run.wanted.end());
    for (const auto& note : notes) Output().write(note.text());
    return report_faults(std::move(run.faults), with_commas(run.examples) + " examples hold; " +
                                                    with_commas(run.wanted.size()) +
                                                    " of them want something that is not read yet (--wanted lists it)");
  }
};

}  // namespace

void add_codebook_test(CLI::App& group, int* status) {
  auto self = std::make_shared<Test>();
  auto* command = group.add_subcommand("test", "run the example of every row; exit status 1 when one fails");
  command->add_flag("--wanted", self->wanted,
                    "also list what the examples want (marked '?') and the program does not read yet");
  add_codebook_option(command, &self->codebook);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
