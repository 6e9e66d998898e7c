#include "codebook/load_cells.h"

#include <algorithm>
#include <charconv>

#include "arabic/fold.h"

namespace marsad::codebook {

std::vector<Letters> Cells::texts(const Row& r, std::string_view column) {
  std::vector<Letters> out;
  for (std::string_view v : r.list(column)) out.push_back(keep(v));
  return out;
}

std::vector<Variant> Cells::variants(const Row& r, std::string_view name, std::string_view more) {
  std::vector<Variant> out;
  auto add = [&](std::string_view cell) {
    Value v = parse_value(cell);
    if (v.text.empty()) return;
    Variant x{keep(v.text), v.drop_article, keep(v.from), keep(v.to), keep(v.slant), {}};
    for (std::string_view a : v.after) x.after.push_back(keep(arabic::fold(a)));
    out.push_back(std::move(x));
  };
  for (std::string_view v : r.list(more)) add(v);
  // The name itself, unless a variant says it with a note ("الباب{after:مدينة}").
  if (std::string_view n = r[name];
      !n.empty() && std::none_of(out.begin(), out.end(), [&](const Variant& v) { return v.text == n; }))
    add(n);
  return out;
}

bool Cells::one_of(const Row& r, std::string_view column, std::span<const std::string_view> names, uint8_t* out) {
  std::string_view v = r[column];
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i] == v) return *out = static_cast<uint8_t>(i), true;
  std::string known;
  for (std::string_view n : names) known += (known.empty() ? "" : ", ") + std::string(n);
  problem(r, column, "unknown " + std::string(column) + " '" + std::string(v) + "'; one of: " + known);
  return false;
}

std::optional<double> Cells::number(const Row& r, std::string_view column) {
  std::string_view v = r[column];
  if (v.empty()) return std::nullopt;
  double d = 0;
  auto [end, ec] = std::from_chars(v.data(), v.data() + v.size(), d);
  if (ec != std::errc() || end != v.data() + v.size()) {
    problem(r, column, "'" + std::string(v) + "' is no number; write it like 36.37");
    return std::nullopt;
  }
  return d;
}

// Of a faulty one what could be read.
Frame Cells::frame(const Row& r) {
  Frame out;
  std::string error;
  if (!parse_frame(r["frame"], &out, &error)) problem(r, "frame", error);
  return out;
}

std::vector<Phrase> Cells::phrases(const Row& r) {
  std::vector<Phrase> out;
  for (std::string_view alternative : split(r["phrase"], '|')) {
    Phrase& phrase = out.emplace_back();
    phrase.straight = alternative.starts_with('+');
    if (phrase.straight) alternative.remove_prefix(1);
    for (std::string_view w : split(alternative, ' ')) phrase.words.push_back(keep(arabic::fold(w)));
  }
  return out;
}

std::vector<ActKind> Cells::act_kinds(const Row& r, std::string_view column) {
  std::vector<ActKind> out;
  for (std::string_view v : r.list(column)) {
    const size_t slash = std::min(v.find('/'), v.size());
    out.push_back({keep(v.substr(0, slash)), keep(v.substr(std::min(v.size(), slash + 1)))});
  }
  return out;
}

}  // namespace marsad::codebook
