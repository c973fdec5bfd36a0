#include "searcher/command/run.h"

int main(int argc, char** argv) {
  return songngu::run_searcher(argc, argv);
}
