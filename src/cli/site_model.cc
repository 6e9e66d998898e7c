// marsad site-model: learns which lines stand on many pages of a site, for read --site-model (intake/site_model.h).
#include "intake/site_model.h"

#include <fstream>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

struct Learn {
  ReadingFlags flags;
  std::vector<std::string> files;
  std::string out;

  int run() {
    intake::Intake intake(files, flags.intake());
    intake::SiteLearner learner;
    uint64_t refused = 0;
    while (auto article = next_article(&intake, &refused)) learner.add(*article);
    const std::string model = learner.text();
    if (out.empty()) {
      Output output;
      output.write(model);
      output.flush();
    } else if (std::ofstream file(out, std::ios::binary); !(file << model).flush()) {
      complain(out + ": cannot be written");
      return 3;
    }
    complain(with_commas(learner.pages()) + " pages looked at");
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_site_model(CLI::App& app, int* status) {
  auto self = std::make_shared<Learn>();
  auto* command = app.add_subcommand("site-model", "learn the lines that stand on many pages of a site");
  command->add_option("FILES", self->files, "many pages of one or more sites, as for read")->required();
  command->add_option("-o,--output", self->out, "where to write it; else standard output")->type_name("FILE");
  self->flags.add_intake(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
