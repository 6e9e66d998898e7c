// The stored form of a report: lengths and values one after another, numbers as LEB128.
//
// Small (some 200 bytes) and quick (a microsecond), for merge reads many of them back. Version 1 had words of 32 bits;
// it is still read, for a ledger that is brought up to date compares what it had with what it makes.
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "ledger/report.h"

namespace marsad::ledger {
namespace {

struct Writer {
  std::string out;
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
  }
  void sign(int64_t value) { number(static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63)); }
  void text(std::string_view value) {
    number(value.size());
    out += value;
  }
  void raw(const void* bytes, size_t size) { out.append(static_cast<const char*>(bytes), size); }
  void people(const std::vector<Who>& list) {
    number(list.size());
    for (const auto& one : list) text(one.id), text(one.name), text(one.text), text(one.type);
  }
};

struct Parser {
  std::string_view in;
  [[noreturn]] static void bad() { throw std::runtime_error("a stored report is damaged; run `marsad rebuild`"); }
  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (in.empty()) bad();
      auto byte = static_cast<unsigned char>(in.front());
      in.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    bad();
  }
  int64_t sign() {
    uint64_t value = number();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
  }
  std::string text() {
    uint64_t size = number();
    if (size > in.size()) bad();
    std::string value(in.substr(0, size));
    in.remove_prefix(size);
    return value;
  }
  void raw(void* bytes, size_t size) {
    if (size > in.size()) bad();
    std::memcpy(bytes, in.data(), size);
    in.remove_prefix(size);
  }
  size_t count() {
    uint64_t size = number();
    if (size > in.size()) bad();  // each thing takes a byte at least
    return size;
  }
  std::vector<Who> people() {
    std::vector<Who> list(count());
    for (auto& one : list) one.id = text(), one.name = text(), one.text = text(), one.type = text();
    return list;
  }
};

int64_t micro(double degrees) { return std::llround(degrees * 1e6); }

}  // namespace

std::string pack(const Report& r) {
  Writer w;
  w.number(kPacked);
  w.text(r.article), w.text(r.key), w.number(r.start), w.number(r.end);
  w.text(r.type), w.text(r.mode), w.text(r.factuality);
  w.people(r.actors), w.people(r.recipients);
  w.number((r.place ? 1U : 0U) | (r.place && r.place->lat ? 2U : 0U) | (r.window ? 4U : 0U) | (r.stated ? 8U : 0U) |
           (r.tally ? 16U : 0U));
  if (r.place) {
    w.text(r.place->id), w.text(r.place->name), w.text(r.place->text), w.text(r.place->precision);
    if (r.place->lat) w.sign(micro(*r.place->lat)), w.sign(micro(*r.place->lon));
    w.sign(micro(r.place->radius));
    w.number(r.place->within.size());
    for (const auto& id : r.place->within) w.text(id);
  }
  if (r.window) w.sign(r.window->first), w.sign(r.window->last);
  w.number(r.numbers.size());
  for (const auto& one : r.numbers) w.number(one.kind), w.sign(one.min), w.sign(one.max);
  w.number(r.words.size());
  uint32_t last = 0;
  for (auto word : r.words) w.number(word - last), last = word;
  w.text(r.source);
  w.number(r.upstream.size());
  for (const auto& id : r.upstream) w.text(id);
  w.raw(&r.copy, sizeof r.copy);
  return std::move(w.out);
}

Report unpack(std::string_view bytes) {
  Parser p{bytes};
  const uint64_t version = p.number();
  if (version < 1 || version > kPacked)
    throw std::runtime_error("stored reports are of a newer version of marsad; use that one");
  Report r;
  r.article = p.text(), r.key = p.text();
  r.start = static_cast<uint32_t>(p.number()), r.end = static_cast<uint32_t>(p.number());
  r.type = p.text(), r.mode = p.text(), r.factuality = p.text();
  r.actors = p.people(), r.recipients = p.people();
  uint64_t flags = p.number();
  if (flags & 1) {
    Where& place = r.place.emplace();
    place.id = p.text(), place.name = p.text(), place.text = p.text(), place.precision = p.text();
    auto degrees = [&] { return static_cast<double>(p.sign()) / 1e6; };
    if (flags & 2) place.lat = degrees(), place.lon = degrees();
    place.radius = degrees();
    place.within.resize(p.count());
    for (auto& id : place.within) id = p.text();
  }
  if (flags & 4) {
    Days& days = r.window.emplace();
    days.first = static_cast<int32_t>(p.sign()), days.last = static_cast<int32_t>(p.sign());
  }
  r.stated = flags & 8, r.tally = flags & 16;
  r.numbers.resize(p.count());
  for (auto& one : r.numbers) one.kind = static_cast<uint8_t>(p.number()), one.min = p.sign(), one.max = p.sign();
  for (auto& one : r.numbers)
    if (one.kind >= kCountKinds) Parser::bad();
  r.words.resize(p.count());
  if (version == 1) {
    p.raw(r.words.data(), r.words.size() * sizeof(uint32_t));
    shorten(&r.words);
  } else {
    uint32_t last = 0;
    for (auto& word : r.words) word = last += static_cast<uint32_t>(p.number());
  }
  r.source = p.text();
  r.upstream.resize(p.count());
  for (auto& id : r.upstream) id = p.text();
  p.raw(&r.copy, sizeof r.copy);
  return r;
}

}  // namespace marsad::ledger
