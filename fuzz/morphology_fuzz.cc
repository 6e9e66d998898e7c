// Fuzzes the conjugator and the inflectors: the input is past, present and verbal noun, one a line.
//
//   build/fuzz/morphology_fuzz -max_len=96 -max_total_time=60
//
// Beyond not crashing: every form is folded text. A coder's codebook is their input, so any bytes may come.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "arabic/fold.h"
#include "arabic/morphology.h"

using namespace marsad::arabic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::string part[3];
  size_t at = 0;
  for (std::string& p : part) {
    const size_t end = std::min(bytes.find('\n', at), bytes.size());
    p = bytes.substr(at, end - at);
    at = std::min(end + 1, bytes.size());
  }
  auto check = [](const std::vector<Form>& forms) {
    for (const Form& f : forms) {
      if (f.text.empty() || fold(f.text) != f.text) std::abort();
    }
  };
  check(conjugate(part[0], part[1], part[2]));
  check(participles(part[0], part[1], part[2]));
  verbal_noun(part[0], part[1]);
  check(inflect_noun(part[0], {part[1], part[2]}, size % 2 != 0));
  check(inflect_adjective(part[0], {part[1]}));
  return 0;
}
