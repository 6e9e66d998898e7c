// The report stage: acts that fired become events with place, date, factuality, attribution and numbers.
//
// An act whose row has one of PLOVER's types, that is no light verb, not told as what another act asks or promises, and
// not blocked, is an event. PLOVER's foldings of the future (a planned visit is an AGREE) come from folds.tsv. What no
// word says stays empty: no date, no place is guessed.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/attribution.h"
#include "reading/coreference.h"
#include "reading/counts.h"
#include "reading/draft.h"
#include "reading/event_dates.h"
#include "reading/slots.h"

namespace marsad::reading {
using namespace codebook;

namespace {

uint64_t fnv(std::string_view bytes, uint64_t h) {
  for (unsigned char c : bytes) h = (h ^ c) * 0x100000001b3u;
  return (h ^ 0xff) * 0x100000001b3u;
}

// Whether a place is a part of a wider one: told so by the codebook, or small and near enough to its middle.
bool lies_in(const codebook::Place& near, const codebook::Place& wide) {
  if (std::find(near.parents.begin(), near.parents.end(), wide.id) != near.parents.end()) return true;
  if (!near.lat || !near.lon || !wide.lat || !wide.lon || near.radius_km * 2 > wide.radius_km) return false;
  const double north = (*near.lat - *wide.lat) * 111, east = (*near.lon - *wide.lon) * 111 * 0.82;  // at 35° north
  return north * north + east * east < wide.radius_km * wide.radius_km * 2;
}

class EventWriter {
 public:
  EventWriter(const Draft& d, const std::optional<Published>& published, Reading* out)
      : d_(d),
        text_(*d.text),
        lex_(*d.lexicon),
        published_(published),
        out_(*out),
        said_(d),
        dates_(d, published, said_),
        counts_(d) {}

  void run(const SlotModel* model, SlotTrace* trace) {
    std::vector<int> mine;
    for (uint32_t s = 0; s < d_.sentence_units.size(); ++s) {
      mine.clear();
      while (next_ < d_.acts.size() && d_.acts[next_].sentence == s) mine.push_back(static_cast<int>(next_++));
      sentence(s, mine);
    }
    point_back();
    share_between_mentions(triggers_, &out_.events);
    decide_slots(d_, published_, event_acts_, model, trace, &out_);
    tallies();
  }

 private:
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }

  static bool coded(const Act& a) {
    return !a.cue && !a.dropped && a.row && a.row->type != "LIGHT" && a.row->type != "NONE" && !a.row->plain();
  }

  // "قصف أوقع سبعة قتلى": a counting noun beside an act of force counts its dead; it is no second event.
  bool mere_count(const Act& a, const std::vector<int>& acts) const {
    const codebook::Sense* count = d_.units[a.unit].count;
    if (!a.noun || !count || a.row->type != "ASSAULT") return false;
    if (lex_.book().counts[count->entry].role == "strikes") return false;  // أربع غارات are the attack itself
    for (int i : acts) {
      const Act& b = act(i);
      if (&b != &a && coded(b) && b.row->type == "ASSAULT" && !(b.noun && d_.units[b.unit].count)) return true;
      if (&b != &a && &b < &a && coded(b) && b.row->type == "ASSAULT") return true;
    }
    return false;
  }

  void sentence(uint32_t s, const std::vector<int>& acts) {
    const size_t first = out_.events.size();
    gather_places(s, acts);
    sentence_hash_ = fnv(out_.id, 0xcbf29ce484222325u);
    for (uint32_t t = text_.sentences()[s].begin; t < text_.sentences()[s].end; ++t)
      if (text_[t].kind == arabic::TokenKind::word) sentence_hash_ = fnv(text_[t].fold, sentence_hash_);
    std::vector<int> of_event;
    std::vector<Counted> counted = counts_.of_sentence(s);
    for (int i : acts) {
      if (!coded(act(i))) continue;
      if (mere_count(act(i), acts)) {  // "… وإصابة ستة": its number is told of the act of force
        for (Counted& c : counts_.of_act(act(i))) counted.push_back(std::move(c));
        continue;
      }
      Event e = event(i);
      out_.events.push_back(std::move(e));
      of_event.push_back(i);
    }
    numbers(counted, first, of_event);
    std::vector<Event> kept;
    for (size_t k = first; k < out_.events.size(); ++k)
      if (!out_.events[k].type.empty()) {
        kept.push_back(std::move(out_.events[k]));
        const Act& a = act(of_event[k - first]);
        event_acts_.push_back(of_event[k - first]);
        triggers_.push_back(
            {a.noun, d_.units[a.unit].definite(), lex_.predicate_rows(a.sense.entry).data(), a.sentence});
      }
    out_.events.resize(first);
    for (Event& e : kept) out_.events.push_back(std::move(e));
  }

  // القصف, الهجوم: a noun of action that names nobody takes its participants from the nearest event before it of that
  // type.
  void point_back() {
    for (size_t k = 1; k < out_.events.size(); ++k) {
      Event& e = out_.events[k];
      if (!e.actors.empty()) continue;
      // "… شنت غارات … بعد قصف": a noun of action without an agent shares that of the event before it in its sentence.
      if (const Event& before = out_.events[k - 1];
          triggers_[k].noun && before.sentence == e.sentence && !before.actors.empty() && before.type == e.type) {
        e.actors = before.actors;
        for (ActorRef& r : e.actors) r.resolved = true;
        std::erase_if(e.recipients, [&](const ActorRef& r) {
          return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& x) { return x.at == r.at; });
        });
        continue;
      }
      if (!triggers_[k].noun || !triggers_[k].definite) continue;
      for (size_t j = k; j-- > 0 && k - j < 64;) {
        const Event& before = out_.events[j];
        if (before.type != e.type || before.actors.empty()) continue;
        e.actors = before.actors;
        for (ActorRef& r : e.actors) r.resolved = true;
        if (e.recipients.empty()) {
          e.recipients = before.recipients;
          for (ActorRef& r : e.recipients) r.resolved = true;
        }
        if (!e.place) e.place = before.place;
        if (e.date.empty()) e.date = before.date, e.date_basis = before.date.empty() ? "" : "inferred";
        break;
      }
    }
  }

  // A count over a period ("370 killed since December, says the UN") is a tally of its own beside its event.
  void tallies() {
    for (Event& e : out_.events) {
      if (e.numbers.empty() || e.date.empty()) continue;
      const size_t slash = e.date.find('/');
      const bool period =
          slash != std::string::npos ? e.date.substr(0, slash) != e.date.substr(slash + 1) : e.date.size() < 10;
      if (!period) continue;
      Tally t;
      t.at = e.at;
      if (!e.attributed_to.empty()) t.reporter = e.attributed_to.front().who;
      t.period = e.date, t.place = e.place, t.counts = e.numbers;
      e.tally = static_cast<uint32_t>(out_.tallies.size());
      out_.tallies.push_back(std::move(t));
    }
  }

  // Counts: of the act's own slots; of counting nouns to the nearest event that can have them; "مقتل 7 وإصابة 3" is one
  // event.
  void numbers(const std::vector<Counted>& counted, size_t first, const std::vector<int>& of_event) {
    for (size_t k = 0; k < of_event.size(); ++k)
      for (const Counted& c : counts_.of_act(act(of_event[k])))
        put_count(&out_.events[first + k].numbers, c.role, c.count);
    for (const Counted& c : counted) {
      int best = -1;
      uint32_t best_distance = ~0u;
      for (size_t k = 0; k < of_event.size(); ++k) {
        if (out_.events[first + k].type != "ASSAULT" &&
            (c.role == "killed" || c.role == "injured" || c.role == "casualties"))
          continue;
        const uint32_t u = act(of_event[k]).unit, distance = u > c.unit ? u - c.unit : c.unit - u;
        if (distance < best_distance) best = static_cast<int>(k), best_distance = distance;
      }
      if (best >= 0) put_count(&out_.events[first + static_cast<size_t>(best)].numbers, c.role, c.count);
    }
    // أفرج عن 14 معتقلا: the prisoners are those released.
    for (size_t k = 0; k < of_event.size(); ++k) {
      Event& e = out_.events[first + k];
      if (e.type != "RETREAT" || e.mode != "release") continue;
      for (size_t n = 0; n < e.numbers.size(); ++n) {
        if (e.numbers[n].first != "detained" && e.numbers[n].first != "abducted") continue;
        Count count = std::move(e.numbers[n].second);
        e.numbers.erase(e.numbers.begin() + static_cast<std::ptrdiff_t>(n--));
        put_count(&e.numbers, "released", count);
      }
    }
    // "مقتل سبعة في قصف": a toll beside the attack that caused it is one event, the attack, with the toll's numbers and
    // victims.
    for (size_t k = 0; k < of_event.size(); ++k) {
      Event& toll = out_.events[first + k];
      const std::string_view role = counts_.role_of(act(of_event[k]));
      if (toll.type != "ASSAULT" || (role != "killed" && role != "injured")) continue;
      int best = -1;
      uint32_t best_distance = 30;
      for (size_t j = 0; j < of_event.size(); ++j) {
        const Event& attack = out_.events[first + j];
        const std::string_view other = counts_.role_of(act(of_event[j]));
        if (j == k || attack.type != "ASSAULT" || attack.factuality != toll.factuality ||
            (!other.empty() && other != "strikes"))
          continue;
        if (attack.mode == "abduct") continue;
        const uint32_t u = act(of_event[j]).unit, v = act(of_event[k]).unit, distance = u > v ? u - v : v - u;
        if (distance < best_distance) best = static_cast<int>(j), best_distance = distance;
      }
      if (best < 0) continue;
      Event& attack = out_.events[first + static_cast<size_t>(best)];
      for (const auto& [r, count] : toll.numbers) put_count(&attack.numbers, r, count);
      if (attack.recipients.empty()) attack.recipients = toll.recipients;
      if (attack.actors.empty()) attack.actors = toll.actors;
      if (attack.date.empty() && !toll.date.empty())
        attack.date = toll.date, attack.date_basis = toll.date_basis, attack.evidence_date = toll.evidence_date;
      toll.type.clear();
    }
    for (size_t k = 1; k < of_event.size(); ++k) {
      Event &before = out_.events[first + k - 1], &e = out_.events[first + k];
      const std::string_view a = counts_.role_of(act(of_event[k - 1])), b = counts_.role_of(act(of_event[k]));
      if (a == "killed" && b == "injured" && before.type == "ASSAULT" && e.type == "ASSAULT" &&
          act(of_event[k]).unit - act(of_event[k - 1]).unit < 12) {
        for (const auto& [role, count] : e.numbers) put_count(&before.numbers, role, count);
        e.type.clear();
      }
    }
  }

  Event event(int i) {
    const Act& a = act(i);
    Event e;
    e.at = d_.chars(a.tokens);
    e.text = std::string(text_.raw(a.tokens));
    const Range sentence = text_.sentences()[a.sentence];
    e.sentence = d_.chars(sentence);
    e.type = a.row->type, e.mode = a.row->mode;
    e.rule = (a.row->pos == "v" ? "verb:" : "noun:") + a.row->lemma + " " + a.row->origin.file + ":" +
             std::to_string(a.row->origin.line);
    actors(a, &e);
    attribution(i, &e);
    factuality(i, &e);
    place(i, &e);
    dates_.date(i, &e);
    if (e.type == "ASSAULT" && e.mode.empty()) mode(a, &e);
    fold_type(a, &e);
    // "قال لافروف إنه يجب على واشنطن …": a speech act whose row names no actor is the speaker's own.
    const bool says = (e.type == "ACCUSE" && e.mode != "investigate") || e.type == "REQUEST" || e.type == "THREATEN" ||
                      e.type == "REJECT" || e.type == "SUPPORT";
    if (says && e.actors.empty() &&
        std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                     [](const codebook::FrameItem& f) { return f.role == Role::actor || f.role == Role::both; }))
      for (const Attribution& x : e.attributed_to) e.actors.push_back(x.who);
    // "نتوقع", "لن نسمح": who says we is the speaker.
    const bool we = (a.verb && a.sense.person == 1) ||
                    (a.light_child && a.parent >= 0 && act(a.parent).verb && act(a.parent).sense.person == 1);
    if (e.actors.empty() && we)
      for (const Attribution& x : e.attributed_to) e.actors.push_back(x.who), e.actors.back().resolved = true;
    // A speaker is not quoted for his own speech act.
    if (says)
      std::erase_if(e.attributed_to, [&](const Attribution& x) {
        return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& y) {
          return x.who.at == y.at || (!x.who.id.empty() && x.who.id == y.id);
        });
      });
    const uint64_t h = fnv(e.type, fnv(e.text, sentence_hash_));
    char key[17];
    std::snprintf(key, sizeof key, "%016llx", static_cast<unsigned long long>(h));
    e.key = key;
    return e;
  }

  void add(std::vector<ActorRef>* list, int m, bool resolved) const {
    ActorRef r = actor_ref(d_, m, resolved);
    for (const ActorRef& old : *list)
      if (old.at == r.at || (!r.id.empty() && old.id == r.id)) return;
    list->push_back(std::move(r));
  }

  // الجانبان, الزعيمان: the two who acted together last.
  bool both_of_before(const Mention& m, Event* e) const {
    if (!m.anaphor || m.number != Number::du || m.owner != arabic::Pronoun::none) return false;
    for (size_t k = out_.events.size(); k-- > 0 && k + 6 > out_.events.size();) {
      const Event& before = out_.events[k];
      if (before.actors.size() != 2) continue;
      e->actors = before.actors;
      for (ActorRef& r : e->actors) r.resolved = true;
      return true;
    }
    return false;
  }

  void actors(const Act& a, Event* e) const {
    for (const Fill& f : a.fills) {
      if (f.mention < 0) continue;
      const Mention& m = mention(f.mention);
      if (!m.actor) continue;
      if (f.role == Role::actor && both_of_before(m, e)) continue;
      if (f.role == Role::actor) add(&e->actors, f.mention, f.resolved);
      if (f.role == Role::recipient) add(&e->recipients, f.mention, f.resolved);
    }
    std::erase_if(e->recipients, [&](const ActorRef& r) {
      return std::any_of(e->actors.begin(), e->actors.end(), [&](const ActorRef& x) { return x.at == r.at; });
    });
  }

  void attribution(int i, Event* e) const {
    for (const Said* s : said_.of(i)) {
      for (int speaker : s->speakers) {
        Attribution x;
        x.who = actor_ref(d_, speaker, false);
        x.cue = Cue{d_.chars(s->cue), std::string(text_.raw(s->cue))};
        if (s->via >= 0 && !mention(s->via).id.empty()) x.via.push_back(mention(s->via).id);
        if (std::none_of(e->attributed_to.begin(), e->attributed_to.end(), [&](const Attribution& o) {
              return o.who.at == x.who.at || (!x.who.id.empty() && o.who.id == x.who.id);
            }))
          e->attributed_to.push_back(std::move(x));
      }
      if (e->attributed_to.size() >= 2) break;
    }
  }

  // أنباء تتحدث عن …: a subject that is itself a word of doubt.
  const Act* doubtful(const Act& saying) const {
    for (const Act::Slotted& s : saying.slots)
      if (s.slot == codebook::Slot::subj && s.act >= 0 && act(s.act).cue && act(s.act).cue_row &&
          act(s.act).cue_row->kind == CueKind::hedge)
        return &act(s.act);
    return nullptr;
  }

  void factuality(int i, Event* e) const {
    const Act& a = act(i);
    auto set = [&](Factuality f, const Act& by) {
      if (e->factuality != Factuality::actual && f != Factuality::denied) return;
      e->factuality = f;
      e->evidence_factuality = d_.chars(by.tokens);
    };
    if (a.negated)
      set(Factuality::denied, a);
    else if (a.hedged || a.condition)
      set(Factuality::possible, a);
    else if (a.future)
      set(Factuality::planned, a);

    for (int p = a.parent, steps = 0; p >= 0 && steps < 16; p = act(p).parent, ++steps) {
      const Act& by = act(p);
      if (by.cue && by.cue_row) {
        // لم تستبعد فرض عقوبات, لا تعتزم شن ضربات: the cue's own negation turns it round.
        switch (by.cue_row->kind) {
          case CueKind::deny:
            set(by.negated ? Factuality::possible : Factuality::denied, by);
            break;
          case CueKind::say:
            if (const Act* source = doubtful(by)) set(Factuality::possible, *source);
            break;
          case CueKind::hedge:
            set(Factuality::possible, by);
            break;
          case CueKind::plan:
            set(by.negated ? Factuality::denied : Factuality::planned, by);
            break;
          case CueKind::call:
            set(Factuality::called_for, by);
            break;
          case CueKind::condition:
            set(Factuality::possible, by);
            break;
          default:
            break;
        }
        continue;
      }
      if (by.row && !by.dropped) {
        switch (by.row->effect) {
          case Effect::denies:
            set(Factuality::denied, by);
            break;
          case Effect::plans:
            set(Factuality::planned, by);
            break;
          case Effect::calls:
            set(Factuality::called_for, by);
            break;
          case Effect::hedges:
            set(Factuality::possible, by);
            break;
          case Effect::fails:
            set(Factuality::denied, by);
            break;
          default:
            break;
        }
        if (by.row->type == "LIGHT") {
          if (by.negated)
            set(Factuality::denied, by);
          else if (by.hedged || by.condition)
            set(Factuality::possible, by);
          else if (by.future)
            set(Factuality::planned, by);
        }
      }
    }
  }

  bool usable_place(const Mention& m) const {
    return m.place && (m.known_place || m.country || !m.type.empty() || m.effect);
  }

  int place_of(const Act& a) const {
    int found = -1;
    auto better = [&](int m) {
      if (m < 0 || !usable_place(mention(m))) return;
      // A country that acts is not where it happens unless it is told as the place.
      if (found < 0 || (mention(found).country && !mention(found).known_place && mention(m).known_place)) found = m;
    };
    for (const Fill& f : a.fills)
      if (f.role == Role::place) better(f.mention);
    for (const Fill& f : a.fills)
      if ((f.role == Role::recipient || f.role == Role::actor) && f.mention >= 0 && mention(f.mention).place &&
          !mention(f.mention).actor)
        better(f.mention);
    for (const Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::prep && s.mention >= 0 && mention(s.mention).place &&
          (!mention(s.mention).actor || mention(s.mention).known_place))
        better(s.mention);
    return found;
  }

  // The places of the sentence that tell where something happens: دمشق تنفي is the government, no place.
  void gather_places(uint32_t s, const std::vector<int>& acts) {
    places_.clear();
    const Range units = d_.sentence_units[s];
    for (uint32_t u = units.begin; u < units.end; ++u) {
      const int m = d_.units[u].mention;
      if (m < 0) continue;
      const Mention& x = mention(m);
      if (!x.place || (x.actor && !x.known_place) || !usable_place(x)) continue;
      const bool acts_here =
          x.actor && std::any_of(acts.begin(), acts.end(), [&](int i) {
            return std::any_of(act(i).slots.begin(), act(i).slots.end(), [&](const Act::Slotted& slot) {
              return slot.slot == codebook::Slot::subj && slot.mention == m;
            });
          });
      if (!acts_here) places_.push_back(m);
    }
  }

  void place(int i, Event* e) const {
    int m = place_of(act(i));
    // The light verb above, then the other acts of the sentence, nearest first.
    for (int p = act(i).parent, steps = 0; m < 0 && p >= 0 && steps < 4; p = act(p).parent, ++steps)
      if (!act(p).cue) m = place_of(act(p));
    if (m < 0) {
      const Act& a = act(i);
      uint32_t best = ~0u;
      for (size_t k = places_.size(); k-- > 0;) {
        const Mention& x = mention(places_[k]);
        const uint32_t distance =
            x.tokens.begin > a.tokens.begin ? x.tokens.begin - a.tokens.begin : (a.tokens.begin - x.tokens.begin) * 2;
        if (distance < best) best = distance, m = places_[k];
      }
    }
    // بلدة اللطامنة في ريف حماة: the place that stands straight before, and lies in, the one found is the closer word.
    if (m > 0) {
      const Mention &wide = mention(m), &near = mention(m - 1);
      if (near.place && !near.actor && near.known_place && wide.known_place && near.sentence == wide.sentence &&
          near.whole.end <= wide.whole.begin && wide.whole.begin - near.whole.end <= 1 && near.whole.end > 0 &&
          near.known_place != wide.known_place && lies_in(*near.known_place, *wide.known_place))
        --m;
    }
    if (m >= 0) e->place = place_ref(d_, m);
  }

  // Weapons in the clause give the mode: the nearest within reach.
  void mode(const Act& a, Event* e) const {
    const Range units = d_.sentence_units[a.sentence];
    const uint32_t from = a.unit > units.begin + 8 ? a.unit - 8 : units.begin, to = std::min(units.end, a.unit + 12);
    uint32_t best = ~0u;
    for (uint32_t u = from; u < to; ++u) {
      const Weapon* w = d_.units[u].weapon;
      if (!w || w->mode.empty()) continue;
      // المدفعية, طائرات حربية are also who fires: the act's own, and not those hit (إسقاط مروحية).
      if (const int m = d_.units[u].mention; m >= 0) {
        const bool own = std::any_of(a.slots.begin(), a.slots.end(), [&](const auto& s) { return s.mention == m; });
        const bool hit = std::any_of(a.fills.begin(), a.fills.end(),
                                     [&](const Fill& f) { return f.mention == m && f.role == Role::recipient; });
        if (!own || hit) continue;
      }
      const uint32_t distance = u > a.unit ? u - a.unit : a.unit - u;
      if (distance < best) best = distance, e->mode = w->mode, e->evidence_mode = d_.chars(d_.units[u].tokens);
    }
  }

  // The future of a verb is announced (سينسحب: CONCEDE); a noun of what is planned (تمهيدا لإجلاء) keeps its type.
  void fold_type(const Act& a, Event* e) const {
    if (e->type == "RETREAT" && a.noun && !(a.parent >= 0 && act(a.parent).verb && !act(a.parent).cue)) return;
    for (const FoldRule& f : lex_.book().folds) {
      if (f.type != e->type || (!f.mode.empty() && f.mode != "*" && f.mode != e->mode) ||
          f.factuality != name_of(e->factuality))
        continue;
      if (!f.becomes_type.empty()) {
        if (f.becomes_type != e->type) e->mode = f.becomes_mode;
        e->type = f.becomes_type;
      }
      if (!f.becomes_mode.empty()) e->mode = f.becomes_mode;
      for (Factuality x :
           {Factuality::actual, Factuality::planned, Factuality::called_for, Factuality::possible, Factuality::denied})
        if (f.becomes_factuality == name_of(x)) e->factuality = x;
      return;
    }
  }

  const Draft& d_;
  const arabic::Text& text_;
  const Lexicon& lex_;
  const std::optional<Published>& published_;
  Reading& out_;
  Attributions said_;
  EventDates dates_;
  CountReader counts_;
  size_t next_ = 0;
  std::vector<int> event_acts_;    // by event
  std::vector<int> places_;        // of the sentence at hand
  uint64_t sentence_hash_ = 0;     // of its words and the article's id
  std::vector<Trigger> triggers_;  // by event
};

}  // namespace

void write_events(const Draft& draft, const std::optional<Published>& published, const SlotModel* model,
                  SlotTrace* trace, Reading* out) {
  EventWriter(draft, published, out).run(model, trace);
}

}  // namespace marsad::reading
