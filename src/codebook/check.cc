// Runs the rules of check in order and sorts what they say. First come the faults that loading itself names.
#include "codebook/check.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "codebook/check_parts.h"

namespace marsad::codebook {

bool is_object_kind(std::string_view kind) {
  constexpr std::string_view kinds[] = {"agreements", "tracks", "posts", "zones", "roads", "crossings", "operations"};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

std::string at(const Checked::Entry& e) {
  return std::filesystem::path(e.table->table.file()).lexically_normal().string() + ":" + std::to_string(e.row->line);
}

bool is_partial_date(std::string_view s) {
  auto digits = [&](size_t from, size_t count, int* out) {
    *out = 0;
    for (size_t i = from; i < from + count; ++i) {
      if (s[i] < '0' || s[i] > '9') return false;
      *out = *out * 10 + (s[i] - '0');
    }
    return true;
  };
  int year = 0, month = 1, day = 1;
  if (s.size() != 4 && s.size() != 7 && s.size() != 10) return false;
  if (!digits(0, 4, &year)) return false;
  if (s.size() >= 7 && (s[4] != '-' || !digits(5, 2, &month))) return false;
  if (s.size() == 10 && (s[7] != '-' || !digits(8, 2, &day))) return false;
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]) return false;
  return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

bool runs_forward(std::string_view from, std::string_view to) {
  // Compared as far as both go: 2016..2016-03 and 2016-03..2016 are forward, as some day fits.
  const size_t n = std::min(from.size(), to.size());
  return from.empty() || to.empty() || from.substr(0, n) <= to.substr(0, n);
}

bool spans_meet(std::string_view from_a, std::string_view to_a, std::string_view from_b, std::string_view to_b) {
  // A shared month or year at the seam (..2017-01 and 2017-01..) is a change of name within it, no clash.
  auto before = [](std::string_view to, std::string_view from) {
    return !to.empty() && !from.empty() && (to <= from || from.starts_with(to) || to.starts_with(from));
  };
  return !before(to_a, from_b) && !before(to_b, from_a);
}

std::vector<Problem> check(const std::string& dir) {
  std::vector<Problem> faults;
  load(dir, &faults);
  std::vector<Problem> said_by_load;
  const std::vector<SourceTable> tables = read_tables(dir, &said_by_load);
  Checked c{tables, faults, {}, {}, {}, {}, {}};
  for (const SourceTable& t : tables) {
    Checked::Ids* ids = t.kind == "actors"       ? &c.actors
                        : t.kind == "countries"  ? &c.countries
                        : t.kind == "places"     ? &c.places
                        : t.kind == "sources"    ? &c.sources
                        : is_object_kind(t.kind) ? &c.objects
                                                 : nullptr;
    if (!ids) continue;
    for (const Row& row : t.table.rows()) (*ids)[std::string(row["id"])] = {&t, &row};
  }
  check_columns(c);
  check_ids(c);
  check_names(c);
  check_rows(c);
  check_places(c);
  for (Problem& p : faults) p.file = std::filesystem::path(p.file).lexically_normal().string();
  auto key = [](const Problem& p) { return std::tie(p.file, p.line, p.column, p.what); };
  std::sort(faults.begin(), faults.end(), [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  faults.erase(
      std::unique(faults.begin(), faults.end(), [&](const Problem& a, const Problem& b) { return key(a) == key(b); }),
      faults.end());
  return faults;
}

}  // namespace marsad::codebook
