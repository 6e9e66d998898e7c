// A ledger's dictionaries: learnt once, of its own first thousand articles, and used for what comes after.
//
// Four kinds of things are stored in great number and are alike: originals, readings, events, reports. On 31,000
// articles of six outlets a dictionary each makes the file a third smaller (docs/performance.md). A smaller ledger has
// none.
#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {
constexpr int64_t kFirst = 1000;    // articles, before there is anything to learn from
constexpr size_t kSamples = 2500;   // of each kind
constexpr size_t kReports = 12000;  // reports are a tenth of the size
}  // namespace

void SqliteLedger::load_dictionaries() {
  Query q(db_, "SELECT id, stuff, bytes, (SELECT digest FROM log WHERE log.seq=dictionary.seq) FROM dictionary");
  while (q.step()) {
    const int64_t stuff = q.number(1);
    if (press_->knows(static_cast<uint32_t>(q.number(0)))) continue;
    if (stuff < 0 || stuff >= static_cast<int64_t>(kStuffs) || sha256(q.text(2)) != q.text(3))
      throw Trouble(Trouble::damaged, db_.path() +
                                          ": a dictionary is damaged, without which nothing can be read; "
                                          "`marsad restore` brings back a backup");
    press_->add(static_cast<Stuff>(stuff), q.text(2));
  }
}

std::string SqliteLedger::unpressed(std::string_view bytes, const std::string& what) {
  // Another writer may have learnt since this file was opened.
  if (uint32_t id = Press::dictionary_of(bytes); !press_->knows(id)) load_dictionaries();
  return press_->unpress(bytes, what);
}

std::string SqliteLedger::stored(const Report& report) {
  std::string bytes = pack(report);
  return press_->learnt(Stuff::report) ? pressed(Stuff::report, bytes) : bytes;
}

Report SqliteLedger::report_in(std::string_view bytes) {
  return Press::is_pressed(bytes) ? unpack(unpressed(bytes, "a report")) : unpack(bytes);
}

// In a change of its own: nothing may be pressed with a dictionary before it is safe.
void SqliteLedger::learn() {
  if (press_->learnt(Stuff::event)) return;
  {
    Query q(db_, "SELECT count(*) FROM article");
    q.step();
    if (q.number(0) < kFirst) return;
  }
  constexpr std::pair<Stuff, const char*> kFrom[] = {
      {Stuff::article, "SELECT original FROM article ORDER BY n LIMIT ?"},
      {Stuff::reading, "SELECT body FROM reading ORDER BY n LIMIT ?"},
      {Stuff::event, "SELECT body FROM event ORDER BY row LIMIT ?"},
      {Stuff::report, "SELECT packed FROM report ORDER BY n LIMIT ?"}};
  std::vector<std::pair<Stuff, std::string>> learnt;
  Transaction all(db_);
  {
    Query q(db_, "SELECT 1 FROM dictionary LIMIT 1");
    if (q.step()) return load_dictionaries();  // another writer was first
  }
  for (const auto& [stuff, sql] : kFrom) {
    std::vector<std::string> samples;
    {
      Query q(db_, sql);
      q.number(1, static_cast<int64_t>(stuff == Stuff::report ? kReports : kSamples));
      while (q.step()) samples.push_back(Press::is_pressed(q.text(0)) ? unpressed(q.text(0), "a sample") : q.text(0));
    }
    std::string made = Press::learn(samples);
    if (made.empty()) continue;
    int64_t seq = append("dictionary", std::to_string(static_cast<int>(stuff)), sha256(made));
    Query(db_, "INSERT INTO dictionary VALUES(?,?,?,?)")
        .number(1, Press::id_of(made))
        .number(2, static_cast<int64_t>(stuff))
        .number(3, seq)
        .bytes(4, made)
        .done();
    learnt.emplace_back(stuff, std::move(made));
  }
  all.commit();
  for (const auto& [stuff, made] : learnt) press_->add(stuff, made);
}

}  // namespace marsad::ledger
