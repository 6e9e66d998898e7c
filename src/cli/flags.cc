#include "cli/flags.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "arabic/fold.h"
#include "cli/output.h"
#include "codebook/codebook.h"
#include "codebook/tsv.h"
#include "intake/check.h"

namespace marsad::cli {
namespace fs = std::filesystem;

namespace {

bool is_codebook(const fs::path& folder) { return fs::exists(folder / "codebook.toml"); }

fs::path program_folder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

}  // namespace

std::string find_codebook(const std::string& given) {
  auto named = [](const std::string& folder, const char* by) {
    if (is_codebook(folder)) return folder;
    throw std::runtime_error(folder + " (" + by +
                             ") holds no codebook.toml; name the folder of one layer, such as codebook/levant");
  };
  if (!given.empty()) return named(given, "--codebook");
  if (const char* folder = std::getenv("MARSAD_CODEBOOK"); folder && *folder) return named(folder, "MARSAD_CODEBOOK");
  fs::path program = program_folder();
  for (fs::path folder = program; !folder.empty(); folder = folder.parent_path()) {
    for (const char* place : {"codebook/levant", "share/marsad/codebook/levant"})
      if (is_codebook(folder / place)) return (folder / place).string();
    if (folder == folder.root_path()) break;
  }
  if (fs::path installed = MARSAD_SHARE_DIR "/codebook/levant"; is_codebook(installed)) return installed.string();
  throw std::runtime_error("no codebook found: looked for codebook/levant beside " + program.string() +
                           " and in the folders above it, and in " MARSAD_SHARE_DIR
                           "; name one with --codebook DIR or MARSAD_CODEBOOK");
}

std::string find_model(const std::string& given) {
  if (!given.empty()) return given;
  if (const char* file = std::getenv("MARSAD_MODEL"); file && *file) return file;
  for (fs::path folder = program_folder(); !folder.empty(); folder = folder.parent_path()) {
    for (const char* place : {"models/slots.tsv", "share/marsad/models/slots.tsv"})
      if (fs::exists(folder / place)) return (folder / place).string();
    if (folder == folder.root_path()) break;
  }
  if (fs::path installed = MARSAD_SHARE_DIR "/models/slots.tsv"; fs::exists(installed)) return installed.string();
  return {};
}

void ReadingFlags::add(CLI::App* command) {
  command
      ->add_option("--codebook", codebook,
                   "the codebook's folder (else $MARSAD_CODEBOOK, else the one that came with the program)")
      ->type_name("DIR");
  add_intake(command);
  command
      ->add_option(
          "--model", model,
          "the weights of the learned part (else $MARSAD_MODEL, else models/slots.tsv that came with the program)")
      ->type_name("FILE");
  command->add_flag("--no-model", no_model, "read by the rules alone");
  command
      ->add_option("--site-model", site_model,
                   "lines that stand on many pages of a site (marsad site-model makes it): they are furniture")
      ->type_name("FILE");
  command->add_option("--prefer", prefer, "where a bare weekday or month lies when its clause does not say")
      ->check(CLI::IsMember({"past", "future"}))
      ->capture_default_str();
}

void ReadingFlags::add_intake(CLI::App* command) {
  command->add_option("--published", published, "publication day of articles that give none, as 2018-02-18")
      ->type_name("DATE")
      ->check([](const std::string& day) {
        return intake::is_iso_day(day) ? std::string() : "\"" + day + "\" is no ISO 8601 day; write 2018-02-18";
      });
  command->add_option("--map", map, "which field of JSON or column of CSV is which: text=body,published=date")
      ->type_name("FIELD=THEIRS,…")
      ->check([](const std::string& given) {
        intake::FieldMap ignored;
        return intake::FieldMap::parse(given, &ignored).value_or("");
      });
  command->add_option("--max-article", max_article, "refuse articles larger than this (64MB, 1GB …)")
      ->transform(CLI::AsSizeValue(false))
      ->default_str("64MB");
  command->add_option("--max-expansion", max_expansion, "refuse packed files that grow more than so many times")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
}

std::shared_ptr<const reading::Reader> ReadingFlags::reader() const {
  reading::ReadOptions options;
  options.site_model = site_model;
  options.prefer = prefer == "future" ? reading::Prefer::future : reading::Prefer::past;
  if (!no_model) options.model = find_model(model);
  auto reader = reading::Reader::load(find_codebook(codebook), options);
  const auto& problems = reader->problems();
  for (size_t i = 0; i < problems.size() && i < 5; ++i) complain(problems[i].text());
  if (const auto rows = std::count_if(problems.begin(), problems.end(), [](const auto& p) { return p.line > 0; }))
    complain("the codebook has " + std::to_string(rows) +
             " faulty rows, which were left out; marsad codebook check lists them");
  return reader;
}

intake::Options ReadingFlags::intake() const {
  intake::Options options;
  options.max_article = max_article;
  options.max_expansion = max_expansion;
  if (!map.empty())
    if (auto what = intake::FieldMap::parse(map, &options.fields)) throw std::runtime_error("--map: " + *what);
  options.words = page_words(codebook);
  if (!published.empty()) options.published = published;
  return options;
}

std::shared_ptr<const intake::PageWords> page_words(const std::string& codebook_dir) {
  auto out = std::make_shared<intake::PageWords>();
  std::vector<codebook::Problem> problems;
  std::vector<std::string> layers;
  try {
    layers = codebook::layer_dirs(find_codebook(codebook_dir), &problems);
  } catch (const std::runtime_error&) {
    return out;  // the reader says so where it matters
  }
  for (const std::string& layer : layers) {
    const std::string path = (fs::path(layer) / "times/months.tsv").string();
    if (!fs::exists(path)) continue;
    const codebook::Table table = codebook::Table::read(path, &problems);
    for (const codebook::Row& row : table.rows()) {
      if (row["calendar"] != "greg") continue;
      for (std::string_view form : row.list("forms"))
        out->months[arabic::fold(form)] = std::atoi(std::string(row["month"]).c_str());
    }
  }
  return out;
}

}  // namespace marsad::cli
