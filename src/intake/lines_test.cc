#include "intake/lines.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <thread>

namespace marsad::intake {
namespace {

// Lines of `bytes` that come through a pipe in pieces of `piece` bytes, '|' after each that had a line end, "<n>" for
// one too long.
std::string through(const std::string& bytes, size_t piece, size_t limit) {
  int ends[2];
  if (::pipe(ends) != 0) return "no pipe";
  std::thread writer([&] {
    for (size_t at = 0; at < bytes.size(); at += piece)
      if (::write(ends[1], bytes.data() + at, std::min(piece, bytes.size() - at)) < 0) break;
    ::close(ends[1]);
  });
  Lines lines(ends[0], limit, 64);
  std::string out;
  for (;;) {
    auto got = lines.next();
    if (got == Lines::Got::end || got == Lines::Got::failed) break;
    out += got == Lines::Got::too_long ? "<" + std::to_string(lines.length()) + ">" : std::string(lines.line());
    if (lines.ended()) out += '|';
  }
  writer.join();
  ::close(ends[0]);
  return out;
}

TEST(Lines, AreTheSameHoweverTheBytesCome) {
  for (size_t piece : {1, 2, 3, 7, 100}) {
    EXPECT_EQ(through("ab\n\ncd\r\nefgh\nefghi\nj", piece, 4), "ab||cd\r|efgh|<5>|j") << piece;
    EXPECT_EQ(through("abcdefgh", piece, 4), "<8>") << piece;
    EXPECT_EQ(through("", piece, 4), "") << piece;
    EXPECT_EQ(through("\n", piece, 4), "|") << piece;
  }
}

TEST(Lines, OfAMegabyteGrowTheBufferAndLongerOnesDoNot) {
  std::string long_line(1 << 20, 'x');
  EXPECT_EQ(through("a\n" + long_line + "\nb\n", 65536, 1 << 20), "a|" + long_line + "|b|");
  EXPECT_EQ(through("a\n" + long_line + long_line + "\nb\n", 65536, 1 << 20), "a|<2097152>|b|");
}

}  // namespace
}  // namespace marsad::intake
