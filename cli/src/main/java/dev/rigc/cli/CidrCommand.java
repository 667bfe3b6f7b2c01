package dev.rigc.cli;

import dev.rigc.cidr.AddressException;
import dev.rigc.cidr.AddressPlan;
import dev.rigc.cidr.AddressPlanner;
import dev.rigc.cidr.AddressRequest;
import dev.rigc.cli.option.DataFormat;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.option.RigletFile;
import dev.rigc.cli.report.AddressReport;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc cidr}. */
@Command(
    name = "cidr",
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description =
        "Proposes blocks of addresses for environments and zones, and never changes those that the"
            + " riglet has.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc cidr                                  the riglet.yaml that is here, or three environments",
      "  rigc cidr riglet.yaml --environment qa     a block for one more environment",
      "  rigc cidr --zones 3                        subnets of a third zone beside those that exist",
      "  rigc cidr --size 20 --avoid 10.0.0.0/9     smaller VPCs, outside of the office's network"
    })
final class CidrCommand implements Callable<Integer> {
  private static final String RIGLET = "riglet.yaml";
  private static final int LARGEST_SPACE = 8;
  private static final List<String> STANDARD = List.of("integration", "staging", "production");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "RIGLET",
      arity = "0..1",
      description =
          "The riglet whose addresses are kept, riglet.yaml if it is here; - is standard input.")
  private @Nullable String file;

  @Option(
      names = {"-e", "--environment"},
      paramLabel = "NAME",
      split = ",",
      description = "Propose a block for this further environment, with commas for several.")
  private List<String> environments = List.of();

  @Option(
      names = "--zones",
      paramLabel = "COUNT",
      description = "Propose subnets in 2 or 3 zones (default: as many as there are, or 2).")
  private @Nullable Integer zones;

  @Option(
      names = "--avoid",
      paramLabel = "BLOCK",
      split = ",",
      description = "Propose nothing that overlaps this block, with commas for several.")
  private List<String> avoid = List.of();

  @Option(
      names = "--from",
      paramLabel = "BLOCK",
      description = "Take VPCs from this block (default: 10.0.0.0/8).")
  private String from = "10.0.0.0/8";

  @Option(
      names = "--size",
      paramLabel = "PREFIX",
      description = "Propose VPCs of this size, 16 to 24 (default: 16).")
  private int size = AddressRequest.LARGEST;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private DataFormat format = DataFormat.TEXT;

  CidrCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    AddressRequest request = request();
    Optional<Document> riglet = riglet();
    AddressPlan plan;
    try {
      plan = AddressPlanner.plan(riglet, request);
    } catch (AddressException noRoom) {
      throw new UserError(String.valueOf(noRoom.getMessage()));
    }
    if (format == DataFormat.JSON) {
      AddressReport.writeJson(plan, terminal.out());
    } else {
      terminal.out().print(CidrText.text(plan));
    }
    return ExitCode.CLEAN;
  }

  private AddressRequest request() {
    CidrBlock within = block("--from", from);
    if (size < AddressRequest.LARGEST || size > AddressRequest.SMALLEST) {
      throw new UserError(
          "`--size %s` is not 16 to 24: AWS makes no VPC larger than a /16, and three tiers with room"
                  .formatted(size)
              + " for more fill a /24.");
    }
    if (within.prefix() < LARGEST_SPACE || within.prefix() > size) {
      throw new UserError(
          "`--from %s` must be /8 to /%s, as VPCs of /%s are taken from it."
              .formatted(from, size, size));
    }
    if (zones != null && zones != 2 && zones != 3) {
      throw new UserError("`--zones %s` is not 2 or 3.".formatted(zones));
    }
    for (String name : environments) {
      if (!Slug.isWellFormed(name)) {
        throw new UserError(
            "`--environment %s`: the name must be %s.".formatted(name, Slug.REQUIREMENT));
      }
    }
    List<CidrBlock> avoided = new ArrayList<>();
    avoid.forEach(text -> avoided.add(block("--avoid", text)));
    return new AddressRequest(within, size, Optional.ofNullable(zones), avoided, asked());
  }

  /** Without a riglet and a name it is for the three environments of a new one. */
  private List<String> asked() {
    return environments.isEmpty() && !hasRiglet() ? STANDARD : environments;
  }

  private boolean hasRiglet() {
    return file != null || Files.exists(Path.of(RIGLET));
  }

  private Optional<Document> riglet() throws IOException {
    if (!hasRiglet()) {
      return Optional.empty();
    }
    Document riglet = new RigletFile(file == null ? RIGLET : file).read(terminal.in());
    if (!riglet.problems().isEmpty()) {
      throw new UserError(
          "The riglet cannot be read; `rigc check %s` says why."
              .formatted(file == null ? RIGLET : file));
    }
    return Optional.of(riglet);
  }

  private static CidrBlock block(String option, String text) {
    if (!CidrBlock.isWellFormed(text)) {
      throw new UserError("`%s %s` is not %s.".formatted(option, text, CidrBlock.REQUIREMENT));
    }
    CidrBlock block = CidrBlock.parse(text);
    if (!block.toString().equals(text)) {
      throw new UserError(
          "`%s %s` has host bits after its prefix; `%s` is the block that holds it."
              .formatted(option, text, block));
    }
    return block;
  }
}
