// The notes about the sources spare reading them, and no change slips by them.
#include "codebook/fresh.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "codebook/bytes.h"
#include "codebook/codebook.h"

namespace marsad::codebook {
namespace fs = std::filesystem;
namespace {

class Fresh : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("marsad-fresh-" + std::to_string(::getpid()));
    fs::create_directories(dir_ / "actors");
    put("codebook.toml", "name = \"t\"\n");
    put("actors/a.tsv", "id\tname_ar\none\tأول\n");
  }
  void TearDown() override { fs::remove_all(dir_); }
  void put(const std::string& name, const std::string& text) { std::ofstream(dir_ / name, std::ios::binary) << text; }
  std::string ask(bool* from_notes) {
    return fresh_hash({dir_.string()}, (dir_ / "codebook.compiled.seen").string(), from_notes);
  }
  // Waits until the files have settled and the notes are written.
  std::string settle() {
    bool from_notes = false;
    std::this_thread::sleep_for(kSettled + std::chrono::milliseconds(100));
    ask(&from_notes);
    std::string hash = ask(&from_notes);
    EXPECT_TRUE(from_notes);
    return hash;
  }
  fs::path dir_;
};

TEST_F(Fresh, AFileJustWrittenIsReadEveryTime) {
  bool from_notes = true;
  const std::string before = ask(&from_notes);
  EXPECT_FALSE(from_notes);
  put("actors/a.tsv", "id\tname_ar\ntwo\tأول\n");  // the same size, perhaps the same tick of the clock
  EXPECT_NE(ask(&from_notes), before);
  EXPECT_FALSE(from_notes);
}

TEST_F(Fresh, NoChangeSlipsByTheNotes) {
  const std::string settled = settle();
  EXPECT_EQ(settled, content_hash({dir_.string()}));
  struct stat old {};
  const std::string file = (dir_ / "actors/a.tsv").string();
  ASSERT_EQ(::stat(file.c_str(), &old), 0);
  bool from_notes = true;
  // The same size, its mtime set back to the nanosecond: only ctime tells.
  put("actors/a.tsv", "id\tname_ar\ntwo\tأول\n");
  const timespec times[2] = {old.st_atim, old.st_mtim};
  ASSERT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
  EXPECT_NE(ask(&from_notes), settled);
  EXPECT_FALSE(from_notes);
  // Written as it was: another file by its stamp, the same by its bytes.
  put("actors/a.tsv", "id\tname_ar\none\tأول\n");
  EXPECT_EQ(ask(&from_notes), settled);
  EXPECT_FALSE(from_notes);
  put("actors/b.tsv", "id\tname_ar\n");
  EXPECT_NE(ask(&from_notes), settled);
  fs::remove(dir_ / "actors/b.tsv");
  EXPECT_EQ(ask(&from_notes), settled);
  fs::remove(dir_ / "actors/a.tsv");
  EXPECT_NE(ask(&from_notes), settled);
  EXPECT_FALSE(from_notes);
}

TEST_F(Fresh, BentNotesAreNotTrusted) {
  const std::string settled = settle();
  const std::string seen = (dir_ / "codebook.compiled.seen").string(), notes = read_file(seen);
  for (const std::string& bad : {std::string(), notes.substr(0, 30), notes + "x", "x" + notes.substr(1)}) {
    put("codebook.compiled.seen", bad);
    bool from_notes = true;
    EXPECT_EQ(ask(&from_notes), settled);
    EXPECT_FALSE(from_notes);
    EXPECT_EQ(read_file(seen), notes);  // and written anew
  }
}

TEST_F(Fresh, AFolderThatCannotBeWrittenIsReadEveryTime) {
  bool from_notes = true;
  const std::string hash = fresh_hash({dir_.string()}, (dir_ / "none/seen").string(), &from_notes);
  EXPECT_FALSE(from_notes);
  EXPECT_EQ(hash, content_hash({dir_.string()}));
}

}  // namespace
}  // namespace marsad::codebook
