#include "reading/said_twice.h"

#include <algorithm>
#include <span>

#include "arabic/folded_letters.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;

namespace {

bool all_among(const std::vector<ActorRef>& some, const std::vector<ActorRef>& list) {
  return std::all_of(some.begin(), some.end(), [&](const ActorRef& x) { return among(x, list); });
}

std::vector<ActorRef> parties(const Event& e) {
  std::vector<ActorRef> all = e.actors;
  all.insert(all.end(), e.recipients.begin(), e.recipients.end());
  return all;
}

const Count* number(const Event& e, std::string_view what) {
  const auto of = std::find_if(e.numbers.begin(), e.numbers.end(), [&](const auto& one) { return one.first == what; });
  return of == e.numbers.end() ? nullptr : &of->second;
}

// Decides for the events of one sentence whether one tells what an earlier one tells.
class SaidTwice {
 public:
  explicit SaidTwice(const Draft& d) : d_(d) {}

  bool operator()(int first, const Event& x, int second, const Event& y) const {
    if (x.type != y.type || differ(x, y)) return false;
    const Act &a = act(first), &b = act(second);
    // هجوم مفترض استهدف البلدة: what the noun leaves open the verb does not make sure.
    if (x.factuality != y.factuality && !(x.type == "ASSAULT" && x.factuality == Factuality::possible && a.noun))
      return false;
    if (x.type == "CONSULT") return talk(a, x, b, y);
    if (x.type == "ASSAULT") return aimed(a, x, b, y) || means(first, x, second, y);
    if (joined(a, b) && is_speech(x.type)) return x.actors.empty() || all_among(y.actors, x.actors);
    if (x.actors.empty() || !all_among(y.actors, x.actors) || y.actors.empty()) return false;
    if (x.type == "ACCUSE") return y.mode == "disapprove" && (described(b) || under(second, first));
    return x.type == "THREATEN" && (described(b) || under(second, first));
  }

 private:
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }

  // Other days or places; of no talk, others spoken of.
  static bool differ(const Event& x, const Event& y) {
    if (!x.date.empty() && !y.date.empty() && x.date != y.date) return true;
    if (x.type == "CONSULT" || x.type == "ASSAULT") return false;
    return !x.recipients.empty() && !y.recipients.empty() && !all_among(y.recipients, x.recipients);
  }

  // يستنكر ويشجب: the second verb straight behind the first.
  bool joined(const Act& a, const Act& b) const {
    return a.verb && b.verb && b.unit == a.unit + 1 && (d_.units[b.unit].clitics & arabic::kAnd) && b.phrase.empty();
  }

  // دان الهجوم، معتبرا أنه جريمة, ووصفه بأنه جريمة: of what the first verb said already.
  bool described(const Act& b) const {
    const Unit& unit = d_.units[b.unit];
    return b.participle ? !unit.definite() : b.verb && unit.pronoun != arabic::Pronoun::none;
  }

  // اعتبرت مصر أن القصف غير مقبول: within what the first says.
  bool under(int i, int of) const {
    for (int p = act(i).parent, steps = 0; p >= 0 && steps < 8; p = act(p).parent, ++steps)
      if (p == of) return true;
    return false;
  }

  // بحثا الأزمة خلال اتصال هاتفي, التقى نظيره وبحث معه الأزمة
  bool talk(const Act& a, const Event& x, const Act& b, const Event& y) const {
    const bool both_visit = (x.mode == "visit") == (y.mode == "visit");
    if (another(a, b) || !both_visit || x.actors.empty()) return false;
    if (a.noun && b.noun && b.unit == a.unit + 1 && (d_.units[b.unit].clitics & arabic::kAnd))  // اجتماعات ولقاءات
      return all_among(x.actors, y.actors) || all_among(y.actors, x.actors);
    if (a.verb && discusses(a) && during(b)) return all_among(x.actors, y.actors) || all_among(y.actors, x.actors);
    const std::vector<ActorRef> one = parties(x), other = parties(y);
    return b.verb && discusses(b) && one.size() > 1 && all_among(other, one) && all_among(one, other);
  }

  // شن هجوما على البلدة استهدف مقرا, قصف البلدة مستهدفا السوق: a verb that an attack can have for subject says what it
  // was aimed at. Not أسقط صواريخ استهدفت القاعدة.
  bool aimed(const Act& a, const Event& x, const Act& b, const Event& y) const {
    if ((!a.noun && !b.participle) || (!b.verb && !b.participle) || !y.numbers.empty() ||
        (d_.units[b.unit].clitics & ~arabic::kLi))
      return false;
    if (!all_among(y.actors, x.actors) || (x.mode != y.mode && !x.mode.empty() && !y.mode.empty())) return false;
    if (x.place && y.place && x.place->text != y.place->text) return false;
    return carries(b) && !another(a, b) && !breaks(a, b, y.actors.empty() && b.sense.tense == arabic::Tense::past);
  }

  // استهدفت الطائرات البلدة بغارتين, عدوانا جويا برشقات من الصواريخ: the attack behind ب is what the attack before it
  // was made with. Not where it was made on somewhere else: وبغارة على السوق.
  bool means(int first, const Event& x, int second, const Event& y) const {
    const Act &a = act(first), &b = act(second);
    if (!b.noun || (d_.units[b.unit].clitics & arabic::kAnd) || !b.row->acled.starts_with("Explosions") ||
        !with(a, first, second) || another(a, b))
      return false;
    if (!all_among(y.actors, x.actors)) return false;
    if (!x.recipients.empty() && !all_among(y.recipients, x.recipients)) return false;
    for (const auto& [what, many] : y.numbers)
      if (const Count* told = number(x, what); told && (told->min != many.min || told->max != many.max)) return false;
    return !x.place || !y.place || x.place->text == y.place->text || y.place->at.end <= y.at.start || nearer(x, y);
  }

  // بغارة محيط بلدة كنصفرة في ريف إدلب: both stand behind the two, and the nearer says more.
  static bool nearer(const Event& x, const Event& y) { return x.place->at.start > y.place->at.start; }

  bool with(const Act& a, int first, int second) const {
    const Act& b = act(second);
    if (std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
          return s.slot == codebook::Slot::prep && s.act == second && s.prep == arabic::kBa;
        }))
      return true;
    if (!a.noun || b.parent >= 0 || !(d_.units[b.unit].clitics & arabic::kBi)) return false;
    return std::all_of(d_.units.begin() + a.unit + 1, d_.units.begin() + b.unit,
                       [](const Unit& u) { return u.kind == UnitKind::word || (u.particle && !u.clitics); }) &&
           act(first).unit < b.unit;
  }

  bool carries(const Act& b) const {
    const std::span<const uint32_t> rows = d_.lexicon->predicate_rows(b.sense.entry);
    return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
      const Predicate& row = d_.lexicon->book().predicates[r];
      const FrameItem* subject = row.frame.find(codebook::Slot::subj);
      return row.type == "LIGHT" && subject && subject->role == Role::event;
    });
  }

  // Whether a clause of its own begins between the two; a mark straight before a verb that tells of nobody begins
  // none: هجوم قبل الفجر، استهدف القاعدة.
  bool breaks(const Act& a, const Act& b, bool of_nobody) const {
    const Unit* mark = of_nobody ? &d_.units[b.unit - 1] : nullptr;
    return std::any_of(d_.units.begin() + a.unit + 1, d_.units.begin() + b.unit, [&](const Unit& u) {
      return (u.kind == UnitKind::punct && !u.quote && !b.participle && &u != mark) ||
             (!u.acts.empty() && (u.clitics & (arabic::kAnd | arabic::kThen))) ||
             (u.kind == UnitKind::cue && !doubts(u));
    });
  }

  // هجوم مفترض
  bool doubts(const Unit& u) const {
    return !u.cues.empty() &&
           d_.lexicon->book().cues[d_.lexicon->cue_rows(u.cues.front().entry).front()].kind == CueKind::hedge;
  }

  // قبل فجر الاثنين: a time of its own, no other happening.
  bool before_a_time(const Unit& u) const {
    const auto t = std::partition_point(d_.times.begin(), d_.times.end(),
                                        [&](const auto& time) { return time.tokens.end <= u.tokens.begin; });
    return t != d_.times.end() && t->tokens.begin <= u.tokens.end;
  }

  // Whether a word of another time or of somebody else's deed stands between.
  bool another(const Act& a, const Act& b) const {
    return std::any_of(d_.units.begin() + a.unit + 1, d_.units.begin() + b.unit, [&](const Unit& u) {
      const Particle* p = u.particle;
      return u.kind != UnitKind::time && p &&
             (another_time(p->role) || p->role == "aside" || p->role == "as" || p->kind == ParticleKind::comp) &&
             !before_a_time(u);
    });
  }

  static bool discusses(const Act& a) {
    const FrameItem* of = a.row->frame.find(codebook::Slot::obj);
    return a.verb && of && of->role == Role::topic;
  }

  // خلال لقاء, في اتصال
  bool during(const Act& b) const {
    const Particle* led = b.noun && b.unit ? d_.units[b.unit - 1].particle : nullptr;
    return led && led->kind == ParticleKind::prep && (led->role == "during" || led->role == "place");
  }

  const Draft& d_;
};

// What the dropped one alone tells.
void merge(const Event& from, Event* to) {
  if (to->actors.empty()) to->actors = from.actors;
  if (to->type == "CONSULT") {
    for (const ActorRef& x : parties(from))
      if (!among(x, parties(*to))) to->actors.push_back(x);
  } else if (to->recipients.empty()) {
    for (const ActorRef& x : from.recipients)
      if (!x.resolved && !among(x, to->actors)) to->recipients.push_back(x);
  }
  if (to->mode.empty()) to->mode = from.mode, to->evidence_mode = from.evidence_mode;
  if (!to->place) to->place = from.place;
  for (const auto& one : from.numbers)
    if (!number(*to, one.first)) to->numbers.push_back(one);
  std::sort(to->numbers.begin(), to->numbers.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (to->date.empty()) to->date = from.date, to->date_basis = from.date_basis, to->evidence_date = from.evidence_date;
}

}  // namespace

std::vector<bool> find_said_twice(const Draft& draft, const std::vector<int>& acts, std::vector<Event>* events) {
  constexpr size_t kReach = 6;  // events of one sentence
  std::vector<bool> twice(events->size());
  const SaidTwice said_twice(draft);
  for (size_t k = 0; k < events->size(); ++k)
    for (size_t j = k; j-- > 0 && k - j <= kReach;) {
      Event &first = (*events)[j], &second = (*events)[k];
      if (draft.acts[static_cast<size_t>(acts[j])].sentence != draft.acts[static_cast<size_t>(acts[k])].sentence) break;
      if (twice[j] || !said_twice(acts[j], first, acts[k], second)) continue;
      merge(second, &first);
      twice[k] = true;
      break;
    }
  return twice;
}

}  // namespace marsad::reading
