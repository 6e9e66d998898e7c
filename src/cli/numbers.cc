// marsad numbers: lines of text in, the numbers they say out, as a filter of its own.
//
//   {"input": "مئتين وخمسة وعشرين"} → {"numbers": [{"text": "مئتين وخمسة وعشرين", "value": 225, "kind": "cardinal",
//   "min": 225, "max": 225}]}
//
// JSON Lines in, JSON Lines out, one line for one line. A line that is not as it should be is named on standard error
// and skipped.
#include "reading/numbers.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/filter.h"

namespace marsad::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct Numbers {
  std::string codebook;

  int run() {
    auto lexicon = reading::TimeLexicon::load(codebook_layers(codebook));
    return filter_lines([&](const json& in, ordered_json* out) -> std::string {
      auto input = in.find("input");
      if (input == in.end() || !input->is_string()) return "no \"input\" text: write {\"input\": \"…\"}";
      const std::string& text = input->get_ref<const std::string&>();
      const arabic::Text tokens(text);
      ordered_json numbers = ordered_json::array();
      for (const auto& m : read_numbers(tokens, *lexicon)) {
        ordered_json t;
        t["start"] = tokens[m.tokens.begin].start, t["end"] = tokens[m.tokens.end - 1].end,
        t["text"] = tokens.raw(m.tokens);
        if (m.value == std::floor(m.value) && std::abs(m.value) < 9e15) {
          t["value"] = static_cast<int64_t>(m.value);
        } else {
          t["value"] = m.value;
        }
        // From 300 on, words without ال are spelt alike as cardinal and as ordinal; a text of nothing but such a number
        // can be either.
        const bool either = m.either && m.tokens.size() == tokens.size();
        t["kind"] = either ? "ordinal" : m.kind;
        if (either) t["kinds"] = {"cardinal", "ordinal"};
        t["min"] = m.min, t["max"] = m.max, t["exact"] = m.exact;
        numbers.push_back(std::move(t));
      }
      (*out)["numbers"] = std::move(numbers);
      return {};
    });
  }
};

}  // namespace

void add_numbers(CLI::App& app, int* status) {
  auto command = std::make_shared<Numbers>();
  CLI::App* sub = app.add_subcommand("numbers", "read numbers: JSON Lines {\"input\"} in, {\"numbers\"} out");
  sub->add_option("--codebook", command->codebook, "the codebook's folder (default: the one beside the program)");
  sub->callback([command, status] { *status = command->run(); });
}

}  // namespace marsad::cli
