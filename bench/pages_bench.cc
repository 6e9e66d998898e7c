// Reads each page given many times over and prints, a line of JSON each, what was found and how long one reading took;
// then the throughput over all. tools/bench-intake sets it beside other extractors.
//
//   build-bench/bench/pages_bench 200 samples/pages/*.html
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

#include "arabic/fold.h"
#include "intake/charset.h"
#include "intake/html.h"
#include "intake/http.h"
#include "intake/warc.h"

using namespace marsad;

namespace {

std::string quoted(std::string_view s) {
  std::string out = "\"";
  for (char c : s) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 32)
      out += c;
  }
  return out + "\"";
}

// Seconds of this thread's own: what others do on the machine does not count.
double cpu() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

}  // namespace

int main(int count, char** args) {
  if (count == 3 && std::string_view(args[1]) == "--warc") {  // only the records and their HTTP bodies
    intake::WarcRecords records(intake::gunzip(intake::open_file(args[2]), {}), uint64_t{64} << 20);
    size_t bytes = 0;
    for (intake::WarcRecord record; records.next(&record);)
      bytes += intake::read_http(std::move(record.block), uint64_t{64} << 20, 200).body.size();
    std::printf("%zu\n", bytes);
    return 0;
  }
  const int rounds = count > 1 ? std::atoi(args[1]) : 1;
  intake::PageWords words;  // what the program takes from the codebook's months.tsv
  std::ifstream months(MARSAD_SOURCE_DIR "/codebook/base/times/months.tsv");
  for (std::string line; std::getline(months, line);) {
    std::istringstream cells(line);
    std::string forms, calendar, month;
    std::getline(cells, forms, '\t'), std::getline(cells, calendar, '\t'), std::getline(cells, month, '\t');
    if (line.starts_with('#') || calendar != "greg") continue;
    for (size_t at = 0; at <= forms.size();) {
      size_t end = std::min(forms.find('|', at), forms.size());
      std::string form = forms.substr(at, end - at);
      form.erase(0, form.find_first_not_of(' '));
      form.erase(form.find_last_not_of(' ') + 1);
      words.months[arabic::fold(form)] = std::atoi(month.c_str());
      at = end + 1;
    }
  }
  double bytes = 0, seconds = 0;
  for (int i = 2; i < count; ++i) {
    std::stringstream file;
    file << std::ifstream(args[i], std::ios::binary).rdbuf();
    const std::string page = file.str();
    Article article;
    const double begin = cpu();
    for (int round = 0; round < rounds; ++round) {
      article = {};
      intake::Clean clean = intake::to_utf8(page, "", intake::declared_charset(page));
      intake::OffsetMap places;
      intake::read_page(clean.text, &words, &article, &places);
    }
    const double took = cpu() - begin;
    bytes += static_cast<double>(page.size()) * rounds;
    seconds += took;
    std::string id = args[i];
    id = id.substr(id.rfind('/') + 1);
    std::string body, head;
    size_t at = 0;
    uint32_t point = 0;
    for (const Mark& mark : article.marks) {  // code points to bytes
      const size_t from = at;
      for (; at < article.text.size() && point < mark.end; ++point) arabic::next(article.text, &at);
      const std::string part = article.text.substr(from, at - from) + (at == article.text.size() ? "\n" : "");
      if (mark.kind == MarkKind::body || mark.kind == MarkKind::quote) body += part;
      if (mark.kind == MarkKind::headline) head += part;
    }
    std::printf(
        "{\"id\":%s,\"body\":%s,\"headline\":%s,\"title\":%s,\"published\":%s,\"publisher\":%s,\"author\":%s,\"ms\":%."
        "5f}\n",
        quoted(id.substr(0, id.rfind('.'))).c_str(), quoted(body).c_str(), quoted(head).c_str(),
        quoted(article.title.value_or("")).c_str(), quoted(article.published.value_or("")).c_str(),
        quoted(article.publisher.value_or("")).c_str(), quoted(article.author.value_or("")).c_str(),
        1e3 * took / rounds);
  }
  std::fprintf(stderr, "%.1f MB in %.3f s: %.1f MB/s\n", bytes / 1e6, seconds, bytes / 1e6 / seconds);
}
