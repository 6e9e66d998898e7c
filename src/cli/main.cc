// marsad: the program. It knows the list of commands (commands.h) and nothing else.
#include <cstdio>
#include <exception>

#include "cli/commands.h"

int main(int argc, char** argv) {
  CLI::App app("Marsad reads Arabic news of a conflict: who did what to whom, where, when, according to whom.",
               "marsad");
  app.set_version_flag("--version", "marsad " MARSAD_VERSION);
  app.require_subcommand(1);
  app.footer(
      "\nTry: marsad read samples/*.txt\nExit status: 0 all read, 1 some refused (each is named), 2 wrong usage, 3 "
      "output could not be written.");
  int status = 0;
  for (auto add : marsad::cli::kCommands) add(app, &status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "marsad: %s\n", error.what());
    return 2;
  }
  return status;
}
