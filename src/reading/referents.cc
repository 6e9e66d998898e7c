// Who is meant: dropped subjects, attached pronouns, definite nouns that point back.
//
//   وأضاف أنه …: the speaker of the sentence before;  أعلنت كازاخستان دعوتها: her own;  التنظيم: the organisation named
//
// The nearest mention that agrees in gender and number, of this sentence or the one before. What it cannot do: know the
// world; "ضربهم لأنهم" may mean either. Tested by arguments_test.cc.
#include <algorithm>

#include "reading/arguments.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

bool pronoun_fits(Pronoun p, const Mention& m) {
  switch (p) {
    case Pronoun::ha_m:
      return m.gender != Gender::f && m.number != Number::pl;
    case Pronoun::ha_f:
      return m.gender == Gender::f || m.gender == Gender::unknown ? !m.person : m.number == Number::pl && !m.person;
    case Pronoun::hum:
      return m.number != Number::sg || (!m.person && !m.place);  // people, not a country
    case Pronoun::huma:
      return m.number == Number::du;
    default:
      return false;
  }
}

bool verb_fits(const Sense& s, const Mention& m) {
  if (s.person != 3) return false;
  if (s.number == Number::sg && m.number == Number::pl && m.gender == Gender::m) return false;
  if (m.gender == Gender::unknown) return !(m.person && s.gender == Gender::f);
  if (s.gender == Gender::unknown || s.gender == m.gender)
    return !(s.number == Number::pl && m.number == Number::sg && m.person);
  return s.gender == Gender::f && m.number == Number::pl;
}

// تواصل وحدات الجيش عملياتها: the verb tells of what gender who acts is.
bool verb_fits_pronoun(const Act& a, Pronoun p) {
  if (!a.verb || a.sense.person != 3 || a.sense.number != Number::sg) return false;
  return p == Pronoun::ha_f ? a.sense.gender == Gender::f : p == Pronoun::ha_m && a.sense.gender == Gender::m;
}

// A verb in the masculine singular straight before what is feminine.
bool disagrees(const Sense& s, const Mention& m) {
  return s.gender == Gender::m && s.number == Number::sg && m.gender == Gender::f && !m.id.empty();
}

void replace_subject(Act* a, const std::vector<int>& who) {
  std::erase_if(a->slots, [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
  for (int m : who) {
    Act::Slotted s;
    s.mention = m, s.resolved = true;
    a->slots.push_back(s);
  }
}

}  // namespace

// الجيش, التنظيم: the latest mention before with the same head that says whose.
void Arguments::point_back() {
  for (size_t i = 0; i < d_.mentions.size(); ++i) {
    Mention& m = d_.mentions[i];
    if (!m.anaphor || !m.id.empty() || m.type.empty()) continue;
    const std::string ending = "-" + m.type;
    for (size_t j = i; j-- > 0 && i - j < 500;) {
      const Mention& before = d_.mentions[j];
      if (before.id.size() > m.type.size() && before.id.ends_with(ending)) {
        m.id = before.id, m.name = before.name, m.kind = before.kind, m.country = before.country;
        break;
      }
    }
  }
}

// The latest actor before token `before` that the pronoun can stand for; mentions of this sentence first, then of the
// two before.
int Arguments::find_pronoun(Pronoun p, uint32_t before, uint32_t sentence, int not_this, bool acts) const {
  auto at =
      std::partition_point(in_order_.begin(), in_order_.end(), [&](int j) { return mention(j).tokens.begin < before; });
  while (at != in_order_.begin()) {
    const int j = *--at;
    const Mention& m = mention(j);
    if (m.sentence + 1 < sentence) break;
    if (not_this >= 0 && (j == not_this || (!m.id.empty() && m.id == mention(not_this).id))) continue;
    if (m.actor && pronoun_fits(p, m) && !(acts && position(m))) return j;
  }
  return -1;
}

bool Arguments::takes_object(const Act& a) const {
  return !has_slot(a, codebook::Slot::obj) && std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    return !a.cue && lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr;
  });
}

// أفادت مصادر محلية أن الميليشيا تحتجز الناقلات ومنعتها: who tells of things is not taken for who does what comes
// after.
bool Arguments::tells(int m) const {
  const Mention& who = mention(m);
  return who.kind == ActorKind::media || std::string_view(who.type).ends_with("src");
}

bool Arguments::stands_in_other_quotation(const Act& a, const Act::Slotted& s) const {
  if (s.mention < 0) return false;
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == s.mention) return speakers_.quotation_of(u) != speakers_.quotation_of(a.unit);
  return false;
}

// أكدت الوزارة أنها لن تسحب جنودها: whom the pronoun of the conjunction means, -1 for nobody known.
int Arguments::behind_conjunction(const Act& a, const Particle& opens) const {
  const Pronoun p = opens.number == "du"   ? Pronoun::huma
                    : opens.number == "pl" ? Pronoun::hum
                    : opens.gender == "f"  ? Pronoun::ha_f
                                           : Pronoun::ha_m;
  if (a.parent >= 0)
    if (const int s = subject_of(d_.acts[static_cast<size_t>(a.parent)]); s >= 0 && verb_fits(a.sense, mention(s)))
      return s;
  return find_pronoun(p, a.tokens.begin, a.sentence, -1);
}

Arguments::Opening Arguments::opening(const Act& a, const Particle** opens) const {
  bool noun = false;
  for (uint32_t u = a.unit; u-- > d_.sentence_units[a.sentence].begin;) {
    const Unit& before = d_.units[u];
    const Particle* p = before.particle;
    if (p && p->kind == ParticleKind::comp) return *opens = p, noun ? Opening::unknown_noun : Opening::bare;
    if (before.kind == UnitKind::mention || before.kind == UnitKind::punct || a.unit - u > 5) return Opening::none;
    if (p) continue;
    if (before.kind != UnitKind::word && before.acts.empty() && before.cues.empty()) return Opening::none;
    noun = noun || before.kind == UnitKind::word || before.definite();
  }
  return Opening::none;
}

// Whether some row of the verb has an action for its subject (أدى القصف إلى).
bool Arguments::takes_event_subject(const Act& a) const {
  const auto list = rows(a);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    if (p.type == "NONE") return false;
    const FrameItem* subject = p.frame.find(codebook::Slot::subj);
    return p.plain() || (subject && subject->role != Role::actor && subject->role != Role::both);
  });
}

// وقصفت, وقد قصفت, بعدما قصفت: behind what somebody did, where his name need not be said again.
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
    return before.particle->role == "same";
  }
  return false;
}

// سيطرت قوات النظام على البلدة وقصفت مدينة درعا: a place or a position behind such a verb suffers it from whoever
// fights before it. Makes it the object and returns who, -1 for nobody.
int Arguments::does_it_to_place(int i) {
  Act& a = act(i);
  const bool force = std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    return lex_.book().predicates[r].type == "ASSAULT" || lex_.book().predicates[r].type == "COERCE";
  });
  if (a.cue || !force || a.sense.voice == arabic::Voice::passive || !takes_object(a)) return -1;
  Act::Slotted* where = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj) continue;
    if (s.before || s.resolved) return -1;
    // واعتقلت خمسة مطلوبين, واعتقل أفرادها: whom the text counts, or tells whose they are, too.
    const bool counted = s.number >= 0 || s.counted;
    if (s.mention < 0 && !counted) return -1;
    if (s.mention >= 0 && !counted) {
      const Mention& m = mention(s.mention);
      if (!position(m) && (m.actor || !m.place) && (m.owner == Pronoun::none || m.person)) return -1;
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

// زار ظريف دمشق والتقى الأسد: of a meeting told behind a person's visit he is one side, whom the verb names the other.
// Makes that one the object and returns the person before, -1 for nobody.
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
    if (s.slot == codebook::Slot::prep && s.prep == "\xD9\x85\xD8\xB9") return -1;  // مع
    if (s.slot != codebook::Slot::subj) continue;
    if (side || s.before || s.resolved || s.mention < 0 || !mention(s.mention).person) return -1;
    side = &s;
  }
  if (!sides || !side) return -1;
  for (int j = i; j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) return -1;
    if (!before.verb || before.relative_of >= 0) continue;
    const int p = subject_of(before);
    if (p < 0 || before.cue || !mention(p).person || !mention(p).actor || !verb_fits(a.sense, mention(p)) ||
        (!mention(p).id.empty() && mention(p).id == mention(side->mention).id))
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

void Arguments::subject(int i) {
  Act& a = act(i);
  if (a.participle && !a.passive && speakers_.speaks(a)) {
    // مؤكدا, داعيا: of the sentence's main verb, not of one inside a quotation or under أن.
    bool said = false;
    for (const Act::Slotted& s : a.slots)
      said = said || (s.slot == codebook::Slot::subj && !s.resolved && !stands_in_other_quotation(a, s));
    std::vector<int> who = said ? std::vector<int>{} : speakers_.unsaid(i);
    if (!who.empty()) replace_subject(&a, who);
    return;
  }
  // شككت المعارضة فيما إذا كانت ستحضر …، متهمة موسكو: of the main verb that agrees.
  if (a.participle && !a.passive && !a.cue && !has_slot(a, codebook::Slot::subj)) {
    for (int j = i; j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence != a.sentence) return;
      const int p = before.verb && before.relative_of < 0 ? subject_of(before) : -1;
      if (p < 0 || !mention(p).actor || !verb_fits(a.sense, mention(p))) continue;
      Act::Slotted s;
      s.mention = p, s.resolved = true;
      a.slots.push_back(s);
      return;
    }
    return;
  }
  if (!a.verb || a.sense.person != 3) return;
  const Particle* opens = nullptr;
  const Opening how = a.via_clause ? opening(a, &opens) : Opening::none;
  if (how == Opening::bare && !opens->number.empty()) {
    if (const int who = behind_conjunction(a, *opens); who >= 0) {
      for (Act::Slotted& s : a.slots)
        if (s.slot == codebook::Slot::subj && !s.before) s.slot = codebook::Slot::obj;
      Act::Slotted s;
      s.mention = who, s.resolved = true;
      a.slots.push_back(s);
      return;
    }
  }
  // وحذر من تعاظم الوجود الإيراني: an action warns, demands and refuses nothing; behind و somebody before does.
  if (!a.cue && (unit(a).clitics & arabic::kAnd) && !takes_event_subject(a))
    std::erase_if(a.slots, [&](const Act::Slotted& s) {
      return s.slot == codebook::Slot::subj && s.act >= 0 && !s.before && act(s.act).unit > a.unit + 1;
    });
  if (const int who = whose_statement(i); who >= 0) {
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    Act::Slotted s;
    s.mention = who, s.resolved = true;
    a.slots.push_back(s);
    return;
  }
  // وطالب الأمم المتحدة بالتدخل: a man's verb has no woman for its subject; she is its object. But قتل 12 من قوات
  // النظام: it agrees with the number.
  const bool counted = std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && !s.before && s.mention < 0 && s.number >= 0;
  });
  bool agreed = false;  // أعاد الأردن والحكومة: the verb agrees with the first
  for (Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj || s.before || s.mention < 0 || counted || !takes_object(a)) continue;
    // أن يسحب قواته: whose they are does it.
    const Pronoun owner = mention(s.mention).owner;
    const bool own = !agreed && owner != Pronoun::none && verb_fits_pronoun(a, owner);
    if (own)
      s.slot = codebook::Slot::obj;
    else if (!disagrees(a.sense, mention(s.mention)))
      agreed = true;
    else if (!agreed || !has_slot(a, codebook::Slot::obj))
      s.slot = codebook::Slot::obj;
  }
  // لم تستطع القوات أن تقتحم المدينة: straight behind أن a thing is what whoever can, wants or tries does something to.
  if (how == Opening::bare && a.parent >= 0 && !act(a.parent).cue && takes_object(a)) {
    const int p = subject_of(act(a.parent));
    for (Act::Slotted& s : a.slots)
      if (p >= 0 && s.slot == codebook::Slot::subj && !s.before && s.mention < 0 && s.act < 0 && !s.weapon &&
          !s.counted && s.number < 0 && verb_fits(a.sense, mention(p)) && mention(p).actor)
        s.slot = codebook::Slot::obj;
  }
  if (how == Opening::unknown_noun && !has_slot(a, codebook::Slot::subj))
    return;  // إن القوة المداهمة نفذت: it has a subject
  if (goes_on(a)) {
    if (const int who = std::max(does_it_to_place(i), meets(i)); who >= 0) {
      Act::Slotted s;
      s.mention = who, s.resolved = true;
      a.slots.push_back(s);
      return;
    }
  }
  // وفرضت حظر تجول وصادرت أسلحة: behind و, a thing that is no actor is what the verb does something to.
  Act::Slotted* thing = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::obj) thing = nullptr;
    if (s.slot != codebook::Slot::subj) continue;
    const bool free = s.mention < 0 && s.act < 0 && !s.before && !s.weapon && !s.counted && s.number < 0;
    if (!free || thing || a.cue || !(unit(a).clitics & arabic::kAnd) || has_slot(a, codebook::Slot::obj)) return;
    thing = &s;
  }
  if (thing) {
    for (int j = i; j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence != a.sentence) break;
      if (!before.verb || before.relative_of >= 0) continue;
      const int p = subject_of(before);
      if (p < 0 || !verb_fits(a.sense, mention(p))) break;
      thing->slot = codebook::Slot::obj;
      Act::Slotted s;
      s.mention = p, s.resolved = true;
      a.slots.push_back(s);
      return;
    }
    return;
  }
  if (a.cue || a.cue_group >= 0)
    if (const std::vector<int> who = speakers_.unsaid(i); !who.empty()) return replace_subject(&a, who);
  // التقى بوتين أردوغان واتفقا: the two who met.
  if (a.sense.number == Number::du && !has_slot(a, codebook::Slot::subj)) {
    const std::vector<int> two = the_two(i);
    for (int who : two) {
      Act::Slotted s;
      s.mention = who, s.resolved = true;
      a.slots.push_back(s);
    }
    if (!two.empty()) return;
  }
  int from = -1;
  // الوحدات المتمركزة في حي الشيخ مقصود والتي قامت بهجوم: no place does it, but who was named before it.
  if (a.relative && a.relative_of >= 0 && !a.cue && unit(a).pronoun == Pronoun::none && !mention(a.relative_of).actor) {
    auto at = std::partition_point(in_order_.begin(), in_order_.end(), [&](int j) {
      return mention(j).tokens.begin < mention(a.relative_of).tokens.begin;
    });
    for (int steps = 0; at != in_order_.begin() && steps < 2; ++steps) {
      const int m = *--at;
      if (mention(m).sentence != a.sentence) break;
      if (!mention(m).actor || mention(m).place || !verb_fits(a.sense, mention(m))) continue;
      from = m;
      break;
    }
  }
  // قال الجيش إن مسلحين هاجموا المدنيين وقتلوا خمسة: behind و, of the verb beside it before the one that tells.
  if (from < 0 && a.via_clause && !a.cue && (unit(a).clitics & arabic::kAnd))
    for (int j = i; from < 0 && j-- > 0 && act(j).sentence == a.sentence;)
      if (const Act& beside = act(j); beside.verb && beside.via_clause && beside.parent == a.parent && !beside.cue)
        if (const int p = subject_of(beside); p >= 0 && verb_fits(a.sense, mention(p)) && !tells(p)) from = p;
  if (from < 0 && a.via_clause && a.parent >= 0) {
    const int p = subject_of(act(a.parent));
    if (p >= 0 && verb_fits(a.sense, mention(p)) && (a.cue || !tells(p))) from = p;
  }
  for (int j = i; from < 0 && j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) break;
    if (!before.verb || before.relative_of >= 0) continue;
    const int p = subject_of(before);
    if (p >= 0 && verb_fits(a.sense, mention(p)) && (a.cue || !tells(p))) from = p;
  }
  // A sentence that opens with its verb goes on with the subject of the one before.
  if (from < 0 && a.sentence > 0 && a.unit <= d_.sentence_units[a.sentence].begin + 2) {
    for (int j = i; from < 0 && j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence == a.sentence) continue;
      if (before.sentence + 2 < a.sentence) break;
      if (!before.verb || before.relative_of >= 0 || (before.via_clause && a.cue)) continue;
      if (a.cue && !before.cue) continue;
      const int p = subject_of(before);
      if (p >= 0 && verb_fits(a.sense, mention(p)) && (a.cue || !tells(p))) from = p;
    }
  }
  if (from < 0) return;
  Act::Slotted s;
  s.mention = from, s.resolved = true;
  a.slots.push_back(s);
}

// وبعد استعادتها البلدة، شنت القوات الحكومية هجوما: before the first verb of a sentence that has named nobody yet, a
// pronoun means that verb's subject.
int Arguments::subject_ahead(int i, Pronoun p) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  for (uint32_t u = d_.sentence_units[a.sentence].begin; u < a.unit; ++u)
    if (const Unit& before = d_.units[u]; before.kind == UnitKind::mention && mention(before.mention).actor) return -1;
  for (size_t j = d_.first_act(a.sentence); j < d_.acts.size(); ++j) {
    const Act& verb = d_.acts[j];
    if (verb.sentence > a.sentence) break;
    if (!verb.verb) continue;
    if (verb.unit < a.unit) return -1;
    if (verb.via_clause || verb.relative_of >= 0) continue;
    const int s = subject_of(verb);
    return s >= 0 && mention(s).actor && pronoun_fits(p, mention(s)) ? s : -1;
  }
  return -1;
}

// وقعت تركيا وروسيا الاتفاق، إلا أن موسكو حملتها المسؤولية: of two that are named together, when one acts on "her",
// she is the other.
int Arguments::other_of_two(const Act& a, Pronoun p) const {
  auto root = [&](int m) {
    const std::string_view id = mention(m).id;
    return id.substr(0, id.find('-'));
  };
  const int subject = subject_of(a);
  if (subject < 0 || mention(subject).id.empty()) return -1;
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = a.unit; u-- > units.begin + 1;) {
    const Unit &second = d_.units[u], &first = d_.units[u - 1];
    if (first.kind != UnitKind::mention || second.kind != UnitKind::mention) continue;
    const int one = first.mention, two = second.mention;
    if (!(second.clitics & arabic::kAnd) || two == subject || !mention(one).actor || !mention(two).actor) continue;
    for (auto [who, other] : {std::pair(one, two), std::pair(two, one)})
      if (who != subject && root(who) == root(subject) && root(other) != root(subject) &&
          pronoun_fits(p, mention(other)))
        return other;
  }
  return -1;
}

// هجوم اتهمت قوات النظام بشنه: the pronoun of a noun that only says that something is done is the action named before.
int Arguments::done_before(int i, Pronoun p) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  if (!a.noun || a.cue || !(a.sense.flags & kMasdar)) return -1;
  const auto light = rows(a);
  if (std::none_of(light.begin(), light.end(), [&](uint32_t r) {
        const Predicate& row = lex_.book().predicates[r];
        const FrameItem* object = row.frame.find(codebook::Slot::obj);
        return row.type == "LIGHT" && object && object->required && object->role == Role::event;
      }))
    return -1;
  for (int j = i; j-- > static_cast<int>(d_.first_act(a.sentence));) {
    const Act& done = d_.acts[static_cast<size_t>(j)];
    if (!done.noun || done.cue || !is_event(j)) continue;
    const bool feminine = done.sense.gender == Gender::f || done.sense.number == Number::pl;
    if (p == (feminine ? Pronoun::ha_f : Pronoun::ha_m)) return j;
  }
  return -1;
}

void Arguments::pronouns(int i) {
  Act& a = act(i);
  for (Act::Slotted& s : a.slots) {
    if (s.pronoun == Pronoun::none || s.mention >= 0) continue;
    if (s.slot == codebook::Slot::gen)
      if (const int done = done_before(i, s.pronoun); done >= 0) {
        s.slot = codebook::Slot::obj, s.act = done, s.pronoun = Pronoun::none;
        continue;
      }
    // A noun's own pronoun is first of all the subject of the verb that governs it: أعلنت كازاخستان دعوتها.
    if (a.noun && s.slot == codebook::Slot::gen && a.parent >= 0)
      if (int p = subject_of(act(a.parent));
          p >= 0 && (pronoun_fits(s.pronoun, mention(p)) || verb_fits_pronoun(act(a.parent), s.pronoun)))
        s.mention = p;
    // خطفت الجبهة مقاتلين دربتهم أميركا بعد أيام من خطفها آخرين: of the main verb before it.
    if (a.noun && s.slot == codebook::Slot::gen && s.mention < 0 && a.relative_of < 0 && a.parent < 0)
      for (int j = i; s.mention < 0 && j-- > 0 && act(j).sentence == a.sentence;) {
        const Act& main = act(j);
        if (!main.verb || main.cue || main.via_clause || main.relative_of >= 0 || main.passive) continue;
        if (const int p = subject_of(main); p >= 0 && mention(p).actor && !mention(p).person &&
                                            armed(mention(p).kind) && pronoun_fits(s.pronoun, mention(p)))
          s.mention = p;
      }
    if (s.mention < 0 && a.relative_of >= 0) s.mention = a.relative_of;
    if (s.mention < 0 && a.verb && s.slot == codebook::Slot::obj) s.mention = other_of_two(a, s.pronoun);
    if (s.mention < 0 && a.noun) s.mention = subject_ahead(i, s.pronoun);
    // اعتقلتها القوات: nobody does it to himself.
    if (s.mention < 0)
      s.mention = find_pronoun(s.pronoun, a.tokens.begin, a.sentence,
                               a.verb && s.slot != codebook::Slot::subj ? subject_of(a) : -1,
                               a.noun && s.slot == codebook::Slot::gen);
    s.resolved = s.mention >= 0;
  }
  // قواتها, حلفائه: whose.
  for (Act::Slotted& s : a.slots) {
    if (s.mention < 0) continue;
    Mention& m = d_.mentions[static_cast<size_t>(s.mention)];
    if (m.owner == Pronoun::none || !m.id.empty()) continue;
    const int p = find_pronoun(m.owner, m.tokens.begin, m.sentence, s.mention);
    if (p < 0) continue;
    const Mention& owner = mention(p);
    if (m.actor && !owner.id.empty() && !m.type.empty()) {
      const auto& heads = lex_.book().heads;
      auto head = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.code == m.type; });
      if (head == heads.end()) continue;
      auto made = composed(lex_, *head, owner.id, owner.name);
      if (!made) continue;
      m.id = std::move(made->id), m.name = std::move(made->name), m.kind = made->kind;
      m.country = owner.country;
    }
  }
}

}  // namespace marsad::reading
