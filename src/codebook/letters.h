// A text of the codebook that is not copied: a view into the mapped file or into the pool of the codebook it belongs
// to.
//
//   Letters id = book.pool->keep("tur-mil");      std::string copy = id;      if (id == "tur-mil") …
//
// It behaves as a string_view that turns into a std::string where one is asked for, and is good for as long as its
// codebook (codebook.h: Codebook::pool, Codebook::map). What it cannot do: own anything. Threads: a plain value; a pool
// is filled by one.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::codebook {

class Letters : public std::string_view {
 public:
  constexpr Letters() = default;
  constexpr Letters(const char* lasting) : std::string_view(lasting) {}  // NOLINT: a literal
  constexpr explicit Letters(std::string_view lasting) : std::string_view(lasting) {}
  operator std::string() const { return std::string(data(), size()); }  // NOLINT: as a string would
};

inline std::string operator+(const Letters& a, std::string_view b) { return std::string(a) += b; }
inline std::string operator+(std::string a, const Letters& b) { return a += std::string_view(b); }
inline std::string operator+(const char* a, const Letters& b) { return std::string(a) += std::string_view(b); }

// Where the texts of a codebook lie that was read from its sources: blocks that never move.
class Pool {
 public:
  Letters keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) {
      left_ = text.size() > kBlock ? text.size() : kBlock;
      blocks_.push_back(std::make_unique<char[]>(left_));
      at_ = blocks_.back().get();
    }
    char* const begin = at_;
    text.copy(begin, text.size());
    at_ += text.size(), left_ -= text.size();
    return Letters(std::string_view(begin, text.size()));
  }

 private:
  static constexpr size_t kBlock = 1 << 16;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  size_t left_ = 0;
};

}  // namespace marsad::codebook
