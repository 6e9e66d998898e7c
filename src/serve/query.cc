#include "serve/query.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "arabic/fold.h"

namespace marsad::serve {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decode(std::string_view text, bool plus) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      int high = i + 2 < text.size() ? hex(text[i + 1]) : -1, low = i + 2 < text.size() ? hex(text[i + 2]) : -1;
      if (high < 0 || low < 0) throw BadQuery("the address holds a % that two hexadecimal digits do not follow");
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      out.push_back(plus && text[i] == '+' ? ' ' : text[i]);
    }
  }
  if (out.find('\0') != std::string::npos || arabic::invalid_utf8(out) != std::string_view::npos)
    throw BadQuery("the address is not UTF-8");
  return out;
}

template <class Each>
void split(std::string_view text, char at, Each each) {
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = std::min(text.find(at, begin), text.size());
    each(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::vector<std::string> list(Parameters* parameters, std::string_view name) {
  std::vector<std::string> out;
  for (std::string text = take(parameters, name); !text.empty(); text = take(parameters, name))
    split(text, ',', [&](std::string_view one) {
      if (!one.empty()) out.emplace_back(one);
    });
  if (out.size() > 100) throw BadQuery("\"" + std::string(name) + "\" names more than 100 values");
  return out;
}

EventQuery::Has has(Parameters* parameters, std::string_view name) {
  std::string text = take(parameters, name);
  if (text.empty()) return EventQuery::Has::any;
  if (text == "yes") return EventQuery::Has::yes;
  if (text == "no") return EventQuery::Has::no;
  throw BadQuery("\"" + std::string(name) + "\" is \"yes\" or \"no\", not \"" + text + "\"");
}

Day day(Parameters* parameters, std::string_view name) {
  std::string text = take(parameters, name);
  return text.empty() ? kNoDay : parse_day(text);
}

}  // namespace

Day parse_day(const std::string& text) {
  auto number = [&](size_t at, size_t length) {
    int value = 0;
    auto end = text.data() + at + length;
    return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
  };
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    std::chrono::year_month_day date{std::chrono::year{number(0, 4)},
                                     std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                     std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    if (date.ok()) return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
  }
  throw BadQuery("\"" + text + "\" is no ISO 8601 day; write 2018-02-18");
}

std::string iso(Day day) {
  std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  char text[16];
  int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                             static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return std::string(text, static_cast<size_t>(length));
}

Target parse_target(std::string_view target) {
  Target out;
  size_t question = std::min(target.find('?'), target.size());
  split(target.substr(0, question), '/', [&](std::string_view part) {
    if (!part.empty()) out.path.push_back(decode(part, false));
  });
  if (question < target.size())
    split(target.substr(question + 1), '&', [&](std::string_view one) {
      if (one.empty()) return;
      size_t equals = std::min(one.find('='), one.size());
      out.parameters.emplace_back(decode(one.substr(0, equals), true),
                                  equals < one.size() ? decode(one.substr(equals + 1), true) : std::string());
    });
  if (out.parameters.size() > 64) throw BadQuery("more than 64 parameters");
  return out;
}

std::string take(Parameters* parameters, std::string_view name) {
  auto found = std::find_if(parameters->begin(), parameters->end(), [&](const auto& one) { return one.first == name; });
  if (found == parameters->end()) return {};
  std::string value = std::move(found->second);
  parameters->erase(found);
  return value;
}

uint64_t take_number(Parameters* parameters, std::string_view name, uint64_t otherwise, uint64_t most) {
  std::string text = take(parameters, name);
  if (text.empty()) return otherwise;
  uint64_t value = 0;
  auto end = text.data() + text.size();
  if (std::from_chars(text.data(), end, value).ptr != end || value > most)
    throw BadQuery("\"" + std::string(name) + "\" is a number up to " + std::to_string(most) + ", not \"" + text +
                   "\"");
  return value;
}

void none_left(const Parameters& parameters) {
  if (!parameters.empty())
    throw BadQuery("there is no parameter \"" + parameters[0].first +
                   "\" here; /api/v1/openapi.json lists those there are");
}

EventQuery event_query(Parameters* parameters) {
  EventQuery query;
  query.types = list(parameters, "type");
  query.modes = list(parameters, "mode");
  query.factuality = list(parameters, "factuality");
  query.actors = list(parameters, "actor");
  query.recipients = list(parameters, "recipient");
  query.sides = list(parameters, "side");
  query.places = list(parameters, "place");
  query.sources = list(parameters, "source");
  query.agreements = list(parameters, "agreement");
  query.review = list(parameters, "review");
  query.from = day(parameters, "from");
  query.to = day(parameters, "to");
  if (query.from != kNoDay && query.to != kNoDay && query.from > query.to)
    throw BadQuery("\"from\" lies behind \"to\"; change them over");
  query.day = has(parameters, "day");
  query.place = has(parameters, "placed");
  query.disagreement = has(parameters, "disagreement");
  query.min_origins = static_cast<uint32_t>(take_number(parameters, "origins", 0, 1'000'000));
  query.words = take(parameters, "q");
  if (query.words.size() > 1000) throw BadQuery("\"q\" is longer than 1000 bytes");
  std::string order = take(parameters, "order");
  if (order == "oldest")
    query.order = EventQuery::Order::oldest;
  else if (order == "review")
    query.order = EventQuery::Order::review;
  else if (!order.empty() && order != "newest")
    throw BadQuery("\"order\" is newest, oldest or review, not \"" + order + "\"");
  return query;
}

}  // namespace marsad::serve
