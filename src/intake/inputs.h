// The files that the user's inputs name: files as they are, folders with all below them, globs.
//
//   {"a.txt", "pages/", "news-*.xml"} → a.txt, pages/1.html, pages/sub/2.html, news-1.xml …
//
// By name within a folder, so that a run can be repeated. Names that begin with a dot are passed over, links to folders
// are not followed. One folder is open at a time: a million files need no list. Threads: one thread. Tested by
// intake_test.cc.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace marsad::intake {

struct Input {
  std::string path;       // to open; "-": standard input
  std::string id;         // the article's, less the extension
  bool named = true;      // by the user, not found in a folder
  std::string complaint;  // why there is nothing to open
};

class Inputs {
 public:
  explicit Inputs(std::vector<std::string> given) : given_(given.rbegin(), given.rend()) {}
  std::optional<Input> next();

 private:
  void open_folder(const std::string& path, const std::string& below);
  std::vector<std::string> given_;  // still to come, last first
  std::vector<Input> found_;        // of folders and globs, last first; a folder has an id that ends in "/"
};

}  // namespace marsad::intake
