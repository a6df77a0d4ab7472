package org.aiolang.host;

import java.lang.reflect.Member;

/** Which members of Java classes scripts may use. Asked once for each member of a class. */
public interface HostPolicy {
  /** Whether scripts may use this public member of an object of that class. */
  boolean allows(Class<?> type, Member member);
}
