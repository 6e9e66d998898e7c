// Reads the time and number tables of the codebook and lays them out as one hash table (time_words.h).
//
// A row's forms are folded and multiplied by the clitics they may carry: شباط → شباط وشباط بشباط ولشباط …; a form with
// ال gives لل-. A form of several words becomes a phrase of its first word. A form's own spelling wins over one that
// clitics make (واحد is "one", not و + أحد). Faults name file:line:column and the cure. What it cannot do: attached
// pronouns (يومه); the tables list the few that matter.
#include "reading/time_words.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "codebook/tsv.h"
#include "reading/time_kinds.h"

namespace marsad::reading {

namespace {

using arabic::kArticle;
using codebook::Problem;
using codebook::Row;
using codebook::Table;

struct Draft {
  std::vector<TimeSense> senses;
  std::map<std::vector<std::string>, std::vector<TimeSense>> phrases;
};

struct Prefix {
  uint8_t bit;
  std::string_view text;
};
constexpr Prefix kJoin[] = {{0, ""}, {arabic::kAnd, "\u0648"}, {arabic::kThen, "\u0641"}};
constexpr Prefix kPreposition[] = {{0, ""}, {arabic::kBi, "\u0628"}, {arabic::kLi, "\u0644"}, {arabic::kKa, "\u0643"}};

class Loader {
 public:
  explicit Loader(TimeLexicon::Impl* out) : out_(out) {}

  void layer(const std::string& dir) {
    const std::string times = dir + "/times/";
    read(times + "months.tsv", &Loader::month);
    read(times + "weekdays.tsv", &Loader::weekday);
    read(times + "units.tsv", &Loader::unit);
    read(times + "words.tsv", &Loader::word);
    read(times + "holidays.tsv", &Loader::holiday);
    read(times + "clauses.tsv", &Loader::clause);
    read(dir + "/numbers.tsv", &Loader::number);
    if (std::filesystem::exists(dir + "/dated-events.tsv")) out_->event_files.push_back(dir + "/dated-events.tsv");
    std::vector<std::string> years;  // dated-events/2016.tsv
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator(dir + "/dated-events", none))
      if (file.path().extension() == ".tsv") years.push_back(file.path().string());
    std::sort(years.begin(), years.end());
    out_->event_files.insert(out_->event_files.end(), years.begin(), years.end());
  }

  void finish();

 private:
  void read(const std::string& path, void (Loader::*row)(const Row&)) {
    if (!std::filesystem::exists(path)) return;
    std::vector<Problem> problems;
    Table table = Table::read(path, &problems);
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
    for (const Row& r : table.rows()) (this->*row)(r);
    ++files_;
  }
  [[noreturn]] static void fail(const Row& r, std::string_view column, std::string what) {
    throw std::runtime_error(r.problem(column, std::move(what)).text());
  }
  static double real(const Row& r, std::string_view column) {
    std::string_view s = r[column];
    double v = 0;
    auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), v);
    if (error != std::errc() || end != s.data() + s.size())
      fail(r, column, "not a number: write digits, such as 12 or 0.5");
    return v;
  }
  template <class Map>
  static auto pick(const Row& r, std::string_view column, const Map& map) {
    auto it = map.find(r[column]);
    if (it == map.end()) {
      std::string all;
      for (const auto& [name, value] : map) all += (all.empty() ? "" : ", ") + std::string(name);
      fail(r, column, "not one of " + all);
    }
    return it->second;
  }

  uint8_t allowed(const Row& r, K kind) const {
    std::string_view cell = r["prefixes"];
    constexpr uint8_t all = arabic::kAnd | arabic::kThen | arabic::kBi | arabic::kLi | arabic::kKa;
    if (cell.empty()) return all | (takes_article(kind) ? arabic::kAl : 0);
    if (cell == "-") return 0;
    uint8_t bits = 0;
    for (std::string_view p : codebook::split(cell, ' ')) {
      uint8_t bit = p == kArticle ? arabic::kAl : 0;
      for (const Prefix& j : kJoin) {
        if (j.text == p) bit = j.bit;
      }
      for (const Prefix& j : kPreposition) {
        if (j.text == p) bit = j.bit;
      }
      if (!bit) fail(r, "prefixes", "not a prefix that joins: use the letters of the header's list");
      bits |= bit;
    }
    return bits;
  }

  void add(const Row& r, TimeSense sense, std::string_view column = "forms") {
    uint8_t allow = allowed(r, sense.kind);
    const bool weekday = sense.kind == K::weekday;
    if (weekday) allow |= arabic::kAl;
    std::vector<std::string_view> forms = r.list(column);
    if (forms.empty()) fail(r, column, "no form: write the word as a newspaper prints it");
    for (std::string_view form : forms) {
      std::vector<std::string> words;
      const std::string folded = arabic::fold(form);
      for (std::string_view w : codebook::split(folded, ' ')) words.emplace_back(w);
      if (words.empty()) continue;
      std::string first = words.front();
      words.erase(words.begin());
      // As printed: ألف and آلاف fold to words that only look as if they had one.
      const bool has_article =
          form.starts_with(kArticle) && first.starts_with(kArticle) && first.size() > kArticle.size() + 2;
      for (int article = has_article ? 1 : 0; article < 2; ++article) {
        if (article && !has_article && !(allow & arabic::kAl)) continue;
        const std::string_view bare =
            has_article ? std::string_view(first).substr(kArticle.size()) : std::string_view(first);
        for (const Prefix& join : kJoin) {
          for (const Prefix& prep : kPreposition) {
            const uint8_t bits = join.bit | prep.bit;
            const uint8_t can = weekday && article ? 0xFF : allow;
            if ((bits & can) != bits) continue;
            std::string key(join.text);
            if (article && prep.bit == arabic::kLi) {
              key += prep.text, key += prep.text;  // ل + ال → لل
            } else {
              key += prep.text;
              if (article) key += kArticle;
            }
            key += bare;
            TimeSense s = sense;
            s.clitics = bits | (article ? arabic::kAl : 0);
            put(key, words, s, bits || (article && !has_article));
          }
        }
      }
    }
  }

  // `made`: the key is not the listed form itself but one that clitics make.
  void put(const std::string& key, const std::vector<std::string>& rest, TimeSense s, bool made) {
    Draft& draft = drafts_[key];
    std::vector<TimeSense>& list = rest.empty() ? draft.senses : draft.phrases[rest];
    auto same = std::find_if(list.begin(), list.end(), [&](const TimeSense& o) { return o.kind == s.kind; });
    if (same != list.end()) {
      if (!made && s.kind != K::unit) *same = s;
      if (!made && s.kind == K::unit) list.insert(same, s);
      return;
    }
    made ? list.push_back(s) : void(list.insert(list.begin(), s));
  }

  void month(const Row& r) {
    TimeSense s;
    s.kind = pick(r, "calendar", kinds_of_calendars());
    s.value = real(r, "month");
    if (s.value < 1 || s.value > 12) fail(r, "month", "a month is 1 to 12");
    s.weak = r["weak"] == "yes";
    if (auto endings = r.list("written"); !endings.empty()) {
      s.written = static_cast<int16_t>(out_->written.size());
      out_->written.emplace_back(endings.begin(), endings.end());
    }
    add(r, s);
  }
  void weekday(const Row& r) {
    TimeSense s;
    s.kind = K::weekday, s.value = real(r, "day");
    if (s.value < 1 || s.value > 7) fail(r, "day", "a weekday is 1 (Monday) to 7 (Sunday)");
    add(r, s);
  }
  void unit(const Row& r) {
    TimeSense s;
    s.kind = K::unit;
    s.value = static_cast<double>(pick(r, "unit", units()));
    s.number = static_cast<int8_t>(real(r, "number"));
    s.most = r["hijri"] == "yes";
    add(r, s);
  }
  void word(const Row& r) {
    TimeSense s;
    s.kind = pick(r, "kind", kinds_of_words());
    s.value = real(r, "value");
    add(r, s);
  }
  void holiday(const Row& r) {
    static const std::map<std::string_view, Holiday::Calendar> calendars = {{"greg", Holiday::greg},
                                                                            {"hijri", Holiday::hijri},
                                                                            {"easter", Holiday::western},
                                                                            {"orthodox", Holiday::orthodox}};
    Holiday h;
    h.calendar = pick(r, "calendar", calendars);
    h.month = r["month"].empty() ? 0 : static_cast<int>(real(r, "month"));
    h.day = static_cast<int>(real(r, "day"));
    h.days = r["days"].empty() ? 1 : static_cast<int>(real(r, "days"));
    TimeSense s;
    s.kind = K::holiday, s.value = static_cast<double>(out_->holidays.size());
    out_->holidays.push_back(h);
    add(r, s);
  }
  void clause(const Row& r) {
    TimeSense s;
    s.kind = pick(r, "kind", kinds_of_clauses());
    add(r, s);
  }
  void number(const Row& r) {
    TimeSense s;
    s.kind = pick(r, "class", kinds_of_numbers());
    s.value = real(r, "value");
    s.most = r["most"].empty() ? 0 : real(r, "most");
    add(r, s);
  }

  TimeLexicon::Impl* out_;
  std::map<std::string, Draft> drafts_;
  int files_ = 0;

 public:
  int files() const { return files_; }
};

void Loader::finish() {
  TimeLexicon::Impl& o = *out_;
  auto entry = [&](const std::vector<TimeSense>& senses) {
    TimeWord w;
    w.first_sense = static_cast<uint32_t>(o.senses.size());
    w.senses = static_cast<uint32_t>(senses.size());
    for (const TimeSense& s : senses) {
      w.kinds |= uint64_t{1} << static_cast<int>(s.kind);
      w.written |= s.written >= 0;
      o.senses.push_back(s);
    }
    return w;
  };
  size_t size = 1024;
  while (size < drafts_.size() * 4) size *= 2;
  o.slots.resize(size);
  for (auto& [key, draft] : drafts_) {
    TimeWord w = entry(draft.senses);
    const auto index = static_cast<uint32_t>(o.words.size());
    o.words.push_back(w);
    std::vector<TimeWord::Phrase> phrases;
    for (auto& [rest, senses] : draft.phrases) {
      TimeWord::Phrase p;
      p.first_word = static_cast<uint32_t>(o.phrase_words.size());
      p.words = static_cast<uint32_t>(rest.size());
      o.phrase_words.insert(o.phrase_words.end(), rest.begin(), rest.end());
      p.entry = static_cast<uint32_t>(o.words.size());
      o.words.push_back(entry(senses));
      phrases.push_back(p);
    }
    std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.words > b.words; });
    o.words[index].first_phrase = static_cast<uint32_t>(o.phrases.size());
    o.words[index].phrases = static_cast<uint32_t>(phrases.size());
    o.phrases.insert(o.phrases.end(), phrases.begin(), phrases.end());
    TimeLexicon::Impl::Slot slot;
    slot.hash = time_hash(key), slot.word = index;
    slot.key = static_cast<uint32_t>(o.keys.size()), slot.size = static_cast<uint32_t>(key.size());
    o.keys += key;
    size_t i = slot.hash >> 1 & (size - 1);
    while (o.slots[i].hash) i = (i + 1) & (size - 1);
    o.slots[i] = slot;
  }
  o.index();
}

}  // namespace

TimeLexicon::TimeLexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TimeLexicon::~TimeLexicon() = default;

std::shared_ptr<const TimeLexicon> TimeLexicon::load(const std::vector<std::string>& layer_dirs) {
  auto impl = std::make_unique<Impl>();
  Loader loader(impl.get());
  for (const std::string& dir : layer_dirs) loader.layer(dir);
  if (loader.files() == 0) {
    throw std::runtime_error(
        (layer_dirs.empty() ? std::string("codebook") : layer_dirs.front()) +
        ":1:1: no time tables (times/*.tsv, numbers.tsv) in any layer: name a codebook that extends base");
  }
  loader.finish();
  return std::make_shared<const TimeLexicon>(std::move(impl));
}

}  // namespace marsad::reading
