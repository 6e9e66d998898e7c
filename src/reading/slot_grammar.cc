#include "reading/slot_grammar.h"

#include <algorithm>

#include "reading/event_parties.h"
#include "reading/speech_types.h"
#include "reading/tolls.h"

namespace marsad::reading {
namespace {

// Not تمويله, تفجيره: what is paid for or blown up is seldom a person.
bool done_to_person(const Event& e) {
  return e.type != "AID" && !(e.type == "ASSAULT" && (e.mode == "explosives" || e.mode == "aerial" ||
                                                      e.mode == "heavy-weapons" || e.mode == "destroy"));
}

// القبض عليه, حكمت عليهم المحكمة: whom a preposition's pronoun means. Not قصف عليها where a town was named last.
bool surely_meant(const Draft& d, const Act& a, const Act::Slotted& s) {
  using codebook::ActorKind;
  const Mention& who = d.mentions[static_cast<size_t>(s.mention)];
  if (!who.actor || who.kind == ActorKind::media || who.kind == ActorKind::monitor || who.kind == ActorKind::ngo ||
      who.kind == ActorKind::igo)
    return false;
  // حكم عليها بالسجن: no body is put in prison.
  if (a.row && (a.row->mode == "convict" || a.row->mode == "arrest") && s.pronoun != arabic::Pronoun::hum &&
      !who.person && who.kind != ActorKind::population && who.kind != ActorKind::person)
    return false;
  if (s.pronoun == arabic::Pronoun::hum && who.number != Number::pl) return false;
  if (d.lexicon->prep_role(s.prep) == "place") return false;
  if (s.pronoun != arabic::Pronoun::ha_f || who.person) return true;
  return !who.place && std::none_of(d.mentions.begin(), d.mentions.end(), [&](const Mention& m) {
    return m.place && !m.actor && m.tokens.begin > who.tokens.begin && m.tokens.begin < a.tokens.begin;
  });
}

// بعد اعتقالهم, إدانته بتهمة التجسس: people who are arrested, abducted, tried, driven out or set free are whom a noun's
// pronoun means.
bool seized(const Mention& m, arabic::Pronoun p, const Event& e) {
  using codebook::ActorKind;
  if (e.mode != "arrest" && e.mode != "abduct" && e.mode != "convict" && e.mode != "release" && e.mode != "deport")
    return false;
  const bool several = m.number == Number::pl || m.number == Number::du;
  const bool people = m.kind == ActorKind::population || m.kind == ActorKind::person ||
                      (several && m.kind == ActorKind::media) || (m.id.empty() && armed(m.kind));
  if (!people || m.place || (!several && (armed(m.kind) || m.number != Number::sg || m.gender == Gender::unknown)))
    return false;
  return p == arabic::Pronoun::hum || p == arabic::Pronoun::huma ? several : !several;
}

// رفض جيش الإسلام نقل مقاتليه: his own men are neither refused nor asked nor drawn back from.
bool his_own(const Draft& d, int mention, const Event& e) {
  if (e.type != "REJECT" && e.type != "REQUEST" && e.type != "AGREE" && e.type != "CONCEDE" && e.type != "RETREAT" &&
      e.type != "MOBILIZE")
    return false;
  const Mention& m = d.mentions[static_cast<size_t>(mention)];
  if (m.person || m.kind == codebook::ActorKind::population) return false;
  // رفضت تركيا سحب قواتها من نقاط المراقبة: nor what is his by its name. (His army he may ask.)
  if (m.owner == arabic::Pronoun::none && (e.type == "REQUEST" || !(m.id.ends_with("-site") || m.id.ends_with("-mil"))))
    return false;
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& actor) {
    // Of his state, too: tur-gov and tur-mil.
    const std::string root = actor.id.substr(0, actor.id.find('-'));
    return !root.empty() && (m.id.empty() || m.id.starts_with(actor.id) || m.id.starts_with(root + "-"));
  });
}

// قصفت تركيا منبج ردا على مقتل جندي: who died before the attack, or for what it answers, was not hit by it.
bool died_before(const Draft& d, int act, int mention) {
  const Act& attack = d.acts[static_cast<size_t>(act)];
  for (size_t i = d.first_act(attack.sentence); i < d.acts.size() && d.acts[i].sentence == attack.sentence; ++i) {
    const Act& toll = d.acts[i];
    if (static_cast<int>(i) == act || toll.cue || toll.dropped || !toll.row || !anothers_toll(d, attack, toll))
      continue;
    for (const Fill& f : toll.fills)
      if (f.role == codebook::Role::recipient && f.mention == mention && !f.resolved) return true;
  }
  return false;
}

// شن الجيش هجوما دعما للفصائل: who is helped in the sentence is not whom the attack hit.
bool helped(const Draft& d, int act, int mention) {
  const uint32_t sentence = d.acts[static_cast<size_t>(act)].sentence;
  for (size_t i = d.first_act(sentence); i < d.acts.size() && d.acts[i].sentence == sentence; ++i) {
    const Act& help = d.acts[i];
    if (!help.noun || help.cue || !help.row || (help.row->type != "AID" && help.row->type != "SUPPORT")) continue;
    for (const Fill& f : help.fills)
      if (f.role == codebook::Role::recipient && f.mention == mention && !f.resolved) return true;
  }
  return false;
}

// قصفت البلدة بعد دقائق من موافقة مجلس الأمن على الهدنة: who is only told to have agreed, asked or met at another time
// was not hit.
bool spoke_apart(const Draft& d, int act, int mention) {
  const Act& attack = d.acts[static_cast<size_t>(act)];
  if (!attack.row || attack.row->type != "ASSAULT") return false;
  for (size_t i = static_cast<size_t>(act) + 1; i < d.acts.size() && d.acts[i].sentence == attack.sentence; ++i) {
    const Act& word = d.acts[i];
    if (!word.noun || word.cue || !word.row || !(is_speech_or_promise(word.row->type) || word.row->type == "CONSULT") ||
        std::none_of(word.fills.begin(), word.fills.end(), [&](const Fill& f) {
          return f.role == codebook::Role::actor && f.mention == mention && !f.resolved;
        }))
      continue;
    constexpr uint32_t kReach = 4;  // بعد دقائق من موافقة
    for (uint32_t u = word.unit, steps = 0; steps < kReach && u > attack.unit + 1; ++steps)
      if (const codebook::Particle* p = d.units[--u].particle; p && another_time(p->role)) return true;
  }
  return false;
}

// مستعدة للتفاوض إذا | تخلت واشنطن عن العقوبات, تعهدت بحماية شركات | تعمل في إيران, وافق على الخطة | وقال إن المحاكم:
// who stands in a clause of his own behind what is promised is promised nothing.
bool apart_from_promise(const Draft& d, int act, int mention, const Event& e) {
  if (e.type != "AGREE") return false;
  const Act& promise = d.acts[static_cast<size_t>(act)];
  const uint32_t at = d.mentions[static_cast<size_t>(mention)].tokens.begin;
  for (size_t i = static_cast<size_t>(act) + 1;
       i < d.acts.size() && d.acts[i].sentence == promise.sentence && d.acts[i].tokens.begin < at; ++i)
    if (const Act& a = d.acts[i]; a.verb && (a.condition || a.relative || (a.cue && !a.row))) return true;
  return false;
}

// تلقى تدريبات لدى التنظيم, أسلحة لدى الفصائل: with whom something is, is not done to him. Not of سفيرها لدى إسرائيل.
bool merely_has(const Draft& d, int mention, const Event& e) {
  const uint32_t at = d.mentions[static_cast<size_t>(mention)].whole.begin;
  return at > 0 && (e.type == "ASSAULT" || e.type == "AID" || e.type == "ACCUSE") &&
         d.lexicon->prep_role((*d.text)[at - 1].fold) == "post";
}

}  // namespace

// هجروا منازلهم, نزوح مليون عن منازلهم: people are driven out, and no house is.
bool left_behind(const Mention& m, const Event& e) {
  return e.type == "SANCTION" && e.mode == "expel" && m.type == "infra";
}

bool told_by_toll(const Draft& d, int act, int mention, const std::vector<int>& acts, const Event& e) {
  const Act& attack = d.acts[static_cast<size_t>(act)];
  if (!attack.row) return false;
  // معارك قتل فيها طفل: two sides fight, and neither suffers it alone; but a force that fell is one of them.
  if (std::any_of(attack.row->frame.items.begin(), attack.row->frame.items.end(),
                  [](const codebook::FrameItem& item) { return item.role == codebook::Role::both; }) &&
      !fell_as_side(d, attack, e, d.mentions[static_cast<size_t>(mention)]))
    return false;
  const uint32_t sentence = attack.sentence;
  for (size_t i = d.first_act(sentence); i < d.acts.size() && d.acts[i].sentence == sentence; ++i) {
    const Act& toll = d.acts[i];
    if (toll.cue || toll.dropped || !toll.row || toll.row->type != "ASSAULT") continue;
    const bool names = std::any_of(toll.fills.begin(), toll.fills.end(), [&](const Fill& f) {
      return f.role == codebook::Role::recipient && f.mention == mention && !f.resolved;
    });
    if (names && !std::binary_search(acts.begin(), acts.end(), static_cast<int>(i))) return true;
  }
  return false;
}

bool against(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE" || type == "SANCTION" || type == "THREATEN";
}

bool told_by_grammar(const Draft& d, int act, const Event& e) {
  const Act& a = d.acts[static_cast<size_t>(act)];
  if (std::any_of(a.fills.begin(), a.fills.end(), [&](const Fill& f) {
        return f.role == codebook::Role::recipient && f.mention >= 0 && (f.sure || !f.resolved) &&
               d.mentions[static_cast<size_t>(f.mention)].actor;
      }))
    return !e.recipients.empty();
  if (e.recipients.empty()) return false;
  const auto suffers = [&](int m) {
    return std::any_of(a.fills.begin(), a.fills.end(),
                       [&](const Fill& f) { return f.role == codebook::Role::recipient && f.mention == m; });
  };
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (s.pronoun == arabic::Pronoun::none || s.mention < 0) return false;
    if (s.slot == codebook::Slot::prep) return suffers(s.mention) && against(e.type) && surely_meant(d, a, s);
    return a.verb || (a.participle && s.slot == codebook::Slot::obj)
               ? s.slot == codebook::Slot::obj
               : s.slot == codebook::Slot::gen && suffers(s.mention) && done_to_person(e) &&
                     (d.mentions[static_cast<size_t>(s.mention)].person ||
                      seized(d.mentions[static_cast<size_t>(s.mention)], s.pronoun, e));
  });
}

bool together(const Act& a, const Event& e) {
  if (!a.row || e.mode == "visit") return false;
  bool both = false;
  for (const codebook::FrameItem& item : a.row->frame.items) {
    if (item.role == codebook::Role::recipient) return false;
    both = both || item.role == codebook::Role::both;
  }
  return both &&
         (a.row->type == "CONSULT" || a.row->type == "AGREE" || (a.row->type == "COOPERATE" && e.actors.size() > 1));
}

bool acts_in(const Draft& d, int mention, const Event& e) {
  const ActorRef who = actor_ref(d, mention, true);
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& actor) {
    return actor.at == who.at || (!who.id.empty() && actor.id == who.id);
  });
}

bool cannot_suffer(const Draft& d, int act, int mention, const Event& e) {
  return his_own(d, mention, e) || died_before(d, act, mention) || (e.type == "ASSAULT" && helped(d, act, mention)) ||
         spoke_apart(d, act, mention) || apart_from_promise(d, act, mention, e) || merely_has(d, mention, e) ||
         left_behind(d.mentions[static_cast<size_t>(mention)], e);
}

}  // namespace marsad::reading
