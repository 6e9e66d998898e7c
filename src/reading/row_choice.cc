// Which row of a predicate fires: the first whose needs are met, in the voice that what stands there tells.
//
//   قُتل سبعة is printed قتل سبعة: no object, and a counted subject, so a passive: the seven are recipients
//
// What it cannot do: weigh two rows that both fit; their order in the codebook decides. Tested by arguments_test.cc and
// the examples of every row.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// قُتل سبعة: unvocalised, only what stands there tells the passive: no object, and a subject that suffers rather than
// acts.
void Arguments::decide_voice(Act* a) const {
  if (!a->verb || a->cue || a->sense.voice == arabic::Voice::active || a->sense.tense == arabic::Tense::none) return;
  bool transitive = false, always = true;  // always: no row goes without an object
  bool suffered = false;                   // a row has who suffers it for its subject (قتل، أصيب)
  bool hurts = true;                       // kills, hurts or takes away, whatever its row
  bool accuses = false;
  for (uint32_t r : rows(*a)) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* o = p.frame.find(codebook::Slot::obj);
    if (p.type != "NONE") always = always && o && o->required;
    accuses = accuses || (p.type == "ACCUSE" && p.mode == "allege");
    const FrameItem* subject = p.frame.find(codebook::Slot::subj);
    hurts = hurts && (p.type == "NONE" || ((p.type == "ASSAULT" || (p.type == "COERCE" && p.mode == "arrest")) &&
                                           !(o && o->role == Role::event)));
    suffered = suffered || (p.type != "NONE" && subject && subject->role == Role::recipient && subject->required);
    // Who is threatened, asked or promised need not be said (هدد أردوغان بعملية): there only a required object makes
    // a passive likely.
    const bool needs =
        o &&
        (o->required || !(p.type == "THREATEN" || p.type == "REQUEST" || p.type == "AGREE" || p.type == "CONCEDE"));
    transitive = transitive || (needs && (o->role == Role::recipient || o->role == Role::place));
  }
  if (!transitive) return;
  if (has_slot(*a, codebook::Slot::obj)) {
    if (a->sense.person != 3 || somebody_hit(*a)) return;
    if (!(hurts && suffered && may_be_hurt(*a)) && !(accuses && only_of_what(*a))) return;
    name_for_title(a);
    std::erase_if(a->slots,
                  [&](const Act::Slotted& s) { return s.slot == codebook::Slot::obj && !dies_with_them(*a, s); });
  }
  if (a->sense.voice == arabic::Voice::passive || has_agent(*a)) {
    a->passive = true;
    return;
  }
  for (const Act::Slotted& s : a->slots) {
    if (s.slot != codebook::Slot::subj) continue;
    if (s.resolved) {  // وأرملة كانت قد سجنت بعد غارة: nobody whom she could have jailed
      a->passive = a->passive || (always && nothing_behind(*a));
      continue;
    }
    if (s.number >= 0 || s.counted) a->passive = true;
    if (s.mention < 0) {
      a->passive = a->passive || (s.act < 0 && !s.weapon);
      continue;
    }
    const Mention& m = mention(s.mention);
    if (takes_what_follows(*a, m) || says_that(*a, m)) continue;
    if (says_what_was_done_to(*a, m) || agreement_behind(*a, m)) {
      Act::Slotted thing;
      thing.slot = codebook::Slot::obj, thing.other = {m.whole.end, m.whole.end + 1};
      a->slots.push_back(thing);
      return;
    }
    if (always && (!s.before || stands_alone(*a))) a->passive = true;  // أسقطت مروحية: nothing it could have shot down
    if ((m.place && !m.actor) || m.kind == ActorKind::population || (m.person && !s.before)) a->passive = true;
    if (position(m) && !s.before) a->passive = true;  // قصفت مواقع النظام
    if (m.id.empty() && m.number == Number::sg && m.kind == ActorKind::military) a->passive = true;
    if (suffered && m.office && !m.person && !s.before) a->passive = true;  // قتل قائد الفصيل
  }
}

// The token behind the verb and the subject that follows it.
uint32_t Arguments::past_subject(const Act& a) const {
  uint32_t behind = a.tokens.end;
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::subj && s.mention >= 0) behind = std::max(behind, mention(s.mention).whole.end);
  return behind;
}

// قتل عنصر قنصا, قتل عنصران بهجوم على نقطة حراسة: no action is killed, nor a word far behind who is. Where somebody is
// named, counted or told straight behind the subject, he is.
bool Arguments::somebody_hit(const Act& a) const {
  if (unit(a).pronoun != Pronoun::none) return true;
  bool place = false;  // قصفت بلدة; nobody kills شمالي الحسكة
  for (uint32_t r : rows(a))
    if (const FrameItem* subject = lex_.book().predicates[r].frame.find(codebook::Slot::subj);
        subject && subject->role == Role::recipient && subject->required)
      place = place || !subject->classes || (subject->classes & kFillPlace);
  uint32_t behind = past_subject(a);
  if (behind < text_.size() && text_[behind].kind == arabic::TokenKind::punct) ++behind;
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (s.slot != codebook::Slot::obj) return false;
    if (told_besides(a, s)) return false;
    if (s.mention >= 0) return place || mention(s.mention).actor || !mention(s.mention).place;
    const bool how_many = s.number >= 0 && !d_.numbers[static_cast<size_t>(s.number)].ordinal;
    return how_many || s.counted || s.pronoun != Pronoun::none || (s.act < 0 && s.other.begin <= behind);
  });
}

// اتهم النظام بشن هجمات, وكان النظام قد اتهم بشن هجمات: behind the only name stands what he is accused of.
bool Arguments::only_of_what(const Act& a) const {
  const uint32_t behind = past_subject(a);
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end; ++u)
    if (d_.units[u].tokens.begin >= behind) return d_.units[u].clitics & arabic::kBi;
  return false;
}

// عنصران, 22 مقاتلا, شاب, قائد: whoever stands there as the subject is rather hurt than hurts.
bool Arguments::may_be_hurt(const Act& a) const {
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (s.slot != codebook::Slot::subj || s.resolved) return false;
    if (s.number >= 0 || s.counted) return true;
    if (s.mention < 0) return false;
    const Mention& m = mention(s.mention);
    return m.kind == ActorKind::population || m.person || m.office ||
           (m.id.empty() && m.number == Number::sg && m.kind == ActorKind::military);
  });
}

// يمدد مجلس الأمن التفويض: behind a body with a name of its own a definite noun is what it extends, no adjective.
bool Arguments::takes_what_follows(const Act& a, const Mention& subject) const {
  if (subject.id.empty() || subject.person) return false;
  for (uint32_t u = a.unit + 1; u + 1 < d_.sentence_units[a.sentence].end; ++u) {
    if (d_.units[u].tokens.end < subject.whole.end) continue;
    const Unit& next = d_.units[u + 1];
    return next.kind == UnitKind::word && !next.adjective && arabic::has_article(text_[next.tokens.begin].fold);
  }
  return false;
}

// أسقطت القوات مروحية: behind somebody the fixed words of a row that say what it is done to.
bool Arguments::says_what_was_done_to(const Act& a, const Mention& subject) const {
  return std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* o = p.frame.find(codebook::Slot::obj);
    return p.type != "NONE" && o && o->required && (o->role == Role::recipient || o->role == Role::topic) &&
           std::any_of(p.phrases.begin(), p.phrases.end(), [&](const auto& phrase) {
             return phrase_end(text_, subject.whole.end, text_.sentences()[a.sentence].end, phrase.words) > 0;
           });
  });
}

// وصف ترامب الاتفاق النووي بأنه كارثة: an agreement known by its name is what he describes.
bool Arguments::agreement_behind(const Act& a, const Mention& subject) const {
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end; ++u)
    if (d_.units[u].tokens.begin >= subject.whole.end)
      return d_.units[u].kind == UnitKind::object && d_.units[u].tokens.begin == subject.whole.end &&
             !(d_.units[u].clitics & ~arabic::kAl);
  return false;
}

// واعتبر لافروف أن الضربات عدوان: a clause straight behind who stands behind the verb is what he says.
bool Arguments::says_that(const Act& a, const Mention& subject) const {
  for (uint32_t u = a.unit + 1; u + 1 < d_.sentence_units[a.sentence].end; ++u) {
    if (d_.units[u].tokens.end < subject.whole.end) continue;
    const Particle* that = d_.units[u + 1].particle;
    if (!that || that->kind != ParticleKind::comp || arabic::fold(that->form).starts_with("\xD8\xA8")) return false;
    return std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
      return lex_.book().predicates[r].frame.find(codebook::Slot::clause) != nullptr;
    });
  }
  return false;
}

// الذي اعتقل السبت: a relative clause whose verb has neither a pronoun nor a noun behind it tells what its noun
// suffered.
bool Arguments::stands_alone(const Act& a) const { return a.relative_of >= 0 && nothing_behind(a); }

// Neither a pronoun nor a word that could be what is done to stands behind the verb.
bool Arguments::nothing_behind(const Act& a) const {
  if (unit(a).pronoun != Pronoun::none) return false;
  if (a.unit + 1 >= d_.sentence_units[a.sentence].end) return true;
  const Unit& next = d_.units[a.unit + 1];
  if (next.particle && next.particle->kind == ParticleKind::dem) return false;  // كان يعارض ذلك
  return next.kind == UnitKind::time || next.kind == UnitKind::punct || next.kind == UnitKind::particle;
}

void Arguments::choose(int i) {
  Act& a = act(i);
  if (a.cue) {
    if (!a.cue_row) {
      for (uint32_t r : lex_.cue_rows(a.sense.entry)) {
        const CueEntry& c = lex_.book().cues[r];
        bool met = true;
        for (const FrameItem& item : c.frame.items)
          if (item.required && item.slot != codebook::Slot::clause && !stands(a, item) &&
              !(item.role == Role::event && clause_under(i)))
            met = false;
        if (met) {
          a.cue_row = &c;
          break;
        }
      }
    }
    return;
  }
  decide_voice(&a);
  if (a.passive && (a.verb || a.participle)) {
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
  }
  bool masdar = false;
  std::optional<Reach> reach;
  auto fires = [&](const Sense& s) {
    masdar = a.noun && (s.flags & kMasdar);
    for (uint32_t r : lex_.predicate_rows(s.entry)) {
      const Predicate& p = lex_.book().predicates[r];
      Range phrase;
      if (!phrase_follows(a, p, &reach, &phrase)) continue;
      if (!needs_met(a, p.frame, masdar)) continue;
      a.phrase = phrase;
      a.row = &p;
      return;
    }
  };
  fires(a.sense);
  // One written form of two words: تبنى is "adopted" and "is built". Where the first has no row the other may.
  if (!a.row)
    for (const Sense& s : unit(a).acts) {
      if (s.cls != a.sense.cls || s.entry == a.sense.entry || s.person != a.sense.person) continue;
      if ((s.flags & kJussiveForm) && !a.negated) continue;  // تستعد لنقل السفارة: "takes back" only behind لم
      fires(s);
      if (a.row && a.row->type != "NONE" && !a.row->plain()) {
        a.sense = s;
        break;
      }
      a.row = nullptr;
    }
  if (!a.row) masdar = a.noun && (a.sense.flags & kMasdar);
  if (!a.row && a.cue_group >= 0) {
    a.cue = true, a.sense.entry = static_cast<uint32_t>(a.cue_group);
    if (a.passive)
      for (Act::Slotted& s : a.slots)
        if (s.slot == codebook::Slot::obj) s.slot = codebook::Slot::subj;
    sources(i);  // أكد البيان أن …: of a word that only now is one of saying
    return choose(i);
  }
  if (!a.row) {
    const auto& tried = lex_.predicate_rows(a.sense.entry);
    a.dropped = true, a.why = "no row has its needs met";
    if (tried.empty()) return;
    const Predicate& first = lex_.book().predicates[*tried.begin()];
    a.why = "no row of " + std::string(first.lemma) + " (" + first.origin.file + ":" +
            std::to_string(first.origin.line) + " …) has its needs met";
    return;
  }
  if (a.row->plain()) {
    a.dropped = true,
    a.why = "an ordinary verb (" + a.row->origin.file + ":" + std::to_string(a.row->origin.line) + ")";
    return;
  }
  if (a.aim) {
    a.dropped = true, a.why = "an aim, not told to happen";
    return;
  }
  if (a.row->type == "NONE") {
    a.dropped = true, a.why = "blocked: an idiom that is no event (" + a.row->origin.file + ":" +
                              std::to_string(a.row->origin.line) + ")";
    return;
  }
  const bool headline = d_.sentence_region[a.sentence] == static_cast<uint8_t>(RegionKind::headline);
  // تنتشر قوات النظام في المدينة: a state, and news only in a headline.
  const Particle* before = a.unit > d_.sentence_units[a.sentence].begin ? d_.units[a.unit - 1].particle : nullptr;
  const bool wanted = before && before->kind == ParticleKind::comp;  // على أن تنتشر فيها قوات
  if (a.verb && a.row->effect == Effect::stands && a.sense.tense == arabic::Tense::present && !a.future && !a.negated &&
      !wanted && !(unit(a).clitics & (arabic::kWill | arabic::kLi)) && !headline) {
    a.dropped = true, a.why = "tells a state, no act";
    return;
  }
  fill(&a, masdar);
  // "تسيطر على المدينة": holding a place is a state, told by facts.tsv; taking it (سيطرت) is the event.
  const Unit& u = unit(a);
  if (a.verb && u.fact && u.fact->state && a.sense.tense == arabic::Tense::present && !a.future &&
      !(u.clitics & arabic::kWill) && !headline)  // الجيش يسيطر على سراقب: news in a headline
    a.dropped = true,
    a.why = "a state, kept as a fact (" + u.fact->origin.file + ":" + std::to_string(u.fact->origin.line) + ")";
}

}  // namespace marsad::reading
