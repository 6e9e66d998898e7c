// Fuzzes the whole reading with sentences that nobody would write: every two bytes choose a word out of the samples
// and of the codebook's examples, a clitic before it, or a mark.
//
//   build-fuzz/fuzz/reading_fuzz -max_len=400 -max_total_time=600
//
// Words, not letters: letters at random are no word that any rule knows. Beyond not crashing and not hanging: every
// span lies inside the text, what is quoted stands there, an event lies inside its sentence.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "arabic/text.h"
#include "reading/read.h"

using namespace marsad;

namespace {

void require(bool ok, const char* what, const std::string& text) {
  if (ok) return;
  std::fprintf(stderr, "%s:\n%s\n", what, text.c_str());
  std::abort();
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> list = [] {
    std::set<std::string> all;
    for (const char* folder : {"/samples", "/codebook/base", "/codebook/levant"})
      for (const auto& file : std::filesystem::recursive_directory_iterator(MARSAD_SOURCE_DIR + std::string(folder))) {
        const std::string kind = file.path().extension();
        if (kind != ".txt" && kind != ".tsv") continue;
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        const arabic::Text text(bytes);
        for (uint32_t i = 0; i < text.size(); ++i)
          if (const std::string word(text.raw(i)); word.size() > 1 && static_cast<unsigned char>(word[0]) >= 0xD8)
            all.insert(word);
      }
    return std::vector<std::string>(all.begin(), all.end());
  }();
  return list;
}

const reading::Reader& reader() {
  static const std::shared_ptr<const reading::Reader> one =
      reading::Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  return *one;
}

std::string sentences(const uint8_t* data, size_t size) {
  static const char* const marks[] = {".",  "،", "\n", "«", "»", ":",  "(", ")",
                                      "\"", "!", "؟",  "-", "#", "12", "٣", "20/3/2018"};
  static const char* const clitics[] = {"و", "ب", "ل", "ف", "وال", "بال", "ك", "ال"};
  std::string out;
  for (size_t i = 0; i + 1 < size; i += 2) {
    const size_t pick = data[i] * 256u + data[i + 1];
    if (data[i] >= 240) {
      out += marks[data[i + 1] % std::size(marks)];
      continue;
    }
    out += ' ';
    if (data[i] >= 220) out += clitics[data[i] % std::size(clitics)];
    out += words()[pick * 7919 % words().size()];
  }
  return out;
}

}  // namespace

// The codebook is read before the clock of the first input runs.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  words(), reader();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Article article;
  article.id = "f";
  article.text = sentences(data, size);
  if (size % 3) article.published = "2018-03-20";
  const arabic::Text text(article.text);
  const auto holds = [&](Chars at, const char* what) {
    require(at.start < at.end && at.end <= text.length(), what, article.text);
  };
  const Reading read = reader().read(article);
  for (const Event& e : read.events) {
    holds(e.at, "an event outside the text"), holds(e.sentence, "a sentence outside the text");
    require(e.sentence.start <= e.at.start && e.at.end <= e.sentence.end, "an event outside its sentence",
            article.text);
    for (const auto* list : {&e.actors, &e.recipients})
      for (const ActorRef& a : *list) holds(a.at, "an actor outside the text");
    for (const Attribution& a : e.attributed_to) holds(a.who.at, "a speaker outside the text");
    if (e.place) holds(e.place->at, "a place outside the text");
    for (const auto& [key, count] : e.numbers)
      require(count.min >= 0 && count.min <= count.max, "a count out of order", article.text);
  }
  for (const PlaceRef& p : read.places) holds(p.at, "a place outside the text");
  for (const ActorRef& a : read.actors) holds(a.at, "an actor outside the text");
  for (const TimeRef& t : read.times) holds(t.at, "a time outside the text");
  for (const Tally& t : read.tallies) holds(t.at, "a tally outside the text");
  return 0;
}
