#include "reading/slots.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "reading/holders.h"
#include "reading/slot_features.h"
#include "reading/slot_grammar.h"

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
                      told_by_toll(d, acts[k], c.mention, acts, out->events[k]);
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
             !merely_holds(c, out->events[k]) && (c.rule || !cannot_suffer(d, acts[k], c.mention, out->events[k]))))
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
