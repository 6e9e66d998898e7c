// A codebook compiled to one read-only file that is used where it lies in memory: reading starts at once instead of
// conjugating every verb.
//
//   "MARSAD\x02" · size · checksum · the program's forms id · the codebook's content hash · entries · extra ·
//   the arrays of
//   flat_tables.h
//
// The file is a cache beside its sources (DIR/codebook.compiled), which stay the truth: it is used only when its
// checksum holds, it was made by a program with the same code for forms, and its content hash, which is its version, is
// that of the sources as they are now (fresh.h tells without reading them). Anything else is said in `why` and never
// used. Threads: pure; two programs may write the same file at once, as it is put in place by a rename. Tested by
// compiled_test.cc.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codebook/lexicon.h"

namespace marsad::codebook {

struct Compiled {
  std::unique_ptr<Lexicon> lexicon;
  std::vector<Problem> problems;  // of the sources, when it was made
  // Bytes that a room above wrote along (the words of times), as they lie in the file: good as long as the lexicon.
  // Empty when the sources were read.
  std::string_view extra;
};
using MakeExtra = std::function<std::string(const std::vector<std::string>& layers)>;

// Where the compiled file of a codebook folder lies.
std::string compiled_path(const std::string& dir);

// The lexicon in the file, or nothing and why not: "there is none", "is damaged: …", "is older than its sources", "was
// made by another version".
std::optional<Compiled> open_compiled(const std::string& path, const std::string& content_hash, std::string* why);

// Writes the file whole or not at all; says what went wrong, or nothing.
std::string write_compiled(const Lexicon& lexicon, const std::vector<Problem>& problems, const std::string& extra,
                           const std::string& path);

// The lexicon of dir: from its compiled file when that is good, else from the sources. A compiled file that is there
// and was no good is written anew; `note` then says why, empty when nothing is to be said (none there, or merely
// older). `make_extra` is asked for the extra bytes then.
Compiled load_lexicon(const std::string& dir, std::string* note, const MakeExtra& make_extra = {});

}  // namespace marsad::codebook
