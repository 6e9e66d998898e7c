// What the tests of whole sentences share: a reader with the whole codebook, and an event as one line.
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "intake/article.h"
#include "reading/read.h"

namespace marsad::reading {

inline const Reader& reader() {
  static const std::shared_ptr<const Reader> reader = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  return *reader;
}

template <class List>
std::string texts(const List& list) {
  std::string out;
  for (const auto& x : list) {
    if constexpr (requires { x.who; })
      out += (out.empty() ? "" : ", ") + x.who.text;
    else
      out += (out.empty() ? "" : ", ") + x.text;
  }
  return out.empty() ? "-" : out;
}

inline std::string ids(const std::vector<ActorRef>& list) {
  std::string out;
  for (const auto& x : list) out += (out.empty() ? "" : ", ") + (x.id.empty() ? x.type : x.id);
  return out.empty() ? "-" : out;
}

// The event as one line, with the parts that `like` has; of the fixed words behind a trigger as many as it has.
inline std::string line(const Event& e, const std::string& like) {
  const std::string first = like.substr(0, like.find(" " + e.type)) + " ";
  std::string out = (e.text.starts_with(first) ? first : e.text + " ") + e.type + (e.mode.empty() ? "" : "/" + e.mode);
  auto part = [&](const char* name, const std::string& value) {
    if (like.find(std::string("; ") + name + " ") != std::string::npos) out += std::string("; ") + name + " " + value;
  };
  part("A", texts(e.actors));
  part("R", texts(e.recipients));
  part("I", ids(e.actors) + " → " + ids(e.recipients));
  part("P", e.place ? e.place->text : "-");
  part("D", e.date.empty() ? "-" : e.date);
  part("F", name_of(e.factuality));
  part("B", texts(e.attributed_to));
  std::string numbers;
  for (const auto& [role, count] : e.numbers)
    numbers += (numbers.empty() ? "" : ", ") + role + "=" + std::to_string(count.min);
  part("N", numbers.empty() ? "-" : numbers);
  return out;
}

// Reads one sentence; `expected` has a line an event, in the order of the text.
inline void reads(const std::string& sentence, const std::string& expected) {
  Article article;
  article.id = "t", article.text = sentence, article.published = "2019-06-03";
  const Reading reading = reader().read(article);
  std::string got;
  std::istringstream lines(expected);
  std::string like;
  for (const Event& e : reading.events) {
    std::getline(lines, like);
    got += line(e, like) + "\n";
  }
  EXPECT_EQ(got, expected.empty() ? "" : expected + "\n") << sentence;
}

}  // namespace marsad::reading
