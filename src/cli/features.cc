// marsad features: what the learned part sees (reading/features.h), one line of JSON an article: the input of
// tools/train.py. Not listed by help.
#include <memory>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct FeaturesCommand {
  ReadingFlags flags;
  std::vector<std::string> files;

  int run() {
    flags.no_model = true;
    auto reader = flags.reader();
    intake::Intake intake(files, flags.intake());
    Output output;
    uint64_t refused = 0;
    output.write(reading::Reader::feature_header());
    while (auto article = next_article(&intake, &refused)) output.write(reader->features(*article));
    output.flush();
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_features(CLI::App& app, int* status) {
  auto self = std::make_shared<FeaturesCommand>();
  auto* command = app.add_subcommand("features", "the features that the learned part is trained on")->group("");
  command->add_option("FILES", self->files, "articles: .txt, .jsonl, or - for standard input")->required();
  self->flags.add(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
