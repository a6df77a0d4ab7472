package org.aiolang.net.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;

/**
 * The certificates that a side trusts, by their subjects. Sources such as the system's bundle or a
 * folder are read when a chain is first looked for in them, on whatever thread that is.
 */
final class Trust {
  private final Set<X509Certificate> added = new LinkedHashSet<>();
  private final List<Supplier<Collection<X509Certificate>>> sources = new ArrayList<>();
  private final Map<X500Principal, List<X509Certificate>> bySubject = new LinkedHashMap<>();
  private boolean indexed;

  synchronized boolean add(X509Certificate certificate) {
    indexed = false;
    return added.add(certificate);
  }

  /** Adds certificates that are read when they are needed. */
  synchronized void addSource(Supplier<Collection<X509Certificate>> source) {
    indexed = false;
    sources.add(source);
  }

  /** What was added by name, and what sources were read so far. */
  synchronized List<X509Certificate> loaded() {
    return new ArrayList<>(added);
  }

  /** Those whose subject it is. */
  synchronized List<X509Certificate> named(X500Principal subject) {
    index();
    return bySubject.getOrDefault(subject, Collections.emptyList());
  }

  synchronized boolean contains(X509Certificate certificate) {
    return named(certificate.getSubjectX500Principal()).contains(certificate);
  }

  /** Everything, after all sources were read. */
  synchronized List<X509Certificate> all() {
    index();
    return new ArrayList<>(added);
  }

  private void index() {
    if (indexed) {
      return;
    }
    for (Supplier<Collection<X509Certificate>> source : sources) {
      added.addAll(source.get());
    }
    sources.clear();
    bySubject.clear();
    for (X509Certificate certificate : added) {
      bySubject
          .computeIfAbsent(certificate.getSubjectX500Principal(), name -> new ArrayList<>())
          .add(certificate);
    }
    indexed = true;
  }

  /** The same at this moment; what is added later to one is not in the other. */
  synchronized Trust copy() {
    Trust copy = new Trust();
    copy.added.addAll(added);
    copy.sources.addAll(sources);
    return copy;
  }
}
