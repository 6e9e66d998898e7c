// A noun of force behind تم or جرى: what its pronoun stands for suffers it, whoever does it.
//
//   الأسرى تم | إعدامهم: the captives are put to death;  الصواريخ التي جرى | إسقاطها: the missiles, which no list
//   knows, are looked for in the words before the verb
//
// Of verbs that have rows for both "it was done" and "of somebody it was done" (docs/codebook.md). What it cannot do:
// say which of two things before the verb is meant. Tested by sentences_forms_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

bool Arguments::told_as_done(const Act& a) const {
  if (!a.noun || a.cue || a.parent < 0 || unit(a).pronoun == Pronoun::none || !uses_force(a)) return false;
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  if (!by.verb || by.cue || by.dropped || !by.row || by.row->type != "LIGHT" || by.unit + 1 != a.unit) return false;
  const auto has = [&](auto&& fits) {
    return std::any_of(rows(by).begin(), rows(by).end(), [&](uint32_t r) {
      const Predicate& p = lex_.book().predicates[r];
      const FrameItem *subject = p.frame.find(codebook::Slot::subj), *object = p.frame.find(codebook::Slot::obj);
      return p.type == "LIGHT" && p.effect == Effect::none && p.phrases.empty() && subject && fits(subject, object);
    });
  };
  return has([](const FrameItem* s, const FrameItem* o) { return s->role == Role::event && !o; }) &&
         has([](const FrameItem* s, const FrameItem* o) {
           return s->role == Role::none && o && o->role == Role::event;
         });
}

// The pronoun fills a slot of who suffers as the noun it stands for would.
bool Arguments::suffers_it(const Act& a, const Act::Slotted& s, const FrameItem& item) const {
  if (s.pronoun == Pronoun::none || s.mention < 0 || item.role != Role::recipient || !told_as_done(a)) return false;
  Act::Slotted whom = s;
  whom.pronoun = Pronoun::none;
  return filled_by(whom, item);
}

// The words before the verb, where the thing stands that is hit: not of what is only done as a rule (صواريخ يتم
// إطلاقها من السفن).
Range Arguments::done_to_it(const Act& a) const {
  constexpr uint32_t kNear = 5;  // words
  if (!told_as_done(a)) return {};
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  if (by.sense.tense == arabic::Tense::present && !by.future) return {};
  const uint32_t first = text_.sentences()[a.sentence].begin;
  return {std::max(first + kNear, by.tokens.begin) - kNear, by.tokens.begin};
}

}  // namespace marsad::reading
