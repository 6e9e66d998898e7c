// The topic stage: is the article about a conflict at all?
//
//   مباراة, الدوري, المنتخب, هدفين … and no قصف, مسلحين  →  off: its هجوم, إصابة and معركة are no assaults
//
// Words come from topics.tsv of every layer. An article is off when three different words of one other topic stand in
// it, one for every two words of conflict; it is unclear when it has sixty words or more and fewer than one in
// twenty-five is of conflict. An ASSAULT is then reported only when, off, an army, police, government or armed group of
// the codebook takes part in it; unclear, anybody it knows, or when it counts the dead beside such an act. Everything
// else is read as ever. On 31,000 articles of five outlets this keeps 98 of 100 ASSAULT reports of Middle East news and
// 1 of 6 of sport, culture and technology. Linear in the text. Threads: immutable once loaded. Tested by topic_test.cc,
// sentences_tolls_test.cc and by "off topic" of tools/score.py.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "arabic/text.h"
#include "codebook/tsv.h"
#include "reading/draft.h"

namespace marsad::reading {

enum class Subject : uint8_t { conflict, unclear, off };

class Topics {
 public:
  // Reads topics.tsv of each folder that has one. Faulty rows are left out; `problems` gets them when it is given.
  static Topics load(const std::vector<std::string>& layer_dirs, std::vector<codebook::Problem>* problems = nullptr);
  Topics();
  ~Topics();
  Topics(Topics&&) noexcept;

  Subject of(const arabic::Text& text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Drops the ASSAULT acts that an article off its subject must not report, each with the reason for explain.
void quiet_off_topic(Subject subject, Draft* draft);

}  // namespace marsad::reading
