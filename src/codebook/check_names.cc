// Two entries under one name, and variants that nothing can ever reach.
//
// Names of actors and of agreements, tracks and the like must tell one entry: where two of one layer share a name,
// their days ({..2016-07-27}) or a word before it ({after:تنظيم}) must part them. Villages share names all over the
// country, so places may; reading picks by what stands nearby. What it cannot do: see a clash that only an attached
// pronoun or clitic makes.
#include <algorithm>
#include <map>

#include "arabic/fold.h"
#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace {

constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";  // ال

std::string without_articles(const std::string& folded) {
  std::string out;
  for (std::string_view w : split(folded, ' ')) {
    if (w.starts_with(kArticle) && w.size() > kArticle.size() + 2) w.remove_prefix(kArticle.size());
    out += (out.empty() ? "" : " ") + std::string(w);
  }
  return out;
}

struct Named {
  Checked::Entry entry;
  std::string_view cell;  // in the row: where the caret goes
  Value value;
  bool made = false;  // by a '~'
};

// All names of one entry, in the order reading tries them.
void collect(const SourceTable& t, const Row& row, std::map<std::string, std::vector<Named>>* by_key) {
  auto add = [&](std::string_view cell) {
    const Value v = parse_value(cell);
    if (v.text.empty()) return;
    const std::string key = name_key(v.text);
    (*by_key)[key].push_back({{&t, &row}, cell, v, false});
    if (std::string bare = without_articles(key); v.drop_article && bare != key)
      (*by_key)[bare].push_back({{&t, &row}, cell, v, true});
  };
  const std::vector<std::string_view> variants = row.list(t.kind == "countries" ? "names" : "variants");
  const std::string_view name = row["name_ar"];
  // The name itself, unless a variant says it with a note.
  if (!name.empty() && std::none_of(variants.begin(), variants.end(),
                                    [&](std::string_view v) { return parse_value(v).text == name && v != name; }))
    add(name);
  for (std::string_view v : variants) add(v);
}

bool same_conditions(const Value& a, const Value& b) {
  return a.from == b.from && a.to == b.to && a.after == b.after && a.slant == b.slant;
}

void check_one_entry(Checked& c, const std::vector<Named>& names) {
  for (size_t i = 1; i < names.size(); ++i) {
    const Named& n = names[i];
    for (size_t j = 0; j < i; ++j) {
      const Named& before = names[j];
      if (n.entry.row != before.entry.row) continue;
      const std::string text(n.value.text);
      if (n.cell.data() == before.cell.data()) continue;
      if (same_conditions(n.value, before.value) ||
          (n.value.after.empty() && n.value.from.empty() && n.value.to.empty() && n.value.slant.empty() &&
           before.value.after.empty())) {
        const bool by_rule = before.made || n.made;
        c.faults.push_back(n.entry.row->problem_at(
            n.cell, "'" + text + "' is said already by '" + std::string(before.value.text) + "' of this entry" +
                        (by_rule ? " (~ drops every ال)" : " (spelling is folded)") + "; take one out"));
      } else if (!n.value.after.empty() && before.value.after.empty() &&
                 spans_meet(n.value.from, n.value.to, before.value.from, before.value.to)) {
        c.faults.push_back(n.entry.row->problem_at(
            n.cell, "'" + text + "' with {after:} is never reached: '" + std::string(before.value.text) +
                        "' of this entry stands without a condition; take one out"));
      } else if (!before.value.after.empty() && n.value.after.empty() &&
                 spans_meet(n.value.from, n.value.to, before.value.from, before.value.to)) {
        c.faults.push_back(before.entry.row->problem_at(
            before.cell, "'" + std::string(before.value.text) + "' with {after:} says no more than '" + text +
                             "' of this entry, which stands without a condition; take one out"));
      } else {
        continue;
      }
      break;
    }
  }
}

void check_clashes(Checked& c, const std::vector<Named>& names, const char* what) {
  for (size_t i = 1; i < names.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const Named &n = names[i], &before = names[j];
      if (n.entry.row == before.entry.row || (*n.entry.row)["id"] == (*before.entry.row)["id"]) continue;
      if (n.entry.table->depth != before.entry.table->depth) continue;  // the later layer wins: that is its right
      if (!n.value.after.empty() || !before.value.after.empty()) continue;
      if (!spans_meet(n.value.from, n.value.to, before.value.from, before.value.to)) continue;
      c.faults.push_back(
          n.entry.row->problem_at(n.cell, "'" + std::string(n.value.text) + "' also names the " + what + " '" +
                                              std::string((*before.entry.row)["id"]) + "' (" + at(before.entry) +
                                              "); take it out of one, or part them with {FROM..TO} or {after:WORD}"));
      return;
    }
  }
}

}  // namespace

void check_names(Checked& c) {
  struct Group {
    const char* what;
    std::vector<std::string_view> kinds;
    bool clash;
  };
  const Group groups[] = {
      {"actor", {"actors", "countries"}, true},
      {"source", {"sources"}, true},
      {"entry", {"agreements", "tracks", "posts", "zones", "roads", "crossings", "operations"}, true},
      {"place", {"places"}, false}};
  for (const Group& g : groups) {
    std::map<std::string, std::vector<Named>> by_key;
    for (const SourceTable& t : c.tables)
      if (std::find(g.kinds.begin(), g.kinds.end(), t.kind) != g.kinds.end())
        for (const Row& row : t.table.rows()) collect(t, row, &by_key);
    for (const auto& [key, names] : by_key) {
      if (names.size() < 2) continue;
      check_one_entry(c, names);
      if (g.clash) check_clashes(c, names, g.what);
    }
  }
}

}  // namespace marsad::codebook
