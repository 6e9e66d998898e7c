// Entries as bytes and back: one list of fields a struct serves both ways, so that writing and reading cannot drift
// apart.
//
//   Packer p;  pack(p, book);  std::string bytes = p.take();      Unpacker u(bytes);  pack(u, book);  u.good()
//
// Numbers as the machine has them, strings and lists with their length before them. A length that the bytes cannot hold
// ends unpacking with good() false and never reads beyond them. What it cannot do: tell another version's fields apart;
// compiled.cc's header does. Threads: one object.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "codebook/codebook.h"

namespace marsad::codebook {

class Packer {
 public:
  static constexpr bool kReads = false;
  template <class T>
  void plain(const T& v) {
    bytes_.append(reinterpret_cast<const char*>(&v), sizeof v);
  }
  void text(std::string_view s) {
    plain(static_cast<uint32_t>(s.size()));
    bytes_ += s;
  }
  template <class T>
  uint32_t length(const std::vector<T>& list) {
    return plain(static_cast<uint32_t>(list.size())), static_cast<uint32_t>(list.size());
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  static constexpr bool kReads = true;
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}
  template <class T>
  void plain(T& v) {
    if (left_.size() < sizeof v) return fail();
    std::memcpy(&v, left_.data(), sizeof v);
    left_.remove_prefix(sizeof v);
  }
  // The text lies where the bytes lie: they must outlast it.
  void text(Letters& s) {
    uint32_t size = 0;
    plain(size);
    if (size > left_.size()) return fail();
    s = Letters(left_.substr(0, size));
    left_.remove_prefix(size);
  }
  void text(std::string& s) {
    Letters view;
    text(view);
    s.assign(view);
  }
  template <class T>
  uint32_t length(std::vector<T>& list) {
    uint32_t size = 0;
    plain(size);
    if (size > left_.size()) return fail(), 0;  // every element has a byte at least
    list.resize(size);
    return size;
  }
  bool good() const { return good_; }
  bool done() const { return good_ && left_.empty(); }

 private:
  void fail() { good_ = false, left_ = {}; }
  std::string_view left_;
  bool good_ = true;
};

template <class P, class T>
void pack(P& p, T& v);

template <class P, class... T>
void pack_all(P& p, T&... v) {
  (pack(p, v), ...);
}

template <class P, class T>
void pack_list(P& p, std::vector<T>& list) {
  const uint32_t n = p.length(list);
  for (uint32_t i = 0; i < n; ++i) pack(p, list[i]);
}

template <class P, class T>
void pack(P& p, T& v) {
  if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    p.plain(v);
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Letters>) {
    p.text(v);
  } else if constexpr (std::is_same_v<T, std::optional<double>>) {
    uint8_t there = v.has_value();
    double d = v.value_or(0);
    p.plain(there), p.plain(d);
    if (P::kReads) v = there ? std::optional<double>(d) : std::nullopt;
  } else if constexpr (requires {
                         typename T::value_type;
                         v.push_back(std::declval<typename T::value_type>());
                       }) {
    pack_list(p, v);
  } else {
    fields(p, v);
  }
}

// ---- the fields of each entry, in the order of codebook.h
template <class P>
void fields(P& p, Origin& v) {
  pack_all(p, v.file, v.line);
}
template <class P>
void fields(P& p, Problem& v) {
  pack_all(p, v.file, v.line, v.column, v.what, v.source);
}
template <class P>
void fields(P& p, Variant& v) {
  pack_all(p, v.text, v.drop_article, v.from, v.to, v.slant, v.after);
}
template <class P>
void fields(P& p, Actor& v) {
  pack_all(p, v.origin, v.id, v.name_ar, v.name_en, v.country, v.wikidata, v.kind, v.sectors, v.parents, v.roles,
           v.variants);
}
template <class P>
void fields(P& p, Country& v) {
  pack_all(p, v.origin, v.id, v.name_ar, v.name_en, v.names, v.adjectives, v.people, v.capitals, v.lat, v.lon,
           v.radius_km, v.gender);
}
template <class P>
void fields(P& p, Head& v) {
  pack_all(p, v.origin, v.forms, v.code, v.gender, v.number, v.name_ar, v.name_en, v.kind, v.takes_adj, v.takes_of,
           v.takes_for, v.alone, v.title);
}
template <class P>
void fields(P& p, Place& v) {
  pack_all(p, v.origin, v.id, v.name_ar, v.name_en, v.kind, v.pcode, v.precision, v.variants, v.lat, v.lon, v.radius_km,
           v.parents);
}
template <class P>
void fields(P& p, PlaceHead& v) {
  pack_all(p, v.origin, v.forms, v.kind, v.effect, v.bearing, v.radius_km);
}
template <class P>
void fields(P& p, FrameItem& v) {
  pack_all(p, v.slot, v.prep, v.required, v.role, v.classes);
}
template <class P>
void fields(P& p, Frame& v) {
  pack(p, v.items);
}
template <class P>
void fields(P& p, Phrase& v) {
  pack_all(p, v.words, v.straight);
}
template <class P>
void fields(P& p, Predicate& v) {
  pack_all(p, v.origin, v.lemma, v.pos, v.present, v.type, v.mode, v.acled, v.masdars, v.forms, v.phrases, v.frame,
           v.effect, v.past);
}
template <class P>
void fields(P& p, CueEntry& v) {
  pack_all(p, v.origin, v.lemma, v.pos, v.present, v.masdars, v.kind, v.frame);
}
template <class P>
void fields(P& p, Particle& v) {
  pack_all(p, v.origin, v.form, v.present, v.gender, v.number, v.role, v.kind);
}
template <class P>
void fields(P& p, Weapon& v) {
  pack_all(p, v.origin, v.forms, v.mode);
}
template <class P>
void fields(P& p, CountWord& v) {
  pack_all(p, v.origin, v.forms, v.role, v.part, v.pos, v.one, v.two);
}
template <class P>
void fields(P& p, CountRole& v) {
  pack_all(p, v.lemma, v.role);
}
template <class P>
void fields(P& p, FactRule& v) {
  pack_all(p, v.origin, v.relation, v.lemma, v.pos, v.present, v.state, v.who, v.sentence, v.negated, v.phrases);
}
template <class P>
void fields(P& p, FoldRule& v) {
  pack_all(p, v.type, v.mode, v.factuality, v.becomes_type, v.becomes_mode, v.becomes_factuality);
}
template <class P>
void fields(P& p, Source& v) {
  pack_all(p, v.origin, v.id, v.name_ar, v.name_en, v.kind, v.country, v.variants, v.domains, v.copies);
}
template <class P>
void fields(P& p, Object& v) {
  pack_all(p, v.origin, v.kind, v.id, v.name_ar, v.name_en, v.start, v.end, v.place, v.variants, v.parties, v.lat,
           v.lon, v.radius_km, v.parent, v.wkt, v.note);
}
template <class P>
void fields(P& p, ActKind& v) {
  pack_all(p, v.type, v.mode);
}
template <class P>
void fields(P& p, Provision& v) {
  pack_all(p, v.origin, v.agreement, v.id, v.text_en, v.text_ar, v.area, v.start, v.deadline, v.note, v.parties,
           v.compliance, v.breach);
}
template <class P>
void fields(P& p, GivenName& v) {
  pack_all(p, v.name, v.gender);
}
template <class P>
void fields(P& p, Adjective& v) {
  pack_all(p, v.origin, v.word, v.prep);
}
template <class P>
void fields(P& p, Codebook& v) {  // not the layers' folders: those are where it is opened
  pack_all(p, v.name, v.version, v.hash, v.countries, v.actors, v.country_list, v.heads, v.places, v.place_heads,
           v.predicates, v.cues, v.particles);
  pack_all(p, v.weapons, v.counts, v.count_roles, v.facts, v.folds, v.sources, v.objects, v.provisions, v.given_names,
           v.adjectives);
}

}  // namespace marsad::codebook
