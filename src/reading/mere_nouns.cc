// Nouns of action that tell of no event: mentions of what is spoken of, reasons, purposes, topics, accusations denied.
//
//   خطر الهجمات;  استقال احتجاجا على القصف;  توجه إلى موسكو للقاء الوزير;  نفى الاتهامات بقصف المدينة
//
// By their own words and their neighbours; what all slots together show is left to unanchored.cc. Tested by
// sentences_forms_test.cc, sentences_once_test.cc and the examples of their rows.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// نفى الاتهامات بقصف المدينة: the deed is told and denied; that somebody accuses is no event of its own here.
void Arguments::denied_accusation(Act* a) {
  if (!a->noun || a->cue || a->dropped || !a->row || a->row->type != "ACCUSE" || a->row->mode == "investigate") return;
  bool denied = a->negated;
  if (a->parent >= 0) {
    const Act& by = act(a->parent);
    denied = denied || (by.cue && by.cue_row && by.cue_row->kind == CueKind::deny) ||
             (!by.cue && by.row && by.row->effect == Effect::denies);
  }
  if (denied) a->dropped = true, a->why = "an accusation denied: the deed is coded, as denied";
}

// ضمانات بعدم دخول البلدة, إقناع موسكو بعدم بيع الصواريخ: what is promised, asked or decided not to be done denies
// nothing. Not أفاد بعدم وقوع غارات: that is told.
void Arguments::kept_from(Act* a) {
  if (!a->noun || a->cue || a->dropped || !a->negated || a->unit <= d_.sentence_units[a->sentence].begin) return;
  const Unit& before = d_.units[a->unit - 1];
  if (before.kind != UnitKind::cue || !(before.clitics & arabic::kBi)) return;
  if ((a->parent >= 0 && act(a->parent).cue) ||
      (a > d_.acts.data() && (a - 1)->sentence == a->sentence && (a - 1)->cue))
    return;
  a->dropped = true, a->why = "what is promised, asked or decided not to be done";
}

// خطر الهجمات, هدف الهجوم, مثل هذه الهجمات: a definite noun of force behind an ordinary noun or a demonstrative, of
// which nothing new is told, names what is spoken of.
void Arguments::mere_mention(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || !unit(a).definite()) return;
  if (unit(a).clitics & ~arabic::kAl) return;
  for (const Fill& f : a.fills)
    if (f.mention >= 0 && (f.role == Role::actor || f.role == Role::recipient || f.role == Role::place) && !f.resolved)
      return;
  const Range units = d_.sentence_units[a.sentence];
  if (a.light_child || a.unit < units.begin + 2) return;
  for (uint32_t u = a.unit + 1; u < units.end && u < a.unit + 3; ++u)  // تفاصيل الضربات التي وجهتها القوات
    if (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::rel) return;
  const Unit& before = d_.units[a.unit - 1];
  const auto told_again = [&] { a.dropped = true, a.why = "names what is spoken of: nothing new is told of it"; };
  const bool dated = std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end();
  // شنت واشنطن ضربات ردا على الهجوم, استخدم السارين في القصف
  if (!dated && before.particle &&
      (before.particle->role == "answer" || (before.particle->role == "place" && used_in(i))))
    return told_again();
  // بشن هذه الهجمات, لم يتوقف القصف: of what stands before, something is told.
  const Unit& first = d_.units[a.unit - 2];
  if (!first.acts.empty() || (first.kind == UnitKind::cue && !first.definite() && first.acts.empty())) return;
  if (dated) return;
  if (a.parent >= 0 && !act(a.parent).cue && act(a.parent).row && act(a.parent).row->type == "LIGHT") return;
  const bool shown = before.particle && before.particle->kind == ParticleKind::dem;
  // قتل 42 جنديا في هذا القصف: who died in it is new.
  const bool sides = std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                                 [](const FrameItem& item) { return item.role == Role::both; });  // هذه المعارك
  const auto tells_whom = [&](const Act& toll) {
    return !toll.cue && !toll.negated && toll.row && toll.row->type == "ASSAULT" &&
           (filled(toll, Role::recipient) >= 0 ||
            std::any_of(toll.slots.begin(), toll.slots.end(), [](const Act::Slotted& s) { return s.number >= 0; }));
  };
  if (shown && !sides && a.parent >= 0 && tells_whom(act(a.parent))) return;
  const bool of_a_noun = before.kind == UnitKind::word && !before.definite() && !before.adjective && !before.count &&
                         before.acts.empty() && before.cues.empty() && !before.particle;
  if (shown || of_a_noun) told_again();
}

// استخدم السارين في الهجوم: whether the act before tells that gas was used in this one.
bool Arguments::used_in(int i) const {
  constexpr uint32_t kNear = 8;
  for (int j = i; j-- > 0;) {
    const Act& before = d_.acts[static_cast<size_t>(j)];
    const Act& a = d_.acts[static_cast<size_t>(i)];
    if (before.sentence != a.sentence || before.unit + kNear < a.unit) return false;
    if (before.cue || before.dropped || !before.row || before.row->type != "ASSAULT") continue;
    return before.row->mode == "unconventional" && !before.phrase.empty();
  }
  return false;
}

// استقال احتجاجا على القصف: the reason of another act, no demonstration.
void Arguments::mere_reason(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || !(a.sense.flags & kAccusativeForm)) return;
  if (a.parent < 0 || a.light_child || unit(a).definite()) return;
  const Act& by = act(a.parent);
  if (by.verb && by.row && by.row->type != "LIGHT" && by.row->type != "NONE")
    a.dropped = true, a.why = "the reason for an act, no act of its own";
}

// توجه إلى موسكو للقاء الوزير, أعمال بدأت لاستعادة الحركة: what something is done for is not told to happen. Whom help
// is for is: أرسلت قوات لدعم الفصائل. Behind a plain noun ل only says of what it is: صور لتفجير.
void Arguments::mere_purpose(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type == "AID" || a.row->type == "LIGHT") return;
  if (!(unit(a).clitics & arabic::kLi) || unit(a).definite() || a.parent >= 0 || a.governor < 0 || !a.unit) return;
  const Unit& before = d_.units[a.unit - 1];
  if (!before.cues.empty() && before.cues.front().cls == arabic::WordClass::noun) {  // في محاولة لإجبار السكان
    const CueKind kind = lex_.book().cues[lex_.cue_rows(before.cues.front().entry).front()].kind;
    a.hedged = a.hedged || kind == CueKind::hedge;
    a.future = a.future || kind == CueKind::plan;
    return;
  }
  if (before.kind == UnitKind::word || before.kind == UnitKind::cue) return;
  if (before.kind == UnitKind::mention && a.unit > 1 && !d_.units[a.unit - 2].cues.empty())
    return;  // محاولات أنقرة لإقناع
  a.dropped = true, a.why = "what an act is for, not told to happen";
}

// قرار بشأن سحب القوات, خلاف حول نشر جنود: forces whose moves are only spoken of, not told to move. Not of what has the
// article (بشأن الانسحاب الأمريكي) or a day.
void Arguments::mere_matter(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || (a.row->type != "RETREAT" && a.row->type != "MOBILIZE")) return;
  if (unit(a).clitics || unit(a).pronoun != arabic::Pronoun::none || a.light_child ||
      a.unit <= d_.sentence_units[a.sentence].begin)
    return;
  const Particle* about = d_.units[a.unit - 1].particle;
  if (!about || about->kind != ParticleKind::prep || about->role != "about") return;
  if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
  a.dropped = true, a.why = "only spoken of, not told to happen";
}

// المظاهرات, الاحتجاجات: with the article, nobody doing it, no day and no verb that carries it, the word names a
// topic.
void Arguments::bare_topic(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || !unit(a).definite()) return;
  for (const Fill& f : a.fills)
    if (f.mention >= 0 && (f.role == Role::actor || f.role == Role::recipient) && !f.resolved) return;
  if (a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT") return;
  if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
  a.dropped = true, a.why = "names a topic: nobody does it, nothing new is told of it";
}

// الاتفاق التركي الأميركي, انسحب من اتفاق مع طهران, الاتفاق ينص على: with the article, or where somebody leaves it or
// speaks against it, a deal stands already. Not of what has a day, a verb that makes or announces it (أعلن الاتفاق مع
// موسكو), fixed words (الاتفاق على وقف النار) or a clause of its own (الاتفاق الذي أبرم).
void Arguments::standing_deal(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "SUPPORT" || a.row->pos != "n") return;
  if (a.light_child || a.tokens.size() > 1) return;
  if (std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                   [](const FrameItem& item) { return item.role == Role::both; }))
    return;
  if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
  const Range units = d_.sentence_units[a.sentence];
  if (a.unit + 1 >= units.end) return;
  const Unit& next = d_.units[a.unit + 1];
  if (!a.phrase.empty() && (next.particle || (next.clitics & arabic::kLi))) return;
  for (uint32_t u = a.unit + 1; u < units.end && u < a.unit + 4; ++u)
    if (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::rel) return;
  const Act* by = a.parent >= 0 ? &act(a.parent) : nullptr;
  if (by && by->cue && std::any_of(by->slots.begin(), by->slots.end(), [&](const Act::Slotted& s) {
        return s.act == i && s.slot == codebook::Slot::obj;
      }))
    return;
  if ((unit(a).clitics & arabic::kBi) && next.particle && next.particle->role == "with") return;  // بالاتفاق مع موسكو
  const std::string_view type = by && by->row && !by->cue ? std::string_view(by->row->type) : std::string_view();
  if (type == "LIGHT" || type == "SUPPORT") return;
  if (unit(a).definite() || type == "SANCTION" || type == "ACCUSE" || type == "REJECT" || type == "THREATEN")
    a.dropped = true, a.why = "names a deal that stands: nothing new is told of it";
}

}  // namespace marsad::reading
