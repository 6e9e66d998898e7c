// A codebook of one row with an example of each outcome: held, failed, marked, marked but held, not understood.
#include "reading/examples.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace marsad::reading {
namespace fs = std::filesystem;
namespace {

class Examples : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("marsad-examples-" + std::to_string(::getpid()));
    fs::create_directories(dir_ / "predicates");
    std::ofstream(dir_ / "codebook.toml")
        << "name = \"tiny\"\nextends = \"" << MARSAD_SOURCE_DIR << "/codebook/levant\"\n";
  }
  void TearDown() override { fs::remove_all(dir_); }
  // What becomes of `example` in the last column of a row of a lemma that no other layer has.
  ExampleRun run(const std::string& example) {
    std::ofstream(dir_ / "predicates" / "own.tsv")
        << "lemma\tpos\tpresent\ttype\tframe\texample\nزلغط\tv\tيزلغط\tASSAULT\tsubj!:A(actor) على:P\t" << example
        << "\n";
    return run_examples(*Reader::load(dir_.string(), {}), dir_.string(), dir_.filename().string());
  }
  fs::path dir_;
};

TEST_F(Examples, HoldsWhenOneReportHasAllThatIsNamed) {
  EXPECT_TRUE(run("زلغط الجيش التركي على سراقب => ASSAULT A:الجيش التركي; P:سراقب; F:actual").faults.empty());
  EXPECT_TRUE(run("زلغط الجيش التركي على مدينة سراقب => ASSAULT P:سراقب").faults.empty());
  EXPECT_TRUE(run("زلغط المطر على سراقب => none").faults.empty());
}

TEST_F(Examples, SaysWhereAndWhatWasReadInstead) {
  const ExampleRun out = run("زلغط الجيش التركي على سراقب => ASSAULT A:الجيش التركي; P:إدلب");
  ASSERT_EQ(out.faults.size(), 1u);
  const codebook::Problem& p = out.faults.front();
  EXPECT_EQ(p.line, 2u);
  EXPECT_EQ(p.column, 43u);
  EXPECT_EQ(p.what, "expected ASSAULT A:الجيش التركي; P:إدلب; read: ASSAULT A:الجيش التركي; P:سراقب; F:actual");
  EXPECT_EQ(run("زلغط الجيش التركي على سراقب => none").faults.size(), 1u);
  EXPECT_EQ(run("زلغط المطر على سراقب => ASSAULT").faults.front().what, "expected ASSAULT; nothing is read");
}

TEST_F(Examples, WhatIsMarkedMayFailAndIsListed) {
  ExampleRun out = run("زلغط الجيش التركي على سراقب => ASSAULT A:الجيش التركي; ?P:إدلب");
  EXPECT_TRUE(out.faults.empty());
  EXPECT_EQ(out.wanted.size(), 1u);
  out = run("زلغط المطر على سراقب => ?ASSAULT");
  EXPECT_TRUE(out.faults.empty());
  EXPECT_EQ(out.wanted.size(), 1u);
  out = run("زلغط الجيش التركي على سراقب => ?ASSAULT");
  EXPECT_TRUE(out.faults.empty() && out.wanted.empty());
  EXPECT_EQ(out.met.size(), 1u);
}

TEST_F(Examples, WhatCannotBeUnderstoodIsAFaultWithItsCure) {
  EXPECT_EQ(run("زلغط الجيش التركي").faults.front().what,
            "the example says no result; write SENTENCE => TYPE, or => none");
  EXPECT_EQ(run("زلغط => ASSAULT Q:سراقب").faults.front().what, "unknown slot 'Q'; one of A R P F B");
  EXPECT_EQ(run("زلغط => A:سراقب").faults.front().what,
            "no type behind '=>'; write a PLOVER type such as ASSAULT, or none");
  EXPECT_EQ(run("زلغط => none A:سراقب").faults.front().what, "'none' stands alone; take out what follows it");
}

}  // namespace
}  // namespace marsad::reading
