// The records of a WARC file (ISO 28500), one after another, from a stream that is already unpacked.
//
//   "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 312\r\n…\r\n\r\nHTTP/1.1 200 OK…\r\n\r\n" → a record
//
// Forgiving as crawls are: a length one or a few bytes wrong (old wget) is mended by looking for the next record around
// where it should begin; bytes between records are passed over; a last record that is cut off is reported. A record
// larger than the limit is counted, not kept. Threads: one thread. Tested by sources_test.cc.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "intake/stream.h"

namespace marsad::intake {

struct WarcRecord {
  uint64_t number = 0;  // from 1
  std::string headers;  // as they stand
  std::string type, target, id, date;
  std::string block;
  uint64_t length = 0;  // as the record says
  bool kept = false;    // block is there
  std::string fault;    // why the block is not to be used
};

class WarcRecords {
 public:
  WarcRecords(std::unique_ptr<Stream> bytes, uint64_t limit) : bytes_(std::move(bytes)), limit_(limit) {}
  // The next record; false at the end. Blocks of other types than response, resource and conversion are passed over.
  // Throws Fault when the stream breaks; the number of the record then is number().
  bool next(WarcRecord* out);
  uint64_t number() const { return number_; }

 private:
  bool fill(size_t want);
  std::string_view have() const { return std::string_view(buffer_).substr(at_, end_ - at_); }
  bool find_start(WarcRecord* out);
  std::unique_ptr<Stream> bytes_;
  uint64_t limit_, number_ = 0;
  std::string buffer_;
  size_t at_ = 0, end_ = 0;
  bool over_ = false;
  std::string broken_;  // why the stream ended before its end; said when all before it was given
};

}  // namespace marsad::intake
