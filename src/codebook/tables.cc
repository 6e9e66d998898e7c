// Walks the folders of the layers and reads every .tsv in them.
#include "codebook/tables.h"

#include <algorithm>
#include <filesystem>

#include "arabic/fold.h"
#include "codebook/codebook.h"

namespace marsad::codebook {
namespace fs = std::filesystem;

std::vector<SourceTable> read_tables(const std::string& dir, std::vector<Problem>* problems) {
  std::vector<SourceTable> out;
  std::vector<Problem> said_by_load;  // a missing codebook.toml is load's to say
  uint32_t depth = 0;
  for (const std::string& layer : layer_dirs(dir, &said_by_load)) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(layer, ignored))
      if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    const fs::path root = fs::path(layer).filename().empty() ? fs::path(layer).parent_path() : fs::path(layer);
    for (const fs::path& file : files) {
      const fs::path folder = fs::relative(file, layer).parent_path();
      std::string kind = folder.empty()      ? file.stem().string()
                         : folder == "times" ? "times/" + file.stem().string()
                                             : folder.string();
      out.push_back({std::move(kind), root.filename().string(), depth, Table::read(file.string(), problems)});
    }
    ++depth;
  }
  return out;
}

std::string name_key(std::string_view text) {
  std::string out;
  for (char ch : arabic::fold(text))
    if (ch != '"' && ch != '\'' && ch != '(' && ch != ')') out += ch == '-' ? ' ' : ch;
  std::string joined;
  for (std::string_view w : split(out, ' ')) joined += (joined.empty() ? "" : " ") + std::string(w);
  return joined;
}

std::vector<const SourceTable*> of_kind(const std::vector<SourceTable>& tables, std::string_view kind) {
  std::vector<const SourceTable*> out;
  for (const SourceTable& t : tables)
    if (t.kind == kind) out.push_back(&t);
  return out;
}

}  // namespace marsad::codebook
