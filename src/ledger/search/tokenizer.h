// SQLite's full-text index taught this project's words: the tokenizer "marsad" and the score of a match.
//
//   CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='marsad')
//   SELECT rowid, marsad_score(found) FROM found WHERE found MATCH ?
//
// The tokenizer takes bare text, which it folds and cuts itself (tokens.h), or text that append_tokens() made already
// on another thread. A question may give alternatives of one place: "قصف|+قصف الطائرات" is one phrase of two places.
// marsad_score() is a BM25 without the length of the collection's mean: how often each phrase occurs, how rare it is
// over all, more where it stands in the first words; rows that Passes leaves out score nothing at no cost. Threads: a
// connection's own. Tested by search_test.cc.
#pragma once
#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace marsad::ledger::search {

// Which rows are scored at all: by article number; empty: all.
struct Passes {
  std::vector<bool> rows;
  bool holds(int64_t row) const {
    return rows.empty() || (row >= 0 && static_cast<size_t>(row) < rows.size() && rows[static_cast<size_t>(row)]);
  }
};

// Makes both known to a connection. False where this SQLite has no FTS5.
bool teach(sqlite3* db);

// What the next questions on this connection leave out; nullptr: nothing. Must outlive them.
void set_passes(sqlite3* db, const Passes* passes);

}  // namespace marsad::ledger::search
