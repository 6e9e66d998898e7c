// Members of a JSON object as simdjson gives it, that may be missing or of another type.
//
//   text_in(event, "type") → "ASSAULT";  count_in(event, "start") → 26;  each_in(event, "actors", each) calls each(who)
//
// Missing is empty, 0, nothing: readings and events of other versions have other members. Threads: those of the parser
// that made the element. Used by findings and by serve.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <string>

namespace marsad::ledger {

using Element = simdjson::dom::element;

inline std::string text_in(const Element& object, const char* key) {
  std::string_view out;
  return object[key].get(out) == simdjson::SUCCESS ? std::string(out) : std::string();
}
inline uint32_t count_in(const Element& object, const char* key) {
  int64_t out = 0;
  return object[key].get(out) == simdjson::SUCCESS && out >= 0 ? static_cast<uint32_t>(out) : 0;
}
template <class Each>
void each_in(const Element& object, const char* key, Each each) {
  simdjson::dom::array list;
  if (object[key].get(list) == simdjson::SUCCESS)
    for (Element one : list) each(one);
}

}  // namespace marsad::ledger
