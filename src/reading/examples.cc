// Runs the `example` cells: parses what is expected, reads the sentence, compares.
#include "reading/examples.h"

#include <algorithm>
#include <optional>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "codebook/tables.h"

namespace marsad::reading {
using codebook::Row;
using codebook::split;
using codebook::trim;

namespace {

constexpr std::string_view kArrow = "=>";
constexpr std::string_view kDay = "2018-06-15";

struct Slots {
  std::string factuality;
  std::vector<std::string> actors, recipients, places, speakers;
  bool empty() const {
    return factuality.empty() && actors.empty() && recipients.empty() && places.empty() && speakers.empty();
  }
};

// What one example asks for. `wanted`: it is not read yet, as the author knows.
struct Expected {
  bool none = false, wanted = false;
  std::string type, mode;
  Slots must, wanted_slots;
};

// What stands behind the arrow; fills error with the cure when it cannot be understood.
std::optional<Expected> parse_expected(std::string_view text, std::string* error) {
  Expected e;
  if (text.starts_with("?")) e.wanted = true, text = trim(text.substr(1));
  const size_t gap = text.find_first_of(" ;");
  std::string_view head = text.substr(0, gap);
  if (head == "none") {
    e.none = true;
    if (!trim(text.substr(4)).empty()) return *error = "'none' stands alone; take out what follows it", std::nullopt;
    return e;
  }
  if (head.empty() || head.find(':') != std::string_view::npos)
    return *error = "no type behind '=>'; write a PLOVER type such as ASSAULT, or none", std::nullopt;
  const size_t slash = head.find('/');
  e.type = head.substr(0, slash);
  if (slash != std::string_view::npos) e.mode = head.substr(slash + 1);
  if (gap == std::string_view::npos) return e;
  for (std::string_view part : split(text.substr(gap), ';')) {
    Slots& slots = part.starts_with("?") ? e.wanted_slots : e.must;
    if (part.starts_with("?")) part = trim(part.substr(1));
    if (part.size() < 2 || part[1] != ':')
      return *error = "'" + std::string(part) + "' names no slot; write A:, R:, P:, F: or B: before it", std::nullopt;
    std::vector<std::string>* into = nullptr;
    switch (part[0]) {
      case 'A':
        into = &slots.actors;
        break;
      case 'R':
        into = &slots.recipients;
        break;
      case 'P':
        into = &slots.places;
        break;
      case 'B':
        into = &slots.speakers;
        break;
      case 'F':
        slots.factuality = trim(part.substr(2));
        continue;
      default:
        return *error = "unknown slot '" + std::string(part.substr(0, 1)) + "'; one of A R P F B", std::nullopt;
    }
    for (std::string_view v : split(part.substr(2), ',')) into->push_back(arabic::fold(v));
  }
  return e;
}

// Whether a slot's words are those wanted: one may hold the other (مدينة سراقب and سراقب), as whole words; of للنازحين
// the reading quotes نازحين, the example says النازحين.
bool same_words(const std::string& wanted, std::string_view text) {
  const std::string read = arabic::fold(text);
  const std::string bare = arabic::has_article(wanted) ? wanted.substr(arabic::kArticle.size()) : wanted;
  auto holds = [](const std::string& longer, const std::string& part) {
    return !part.empty() && (" " + longer + " ").find(" " + part + " ") != std::string::npos;
  };
  return holds(read, wanted) || holds(wanted, read) || read.starts_with(bare + " ") || read == bare;
}

template <class Refs, class Text>
bool all_there(const std::vector<std::string>& wanted, const Refs& refs, Text text) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& w) {
    return std::any_of(refs.begin(), refs.end(), [&](const auto& r) { return same_words(w, text(r)); });
  });
}

bool filled(const Slots& e, const Event& event) {
  if (!e.factuality.empty() && name_of(event.factuality) != e.factuality) return false;
  auto of_actor = [](const ActorRef& a) -> const std::string& { return a.text; };
  if (!all_there(e.actors, event.actors, of_actor) || !all_there(e.recipients, event.recipients, of_actor))
    return false;
  if (!all_there(e.speakers, event.attributed_to,
                 [](const Attribution& a) -> const std::string& { return a.who.text; }))
    return false;
  return std::all_of(e.places.begin(), e.places.end(),
                     [&](const std::string& p) { return event.place && same_words(p, event.place->text); });
}

bool holds(const Expected& e, bool with_wanted, const Event& event) {
  if (event.type != e.type || (!e.mode.empty() && event.mode != e.mode)) return false;
  return filled(e.must, event) && (!with_wanted || filled(e.wanted_slots, event));
}

std::string shown(const Event& e) {
  std::string out = e.type + (e.mode.empty() ? "" : "/" + e.mode);
  auto list = [&](const char* slot, const auto& refs, auto text) {
    if (refs.empty()) return;
    out += std::string(" ") + slot;
    for (const auto& r : refs) out += (&r == &refs.front() ? "" : ", ") + text(r);
    out += ";";
  };
  list("A:", e.actors, [](const ActorRef& a) { return a.text; });
  list("R:", e.recipients, [](const ActorRef& a) { return a.text; });
  if (e.place) out += " P:" + e.place->text + ";";
  out += std::string(" F:") + name_of(e.factuality);
  if (!e.attributed_to.empty()) out += ";";
  list("B:", e.attributed_to, [](const Attribution& a) { return a.who.text; });
  if (out.back() == ';') out.pop_back();
  return out;
}

std::string shown(const Reading& reading) {
  if (reading.events.empty()) return "nothing is read";
  std::string out = "read: ";
  for (const Event& e : reading.events) out += (&e == &reading.events.front() ? "" : " | ") + shown(e);
  return out;
}

// Facts: "links road-m5; حلب, دمشق": a relation, its subject, its objects; "absent irn, usa": a relation and of whom.
bool fact_holds(std::string_view expected, const Reading& reading) {
  const std::vector<std::string_view> parts = split(expected, ';');
  if (parts.empty()) return false;
  const size_t gap = parts[0].find(' ');
  const std::string_view relation = parts[0].substr(0, gap);
  if (parts.size() == 1 && gap != std::string_view::npos) {
    std::vector<std::string_view> said;
    for (const Fact& f : reading.facts)
      if (f.relation == relation) said.push_back(f.subject);
    return said == split(parts[0].substr(gap + 1), ',');
  }
  return std::any_of(reading.facts.begin(), reading.facts.end(), [&](const Fact& f) {
    return f.relation == relation && f.objects.size() >= (parts.size() > 1 ? split(parts[1], ',').size() : 0);
  });
}

void run_one(const Reader& reader, const codebook::SourceTable& source, const Row& row, std::string_view example,
             ExampleRun* out) {
  ++out->examples;
  auto fault = [&](std::string what) { out->faults.push_back(row.problem_at(example, std::move(what))); };
  const size_t arrow = example.find(kArrow);
  if (arrow == std::string_view::npos) return fault("the example says no result; write SENTENCE => TYPE, or => none");
  Article article;
  article.id = "example";
  article.text = std::string(trim(example.substr(0, arrow))) + "\n";
  article.published = kDay;
  const std::string_view wanted = trim(example.substr(arrow + kArrow.size()));
  const Reading reading = reader.read(article);
  if (source.kind == "facts") {
    const bool marked = wanted.starts_with("?"), held = fact_holds(trim(wanted.substr(marked)), reading);
    const std::string said =
        "expected the fact " + std::string(wanted) + "; " + std::to_string(reading.facts.size()) + " facts are read";
    if (marked && held)
      out->met.push_back(row.problem_at(example, "the fact is read now; take out its '?'"));
    else if (marked)
      out->wanted.push_back(row.problem_at(example, said));
    else if (!held)
      fault(said);
    return;
  }
  std::string error;
  const std::optional<Expected> expected = parse_expected(wanted, &error);
  if (!expected) return fault(error);
  auto some = [&](bool with_wanted) {
    return std::any_of(reading.events.begin(), reading.events.end(),
                       [&](const Event& e) { return holds(*expected, with_wanted, e); });
  };
  bool held = false;
  if (expected->none) {
    const std::string rule = std::string(row["pos"] == "v" ? "verb:" : "noun:") + std::string(row["lemma"]) + " ";
    held = std::none_of(reading.events.begin(), reading.events.end(),
                        [&](const Event& e) { return source.kind == "cues" || e.rule.starts_with(rule); });
  } else {
    held = some(false);
  }
  if (!held && !expected->wanted) return fault("expected " + std::string(wanted) + "; " + shown(reading));
  if (!expected->wanted && expected->wanted_slots.empty()) return;
  // What is marked '?' may fail, and is listed either way.
  const bool met = held && (expected->none || some(true));
  (met ? out->met : out->wanted)
      .push_back(row.problem_at(example, met ? "'" + std::string(wanted) + "' is read now; take out its '?'"
                                             : "wanted " + std::string(wanted) + "; " + shown(reading)));
}

}  // namespace

ExampleRun run_examples(const Reader& reader, const std::string& dir, std::string_view layer) {
  ExampleRun out;
  std::vector<codebook::Problem> said_by_check;
  for (const codebook::SourceTable& source : codebook::read_tables(dir, &said_by_check)) {
    if (source.table.column("example") < 0 || (!layer.empty() && source.layer != layer)) continue;
    for (const Row& row : source.table.rows())
      for (std::string_view example : row.list("example")) run_one(reader, source, row, example, &out);
  }
  return out;
}

}  // namespace marsad::reading
