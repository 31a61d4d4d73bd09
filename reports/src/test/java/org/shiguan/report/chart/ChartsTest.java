package org.shiguan.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiguan.report.SampleMart;
import org.shiguan.report.chart.kind.ActivityHeatMap;
import org.shiguan.report.chart.kind.Attention;
import org.shiguan.report.chart.kind.AttritionPlot;
import org.shiguan.report.chart.kind.GroupDots;
import org.shiguan.report.chart.kind.KeynessPlot;
import org.shiguan.report.chart.kind.PostSurvival;
import org.shiguan.report.chart.kind.RankedDots;
import org.shiguan.report.chart.kind.RoleMix;
import org.shiguan.report.chart.kind.StateRibbons;
import org.shiguan.report.mart.AttentionDay;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;
import org.w3c.dom.Document;

class ChartsTest {
  private static final Face FACE = Face.builtIn();
  @TempDir Path temp;

  private static HouseTheme theme(Language language) {
    return new HouseTheme(FACE, language, w -> {});
  }

  /** Every picture of a mart: chart, subject and drawing. */
  private static List<Drawing> drawings(Mart mart, Language language) {
    return Charts.ALL.stream()
        .flatMap(c -> c.subjects(mart).stream().map(s -> c.draw(mart, s, theme(language))))
        .toList();
  }

  static Document parsed(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void idsAreUniqueAndSafe() {
    var ids = new HashSet<String>();
    for (Chart chart : Charts.ALL) {
      assertTrue(chart.id().matches("[a-z-]+"), chart.id());
      assertTrue(ids.add(chart.id()), chart.id());
      for (Text text : List.of(chart.title(), chart.caption(), chart.appliesTo())) {
        assertFalse(text.zh().isBlank() || text.en().isBlank(), chart.id());
        FACE.require(text.zh() + text.en());
      }
    }
    assertThrows(RuntimeException.class, () -> Subject.executive("../x"));
    assertThrows(RuntimeException.class, () -> Subject.metric("a/b"));
    for (String bad : List.of("", "../x", "a:", ":a", "a__b", "a b", "a:../b", "x".repeat(101))) {
      assertThrows(ChartException.class, () -> Subject.comparison(bad), bad);
    }
    assertEquals("group-dots-C07__1h", Subject.comparison("C07:1h").pictureId(new GroupDots()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChartIsWrittenAsSvgAndPng(Language language) throws Exception {
    Mart mart = Mart.open(SampleMart.golden(temp));
    var pictures = new HashMap<String, Integer>();
    for (Chart chart : Charts.ALL) {
      for (Subject subject : chart.subjects(mart)) {
        Picture picture = Picture.write(temp, mart, chart, subject, theme(language));
        pictures.merge(chart.id(), 1, Integer::sum);
        Document file = parsed(Files.readString(temp.resolve(picture.svgPath())));
        parsed(picture.svg());
        assertEquals("svg", file.getDocumentElement().getTagName());
        assertEquals(1, file.getElementsByTagName("desc").getLength());
        String title = file.getElementsByTagName("title").item(0).getTextContent();
        assertEquals(picture.drawing().title(), title);
        assertTrue(file.getElementsByTagName("text").getLength() >= 3, "text stays text");
        assertFalse(picture.svg().contains("<image"), "nothing is rastered");

        BufferedImage png = ImageIO.read(temp.resolve(picture.pngPath()).toFile());
        assertEquals(2 * (picture.drawing().width() + 48), png.getWidth());
        assertEquals(2 * (picture.drawing().height() + 48), png.getHeight());
        assertTrue(colours(png) > 20, picture.id() + " is blank");
      }
    }
    // One per executive and one for all, twice, and one per unsliced metric.
    assertEquals(3 + 1, pictures.get("posting-timeline"));
    assertEquals(3 + 1, pictures.get("activity-heat-map"));
    assertEquals(3 + 1, pictures.get("role-mix"));
    assertEquals(7, pictures.get("ranked-dots"));
    assertEquals(3 + 1, pictures.get("state-ribbons"));
    // The one without an account was never crawled.
    assertEquals(2, pictures.get("deletion-raster"));
    assertEquals(2 + 1, pictures.get("post-survival"));
    assertEquals(3 + 1, pictures.get("attention"));
    assertEquals(1, pictures.get("attrition"));
    assertEquals(1, pictures.get("coverage-ledger"));
    // The third has too few words, and so have the groups.
    assertEquals(2, pictures.get("keyness"));
    assertEquals(1, pictures.get("primary-forest"));
    // C16, attention, posting_rate; C15 is withheld.
    assertEquals(3, pictures.get("group-dots"));
    assertEquals(2, pictures.get("group-curves"));
    assertEquals(1, pictures.get("state-occupation"));
  }

  private static int colours(BufferedImage image) {
    var colours = new HashSet<Integer>();
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void labelsStandInsideAndApart(Language language) {
    for (Path folder :
        List.of(SampleMart.golden(temp.resolve("s")), SampleMart.large(temp.resolve("l")))) {
      drawings(Mart.open(folder), language).forEach(ChartsTest::checkLabels);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eightyExecutivesOverTenYearsHaveRoom(Language language) throws Exception {
    Mart mart = Mart.open(SampleMart.wide(temp));
    for (Chart chart : Charts.ALL) {
      for (Subject subject : chart.subjects(mart)) {
        boolean once =
            subject.kind() != Subject.Kind.EXECUTIVE && subject.kind() != Subject.Kind.METRIC;
        if (once || subject.equals(Subject.executive("sample-5"))) {
          checkLabels(chart.draw(mart, subject, theme(language)));
          Picture picture = Picture.write(temp, mart, chart, subject, theme(language));
          assertTrue(picture.svg().length() < 1_000_000, chart.id() + ": heavier than the page");
        }
      }
    }
  }

  static void checkLabels(Drawing drawing) {
    List<TextRecorder.Label> labels = TextRecorder.labels(drawing);
    var canvas = new Rectangle2D.Double(-1, 0, drawing.width() + 2.0, drawing.height());
    for (int i = 0; i < labels.size(); i++) {
      TextRecorder.Label label = labels.get(i);
      assertTrue(canvas.contains(label.box()), drawing.title() + ": clipped " + label);
      assertEquals(-1, label.font().canDisplayUpTo(label.text()), "no glyph in " + label);
      assertTrue(label.font().getSize2D() >= 9, "too small: " + label);
      for (TextRecorder.Label other : labels.subList(i + 1, labels.size())) {
        assertFalse(label.box().intersects(other.box()), drawing.title() + ": " + label + other);
      }
    }
  }

  private static List<String> texts(Drawing drawing) {
    return TextRecorder.labels(drawing).stream().map(TextRecorder.Label::text).toList();
  }

  /** The rows that hold at days 0, 1, 3, 10, 30, 100 and 300, read from the sample by hand. */
  @Test
  void aSurvivalCurveSaysHowManyAreAtRiskAndHowFarApartTheCrawlsLie() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing =
        new PostSurvival().draw(mart, Subject.executive("sample-1"), theme(Language.EN));
    List<String> texts = texts(drawing);
    List<String> numbers = texts.subList(texts.indexOf("deleted so far") + 1, texts.size());
    assertEquals(
        List.of(
            "0", "1,200", "0", "1", "900", "8", "3", "900", "8", "10", "750", "12", "30", "600",
            "16", "100", "450", "20", "300", "300", "24"),
        numbers);
    assertTrue(
        drawing.description().startsWith("28 deleted; at most 1,200 posts at risk at once."),
        drawing.description());
    // Every thirty days, and three in eight count for nothing.
    assertTrue(
        drawing.description().contains("Crawls lie 30.0 days apart (median), 120 at most."),
        drawing.description());
    assertTrue(texts.contains("70%") && !texts.contains("0%"), "the axis says where it begins");
    assertTrue(new PostSurvival().caption().en().contains("deletions before the first crawl"));
  }

  @Test
  void ofTenPairsOfDumpsEightAreDrawnAndTwoNamed() {
    Mart mart = Mart.open(SampleMart.large(temp));
    Drawing drawing = new AttritionPlot().draw(mart, Subject.STUDY, theme(Language.EN));
    List<String> pairs = texts(drawing).stream().filter(t -> t.contains(" → ")).toList();
    assertEquals(8, pairs.size());
    assertTrue(pairs.get(0).startsWith("weiboscope week 10 → "), "most posts first");
    assertTrue(drawing.description().contains("2 more are in the table"), drawing.description());
  }

  @Test
  void anExecutiveIsNamedOnTheRibbonsWithTheShareThatIsKnown() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<String> texts = texts(new StateRibbons().draw(mart, Subject.STUDY, theme(Language.EN)));
    // Unknown on the first 58 and the last 110 of 731 days: 92.1 % and 85.0 % are known.
    assertEquals("92.1%", texts.get(texts.indexOf("Sample Two") + 1));
    assertEquals("85.0%", texts.get(texts.indexOf("Sample One") + 1));
    // Not found is not known either: 439 of 731 days.
    assertEquals("60.1%", texts.get(texts.indexOf("Sample Three") + 1));
    assertTrue(texts.contains("closed by its owner S4"), "a code in words");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void axisLabelIsTitleAndUnitOfTheCard(Language language) {
    Mart mart = Mart.open(SampleMart.golden(temp));
    var chart = new RankedDots();
    var labels = new ArrayList<String>();
    for (Catalogue.Metric card : mart.catalogue().metrics()) {
      if (!card.sliced() && !mart.values(card.id()).isEmpty()) {
        Drawing drawing = chart.draw(mart, Subject.metric(card.id()), theme(language));
        List<String> texts =
            TextRecorder.labels(drawing).stream().map(TextRecorder.Label::text).toList();
        String title = card.title().in(language);
        labels.addAll(texts.stream().filter(t -> t.startsWith(title) && !t.equals(title)).toList());
      }
    }
    List<String> expected =
        language == Language.EN
            ? List.of(
                "Posting rate (posts per day)",
                "Share of posts at night (%)",
                "Median gap (hours)",
                "Burstiness (coefficient)",
                "Mean hour of posting (time of day, +08:00)",
                "Attention (per million posts)")
            : List.of(
                "发帖频率（帖/天）", "夜间发帖占比（%）", "发帖间隔中位数（小时）", "突发性（系数）", "平均发帖时刻（时刻，北京时间）", "关注度（每百万帖）");
    // The card's unit is seconds; 1,800 s and 3,780 s are shown in minutes.
    assertEquals(
        expected.stream()
            .map(l -> l.replace("(hours)", "(minutes)").replace("（小时）", "（分钟）"))
            .toList(),
        labels);
  }

  @Test
  void whoNeverHadAnAccountIsRankedByAttentionWithTheOthers() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<String> texts = texts(new Attention().draw(mart, Subject.STUDY, theme(Language.EN)));
    assertEquals("stayed · deleted", texts.get(texts.indexOf("Sample One") + 1));
    assertEquals("never joined", texts.get(texts.indexOf("Sample Three") + 1));
    assertTrue(texts.indexOf("Sample Two") < texts.indexOf("Sample Three"), "highest first");
  }

  @Test
  void attentionSaysWhatItRestsOn() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing one = new Attention().draw(mart, Subject.executive("sample-1"), theme(Language.EN));
    long mentions = mart.attention("sample-1").stream().mapToLong(AttentionDay::mentions).sum();
    assertTrue(
        one.description().startsWith("n = " + theme(Language.EN).numbers().count(mentions)),
        one.description());
    // 104 whole weeks lie in 2011 and 2012; 9 of their Tuesdays have no corpus, 21 no mention.
    assertTrue(one.description().endsWith("in 74 of 104 whole weeks."), one.description());
  }

  @Test
  void theUndefinedStandInTheRankingWithTheirReason() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing =
        new RankedDots().draw(mart, Subject.metric("posting_rate"), theme(Language.EN));
    List<String> texts =
        TextRecorder.labels(drawing).stream().map(TextRecorder.Label::text).toList();
    assertTrue(texts.indexOf("Sample One") < texts.indexOf("Sample Two"), "highest first");
    assertTrue(texts.indexOf("Sample Two") < texts.indexOf("Sample Three"), "undefined last");
    assertTrue(texts.contains("— no time of it was crawled"), texts.toString());
    assertTrue(texts.contains("4,000"), "n stands beside the value");
  }

  /** Sample One: codes at 0, 2.5, 5 … 35 %, and only the first of them validated. */
  @Test
  void codesAreRankedAndSayWhichAreNotValidated() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing = new RoleMix().draw(mart, Subject.executive("sample-1"), theme(Language.EN));
    List<String> texts = texts(drawing);
    assertEquals("35.0%", texts.get(texts.indexOf("Confrontation") + 2));
    assertTrue(texts.indexOf("Confrontation") < texts.indexOf("Self-criticism"), "largest first");
    assertEquals("CONFRONT · not validated", texts.get(texts.indexOf("Confrontation") + 1));
    assertTrue(texts.contains("No post with (0% to 5.0%): Face of the firm IMG"), texts.toString());
    assertFalse(texts.contains("Face of the firm"), "no empty panel");
    List<String> two =
        texts(new RoleMix().draw(mart, Subject.executive("sample-2"), theme(Language.EN)));
    assertEquals("IMG", two.get(two.indexOf("Face of the firm") + 1));
    // Months reach 45 %, which the panels round up.
    assertTrue(drawing.description().contains("every panel reaches 50.0%"), drawing.description());
    assertTrue(drawing.description().contains("Not validated: "), drawing.description());
  }

  @Test
  void theTriangleNamesEverybodyAndWhyTheOthersAreMissing() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing = new RoleMix().draw(mart, Subject.STUDY, theme(Language.EN));
    List<String> texts = texts(drawing);
    int one = texts.indexOf("Sample One");
    assertEquals(List.of("50.0%", "30.0%", "20.0%", "100"), texts.subList(one + 1, one + 5));
    assertTrue(one > texts.indexOf("Sample Two"), "most posts first");
    assertTrue(texts.contains("1 × — not computed: no row in the mart"), texts.toString());
    assertTrue(drawing.description().contains("Not validated: "), drawing.description());
  }

  /** Of thirty words a side the fifteen of largest z: the first of each is 30.5 from 0. */
  @Test
  void theClearestWordsOfEachSideAreNamed() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing =
        new KeynessPlot().draw(mart, Subject.executive("sample-1"), theme(Language.EN));
    List<String> texts = texts(drawing);
    long named = texts.stream().filter(t -> t.matches("\\p{IsHan}+\\d+|Super.*…")).count();
    assertEquals(30, named, texts.toString());
    assertTrue(texts.containsAll(List.of("用户0", "市场20", "产品1", "Sample One →", "← the others")));
    assertTrue(
        drawing.description().startsWith("n = 12,345 words against 54,321 of 13 others."),
        drawing.description());
  }

  @Test
  void anEmptyWeekIsNoGridOfZeros() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing drawing =
        new ActivityHeatMap().draw(mart, Subject.executive("sample-3"), theme(Language.EN));
    List<String> texts =
        TextRecorder.labels(drawing).stream().map(TextRecorder.Label::text).toList();
    assertEquals("No data", texts.get(1));
    assertEquals(3, texts.size(), texts.toString());
  }

  @Test
  void aLabelWithoutGlyphFailsAndDataIsPrintedByNumber() {
    var heard = new ArrayList<String>();
    var theme = new HouseTheme(FACE, Language.EN, heard::add);
    var failure = assertThrows(ChartException.class, () -> theme.label("𠮷 label", "标签"));
    assertTrue(failure.getMessage().contains("U+20BB7"), failure.getMessage());
    assertEquals("〔U+20BB7〕野家 〔U+1F600〕", theme.data("𠮷野家 😀"));
    assertEquals(2, heard.size());
    assertEquals("〔U+202E〕", theme.data("\u202e"));
    assertEquals(2, heard.size(), "a control is not the face's fault");
  }

  @Test
  void anotherFontTakesThePlaceOfTheBuiltIn() throws Exception {
    Path file = temp.resolve("other.ttf");
    Files.write(file, FACE.bytes());
    Face other = Face.of(file);
    assertFalse(other.isBuiltIn());
    assertEquals("face.ttf", other.fileName());
    Files.writeString(file, "no font");
    assertThrows(ChartException.class, () -> Face.of(file));
    assertThrows(ChartException.class, () -> Face.of(temp.resolve("none.ttf")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostileTextIsHarmlessInSvg(Language language) throws Exception {
    String hostile = "\"><script>alert(1)</script>\u202e\u0000😀𠮷]]>";
    Mart mart = Mart.open(SampleMart.hostile(temp, hostile));
    for (Chart chart : Charts.ALL) {
      for (Subject subject : chart.subjects(mart)) {
        String svg = Picture.write(temp, mart, chart, subject, theme(language)).svg();
        Document document = parsed(svg);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        String text = document.getDocumentElement().getTextContent();
        assertFalse(text.contains("\u202e") || text.contains("😀"), "printed by number");
      }
    }
    Drawing timeline = Charts.ALL.get(0).draw(mart, Subject.executive("sample-1"), theme(language));
    assertTrue(timeline.title().contains("〔U+202E〕〔U+0000〕〔U+1F600〕〔U+20BB7〕"), timeline.title());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anEmptyMartHasNoPictures(Language language) {
    assertEquals(List.of(), drawings(Mart.open(SampleMart.empty(temp)), language));
  }

  @Test
  void pictureIdsAreTheSameInBothLanguagesAndFileNames() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Stream<String> ids =
        Charts.ALL.stream().flatMap(c -> c.subjects(mart).stream().map(s -> s.pictureId(c)));
    List<String> all = ids.toList();
    assertEquals(all.size(), new HashSet<>(all).size());
    all.forEach(id -> assertTrue(id.matches("[A-Za-z0-9_-]+"), id.toLowerCase(Locale.ROOT)));
  }
}
