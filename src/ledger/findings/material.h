// What findings are made of: every current reading of a ledger in plain structs, and what the codebook knows of ids.
//
//   Material all = Material::load(*ledger, book);   all.told[0].type, all.pages[all.told[0].page].source …
//
// Some 0.1 ms an article; derived anew each time it is asked for, so that nothing here can be out of date. Events that
// a person rejected are left out, and a person's corrections stand in the place of what was read. Errors: Trouble.
// Threads: a plain value once loaded; quote() asks the ledger. Tested by tests/findings_test.py.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "codebook/codebook.h"
#include "ledger/ledger.h"

namespace marsad::ledger::findings {

using Json = nlohmann::ordered_json;

struct Speaker {
  std::string id, text;
  std::vector<std::string> via;  // source ids
  const std::string& name() const { return id.empty() ? text : id; }
};

struct Told {  // one report
  uint32_t page = 0;
  std::string event;                                            // id
  uint32_t start = 0, end = 0, sentence = 0, sentence_end = 0;  // code points
  std::string type, mode, factuality;
  std::vector<Who> actors, recipients;
  std::optional<Where> place;
  std::optional<Days> window;  // when it can have been
  bool stated = false, tally = false;
  std::vector<Speaker> speakers;
  std::vector<std::string> agreements;
  std::vector<std::pair<std::string, std::pair<int64_t, int64_t>>> numbers;
};

struct Named {  // agreement, track, post, zone, road, crossing, operation
  std::string kind, id;
  uint32_t start = 0, end = 0;
};
struct Stated {  // a standing fact
  std::string relation, subject;
  std::vector<std::string> objects, by;
  uint32_t start = 0, end = 0;
};
struct Dated {  // a time expression that says when to the day, or nearly
  Days days;
  uint32_t start = 0, end = 0;
};
struct Counted {                                            // a tally
  std::string reporter, period, length, place, place_name;  // length: an ISO 8601 duration without a day
  std::optional<Days> days;
  std::vector<std::pair<std::string, std::pair<int64_t, int64_t>>> counts;
  uint32_t start = 0, end = 0;
};

struct Page {
  std::string name, source, published, title;  // source: its id, else as printed; published: the first possible day
  std::optional<Days> day;                     // when it can have been published
  std::vector<std::string> agencies;
  std::vector<Named> named;
  std::vector<Stated> facts;
  std::vector<Counted> tallies;
  std::vector<Dated> times;
  std::vector<std::string> actors, places;  // ids named, each once
  uint32_t first_told = 0, told = 0;
};

struct Happening {  // an event as the ledger has it
  std::string id;
  Json json;                   // marsad.event/1 without reports; only of those with disagreements or decisions
  std::vector<uint32_t> told;  // indexes into Material::told
};

class Material {
 public:
  // What to keep: everything, or only what agreements() looks at: the same findings, less memory.
  enum class For : uint8_t { all, agreements };
  static Material load(Ledger& ledger, const codebook::Codebook& book, For use = For::all);

  std::vector<Page> pages;
  std::vector<Told> told;
  std::vector<Happening> events;  // by id
  std::optional<int32_t> last;    // the latest day an article is from

  const codebook::Object* object(const std::string& id) const;
  std::vector<const codebook::Object*> objects(std::string_view kind) const;  // the codebook's, in its order
  std::vector<const codebook::Provision*> provisions(std::string_view agreement) const;
  // Whether its place is itself on the map (معبر نصيب), not a town that it stands in or is called after.
  bool own_place(const codebook::Object& object) const;
  // The English name of anything with an id (hts-armed is made of its owner's: "Fighters of …"), else itself.
  std::string label(const std::string& id) const;
  // The id and all that own it: rus-mil → rus-mil, rus, and the codebook's parents.
  const std::set<std::string>& owners(const std::string& id) const;
  bool party(const std::vector<Who>& people, const std::vector<codebook::Letters>& parties) const;
  bool is_country(const std::string& id) const { return countries_.count(id) > 0; }
  // Whether the sentence of a report names an object of the codebook.
  bool named_in_sentence(const Told& one, const std::string& id) const;
  // Whether a place lies in an area: the id of a place, zone, road, crossing, post or country. Nothing: cannot be said.
  std::optional<bool> inside(const std::optional<Where>& place, const std::string& area) const;
  // The sentence of a report, or any span of an article, with where it stands.
  Json quote(const Told& one) const;
  Json quote(const Page& page, uint32_t start, uint32_t end) const;
  Json around(const Page& page, uint32_t start, uint32_t end) const;  // between full stops and line ends about a span
  // Which of these reports to quote: each another sentence, and first each of another event and article.
  std::vector<uint32_t> to_quote(const std::vector<uint32_t>& reports, size_t most) const;

 private:
  Ledger* ledger_ = nullptr;
  const codebook::Codebook* book_ = nullptr;
  std::unordered_map<std::string, const codebook::Object*> objects_;
  std::unordered_map<std::string, std::string> labels_;
  std::unordered_map<std::string, std::string> head_labels_;  // code of a head noun → its name, % the owner's
  std::set<std::string> countries_;
  std::unordered_map<std::string, codebook::Letters> place_names_;  // place → its Arabic name
  std::unordered_map<std::string, std::vector<std::string>> parents_;
  mutable std::unordered_map<std::string, std::set<std::string>> owners_;
  mutable std::string text_name_, text_;
  void take_names();  // the codebook's
  std::string slice(const std::string& article, uint32_t start, uint32_t end) const;
  bool for_agreements(const Told& one, const Page& page) const;
};

// Widest window (days) that still says when something was.
inline constexpr int kWidest = 31;
std::string days_text(const std::optional<Days>& days);  // "2019-05-31", "2019-05-30/2019-06-02", "no day"
Json people_json(const std::vector<Who>& people);
std::vector<std::string> names(const std::vector<Who>& people);  // ids, else texts

}  // namespace marsad::ledger::findings
