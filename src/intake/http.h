// An HTTP response as a WARC stores it: status, headers, body as it was meant.
//
//   "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" → 200,
//   "hello"
//
// Chunks are joined and gzip, deflate and br unpacked, but only when the body is really so: many archives keep the
// header and store the plain body. Threads: pure. Tested by sources_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace marsad::intake {

struct Http {
  int status = 0;
  std::string type, charset;  // of Content-Type
  std::string body;
};

// Throws Fault when the body cannot be unpacked or gets larger than `limit`. No HTTP at all: status 0, all is body.
Http read_http(std::string block, uint64_t limit, double max_expansion);

// The value of a header, "" when it is not there; names in any case.
std::string header(std::string_view headers, std::string_view name);

}  // namespace marsad::intake
