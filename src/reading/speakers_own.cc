#include "reading/speakers_own.h"

#include <algorithm>

#include "arabic/fold.h"
#include "arabic/folded_letters.h"
#include "reading/his_country.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using codebook::Role;

namespace {

// Whether the row's word, read as it stands, is "we did" or "we do" (اتفقنا, نتعاون; not نفى, a verb with all its
// forms) and tells of nobody else who does it.
bool first_person(const codebook::Predicate& row) {
  const codebook::FrameItem* subject = row.frame.find(codebook::Slot::subj);
  const std::string_view lemma = row.lemma;
  return row.pos == "v" && row.present.empty() &&
         (lemma.ends_with(arabic::kNunAlif) || lemma.starts_with(arabic::kNun)) &&
         !(subject && subject->role != Role::topic);
}

// نحن, not أنا: the verb's, or that of the light verb above it.
bool several_speak(const Draft& d, const Act& a) {
  const auto ours = [](const Act& x) { return x.verb && x.sense.person == 1 && x.sense.number != Number::sg; };
  return ours(a) || first_person(*a.row) ||
         (a.light_child && a.parent >= 0 && ours(d.acts[static_cast<size_t>(a.parent)]));
}

// لن نسمح, fixed words listed as لن تسمح: said of "us".
bool fixed_words_of_ours(const Draft& d, const Act& a) {
  const std::string_view printed = (*d.text)[a.tokens.end - 1].fold;
  if (!a.verb || !printed.starts_with(arabic::kNun) || a.row->lemma.find(' ') == std::string::npos) return false;
  const std::string lemma = arabic::fold(a.row->lemma);
  const std::string_view listed = std::string_view(lemma).substr(lemma.rfind(' ') + 1);
  return listed.size() == printed.size() && listed != printed &&
         listed.substr(arabic::kNun.size()) == printed.substr(arabic::kNun.size());
}

}  // namespace

void speakers_own(const Draft& d, const Attributions& said, int i, Event* e) {
  const Act& a = d.acts[static_cast<size_t>(i)];
  // "قال لافروف إنه يجب على واشنطن …": a speech act whose row names no actor is the speaker's own.
  const bool says = is_speech(e->type) && !(e->type == "ACCUSE" && e->mode == "investigate");
  // Not of a noun: who is told beside it and outlets carry it (في إطار دعم الأهالي، بحسب سانا).
  const std::vector<const Said*> by = a.noun ? said.of(i) : std::vector<const Said*>();
  const auto carries = [&](const Attribution& x) {
    return std::any_of(by.begin(), by.end(), [&](const Said* s) {
      return std::any_of(s->speakers.begin(), s->speakers.end(), [&](int m) {
        return (s->beside || d.mentions[static_cast<size_t>(m)].kind == codebook::ActorKind::media) &&
               actor_ref(d, m, false).at == x.who.at;
      });
    });
  };
  // نفت دمشق الأمر بعد اتهامها بهجوم: nor of an accusation that is nobody's by its words (subj:X), which name the
  // accused.
  const codebook::FrameItem* by_words =
      a.noun && e->mode == "allege" ? a.row->frame.find(codebook::Slot::subj) : nullptr;
  const bool nobodys = by_words && by_words->role == Role::none;
  if (says && !nobodys && e->actors.empty() &&
      std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                   [](const codebook::FrameItem& f) { return f.role == Role::actor || f.role == Role::both; }))
    for (const Attribution& x : e->attributed_to)
      if (!carries(x)) e->actors.push_back(x.who);
  // "قال إنه مستعد": an adjective that tells an action and has no subject is of whoever speaks.
  const codebook::FrameItem* own = a.noun && !(a.sense.flags & codebook::kMasdar) && !d.units[a.unit].definite()
                                       ? a.row->frame.find(codebook::Slot::subj)
                                       : nullptr;
  if (own && own->role == Role::actor && e->actors.empty()) {
    for (const Attribution& x : e->attributed_to) e->actors.push_back(x.who), e->actors.back().resolved = true;
    e->attributed_to.clear();
  }
  // "نتوقع", "لن نسمح": who says we is the speaker; so where words that go together name nobody.
  const bool several = says && a.verb && a.tokens.size() > 1 && !a.passive &&
                       std::none_of(a.slots.begin(), a.slots.end(),
                                    [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
  const bool ours = first_person(*a.row);
  const bool we = (a.verb && a.sense.person == 1) || several || ours ||
                  (a.light_child && a.parent >= 0 && d.acts[static_cast<size_t>(a.parent)].verb &&
                   d.acts[static_cast<size_t>(a.parent)].sense.person == 1);
  // "اتفقنا مع تركيا": he and the other side.
  const bool side = ours && e->actors.size() == 1 &&
                    std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                                [](const codebook::FrameItem& f) { return f.role == Role::both; });
  // "وقال نتانياهو: لن نسمح بالدخول": what a state does, will do or refuses; he himself
  // asks, blames, threatens and praises.
  const bool fixed = fixed_words_of_ours(d, a);
  if ((fixed || (e->actors.empty() && several_speak(d, a))) && (!is_speech(e->type) || e->type == "REJECT"))
    for (const Said* s : said.of(i))
      for (int speaker : s->speakers)
        if (e->actors.empty() || (fixed && e->actors.front().id == d.mentions[static_cast<size_t>(speaker)].id))
          if (auto state = state_that_speaks(d, speaker, a.tokens.begin)) e->actors = {*std::move(state)};
  if ((e->actors.empty() && we) || side)
    for (const Attribution& x : e->attributed_to)
      if (e->actors.empty() || e->actors.front().at != x.who.at)
        e->actors.push_back(x.who), e->actors.back().resolved = true;
  // A speaker is not quoted for his own speech act.
  if (says || (ours && e->type == "AGREE"))
    std::erase_if(e->attributed_to, [&](const Attribution& x) { return among(x.who, e->actors); });
}

}  // namespace marsad::reading
