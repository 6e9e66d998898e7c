// See the header.
#include "codebook/layers.h"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>

#include "codebook/bytes.h"
#include "codebook/fresh.h"

namespace marsad::codebook {
namespace fs = std::filesystem;

Manifest read_manifest(const std::string& dir, std::vector<Problem>* problems) {
  const std::string path = (fs::path(dir) / "codebook.toml").string();
  Manifest out;
  try {
    const toml::table t = toml::parse_file(path);
    out.name = t["name"].value_or(out.name), out.version = t["version"].value_or(out.version);
    out.extends = t["extends"].value_or(out.extends);
    if (const toml::array* list = t["countries"].as_array())
      for (const auto& v : *list) out.countries.push_back(v.value_or(std::string()));
  } catch (const toml::parse_error& e) {
    problems->push_back(
        {path, e.source().begin.line, e.source().begin.column,
         std::string(e.description()) + "; a codebook folder needs a codebook.toml with name and, for a layer, extends",
         ""});
  }
  return out;
}

// Over every data file's name and bytes, so that a reading can say by which codebook it was made.
std::string content_hash(const std::vector<std::string>& layers) {
  uint64_t h = 0;
  for (const std::string& dir : layers) {
    fs::path folder = fs::path(dir).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    h = checksum_of(folder.filename().string(), h);
    for (const std::string& f : data_files(dir)) {
      h = checksum_of(fs::path(f).lexically_relative(dir).string(), h);
      h = checksum_of(read_file(f), h);
    }
  }
  char out[17];
  std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(h));
  return out;
}

std::vector<std::string> layer_dirs(const std::string& dir, std::vector<Problem>* problems) {
  std::vector<std::string> out;
  std::string at = dir;
  while (!at.empty()) {
    if (std::find(out.begin(), out.end(), at) != out.end() || out.size() > 16) {
      problems->push_back({at, 0, 0, "extends itself; take the circle out of the codebook.toml files", ""});
      break;
    }
    out.push_back(at);
    const std::string below = read_manifest(at, problems).extends;
    at = below.empty() ? "" : (fs::path(at) / below).lexically_normal().string();
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace marsad::codebook
