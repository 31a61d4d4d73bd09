package org.shiguan.report.chart.kind;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.KeyWord;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/**
 * Words by how clearly they belong to one of two groups of posts, and by how often they are used.
 */
public final class KeynessPlot implements Chart {
  private static final int NAMED = 15;
  private static final int LEFT = 64;
  private static final int PLOT = 430;
  private static final double RADIUS = 4;
  private static final double WIDEST = 130;
  private static final double LINE = 16;
  private static final double NEAR = 40;
  private static final double CLEAR = 1.96;
  private static final double PER = 10_000;

  @Override
  public String id() {
    return "keyness";
  }

  @Override
  public Text title() {
    return new Text("关键词图", "Keyness plot");
  }

  @Override
  public Text appliesTo() {
    return new Text(
        "两组各不少于五位高管的研究，以及每位文字足够的高管",
        "a study with five executives on each side, and each executive with enough words");
  }

  @Override
  public Text caption() {
    return new Text(
        "横轴为 z：以词在全部帖子中的频率为先验（Monroe、Colaresi 与 Quinn 2008）的对数优势之差除以其标准误，越靠两端越为一方所"
            + "特有；虚线为 ±1.96。纵轴为两方合计每万词出现次数（对数）。每侧标出 z 最大的 15 个词；空心点只有一位高管使用，多为个人"
            + "习惯。不计人名、@、话题、链接、表情、数字与标点，只列用过五次以上的词。同一人的用词不独立，词又如此之多，z 只宜排序，"
            + "不是检验。",
        "Across: z, the difference of log-odds under a prior of the word's share in all posts, by its"
            + " standard error (Monroe, Colaresi and Quinn 2008); the further out, the more a word is"
            + " one side's own; dashed: ±1.96. Up: uses per 10,000 words of both sides, on a log scale."
            + " The 15 words of largest z are named on each side; a hollow dot is a word that one"
            + " executive alone uses. Names, mentions, topics, links, emoticons, numbers and"
            + " punctuation do not count, nor do words used fewer than five times. Uses of one person"
            + " are not independent and the words are many: z ranks words and tests nothing.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (!words(mart, null).isEmpty()) {
      subjects.add(Subject.STUDY);
    }
    for (Executive executive : mart.executives()) {
      if (!words(mart, executive.id()).isEmpty()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  private static List<KeyWord> words(Mart mart, String executive) {
    return mart.keyWords(executive).stream().filter(k -> k.word() != null).toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    boolean study = subject.kind() == Subject.Kind.STUDY;
    List<KeyWord> words = words(mart, study ? null : subject.id());
    String first =
        study ? theme.label("those who stayed", "留下者") : theme.name(mart.executive(subject.id()));
    String second =
        study ? theme.label("those who deleted", "删除者") : theme.label("the others", "其他高管");
    String title = theme.label("Words of ", "用词：") + first + theme.label(" and of ", "与") + second;
    String subtitle = subtitle(theme, words.get(0), study);
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int top = frame.top() + 34;
    int height = top + PLOT + 44 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          new Plot(theme, pen, words, top).paint(first, second);
        });
  }

  private static String subtitle(HouseTheme theme, KeyWord any, boolean study) {
    String n1 = theme.numbers().count(any.first().tokens());
    String n2 = theme.numbers().count(any.second().tokens());
    String a1 = theme.numbers().count(any.first().accounts());
    String a2 = theme.numbers().count(any.second().accounts());
    return study
        ? theme.label(
            "n = %s words of %s executives, and %s of %s.".formatted(n1, a1, n2, a2),
            "n = %s 词（%s 位高管）与 %s 词（%s 位）。".formatted(n1, a1, n2, a2))
        : theme.label(
            "n = %s words against %s of %s others. One person's idiom: it says nothing about a group."
                .formatted(n1, n2, a2),
            "n = %s 词，对照其他 %s 位高管的 %s 词。一个人的用语习惯，不代表任何群体。".formatted(n1, a2, n2));
  }

  /** The picture below its subtitle. */
  private static final class Plot {
    private final HouseTheme theme;
    private final Pen pen;
    private final List<KeyWord> words;
    private final double top;
    private final double lowZ;
    private final double highZ;
    private final double lowUse;
    private final double highUse;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Plot(HouseTheme theme, Pen pen, List<KeyWord> words, double top) {
      this.theme = theme;
      this.pen = pen;
      this.words = words;
      this.top = top;
      lowZ = Math.min(-2 * CLEAR, words.stream().mapToDouble(KeyWord::z).min().orElse(0));
      highZ = Math.max(2 * CLEAR, words.stream().mapToDouble(KeyWord::z).max().orElse(0));
      lowUse = Math.floor(log(words.stream().mapToDouble(Plot::use).min().orElse(1)));
      highUse =
          Math.max(
              lowUse + 1, Math.ceil(log(words.stream().mapToDouble(Plot::use).max().orElse(1))));
    }

    private static double use(KeyWord word) {
      double uses = (double) word.first().uses() + word.second().uses();
      return PER * uses / (word.first().tokens() + word.second().tokens());
    }

    private static double log(double use) {
      return Math.log10(use);
    }

    private double x(double z) {
      return LEFT + 12 + (z - lowZ) / (highZ - lowZ) * (HouseTheme.WIDTH - LEFT - 24.0);
    }

    private Point2D.Double at(KeyWord word) {
      return new Point2D.Double(x(word.z()), y(log(use(word))));
    }

    private double y(double log) {
      return top + PLOT - 8 - (log - lowUse) / (highUse - lowUse) * (PLOT - 16.0);
    }

    void paint(String first, String second) {
      axes();
      double half = (HouseTheme.WIDTH - LEFT) / 2.0 - 20;
      String left = pen.fit("← " + second, half, HouseTheme.BODY);
      String right = pen.fit(first + " →", half, HouseTheme.BODY);
      pen.left(left, LEFT, top - 12, HouseTheme.BODY, HouseTheme.EVENT);
      pen.right(right, HouseTheme.WIDTH, top - 12, HouseTheme.BODY, HouseTheme.DATA);
      List<KeyWord> named =
          Stream.concat(
                  words.stream()
                      .filter(w -> w.z() > 0)
                      .sorted(Comparator.comparingDouble(KeyWord::z).reversed())
                      .limit(NAMED),
                  words.stream()
                      .filter(w -> w.z() < 0)
                      .sorted(Comparator.comparingDouble(KeyWord::z))
                      .limit(NAMED))
              .toList();
      for (KeyWord word : words) {
        dot(word, named.contains(word));
      }
      for (KeyWord word : named) {
        Point2D.Double p = at(word);
        taken.add(new Rectangle2D.Double(p.x - RADIUS, p.y - RADIUS, 2 * RADIUS, 2 * RADIUS));
      }
      named.forEach(this::name);
    }

    private void axes() {
      double base = top + PLOT;
      for (double power = lowUse; power <= highUse; power++) {
        double y = y(power);
        pen.rule(LEFT, y, HouseTheme.WIDTH, y, 0.75, HouseTheme.GRID);
        String label = theme.numbers().tick(Math.pow(10, power), Math.pow(10, power));
        pen.right(label, LEFT - 6.0, y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
      }
      pen.left(
          theme.label("uses per 10,000 words ↑", "每万词次数 ↑"),
          0,
          base + 36,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
      pen.rule(LEFT, base, HouseTheme.WIDTH, base, 1, HouseTheme.RULE);
      double step = Ticks.step(lowZ, highZ, 8);
      for (double z = Math.ceil(lowZ / step) * step; z <= highZ; z += step) {
        double tick = Math.rint(z / step) * step;
        pen.rule(x(tick), base, x(tick), base + 4, 1, HouseTheme.RULE);
        String label = theme.numbers().tick(tick, step);
        pen.centre(label, x(tick), base + 18, HouseTheme.SMALL, HouseTheme.MUTED);
      }
      pen.right("z", HouseTheme.WIDTH, base + 36, HouseTheme.SMALL, HouseTheme.MUTED);
      pen.rule(x(0), top, x(0), base, 1, HouseTheme.RULE);
      for (double z : new double[] {-CLEAR, CLEAR}) {
        pen.draw(
            new Line2D.Double(x(z), top, x(z), base), HouseTheme.dashed(0.75, 3), HouseTheme.RULE);
      }
    }

    private void dot(KeyWord word, boolean named) {
      Point2D.Double p = at(word);
      double radius = named ? RADIUS : RADIUS - 1.5;
      var disc = new Ellipse2D.Double(p.x - radius, p.y - radius, 2 * radius, 2 * radius);
      var color = !named ? HouseTheme.RULE : word.z() > 0 ? HouseTheme.DATA : HouseTheme.EVENT;
      pen.fill(disc, word.isOnePersons() ? HouseTheme.PAPER : color);
      pen.draw(disc, HouseTheme.line(1.25), color);
    }

    private void name(KeyWord word) {
      Point2D.Double p = at(word);
      String text = pen.fit(theme.data(word.word()), WIDEST, HouseTheme.BODY);
      Rectangle2D box = free(p, theme.face().width(text, HouseTheme.BODY) + 4);
      taken.add(box);
      if (p.distance(box.getCenterX(), box.getCenterY()) > 20 + box.getWidth() / 2) {
        double x = Math.max(box.getX(), Math.min(p.x, box.getMaxX()));
        double y = Math.max(box.getY(), Math.min(p.y, box.getMaxY()));
        pen.rule(p.x, p.y, x, y, 0.75, HouseTheme.RULE);
      }
      pen.left(text, box.getX() + 2, box.getMaxY() - 4, HouseTheme.BODY, HouseTheme.INK);
    }

    /** A place that hides no other dot, if there is one near by; else one that hits no name. */
    private Rectangle2D free(Point2D.Double dot, double width) {
      var dots = new ArrayList<Rectangle2D>(taken);
      for (KeyWord word : words) {
        Point2D.Double p = at(word);
        dots.add(new Rectangle2D.Double(p.x - 2, p.y - 2, 4, 4));
      }
      return free(dot, width, dots, NEAR)
          .or(() -> free(dot, width, taken, HouseTheme.WIDTH))
          .orElseGet(() -> new Rectangle2D.Double(LEFT, top, width, LINE));
    }

    /**
     * The first place around a dot, nearest rings first, that lies in the plot and hits nothing.
     */
    private Optional<Rectangle2D> free(
        Point2D.Double dot, double width, List<Rectangle2D> blocked, double furthest) {
      var plot = new Rectangle2D.Double(LEFT, top, HouseTheme.WIDTH - (double) LEFT, PLOT - 2.0);
      for (double ring = 0; ring < furthest; ring += 6) {
        for (int turn = 0; turn < 16; turn++) {
          double angle = Math.PI * turn / 8.0;
          double x = dot.x + Math.cos(angle) * (ring + RADIUS + 2 + width / 2) - width / 2;
          double y = dot.y + Math.sin(angle) * (ring + RADIUS + 2 + LINE / 2) - LINE / 2;
          Rectangle2D box = new Rectangle2D.Double(x, y, width, LINE);
          if (plot.contains(box) && blocked.stream().noneMatch(box::intersects)) {
            return Optional.of(box);
          }
        }
      }
      return Optional.empty();
    }
  }
}
