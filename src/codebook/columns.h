// The columns of every kind of file: which there are, which must be filled, and what may stand in those with closed
// values. docs/codebook.md says the same for people; check_columns.cc looks whether files keep to it. Pure.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace marsad::codebook {

enum class Cell : uint8_t {
  text,
  needed,
  date,
  latitude,
  longitude,
  distance,
  choice,
  needed_choice,
  variants,
  types,
  patterns,
  terms
};

struct Column {
  std::string_view name;
  Cell cell = Cell::text;
  std::string_view choices = {};  // separated by spaces
};

struct Kind {
  std::string_view name;
  std::vector<Column> columns;
};

// PLOVER's event types, separated by spaces.
inline constexpr std::string_view kTypes =
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT";

// Of a kind of file ("actors", "posts"); null for what is no kind.
const std::vector<Column>* columns_of(std::string_view kind);

}  // namespace marsad::codebook
