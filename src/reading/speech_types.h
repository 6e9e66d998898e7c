// PLOVER's types of words: what is done by saying it. Pure.
#pragma once
#include <string_view>

namespace marsad::reading {

inline bool is_speech(std::string_view type) {
  return type == "ACCUSE" || type == "REQUEST" || type == "REJECT" || type == "THREATEN" || type == "SUPPORT";
}

inline bool is_speech_or_promise(std::string_view type) {
  return is_speech(type) || type == "AGREE" || type == "CONCEDE";
}

}  // namespace marsad::reading
