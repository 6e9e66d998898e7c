// See the header.
#include "reading/unlisted_places.h"

#include <algorithm>

#include "arabic/clitics.h"

namespace marsad::reading {
using namespace codebook;

int told_to_lie_in(const Draft& d, int mention) {
  const Mention& place = d.mentions[static_cast<size_t>(mention)];
  const Range sentence = d.sentence_units[place.sentence];
  const auto begin = d.units.begin() + sentence.begin, end = d.units.begin() + sentence.end;
  auto u = std::partition_point(begin, end, [&](const Unit& x) { return x.tokens.begin < place.whole.begin; });
  if (u == end || u->mention != mention) return -1;
  const auto leads = [&](const Unit& x) {
    return x.kind == UnitKind::particle && x.particle && x.particle->kind == ParticleKind::prep &&
           x.particle->role == "place";
  };
  ++u;
  while (u != end && u->kind == UnitKind::punct) {  // قرية "الزركة" بأطراف; بلدة فيلبانت، خارج باريس
    if (!u->quote && (*d.text)[u->tokens.begin].fold != "،") return -1;
    ++u;
  }
  if (u == end) return -1;
  if (u->kind != UnitKind::mention && !leads(*u)) {  // الواقعة في, التابعة لمنطقة
    if (!arabic::has_article((*d.text)[u->tokens.begin].fold) || ++u == end) return -1;
    if (u->kind == UnitKind::mention && !(u->clitics & (arabic::kBi | arabic::kLi))) return -1;
  }
  const bool led = leads(*u);
  if (led && ++u == end) return -1;
  if (u->kind != UnitKind::mention) return -1;
  const Mention& wide = d.mentions[static_cast<size_t>(u->mention)];
  if (!wide.place || wide.owner != arabic::Pronoun::none) return -1;
  const bool part = wide.known_place && wide.known_place->kind == "region";  // تلة الرشدة جنوب حلب
  const bool says = led || part || u->particle || u->clitics & (arabic::kBi | arabic::kLi);
  return says || wide.effect != PlaceHead::name ? u->mention : -1;
}

}  // namespace marsad::reading
