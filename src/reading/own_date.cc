// First version: no inference yet.
#include "reading/times.h"

namespace marsad::reading {

std::optional<Published> infer_published(const arabic::Text&, const TimeLexicon&) { return std::nullopt; }

}  // namespace marsad::reading
