// marsad explain: for every sentence what was seen in it, which rule made which report, and why a predicate made none.
#include <cstdio>
#include <memory>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct Explain {
  ReadingFlags flags;
  std::vector<std::string> files;
  int sentence = 0;

  int run() {
    auto reader = flags.reader();
    intake::Intake intake(files, flags.intake());
    Output output;
    uint64_t refused = 0;
    while (auto article = next_article(&intake, &refused)) output.write(reader->explain(*article, sentence));
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_explain(CLI::App& app, int* status) {
  auto self = std::make_shared<Explain>();
  auto* command = app.add_subcommand("explain", "why each sentence made the reports it made, or none");
  command->add_option("FILES", self->files, "articles: .txt, .jsonl, or - for standard input")->required();
  command->add_option("--sentence", self->sentence, "only this one, counted from 1")->check(CLI::PositiveNumber);
  self->flags.add(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
