#include "indexer/command/run.h"

int main(int argc, char** argv) {
  return songngu::run_indexer(argc, argv);
}
