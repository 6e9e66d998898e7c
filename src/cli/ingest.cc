// marsad ingest: articles into a ledger. marsad reread: all of them read again by another reader.
//
// Reading goes on several threads; one writes, a batch at a time, each batch one transaction: what was counted is safe.
// Run again with the same files, it passes over what is there; so an interrupted run is resumed by the same command.
#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "reading/json.h"

namespace marsad::cli {
namespace {

constexpr size_t kBatchBytes = size_t{16} << 20;
constexpr auto kBatchTime = std::chrono::seconds(5);

struct Made {
  ledger::Prepared article;
  int64_t n = 0;
  std::string failure;
};

Made make(const reading::Reader& reader, const Article& article, const intake::FieldMap& fields,
          const ledger::Press& press) {
  Made out;
  try {
    std::string json;
    reading::append_json(reader.read(article), &json);
    out.article = ledger::prepare(article, json, fields, &press);
  } catch (const std::exception& error) {  // one article never ends the batch
    out.failure = intake::Refusal{article.file, article.line, 0,
                                  "article \"" + article.id + "\" could not be read: " + error.what()}
                      .text();
  }
  return out;
}

struct Ingest {
  ReadingFlags flags;
  LedgerFlags ledger;
  std::vector<std::string> files;
  ledger::Scope scope;
  unsigned threads = 0;
  bool dry = false;
  size_t at_once = 500;

  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::create);
    if (!(scope == ledger::Scope{})) book->set_scope(scope);
    auto reader = flags.reader();
    intake::Options options = flags.intake();
    const std::atomic<bool>& stop = catch_interrupts();
    options.stop = &stop;
    options.keep_original = true;
    const auto press = book->press();
    intake::Intake intake(files, options);
    uint64_t refused = 0, known = 0, failed = 0;
    ledger::Added total;
    std::vector<ledger::Prepared> batch;
    size_t bytes = 0;
    // A connection of its own for the thread that asks what is there already.
    auto asks = ledger.open(ledger::Ledger::Mode::read);
    std::string trouble;
    int trouble_status = 0;
    std::atomic<bool> give_up = false;
    auto since = std::chrono::steady_clock::now();
    auto flush = [&] {
      if (batch.empty() || give_up) return;
      ledger::Added added;
      if (dry) {
        for (const auto& one : batch) added.articles += 1, added.reports += one.reports.size();
      } else {
        try {
          added = book->add(batch);
        } catch (const ledger::Trouble& error) {
          trouble = error.what();
          trouble_status = error.kind == ledger::Trouble::full || error.kind == ledger::Trouble::read_only ? 3 : 1;
          give_up = true;
          return;
        }
      }
      total.articles += added.articles, total.known += added.known, total.versions += added.versions;
      total.reports += added.reports, total.outside += added.outside;
      if (acknowledge) {
        std::printf("%s\n", std::to_string(total.articles + known + total.known).c_str());
        std::fflush(stdout);
      }
      batch.clear();
      bytes = 0;
      since = std::chrono::steady_clock::now();
    };
    {
      Progress progress;
      Stages<Article, Made> stages;
      stages.next = [&]() -> std::optional<Article> {
        while (!give_up) {
          auto article = next_article(&intake, &refused);
          if (!article) return std::nullopt;
          if (!asks->knows(ledger::article_id(*article))) return article;
          ++known;
        }
        return std::nullopt;
      };
      stages.size = [](const Article& article) { return article.text.size(); };
      stages.work = [&](const Article& article) { return make(*reader, article, options.fields, *press); };
      stages.out = [&](Made made, bool) {
        if (!made.failure.empty()) {
          complain(made.failure);
          ++failed;
          return;
        }
        bytes += made.article.original.size() + made.article.reading.size();
        batch.push_back(std::move(made.article));
        progress.step();
        if (batch.size() >= at_once || bytes >= kBatchBytes || std::chrono::steady_clock::now() - since > kBatchTime)
          flush();
      };
      ordered(threads, stages);
    }
    flush();
    known += total.known;
    std::string line = std::string(dry ? "would add " : "added ") + with_commas(total.articles) + " articles (" +
                       with_commas(total.versions) + " of them new versions) with " + with_commas(total.reports) +
                       " reports";
    if (total.outside) line += ", " + with_commas(total.outside) + " of them outside the ledger's scope";
    complain(line + "; " + with_commas(known) + " were there already; " + with_commas(refused + failed) + " refused");
    if (!trouble.empty()) {
      complain(trouble);
      return trouble_status;
    }
    if (stop) {
      complain("interrupted; run the same command again to go on");
      return 130;
    }
    return refused + failed ? 1 : 0;
  }
  bool acknowledge = false;
};

struct Again {
  ReadingFlags flags;
  LedgerFlags ledger;
  FormatFlag format;
  unsigned threads = 0;
  bool adopt = false;
  size_t at_once = 500;

  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::write);
    auto from = ledger.open(ledger::Ledger::Mode::read);
    const auto words = page_words(flags.codebook);
    for (auto* each : {book.get(), from.get()})
      each->use_intake(intake::kIntake, [words](const intake::Kept& kept, const std::string& name) {
        return intake::again(kept, name, words.get());
      });
    const auto press = book->press();
    auto reader = flags.reader();
    const std::atomic<bool>& stop = catch_interrupts();
    struct In {
      int64_t n;
      Article article;
    };
    int64_t at = 0;
    ledger::Differences differences;
    ledger::Added total;
    std::vector<ledger::Reread> batch;
    std::string trouble;
    std::atomic<bool> give_up = false;
    auto flush = [&] {
      if (batch.empty() || give_up) return;
      try {
        auto part = book->compare(batch);
        differences.articles += part.articles, differences.same += part.same, differences.added += part.added;
        differences.lost += part.lost, differences.changed += part.changed;
        for (auto& line : part.lines)
          if (differences.lines.size() < 1000) differences.lines.push_back(std::move(line));
        if (adopt) book->reread(batch);
      } catch (const ledger::Trouble& error) {
        trouble = error.what();
        give_up = true;
      }
      batch.clear();
    };
    {
      Progress progress;
      Stages<In, Made> stages;
      stages.next = [&]() -> std::optional<In> {
        if (stop || give_up) return std::nullopt;
        auto next = from->next_article(at);
        if (!next) return std::nullopt;
        at = next->first;
        return In{at, std::move(next->second)};
      };
      stages.size = [](const In& in) { return in.article.text.size(); };
      stages.work = [&](const In& in) {
        Made made = make(*reader, in.article, {}, *press);
        made.n = in.n;
        return made;
      };
      stages.out = [&](Made made, bool) {
        if (!made.failure.empty()) return complain(made.failure);
        batch.push_back({made.n, std::move(made.article)});
        progress.step();
        if (batch.size() >= at_once) flush();
      };
      ordered(threads, stages);
    }
    flush();
    Output output;
    for (const auto& line : differences.lines) {
      if (format.text())
        output.write(line + "\n");
      else {
        size_t space = line.rfind(' ', line.rfind(' ') - 1);
        std::string sign = line.substr(0, 1), article = line.substr(2, space - 2), report = line.substr(space + 1);
        output.write(format.jsonl()
                         ? nlohmann::json{{"change", sign}, {"article", article}, {"report", report}}.dump() + "\n"
                         : csv({sign, article, report}));
      }
    }
    output.flush();
    complain(with_commas(differences.articles) + " articles read again: " + with_commas(differences.same) +
             " reports the same, " + with_commas(differences.added) + " added, " + with_commas(differences.lost) +
             " lost, " + with_commas(differences.changed) + " changed" +
             (adopt ? "; adopted" : "; nothing was changed, add --adopt to take it over"));
    if (!trouble.empty()) return complain(trouble), 3;
    if (stop) return complain("interrupted; run the same command again to go on"), 130;
    return 0;
  }
};

}  // namespace

void add_ingest(CLI::App& app, int* status) {
  auto self = std::make_shared<Ingest>();
  self->threads = std::max(1U, std::thread::hardware_concurrency());
  auto* command =
      app.add_subcommand("ingest", "read articles into a ledger; again with the same files goes on where it stopped");
  command->add_option("FILES", self->files, "articles, as for `marsad read`")->required();
  self->ledger.add(command);
  command->add_flag("--dry-run", self->dry, "say what would be added, and add nothing");
  command->add_flag("--acknowledge", self->acknowledge, "print the number of articles that are safe after each batch");
  command->add_option("--scope-country", self->scope.countries,
                      "a new ledger: only events in these countries (place ids)");
  command->add_option("--scope-actor", self->scope.actors, "a new ledger: only events with one of these actors");
  command->add_option("--scope-type", self->scope.types, "a new ledger: only events of these types");
  command->add_option("--threads", self->threads, "how many articles are read at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--batch", self->at_once, "so many articles are made safe together")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

void add_reread(CLI::App& app, int* status) {
  auto self = std::make_shared<Again>();
  self->threads = std::max(1U, std::thread::hardware_concurrency());
  auto* command =
      app.add_subcommand("reread", "read a ledger's articles again and show what changes; --adopt takes it over");
  self->ledger.add(command);
  self->format.add(command);
  command->add_flag("--adopt", self->adopt, "take the new readings over; what people decided stays");
  command->add_option("--threads", self->threads, "how many articles are read at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--batch", self->at_once, "so many articles are made safe together")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

}  // namespace marsad::cli
