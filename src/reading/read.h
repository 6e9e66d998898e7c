// read(): article → reading, by the stages of read.cc.
//
// A Reader is program + codebook + options, loaded once; read() is const and may be called from any number of threads
// at once. The same article and the same reader give the same reading, byte for byte. Tested by sentences_test.cc and
// by the golden files of samples/.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "codebook/lexicon.h"
#include "reading/reading.h"
#include "reading/regions.h"
#include "reading/times.h"

namespace marsad::reading {

struct ReadOptions {
  Prefer prefer = Prefer::past;
  std::string model;       // the weights of slots.h, a file; empty: the rules alone
  std::string site_model;  // intake/site_model.h, a file; empty: none
};

class Reader {
 public:
  // Loads codebook_dir and the layers below it. Throws std::runtime_error naming file, line and cure when it cannot be
  // used at all; rows with faults are left out and listed in problems().
  static std::shared_ptr<const Reader> load(const std::string& codebook_dir, const ReadOptions& options);

  Reading read(const Article& article) const;

  // What happened to every sentence (or only to number `sentence`, from 1; 0: all): its words, clauses, what matched,
  // which rule made which report and why a predicate made none. Text for people.
  std::string explain(const Article& article, int sentence) const;

  // A line of JSON: every candidate for a slot of an event that the rules wrote, with its features (features.h), for
  // tools/train.py. Its first line is feature_header().
  std::string features(const Article& article) const;
  static std::string feature_header();

  const codebook::Lexicon& lexicon() const { return *lexicon_; }
  const TimeLexicon& times() const { return *times_; }
  const std::vector<codebook::Problem>& problems() const { return problems_; }
  const ReaderId& id() const { return id_; }

 private:
  Reading run(const Article& article, std::string* notes, int sentence, std::string* features) const;
  std::shared_ptr<const codebook::Lexicon> lexicon_;
  std::shared_ptr<const TimeLexicon> times_;
  std::shared_ptr<const Furniture> furniture_;
  std::shared_ptr<const class Topics> topics_;
  std::shared_ptr<const class SlotModel> model_;
  std::shared_ptr<const intake::SiteModel> site_model_;
  ReadOptions options_;
  ReaderId id_;
  std::vector<codebook::Problem> problems_;
};

}  // namespace marsad::reading
