// The commands of `marsad`, in the order help lists them. One file a command, each a thin caller of a room below.
//
// An add_… function adds its subcommand to the app; when that one is called on the command line, its callback sets
// *status, the exit status:
//   0 all done   1 something was refused (each thing is named on standard error)   2 the command line was wrong   3
//   output could not be written
#pragma once
#include <CLI/CLI.hpp>

namespace marsad::cli {

using AddCommand = void (*)(CLI::App& app, int* status);

void add_read(CLI::App& app, int* status);        // read.cc
void add_explain(CLI::App& app, int* status);     // explain.cc
void add_dates(CLI::App& app, int* status);       // dates.cc
void add_numbers(CLI::App& app, int* status);     // numbers.cc
void add_codebook(CLI::App& app, int* status);    // codebook.cc, and codebook_….cc for each command under it
void add_features(CLI::App& app, int* status);    // features.cc
void add_merge(CLI::App& app, int* status);       // merge.cc
void add_intake(CLI::App& app, int* status);      // intake.cc
void add_site_model(CLI::App& app, int* status);  // site_model.cc
void add_serve(CLI::App& app, int* status);       // serve.cc
void add_ingest(CLI::App& app, int* status);      // ingest.cc
void add_reread(CLI::App& app, int* status);      // ingest.cc
void add_events(CLI::App& app, int* status);      // events.cc: events, event, timeline
void add_history(CLI::App& app, int* status);     // history.cc: sources, article, log
void add_decide(CLI::App& app, int* status);      // decide.cc
void add_care(CLI::App& app, int* status);        // decide.cc: verify, backup, restore, rebuild
void add_search(CLI::App& app, int* status);      // search.cc
void add_account(CLI::App& app, int* status);     // account.cc, and account_….cc for each command under it
void add_findings(CLI::App& app, int* status);    // findings.cc: agreements, tracks, posts, disagreements, threads …

inline constexpr AddCommand kCommands[] = {add_read,     add_explain, add_dates,    add_numbers,    add_codebook,
                                           add_features, add_merge,   add_intake,   add_site_model, add_serve,
                                           add_ingest,   add_reread,  add_events,   add_history,    add_decide,
                                           add_care,     add_search,  add_findings, add_account};

}  // namespace marsad::cli
