// See the header.
#include "codebook/growing_tables.h"

#include <memory>

#include "arabic/text.h"

namespace marsad::codebook {
namespace {

using Groups = GrowingTables::Groups;

size_t slots_for(size_t count) {
  size_t n = 64;
  while (n < count * 2) n *= 2;
  return n;
}
void put_groups(const Groups& groups, std::vector<uint32_t>* starts, std::vector<uint32_t>* rows) {
  starts->push_back(0);
  for (const auto& g : groups) {
    rows->insert(rows->end(), g.begin(), g.end());
    starts->push_back(static_cast<uint32_t>(rows->size()));
  }
}

// The place of each entry by its id: index + 1, 0 an empty slot (FlatTables::find_id).
template <class T>
std::vector<uint32_t> id_slots(const std::vector<T>& list) {
  std::vector<uint32_t> slots(slots_for(list.size()), 0);
  for (uint32_t i = 0; i < list.size(); ++i) {
    size_t at = FlatTables::hash_of(list[i].id) & (slots.size() - 1);
    while (slots[at]) at = (at + 1) & (slots.size() - 1);
    slots[at] = i + 1;
  }
  return slots;
}

}  // namespace

uint32_t GrowingTables::word_id(std::string_view folded) {
  auto [id, fresh] = word_ids_.add(folded);
  if (fresh) {
    id = static_cast<uint32_t>(word_ids_.size());
    words_.emplace_back(folded);
  }
  return id;
}
uint32_t GrowingTables::new_node() {
  sense_lists_.emplace_back();
  nodes_.emplace_back();
  return static_cast<uint32_t>(nodes_.size() - 1);
}

void GrowingTables::add(std::string_view phrase, const Sense& s) {
  std::string holder(phrase);
  arabic::Text text(holder);
  const bool name = s.kind == Kind::actor || s.kind == Kind::source || s.kind == Kind::place || s.kind == Kind::object;
  uint32_t node = 0;
  for (const arabic::Token& t : text.tokens()) {
    if (t.kind == arabic::TokenKind::punct) continue;
    // "وفقا ل": the preposition is glued to the next word. Names keep their single letters: أ ف ب.
    if (node && t.fold.size() <= 2 && !name && &t == &text.tokens().back()) break;
    uint32_t w = word_id(t.fold);
    if (roots_.size() <= w) roots_.resize(w + 1, 0);
    if (node == 0) {
      if (!roots_[w]) {
        uint32_t n = new_node();
        roots_[w] = n;
      }
      node = roots_[w];
    } else {
      auto [at, fresh] = edges_.try_emplace(uint64_t{node} << 32 | w, 0);
      if (fresh) at->second = new_node();
      nodes_[node].next |= FlatTables::next_bit(w);
      node = at->second;
    }
  }
  if (node == 0) return;
  Sense out = s;
  if (text.size() > 1) out.flags |= kPhraseSense;
  sense_lists_[node].push_back(out);
}

FlatTables GrowingTables::freeze(const Codebook& book, const Groups& predicates, const Groups& cues) {
  struct Owned {
    std::vector<FlatWord> words;
    std::vector<char> letters;
    std::vector<uint32_t> roots;
    std::vector<FlatNode> nodes;
    std::vector<FlatEdge> edges;
    std::vector<Sense> senses;
    std::vector<uint32_t> predicate_starts, predicate_rows, cue_starts, cue_rows;
    std::vector<uint32_t> actor_ids, country_ids, place_ids, source_ids;
  };
  auto out = std::make_shared<Owned>();
  out->words.resize(slots_for(words_.size()));
  for (uint32_t id = 1; id <= words_.size(); ++id) {
    const std::string& w = words_[id - 1];
    const uint32_t hash = FlatTables::hash_of(w);
    size_t at = hash & (out->words.size() - 1);
    while (out->words[at].id) at = (at + 1) & (out->words.size() - 1);
    out->words[at] = {static_cast<uint32_t>(out->letters.size()), static_cast<uint32_t>(w.size()), hash, id};
    out->letters.insert(out->letters.end(), w.begin(), w.end());
  }
  roots_.resize(words_.size() + 1, 0);
  out->roots = std::move(roots_);
  for (size_t n = 0; n < sense_lists_.size(); ++n) {
    nodes_[n].first = static_cast<uint32_t>(out->senses.size());
    nodes_[n].count = static_cast<uint32_t>(sense_lists_[n].size());
    out->senses.insert(out->senses.end(), sense_lists_[n].begin(), sense_lists_[n].end());
  }
  out->nodes = std::move(nodes_);
  out->edges.resize(slots_for(edges_.size()));
  for (const auto& [key, to] : edges_) {
    const uint32_t node = static_cast<uint32_t>(key >> 32), word = static_cast<uint32_t>(key);
    size_t at = FlatTables::hash_of(node, word) & (out->edges.size() - 1);
    while (out->edges[at].node) at = (at + 1) & (out->edges.size() - 1);
    out->edges[at] = {node, word, to};
  }
  put_groups(predicates, &out->predicate_starts, &out->predicate_rows);
  put_groups(cues, &out->cue_starts, &out->cue_rows);
  out->actor_ids = id_slots(book.actors), out->country_ids = id_slots(book.country_list);
  out->place_ids = id_slots(book.places), out->source_ids = id_slots(book.sources);
  FlatTables t;
  t.words = out->words, t.letters = out->letters, t.roots = out->roots, t.nodes = out->nodes, t.edges = out->edges,
  t.senses = out->senses;
  t.predicate_starts = out->predicate_starts, t.predicate_rows = out->predicate_rows, t.cue_starts = out->cue_starts,
  t.cue_rows = out->cue_rows;
  t.actor_ids = out->actor_ids, t.country_ids = out->country_ids, t.place_ids = out->place_ids,
  t.source_ids = out->source_ids;
  t.owner = std::move(out);
  return t;
}

}  // namespace marsad::codebook
