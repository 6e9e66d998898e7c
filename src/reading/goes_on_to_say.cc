// Who goes on to speak or to ask, and whose statement a verb is said in.
//
//   أدانت تركيا القصف | ودعت روسيا إلى وقفه → Turkey asks Russia;  أصدرت الوزارة بيانا أدانت فيه القصف → the ministry
//
// Called by subjects.cc; tested by sentences_test.cc.
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// استنكرت الجمعية القصف وطالبت: whoever speaks in the verb before is somebody, though no list knows him. -1 where that
// verb is no speech, or its subject is told by name or cannot be the next one's.
int Arguments::unlisted_speaker(const Act& before, const Act& next) {
  const auto list = rows(before);
  bool speech = false;
  for (uint32_t r : list) {
    const Predicate& p = lex_.book().predicates[r];
    if (p.plain() || p.type == "NONE") continue;
    speech = is_speech_or_promise(p.type) || p.mode == "convict";  // أدان
    if (!speech) return -1;
  }
  return speech && !before.cue ? unlisted_subject(before, next) : -1;
}

// Who stands as the only subject of the verb before, known to no list, as a mention; -1 where he cannot go on.
int Arguments::unlisted_subject(const Act& before, const Act& next) {
  if (!before.verb || before.passive || before.sense.gender != next.sense.gender || before.sense.person != 3 ||
      next.sense.number == Number::du)
    return -1;
  const Act::Slotted* who = nullptr;
  for (const Act::Slotted& s : before.slots) {
    if (s.slot != codebook::Slot::subj) continue;
    if (who || s.mention >= 0 || s.act >= 0 || s.other.empty() || s.weapon || s.counted || s.number >= 0) return -1;
    who = &s;
  }
  if (!who) return -1;
  const int m = describe(who->other, next.sentence);
  d_.mentions.back().gender = before.sense.gender;
  return m;
}

// Whom the latest verb of the sentence that agrees tells of, where he may go on to speak; -1 for nobody.
int Arguments::who_acts(int i) {
  const Act& a = act(i);
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& before = act(j);
    if (!before.verb || before.relative_of >= 0) continue;
    const int p = subject_of(before);
    if (p >= 0 && mention(p).gender == Gender::unknown && before.sense.gender != a.sense.gender) continue;
    if (p >= 0 && mention(p).actor && verb_fits(a.sense, mention(p))) return tells(p) ? -1 : p;
    if (p < 0)
      if (const int who = unlisted_speaker(before, a); who >= 0) return who;
  }
  return -1;
}

// نشرت الهيئة بيانا تدعو فيه: the verb of what a statement says, and the statement before it.
bool Arguments::says_in_it(const Act& a) const {
  if (a.unit + 1 >= d_.sentence_units[a.sentence].end) return false;
  const Unit& in = d_.units[a.unit + 1];
  return in.particle && in.particle->kind == ParticleKind::prep && in.particle->role == "place" &&
         in.pronoun != Pronoun::none;
}

// أدانت تركيا القصف ودعت روسيا إلى وقفه: behind و who stands beside a verb of asking, before what is asked, is asked,
// by whom the verb before tells of. Makes him the object and returns who asks, -1 for nobody.
int Arguments::asks_whom(int i) {
  Act& a = act(i);
  if (a.cue || a.passive || a.sense.voice == arabic::Voice::passive || a.slots.empty()) return -1;
  const auto list = rows(a);
  bool asks = false, accuses = false;
  const auto told = [&](const Frame& frame) {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
      const FrameItem* item = s.slot == codebook::Slot::prep ? frame.find_prep(s.prep) : frame.find(s.slot);
      return item && (item->role == Role::topic || item->role == Role::event);
    });
  };
  for (uint32_t r : list) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* object = p.frame.find(codebook::Slot::obj);
    if (!object || object->role != Role::recipient) continue;
    Range words;
    std::optional<Reach> reach;
    const bool says = told(p.frame);
    asks = asks || (says && p.type == "REQUEST");
    // وحملت روسيا المسؤولية: somebody is held responsible.
    accuses = accuses || (p.type == "ACCUSE" && p.mode == "allege" &&
                          (p.phrases.empty() ? says && object->required : phrase_follows(a, p, &reach, &words)));
  }
  if (!asks && !accuses) return -1;
  uint32_t beside = a.unit + 1;
  if (says_in_it(a)) ++beside;
  if (beside < d_.sentence_units[a.sentence].end && d_.units[beside].particle &&
      d_.units[beside].particle->role == "all")
    ++beside;
  // وتحمل باريس مسؤوليته لدمشق: she who blames, and ل says whom.
  for (uint32_t u = beside + 1; accuses && u < std::min(d_.sentence_units[a.sentence].end, beside + 4); ++u)
    if (d_.units[u].kind == UnitKind::mention && (d_.units[u].clitics & arabic::kLi)) return -1;
  bool first = true;
  for (const Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::obj && (!accuses || s.mention >= 0 || s.pronoun != Pronoun::none)) return -1;
    if (s.slot != codebook::Slot::subj) continue;
    if (s.before || s.resolved || s.mention < 0 || !mention(s.mention).actor || tells(s.mention)) return -1;
    // ودعا بوتين إلى وقف القصف: a man may well be the next to speak.
    if (!accuses && mention(s.mention).person) return -1;
    if (first && (beside >= d_.sentence_units[a.sentence].end || d_.units[beside].mention != s.mention)) return -1;
    first = false;
  }
  if (first) return -1;
  const int who = who_acts(i);
  if (who < 0) return -1;
  for (Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::obj) s.slot = codebook::Slot::obj2;
    if (s.slot != codebook::Slot::subj) continue;
    if (s.mention == who || (!mention(who).id.empty() && mention(s.mention).id == mention(who).id)) return -1;
    s.slot = codebook::Slot::obj;
  }
  return who;
}

// أصدرت الوزارة بيانا أدانت فيه القصف, تصريحات للرئيس هدد فيها باستخدام القوة: who made the statement that the verb's
// preposition means, -1 where the verb has a subject of its own.
int Arguments::whose_statement(int i) const {
  constexpr uint32_t kNear = 8;
  const Act& a = d_.acts[static_cast<size_t>(i)];
  if (a.unit + 1 >= d_.sentence_units[a.sentence].end || a.sense.number == Number::du) return -1;
  const Unit& behind = d_.units[a.unit + 1];
  if (!behind.particle || behind.particle->kind != ParticleKind::prep || behind.pronoun == Pronoun::none ||
      behind.particle->role != "place")
    return -1;
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::subj && (s.act < 0 || s.before)) return -1;
  for (int j = i; j-- > 0;) {
    const Act& statement = d_.acts[static_cast<size_t>(j)];
    if (statement.sentence != a.sentence || a.unit - statement.unit > kNear) return -1;
    if (!statement.cue || !statement.noun) continue;
    for (const Act::Slotted& own : statement.slots)
      if (own.mention >= 0 && mention(own.mention).actor && verb_fits(a.sense, mention(own.mention)) &&
          (own.slot == codebook::Slot::gen ||
           (own.slot == codebook::Slot::prep && (gives_source(statement, own) || prep_role(own.prep) == "whose"))))
        return own.mention;
    if (statement.parent < 0) return -1;
    const int by = subject_of(d_.acts[static_cast<size_t>(statement.parent)]);
    return by >= 0 && mention(by).actor && verb_fits(a.sense, mention(by)) ? by : -1;
  }
  return -1;
}

}  // namespace marsad::reading
