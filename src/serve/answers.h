// Compressed answers, kept while nothing changes: the second reader of a view waits for nobody.
//
//   answers.find("GET /api/v1/overview", tag) → the gzip bytes, or null
//
// Bounded by bytes, the longest unused go first. Threads: any. Tested by answers_test.cc.
#pragma once
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace marsad::serve {

// gzip, level 1: a 200 kB list takes about two milliseconds.
std::string gzip(std::string_view bytes);
std::string gunzip(std::string_view bytes);

// The same in pieces: add() gives what is ready of them so far, end() the rest.
class GzipPieces {
 public:
  GzipPieces();
  ~GzipPieces();
  GzipPieces(const GzipPieces&) = delete;
  GzipPieces& operator=(const GzipPieces&) = delete;
  std::string add(std::string_view bytes, bool last);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class Answers {
 public:
  explicit Answers(size_t limit) : limit_(limit) {}
  using Bytes = std::shared_ptr<const std::string>;
  Bytes find(const std::string& target, const std::string& tag);
  void keep(const std::string& target, const std::string& tag, Bytes bytes);

 private:
  struct One {
    std::string target, tag;
    Bytes bytes;
  };
  std::mutex mutex_;
  size_t limit_, held_ = 0;
  std::list<One> newest_;
  std::unordered_map<std::string, std::list<One>::iterator> by_target_;
};

}  // namespace marsad::serve
