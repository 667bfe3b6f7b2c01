package dev.rigc.graph;

import java.util.List;
import java.util.Optional;

/**
 * What there is to draw of a set of stacks. Everything is in the order of the set, so that the same
 * templates give the same picture.
 *
 * @param isComparison whether it is of two sides, so that parts may have marks
 * @param groups the stacks, by environment or folder
 * @param networks the VPCs with their subnets
 * @param pipelines the pipelines; those with the same stages are one
 */
public record SystemDiagram(
    boolean isComparison, List<Group> groups, List<Network> networks, List<Pipeline> pipelines) {
  /** Keeps copies of the lists. */
  public SystemDiagram {
    groups = List.copyOf(groups);
    networks = List.copyOf(networks);
    pipelines = List.copyOf(pipelines);
  }

  /** Every stack, group by group. */
  public List<Member> members() {
    return groups.stream().flatMap(group -> group.members().stream()).toList();
  }

  /**
   * Stacks that belong together.
   *
   * @param name the environment, or the folder of the templates; may be empty
   * @param members the stacks in the order of deployment
   */
  public record Group(String name, List<Member> members) {
    /** Keeps a copy of the list. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * A stack.
   *
   * @param id what the picture calls it: unique in the picture, letters and digits only
   * @param label its template's name without folder and ending
   * @param name the stack's name, or the file of its template where no plan names it
   * @param resources how many resources its template has
   * @param uses the stacks that it imports from or that are nested in it
   * @param mark what happens to it
   */
  public record Member(
      String id, String label, String name, int resources, List<Use> uses, Mark mark) {
    /** Keeps a copy of the list. */
    public Member {
      uses = List.copyOf(uses);
    }
  }

  /**
   * A stack as another one uses it.
   *
   * @param id its id
   * @param mark whether it is used on one side only
   */
  public record Use(String id, Mark mark) {}

  /**
   * A VPC.
   *
   * @param key what tells it apart from the others
   * @param name what it is called: its group, or its stack and logical id
   * @param block its block of addresses, as far as it is known
   * @param zones the names of the availability zones that subnets are in, sorted
   * @param tiers its subnets by where their default route leads
   * @param mark what happens to it
   * @param notes what it was on the old side
   */
  public record Network(
      String key,
      String name,
      Optional<String> block,
      List<String> zones,
      List<Tier> tiers,
      Mark mark,
      List<String> notes) {
    /** Keeps copies of the lists. */
    public Network {
      zones = List.copyOf(zones);
      tiers = List.copyOf(tiers);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Subnets whose default route leads to the same.
   *
   * @param reach where it leads
   * @param subnets the subnets
   */
  public record Tier(Reach reach, List<Subnet> subnets) {
    /** Keeps a copy of the list. */
    public Tier {
      subnets = List.copyOf(subnets);
    }
  }

  /** Where the default route of a subnet leads. */
  public enum Reach {
    /** An internet gateway: what is in the subnet can be reached from outside. */
    PUBLIC("public", "to the internet gateway"),
    /** A NAT gateway, or another way out only. */
    PRIVATE("private", "out through NAT"),
    /** Nowhere. */
    ISOLATED("isolated", "no default route"),
    /** Somewhere that the templates do not show. */
    UNKNOWN("other subnets", "routes are not known here");

    private final String title;
    private final String words;

    Reach(String title, String words) {
      this.title = title;
      this.words = words;
    }

    /** What it is called. */
    public String title() {
      return title;
    }

    /** What it means. */
    public String words() {
      return words;
    }
  }

  /**
   * A subnet.
   *
   * @param name its logical id
   * @param block its block of addresses, as far as it is known
   * @param zone its availability zone, one of those of the network
   * @param nat what happens to the NAT gateway in it; empty if there is none
   * @param mark what happens to it
   * @param notes what it was on the old side
   */
  public record Subnet(
      String name, String block, String zone, Optional<Mark> nat, Mark mark, List<String> notes) {
    /** Keeps a copy of the list. */
    public Subnet {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Pipelines with the same stages.
   *
   * @param names the names of the pipelines
   * @param stages their stages in order
   * @param mark what happens to them
   */
  public record Pipeline(List<String> names, List<Stage> stages, Mark mark) {
    /** Keeps copies of the lists. */
    public Pipeline {
      names = List.copyOf(names);
      stages = List.copyOf(stages);
    }
  }

  /**
   * A stage.
   *
   * @param name its name
   * @param actions its actions in order
   * @param mark what happens to it
   */
  public record Stage(String name, List<Action> actions, Mark mark) {
    /** Keeps a copy of the list. */
    public Stage {
      actions = List.copyOf(actions);
    }
  }

  /**
   * An action.
   *
   * @param name its name
   * @param provider the service that carries it out; empty if it is not known
   * @param isApproval whether somebody has to approve
   * @param mark what happens to it
   */
  public record Action(String name, String provider, boolean isApproval, Mark mark) {}
}
