// marsad events, event, timeline: what a ledger holds.
#include <unistd.h>

#include <memory>

#include "cli/commands.h"
#include "cli/ledger_flags.h"
#include "cli/output.h"

namespace marsad::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string names(const Json& list) {
  std::string out;
  for (const auto& one : list)
    out += (out.empty() ? "" : ", ") + (one.contains("name") ? one["name"] : one["text"]).get<std::string>();
  return out;
}

std::string days(const Json& date) {
  if (date.is_null()) return "no day";
  std::string start = date["start"], end = date["end"];
  return start == end ? start : start + "/" + end;
}

std::string tolls(const Json& numbers) {
  std::string out;
  for (const auto& [kind, value] : numbers.items()) {
    out += (out.empty() ? "" : ", ") + value["best"].dump() + " " + kind;
    if (value["low"] != value["high"]) out += " (" + value["low"].dump() + "–" + value["high"].dump() + ")";
  }
  return out;
}

std::string place(const Json& event) {
  if (event["place"].is_null()) return "no place";
  std::string name = event["place"]["name"];
  return name.empty() ? event["place"]["text"].get<std::string>() : name;
}

std::string or_nothing(const Json& value) { return value.is_string() ? value.get<std::string>() : ""; }

std::string counted(size_t n, const char* what) { return std::to_string(n) + " " + what + (n == 1 ? "" : "s"); }

// "told by enab (strike-two-outlets-a); sana (strike-two-outlets-b)": an origin each, with what it was read in.
std::string told_by(const Json& e) {
  std::string out;
  for (const auto& one : e["origins"]) {
    out += (out.empty() ? "" : "; ") + one["source"].get<std::string>() + " (";
    for (size_t i = 0; i < one["articles"].size(); ++i) out += (i ? ", " : "") + one["articles"][i].get<std::string>();
    out += ")";
  }
  return out;
}

std::string line_of(const Json& e) {
  std::string out =
      e["id"].get<std::string>() + "  " + days(e["date"]) + "  " + place(e) + "  " + e["type"].get<std::string>();
  if (e["mode"].is_string()) out += "/" + e["mode"].get<std::string>();
  if (e["factuality"] != "actual") out += "  " + e["factuality"].get<std::string>();
  std::string who = names(e["actors"]), whom = names(e["recipients"]);
  if (!who.empty() || !whom.empty()) out += "  " + (who.empty() ? "?" : who) + (whom.empty() ? "" : " → " + whom);
  if (std::string numbers = tolls(e["numbers"]); !numbers.empty()) out += "  " + numbers;
  out += "  [" + counted(e["reports"].size(), "report") + ", " + counted(e["origins"].size(), "origin") + "]";
  if (e.contains("review") && e["review"].contains("status")) out += "  " + e["review"]["status"].get<std::string>();
  return out + "\n";
}

const std::vector<std::string> kColumns = {"id",           "start",      "end",        "type",        "mode",
                                           "factuality",   "place",      "lat",        "lon",         "precision",
                                           "actors",       "recipients", "killed_low", "killed_best", "killed_high",
                                           "injured_best", "reports",    "origins",    "review"};

std::string csv_of(const Json& e) {
  auto number = [&](const char* kind, const char* which) {
    return e["numbers"].contains(kind) ? e["numbers"][kind][which].dump() : std::string();
  };
  const Json& p = e["place"];
  auto coordinate = [&](const char* which) {
    return p.is_object() && p[which].is_number() ? p[which].dump() : std::string();
  };
  return csv({e["id"], e["date"].is_null() ? "" : e["date"]["start"].get<std::string>(),
              e["date"].is_null() ? "" : e["date"]["end"].get<std::string>(), e["type"], or_nothing(e["mode"]),
              e["factuality"], p.is_null() ? "" : place(e), coordinate("lat"), coordinate("lon"),
              p.is_null() ? "" : or_nothing(p["precision"]), names(e["actors"]), names(e["recipients"]),
              number("killed", "low"), number("killed", "best"), number("killed", "high"), number("injured", "best"),
              std::to_string(e["reports"].size()), std::to_string(e["origins"].size()),
              e.contains("review") ? or_nothing(e["review"].value("status", Json())) : ""});
}

struct Events {
  LedgerFlags ledger;
  EventFlags which;
  FormatFlag format;
  bool whole = false;

  int run(bool timeline) {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    ledger::Filter filter = which.made(*book);
    Output output;
    if (format.format == "csv") output.write(csv(kColumns));
    std::string day = "-";
    uint64_t undated = 0, unplaced = 0;
    uint64_t count = book->events(filter, [&](ledger::EventRow&& row) {
      if (format.jsonl()) {
        if (whole)
          if (auto full = book->event(row.id, true, filter.as_of)) row.json = full->json;
        output.write(row.json + "\n");
        return;
      }
      Json e = Json::parse(row.json);
      undated += e["date"].is_null();
      unplaced += e["place"].is_null();
      if (format.format == "csv") return output.write(csv_of(e));
      if (timeline && days(e["date"]) != day) {
        day = days(e["date"]);
        output.write(day + "\n");
      }
      output.write((timeline ? "  " : "") + line_of(e));
      if (timeline) output.write("      told by " + told_by(e) + "\n");
      if (timeline)
        for (const auto& one : e["disagreements"]) {
          std::string text = "      disagree on " + one["slot"].get<std::string>() + ":";
          for (const auto& value : one["values"])
            text += " " + (value["value"].is_string() ? value["value"].get<std::string>() : value["value"].dump()) +
                    " (" + std::to_string(value["reports"].size()) + ")";
          output.write(text + "\n");
        }
    });
    if (format.text())
      output.write(with_commas(count) + " events, " + with_commas(undated) + " of them without a day, " +
                   with_commas(unplaced) + " without a place\n");
    output.flush();
    return 0;
  }
};

struct One {
  LedgerFlags ledger;
  FormatFlag format;
  std::string id, as_of;

  int run() {
    auto book = ledger.open(ledger::Ledger::Mode::read);
    auto row = book->event(id, true, as_of_entry(*book, as_of));
    if (!row) {
      complain("there is no event " + id + (as_of.empty() ? "" : " as of " + as_of) +
               " in this ledger; `marsad events` lists them");
      return 1;
    }
    Output output;
    Json e = Json::parse(row->json);
    if (format.jsonl())
      output.write(row->json + "\n");
    else if (format.format == "csv")
      output.write(csv(kColumns) + csv_of(e));
    else {
      output.write(line_of(e));
      if (e.contains("aliases")) output.write("  also called: " + e["aliases"].dump() + "\n");
      size_t number = 0;
      for (const auto& r : e["reports"]) {
        output.write("  report " + std::to_string(number++) + "  " + r["article"].get<std::string>() + ":" +
                     r["start"].dump() + "-" + r["end"].dump());
        if (r["report"].is_object())
          output.write("  «" + r["report"]["text"].get<std::string>() + "»  " + r["report"].value("rule", ""));
        output.write("\n");
      }
      for (const auto& one : e["origins"])
        output.write("  origin  " + one["source"].get<std::string>() + "  " + std::to_string(one["articles"].size()) +
                     " articles\n");
      for (const auto& one : e["disagreements"])
        output.write("  disagree on " + one["slot"].get<std::string>() + ": " + one["values"].dump() + "\n");
      for (const auto& one : e["because"]) output.write("  because: " + one.get<std::string>() + "\n");
      if (e.contains("review")) {
        for (const auto& one : e["review"]["decisions"])
          output.write("  " + one["decision"].get<std::string>() + "  " + one["kind"].get<std::string>() + " by " +
                       one["who"].get<std::string>() + ", " + one["at"].get<std::string>() + "  " +
                       one.value("why", "") + "\n");
        if (e["review"].contains("proposals"))
          for (const auto& one : e["review"]["proposals"])
            output.write("  proposal: " + one["slot"].get<std::string>() + " is now read as " + one["reads"].dump() +
                         "; decided: " + one["decided"].dump() + "\n");
      }
    }
    output.flush();
    return 0;
  }
};

}  // namespace

void add_events(CLI::App& app, int* status) {
  for (bool timeline : {false, true}) {
    auto self = std::make_shared<Events>();
    auto* command = timeline ? app.add_subcommand(
                                   "timeline", "a ledger's events day by day, with what their sources disagree about")
                             : app.add_subcommand("events", "a ledger's events, one a line");
    self->ledger.add(command);
    self->which.add(command);
    self->format.add(command);
    command->add_flag("--whole", self->whole, "jsonl: with every report as it stands in its reading");
    command->callback([self, status, timeline] { *status = guarded([&] { return self->run(timeline); }); });
  }
  auto one = std::make_shared<One>();
  auto* event =
      app.add_subcommand("event", "one event with its reports, origins, disagreements, reasons and decisions");
  event->add_option("ID", one->id, "as MRS-7K3QX, in any case")->required();
  one->ledger.add(event);
  one->format.add(event);
  event->add_option("--as-of", one->as_of, "as the ledger was at this entry of its log, or on this day");
  event->callback([one, status] { *status = guarded([&] { return one->run(); }); });
}

}  // namespace marsad::cli
