#include "ledger/search/plan.h"

#include <algorithm>

#include "ledger/search/tokens.h"

namespace marsad::ledger::search {
namespace {

void add(std::vector<std::string>* list, std::string form) {
  if (std::find(list->begin(), list->end(), form) == list->end()) list->push_back(std::move(form));
}

// The alternatives of one place for a word in any spelling.
std::vector<std::string> forms(const std::string& word, const Often& often, bool guess) {
  std::vector<std::string> out = {word};
  bool sure = false;
  auto rest = stems(word, &sure);
  if (sure) {
    for (const auto& stem : rest) add(&out, stem), add(&out, kStem + stem);
    return out;
  }
  add(&out, kStem + word);
  if (!guess || rest.empty()) return out;
  const int64_t own = often(word) + often(kStem + word);
  for (const auto& stem : rest)
    if (often(stem) > own) add(&out, stem), add(&out, kStem + stem);
  return out;
}

}  // namespace

std::vector<Unit> plan(const Query& query, const Names& names, const Often& often) {
  std::vector<Unit> out;
  // Words that stand side by side may be one name; a phrase or a minus parts them.
  for (size_t t = 0; t < query.terms.size();) {
    const Term& term = query.terms[t];
    if (term.exact || term.without) {
      Unit unit;
      unit.asked = term.text, unit.exact = term.exact, unit.without = term.without;
      Phrase phrase;
      for (const auto& word : words_of(term.text)) {
        if (term.exact)
          phrase.places.push_back({word});
        else
          phrase.places.push_back(forms(word, often, false));
      }
      if (!phrase.places.empty()) unit.phrases.push_back(std::move(phrase)), out.push_back(std::move(unit));
      ++t;
      continue;
    }
    std::vector<std::string> words, printed;
    for (; t < query.terms.size() && !query.terms[t].exact && !query.terms[t].without; ++t)
      for (auto& word : words_of(query.terms[t].text)) {
        words.push_back(word);
        printed.push_back(word);
      }
    for (size_t at = 0; at < words.size();) {
      Unit unit;
      std::vector<Names::Other> others;
      const size_t count = std::max<size_t>(1, names.others(words, at, &others));
      Phrase own;
      for (size_t i = at; i < at + count; ++i) {
        own.places.push_back(forms(words[i], often, count == 1));
        unit.asked += (i > at ? " " : "") + printed[i];
      }
      unit.phrases.push_back(std::move(own));
      for (const auto& other : others) {
        Phrase phrase;
        phrase.entry = other.entry;
        for (const auto& word : other.words) {
          bool sure = false;
          auto rest = stems(word, &sure);
          std::vector<std::string> place = {word};
          if (sure)
            for (const auto& stem : rest) add(&place, stem), add(&place, kStem + stem);
          else if (word.size() > 4)  // آب is also "father": two letters are asked for as they stand
            add(&place, kStem + word);
          phrase.places.push_back(std::move(place));
        }
        if (std::none_of(unit.phrases.begin(), unit.phrases.end(),
                         [&](const Phrase& one) { return one.places == phrase.places; }))
          unit.phrases.push_back(std::move(phrase));
      }
      out.push_back(std::move(unit));
      at += count;
    }
  }
  return out;
}

std::string match_text(const std::vector<Unit>& units) {
  auto one = [](const Unit& unit) {
    std::string out = "(";
    for (const auto& phrase : unit.phrases) {
      if (out.size() > 1) out += " OR ";
      out += '"';
      out += kMade;
      for (const auto& place : phrase.places) {
        if (&place != &phrase.places.front()) out += kPlaces;
        for (const auto& form : place) {
          if (&form != &place.front()) out += kOr;
          out += form;
        }
      }
      out += '"';
    }
    return out + ")";
  };
  std::string wanted, left_out;
  for (const auto& unit : units) {
    std::string& into = unit.without ? left_out : wanted;
    into += (into.empty() ? "" : unit.without ? " OR " : " AND ") + one(unit);
  }
  if (wanted.empty()) {
    if (!left_out.empty()) throw BadQuery("a query that leaves out words needs one to find as well");
    return "";
  }
  return left_out.empty() ? wanted : "(" + wanted + ") NOT (" + left_out + ")";
}

std::vector<Spot> spots(const arabic::Text& text, const std::vector<Unit>& units) {
  std::vector<uint32_t> words;  // tokens that have a place
  for (uint32_t i = 0; i < text.size(); ++i)
    if (is_word(text[i])) words.push_back(i);
  auto stands = [&](uint32_t token, const std::vector<std::string>& place) {
    if (text[token].kind != arabic::TokenKind::word)
      return std::find(place.begin(), place.end(), text[token].fold) != place.end();
    std::string_view form = form_of(text[token].fold);
    for (const auto& wanted : place)
      for (size_t at = form.find(wanted); at != std::string_view::npos; at = form.find(wanted, at + 1))
        if ((at == 0 || form[at - 1] == kOr) && (at + wanted.size() == form.size() || form[at + wanted.size()] == kOr))
          return true;
    return false;
  };
  std::vector<Spot> out;
  for (size_t w = 0; w < words.size(); ++w)
    for (uint32_t u = 0; u < units.size(); ++u) {
      if (units[u].without) continue;
      for (uint32_t p = 0; p < units[u].phrases.size(); ++p) {
        const auto& places = units[u].phrases[p].places;
        if (w + places.size() > words.size()) continue;
        bool here = true;
        for (size_t i = 0; here && i < places.size(); ++i)
          here = (i == 0 || !text[words[w + i]].line_start) && stands(words[w + i], places[i]);
        if (!here) continue;
        out.push_back({words[w], words[w + places.size() - 1], u, p});
        break;
      }
    }
  return out;
}

void fill_snippet(const arabic::Text& text, const std::vector<Unit>& units,
                  const std::vector<std::pair<uint32_t, uint32_t>>& furniture, Hit* hit) {
  constexpr uint32_t kWords = 44, kBefore = 12;
  auto all = spots(text, units);
  auto aside = [&](uint32_t token) {
    for (auto [start, end] : furniture)
      if (start <= text[token].start && text[token].start < end) return true;
    return false;
  };
  // The sentence in which most of the query stands; the earliest of equals, furniture last.
  arabic::Range best{0, 0};
  int most = -1;
  size_t s = 0;
  bool any_inside = false;
  for (const auto& sentence : text.sentences()) {
    uint64_t seen = 0;
    int count = 0;
    while (s < all.size() && all[s].first < sentence.begin) ++s;
    for (size_t i = s; i < all.size() && all[i].first < sentence.end; ++i)
      if (!(seen >> (all[i].unit & 63) & 1)) seen |= uint64_t{1} << (all[i].unit & 63), ++count;
    if (count == 0 && most >= 0) continue;
    bool outside = aside(sentence.begin);
    if (count > 0 && !outside) any_inside = true;
    int weight = count * 2 + (count > 0 && !outside ? 1 : 0);
    if (weight > most) most = weight, best = sentence;
  }
  hit->aside = !all.empty() && !any_inside;
  if (best.empty()) return;
  uint32_t from = best.begin, to = best.end;
  if (to - from > kWords) {
    auto first = std::find_if(all.begin(), all.end(), [&](const Spot& one) { return best.contains(one.first); });
    if (first != all.end() && first->first > from + kBefore) from = first->first - kBefore;
    to = std::min(to, from + kWords);
  }
  hit->snippet = text.raw(arabic::Range{from, to});
  hit->snippet_start = text[from].start, hit->snippet_end = text[to - 1].end;
  for (const auto& spot : all) {
    if (spot.first < from || spot.last >= to) {
      ++hit->more;
      continue;
    }
    const Unit& unit = units[spot.unit];
    const Phrase& phrase = unit.phrases[spot.phrase];
    Match match;
    match.start = text[spot.first].start, match.end = text[spot.last].end;
    match.text = text.raw(arabic::Range{spot.first, spot.last + 1});
    std::string folded;
    for (uint32_t i = spot.first; i <= spot.last; ++i)
      if (is_word(text[i])) folded += (folded.empty() ? "" : " ") + std::string(text[i].fold);
    std::string asked;
    for (const auto& word : words_of(unit.asked)) asked += (asked.empty() ? "" : " ") + word;
    if (unit.exact)
      match.because = "these words";
    else if (!phrase.entry.empty() && folded != asked)
      match.because = phrase.entry.starts_with("month ") ? "the same month" : "a name of " + phrase.entry;
    else if (match.text == unit.asked)
      match.because = "this word";
    else if (folded == asked)
      match.because = "another spelling of " + unit.asked;
    else
      match.because = unit.asked + " with other joined letters";
    hit->matches.push_back(std::move(match));
  }
}

}  // namespace marsad::ledger::search
