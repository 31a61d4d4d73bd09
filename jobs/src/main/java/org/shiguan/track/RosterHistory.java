package org.shiguan.track;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.shiguan.study.Account;

/**
 * What the driver needs of the ledger of one account of the roster, as it travels from the task
 * that read it: its history, and its purges with their numbers.
 *
 * @param openedAt as in {@link AccountHistory}
 * @param captures as there
 * @param posts as there
 * @param causes as there
 * @param events as there
 * @param purges of the account
 */
record RosterHistory(
    Long openedAt,
    List<Capture> captures,
    List<Long> posts,
    List<Cause> causes,
    List<AccountEvent> events,
    List<Purge> purges)
    implements Serializable {

  /** The part of an account's ledger. */
  static RosterHistory of(AccountArchive archive, AccountLedger ledger) {
    AccountHistory history = AccountHistory.of(null, archive, ledger);
    return new RosterHistory(
        history.openedAt(),
        history.captures(),
        history.posts(),
        history.causes(),
        history.events(),
        ledger.purges());
  }

  /** The history for one of those whose account it was. */
  AccountHistory as(Account account) {
    return new AccountHistory(account, openedAt, captures, posts, causes, events);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The history of bytes that a task of this run wrote. */
  static RosterHistory of(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (RosterHistory) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a task of this run wrote what cannot be read", e);
    }
  }
}
