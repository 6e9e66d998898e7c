// An action that words of doubt behind it put in question, or whose doer is told in them.
//
//   قصف الجيش | على الأرجح | مستودعا: the verb is doubted;
//   غارات يرجح أن طائرات روسية | نفذتها; الهجوم الذي يشتبه في أن الجيش | شنه: the verb's pronoun is the action, and who
//   stands before the verb does it
//
// What it cannot do: a doer told by words of saying (غارات قال إن روسيا شنتها). Tested by sentences_force_test.cc.
#include <algorithm>

#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

// أن, بأن; not أنه, whose pronoun is who may have done it.
static bool says_that(const Lexicon& lex, std::string_view word) {
  const auto& hits = lex.hits(word);
  return std::any_of(hits.begin(), hits.end(), [&](const WordHit& hit) {
    return hit.pronoun == arabic::Pronoun::none &&
           std::any_of(hit.senses.begin(), hit.senses.end(), [&](const Sense& s) {
             if (s.kind != Kind::particle) return false;
             const Particle& p = lex.book().particles[s.entry];
             return p.kind == ParticleKind::comp && p.number.empty();
           });
  });
}

// At words of doubt: what follows أن is a clause of its own about the noun of action straight before them.
void ClauseReader::doubts_doer(uint32_t u) {
  constexpr uint32_t kNear = 2;  // يشتبه | في | أن
  doubted_ = -1;
  const int noun = rel_pending_ ? rel_act_ : noun_just_before(u, false);
  if (noun < 0) return;
  const bool within = d_.units[u].tokens.size() > 1 && says_that(lex_, text_[d_.units[u].tokens.end - 1].fold);
  uint32_t v = u + 1;
  for (bool that = within; v < end_ && v <= u + kNear && !that && d_.units[v].particle; ++v)
    that = d_.units[v].particle->kind == ParticleKind::comp;
  // Straight behind stands who may have done it.
  if ((!within && v == u + 1) || v >= end_ || d_.units[v].mention < 0 ||
      !d_.mentions[static_cast<size_t>(d_.units[v].mention)].actor)
    return;
  doubted_ = noun, doubted_at_ = u;
  rel_pending_ = false, topic_.clear();
  if (within) open_clause(-1), last_ = open_ = {}, prep_ = {};
}

static bool preposition(const Lexicon& lex, std::string_view word) {
  for (const WordHit& hit : lex.hits(word))
    for (const Sense& s : hit.senses)
      if (s.kind == Kind::particle && lex.book().particles[s.entry].kind == ParticleKind::prep) return true;
  return false;
}

// At words of doubt that open with a preposition (على الأرجح): whether they stand straight behind what a verb of this
// clause took.
bool ClauseReader::doubts_verb(uint32_t u, const codebook::CueEntry& words) const {
  const int v = verb_top();
  if (v < 0 || u == begin_ || !words.frame.items.empty() || d_.units[u].tokens.size() < 2 ||
      !preposition(lex_, text_[d_.units[u].tokens.begin].fold))
    return false;
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  const Unit& before = d_.units[u - 1];
  return verb.verb && !verb.cue && stack_.back() == v &&
         (u - 1 == verb.unit || before.kind == UnitKind::mention || before.kind == UnitKind::word);
}

// At a verb with a pronoun behind such words: which noun of action the pronoun is; -1 for none.
int ClauseReader::doubted(uint32_t u, const Act& verb) const {
  constexpr uint32_t kReach = 8;
  using arabic::Pronoun;
  const Pronoun p = d_.units[u].pronoun;
  return doubted_ >= 0 && verb.via_clause && !verb.cue && verb.sense.person == 3 && u - doubted_at_ <= kReach &&
                 (p == Pronoun::ha_f || p == Pronoun::ha_m)
             ? doubted_
             : -1;
}

}  // namespace marsad::reading
