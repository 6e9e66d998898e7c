// A reading connection to the ledger, lent to one thread for one answer and given back at the end of its scope.
//
//   auto ledger = borrow();  ledger->event(id, false, 0);
//
// Threads: one at a time; the pool behind it is locked. Only source*.cc use it.
#pragma once
#include <memory>
#include <utility>

#include "serve/source.h"

namespace marsad::serve {

class Source::Lent {
 public:
  Lent(const Source* from, std::unique_ptr<ledger::Ledger> ledger) : from_(from), ledger_(std::move(ledger)) {}
  Lent(Lent&&) = default;
  Lent& operator=(Lent&&) = delete;
  ~Lent() {
    if (!ledger_) return;
    std::lock_guard lock(from_->pool_mutex_);
    from_->pool_.push_back(std::move(ledger_));
  }
  ledger::Ledger* operator->() const { return ledger_.get(); }
  ledger::Ledger& operator*() const { return *ledger_; }

 private:
  const Source* from_;
  std::unique_ptr<ledger::Ledger> ledger_;
};

}  // namespace marsad::serve
