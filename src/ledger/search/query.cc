#include "ledger/search/query.h"

#include <algorithm>
#include <charconv>

#include "arabic/fold.h"
#include "ledger/days.h"

namespace marsad::ledger::search {
namespace {

constexpr size_t kLongest = 2000;  // bytes of a query
constexpr size_t kMostValues = 100, kMostTerms = 40;

std::vector<std::string>* list_of(Query* query, std::string_view name) {
  if (name == "type") return &query->types;
  if (name == "mode") return &query->modes;
  if (name == "factuality") return &query->factuality;
  if (name == "actor") return &query->actors;
  if (name == "recipient") return &query->recipients;
  if (name == "side") return &query->sides;
  if (name == "place") return &query->places;
  if (name == "source") return &query->sources;
  if (name == "agreement") return &query->agreements;
  if (name == "review") return &query->review;
  return nullptr;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

Has has(std::string_view name, std::string_view value) {
  if (value == "yes") return Has::yes;
  if (value == "no") return Has::no;
  throw BadQuery(quoted(name) + " is \"yes\" or \"no\", not " + quoted(value));
}

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// One of the marks that a phrase may begin with, and its length; the mark that ends it is `close`.
size_t opening(std::string_view text, std::string_view* close) {
  for (auto [open, shut] : {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"«", "»"}, {"“", "”"}})
    if (text.starts_with(open)) {
      *close = shut;
      return open.size();
    }
  return 0;
}

std::string day_text(int32_t day) { return iso_day(day); }

}  // namespace

bool Query::set(std::string_view name, std::string_view value) {
  if (auto* list = list_of(this, name)) {
    for (size_t begin = 0; begin <= value.size();) {
      size_t end = std::min(value.find(',', begin), value.size());
      std::string one(value.substr(begin, end - begin));
      if (!one.empty() && std::find(list->begin(), list->end(), one) == list->end()) list->push_back(std::move(one));
      begin = end + 1;
    }
    if (list->size() > kMostValues) throw BadQuery(quoted(name) + " names more than 100 values");
    static constexpr std::string_view kStates[] = {"open", "confirmed", "corrected", "rejected"};
    if (name == "review")
      for (const auto& one : *list)
        if (std::find(std::begin(kStates), std::end(kStates), one) == std::end(kStates))
          throw BadQuery("\"review\" is open, confirmed, corrected or rejected, not " + quoted(one));
    return true;
  }
  if (name == "from" || name == "to") {
    auto range = range_of(value);
    if (!range) throw BadQuery(quoted(value) + " is no day, month or year; write 2018-02-18, 2018-02 or 2018");
    (name == "from" ? from : to) = name == "from" ? range->first : range->last;
    if (from && to && *from > *to) throw BadQuery("\"from\" lies behind \"to\"; change them over");
    return true;
  }
  if (name == "day") return day = has(name, value), true;
  if (name == "placed") return placed = has(name, value), true;
  if (name == "disagreement") return disagreement = has(name, value), true;
  if (name == "origins") {
    auto end = value.data() + value.size();
    if (value.empty() || std::from_chars(value.data(), end, min_origins).ptr != end)
      throw BadQuery("\"origins\" is a number, not " + quoted(value));
    return true;
  }
  if (name == "order") {
    if (value != "best" && value != "newest" && value != "oldest")
      throw BadQuery("\"order\" is best, newest or oldest, not " + quoted(value));
    order = value == "best" ? Order::best : value == "newest" ? Order::newest : Order::oldest;
    return true;
  }
  return false;
}

bool Query::filtered() const {
  return !types.empty() || !modes.empty() || !factuality.empty() || !actors.empty() || !recipients.empty() ||
         !sides.empty() || !places.empty() || !sources.empty() || !agreements.empty() || !review.empty() || from ||
         to || day != Has::any || placed != Has::any || disagreement != Has::any || min_origins > 0;
}

Query parse(std::string_view text) {
  if (text.size() > kLongest) throw BadQuery("a query is 2,000 bytes at most");
  if (arabic::invalid_utf8(text) != std::string_view::npos) throw BadQuery("the query is not UTF-8");
  Query query;
  size_t at = 0;
  while (at < text.size()) {
    if (space(text[at])) {
      ++at;
      continue;
    }
    Term term;
    if (text[at] == '-' && at + 1 < text.size() && !space(text[at + 1])) {
      term.without = true;
      ++at;
    }
    // A filter's name stands in small Latin letters right before a colon.
    size_t name_end = at;
    while (name_end < text.size() && text[name_end] >= 'a' && text[name_end] <= 'z') ++name_end;
    if (name_end > at && name_end + 1 < text.size() && text[name_end] == ':' && !space(text[name_end + 1]) &&
        !text.substr(name_end + 1).starts_with("//")) {
      std::string_view name = text.substr(at, name_end - at), close, value;
      at = name_end + 1;
      if (size_t open = opening(text.substr(at), &close)) {
        size_t end = text.find(close, at + open);
        if (end == std::string_view::npos) throw BadQuery("a quotation mark is open; close it");
        value = text.substr(at + open, end - at - open);
        at = end + close.size();
      } else {
        size_t end = at;
        while (end < text.size() && !space(text[end])) ++end;
        value = text.substr(at, end - at);
        at = end;
      }
      if (term.without) throw BadQuery("a filter cannot be left out with a minus; -" + std::string(name) + ":…");
      if (!query.set(name, value)) {
        std::string names;
        for (auto one : kFilters) names += (names.empty() ? "" : ", ") + std::string(one);
        throw BadQuery("there is no filter " + quoted(name) + "; there are " + names);
      }
      continue;
    }
    std::string_view close;
    if (size_t open = opening(text.substr(at), &close)) {
      size_t end = text.find(close, at + open);
      if (end == std::string_view::npos) throw BadQuery("a quotation mark is open; close it");
      term.text = text.substr(at + open, end - at - open);
      term.exact = true;
      at = end + close.size();
    } else {
      size_t end = at;
      while (end < text.size() && !space(text[end]) && text[end] != '"') ++end;
      term.text = text.substr(at, end - at);
      at = end;
    }
    if (!term.text.empty()) query.terms.push_back(std::move(term));
    if (query.terms.size() > kMostTerms) throw BadQuery("a query has 40 words at most");
  }
  return query;
}

std::string written(const Query& query) {
  std::string out;
  auto put = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out += (out.empty() ? "" : " ") + std::string(name) + ":";
    out += value.find(' ') == std::string::npos ? value : quoted(value);
  };
  Query* lists = const_cast<Query*>(&query);  // list_of() only finds the list
  for (auto name : kFilters)
    if (auto* list = list_of(lists, name)) {
      std::vector<std::string> values = *list;
      std::sort(values.begin(), values.end());
      std::string joined;
      for (const auto& one : values) joined += (joined.empty() ? "" : ",") + one;
      put(name, joined);
    }
  if (query.from) put("from", day_text(*query.from));
  if (query.to) put("to", day_text(*query.to));
  auto three = [&](const char* name, Has value) {
    if (value != Has::any) put(name, value == Has::yes ? "yes" : "no");
  };
  three("day", query.day), three("placed", query.placed), three("disagreement", query.disagreement);
  if (query.min_origins) put("origins", std::to_string(query.min_origins));
  if (query.order != Order::best) put("order", query.order == Order::newest ? "newest" : "oldest");
  for (const auto& term : query.terms) {
    out += (out.empty() ? "" : " ") + std::string(term.without ? "-" : "");
    out += term.exact ? quoted(term.text) : term.text;
  }
  return out;
}

}  // namespace marsad::ledger::search
