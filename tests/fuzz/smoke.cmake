# Twenty seconds of each libFuzzer target, where clang is present; they are built in a folder of their own.
set(fuzz ${PROJECT_SOURCE_DIR}/scripts/fuzz)

add_test(NAME fuzz.build COMMAND ${fuzz} build)
set_tests_properties(fuzz.build PROPERTIES FIXTURES_SETUP fuzz TIMEOUT 1800 COST 600)
set(smokes fuzz.build)
foreach(name text digest import query batch record)
  add_test(NAME fuzz.${name} COMMAND ${fuzz} ${name} 20)
  set_tests_properties(fuzz.${name} PROPERTIES FIXTURES_REQUIRED fuzz TIMEOUT 300)
  list(APPEND smokes fuzz.${name})
endforeach()
set_tests_properties(${smokes} PROPERTIES
  LABELS slow
  SKIP_RETURN_CODE 77
  ENVIRONMENT "SONGNGU_FUZZ_BUILD=${CMAKE_BINARY_DIR}/fuzz")
