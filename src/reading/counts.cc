#include "reading/counts.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr uint32_t kAmongReach = 12;  // units between a count and the word that opens its sub-counts
constexpr uint32_t kTotalReach = 16;  // units between the word that announces a total and its number

}  // namespace

// "… 20 قتيلا، بينهم خمسة أطفال وامرأتان": what stands behind بينهم, up to the end of the list.
void CountReader::parts(uint32_t unit, Count* total) const {
  const uint32_t end = end_of(unit), near = std::min(end, unit + kAmongReach);
  uint32_t v = unit + 1;
  for (; v < near && !among(v); ++v) {
    const Unit& u = d_.units[v];
    if (counts(v) || (alone(v) && (u.clitics & arabic::kAnd)) ||
        (u.particle && (u.particle->kind == ParticleKind::clause || u.particle->kind == ParticleKind::comp)))
      return;  // what follows is of that count, or of another clause
  }
  if (v >= near) return;
  for (++v; v < end;) {
    int64_t many = alone(v);
    uint32_t noun = v;
    if (counts(v)) {
      many = d_.numbers[static_cast<size_t>(d_.units[v].index)].min;
      if ((noun = noun_behind(v, end)) == end) return;
    } else if (!many) {
      return;  // بينهم أطفال: nobody says how many
    }
    const std::string part(word(noun).part);
    const bool told =
        std::any_of(total->parts.begin(), total->parts.end(), [&](const auto& p) { return p.first == part; });
    if (!part.empty() && !told && many <= total->max) total->parts.emplace_back(part, many);
    // The list goes on behind و, with or without a comma and adjectives between.
    const auto passes = [&](const Unit& u) {
      return u.adjective || (u.kind == UnitKind::punct && !u.quote) || (u.kind == UnitKind::word && !u.clitics) ||
             (*d_.text)[u.tokens.begin].fold == arabic::kWaw;
    };
    for (v = noun + 1; v < std::min(end, noun + 4) && !joined(v) && passes(d_.units[v]);) ++v;
    if (v >= end || !joined(v)) return;
  }
}

// "ارتفاع حصيلة القتلى إلى 40": the next number of the sentence is of those the total counts.
void CountReader::total(uint32_t head, Range units, std::vector<Counted>* out) const {
  std::string_view role = word(head).role;
  uint32_t noun = head;
  for (uint32_t v = head + 1; v < std::min(units.end, head + 4); ++v) {
    if (counts(v)) break;
    if (!d_.units[v].count || word(v).pos != "n") continue;
    role = word(v).role, noun = v;
    break;
  }
  if (role.empty() || (noun != head && role == "strikes")) return;
  for (uint32_t v = noun + 1; v < std::min(units.end, head + kTotalReach); ++v) {
    if (d_.units[v].count && word(v).pos == "t") return;
    if (!counts(v)) continue;
    if (const uint32_t own = noun_behind(v, units.end); own != units.end && !word(own).role.empty()) return;
    if (v + 1 < units.end && d_.units[v + 1].kind == UnitKind::time) return;
    // الحصيلة تشير إلى إصابة 8: what happened to them is told.
    const std::vector<Sense>& told = d_.units[v - 1].acts;
    if (std::any_of(told.begin(), told.end(), [](const Sense& s) { return s.cls == arabic::WordClass::noun; })) return;
    Count c = number(v);
    parts(v, &c);
    out->push_back({std::string(role), std::move(c), noun, false});
    return;
  }
}

std::vector<Counted> CountReader::of_sentence(uint32_t sentence) const {
  std::vector<Counted> out;
  const Range units = d_.sentence_units[sentence];
  for (uint32_t u = units.begin; u < units.end; ++u) {
    const Unit& n = d_.units[u];
    if (among(u)) {  // sub-counts: of the total before them
      while (u + 1 < units.end && (counts(u + 1) || d_.units[u + 1].count || d_.units[u + 1].adjective)) ++u;
      continue;
    }
    if (counts(u)) {
      const uint32_t noun = noun_behind(u, units.end);
      if (noun == units.end || word(noun).role.empty()) continue;
      Count c = number(u);
      parts(noun, &c);
      const bool together = both(noun, units.end);
      out.push_back({together ? std::string(kBoth) : std::string(word(noun).role), std::move(c), u, false});
      u = together ? noun + 1 : noun;
      continue;
    }
    if (!n.count) continue;
    if (word(u).pos == "t") {
      total(u, units, &out);
      continue;
    }
    if (word(u).pos != "n" || word(u).role.empty()) continue;
    if (both(u, units.end) && !(u > units.begin && d_.units[u - 1].kind == UnitKind::act)) {  // بين قتيل وجريح
      ++u;
      continue;
    }
    // سقط قتيل وجريحان; no count where the noun only says in what state somebody is (ما زال محتجزا).
    const int many = alone(u);
    const bool told = u > units.begin && (d_.units[u - 1].kind == UnitKind::act || joined(u));
    if (!many || !told || n.pronoun != arabic::Pronoun::none) continue;
    Count c = plain(u, many);
    parts(u, &c);
    out.push_back({std::string(word(u).role), std::move(c), u, false});
  }
  return out;
}

void put_count(Counts* counts, const std::string& role, const Count& count) {
  for (auto& [key, old] : *counts)
    if (key == role) {
      if (old.magnitude && !count.magnitude) old = count;
      return;
    }
  counts->emplace_back(role, count);
  std::sort(counts->begin(), counts->end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace marsad::reading
