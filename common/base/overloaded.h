// A visitor for std::visit, made of one lambda for each alternative of a variant.
#pragma once

namespace songngu {

/// std::visit(Overloaded{[](const A&) …, [](const B&) …}, variant): an alternative without a lambda does not
/// compile.
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace songngu
