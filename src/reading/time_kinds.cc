// See the header.
#include "reading/time_kinds.h"

namespace marsad::reading {

const std::map<std::string_view, K>& kinds_of_words() {
  static const std::map<std::string_view, K> m = {{"deictic", K::deictic},
                                                  {"lone_deictic", K::lone_deictic},
                                                  {"rel", K::rel},
                                                  {"this", K::this_},
                                                  {"dir", K::dir},
                                                  {"since", K::since},
                                                  {"from", K::from},
                                                  {"approx", K::approx},
                                                  {"last_nth", K::last_nth},
                                                  {"few", K::few},
                                                  {"daypart", K::daypart},
                                                  {"dayhour", K::dayhour},
                                                  {"part", K::part},
                                                  {"fraction", K::fraction},
                                                  {"season", K::season},
                                                  {"decade", K::decade},
                                                  {"era", K::era},
                                                  {"glue", K::glue},
                                                  {"in", K::in},
                                                  {"until", K::until},
                                                  {"between", K::between},
                                                  {"span_from", K::span_from},
                                                  {"and", K::and_},
                                                  {"or", K::or_},
                                                  {"clock", K::clock},
                                                  {"running", K::running},
                                                  {"hours", K::hours},
                                                  {"label", K::label},
                                                  {"block", K::block},
                                                  {"named", K::named},
                                                  {"every", K::every},
                                                  {"published", K::published},
                                                  {"ago", K::ago}};
  return m;
}
const std::map<std::string_view, K>& kinds_of_clauses() {
  static const std::map<std::string_view, K> m = {
      {"future", K::future}, {"past", K::past}, {"ongoing", K::ongoing}, {"never", K::never}};
  return m;
}
const std::map<std::string_view, K>& kinds_of_numbers() {
  static const std::map<std::string_view, K> m = {
      {"card", K::card},           {"stem", K::stem},       {"hundred", K::hundred}, {"mult", K::mult},
      {"multdual", K::multdual},   {"ord", K::ord},         {"frac", K::frac},       {"share", K::share},
      {"bound", K::bound},         {"after", K::after},     {"vague", K::vague},     {"minus", K::minus},
      {"point", K::point},         {"percent", K::percent}, {"per", K::per},         {"outof", K::outof},
      {"after_ord", K::after_ord}, {"except", K::except}};
  return m;
}
const std::map<std::string_view, K>& kinds_of_calendars() {
  static const std::map<std::string_view, K> m = {{"greg", K::month}, {"hijri", K::hijri_month}};
  return m;
}
const std::map<std::string_view, Unit>& units() {
  static const std::map<std::string_view, Unit> m = {
      {"minute", Unit::minute}, {"hour", Unit::hour},       {"day", Unit::day},        {"week", Unit::week},
      {"month", Unit::month},   {"quarter", Unit::quarter}, {"season", Unit::season},  {"half", Unit::half},
      {"year", Unit::year},     {"decade", Unit::decade},   {"century", Unit::century}};
  return m;
}

bool takes_article(K k) {
  switch (k) {
    case K::unit:
    case K::weekday:
    case K::card:
    case K::stem:
    case K::hundred:
    case K::mult:
    case K::multdual:
    case K::ord:
    case K::frac:
    case K::season:
    case K::daypart:
    case K::vague:
      return true;
    default:
      return false;
  }
}

}  // namespace marsad::reading
