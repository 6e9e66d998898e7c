// Writes, checks and maps the compiled file.
#include "codebook/compiled.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "codebook/archive.h"
#include "codebook/bytes.h"
#include "codebook/fresh.h"

#ifndef MARSAD_FORMS_ID
#define MARSAD_FORMS_ID "unknown"
#endif

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

constexpr char kMagic[8] = {'M', 'A', 'R', 'S', 'A', 'D', 0, 11};

struct Header {
  char magic[8];
  uint64_t size, checksum;  // of the whole file; of everything behind the header
  char forms[40];           // which code made the forms
  char hash[24];            // of the sources
  uint64_t entries, extra;  // bytes of the packed entries, which follow, and of the extra ones behind them
};
static_assert(sizeof(Header) % 8 == 0);

void pad(std::string* out) { out->resize((out->size() + 7) / 8 * 8); }

// A file mapped read-only for as long as somebody looks into it.
struct Mapping {
  void* at = MAP_FAILED;
  size_t size = 0;
  ~Mapping() {
    if (at != MAP_FAILED) ::munmap(at, size);
  }
};

std::shared_ptr<Mapping> map_file(const std::string& path, std::string* why) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return *why = errno == ENOENT ? "there is none" : "cannot be opened: " + std::string(std::strerror(errno)), nullptr;
  auto m = std::make_shared<Mapping>();
  struct stat info {};
  if (::fstat(fd, &info) == 0 && info.st_size > 0) {
    m->size = static_cast<size_t>(info.st_size);
    m->at = ::mmap(nullptr, m->size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
  }
  ::close(fd);
  if (m->at == MAP_FAILED) return *why = "is damaged: it is empty or cannot be mapped", nullptr;
  return m;
}

// The arrays behind the entries; false when their lengths do not fit the file.
bool view(std::string_view bytes, FlatTables* t) {
  bool good = true;
  FlatTables::each(*t, [&]<class T>(std::span<const T>& array) {
    uint64_t count = 0;
    if (!good || bytes.size() < 8) return void(good = false);
    std::memcpy(&count, bytes.data(), 8);
    bytes.remove_prefix(8);
    if (count > bytes.size() / sizeof(T)) return void(good = false);
    array = {reinterpret_cast<const T*>(bytes.data()), count};
    bytes.remove_prefix(std::min(bytes.size(), (count * sizeof(T) + 7) / 8 * 8));
  });
  auto power_of_two = [](size_t n) { return n >= 2 && (n & (n - 1)) == 0; };
  for (const auto& ids : {t->actor_ids, t->country_ids, t->place_ids, t->source_ids})
    good = good && power_of_two(ids.size());
  return good && power_of_two(t->words.size()) && power_of_two(t->edges.size()) && !t->roots.empty() &&
         !t->nodes.empty();
}

}  // namespace

std::string compiled_path(const std::string& dir) { return (fs::path(dir) / "codebook.compiled").string(); }

std::optional<Compiled> open_compiled(const std::string& path, const std::string& content_hash, std::string* why) {
  auto refuse = [&](const char* what) { return *why = what, std::nullopt; };
  std::shared_ptr<Mapping> map = map_file(path, why);
  if (!map) return std::nullopt;
  const std::string_view bytes(static_cast<const char*>(map->at), map->size);
  Header h;
  if (bytes.size() < sizeof h) return refuse("is damaged: it is too short");
  std::memcpy(&h, bytes.data(), sizeof h);
  if (std::memcmp(h.magic, kMagic, sizeof kMagic) != 0) return refuse("was made by another version of the program");
  if (h.size != bytes.size()) return refuse("is damaged: its length is not what it says");
  if (h.checksum != checksum_of(bytes.substr(offsetof(Header, forms))))
    return refuse("is damaged: its checksum does not hold");
  if (std::string_view(h.forms, strnlen(h.forms, sizeof h.forms)) !=
      std::string_view(MARSAD_FORMS_ID).substr(0, sizeof h.forms))
    return refuse("was made by another version of the program");
  if (std::string_view(h.hash, strnlen(h.hash, sizeof h.hash)) != content_hash)
    return refuse("is older than its sources");
  const std::string_view body = bytes.substr(sizeof h);
  if (h.entries > body.size() || h.extra > body.size() - h.entries) return refuse("is damaged: its entries do not fit");
  Codebook book;
  book.map = map;  // the entries' texts lie in it
  Compiled out;
  Unpacker u(body.substr(0, h.entries));
  pack_all(u, book, out.problems);
  if (!u.done()) return refuse("is damaged: its entries cannot be read");
  FlatTables tables;
  if (!view(body.substr(std::min<size_t>(body.size(), (h.entries + h.extra + 7) / 8 * 8)), &tables))
    return refuse("is damaged: its tables do not fit");
  tables.owner = std::move(map);
  out.extra = body.substr(h.entries, h.extra);
  out.lexicon = std::make_unique<Lexicon>(std::move(book), std::move(tables));
  return out;
}

std::string write_compiled(const Lexicon& lexicon, const std::vector<Problem>& problems, const std::string& extra,
                           const std::string& path) {
  Packer p;
  pack_all(p, const_cast<Codebook&>(lexicon.book()),
           const_cast<std::vector<Problem>&>(problems));  // a Packer changes nothing
  const std::string entries = p.take();
  Header h{};
  std::memcpy(h.magic, kMagic, sizeof kMagic);
  std::strncpy(h.forms, MARSAD_FORMS_ID, sizeof h.forms);
  std::strncpy(h.hash, lexicon.book().hash.c_str(), sizeof h.hash - 1);
  h.entries = entries.size(), h.extra = extra.size();
  std::string out(sizeof h, '\0');
  out += entries;
  out += extra;
  pad(&out);
  FlatTables::each(lexicon.tables(), [&]<class T>(const std::span<const T>& array) {
    const uint64_t count = array.size();
    out.append(reinterpret_cast<const char*>(&count), 8);
    out.append(reinterpret_cast<const char*>(array.data()), array.size_bytes());
    pad(&out);
  });
  h.size = out.size();
  std::memcpy(out.data(), &h, sizeof h);
  h.checksum = checksum_of(std::string_view(out).substr(offsetof(Header, forms)));
  std::memcpy(out.data(), &h, sizeof h);

  const std::string draft = path + "." + std::to_string(::getpid());
  std::FILE* file = std::fopen(draft.c_str(), "wb");
  if (!file) return draft + ": " + std::strerror(errno);
  const bool written = std::fwrite(out.data(), 1, out.size(), file) == out.size();
  const bool closed = std::fclose(file) == 0;
  if (!written || !closed || std::rename(draft.c_str(), path.c_str()) != 0) {
    std::string error = path + ": " + std::strerror(errno);
    std::remove(draft.c_str());
    return error;
  }
  return {};
}

Compiled load_lexicon(const std::string& dir, std::string* note, const MakeExtra& make_extra) {
  const std::string path = compiled_path(dir);
  std::vector<Problem> ignored;
  const std::vector<std::string> layers = layer_dirs(dir, &ignored);
  const bool there = fs::exists(path);
  std::string why;
  if (there) {
    if (auto found = open_compiled(path, fresh_hash(layers, path + ".seen"), &why)) {
      found->lexicon->set_layers(layers);
      return std::move(*found);
    }
  }
  if (there) fs::remove(path + ".seen");  // notes that point at another file are made anew
  Compiled out;
  Codebook book = load(dir, &out.problems);
  out.lexicon = std::make_unique<Lexicon>(std::move(book), &out.problems);
  if (!there) return out;
  const std::string failed = write_compiled(*out.lexicon, out.problems, make_extra ? make_extra(layers) : "", path);
  if (why.starts_with("is damaged"))
    *note = path + " " + why + (failed.empty() ? "; it was made anew" : "; the sources are read instead");
  if (!failed.empty())
    *note = path + " " + why + " and cannot be written: " + failed +
            "; the sources are read instead; remove it or run marsad codebook compile";
  return out;
}

}  // namespace marsad::codebook
