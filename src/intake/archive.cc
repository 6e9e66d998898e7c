// zip and tar by libarchive, entry by entry, from a stream: nothing is ever written to the disk.
//
//   dump.zip: 2018/page.html → article "dump/2018/page" of "dump.zip!2018/page.html"
//
// An entry is read as a file is, containers included. Links, devices and names that lead out of the archive are refused
// by name; an entry under a password is refused. Zip entries are read in the order they lie in the file. Tested by
// sources_test.cc.
#include <archive.h>
#include <archive_entry.h>

#include <filesystem>

#include "intake/check.h"
#include "intake/sniff.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

namespace fs = std::filesystem;

class Archive {
 public:
  explicit Archive(std::unique_ptr<Stream> bytes)
      : bytes_(std::move(bytes)), buffer_(size_t{1} << 16, 0), handle_(archive_read_new()) {
    archive_read_support_format_zip_streamable(handle_);
    archive_read_support_format_tar(handle_);
    archive_read_support_format_gnutar(handle_);
    auto read = [](struct archive* a, void* self, const void** to) -> la_ssize_t {
      auto& me = *static_cast<Archive*>(self);
      *to = me.buffer_.data();
      try {
        return static_cast<la_ssize_t>(me.bytes_->read(me.buffer_.data(), me.buffer_.size()));
      } catch (const Fault& fault) {
        archive_set_error(a, 5, "%s", fault.what());
        return ARCHIVE_FATAL;
      }
    };
    if (archive_read_open(handle_, this, nullptr, read, nullptr) != ARCHIVE_OK) fail("cannot be opened");
  }
  ~Archive() { archive_read_free(handle_); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  struct archive* handle() {
    return handle_;
  }
  [[noreturn]] void fail(const std::string& what) const {
    const char* why = archive_error_string(handle_);
    throw Fault(what + (why ? std::string(": ") + why : std::string()));
  }

 private:
  std::unique_ptr<Stream> bytes_;
  std::string buffer_;
  struct archive* handle_;
};

// The bytes of the entry that the archive stands at.
class EntryStream : public Stream {
 public:
  EntryStream(std::shared_ptr<Archive> archive, const Run* run) : archive_(std::move(archive)), run_(run) {}
  size_t read(char* to, size_t size) override {
    const la_ssize_t got = archive_read_data(archive_->handle(), to, size);
    if (got < 0) archive_->fail("is damaged, or packed in a way that is not read");
    out_ += static_cast<uint64_t>(got);
    const auto in = static_cast<uint64_t>(std::max<la_int64_t>(1, archive_filter_bytes(archive_->handle(), -1)));
    if (out_ > UnpackLimits{}.free_expansion &&
        static_cast<double>(out_) > run_->options.max_expansion * static_cast<double>(in))
      throw Fault("unpacks to more than " + std::to_string(static_cast<int>(run_->options.max_expansion)) +
                  " times the size of its archive, as zip bombs do; if it is meant to, unpack it first or raise "
                  "--max-expansion");
    return static_cast<size_t>(got);
  }

 private:
  std::shared_ptr<Archive> archive_;
  const Run* run_;
  uint64_t out_ = 0;
};

class ArchiveSource : public Source {
 public:
  ArchiveSource(std::unique_ptr<Stream> bytes, Name name, Run* run)
      : Source(std::move(name)), archive_(std::make_shared<Archive>(std::move(bytes))), run_(run) {}

  Step next() override {
    for (;;) {
      archive_entry* entry = nullptr;
      const int got = archive_read_next_header(archive_->handle(), &entry);
      if (got == ARCHIVE_EOF) {
        if (entries_ == 0) {
          entries_ = 1;
          return refuse("is empty; there is nothing to read");
        }
        return std::monostate();
      }
      if (got == ARCHIVE_FATAL || got == ARCHIVE_RETRY)
        archive_->fail("is damaged behind entry " + std::to_string(entries_) + ", the rest cannot be read");
      ++entries_;
      Name inner = name_of(entry);
      const auto type = archive_entry_filetype(entry);
      if (type == AE_IFDIR || inner.path.empty() || inner.path.ends_with("/")) continue;
      auto refuse_entry = [&](std::string what) { return Refusal{inner.label, 0, 0, std::move(what)}; };
      if (type != AE_IFREG || archive_entry_hardlink(entry))
        return refuse_entry("is a link or a device, not a file; it is not followed");
      if (leads_out(inner.path)) return refuse_entry("has a name that leads out of the archive; it is not read");
      if (archive_entry_is_encrypted(entry) == 1) return refuse_entry("is under a password; unpack it first");
      if (fs::path(inner.path).filename().string().starts_with(".") || inner.path.starts_with("__MACOSX/")) {
        ++run_->counts.skipped["hidden file"];
        continue;
      }
      try {
        return open_source(std::make_unique<EntryStream>(archive_, run_), inner, run_);
      } catch (const Fault& fault) {
        return refuse_entry(fault.what());
      }
    }
  }

 private:
  Name name_of(archive_entry* entry) const {
    const char* raw = archive_entry_pathname(entry);
    if (!raw) raw = archive_entry_pathname_utf8(entry);
    std::string path = raw ? raw : "";
    if (path.empty() || check_utf8(path))
      path = "entry-" + std::to_string(entries_) + fs::path(path).extension().string();
    if (check_utf8(path)) path = "entry-" + std::to_string(entries_);
    while (path.starts_with("./")) path.erase(0, 2);
    Name out;
    out.label = name_.label + "!" + path;
    out.path = path;
    out.id = name_.id + "/" + (fs::path(path).parent_path() / fs::path(path).stem()).string();
    out.depth = name_.depth + 1;
    return out;
  }
  static bool leads_out(const std::string& path) {
    if (path.starts_with("/") || path.find('\\') != std::string::npos || (path.size() > 1 && path[1] == ':'))
      return true;
    for (const auto& part : fs::path(path))
      if (part == "..") return true;
    return false;
  }

  std::shared_ptr<Archive> archive_;
  Run* run_;
  uint64_t entries_ = 0;
};

}  // namespace

std::unique_ptr<Source> archive_source(std::unique_ptr<Stream> bytes, Name name, Run* run) {
  // "dump.tar" inside "dump.tar.gz" is "dump"
  if (name.id.ends_with(".tar")) name.id.resize(name.id.size() - 4);
  return std::make_unique<ArchiveSource>(std::move(bytes), std::move(name), run);
}

}  // namespace marsad::intake
