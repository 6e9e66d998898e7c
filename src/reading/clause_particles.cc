// Particles and fixed cues: prepositions, أن, الذي, negation, doubt, aims, sources.
//
//   لم | تقصف: what follows is negated;  القوات | التي | تحاصر: a clause about the forces opens;  بحسب | المرصد: a
//   source beside the clause
//
// Each leaves a mark that the next act or name takes up. What it cannot do: negate more than the act that follows.
// Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

// بدأت, اندلعت: a past tense that is written like no noun.
bool ClauseReader::only_a_verb(uint32_t u) const {
  const auto& acts = d_.units[u].acts;
  return !acts.empty() && !d_.units[u].clitics && std::all_of(acts.begin(), acts.end(), [](const Sense& s) {
    return s.cls == WordClass::verb && s.tense == Tense::past;
  });
}

// لا تستهدف سوى المسلحين: what a verb denies of all but those behind is done to them. Not لن ينسحب إلا بعد انتخابات.
void ClauseReader::only_to(uint32_t u) {
  constexpr uint32_t kNear = 5;
  const int v = verb_top();
  if (v < 0 || u + 1 >= end_ || !prep_.empty()) return;
  Act& verb = d_.acts[static_cast<size_t>(v)];
  if (verb.negated && !verb.cue && u - verb.unit <= kNear && !has(v, codebook::Slot::obj) &&
      takes_slot(verb, codebook::Slot::obj) && d_.units[u + 1].kind == UnitKind::mention &&
      !(d_.units[u + 1].clitics & ~arabic::kAl))
    verb.negated = false;
}

void ClauseReader::particle(uint32_t u) {
  const Unit& unit = d_.units[u];
  const Particle& p = *unit.particle;
  switch (p.kind) {
    case ParticleKind::prep: {
      // سبعة من الجنود: the number's noun, not a slot of من; but خرجت مئة حافلة من دوما: the noun has stood, and a
      // place is where it left.
      const Mention* whole = u + 1 < end_ && d_.units[u + 1].mention >= 0
                                 ? &d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)]
                                 : nullptr;
      const bool from = whole && whole->place && !whole->actor && d_.units[open_unit_].kind == UnitKind::word &&
                        verb_top() >= 0 && takes_prep(d_.acts[static_cast<size_t>(verb_top())], arabic::fold(p.form));
      if (open_.valid() && number_ >= 0 && p.role == "of" && !from) {
        open_unit_ = u;
        return;
      }
      // قوة من الجيش اللبناني: the whole of which the noun is a part names the actor.
      if (p.role == "of" && open_.valid() && open_unit_ + 1 == u && u + 1 < end_ &&
          d_.units[u + 1].kind == UnitKind::mention &&
          d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].actor &&
          !d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].place) {
        open_unit_ = u;
        return;
      }
      // إن وحدة من الجيش دمرت: where nothing takes the noun, the whole it is a part of stands for it.
      if (p.role == "of" && idle_end_ == u && u > begin_ && u + 1 < end_ && d_.units[u + 1].kind == UnitKind::mention &&
          (stack_.empty() || comp_) && d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].actor) {
        prep_ = {};
        return;
      }
      if ((p.role == "of" || p.role == "agent") && done_by(u, arabic::fold(p.form))) {
        uint32_t behind = u + 2;  // من روسيا وإيران
        while (behind < end_ && (d_.units[behind].clitics & arabic::kAnd) && d_.units[behind].mention >= 0 &&
               d_.mentions[static_cast<size_t>(d_.units[behind].mention)].kind == ActorKind::state)
          ++behind;
        skip_to_ = std::max(skip_to_, behind);
        return;
      }
      // منذ بدأت موسكو عمليتها: before a verb it opens a clause.
      if (p.role == "since" && u + 1 < end_ && only_a_verb(u + 1)) {
        boundary(true);
        break;
      }
      // من قبضة التنظيم: whose hold it is taken from is whom it is taken from.
      const std::string_view form = p.form;
      prep_ = d_.keep(arabic::fold(p.role == "hold" ? form.substr(0, form.find(' ')) : form));
      open_ = {};
      if (unit.pronoun != arabic::Pronoun::none) {
        const int a = taker(prep_);
        if (a >= 0) put({a, codebook::Slot::prep, prep_}, -1, -1, {})->pronoun = unit.pronoun;
        prep_ = {};
      }
      break;
    }
    case ParticleKind::clause:
      boundary(true);
      break;
    case ParticleKind::comp: {
      open_clause(-1);
      const bool by_letter = text_[unit.tokens.begin].fold.starts_with(clitic_prep(arabic::kBi));  // بأن
      for (size_t i = stack_.size(); i-- > 0 && comp_owner_ < 0;) {
        const Act& a = d_.acts[static_cast<size_t>(stack_[i])];
        if (takes_slot(a, codebook::Slot::clause) || takes_prep(a, prep_) ||
            (unit.clitics && takes_prep(a, clitic_prep(unit.clitics))) ||
            (by_letter && takes_prep(a, clitic_prep(arabic::kBi))))
          comp_owner_ = stack_[i];
      }
      for (size_t i = stack_.size(); i-- > 0 && comp_owner_ < 0;)
        if (d_.acts[static_cast<size_t>(stack_[i])].cue) comp_owner_ = stack_[i];
      if (comp_owner_ < 0 && !stack_.empty()) comp_owner_ = stack_.back();
      // نفى مصدر نقلت عنه الوكالة أن: who quotes the speaker only describes him.
      if (comp_owner_ > 0) {
        const Act &by = d_.acts[static_cast<size_t>(comp_owner_)],
                  &says = d_.acts[static_cast<size_t>(comp_owner_ - 1)];
        const auto any = [](const Act& a, auto is) { return std::any_of(a.slots.begin(), a.slots.end(), is); };
        const int speaker = by.unit > begin_ ? d_.units[by.unit - 1].mention : -1;
        const bool quotes = by.cue || by.cue_group >= 0, speaks = says.cue || says.cue_group >= 0;
        if (quotes && by.verb && speaks && says.verb && says.sentence == by.sentence && speaker >= 0 &&
            !d_.units[by.unit].clitics &&
            any(by,
                [](const Act::Slotted& s) {
                  return s.slot == codebook::Slot::prep && s.pronoun != arabic::Pronoun::none;
                }) &&
            any(says, [&](const Act::Slotted& s) { return s.slot == codebook::Slot::subj && s.mention == speaker; }))
          comp_owner_ = comp_owner_ - 1;
      }
      prep_ = {}, last_ = open_ = {};
      topic_.clear();
      rel_depth_ = -1;
      break;
    }
    case ParticleKind::rel:
      rel_pending_ = true;
      rel_ = -1;
      // The mention just before: its last word stands before this one. (Not قالت ماي إن الضربات التي; past a
      // participle: القوات المنسحبة التي.)
      for (uint32_t i = u; i-- > begin_ && rel_ < 0 && u - i < 5;) {
        if (d_.units[i].kind == UnitKind::mention)
          rel_ = d_.units[i].mention;
        else if (d_.units[i].kind == UnitKind::act && (i + 1 < u || noun_of_action(i)))
          break;
        else if ((d_.units[i].particle && d_.units[i].particle->kind == ParticleKind::comp) ||
                 (d_.units[i].weapon && arabic::has_article(text_[d_.units[i].tokens.begin].fold)))
          break;  // قال الوزير إن الأموال التي, قصف الجيش البلدة بالصواريخ التي
      }
      // غولن، الذي يعيش في أميركا، والذي تتهمه أنقرة: a second clause with the same pronoun is about whom the first is.
      if (unit.clitics & arabic::kAnd)
        for (uint32_t i = u; i-- > begin_ + 1 && u - i < 25;) {
          const Unit& first = d_.units[i];
          if (!first.particle || first.particle->kind != ParticleKind::rel || first.particle->form != p.form ||
              (first.clitics & arabic::kAnd))
            continue;
          const uint32_t before = d_.units[i - 1].kind == UnitKind::punct && i > begin_ + 1 ? i - 2 : i - 1;
          if (d_.units[before].kind == UnitKind::mention) rel_ = d_.units[before].mention;
          break;
        }
      rel_act_ = rel_ < 0 ? noun_just_before(u, true) : -1;
      prep_ = {}, open_ = last_ = {};
      break;
    case ParticleKind::conj:
      conj_ = true;
      return;
    case ParticleKind::neg:
      negated_ = true, negated_at_ = u;
      break;
    case ParticleKind::quant:
      // لأي هجوم, للعديد من الغارات: the joined preposition is that of what is counted.
      if (prep_.empty()) prep_ = clitic_prep(unit.clitics);
      conj_ = conj_ || (unit.clitics & arabic::kAnd && unit.pronoun == arabic::Pronoun::none);  // أنقرة وبعض الفصائل
      // بحسب العديد من الخبراء, رؤساء كل من تركيا وروسيا
      if (const Act* by = open_.valid() && open_unit_ + 1 == u && !unit.clitics
                              ? &d_.acts[static_cast<size_t>(open_.act)]
                              : nullptr;
          by && ((p.role == "each" && !d_.units[u - 1].definite()) || (by->cue && by->noun)))
        open_unit_ = u;
      break;
    case ParticleKind::dem:
      // نقلتهم بعد ذلك طواقم: before a word without the article it stands alone, and is all that the preposition takes.
      if (!prep_.empty() && u + 1 < end_ && !arabic::has_article(text_[d_.units[u + 1].tokens.begin].fold)) prep_ = {};
      [[fallthrough]];
    case ParticleKind::aux:
      was_ = p.role == "was" && !unit.present;
      break;
    case ParticleKind::stop:
      as_for_ = as_for_ || unit.particle->role == "topic";
      // الجيش من جهة والمسلحين من جهة أخرى, but من جهة الشرق
      if (p.role == "side" && u + 1 < end_ && !(d_.units[u + 1].clitics & arabic::kAnd) &&
          (d_.units[u + 1].kind == UnitKind::mention || d_.units[u + 1].kind == UnitKind::word))
        prep_ = d_.keep(arabic::fold(p.form)), open_ = {};
      pronoun_of_letter(u);
      if (p.role == "object") pronoun_object(u);
      if (p.role == "but") only_to(u);
      break;
    case ParticleKind::pron:
      skip_to_ = std::max({skip_to_, says_who_he_is(u), tells_who_the_several_are(u)});
      pronoun_of_letter(u);
      break;
  }
}

void ClauseReader::cue(uint32_t u) {
  const Unit& unit = d_.units[u];
  // Particles of negation and doubt act on what follows; verbs of saying are acts with slots.
  const Sense& first = unit.cues.front();
  const CueEntry& entry = lex_.book().cues[lex_.cue_rows(first.entry).front()];
  if (first.cls == WordClass::verb || (first.cls == WordClass::noun && entry.pos != "phrase") ||
      first.cls == WordClass::active_participle || first.cls == WordClass::passive_participle) {
    if (entry.kind == CueKind::negate && first.cls == WordClass::noun) {
      negated_ = true, negated_at_ = u;  // عدم + noun of action
      // وعد بعدم مغادرة البلاد: what the verb takes with ب.
      const std::string_view by = clitic_prep(unit.clitics);
      const int v = stack_.empty() ? -1 : stack_.back();
      if (prep_.empty() && !by.empty() && v >= 0 && d_.acts[static_cast<size_t>(v)].verb && u + 1 < end_ &&
          !(unit.clitics & arabic::kSuffix) && takes_prep(d_.acts[static_cast<size_t>(v)], by) &&
          std::any_of(d_.units[u + 1].acts.begin(), d_.units[u + 1].acts.end(),
                      [](const Sense& s) { return s.cls == WordClass::noun; }))
        prep_ = by;
      return;
    }
    return act(u);
  }
  for (uint32_t row : lex_.cue_rows(first.entry)) {
    const CueEntry& c = lex_.book().cues[row];
    // "قد" doubts only a present verb.
    const FrameItem* clause = c.frame.find(codebook::Slot::clause);
    if (clause && clause->classes & (kFillPresent | kFillPast) && u + 1 < end_) {
      bool present = false;
      const Unit& next = d_.units[u + 1];
      bool past = false;  // استهدف is "he targeted", seldom "I target"
      for (const auto* list : {&next.acts, &next.cues})
        for (const Sense& s : *list) {
          present = present || s.tense == Tense::present;
          past = past || (s.tense == Tense::past && s.person == 3);
        }
      if (past || (next.clitics & arabic::kWill)) present = false;  // وإلا سيقصف is no ألا يقصف
      if (next.particle && next.particle->kind == ParticleKind::aux) present = next.present;
      if (present != ((clause->classes & kFillPresent) != 0)) continue;
    }
    Act mark;
    mark.unit = u, mark.sentence = sentence_, mark.tokens = unit.tokens, mark.cue = true, mark.noun = true,
    mark.sense = first, mark.cue_row = &c;
    switch (c.kind) {
      case CueKind::negate:
        negated_ = true, negated_at_ = u;
        return;
      case CueKind::hedge:
      case CueKind::plan: {
        // الهجوم المزعوم, هجوم وشيك: an adjective of doubt or plan behind its noun; قد, ربما, سوف: what follows.
        Act* top = stack_.empty() ? nullptr : &d_.acts[static_cast<size_t>(stack_.back())];
        const bool hedge = c.kind == CueKind::hedge;
        if (c.frame.items.empty() && top && top->noun && u - top->unit <= 4) (hedge ? top->hedged : top->future) = true;
        // أعلن خلافته المزعومة وسيطر على: an adjective doubts its noun, no deed behind it.
        else if (hedge && c.frame.items.empty() && u > begin_ && arabic::has_article(text_[unit.tokens.begin].fold) &&
                 (d_.units[u - 1].kind == UnitKind::word || d_.units[u - 1].kind == UnitKind::mention))
          return;
        // قصف الجيش على الأرجح مستودعا: words of doubt straight behind who does it doubt the verb before them.
        else if (hedge && doubts_verb(u, c))
          d_.acts[static_cast<size_t>(verb_top())].hedged = true;
        else if (hedge) {
          hedged_ = true, hedged_at_ = u;
          doubts_doer(u);
          // الهجوم قد يكون قريبا: no act follows, the doubt is about what stood before.
          const int before = topic_.empty() ? -1 : topic_.back().act;
          if (before >= 0 && unit.tokens.size() > 1 && u + 1 < end_ && d_.units[u + 1].kind == UnitKind::word)
            d_.acts[static_cast<size_t>(before)].hedged = true;
        } else if (!c.frame.items.empty())
          future_ = true, future_at_ = u;
        return;
      }
      case CueKind::aim:
        aim_ = true, aim_at_ = u;
        if (const FrameItem* item = c.frame.find(codebook::Slot::clause); item && item->required)
          boundary(true), aim_ = true;
        return;
      case CueKind::condition:
        boundary(true), condition_ = true;
        return;
      case CueKind::deny:
        if (c.frame.items.empty()) {  // … لا أساس له: what the clause told before it
          for (int open : stack_)
            if (Act& told = d_.acts[static_cast<size_t>(open)]; told.noun && !told.cue) told.negated = true;
          for (const Act::Slotted& s : topic_)
            if (s.act >= 0) d_.acts[static_cast<size_t>(s.act)].negated = true;
          return;
        }
        push(mark);
        prep_ = {}, last_ = open_ = {};
        return;
      case CueKind::call:
      case CueKind::say:
        push(mark);
        prep_ = {}, last_ = open_ = {};
        return;
      case CueKind::according:
      case CueKind::agency: {
        if (clause && clause->role == Role::actor) topic_.clear();  // حسبما: a clause of its own
        // The source follows: بحسب المرصد. It stands beside the clause, not in it.
        d_.acts.push_back(mark);
        open_ = last_ = {static_cast<int>(d_.acts.size() - 1), codebook::Slot::gen, {}};
        open_unit_ = u;
        prep_ = {};
        return;
      }
      case CueKind::anonymous:
        return word(u);
      case CueKind::none:
        return;
    }
  }
}

}  // namespace marsad::reading
