#include "serve/gate.h"

#include <algorithm>

#include "serve/secrets.h"

namespace marsad::serve {
namespace {
constexpr std::chrono::hours kLasts{12};
constexpr std::chrono::minutes kRemembered{15};
constexpr unsigned kPerPair = 5, kPerAddress = 30, kPerName = 100;
constexpr size_t kMostSessions = 10'000, kMostTries = 20'000;

// 2001:db8:1:2:3::4 → 2001:db8:1:2: whoever has one address of a /64 has all of them.
std::string neighbourhood(const std::string& address) {
  size_t at = 0;
  for (int colons = 0; at < address.size(); ++at)
    if (address[at] == ':' && ++colons == 4) return address.substr(0, at);
  return address;
}

bool through_proxy(const Request& request) {
  for (const char* sign : {"forwarded", "x-forwarded-for", "x-real-ip", "via"})
    if (!request.field(sign).empty()) return true;
  return false;
}

}  // namespace

std::string_view cookie_of(const Request& request) {
  for (std::string_view rest = request.field("cookie"); !rest.empty();) {
    const size_t end = std::min(rest.find(';'), rest.size());
    std::string_view one = rest.substr(0, end);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    if (one.substr(0, 7) == "marsad=") return one.substr(7);
    rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
  }
  return {};
}

Asker Gate::asker(const Request& request) {
  Asker out;
  if (!accounts()) {
    if (!options_.local_reading || !request.local || through_proxy(request)) return out;
    out.role = options_.local_review ? Role::reviewer : Role::viewer;
    out.name = "local";
    out.by = Asker::By::place;
    return out;
  }
  const std::string_view authorization = request.field("authorization");
  if (!authorization.empty()) {  // who shows a token is judged by it alone
    if (authorization.size() > 7 && authorization.substr(0, 7) == "Bearer ")
      if (auto account = options_.accounts->by_token(std::string(authorization.substr(7)))) {
        out.role = account->role;
        out.name = account->name;
        out.by = Asker::By::token;
      }
    return out;
  }
  const std::string_view shown = cookie_of(request);
  if (shown.empty()) return out;
  Session session;
  const std::string key = hash_of(std::string(shown));
  {
    std::lock_guard lock(mutex_);
    auto found = sessions_.find(key);
    if (found == sessions_.end()) return out;
    if (found->second.until < options_.clock()) {
      sessions_.erase(found);
      return out;
    }
    session = found->second;
  }
  if (auto account = options_.accounts->by_number(session.account, session.epoch)) {
    out.role = account->role;
    out.name = account->name;
    out.by = Asker::By::session;
    out.check = session.check;
  }
  return out;
}

std::string Gate::from(const Request& request) const {
  std::string_view told = options_.secure && request.local ? request.field("x-forwarded-for") : std::string_view();
  if (const size_t comma = told.rfind(','); comma != std::string_view::npos) told = told.substr(comma + 1);
  while (!told.empty() && told.front() == ' ') told.remove_prefix(1);
  return told.empty() || told.size() > 45 ? request.from : std::string(told);
}

std::string Gate::cookie(const std::string& value, int64_t seconds) const {
  return "marsad=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds) +
         (options_.secure ? "; Secure" : "");
}

// Seconds until another try of this key is taken. Called with mutex_ held.
int64_t Gate::wait_for(const std::string& key) {
  auto found = tries_.find(key);
  if (found == tries_.end()) return 0;
  const Moment now = options_.clock();
  if (now - found->second.since > kRemembered && found->second.free <= now) {
    tries_.erase(found);
    return 0;
  }
  const auto wait = std::chrono::ceil<std::chrono::seconds>(found->second.free - now).count();
  return std::max<int64_t>(0, wait);
}

// Called with mutex_ held.
void Gate::failed(const std::string& key, unsigned free_tries) {
  const Moment now = options_.clock();
  if (tries_.size() >= kMostTries)
    std::erase_if(tries_, [&](const auto& one) { return now - one.second.since > std::chrono::minutes(1); });
  Tries& tries = tries_[key];
  if (tries.wrong == 0) tries.since = now;
  ++tries.wrong;
  // 2, 4, 8 … seconds, 15 minutes at most.
  if (tries.wrong >= free_tries)
    tries.free = now + std::min<std::chrono::seconds>(
                           kRemembered, std::chrono::seconds(int64_t{2} << std::min(tries.wrong - free_tries, 12u)));
}

Gate::Opened Gate::sign_in(const std::string& name, const std::string& password, const std::string& from) {
  Opened out;
  const std::string by_address = "a" + neighbourhood(from), by_name = "n" + name.substr(0, 100),
                    by_pair = by_address + " " + by_name;
  {
    std::lock_guard lock(mutex_);
    out.wait = std::max({wait_for(by_pair), wait_for(by_address), wait_for(by_name)});
    if (out.wait > 0) {
      out.status = Opened::Status::later;
      return out;
    }
    // Counted before the password is looked at, so that many at once are many.
    failed(by_pair, kPerPair);
    failed(by_address, kPerAddress);
    failed(by_name, kPerName);
  }
  auto account = options_.accounts->by_password(name, password);
  if (!account) {
    options_.accounts->note(name.substr(0, 100), from, "sign-in failed", "");
    return out;
  }
  const std::string secret = random_secret();
  out.asker = {account->role, account->name, Asker::By::session, random_secret()};
  out.cookie = cookie(secret, std::chrono::duration_cast<std::chrono::seconds>(kLasts).count());
  out.status = Opened::Status::done;
  {
    std::lock_guard lock(mutex_);
    tries_.erase(by_pair);
    for (const auto& key : {by_address, by_name})
      if (auto found = tries_.find(key); found != tries_.end() && --found->second.wrong == 0) tries_.erase(found);
    const Moment now = options_.clock();
    std::erase_if(sessions_, [&](const auto& one) { return one.second.until < now; });
    if (sessions_.size() >= kMostSessions) sessions_.erase(sessions_.begin());
    sessions_[hash_of(secret)] = {account->n, account->epoch, out.asker.check, now + kLasts};
  }
  options_.accounts->note(account->name, from, "signed in", std::string(name_of(account->role)));
  return out;
}

std::string Gate::sign_out(const Request& request) {
  const std::string_view shown = cookie_of(request);
  std::lock_guard lock(mutex_);
  if (!shown.empty()) sessions_.erase(hash_of(std::string(shown)));
  return cookie("", 0);
}

void Gate::note(const Asker& who, const std::string& from, const std::string& act, const std::string& what) {
  if (options_.accounts && who.by != Asker::By::place) options_.accounts->note(who.name, from, act, what);
}

std::vector<AuditEntry> Gate::audit(int64_t before, uint64_t limit) {
  return options_.accounts ? options_.accounts->audit(before, limit) : std::vector<AuditEntry>();
}

std::vector<Account> Gate::list() { return options_.accounts ? options_.accounts->list() : std::vector<Account>(); }

}  // namespace marsad::serve
