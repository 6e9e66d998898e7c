// marsad codebook show ID|WORD: everything the codebook has under an id or a word, and which layer wins.
//
//   marsad codebook show hts      the entry, its names with their days, the layers that say it
//   marsad codebook show قصفت     every reading of the form: the entry, the clitics taken off, the rows in the order
//   they are tried
//
// One rule decides between layers: the later one. Its entry of an id replaces the earlier; its rows of a word are tried
// first. What it cannot do: say which row fires in a sentence; that is `marsad explain`.
#include <algorithm>
#include <iostream>
#include <memory>

#include "arabic/fold.h"
#include "cli/codebook.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "codebook/compiled.h"
#include "codebook/tables.h"

namespace marsad::cli {
namespace {
using namespace codebook;

std::string where(const Origin& o) { return o.file + ":" + std::to_string(o.line); }

std::string form_of(const Sense& s) {
  std::string out;
  auto word = [&](const char* w) { out += (out.empty() ? "" : " ") + std::string(w); };
  constexpr const char* tenses[] = {"", "past", "present", "imperative"};
  constexpr const char* classes[] = {"verb", "noun", "active participle", "passive participle"};
  const bool action = s.kind == Kind::predicate || s.kind == Kind::cue || s.kind == Kind::fact;
  if (action) word(classes[static_cast<int>(s.cls)]);
  if (s.tense != arabic::Tense::none) {
    word(tenses[static_cast<int>(s.tense)]);
    word(s.voice == arabic::Voice::passive  ? "passive"
         : s.voice == arabic::Voice::either ? "active or passive"
                                            : "active");
    word(s.person == 1 ? "first person" : s.person == 2 ? "second person" : "third person");
  }
  if (s.gender != arabic::Gender::unknown) word(s.gender == arabic::Gender::f ? "feminine" : "masculine");
  if (s.number != arabic::Number::unknown)
    word(s.number == arabic::Number::sg ? "singular" : s.number == arabic::Number::du ? "dual" : "plural");
  if (s.flags & kMasdar) word("(verbal noun)");
  if (s.flags & kConstructForm) word("(before a genitive)");
  if (s.flags & kWithSuffixForm) word("(before a pronoun)");
  if (s.flags & kAccusativeForm) word("(accusative)");
  return out;
}

std::string note_of(const std::vector<Variant>& list, uint32_t variant) {
  if (variant >= list.size()) return {};
  const Variant& v = list[variant];
  std::string out;
  if (!v.from.empty() || !v.to.empty()) out += "  in the days " + v.from + ".." + v.to;
  if (!v.slant.empty()) out += "  slant " + v.slant;
  for (const auto& a : v.after) out += (&a == &v.after.front() ? "  only after " : ", ") + a;
  return out;
}

class Show {
 public:
  Show(const Lexicon& lexicon, const std::string& dir) : lex_(lexicon), book_(lexicon.book()) {
    std::vector<Problem> said_by_check;
    tables_ = read_tables(dir, &said_by_check);
  }

  // Every layer's row of this id, the one that wins first; false when there is none.
  bool id(const std::string& id) {
    std::vector<std::pair<const SourceTable*, const Row*>> found;
    for (const SourceTable& t : tables_)
      if (t.table.column("id") == 0)
        for (const Row& row : t.table.rows())
          if (row["id"] == id) found.emplace_back(&t, &row);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first->kind != b.first->kind ? a.first->kind < b.first->kind : a.first->depth > b.first->depth;
    });
    std::string_view kind;
    for (const auto& [t, row] : found) {
      const bool wins = t->kind != kind;
      kind = t->kind;
      out_ += id + "  " + t->table.file() + ":" + std::to_string(row->line) +
              (wins ? "  in " + t->kind + "\n" : "  replaced: the later layer wins\n");
      if (!wins) continue;
      for (std::string_view column : t->table.header().cells)
        if (column != "id" && !(*row)[column].empty())
          out_ += "  " + std::string(column) + ": " + std::string((*row)[column]) + "\n";
    }
    return !found.empty();
  }

  bool word(const std::string& text) {
    const std::string folded = arabic::fold(text);
    std::vector<std::string_view> words = split(folded, ' ');
    if (words.empty()) return false;
    bool any = false;
    const std::vector<WordHit> hits = lex_.hits(words[0]);
    for (const WordHit& hit : hits) {
      uint32_t node = lex_.start(hit.word);
      for (size_t i = 1; i < words.size() && node; ++i) node = lex_.step(node, lex_.word(words[i]));
      if (!node) continue;
      if (lex_.senses(node).empty() && !lex_.next(node)) continue;
      any = true;
      out_ += folded + (hit.clitics || hit.pronoun != arabic::Pronoun::none
                            ? "  = " + stem(hit.word) + " with clitics taken off\n"
                            : "\n");
      for (const Sense& s : lex_.senses(node)) sense(s);
      if (lex_.next(node)) goes_on(node);
    }
    return any;
  }

  const std::string& text() const { return out_; }

  // The types of all predicates that a word of the line can be, sorted: "ASSAULT LIGHT".
  std::string types(const std::string& text) const {
    std::vector<std::string> found;
    const std::string folded = arabic::fold(text);
    for (std::string_view w : split(folded, ' ')) {
      const std::vector<WordHit> hits = lex_.hits(w);
      for (const WordHit& hit : hits) {
        const uint32_t node = lex_.start(hit.word);
        for (const Sense& s : node ? lex_.senses(node) : std::span<const Sense>())
          if (s.kind == Kind::predicate)
            for (uint32_t row : lex_.predicate_rows(s.entry)) found.push_back(book_.predicates[row].type);
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::string out;
    for (const std::string& f : found) out += (out.empty() ? "" : " ") + f;
    return out;
  }

 private:
  std::string stem(uint32_t id) const {
    const FlatTables& t = lex_.tables();
    for (const FlatWord& w : t.words)
      if (w.id == id) return {t.letters.data() + w.begin, w.size};
    return {};
  }
  void line(const char* kind, const std::string& name, const Origin& o, const std::string& more) {
    out_ += std::string("  ") + kind + "  " + name + "  " + where(o) + more + "\n";
  }

  void sense(const Sense& s) {
    const std::string form = form_of(s);
    const std::string said = form.empty() ? "" : "  " + form;
    switch (s.kind) {
      case Kind::actor:
        return line("actor", book_.actors[s.entry].id, book_.actors[s.entry].origin,
                    note_of(book_.actors[s.entry].variants, s.variant));
      case Kind::place:
        return line("place", book_.places[s.entry].id, book_.places[s.entry].origin,
                    note_of(book_.places[s.entry].variants, s.variant));
      case Kind::source:
        return line("source", book_.sources[s.entry].id, book_.sources[s.entry].origin,
                    note_of(book_.sources[s.entry].variants, s.variant));
      case Kind::object:
        return line(std::string(book_.objects[s.entry].kind).c_str(), book_.objects[s.entry].id,
                    book_.objects[s.entry].origin, note_of(book_.objects[s.entry].variants, s.variant));
      case Kind::country:
      case Kind::people:
      case Kind::capital:
      case Kind::nisba: {
        const Country& c = book_.country_list[s.entry];
        return line(s.kind == Kind::country   ? "country"
                    : s.kind == Kind::people  ? "people"
                    : s.kind == Kind::capital ? "capital"
                                              : "nationality",
                    c.id, c.origin, said);
      }
      case Kind::head:
        return line("head", book_.heads[s.entry].code, book_.heads[s.entry].origin, said);
      case Kind::place_head:
        return line("place head", book_.place_heads[s.entry].kind, book_.place_heads[s.entry].origin, said);
      case Kind::weapon:
        return line("weapon", book_.weapons[s.entry].mode, book_.weapons[s.entry].origin, said);
      case Kind::count:
        return line("count", book_.counts[s.entry].role, book_.counts[s.entry].origin, said);
      case Kind::particle:
        return line("particle", book_.particles[s.entry].form, book_.particles[s.entry].origin, said);
      case Kind::fact:
        return line("fact", book_.facts[s.entry].relation, book_.facts[s.entry].origin, said);
      case Kind::descriptor:
        return line("adjective", book_.adjectives[s.entry].word, book_.adjectives[s.entry].origin, said);
      case Kind::given_name:
        out_ += "  given name  " + book_.given_names[s.entry].name + "\n";
        return;
      case Kind::predicate: {
        const auto rows = lex_.predicate_rows(s.entry);
        out_ += "  predicate  " + book_.predicates[rows.front()].lemma + said + "; rows in the order they are tried:\n";
        for (uint32_t r : rows) predicate(book_.predicates[r]);
        return;
      }
      case Kind::cue: {
        const auto rows = lex_.cue_rows(s.entry);
        out_ += "  cue  " + book_.cues[rows.front()].lemma + said + "; rows in the order they are tried:\n";
        for (uint32_t r : rows)
          out_ += "    " + where(book_.cues[r].origin) + "  " + columns(book_.cues[r].origin, {"kind", "frame"}) + "\n";
        return;
      }
    }
  }

  void predicate(const Predicate& p) {
    out_ += "    " + where(p.origin) + "  " + columns(p.origin, {"type", "mode", "frame", "effect", "phrase"}) + "\n";
  }

  // Cells of the row an entry came from, as written.
  std::string columns(const Origin& o, std::initializer_list<const char*> names) const {
    for (const SourceTable& t : tables_) {
      if (!t.table.file().ends_with(o.file)) continue;
      for (const Row& row : t.table.rows()) {
        if (row.line != o.line) continue;
        std::string out;
        for (const char* n : names)
          if (!row[n].empty())
            out += (out.empty() ? "" : "  ") + std::string(std::string_view(n) == "phrase" ? "with: " : "") +
                   std::string(row[n]);
        return out;
      }
    }
    return {};
  }

  void goes_on(uint32_t node) {
    constexpr size_t kMost = 12;
    std::vector<std::string> next;
    for (const FlatEdge& e : lex_.tables().edges)
      if (e.node == node) next.push_back(stem(e.word));
    std::sort(next.begin(), next.end());
    out_ += "  begins longer names and phrases, going on with: ";
    for (size_t i = 0; i < next.size() && i < kMost; ++i) out_ += (i ? ", " : "") + next[i];
    out_ += next.size() > kMost ? " and " + std::to_string(next.size() - kMost) + " more\n" : "\n";
  }

  const Lexicon& lex_;
  const Codebook& book_;
  std::vector<SourceTable> tables_;
  std::string out_;
};

int run(const std::string& codebook, const std::vector<std::string>& wanted, bool types) {
  const std::string dir = find_codebook(codebook);
  std::string note;
  const Compiled compiled = load_lexicon(dir, &note);
  if (!note.empty()) complain(note);
  Show show(*compiled.lexicon, dir);
  if (types) {
    for (std::string line; std::getline(std::cin, line);) Output().write(line + "\t" + show.types(line) + "\n");
    return 0;
  }
  if (wanted.empty()) {
    complain("name an id or a word, or give --types");
    return 2;
  }
  std::string joined;
  for (const std::string& w : wanted) joined += (joined.empty() ? "" : " ") + w;
  const bool as_id = show.id(joined), as_word = show.word(joined);
  if (!as_id && !as_word) {
    complain("'" + joined + "' is neither an id nor a word of the codebook");
    return 1;
  }
  Output().write(show.text());
  return 0;
}

}  // namespace

void add_codebook_show(CLI::App& group, int* status) {
  auto codebook = std::make_shared<std::string>();
  auto wanted = std::make_shared<std::vector<std::string>>();
  auto* command =
      group.add_subcommand("show", "every entry and rule that an id or a word can fire, and which layer wins");
  command->add_option("WHAT", *wanted, "an id (hts), or a word or phrase in any form (وقصفها)");
  auto types = std::make_shared<bool>(false);
  command->add_flag("--types", *types, "lines of words on standard input; the types that each line's words can be");
  add_codebook_option(command, codebook.get());
  command->callback([=] { *status = run(*codebook, *wanted, *types); });
}

}  // namespace marsad::cli
