// Letters and endings that the grammar asks for in folded words, by name. Words belong in codebook/.
//
//   بالقصف begins with kBa;  غارات ends in kAlifTa;  و and ال have theirs in clitics.h
#pragma once
#include <string_view>

namespace marsad::arabic {

inline constexpr std::string_view kAlif = "\xD8\xA7";             // ا
inline constexpr std::string_view kBa = "\xD8\xA8";               // ب
inline constexpr std::string_view kTa = "\xD8\xAA";               // ت
inline constexpr std::string_view kFa = "\xD9\x81";               // ف
inline constexpr std::string_view kKaf = "\xD9\x83";              // ك
inline constexpr std::string_view kLam = "\xD9\x84";              // ل
inline constexpr std::string_view kMim = "\xD9\x85";              // م
inline constexpr std::string_view kNun = "\xD9\x86";              // ن
inline constexpr std::string_view kYa = "\xD9\x8A";               // ي
inline constexpr std::string_view kAlifTa = "\xD8\xA7\xD8\xAA";   // ات: غارات
inline constexpr std::string_view kYaHa = "\xD9\x8A\xD9\x87";     // ية, folded: صاروخية
inline constexpr std::string_view kYaAlif = "\xD9\x8A\xD8\xA7";   // يا: عسكريا
inline constexpr std::string_view kNunAlif = "\xD9\x86\xD8\xA7";  // نا: قصفنا

}  // namespace marsad::arabic
