// A person's own layer over a codebook, written one name at a time: "always read these words as that entry".
//
//   Overlay own("my-overlay");
//   RowEdit edit = own.naming({.name = "هتش", .id = "hts"});   the row of hts, copied whole, "هتش" among its variants
//   own.put(edit);                                             the file, in one step (temporary and rename)
//   own.put(own.without(edit, "هتش"));                         and as it was
//
// The later layer's entry replaces an earlier one whole (docs/codebook.md), so a row copied from below keeps every
// column. Rows go to actors/named.tsv, places/named.tsv or countries.tsv unless the overlay has the entry already: then
// its own line is changed where it stands. naming() and without() write nothing: what they give can be tried in a copy
// first. Whether the result is a sound codebook is for check() to say. Errors: Refused says what is wrong with a wish,
// in words for whoever wished; std::runtime_error names the file that cannot be written. Threads: one at a time. Tested
// by overlay_test.cc.
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "codebook/tables.h"

namespace marsad::codebook {

struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct NamedAs {
  bool place = false;  // else an actor
  std::string name;    // the words
  std::string id;      // of the entry they always mean
  struct Entry {       // one that is not there yet
    std::string name_ar, name_en, kind;
    std::optional<double> lat = std::nullopt, lon = std::nullopt;
    double radius_km = 0;
    std::string within = {};  // of a place: the id that holds it; empty: none
  };
  std::optional<Entry> made = std::nullopt;
};

struct RowEdit {
  std::string file;           // within the overlay: actors/named.tsv
  std::string id;             // of the row
  std::string before, after;  // its line; empty: there is none
  std::string below;          // the line it was copied from, of the layers below; empty: none
  std::string bytes;          // the file whole, as it is to be; empty: it is not to be
};

class Overlay {
 public:
  explicit Overlay(const std::string& folder);
  // Whether a folder is a person's layer (it extends one that itself extends one) and can be written.
  static bool is_one(const std::string& folder);
  // Makes the folder with a codebook.toml that extends this layer, unless it has one.
  static void make(const std::string& folder, const std::string& extends);

  const std::string& folder() const { return folder_; }
  RowEdit naming(const NamedAs& wish) const;
  // The name of `done` taken out again: the line as it was before where nothing was changed since.
  RowEdit without(const RowEdit& done, std::string_view name) const;
  void put(const RowEdit& edit) const;
  // The overlay in another folder, to try an edit there first; it extends the same layer.
  void copy_to(const std::string& folder) const;

 private:
  std::string folder_;
};

// Puts a file in place whole or not at all. Throws std::runtime_error.
void put_file(const std::string& path, std::string_view bytes);

}  // namespace marsad::codebook
