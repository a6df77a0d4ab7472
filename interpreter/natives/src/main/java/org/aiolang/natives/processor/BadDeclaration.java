package org.aiolang.natives.processor;

import javax.lang.model.element.Element;

/** A mistake in a declaration, which becomes an error of javac at the element that has it. */
final class BadDeclaration extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Element element;
  private final String text;

  BadDeclaration(Element element, String text) {
    super(text);
    this.element = element;
    this.text = text;
  }

  Element element() {
    return element;
  }

  /** What is wrong, as javac shows it. */
  String text() {
    return text;
  }
}
