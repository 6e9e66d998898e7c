#include "reading/json.h"

#include <algorithm>
#include <charconv>

namespace marsad {

namespace reading {

namespace {

// Writes values and the commas between them. What stands between open() and close() is one object or array.
class Json {
 public:
  explicit Json(std::string* out) : out_(*out) {}

  Json& key(std::string_view name) {
    comma();
    out_.push_back('"');
    out_ += name;
    out_ += "\":";
    after_key_ = true;
    return *this;
  }
  void open(char bracket) {
    comma();
    out_.push_back(bracket);
    first_ = true;
  }
  void close(char bracket) {
    out_.push_back(bracket);
    first_ = false;
  }
  void value(std::string_view text) {
    comma();
    append_json_string(text, &out_);
  }
  void value(int64_t number) {
    comma();
    char buffer[24];
    out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
  }
  void value(double number) {
    comma();
    char buffer[32];
    out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
  }
  void null() {
    comma();
    out_ += "null";
  }
  void yes() {
    comma();
    out_ += "true";
  }
  void or_null(std::string_view text) { text.empty() ? null() : value(text); }
  template <class List, class Write>
  void list(const List& items, Write write) {
    open('[');
    for (const auto& item : items) write(item);
    close(']');
  }
  void texts(const std::vector<std::string>& items) {
    list(items, [this](const std::string& item) { value(item); });
  }

  // The parts of a reading.
  void span(Chars at) {
    key("start").value(int64_t{at.start});
    key("end").value(int64_t{at.end});
  }
  void pair(Chars at) {
    open('[');
    value(int64_t{at.start});
    value(int64_t{at.end});
    close(']');
  }
  void actor_keys(const ActorRef& actor) {
    span(actor.at);
    key("text").value(actor.text);
    if (!actor.id.empty()) key("id").value(actor.id);
    if (!actor.name.empty()) key("name").value(actor.name);
    if (!actor.type.empty()) key("type").value(actor.type);
    if (!actor.slant.empty()) key("slant").value(actor.slant);
    if (actor.resolved) key("resolved").yes();
  }
  void actor(const ActorRef& actor) {
    open('{');
    actor_keys(actor);
    close('}');
  }
  void place(const PlaceRef& place) {
    open('{');
    span(place.at);
    key("text").value(place.text);
    if (!place.id.empty()) key("id").value(place.id);
    if (!place.name.empty()) key("name").value(place.name);
    key("lat");
    place.lat ? value(*place.lat) : null();
    key("lon");
    place.lon ? value(*place.lon) : null();
    key("precision").or_null(place.precision);
    key("radius_km").value(place.radius_km);
    key("within").texts(place.within);
    close('}');
  }
  void attribution(const Attribution& by) {
    open('{');
    actor_keys(by.who);
    if (by.cue) {
      key("cue").open('{');
      span(by.cue->at);
      key("text").value(by.cue->text);
      close('}');
    }
    if (!by.via.empty()) key("via").texts(by.via);
    close('}');
  }
  // Those counted under `name`; those of which a word only tells the magnitude, if any, beside them.
  void counts(std::string_view name, const Counts& all) {
    key(name).counts(all, false);
    if (std::any_of(all.begin(), all.end(), [](const auto& n) { return n.second.magnitude; }))
      key("magnitudes").counts(all, true);
  }
  void counts(const Counts& counts, bool magnitude) {
    open('{');
    for (const auto& [name, count] : counts) {
      if (count.magnitude != magnitude) continue;
      key(name).open('{');
      key("min").value(count.min);
      key("max").value(count.max);
      key("text").value(count.text);
      span(count.at);
      if (!count.parts.empty()) {
        key("parts").open('{');
        for (const auto& [part, number] : count.parts) key(part).value(number);
        close('}');
      }
      close('}');
    }
    close('}');
  }
  void time(const TimeRef& time) {
    open('{');
    span(time.at);
    key("text").value(time.text);
    key("value").value(time.value);
    key("edtf").or_null(time.edtf);
    key("earliest").or_null(time.earliest);
    key("latest").or_null(time.latest);
    key("rule").or_null(time.rule);
    key("ref").or_null(time.ref);
    close('}');
  }
  void event(const Event& event) {
    open('{');
    key("key").value(event.key);
    span(event.at);
    key("text").value(event.text);
    key("sentence").open('{');
    span(event.sentence);
    close('}');
    key("type").value(event.type);
    key("mode").or_null(event.mode);
    key("actors").list(event.actors, [this](const ActorRef& a) { actor(a); });
    key("recipients").list(event.recipients, [this](const ActorRef& a) { actor(a); });
    key("place");
    event.place ? place(*event.place) : null();
    key("date").or_null(event.date);
    key("date_basis").or_null(event.date_basis);
    key("window");
    if (event.window_earliest.empty()) {
      null();
    } else {
      open('{');
      key("earliest").value(event.window_earliest);
      key("latest").value(event.window_latest);
      key("basis").or_null(event.window_basis);
      close('}');
    }
    key("factuality").value(name_of(event.factuality));
    key("attributed_to").list(event.attributed_to, [this](const Attribution& a) { attribution(a); });
    counts("numbers", event.numbers);
    key("evidence").open('{');
    auto evidence = [this](std::string_view name, const std::optional<Chars>& at) {
      key(name);
      at ? pair(*at) : null();
    };
    evidence("date", event.evidence_date);
    evidence("mode", event.evidence_mode);
    evidence("factuality", event.evidence_factuality);
    close('}');
    key("confidence").null();
    key("agreements").texts(event.agreements);
    key("tally");
    event.tally ? value(int64_t{*event.tally}) : null();
    key("rule").value(event.rule);
    close('}');
  }

 private:
  void comma() {
    if (!first_ && !after_key_) out_.push_back(',');
    first_ = after_key_ = false;
  }
  std::string& out_;
  bool first_ = true, after_key_ = false;
};

}  // namespace

void append_json(const Reading& r, std::string* out) {
  Json json(out);
  json.open('{');
  json.key("schema").value("marsad.reading/1");
  json.key("id").value(r.id);
  json.key("reader").open('{');
  json.key("program").value(r.reader.program);
  json.key("codebook").value(r.reader.codebook);
  json.key("model").or_null(r.reader.model);
  json.key("site_model").or_null(r.reader.site_model);
  json.key("options").open('{');
  json.close('}');
  json.close('}');
  json.key("text").value(r.text);
  auto named = [&](const std::pair<std::string, std::string>& source) {
    json.open('{');
    json.key("text").value(source.first);
    json.key("id").or_null(source.second);
    json.close('}');
  };
  json.key("source");
  r.source ? named(*r.source) : json.null();
  json.key("agencies").list(r.agencies, named);
  json.key("published");
  if (r.published) {
    json.open('{');
    json.key("start").value(r.published->start);
    json.key("end").value(r.published->end);
    json.key("basis").value(r.published->basis);
    json.key("why").texts(r.published->why);
    json.close('}');
  } else {
    json.null();
  }
  json.key("regions").list(r.regions, [&](const Region& region) {
    json.open('{');
    json.span(region.at);
    json.key("kind").value(name_of(region.kind));
    json.close('}');
  });
  json.key("times").list(r.times, [&](const TimeRef& time) { json.time(time); });
  json.key("places").list(r.places, [&](const PlaceRef& place) { json.place(place); });
  json.key("actors").list(r.actors, [&](const ActorRef& actor) { json.actor(actor); });
  json.key("mentions").list(r.mentions, [&](const MentionRef& mention) {
    json.open('{');
    json.span(mention.at);
    json.key("text").value(mention.text);
    json.key("kind").value(mention.kind);
    json.key("id").value(mention.id);
    json.close('}');
  });
  json.key("facts").list(r.facts, [&](const Fact& fact) {
    json.open('{');
    json.span(fact.at);
    json.key("subject").value(fact.subject);
    json.key("relation").value(fact.relation);
    json.key("objects").texts(fact.objects);
    json.key("attributed_to").list(fact.attributed_to, [&](const ActorRef& actor) { json.actor(actor); });
    json.close('}');
  });
  json.key("events").list(r.events, [&](const Event& event) { json.event(event); });
  json.key("tallies").list(r.tallies, [&](const Tally& tally) {
    json.open('{');
    json.key("reporter");
    tally.reporter ? json.actor(*tally.reporter) : json.null();
    json.key("period").or_null(tally.period);
    json.key("length").or_null(tally.length);
    json.key("place");
    tally.place ? json.place(*tally.place) : json.null();
    json.counts("counts", tally.counts);
    json.span(tally.at);
    json.close('}');
  });
  json.close('}');
}

}  // namespace reading
}  // namespace marsad
