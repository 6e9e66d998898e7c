#include "serve/accounts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>

#include "arabic/fold.h"
#include "serve/secrets.h"

namespace marsad::serve {
namespace {
using ledger::Query;
using ledger::Trouble;
constexpr size_t kShortest = 10, kLongest = 200, kLongestName = 64;
constexpr int kMadeBy = 0x4D525341;  // SQLite's application id of these files
constexpr int64_t kAuditKept = 200'000;

// A name stands in every decision: no control or bidi characters, nothing that looks like another by its spaces.
void check_name(const std::string& name) {
  auto wrong = [&](const std::string& why) { throw Trouble(Trouble::wrong, "\"" + name + "\": " + why); };
  if (arabic::invalid_utf8(name) != std::string_view::npos) throw Trouble(Trouble::wrong, "the name is not UTF-8");
  if (name.empty() || name.size() > kLongestName) wrong("a name has 1 to 64 bytes");
  if (name == "local") wrong("is what decisions without an account carry; choose another name");
  if (name.front() == ' ' || name.back() == ' ') wrong("a name does not begin or end with a space");
  for (size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    const bool unseen = c < 0x20 || c == 0x7F || (c == 0xC2 && static_cast<unsigned char>(name[i + 1]) < 0xA1) ||
                        (c == 0xD8 && static_cast<unsigned char>(name[i + 1]) == 0x9C) ||
                        (c == 0xE2 && static_cast<unsigned char>(name[i + 1]) <= 0x81) || c == 0xEF;
    if (unseen) wrong("has characters that cannot be seen; use letters, digits, spaces and . _ - @");
  }
}

void check_password(const std::string& name, const std::string& password) {
  if (password.size() < kShortest || password.size() > kLongest)
    throw Trouble(Trouble::wrong, "a password has 10 to 200 bytes; a few words are easy to keep in mind");
  if (password == name) throw Trouble(Trouble::wrong, "the password is the name; choose another");
}

}  // namespace

// Called with mutex_ held.
ledger::Db* Accounts::open(bool make) {
  struct stat found {};
  const bool there = ::stat(path_.c_str(), &found) == 0;
  if (!there) {
    db_.reset();  // removed while we ran: whoever did so wants no accounts
    if (!make) return nullptr;
    const int made = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0)
      throw Trouble(Trouble::read_only, path_ +
                                            ": cannot be made; accounts are kept beside the ledger, so its folder "
                                            "must be writable");
    ::close(made);
  } else if (!db_ && (found.st_mode & 077) != 0 && found.st_size > 0) {
    throw Trouble(Trouble::other, path_ + ": others may read it, and it holds password hashes; chmod 600 it");
  }
  if (!db_) {
    auto db = std::make_unique<ledger::Db>(path_, ledger::Db::Open::create);
    ledger::Transaction all(*db);
    int64_t id = 0, version = 0;
    {
      Query made_by(*db, "PRAGMA application_id"), made_when(*db, "PRAGMA user_version");
      if (made_by.step()) id = made_by.number(0);
      if (made_when.step()) version = made_when.number(0);
    }
    if (id == 0 && version == 0) {
      db->run(
          "CREATE TABLE account(n INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL, role TEXT NOT NULL,"
          " password TEXT NOT NULL, since TEXT NOT NULL, epoch INTEGER NOT NULL);"
          "CREATE TABLE token(id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, hash BLOB UNIQUE NOT "
          "NULL,"
          " role TEXT NOT NULL, label TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, used TEXT NOT NULL);"
          "CREATE TABLE audit(n INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT"
          " NULL, act TEXT NOT NULL, what TEXT NOT NULL);"
          "PRAGMA application_id=1297240897; PRAGMA user_version=1");
      static_assert(kMadeBy == 1297240897);
    } else if (id != kMadeBy || version != 1) {
      throw Trouble(Trouble::newer, path_ + ": is no file of accounts, or one of a newer marsad");
    }
    all.commit();
    db_ = std::move(db);
  }
  return db_.get();
}

bool Accounts::any() {
  std::lock_guard lock(mutex_);
  auto* db = open(false);
  if (!db) return false;
  Query q(*db, "SELECT 1 FROM account LIMIT 1");
  return q.step();
}

std::vector<Account> Accounts::list() {
  std::lock_guard lock(mutex_);
  std::vector<Account> out;
  if (auto* db = open(false)) {
    Query q(*db, "SELECT name, role, since, n, epoch FROM account ORDER BY name");
    while (q.step())
      out.push_back({q.text(0), role_named(q.text(1)).value_or(Role::nobody), q.text(2), q.number(3), q.number(4)});
  }
  return out;
}

void Accounts::add(const std::string& name, Role role, const std::string& password, const ChangedBy& by) {
  check_name(name);
  check_password(name, password);
  const std::string hash = hashed_password(password);
  {
    std::lock_guard lock(mutex_);
    auto* db = open(true);
    {
      Query there(*db, "SELECT 1 FROM account WHERE name=?");
      if (there.text(1, name).step())
        throw Trouble(Trouble::wrong,
                      "\"" + name + "\" has an account; `marsad account password` changes its password");
    }
    Query(*db, "INSERT INTO account(name, role, password, since, epoch) VALUES(?,?,?,?,0)")
        .text(1, name)
        .text(2, name_of(role))
        .text(3, hash)
        .text(4, now_iso())
        .done();
  }
  changed(name, "account added, " + std::string(name_of(role)), by);
}

// Called with mutex_ held.
void Accounts::not_the_last(ledger::Db& db, const std::string& name, const ChangedBy& by) {
  if (!by.leaves_an_admin) return;
  Query others(db, "SELECT 1 FROM account WHERE role='admin' AND name<>?");
  Query self(db, "SELECT 1 FROM account WHERE role='admin' AND name=?");
  if (self.text(1, name).step() && !others.text(1, name).step())
    throw Trouble(Trouble::wrong, "\"" + name + "\" is the only admin; make another one first");
}

void Accounts::remove(const std::string& name, const ChangedBy& by) {
  {
    std::lock_guard lock(mutex_);
    auto* db = open(false);
    if (!db) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
    ledger::Transaction all(*db);
    not_the_last(*db, name, by);
    Query(*db, "DELETE FROM token WHERE account=(SELECT n FROM account WHERE name=?)").text(1, name).done();
    Query(*db, "DELETE FROM account WHERE name=?").text(1, name).done();
    if (sqlite3_changes(db->raw()) == 0) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
    all.commit();
  }
  changed(name, "account removed", by);
}

void Accounts::set_password(const std::string& name, const std::string& password, const ChangedBy& by) {
  check_password(name, password);
  const std::string hash = hashed_password(password);
  {
    std::lock_guard lock(mutex_);
    auto* db = open(false);
    if (!db) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
    Query(*db, "UPDATE account SET password=?, epoch=epoch+1 WHERE name=?").text(1, hash).text(2, name).done();
    if (sqlite3_changes(db->raw()) == 0) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
  }
  changed(name, "password changed", by);
}

void Accounts::set_role(const std::string& name, Role role, const ChangedBy& by) {
  {
    std::lock_guard lock(mutex_);
    auto* db = open(false);
    if (!db) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
    ledger::Transaction all(*db);
    if (role != Role::admin) not_the_last(*db, name, by);
    Query(*db, "UPDATE account SET role=? WHERE name=?").text(1, name_of(role)).text(2, name).done();
    if (sqlite3_changes(db->raw()) == 0) throw Trouble(Trouble::wrong, "there is no account \"" + name + "\"");
    all.commit();
  }
  changed(name, "role changed to " + std::string(name_of(role)), by);
}

void Accounts::changed(const std::string& name, const std::string& act, const ChangedBy& by) {
  note(by.who, by.from, act, name);
}

std::optional<Account> Accounts::by_password(const std::string& name, const std::string& password) {
  std::optional<Account> found;
  std::string hash;
  {
    std::lock_guard lock(mutex_);
    if (auto* db = open(false)) {
      Query q(*db, "SELECT name, role, since, n, epoch, password FROM account WHERE name=?");
      if (q.text(1, name).step()) {
        found = Account{q.text(0), role_named(q.text(1)).value_or(Role::nobody), q.text(2), q.number(3), q.number(4)};
        hash = q.text(5);
      }
    }
  }
  std::lock_guard one(hashing_);
  if (!found) {
    static const std::string nobodys = hashed_password(random_secret());
    hash = nobodys;
  }
  if (password.size() > kLongest || !is_password(hash, password)) return std::nullopt;
  return found;
}

std::optional<Account> Accounts::by_number(int64_t n, int64_t epoch) {
  std::lock_guard lock(mutex_);
  auto* db = open(false);
  if (!db) return std::nullopt;
  Query q(*db, "SELECT name, role, since FROM account WHERE n=? AND epoch=?");
  if (!q.number(1, n).number(2, epoch).step()) return std::nullopt;
  return Account{q.text(0), role_named(q.text(1)).value_or(Role::nobody), q.text(2), n, epoch};
}

std::optional<Account> Accounts::by_token(const std::string& secret) {
  const std::string hash = hash_of(secret), now = now_iso();
  std::lock_guard lock(mutex_);
  auto* db = open(false);
  if (!db) return std::nullopt;
  Account out;
  int64_t id = 0;
  std::string used;
  {
    Query q(*db,
            "SELECT a.name, a.role, t.role, a.since, a.n, t.id, t.used FROM token t JOIN account a ON a.n=t.account "
            "WHERE t.hash=? AND t.until>?");
    if (!q.bytes(1, hash).text(2, now).step()) return std::nullopt;
    const Role own = role_named(q.text(1)).value_or(Role::nobody), at_most = role_named(q.text(2)).value_or(own);
    out = {q.text(0), std::min(own, at_most), q.text(3), q.number(4), 0};
    id = q.number(5), used = q.text(6);
  }
  if (used.substr(0, 13) != now.substr(0, 13))
    Query(*db, "UPDATE token SET used=? WHERE id=?").text(1, now).number(2, id).done();
  return out;
}

std::string Accounts::add_token(const std::string& account, Role role, const std::string& label, int days) {
  const std::string secret = "mrs_" + random_secret();
  {
    std::lock_guard lock(mutex_);
    auto* db = open(false);
    int64_t n = 0;
    Role own = Role::nobody;
    if (db) {
      Query q(*db, "SELECT n, role FROM account WHERE name=?");
      if (q.text(1, account).step()) n = q.number(0), own = role_named(q.text(1)).value_or(Role::nobody);
    }
    if (!n) throw Trouble(Trouble::wrong, "there is no account \"" + account + "\"");
    if (role > own)
      throw Trouble(Trouble::wrong,
                    "\"" + account + "\" is a " + std::string(name_of(own)) + "; a token may do no more");
    Query(*db, "INSERT INTO token(account, hash, role, label, since, until, used) VALUES(?,?,?,?,?,?,'')")
        .number(1, n)
        .bytes(2, hash_of(secret))
        .text(3, name_of(role))
        .text(4, label)
        .text(5, now_iso())
        .text(6, now_iso(int64_t{86400} * days))
        .done();
  }
  changed(account, "token added, " + std::string(name_of(role)), {});
  return secret;
}

std::vector<Token> Accounts::tokens() {
  std::lock_guard lock(mutex_);
  std::vector<Token> out;
  if (auto* db = open(false)) {
    Query q(
        *db,
        "SELECT t.id, a.name, t.label, t.role, t.since, t.until, t.used FROM token t JOIN account a ON a.n=t.account "
        "ORDER BY t.id");
    while (q.step())
      out.push_back({q.number(0), q.text(1), q.text(2), role_named(q.text(3)).value_or(Role::nobody), q.text(4),
                     q.text(5), q.text(6)});
  }
  return out;
}

void Accounts::remove_token(int64_t id) {
  {
    std::lock_guard lock(mutex_);
    auto* db = open(false);
    if (db) Query(*db, "DELETE FROM token WHERE id=?").number(1, id).done();
    if (!db || sqlite3_changes(db->raw()) == 0)
      throw Trouble(Trouble::wrong,
                    "there is no token " + std::to_string(id) + "; `marsad account token list` has them");
  }
  changed(std::to_string(id), "token removed", {});
}

void Accounts::note(const std::string& who, const std::string& from, const std::string& act, const std::string& what) {
  std::lock_guard lock(mutex_);
  auto* db = open(false);
  if (!db) return;  // no accounts: the ledger's own log says what was ruled
  Query(*db, "INSERT INTO audit(at, who, source, act, what) VALUES(?,?,?,?,?)")
      .text(1, now_iso())
      .text(2, who)
      .text(3, from)
      .text(4, act)
      .text(5, what.substr(0, 400))
      .done();
  // Failed tries alone are forgotten: nobody can push out what was done by trying.
  if (db->last() % 1000 == 0)
    Query(*db, "DELETE FROM audit WHERE act='sign-in failed' AND n<?").number(1, db->last() - kAuditKept).done();
}

std::vector<AuditEntry> Accounts::audit(int64_t before, uint64_t limit) {
  std::lock_guard lock(mutex_);
  std::vector<AuditEntry> out;
  if (auto* db = open(false)) {
    Query q(*db, "SELECT n, at, who, source, act, what FROM audit WHERE n<? ORDER BY n DESC LIMIT ?");
    q.number(1, before ? before : INT64_MAX).number(2, static_cast<int64_t>(limit));
    while (q.step()) out.push_back({q.number(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5)});
  }
  return out;
}

}  // namespace marsad::serve
