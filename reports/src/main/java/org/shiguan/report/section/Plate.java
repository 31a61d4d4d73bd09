package org.shiguan.report.section;

/**
 * A picture as it stands on a page.
 *
 * @param id its anchor
 * @param title its title
 * @param svg SVG to stand in the page, already escaped
 * @param caption how to read it
 * @param svgLink link to the SVG file
 * @param pngLink link to the PNG file
 */
public record Plate(
    String id, String title, String svg, String caption, String svgLink, String pngLink) {}
