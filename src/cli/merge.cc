// marsad merge: readings in, events out: the same events for any order and any number of threads.
#include "ledger/merge.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <thread>

#include "arabic/fold.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "intake/lines.h"

namespace marsad::cli {
namespace {

struct Line {
  std::string text, place;  // place: "file:line"
};
struct Parsed {
  std::vector<ledger::Report> reports;
  std::string failure;
};

Parsed parse(const Line& line) {
  Parsed out;
  try {
    auto reading = nlohmann::ordered_json::parse(line.text);
    if (!reading.is_object() || reading.value("schema", "") != "marsad.reading/1")
      throw std::runtime_error("not a reading; give lines that `marsad read --format jsonl` printed");
    out.reports = ledger::reports_of(reading, reading.at("text").get_ref<const std::string&>(), true);
  } catch (const nlohmann::json::exception& error) {
    out.failure = line.place + ": not a whole reading (" + error.what() +
                  "); give lines that `marsad read --format jsonl` printed";
  } catch (const std::exception& error) {
    out.failure = line.place + ": " + error.what();
  }
  return out;
}

struct Merge {
  std::vector<std::string> files = {"-"};
  unsigned threads = 0;

  int run() {
    constexpr size_t kLimit = size_t{256} << 20;
    const std::atomic<bool>& stop = catch_interrupts();
    std::vector<ledger::Report> reports;
    uint64_t refused = 0;
    for (const auto& file : files) {
      int fd = file == "-" ? 0 : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
      if (fd < 0) {
        complain(file + ": " + std::strerror(errno));
        ++refused;
        continue;
      }
      const std::string name = file == "-" ? "standard input" : file;
      intake::Lines lines(fd, kLimit, 0, &stop);
      Stages<Line, Parsed> stages;
      stages.next = [&]() -> std::optional<Line> {
        for (;;) {
          const auto got = lines.next();
          std::string place = name + ":" + std::to_string(lines.number());
          if (got == intake::Lines::Got::end) return std::nullopt;
          if (got == intake::Lines::Got::failed) {
            complain(name + ": cannot be read");
            ++refused;
            return std::nullopt;
          }
          if (got == intake::Lines::Got::too_long) {
            complain(place + ": a line longer than " + with_commas(kLimit) + " bytes");
            ++refused;
            continue;
          }
          if (lines.line().find_first_not_of(" \t\r") == std::string_view::npos) continue;
          return Line{std::string(lines.line()), std::move(place)};
        }
      };
      stages.size = [](const Line& line) { return line.text.size(); };
      stages.work = parse;
      stages.out = [&](Parsed parsed, bool) {
        if (!parsed.failure.empty()) {
          complain(parsed.failure);
          ++refused;
        }
        std::move(parsed.reports.begin(), parsed.reports.end(), std::back_inserter(reports));
      };
      ordered(threads, stages);
      if (fd > 0) ::close(fd);
    }
    if (stop) {
      complain("interrupted; nothing was printed, for events need all readings");
      return 130;
    }
    ledger::Merged merged = ledger::merge(std::move(reports), threads);
    Output output;
    std::string line;
    std::vector<std::string_view> json;
    for (const auto& event : merged.events) {
      line.clear();
      json.clear();
      for (const auto* report : event.reports) json.push_back(report->json);
      ledger::append_json(event, "", {}, json, &line);
      line.push_back('\n');
      output.write(line);
    }
    output.flush();
    if (refused) complain(with_commas(refused) + " lines or files refused, each named above");
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_merge(CLI::App& app, int* status) {
  auto self = std::make_shared<Merge>();
  self->threads = std::max(1U, std::thread::hardware_concurrency());
  auto* command =
      app.add_subcommand("merge", "merge readings (JSON Lines of `marsad read --format jsonl`) into events");
  command->add_option("FILES", self->files, "readings; - or nothing: standard input")->capture_default_str();
  command->add_option("--threads", self->threads, "the events are the same for any number")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
