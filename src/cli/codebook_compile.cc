// marsad codebook compile: the codebook as one file that reading maps into memory (codebook/compiled.h). Reading keeps
// it fresh from then on.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "codebook/compiled.h"
#include "reading/times.h"

namespace marsad::cli {
namespace {

struct Compile {
  std::string codebook;
  bool remove = false;

  int run() {
    const std::string dir = find_codebook(codebook), path = codebook::compiled_path(dir);
    if (remove) {
      std::filesystem::remove(path);
      std::filesystem::remove(path + ".seen");
      return 0;
    }
    const auto start = std::chrono::steady_clock::now();
    std::vector<codebook::Problem> problems;
    codebook::Codebook book = codebook::load(dir, &problems);
    const codebook::Lexicon lexicon(std::move(book), &problems);
    if (const std::string failed = codebook::write_compiled(
            lexicon, problems, reading::TimeLexicon::load(lexicon.book().layers)->packed(), path);
        !failed.empty()) {
      complain(failed);
      return 3;
    }
    if (!problems.empty())
      complain(with_commas(problems.size()) + " faulty rows were left out; marsad codebook check lists them");
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.2f",
                  std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    Output output;
    output.write(path + ": " + lexicon.book().name + "@" + lexicon.book().hash + ", " + with_commas(lexicon.words()) +
                 " words, " + with_commas(lexicon.tables().senses.size()) + " senses, " +
                 with_commas(std::filesystem::file_size(path)) + " bytes, " + seconds + " s\n");
    return 0;
  }
};

}  // namespace

void add_codebook_compile(CLI::App& group, int* status) {
  auto self = std::make_shared<Compile>();
  auto* command = group.add_subcommand(
      "compile",
      "write DIR/codebook.compiled, from which reading starts at once; it is made anew when the sources change");
  command->add_flag("--remove", self->remove, "take the compiled file away instead");
  add_codebook_option(command, &self->codebook);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
