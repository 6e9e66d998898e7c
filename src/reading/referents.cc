// Who is meant: attached pronouns, definite nouns that point back.
//
//   أعلنت كازاخستان دعوتها: her own;  قواتها, حلفائه: whose;  التنظيم: the organisation named
//
// The nearest mention that agrees in gender and number, of this sentence or the one before. What it cannot do: know the
// world; "ضربهم لأنهم" may mean either. Tested by arguments_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/agreement.h"
#include "reading/arguments.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// الجيش, التنظيم: the latest mention before with the same head that says whose, first of all one by the same word
// (الجيش السوري … القوات التركية … الجيش). Not a force that is named in full by it further on in its sentence (تقدمت
// هذه القوات غداة وصول قوات النظام). In a headline, where nobody is told before, the first so named behind it.
void Arguments::point_back() {
  constexpr size_t kReach = 500;  // mentions
  const auto word = [&](const Mention& m) {
    std::string_view w = text_[m.tokens.begin].fold;
    w.remove_prefix(std::min(w.size(), size_t{2} * m.skip));
    if (arabic::has_article(w)) w.remove_prefix(arabic::kArticle.size());
    return w;
  };
  for (size_t i = 0; i < d_.mentions.size(); ++i) {
    Mention& m = d_.mentions[i];
    if (!m.anaphor || !m.id.empty() || m.type.empty()) continue;
    const std::string ending = "-" + m.type;
    const bool force = m.kind != ActorKind::government && m.kind != ActorKind::state;  // النظام … نظام الأسد are one
    const auto named_behind = [&](const std::string& id) {
      for (size_t j = i + 1; force && j < d_.mentions.size() && d_.mentions[j].sentence == m.sentence; ++j)
        if (!d_.mentions[j].anaphor && d_.mentions[j].id == id && word(d_.mentions[j]) == word(m)) return true;
      return false;
    };
    const Mention* found = nullptr;
    for (size_t j = i; j-- > 0 && i - j < kReach;) {
      const Mention& before = d_.mentions[j];
      if (before.id.size() <= m.type.size() || !before.id.ends_with(ending)) continue;
      const bool same = word(before) == word(m);
      if ((found && !same) || named_behind(before.id)) continue;
      found = &before;
      if (same) break;
    }
    const bool headline = d_.sentence_region[m.sentence] == static_cast<uint8_t>(RegionKind::headline) &&
                          armed(m.kind) && m.number != Number::du;
    for (size_t j = i + 1; headline && !found && j < d_.mentions.size() && j - i < kReach; ++j)
      if (const Mention& behind = d_.mentions[j]; !behind.anaphor && behind.kind == ActorKind::military &&
                                                  behind.sentence != m.sentence && behind.id.ends_with(ending) &&
                                                  word(behind) == word(m))
        found = &behind;
    if (!found) continue;
    m.id = found->id, m.name = found->name, m.country = found->country;
    if (m.number != Number::du) m.kind = found->kind;  // البلدان stay countries, الجانبان sides
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

// Whether all rows of the word arrest, abduct, put on trial, drive out or set free.
bool Arguments::done_to_person(const Act& a) const {
  bool any = false;
  for (uint32_t r : rows(a)) {
    const Predicate& p = lex_.book().predicates[r];
    if (p.type == "NONE") continue;
    if (p.mode != "arrest" && p.mode != "abduct" && p.mode != "targeted" && p.mode != "deport" && p.mode != "convict" &&
        p.mode != "release")
      return false;
    any = true;
  }
  return any && !a.cue;
}

// The latest mention before act `a`, of its sentence or the one before, that is not its subject and fits; -1 for none.
template <typename Fits>
int Arguments::latest_but_subject(const Act& a, Fits&& fits) const {
  const int subject = subject_of(a);
  auto at = std::partition_point(in_order_.begin(), in_order_.end(),
                                 [&](int j) { return mention(j).tokens.begin < a.tokens.begin; });
  while (at != in_order_.begin()) {
    const int j = *--at;
    const Mention& m = mention(j);
    if (m.sentence + 1 < a.sentence) break;
    if (j == subject || (subject >= 0 && !m.id.empty() && m.id == mention(subject).id)) continue;
    if (fits(j)) return j;
  }
  return -1;
}

// متهمة إياه بالتجسس, داعيا إياها إلى الانسحاب: the latest who can be accused, asked or threatened. What is only
// described (واصفا إياه) is mostly a thing: there a man named straight before. -1 for nobody.
int Arguments::meant_alone(const Act& a, Pronoun p) const {
  const auto list = rows(a);
  const bool somebody = std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& row = lex_.book().predicates[r];
    return !a.cue &&
           ((row.type == "ACCUSE" && row.mode == "allege") || row.type == "REQUEST" || row.type == "THREATEN");
  });
  if (!somebody) {
    constexpr uint32_t kComma = 1;
    const int j = latest_but_subject(a, [](int) { return true; });
    return j >= 0 && mention(j).person && pronoun_fits(p, mention(j)) && mention(j).whole.end + kComma >= a.tokens.begin
               ? j
               : -1;
  }
  return latest_but_subject(a, [&](int j) {
    const Mention& m = mention(j);
    if (!m.actor || (tells(j) && m.number == Number::sg) || position(m) || !pronoun_fits(p, m)) return false;
    // Several of the same sentence; no town where something is.
    if (p == Pronoun::hum && (m.number != Number::pl || m.sentence != a.sentence)) return false;
    return !(m.place && m.tokens.begin > 0 && prep_role(text_[m.tokens.begin - 1].fold) == "place");
  });
}

// أطلقت سراحه, بعد اعتقاله: the latest person, or people, before the act that the pronoun can stand for. Of a name that
// no list knows it is not known whether she is a woman.
int Arguments::find_person(Pronoun p, const Act& a) const {
  return latest_but_subject(a, [&](int j) {
    const Mention& m = mention(j);
    if (!m.actor || m.place) return false;
    const bool people = !m.person && m.number != Number::sg && m.id.empty() &&
                        (m.kind == ActorKind::population || m.kind == ActorKind::person || armed(m.kind));
    if (p == Pronoun::hum || p == Pronoun::huma) return people || m.number == Number::du;
    return p == Pronoun::ha_f ? m.person && (m.gender == Gender::f || (m.gender == Gender::unknown && m.id.empty()))
                              : m.person && m.gender != Gender::f;
  });
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

// بحث ظريف الملف خلال زيارته أنقرة: the verb before a noun that says during what it was done; -1 where none tells of
// it.
int Arguments::done_during(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  const Particle* led = a.unit > d_.sentence_units[a.sentence].begin ? d_.units[a.unit - 1].particle : nullptr;
  if (!a.noun || !led || led->kind != ParticleKind::prep || led->role != "during") return -1;
  for (int j = i; j-- > 0 && d_.acts[static_cast<size_t>(j)].sentence == a.sentence;) {
    const Act& verb = d_.acts[static_cast<size_t>(j)];
    if (!verb.verb) continue;
    const bool apart = std::any_of(d_.units.begin() + verb.unit + 1, d_.units.begin() + a.unit, [](const Unit& u) {
      return u.quote ||
             (u.particle && (u.particle->kind == ParticleKind::comp || u.particle->kind == ParticleKind::rel));
    });
    return apart || verb.passive ? -1 : j;
  }
  return -1;
}

// بحث ظريف الملف مع نظيره خلال زيارته أنقرة: what somebody does on "his" visit is on his own, not on that of whom he
// talks to; of a host (استقبل) it is his guest's.
int Arguments::on_own(int i, Pronoun p) const {
  const int j = done_during(i);
  if (j < 0) return -1;
  const Act& verb = d_.acts[static_cast<size_t>(j)];
  const auto hosts = [&](uint32_t r) {
    const FrameItem *subject = lex_.book().predicates[r].frame.find(codebook::Slot::subj),
                    *object = lex_.book().predicates[r].frame.find(codebook::Slot::obj);
    return subject && object && subject->role == Role::recipient && object->role == Role::actor;
  };
  const bool host = !verb.cue && std::any_of(rows(verb).begin(), rows(verb).end(), hosts);
  for (const Act::Slotted& s : verb.slots)
    if (s.slot == (host ? codebook::Slot::obj : codebook::Slot::subj) && s.mention >= 0 &&
        mention(s.mention).tokens.begin < d_.acts[static_cast<size_t>(i)].tokens.begin)
      return may_talk(s.mention) && (pronoun_fits(p, mention(s.mention)) || (!host && verb_fits_pronoun(verb, p)))
                 ? s.mention
                 : -1;
  return -1;
}

// قال أكار لنظيره خلال لقائهما: who speaks and to whom.
std::vector<int> Arguments::speak_in(int i) const {
  const int j = done_during(i);
  if (j < 0) return {};
  const Act& verb = d_.acts[static_cast<size_t>(j)];
  std::vector<int> who;
  for (const Act::Slotted& s : verb.slots)
    if (s.mention >= 0 && may_talk(s.mention) && mention(s.mention).number != Number::pl &&
        (s.slot == codebook::Slot::subj || s.slot == codebook::Slot::obj ||
         (s.slot == codebook::Slot::prep && (prep_role(s.prep) == "whose" || prep_role(s.prep) == "with"))))
      who.push_back(s.mention);
  return who.size() == 2 && subject_of(verb) >= 0 ? who : std::vector<int>{};
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

// أكدت ميركل لداود أوغلو أن بلادها ستدعم المعارضة, إعلان ترامب انسحاب بلاده: whose country it is, is told by whoever
// speaks, and the verb tells whether he is a man. -1 where nobody does.
int Arguments::who_speaks(const Act& a, Pronoun p) const {
  constexpr int kDeepest = 8;
  const auto his = [&](const Act& said) {
    if (!speakers_.speaks(said)) return -1;
    if (said.noun) {
      for (const Act::Slotted& s : said.slots)
        if (s.slot == codebook::Slot::gen && s.mention >= 0 && mention(s.mention).actor && !mention(s.mention).place &&
            pronoun_fits(p, mention(s.mention)))
          return s.mention;
      return -1;
    }
    const int s = subject_of(said);
    return s >= 0 && mention(s).actor && (verb_fits_pronoun(said, p) || pronoun_fits(p, mention(s))) ? s : -1;
  };
  const Act* by = &a;
  for (int steps = 0; by->parent >= 0 && steps < kDeepest; ++steps) {
    by = &d_.acts[static_cast<size_t>(by->parent)];
    if (const int s = his(*by); s >= 0) return s;
  }
  // أبلغ بوتين نظيره السوري بقرار تسليم بلاده صواريخ: under nouns, the verb of saying before.
  for (size_t j = static_cast<size_t>(&a - d_.acts.data()); j-- > 0 && d_.acts[j].sentence == a.sentence;)
    if (d_.acts[j].relative_of < 0)
      if (const int s = his(d_.acts[j]); s >= 0) return s;
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
    if (a.participle && s.slot == codebook::Slot::obj) {
      s.mention = meant_alone(a, s.pronoun);
      s.resolved = s.mention >= 0;
      continue;
    }
    // A noun's own pronoun is first of all the subject of the verb that governs it: أعلنت كازاخستان دعوتها.
    if (a.noun && s.slot == codebook::Slot::gen && a.parent >= 0)
      if (int p = subject_of(act(a.parent));
          p >= 0 && (pronoun_fits(s.pronoun, mention(p)) || verb_fits_pronoun(act(a.parent), s.pronoun)))
        s.mention = p;
    // اتهمت الشرطة ثلاثة أشخاص بعد توقيفهم: people are arrested, not the body that was named first.
    if (a.noun && s.slot == codebook::Slot::gen && s.mention < 0 && a.relative_of < 0 && a.parent < 0 &&
        (s.pronoun == Pronoun::hum || s.pronoun == Pronoun::huma) && !has_slot(a, codebook::Slot::obj) &&
        done_to_person(a))
      s.mention = find_person(s.pronoun, a);
    if (a.noun && s.slot == codebook::Slot::gen && s.mention < 0 && a.relative_of < 0) s.mention = on_own(i, s.pronoun);
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
    // بعد اعتقاله: only a person is arrested.
    if (s.mention < 0 && a.noun && s.slot == codebook::Slot::gen && s.pronoun == Pronoun::ha_m &&
        !has_slot(a, codebook::Slot::obj) && done_to_person(a))
      s.mention = find_person(s.pronoun, a);
    if (s.mention < 0 && a.verb && s.slot == codebook::Slot::obj) {
      if (means_thing(i, &s)) continue;
      s.mention = other_of_two(a, s.pronoun);
    }
    if (s.mention < 0 && a.noun) s.mention = subject_ahead(i, s.pronoun);
    // الإرهابيين الذين تم إلقاء القبض عليهم: whom the clause is about; القبض عليه: as in اعتقاله.
    const bool behind_prep = s.slot == codebook::Slot::prep;
    if (s.mention < 0 && a.noun && behind_prep && a.parent >= 0 && act(a.parent).relative_of >= 0 &&
        act(a.parent).relative_of != subject_of(act(a.parent)) &&
        pronoun_fits(s.pronoun, mention(act(a.parent).relative_of)))
      s.mention = act(a.parent).relative_of;
    if (s.mention < 0 && a.noun && behind_prep && done_to_person(a)) s.mention = find_person(s.pronoun, a);
    // اعتقلتها القوات, شنت القوات هجوما عليهم: nobody does it to himself.
    if (s.mention < 0)
      s.mention = find_pronoun(s.pronoun, a.tokens.begin, a.sentence,
                               a.verb && s.slot != codebook::Slot::subj ? subject_of(a)
                               : a.noun && behind_prep && a.parent >= 0 ? subject_of(act(a.parent))
                                                                        : -1,
                               a.noun && s.slot == codebook::Slot::gen);
    s.resolved = s.mention >= 0;
  }
  // أعلنت فرنسا وبريطانيا رفضهما, أكدت تركيا وقطر دعمها: theirs, who are the verb's subjects together.
  const auto of_two = [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::gen && s.pronoun == Pronoun::huma && s.mention < 0;
  };
  if (a.noun && !a.cue && !a.slots.empty()) {
    std::vector<int> who;
    if (a.parent >= 0 && act(a.parent).verb)
      for (const Act::Slotted& s : act(a.parent).slots)
        if (s.slot == codebook::Slot::subj && s.mention >= 0 && mention(s.mention).actor) who.push_back(s.mention);
    if (who.size() < 2 && std::any_of(a.slots.begin(), a.slots.end(), of_two)) who = speak_in(i);
    for (size_t k = 0; k < a.slots.size() && who.size() > 1; ++k) {
      Act::Slotted s = a.slots[k];
      if (s.slot != codebook::Slot::gen || s.pronoun == Pronoun::none) continue;
      const bool theirs = s.pronoun == Pronoun::huma || s.pronoun == Pronoun::hum ||
                          (s.pronoun == Pronoun::ha_f && s.mention == who.front() && !mention(who.front()).person);
      if (!theirs || (s.mention >= 0 && std::find(who.begin(), who.end(), s.mention) == who.end())) continue;
      for (int m : who) {
        if (m == s.mention) continue;
        s.resolved = true;
        if (a.slots[k].mention < 0) {
          a.slots[k].mention = m, a.slots[k].resolved = true;
          continue;
        }
        s.mention = m;
        a.slots.push_back(s);
      }
      break;
    }
  }
  // قواتها, حلفائه: whose.
  for (Act::Slotted& s : a.slots) {
    if (s.mention < 0) continue;
    Mention& m = d_.mentions[static_cast<size_t>(s.mention)];
    if (m.owner == Pronoun::none || !m.id.empty() || !m.actor || m.type.empty()) continue;
    const auto& heads = lex_.book().heads;
    auto head = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.code == m.type; });
    if (head == heads.end()) continue;
    int p = head->name_en == "%" ? who_speaks(a, m.owner) : -1;
    // قال فكرت أوزار، سفير تركيا، إن بلاده: of a name that no list knows, by the office behind it.
    const bool unknown = p >= 0 && mention(p).id.empty();
    if (p < 0 || unknown) p = find_pronoun(m.owner, m.tokens.begin, m.sentence, s.mention);
    if (p < 0 || (unknown && mention(p).sentence != m.sentence)) continue;
    // قوات الجيش السوري وحلفائه: of the state whose forces stand before و, where the pronoun fits no forces.
    const uint32_t u = d_.unit_from(m.whole.begin);
    if (head->name_en != "%" && u > d_.sentence_units[m.sentence].begin && (d_.units[u].clitics & arabic::kAnd) &&
        d_.units[u - 1].mention >= 0 && d_.units[u - 1].mention != p)
      if (const Mention& led = mention(d_.units[u - 1].mention);
          led.actor && led.country && !led.person && !led.id.empty() && !pronoun_fits(m.owner, led)) {
        if (auto made = composed(lex_, *head, led.country->id, led.country->name_en))
          m.id = std::move(made->id), m.name = std::move(made->name), m.kind = made->kind, m.country = led.country;
        continue;
      }
    const Mention& owner = mention(p);
    if (head->name_en == "%" && owner.place) continue;  // أن بلاده عملت مع اليمن: no country has a country
    if (!owner.id.empty()) {
      auto made = composed(lex_, *head, owner.id, owner.name);
      if (!made) continue;
      m.id = std::move(made->id), m.name = std::move(made->name), m.kind = made->kind;
      m.country = head->name_en == "%" ? lex_.country(m.id) : owner.country;
    }
  }
}

}  // namespace marsad::reading
