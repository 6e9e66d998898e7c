// Articles come in; new versions take the place of older ones (replace.cc).
#include <algorithm>

#include "ledger/buckets.h"
#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

constexpr int kVersionBits = 3;  // texts of one publisher this alike are versions of one article
constexpr int kBands = 4;        // two numbers of 64 bits that differ in at most 3 agree in one of four parts

int64_t signed_of(uint64_t value) { return static_cast<int64_t>(value); }
int64_t address(const std::string& url) { return signed_of(hash64("address " + url)); }  // among the bands of likeness

}  // namespace

bool SqliteLedger::knows(const std::string& id) {
  Query q(db_, "SELECT 1 FROM article WHERE id=?");
  q.bytes(1, id);
  return q.step();
}

int64_t SqliteLedger::previous_version(const Prepared& one) {
  if (!one.url.empty()) {
    Query q(db_,
            "SELECT a.n FROM likeness l JOIN article a ON a.n=l.article WHERE l.band=? AND a.url=? ORDER BY a.n DESC "
            "LIMIT 1");
    q.number(1, address(one.url)).text(2, one.url);
    if (q.step()) return q.number(0);
  }
  if (one.copy == 0) return 0;
  for (int band = 0; band < kBands; ++band) {
    Query q(db_,
            "SELECT a.n, a.copy, a.publisher, a.name, a.published FROM likeness l JOIN article a ON a.n=l.article "
            "WHERE l.band=? "
            "ORDER BY a.n DESC LIMIT 200");
    q.number(1, signed_of(mix64((one.copy >> (16 * band) & 0xFFFF) * 4 + static_cast<uint64_t>(band))));
    while (q.step())
      if (apart(static_cast<uint64_t>(q.number(1)), one.copy) <= kVersionBits &&
          (q.text(3) == one.name || (!one.publisher.empty() && q.text(2) == one.publisher &&
                                     q.text(4).substr(0, 10) == one.published.substr(0, 10))))
        return q.number(0);
  }
  return 0;
}

void SqliteLedger::liken(int64_t article, const std::string& url, uint64_t copy) {
  auto put = [&](int64_t band) {
    Query(db_, "INSERT OR IGNORE INTO likeness VALUES(?,?)").number(1, band).number(2, article).done();
  };
  if (!url.empty()) put(address(url));
  for (int band = 0; copy && band < kBands; ++band)
    put(signed_of(mix64((copy >> (16 * band) & 0xFFFF) * 4 + static_cast<uint64_t>(band))));
}

// Another article of that name that is no version of it: both keep their text, the later gets a longer name.
std::string SqliteLedger::unique_name(const Prepared& one) {
  Query q(db_, "SELECT 1 FROM article WHERE name=?");
  q.text(1, one.name);
  return q.step() ? one.name + "~" + hex(one.id).substr(0, 8) : one.name;
}

int64_t SqliteLedger::store_reading(int64_t article, const Prepared& one) {
  {
    // The current one: what it says again needs no second copy. One that comes back after another is an entry of its
    // own.
    Query same(db_, "SELECT r.n FROM current c JOIN reading r ON r.n=c.reading WHERE c.article=? AND r.digest=?");
    same.number(1, article).bytes(2, one.digest);
    if (same.step()) return same.number(0);
  }
  int64_t n = 1;
  {
    Query next(db_, "SELECT coalesce(max(n),0)+1 FROM reading");
    next.step();
    n = next.number(0);
  }
  int64_t seq = append("reading", std::to_string(n), one.digest);
  Query(db_, "INSERT INTO reading VALUES(?,?,?,?,?,?)")
      .number(1, n)
      .number(2, article)
      .text(3, one.reader)
      .bytes(4, one.digest)
      .number(5, seq)
      .bytes(6, one.reading)
      .done();
  return n;
}

Added SqliteLedger::add(const std::vector<Prepared>& batch) {
  Added added;
  Transaction all(db_);
  Reports touched;
  int64_t seq = 0;
  for (const auto& one : batch) {
    for (const auto* bytes : {&one.original, &one.reading})
      if (!press_->knows(Press::dictionary_of(*bytes)))
        throw Trouble(Trouble::wrong, "article \"" + one.name + "\" was made ready for another ledger");
    if (knows(one.id)) {
      ++added.known;
      continue;
    }
    int64_t before = previous_version(one);
    std::string name = unique_name(one);
    int64_t n = 1;
    {
      Query next(db_, "SELECT coalesce(max(n),0)+1 FROM article");
      next.step();
      n = next.number(0);
    }
    // The entry vouches for what came with the bytes as well.
    seq = append("article", std::to_string(n),
                 sha256(one.id + name + "\n" + one.format + "\n" + one.published + "\n" + one.publisher + "\n" +
                        one.url + "\n" + one.title + (one.given.empty() ? "" : "\n" + one.given)));
    Query(db_, "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .number(1, n)
        .bytes(2, one.id)
        .text(3, name)
        .text(4, one.format)
        .number(5, intake_)
        .number(6, static_cast<int64_t>(one.size))
        .text(7, one.published)
        .text(8, one.publisher)
        .text(9, one.url)
        .text(10, one.title)
        .number(11, signed_of(one.copy))
        .number(12, seq)
        .bytes(13, one.original)
        .text(14, one.given)
        .done();
    liken(n, one.url, one.copy);
    int64_t reading = store_reading(n, one);
    index(n, one);
    int64_t origin = n, version = 1;
    if (before) {
      Query q(db_, "SELECT origin, version FROM current WHERE article=?");
      q.number(1, before);
      if (q.step()) origin = q.number(0), version = q.number(1) + 1;
      Query(db_, "UPDATE current SET latest=0 WHERE origin=?").number(1, origin).done();
      ++added.versions;
    }
    Query(db_, "INSERT INTO current VALUES(?,?,?,?,1)")
        .number(1, n)
        .number(2, reading)
        .number(3, origin)
        .number(4, version)
        .done();
    Prepared own = one;
    own.name = name;
    for (auto& report : own.reports) report.article = name;
    replace(n, before, own, seq, &touched, &added);
    ++added.articles;
  }
  if (added.articles && meta("indexed").empty()) set_meta("indexed", std::to_string(intake_));
  if (added.articles) seq = append("batch", std::to_string(added.articles) + " articles", sha256(""));
  derive(touched, seq);
  all.commit();
  learn();
  return added;
}

}  // namespace marsad::ledger
