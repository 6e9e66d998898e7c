// marsad report: one HTML file with map, timeline, sources and events, for sending on.
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "serve/report_page.h"

namespace marsad::cli {
namespace {

struct Report {
  LedgerFlags ledger;
  ReadingFlags flags;
  serve::EventQuery query;
  serve::ReportOptions options;
  std::string file, from, to, as_of;

  int run() {
    auto reader = flags.reader();  // for its names
    serve::Source::Options source_options;
    source_options.path = ledger.file();
    source_options.book = {reader, &reader->lexicon().book()};
    try {
      if (!from.empty()) query.from = serve::parse_day(from);
      if (!to.empty()) query.to = serve::parse_day(to);
      serve::Source source(source_options);
      options.as_of = source.entry(as_of);
      const std::string html = serve::report_page(source, query, options);
      if (file.empty() || file == "-") {
        Output output;
        output.write(html);
        output.flush();
        return 0;
      }
      std::FILE* out = std::fopen(file.c_str(), "wb");
      const bool good = out && std::fwrite(html.data(), 1, html.size(), out) == html.size();
      if ((out && std::fclose(out) != 0) || !good)
        throw ledger::Trouble(ledger::Trouble::full,
                              file + ": cannot be written; name another file with -o, or make room");
      return 0;
    } catch (const serve::BadQuery& wrong) {
      throw ledger::Trouble(ledger::Trouble::wrong, wrong.what());
    }
  }
};

}  // namespace

void add_report(CLI::App& app, int* status) {
  auto self = std::make_shared<Report>();
  auto* command =
      app.add_subcommand("report", "write one HTML file with map, timeline, sources and events, to send on");
  self->ledger.add(command);
  command->add_option("-o,--output", self->file, "the file; without it standard output");
  command->add_option("--type", self->query.types, "only these types (ASSAULT, PROTEST, …)");
  command->add_option("--actor", self->query.sides, "only with one of these ids as actor or recipient");
  command->add_option("--place", self->query.places, "only in one of these places, or within it");
  command->add_option("--from", self->from, "from this day on");
  command->add_option("--to", self->to, "up to this day");
  command->add_option("--as-of", self->as_of, "as the ledger was at this entry of its log, or on this day");
  command->add_option("--events", self->options.events, "list at most so many events")->capture_default_str();
  command->add_option("--lang", self->options.lang, "ar or en")
      ->check(CLI::IsMember({"ar", "en"}))
      ->capture_default_str();
  command->add_option("--title", self->options.title, "what it is about");
  self->flags.add(command);
  command->callback([self, status] { *status = guarded([&] { return self->run(); }); });
}

}  // namespace marsad::cli
