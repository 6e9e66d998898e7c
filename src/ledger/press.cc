#include "ledger/press.h"

#include <zdict.h>
#include <zstd.h>

#include <algorithm>
#include <stdexcept>

#include "ledger/sql.h"

namespace marsad::ledger {
namespace {

constexpr int kLevel = 6;  // of zstd: a tenth smaller than 3, still faster than reading
constexpr size_t kDictionary = size_t{112} << 10, kLeast = size_t{256} << 10;
constexpr unsigned long long kLargest = 1ULL << 30;

[[noreturn]] void damaged(const std::string& what) {
  throw Trouble(Trouble::damaged,
                what + " is damaged; `marsad verify` lists all that is, `marsad restore` brings back a backup");
}

}  // namespace

struct Press::Dictionary {
  explicit Dictionary(const std::string& bytes)
      : id(ZDICT_getDictID(bytes.data(), bytes.size())),
        in(ZSTD_createCDict(bytes.data(), bytes.size(), kLevel), ZSTD_freeCDict),
        out(ZSTD_createDDict(bytes.data(), bytes.size()), ZSTD_freeDDict) {
    if (id == 0 || !in || !out) damaged("a dictionary of the ledger");
  }
  uint32_t id;
  std::unique_ptr<ZSTD_CDict, size_t (*)(ZSTD_CDict*)> in;
  std::unique_ptr<ZSTD_DDict, size_t (*)(ZSTD_DDict*)> out;
};

Press::Press() = default;
Press::~Press() = default;

std::string Press::learn(const std::vector<std::string>& samples) {
  std::string all;
  std::vector<size_t> sizes;
  for (const auto& one : samples) all += one, sizes.push_back(one.size());
  if (all.size() < kLeast) return {};  // too little: it would know these few by heart
  std::string out(std::min(kDictionary, all.size() / 8), '\0');
  size_t size =
      ZDICT_trainFromBuffer(out.data(), out.size(), all.data(), sizes.data(), static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size)) return {};
  out.resize(size);
  return out;
}

uint32_t Press::id_of(const std::string& dictionary) { return ZDICT_getDictID(dictionary.data(), dictionary.size()); }

uint32_t Press::add(Stuff stuff, const std::string& dictionary) {
  auto made = std::make_shared<const Dictionary>(dictionary);
  std::lock_guard hold(lock_);
  all_[made->id] = made;
  current_[static_cast<size_t>(stuff)] = made;
  return made->id;
}

bool Press::knows(uint32_t id) const {
  std::lock_guard hold(lock_);
  return id == 0 || all_.count(id) > 0;
}

std::shared_ptr<const Press::Dictionary> Press::current(Stuff stuff) const {
  std::lock_guard hold(lock_);
  return current_[static_cast<size_t>(stuff)];
}

bool Press::learnt(Stuff stuff) const { return current(stuff) != nullptr; }

std::string Press::press(Stuff stuff, std::string_view bytes) const {
  thread_local std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  auto with = current(stuff);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  size_t size =
      with ? ZSTD_compress_usingCDict(context.get(), out.data(), out.size(), bytes.data(), bytes.size(), with->in.get())
           : ZSTD_compressCCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size)) throw std::runtime_error(std::string("zstd: ") + ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

std::string Press::unpress(std::string_view bytes, const std::string& what) const {
  thread_local std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kLargest) damaged(what);
  std::shared_ptr<const Dictionary> with;
  if (uint32_t id = dictionary_of(bytes)) {
    std::lock_guard hold(lock_);
    auto found = all_.find(id);
    if (found == all_.end()) damaged("the dictionary of " + what);
    with = found->second;
  }
  std::string out(size, '\0');
  size_t got = with ? ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), bytes.data(), bytes.size(),
                                                 with->out.get())
                    : ZSTD_decompressDCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) || got != size) damaged(what);
  return out;
}

uint32_t Press::dictionary_of(std::string_view bytes) { return ZSTD_getDictID_fromFrame(bytes.data(), bytes.size()); }

bool Press::is_pressed(std::string_view bytes) {
  return bytes.size() > 4 && bytes.substr(0, 4) == std::string_view("\x28\xB5\x2F\xFD", 4);
}

}  // namespace marsad::ledger
