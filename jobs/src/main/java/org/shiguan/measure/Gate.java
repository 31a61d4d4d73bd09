package org.shiguan.measure;

import java.io.Serializable;

/**
 * How many observations a value needs before it is published (codebook §8).
 *
 * @param publish from here on it is published as it is
 * @param flag from here on it is published with {@link Reason#LOW_N}; below it is withheld with
 *     {@link Reason#TOO_FEW}
 */
public record Gate(long publish, long flag) implements Serializable {
  /** Lets everything through. */
  public static final Gate OPEN = new Gate(0, 0);

  /** Checks the order of the two numbers. */
  public Gate {
    if (flag < 0 || publish < flag) {
      throw new IllegalArgumentException("gate " + publish + ", " + flag);
    }
  }

  /** The value as it may be published; what is undefined or already flagged keeps its reason. */
  Value apply(Value value) {
    if (value.value() == null || value.n() >= publish) {
      return value;
    }
    if (value.n() < flag) {
      return Value.undefined(Reason.TOO_FEW, value.n()).at(value.slice());
    }
    return value.reason() == null ? value.flagged(Reason.LOW_N) : value;
  }
}
