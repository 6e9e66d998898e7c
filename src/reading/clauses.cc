// The walk over a sentence: each unit to its own rule, and what ends a clause.
//
//   قصفت | القوات التركية | ، | الجمعة | ، | قرية الصافي: the comma ends a relative clause, not the verb's; the time
//   between commas is the verb's; the village is still its object
//
// What stands in which slot is decided in clause_slots.cc (what an act takes), clause_choice.cc (verb or noun),
// clause_acts.cc, clause_verbs.cc, clause_nouns.cc, clause_names.cc, clause_lists.cc, clause_words.cc and
// clause_particles.cc. What it cannot do: look beyond its sentence. Tested by clauses_test.cc.
#include "reading/clauses.h"

#include <utility>

namespace marsad::reading {

static constexpr std::string_view kSemicolon = "\xD8\x9B";
constexpr uint32_t kHeadline = 24;  // units

void ClauseReader::sentence(uint32_t number) {
  sentence_ = number;
  begin_ = d_.sentence_units[number].begin, end_ = d_.sentence_units[number].end;
  stack_.clear(), topic_.clear(), prep_ = {}, last_ = open_ = before_comma_ = each_ = {},
                                  idle_end_ = aside_end_ = calls_ = called_ = skip_to_ = 0, conj_ = false;
  aside_ = {}, was_ = as_for_ = false;
  negated_ = hedged_ = condition_ = comp_ = comp_waits_ = future_ = aim_ = false, comp_owner_ = rel_ = -1,
  rel_pending_ = false, rel_depth_ = -1, number_ = -1;
  early_times_.clear();
  for (at_ = begin_; at_ < end_; ++at_) {
    Unit& u = d_.units[at_];
    if (at_ < std::max(called_, skip_to_)) continue;  // من وصفهم | بـ | "الإرهابيين"
    if (conj_ && at_ > begin_ && d_.units[at_ - 1].kind != UnitKind::particle && !d_.units[at_ - 1].quote)
      conj_ = false;
    switch (u.kind) {
      case UnitKind::act:
        if (!only_calls(at_)) act(at_);
        break;
      case UnitKind::cue:
        cue(at_);
        break;
      case UnitKind::mention:
        mention(at_, u.mention);
        break;
      case UnitKind::particle:
        particle(at_);
        break;
      case UnitKind::punct:
        punct(at_);
        break;
      case UnitKind::time:  // "يوم السبت" is no object; it stands with the act last opened, or with the next
        prep_ = {};
        // الذي حذر، الأربعاء، من أن …: between commas straight behind a verb the time is that verb's.
        if (at_ >= begin_ + 2 && d_.units[at_ - 1].kind == UnitKind::punct && !d_.units[at_ - 1].quote &&
            !d_.acts.empty() && d_.acts.back().unit + 2 == at_ && d_.acts.back().verb)
          d_.time_act[static_cast<size_t>(u.index)] = static_cast<int>(d_.acts.size() - 1);
        else if (stack_.empty() ||
                 (comp_ && d_.acts[static_cast<size_t>(stack_.back())].verb))  // قال إنه السبت وقع هجوم
          early_times_.push_back(u.index);
        else {
          const Act& top = d_.acts[static_cast<size_t>(stack_.back())];
          const int v = verb_top();
          // قالت مصادر إن قصفا على دوما الاثنين قد أسفر: not of the saying, whose clause is open. Nor is the day behind
          // what somebody is accused of (اتهمت دمشق إسرائيل بقصف مطار في حلب الأحد) of the accusing.
          const bool of_verb =
              top.noun && v >= 0 && v != comp_owner_ && at_ - top.unit > 3 && !accuses(d_.acts[static_cast<size_t>(v)]);
          d_.time_act[static_cast<size_t>(u.index)] = of_verb ? v : stack_.back();
        }
        break;
      case UnitKind::number:
      case UnitKind::count:
      case UnitKind::object:
      case UnitKind::word:
        word(at_);
        break;
    }
  }
}

void ClauseReader::boundary(bool hard) {
  prep_ = {}, last_ = open_ = {}, number_ = -1;
  if (!hard) return;
  topic_.clear();
  negated_ = hedged_ = condition_ = comp_ = comp_waits_ = future_ = aim_ = false;
  rel_pending_ = false;
  stack_.clear();
  rel_depth_ = -1;
}

bool ClauseReader::comma(uint32_t u) const {
  return d_.units[u].kind == UnitKind::punct && is_comma(text_[d_.units[u].tokens.begin].fold);
}

// إن قصفا, أن «هجوما»: the "that" straight before, past quotation marks; null where none stands.
const Unit* ClauseReader::that_before(uint32_t u) const {
  while (u > begin_ && d_.units[u - 1].quote) --u;
  const codebook::Particle* p = u > begin_ ? d_.units[u - 1].particle : nullptr;
  return p && p->kind == codebook::ParticleKind::comp ? &d_.units[u - 1] : nullptr;
}

// The participle that opened behind the first comma is left, with the nouns of action that it took: مدعوما بغارات.
void ClauseReader::leave_aside() {
  size_t i = stack_.size();
  while (i > 2 && d_.acts[static_cast<size_t>(stack_[i - 1])].noun && !d_.acts[static_cast<size_t>(stack_[i - 1])].cue)
    --i;
  if (i < 2) return;
  const Act &aside = d_.acts[static_cast<size_t>(stack_[i - 1])], &main = d_.acts[static_cast<size_t>(stack_[i - 2])];
  if (aside.participle && aside.unit > begin_ && d_.units[aside.unit - 1].kind == UnitKind::punct && main.verb &&
      !has(stack_[i - 2], codebook::Slot::obj))
    stack_.resize(i - 1);
}

// دمار عشرة منازل، وإصابة الأهالي: whether the number before the mark has a noun of its own and counts nobody behind
// it.
bool ClauseReader::counts_a_thing(uint32_t mark) const {
  if (number_ < 0) return false;
  uint32_t u = mark;
  while (u > begin_ && !(d_.units[u - 1].kind == UnitKind::number && d_.units[u - 1].index == number_)) --u;
  return u > begin_ && u < mark && d_.units[u].kind == UnitKind::word && !d_.units[u].count && !d_.units[u].clitics;
}

void ClauseReader::punct(uint32_t u) {
  if (d_.units[u].quote) {  // quotation marks do not break a noun phrase
    // وتابع "تركيا لم تستخدم …": what is quoted straight behind a verb of saying is what was said, unless it is one
    // quoted name.
    if (d_.units[u].quote != 2 && !stack_.empty() && !comp_) {
      const int said = stack_.back();
      const Act& cue = d_.acts[static_cast<size_t>(said)];
      uint32_t close = u + 1;
      while (close < end_ && close < u + 4 && !d_.units[close].quote) ++close;
      const bool name = close < end_ && d_.units[close].quote != 1 && close < u + 4;
      if (cue.cue && cue.verb && !name && close > u + 2 && (cue.unit + 1 == u || said_in_quotes(cue, u)))
        open_clause(said), open_ = last_ = {};
    }
    if (open_.valid() && open_unit_ + 1 == u) open_unit_ = u;
    return;
  }
  if (counts_a_thing(u)) number_ = -1;
  const std::string_view p = text_[d_.units[u].tokens.begin].fold;
  // جيش الفتح - المؤلف من فصائل أهمها جبهة النصرة - سيطر: what stood before the dash or bracket goes on behind the
  // second one.
  if (arabic::is_dash(p) || p == "(" || p == ")") {
    // (CNN)-- اتهمت واشنطن: nobody's subject either.
    const bool dateline = arabic::is_dash(p) && stack_.empty() && u > begin_ && u <= begin_ + 4 &&
                          (text_.raw(d_.units[begin_].tokens.begin) == "(" && d_.units[u - 1].kind == UnitKind::punct);
    if (dateline) {
      topic_.clear(), aside_ = {}, prep_ = {}, last_ = open_ = {};
      return;
    }
    const bool closes = aside_.unit > begin_ && (p == ")") == aside_.bracket && p != "(" && u - aside_.unit < 25;
    if (closes) {
      if (!aside_.topic.empty()) topic_ = aside_.topic;
      prep_ = {}, last_ = open_ = {};
      rel_pending_ = false;
      // انتقد أردوغان (الذي يزور موسكو) واشنطن: the verb before the bracket goes on.
      if (p == ")" && !aside_.stack.empty() && !comp_) stack_ = aside_.stack, rel_depth_ = aside_.rel_depth;
      aside_ = {};
      return;
    }
    // أنقرة - لجأت تركيا: the dateline is nobody's subject.
    if (arabic::is_dash(p) && u <= begin_ + 2 && d_.units[begin_].kind == UnitKind::mention &&
        d_.mentions[static_cast<size_t>(d_.units[begin_].mention)].place && stack_.empty())
      topic_.clear();
    aside_ = {u, p == "(", topic_, {}, rel_depth_};
    if (p == "(" && waits_for_object()) aside_.stack = stack_;
    if (p == "(" || p == ")") return;
  }
  // الهدنة التي أعلنها، الاثنين، الرئيس الروسي: a time between commas ends no relative clause that waits for its
  // subject.
  if (rel_depth_ >= 0 && comma(u) && !d_.acts.empty() && d_.acts.back().verb &&
      !has(static_cast<int>(d_.acts.size() - 1), codebook::Slot::subj)) {
    const uint32_t verb = d_.acts.back().unit;
    if ((verb + 1 == u && u + 2 < end_ && d_.units[u + 1].kind == UnitKind::time && comma(u + 2)) ||
        (verb + 3 == u && d_.units[u - 1].kind == UnitKind::time && comma(u - 2)))
      return;
  }
  if (is_comma(p) || p == kSemicolon || p == ";" || arabic::is_dash(p)) {
    prep_ = {}, before_comma_ = last_, last_ = open_ = {};
    // ويشن الجيش، مدعوما بسلاح الجو، عملية: the verb that still waits for its object goes on behind the second comma.
    leave_aside();
    if (condition_ && !stack_.empty()) condition_ = false;
    // دبي، الإمارات (CNN) – أعلنت روسيا: a dateline is no subject.
    if (stack_.empty() && !topic_.empty() && arabic::is_dash(p) && u > begin_ &&
        text_.raw(d_.units[u - 1].tokens.begin) == ")")
      topic_.clear(), aside_ = {};
    if (rel_depth_ >= 0 && !comp_waits_) {  // the relative clause ends
      stack_.resize(std::min(stack_.size(), static_cast<size_t>(rel_depth_)));
      rel_depth_ = -1;
    }
  } else if (p == "." && u > begin_ && end_ - begin_ < kHeadline && text_[d_.units[u - 1].tokens.begin].fold == ".") {
    // عقب زيارة بوتين.. الطيران يقصف إدلب: behind two dots a headline begins anew, unless somebody is still quoted; in
    // a long sentence they only leave something out.
    const bool said =
        std::any_of(stack_.begin(), stack_.end(), [&](int i) { return d_.acts[static_cast<size_t>(i)].cue; });
    boundary(!said && !comp_);
  } else if (p == ":") {
    open_ = last_ = {};
    int v = -1;
    for (size_t i = stack_.size(); i-- > 0 && v < 0;)
      if (d_.acts[static_cast<size_t>(stack_[i])].cue) v = stack_[i];
    if (v >= 0)
      open_clause(v);
    else
      boundary(false), topic_.clear();
  }
}

void ClauseReader::push(Act a) {
  for (int t : early_times_) d_.time_act[static_cast<size_t>(t)] = static_cast<int>(d_.acts.size());
  early_times_.clear();
  d_.acts.push_back(std::move(a));
  stack_.push_back(static_cast<int>(d_.acts.size() - 1));
}

void find_acts(Draft* draft) {
  draft->time_act.assign(draft->times.size(), -1);
  ClauseReader reader(draft);
  for (uint32_t s = 0; s < draft->sentence_units.size(); ++s) reader.sentence(s);
}

}  // namespace marsad::reading
