#include "codebook/overlay.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "arabic/fold.h"
#include "codebook/bytes.h"
#include "codebook/codebook.h"

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

constexpr size_t kLongest = 120, kLongestId = 64;  // code points; bytes
constexpr const char* kActorColumns =
    "id\tname_ar\tname_en\tkind\tcountry\tsectors\twikidata\tvariants\tparents\troles";
constexpr const char* kPlaceColumns =
    "id\tname_ar\tname_en\tvariants\tkind\tlat\tlon\tradius_km\tprecision\tpcode\tparents\tsource";

using Cells = std::vector<std::string>;

// What must not stand in a cell that a person wrote on the page: it would be another cell, row or value, or not be
// seen.
void fit(std::string_view what, std::string_view text) {
  size_t length = 0;
  for (size_t at = 0; at < text.size(); ++length) {
    const char32_t c = arabic::next(text, &at);
    const bool unseen = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || c == 0x2028 ||
                        c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
                        c == 0xFFFD || c == 0x061C;
    if (unseen) throw Refused(std::string(what) + " has a character that is not seen; write it again");
    if (c == '|' || c == '{' || c == '}' || c == '~')
      throw Refused(std::string(what) + " has a \"" + static_cast<char>(c) + "\", which divides a codebook's values");
  }
  if (length > kLongest) throw Refused(std::string(what) + " is longer than 120 letters");
}

void fit_id(const std::string& id) {
  bool good = !id.empty() && id.size() <= kLongestId && id.front() != '-' && id.back() != '-';
  for (size_t i = 0; i < id.size(); ++i)
    good &= (id[i] >= 'a' && id[i] <= 'z') || (id[i] >= '0' && id[i] <= '9') || (id[i] == '-' && id[i - 1] != '-');
  if (!good)
    throw Refused("an id is lower-case letters, digits and single dashes, as hts or al-bab; not \"" + id + "\"");
}

size_t letters(std::string_view key) {
  return static_cast<size_t>(
      std::count_if(key.begin(), key.end(), [](char c) { return c != ' ' && (c & 0xC0) != 0x80; }));
}

Cells cells_of(std::string_view line) {
  Cells out;
  for (size_t at = 0; at <= line.size();) {
    const size_t tab = std::min(line.find('\t', at), line.size());
    out.emplace_back(trim(line.substr(at, tab - at)));
    at = tab + 1;
  }
  return out;
}

std::string line_of(Cells cells) {
  while (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  std::string out;
  for (size_t i = 0; i < cells.size(); ++i) (out += i ? "\t" : "") += cells[i];
  return out;
}

size_t column(const Cells& header, std::string_view name) {
  return static_cast<size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

std::string number(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%.6g", value);
  return out;
}

// A row by its columns, so that it can be written under another header.
using ByName = std::map<std::string, std::string>;
ByName by_name(const Cells& header, const Cells& cells) {
  ByName out;
  for (size_t i = 0; i < header.size() && i < cells.size(); ++i)
    if (!cells[i].empty()) out[header[i]] = cells[i];
  return out;
}

const char* names_column(std::string_view kind) { return kind == "countries" ? "names" : "variants"; }

// The variants with `name` among them, said without a condition.
std::string with(const std::string& variants, const std::string& own_name, const std::string& name, bool* already) {
  const std::string key = name_key(name);
  std::string out;
  *already = name_key(own_name) == key;
  for (std::string_view one : split(variants, '|')) {
    const Value value = parse_value(one);
    if (name_key(value.text) == key) {
      if (!value.after.empty() || !value.from.empty() || !value.to.empty()) continue;  // always, not then or there
      *already = true;
    }
    (out += out.empty() ? "" : " | ") += one;
  }
  if (!*already) (out += out.empty() ? "" : " | ") += name;
  return out;
}

// Where an entry is said: of all layers, the last.
struct Found {
  const SourceTable* table = nullptr;
  const Row* row = nullptr;
};
Found find(const std::vector<SourceTable>& tables, bool place, std::string_view id, uint32_t before_depth) {
  Found out;
  for (const SourceTable& t : tables)
    if (t.depth < before_depth && (t.kind == (place ? "places" : "actors") || t.kind == "countries"))
      for (const Row& row : t.table.rows())
        if (row["id"] == id) out = {&t, &row};
  return out;
}

Cells header_of(const SourceTable& table) { return cells_of(table.table.header().source); }

// A file's text with the row of `id` put in, changed or (without a line) taken out. `header` is what the line goes by.
std::string edited(const std::string& path, const std::string& id, const Cells& header, const std::string& line,
                   const std::string& comment) {
  if (!fs::exists(path)) return line.empty() ? "" : comment + line_of(header) + "\n" + line + "\n";
  std::vector<Problem> ignored;
  const std::string text = read_file(path);
  const Table table = Table::parse(path, text, &ignored);
  uint32_t at_row = 0;
  for (const Row& row : table.rows())
    if (row["id"] == id) at_row = row.line;
  std::string out;
  uint32_t number = 0, rows = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view was(text.data() + at, end - at);
    at = end + 1;
    ++number;
    const bool is_header = number == table.header().line;
    if (number == at_row && line.empty()) continue;
    rows += !is_header && !trim(was).empty() && was[0] != '#';
    out += is_header ? line_of(header) : number == at_row ? line : std::string(was);
    out += '\n';
  }
  if (!at_row && !line.empty()) out += line + "\n", ++rows;
  return rows ? out : "";
}

}  // namespace

RowEdit Overlay::naming(const NamedAs& wish) const {
  const std::string name(trim(wish.name)), key = name_key(name);
  fit("the name", name);
  if (letters(key) < 2) throw Refused("a name has two letters at least");
  fit_id(wish.id);
  std::vector<Problem> ignored;
  const std::vector<SourceTable> tables = read_tables(folder_, &ignored);
  const auto depth = static_cast<uint32_t>(layer_dirs(folder_, &ignored).size()) - 1;
  const Found own = find(tables, wish.place, wish.id, depth + 1), below = find(tables, wish.place, wish.id, depth);
  const std::string what = wish.place ? "place" : "actor";
  if (!own.row && !wish.made)
    throw Refused("there is no " + what + " \"" + wish.id +
                  "\"; choose one that the search shows, or make a new entry");
  if (own.row && wish.made)
    throw Refused("the " + what + " \"" + wish.id + "\" is there already; choose it, or take another id");
  RowEdit out;
  out.id = wish.id;
  ByName row;
  Cells columns;
  std::string kind = wish.place ? "places" : "actors";
  if (own.row) {
    kind = own.table->kind;
    columns = header_of(*own.table);
    row = by_name(columns, cells_of(own.row->source));
    bool already = false;
    row[names_column(kind)] = with(row[names_column(kind)], row["name_ar"], name, &already);
    if (already && own.table->depth == depth) throw Refused("\"" + name + "\" is a name of " + wish.id + " already");
  } else {
    const NamedAs::Entry& made = *wish.made;
    for (const auto& [label, text] : {std::pair{"the Arabic name", made.name_ar},
                                      {"the English name", made.name_en},
                                      {"the kind", made.kind},
                                      {"the id that holds it", made.within}})
      fit(label, text);
    columns = cells_of(wish.place ? kPlaceColumns : kActorColumns);
    row = {{"id", wish.id}, {"name_ar", made.name_ar}, {"name_en", made.name_en}, {"kind", made.kind}};
    bool already = false;
    row["variants"] = with("", made.name_ar, name, &already);
    if (wish.place) {
      if (!made.lat || !made.lon) throw Refused("a new place has \"lat\" and \"lon\"");
      row["lat"] = number(*made.lat), row["lon"] = number(*made.lon);
      const double radius = made.radius_km > 0 ? made.radius_km : 2;
      row["radius_km"] = number(radius);
      row["precision"] = radius <= 2 ? "exact" : radius <= 10 ? "near" : "area";
      row["source"] = "own knowledge";
      if (!made.within.empty()) {
        const Found holds = find(tables, true, made.within, depth + 1);
        if (!holds.row) throw Refused("there is no place \"" + made.within + "\" to hold it");
        row["parents"] = made.within;
        if (const std::string_view more = (*holds.row)["parents"]; !more.empty())
          row["parents"] += " | " + std::string(more);
      }
    }
  }
  Cells header = columns;
  if (own.row && own.table->depth == depth) {
    out.file = fs::path(own.table->table.file()).lexically_relative(folder_).string();
    out.before = std::string(own.row->source);
  } else {
    out.file = kind == "countries" ? "countries.tsv" : kind + "/named.tsv";
    for (const SourceTable& t : tables)
      if (t.depth == depth && fs::path(t.table.file()).lexically_relative(folder_) == out.file) header = header_of(t);
  }
  for (const auto& [name_of_column, value] : row)
    if (!value.empty() && column(header, name_of_column) == header.size()) header.push_back(name_of_column);
  auto under_header = [&](const ByName& values) {
    Cells cells(header.size());
    for (const auto& [name_of_column, value] : values)
      if (const size_t c = column(header, name_of_column); !value.empty() && c < cells.size()) cells[c] = value;
    return line_of(cells);
  };
  out.after = under_header(row);
  if (below.row) out.below = under_header(by_name(header_of(*below.table), cells_of(below.row->source)));
  out.bytes = edited((fs::path(folder_) / out.file).string(), out.id, header, out.after,
                     "# Entries with names that people gave on the page. Columns: docs/codebook.md, " + kind + ".\n");
  return out;
}

RowEdit Overlay::without(const RowEdit& done, std::string_view name) const {
  const std::string path = (fs::path(folder_) / done.file).string();
  std::vector<Problem> ignored;
  RowEdit out{done.file, done.id, {}, {}, done.below, {}};
  if (!fs::exists(path)) throw Refused(done.file + " is gone; there is nothing to take back");
  const Table table = Table::read(path, &ignored);
  Cells header = cells_of(table.header().source);
  for (const Row& row : table.rows())
    if (row["id"] == done.id) out.before = std::string(row.source);
  if (out.before.empty()) throw Refused("the row of " + done.id + " is gone from " + done.file + " already");
  if (out.before == done.after) {
    out.after = done.before;
  } else {
    // Something else was written since: only the name goes.
    const size_t at = std::min(column(header, "variants"), column(header, "names"));
    Cells cells = cells_of(out.before);
    const std::string key = name_key(name);
    std::string left;
    bool found = false;
    const std::string variants = at < cells.size() ? cells[at] : "";
    for (std::string_view one : split(variants, '|')) {
      if (name_key(parse_value(one).text) == key)
        found = true;
      else
        (left += left.empty() ? "" : " | ") += one;
    }
    if (!found)
      throw Refused("\"" + std::string(name) + "\" is no longer among the names of " + done.id + " in " + done.file);
    if (done.before.empty() && done.below.empty())
      throw Refused("other names were given to the new entry " + done.id + " since; take those back first");
    cells[at] = left;
    out.after = line_of(cells);
    // A copy that says no more than the layer below is none.
    if (cells_of(out.after) == cells_of(done.below)) out.after.clear();
  }
  out.bytes = edited(path, out.id, header, out.after, "");
  return out;
}

}  // namespace marsad::codebook
