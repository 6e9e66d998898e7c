#include "reading/place_referents.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "arabic/clitics.h"
#include "arabic/fold.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// Sizes of places that a noun can call one of; a mention may be of several.
enum Called : uint8_t {
  city = 1,
  town = 2,
  village = 4,
  quarter = 8,
  camp = 16,
  governorate = 32,
  airport = 64,
  crossing = 128
};

uint8_t called(std::string_view kind) {
  if (kind == "city") return city;
  if (kind == "town") return town;
  if (kind == "village") return village;
  if (kind == "neighbourhood") return quarter;
  if (kind == "camp") return camp;
  if (kind == "governorate") return governorate;
  if (kind == "airport") return airport;
  if (kind == "crossing") return crossing;
  return 0;
}

class Meant {
 public:
  Meant(const Draft& d, const std::vector<bool>& governments) : d_(d), governments_(governments) {}

  std::vector<PlaceMeant> all() {
    std::vector<PlaceMeant> out;
    for (uint32_t s = 0; s < d_.sentence_units.size(); ++s) {
      if (s < d_.sentence_off.size() && d_.sentence_off[s]) continue;
      sentence_ = s;
      for (uint32_t u = d_.sentence_units[s].begin; u < d_.sentence_units[s].end; ++u) {
        const Unit& unit = d_.units[u];
        if (unit.kind == UnitKind::mention)
          note(unit);
        else if (unit.kind == UnitKind::word)
          meant(u, &out);
      }
    }
    return out;
  }

 private:
  struct Told {
    int mention = -1;
    uint32_t sentence = 0, times = 0;                    // times: it was told so far
    uint8_t names = 0;                                   // Called
    bool said = false, area = false, said_area = false;  // بلدة سراقب; ريف إدلب; منطقة عفرين
  };
  static constexpr uint32_t kBack = 8, kRecent = 16;  // sentences; mentions

  static bool may_have_article(std::string_view fold) {
    const std::string_view front = fold.substr(0, 8);  // وبال
    return front.find("\xD8\xA7\xD9\x84") != front.npos || front.find("\xD9\x84\xD9\x84") != front.npos;
  }

  // Of a word with the article the head of a place that it is, in the singular.
  const PlaceHead* definite_head(uint32_t token) const {
    const std::string_view fold = (*d_.text)[token].fold;
    for (const WordHit& hit : d_.lexicon->hits(fold)) {
      if (hit.pronoun != arabic::Pronoun::none) continue;
      for (const Sense& s : hit.senses)
        if (s.kind == Kind::place_head) {
          const PlaceHead& h = d_.lexicon->book().place_heads[s.entry];
          // The first form is the noun in the singular; the article may be the form's or the word's.
          const std::string single = arabic::fold(h.forms.front());
          std::string_view rest = fold;
          if (rest.size() <= single.size() || !rest.ends_with(single)) continue;
          rest.remove_suffix(single.size());
          if (rest.ends_with("\xD8\xA7\xD9\x84") || rest.ends_with("\xD9\x84\xD9\x84")) return &h;  // ال, لل
        }
    }
    return nullptr;
  }
  const PlaceHead* head(uint32_t token) const { return d_.lexicon->place_head((*d_.text)[token].fold); }

  // A region, a countryside, a governorate; not شمال البلاد or قرب حمص.
  bool is_area(const Mention& m) const {
    if (!m.known_place) return false;
    const std::string_view kind = m.known_place->kind;
    if (kind != "region" && kind != "governorate" && kind != "district") return false;
    const PlaceHead* said = m.tokens.size() > 1 ? head(m.tokens.begin) : nullptr;
    return !said || (said->effect != PlaceHead::direction && !(said->effect == PlaceHead::area && said->kind.empty()));
  }

  // What a place of the codebook may be called: a town is now a city, now a village, and درعا its governorate, too.
  static uint8_t own_names(const Place& place) {
    const uint8_t own = called(place.kind);
    uint8_t names = own;
    if (own & (city | town)) names |= city | town;
    if (own & (town | village)) names |= town | village;
    constexpr std::string_view kGovernorate = "-governorate";
    for (const std::string_view parent : place.parents)
      if (own && parent.starts_with(place.id) && parent.substr(place.id.size()) == kGovernorate) names |= governorate;
    return names;
  }

  void note(const Unit& unit) {
    const Mention& m = d_.mentions[static_cast<size_t>(unit.mention)];
    if (!m.place || m.country || (m.actor && !m.known_place) || (!m.known_place && m.type.empty())) return;
    if (static_cast<size_t>(unit.mention) < governments_.size() && governments_[static_cast<size_t>(unit.mention)])
      return;
    if (!m.known_place && arabic::has_article((*d_.text)[m.tokens.begin].fold)) return;
    const std::string_view id = m.known_place ? std::string_view(m.known_place->id) : d_.text->raw(m.tokens);
    Told here{unit.mention, sentence_, ++times_[id]};
    const bool beside = m.effect != PlaceHead::name && m.effect != PlaceHead::governorate;  // قرب عفرين names Afrin
    if (beside) {
      if (m.known_place) here.names = own_names(*m.known_place);
    } else {
      // Said with its noun it is called by that noun alone: بلدة سراقب is no city here.
      const PlaceHead* said = m.tokens.size() > 1 ? head(m.tokens.begin) : nullptr;
      here.names = said ? called(said->kind) : 0;
      here.said_area = said && said->kind == "area";
      if (!here.names) {
        here.names = m.known_place ? own_names(*m.known_place) : called(m.type);
      } else {
        here.said = true;
      }
    }
    here.area = is_area(m);
    recent_[noted_++ % kRecent] = here;
  }

  // The place of that size told most often, of those told as often the latest; an area rather than a town in it.
  int latest(uint8_t name) const {
    const Told* best = nullptr;
    uint32_t most = 0;
    for (size_t k = noted_ > kRecent ? noted_ - kRecent : 0; k < noted_; ++k) {
      const Told& told = recent_[k % kRecent];
      if (told.sentence + kBack < sentence_ || (name && !(told.names & name))) continue;
      const uint32_t back = sentence_ - told.sentence;
      if (!name && !told.area && !told.said_area && back > 1 && told.times < 2) continue;
      const uint32_t how = name ? std::min(told.times, 4u) + (told.said ? 4 : 0)
                                : std::min(told.times, 2u) + (told.said_area ? 4
                                                              : told.area    ? 3
                                                                             : 0);
      const uint32_t points = how + (back < 2 ? 4 - 2 * back : 0);
      if (points >= most) most = points, best = &told;
    }
    return best ? best->mention : -1;
  }

  // الواقعة, الخاضعة: a participle behind which a preposition says where.
  bool says_where(const Unit& unit) const {
    constexpr size_t kForm = 14;  // ال and five letters, the second an alef, the last a ة
    const std::string_view fold = (*d_.text)[unit.tokens.begin].fold;
    return unit.tokens.size() == 1 && fold.size() == kForm && fold.starts_with("\xD8\xA7\xD9\x84") &&
           fold.substr(6, 2) == "\xD8\xA7" && (fold.ends_with("\xD8\xA9") || fold.ends_with("\xD9\x87"));
  }

  void meant(uint32_t u, std::vector<PlaceMeant>* out) const {
    const Unit& unit = d_.units[u];
    const Range units = d_.sentence_units[sentence_];
    // إسرائيل والمنطقة: joined to a name it is a wider one.
    if (u > units.begin && (unit.clitics & arabic::kAnd) && d_.units[u - 1].kind == UnitKind::mention) return;
    if (unit.tokens.size() != 1 || !may_have_article((*d_.text)[unit.tokens.begin].fold)) return;
    const PlaceHead* h = definite_head(unit.tokens.begin);
    if (!h || h->effect == PlaceHead::direction) return;
    const bool area = h->kind == "area";
    if (!area && !called(h->kind)) return;
    const int mention = latest(area ? uint8_t{0} : called(h->kind));
    if (mention < 0) return;
    // المدينة القديمة, المنطقة العازلة: what describes it makes it another; not المدينة السورية.
    const bool lies = !area && u + 2 < units.end && says_where(d_.units[u + 1]) &&
                      (d_.units[u + 2].kind == UnitKind::mention ||
                       (d_.units[u + 2].particle && d_.units[u + 2].particle->kind == ParticleKind::prep));
    if (!lies && u + 1 < units.end)
      if (const Unit& next = d_.units[u + 1]; (next.kind == UnitKind::mention && !(next.clitics & arabic::kAnd)) ||
                                              ((next.kind == UnitKind::word || (area && next.kind == UnitKind::act)) &&
                                               !next.nisba && arabic::has_article((*d_.text)[next.tokens.begin].fold)))
        return;
    const Particle* held = u + 1 < units.end ? d_.units[u + 1].particle : nullptr;  // الخاضعة لسيطرة
    PlaceMeant found{u, unit.tokens.begin, mention, area, lies || (!area && held && held->role == "held"), nullptr};
    // شمال المدينة, مشارف المدينة
    if (u > units.begin)
      if (const Unit& before = d_.units[u - 1]; before.tokens.size() == 1 && before.kind != UnitKind::mention)
        if (const PlaceHead* part = head(before.tokens.begin);
            part && (part->effect == PlaceHead::direction || part->effect == PlaceHead::area))
          found.beside = part, found.token = before.tokens.begin;
    out->push_back(found);
  }

  const Draft& d_;
  const std::vector<bool>& governments_;
  uint32_t sentence_ = 0;
  std::array<Told, kRecent> recent_;
  size_t noted_ = 0;
  std::unordered_map<std::string_view, uint32_t> times_;  // by place
};

}  // namespace

std::vector<PlaceMeant> places_meant(const Draft& draft, const std::vector<bool>& governments) {
  return Meant(draft, governments).all();
}

}  // namespace marsad::reading
