// The loop of the filters `dates` and `numbers`. What it cannot do: lines beyond 16 MB are refused.
#include "cli/filter.h"

#include <stdexcept>

#include "arabic/fold.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "codebook/codebook.h"
#include "intake/lines.h"

namespace marsad::cli {

int filter_lines(const LineFilter& filter, int fd) {
  constexpr size_t kLimit = size_t{16} << 20;
  intake::Lines lines(fd, kLimit, 0, &catch_interrupts());
  Output output;
  int status = 0;
  auto refuse = [&](const std::string& what) {
    complain("standard input:" + std::to_string(lines.number()) + ": " + what + "; skipped");
    status = 1;
  };
  for (;;) {
    const auto got = lines.next();
    if (got == intake::Lines::Got::end) break;
    if (got == intake::Lines::Got::failed) {
      complain("standard input cannot be read");
      return 1;
    }
    if (got == intake::Lines::Got::too_long) {
      refuse("a line of " + with_commas(lines.length()) + " bytes; the limit is " + with_commas(kLimit));
      continue;
    }
    const std::string_view line = lines.line();
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (size_t bad = arabic::invalid_utf8(line); bad != std::string_view::npos) {
      refuse("byte " + std::to_string(bad + 1) + " is not UTF-8; convert the file");
      continue;
    }
    nlohmann::json in = nlohmann::json::parse(line, nullptr, false);
    if (!in.is_object()) {
      refuse("not a JSON object; write one object a line, such as {\"input\": \"…\"}");
      continue;
    }
    nlohmann::ordered_json out;
    std::string wrong = filter(in, &out);
    if (!wrong.empty()) {
      refuse(wrong);
      continue;
    }
    output.write(out.dump());
    output.write("\n");
  }
  return status;
}

std::vector<std::string> codebook_layers(const std::string& given) {
  std::vector<codebook::Problem> problems;
  const std::string dir = find_codebook(given);
  std::vector<std::string> layers = codebook::layer_dirs(dir, &problems);
  if (layers.empty())
    throw std::runtime_error(problems.empty() ? dir + ": no codebook here; name its folder with --codebook DIR"
                                              : problems.front().text());
  return layers;
}

}  // namespace marsad::cli
