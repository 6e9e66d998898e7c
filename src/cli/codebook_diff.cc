// marsad codebook diff OLD NEW --on ARTICLES: what a change of the codebook would do to readings, before it is adopted.
//
//   + verb:قصف   12 reports added
//       ant-231  «… [قصفت] الطائرات أطراف البلدة …»  ASSAULT  actors: rus-air; place: saraqib
//   ~ actors: syr-opp → hts   3 reports changed
//
// Every article is read with both; reading/compare.h says what is held against what. Exit status: 0 the same, 1 they
// differ, 2 wrong usage.
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "reading/compare.h"

namespace marsad::cli {
namespace {

struct Compared {
  std::vector<reading::Difference> found;
  size_t reports = 0;
  std::string failure;
};

struct Diff {
  ReadingFlags flags;
  std::string before, after;
  std::vector<std::string> files;
  unsigned threads = 0;
  size_t shown = 3;

  int run() {
    auto one = reader_of(before), two = reader_of(after);
    const std::atomic<bool>& stop = catch_interrupts();
    intake::Options options = flags.intake();
    options.stop = &stop;
    intake::Intake intake(files, options);
    reading::Comparison all(shown);
    uint64_t refused = 0;
    {
      Progress progress;
      Stages<Article, Compared> stages;
      stages.next = [&] { return next_article(&intake, &refused); };
      stages.size = [](const Article& a) { return a.text.size(); };
      stages.work = [&](const Article& a) {
        try {
          const Reading was = one->read(a);
          return Compared{reading::difference(was, two->read(a)), was.events.size(), {}};
        } catch (const std::exception& error) {
          Compared failed;
          failed.failure = "article \"" + a.id + "\" could not be read: " + error.what();
          return failed;
        }
      };
      stages.out = [&](Compared c, bool) {
        if (!c.failure.empty()) complain(c.failure), ++refused;
        all.add(c.reports, std::move(c.found));
        progress.step();
      };
      ordered(threads, stages);
    }
    print(all);
    if (refused) complain(with_commas(refused) + " articles were refused, each named above");
    return all.added + all.lost + all.changed ? 1 : 0;
  }

  std::shared_ptr<const reading::Reader> reader_of(const std::string& dir) {
    ReadingFlags own = flags;
    own.codebook = dir;
    return own.reader();
  }

  static void print(const reading::Comparison& all) {
    Output output;
    for (const auto& group : all.groups()) {
      const char* what = group.sign == '+' ? " added" : group.sign == '-' ? " lost" : " changed";
      output.write(std::string(1, group.sign) + " " + group.what + "   " + with_commas(group.count) + what + "\n");
      for (const auto& one : group.shown) output.write("    " + one.line() + "\n");
      if (group.count > group.shown.size())
        output.write("    and " + with_commas(group.count - group.shown.size()) + " more\n");
    }
    output.write(with_commas(all.added) + " added, " + with_commas(all.lost) + " lost, " + with_commas(all.changed) +
                 " changed of " + with_commas(all.reports) + " reports; " + with_commas(all.differ) + " of " +
                 with_commas(all.articles) + " articles differ\n");
  }
};

}  // namespace

void add_codebook_diff(CLI::App& group, int* status) {
  auto self = std::make_shared<Diff>();
  self->threads = std::max(1u, std::thread::hardware_concurrency());
  auto* command = group.add_subcommand(
      "diff", "reports that a change of the codebook adds, loses and changes; exit status 1 when there are any");
  command->add_option("OLD", self->before, "the codebook's folder as it was")->required();
  command->add_option("NEW", self->after, "the folder of the changed one")->required();
  command->add_option("--on", self->files, "articles: .txt, .jsonl, or - for standard input")->required();
  command->add_option("--show", self->shown, "sentences shown of each group")->capture_default_str();
  command->add_option("--threads", self->threads, "how many articles are read at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--published", self->flags.published, "publication day of articles that give none, as 2018-02-18")
      ->type_name("DATE");
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
