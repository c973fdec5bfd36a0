# find_package(songngu): gives songngu::searcher.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(ICU COMPONENTS uc i18n)
find_dependency(fmt)
find_dependency(zstd CONFIG)
include(${CMAKE_CURRENT_LIST_DIR}/songnguTargets.cmake)
