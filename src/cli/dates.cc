// marsad dates: lines of text in, the dates they say out, as a filter of its own.
//
//   {"input": "اجتمعوا أول من أمس", "ref": "2019-06-02"}  →  {"times": [{"text": "أول من أمس", "value": "2019-05-31",
//   …}]}
//
// JSON Lines in, JSON Lines out, one line for one line. `ref` (a day) and `prefer` ("past", "future") may be left out;
// without `ref` only dates that need none get a value. A calendar week's value is an ISO week here (2013-W06), with its
// days beside. A line that is not as it should be is named on standard error and skipped.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/filter.h"
#include "reading/times.h"

namespace marsad::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct Dates {
  std::string codebook, ref, prefer = "past";

  int run() {
    auto lexicon = reading::TimeLexicon::load(codebook_layers(codebook));
    return filter_lines([&](const json& in, ordered_json* out) -> std::string {
      auto input = in.find("input");
      if (input == in.end() || !input->is_string()) return "no \"input\" text: write {\"input\": \"…\"}";
      std::string day = ref, side = prefer;
      if (auto r = in.find("ref"); r != in.end() && !r->is_null()) {
        if (!r->is_string()) return "\"ref\" is not text: write a day such as \"2019-06-02\"";
        day = r->get<std::string>();
      }
      if (auto p = in.find("prefer"); p != in.end() && !p->is_null()) {
        if (!p->is_string() || (*p != "past" && *p != "future")) return "\"prefer\" is \"past\" or \"future\"";
        side = p->get<std::string>();
      }
      std::optional<reading::DayRange> range;
      if (!day.empty()) {
        auto parsed = reading::parse_iso_day(day);
        if (!parsed) return "\"ref\" is no day: write it as \"2019-06-02\"";
        range = reading::DayRange{*parsed, *parsed};
      }
      const std::string& text = input->get_ref<const std::string&>();
      const arabic::Text tokens(text);
      ordered_json times = ordered_json::array();
      for (const auto& m :
           read_times(tokens, *lexicon, range, side == "future" ? reading::Prefer::future : reading::Prefer::past)) {
        ordered_json t;
        t["start"] = m.out.at.start, t["end"] = m.out.at.end, t["text"] = m.out.text;
        if (!m.resolved) {
          t["value"] = nullptr;
        } else {
          t["value"] = m.week.empty() ? m.out.value : m.week;
          if (!m.week.empty()) t["days"] = m.out.value;
          t["edtf"] = m.out.edtf, t["earliest"] = m.out.earliest, t["latest"] = m.out.latest;
        }
        t["rule"] = m.out.rule,
        t["ref"] = m.out.ref == "absolute" ? ordered_json(nullptr) : ordered_json(day.empty() ? "missing" : day);
        times.push_back(std::move(t));
      }
      (*out)["times"] = std::move(times);
      return {};
    });
  }
};

}  // namespace

void add_dates(CLI::App& app, int* status) {
  auto command = std::make_shared<Dates>();
  CLI::App* sub =
      app.add_subcommand("dates", "read dates: JSON Lines {\"input\", \"ref\", \"prefer\"} in, {\"times\"} out");
  sub->add_option("--codebook", command->codebook, "the codebook's folder (default: the one beside the program)");
  sub->add_option("--ref", command->ref, "the reference day for lines that name none (YYYY-MM-DD)");
  sub->add_option("--prefer", command->prefer, "past (news, the default) or future")
      ->check(CLI::IsMember({"past", "future"}));
  sub->callback([command, status] { *status = command->run(); });
}

}  // namespace marsad::cli
