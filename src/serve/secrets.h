// What accounts and sessions need of libsodium: hashes of passwords, random secrets and their hashes; and the time that
// stands beside them.
//
// Errors: std::runtime_error where the system gives no random numbers or not the 64 MB that hashing a password takes (a
// tenth of a second of one core). Threads: pure. Tested by accounts_test.cc and gate_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace marsad::serve {

std::string hashed_password(const std::string& password);  // Argon2id, with its salt
bool is_password(const std::string& hash, const std::string& password);

std::string random_secret();                               // 43 letters, 256 bits
std::string hash_of(const std::string& text);              // 32 bytes
bool same_secret(std::string_view a, std::string_view b);  // in a time that tells nothing; never for empty ones

std::string now_iso(int64_t seconds_from_now = 0);  // 2026-11-21T16:00:00Z

}  // namespace marsad::serve
