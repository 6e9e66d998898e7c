// The codebook as it was written: one plain struct an entry, in the order of the layers.
//
// load() reads the layers named by DIR/codebook.toml (base first); docs/codebook.md says what each column means. Words
// are not yet inflected or indexed here: that is lexicon.h. Threads: immutable once loaded.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codebook/frame.h"
#include "codebook/letters.h"
#include "codebook/tsv.h"

namespace marsad::codebook {

// Where an entry was written.
struct Origin {
  Letters file;  // within the codebook, e.g. "base/predicates/assault.tsv"
  uint32_t line = 0;
};

struct Variant {
  Letters text;
  bool drop_article = false;
  Letters from, to, slant;
  std::vector<Letters> after;  // folded
};

enum class ActorKind : uint8_t {
  other,
  state,
  government,
  military,
  police,
  intelligence,
  rebel,
  militia,
  jihadist,
  party,
  igo,
  ngo,
  media,
  monitor,
  court,
  company,
  population,
  person
};
bool armed(ActorKind);

struct Actor {
  Origin origin;
  Letters id, name_ar, name_en, country, wikidata;
  ActorKind kind = ActorKind::other;
  std::vector<Letters> sectors, parents, roles;
  std::vector<Variant> variants;  // name_ar first
};

struct Country {
  Origin origin;
  Letters id, name_ar, name_en;
  std::vector<Variant> names;
  std::vector<Letters> adjectives, people, capitals;
  std::optional<double> lat, lon;
  double radius_km = 0;
  Letters gender;  // of the bare name: m (العراق); else feminine
};

struct Head {
  Origin origin;
  std::vector<Letters> forms;
  Letters code, gender, number, name_ar, name_en;
  ActorKind kind = ActorKind::other;
  bool takes_adj = false, takes_of = false, takes_for = false;  // for: an owner behind ل alone
  enum Alone : uint8_t { no, definite, yes } alone = no;
  bool title = false;
};

struct Place {
  Origin origin;
  Letters id, name_ar, name_en, kind, pcode, precision;
  std::vector<Variant> variants;
  std::optional<double> lat, lon;
  double radius_km = 0;
  std::vector<Letters> parents;
};

struct PlaceHead {
  Origin origin;
  std::vector<Letters> forms;
  Letters kind;
  enum Effect : uint8_t { name, area, direction, governorate } effect = name;
  double bearing = -1, radius_km = 0;
};

enum class Effect : uint8_t { none, denies, plans, calls, hedges, begins, continues, ends, fails, averts, stands };

// Fixed words of a row, folded, that must follow within its clause; `straight`: with nothing between.
struct Phrase {
  std::vector<Letters> words;
  bool straight = false;
  bool operator==(const Phrase&) const = default;
};

struct Predicate {
  Origin origin;
  Letters lemma, pos, present, type, mode, acled;
  std::vector<Letters> masdars, forms;
  std::vector<Phrase> phrases;  // alternatives: one of them must follow; empty: none needed
  Frame frame;
  Effect effect = Effect::none;
  bool past = true;  // of verbs.tsv: its past forms are used too
  std::vector<Letters> examples;
  // An ordinary verb of verbs.tsv: it makes a clause, never an event.
  bool plain() const { return type == "VERB"; }
};

enum class CueKind : uint8_t {
  none,
  say,
  deny,
  according,
  agency,
  negate,
  hedge,
  plan,
  call,
  condition,
  anonymous,
  aim
};

struct CueEntry {
  Origin origin;
  Letters lemma, pos, present;
  std::vector<Letters> masdars;
  CueKind kind = CueKind::none;
  Frame frame;
  std::vector<Letters> examples;
};

enum class ParticleKind : uint8_t { prep, conj, clause, rel, comp, dem, quant, neg, aux, stop, pron };

// An adjective that continues a name, and the preposition of its complement where it has one: تابع ل.
struct Adjective {
  Origin origin;
  Letters word, prep;
};

struct Particle {
  Origin origin;
  Letters form, present, gender, number, role;
  ParticleKind kind = ParticleKind::stop;
};

struct Weapon {
  Origin origin;
  std::vector<Letters> forms;
  Letters mode;
};

struct CountWord {
  Origin origin;
  std::vector<Letters> forms;
  Letters role, part, pos;
  std::vector<Letters> one, two;  // of the forms: those that are a count by themselves (طفل, طفلان)
};

// Which count a predicate's people are: قتل → killed.
struct CountRole {
  Letters lemma, role;  // the lemma folded
};

// A verb or noun that states a standing fact: facts.tsv.
struct FactRule {
  Origin origin;
  Letters relation, lemma, pos, present;
  bool state = false;           // its present tense is no event
  Letters who;                  // of what is said of people: before, after or first (facts.tsv says which is which)
  Letters sentence;             // talks: holds only in a sentence of talks
  bool negated = false;         // holds only where it is denied: لم يلتزم
  std::vector<Phrase> phrases;  // as in Predicate
  std::vector<Letters> examples;
};

struct FoldRule {
  Letters type, mode, factuality, becomes_type, becomes_mode, becomes_factuality;
};

struct Source {
  Origin origin;
  Letters id, name_ar, name_en, kind, country;
  std::vector<Variant> variants;
  std::vector<Letters> domains, copies;
};

// agreement, track, post, zone, road, crossing, operation
struct Object {
  Origin origin;
  Letters kind, id, name_ar, name_en, start, end, place;
  std::vector<Variant> variants;
  std::vector<Letters> parties;
  std::optional<double> lat, lon;
  double radius_km = 0;
  Letters parent, wkt, note;
};

// One clause of an agreement (provisions.tsv): what to hold events against. A finding is made of it elsewhere.
//
//   sochi-2018 / heavy-weapons: area sochi-dmz, parties syr-opp hts tur, until 2018-10-10,
//   compliance RETREAT/withdraw, breach ASSAULT/heavy-weapons
struct ActKind {
  Letters type, mode;  // PLOVER's; an empty mode stands for every mode
};
struct Provision {
  Origin origin;
  Letters agreement, id, text_en, text_ar;
  Letters area;                  // id of a zone, road, crossing, place or country; empty: anywhere
  Letters start, deadline;       // ISO; both empty: as long as the agreement is in force
  Letters note;                  // where it stands
  std::vector<Letters> parties;  // actor ids that are bound
  std::vector<ActKind> compliance, breach;
};

struct GivenName {
  Letters name, gender;
};

struct Codebook {
  std::string name, version;
  std::string hash;                    // hex, of every data file's bytes in the layers' order
  std::vector<std::string> layers;     // folders, base first
  std::vector<std::string> countries;  // preferred when a place name is shared
  std::vector<Actor> actors;
  std::vector<Country> country_list;
  std::vector<Head> heads;
  std::vector<Place> places;
  std::vector<PlaceHead> place_heads;
  std::vector<Predicate> predicates;
  std::vector<CueEntry> cues;
  std::vector<Particle> particles;
  std::vector<Weapon> weapons;
  std::vector<CountWord> counts;
  std::vector<CountRole> count_roles;
  std::vector<FactRule> facts;
  std::vector<FoldRule> folds;
  std::vector<Source> sources;
  std::vector<Object> objects;
  std::vector<Provision> provisions;
  std::vector<GivenName> given_names;
  std::vector<Adjective> adjectives;
  // What the texts of the entries lie in: either or both.
  std::shared_ptr<Pool> pool = std::make_shared<Pool>();
  std::shared_ptr<const void> map;
};

// Reads the codebook in dir and the layers it extends. Faults go to problems and their rows are left out; the rest is
// read.
Codebook load(const std::string& dir, std::vector<Problem>* problems);

// Hex, of the bytes of every data file of these layers and its name: the codebook's version. Changes with any change
// that could change a reading.
std::string content_hash(const std::vector<std::string>& layers);

// dir and the layers below it, base first, as folders.
std::vector<std::string> layer_dirs(const std::string& dir, std::vector<Problem>* problems);

}  // namespace marsad::codebook
