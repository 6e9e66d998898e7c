// The report stage: acts that fired become events with place, date, factuality, attribution and numbers.
//
//   مقتل جنديين في قصف | الجمعة: one ASSAULT, actual, of that Friday, two killed
//
// An act whose row has one of PLOVER's types, that is no light verb, not told as what another act asks or promises, and
// not blocked, is an event. PLOVER's foldings of the future (a planned visit is an AGREE) come from folds.tsv. What no
// word says stays empty: no date, no place is guessed. event_dates.h, event_places.h, factuality.h and tolls.h fill the
// slots that have rules of their own. What it cannot do: join reports of one happening; merge does. Tested by
// sentences_test.cc and the samples.
#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "arabic/fold.h"
#include "arabic/folded_letters.h"
#include "reading/attribution.h"
#include "reading/coreference.h"
#include "reading/counts.h"
#include "reading/draft.h"
#include "reading/event_dates.h"
#include "reading/event_parties.h"
#include "reading/event_places.h"
#include "reading/factuality.h"
#include "reading/his_country.h"
#include "reading/holders.h"
#include "reading/slots.h"
#include "reading/speakers_own.h"
#include "reading/speech_types.h"
#include "reading/tallies.h"
#include "reading/tolls.h"
#include "reading/trigger_words.h"
#include "reading/unanchored.h"
#include "reading/weapon_mode.h"

namespace marsad::reading {
using namespace codebook;

namespace {

uint64_t fnv(std::string_view bytes, uint64_t h) {
  for (unsigned char c : bytes) h = (h ^ c) * 0x100000001b3u;
  return (h ^ 0xff) * 0x100000001b3u;
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
        counts_(d),
        places_(d) {}

  void run(const SlotModel* model, SlotTrace* trace) {
    std::vector<int> mine;
    for (uint32_t s = 0; s < d_.sentence_units.size(); ++s) {
      mine.clear();
      while (next_ < d_.acts.size() && d_.acts[next_].sentence == s) mine.push_back(static_cast<int>(next_++));
      sentence(s, mine);
    }
    for (size_t k = 0; k < out_.events.size(); ++k) dates_.by_speaker(event_acts_[k], &out_.events[k]);
    point_back(triggers_, &out_.events);
    name_other_side(triggers_, &out_.events);
    place_tolls(triggers_, &out_.events);
    share_between_mentions(triggers_, &out_.events);
    share_rare_means(triggers_, published_, &out_.events);
    share_protests(triggers_, &out_.events);
    for (size_t k = 0; k < out_.events.size(); ++k) dates_.ongoing(event_acts_[k], &out_.events[k]);
    const StateOf state_of = [&](const ActorRef& r) -> std::string_view {
      using codebook::ActorKind;
      if (r.id.empty()) return {};
      if (lex_.country(r.id)) return r.id;
      const codebook::Actor* actor = lex_.actor(r.id);
      if (!actor) return {};
      const bool official = actor->kind == ActorKind::state || actor->kind == ActorKind::government ||
                            actor->kind == ActorKind::military || actor->kind == ActorKind::police ||
                            actor->kind == ActorKind::intelligence || actor->kind == ActorKind::court;
      return official ? std::string_view(actor->country) : std::string_view();
    };
    fill_headlines(triggers_, state_of, &out_.events);
    decide_slots(d_, published_, event_acts_, model, trace, &out_);
    place_later(&triggers_, &out_.events);
    place_pointing_back(&triggers_, &out_.events);
    place_headlines(&triggers_, state_of, &out_.events);
    for (size_t k = 0; k < out_.events.size(); ++k) name_clash_sides(d_, act(event_acts_[k]), &out_.events[k]);
    drop_unanchored(d_, event_acts_, triggers_, trace, &out_.events);
    name_countries(d_, &out_.events);
    find_tallies(d_, &out_);
  }

 private:
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }

  static bool coded(const Act& a) {
    return !a.cue && !a.dropped && a.row && a.row->type != "LIGHT" && a.row->type != "NONE" && !a.row->plain();
  }

  // قتلى, جرحى; not أربع غارات, which are the attack itself.
  bool counts_people(const Act& a) const {
    const codebook::Sense* count = d_.units[a.unit].count;
    return count && lex_.book().counts[count->entry].role != "strikes";
  }
  // قتلى بقصف لقوات النظام وغارات روسية: the raids joined to another attack did not kill them alone.
  bool joined_raids(const Act& a) const {
    return d_.units[a.unit].count && !counts_people(a) && (d_.units[a.unit].clitics & arabic::kAnd);
  }

  // "قصف أوقع سبعة قتلى": a counting noun beside an act of force counts its dead; it is no second event.
  bool mere_count(const Act& a, const std::vector<int>& acts, const std::vector<Counted>& counted) const {
    if (!a.noun || !counts_people(a) || a.row->type != "ASSAULT") return false;
    const bool total = counts_.totals(a) && std::any_of(counted.begin(), counted.end(), [&](const Counted& c) {
                         return c.unit == a.unit || c.unit + 2 == a.unit;  // إلى 80 عدد القتلى
                       });
    for (int i : acts) {
      const Act& b = act(i);
      if (total && &b < &a) continue;  // قتل سبعة في قصف، ما يرفع عدد القتلى إلى 80: not of the last attack alone
      if (&b != &a && coded(b) && b.row->type == "ASSAULT" && !(b.noun && (counts_people(b) || joined_raids(b))))
        return true;
      if (&b != &a && &b < &a && coded(b) && b.row->type == "ASSAULT") return true;
    }
    return false;
  }

  // انتقدت موسكو الاتهامات الموجهة إلى روسيا, أدانت أنقرة تهديدات بقصفها: who criticises or refuses a speech act told
  // as a noun did not make it; صدت القوات هجوما: nor he who repels the attack.
  bool answered(const Act& a) const {
    if (!a.noun || a.parent < 0 || !a.row) return false;
    const Act& by = act(a.parent);
    if (!by.row || by.cue) return false;
    if (by.row->type == "ASSAULT")
      return a.row->type == "ASSAULT" && std::ranges::any_of(by.row->frame.items, [](const codebook::FrameItem& item) {
               return item.role == Role::event &&
                      (item.slot == codebook::Slot::obj || item.slot == codebook::Slot::gen);
             });
    return is_speech(a.row->type) && a.row->mode != "disapprove" &&
           (by.row->type == "REJECT" || (by.row->type == "ACCUSE" && by.row->mode == "disapprove"));
  }

  // ضربت إسرائيل مواقع ردا على إطلاق صواريخ, سيطر الفتح على البلدة في حين قتل مدنيون في قصف: between the two stands a
  // word that opens what somebody else did.
  bool anothers(int before, int i) const {
    constexpr uint32_t kNear = 4;
    if (answered(act(i))) return true;
    for (uint32_t u = act(before).unit + 1; u < act(i).unit; ++u) {
      const Particle* p = d_.units[u].particle;
      if (p && (p->role == "aside" || p->role == "as" || (p->role == "answer" && act(i).unit - u <= kNear)))
        return true;
    }
    return false;
  }

  // إصابة أحد عناصر قسد في هجوم: whom a counting noun counts suffered the nearest act of force that names nobody.
  void give_victims(const Act& counting, const std::vector<int>& acts, std::span<Event> events) const {
    constexpr uint32_t kReach = 30;
    Event* best = nullptr;
    const Act* attack = nullptr;
    uint32_t nearest = kReach;
    for (size_t k = 0; k < acts.size(); ++k) {
      const uint32_t u = act(acts[k]).unit, far = u > counting.unit ? u - counting.unit : counting.unit - u;
      if (act(acts[k]).verb && u > counting.unit) continue;  // سقط قتلى، ثم سيطرت القوات على البلدة
      if (events[k].type == "ASSAULT" && far < nearest) best = &events[k], attack = &act(acts[k]), nearest = far;
    }
    if (!best || (!best->recipients.empty() && !hits_holder(d_, *attack, *best))) return;
    const std::vector<ActorRef> holders = std::exchange(best->recipients, {});
    for (const Fill& f : counting.fills)
      if (f.role == Role::recipient && f.mention >= 0 && mention(f.mention).actor)
        add_party(d_, f.mention, f.resolved, &best->recipients);
    if (best->recipients.empty()) best->recipients = holders;
  }

  // ليرتفع عدد القتلى إلى 80 مدنيا بينهم أطفال: the total is of all of them.
  void keep_counted(const Act& total, Event* e) const {
    std::erase_if(e->recipients, [&](const ActorRef& x) {
      const uint32_t end = d_.sentence_units[total.sentence].end;
      for (uint32_t u = total.unit + 1; u < end && d_.chars(d_.units[u].tokens).start < x.at.start; ++u)
        if (d_.units[u].particle && d_.units[u].particle->role == "among") return true;
      return false;
    });
  }

  // يرى البعض أن على واشنطن …: what ought to be done, and nobody known demands it.
  bool nobody_demands(const Act& a) const {
    if (!a.noun || !a.via_clause || a.row->type != "REQUEST") return false;
    return a.parent < 0 || std::any_of(act(a.parent).slots.begin(), act(a.parent).slots.end(),
                                       [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
  }

  // القصف, مقتل ثلاثة, قتل ثلاثة: a noun that points back, or a word that says whom it hit.
  bool tells_toll(const Act& a) const {
    if (!a.noun) return true;
    const codebook::FrameItem* whom = a.row->frame.find(codebook::Slot::gen);
    return d_.units[a.unit].definite() || (whom && whom->role == Role::recipient);
  }

  // بدأت الحملة, بدء الهجوم
  bool begins(const Act& a) const {
    return a.parent >= 0 && act(a.parent).row && act(a.parent).row->effect == codebook::Effect::begins;
  }

  // الهجوم: one that was told before; not القتال, المعارك, of two sides and of many days.
  bool repeats(const Act& a) const {
    if (!a.noun || !d_.units[a.unit].definite()) return false;
    for (const Act::Slotted& s : a.slots)  // السيطرة على القرى المجاورة
      if (s.slot == codebook::Slot::prep && s.mention < 0 && s.act < 0 && (s.number >= 0 || !s.other.empty())) {
        const codebook::FrameItem* item = a.row->frame.find_prep(s.prep);
        if (item && (item->role == Role::recipient || item->role == Role::place)) return false;
      }
    return std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                        [](const codebook::FrameItem& f) { return f.role == Role::both; });
  }

  // What the events of a sentence are told by: the article and the sentence's words.
  uint64_t hash_of(uint32_t s) const {
    uint64_t h = fnv(out_.id, 0xcbf29ce484222325u);
    for (uint32_t t = text_.sentences()[s].begin; t < text_.sentences()[s].end; ++t)
      if (text_[t].kind == arabic::TokenKind::word) h = fnv(text_[t].fold, h);
    return h;
  }

  void sentence(uint32_t s, const std::vector<int>& acts) {
    const size_t first = out_.events.size();
    places_.sentence(s, acts);
    if (std::any_of(acts.begin(), acts.end(), [&](int i) { return coded(act(i)); })) sentence_hash_ = hash_of(s);
    std::vector<int> of_event, counting;
    std::vector<Counted> counted = counts_.of_sentence(s);
    for (int i : acts) {
      if (!coded(act(i))) continue;
      if (mere_count(act(i), acts, counted)) {  // "… وإصابة ستة": its number is told of the act of force
        for (Counted& c : counts_.of_act(act(i))) counted.push_back(std::move(c));
        counting.push_back(i);
        continue;
      }
      Event e = event(i);
      if (e.actors.empty() && nobody_demands(act(i))) continue;
      out_.events.push_back(std::move(e));
      of_event.push_back(i);
    }
    give_numbers(d_, counts_, counted, of_event, std::span(out_.events).subspan(first));
    for (int i : counting) give_victims(act(i), of_event, std::span(out_.events).subspan(first));
    const Range units = d_.sentence_units[s];
    const bool where = std::any_of(d_.units.begin() + units.begin, d_.units.begin() + units.end,
                                   [&](const Unit& u) { return u.mention >= 0 && mention(u.mention).place; });
    const bool told = std::any_of(d_.units.begin() + units.begin, d_.units.begin() + units.end, [&](const Unit& u) {
      return u.mention >= 0 && mention(u.mention).place && !mention(u.mention).actor && !mention(u.mention).country;
    });
    const Range sentence = d_.text->sentences()[s];
    bool since = false, period = false;
    for (size_t t = dates_.first_time(sentence); t < d_.times.size() && sentence.contains(d_.times[t].tokens.begin);
         ++t) {
      const size_t length = d_.times[t].out.value.size();
      const bool longer = length && length != kDayLength;
      since = since || (d_.times[t].since && longer), period = period || longer;
    }
    std::vector<Event> kept;
    for (size_t k = first; k < out_.events.size(); ++k)
      if (!out_.events[k].type.empty()) {
        kept.push_back(std::move(out_.events[k]));
        const Act& a = act(of_event[k - first]);
        event_acts_.push_back(of_event[k - first]);
        Trigger t;
        t.noun = a.noun, t.definite = d_.units[a.unit].definite();
        t.lemma = lex_.predicate_rows(a.sense.entry).data(), t.sentence = a.sentence;
        t.joined = (d_.units[a.unit].clitics & arabic::kAnd) != 0;
        t.headline = d_.sentence_region[s] == static_cast<uint8_t>(RegionKind::headline);
        t.another = kept.size() > 1 && anothers(event_acts_[event_acts_.size() - 2], of_event[k - first]);
        t.total = kept.size() > 1 && counts_.totals(a);
        if (t.total) keep_counted(a, &kept.back());
        t.toll = tells_toll(a), t.where = where, t.since = since, t.period = period, t.told = told;
        t.aside = a.verb && (a.relative || a.was);
        t.several = a.noun && !t.definite && text_[a.tokens.begin].fold.ends_with(arabic::kAlifTa) &&
                    !a.row->lemma.ends_with(arabic::kAlifTa);
        t.died = a.noun && d_.units[a.unit].pronoun == arabic::Pronoun::none &&
                 (counts_.role_of(a) == "killed" || counts_.role_of(a) == "injured");
        t.apart = dates_.apart(a), t.began = begins(a), t.repeats = repeats(a);
        triggers_.push_back(t);
      }
    out_.events.resize(first);
    for (Event& e : kept) out_.events.push_back(std::move(e));
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
    fill_parties(d_, a, out_.events, &e);
    attribution(i, &e);
    drop_merely_told(d_, a, &e);
    read_factuality(d_, i, &e);
    places_.place(i, &e);
    dates_.date(i, &e);
    if (e.type == "ASSAULT" && e.mode.empty()) weapon_mode(d_, a, &e);
    fold_type(d_, a, &e);
    if (e.actors.empty() && answered(a))
      std::erase_if(e.attributed_to, [&](const Attribution& x) {
        const std::vector<Fill>& fills = act(a.parent).fills;
        return std::any_of(fills.begin(), fills.end(), [&](const Fill& f) {
          return f.role == Role::actor && f.mention >= 0 && actor_ref(d_, f.mention, false).at == x.who.at;
        });
      });
    speakers_own(d_, said_, i, &e);
    // "قصف … ثم قصف …": one word twice in a sentence, or a sentence printed twice, are reports of their own.
    uint64_t h = fnv(e.type, fnv(e.text, sentence_hash_));
    if (const uint32_t before = keys_[h]++) h = fnv(std::to_string(before), h);
    char key[17];
    std::snprintf(key, sizeof key, "%016llx", static_cast<unsigned long long>(h));
    e.key = key;
    const Range quoted = trigger_words(d_, a);
    e.at = d_.chars(quoted), e.text = std::string(text_.raw(quoted));
    return e;
  }

  void attribution(int i, Event* e) const {
    const std::vector<const Said*> all = said_.of(i);
    const bool origin = std::any_of(all.begin(), all.end(), [](const Said* s) { return !s->carrier; });
    for (const Said* s : all) {
      if (s->carrier && origin) continue;
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
    for (const Said* s : all)
      if (s->carrier && origin)
        for (Attribution& x : e->attributed_to)
          for (int carrier : s->speakers)
            if (!mention(carrier).id.empty() && x.via.empty()) x.via.push_back(mention(carrier).id);
  }

  const Draft& d_;
  const arabic::Text& text_;
  const Lexicon& lex_;
  const std::optional<Published>& published_;
  Reading& out_;
  Attributions said_;
  EventDates dates_;
  CountReader counts_;
  EventPlaces places_;
  size_t next_ = 0;
  std::vector<int> event_acts_;                  // by event
  uint64_t sentence_hash_ = 0;                   // of its words and the article's id
  std::unordered_map<uint64_t, uint32_t> keys_;  // how often each was made
  std::vector<Trigger> triggers_;                // by event
};

}  // namespace

void write_events(const Draft& draft, const std::optional<Published>& published, const SlotModel* model,
                  SlotTrace* trace, Reading* out) {
  EventWriter(draft, published, out).run(model, trace);
}

}  // namespace marsad::reading
