// marsad serve: the API and the page over a ledger, or over articles given, which are read into a ledger for as long as
// the program runs.
#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "codebook/codebook.h"
#include "codebook/overlay.h"
#include "serve/namer.h"
#include "serve/server.h"
#include "serve/source.h"

namespace marsad::cli {
void add_report(CLI::App& app, int* status);  // report.cc: the same over a ledger, as a file

namespace {

// A folder that goes with the program.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "marsad-serve-XXXXXX").string();
    if (!mkdtemp(name.data()))
      throw std::runtime_error("no folder can be made in " + std::filesystem::temp_directory_path().string() +
                               "; name one with TMPDIR");
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string file() const { return (path_ / "articles.ledger").string(); }

 private:
  std::filesystem::path path_;
};

struct Serve {
  ReadingFlags flags;
  LedgerFlags ledger;
  std::vector<std::string> files, host_names;
  std::string address = "127.0.0.1", overlay;
  uint16_t port = 8321;
  unsigned threads = 2;
  bool read_only = false, https = false;

  // Reads the files into a new ledger; how many articles were refused.
  uint64_t fill(const serve::Source::Read& read, const std::string& path, const std::atomic<bool>& stop) {
    auto book = ledger::Ledger::open(path, ledger::Ledger::Mode::create);
    intake::Options options = flags.intake();
    options.stop = &stop;
    intake::Intake intake(files, options);
    uint64_t refused = 0, failed = 0;
    std::vector<ledger::Prepared> batch;
    struct Done {
      ledger::Prepared article;
      std::string failure;
    };
    Progress progress;
    Stages<Article, Done> stages;
    stages.next = [&] { return next_article(&intake, &refused); };
    stages.size = [](const Article& article) { return article.text.size(); };
    stages.work = [&](const Article& article) {
      Done done;
      try {
        done.article = read(article);
      } catch (const std::exception& error) {  // one article never ends the batch
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
      batch.push_back(std::move(done.article));
      if (batch.size() >= 500) book->add(batch), batch.clear();
      progress.step();
    };
    ordered(threads, stages);
    if (!batch.empty()) book->add(batch);
    return refused + failed;
  }

  // The folder to read by: the overlay where one is named, made when it is not there.
  std::string codebook_to_read() {
    auto wrong = [](const std::string& what) { throw ledger::Trouble(ledger::Trouble::wrong, what); };
    if (overlay.empty()) return find_codebook(flags.codebook);
    namespace fs = std::filesystem;
    std::vector<codebook::Problem> faults;
    if (!fs::exists(fs::path(overlay) / "codebook.toml"))
      codebook::Overlay::make(overlay, find_codebook(flags.codebook));
    const auto layers = codebook::layer_dirs(overlay, &faults);
    if (!faults.empty()) wrong(faults.front().text());
    if (!codebook::Overlay::is_one(overlay))
      wrong(overlay +
            " is no overlay that can be written: it must extend a conflict's layer, such as codebook/levant; "
            "name a folder that is not there yet and it is made");
    if (!flags.codebook.empty() && !fs::equivalent(layers[layers.size() - 2], find_codebook(flags.codebook)))
      wrong("the overlay " + overlay + " extends " + layers[layers.size() - 2] + ", not " + flags.codebook +
            "; leave --codebook out, or name another folder");
    return overlay;
  }

  int run() {
    const bool loopback = address == "127.0.0.1" || address == "::1";
    std::unique_ptr<serve::Accounts> accounts;
    if (files.empty()) accounts = std::make_unique<serve::Accounts>(serve::Accounts::beside(ledger.file()));
    const bool signed_in = accounts && accounts->any();
    if (!loopback && !signed_in)
      throw ledger::Trouble(ledger::Trouble::wrong,
                            address +
                                " can be reached from elsewhere, and there is no account: make one with `marsad "
                                "account add NAME --role admin --ledger LEDGER`, or listen on 127.0.0.1");
    // Named to others or behind a proxy, being at this machine tells nothing of who asks.
    const bool reachable = !loopback || https || !host_names.empty();
    const bool review = !read_only && (signed_in || !reachable);
    mallopt(M_ARENA_MAX, 2);  // each thread that answers would else keep what its longest answer took
    flags.codebook = codebook_to_read();
    auto reader = flags.reader();
    const std::atomic<bool>& stop = catch_interrupts();
    std::unique_ptr<Scratch> scratch;
    serve::Source::Options source_options;
    uint64_t refused = 0;
    if (files.empty()) {
      source_options.path = ledger.file();
      ledger::Ledger::open(source_options.path, ledger::Ledger::Mode::read);  // says so now when it is none
    } else {
      scratch = std::make_unique<Scratch>();
      source_options.path = scratch->file();
      source_options.lasts = false;
      refused = fill(serve::reads_with(reader), source_options.path, stop);
      if (stop) return 130;
    }
    source_options.book = {reader, &reader->lexicon().book()};
    source_options.review = review;
    source_options.read = serve::reads_with(reader);
    serve::Source source(source_options);
    serve::Namer::Options naming;
    naming.codebook = flags.codebook;
    naming.writable = review && codebook::Overlay::is_one(flags.codebook);
    naming.load = [like = flags](const std::string& folder) {
      ReadingFlags own = like;
      own.codebook = folder;
      return own.reader();
    };
    serve::Namer namer(source, std::move(reader), naming);
    serve::Api::Options options;
    serve::Gate gate(
        {.accounts = accounts.get(), .local_review = review && !reachable, .local_reading = loopback, .secure = https});
    options.gate = &gate;
    options.namer = &namer;
    options.https = https;
    for (const auto& name : host_names) options.hosts.push_back(name);
    const std::string host = address.find(':') != std::string::npos ? "[" + address + "]" : address;
    options.hosts.push_back(host);
    serve::Api api(source, options);
    serve::ServerOptions server_options;
    server_options.address = address;
    server_options.port = port;
    server_options.threads = std::max(4u, threads * 2);  // a long answer leaves others to the short ones
    serve::Server server(api, server_options);
    std::printf("http://%s:%u/\n", host.c_str(), static_cast<unsigned>(server.port()));
    std::fflush(stdout);
    if (signed_in && reachable && !https)
      complain("passwords travel unencrypted; put a proxy that speaks TLS before it, and say --https");
    complain(signed_in ? "who has an account may sign in; Ctrl-C ends it"
             : !review ? "read-only; Ctrl-C ends it"
             : files.empty()
                 ? "whoever is at this machine may review, and what they decide lasts; Ctrl-C ends it"
                 : "whoever is at this machine may review; decisions end with the program (a ledger keeps them: marsad "
                   "ingest); Ctrl-C ends it");
    server.run();
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_serve(CLI::App& app, int* status) {
  auto self = std::make_shared<Serve>();
  self->threads = std::max(2u, std::thread::hardware_concurrency());
  auto* command = app.add_subcommand("serve", "serve the page and the API over a ledger, or over articles given");
  command->add_option("FILES", self->files, "articles, as for marsad read; without any, the ledger is served");
  self->ledger.add(command);
  command
      ->add_option("--address", self->address,
                   "the IP address to listen on; all but loopback needs accounts (marsad account)")
      ->capture_default_str();
  command->add_option("--port", self->port, "0: any that is free")->capture_default_str();
  command->add_option("--host-name", self->host_names, "a further name that this server answers to");
  command->add_option("--threads", self->threads, "how many read and answer at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_flag("--read-only", self->read_only, "no review");
  command->add_flag("--https", self->https, "a proxy that speaks TLS stands before it; name the host with --host-name");
  command
      ->add_option("--overlay", self->overlay,
                   "a codebook folder of your own, made when it is not there: names given on the page are written to "
                   "it, and articles read by it")
      ->type_name("DIR");
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
  add_report(app, status);
}

}  // namespace marsad::cli
