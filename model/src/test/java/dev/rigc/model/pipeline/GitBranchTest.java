package dev.rigc.model.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GitBranchTest {
  @Test
  void nameHasHyphensForWhatNamesCannotHold() {
    assertEquals(new BranchName("feature-login-2"), new GitBranch("feature/login_2").name());
    assertEquals(new BranchName("x-Y"), new GitBranch("_x.Y_").name());
  }

  @Test
  void nameKeepsLettersWithoutTheirAccents() {
    assertEquals(new BranchName("feature-creme"), new GitBranch("feature/cr\u00e8me").name());
    assertEquals(new BranchName("file"), new GitBranch("\ufb01le").name());
  }

  @Test
  void aLetterOrDigitIsRequired() {
    assertFalse(GitBranch.isWellFormed("_"));
    assertFalse(GitBranch.isWellFormed("\u65e5"));
    assertTrue(GitBranch.isWellFormed("\u00e9"));
  }
}
