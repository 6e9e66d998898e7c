// marsad read: articles in, readings out, in input order: JSON Lines for programs, a timeline for people.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/timeline.h"
#include "reading/json.h"

namespace marsad::cli {
namespace {

// One article as it leaves a worker: its line of JSON, or its entries of the timeline, or what went wrong.
struct Result {
  std::string json;
  std::vector<TimelineEntry> entries;
  std::string failure;
};

struct Read {
  ReadingFlags flags;
  std::vector<std::string> files;
  std::string format = "text";
  unsigned threads = 0;

  int run() {
    // Never let go of: taking its entries apart at the end would cost a tenth of the time of a short run.
    static const auto& reader = *new std::shared_ptr<const reading::Reader>(flags.reader());
    intake::Options options = flags.intake();
    const std::atomic<bool>& stop = catch_interrupts();
    options.stop = &stop;
    intake::Intake intake(files, options);
    bool json = format == "jsonl";
    bool color = ::isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    Output output;
    Timeline timeline(color);
    uint64_t read = 0, refused = 0, failed = 0;  // refused: on this thread; read and failed: on the writing one
    {
      Progress progress;
      Stages<Article, Result> stages;
      stages.next = [&] { return next_article(&intake, &refused); };
      stages.size = [](const Article& article) { return article.text.size(); };
      stages.work = [&](const Article& article) {
        Result result;
        try {
          Reading reading = reader->read(article);
          if (json) {
            reading::append_json(reading, &result.json);
            result.json.push_back('\n');
          } else {
            result.entries = timeline_entries(reading, color);
          }
        } catch (const std::exception& error) {  // one article never ends the batch
          result.json.clear();
          result.failure = intake::Refusal{article.file, article.line, 0,
                                           "article \"" + article.id + "\" could not be read: " + error.what()}
                               .text();
        }
        return result;
      };
      stages.out = [&](Result result, bool more_ready) {
        if (!result.failure.empty()) {
          complain(result.failure);
          ++failed;
          return;
        }
        ++read;
        if (json) {
          output.write(result.json);
          if (!more_ready && (threads > 1 || live())) output.flush();  // somebody may be waiting for this line
        } else {
          timeline.add(std::move(result.entries));
        }
        progress.step();
      };
      ordered(threads, stages);
    }
    if (!json) output.write(timeline.text());
    output.flush();
    refused += failed;
    if (refused)
      complain(with_commas(refused) + " of " + with_commas(refused + read) + " articles refused, each named above; " +
               with_commas(read) + " read");
    if (stop) {
      complain("interrupted; " + with_commas(read) + " articles were read and are complete");
      return 130;
    }
    return refused ? 1 : 0;
  }

  // Standard input among the inputs: its writer may send one article and wait for the answer.
  bool live() const {
    for (const auto& file : files)
      if (file == "-") return true;
    return false;
  }
};

}  // namespace

void add_read(CLI::App& app, int* status) {
  auto self = std::make_shared<Read>();
  self->threads = std::max(1u, std::thread::hardware_concurrency());
  auto* command = app.add_subcommand("read", "read articles and print what they report");
  command
      ->add_option(
          "FILES", self->files,
          "text, JSON Lines, CSV, HTML pages, feeds, WARC; packed or not (gz, zst, zip, tar); folders, globs, or "
          "- for standard input (docs/intake.md)")
      ->required();
  command
      ->add_option("--format", self->format,
                   "text: a timeline for people; jsonl: a reading a line (docs/reading-format.md)")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  command
      ->add_option("--threads", self->threads,
                   "how many articles are read at once; the output is the same for any number")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  self->flags.add(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
