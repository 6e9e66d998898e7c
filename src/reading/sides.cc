// The sides of talks, agreements and fights, where the noun names only one of them or none.
//
//   انسحب الجيش بعد مفاوضات مع موسكو: the army talked;  اتفقت روسيا وتركيا على هدنة بعد محادثات في سوتشي: they did; أكد
//   الرئيس لنظيره التركي خلال اتصال هاتفي: who speaks and to whom
//
// Runs when every act has its row, before light verbs hand on their roles. What it cannot do: sides of other sentences.
// Tested by sentences_sides_test.cc and sentences_forms_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/arguments.h"
#include "reading/clauses.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// معارك مع الفصائل, توقيع اتفاق مع موسكو: only one of the two sides is named, behind مع.
bool Arguments::one_sided(const Act& a) const {
  const auto names_side = [&](std::string_view prep) {
    const FrameItem* item = prep_role(prep) == "with" ? a.row->frame.find_prep(prep) : nullptr;
    return item && item->role == Role::both;
  };
  // Several behind one مع are one side: بالتعاون مع فرنسا وبريطانيا; a noun may stand between: بالتعاون مع جهاز الأمن
  // العام; so may a verb: مفاوضات أجراها مع نظيره.
  const auto behind_with = [&](int who) {
    if (std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
          return s.mention == who && s.slot == codebook::Slot::prep && names_side(s.prep);
        }))
      return true;
    const Range units = d_.sentence_units[a.sentence];
    for (uint32_t u = units.begin + 1; u < units.end; ++u)
      if (d_.units[u].mention == who)
        return d_.units[u - 1].particle && names_side(arabic::fold(d_.units[u - 1].particle->form));
    return false;
  };
  bool any = false;
  for (const Fill& f : a.fills) {
    if (f.role != Role::actor || f.mention < 0) continue;
    if (!behind_with(f.mention)) return false;
    any = true;
  }
  return any;
}

// Where a sentence opens: وبعد اتفاق مع, وفي وقت لاحق بعد محادثات مع.
constexpr uint32_t kOpening = 4;

// انسحب الجيش بعد مفاوضات مع موسكو: the other side is whom the verb before tells of.
void Arguments::other_side(int i) {
  Act& a = act(i);
  const auto give = [&](int who) {
    if (who >= 0 && filled(a, Role::actor) != who && filled(a, Role::recipient) != who)
      a.fills.push_back({Role::actor, who, -1, true});
  };
  // قصف الجيش العراقي مواقع داعش بالتنسيق مع دمشق, told by nouns
  if (a.parent >= 0 && act(a.parent).noun && act(a.parent).row && !act(a.parent).cue) {
    const int who = filled(act(a.parent), Role::actor);
    // زار الوزير موسكو لإجراء محادثات مع نظيره: a light noun that names nobody hides nobody.
    if (who >= 0 || act(a.parent).row->type != "LIGHT" || a.row->type == "ASSAULT") return give(who);
  }
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (verb.verb && !verb.cue) {
      if (const int who = doer(verb); who >= 0) give(who), give_others(verb, who, &a);
      return;
    }
    // قال لافروف في مؤتمر صحفي مع نظيره: straight behind the verb of saying, the speaker's.
    if (!verb.verb || a.row->type != "CONSULT" || a.via_clause || verb.negated) continue;
    const int speaker = subject_of(verb);
    // أوضح الوزير، سيرغي لافروف، عقب اجتماع مع نظيره: a comma ends nothing.
    const bool told = std::any_of(d_.units.begin() + verb.unit + 1, d_.units.begin() + a.unit, [&](const Unit& u) {
      return u.quote || (u.kind == UnitKind::punct && !is_comma(text_[u.tokens.begin].fold)) ||
             (u.particle && u.particle->kind == ParticleKind::comp);
    });
    if (speaker >= 0 && !told && may_talk(speaker)) return give(speaker);
  }
  // القوات، بالتنسيق مع دمشق، قصفت البلدة: between its verb and whom that tells of.
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& verb = d_.acts[j];
    if (!verb.verb || verb.cue || verb.relative) continue;
    const int who = unit(a).clitics & arabic::kBi ? doer(verb) : -1;
    if (who >= 0 && mention(who).tokens.end <= a.tokens.begin && mention(who).sentence == a.sentence) return give(who);
    break;
  }
  // بعد اتفاق مع روسيا، خرج المقاتلون: before its verb.
  const int j = verb_behind_opening(i);
  if (j < 0) return;
  if (const int who = doer(act(j)); who >= 0) give(who), give_others(act(j), who, &a);
  // وفي اتصال مع بوتين، أكد أردوغان: before his word.
  else if (const int speaker = subject_of(act(j));
           act(j).cue && a.row->type == "CONSULT" && speaker >= 0 && may_talk(speaker))
    give(speaker);
}

// وفي اتصال هاتفي، أكد أردوغان: the verb behind a phrase that opens the sentence, -1 where it tells of something else.
int Arguments::verb_behind_opening(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  const bool joined = unit(a).clitics & arabic::kBi;  // وبالتنسيق مع دمشق، قصف الجيش
  if (a.unit > begin + kOpening || (a.unit == begin && !joined)) return -1;
  if (!joined && (!d_.units[a.unit - 1].particle || d_.units[a.unit - 1].particle->kind != ParticleKind::prep))
    return -1;
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& verb = d_.acts[j];
    if (!verb.verb || verb.relative || verb.relative_of >= 0) continue;
    return verb.via_clause || has_noun_before(verb) ? -1 : static_cast<int>(j);
  }
  return -1;
}

// وفي اتصال هاتفي، أكدت ميركل وترامب: the two or more who speak or meet in talks that name nobody talked.
bool Arguments::talked_in(const Act& by, Act* talks) {
  if (!by.verb || by.passive || by.negated) return false;
  const bool meet = by.row && !by.cue && (by.row->type == "CONSULT" || by.row->type == "AGREE");
  const bool speaks = by.cue || (by.row && is_speech(by.row->type));  // شدد بوتين وأردوغان في اتصال
  std::vector<int> who;
  const auto with = [&](int m) {
    if (m >= 0 && may_talk(m) && std::find(who.begin(), who.end(), m) == who.end()) who.push_back(m);
  };
  for (const Act::Slotted& s : by.slots) {
    const FrameItem* item = meet && s.slot == codebook::Slot::prep ? by.row->frame.find_prep(s.prep) : nullptr;
    if (s.slot == codebook::Slot::subj || (item && item->role == Role::both)) with(s.mention);
  }
  // أكد الزعيمان خلال اتصال: the two of whom the sentence before tells.
  const bool two = who.size() == 1 && mention(who.front()).anaphor && mention(who.front()).number == Number::du;
  if ((who.size() < 2 && !two) || (!speaks && !meet)) return false;
  for (int m : who) talks->fills.push_back({Role::actor, m, -1, true});
  return true;
}

// مفاوضات استمرت أياما: the verb tells of the noun of action before it.
bool Arguments::has_noun_before(const Act& verb) const {
  return std::any_of(verb.slots.begin(), verb.slots.end(),
                     [](const Act::Slotted& s) { return s.act >= 0 && s.before; });
}

// Who speaks of talks of his own: no news, no watchers, no crowd.
bool Arguments::may_talk(int m) const {
  const Mention& who = mention(m);
  return who.actor && !tells(m) && (who.person || who.kind == ActorKind::person || who.kind == ActorKind::government);
}

// أكد الرئيس لنظيره التركي خلال اتصال هاتفي: who speaks and to whom, where the talks name nobody.
bool Arguments::tells_the_other(const Act& by, Act* talks) {
  constexpr uint32_t kReach = 10;
  const int speaker = subject_of(by);
  if (!by.verb || speaker < 0 || !may_talk(speaker) || talks->unit - by.unit > kReach) return false;
  int other = -1;
  for (const Act::Slotted& s : by.slots)
    if (s.mention >= 0 && s.mention != speaker && may_talk(s.mention) &&
        (s.slot == codebook::Slot::obj || (s.slot == codebook::Slot::prep && prep_role(s.prep) == "whose")))
      other = s.mention;
  if (other < 0 || mention(other).tokens.begin > talks->tokens.begin) return false;
  talks->fills.push_back({Role::actor, speaker, -1, true});
  talks->fills.push_back({Role::actor, other, -1, true});
  return true;
}

// اتفقت روسيا وتركيا على هدنة بعد محادثات في سوتشي: who talked, where the talks name nobody, are who agreed behind
// them.
bool Arguments::talked(int i) {
  Act& a = act(i);
  if (a.row->type != "CONSULT" || unit(a).definite() || unit(a).pronoun != Pronoun::none) return false;
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  const Particle* led = a.unit > begin ? d_.units[a.unit - 1].particle : nullptr;
  if (!led || led->kind != ParticleKind::prep) return false;
  const bool apart = led->role == "apart" || led->role == "cause", in = led->role == "during" || led->role == "place";
  // حذر الملك خلال لقاء مع صحفيين: whom he met no list knows.
  if (const Particle* next = a.unit + 1 < d_.sentence_units[a.sentence].end ? d_.units[a.unit + 1].particle : nullptr;
      in && next && next->kind == ParticleKind::prep && next->role == "with") {
    other_side(i);
    return filled(a, Role::actor) >= 0;
  }
  if (const int j = in ? verb_behind_opening(i) : -1; j >= 0) return talked_in(act(j), &a);
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (!verb.verb) continue;
    if (verb.cue) return tells_the_other(verb, &a) || (in && talked_in(verb, &a));
    if (in && verb.row && !verb.dropped && (verb.row->type == "AGREE" || is_speech(verb.row->type)))
      return talked_in(verb, &a);
    if (!apart || verb.passive || verb.negated || !verb.row || verb.dropped) return false;
    const std::string& type = verb.row->type;
    const bool both = std::any_of(verb.row->frame.items.begin(), verb.row->frame.items.end(),
                                  [](const FrameItem& item) { return item.role == Role::both; });
    if (type != "AGREE" && type != "CONCEDE" && type != "RETREAT" && !(type == "SUPPORT" && both)) return false;
    bool any = false;
    const auto give = [&](int m) {
      if (m < 0 || !mention(m).actor ||
          std::any_of(a.fills.begin(), a.fills.end(), [&](const Fill& f) { return f.mention == m; }))
        return;
      a.fills.push_back({Role::actor, m, -1, true});
      any = true;
    };
    for (const Fill& f : verb.fills)
      if (f.role == Role::actor) give(f.mention);
    // وافقت البلدات على مصالحة مع دمشق إثر مفاوضات: and with whom.
    for (int k = j; any && k < i; ++k)
      for (const Act::Slotted& s : act(k).slots)
        if (s.slot == codebook::Slot::prep && prep_role(s.prep) == "with" && !s.resolved) give(s.mention);
    return any;
  }
  return false;
}

// قال الوزير خلال زيارة لبغداد, وخلال زيارة إلى موسكو أكد ظريف: who speaks or acts on a visit that names nobody made
// it.
bool Arguments::visits(int i) {
  constexpr uint32_t kReach = 14;
  Act& a = act(i);
  if (a.row->type != "CONSULT" || a.row->mode != "visit" || unit(a).definite() || unit(a).pronoun != Pronoun::none)
    return false;
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  const Particle* led = a.unit > begin ? d_.units[a.unit - 1].particle : nullptr;
  if (!led || led->kind != ParticleKind::prep || (led->role != "during" && led->role != "place")) return false;
  const auto give = [&](const Act& verb) {
    const int who = verb.cue ? subject_of(verb) : doer(verb);
    if (who < 0 || verb.passive || verb.negated || !may_talk(who)) return false;
    for (const Fill& f : a.fills)
      if (f.mention == who || (f.mention >= 0 && !mention(who).id.empty() && mention(f.mention).id == mention(who).id))
        return false;
    a.fills.push_back({Role::actor, who, -1, true});
    return true;
  };
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (!verb.verb) continue;
    // قال الناطق إن الوفد خلال زيارة: the visit of whom he tells.
    const bool told = std::any_of(d_.units.begin() + verb.unit + 1, d_.units.begin() + a.unit, [](const Unit& u) {
      return u.quote ||
             (u.particle && (u.particle->kind == ParticleKind::comp || u.particle->kind == ParticleKind::rel));
    });
    return a.unit - verb.unit <= kReach && !told && give(verb);
  }
  const int j = verb_behind_opening(i);
  return j >= 0 && give(act(j));
}

// أوقفت السلطات الناشط بعد اتهامه بالتجسس: who does something to somebody after he was accused accused him.
bool Arguments::accuses_before(int i) {
  Act& a = act(i);
  const int accused = a.row->type == "ACCUSE" && a.row->mode == "allege" ? filled(a, Role::recipient) : -1;
  const Particle* led = a.unit > d_.sentence_units[a.sentence].begin ? d_.units[a.unit - 1].particle : nullptr;
  // بعد اتهامات وجهت إلى دمشق: by whom is left unsaid.
  if (accused < 0 || !has_slot(a, codebook::Slot::gen) || unit(a).definite() || !led ||
      led->kind != ParticleKind::prep || (led->role != "apart" && led->role != "cause"))
    return false;
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (!verb.verb || verb.relative_of >= 0) continue;
    const int who = doer(verb);
    if (who < 0 || who == accused || (!mention(who).id.empty() && mention(who).id == mention(accused).id)) return false;
    a.fills.push_back({Role::actor, who, -1, true});
    give_others(verb, who, &a);
    return true;
  }
  return false;
}

}  // namespace marsad::reading
