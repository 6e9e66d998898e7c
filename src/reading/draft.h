// What the stages hand to each other while an article is read: the draft of a reading.
//
//   tokens → units (a name, a verb, a particle … each one or more tokens) → acts (a predicate where it stands, with its
//   slots filled) → events
//
// Everything is an index into the vectors of Draft, so that nothing is copied between stages. One Draft a call of
// read(); no sharing.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "arabic/text.h"
#include "codebook/lexicon.h"
#include "reading/numbers.h"
#include "reading/reading.h"
#include "reading/times.h"

namespace marsad::reading {

using arabic::Gender;
using arabic::Number;
using arabic::Range;

// A preposition by whose role in particles.tsv what stands behind it happened at another time: بعد, قبل, منذ,
// ردا على.
inline bool another_time(std::string_view role) {
  return role == "apart" || role == "since" || role == "answer" || role == "morrow";
}

// ... behind which stands what is spoken of, or was there before: حول, بشأن, بموجب.
inline bool matter(std::string_view role) { return role == "matter" || role == "about"; }

// A name or noun phrase that can be an actor, a place, or both (a country).
struct Mention {
  Range tokens;  // what is quoted
  Range whole;   // with title, place heads and adjectives
  bool actor = false, place = false, person = false, definite = false;
  bool office = false;   // one man by what he is: قائد, رئيس المجلس
  bool anaphor = false;  // a definite noun that points back: الجيش, الهجوم's التنظيم
  std::string id, name, type, slant;
  codebook::ActorKind kind = codebook::ActorKind::other;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  const codebook::Place* known_place = nullptr;
  const codebook::Country* country = nullptr;
  const codebook::Place* home = nullptr;  // سكان مدينة حلب: of a population, the town whose people they are
  Range home_tokens = {};
  uint8_t effect = 0;  // codebook::PlaceHead::Effect, strongest seen
  double bearing = -1, area_km = 0;
  arabic::Pronoun owner = arabic::Pronoun::none;  // قواتها: whose, still to be found
  uint32_t sentence = 0;
  uint8_t skip = 0;  // code points of clitics (و ب ل) before the name in its first word
};

enum class UnitKind : uint8_t { word, punct, mention, act, cue, particle, number, time, count, object };

struct Unit {
  UnitKind kind = UnitKind::word;
  Range tokens;
  uint16_t clitics = 0;
  arabic::Pronoun pronoun = arabic::Pronoun::none;
  int mention = -1;  // index into Draft::mentions
  int index = -1;    // time, number: index into their lists; object, and a mention that is one: into Codebook::objects
  const codebook::Particle* particle = nullptr;  // of a mention: the preposition it begins with, قرب حمص
  std::vector<codebook::Sense> acts, cues;       // senses as predicate / as cue
  const codebook::Sense* count = nullptr;
  const codebook::Weapon* weapon = nullptr;
  const codebook::Country* nisba = nullptr;  // تركي, الروسية
  bool adjective = false;                    // nisba or a describing adjective
  const codebook::FactRule* fact = nullptr;
  bool present = false;  // of fact and of an auxiliary: a present-tense form
  bool past = false;     // of fact: it can be a past-tense form
  uint8_t quote = 0;     // punct: 1 opens a quotation, 2 closes it, 3 either
  bool definite() const { return clitics & arabic::kAl; }
};

struct Fill {
  codebook::Role role = codebook::Role::none;
  int mention = -1, act = -1;
  bool resolved = false;
  bool sure = false;  // the construction tells it: the learned part leaves it
};

// A predicate (or cue) where it stands.
struct Act {
  uint32_t unit = 0, sentence = 0;
  Range tokens;
  bool verb = false, noun = false, participle = false, passive = false, cue = false;
  bool vocalised = false;  // a vowel mark shows the passive: قُتل
  codebook::Sense sense;
  int cue_group = -1;                        // a predicate that is also a cue (أعلن): read as one when no row fires
  const codebook::Predicate* row = nullptr;  // the row that fired
  const codebook::CueEntry* cue_row = nullptr;
  // What stands in its slots, before a row is chosen.
  struct Slotted {
    codebook::Slot slot = codebook::Slot::subj;
    std::string_view prep = {};
    int mention = -1, act = -1;
    arabic::Pronoun pronoun = arabic::Pronoun::none;  // an attached pronoun fills it, still to be resolved
    bool resolved = false;                            // inherited or resolved, not said here
    bool before = false;                              // stood before its verb
    Range other;           // tokens of a noun phrase that is neither actor nor place, or holds the mention
    int number = -1;       // counted by this number
    bool counted = false;  // holds a counting noun (قتلى)
    bool weapon = false;
  };
  std::vector<Slotted> slots;
  int parent = -1;          // the act whose clause or E slot this one fills
  int governor = -1;        // of a noun of action that no frame takes: the verb of its clause
  bool relative = false;    // the verb of a relative clause
  bool via_clause = false;  // ... as a complement clause
  bool was = false;         // behind كان: its present tense is of the past
  bool negated = false, future = false, hedged = false, condition = false, subjunctive = false;
  bool aim = false;      // told as what someone wants to bring about or prevent: no event
  int relative_of = -1;  // mention that this act's relative clause describes
  bool light_child = false;
  std::vector<Fill> fills;
  Range clause;          // units
  Range phrase;          // tokens of the fixed words that its row needed
  bool dropped = false;  // made no report
  std::string why;       // for explain
};

struct Draft {
  const arabic::Text* text = nullptr;
  const codebook::Lexicon* lexicon = nullptr;
  const TimeLexicon* time_words = nullptr;  // may be null in tests
  std::vector<TimeMention> times;
  std::vector<TimeGap> gaps;
  std::vector<NumberMention> numbers;
  std::vector<Mention> mentions;
  std::vector<Unit> units;               // of all sentences, in order
  std::vector<Range> sentence_units;     // by sentence: which units
  std::vector<bool> sentence_off;        // furniture: not read
  std::vector<uint8_t> sentence_region;  // RegionKind
  std::vector<Act> acts;
  std::vector<int> time_act;  // by time: the act it stands with, -1 for none
  std::string day;            // the article's own day, for dated names; may be empty

  std::unordered_set<std::string> kept;  // strings that views in acts point to
  std::string_view keep(std::string s) { return *kept.insert(std::move(s)).first; }
  // الروسي: the state that an adjective names, as somebody who acts or suffers; the new mention's place in `mentions`.
  int add_nation(const Unit& unit, uint32_t sentence_number) {
    Mention m;
    m.tokens = m.whole = unit.tokens, m.sentence = sentence_number;
    m.actor = true, m.kind = codebook::ActorKind::state;
    m.country = unit.nisba, m.id = unit.nisba->id, m.name = unit.nisba->name_en;
    mentions.push_back(std::move(m));
    return static_cast<int>(mentions.size() - 1);
  }
  // Acts stand in the order of the text: the first of a sentence, or the one behind the last.
  size_t first_act(uint32_t sentence_number) const {
    return static_cast<size_t>(
        std::partition_point(acts.begin(), acts.end(), [&](const Act& a) { return a.sentence < sentence_number; }) -
        acts.begin());
  }
  // ... the first at this unit or behind it.
  size_t act_from(uint32_t unit) const {
    return static_cast<size_t>(
        std::partition_point(acts.begin(), acts.end(), [&](const Act& a) { return a.unit < unit; }) - acts.begin());
  }
  // ... the first that stands at this unit, null where none does.
  const Act* act_at(uint32_t unit) const {
    const size_t i = act_from(unit);
    return i < acts.size() && acts[i].unit == unit ? &acts[i] : nullptr;
  }
  // The first unit that begins at this token or behind it.
  uint32_t unit_from(uint32_t token) const {
    return static_cast<uint32_t>(
        std::partition_point(units.begin(), units.end(), [&](const Unit& u) { return u.tokens.begin < token; }) -
        units.begin());
  }
  // بعد مقتل جنود, بعد نحو خمس غارات: the unit of the particle before a noun of action, or before what counts it; -1.
  int particle_before(const Act& a) const {
    constexpr uint32_t kReach = 3;
    if (!a.noun) return -1;
    for (uint32_t u = a.unit, steps = 0; steps < kReach && u > sentence_units[a.sentence].begin; ++steps) {
      const Unit& before = units[--u];
      if (before.particle) return static_cast<int>(u);
      const bool counts = before.kind == UnitKind::number || before.kind == UnitKind::count;
      const bool noun = before.kind == UnitKind::word || before.kind == UnitKind::act || before.kind == UnitKind::cue;
      if (!counts && (!noun || before.definite())) return -1;
    }
    return -1;
  }
  Chars chars(Range tokens) const {
    return tokens.empty() ? Chars{} : Chars{(*text)[tokens.begin].start, (*text)[tokens.end - 1].end};
  }
};

// units.cc: units and mentions of every sentence.
void find_units(Draft* draft);
// clauses.cc: acts and what stands in their slots.
void find_acts(Draft* draft);
// arguments.cc: picks the row that fires and its roles; resolves pronouns and dropped subjects.
void fill_roles(Draft* draft);
// report.cc: events with place, date, factuality, attribution, numbers. model, trace: slots.h; null where not wanted.
void write_events(const Draft& draft, const std::optional<Published>& published, const class SlotModel* model,
                  struct SlotTrace* trace, Reading* out);
// facts.cc: standing statements.
void write_facts(const Draft& draft, Reading* out);
// places and actors as printed.
ActorRef actor_ref(const Draft& draft, int mention, bool resolved);
PlaceRef place_ref(const Draft& draft, int mention);
// The mention that an actor was read from, null for none.
const Mention* mention_of(const Draft& draft, const ActorRef& who);

}  // namespace marsad::reading
