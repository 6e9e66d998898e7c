#include "reading/his_country.h"

#include <algorithm>
#include <unordered_map>

#include "reading/match.h"

namespace marsad::reading {
using namespace codebook;

namespace {

class Countries {
 public:
  explicit Countries(const Draft& draft) : d_(draft) {}

  // Where the text named the country of the mention last, before it.
  std::optional<ActorRef> named_before(const Mention& m) {
    auto at = std::partition_point(d_.units.begin(), d_.units.end(),
                                   [&](const Unit& u) { return u.tokens.begin < m.tokens.begin; });
    int capital = -1;
    while (at != d_.units.begin()) {
      const int index = (--at)->mention;
      if (index < 0) continue;
      const Mention& named = d_.mentions[static_cast<size_t>(index)];
      if (!named.country || named.country != m.country) continue;
      if (is(Kind::country, named.tokens)) return actor_ref(d_, index, true);
      if (capital < 0 && is(Kind::capital, named.tokens)) capital = index;
      if (auto inside = part_of(named, m)) return inside;
    }
    return capital < 0 ? std::nullopt : std::optional(actor_ref(d_, capital, true));
  }

  // The state itself or its government, by name.
  std::optional<ActorRef> state_before(const Country& c, uint32_t at) {
    constexpr int kFar = 2000;  // units
    auto u = std::partition_point(d_.units.begin(), d_.units.end(),
                                  [&](const Unit& unit) { return unit.tokens.begin < at; });
    for (int far = 0; u != d_.units.begin() && far < kFar; ++far) {
      const int i = (--u)->mention;
      if (i < 0) continue;
      const Mention& m = d_.mentions[static_cast<size_t>(i)];
      if (m.country != &c) continue;
      if ((m.id == c.id && is(Kind::country, m.tokens)) ||
          (m.id == c.id + "-gov" && m.kind == ActorKind::government && !m.place && !is(Kind::capital, m.tokens)))
        return actor_ref(d_, i, true);
    }
    return std::nullopt;
  }

 private:
  bool is(Kind kind, Range tokens, bool bare = false) {
    match_at(*d_.text, *d_.lexicon, tokens.begin, tokens.end, &found_);
    return std::any_of(found_.begin(), found_.end(), [&](const Match& x) {
      return x.sense->kind == kind && x.length == tokens.size() && !(bare && x.clitics);
    });
  }

  // سفير تركيا: the country's name within that of its office or officer.
  std::optional<ActorRef> part_of(const Mention& office, const Mention& m) {
    for (uint32_t i = office.whole.begin + 1; i < office.whole.end; ++i)
      for (uint32_t end = office.whole.end; end > i; --end) {
        if (!is(Kind::country, {i, end}, true)) continue;
        const auto named = std::find_if(found_.begin(), found_.end(), [&](const Match& x) {
          return x.sense->kind == Kind::country && x.length == end - i &&
                 &d_.lexicon->book().country_list[x.sense->entry] == m.country;
        });
        if (named == found_.end()) continue;
        ActorRef r;
        r.at = d_.chars({i, end}), r.text = std::string(d_.text->raw({i, end}));
        r.id = m.id, r.name = m.name, r.type = "state", r.resolved = true;
        return r;
      }
    return std::nullopt;
  }

  const Draft& d_;
  std::vector<Match> found_;
};

}  // namespace

void name_countries(const Draft& d, std::vector<Event>* events) {
  std::unordered_map<uint32_t, ActorRef> named;  // by first character of بلاده
  Countries countries(d);
  for (const Mention& m : d.mentions)
    if (m.owner != arabic::Pronoun::none && m.country && m.id == m.country->id)
      if (auto r = countries.named_before(m)) named.emplace(d.chars(m.tokens).start + m.skip, *std::move(r));
  if (named.empty()) return;
  for (Event& e : *events)
    for (std::vector<ActorRef>* list : {&e.actors, &e.recipients})
      for (ActorRef& r : *list)
        if (const auto country = named.find(r.at.start); country != named.end()) r = country->second;
}

std::optional<ActorRef> state_that_speaks(const Draft& d, int speaker, uint32_t at) {
  const Mention& who = d.mentions[static_cast<size_t>(speaker)];
  if (!who.country || who.country->id == who.id) return std::nullopt;
  const Actor* listed = d.lexicon->actor(who.id);
  const bool holds_office = listed ? who.person && std::any_of(listed->sectors.begin(), listed->sectors.end(),
                                                               [](std::string_view sector) { return sector == "GOV"; })
                                   : who.office && who.kind == ActorKind::government;
  if (!holds_office) return std::nullopt;
  return Countries(d).state_before(*who.country, at);
}

}  // namespace marsad::reading
