package org.shiguan.privacy;

import java.util.List;

/**
 * Something of a person that may remain, because nothing says that it is one's.
 *
 * @param en what
 * @param zh the same in Chinese
 * @param whyEn why
 * @param whyZh the same in Chinese
 * @param examples that stay as they are
 */
public record Remains(
    String en, String zh, String whyEn, String whyZh, List<PersonRule.Example> examples) {}
