// Fuzzes JSON Lines, a JSON array or a JSON feed, with and without a field map;
// the first byte picks.
//
//   build-fuzz/fuzz/json_fuzz -max_len=8192 -max_total_time=60 fuzz/corpus/json
//
// Beyond not crashing: what comes out is valid UTF-8 with an id and a text, and
// its marks lie in order inside it.
#include "fuzz/intake_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  return marsad::fuzz::read(bytes, data[0] & 1 ? marsad::fuzz::as_json : marsad::fuzz::as_lines, (data[0] & 2) != 0);
}
