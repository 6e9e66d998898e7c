#include "intake/sniff.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace marsad::intake {
namespace {

using namespace std::string_view_literals;

std::string_view trimmed(std::string_view s) {
  if (s.starts_with("\xEF\xBB\xBF")) s.remove_prefix(3);
  const size_t first = s.find_first_not_of(" \t\r\n\f\0"sv);
  return first == std::string_view::npos ? std::string_view() : s.substr(first);
}

struct Magic {
  std::string_view bytes, reason;
};
constexpr std::array kMagic = {
    Magic{"%PDF-"sv, "PDF"},
    Magic{"\x89PNG"sv, "image"},
    Magic{"\xFF\xD8\xFF"sv, "image"},
    Magic{"GIF8"sv, "image"},
    Magic{"RIFF"sv, "image or sound"},
    Magic{"wOFF"sv, "font"},
    Magic{"wOF2"sv, "font"},
    Magic{"\0\0\1\0"sv, "image"},
    Magic{"OggS"sv, "sound"},
    Magic{"ID3"sv, "sound"},
    Magic{"\xD0\xCF\x11\xE0"sv, "office file"},
    Magic{"\x7F"
          "ELF"sv,
          "program"},
    Magic{"SQLite format 3"sv, "database"},
};
constexpr std::array kPackings = {Magic{"\xFD"
                                        "7zXZ"sv,
                                        "xz"},
                                  Magic{"BZh"sv, "bzip2"}, Magic{"7z\xBC\xAF"sv, "7-Zip"}, Magic{"Rar!"sv, "RAR"}};

// Extensions whose files are no articles, though they may be text.
std::string_view other_extension(std::string_view extension) {
  for (std::string_view e : {".css"sv})
    if (extension == e) return "style sheet";
  for (std::string_view e : {".js"sv, ".mjs"sv, ".map"sv})
    if (extension == e) return "script";
  for (std::string_view e : {".svg"sv, ".ico"sv, ".webp"sv, ".avif"sv})
    if (extension == e) return "image";
  for (std::string_view e : {".mp4"sv, ".mp3"sv, ".webm"sv, ".m4a"sv})
    if (extension == e) return "sound or film";
  for (std::string_view e : {".woff"sv, ".woff2"sv, ".ttf"sv, ".otf"sv, ".eot"sv})
    if (extension == e) return "font";
  return {};
}

// UTF-16 and UTF-32 have a byte in two or more that is NUL; a program or a picture has many other control characters.
bool binary(std::string_view head) {
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) return false;
  size_t controls = 0, nuls = 0;
  for (char c : head) {
    const auto b = static_cast<unsigned char>(c);
    nuls += b == 0;
    controls += b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B && b != 0;
  }
  if (nuls > head.size() / 8) return controls > head.size() / 16;  // may be UTF-16
  return controls + nuls > head.size() / 32 + 1;
}

std::string_view magic(std::string_view head) {
  for (const Magic& m : kMagic)
    if (head.starts_with(m.bytes)) return m.reason;
  if (head.size() > 8 && head.substr(4, 4) == "ftyp") return "sound or film";
  return {};
}

bool has(const std::string& haystack, std::string_view needle) { return haystack.find(needle) != std::string::npos; }

bool markup(const std::string& head) {
  for (std::string_view tag :
       {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<meta"sv, "<title"sv, "<div"sv, "<table"sv, "<p>"sv,
        "<p "sv, "<script"sv, "<article"sv, "<h1"sv, "<link"sv, "<style"sv, "<ul"sv, "<br"sv})
    if (has(head, tag)) return true;
  return false;
}

bool feed(const std::string& head) {
  const size_t html = head.find("<html"),
               rss = std::min({head.find("<rss"), head.find("<feed"), head.find("<rdf:rdf")});
  return rss != std::string::npos && rss < html;
}

std::string narrowed(std::string_view head) {  // UTF-16 seen as ASCII, for its tags
  std::string out;
  for (char c : head)
    if (c) out += c;
  return out;
}

}  // namespace

std::string lower(std::string s) {
  for (char& c : s)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return s;
}

Container container_of(std::string_view head) {
  if (head.starts_with("\x1F\x8B"sv)) return Container::gzip;
  if (head.starts_with("\x28\xB5\x2F\xFD"sv) || head.starts_with("\x5D\x2A\x4D\x18"sv)) return Container::zstd;
  if (head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv)) return Container::zip;
  if (head.size() > 262 && head.substr(257, 5) == "ustar") return Container::tar;
  if (head.starts_with("WARC/"sv)) return Container::warc;
  return packing_of(head).empty() ? Container::none : Container::other;
}

std::string_view packing_of(std::string_view head) {
  for (const Magic& m : kPackings)
    if (head.starts_with(m.bytes)) return m.reason;
  return {};
}

bool looks_like_json(std::string_view head) { return trimmed(head).starts_with('{'); }

Sniffed sniff(std::string_view head, std::string_view extension, bool mapped) {
  Sniffed out;
  if (extension == ".jsonl" || extension == ".ndjson") {
    out.lines = Sniffed::jsonl;
    return out;
  }
  if (std::string_view reason = magic(head); !reason.empty()) {
    out.format = Format::other;
    out.reason = reason;
    return out;
  }
  if (extension == ".txt") return out;
  if (binary(head)) {
    out.format = Format::other;
    out.reason = "binary";
    return out;
  }
  if (std::string_view reason = other_extension(extension); !reason.empty()) {
    out.format = Format::other;
    out.reason = reason;
    return out;
  }
  if (extension == ".csv" || extension == ".tsv") {
    out.lines = Sniffed::csv;
    return out;
  }
  const std::string_view body = trimmed(head);
  const std::string folded = lower(narrowed(head.substr(0, 1 << 12)));
  if (body.starts_with('{')) {
    if (has(folded, "jsonfeed.org/version"))
      out.format = Format::json;
    else
      out.lines = Sniffed::jsonl;
    return out;
  }
  if (body.starts_with('[') && body.find_first_of("{]") != std::string_view::npos &&
      body.find_first_not_of(" \t\r\n", 1) == body.find_first_of("{]")) {
    out.format = Format::json;
    return out;
  }
  const bool tag =
      trimmed(folded).starts_with('<') || folded.starts_with("\xFF\xFE<") || folded.starts_with("\xFE\xFF<");
  if (feed(folded))
    out.format = Format::feed;
  else if (extension == ".html" || extension == ".htm" || extension == ".xhtml" || extension == ".shtml" ||
           extension == ".php" || extension == ".aspx" || extension == ".asp" || extension == ".jsp" ||
           (tag && markup(folded)) || has(folded, "<!doctype html"))
    out.format = Format::html;
  else if (extension == ".rss" || extension == ".atom" || (extension == ".xml" && tag))
    out.format = Format::feed;
  else if (mapped)
    out.lines = Sniffed::csv;
  return out;
}

Format format_of(std::string_view head, std::string_view content_type, std::string* reason) {
  const std::string type = lower(std::string(content_type.substr(0, content_type.find_first_of("; "))));
  for (std::string_view no :
       {"image/"sv, "video/"sv, "audio/"sv, "font/"sv, "text/css"sv, "text/javascript"sv, "application/javascript"sv,
        "application/x-javascript"sv, "application/pdf"sv, "application/octet-stream"sv, "application/font"sv})
    if (type.starts_with(no)) {
      *reason = type;
      return Format::other;
    }
  if (type == "text/plain") {
    Sniffed s = sniff(head, "", false);  // servers say so of anything
    *reason = s.reason;
    return s.format == Format::html || s.format == Format::other ? s.format : Format::text;
  }
  Sniffed s = sniff(head, type == "text/html" || type == "application/xhtml+xml" ? ".html" : "", false);
  if (s.lines != Sniffed::whole) {
    *reason = type.empty() ? "JSON" : type;
    return Format::other;
  }
  if (s.format == Format::text && !type.empty()) {
    *reason = type;
    return Format::other;
  }
  *reason = s.reason;
  return s.format;
}

}  // namespace marsad::intake
