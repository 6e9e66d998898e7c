// The overlay's folder and files: made, put in place in one step, copied.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "codebook/bytes.h"
#include "codebook/codebook.h"
#include "codebook/fresh.h"
#include "codebook/overlay.h"

namespace marsad::codebook {
namespace {

// extends = "…": whether a line of TOML gives this key its value.
bool names_key(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return false;
  const size_t at = line.find_first_not_of(" \t", key.size());
  return at != std::string_view::npos && line[at] == '=';
}

}  // namespace

namespace fs = std::filesystem;

void put_file(const std::string& path, std::string_view bytes) {
  auto trouble = [&](const char* what) { throw std::runtime_error(path + " " + what + ": " + std::strerror(errno)); };
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  const std::string draft = path + ".draft";
  const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (file < 0) trouble("cannot be written");
  bool good = true;
  for (size_t at = 0; good && at < bytes.size();) {
    const ssize_t some = ::write(file, bytes.data() + at, bytes.size() - at);
    good = some > 0;
    if (good) at += static_cast<size_t>(some);
  }
  good = good && ::fsync(file) == 0;
  good = ::close(file) == 0 && good;
  if (good && ::rename(draft.c_str(), path.c_str()) == 0) return;
  const int why = errno;
  ::unlink(draft.c_str());
  errno = why;
  trouble("cannot be written");
}

bool Overlay::is_one(const std::string& folder) {
  std::vector<Problem> ignored;
  return layer_dirs(folder, &ignored).size() >= 3 && ::access(folder.c_str(), W_OK) == 0;
}

Overlay::Overlay(const std::string& folder) {
  fs::path path = fs::path(folder).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  folder_ = path.string();
}

void Overlay::make(const std::string& folder, const std::string& extends) {
  if (fs::exists(fs::path(folder) / "codebook.toml")) return;
  auto quoted = [](const std::string& text) {
    std::string out = "\"";
    for (char c : text) (out += c == '"' || c == '\\' ? "\\" : "") += c;
    return out + "\"";
  };
  fs::path leaf = fs::absolute(folder).lexically_normal();
  if (!leaf.has_filename()) leaf = leaf.parent_path();
  const std::string below = fs::canonical(extends).string();
  put_file((fs::path(folder) / "codebook.toml").string(),
           "# Names that people gave on the page (marsad serve --overlay), and rows of your own: "
           "docs/codebook.md.\nname = " +
               quoted(leaf.filename().string()) + "\nextends = " + quoted(below) + "\n");
}

void Overlay::put(const RowEdit& edit) const {
  const std::string path = (fs::path(folder_) / edit.file).string();
  if (!edit.bytes.empty()) return put_file(path, edit.bytes);
  std::error_code error;
  fs::remove(path, error);
  if (error) throw std::runtime_error(path + " cannot be removed: " + error.message());
}

void Overlay::copy_to(const std::string& folder) const {
  for (const std::string& file : data_files(folder_)) {
    const fs::path to = fs::path(folder) / fs::path(file).lexically_relative(folder_);
    fs::create_directories(to.parent_path());
    fs::copy_file(file, to);
  }
  std::vector<Problem> ignored;
  const std::vector<std::string> layers = layer_dirs(folder_, &ignored);
  if (layers.size() < 2) return;
  const std::string toml = (fs::path(folder) / "codebook.toml").string();
  const std::string below = fs::canonical(layers[layers.size() - 2]).string();
  const std::string was = read_file(toml);
  std::string text;
  bool said = false;
  for (std::string_view line : split(was, '\n')) {
    const bool extends = !said && names_key(line, "extends");
    said |= extends;
    text += extends ? "extends = '" + below + "'" : std::string(line);
    text += '\n';
  }
  put_file(toml, text);
}

}  // namespace marsad::codebook
