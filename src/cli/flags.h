// The options that every command that reads articles shares, and the reader and intake they make.
#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "intake/intake.h"
#include "intake/page_words.h"
#include "reading/read.h"

namespace marsad::cli {

struct ReadingFlags {
  std::string codebook, published, prefer = "past", model, map, site_model;
  bool no_model = false;
  uint64_t max_article = intake::Options{}.max_article;
  double max_expansion = intake::Options{}.max_expansion;
  void add(CLI::App* command);
  // Throws std::runtime_error when the codebook cannot be used; complains of rows left out.
  std::shared_ptr<const reading::Reader> reader() const;
  // Throws std::runtime_error when --map is none.
  intake::Options intake() const;
  // The flags of intake alone.
  void add_intake(CLI::App* command);
};

// The month names of the codebook's layers, for the visible dates of pages; nothing where there is no codebook.
std::shared_ptr<const intake::PageWords> page_words(const std::string& codebook_dir);

// The codebook folder to use: as given, else $MARSAD_CODEBOOK, else codebook/levant beside the program or in a folder
// above it, else the installed one. Throws std::runtime_error saying where it looked.
std::string find_codebook(const std::string& given);

// The weights to use: as given, else $MARSAD_MODEL, else models/slots.tsv found as find_codebook finds the codebook;
// empty where there are none.
std::string find_model(const std::string& given);

}  // namespace marsad::cli
