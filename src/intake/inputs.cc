#include "intake/inputs.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>

namespace marsad::intake {
namespace fs = std::filesystem;

void Inputs::open_folder(const std::string& path, const std::string& below) {
  std::vector<Input> inside;
  std::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(".")) continue;
    std::error_code ignored;
    const bool folder = entry->is_directory(ignored);
    if (folder && entry->is_symlink(ignored)) continue;
    if (!folder && !entry->is_regular_file(ignored)) continue;
    inside.push_back(
        {entry->path().string(), below + (folder ? name + "/" : fs::path(name).stem().string()), false, ""});
  }
  if (error) inside.push_back({path, "", false, "cannot be listed: " + error.message()});
  // The order of names, not of paths with their slashes: the same on every disk.
  std::sort(inside.begin(), inside.end(), [](const Input& a, const Input& b) { return a.path > b.path; });
  found_.insert(found_.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
}

std::optional<Input> Inputs::next() {
  for (;;) {
    if (!found_.empty()) {
      Input input = std::move(found_.back());
      found_.pop_back();
      if (input.complaint.empty() && input.id.ends_with("/")) {
        open_folder(input.path, input.id);
        continue;
      }
      return input;
    }
    if (given_.empty()) return std::nullopt;
    std::string given = std::move(given_.back());
    given_.pop_back();
    if (given == "-") return Input{given, "stdin", true, ""};
    std::error_code ignored;
    if (fs::is_directory(given, ignored)) {
      open_folder(given, "");
      if (found_.empty()) return Input{given, "", true, "is an empty folder; there is nothing to read"};
      continue;
    }
    if (!fs::exists(given, ignored) && given.find_first_of("*?[") != std::string::npos) {
      glob_t list{};
      if (::glob(given.c_str(), 0, nullptr, &list) == 0)
        for (size_t i = list.gl_pathc; i > 0; --i) given_.emplace_back(list.gl_pathv[i - 1]);
      const bool none = list.gl_pathc == 0;
      ::globfree(&list);
      if (none) return Input{given, "", true, "names no file: nothing fits this pattern"};
      continue;
    }
    return Input{given, fs::path(given).stem().string(), true, ""};
  }
}

}  // namespace marsad::intake
