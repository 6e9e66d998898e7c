// Who goes on to do what the next verb tells: of a fight, of a meeting, in a statement.
//
//   سيطرت قوات النظام على البلدة | وقصفت مدينة درعا;  زار ظريف دمشق | والتقى الأسد;  أصدرت الوزارة بيانا | أدانت فيه
//   القصف;  أدانت تركيا القصف | ودعت روسيا إلى وقفه
//
// What stands behind such a verb is its object, and its subject is who acted before. What it cannot do: tell a passive
// (وقصفت مدينة درعا: was shelled) where whoever fought before agrees with the verb. Called by subjects.cc; tested by
// sentences_test.cc.
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// وقصفت, وقد قصفت, بعدما قصفت, كما قصفت: behind what somebody did, where his name need not be said again.
bool Arguments::goes_on(const Act& a) const {
  if (unit(a).clitics & (arabic::kAnd | arabic::kThen)) return true;
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  for (uint32_t u = a.unit; u > begin; --u) {
    const Unit& before = d_.units[u - 1];
    if (!before.particle) return false;
    if (before.particle->kind == ParticleKind::aux) {
      if (before.clitics & arabic::kAnd) return true;
      continue;
    }
    return before.particle->role == "same" || before.particle->role == "as";
  }
  return false;
}

// وصل لافروف إلى أنقرة حيث التقى, حيث سيلتقي: where somebody came.
bool Arguments::behind_where(const Act& a) const {
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  uint32_t u = a.unit;
  while (u > begin && d_.units[u - 1].particle && d_.units[u - 1].particle->kind == ParticleKind::aux) --u;
  return u > begin && d_.units[u - 1].particle && d_.units[u - 1].particle->role == "where";
}

// أجرى, نفذ: a word that can only be a verb by which somebody does what its object tells. Not عقد, which is a noun too.
bool Arguments::surely_carries_out(const Act& a) const {
  const std::vector<Sense>& senses = unit(a).acts;
  return takes_object(a) &&
         std::none_of(senses.begin(), senses.end(), [](const Sense& s) { return s.cls == arabic::WordClass::noun; }) &&
         std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
           const Predicate& p = lex_.book().predicates[r];
           const FrameItem *subject = p.frame.find(codebook::Slot::subj), *object = p.frame.find(codebook::Slot::obj);
           return p.type == "LIGHT" && subject && subject->role == Role::actor && object && object->role == Role::event;
         });
}

// بعد أن قصفت, قبل أن توسع: straight behind a word with which the subject of the clause before goes on.
bool Arguments::behind_same(const Act& a) const {
  if (a.unit == d_.sentence_units[a.sentence].begin) return false;
  const Particle* p = d_.units[a.unit - 1].particle;
  return p && p->role == "same";
}

// تسعى قوات النظام لتأمين العاصمة بعدما سيطرت على الغوطة: behind such a word, where no verb before tells of anybody,
// who could fight and was named last; -1 for nobody.
int Arguments::fought_before(const Act& a) const {
  if (a.cue || a.passive || a.sense.voice == arabic::Voice::passive || !behind_same(a) || !uses_force(a) ||
      takes_object(a))  // قبل أن يعتقل: perhaps what he suffered
    return -1;
  const auto at = std::partition_point(in_order_.begin(), in_order_.end(),
                                       [&](int j) { return mention(j).tokens.begin < a.tokens.begin; });
  for (auto j = at; j != in_order_.begin();) {
    const Mention& m = mention(*--j);
    if (m.sentence != a.sentence) break;
    if (m.actor && !m.place && !m.known_place && armed(m.kind) && !position(m) && m.owner == Pronoun::none &&
        verb_fits(a.sense, m) && !tells(*j))
      return *j;
  }
  return -1;
}

// Whether some row of the word strikes, seizes or holds.
bool Arguments::uses_force(const Act& a) const {
  const auto list = rows(a);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const std::string& type = lex_.book().predicates[r].type;
    return type == "ASSAULT" || type == "COERCE";
  });
}

// نشر, أرسل: a verb of those who send somebody, who is its object.
bool Arguments::sends(const Act& a) const {
  const auto list = rows(a);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* sent = p.type == "MOBILIZE" ? p.frame.find(codebook::Slot::obj) : nullptr;
    return sent && sent->role == Role::none;
  });
}

// سيطرت قوات النظام على البلدة وقصفت مدينة درعا: a place or a position behind such a verb suffers it from whoever
// fights before it. Makes it the object and returns who, -1 for nobody.
int Arguments::does_it_to_place(int i) {
  Act& a = act(i);
  const bool sending = sends(a);
  if (a.cue || !(sending || uses_force(a)) || a.sense.voice == arabic::Voice::passive || !takes_object(a)) return -1;
  Act::Slotted* where = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj) continue;
    if (s.before || s.resolved) return -1;
    // واعتقلت خمسة مطلوبين, واعتقل أفرادها: whom the text counts, or tells whose they are, too.
    const bool counted = s.number >= 0 || s.counted;
    if (s.mention < 0 && !counted) return -1;
    if (s.mention >= 0 && !counted) {
      const Mention& m = mention(s.mention);
      // وأرسلت مستشارين, of no known side
      const bool sent = sending && m.actor && m.id.empty() && !m.person && !m.definite && armed(m.kind);
      if (!position(m) && (m.actor || !m.place) && (m.owner == Pronoun::none || m.person) && !sent) return -1;
    }
    if (!where) where = &s;
  }
  if (!where) return -1;
  for (int j = i; j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) return -1;
    if (!before.verb || before.relative_of >= 0 || before.cue) continue;
    // ما أسفر عن قتلى: what brings it about is no fighter.
    if (std::all_of(rows(before).begin(), rows(before).end(), [&](uint32_t r) {
          const FrameItem* subject = lex_.book().predicates[r].frame.find(codebook::Slot::subj);
          return subject && subject->role == Role::event;
        }))
      continue;
    const int p = subject_of(before);
    if (p < 0 || !mention(p).actor || !armed(mention(p).kind) || position(mention(p)) || tells(p) ||
        !verb_fits(a.sense, mention(p)))
      return -1;
    // قتل ثلاثة إرهابيين واعتقل خمسة آخرون, لقوا مصرعهم: who suffers does not go on to do it.
    const bool counted = std::any_of(before.slots.begin(), before.slots.end(), [](const Act::Slotted& s) {
      return s.slot == codebook::Slot::subj && (s.counted || s.number >= 0);
    });
    const bool suffers = std::all_of(rows(before).begin(), rows(before).end(), [&](uint32_t r) {
      const FrameItem* subject = lex_.book().predicates[r].frame.find(codebook::Slot::subj);
      return subject && subject->role == Role::recipient;
    });
    if (counted || (suffers && !rows(before).empty())) return -1;
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    return p;
  }
  return -1;
}

// زار ظريف دمشق والتقى الأسد, حيث التقى الأسد: of a meeting told behind a person's visit he is one side, whom the verb
// names the other. Makes that one the object and returns the person before, -1 for nobody.
int Arguments::meets(int i) {
  Act& a = act(i);
  if (a.cue || a.sense.number != Number::sg || !takes_object(a)) return -1;
  const bool sides = std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    const Frame& frame = lex_.book().predicates[r].frame;
    const FrameItem *one = frame.find(codebook::Slot::subj), *other = frame.find(codebook::Slot::obj);
    return one && other && one->role == Role::both && other->role == Role::both;
  });
  Act::Slotted* side = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::prep && prep_role(s.prep) == "with") return -1;
    if (s.slot != codebook::Slot::subj) continue;
    if (side || s.before || s.resolved || s.mention < 0 || !mention(s.mention).actor) return -1;
    side = &s;
  }
  if (!sides || !side || mention(side->mention).place) return -1;
  // وصل الوفد والتقى أعضاء المجلس: so of a delegation, where nobody else stands behind the verb.
  const bool persons = mention(side->mention).person;
  if (!persons && has_slot(a, codebook::Slot::obj)) return -1;
  for (int j = i; j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) return -1;
    if (!before.verb || before.relative_of >= 0) continue;
    const int p = subject_of(before);
    if (p < 0 || before.cue || !(mention(p).person || (!persons && !mention(p).place)) || !mention(p).actor ||
        !verb_fits(a.sense, mention(p)) || (!mention(p).id.empty() && mention(p).id == mention(side->mention).id))
      return -1;
    side->slot = codebook::Slot::obj;
    return p;
  }
  return -1;
}

// The two sides of the meeting that the latest verb before tells of, in this sentence or the one before; empty where
// it names more or fewer.
std::vector<int> Arguments::the_two(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  for (int j = i; j-- > 0;) {
    const Act& before = d_.acts[static_cast<size_t>(j)];
    if (before.sentence + 1 < a.sentence) return {};
    if (!before.verb || before.relative_of >= 0 || before.cue) continue;
    std::vector<int> out;
    for (const Act::Slotted& s : before.slots) {
      if (s.mention < 0 || !mention(s.mention).actor) continue;
      if (s.slot == codebook::Slot::prep && mention(s.mention).country && mention(s.mention).place) continue;
      const bool side = std::any_of(rows(before).begin(), rows(before).end(), [&](uint32_t r) {
        const Frame& frame = lex_.book().predicates[r].frame;
        const FrameItem* item = s.slot == codebook::Slot::prep ? frame.find_prep(s.prep) : frame.find(s.slot);
        return item && item->role == Role::both;
      });
      if (side) out.push_back(s.mention);
    }
    return out.size() == 2 ? out : std::vector<int>{};
  }
  return {};
}

// هجوم نفذته القوات واستهدف المدينة, القصف الذي شنه الطيران وأوقع قتلى: the action that the verb before told of goes on
// with the next, where both agree and it is what such a verb is told of. Makes it the subject; false where it is not.
bool Arguments::action_goes_on(int i) {
  Act& a = act(i);
  if (a.cue || a.passive || !goes_on(a) || unit(a).pronoun != Pronoun::none) return false;
  const auto tells_of_action = [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* subject = p.type == "LIGHT" ? p.frame.find(codebook::Slot::subj) : nullptr;
    return subject && subject->role == Role::event;
  };
  if (std::none_of(rows(a).begin(), rows(a).end(), tells_of_action)) return false;
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj || s.resolved) continue;
    // واستهدفت القوات مواقع: it has somebody of its own.
    if (s.before || s.act >= 0) return false;
    if (s.mention >= 0 && !position(mention(s.mention)) && (mention(s.mention).actor || !mention(s.mention).place) &&
        !s.counted && s.number < 0)
      return false;
  }
  for (int j = i; j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) return false;
    if (!before.verb || before.cue) continue;
    const auto told = std::find_if(before.slots.begin(), before.slots.end(), [&](const Act::Slotted& s) {
      return s.act >= 0 && s.before && act(s.act).noun && !act(s.act).cue && act(s.act).unit < before.unit;
    });
    if (told == before.slots.end()) return false;
    const Act& noun = act(told->act);
    if (!uses_force(noun)) return false;
    const std::string_view word = text_[noun.tokens.begin].fold;
    const bool woman = noun.sense.number == Number::pl || noun.sense.gender == Gender::f ||
                       word.ends_with("\xD9\x87") || word.ends_with("\xD8\xA7\xD8\xAA");  // ه, ات
    if (a.sense.number == Number::pl || (a.sense.gender == Gender::f) != woman) return false;
    std::erase_if(a.slots, [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj && s.resolved; });
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    Act::Slotted own;
    own.act = told->act, own.before = true, own.resolved = true;
    a.slots.push_back(own);
    if (a.parent < 0) a.parent = told->act;
    return true;
  }
  return false;
}

}  // namespace marsad::reading
