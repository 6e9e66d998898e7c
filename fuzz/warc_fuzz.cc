// Fuzzes WARC: any bytes behind its first five, HTTP bodies included.
//
//   build-fuzz/fuzz/warc_fuzz -max_len=8192 -max_total_time=60 fuzz/corpus/warc
//
// Beyond not crashing: what comes out is valid UTF-8 with an id and a text, and
// its marks lie in order inside it.
#include "fuzz/intake_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return marsad::fuzz::read("WARC/" + std::string(reinterpret_cast<const char*>(data), size), marsad::fuzz::as_warc,
                            false);
}
