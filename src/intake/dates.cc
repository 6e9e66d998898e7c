#include "intake/dates.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "arabic/fold.h"
#include "intake/check.h"

namespace marsad::intake {
namespace {

constexpr std::array<std::string_view, 12> kEnglish = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

std::string iso(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return {};
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return {};
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  return out;
}

// A date is read from its pieces: numbers, words, and what stands between them.
struct Piece {
  enum Kind : uint8_t { number, word, mark } kind = mark;
  int value = 0;  // of a number; a month's number for a word that names one, else 0
  int digits = 0;
  char sign = 0;  // of a mark: its first character; blanks are no pieces
  size_t start = 0, end = 0;
  bool spaced = false;  // a blank stands before it
};

std::vector<Piece> pieces_of(const std::string& s, const PageWords* words) {
  std::vector<Piece> out;
  bool spaced = false;
  for (size_t i = 0; i < s.size() && out.size() < 64;) {
    const auto c = static_cast<unsigned char>(s[i]);
    Piece piece;
    piece.start = i;
    piece.spaced = spaced;
    spaced = false;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      spaced = true;
      ++i;
      continue;
    }
    if (c >= '0' && c <= '9') {
      piece.kind = Piece::number;
      for (; i < s.size() && s[i] >= '0' && s[i] <= '9'; ++i, ++piece.digits)
        if (piece.digits < 9) piece.value = 10 * piece.value + (s[i] - '0');
    } else if ((c | 32) >= 'a' && (c | 32) <= 'z') {
      piece.kind = Piece::word;
      std::string name;
      for (; i < s.size() && ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z'); ++i) name += static_cast<char>(s[i] | 32);
      for (size_t m = 0; m < 12 && name.size() >= 3; ++m)
        if (name.starts_with(kEnglish[m])) piece.value = static_cast<int>(m) + 1;
      if (words && !piece.value)
        if (auto found = words->months.find(name); found != words->months.end()) piece.value = found->second;
    } else if (c >= 0x80) {
      piece.kind = Piece::word;
      auto letters = [&](size_t at) {
        while (at < s.size() && static_cast<unsigned char>(s[at]) >= 0x80 && s.compare(at, 2, "\u060C") != 0 &&
               s.compare(at, 3, "\u2013") != 0 && s.compare(at, 3, "\u2014") != 0)
          ++at;
        return at;
      };
      size_t end = letters(i);
      if (end == i) {  // an Arabic comma, a dash
        piece.kind = Piece::mark;
        piece.sign = ',';
        end = i + (c >= 0xE0 ? 3 : 2);
      } else if (words) {
        auto month = [&](size_t to) {
          auto found = words->months.find(std::string_view(s).substr(i, to - i));
          return found == words->months.end() ? 0 : found->second;
        };
        piece.value = month(end);
        if (end < s.size() && s[end] == ' ') {  // تشرين الثاني
          const size_t second = letters(end + 1);
          if (int two = second > end + 1 ? month(second) : 0) {
            piece.value = two;
            end = second;
          }
        }
      }
      i = std::min(end, s.size());
    } else {
      piece.kind = Piece::mark;
      piece.sign = static_cast<char>(c);
      ++i;
    }
    piece.end = i;
    out.push_back(piece);
  }
  return out;
}

bool is_year(const Piece& p) { return p.kind == Piece::number && p.digits == 4 && p.value >= 1900 && p.value <= 2200; }
bool is_small(const Piece& p) { return p.kind == Piece::number && p.digits <= 2 && p.value >= 1; }
bool is_month(const Piece& p) { return p.kind == Piece::word && p.value > 0; }

// The date whose first piece is at i; *end gets the piece behind it.
std::string date_at(const std::vector<Piece>& p, size_t i, size_t* end) {
  auto sign = [&](size_t k, std::string_view of) {
    return k < p.size() && p[k].kind == Piece::mark && of.find(p[k].sign) != std::string_view::npos;
  };
  // 2018-02-18, 18/2/2018, 18.2.2018
  if (i + 4 < p.size() && p[i].kind == Piece::number && sign(i + 1, "-/.") && p[i + 2].kind == Piece::number &&
      sign(i + 3, "-/.") && p[i + 4].kind == Piece::number) {
    *end = i + 5;
    if (is_year(p[i]) && is_small(p[i + 2]) && is_small(p[i + 4])) {
      std::string day = iso(p[i].value, p[i + 2].value, p[i + 4].value);
      return day.empty() ? iso(p[i].value, p[i + 4].value, p[i + 2].value) : day;
    }
    if (is_small(p[i]) && is_small(p[i + 2]) && is_year(p[i + 4])) {
      std::string day = iso(p[i + 4].value, p[i + 2].value, p[i].value);
      return day.empty() ? iso(p[i + 4].value, p[i].value, p[i + 2].value) : day;
    }
    return {};
  }
  auto blank = [&](size_t k) {
    while (sign(k, ",-/.")) ++k;
    return k;
  };
  // 18 شباط/فبراير 2018, 18 Feb 2018
  if (is_small(p[i])) {
    size_t k = blank(i + 1);
    if (k >= p.size() || !is_month(p[k])) return {};
    const int month = p[k].value;
    k = blank(k + 1);
    if (sign(k, "(")) ++k;
    if (k < p.size() && is_month(p[k])) {
      if (p[k].value != month) return {};
      k = blank(k + 1);
      if (sign(k, ")")) k = blank(k + 1);
    }
    if (k >= p.size() || !is_year(p[k])) return {};
    *end = k + 1;
    return iso(p[k].value, month, p[i].value);
  }
  // February 18, 2018; شباط 18, 2018
  if (is_month(p[i])) {
    size_t k = blank(i + 1);
    if (k >= p.size() || !is_small(p[k])) return {};
    const size_t day = k;
    k = blank(k + 1);
    if (k >= p.size() || !is_year(p[k])) return {};
    *end = k + 1;
    return iso(p[k].value, p[i].value, p[day].value);
  }
  return {};
}

// Every date has its year in four digits; most lines have none, and are left at once.
bool year_in(std::string_view s) {
  size_t digits = 0;
  for (size_t i = 0; i <= s.size(); ++i) {
    if (i < s.size() && s[i] >= '0' && s[i] <= '9') {
      ++digits;
      continue;
    }
    if (digits == 4) return true;
    digits = 0;
  }
  return false;
}

// Digits and letters as the tables have them.
std::string simple(std::string_view text) { return arabic::fold(text.substr(0, 400)); }

}  // namespace

std::optional<std::string> find_date(std::string_view line, const PageWords* words) {
  const std::string s = simple(line);
  if (!year_in(s)) return std::nullopt;
  const auto pieces = pieces_of(s, words);
  for (size_t i = 0; i < pieces.size(); ++i) {
    size_t end = 0;
    if (std::string day = date_at(pieces, i, &end); !day.empty()) return day;
  }
  return std::nullopt;
}

std::optional<std::string> read_date(std::string_view text, const PageWords* words) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  if (text.empty() || text.size() > 200) return std::nullopt;
  if (is_iso_day(text) && text[0] != '0') return std::string(text);
  if (text.size() >= 8 && text.size() <= 14 && text.find_first_not_of("0123456789") == std::string_view::npos) {
    const long long n = std::stoll(std::string(text));
    if (text.size() == 8 || text.size() == 14) {  // 20180218, 20180218213543
      const std::string s(text);
      std::string day = iso(std::stoi(s.substr(0, 4)), std::stoi(s.substr(4, 2)), std::stoi(s.substr(6, 2)));
      if (!day.empty()) return day;
    }
    if (text.size() >= 9 && text.size() <= 13) {  // seconds or milliseconds since 1970
      using namespace std::chrono;
      const sys_seconds at{seconds(text.size() > 10 ? n / 1000 : n)};
      const auto midnight = floor<days>(at);
      const year_month_day date(midnight);
      const hh_mm_ss<seconds> time(at - midnight);
      std::string day = iso(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                            static_cast<int>(static_cast<unsigned>(date.day())));
      if (day.empty()) return std::nullopt;
      char out[64];
      std::snprintf(out, sizeof out, "%sT%02d:%02d:%02dZ", day.c_str(), static_cast<int>(time.hours().count()),
                    static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
      return out;
    }
    return std::nullopt;
  }
  const std::string s = simple(text);
  const auto p = pieces_of(s, words);
  for (size_t i = 0; i < p.size(); ++i) {
    size_t end = 0;
    std::string day = date_at(p, i, &end);
    if (day.empty()) continue;
    // RFC 822: a time and a zone may follow.
    if (end + 2 < p.size() && p[end].kind == Piece::number && p[end + 1].sign == ':' &&
        p[end + 2].kind == Piece::number && p[end].value < 24 && p[end + 2].value < 60) {
      int second = 0;
      size_t k = end + 3;
      if (k + 1 < p.size() && p[k].sign == ':' && p[k + 1].kind == Piece::number && p[k + 1].value < 61)
        second = p[k + 1].value, k += 2;
      char out[64];
      std::snprintf(out, sizeof out, "%sT%02d:%02d:%02d", day.c_str(), p[end].value, p[end + 2].value, second);
      std::string zone;
      if (k + 1 < p.size() && (p[k].sign == '+' || p[k].sign == '-') && p[k + 1].kind == Piece::number &&
          p[k + 1].digits == 4) {
        char z[16];
        std::snprintf(z, sizeof z, "%c%02d:%02d", p[k].sign, p[k + 1].value / 100 % 24, p[k + 1].value % 100);
        zone = z;
      } else if (k < p.size() && p[k].kind == Piece::word) {
        const std::string name = s.substr(p[k].start, p[k].end - p[k].start);
        if (name == "gmt" || name == "GMT" || name == "utc" || name == "UTC" || name == "z" || name == "Z") zone = "Z";
      }
      return out + zone;
    }
    return day;
  }
  return std::nullopt;
}

std::optional<std::string> date_in_url(std::string_view url) {
  for (size_t i = 0; i + 9 < url.size(); ++i) {
    if (url[i] != '/' || (url[i + 1] != '1' && url[i + 1] != '2')) continue;
    int part[3] = {0, 0, 0};
    size_t at = i + 1;
    bool good = true;
    for (int k = 0; k < 3 && good; ++k) {
      size_t digits = 0;
      for (; at < url.size() && url[at] >= '0' && url[at] <= '9' && digits < 5; ++at, ++digits)
        part[k] = 10 * part[k] + (url[at] - '0');
      good = k == 0 ? digits == 4 : digits == 1 || digits == 2;
      if (k < 2)
        good = good && at < url.size() && (url[at] == '/' || url[at] == '-' || url[at] == '_') && (++at, true);
      else
        good = good && (at == url.size() || url[at] == '/' || url[at] == '-' || url[at] == '_');
    }
    if (!good) continue;
    if (std::string day = iso(part[0], part[1], part[2]); !day.empty()) return day;
  }
  return std::nullopt;
}

}  // namespace marsad::intake
