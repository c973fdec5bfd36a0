// set_metadata DATABASE KEY VALUE: writes a metadata value into a plain Xapian database, making it if need
// be. Lets the tests have databases of other versions, and foreign ones.
#include <cstdio>

#include <xapian.h>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  try {
    Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OPEN);
    database.set_metadata(argv[2], argv[3]);
    database.commit();
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "%s\n", error.get_description().c_str());
    return 1;
  }
  return 0;
}
