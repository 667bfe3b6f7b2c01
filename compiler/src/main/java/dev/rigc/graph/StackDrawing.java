package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Member;
import dev.rigc.graph.SystemDiagram.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Groups of stacks in columns. Beside the boxes of a group each stack that others of the group use
 * has a line of its own, from its box to theirs; what a stack uses of other groups is in words.
 */
final class StackDrawing {
  private static final int MOST_COLUMNS = 4;
  private static final int GAP = 12;
  private static final int LANE = 8;
  private static final int LINE_FOOT = 5;
  private static final int HEADING = 24;
  private static final int TEXT = 12;
  private static final int SMALL = 10;
  private static final int LINE = 12;

  private final Svg svg;
  private final SystemDiagram diagram;
  private final Map<String, Member> members = new HashMap<>();

  /** The height of a box: a comparison has a line more, on what happens to the stack. */
  private final int box;

  /** From the top of one box to that of the next. */
  private final int step;

  StackDrawing(Svg svg, SystemDiagram diagram) {
    this.svg = svg;
    this.diagram = diagram;
    this.box = diagram.isComparison() ? 34 + LINE : 34;
    this.step = box + LANE;
    diagram.members().forEach(member -> members.put(member.id(), member));
  }

  /** Draws the groups from a height on, and returns where they end. */
  int drawnAt(int top) {
    List<Group> groups = diagram.groups();
    int columns = Math.max(1, Math.min(MOST_COLUMNS, groups.size()));
    int width = (SvgPicture.WIDTH - 2 * SvgPicture.MARGIN - (columns - 1) * GAP) / columns;
    int y = top;
    for (int first = 0; first < groups.size(); first += columns) {
      int end = y;
      for (int i = first; i < Math.min(first + columns, groups.size()); i++) {
        int x = SvgPicture.MARGIN + (i - first) * (width + GAP);
        end = Math.max(end, drawn(groups.get(i), x, y, width));
      }
      y = end + GAP;
    }
    return y - GAP;
  }

  private int drawn(Group group, int x, int y, int width) {
    Lanes lanes = Lanes.of(group, box);
    int height = HEADING + group.members().size() * step + LANE;
    svg.box("frame", x, y, width, height);
    svg.text("name", x + LANE, y + HEADING - LANE, TEXT, width - 2 * LANE, title(group));
    int left = Math.min(x + LANE * (lanes.count() + 2), x + width / 2);
    int boxWidth = x + width - LANE - left;
    for (int i = 0; i < group.members().size(); i++) {
      box(group, group.members().get(i), left, y + HEADING + i * step, boxWidth);
    }
    for (Lane lane : lanes.all()) {
      int at = Math.max(x + LANE / 2, left - LANE * (lane.position() + 1));
      line(lanes, lane, at, left, y + HEADING);
    }
    return y + height;
  }

  private static String title(Group group) {
    return group.name().isEmpty() ? "stacks" : group.name();
  }

  private void box(Group group, Member member, int x, int y, int width) {
    svg.open(described(member));
    Mark mark = member.mark();
    int inside = width - 2 * LANE;
    svg.box(mark.style("box"), x, y, width, box);
    svg.text("name", x + LANE, y + TEXT + 2, TEXT, inside, mark.on(member.label()));
    List<String> elsewhere =
        member.uses().stream()
            .filter(use -> !group.members().contains(member(use.id())))
            .map(use -> used(member, use, member(use.id()).label()))
            .distinct()
            .toList();
    String size = Descriptions.count(member.resources(), "resource");
    svg.text(
        "small",
        x + LANE,
        y + TEXT + 2 + LINE,
        SMALL,
        inside,
        elsewhere.isEmpty() ? size : size + " ← " + String.join(", ", elsewhere));
    String words = mark.text(Svg.characters(SMALL, inside));
    svg.text("small", x + LANE, y + TEXT + 2 + 2 * LINE, SMALL, inside, words);
    svg.close();
  }

  /** A stack that is on one side only uses all that it uses on that side only. */
  private static String used(Member user, Use use, String name) {
    return user.mark().isOneSided() ? name : use.mark().on(name);
  }

  private String described(Member member) {
    List<String> used =
        member.uses().stream().map(use -> used(member, use, member(use.id()).name())).toList();
    return member.mark().on(member.name())
        + ": "
        + (member.mark().isNone() ? "" : member.mark().text() + "; ")
        + Descriptions.count(member.resources(), "resource")
        + (used.isEmpty() ? "" : "; uses " + String.join(", ", used));
  }

  private Member member(String id) {
    return Objects.requireNonNull(members.get(id));
  }

  /** From the foot of the left side of one box to those of others. */
  private void line(Lanes lanes, Lane lane, int x, int left, int top) {
    String style = Svg.style("line l", lane.colour());
    int start = top + lane.from() * step + box - LINE_FOOT;
    List<Integer> ends = new ArrayList<>();
    for (User user : lane.users()) {
      ends.add(top + user.position() * step + lanes.arrival(lane, user.position()));
    }
    int highest = Math.min(start, Collections.min(ends));
    int lowest = Math.max(start, Collections.max(ends));
    boolean isDropped = lane.users().stream().allMatch(user -> user.mark().isDropped());
    String trunk = isDropped ? style + " dropped" : style;
    svg.path(trunk, "M", left, start, "H", x, "M", x, highest, "V", lowest);
    for (int i = 0; i < ends.size(); i++) {
      int y = ends.get(i);
      Mark mark = lane.users().get(i).mark();
      String arrival = mark.isNone() ? style : style + (mark.isDropped() ? " dropped" : " added");
      svg.path(arrival, "M", x, y, "H", left);
      svg.circle(Svg.style("d", lane.colour()), left, y, 3);
    }
  }

  /**
   * The line of a stack that others of its group use.
   *
   * @param from the position of the stack in the group
   * @param users those that use it
   * @param position how far the line is from the boxes, from 0
   * @param colour the number of its colour
   */
  private record Lane(int from, List<User> users, int position, int colour) {
    int first() {
      return Math.min(from, users.get(0).position());
    }

    int last() {
      return Math.max(from, users.get(users.size() - 1).position());
    }

    boolean leadsTo(int user) {
      return users.stream().anyMatch(one -> one.position() == user);
    }
  }

  /**
   * A stack of the group that uses another one.
   *
   * @param position its position in the group
   * @param mark whether it does on one side only
   */
  private record User(int position, Mark mark) {}

  /** The lines of a group, so placed that no two are on each other. */
  private record Lanes(List<Lane> all, int count, int box) {
    /** How far below the top of a box the line of a stack arrives that it uses. */
    int arrival(Lane lane, int user) {
      List<Lane> arriving = all.stream().filter(each -> each.leadsTo(user)).toList();
      return (arriving.indexOf(lane) + 1) * (box - LINE_FOOT) / (arriving.size() + 1);
    }

    static Lanes of(Group group, int box) {
      Map<String, List<User>> users = new HashMap<>();
      for (int i = 0; i < group.members().size(); i++) {
        for (Use use : group.members().get(i).uses()) {
          users.computeIfAbsent(use.id(), id -> new ArrayList<>()).add(new User(i, use.mark()));
        }
      }
      List<Lane> lanes = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (int i = 0; i < group.members().size(); i++) {
        List<User> of = users.getOrDefault(group.members().get(i).id(), List.of());
        if (!of.isEmpty()) {
          Lane lane = new Lane(i, of, 0, lanes.size() % SvgStyle.COLOURS);
          int position = place(ends, lane);
          lanes.add(new Lane(i, of, position, lane.colour()));
        }
      }
      return new Lanes(lanes, ends.size(), box);
    }

    private static int place(List<Integer> ends, Lane lane) {
      for (int position = 0; position < ends.size(); position++) {
        if (ends.get(position) < lane.first()) {
          ends.set(position, lane.last());
          return position;
        }
      }
      ends.add(lane.last());
      return ends.size() - 1;
    }
  }
}
