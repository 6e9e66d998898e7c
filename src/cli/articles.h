// The articles that a command reads, one after another: what intake refuses is named on standard error and passed over.
//
//   while (auto article = next_article(&intake, &refused)) …
//
// Threads: one at a time. Tested by tests/cli_test.py (refused articles are named, the rest is read).
#pragma once
#include <optional>
#include <utility>
#include <variant>

#include "cli/output.h"
#include "intake/intake.h"

namespace marsad::cli {

inline std::optional<Article> next_article(intake::Intake* intake, uint64_t* refused) {
  while (auto item = intake->next()) {
    if (auto* article = std::get_if<Article>(&*item)) return std::move(*article);
    complain(std::get<intake::Refusal>(*item).text());
    ++*refused;
  }
  return std::nullopt;
}

}  // namespace marsad::cli
