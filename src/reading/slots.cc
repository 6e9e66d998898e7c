#include "reading/slots.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "reading/holders.h"
#include "reading/slot_features.h"
#include "reading/speech_types.h"
#include "reading/tolls.h"

namespace marsad::reading {
namespace {

void escape(std::string_view text, std::string* out) {
  for (char c : text) {
    if (c == '"' || c == '\\') *out += '\\';
    *out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
}

// One line of JSON an article: per event its span and, per slot, [text, chosen by the rules, answers as letters from
// '0' on].
class Dump {
 public:
  Dump(const Draft& d, const Reading& r, std::string* out) : d_(d), out_(*out) {
    out_ += "{\"id\": \"";
    escape(r.id, &out_);
    out_ += "\", \"events\": [";
  }
  void event(const Event& e) {
    out_ += first_ ? "" : ", ";
    first_ = false;
    out_ += "{\"start\": " + std::to_string(e.at.start) + ", \"end\": " + std::to_string(e.at.end) + ", \"type\": \"" +
            e.type + "\"";
    out_ += ", \"factuality\": \"" + std::string(marsad::name_of(e.factuality)) + "\", \"text\": \"";
    escape(e.text, &out_);
    out_ += "\"";
  }
  void slot(Scored s, const std::vector<Candidate>& list) {
    out_ += ", \"" + std::string(name_of(s)) + "\": [";
    for (size_t i = 0; i < list.size(); ++i) {
      const Candidate& c = list[i];
      out_ += i ? ", [\"" : "[\"";
      if (c.mention >= 0)
        escape(s == Scored::place ? place_ref(d_, c.mention).text : actor_ref(d_, c.mention, false).text, &out_);
      else
        escape(c.date, &out_);
      out_ += c.rule ? "\", 1, \"" : "\", 0, \"";
      std::string letters;
      for (uint8_t a : c.features.answer) letters += static_cast<char>('0' + a);
      escape(letters, &out_);
      out_ += "\"]";
    }
    out_ += "]";
  }
  void end_event() { out_ += "}"; }
  void end() { out_ += "]}\n"; }

 private:
  const Draft& d_;
  std::string& out_;
  bool first_ = true;
};

std::string why(Scored s, const std::string& what, double p, const SlotModel& model, const Features& f) {
  char number[32];
  std::snprintf(number, sizeof number, "p=%.2f", p);
  return std::string(name_of(s)) + " " + what + ": by the model, " + number + " (" + model.strongest(s, f, 4) + ")";
}

// What an event without a date says of when it was: the days of publication.
void undated(const std::optional<Published>& published, Event* e) {
  e->date_basis.clear(), e->evidence_date.reset();
  e->window_earliest = published ? published->start : "", e->window_latest = published ? published->end : "",
  e->window_basis = published ? "published" : "";
}

void date_from(const Draft& d, const Candidate& c, const std::optional<Published>& published, Event* e) {
  undated(published, e);
  e->date_basis = c.time < 0 && published && c.date == published->end ? "published" : "inferred";
  if (c.time < 0) return;
  const TimeRef& t = d.times[static_cast<size_t>(c.time)].out;
  e->evidence_date = t.at;
  if (!t.earliest.empty()) e->window_earliest = t.earliest, e->window_latest = t.latest, e->window_basis = "text";
}

// Not تمويله, تفجيره: what is paid for or blown up is seldom a person.
bool done_to_person(const Event& e) {
  return e.type != "AID" && !(e.type == "ASSAULT" && (e.mode == "explosives" || e.mode == "aerial" ||
                                                      e.mode == "heavy-weapons" || e.mode == "destroy"));
}

// قتل رجل وزوجته في قصف: whom an attack hit is whom its toll names, an act of its sentence that makes no event of its
// own.
bool told_by_toll(const Draft& d, int act, int mention, const std::vector<int>& acts) {
  const Act& attack = d.acts[static_cast<size_t>(act)];
  // معارك قتل فيها جندي: two sides fight, and neither suffers it alone.
  if (!attack.row || std::any_of(attack.row->frame.items.begin(), attack.row->frame.items.end(),
                                 [](const codebook::FrameItem& item) { return item.role == codebook::Role::both; }))
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

// Types of what is done to somebody against his will: whoever holds a place is hit there.
bool against(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE" || type == "SANCTION" || type == "THREATEN";
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

// حملتها المسؤولية, استهدفتهم: the verb's own pronoun says whom; who that is was resolved by the grammar. So with a
// noun's where it is a person (بعد اعتقاله), with help beside an act (بدعم روسي) and with whose word is refused.
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

// محادثات بين أنقرة وموسكو, تنسيق بين بغداد وواشنطن ضد التنظيم: all sides of what is done together act, and nobody
// suffers it.
bool together(const Act& a, const Event& e) {
  if (!a.row || e.mode == "visit") return false;
  bool both = false;
  for (const codebook::FrameItem& item : a.row->frame.items) {
    if (item.role == codebook::Role::recipient) return false;
    both = both || item.role == codebook::Role::both;
  }
  return both && (a.row->type == "CONSULT" || (a.row->type == "COOPERATE" && e.actors.size() > 1));
}

// Whether the mention is of one whom the rules made an actor of the event: nobody acts on himself.
bool acts_in(const Draft& d, int mention, const Event& e) {
  const ActorRef who = actor_ref(d, mention, true);
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& actor) {
    return actor.at == who.at || (!who.id.empty() && actor.id == who.id);
  });
}

// رفض جيش الإسلام نقل مقاتليه: his own men are neither refused nor asked nor drawn back from.
bool his_own(const Draft& d, int mention, const Event& e) {
  if (e.type != "REJECT" && e.type != "REQUEST" && e.type != "AGREE" && e.type != "CONCEDE" && e.type != "RETREAT" &&
      e.type != "MOBILIZE")
    return false;
  const Mention& m = d.mentions[static_cast<size_t>(mention)];
  if (m.owner == arabic::Pronoun::none || m.person || m.kind == codebook::ActorKind::population) return false;
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

}  // namespace

void decide_slots(const Draft& d, const std::optional<Published>& published, const std::vector<int>& acts,
                  const SlotModel* model, SlotTrace* trace, Reading* out) {
  const bool dump_wanted = trace && trace->features;
  if (out->events.empty() || (!model && !dump_wanted)) return;
  SlotFeatures features(d, published, acts, out->events);
  std::vector<Candidate> list;
  if (dump_wanted) {
    Dump dump(d, *out, trace->features);
    for (size_t k = 0; k < out->events.size(); ++k) {
      dump.event(out->events[k]);
      for (Scored s : {Scored::actor, Scored::recipient, Scored::place, Scored::date}) {
        features.candidates(k, s, &list);
        dump.slot(s, list);
      }
      dump.end_event();
    }
    dump.end();
  }
  if (!model) return;
  // Decided for all events before any is changed: the answers are about what the rules wrote.
  struct Choice {
    size_t event = 0;
    Scored slot = Scored::actor;
    double p = 0;
    Candidate candidate;
  };
  std::vector<Choice> choices;
  const std::vector<bool> holds = holders(d);
  // زار الوفد بلدة تسيطر عليها المعارضة: who holds the place is not whom he met.
  const auto merely_holds = [&](const Candidate& c, const Event& e) {
    return !c.rule && c.mention >= 0 && holds[static_cast<size_t>(c.mention)] && !against(e.type);
  };
  const auto probability = [&](size_t k, Scored s, const Candidate& c) {
    const double p = model->probability(s, c.features);
    const bool sure = s == Scored::recipient && c.rule && out->events[k].type == "ASSAULT" &&
                      told_by_toll(d, acts[k], c.mention, acts);
    return sure ? std::max({p, model->threshold(s), model->further(s)}) : p;
  };
  for (size_t k = 0; k < out->events.size(); ++k)
    for (Scored s : {Scored::actor, Scored::recipient, Scored::place, Scored::date}) {
      if (!model->has(s) || (s == Scored::recipient && told_by_grammar(d, acts[k], out->events[k]))) continue;
      if (s == Scored::recipient && together(d.acts[static_cast<size_t>(acts[k])], out->events[k])) continue;
      features.candidates(k, s, &list);
      const size_t first = choices.size();
      for (const Candidate& c : list)
        if (s != Scored::recipient ||
            ((model->has(Scored::actor) || !acts_in(d, c.mention, out->events[k])) &&
             !merely_holds(c, out->events[k]) &&
             (c.rule || (!his_own(d, c.mention, out->events[k]) && !died_before(d, acts[k], c.mention) &&
                         !(out->events[k].type == "ASSAULT" && helped(d, acts[k], c.mention)) &&
                         !spoke_apart(d, acts[k], c.mention)))))
          choices.push_back({k, s, probability(k, s, c), c});
      const auto begin = choices.begin() + static_cast<std::ptrdiff_t>(first);
      std::stable_sort(begin, choices.end(), [](const Choice& x, const Choice& y) { return x.p > y.p; });
      size_t keep = first;
      if (keep < choices.size() && choices[keep].p >= model->threshold(s)) ++keep;
      const bool one = s == Scored::place || s == Scored::date;
      while (!one && keep > first && keep < choices.size() && choices[keep].p >= model->further(s)) ++keep;
      choices.resize(keep);
    }
  // Who is both actor and recipient is what he is more likely.
  std::vector<bool> lost(choices.size());
  for (size_t i = 0; i < choices.size(); ++i)
    for (size_t j = i + 1; j < choices.size() && choices[j].event == choices[i].event; ++j)
      if (choices[i].slot == Scored::actor && choices[j].slot == Scored::recipient &&
          features.entity(choices[i].candidate.mention) == features.entity(choices[j].candidate.mention))
        lost[choices[i].p < choices[j].p ? i : j] = true;

  struct Was {
    std::vector<ActorRef> actors, recipients;
    std::optional<PlaceRef> place;
    std::string date;
  };
  std::vector<Was> before(out->events.size());
  for (size_t k = 0; k < before.size(); ++k) {
    Event& e = out->events[k];
    if (model->has(Scored::actor)) before[k].actors = std::exchange(e.actors, {});
    if (model->has(Scored::recipient) && !told_by_grammar(d, acts[k], e))
      before[k].recipients = std::exchange(e.recipients, {});
    if (model->has(Scored::place)) before[k].place = std::exchange(e.place, {});
    if (model->has(Scored::date)) before[k].date = std::exchange(e.date, {});
  }
  for (size_t i = 0; i < choices.size(); ++i) {
    if (lost[i]) continue;
    const Choice& c = choices[i];
    Event& e = out->events[c.event];
    Was& old = before[c.event];
    std::string text;
    if (c.slot == Scored::actor || c.slot == Scored::recipient) {
      auto& was = c.slot == Scored::actor ? old.actors : old.recipients;
      auto& now = c.slot == Scored::actor ? e.actors : e.recipients;
      ActorRef r = actor_ref(d, c.candidate.mention, true);
      for (ActorRef& o : was)
        if (o.at == r.at || (!r.id.empty() && o.id == r.id)) r = std::move(o);
      text = r.text;
      now.push_back(std::move(r));
    } else if (c.slot == Scored::place) {
      e.place = place_ref(d, c.candidate.mention);
      text = e.place->text;
    } else if (c.slot == Scored::date) {
      e.date = text = c.candidate.date;
      if (e.date != old.date) date_from(d, c.candidate, published, &e);
    }
    if (trace && !c.candidate.rule)
      trace->why.emplace_back(c.event, why(c.slot, text, c.p, *model, c.candidate.features));
  }
  // Where only one of the two is the model's: nobody acts on himself.
  for (Event& e : out->events)
    std::erase_if(e.recipients, [&](const ActorRef& r) {
      return std::any_of(e.actors.begin(), e.actors.end(),
                         [&](const ActorRef& x) { return x.at == r.at || (!r.id.empty() && x.id == r.id); });
    });
  for (size_t k = 0; k < before.size(); ++k)
    if (Event& e = out->events[k]; e.date.empty() && !before[k].date.empty()) undated(published, &e);
}

}  // namespace marsad::reading
