#include "reading/topic.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <filesystem>
#include <span>

#include "arabic/fold.h"
#include "arabic/split_cache.h"
#include "arabic/word_map.h"
#include "reading/counts.h"

namespace marsad::reading {
namespace {

constexpr std::array<std::string_view, 5> kTopics = {"conflict", "sport", "culture", "technology", "business"};
// Measured on ant-2018, whose articles' sections are known: see topic.h.
constexpr size_t kDistinct = 3;  // different words of another topic that an article about it has,
constexpr double kShare = 0.5;   // as often as so much of the words of conflict
constexpr double kDense = 0.04;  // share of words of conflict below which an article is not clearly about one,
constexpr uint32_t kLong = 60;   // if it has so many words

}  // namespace

struct Topics::Impl {
  struct Phrase {
    uint8_t topic = 0;
    std::vector<std::string> rest;  // folded words that must follow; empty for a single word
  };
  std::vector<Phrase> phrases;
  arabic::WordMap<std::vector<uint32_t>> by_first;
  std::bitset<1 << 14> endings;  // of the first words, by ending(): most tokens end like none of them
  arabic::SplitCache<uint32_t> cache;

  // The phrases that can begin with the token, with or without clitics before it.
  std::span<const uint32_t> starting(std::string_view fold) const;
};

// A place among the endings for the last three letters; for a word of two letters, for both. Clitics stand before a
// word: what begins with them ends as the word does.
size_t ending(std::string_view fold, size_t letters) {
  uint64_t bytes = 0;
  const size_t size = std::min(fold.size(), 2 * letters);
  std::memcpy(&bytes, fold.data() + fold.size() - size, size);
  return (bytes * 0x9E3779B97F4A7C15) >> 50;
}

std::span<const uint32_t> Topics::Impl::starting(std::string_view fold) const {
  if (!endings[ending(fold, 3)] && !endings[ending(fold, 2)]) return {};
  return cache.find(fold, [&](const arabic::Split& s, std::vector<uint32_t>* out) {
    if (s.pronoun != arabic::Pronoun::none || (s.clitics & arabic::kWill)) return;
    const std::vector<uint32_t>* found = by_first.find(s.stem);
    if (!found) return;
    for (uint32_t phrase : *found)
      if (std::find(out->begin(), out->end(), phrase) == out->end()) out->push_back(phrase);
  });
}

Topics::Topics() : impl_(std::make_unique<Impl>()) {}
Topics::~Topics() = default;
Topics::Topics(Topics&&) noexcept = default;

Topics Topics::load(const std::vector<std::string>& layer_dirs, std::vector<codebook::Problem>* problems) {
  Topics out;
  std::vector<codebook::Problem> ignored;
  for (const std::string& dir : layer_dirs) {
    std::string path = (std::filesystem::path(dir) / "topics.tsv").string();
    if (!std::filesystem::exists(path)) continue;
    codebook::Table table = codebook::Table::read(path, problems ? problems : &ignored);
    for (const codebook::Row& row : table.rows()) {
      auto topic = std::find(kTopics.begin(), kTopics.end(), row["topic"]);
      if (topic == kTopics.end()) {
        if (problems)
          problems->push_back(row.problem("topic", "is none of conflict, sport, culture, technology, business"));
        continue;
      }
      for (std::string_view words : row.list("words")) {
        arabic::Text text(words);
        Impl::Phrase phrase;
        phrase.topic = static_cast<uint8_t>(topic - kTopics.begin());
        for (uint32_t i = 1; i < text.size(); ++i) phrase.rest.emplace_back(text[i].fold);
        if (text.size() == 0) continue;
        out.impl_->endings.set(ending(text[0].fold, text[0].fold.size() > 4 ? 3 : 2));
        out.impl_->by_first.add(text[0].fold).first.push_back(static_cast<uint32_t>(out.impl_->phrases.size()));
        out.impl_->phrases.push_back(std::move(phrase));
      }
    }
  }
  return out;
}

Subject Topics::of(const arabic::Text& text) const {
  std::array<std::vector<uint32_t>, kTopics.size()> seen;  // the phrases found, by topic, each as often as it stands
  uint32_t words = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (text[i].kind == arabic::TokenKind::punct) continue;
    ++words;
    for (uint32_t index : impl_->starting(text[i].fold)) {
      const Impl::Phrase& phrase = impl_->phrases[index];
      bool here = i + phrase.rest.size() < text.size();
      for (size_t k = 0; here && k < phrase.rest.size(); ++k)
        here = text[i + 1 + static_cast<uint32_t>(k)].fold == phrase.rest[k];
      if (here) seen[phrase.topic].push_back(index);
    }
  }
  auto distinct = [](std::vector<uint32_t> list) {
    std::sort(list.begin(), list.end());
    return static_cast<size_t>(std::unique(list.begin(), list.end()) - list.begin());
  };
  auto conflict = static_cast<double>(seen[0].size());
  for (size_t topic = 1; topic < seen.size(); ++topic)
    if (static_cast<double>(seen[topic].size()) >= kShare * conflict && distinct(seen[topic]) >= kDistinct)
      return Subject::off;
  return words >= kLong && conflict < kDense * words ? Subject::unclear : Subject::conflict;
}

void quiet_off_topic(Subject subject, Draft* draft) {
  if (subject == Subject::conflict) return;
  using codebook::ActorKind;
  auto takes_part = [&](const Fill& fill) {
    if (fill.mention < 0 || (fill.role != codebook::Role::actor && fill.role != codebook::Role::recipient &&
                             fill.role != codebook::Role::both))
      return false;
    const std::string& id = draft->mentions[static_cast<size_t>(fill.mention)].id;
    if (subject == Subject::unclear) return !id.empty();
    const codebook::Actor* actor = draft->lexicon->actor(id);
    return actor && codebook::armed(actor->kind) && actor->kind != ActorKind::state;
  };
  const auto assault = [](const Act& a) { return !a.dropped && !a.cue && a.row && a.row->type == "ASSAULT"; };
  const CountReader counts(*draft);
  std::vector<uint32_t> told;  // in order: sentences of an act of force in which somebody known takes part
  for (const Act& act : draft->acts)
    if (assault(act) && std::any_of(act.fills.begin(), act.fills.end(), takes_part)) told.push_back(act.sentence);
  for (Act& act : draft->acts) {
    if (!assault(act) || std::any_of(act.fills.begin(), act.fills.end(), takes_part)) continue;
    // قصفت إسرائيل غزة ما أدى إلى مقتل سبعة: its dead are counted beside it.
    if (const std::string_view role = counts.role_of(act);
        subject == Subject::unclear && (role == "killed" || role == "injured") &&
        std::binary_search(told.begin(), told.end(), act.sentence) && !counts.of_act(act).empty())
      continue;
    act.dropped = true;
    act.why = subject == Subject::off
                  ? "the article is about another subject (topics.tsv), and no army, police or armed group takes part"
                  : "little else in the article is about a conflict (topics.tsv), and nobody known takes part";
  }
}

}  // namespace marsad::reading
