// marsad codebook gaps ARTICLES: frequent words that the codebook does not know, where a verb, a verbal noun, a name or
// a place would stand.
//
//   place   184   الطيحة    … على محيط بلدة [الطيحة] في ريف …
//
// A word nobody knows counts as a place behind a place's head (بلدة), as a name behind a title or a first name, as a
// verb at the head of a sentence or behind a particle that verbs follow, as a verbal noun by its pattern. Clitics are
// taken off where the bare word is unknown too. What it cannot do: see a known word used in a new sense. Exit status 0.
#include <algorithm>
#include <map>
#include <memory>

#include "arabic/clitics.h"
#include "arabic/text.h"
#include "cli/articles.h"
#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "codebook/compiled.h"

namespace marsad::cli {
namespace {
using namespace codebook;

enum Gap : uint8_t { place, name, verb, noun, none };
constexpr const char* kGapNames[] = {"place", "name", "verb", "verbal noun"};

struct Found {
  size_t count = 0, articles = 0, last_article = 0;
  std::string context;
};

// Letters of a folded word, two bytes each.
size_t letters(std::string_view w) { return w.size() / 2; }
std::string_view letter(std::string_view w, size_t i) { return w.substr(2 * i, 2); }
constexpr std::string_view kAlif = "\xD8\xA7", kTa = "\xD8\xAA", kYa = "\xD9\x8A", kNun = "\xD9\x86", kSin = "\xD8\xB3",
                           kMim = "\xD9\x85", kHa = "\xD9\x87";

// Patterns of verbal nouns: تفعيل, إفعال and انفعال, افتعال, استفعال, مفاعلة. Of the script, not of the world.
bool verbal_noun(std::string_view w) {
  const size_t n = letters(w);
  if (n == 5 && letter(w, 0) == kTa && letter(w, 3) == kYa) return true;
  if (n >= 4 && n <= 7 && letter(w, 0) == kAlif && letter(w, n - 2) == kAlif &&
      (n == 4 || letter(w, 1) == kNun || letter(w, 1) == kSin || letter(w, 2) == kTa))
    return true;
  return n == 6 && letter(w, 0) == kMim && letter(w, 2) == kAlif && letter(w, 5) == kHa;
}

class Gaps {
 public:
  explicit Gaps(const Lexicon& lexicon) : lex_(lexicon) {}

  void read(const std::string& article) {
    const arabic::Text text(article);
    ++articles_;
    for (const arabic::Range s : text.sentences())
      for (uint32_t i = s.begin; i < s.end; ++i) at(text, s, i);
  }

  std::string table(size_t top, size_t least) const {
    std::string out = "kind\tcount\tarticles\tword\tcontext\n";
    for (int g = 0; g < none; ++g) {
      std::vector<std::pair<std::string, const Found*>> order;
      for (const auto& [word, f] : found_[g])
        if (f.count >= least) order.emplace_back(word, &f);
      std::stable_sort(order.begin(), order.end(),
                       [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
      if (order.size() > top) order.resize(top);
      for (const auto& [word, f] : order)
        out += std::string(kGapNames[g]) + "\t" + std::to_string(f->count) + "\t" + std::to_string(f->articles) + "\t" +
               word + "\t" + f->context + "\n";
    }
    return out;
  }

 private:
  bool unknown(const arabic::Text& t, uint32_t i) const {
    return t[i].kind == arabic::TokenKind::word && t[i].fold.size() >= 6 &&
           static_cast<unsigned char>(t[i].fold[0]) >= 0xD8 && lex_.hits(t[i].fold).empty();
  }

  Gap kind_of(const arabic::Text& t, arabic::Range s, uint32_t i) const {
    bool verbs = i == s.begin;
    if (i > s.begin && t[i - 1].kind == arabic::TokenKind::word) {
      for (const WordHit& h : lex_.hits(t[i - 1].fold)) {
        const uint32_t node = lex_.start(h.word);
        for (const Sense& x : node ? lex_.senses(node) : std::span<const Sense>()) {
          if (x.kind == Kind::place_head && lex_.book().place_heads[x.entry].effect == PlaceHead::name &&
              h.pronoun == arabic::Pronoun::none)
            return place;
          if (x.kind == Kind::given_name) return name;
          if (x.kind == Kind::head && lex_.book().heads[x.entry].title && (h.clitics & arabic::kAl)) return name;
          if (x.kind == Kind::particle) {
            const ParticleKind k = lex_.book().particles[x.entry].kind;
            verbs = verbs || k == ParticleKind::rel || k == ParticleKind::comp || k == ParticleKind::aux ||
                    k == ParticleKind::neg;
          }
        }
      }
    }
    std::string_view w = t[i].fold;
    if (w.starts_with("\xD8\xA7\xD9\x84")) w.remove_prefix(4), verbs = false;  // what has ال is no verb
    if (verbs) return verb;
    return verbal_noun(w) ? noun : none;
  }

  void at(const arabic::Text& t, arabic::Range s, uint32_t i) {
    if (!unknown(t, i)) return;
    const Gap g = kind_of(t, s, i);
    if (g == none) return;
    std::string_view w = t[i].fold;
    if ((g == verb || g == noun) && w.size() > 6 && (w.starts_with("\xD9\x88") || w.starts_with("\xD9\x81")))
      w.remove_prefix(2);  // و ف
    if (g == noun && w.starts_with("\xD8\xA7\xD9\x84")) w.remove_prefix(4);
    Found& f = found_[g][std::string(w)];
    ++f.count;
    if (f.last_article != articles_) ++f.articles, f.last_article = articles_;
    if (f.context.empty()) {
      const arabic::Range before{std::max(s.begin, i > 4 ? i - 4 : 0), i}, behind{i + 1, std::min(s.end, i + 5)};
      f.context = std::string(t.raw(before)) + " [" + std::string(t.raw(i)) + "] " + std::string(t.raw(behind));
      std::replace(f.context.begin(), f.context.end(), '\t', ' ');
      std::replace(f.context.begin(), f.context.end(), '\n', ' ');
    }
  }

  const Lexicon& lex_;
  size_t articles_ = 0;
  std::map<std::string, Found> found_[none];
};

struct Run {
  ReadingFlags flags;
  std::vector<std::string> files;
  size_t top = 40, least = 3;

  int run() {
    std::string note;
    const Compiled compiled = load_lexicon(find_codebook(flags.codebook), &note);
    if (!note.empty()) complain(note);
    Gaps gaps(*compiled.lexicon);
    intake::Intake intake(files, flags.intake());
    uint64_t refused = 0;
    while (auto article = next_article(&intake, &refused)) gaps.read(article->text);
    Output().write(gaps.table(top, least));
    return refused ? 1 : 0;
  }
};

}  // namespace

void add_codebook_gaps(CLI::App& group, int* status) {
  auto self = std::make_shared<Run>();
  auto* command = group.add_subcommand(
      "gaps",
      "frequent verbs, verbal nouns, names and places that the codebook does not know, with counts and context");
  command->add_option("FILES", self->files, "articles: .txt, .jsonl, or - for standard input")->required();
  command->add_option("--top", self->top, "so many of each kind")->capture_default_str();
  command->add_option("--least", self->least, "none seen less often")->capture_default_str();
  self->flags.add(command);
  command->callback([self, status] { *status = self->run(); });
}

}  // namespace marsad::cli
