#include "ledger/search/tokenizer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "ledger/search/tokens.h"

namespace marsad::ledger::search {
namespace {

constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.6;
constexpr double kUsualLength = 320;  // words of an article; only relations matter
constexpr int kHead = 14;             // places at the beginning that weigh double: the headline

int make(void*, const char**, int, Fts5Tokenizer** out) {
  static int nothing;
  *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
  return SQLITE_OK;
}

void forget(Fts5Tokenizer*) {}

// The stored form, place by place. Offsets are those of the form: snippets are made from the article itself.
int read_form(void* context, std::string_view form, int (*token)(void*, int, const char*, int, int, int)) {
  for (size_t at = 0; at < form.size();) {
    size_t end = std::min(form.find(kPlaces, at), form.size());
    int flags = 0;
    for (size_t part = at; part < end;) {
      size_t stop = std::min(form.find(kOr, part), end);
      if (stop > part) {
        int result = token(context, flags, form.data() + part, static_cast<int>(stop - part), static_cast<int>(at),
                           static_cast<int>(end));
        if (result != SQLITE_OK) return result;
        flags = FTS5_TOKEN_COLOCATED;
      }
      part = stop + 1;
    }
    at = end + 1;
  }
  return SQLITE_OK;
}

int tokenize(Fts5Tokenizer*, void* context, int, const char* bytes, int size,
             int (*token)(void*, int, const char*, int, int, int)) {
  try {
    std::string_view text(bytes ? bytes : "", static_cast<size_t>(size));
    if (!text.empty() && text.front() == kMade) return read_form(context, text.substr(1), token);
    std::string form;
    append_tokens({}, text, &form);
    return read_form(context, std::string_view(form).substr(1), token);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
}

struct Own {  // of one connection
  const Passes* passes = nullptr;
};

struct Rarity {  // of each phrase of one question
  std::vector<double> weight;
};

int count_row(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  ++*static_cast<int64_t*>(count);
  return SQLITE_OK;
}

void score(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* out, int, sqlite3_value**) {
  auto* own = static_cast<Own*>(api->xUserData(context));
  if (own->passes && !own->passes->holds(api->xRowid(context))) return sqlite3_result_null(out);
  auto* rarity = static_cast<Rarity*>(api->xGetAuxdata(context, 0));
  const int phrases = api->xPhraseCount(context);
  if (!rarity) {
    auto made = std::make_unique<Rarity>();
    sqlite3_int64 rows = 0;
    api->xRowCount(context, &rows);
    for (int phrase = 0; phrase < phrases; ++phrase) {
      int64_t in = 0;
      if (phrases > 1) api->xQueryPhrase(context, phrase, &in, count_row);
      made->weight.push_back(
          phrases == 1 ? 1.0 : std::log(1.0 + static_cast<double>(rows) / (1.0 + static_cast<double>(in))));
    }
    rarity = made.get();
    if (api->xSetAuxdata(context, made.release(), [](void* old) { delete static_cast<Rarity*>(old); }) != SQLITE_OK)
      return sqlite3_result_error_nomem(out);
  }
  int length = 0;
  api->xColumnSize(context, 0, &length);
  const double norm = kSaturation * (1 - kLengthShare + kLengthShare * length / kUsualLength);
  double total = 0;
  for (int phrase = 0; phrase < phrases; ++phrase) {
    double often = 0;
    Fts5PhraseIter at;
    int column = 0, place = 0;
    for (api->xPhraseFirst(context, phrase, &at, &column, &place); column >= 0;
         api->xPhraseNext(context, &at, &column, &place))
      often += place < kHead ? 2 : 1;
    total += rarity->weight[static_cast<size_t>(phrase)] * often / (often + norm);
  }
  sqlite3_result_double(out, total);
}

std::mutex lock;
std::map<sqlite3*, Own*> owns;  // so that set_passes() finds the connection's

void closed(void* own) {
  std::lock_guard<std::mutex> hold(lock);
  for (auto at = owns.begin(); at != owns.end(); ++at)
    if (at->second == own) {
      owns.erase(at);
      break;
    }
  delete static_cast<Own*>(own);
}

}  // namespace

bool teach(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &ask, nullptr) != SQLITE_OK) return false;
  sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
  sqlite3_step(ask);
  sqlite3_finalize(ask);
  if (!api || api->iVersion < 2) return false;
  fts5_tokenizer own = {make, forget, tokenize};
  auto* user = new Own;
  {
    std::lock_guard<std::mutex> hold(lock);
    owns[db] = user;
  }
  return api->xCreateTokenizer(api, "marsad", nullptr, &own, nullptr) == SQLITE_OK &&
         api->xCreateFunction(api, "marsad_score", user, score, closed) == SQLITE_OK;
}

void set_passes(sqlite3* db, const Passes* passes) {
  std::lock_guard<std::mutex> hold(lock);
  if (auto found = owns.find(db); found != owns.end()) found->second->passes = passes;
}

}  // namespace marsad::ledger::search
