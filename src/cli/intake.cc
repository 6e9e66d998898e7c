// marsad intake: what the reader will be given, for people who want to check it and for programs that keep it.
//
//   marsad intake crawl.warc.gz pages/ >articles.jsonl       marsad intake pages/ | marsad read - --format jsonl
//
// A line of JSON an article: id, text, regions as the reading will see them, the metadata and where each was found. The
// counts and every refusal go to standard error. `--site-model` and the codebook's furniture words count as in read.
#include <nlohmann/json.hpp>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "codebook/codebook.h"
#include "reading/furniture.h"
#include "reading/regions.h"

namespace marsad::cli {
namespace {

struct Take {
  ReadingFlags flags;
  std::vector<std::string> files;
  bool counts_only = false;

  int run() {
    std::vector<codebook::Problem> problems;
    const auto furniture = reading::Furniture::load(codebook::layer_dirs(find_codebook(flags.codebook), &problems));
    std::shared_ptr<const intake::SiteModel> sites;
    if (!flags.site_model.empty()) sites = intake::SiteModel::load(flags.site_model);
    intake::Options options = flags.intake();
    const std::atomic<bool>& stop = catch_interrupts();
    options.stop = &stop;
    intake::Intake intake(files, options);
    Output output;
    uint64_t refused = 0;
    while (auto article = next_article(&intake, &refused)) {
      if (counts_only) continue;
      const arabic::Text text(article->text);
      nlohmann::ordered_json line;
      line["id"] = article->id;
      line["kind"] = article->kind;
      line["file"] = article->file;
      for (auto [name, value] : {std::pair{"published", &article->published}, std::pair{"updated", &article->updated},
                                 std::pair{"publisher", &article->publisher}, std::pair{"author", &article->author},
                                 std::pair{"title", &article->title}, std::pair{"url", &article->url},
                                 std::pair{"language", &article->language}})
        if (*value) line[name] = **value;
      if (!article->basis.empty())
        for (const auto& [field, where] : article->basis) line["basis"][field] = where;
      line["text"] = article->text;
      for (const Region& region :
           reading::split_regions(text, furniture, article->marks, sites ? sites->lines_of(*article) : nullptr))
        line["regions"].push_back({{"start", region.at.start}, {"end", region.at.end}, {"kind", name_of(region.kind)}});
      output.write(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
      output.write("\n");
    }
    output.flush();
    const intake::Counts& counts = intake.counts();
    auto list = [](const std::map<std::string, uint64_t>& of) {
      std::string out;
      for (const auto& [name, count] : of) out += (out.empty() ? "" : ", ") + with_commas(count) + " " + name;
      return out.empty() ? std::string("none") : out;
    };
    complain(with_commas(counts.files) + " files: articles: " + list(counts.articles) +
             "; skipped: " + list(counts.skipped) + "; refused: " + with_commas(counts.refused) +
             "; charsets: " + list(counts.charsets) + "; repaired: " + with_commas(counts.repaired));
    return stop ? 130 : refused ? 1 : 0;
  }
};

}  // namespace

void add_intake(CLI::App& app, int* status) {
  auto self = std::make_shared<Take>();
  auto* command =
      app.add_subcommand("intake", "print what files, pages, feeds and archives hold, as read would take it");
  command->add_option("FILES", self->files, "as for read: files, folders, globs, or - for standard input")->required();
  command->add_option("--codebook", self->flags.codebook, "the codebook's folder, for words of furniture and months")
      ->type_name("DIR");
  command->add_option("--site-model", self->flags.site_model, "as for read")->type_name("FILE");
  command->add_flag("--counts", self->counts_only, "only count");
  self->flags.add_intake(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
