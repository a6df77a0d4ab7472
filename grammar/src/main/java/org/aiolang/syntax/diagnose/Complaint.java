package org.aiolang.syntax.diagnose;

/** What follows {@code =>}: how to place and word the error when a sequence has matched. */
final class Complaint {
  final String form;
  final String message;

  Complaint(String form, String message) {
    this.form = form;
    this.message = message;
  }
}
