// Who asks, and whether he may: sign-in, sessions, tokens, and the limit on tries.
//
//   Gate gate({.accounts = &accounts, .local_review = true});
//   Asker who = gate.asker(request);   if (who.role < route.needs) → 401 or 403
//
// Where there is an account, a request speaks by a session (cookie marsad, HttpOnly, SameSite=Strict; what it writes
// must also carry the session's token as X-Marsad-Token and come from our own page) or by a token for scripts
// (Authorization: Bearer). Where there is none, who is at this machine reads, and rules as "local" if local_review; a
// request that came through a proxy is from elsewhere. Sessions are kept in memory: twelve hours, gone with the
// program, with the account and with its password. Wrong tries: five for a name from an address (IPv6: /64), thirty
// from an address, a hundred for a name; then each must wait, up to a quarter of an hour. Threads: any. Tested by
// gate_test.cc and tests/account_test.py.
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>

#include "serve/accounts.h"
#include "serve/http.h"

namespace marsad::serve {

struct Asker {
  Role role = Role::nobody;
  std::string name;
  enum class By : uint8_t { nothing, place, session, token } by = By::nothing;  // place: being at this machine
  std::string check;                                                            // session: what X-Marsad-Token must be
};

class Gate {
 public:
  struct Options {
    Accounts* accounts = nullptr;  // null: there are none
    bool local_review = false;     // without accounts, who is at this machine may rule
    bool local_reading = true;     // without accounts, who is at this machine may read; nobody else ever
    bool secure = false;           // a proxy before us speaks TLS: cookies are for https alone
    std::function<std::chrono::steady_clock::time_point()> clock = std::chrono::steady_clock::now;
  };
  explicit Gate(Options options) : options_(std::move(options)) {}

  bool accounts() const { return options_.accounts && options_.accounts->any(); }
  Accounts* people() const { return options_.accounts; }  // null: there are none
  Asker asker(const Request& request);
  // The other end; behind a proxy (secure) that tells it, the one before the proxy.
  std::string from(const Request& request) const;

  struct Opened {
    enum class Status : uint8_t { done, wrong, later } status = Status::wrong;
    Asker asker;
    std::string cookie;  // the header field to set
    int64_t wait = 0;    // later: seconds
  };
  Opened sign_in(const std::string& name, const std::string& password, const std::string& from);
  std::string sign_out(const Request& request);  // the header field that takes the cookie away
  void note(const Asker& who, const std::string& from, const std::string& act, const std::string& what);
  std::vector<AuditEntry> audit(int64_t before, uint64_t limit);
  std::vector<Account> list();

 private:
  using Moment = std::chrono::steady_clock::time_point;
  struct Session {
    int64_t account = 0, epoch = 0;
    std::string check;
    Moment until;
  };
  struct Tries {
    unsigned wrong = 0;
    Moment since, free;  // free: from then on another try is taken
  };
  int64_t wait_for(const std::string& key);
  void failed(const std::string& key, unsigned free_tries);
  std::string cookie(const std::string& value, int64_t seconds) const;
  Options options_;
  std::mutex mutex_;
  std::unordered_map<std::string, Session> sessions_;  // by the hash of what the cookie holds
  std::map<std::string, Tries> tries_;
};

std::string_view cookie_of(const Request& request);  // empty: none

}  // namespace marsad::serve
