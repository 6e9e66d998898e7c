#include "reading/owners.h"

#include <algorithm>

namespace marsad::reading {
using namespace codebook;

namespace {
constexpr char kJoin = '-';  // between an owner's id and the code of what is his
constexpr int kDeepest = 5;  // parents and posts: a minister → his ministry → the government → the country

bool of_state(ActorKind k) {
  return k == ActorKind::government || k == ActorKind::military || k == ActorKind::police ||
         k == ActorKind::intelligence || k == ActorKind::person;
}

const Head* head_of_code(const Lexicon& lexicon, std::string_view code) {
  const auto& heads = lexicon.book().heads;
  auto found = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.code == code; });
  return found == heads.end() ? nullptr : &*found;
}

// The country that an organ or an officer of state acts for: tur-mod → tur, per-erdogan by the post that he holds.
// Nothing for bodies of their own, whatever country they are in (aanes, hts).
const Country* state_of(const Lexicon& lexicon, std::string_view id, int depth = 0) {
  if (const Country* country = lexicon.country(id)) return country;
  if (depth > kDeepest) return nullptr;
  if (const Actor* actor = lexicon.actor(id)) {
    if (!of_state(actor->kind)) return nullptr;
    for (std::string_view parent : actor->parents)
      if (const Country* country = state_of(lexicon, parent, depth + 1)) return country;
    for (std::string_view role : actor->roles)
      if (const Country* country = state_of(lexicon, role.substr(0, role.find(':')), depth + 1)) return country;
  }
  // tur-lead and syr-gov, which a head makes or could have made.
  const size_t dash = id.find(kJoin);
  if (dash == std::string_view::npos) return nullptr;
  const Head* head = head_of_code(lexicon, id.substr(dash + 1));
  return head && of_state(head->kind) ? lexicon.country(id.substr(0, dash)) : nullptr;
}

// Whose country is meant by "his country": also that of a party's man or a fighter.
const Country* home_of(const Lexicon& lexicon, std::string_view id) {
  if (const Country* country = state_of(lexicon, id)) return country;
  const Actor* actor = lexicon.actor(id);
  return actor && !actor->country.empty() ? lexicon.country(actor->country) : nullptr;
}

}  // namespace

std::optional<Composed> composed(const Lexicon& lexicon, const Head& head, std::string_view owner,
                                 std::string_view name) {
  constexpr std::string_view kOwner = "%";  // where the owner stands in a head's name
  auto belongs_to = [&](const Country& country) { owner = country.id, name = country.name_en; };
  const bool himself = head.name_en == kOwner;
  if (himself) {
    const Country* country = home_of(lexicon, owner);
    if (!country) return std::nullopt;
    return Composed{std::string(country->id), std::string(country->name_en), head.kind};
  }
  const Actor* by = lexicon.actor(owner);
  const bool organ =
      !lexicon.country(owner) && (!by || by->kind == ActorKind::government || by->kind == ActorKind::person);
  // A ministry or a president has neither army nor allies: the state has.
  if (organ && (head.kind == ActorKind::military || head.kind == ActorKind::state))
    if (const Country* country = state_of(lexicon, owner)) belongs_to(*country);
  if (owner.ends_with("-gov"))
    owner.remove_suffix(4);  // the army of a government is the country's: مدفعية النظام السوري → syr-mil
  // قوات الجيش السوري, مقاتلو الفصائل المسلحة: an army's forces are the army.
  if (owner.size() > head.code.size() && owner.ends_with(head.code) &&
      owner[owner.size() - head.code.size() - 1] == kJoin)
    return Composed{std::string(owner), std::string(name), by ? by->kind : head.kind};
  Composed out{std::string(owner) + kJoin + std::string(head.code), {}, head.kind};
  if (const Actor* known = lexicon.actor(out.id)) {
    out.name = known->name_en, out.kind = known->kind;
  } else {
    out.name = head.name_en;
    if (size_t at = out.name.find(kOwner); at != std::string::npos) out.name.replace(at, kOwner.size(), name);
  }
  return out;
}

}  // namespace marsad::reading
