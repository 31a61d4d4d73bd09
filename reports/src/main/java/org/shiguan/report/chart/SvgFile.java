package org.shiguan.report.chart;

import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A drawing as SVG: text stays text, ids carry the picture's name so that many can stand in one
 * page, and the face is named once at the root.
 */
final class SvgFile {
  private static final String NS = "http://www.w3.org/2000/svg";
  private static final String FAMILIES =
      "'"
          + Face.FAMILY
          + "', 'HarmonyOS Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC',"
          + " sans-serif";

  private final String pictureId;
  private final Drawing drawing;
  private final Element root;

  SvgFile(String pictureId, Drawing drawing) {
    this.pictureId = pictureId;
    this.drawing = drawing;
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(NS, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(3);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return super.generateID(pictureId + "-" + prefix);
          }
        });
    var canvas = new SVGGraphics2D(context, false);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    // JFreeChart reads this hint and puts it back, and Batik refuses to be given null.
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.painter().accept(canvas);
    this.root = canvas.getRoot();
    tidy(root);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", NS);
    root.setAttributeNS(null, "width", Integer.toString(drawing.width()));
    root.setAttributeNS(null, "height", Integer.toString(drawing.height()));
    root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
    root.setAttributeNS(null, "role", "img");
    root.setAttributeNS(null, "aria-labelledby", pictureId + "-title " + pictureId + "-desc");
    root.setAttributeNS(null, "font-family", FAMILIES);
    Node first = root.getFirstChild();
    root.insertBefore(text("title", drawing.title()), first);
    root.insertBefore(text("desc", drawing.description()), first);
  }

  /** For the page, which loads the face itself. */
  String inline() {
    return serialised(root);
  }

  /** For its own file: loads the face from a URL relative to the file. */
  String standalone(String faceUrl) {
    Element copy = (Element) root.cloneNode(true);
    Element style = root.getOwnerDocument().createElementNS(NS, "style");
    style.setAttributeNS(null, "type", "text/css");
    style.setTextContent(
        "@font-face { font-family: '" + Face.FAMILY + "'; src: url('" + faceUrl + "'); }");
    int width = drawing.width() + 2 * Drawing.MARGIN;
    int height = drawing.height() + 2 * Drawing.MARGIN;
    copy.setAttributeNS(null, "width", Integer.toString(width));
    copy.setAttributeNS(null, "height", Integer.toString(height));
    copy.setAttributeNS(
        null,
        "viewBox",
        String.join(
            " ",
            Integer.toString(-Drawing.MARGIN),
            Integer.toString(-Drawing.MARGIN),
            Integer.toString(width),
            Integer.toString(height)));
    copy.setAttributeNS(null, "style", "background: white");
    copy.insertBefore(style, copy.getFirstChild());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + serialised(copy) + "\n";
  }

  private Element text(String name, String content) {
    Element element = root.getOwnerDocument().createElementNS(NS, name);
    element.setAttributeNS(null, "id", pictureId + "-" + name);
    element.setTextContent(content);
    return element;
  }

  private void tidy(Element element) {
    element.removeAttributeNS(null, "font-family");
    if (SVGSyntax.ID_PREFIX_GENERIC_DEFS.equals(element.getAttributeNS(null, "id"))) {
      element.removeAttributeNS(null, "id");
    }
    NodeList children = element.getChildNodes();
    for (int i = children.getLength() - 1; i >= 0; i--) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        tidy(inner);
      } else if (child.getNodeType() == Node.COMMENT_NODE) {
        element.removeChild(child);
      }
    }
  }

  private static String serialised(Element element) {
    var out = new StringWriter();
    try {
      DOMUtilities.writeNode(element, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
