package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GitHubReportTest {
  @Test
  void isOneEscapedCommandOnALineForEachFinding() {
    assertEquals(
        """
        ::error file=riglet.yaml,line=51,endLine=51,col=15,endColumn=17,title=RIG2101\
        ::Listener priority 100 of `twig` is already used by `twig-api`.\
        %0Ahint: 101 is free in every environment.
        ::warning file=a dir/ü%25%3A%2C.yaml,line=3,endLine=5,col=1,title=CFN3001\
        ::Quotes " ' and <tags> & 100 %25 of%0Alines\\r\\t, \\u001B[31m, \ud83d\ude00 and \\uD83D.\
        %0Ahint: Use `::error::` or ]]>.
        ::notice file=-,line=1,endLine=1,col=1,title=CFN9001::Nothing needs to change.
        """,
        Samples.written(new GitHubReport(), Samples.ALL));
  }
}
