// marsad codebook diff OLD NEW --on ARTICLES: what a change of the codebook would do to readings, before it is adopted.
//
//   + verb:قصف   12 reports added
//       ant-231  «… [قصفت] الطائرات أطراف البلدة …»  ASSAULT  actors: rus-air; place: saraqib
//   ~ actors: syr-opp → hts   3 reports changed
//
// Every article is read with both; reports are paired by their key, then by the words that carry them. Added and lost
// ones are grouped by the entry that made them, changed ones by what changed. What it cannot do: say which of many
// edits of NEW caused a change. Exit status: 0 the same, 1 they differ, 2 wrong usage.
#include <algorithm>
#include <map>
#include <memory>
#include <thread>

#include "cli/articles.h"
#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "cli/pipeline.h"

namespace marsad::cli {
namespace {

// One report that is only on one side, or differs: its group and the line shown.
struct Difference {
  char sign = '+';  // + added, - lost, ~ changed
  std::string group, line;
};
struct Compared {
  std::vector<Difference> found;
  size_t reports = 0;
  std::string failure;
};

template <class Refs>
std::string named(const Refs& refs) {
  std::vector<std::string> list;
  list.reserve(refs.size());
  for (const ActorRef& a : refs) list.push_back(a.id.empty() ? a.text : a.id);
  std::sort(list.begin(), list.end());
  std::string out;
  for (const std::string& s : list) out += (out.empty() ? "" : ", ") + s;
  return out;
}

// The slots that a reviewer cares about, as text. Where a rule stands (file, line) is none: moving a row changes no
// reading.
std::vector<std::pair<const char*, std::string>> slots(const Event& e) {
  std::vector<ActorRef> speakers;
  for (const Attribution& a : e.attributed_to) speakers.push_back(a.who);
  std::string numbers;
  for (const auto& [key, n] : e.numbers)
    numbers += (numbers.empty() ? "" : ", ") + key + " " + std::to_string(n.min) +
               (n.max == n.min ? "" : "–" + std::to_string(n.max));
  return {{"type", e.type + (e.mode.empty() ? "" : "/" + e.mode)},
          {"actors", named(e.actors)},
          {"recipients", named(e.recipients)},
          {"place", e.place ? (e.place->id.empty() ? e.place->text : e.place->id) : ""},
          {"date", e.date},
          {"factuality", name_of(e.factuality)},
          {"says", named(speakers)},
          {"numbers", numbers}};
}

// The words around the trigger, the trigger in brackets.
std::string quoted(const Reading& r, const Event& e) {
  constexpr uint32_t kAround = 45;
  const uint32_t from = std::max(e.sentence.start, e.at.start > kAround ? e.at.start - kAround : 0),
                 to = std::min(e.sentence.end, e.at.end + kAround);
  std::string out = from > e.sentence.start ? "…" : "";
  uint32_t at = 0;
  for (size_t i = 0; i < r.text.size() && at < to; ++at) {
    const size_t begin = i++;
    while (i < r.text.size() && (r.text[i] & 0xC0) == 0x80) ++i;
    if (at < from) continue;
    if (at == e.at.start) out += '[';
    if (r.text[begin] == '\n')
      out += ' ';
    else
      out.append(r.text, begin, i - begin);
    if (at + 1 == e.at.end) out += ']';
  }
  return "«" + out + (to < e.sentence.end ? "…»" : "»");
}

std::string entry_of(const Event& e) { return e.rule.substr(0, e.rule.find(' ')); }

std::string line_of(const Reading& r, const Event& e) {
  std::string out = r.id + "  " + quoted(r, e) + "  ";
  for (const auto& [slot, value] : slots(e))
    if (!value.empty() && std::string_view(slot) != "factuality")
      out += (slot == std::string_view("type") ? "" : std::string("; ") + slot + ": ") + value;
  return out;
}

Compared compare(const Reading& before, const Reading& after) {
  Compared out;
  out.reports = before.events.size();
  std::vector<bool> paired(after.events.size());
  auto partner = [&](auto same) -> int {
    for (size_t i = 0; i < after.events.size(); ++i)
      if (!paired[i] && same(after.events[i])) return static_cast<int>(i);
    return -1;
  };
  for (const Event& e : before.events) {
    int i = partner([&](const Event& o) { return o.key == e.key && o.at == e.at; });
    if (i < 0) i = partner([&](const Event& o) { return o.at == e.at; });
    if (i < 0) {
      out.found.push_back({'-', entry_of(e), line_of(before, e)});
      continue;
    }
    paired[static_cast<size_t>(i)] = true;
    const Event& o = after.events[static_cast<size_t>(i)];
    const auto was = slots(e), is = slots(o);
    for (size_t s = 0; s < was.size(); ++s) {
      if (was[s].second == is[s].second) continue;
      const auto shown = [](const std::string& v) { return v.empty() ? std::string("nothing") : v; };
      out.found.push_back({'~', std::string(was[s].first) + ": " + shown(was[s].second) + " → " + shown(is[s].second),
                           line_of(after, o)});
      break;  // one report is one change: the first slot that differs names it
    }
  }
  for (size_t i = 0; i < after.events.size(); ++i)
    if (!paired[i]) out.found.push_back({'+', entry_of(after.events[i]), line_of(after, after.events[i])});
  return out;
}

struct Diff {
  ReadingFlags flags;
  std::string before, after;
  std::vector<std::string> files;
  unsigned threads = 0;
  size_t shown = 3;

  struct Group {
    size_t count = 0;
    std::vector<std::string> lines;
  };

  int run() {
    auto one = reader_of(before), two = reader_of(after);
    const std::atomic<bool>& stop = catch_interrupts();
    intake::Options options = flags.intake();
    options.stop = &stop;
    intake::Intake intake(files, options);
    std::map<std::pair<char, std::string>, Group> groups;
    size_t counts[3] = {0, 0, 0}, articles = 0, changed_articles = 0, reports = 0;
    uint64_t refused = 0;
    {
      Progress progress;
      Stages<Article, Compared> stages;
      stages.next = [&] { return next_article(&intake, &refused); };
      stages.size = [](const Article& a) { return a.text.size(); };
      stages.work = [&](const Article& a) {
        try {
          return compare(one->read(a), two->read(a));
        } catch (const std::exception& error) {
          Compared failed;
          failed.failure = "article \"" + a.id + "\" could not be read: " + error.what();
          return failed;
        }
      };
      stages.out = [&](Compared c, bool) {
        if (!c.failure.empty()) complain(c.failure), ++refused;
        ++articles, changed_articles += !c.found.empty(), reports += c.reports;
        for (Difference& d : c.found) {
          ++counts[d.sign == '+' ? 0 : d.sign == '-' ? 1 : 2];
          Group& g = groups[{d.sign, d.group}];
          if (++g.count <= shown) g.lines.push_back(std::move(d.line));
        }
        progress.step();
      };
      ordered(threads, stages);
    }
    print(groups, counts, articles, changed_articles, reports);
    if (refused) complain(with_commas(refused) + " articles were refused, each named above");
    return counts[0] + counts[1] + counts[2] ? 1 : 0;
  }

  std::shared_ptr<const reading::Reader> reader_of(const std::string& dir) {
    ReadingFlags own = flags;
    own.codebook = dir;
    return own.reader();
  }

  void print(const std::map<std::pair<char, std::string>, Group>& groups, const size_t (&counts)[3], size_t articles,
             size_t changed, size_t reports) {
    Output output;
    std::vector<std::pair<std::pair<char, std::string>, const Group*>> order;
    order.reserve(groups.size());
    for (const auto& [key, group] : groups) order.emplace_back(key, &group);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
    for (const auto& [key, group] : order) {
      const char* what = key.first == '+' ? " added" : key.first == '-' ? " lost" : " changed";
      output.write(std::string(1, key.first) + " " + key.second + "   " + with_commas(group->count) + what + "\n");
      for (const std::string& line : group->lines) output.write("    " + line + "\n");
      if (group->count > group->lines.size())
        output.write("    and " + with_commas(group->count - group->lines.size()) + " more\n");
    }
    output.write(with_commas(counts[0]) + " added, " + with_commas(counts[1]) + " lost, " + with_commas(counts[2]) +
                 " changed of " + with_commas(reports) + " reports; " + with_commas(changed) + " of " +
                 with_commas(articles) + " articles differ\n");
  }
};

}  // namespace

void add_codebook_diff(CLI::App& group, int* status) {
  auto self = std::make_shared<Diff>();
  self->threads = std::max(1u, std::thread::hardware_concurrency());
  auto* command = group.add_subcommand(
      "diff", "reports that a change of the codebook adds, loses and changes; exit status 1 when there are any");
  command->add_option("OLD", self->before, "the codebook's folder as it was")->required();
  command->add_option("NEW", self->after, "the folder of the changed one")->required();
  command->add_option("--on", self->files, "articles: .txt, .jsonl, or - for standard input")->required();
  command->add_option("--show", self->shown, "sentences shown of each group")->capture_default_str();
  command->add_option("--threads", self->threads, "how many articles are read at once")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->add_option("--published", self->flags.published, "publication day of articles that give none, as 2018-02-18")
      ->type_name("DATE");
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
