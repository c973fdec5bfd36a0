#include "common/output/terminal.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TerminalFacts terminal() {
  TerminalFacts facts;
  facts.is_terminal = true;
  facts.term = std::string("xterm-256color");
  return facts;
}

TEST(WantsColor, OnATerminalOnly) {
  EXPECT_TRUE(wants_color(ColorChoice::kAuto, terminal()));
  EXPECT_FALSE(wants_color(ColorChoice::kAuto, TerminalFacts()));
}

TEST(WantsColor, ObeysTheEnvironment) {
  TerminalFacts facts = terminal();
  facts.term = std::string("dumb");
  EXPECT_FALSE(wants_color(ColorChoice::kAuto, facts));
  facts = terminal();
  facts.no_color = std::string("1");
  EXPECT_FALSE(wants_color(ColorChoice::kAuto, facts));
  facts.no_color = std::string("");
  EXPECT_TRUE(wants_color(ColorChoice::kAuto, facts));
  facts = TerminalFacts();
  facts.clicolor_force = std::string("1");
  EXPECT_TRUE(wants_color(ColorChoice::kAuto, facts));
  facts.clicolor_force = std::string("0");
  EXPECT_FALSE(wants_color(ColorChoice::kAuto, facts));
  facts.clicolor_force = std::string("1");
  facts.no_color = std::string("1");
  EXPECT_FALSE(wants_color(ColorChoice::kAuto, facts));
}

TEST(WantsColor, ObeysTheOptionAboveAll) {
  TerminalFacts facts;
  facts.no_color = std::string("1");
  EXPECT_TRUE(wants_color(ColorChoice::kAlways, facts));
  facts = terminal();
  facts.clicolor_force = std::string("1");
  EXPECT_FALSE(wants_color(ColorChoice::kNever, facts));
}

TEST(UnderstandsLinks, WhereKnown) {
  TerminalFacts facts = terminal();
  EXPECT_FALSE(understands_links(true, facts));
  facts.vte_version = std::string("7200");
  EXPECT_TRUE(understands_links(true, facts));
  EXPECT_FALSE(understands_links(false, facts));
  facts.vte_version = std::string("4602");
  EXPECT_FALSE(understands_links(true, facts));
  facts.force_hyperlink = std::string("1");
  EXPECT_TRUE(understands_links(false, facts));
}

TEST(OutputColumns, TakesTheFirstThatMakesSense) {
  TerminalFacts facts;
  EXPECT_EQ(output_columns(facts), 80);
  facts.screen_columns = 132;
  EXPECT_EQ(output_columns(facts), 132);
  facts.columns = std::string("100");
  EXPECT_EQ(output_columns(facts), 100);
  for (const char* nonsense : {"", "wide", "-5", "0", "80x", "99999999999"}) {
    facts.columns.emplace(nonsense);
    EXPECT_EQ(output_columns(facts), 132) << nonsense;
  }
  facts.columns = std::string("3");
  EXPECT_EQ(output_columns(facts), 20);
}

}  // namespace
}  // namespace songngu
