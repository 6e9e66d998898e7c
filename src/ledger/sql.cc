#include "ledger/sql.h"

#include "ledger/search/tokenizer.h"

namespace marsad::ledger {
namespace {

constexpr int kPatience = 60'000;  // milliseconds another writer is waited for

// A program killed while it made the file leaves a journal that only one who may write can take back. Whoever may does
// so here; for whoever may not, the first question fails and says why.
void take_back(sqlite3* reader, const std::string& path) {
  constexpr const char* kAsk = "SELECT count(*) FROM sqlite_schema";
  const int found = sqlite3_exec(reader, kAsk, nullptr, nullptr, nullptr);
  if (found != SQLITE_READONLY_ROLLBACK && found != SQLITE_READONLY_RECOVERY) return;
  sqlite3* writer = nullptr;
  if (sqlite3_open_v2(path.c_str(), &writer, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK) {
    sqlite3_busy_timeout(writer, kPatience);
    sqlite3_exec(writer, kAsk, nullptr, nullptr, nullptr);
  }
  sqlite3_close(writer);
}

}  // namespace

Db::Db(const std::string& path, Open how) : path_(path) {
  int flags = how == Open::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (how == Open::create) flags |= SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(path.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    std::string why = db_ ? sqlite3_errmsg(db_) : "out of memory";
    sqlite3_close(db_);
    db_ = nullptr;
    throw Trouble(Trouble::other, path + ": cannot be opened (" + why + "); check the name and who may " +
                                      (how == Open::read ? "read" : "write") + " it; `marsad ingest` makes a ledger");
  }
  sqlite3_busy_timeout(db_, kPatience);
  sqlite3_extended_result_codes(db_, 1);
  if (!search::teach(db_)) {
    sqlite3_close(db_);
    db_ = nullptr;
    throw Trouble(Trouble::other, "this SQLite has no FTS5; install one built with it (Debian's is)");
  }
  if (how == Open::read) take_back(db_, path);
  try {
    run("PRAGMA cache_size=-65536");
    run("PRAGMA mmap_size=1073741824");
    if (how == Open::create) run("PRAGMA page_size=16384");  // most rows are some kB: they pack tighter
    if (how != Open::read) {
      run("PRAGMA journal_mode=WAL");
      run("PRAGMA synchronous=FULL");  // what is acknowledged outlasts a power cut
    }
  } catch (...) {
    sqlite3_close(db_);
    throw;
  }
}

Db::~Db() {
  for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(db_);
}

void Db::fail(const std::string& doing) {
  int code = sqlite3_errcode(db_);
  std::string why = sqlite3_errmsg(db_), at = path_ + ": ";
  switch (code) {
    case SQLITE_FULL:
      throw Trouble(Trouble::full, at + "the disk is full (" + doing +
                                       "); what was acknowledged is safe. Make room and run the same command again: it "
                                       "goes on where it stopped");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw Trouble(Trouble::read_only,
                    at + "cannot be written (" + why +
                        "); nothing was changed. Make the file and its folder writable, or copy the "
                        "ledger with `marsad backup`");
    case SQLITE_IOERR:
      throw Trouble(Trouble::full,
                    at + "the disk refused to read or write (" + why + ", " + doing +
                        "): it may be full or faulty; what was acknowledged is safe. Make room, then run "
                        "`marsad verify`");
    case SQLITE_CORRUPT:
      throw Trouble(Trouble::damaged, at + "is damaged (" + why +
                                          "); run `marsad verify` to see what, and `marsad restore` with a backup");
    case SQLITE_NOTADB:
      throw Trouble(Trouble::damaged,
                    at + "is no ledger, or its first page is damaged; `marsad restore` with a backup");
    case SQLITE_BUSY:
      throw Trouble(Trouble::other,
                    at + "another program has been writing to it for a minute; try again when it is done");
    default:
      // With extended codes on, the primary code is in the low byte.
      if ((code & 0xFF) == SQLITE_IOERR || (code & 0xFF) == SQLITE_READONLY || (code & 0xFF) == SQLITE_CORRUPT) {
        if ((code & 0xFF) == SQLITE_READONLY)
          throw Trouble(Trouble::read_only, at + "cannot be written (" + why +
                                                "); nothing was changed. Make the file and "
                                                "its folder writable");
        if ((code & 0xFF) == SQLITE_CORRUPT)
          throw Trouble(Trouble::damaged, at + "is damaged (" + why + "); run `marsad verify`, then `marsad restore`");
        throw Trouble(Trouble::full,
                      at + "the disk refused to read or write (" + why +
                          "): it may be full or faulty; what was acknowledged is safe. Make room, then run "
                          "the same command again");
      }
      throw Trouble(Trouble::other, at + why + " (" + doing + ")");
  }
}

void Db::run(const char* sql) {
  if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(std::string(sql).substr(0, 60));
}

sqlite3_stmt* Db::prepared(const char* sql) {
  sqlite3_stmt*& statement = statements_[sql];
  if (!statement && sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
    fail(std::string(sql).substr(0, 60));
  return statement;
}

bool Query::step() {
  int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  std::string sql = sqlite3_sql(statement_);
  db_.fail(sql.substr(0, 40));
}

}  // namespace marsad::ledger
