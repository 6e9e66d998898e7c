// SQLite as the ledger uses it: a connection, prepared statements, transactions, and errors that say what to do.
//
//   Db db(path, Db::Open::write);  Query q(db, "SELECT n FROM article WHERE id=?");  q.bytes(1, id);  while (q.step())
//   …
//
// Every error throws Trouble with the file's name, what happened in words (the disk is full, the file cannot be
// written, the file is damaged, it is no ledger) and the cure. Nothing here retries: a writer waits up to a minute for
// another. Threads: a Db and its queries belong to one thread. Tested by ledger_test.cc and tests/ledger_test.py.
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::ledger {

class Trouble : public std::runtime_error {
 public:
  enum Kind { other, full, read_only, damaged, newer, wrong, stale };
  Trouble(Kind what, const std::string& text) : std::runtime_error(text), kind(what) {}
  Kind kind;
};

class Db {
 public:
  enum class Open { read, write, create };
  Db(const std::string& path, Open how);
  ~Db();
  Db(const Db&) = delete;
  Db& operator=(const Db&) = delete;
  void run(const char* sql);
  [[noreturn]] void fail(const std::string& doing);
  sqlite3_stmt* prepared(const char* sql);  // kept for the next time
  int64_t last() const { return sqlite3_last_insert_rowid(db_); }
  sqlite3* raw() { return db_; }
  const std::string& path() const { return path_; }

 private:
  sqlite3* db_ = nullptr;
  std::string path_;
  std::map<const char*, sqlite3_stmt*> statements_;  // by the literal's address
};

// One use of a prepared statement; `sql` must be a literal. Two uses of one literal must not overlap.
class Query {
 public:
  Query(Db& db, const char* sql) : db_(db), statement_(db.prepared(sql)) {
    sqlite3_reset(statement_);  // a use that came to its end may still be in scope
  }
  ~Query() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query& number(int at, int64_t value) { return sqlite3_bind_int64(statement_, at, value), *this; }
  Query& real(int at, double value) { return sqlite3_bind_double(statement_, at, value), *this; }
  Query& text(int at, std::string_view value) {
    return sqlite3_bind_text(statement_, at, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT), *this;
  }
  Query& bytes(int at, std::string_view value) {
    return sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_TRANSIENT), *this;
  }
  bool step();  // a row?
  void done() {
    while (step()) {
    }
  }
  std::vector<int64_t> numbers() {  // the first column of every row
    std::vector<int64_t> out;
    while (step()) out.push_back(number(0));
    return out;
  }
  int64_t number(int column) { return sqlite3_column_int64(statement_, column); }
  double real(int column) { return sqlite3_column_double(statement_, column); }
  bool null(int column) { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::string text(int column) {
    auto* at = reinterpret_cast<const char*>(sqlite3_column_blob(statement_, column));
    return at ? std::string(at, static_cast<size_t>(sqlite3_column_bytes(statement_, column))) : std::string();
  }

 private:
  Db& db_;
  sqlite3_stmt* statement_;
};

// BEGIN IMMEDIATE … COMMIT; rolled back when left without commit().
class Transaction {
 public:
  explicit Transaction(Db& db) : db_(db) { db_.run("BEGIN IMMEDIATE"); }
  ~Transaction() {
    if (!done_) sqlite3_exec(db_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    db_.run("COMMIT");
    done_ = true;
  }

 private:
  Db& db_;
  bool done_ = false;
};

}  // namespace marsad::ledger
