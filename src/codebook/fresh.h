// The version of a codebook's sources, without reading them again when nothing about the files has changed.
//
//   fresh_hash(layers, "levant/codebook.compiled.seen")  →  "694468ba30276179"   85 calls of stat instead of 2 MB of
//   bytes
//
// Beside the compiled file lies a small one, the sources as they were last read: of every file its name, size, inode,
// and the nanoseconds of its last change (mtime, and ctime, which nobody can set back), and the content hash they gave.
// When all of it is still so, the hash is taken from there; else the bytes are read and, where the folder allows it,
// the small file is written anew. A file changed so lately that its clock could not show a second change (kSettled) is
// never trusted: its bytes are read every time until it has settled. What it cannot do: notice a file system that keeps
// no ctime. Threads: pure; several programs may write the small file at once, as it is put in place by a rename. Tested
// by fresh_test.cc.
#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace marsad::codebook {

// The coarsest clocks of file systems in use tick every 2 s (FAT); the kernel's every 10 ms.
inline constexpr std::chrono::nanoseconds kSettled = std::chrono::seconds(2);

// The data files (*.tsv, *.toml) of a layer's folder, sorted.
std::vector<std::string> data_files(const std::string& layer);

// content_hash(layers) of codebook.h, by the notes in `seen` when they hold. `from_notes` says whether they did.
std::string fresh_hash(const std::vector<std::string>& layers, const std::string& seen, bool* from_notes = nullptr);

}  // namespace marsad::codebook
