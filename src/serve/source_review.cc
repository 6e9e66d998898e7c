// Rulings go through the ledger's decide(); a corrected article is read again. What changed since, a page at a time.
#include <algorithm>

#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
constexpr size_t kReason = 4000;
}  // namespace

Ruling Source::decide(const Wish& wish) {
  auto refuse = [](const std::string& why) { return Ruling{Ruling::Status::refused, why}; };
  if (!options_.review) return refuse("review is off here");
  static constexpr std::string_view kKinds[] = {"confirm", "correct", "reject", "comment",
                                                "merge",   "split",   "add",    "article"};
  if (std::find(std::begin(kKinds), std::end(kKinds), wish.kind) == std::end(kKinds))
    return refuse("\"kind\" is confirm, correct, reject, comment, merge, split, add or article");
  if (wish.targets.empty() || wish.targets.size() > 50) return refuse("name one to fifty events, or the article");
  if (wish.reason.empty() && wish.kind != "confirm") return refuse("say why: \"reason\" is missing");
  if (wish.reason.size() > kReason) return refuse("\"reason\" is longer than 4000 bytes");
  const bool of_article = wish.kind == "add" || wish.kind == "article";
  ledger::Decision decision{wish.kind, wish.who, wish.reason, wish.targets, wish.values, {}};
  std::string number;
  {
    auto ledger = borrow();
    for (size_t i = 0; i < wish.targets.size(); ++i) {
      if (of_article) {
        if (!ledger->article_to_read(wish.targets[i]))
          return {Ruling::Status::unknown, "there is no article \"" + wish.targets[i] + "\""};
        continue;
      }
      auto row = ledger->event(wish.targets[i], false, 0);
      if (!row) return {Ruling::Status::unknown, "there is no event \"" + wish.targets[i] + "\""};
      decision.targets[i] = row->id;
      if (i == 0 && !wish.revision.empty()) {
        int64_t seen = 0;
        for (char c : wish.revision) seen = c >= '0' && c <= '9' && seen < INT64_MAX / 20 ? seen * 10 + (c - '0') : -1;
        decision.seen[row->id] = seen;
      }
    }
  }
  try {
    std::lock_guard lock(writing_);
    if (wish.kind == "article" && !options_.read) return refuse("this server cannot read articles again");
    if (!writer_) writer_ = ledger::Ledger::open(options_.path, ledger::Ledger::Mode::write);
    number = writer_->decide(decision);
    if (wish.kind == "article") read_again(wish.targets);
  } catch (const ledger::Trouble& trouble) {
    if (trouble.kind == ledger::Trouble::stale)
      return {Ruling::Status::conflict, "somebody ruled on this event since you opened it; look at it again"};
    if (trouble.kind == ledger::Trouble::wrong) return refuse(trouble.what());
    throw;
  } catch (const nlohmann::json::exception&) {
    return refuse("a value has another form than its slot takes; docs/serve.md has the table");
  }
  refresh();
  Json out = {{"id", number}, {"kind", wish.kind}, {"targets", decision.targets}, {"who", wish.who}};
  return {Ruling::Status::done, out.dump()};
}

Ruling Source::undo(const std::string& id, const std::string& who) {
  if (!options_.review) return {Ruling::Status::refused, "review is off here"};
  std::vector<std::string> articles;
  {
    std::shared_lock lock(mutex_);
    auto found =
        std::find_if(decisions_.begin(), decisions_.end(), [&](const Json& one) { return one["decision"] == id; });
    if (found == decisions_.end()) return {Ruling::Status::unknown, "there is no decision \"" + id + "\""};
    if ((*found)["undone"] == true) return {Ruling::Status::conflict, "this decision was undone already"};
    if ((*found)["kind"] == "article")
      for (const auto& target : (*found)["targets"]) articles.push_back(target.at("name"));
  }
  std::string number;
  try {
    std::lock_guard lock(writing_);
    if (!writer_) writer_ = ledger::Ledger::open(options_.path, ledger::Ledger::Mode::write);
    number = writer_->decide({"undo", who, "", {id}, {}, {}});
    if (!articles.empty() && options_.read) read_again(articles);
  } catch (const ledger::Trouble& trouble) {
    if (trouble.kind == ledger::Trouble::wrong) return {Ruling::Status::conflict, trouble.what()};
    throw;
  }
  refresh();
  return {Ruling::Status::done, Json{{"id", number}, {"kind", "undo"}, {"undoes", id}, {"who", who}}.dump()};
}

std::string Source::decided_by(const std::string& decision) const {
  std::shared_lock lock(mutex_);
  for (const Json& one : decisions_)
    if (one["decision"] == decision) return one.at("who");
  return {};
}

// By what the article now says of its date, publisher and furniture. Called by who holds writing_.
void Source::read_again(const std::vector<std::string>& articles) {
  std::vector<ledger::Reread> batch;
  for (const auto& name : articles)
    if (auto found = writer_->article_to_read(name)) batch.push_back({found->first, options_.read(found->second)});
  if (!batch.empty()) writer_->reread(batch);
}

Listing Source::decisions(const std::string& event, size_t limit, const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  Listing out;
  size_t skip = 0;
  for (char c : cursor) {
    if (c < '0' || c > '9' || cursor.size() > 9) throw BadQuery("the cursor is not one that a list gave");
    skip = skip * 10 + static_cast<size_t>(c - '0');
  }
  for (size_t i = decisions_.size(); i-- > 0;) {
    const Json& one = decisions_[i];
    Json targets = Json::array();
    bool named = event.empty();
    for (const auto& target : one.at("targets")) {
      const Json& id = target.contains("event") ? target["event"] : target.at("name");
      named |= id == event;
      targets.push_back(id);
    }
    if (!named || ++out.total <= skip) continue;
    if (out.items.size() >= limit) {
      if (out.next.empty()) out.next = std::to_string(skip + limit);
      continue;
    }
    out.items.push_back(Json{
        {"id", one.at("decision")},
        {"kind", one.at("kind")},
        {"targets", targets},
        {"values", one.at("values")},
        {"reason", one.at("why")},
        {"who", one.at("who")},
        {"at", one.at("at")},
        {"undone",
         one.at("undone")}}.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return out;
}

Listing Source::changes(const std::string& since, size_t limit) const {
  // 120 or, in the middle of an entry, 120-MRS-7K3QX.
  const size_t dash = std::min(since.find('-'), since.size());
  int64_t from = 0;
  for (char c : since.substr(0, dash)) {
    if (c < '0' || c > '9' || dash > 15)
      throw BadQuery("\"since\" is an entry of the log, or `next` of the page before");
    from = from * 10 + (c - '0');
  }
  const std::string after = dash < since.size() ? since.substr(dash + 1) : "";
  if (!after.empty() && !ledger::unspeakable(after))
    throw BadQuery("\"since\" is an entry of the log, or `next` of the page before");
  auto ledger = borrow();
  auto changes = ledger->changes(from, after, limit + 1);
  Listing out;
  const bool more = changes.size() > limit;
  if (more) changes.resize(limit);
  for (const auto& change : changes) {
    std::string item = "{\"entry\":" + std::to_string(change.seq) + ",\"event\":\"" + change.id + "\",\"gone\":";
    item += change.gone ? "true,\"into\":" + (change.into.empty() ? "null" : "\"" + change.into + "\"") + "}"
                        : "false,\"now\":" + change.json + "}";
    out.items.push_back(std::move(item));
  }
  out.total = changes.size();
  if (more) out.next = std::to_string(changes.back().seq) + "-" + changes.back().id;
  return out;
}

}  // namespace marsad::serve
