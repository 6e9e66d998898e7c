// How the lists come to be and stay in step with the ledger.
#include "serve/source.h"

#include <malloc.h>

#include <algorithm>

#include "serve/lent.h"

namespace marsad::serve {
namespace {
constexpr uint64_t kPage = 200;  // changes taken in at once: nobody waits longer than for these
}

Source::Source(Options options) : options_(std::move(options)) {
  state_ = load(0);
  take_decisions(*borrow());
  pool_.clear();   // with what it mapped of the file: every reading was looked at
  malloc_trim(0);  // the quotes of all articles were held while loading
}

Source::~Source() = default;

Source::Lent Source::borrow() const {
  {
    std::lock_guard lock(pool_mutex_);
    if (!pool_.empty()) {
      auto ledger = std::move(pool_.back());
      pool_.pop_back();
      return Lent(this, std::move(ledger));
    }
  }
  return Lent(this, ledger::Ledger::open(options_.path, ledger::Ledger::Mode::read));
}

void Source::take_article(State* state, const ledger::ToldArticle& row, const Facts& facts) const {
  auto& names = state->rows.names();
  const uint32_t name = names.id(row.name);
  auto [place, added] = state->by_name.emplace(name, static_cast<uint32_t>(state->articles.size()));
  if (added) state->articles.emplace_back();
  Article& article = state->articles[place->second];
  auto count = [&](int by) {
    if (article.latest && article.first != kNoDay && article.first == article.last)
      state->read[article.first][article.source] += static_cast<uint32_t>(by);
    for (auto [actor, words] : article.labels) state->labels[actor][words] += static_cast<uint32_t>(by);
    state->reports += static_cast<uint64_t>(static_cast<int64_t>(article.reports) * by);
  };
  if (!added) count(-1);
  article.title = facts.title;
  article.name = name;
  article.source = names.id(facts.source);
  article.first = facts.first, article.last = facts.last, article.basis = facts.basis;
  article.latest = row.latest;
  article.reports = static_cast<uint32_t>(facts.quotes.size());
  article.labels.clear();
  for (const auto& [actor, words] : facts.labels) article.labels.emplace_back(names.id(actor), names.id(words));
  article.labels.shrink_to_fit();
  count(+1);
  if (!facts.source.empty())
    state->sources.try_emplace(facts.source, State::Named{facts.source_name, facts.source_name});
  auto learn = [](const Facts::Pairs& pairs, auto* into) {
    for (const auto& [id, text] : pairs) into->try_emplace(id, State::Named{text, text});
  };
  learn(facts.actors, &state->actors);
  learn(facts.places, &state->places);
  for (const auto& [id, text] : facts.agreements) state->agreements.try_emplace(id, State::Named{text, ""});
  for (const auto& [id, areas] : facts.within) {
    auto& held = state->within[names.id(id)];
    if (held.empty())
      for (const auto& area : areas) {
        held.push_back(names.id(area));
        state->places.try_emplace(area, State::Named{area, area});
      }
  }
  state->codebook = facts.codebook, state->program = facts.program;
}

void Source::take_event(State* state, const std::string& json, const Told& told) const {
  Row row = state->rows.make(json, told, state->within);
  auto count = [&](const Row& of, int by) {
    for (uint32_t name : of.articles)
      if (auto found = state->by_name.find(name); found != state->by_name.end())
        state->articles[found->second].events += static_cast<uint32_t>(by);
  };
  if (const Row* was = state->rows.find(row.id)) count(*was, -1);
  count(row, +1);
  state->rows.put(std::move(row));
}

void Source::drop_event(State* state, const std::string& id) const {
  if (const Row* was = state->rows.find(id))
    for (uint32_t name : was->articles)
      if (auto found = state->by_name.find(name); found != state->by_name.end())
        --state->articles[found->second].events;
  state->rows.drop(id);
}

namespace {

// The names of an actor that a head made of its owner: tur-site, "مواقع تركيا" by the pattern "مواقع %"; nothing
// where the codebook knows none of the two.
std::optional<std::pair<std::string, std::string>> composed(const codebook::Codebook& book, std::string_view id,
                                                            int depth = 0) {
  auto said = [&](const auto& entries) -> std::optional<std::pair<std::string, std::string>> {
    for (const auto& entry : entries)
      if (entry.id == id) return std::pair<std::string, std::string>{entry.name_ar, entry.name_en};
    return std::nullopt;
  };
  if (auto found = said(book.actors)) return found;
  if (auto found = said(book.country_list)) return found;
  if (auto found = said(book.sources)) return found;  // a paper's drivers
  // The longest code first: tur-sec-src is of "sec-src".
  for (size_t dash = id.find('-'); dash != std::string_view::npos && depth < 4; dash = id.find('-', dash + 1)) {
    auto head = std::find_if(book.heads.begin(), book.heads.end(), [&](const codebook::Head& one) {
      return one.code == id.substr(dash + 1) && one.name_ar.find('%') != std::string_view::npos;
    });
    if (head == book.heads.end()) continue;
    const auto owner = composed(book, id.substr(0, dash), depth + 1);
    if (!owner) continue;
    auto filled = [](std::string pattern, const std::string& name) {
      const size_t at = pattern.find('%');
      return at == std::string::npos ? pattern : pattern.replace(at, 1, name);
    };
    return std::pair{filled(head->name_ar, owner->first), filled(head->name_en, owner->second)};
  }
  return std::nullopt;
}

}  // namespace

// The codebook's names take the place of those that readings happen to have.
void Source::name_all(State* state) const {
  const auto book = this->book();
  if (!book) return;
  auto name = [](auto* map, const auto& entries) {
    for (const auto& entry : entries)
      if (auto found = map->find(entry.id); found != map->end()) found->second = {entry.name_ar, entry.name_en};
  };
  // Agreements' pages name every party, and agreements that are told of without their names.
  auto parties = [&](const std::vector<codebook::Letters>& ids) {
    for (const auto& id : ids)
      state->actors.try_emplace(std::string(id), State::Named{std::string(id), std::string(id)});
  };
  for (const auto& object : book->objects)
    if (object.kind == "agreement") {
      state->agreements.try_emplace(std::string(object.id));
      parties(object.parties);
    }
  for (const auto& provision : book->provisions) parties(provision.parties);
  name(&state->actors, book->actors);
  name(&state->actors, book->country_list);
  for (auto& [id, named] : state->actors)
    if (named.ar == named.en)
      if (auto made = composed(*book, id)) named = {made->first, made->second};
  name(&state->places, book->places);
  name(&state->places, book->country_list);
  name(&state->sources, book->sources);
  name(&state->agreements, book->objects);
}

std::unique_ptr<Source::State> Source::load(int64_t as_of) const {
  auto state = std::make_unique<State>();
  auto ledger = borrow();
  // Asked first: what comes in meanwhile is taken in again, which does no harm.
  state->entry = as_of ? as_of : ledger->head();
  Told told;
  ledger->articles(0, [&](ledger::ToldArticle&& row) {
    Facts facts = facts_of(row.reading, row.text);
    take_article(state.get(), row, facts);
    facts.actors.clear(), facts.labels.clear(), facts.places.clear(), facts.within.clear();
    told.emplace(row.name, std::move(facts));
  });
  ledger::Filter filter;
  filter.as_of = as_of;
  ledger->events(filter, [&](ledger::EventRow&& row) { take_event(state.get(), row.json, told); });
  state->rows.settle();
  name_all(state.get());
  return state;
}

std::shared_ptr<const codebook::Codebook> Source::book() const {
  std::lock_guard lock(book_mutex_);
  return options_.book;
}

void Source::use(std::shared_ptr<const codebook::Codebook> book, Read read) {
  {
    std::scoped_lock lock(writing_, book_mutex_);
    options_.book = std::move(book);
    options_.read = std::move(read);
  }
  {
    std::lock_guard search(searching_);
    searcher_.reset(), other_names_.reset();  // made anew when next asked
  }
  std::unique_lock lock(mutex_);
  name_all(state_.get());
  ++used_;
}

bool Source::refresh() {
  std::lock_guard one(refreshing_);
  if (std::unique_lock search(searching_, std::try_to_lock); search) ready_searcher();
  auto ledger = borrow();
  int64_t since = 0;
  {
    std::shared_lock lock(mutex_);
    since = state_->entry;
  }
  const int64_t head = ledger->head();
  if (head == since) return false;
  Told told;
  ledger->articles(since, [&](ledger::ToldArticle&& row) {
    Facts facts = facts_of(row.reading, row.text);
    {
      std::unique_lock lock(mutex_);
      take_article(state_.get(), row, facts);
    }
    told.insert_or_assign(row.name, std::move(facts));
  });
  int64_t from = since;
  for (std::string after;;) {
    const auto changes = ledger->changes(from, after, kPage);
    // The sentences of articles that did not change themselves.
    for (const auto& change : changes) {
      if (change.gone) continue;
      const Json event = Json::parse(change.json);
      for (const auto& report : event.at("reports")) {
        const std::string name = report.at("article");
        if (told.count(name)) continue;
        if (auto row = ledger->told(name, 0)) told.emplace(name, facts_of(row->reading, row->text));
      }
    }
    std::unique_lock lock(mutex_);
    for (const auto& change : changes)
      change.gone ? drop_event(state_.get(), change.id) : take_event(state_.get(), change.json, told);
    state_->rows.settle();
    if (changes.size() < kPage) break;
    from = changes.back().seq, after = changes.back().id;
  }
  take_decisions(*ledger);
  std::unique_lock lock(mutex_);
  if (!told.empty()) name_all(state_.get());
  state_->entry = head;
  return true;
}

void Source::take_decisions(ledger::Ledger& ledger) {
  auto decisions = ledger.decisions();
  std::unique_lock lock(mutex_);
  decisions_ = std::move(decisions);
}

std::shared_ptr<const Source::State> Source::at(int64_t as_of) const {
  if (!as_of) return nullptr;
  std::lock_guard lock(past_mutex_);  // who asks for the past waits for one another
  if (past_entry_ != as_of) {
    past_.reset();
    past_ = load(as_of);
    past_entry_ = as_of;
    malloc_trim(0);
  }
  return past_;
}

int64_t Source::entry(const std::string& as_of) const {
  if (as_of.empty()) return 0;
  auto ledger = borrow();
  int64_t out = 0;
  if (as_of.find_first_not_of("0123456789") == std::string::npos && as_of.size() < 12)
    out = std::stoll(as_of);
  else if (as_of.size() < 32 && ledger::to_day(as_of))
    out = ledger->entry_at(as_of);
  else
    throw BadQuery(
        "\"as_of\" is an entry of the log, a day or a moment, such as 1234, 2019-05-31 or "
        "2019-05-31T12:00:00Z");
  if (out < 1) throw BadQuery("the ledger begins later than \"" + as_of + "\"");
  return out >= ledger->head() ? 0 : out;
}

uint64_t Source::version() const {
  std::shared_lock lock(mutex_);
  return static_cast<uint64_t>(state_->entry) + (used_.load() << 40);
}

}  // namespace marsad::serve
