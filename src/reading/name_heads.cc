// A head noun with its owner: forces, fighters, ministers, spokesmen of somebody.
//
//   قوات | النظام السوري → syr-mil;  المتحدث باسم | الجيش → the army's spokesman;  قواتها → forces of whom, still to be
//   found;  قواعد | له
//
// What it cannot do: owners told later in the sentence (قوات تابعة لـ). Tested by names_test.cc.
#include <algorithm>

#include "codebook/codebook.h"
#include "reading/head_phrase.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

// The id and name of a head with its owner: tur-mil, "Turkish armed forces".
void NameReader::own(Mention* out, const Head& h, const Mention* owner, const Country* country) const {
  out->kind = h.kind;
  out->gender = h.gender == "f" ? Gender::f : Gender::m;
  out->number = h.number == "pl" ? Number::pl : h.number == "du" ? Number::du : Number::sg;
  const std::string_view id = country ? std::string_view(country->id) : owner ? std::string_view(owner->id) : "";
  const std::string_view name = country ? std::string_view(country->name_en)
                                : owner ? std::string_view(owner->name)
                                        : "";
  auto made = id.empty() ? std::nullopt : composed(lex_, h, id, name);
  if (made) {
    out->id = std::move(made->id), out->name = std::move(made->name), out->kind = made->kind;
    if (owner && !owner->slant.empty()) out->slant = owner->slant;
  } else {
    out->type = h.code;
  }
  if (country) out->country = country;
}

Mention NameReader::post(const Object& post, arabic::Range tokens, uint32_t sentence) const {
  Mention out;
  out.tokens = out.whole = tokens;
  out.sentence = sentence;
  out.actor = out.definite = true;
  out.kind = ActorKind::military, out.gender = Gender::f;
  const auto& heads = lex_.book().heads;
  auto position = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.code == kPosition; });
  const Country* country = post.parties.empty() ? nullptr : lex_.country(post.parties.front());
  Mention owner;
  if (!country && !post.parties.empty())
    if (const Actor* actor = lex_.actor(post.parties.front())) owner.id = actor->id, owner.name = actor->name_en;
  if (position != heads.end()) own(&out, *position, country || owner.id.empty() ? nullptr : &owner, country);
  return out;
}

bool NameReader::from_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out) {
  HeadPhrase head(this, m, at, end, depth, out);
  if (!head.takes_suffix()) return false;
  head.takes_adjectives();
  head.owner_behind_of();
  head.owner_in_genitive();
  head.owner_behind_li();
  head.owner_still_to_be_found();
  head.home_town();
  head.settle();
  if (head.h.title) {
    head.body_behind();
    head.land_behind();
    if (head.person_behind()) return true;
  }
  head.leave_others();
  return head.stands_alone();
}

}  // namespace marsad::reading
