// What a decision about a slot is made from: a fixed list of small questions, each with one of a few answers.
//
//   "قصفت القوات التركية قرية": event قصفت, candidate القوات التركية for its actor →
//   rule=said own=subj side=after dist=1 kind=military agree=yes type=ASSAULT pos=verb …
//
// Structure only: where a mention stands, what kind of thing it is, what the rules made of it. No word and no name is a
// feature, so that nothing of the training articles can be learned by heart. The first answer of every question is
// "nothing to say" and never weighs. scorer.h gives the answers their weights; slots.cc asks the questions. Threads:
// plain values.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace marsad::reading {

// name, answers. Bucketed counts and distances name their lower end.
// clang-format off
#define MARSAD_FEATURES(X)                                                                                                          \
  /* the rules */                                                                                                                   \
  X(rule,     "no said inferred")                        /* is it in the slot already, said here or inferred */                     \
  X(other,    "no said inferred")                        /* … in the opposite slot (recipient of an actor, actor of a recipient) */ \
  X(placed,   "no yes")                                  /* is it the event's place */                                              \
  X(filled,   "no one more")                             /* has the slot something by the rules */                                  \
  X(ofilled,  "no one more")                             /* has the opposite slot */                                                \
  X(taker,    "none actor recipient both place event other")  /* the role that the row's frame gives to where it stands */          \
  /* where the candidate stands */                                                                                                  \
  X(own,      "none subj before obj gen adj place agent with against both of prep shared")  /* slot of the event's own act */       \
  X(gov,      "none subj before obj gen adj place agent with against both of prep shared")  /* slot of the act that it stands with */ \
  X(rel,      "none self parent above child sibling left right")                            /* that act, to the event's act */      \
  X(govact,   "none say cue light same event dropped")                                      /* what that act is */                  \
  X(prep,     "none place agent with against both of other bi li ka and")                      /* what stands straight before it */    \
  X(left,     "none word weapon noun verb cue count number name punct particle")  /* the unit before it */                           \
  X(next,     "none word weapon noun verb cue count number name punct particle")  /* the unit behind it */                           \
  X(leftown,  "none subj before obj gen adj place agent with against both of prep shared")  /* "own" of the name straight before it */ \
  X(mate,     "no actor recipient both")                 /* shares its place in a clause with what the rules made actor, recipient */ \
  X(side,     "none before after")                                                                                                  \
  X(dist,     "none 1 2 3 4 6 9 13 20 30")                                                                                          \
  X(back,     "no 1 2 3")                                /* sentences back */                                                       \
  X(commas,   "0 1 2")                                                                                                              \
  X(verbs,    "0 1 2 3")                                 /* verbs between */                                                        \
  X(nouns,    "0 1 2")                                   /* nouns of action between */                                              \
  X(clauses,  "0 1 2")                                   /* words that open clauses between */                                      \
  X(rank,     "none 1 2 3")                              /* nearest, second … of its side */                                        \
  X(opens,    "no yes")                                  /* begins its sentence */                                                  \
  X(quoted,   "same in out")                             /* stands inside a quotation and the event does not; the other way round */ \
  X(region,   "body headline caption")                                                                                              \
  /* what the candidate is */                                                                                                       \
  X(kind,     "other state government military police intelligence rebel militia jihadist party igo ngo media monitor court company population person") \
  X(place,    "no country known head")                                                                                              \
  X(known,    "yes no described")                        /* has an id */                                                            \
  X(definite, "no yes anaphor")                                                                                                     \
  X(number,   "unknown sg du pl")                                                                                                   \
  X(agree,    "none yes no")                             /* with the event's verb */                                                \
  X(speaker,  "no here sentence before")                 /* is quoted for the event; speaks in its sentence */                      \
  X(often,    "1 2 3 6")                                 /* mentions of it in the article */                                        \
  X(head,     "no yes")                                  /* stands in the headline */                                               \
  X(inside,   "no yes")                                  /* inside the event's own words */                                         \
  X(sibling,  "no actor recipient both")                 /* what it is in other events of the sentence, by the rules */             \
  X(earlier,  "no actor recipient both")                 /* … in the latest event of that type before the sentence */               \
  X(latest,   "no actor recipient both")                 /* … in the event before */                                                \
  X(usual,    "no some most")                            /* in this slot of the article's other events of the type, by the rules */   \
  X(uother,   "no some most")                            /* … in the opposite slot */                                               \
  X(usually,  "no some most")                            /* in this slot of any other event */                                      \
  X(length,   "1 2 3 5")                                 /* words of it */                                                          \
  X(splace,   "no here before")                          /* is the place of another event of the sentence, or of the one before */  \
  X(contains, "no yes")                                  /* another place candidate lies in it */                                   \
  X(effect,   "name area direction governorate")                                                                                    \
  /* the event */                                                                                                                   \
  X(type,     "none AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT") \
  X(pos,      "verb noun participle")                                                                                               \
  X(passive,  "no yes")                                                                                                             \
  X(light,    "no yes")                                                                                                             \
  X(edef,     "no yes pronoun")                          /* its word is definite; has a pronoun */                                  \
  X(under,    "none clause say cue light same event dropped")   /* what governs it */                                               \
  X(ptype,    "none AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT")  \
  X(rclause,  "no self inside")                          /* in a relative clause; that describes the candidate */                   \
  X(asks,     "none opt req")                            /* the row asks for the slot */                                            \
  X(oasks,    "none opt req")                            /* … for the opposite slot */                                              \
  X(crowd,    "0 1 2 3 5 8")                             /* candidates in the sentence */                                           \
  X(tense,    "none past present future")                                                                                           \
  X(fact,     "actual planned called-for possible denied")                                                                          \
  X(eventno,  "0 1 2 3")                                 /* events before it in the sentence */                                     \
  /* times only */                                                                                                                  \
  X(towner,   "none self parent above child sibling left right cue")   /* the act the time stands with, to the event's */           \
  X(grain,    "day month year span")                                                                                                \
  X(tkind,    "event here before published first")       /* an expression of the sentence, of one before; the publication day … */  \
  X(since,    "no yes")                                                                                                             \
  X(tpub,     "none same before after")                  /* the value, to the publication day */                                    \
  X(tsib,     "no one same more")                        /* date of other events of the sentence by the rules: of one, of one of the type */ \
  X(tprev,    "no yes type")                             /* … of the event before the sentence, of the latest of the type */        \
  X(tusual,   "no some most")                            /* … of other events of the article */                                     \
  X(tfirst,   "no yes")                                  /* the first the article names */                                          \
  X(tcrowd,   "0 1 2 3")                                 /* times in the sentence */                                                \
  X(narr,     "no yes")                                  /* the article's own day is known */
// clang-format on

enum class F : uint8_t {
#define X(name, answers) name,
  MARSAD_FEATURES(X)
#undef X
      count
};
inline constexpr size_t kFeatures = static_cast<size_t>(F::count);

struct FeatureSpec {
  std::string_view name;
  std::string_view answers;  // separated by spaces
};
inline constexpr std::array<FeatureSpec, kFeatures> kFeatureSpecs = {{
#define X(name, answers) {#name, answers},
    MARSAD_FEATURES(X)
#undef X
}};

// The answers to all questions, by F: indices into the answers of each.
struct Features {
  std::array<uint8_t, kFeatures> answer{};
  uint8_t& operator[](F f) { return answer[static_cast<size_t>(f)]; }
  uint8_t operator[](F f) const { return answer[static_cast<size_t>(f)]; }
};

std::string_view feature_name(F f);
std::string_view feature_answer(F f, uint8_t answer);
size_t answers_of(F f);

}  // namespace marsad::reading
