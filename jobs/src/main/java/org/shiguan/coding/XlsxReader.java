package org.shiguan.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the first worksheet of a workbook (ECMA-376) as texts, whatever program saved it. */
final class XlsxReader {
  /** A filled sheet has a few hundred kilobytes; a packed bomb would not stop. */
  private static final int LARGEST_PART = 64 << 20;

  private static final int MOST_COLUMNS = 1_000;

  private final Map<String, byte[]> parts;

  private XlsxReader(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * The rows of the first worksheet.
   *
   * @throws IOException when the file is no workbook
   */
  static List<SheetRow> read(Path file) throws IOException {
    var parts = new HashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"))) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PART);
            if (bytes.length == LARGEST_PART) {
              throw new IOException(name + " is too large");
            }
            parts.put(name, bytes);
          }
        }
      }
    }
    try {
      var reader = new XlsxReader(parts);
      return reader.rows(reader.firstSheet(), reader.strings());
    } catch (XMLStreamException | NumberFormatException e) {
      throw new IOException("not well-formed", e);
    }
  }

  private XMLStreamReader open(String part) throws IOException, XMLStreamException {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IOException("no " + part);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private String firstSheet() throws IOException, XMLStreamException {
    String id = null;
    XMLStreamReader workbook = open("xl/workbook.xml");
    while (id == null && workbook.hasNext()) {
      if (workbook.next() == XMLStreamConstants.START_ELEMENT
          && workbook.getLocalName().equals("sheet")) {
        id = attribute(workbook, "id");
      }
    }
    XMLStreamReader relations = open("xl/_rels/workbook.xml.rels");
    while (relations.hasNext()) {
      if (relations.next() == XMLStreamConstants.START_ELEMENT
          && relations.getLocalName().equals("Relationship")
          && attribute(relations, "Id").equals(id)) {
        String target = attribute(relations, "Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    throw new IOException("no worksheet");
  }

  private List<String> strings() throws IOException, XMLStreamException {
    var strings = new ArrayList<String>();
    if (!parts.containsKey("xl/sharedStrings.xml")) {
      return strings;
    }
    XMLStreamReader xml = open("xl/sharedStrings.xml");
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text(xml, "si"));
      }
    }
    return strings;
  }

  /** The text of the runs within an element; how it is read aloud (rPh) is no text of it. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    int aloud = 0;
    boolean run = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        run = xml.getLocalName().equals("t");
        aloud += xml.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        run = false;
        aloud -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals(element)) {
          break;
        }
      } else if (run && aloud == 0 && xml.hasText()) {
        text.append(xml.getText());
      }
    }
    return decoded(text.toString());
  }

  private static String decoded(String text) {
    return text.replace("_x005F_x", "_x").replace("_x000D_", "\r");
  }

  private List<SheetRow> rows(String part, List<String> strings)
      throws IOException, XMLStreamException {
    var rows = new ArrayList<SheetRow>();
    var cells = new ArrayList<String>();
    int line = 0;
    XMLStreamReader xml = open(part);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String number = attribute(xml, "r");
        line = number.isEmpty() ? line + 1 : Integer.parseInt(number);
        cells.clear();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(attribute(xml, "r"), cells.size());
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(value(xml, strings));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        rows.add(new SheetRow(line, cells));
      }
    }
    return rows;
  }

  private static String value(XMLStreamReader xml, List<String> strings)
      throws IOException, XMLStreamException {
    String type = attribute(xml, "t");
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value = xml.getElementText();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
        value = text(xml, "is");
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    if (!type.equals("s") || value.isEmpty()) {
      return value;
    }
    try {
      return strings.get(Integer.parseInt(value));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("no shared text " + value, e);
    }
  }

  /** Column of a reference such as AB12; the next one when there is none. */
  private static int column(String reference, int next) throws IOException {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
      if (column > MOST_COLUMNS) {
        throw new IOException("more than " + MOST_COLUMNS + " columns");
      }
    }
    return column == 0 ? next : Math.max(next, column - 1);
  }

  /** An attribute by its local name; empty when absent. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
