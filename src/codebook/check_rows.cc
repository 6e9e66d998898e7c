// Rows of predicates and cues that can never fire, because a row of the same word that asks no more is tried before
// them.
//
// The order is the lexicon's: the later layer first; in a layer idioms (NONE) with fixed words, then rows with fixed
// words, then rows with needs, then those without; within that as written. What it cannot do: see that two different
// words have one form.
#include <algorithm>
#include <map>
#include <set>

#include "arabic/fold.h"
#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace {

struct Tried {
  Checked::Entry entry;
  Frame frame;
  std::set<std::string> phrases;
  int rank = 0;
};

bool same_slot(const FrameItem& a, const FrameItem& b) { return a.slot == b.slot && a.prep == b.prep; }

// What must be there for an item to be met: a slot that must be filled, by what; an event where an action is governed;
// a tense, for a cue.
bool is_need(const FrameItem& i) { return i.required || (i.classes & (kFillPresent | kFillPast)); }
uint16_t classes_of(const FrameItem& i) {
  if (i.role == Role::event && i.classes == kAnyFill) return kFillEvent;
  return i.classes;
}

// Whether every need of `first` is one of `second`, and no stricter there: then second is never reached.
bool asks_no_more(const Frame& first, const Frame& second) {
  return std::all_of(first.items.begin(), first.items.end(), [&](const FrameItem& f) {
    if (!is_need(f)) return true;
    return std::any_of(second.items.begin(), second.items.end(), [&](const FrameItem& s) {
      const uint16_t wide = classes_of(f), narrow = classes_of(s);
      return is_need(s) && same_slot(f, s) && (wide == kAnyFill || (narrow != kAnyFill && (narrow & ~wide) == 0));
    });
  });
}

void check_group(Checked& c, std::vector<Tried>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Tried& a, const Tried& b) {
    return a.entry.table->depth != b.entry.table->depth ? a.entry.table->depth > b.entry.table->depth : a.rank < b.rank;
  });
  for (size_t i = 1; i < rows.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const Tried &row = rows[i], &before = rows[j];
      if (row.entry.table->depth != before.entry.table->depth) continue;  // the later layer replaces: that is its right
      const bool words =
          before.phrases.empty() || (!row.phrases.empty() && std::includes(before.phrases.begin(), before.phrases.end(),
                                                                           row.phrases.begin(), row.phrases.end()));
      if (!words || !asks_no_more(before.frame, row.frame)) continue;
      c.faults.push_back(row.entry.row->problem(
          "lemma", "this row of '" + std::string((*row.entry.row)["lemma"]) +
                       "' is never reached: " + at(before.entry) +
                       " asks no more and is tried first; give that one a need (slot!:role) or take one out"));
      break;
    }
  }
}

}  // namespace

void check_rows(Checked& c) {
  for (const char* kind : {"predicates", "cues"}) {
    const bool cues = std::string_view(kind) == "cues";
    std::map<std::pair<std::string, std::string>, std::vector<Tried>> groups;
    for (const SourceTable* t : of_kind(c.tables, kind)) {
      for (const Row& row : t->table.rows()) {
        Tried tried{{t, &row}, {}, {}, 0};
        std::string said_by_load;
        parse_frame(row["frame"], &tried.frame, &said_by_load);
        for (std::string_view p : row.list("phrase")) {
          if (p == "+" || p.starts_with("+ "))
            c.faults.push_back(row.problem_at(p, "no word behind the +; write the two together, as one word"));
          if (!tried.phrases.insert(arabic::fold(p)).second)
            c.faults.push_back(row.problem_at(
                p, "'" + std::string(p) + "' stands twice in this cell (spelling is folded); take one out"));
        }
        const bool needs = std::any_of(tried.frame.items.begin(), tried.frame.items.end(),
                                       [](const FrameItem& i) { return i.required; });
        tried.rank = !tried.phrases.empty() ? (row["type"] == "NONE" ? 0 : 1) : needs ? 2 : 3;
        if (cues) tried.rank = 0;  // as written
        groups[{arabic::fold(row["lemma"]), std::string(row["pos"])}].push_back(std::move(tried));
        if (!cues && row["type"] != "NONE" && row["type"] != "LIGHT" && row["frame"].empty() && row["phrase"].empty())
          c.faults.push_back(row.problem(
              "lemma", "'" + std::string(row["lemma"]) +
                           "' has no frame: it would fire without actor, recipient or place; name its slots"));
      }
    }
    for (auto& [key, rows] : groups) check_group(c, rows);
  }
}

}  // namespace marsad::codebook
