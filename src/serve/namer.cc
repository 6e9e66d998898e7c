#include "serve/namer.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "codebook/bytes.h"
#include "codebook/check.h"
#include "codebook/codebook.h"
#include "reading/compare.h"
#include "reading/json.h"
#include "serve/secrets.h"

namespace marsad::serve {
namespace fs = std::filesystem;
namespace {
using Json = nlohmann::ordered_json;
constexpr size_t kExamples = 3, kGroups = 40, kFaults = 5, kReason = 2000;
constexpr const char* kGiven = "named.jsonl";

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// The faults that `now` has and `before` had not, wherever they stand.
std::string new_faults(const std::vector<codebook::Problem>& before, const std::vector<codebook::Problem>& now,
                       const std::string& folder) {
  std::multiset<std::string> known;
  for (const auto& one : before) known.insert(one.what);
  std::string out;
  size_t told = 0;
  for (const auto& one : now) {
    if (auto found = known.find(one.what); found != known.end()) {
      known.erase(found);
      continue;
    }
    if (told++ >= kFaults) continue;
    std::string text = one.text();
    for (size_t at = 0; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    out += text;
  }
  return out;
}

}  // namespace

Source::Read reads_with(std::shared_ptr<const reading::Reader> reader) {
  return [reader = std::move(reader)](const marsad::Article& article) {
    std::string json;
    reading::append_json(reader->read(article), &json);
    return ledger::prepare(article, json);
  };
}

// The overlay with a row tried in it: a folder that goes with this, and the reader that reads by it.
struct Namer::Trial {
  std::string folder;
  Reader reader;
  ~Trial() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
};

Namer::Namer(Source& source, Reader reader, Options options)
    : source_(source), options_(std::move(options)), overlay_(options_.codebook), reader_(std::move(reader)) {}

std::string Namer::tag() const {
  std::vector<codebook::Problem> ignored;
  return codebook::content_hash(codebook::layer_dirs(overlay_.folder(), &ignored));
}

void Namer::use(Reader reader) {
  source_.use({reader, &reader->lexicon().book()}, reads_with(reader));
  std::lock_guard lock(mutex_);
  reader_ = std::move(reader);
  entries_.reset();
}

void Namer::keep_up() {
  if (tag() != reader_->lexicon().book().hash) use(options_.load(overlay_.folder()));
}

std::unique_ptr<Namer::Trial> Namer::tried(const codebook::RowEdit& edit) const {
  auto out = std::make_unique<Trial>();
  std::string name = (fs::temp_directory_path() / "marsad-name-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no folder can be made in " + fs::temp_directory_path().string());
  out->folder = name;
  const std::string copy = (fs::path(name) / fs::path(overlay_.folder()).filename()).string();
  fs::create_directory(copy);
  overlay_.copy_to(copy);
  codebook::Overlay(copy).put(edit);
  if (auto faults = codebook::check(copy); !faults.empty())
    if (auto own = new_faults(codebook::check(overlay_.folder()), faults, copy + "/"); !own.empty())
      throw codebook::Refused(own);
  out->reader = options_.load(copy);
  return out;
}

Json Namer::given() const {
  Json out = Json::array();
  const std::string text = codebook::read_file((fs::path(overlay_.folder()) / kGiven).string());
  for (std::string_view line : codebook::split(text, '\n'))
    if (Json one = Json::parse(line, nullptr, false); one.is_object()) out.push_back(std::move(one));
  return out;
}

void Namer::give(const Json& names) const {
  std::string text;
  for (const auto& one : names) text += text_of(one) + "\n";
  codebook::put_file((fs::path(overlay_.folder()) / kGiven).string(), text);
}

Namer::Answer Namer::unwritable() const {
  return {Answer::Status::unwritable,
          "names are written to an overlay of your own, and this server has none: start it with --overlay FOLDER "
          "(it is made when it is not there; docs/serve.md)",
          {}};
}

Namer::Answer Namer::state() const {
  Json out = {{"overlay", nullptr}, {"how", unwritable().json}, {"names", Json::array()}};
  if (options_.writable) {
    out["overlay"] = fs::path(overlay_.folder()).filename().string();
    out["how"] = nullptr;
    Json names = given();
    for (auto one = names.rbegin(); one != names.rend(); ++one)
      out["names"].push_back({{"n", (*one)["n"]},
                              {"name", (*one)["name"]},
                              {"kind", (*one)["kind"]},
                              {"id", (*one)["id"]},
                              {"file", (*one)["file"]},
                              {"row", (*one)["after"]},
                              {"reason", (*one)["reason"]},
                              {"who", (*one)["who"]},
                              {"at", (*one)["at"]},
                              {"undone", one->value("undone", Json())}});
  }
  return {Answer::Status::done, text_of(out), tag()};
}

Namer::Answer Namer::propose(const codebook::NamedAs& wish) {
  if (!options_.writable) return unwritable();
  std::unique_lock one(one_, std::try_to_lock);
  if (!one) throw Busy("another name is being looked at; ask again in a moment");
  keep_up();
  codebook::RowEdit edit;
  std::unique_ptr<Trial> trial;
  try {
    edit = overlay_.naming(wish);
    trial = tried(edit);
  } catch (const codebook::Refused& refused) {
    return {Answer::Status::refused, refused.what(), {}};
  }
  const auto until = std::chrono::steady_clock::now() + options_.compare_for;
  reading::Comparison all(kExamples);
  std::set<std::string> events;
  std::string bounded;
  const uint64_t hold = source_.articles_with(wish.name, [&](const std::string& name, const marsad::Article& article) {
    if (all.articles >= options_.articles) bounded = "articles";
    if (std::chrono::steady_clock::now() > until) bounded = "time";
    if (!bounded.empty()) return false;
    const Reading before = reader_->read(article);
    auto found = reading::difference(before, trial->reader->read(article));
    for (const auto& change : found)
      if (change.sign != '+')
        if (auto event = source_.event_of(name, change.type, change.at.start, change.at.end); !event.empty())
          events.insert(event);
    all.add(before.events.size(), std::move(found));
    return true;
  });
  Json groups = Json::array();
  for (const auto& group : all.groups()) {
    if (groups.size() >= kGroups) break;
    Json examples = Json::array();
    for (const auto& shown : group.shown)
      examples.push_back({{"article", shown.article}, {"quote", shown.quote}, {"slots", shown.slots}});
    groups.push_back({{"sign", std::string(1, group.sign)},
                      {"what", group.what},
                      {"count", group.count},
                      {"examples", std::move(examples)}});
  }
  Json out = {{"file", edit.file},
              {"row", edit.after},
              {"was", edit.before.empty() ? Json() : Json(edit.before)},
              {"copied", edit.below.empty() ? Json() : Json(edit.below)},
              {"articles", {{"hold", hold}, {"read", all.articles}, {"differ", all.differ}}},
              {"reports", {{"read", all.reports}, {"added", all.added}, {"lost", all.lost}, {"changed", all.changed}}},
              {"events", events.size()},
              {"bounded", bounded.empty() ? Json() : Json(bounded)},
              {"groups", std::move(groups)}};
  return {Answer::Status::done, text_of(out), tag()};
}

// The articles that hold the name, by the codebook now in use.
Json Namer::read_again(const std::string& name) {
  std::vector<std::string> articles;
  source_.articles_with(name, [&](const std::string& article, const marsad::Article&) {
    articles.push_back(article);
    return true;
  });
  const size_t done = source_.read_again(articles, std::chrono::steady_clock::now() + options_.read_for);
  return {{"read_again", done}, {"left", articles.size() - done}};
}

Namer::Answer Namer::write(const codebook::NamedAs& wish, const std::string& expected, const std::string& who,
                           const std::string& reason) {
  if (!options_.writable) return unwritable();
  if (reason.size() > kReason) return {Answer::Status::refused, "\"reason\" is longer than 2000 bytes", {}};
  std::unique_lock one(one_, std::try_to_lock);
  if (!one) throw Busy("another name is being looked at; ask again in a moment");
  if (tag() != expected)
    return {Answer::Status::stale, "the codebook was changed since you saw what this would do; look at it again", {}};
  codebook::RowEdit edit;
  try {
    edit = overlay_.naming(wish);
    tried(edit);
  } catch (const codebook::Refused& refused) {
    return {Answer::Status::refused, refused.what(), {}};
  }
  Json names = given();
  const std::string number = "N" + std::to_string(names.size() + 1);
  names.push_back({{"n", number},
                   {"at", now_iso()},
                   {"who", who},
                   {"reason", reason},
                   {"name", codebook::trim(wish.name)},
                   {"kind", wish.place ? "place" : "actor"},
                   {"id", wish.id},
                   {"file", edit.file},
                   {"before", edit.before},
                   {"after", edit.after},
                   {"below", edit.below}});
  give(names);  // first: a row that nobody knows of could not be taken back
  try {
    overlay_.put(edit);
  } catch (...) {
    names.erase(names.size() - 1);
    give(names);
    throw;
  }
  use(options_.load(overlay_.folder()));
  Json out = {{"id", number}, {"name", wish.name}, {"as", wish.id}, {"file", edit.file}, {"row", edit.after}};
  out.update(read_again(wish.name));
  return {Answer::Status::done, text_of(out), tag()};
}

Namer::Answer Namer::undo(const std::string& number, const std::string& who) {
  if (!options_.writable) return unwritable();
  std::unique_lock one(one_, std::try_to_lock);
  if (!one) throw Busy("another name is being looked at; ask again in a moment");
  Json names = given();
  auto found = std::find_if(names.begin(), names.end(), [&](const Json& given) { return given["n"] == number; });
  if (found == names.end()) return {Answer::Status::missing, "there is no name \"" + number + "\"", {}};
  if (found->contains("undone")) return {Answer::Status::stale, "this name was taken back already", {}};
  const std::string name = (*found)["name"];
  codebook::RowEdit edit;
  try {
    const codebook::RowEdit done{(*found)["file"],  (*found)["id"],    (*found)["before"],
                                 (*found)["after"], (*found)["below"], {}};
    edit = overlay_.without(done, name);
    tried(edit);
  } catch (const codebook::Refused& refused) {
    return {Answer::Status::stale, refused.what(), {}};
  }
  overlay_.put(edit);
  (*found)["undone"] = {{"who", who}, {"at", now_iso()}};
  give(names);
  use(options_.load(overlay_.folder()));
  Json out = {{"id", number}, {"name", name}, {"undone", true}};
  out.update(read_again(name));
  return {Answer::Status::done, text_of(out), tag()};
}

}  // namespace marsad::serve
