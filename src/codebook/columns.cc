// See the header.
#include "codebook/columns.h"

#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace {

constexpr std::string_view kActorKinds =
    "other state government military police intelligence rebel militia jihadist party igo ngo media monitor court "
    "company population person";
constexpr std::string_view kPlaceKinds =
    "country governorate district city town village neighbourhood camp region river mountain dam airport base crossing "
    "road square hospital site sea island";
constexpr std::string_view kPredicateTypes =
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT LIGHT NONE";
constexpr std::string_view kModes =
    "visit third-party multilateral phone withdraw release return disarm ceasefire access resign assist change yield "
    "meet disapprove investigate allege "
    "restrict ban censor arrest deport relations convict discontinue expel demo riot strike obstruct boycott hunger "
    "vandalize troops weapons police militia "
    "violence political territory curfew martial-law misinformation cyber seize withhold abduct beat torture execute "
    "sexual targeted primitive firearms explosives "
    "suicide-attack heavy-weapons crowd-control aerial drone unconventional destroy "
    "accident";  // of NONE
constexpr std::string_view kCounts =
    "killed injured missing detained abducted released displaced evacuated returned strikes casualties";

const std::vector<Column>& object_columns() {
  static const std::vector<Column> columns = {{"id", Cell::needed},
                                              {"name_ar", Cell::needed},
                                              {"name_en", Cell::needed},
                                              {"variants", Cell::variants},
                                              {"parties"},
                                              {"round"},
                                              {"parent"},
                                              {"start", Cell::date},
                                              {"end", Cell::date},
                                              {"place"},
                                              {"lat", Cell::latitude},
                                              {"lon", Cell::longitude},
                                              {"radius_km", Cell::distance},
                                              {"wkt"},
                                              {"note"}};
  return columns;
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> list = {
      {"actors",
       {{"id", Cell::needed},
        {"name_ar", Cell::needed},
        {"name_en", Cell::needed},
        {"kind", Cell::needed_choice, kActorKinds},
        {"country"},
        {"sectors"},
        {"wikidata"},
        {"variants", Cell::variants},
        {"parents"},
        {"roles"},
        {"note"}}},
      {"places",
       {{"id", Cell::needed},
        {"name_ar", Cell::needed},
        {"name_en", Cell::needed},
        {"variants", Cell::variants},
        {"kind", Cell::needed_choice, kPlaceKinds},
        {"lat", Cell::latitude},
        {"lon", Cell::longitude},
        {"radius_km", Cell::distance},
        {"precision", Cell::choice, "exact near area governorate country"},
        {"pcode"},
        {"parents"},
        {"source"}}},
      {"predicates",
       {{"lemma", Cell::needed},
        {"pos", Cell::needed_choice, "v n"},
        {"present"},
        {"masdar"},
        {"forms"},
        {"type", Cell::needed_choice, kPredicateTypes},
        {"mode", Cell::choice, kModes},
        {"frame"},
        {"effect", Cell::choice, "denies plans calls hedges begins continues ends fails averts stands"},
        {"acled"},
        {"phrase"},
        {"example", Cell::needed}}},
      {"cues",
       {{"lemma", Cell::needed},
        {"pos", Cell::needed_choice, "v n phrase"},
        {"present"},
        {"masdar"},
        {"kind", Cell::needed_choice, "none say deny according agency negate hedge plan call condition anonymous aim"},
        {"frame"},
        {"example"}}},
      {"countries",
       {{"id", Cell::needed},
        {"name_ar", Cell::needed},
        {"name_en", Cell::needed},
        {"names", Cell::variants},
        {"adj"},
        {"people"},
        {"capital"},
        {"lat", Cell::latitude},
        {"lon", Cell::longitude},
        {"radius_km", Cell::distance},
        {"gender", Cell::choice, "m f"}}},
      {"heads",
       {{"forms", Cell::needed},
        {"code", Cell::needed},
        {"kind", Cell::needed_choice, kActorKinds},
        {"gender", Cell::choice, "m f"},
        {"number", Cell::choice, "sg du pl"},
        {"takes", Cell::choice, "adj of both for"},
        {"alone", Cell::choice, "yes def no"},
        {"name_ar"},
        {"name_en"},
        {"person", Cell::choice, "title"}}},
      {"given-names", {{"name", Cell::needed}, {"gender", Cell::choice, "m f"}}},
      {"adjectives", {{"adj", Cell::needed}, {"prep"}, {"meaning"}}},
      {"place-heads",
       {{"forms", Cell::needed},
        {"kind"},
        {"effect", Cell::needed_choice, "name area direction governorate"},
        {"bearing"},
        {"radius_km", Cell::distance}}},
      {"weapons", {{"forms", Cell::needed}, {"mode", Cell::needed_choice, kModes}, {"note"}}},
      {"counts",
       {{"forms"}, {"role", Cell::choice, kCounts}, {"part"}, {"pos", Cell::choice, "n p t"}, {"one"}, {"two"}}},
      {"count-roles", {{"lemma", Cell::needed}, {"role", Cell::needed_choice, kCounts}}},
      {"facts",
       {{"relation", Cell::needed_choice, "links controls counts absent present spoils not-kept"},
        {"lemma", Cell::needed},
        {"pos", Cell::needed_choice, "v n"},
        {"present"},
        {"state", Cell::choice, "yes"},
        {"who", Cell::choice, "before after first accused"},
        {"sentence", Cell::choice, "talks"},
        {"negated", Cell::choice, "yes"},
        {"phrase"},
        {"example", Cell::needed}}},
      {"folds",
       {{"type", Cell::needed_choice, kTypes},
        {"mode", Cell::choice, kModes},
        {"factuality"},
        {"becomes_type", Cell::needed_choice, kTypes},
        {"becomes_mode"},
        {"becomes_factuality"}}},
      {"particles",
       {{"form", Cell::needed},
        {"kind", Cell::needed_choice, "prep conj clause rel comp dem quant neg aux stop pron"},
        {"present"},
        {"gender"},
        {"number"},
        {"role"}}},
      {"sources",
       {{"id", Cell::needed},
        {"name_ar", Cell::needed},
        {"name_en", Cell::needed},
        {"kind", Cell::needed_choice, "outlet agency monitor"},
        {"variants", Cell::variants},
        {"country"},
        {"domains"},
        {"copies"}}},
      {"provisions",
       {{"agreement", Cell::needed},
        {"provision", Cell::needed},
        {"text_en", Cell::needed},
        {"text_ar"},
        {"area"},
        {"parties"},
        {"start", Cell::date},
        {"deadline", Cell::date},
        {"compliance", Cell::types},
        {"breach", Cell::types},
        {"note"}}},
      {"dated-events",
       {{"id", Cell::needed}, {"what", Cell::needed}, {"patterns", Cell::patterns}, {"date", Cell::terms}, {"note"}}},
      {"furniture",
       {{"pattern", Cell::needed},
        {"match", Cell::needed_choice, "whole prefix contains"},
        {"kind", Cell::needed_choice, "menu share teaser-head credit caption"},
        {"note"}}},
      {"topics", {{"topic", Cell::needed}, {"words", Cell::needed}}},
  };
  return list;
}

}  // namespace

const std::vector<Column>* columns_of(std::string_view kind) {
  for (const Kind& k : kinds())
    if (k.name == kind) return &k.columns;
  return is_object_kind(kind) ? &object_columns() : nullptr;
}

}  // namespace marsad::codebook
