// Reads the files of every layer into the plain structs of codebook.h. One function a kind of file; nothing is
// inflected here.
#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "arabic/fold.h"
#include "codebook/codebook.h"
#include "codebook/fresh.h"
#include "codebook/layers.h"
#include "codebook/load_cells.h"

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kActorKinds[] = {"other", "state",   "government", "military", "police",     "intelligence",
                                            "rebel", "militia", "jihadist",   "party",    "igo",        "ngo",
                                            "media", "monitor", "court",      "company",  "population", "person"};
constexpr std::string_view kEffects[] = {"",          "denies", "plans", "calls",  "hedges", "begins",
                                         "continues", "ends",   "fails", "averts", "stands"};
constexpr std::string_view kCueKinds[] = {"none",  "say",  "deny", "according", "agency",    "negate",
                                          "hedge", "plan", "call", "condition", "anonymous", "aim"};
constexpr std::string_view kParticleKinds[] = {"prep",  "conj", "clause", "rel",  "comp", "dem",
                                               "quant", "neg",  "aux",    "stop", "pron"};
constexpr std::string_view kPlaceEffects[] = {"name", "area", "direction", "governorate"};
constexpr std::string_view kObjectFiles[] = {"agreements", "tracks",    "posts",     "zones",
                                             "roads",      "crossings", "operations"};
constexpr std::string_view kObjectKinds[] = {"agreement", "track", "post", "zone", "road", "crossing", "operation"};

class Loader : private Cells {
 public:
  Loader(Codebook* book, std::vector<Problem>* problems) : Cells(book->pool.get(), problems), book_(*book) {}

  void layer(const std::string& dir) {
    layer_name_ = fs::path(dir).filename().string();
    if (layer_name_.empty()) layer_name_ = fs::path(dir).parent_path().filename().string();
    each(dir, "particles.tsv", &Loader::particle);
    each(dir, "cues.tsv", &Loader::cue);
    each(dir, "countries.tsv", &Loader::country);
    each(dir, "heads.tsv", &Loader::head);
    each(dir, "adjectives.tsv", &Loader::adjective);
    each(dir, "given-names.tsv", &Loader::given_name);
    each(dir, "place-heads.tsv", &Loader::place_head);
    each(dir, "weapons.tsv", &Loader::weapon);
    each(dir, "counts.tsv", &Loader::count);
    each(dir, "count-roles.tsv", &Loader::count_role);
    each(dir, "facts.tsv", &Loader::fact);
    each(dir, "folds.tsv", &Loader::fold_rule);
    each(dir, "sources.tsv", &Loader::source);
    for (const std::string& f : folder(dir, "predicates")) file(f, &Loader::predicate);
    each(dir, "verbs.tsv", &Loader::verb);
    for (const std::string& f : folder(dir, "actors")) file(f, &Loader::actor);
    for (const std::string& f : folder(dir, "places")) file(f, &Loader::place);
    for (size_t i = 0; i < std::size(kObjectFiles); ++i) {
      object_kind_ = kObjectKinds[i];
      each(dir, std::string(kObjectFiles[i]) + ".tsv", &Loader::object);
    }
    each(dir, "provisions.tsv", &Loader::provision);
  }

 private:
  using Read = void (Loader::*)(const Row&);

  static std::vector<std::string> folder(const std::string& dir, const char* name) {
    std::vector<std::string> out;
    std::error_code ec;
    for (const auto& e : fs::directory_iterator(fs::path(dir) / name, ec))
      if (e.path().extension() == ".tsv") out.push_back(e.path().string());
    std::sort(out.begin(), out.end());
    return out;
  }
  void each(const std::string& dir, const std::string& name, Read read) {
    if (std::string path = (fs::path(dir) / name).string(); fs::exists(path)) file(path, read);
  }
  void file(const std::string& path, Read read) {
    Table table = Table::read(path, problems_);
    std::string shown = path;
    if (size_t at = path.rfind("/" + layer_name_ + "/"); at != std::string::npos) shown = path.substr(at + 1);
    const Letters name = keep(shown);
    for (const Row& row : table.rows()) {
      origin_ = {name, row.line};
      (this->*read)(row);
    }
  }

  // A later layer's entry of the same id replaces the earlier one.
  template <class T>
  void put(std::vector<T>* list, std::unordered_map<std::string, size_t>* index, T entry, const Row& r) {
    if (entry.id.empty()) {
      problem(r, "id", "no id; every entry needs one");
      return;
    }
    auto [at, fresh] = index->try_emplace(entry.id, list->size());
    if (fresh) return list->push_back(std::move(entry));
    T& old = (*list)[at->second];
    if (old.origin.file.substr(0, old.origin.file.find('/')) ==
        entry.origin.file.substr(0, entry.origin.file.find('/')))
      problem(r, "id",
              "'" + entry.id + "' is already said at " + old.origin.file + ":" + std::to_string(old.origin.line) +
                  "; give it another id or join the two");
    else
      old = std::move(entry);
  }

  void actor(const Row& r) {
    Actor a;
    a.origin = origin_;
    a.id = text(r, "id"), a.name_ar = text(r, "name_ar"), a.name_en = text(r, "name_en"),
    a.country = text(r, "country"), a.wikidata = text(r, "wikidata");
    uint8_t kind = 0;
    if (one_of(r, "kind", kActorKinds, &kind)) a.kind = static_cast<ActorKind>(kind);
    a.sectors = texts(r, "sectors"), a.parents = texts(r, "parents"), a.roles = texts(r, "roles");
    a.variants = variants(r, "name_ar", "variants");
    put(&book_.actors, &actor_ids_, std::move(a), r);
  }
  void country(const Row& r) {
    Country c;
    c.origin = origin_;
    c.id = text(r, "id"), c.name_ar = text(r, "name_ar"), c.name_en = text(r, "name_en");
    c.names = variants(r, "name_ar", "names");
    c.adjectives = texts(r, "adj"), c.people = texts(r, "people"), c.capitals = texts(r, "capital");
    c.lat = number(r, "lat"), c.lon = number(r, "lon"), c.radius_km = number(r, "radius_km").value_or(0);
    c.gender = text(r, "gender");
    put(&book_.country_list, &country_ids_, std::move(c), r);
  }
  void head(const Row& r) {
    Head h;
    h.origin = origin_;
    h.forms = texts(r, "forms"), h.code = text(r, "code"), h.gender = text(r, "gender"), h.number = text(r, "number");
    h.name_ar = text(r, "name_ar"), h.name_en = text(r, "name_en");
    uint8_t kind = 0;
    if (one_of(r, "kind", kActorKinds, &kind)) h.kind = static_cast<ActorKind>(kind);
    h.takes_adj = r["takes"] == "adj" || r["takes"] == "both";
    h.takes_of = r["takes"] == "of" || r["takes"] == "both";
    h.takes_for = r["takes"] == "for";
    h.alone = r["alone"] == "yes" ? Head::yes : r["alone"] == "def" ? Head::definite : Head::no;
    h.title = r["person"] == "title";
    book_.heads.push_back(std::move(h));
  }
  void place(const Row& r) {
    Place p;
    p.origin = origin_;
    p.id = text(r, "id"), p.name_ar = text(r, "name_ar"), p.name_en = text(r, "name_en"), p.kind = text(r, "kind"),
    p.pcode = text(r, "pcode");
    p.precision = text(r, "precision");
    p.lat = number(r, "lat"), p.lon = number(r, "lon"), p.radius_km = number(r, "radius_km").value_or(0);
    p.parents = texts(r, "parents");
    p.variants = variants(r, "name_ar", "variants");
    put(&book_.places, &place_ids_, std::move(p), r);
  }
  void place_head(const Row& r) {
    PlaceHead h;
    h.origin = origin_;
    h.forms = texts(r, "forms"), h.kind = text(r, "kind");
    uint8_t effect = 0;
    if (one_of(r, "effect", kPlaceEffects, &effect)) h.effect = static_cast<PlaceHead::Effect>(effect);
    h.bearing = number(r, "bearing").value_or(-1), h.radius_km = number(r, "radius_km").value_or(0);
    book_.place_heads.push_back(std::move(h));
  }
  void predicate(const Row& r) {
    Predicate p;
    p.origin = origin_;
    p.lemma = text(r, "lemma"), p.pos = text(r, "pos"), p.present = text(r, "present"), p.type = text(r, "type"),
    p.mode = text(r, "mode"), p.acled = text(r, "acled");
    if (p.pos != "v" && p.pos != "n") {
      problem(r, "pos", "pos is '" + p.pos + "'; write v (verb) or n (noun of action)");
      return;
    }
    p.masdars = texts(r, "masdar"), p.forms = texts(r, "forms"), p.examples = texts(r, "example");
    p.phrases = phrases(r);
    p.frame = frame(r);
    uint8_t effect = 0;
    if (one_of(r, "effect", kEffects, &effect)) p.effect = static_cast<Effect>(effect);
    book_.predicates.push_back(std::move(p));
  }
  void verb(const Row& r) {
    Predicate p;
    p.origin = origin_;
    p.lemma = text(r, "lemma"), p.present = text(r, "present"), p.pos = "v", p.type = "VERB";
    p.past = text(r, "past") != "no";
    book_.predicates.push_back(std::move(p));
  }
  void cue(const Row& r) {
    CueEntry c;
    c.origin = origin_;
    c.lemma = text(r, "lemma"), c.pos = text(r, "pos"), c.present = text(r, "present");
    c.masdars = texts(r, "masdar"), c.examples = texts(r, "example");
    uint8_t kind = 0;
    if (one_of(r, "kind", kCueKinds, &kind)) c.kind = static_cast<CueKind>(kind);
    c.frame = frame(r);
    book_.cues.push_back(std::move(c));
  }
  void particle(const Row& r) {
    Particle p;
    p.origin = origin_;
    p.form = text(r, "form"), p.present = text(r, "present"), p.gender = text(r, "gender"),
    p.number = text(r, "number"), p.role = text(r, "role");
    uint8_t kind = 0;
    if (!one_of(r, "kind", kParticleKinds, &kind)) return;
    p.kind = static_cast<ParticleKind>(kind);
    book_.particles.push_back(p);
  }
  void weapon(const Row& r) { book_.weapons.push_back({origin_, texts(r, "forms"), text(r, "mode")}); }
  void count(const Row& r) {
    CountWord c{origin_, {}, text(r, "role"), text(r, "part"), text(r, "pos"), texts(r, "one"), texts(r, "two")};
    for (const char* column : {"forms", "one", "two"})
      for (const Letters& form : texts(r, column)) c.forms.push_back(form);
    book_.counts.push_back(std::move(c));
  }
  void count_role(const Row& r) { book_.count_roles.push_back({keep(arabic::fold(r["lemma"])), text(r, "role")}); }
  void fact(const Row& r) {
    book_.facts.push_back({origin_, text(r, "relation"), text(r, "lemma"), text(r, "pos"), text(r, "present"),
                           r["state"] == "yes", text(r, "who"), text(r, "sentence"), r["negated"] == "yes", phrases(r),
                           texts(r, "example")});
  }
  void fold_rule(const Row& r) {
    book_.folds.push_back({text(r, "type"), text(r, "mode"), text(r, "factuality"), text(r, "becomes_type"),
                           text(r, "becomes_mode"), text(r, "becomes_factuality")});
  }
  void source(const Row& r) {
    Source s;
    s.origin = origin_;
    s.id = text(r, "id"), s.name_ar = text(r, "name_ar"), s.name_en = text(r, "name_en"), s.kind = text(r, "kind"),
    s.country = text(r, "country");
    s.variants = variants(r, "name_ar", "variants"), s.domains = texts(r, "domains"), s.copies = texts(r, "copies");
    put(&book_.sources, &source_ids_, std::move(s), r);
  }
  void object(const Row& r) {
    Object o;
    o.origin = origin_;
    o.kind = Letters(object_kind_);  // of the program
    o.id = text(r, "id"), o.name_ar = text(r, "name_ar"), o.name_en = text(r, "name_en"), o.start = text(r, "start"),
    o.end = text(r, "end"), o.place = text(r, "place");
    o.variants = variants(r, "name_ar", "variants"), o.parties = texts(r, "parties");
    o.lat = number(r, "lat"), o.lon = number(r, "lon"), o.radius_km = number(r, "radius_km").value_or(0);
    o.parent = text(r, "parent"), o.wkt = text(r, "wkt"), o.note = text(r, "note");
    put(&book_.objects, &object_ids_, std::move(o), r);
  }
  // A later layer's clause of the same agreement and name replaces the earlier one.
  void provision(const Row& r) {
    Provision p;
    p.origin = origin_;
    p.agreement = text(r, "agreement"), p.id = text(r, "provision"), p.text_en = text(r, "text_en"),
    p.text_ar = text(r, "text_ar"), p.area = text(r, "area"), p.start = text(r, "start"),
    p.deadline = text(r, "deadline"), p.note = text(r, "note");
    p.parties = texts(r, "parties"), p.compliance = act_kinds(r, "compliance"), p.breach = act_kinds(r, "breach");
    auto same = std::find_if(book_.provisions.begin(), book_.provisions.end(),
                             [&](const Provision& o) { return o.agreement == p.agreement && o.id == p.id; });
    if (same == book_.provisions.end()) return book_.provisions.push_back(std::move(p));
    if (same->origin.file == p.origin.file)
      problem(r, "provision",
              "'" + p.id + "' of '" + p.agreement + "' is already said at line " + std::to_string(same->origin.line) +
                  "; give it another name");
    else
      *same = std::move(p);
  }
  void given_name(const Row& r) { book_.given_names.push_back({text(r, "name"), text(r, "gender")}); }
  void adjective(const Row& r) {
    book_.adjectives.push_back({origin_, text(r, "adj"), text(r, "prep")});
    // متمركز في: with a preposition of place it is one itself, behind which stands where somebody is stationed.
    const Adjective& a = book_.adjectives.back();
    if (std::none_of(book_.particles.begin(), book_.particles.end(),
                     [&](const Particle& p) { return p.form == a.prep && p.role == "place"; }))
      return;
    Particle p;
    p.origin = origin_, p.kind = ParticleKind::prep, p.role = keep("stands");
    p.form = keep(std::string(a.word) + " " + std::string(a.prep));
    book_.particles.push_back(p);
  }

  Codebook& book_;
  std::string layer_name_;
  std::string_view object_kind_;
  Origin origin_;
  std::unordered_map<std::string, size_t> actor_ids_, country_ids_, place_ids_, source_ids_, object_ids_;
};

}  // namespace

Codebook load(const std::string& dir, std::vector<Problem>* problems) {
  Codebook book;
  book.layers = layer_dirs(dir, problems);
  const Manifest own = read_manifest(dir, problems);
  book.name = own.name, book.version = own.version;
  // Of the last layer that says any: an overlay that does not keeps those of the conflict it extends.
  std::vector<Problem> said_above;
  for (auto layer = book.layers.rbegin(); layer != book.layers.rend() && book.countries.empty(); ++layer)
    book.countries = read_manifest(*layer, &said_above).countries;
  Loader loader(&book, problems);
  for (const std::string& layer : book.layers)
    if (fs::is_directory(layer)) loader.layer(layer);
  book.hash = content_hash(book.layers);
  return book;
}

}  // namespace marsad::codebook
