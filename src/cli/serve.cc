// marsad serve: reads articles, merges what they report, and serves the API and the page over the events until Ctrl-C.
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "ledger/merge.h"
#include "reading/json.h"
#include "serve/memory.h"
#include "serve/server.h"

namespace marsad::cli {
namespace {

// One article as it leaves a worker.
struct Done {
  std::string json, failure;
  std::vector<ledger::Report> reports;
};

struct Serve {
  ReadingFlags flags;
  std::vector<std::string> files, host_names;
  std::string address = "127.0.0.1";
  uint16_t port = 8321;
  unsigned threads = 2;
  bool read_only = false;

  // Reads and merges; how many articles were refused.
  uint64_t fill(const reading::Reader& reader, serve::MemorySource* source, const std::atomic<bool>& stop) {
    intake::Options options = flags.intake();
    options.stop = &stop;
    intake::Intake intake(files, options);
    uint64_t refused = 0, failed = 0;
    std::vector<ledger::Report> reports;
    {
      Progress progress;
      Stages<Article, Done> stages;
      stages.next = [&] { return next_article(&intake, &refused); };
      stages.size = [](const Article& article) { return article.text.size(); };
      stages.work = [&](const Article& article) {
        Done done;
        try {
          reading::append_json(reader.read(article), &done.json);
          done.reports = ledger::reports_of(nlohmann::ordered_json::parse(done.json), article.text, true);
        } catch (const std::exception& error) {  // one article never ends the batch
          done = {};
          done.failure = intake::Refusal{article.file, article.line, 0,
                                         "article \"" + article.id + "\" could not be read: " + error.what()}
                             .text();
        }
        return done;
      };
      stages.out = [&](Done done, bool) {
        if (!done.failure.empty()) {
          complain(done.failure);
          ++failed;
          return;
        }
        source->add_reading(done.json);
        std::move(done.reports.begin(), done.reports.end(), std::back_inserter(reports));
        progress.step();
      };
      ordered(threads, stages);
    }
    if (stop) return refused + failed;
    ledger::Merged merged = ledger::merge(std::move(reports), threads);
    std::string line;
    std::vector<std::string_view> json;
    for (const auto& event : merged.events) {
      line.clear();
      json.clear();
      for (const auto* report : event.reports) json.push_back(report->json);
      ledger::append_json(event, "", {}, json, &line);
      source->add_event(line);
    }
    source->ready();
    return refused + failed;
  }

  int run() {
    const bool loopback = address == "127.0.0.1" || address == "::1";
    const bool review = loopback && !read_only;
    auto reader = flags.reader();
    serve::MemorySource source(&reader->lexicon().book(), review);
    const std::atomic<bool>& stop = catch_interrupts();
    const uint64_t refused = fill(*reader, &source, stop);
    if (stop) return 130;
    serve::Api::Options options;
    options.writes = review ? serve::Api::Options::Writes::local : serve::Api::Options::Writes::nobody;
    for (const auto& name : host_names) options.hosts.push_back(name);
    const std::string host = address.find(':') != std::string::npos ? "[" + address + "]" : address;
    options.hosts.push_back(host);
    serve::Api api(source, options);
    serve::ServerOptions server_options;
    server_options.address = address;
    server_options.port = port;
    server_options.threads = threads;
    serve::Server server(api, server_options);
    std::printf("http://%s:%u/\n", host.c_str(), static_cast<unsigned>(server.port()));
    std::fflush(stdout);
    complain(review ? "whoever is at this machine may review; decisions end with the program; Ctrl-C ends it"
                    : "read-only; Ctrl-C ends it");
    server.run();
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_serve(CLI::App& app, int* status) {
  auto self = std::make_shared<Serve>();
  self->threads = std::max(1u, std::thread::hardware_concurrency());
  auto* command = app.add_subcommand("serve", "read articles, merge their reports, and serve the page and the API");
  command->add_option("FILES", self->files, "articles, as for marsad read")->required();
  command->add_option("--address", self->address, "the IP address to listen on; all but loopback is read-only")
      ->capture_default_str();
  command->add_option("--port", self->port, "0: any that is free")->capture_default_str();
  command->add_option("--host-name", self->host_names, "a further name that this server answers to");
  command->add_option("--threads", self->threads, "how many read and answer at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_flag("--read-only", self->read_only, "no review");
  self->flags.add(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
