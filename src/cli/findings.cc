// marsad agreements, tracks, posts, disagreements, threads, tallies, actors, places: what a ledger's reports say when
// they are held together. The work is ledger/findings; this prints it.
#include "ledger/findings/findings.h"

#include <memory>

#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"
#include "codebook/compiled.h"

namespace marsad::cli {
namespace {

using Json = nlohmann::ordered_json;
namespace findings = ledger::findings;

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::string list_of(const Json& list) {
  std::string out;
  for (const auto& one : list) {
    if (one.is_object() && one.contains("name"))
      out += (out.empty() ? "" : ", ") + plain(one["name"]);
    else
      out += (out.empty() ? "" : ", ") + plain(one);
  }
  return out.empty() ? "nobody" : out;
}

// One quote: where it stands, who is quoted, the words.
std::string quote_line(const Json& quote, const std::string& indent) {
  std::string out = indent + "«" + quote["text"].get<std::string>() + "»\n" + indent + "  " + plain(quote["article"]) +
                    ", " + plain(quote["source"]) + " " + plain(quote["published"]);
  if (quote.contains("by") && !quote["by"].empty()) out += ", according to " + list_of(quote["by"]);
  return out + "\n";
}

// A side of a finding: how many events, and the words.
std::string side_lines(const std::string& title, const Json& side, const std::string& indent) {
  std::string out = indent + title + ": " + side["events"].dump() + " events, " + side["reports"].dump() + " reports\n";
  for (const auto& quote : side["quotes"]) out += quote_line(quote, indent + "  ");
  return out;
}

std::string agreement_text(const Json& one) {
  std::string out = plain(one["agreement"]) + "  " + plain(one["name"]) + "\n  parties: " + list_of(one["parties"]) +
                    "; in force " + plain(one["from"]) + "/" + plain(one["until"]) + "; named in " +
                    one["named_in"].dump() + " articles\n";
  for (const auto& p : one["provisions"]) {
    out += "  " + plain(p["provision"]) + ": " + plain(p["text"]) + "\n    " + plain(p["state"]);
    if (!plain(p["deadline"]).empty()) out += "; deadline " + plain(p["deadline"]);
    if (p.contains("deadline_passed")) out += ", " + plain(p["deadline_passed"]);
    out += "\n";
    for (auto [key, title] : {std::pair{"alleged_breach", "alleged breach"},
                              {"reported_compliance", "reported compliance"},
                              {"against", "denied"},
                              {"unclear", "unclear"}})
      if (p[key]["events"] != 0) out += side_lines(title, p[key], "    ");
  }
  if (one["accusations"]["events"] != 0) out += side_lines("accusations that name it", one["accusations"], "  ");
  for (const auto& charge : one["not_kept"])
    out += "  said not to have kept it: " + plain(charge["name"]) + ", by " + list_of(charge["by"]) + "\n" +
           quote_line(charge["quote"], "    ");
  out += "  alleged breaches, " + plain(one["period"]["this"]) + " (and " + plain(one["period"]["last"]) + "):\n";
  for (const auto& row : one["accused"])
    if (row["party"] || row["this"] != 0 || row["last"] != 0)
      out += "    accused " + plain(row["name"]) + ": " + row["this"].dump() + " (" + row["last"].dump() + ")\n";
  constexpr size_t kAccusers = 8;  // the rest is counted; jsonl has all
  size_t listed = 0;
  for (const auto& row : one["accusers"])
    if (++listed <= kAccusers && (row["this"] != 0 || row["last"] != 0))
      out += "    by " + plain(row["name"]) + ": " + row["this"].dump() + " (" + row["last"].dump() + ")\n";
  if (listed > kAccusers)
    out += "    by " + std::to_string(listed - kAccusers) + " others (--format jsonl lists them)\n";
  for (const auto& tally : one["tallies"]) {
    out += "  beside them, counted by " + plain(tally["name"]) + " over " + plain(tally["period"]) + ":\n";
    out += quote_line(tally["quote"], "    ");
  }
  return out;
}

std::string track_text(const Json& one) {
  std::string out = plain(one["name"]);
  auto round = [&](const Json& r, const std::string& indent) {
    std::string lines;
    lines += indent + "invited: " + list_of(r["invited"]) + "\n" + indent + "came: " + list_of(r["came"]) + "\n" +
             indent + "stayed away: " + list_of(r["stayed_away"]) + "\n";
    for (const auto& day : r["days_told"])
      lines += indent + "told for " + plain(day["day"]) + ": " + list_of(day["types"]) + "\n";
    for (const auto& quote : r["on_the_table"]) lines += quote_line(quote, indent);
    for (const auto& who : r["spoiled_by"])
      lines +=
          indent + "said to have spoiled them: " + plain(who["name"]) + "\n" + quote_line(who["quote"], indent + "  ");
    if (r.contains("named") && r["on_the_table"].empty())
      for (const auto& quote : r["named"]) lines += quote_line(quote, indent);
    return lines;
  };
  if (one["kind"] == "talks") return out + ", in " + plain(one["article"]) + "\n" + round(one, "  ");
  out = plain(one["track"]) + "  " + out + "; named in " + one["named_in"].dump() + " articles\n";
  for (const auto& r : one["rounds"]) {
    out += "  " + plain(r["round"]) + "  " + plain(r["name"]) + "  " + plain(r["start"]) + "/" + plain(r["end"]) +
           "  " + plain(r["place"]) + "\n";
    out += round(r, "    ");
  }
  return out;
}

std::string post_text(const Json& one) {
  std::string out = plain(one["kind"]) + " " + plain(one["id"]) + "  " + plain(one["name"]) + "\n";
  if (one["kind"] == "held") {
    for (const auto& h : one["holders"]) {
      out += "  held by " + plain(h["name"]) + ", told " + plain(h["told_from"]) + "/" + plain(h["told_until"]) +
             " per " + list_of(h["per"]) + "\n";
      for (const auto& quote : h["quotes"]) out += quote_line(quote, "    ");
    }
    return out;
  }
  for (const auto& line : one["timeline"]) {
    out += "  " + plain(line["day"]) + "  " + plain(line["what"]) +
           (line["factuality"] == "actual" ? "" : " (" + plain(line["factuality"]) + ")") + "  " +
           list_of(line["actors"]) + "\n" + quote_line(line["quote"], "    ");
  }
  for (const auto& quote : one["named_at"])
    if (one["timeline"].empty()) out += quote_line(quote, "    ");
  for (const auto& fact : one["stated"])
    out += "  " + plain(fact["relation"]) + " " + (fact["objects"].empty() ? "" : list_of(fact["objects"])) + "\n" +
           quote_line(fact["quote"], "    ");
  return out;
}

std::string disagreement_text(const Json& one) {
  std::string out;
  auto sides = [&](const Json& list) {
    for (const auto& side : list) {
      out += "    " + plain(side["value"]) + ": " + side["reports"].dump() + " reports\n";
      for (const auto& quote : side["quotes"]) out += quote_line(quote, "      ");
    }
  };
  if (one["kind"] == "fact") {
    out += plain(one["relation"]) + " " + plain(one["subject"]) + "  " + plain(one["name"]) + "\n";
    sides(one["sides"]);
    return out;
  }
  out += plain(one["event"]) + "  " + plain(one["day"]) + "  " + plain(one["place"]) + "  " + plain(one["type"]) + "\n";
  for (const auto& slot : one["slots"]) {
    out += "  disagree on " + plain(slot["slot"]) + "\n";
    sides(slot["sides"]);
  }
  return out;
}

std::string thread_text(const Json& one) {
  std::string out = plain(one["from"]) + "/" + plain(one["to"]) + "  " + list_of(one["about"]) + "  " +
                    one["articles"].dump() + " articles, " + one["events"].dump() + " events\n";
  for (const auto& line : one["told"]) {
    out += "  " + plain(line["article"]) + "  " + plain(line["source"]) + " " + plain(line["published"]) +
           (line["joined_by"].empty() ? "" : "  joined by " + list_of(line["joined_by"])) + "\n";
    if (line.contains("quote")) out += "    «" + plain(line["quote"]["text"]) + "»\n";
  }
  return out;
}

std::string tally_text(const Json& one) {
  std::string out = plain(one["number"]) + "  " + plain(one["name"]) + "  " +
                    (plain(one["length"]).empty() ? plain(one["period"]) : "over " + plain(one["length"])) + "  " +
                    plain(one["place_name"]) + " ";
  for (const auto& [kind, range] : one["counts"].items())
    out += " " + range["min"].dump() + (range["min"] == range["max"] ? "" : "–" + range["max"].dump()) + " " + kind;
  if (!one["overlaps"].empty()) out += "  overlaps " + list_of(one["overlaps"]);
  return out + "\n" + quote_line(one["quote"], "  ");
}

std::string actor_text(const Json& one) {
  std::string out = plain(one["actor"]) + "  " + plain(one["name"]) + "  acts " + one["acts"].dump() + ", receives " +
                    one["receives"].dump() + ", speaks " + one["speaks"].dump() + "\n";
  for (const auto& label : one["called"]) out += "    " + plain(label["text"]) + " " + label["times"].dump() + "\n";
  return out;
}

std::string place_text(const Json& one) {
  return plain(one["place"]) + "  " + plain(one["name"]) + "  " + one["events"].dump() + " events, " +
         one["reports"].dump() + " reports in " + one["articles"].dump() + " articles\n";
}

struct Kind {
  const char *name, *help, *what;
  std::vector<Json> (*make)(const findings::Material&, const findings::Asked&);
  std::string (*text)(const Json&);
  std::vector<const char*> columns;
};

const Kind kKinds[] = {
    {"agreements",
     "Alleged breaches and reported compliance, by agreement and provision",
     "an agreement's id",
     findings::agreements,
     agreement_text,
     {"agreement", "name", "from", "until", "named_in"}},
    {"tracks",
     "Rounds of talks: who was invited, came, stayed away, what was on the table",
     "a track's, round's or place's id",
     findings::tracks,
     track_text,
     {"kind", "track", "place", "name", "named_in"}},
    {"posts",
     "Posts, zones, roads, crossings and operations with their timelines; who is said to hold a place",
     "an id of one",
     findings::posts,
     post_text,
     {"kind", "id", "name", "named", "reports"}},
    {"disagreements",
     "Where reports contradict each other, with the words of each side",
     "an event's id, or what a fact is about",
     findings::disagreements,
     disagreement_text,
     {"kind", "event", "relation", "subject", "type", "day", "place"}},
    {"threads",
     "Articles of one running story",
     "an article's id",
     findings::threads,
     thread_text,
     {"thread", "from", "to", "articles", "events"}},
    {"tallies",
     "Who counted what, over which days and area",
     "a reporter's or place's id",
     findings::tallies,
     tally_text,
     {"number", "reporter", "period", "length", "place", "counts", "overlaps"}},
    {"actors",
     "How often each acts, receives and speaks, and what it is called",
     "an actor's id; also all under it",
     findings::actors,
     actor_text,
     {"actor", "name", "acts", "receives", "speaks"}},
    {"places",
     "How often each place is told of",
     "a place's id; also all within",
     findings::places,
     place_text,
     {"place", "name", "lat", "lon", "precision", "events", "reports", "articles"}},
};

struct Held {
  const Kind* kind = nullptr;
  LedgerFlags ledger;
  FormatFlag format;
  std::string codebook, until;
  findings::Asked asked;
  std::optional<size_t> quotes;

  int run() {
    if (!until.empty()) {
      auto day = ledger::range_of(until);
      if (!day)
        throw ledger::Trouble(ledger::Trouble::wrong, "\"" + until + "\" is no day, month or year; write 2019-05-31");
      asked.until = day->last;
    }
    auto book = ledger.open(ledger::Ledger::Mode::read);
    std::string note;
    auto compiled = marsad::codebook::load_lexicon(find_codebook(codebook), &note);
    const auto use =
        kind->make == findings::agreements ? findings::Material::For::agreements : findings::Material::For::all;
    const auto all = findings::Material::load(*book, compiled.lexicon->book(), use);
    // Text explains itself in one screen: an agreement has four sides a provision.
    asked.quotes = quotes.value_or(!format.text() ? 5 : kind->make == findings::agreements ? 1 : 2);
    const auto list = kind->make(all, asked);
    Output output;
    if (format.format == "csv") output.write(csv({kind->columns.begin(), kind->columns.end()}));
    for (const auto& one : list) {
      if (format.jsonl()) {
        output.write(one.dump() + "\n");
      } else if (format.format == "csv") {
        std::vector<std::string> cells;
        for (const char* column : kind->columns)
          cells.push_back(one.contains(column) && !one[column].is_null() ? plain(one[column]) : "");
        output.write(csv(cells));
      } else {
        output.write(kind->text(one));
      }
    }
    if (format.text() && list.empty())
      output.write("nothing" + (asked.id.empty() ? std::string() : " for " + asked.id) + " in this ledger\n");
    output.flush();
    return 0;
  }
};

}  // namespace

void add_findings(CLI::App& app, int* status) {
  for (const auto& kind : kKinds) {
    auto it = std::make_shared<Held>();
    it->kind = &kind;
    auto* command = app.add_subcommand(kind.name, kind.help);
    command->add_option("id", it->asked.id, kind.what);
    it->ledger.add(command);
    it->format.add(command);
    command->add_option("--codebook", it->codebook, "the codebook with the agreements, places and names");
    command->add_option("--quotes", it->quotes,
                        "no more quotes of a side than so many (else 1 or 2 in text, 5 for programs)");
    command->add_option("--limit", it->asked.limit, "no more than so many")->capture_default_str();
    if (std::string(kind.name) == "agreements") {
      command->add_option("--until", it->until,
                          "the last day of this period (else the agreement's last, or the latest day of an article)");
      command->add_option("--period", it->asked.period, "days of this period and of the last")
          ->check(CLI::Range(1, 3660))
          ->capture_default_str();
    }
    command->callback([it, status] { *status = guarded([&] { return it->run(); }); });
  }
}

}  // namespace marsad::cli
