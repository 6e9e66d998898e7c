#include "intake/http.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>

#include "intake/sniff.h"
#include "intake/stream.h"

namespace marsad::intake {
namespace {

// The end of the headers and the beginning of the body; npos when they never end.
size_t headers_end(std::string_view s, size_t* body) {
  for (size_t at = s.find('\n'); at != std::string_view::npos; at = s.find('\n', at + 1)) {
    size_t next = at + 1;
    if (next < s.size() && s[next] == '\r') ++next;
    if (next < s.size() && s[next] == '\n') {
      *body = next + 1;
      return at;
    }
  }
  return std::string_view::npos;
}

// The chunks joined; false when these are no chunks.
bool unchunk(std::string_view s, std::string* out) {
  bool any = false;
  for (size_t at = 0; at < s.size();) {
    size_t size = 0, digits = 0;
    for (; at < s.size() && digits < 9; ++at, ++digits) {
      const char c = s[at];
      if (c >= '0' && c <= '9')
        size = size * 16 + static_cast<size_t>(c - '0');
      else if ((c | 32) >= 'a' && (c | 32) <= 'f')
        size = size * 16 + static_cast<size_t>((c | 32) - 'a' + 10);
      else
        break;
    }
    if (digits == 0 || digits > 8) return any;
    const size_t line = s.find('\n', at);
    if (line == std::string_view::npos) return any;
    for (size_t i = at; i < line; ++i)  // only an extension may stand here
      if (s[at] != ';' && s[i] != '\r' && s[i] != ' ') return any;
    at = line + 1;
    if (size == 0) return true;
    any = true;
    out->append(s.substr(at, size));
    if (size > s.size() - at) return true;  // cut off: what is there counts
    at += size;
    if (at < s.size() && s[at] == '\r') ++at;
    if (at < s.size() && s[at] == '\n') ++at;
  }
  return any;
}

void too_much(uint64_t limit) {
  throw Fault("the body unpacks to more than the " + std::to_string(limit) + " bytes allowed; raise --max-article");
}

bool inflate_all(std::string_view packed, int bits, uint64_t limit, std::string* out) {
  z_stream z{};
  if (inflateInit2(&z, bits) != Z_OK) return false;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  z.avail_in = static_cast<uInt>(packed.size());
  int got = Z_OK;
  out->clear();
  while (got == Z_OK) {
    const size_t had = out->size();
    if (had > limit) {
      inflateEnd(&z);
      too_much(limit);
    }
    out->resize(had + std::max<size_t>(had, size_t{1} << 16));
    z.next_out = reinterpret_cast<Bytef*>(out->data() + had);
    z.avail_out = static_cast<uInt>(out->size() - had);
    const uInt room = z.avail_out;
    got = inflate(&z, Z_NO_FLUSH);
    out->resize(had + room - z.avail_out);
    if (got == Z_OK && z.avail_in == 0 && z.avail_out > 0) break;  // cut off
  }
  inflateEnd(&z);
  return got == Z_STREAM_END || !out->empty();
}

bool unbrotli(std::string_view packed, uint64_t limit, std::string* out) {
  BrotliDecoderState* state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  if (!state) return false;
  const auto* next = reinterpret_cast<const uint8_t*>(packed.data());
  size_t left = packed.size();
  BrotliDecoderResult got = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  out->clear();
  while (got == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out->size() <= limit) {
    const size_t had = out->size();
    out->resize(had + std::max<size_t>(had, size_t{1} << 16));
    auto* to = reinterpret_cast<uint8_t*>(out->data() + had);
    size_t room = out->size() - had;
    got = BrotliDecoderDecompressStream(state, &left, &next, &room, &to, nullptr);
    out->resize(out->size() - room);
  }
  BrotliDecoderDestroyInstance(state);
  if (out->size() > limit) too_much(limit);
  return got == BROTLI_DECODER_RESULT_SUCCESS;
}

}  // namespace

std::string header(std::string_view headers, std::string_view name) {
  for (size_t at = 0; at < headers.size();) {
    const size_t end = std::min(headers.find('\n', at), headers.size());
    std::string_view line = headers.substr(at, end - at);
    at = end + 1;
    const size_t colon = line.find(':');
    if (colon != name.size()) continue;
    bool same = true;
    for (size_t i = 0; i < name.size() && same; ++i) same = (line[i] | 32) == (name[i] | 32);
    if (!same) continue;
    line.remove_prefix(colon + 1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    return std::string(line);
  }
  return {};
}

Http read_http(std::string block, uint64_t limit, double max_expansion) {
  Http out;
  size_t body = 0;
  if (!block.starts_with("HTTP/")) {
    out.body = std::move(block);
    return out;
  }
  const size_t end = headers_end(block, &body);
  const std::string headers = block.substr(0, std::min(end, block.size()));
  if (const size_t space = headers.find(' '); space != std::string::npos)
    for (size_t i = space + 1; i < headers.size() && headers[i] >= '0' && headers[i] <= '9' && out.status < 1000; ++i)
      out.status = 10 * out.status + (headers[i] - '0');
  const std::string type = header(headers, "content-type");
  out.type = lower(type.substr(0, type.find(';')));
  if (const size_t at = lower(type).find("charset="); at != std::string::npos) {
    out.charset = type.substr(at + 8, type.find_first_of("; ,", at + 8) - at - 8);
    std::erase_if(out.charset, [](char c) { return c == '"' || c == '\''; });
  }
  if (end == std::string::npos) return out;
  block.erase(0, body);
  if (lower(header(headers, "transfer-encoding")).find("chunked") != std::string::npos) {
    std::string joined;
    if (unchunk(block, &joined)) block = std::move(joined);
  }
  const std::string coding = lower(header(headers, "content-encoding"));
  const uint64_t most = std::min<uint64_t>(
      limit, std::max<uint64_t>(UnpackLimits{}.free_expansion,
                                static_cast<uint64_t>(max_expansion * static_cast<double>(block.size()))));
  std::string plain;
  if (block.starts_with("\x1F\x8B")) {
    if (!inflate_all(block, 15 + 16, most, &plain)) throw Fault("the body is damaged: not valid gzip data");
    block = std::move(plain);
  } else if (coding == "deflate") {
    if (inflate_all(block, 15, most, &plain) || inflate_all(block, -15, most, &plain)) block = std::move(plain);
  } else if (coding == "br") {
    if (unbrotli(block, most, &plain))
      block = std::move(plain);
    else if (block.find('<') > 512)
      throw Fault("the body is damaged: not valid br data");
  }
  out.body = std::move(block);
  return out;
}

}  // namespace marsad::intake
