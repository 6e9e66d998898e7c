// Talks: the rounds of each track with who was invited, came and stayed away; and talks that no track names.
//
//   "وجهت الدعوة لوفدي الحكومة والمعارضة لحضور الاجتماع يومي 15 و16 شباط"  →  astana-2, invited: government, opposition
//
// A report belongs to a track when its sentence names it, or when it is of talks (CONSULT, an agreed meeting, a refusal
// to meet) in the track's town; among the rounds it is the one whose days are nearest its own, within three weeks, that
// a name, or the nearest round in an article that names the track. What it cannot do: tell side meetings in the same
// town.
#include <algorithm>

#include "ledger/findings/findings.h"
#include "ledger/findings/round.h"

namespace marsad::ledger::findings {
namespace {

constexpr int32_t kNear = 21;  // days between a report and its round
constexpr size_t kTalks = 2;   // reports that make talks without a name

bool of_talks(const Told& told) {
  return told.type == "CONSULT" || told.type == "AGREE" ||
         ((told.type == "REJECT" || told.type == "REQUEST") && told.mode == "meet");
}

struct Sitting {
  std::string round;
  Days days;
  bool track = false;  // within which there are rounds: it is none itself
};

struct Track {
  const codebook::Object* object = nullptr;
  std::string id;
  std::set<std::string> ids, towns;  // its own and its rounds'
  std::vector<Sitting> sittings;     // rounds whose days are known
};

struct Found {                          // what is told of a track
  std::map<std::string, Round> rounds;  // by the round's id, the track's own where none is near
  size_t named_in = 0;                  // articles
};

std::vector<Track> tracks_of(const Material& all) {
  const std::vector<const codebook::Object*> objects = all.objects("track");
  std::set<std::string> parents;
  for (const auto* one : objects) parents.insert(std::string(one->parent));
  std::vector<Track> out;
  for (const auto* object : objects) {
    if (!object->parent.empty()) continue;
    Track& track = out.emplace_back();
    track.object = object, track.id = object->id;
    for (const auto* one : objects) {
      if (one != object && one->parent != object->id) continue;
      track.ids.insert(std::string(one->id));
      if (!one->place.empty()) track.towns.insert(std::string(one->place));
      const auto from = range_of(one->start), to = range_of(one->end);
      if (one != object && from)
        track.sittings.push_back(
            {std::string(one->id), {from->first, (to ? to : from)->last}, parents.count(std::string(one->id)) > 0});
    }
  }
  return out;
}

// The round that is said; else the one nearest these days; else the track's own id.
std::string nearest(const Track& track, const std::optional<Days>& days, const std::string& said) {
  if (said != track.id && !said.empty()) return said;
  std::string best = track.id;
  int32_t gap = kNear + 1;
  for (const auto& one : track.sittings) {
    if (!days || one.track) continue;
    const int32_t between = std::max({one.days.first - days->last, days->first - one.days.last, 0});
    if (between < gap) gap = between, best = one.round;
  }
  return best;
}

// What a report's sentence names of the track; empty: nothing.
std::string named_beside(const Track& track, const Page& page, const Told& told) {
  std::string said;
  for (const auto& one : page.named)
    if (track.ids.count(one.id) && told.sentence <= one.start && one.end <= told.sentence_end) said = one.id;
  return said;
}

// An invitation says for when: the round that sat on a day of its sentence. Empty: none.
std::string sat_on_day(const Track& track, const Page& page, const Told& told) {
  std::string round;
  for (const auto& time : page.times)
    if (told.sentence <= time.start && time.end <= told.sentence_end)
      for (const auto& one : track.sittings)
        if (time.days.first <= one.days.last + 1 && time.days.last >= one.days.first - 1) round = one.round;
  return round;
}

// The round that a report of talks belongs to; empty: none of this track.
std::string round_of(const Track& track, const Page& page, const Told& told, bool page_names_it) {
  const std::string said = named_beside(track, page, told);
  const auto days = told.window && told.window->width() <= kWidest ? told.window : page.day;
  std::string round = nearest(track, days, said);
  if (!said.empty()) return round;
  if (std::string on = sat_on_day(track, page, told); !on.empty()) round = on;
  const bool near = round != track.id;
  // Town alone is enough only near one of the track's rounds.
  if (told.place && track.towns.count(told.place->id) && (page_names_it || near)) return round;
  // Without a place: a day that the text says and on which a round sat, in an article that names the town.
  const bool on_day = !told.place && told.stated && told.window && told.window->width() <= 3 && near &&
                      std::any_of(track.towns.begin(), track.towns.end(), [&](const std::string& town) {
                        return std::binary_search(page.places.begin(), page.places.end(), town);
                      });
  return on_day ? round : "";
}

void take(const Material& all, const Track& track, uint32_t p, Found* found, std::set<uint32_t>* taken) {
  const Page& page = all.pages[p];
  bool names_it = false;
  for (uint32_t m = 0; m < page.named.size(); ++m) {
    const Named& one = page.named[m];
    if (!track.ids.count(one.id)) continue;
    names_it = true;
    const auto beside = day_beside(page, one);
    found->rounds[nearest(track, beside ? beside : page.day, one.id)].named.emplace_back(p, m);
  }
  found->named_in += names_it;
  for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
    const Told& told = all.told[r];
    if (!of_talks(told)) continue;
    const std::string id = round_of(track, page, told, names_it);
    if (id.empty()) continue;
    Round& round = found->rounds[id];
    put(&round, r, told);
    put_facts(&round, page, told);
    taken->insert(r);
  }
}

// Whether a fact stands in the sentence of a mention, as far as a report tells where that sentence begins and ends.
bool same_sentence(const Material& all, uint32_t p, uint32_t fact, uint32_t mention) {
  const Page& page = all.pages[p];
  const Stated& one = page.facts[fact];
  const Named& named = page.named[mention];
  for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
    const Told& told = all.told[r];
    auto holds = [&](uint32_t start, uint32_t end) { return told.sentence <= start && end <= told.sentence_end; };
    if (holds(one.start, one.end) && holds(named.start, named.end)) return true;
  }
  return false;
}

// Who ruined the talks: in a sentence that names the track, the round of that sentence.
void take_spoilers(const Material& all, Round* round) {
  for (auto [p, m] : round->named)
    for (uint32_t f = 0; f < all.pages[p].facts.size(); ++f)
      if (all.pages[p].facts[f].relation == "spoils" && same_sentence(all, p, f, m)) round->spoiled.emplace_back(p, f);
}

Json json_of(const Material& all, const Track& track, const std::string& id, const Round& round, const Asked& asked) {
  const codebook::Object* object = all.object(id);
  const bool dated = object && id != track.id;
  Json out = {{"round", id}, {"name", object ? std::string(object->name_en) : id}};
  out["start"] = dated ? object->start : "", out["end"] = dated ? object->end : "";
  out["place"] = object ? object->place : "";
  out.update(json_of(all, round, asked));
  Json named = Json::array();
  for (auto [p, m] : round.named)
    if (named.size() < asked.quotes)
      named.push_back(all.around(all.pages[p], all.pages[p].named[m].start, all.pages[p].named[m].end));
  out["named"] = std::move(named);
  return out;
}

Json json_of(const Material& all, const Track& track, const Found& found, const Asked& asked) {
  Json out = {{"kind", "track"},
              {"track", track.object->id},
              {"name", track.object->name_en},
              {"name_ar", track.object->name_ar}};
  out["parties"] = track.object->parties;
  out["named_in"] = found.named_in;
  out["rounds"] = Json::array();
  for (const auto& [id, round] : found.rounds)
    if (asked.id.empty() || asked.id == track.id || asked.id == id)
      out["rounds"].push_back(json_of(all, track, id, round, asked));
  return out;
}

using Place = std::pair<std::string, uint32_t>;  // a place as one page tells of it

// Talks without a name: meetings and refusals in one place, told by one article.
std::map<Place, Round> other_talks(const Material& all, const std::set<uint32_t>& taken) {
  std::map<Place, Round> out;
  for (uint32_t r = 0; r < all.told.size(); ++r) {
    const Told& told = all.told[r];
    if (taken.count(r) || !of_talks(told) || told.type == "AGREE" || !told.place || told.place->id.empty()) continue;
    Round& talks = out[{told.place->id, told.page}];
    put(&talks, r, told);
    put_facts(&talks, all.pages[told.page], told);
  }
  // "those talks" of an article that tells of talks without a name: of the group of which most is said.
  std::map<uint32_t, Round*> main;
  for (auto& [key, round] : out) {
    auto weight = [](const Round& one) { return one.told.size() + one.came.size() + one.away.size(); };
    Round*& best = main[key.second];
    if (!best || weight(round) > weight(*best)) best = &round;
  }
  for (auto [p, round] : main)
    for (uint32_t f = 0; f < all.pages[p].facts.size(); ++f)
      if (all.pages[p].facts[f].relation == "spoils") round->spoiled.emplace_back(p, f);
  return out;
}

}  // namespace

std::vector<Json> tracks(const Material& all, const Asked& asked) {
  std::vector<Json> out;
  std::set<uint32_t> taken;
  for (const Track& track : tracks_of(all)) {
    Found found;
    for (uint32_t p = 0; p < all.pages.size(); ++p) take(all, track, p, &found, &taken);
    if (found.rounds.empty() || (!asked.id.empty() && !track.ids.count(asked.id))) continue;
    for (auto& [id, round] : found.rounds) take_spoilers(all, &round);
    out.push_back(json_of(all, track, found, asked));
  }
  for (const auto& [key, round] : other_talks(all, taken)) {
    if (out.size() >= asked.limit) break;
    const auto& [place, page] = key;
    if ((round.told.size() < kTalks && round.away.empty()) || (!asked.id.empty() && asked.id != place)) continue;
    Json one = {{"kind", "talks"}, {"place", place}, {"name", "Talks at " + all.label(place)}};
    one["article"] = all.pages[page].name;
    one.update(json_of(all, round, asked));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
