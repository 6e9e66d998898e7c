// What a codebook's folder says of itself: codebook.toml.
//
//   name = "levant"   version = "1"   extends = "../base"   countries = ["syr", "irq"]
//
// layer_dirs and content_hash of codebook.h stand in layers.cc too. Pure but for reading files. Tested by
// overlay_test.cc and fresh_test.cc.
#pragma once
#include <string>
#include <vector>

#include "codebook/codebook.h"

namespace marsad::codebook {

struct Manifest {
  std::string name = "unnamed", version = "0";
  std::string extends;  // the folder of the layer below, as written; empty for none
  std::vector<std::string> countries;
};

// What is no TOML is added to the problems, and the rest left at its defaults.
Manifest read_manifest(const std::string& dir, std::vector<Problem>* problems);

}  // namespace marsad::codebook
