// The arguments stage: which row of a predicate fires, and who fills its roles.
//
//   شن الطيران الروسي غارات على إدلب: شن is LIGHT (its object is the event): غارات gets the actor الطيران الروسي; its
//   own على gives إدلب
//
// Order: (1) subjects that are not said are found (the verb before, the sentence before), attached pronouns find the
// nearest mention that agrees; (2) each act takes the first row of its lemma whose needs are met; (3) light verbs hand
// their roles to the action they govern, and what is asked, promised or refused (role T) is marked as no event of its
// own. Tested by the golden samples and arguments_test.cc.
#include <algorithm>
#include <numeric>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/draft.h"
#include "reading/speakers.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

class Arguments {
 public:
  explicit Arguments(Draft* d) : d_(*d), text_(*d->text), lex_(*d->lexicon), speakers_(*d) {}

  void run() {
    in_order_.resize(d_.mentions.size());
    std::iota(in_order_.begin(), in_order_.end(), 0);
    std::stable_sort(in_order_.begin(), in_order_.end(),
                     [&](int x, int y) { return mention(x).tokens.begin < mention(y).tokens.begin; });
    point_back();
    for (size_t i = 0; i < d_.acts.size(); ++i) sources(static_cast<int>(i));
    for (size_t i = 0; i < d_.acts.size(); ++i) subject(static_cast<int>(i)), pronouns(static_cast<int>(i));
    for (size_t i = 0; i < d_.acts.size(); ++i) choose(static_cast<int>(i));
    // وقف إطلاق النار: إطلاق is part of the phrase, no shooting.
    for (const Act& a : d_.acts) {
      if (a.phrase.empty() || !a.row) continue;
      auto inner = std::partition_point(d_.acts.begin(), d_.acts.end(),
                                        [&](const Act& x) { return x.tokens.begin < a.phrase.begin; });
      for (; inner != d_.acts.end() && a.phrase.contains(inner->tokens.begin); ++inner)
        if (&*inner != &a && !inner->cue && inner->tokens.begin < a.tokens.end + 3)
          inner->dropped = true, inner->why = "part of the phrase " + std::string(text_.raw(a.tokens)) + " " +
                                              std::string(text_.raw(a.phrase));
    }
    children_.resize(d_.acts.size());
    for (size_t i = 0; i < d_.acts.size(); ++i)
      if (d_.acts[i].parent >= 0) children_[static_cast<size_t>(d_.acts[i].parent)].push_back(static_cast<int>(i));
    // بهدف شن هجوم, لمنع وقوع هجمات: nor what the aim governs.
    for (size_t i = 0; i < d_.acts.size(); ++i) {
      Act& a = d_.acts[i];
      if (a.parent >= 0 && static_cast<size_t>(a.parent) < i && !a.cue && act(a.parent).aim && !a.dropped)
        a.aim = a.dropped = true, a.why = "an aim, not told to happen";
    }
    for (size_t i = 0; i < d_.acts.size(); ++i) accused(static_cast<int>(i)), announce(static_cast<int>(i));
    for (int turn = 0; turn < 2; ++turn)
      for (size_t i = 0; i < d_.acts.size(); ++i) control(static_cast<int>(i));
    // Light verbs inside light verbs (بدأ شن غارات) need a second turn.
    for (int turn = 0; turn < 2; ++turn)
      for (size_t i = 0; i < d_.acts.size(); ++i) hand_down(static_cast<int>(i));
    for (size_t i = 0; i < d_.acts.size(); ++i) denied_accusation(&d_.acts[i]), bare_topic(static_cast<int>(i));
  }

 private:
  Act& act(int i) { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }
  const Unit& unit(const Act& a) const { return d_.units[a.unit]; }

  // ---- who is meant
  // -----------------------------------------------------------------------------------------------------------

  // الجيش, التنظيم: the latest mention before with the same head that says whose.
  void point_back() {
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

  static bool pronoun_fits(Pronoun p, const Mention& m) {
    switch (p) {
      case Pronoun::ha_m:
        return m.gender != Gender::f && m.number != Number::pl;
      case Pronoun::ha_f:
        return m.gender == Gender::f || m.gender == Gender::unknown ? !m.person : m.number == Number::pl && !m.person;
      case Pronoun::hum:
        return m.number != Number::sg || !m.person;
      case Pronoun::huma:
        return m.number == Number::du;
      default:
        return false;
    }
  }
  // The latest actor before token `before` that the pronoun can stand for; mentions of this sentence first, then of the
  // two before.
  int find_pronoun(Pronoun p, uint32_t before, uint32_t sentence, int not_this) const {
    auto at = std::partition_point(in_order_.begin(), in_order_.end(),
                                   [&](int j) { return mention(j).tokens.begin < before; });
    while (at != in_order_.begin()) {
      const int j = *--at;
      const Mention& m = mention(j);
      if (m.sentence + 1 < sentence) break;
      if (m.actor && j != not_this && pronoun_fits(p, m)) return j;
    }
    return -1;
  }

  static bool verb_fits(const Sense& s, const Mention& m) {
    if (s.person != 3) return false;
    if (s.number == Number::sg && m.number == Number::pl && m.gender == Gender::m) return false;
    if (m.gender == Gender::unknown) return !(m.person && s.gender == Gender::f);
    if (s.gender == Gender::unknown || s.gender == m.gender)
      return !(s.number == Number::pl && m.number == Number::sg && m.person);
    return s.gender == Gender::f && m.number == Number::pl;
  }

  // A verb in the masculine singular straight before what is feminine.
  static bool disagrees(const Sense& s, const Mention& m) {
    return s.gender == Gender::m && s.number == Number::sg && m.gender == Gender::f && !m.id.empty();
  }
  bool takes_object(const Act& a) const {
    return !has_slot(a, codebook::Slot::obj) && std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
      return !a.cue && lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr;
    });
  }

  // أفادت مصادر محلية أن الميليشيا تحتجز الناقلات ومنعتها: who tells of things is not taken for who does what comes
  // after.
  bool tells(int m) const {
    const Mention& who = mention(m);
    return who.kind == ActorKind::media || std::string_view(who.type).ends_with("src");
  }

  int subject_of(const Act& a) const {
    for (const Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0) return s.mention;
    return -1;
  }

  bool stands_in_other_quotation(const Act& a, const Act::Slotted& s) const {
    if (s.mention < 0) return false;
    const Range units = d_.sentence_units[a.sentence];
    for (uint32_t u = units.begin; u < units.end; ++u)
      if (d_.units[u].mention == s.mention) return speakers_.quotation_of(u) != speakers_.quotation_of(a.unit);
    return false;
  }
  static void replace_subject(Act* a, const std::vector<int>& who) {
    std::erase_if(a->slots, [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
    for (int m : who) {
      Act::Slotted s;
      s.mention = m, s.resolved = true;
      a->slots.push_back(s);
    }
  }

  // أكدت الوزارة أنها لن تسحب جنودها: whom the pronoun of the conjunction means, -1 for nobody known.
  int behind_conjunction(const Act& a, const Particle& opens) const {
    const Pronoun p = opens.number == "du"   ? Pronoun::huma
                      : opens.number == "pl" ? Pronoun::hum
                      : opens.gender == "f"  ? Pronoun::ha_f
                                             : Pronoun::ha_m;
    if (a.parent >= 0)
      if (const int s = subject_of(d_.acts[static_cast<size_t>(a.parent)]); s >= 0)
        return verb_fits(a.sense, mention(s)) ? s : -1;
    return find_pronoun(p, a.tokens.begin, a.sentence, -1);
  }

  // What stands between أن and its verb: nothing but لم, قد, لن …; a noun that no list knows; or something else.
  enum class Opening { none, bare, unknown_noun };
  Opening opening(const Act& a, const Particle** opens) const {
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

  void subject(int i) {
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
    // وطالب الأمم المتحدة بالتدخل: a man's verb has no woman for its subject; she is its object.
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && !s.before && s.mention >= 0 && takes_object(a) &&
          disagrees(a.sense, mention(s.mention)))
        s.slot = codebook::Slot::obj;
    if (how == Opening::unknown_noun && !has_slot(a, codebook::Slot::subj))
      return;  // إن القوة المداهمة نفذت: it has a subject
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
    int from = -1;
    if (a.via_clause && a.parent >= 0) {
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
  int subject_ahead(int i, Pronoun p) const {
    const Act& a = d_.acts[static_cast<size_t>(i)];
    for (uint32_t u = d_.sentence_units[a.sentence].begin; u < a.unit; ++u)
      if (const Unit& before = d_.units[u]; before.kind == UnitKind::mention && mention(before.mention).actor)
        return -1;
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

  void pronouns(int i) {
    Act& a = act(i);
    for (Act::Slotted& s : a.slots) {
      if (s.pronoun == Pronoun::none || s.mention >= 0) continue;
      // A noun's own pronoun is first of all the subject of the verb that governs it: أعلنت كازاخستان دعوتها.
      if (a.noun && s.slot == codebook::Slot::gen && a.parent >= 0)
        if (int p = subject_of(act(a.parent)); p >= 0 && pronoun_fits(s.pronoun, mention(p))) s.mention = p;
      if (s.mention < 0 && a.relative_of >= 0) s.mention = a.relative_of;
      if (s.mention < 0 && a.noun) s.mention = subject_ahead(i, s.pronoun);
      if (s.mention < 0) s.mention = find_pronoun(s.pronoun, a.tokens.begin, a.sentence, -1);
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
        m.id = owner.id + "-" + m.type;
        if (const Actor* known = lex_.actor(m.id)) m.name = known->name_en, m.kind = known->kind;
        m.country = owner.country;
      }
    }
  }

  // ---- which row fires
  // --------------------------------------------------------------------------------------------------------

  // A phrase's word as printed: also with و ف, ب ل ك and ال before it, or an accusative ا behind (docs/codebook.md,
  // "phrase").
  static bool phrase_word(std::string_view printed, std::string_view wanted) {
    constexpr std::string_view kAlef = "\xD8\xA7", kLam = "\xD9\x84", kWaw = "\xD9\x88", kFa = "\xD9\x81",
                               kBa = "\xD8\xA8", kKaf = "\xD9\x83";
    auto is = [&](std::string_view w) {
      return w == wanted || (w.size() == wanted.size() + 2 && w.starts_with(wanted) && w.ends_with(kAlef));
    };
    auto drop = [](std::string_view* w, std::string_view letter) {
      return w->starts_with(letter) && (w->remove_prefix(letter.size()), true);
    };
    if (is(printed)) return true;
    if (printed.size() <= wanted.size()) return false;
    if (drop(&printed, kWaw) || drop(&printed, kFa)) {
      if (is(printed)) return true;
    }
    const bool lam = drop(&printed, kLam);
    if (lam || drop(&printed, kBa) || drop(&printed, kKaf)) {
      if (is(printed)) return true;
    }
    if (lam ? !drop(&printed, kLam) : !(drop(&printed, kAlef) && drop(&printed, kLam))) return false;
    return is(printed);
  }
  bool phrase_follows(const Act& a, const Predicate& p, Range* at_tokens) const {
    *at_tokens = {};
    if (p.phrases.empty()) return true;
    const uint32_t end = d_.units[d_.sentence_units[a.sentence].end - 1].tokens.end;
    // Seven words behind the act, a name or a date for one: أطلقت قوات النظام السوري وفصائل المعارضة، الخميس، سراح.
    uint32_t stop = a.tokens.end;
    const uint32_t last = d_.sentence_units[a.sentence].end;
    for (uint32_t u = a.unit + 1, words = 0; u < last && words < 7; ++u) {
      const UnitKind kind = d_.units[u].kind;
      const Particle* joins = d_.units[u].particle;
      if (joins && (joins->kind == ParticleKind::comp || joins->kind == ParticleKind::clause)) break;
      stop = d_.units[u].tokens.end;
      if (kind != UnitKind::time && kind != UnitKind::punct) ++words;
    }
    stop = std::min(end, std::max(stop, a.tokens.end + 7));
    auto stands_in = [&](const auto& words, Range where) {
      for (uint32_t at = where.begin; at + words.size() <= where.end; ++at) {
        bool all = true;
        for (size_t k = 0; all && k < words.size(); ++k)
          all = phrase_word(text_[at + static_cast<uint32_t>(k)].fold, words[k]);
        if (all) return *at_tokens = {at, at + static_cast<uint32_t>(words.size())}, true;
      }
      return false;
    };
    for (const auto& words : p.phrases)
      if (stands_in(words, {a.tokens.end, stop})) return true;
    // رتل عسكري يدخل: in a subject that stands before its verb.
    for (const Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && s.before && s.mention >= 0 && a.verb)
        for (const auto& words : p.phrases)
          if (stands_in(words, mention(s.mention).tokens)) return true;
    return false;
  }

  bool is_event(int i) const {
    if (i < 0) return false;
    const Act& a = d_.acts[static_cast<size_t>(i)];
    if (a.cue) return false;
    for (uint32_t r : lex_.predicate_rows(a.sense.entry))
      if (lex_.book().predicates[r].type != "NONE" && !lex_.book().predicates[r].plain()) return true;
    return false;
  }

  bool filled_by(const Act::Slotted& s, const FrameItem& item) const {
    if (item.role == Role::event && s.act < 0) return false;
    if (item.classes == kAnyFill) return item.role == Role::event ? is_event(s.act) : true;
    if ((item.classes & kFillEvent) && is_event(s.act)) return true;
    if ((item.classes & kFillWeapon) && s.weapon) return true;
    if ((item.classes & kFillNumber) && (s.number >= 0 || s.counted)) return true;
    const bool ordinal =
        s.number >= 0 && d_.numbers[static_cast<size_t>(s.number)].ordinal;  // ثالث إصابة: not three of them
    if ((item.classes & kFillPeople) && ((s.number >= 0 && !ordinal) || s.counted)) return true;
    if (s.mention < 0) return false;
    const Mention& m = mention(s.mention);
    if ((item.classes & kFillActor) && m.actor) return true;
    if ((item.classes & kFillPeople) && m.actor && m.kind == ActorKind::population && s.pronoun == Pronoun::none)
      return true;
    if ((item.classes & kFillForce) && m.actor &&
        ((armed(m.kind) && m.kind != ActorKind::state && !m.place) || m.type == "armed"))
      return true;
    if ((item.classes & kFillArmed) && m.actor && (armed(m.kind) || m.type == "armed")) return true;
    if ((item.classes & kFillPerson) && m.actor && (m.person || m.kind == ActorKind::population)) return true;
    if ((item.classes & kFillPlace) && m.place) return true;
    return false;
  }

  // The slots of the act that a frame item names; of a verb's masdar the genitive is subject or object.
  const Act::Slotted* find(const Act& a, const FrameItem& item, bool masdar) const {
    for (const Act::Slotted& s : a.slots) {
      bool same = s.slot == item.slot && (s.slot != codebook::Slot::prep || s.prep == item.prep);
      if (masdar && s.slot == codebook::Slot::gen &&
          (item.slot == codebook::Slot::obj || item.slot == codebook::Slot::subj))
        same = genitive_is(a, s) == item.slot;
      if (masdar && s.slot == codebook::Slot::adj && item.slot == codebook::Slot::subj) same = true;
      if (!same) continue;
      if (filled_by(s, item)) return &s;
    }
    return nullptr;
  }

  // أشار إلى أن …: the clause stands for what the preposition takes.
  bool clause_under(int i) const {
    const Act& a = d_.acts[static_cast<size_t>(i)];
    for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
      if (d_.acts[j].parent == i && d_.acts[j].via_clause) return true;
    const uint32_t end = std::min(d_.sentence_units[a.sentence].end, a.unit + 12);
    for (uint32_t u = a.unit + 1; u < end; ++u)
      if (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::comp) return true;
    return false;
  }
  // Of a cue: whatever is told there (إلى "تأخير وصول الوفد"), known or not.
  bool stands(const Act& a, const FrameItem& item) const {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
      if (s.slot != item.slot || (s.slot == codebook::Slot::prep && s.prep != item.prep)) return false;
      return item.role == Role::event || filled_by(s, item);
    });
  }

  bool has_slot(const Act& a, codebook::Slot slot) const {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) { return s.slot == slot; });
  }
  bool has_agent(const Act& a) const {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
      return s.slot == codebook::Slot::prep && prep_role(s.prep) == "agent";
    });
  }

  // قصف طيران النظام بلدة: subject; قصف بلدة / مقتل سبعة: object.
  codebook::Slot genitive_is(const Act& a, const Act::Slotted& s) const {
    const bool transitive = std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
      return lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr;
    });
    if (!transitive) return codebook::Slot::subj;
    if (has_slot(a, codebook::Slot::obj)) return codebook::Slot::subj;
    if (has_slot(a, codebook::Slot::adj) || has_agent(a)) return codebook::Slot::obj;
    if (s.act >= 0) return codebook::Slot::obj;
    if (s.mention < 0) return codebook::Slot::obj;
    const Mention& m = mention(s.mention);
    if (!m.actor || (m.place && !m.actor) || s.counted || s.number >= 0 || m.kind == ActorKind::population)
      return codebook::Slot::obj;
    if (s.pronoun != Pronoun::none) return codebook::Slot::subj;
    return armed(m.kind) || m.person || m.kind == ActorKind::igo ? codebook::Slot::subj : codebook::Slot::obj;
  }

  std::span<const uint32_t> rows(const Act& a) const {
    return a.cue ? lex_.cue_rows(a.sense.entry) : lex_.predicate_rows(a.sense.entry);
  }

  std::string_view prep_role(std::string_view prep) const { return lex_.prep_role(prep); }

  bool needs_met(const Act& a, const Frame& f, bool masdar) const {
    for (const FrameItem& item : f.items) {
      if (!item.required) continue;
      if (!find(a, item, masdar) && !lent(a, item)) return false;
    }
    return true;
  }

  // What a light verb read before lends the action it governs: in "شن المسلحون هجوما" it is شن that gives هجوم its
  // actor.
  bool lent(const Act& a, const FrameItem& item) const {
    if (a.cue || a.parent < 0 || &d_.acts[static_cast<size_t>(a.parent)] >= &a) return false;
    const Act& by = d_.acts[static_cast<size_t>(a.parent)];
    if (by.cue || by.dropped || !by.row || by.row->type != "LIGHT") return false;
    const Role want = item.role == Role::both ? Role::actor : item.role;
    for (const Fill& f : by.fills) {
      Act::Slotted s;
      s.mention = f.mention;
      if (f.mention < 0) continue;
      const bool place =
          want == Role::place && f.role == Role::recipient && mention(f.mention).place;  // خضعت دوما لحصار
      if ((f.role == want || place) && filled_by(s, item)) return true;
    }
    return false;
  }

  // قُتل سبعة: unvocalised, only what stands there tells the passive: no object, and a subject that suffers rather than
  // acts.
  void decide_voice(Act* a) const {
    if (!a->verb || a->cue || a->sense.voice == arabic::Voice::active || a->sense.tense == arabic::Tense::none) return;
    bool transitive = false, always = true;  // always: no row goes without an object
    for (uint32_t r : rows(*a)) {
      const Predicate& p = lex_.book().predicates[r];
      const FrameItem* o = p.frame.find(codebook::Slot::obj);
      if (p.type != "NONE") always = always && o && o->required;
      // Who is threatened, asked or promised need not be said (هدد أردوغان بعملية): there only a required object makes
      // a passive likely.
      const bool needs =
          o &&
          (o->required || !(p.type == "THREATEN" || p.type == "REQUEST" || p.type == "AGREE" || p.type == "CONCEDE"));
      transitive = transitive || (needs && (o->role == Role::recipient || o->role == Role::place));
    }
    if (!transitive || has_slot(*a, codebook::Slot::obj)) return;
    if (a->sense.voice == arabic::Voice::passive || has_agent(*a)) {
      a->passive = true;
      return;
    }
    for (const Act::Slotted& s : a->slots) {
      if (s.slot != codebook::Slot::subj || s.resolved) continue;
      if (s.number >= 0 || s.counted) a->passive = true;
      if (s.mention < 0) {
        a->passive = a->passive || (s.act < 0 && !s.weapon);
        continue;
      }
      const Mention& m = mention(s.mention);
      if (always && !s.before) a->passive = true;  // أسقطت مروحية: nothing else it could have shot down
      if ((m.place && !m.actor) || m.kind == ActorKind::population || (m.person && !s.before)) a->passive = true;
      if (m.id.empty() && m.number == Number::sg && m.kind == ActorKind::military) a->passive = true;
    }
  }

  void choose(int i) {
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
    if (a.passive && a.verb) {
      for (Act::Slotted& s : a.slots)
        if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    } else if (a.passive && a.participle) {
      for (Act::Slotted& s : a.slots)
        if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    }
    bool masdar = false;
    auto fires = [&](const Sense& s) {
      masdar = a.noun && (s.flags & kMasdar);
      for (uint32_t r : lex_.predicate_rows(s.entry)) {
        const Predicate& p = lex_.book().predicates[r];
        Range phrase;
        if (!phrase_follows(a, p, &phrase)) continue;
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
      return choose(i);
    }
    if (!a.row) {
      a.dropped = true, a.why = "no row of the predicate has its needs met";
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
    fill(&a, masdar);
    // "تسيطر على المدينة": holding a place is a state, told by facts.tsv; taking it (سيطرت) is the event.
    const Unit& u = unit(a);
    if (a.verb && u.fact && u.fact->state && a.sense.tense == arabic::Tense::present && !a.future &&
        !(u.clitics & arabic::kWill))
      a.dropped = true,
      a.why = "a state, kept as a fact (" + u.fact->origin.file + ":" + std::to_string(u.fact->origin.line) + ")";
  }

  void add(Act* a, Role role, const Act::Slotted& s) {
    auto put = [&](Role r) {
      for (const Fill& f : a->fills)
        if (f.role == r && f.mention == s.mention && f.act == s.act) return;
      a->fills.push_back({r, s.mention, s.act, s.resolved || s.pronoun != Pronoun::none});
    };
    if (role == Role::both) return put(Role::actor);
    if (role == Role::count) return put(Role::recipient);
    put(role);
  }

  int describe(Range tokens, uint32_t sentence) {
    Mention m;
    m.tokens = m.whole = tokens;
    m.actor = true, m.type = "described", m.sentence = sentence;
    d_.mentions.push_back(std::move(m));
    return static_cast<int>(d_.mentions.size() - 1);
  }

  // دول عدة, مشيعون: a subject that no list knows is kept as its words, without an id.
  void described(Act* a, Role role, const Act::Slotted& s) {
    a->fills.push_back({role, describe(s.other, a->sentence), -1, false});
  }

  // Nothing but adjectives between the noun of action and what fills the slot.
  bool beside(const Act& a, const Act::Slotted& s) const {
    const uint32_t to = mention(s.mention).tokens.begin;
    for (uint32_t u = a.unit + 1; u < d_.units.size() && d_.units[u].tokens.begin < to; ++u)
      if (d_.units[u].kind != UnitKind::word && d_.units[u].kind != UnitKind::punct) return false;
    return to < a.tokens.end + 4;
  }

  // 46 شخصا: who is hit is kept as its words too, where the words surely name somebody.
  bool victims(const Act& a, const FrameItem& item, const Act::Slotted& s) const {
    if ((item.role != Role::recipient && item.role != Role::count) || s.mention >= 0 || s.act >= 0 || s.other.empty() ||
        s.weapon || s.pronoun != Pronoun::none)
      return false;
    return s.counted &&
           (a.row->type == "ASSAULT" || a.row->type == "COERCE" || a.row->type == "SANCTION" ||
            a.row->type == "RETREAT") &&
           (s.number < 0 || s.other.end > d_.numbers[static_cast<size_t>(s.number)].tokens.end);
  }

  // أطلقت سراحه: the pronoun at the end of the row's fixed words is the object.
  void phrase_object(Act* a) const {
    if (a->phrase.empty() || has_slot(*a, codebook::Slot::obj)) return;
    const FrameItem* object = a->row->frame.find(codebook::Slot::obj);
    if (!object || object->role != Role::recipient) return;
    const std::string_view last = text_[a->phrase.end - 1].fold;
    std::vector<arabic::Split> splits;
    arabic::split(last, &splits);
    for (const arabic::Split& s : splits) {
      if (s.pronoun == Pronoun::none || s.clitics) continue;
      for (const auto& words : a->row->phrases)
        if (words.back() == s.stem) {
          Act::Slotted own;
          own.slot = codebook::Slot::obj, own.pronoun = s.pronoun;
          own.mention = find_pronoun(s.pronoun, a->tokens.begin, a->sentence, subject_of(*a));
          own.resolved = own.mention >= 0;
          if (own.resolved) a->slots.push_back(own);
          return;
        }
    }
  }

  void fill(Act* a, bool masdar) {
    std::vector<const Act::Slotted*> used;
    phrase_object(a);
    for (const FrameItem& item : a->row->frame.items) {
      for (const Act::Slotted& s : a->slots) {
        bool same = s.slot == item.slot && (s.slot != codebook::Slot::prep || s.prep == item.prep);
        if (masdar && s.slot == codebook::Slot::gen &&
            (item.slot == codebook::Slot::obj || item.slot == codebook::Slot::subj))
          same = genitive_is(*a, s) == item.slot;
        if (masdar && s.slot == codebook::Slot::adj && item.slot == codebook::Slot::subj) same = true;
        if (!same || std::find(used.begin(), used.end(), &s) != used.end()) continue;
        if (item.role == Role::actor && item.slot == codebook::Slot::subj && a->verb && s.mention < 0 && s.act < 0 &&
            !s.other.empty() && !s.weapon && !s.counted)
          described(a, item.role, s);
        else if (victims(*a, item, s))
          described(a, Role::recipient, s);
        else
          add(a, item.role, s);
        used.push_back(&s);
      }
    }
    for (const Act::Slotted& s : a->slots) {
      if (std::find(used.begin(), used.end(), &s) != used.end()) continue;
      if (s.slot == codebook::Slot::adj) add(a, Role::actor, s);
      if (s.slot != codebook::Slot::prep) continue;
      const std::string_view role = prep_role(s.prep);
      if (role == "agent")
        add(a, Role::actor, s);
      else if (role == "place" && s.mention >= 0 && mention(s.mention).place)
        add(a, Role::place, s);
      else if (role == "both" && a->noun)
        add(a, Role::actor, s);
      else if (role == "against")
        add(a, Role::recipient, s);
      // قصف لقوات النظام: whose it is, where nothing else says who.
      else if (role == "whose" && a->noun && beside(*a, s) && s.mention >= 0 && mention(s.mention).actor &&
               !mention(s.mention).place && armed(mention(s.mention).kind) && !has_slot(*a, codebook::Slot::gen) &&
               filled(*a, Role::actor) < 0)
        add(a, Role::actor, s);
    }
  }

  // The preposition behind this cue names the source in one of its rows: نقل عن, بيان ل.
  bool gives_source(const Act& cue, const Act::Slotted& s) const {
    if (s.slot != codebook::Slot::prep) return false;
    for (uint32_t r : lex_.cue_rows(cue.sense.entry)) {
      const FrameItem* item = lex_.book().cues[r].frame.find_prep(s.prep);
      if (item && item->role == Role::actor) return true;
    }
    return false;
  }

  // وأشارت غنيمات إلى أن: one unknown word straight behind the verb; in the accusative (قال مجددا) it is no subject.
  bool bare_name(const Act& cue, const Act::Slotted& s) const {
    if (!cue.verb || s.slot != codebook::Slot::subj || s.other.size() != 1 || s.other.begin != cue.tokens.end)
      return false;
    const std::string_view word = text_[s.other.begin].fold;
    return word.size() > 6 && !word.ends_with("\xD8\xA7") && !arabic::has_article(word) &&
           !text_.raw(s.other).ends_with("\xD8\xA9");
  }

  // قال بيان للجيش: the army. نقلت القناة عن سلطات الصحة, تقارير تحدثت عن: a source that no list knows is kept as its
  // words.
  void sources(int i) {
    if (!act(i).cue) return;
    const CueEntry& first = lex_.book().cues[lex_.cue_rows(act(i).sense.entry).front()];
    const CueKind kind = first.kind;
    if (kind != CueKind::say && kind != CueKind::agency && kind != CueKind::deny && kind != CueKind::according) return;
    for (size_t k = 0; k < act(i).slots.size(); ++k) {
      const Act::Slotted s = act(i).slots[k];
      const bool source = s.slot == codebook::Slot::subj ||
                          (s.slot == codebook::Slot::gen && kind == CueKind::according) || gives_source(act(i), s);
      if (s.mention >= 0 || !source) continue;
      int who = -1;
      if (s.act >= 0 && act(s.act).cue && act(s.act).noun) {
        for (const Act::Slotted& of : act(s.act).slots) {
          if (of.mention >= 0 && mention(of.mention).actor &&
              (of.slot == codebook::Slot::gen || gives_source(act(s.act), of)))
            who = of.mention;
        }
        // The statement is quoted with whose it is: بيان للجيش التركي.
        if (who >= 0 && mention(who).tokens.begin > act(s.act).tokens.begin &&
            mention(who).tokens.begin - act(s.act).tokens.end <= 2) {
          Mention whole = mention(who);
          whole.tokens.begin = whole.whole.begin = act(s.act).tokens.begin;
          whole.skip = 0;
          d_.mentions.push_back(std::move(whole));
          who = static_cast<int>(d_.mentions.size() - 1);
        }
        if (who < 0) who = describe(act(s.act).tokens, act(i).sentence);
      } else if (s.act < 0 && (s.other.size() >= 2 || bare_name(act(i), s)) && !s.counted && s.number < 0) {
        who = describe(s.other, act(i).sentence);
      }
      if (who >= 0) act(i).slots[k].mention = who;
    }
  }

  // ---- light verbs and topics
  // -------------------------------------------------------------------------------------------------

  // اتهمت المعارضة قوات النظام بقتل مدنيين: the accused did what he is accused of.
  void accused(int i) {
    Act& a = act(i);
    if (!a.noun || a.cue || !a.row || a.dropped || a.parent < 0 || a.via_clause) return;
    const Act& by = act(a.parent);
    if (!by.row || by.dropped || by.row->type != "ACCUSE" || by.row->mode != "allege") return;
    for (const Fill& f : a.fills)
      if (f.role == Role::actor && f.mention >= 0) return;
    for (const Fill& f : by.fills)
      if (f.role == Role::recipient && f.mention >= 0 && mention(f.mention).actor)
        a.fills.push_back({Role::actor, f.mention, -1, f.resolved});
  }

  // أعلن الجيش الإسرائيلي شنّ غارات: who announces an action without an agent of its own is its agent, if he can be.
  void announce(int i) {
    Act& a = act(i);
    if (!a.noun || a.cue || !a.row || a.dropped || a.parent < 0 || a.via_clause) return;
    const Act& by = act(a.parent);
    if (!by.cue || !by.cue_row || (by.cue_row->kind != CueKind::say && by.cue_row->kind != CueKind::deny)) return;
    if (a.row->frame.find(codebook::Slot::gen) && a.row->frame.find(codebook::Slot::gen)->role == Role::recipient)
      return;  // a toll: announced by whoever counts
    for (const Fill& f : a.fills)
      if (f.role == Role::actor && f.mention >= 0) return;
    const int speaker = subject_of(by);
    if (speaker >= 0 && (armed(mention(speaker).kind) || mention(speaker).person))
      a.fills.push_back({Role::actor, speaker, -1, true});
  }

  // What an act asks, promises, refuses or threatens is no event of its own, nor what that governs (طالب بوقف القصف).
  void drop_topic(const Act& by, int i) {
    Act& a = act(i);
    a.dropped = true, a.why = "what " + by.row->lemma + " asks, promises, refuses or threatens is coded once, there";
    for (int child : children_[static_cast<size_t>(i)])
      if (act(child).noun && child > i && !act(child).dropped) drop_topic(by, child);
  }

  int filled(const Act& a, Role role) const {
    for (const Fill& f : a.fills)
      if (f.role == role && f.mention >= 0 && mention(f.mention).actor) return f.mention;
    return -1;
  }

  // استأنف الجيش قصف البلدة: the subject of the verb that governs a noun of action is its agent.
  void control(int i) {
    Act& a = act(i);
    if (!a.noun || a.cue || !a.row || a.dropped || a.via_clause || filled(a, Role::actor) >= 0) return;
    if (a.parent < 0 && a.governor < 0) return;
    if (std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                     [](const FrameItem& f) { return f.role == Role::actor; }))
      return;
    if (a.parent < 0) {
      // أدت دورا في قتال التنظيم: a force that a verb tells of takes part in the force behind it.
      const Act& verb = act(a.governor);
      const int force = subject_of(verb);
      if (verb.cue || verb.passive || verb.negated || force < 0 || a.row->type != "ASSAULT" || unit(a).definite() ||
          unit(a).pronoun != Pronoun::none)
        return;
      if (armed(mention(force).kind) && !mention(force).person) a.fills.push_back({Role::actor, force, -1, true});
      return;
    }
    const Act& by = act(a.parent);
    if (by.cue || !by.row || by.dropped) return;
    bool governed = false;  // as object or behind a preposition, not as the subject
    for (const Act::Slotted& s : by.slots) governed = governed || (s.act == i && s.slot != codebook::Slot::subj);
    if (!governed) return;
    if (by.row->type == "ACCUSE" || (by.row->type != "LIGHT" && !by.verb)) return;
    if (const int who = filled(by, Role::actor); who >= 0) a.fills.push_back({Role::actor, who, -1, true});
  }

  // نفى الاتهامات بقصف المدينة: the deed is told and denied; that somebody accuses is no event of its own here.
  void denied_accusation(Act* a) {
    if (!a->noun || a->cue || a->dropped || !a->row || a->row->type != "ACCUSE" || a->row->mode == "investigate")
      return;
    bool denied = a->negated;
    if (a->parent >= 0) {
      const Act& by = act(a->parent);
      denied = denied || (by.cue && by.cue_row && by.cue_row->kind == CueKind::deny) ||
               (!by.cue && by.row && by.row->effect == Effect::denies);
    }
    if (denied) a->dropped = true, a->why = "an accusation denied: the deed is coded, as denied";
  }

  // المظاهرات, الاحتجاجات: with the article, nobody doing it, no day and no verb that carries it, the word names a
  // topic.
  void bare_topic(int i) {
    Act& a = act(i);
    if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || !unit(a).definite()) return;
    for (const Fill& f : a.fills)
      if (f.mention >= 0 && (f.role == Role::actor || f.role == Role::recipient) && !f.resolved) return;
    if (a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT") return;
    if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
    a.dropped = true, a.why = "names a topic: nobody does it, nothing new is told of it";
  }

  void hand_down(int i) {
    Act& a = act(i);
    if (a.cue || a.dropped || !a.row) return;
    std::vector<int> children;
    for (const Fill& f : a.fills) {
      if (f.act < 0) continue;
      Act& c = act(f.act);
      if (f.role == Role::topic) {
        drop_topic(a, f.act);
      } else if (f.role == Role::event && !c.dropped && c.row) {
        children.push_back(f.act);
      }
    }
    for (int j : children_[static_cast<size_t>(i)]) {  // clauses under أن
      Act& c = act(j);
      if (!c.via_clause) continue;
      const FrameItem* clause = a.row->frame.find(codebook::Slot::clause);
      bool topic = clause && clause->role == Role::topic;
      for (const FrameItem& item : a.row->frame.items)
        if (!clause && item.role == Role::topic) topic = true;
      if (topic)
        drop_topic(a, j);
      else if (clause && clause->role == Role::event && c.row && !c.dropped)
        children.push_back(j);
    }
    if (a.row->type != "LIGHT") return;
    for (int ci : children) {
      Act& c = act(ci);
      const auto own = static_cast<std::ptrdiff_t>(c.fills.size());  // عقد X اجتماعا مع Y gives both
      for (const Fill& f : a.fills) {
        if (f.mention < 0 || (f.role != Role::actor && f.role != Role::recipient && f.role != Role::place)) continue;
        const bool has = std::any_of(c.fills.begin(), c.fills.begin() + own,
                                     [&](const Fill& g) { return g.role == f.role && g.mention >= 0 && !g.resolved; });
        if (!has && std::none_of(c.fills.begin(), c.fills.end(),
                                 [&](const Fill& g) { return g.role == f.role && g.mention == f.mention; }))
          c.fills.push_back({f.role, f.mention, -1, f.resolved});
      }
      c.light_child = true;
      c.future = c.future || a.future, c.negated = c.negated || a.negated, c.hedged = c.hedged || a.hedged,
      c.condition = c.condition || a.condition;
      if (c.parent < 0) c.parent = i;
    }
  }

  Draft& d_;
  const arabic::Text& text_;
  const Lexicon& lex_;
  Speakers speakers_;
  std::vector<std::vector<int>> children_;  // by act: those whose parent it is
  std::vector<int> in_order_;               // mentions in the order of the text: adjectives' come last in the draft
};

}  // namespace

void fill_roles(Draft* draft) { Arguments(draft).run(); }

}  // namespace marsad::reading
