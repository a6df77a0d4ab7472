/** The jar as hosts use it: on class path and module path, in a fat jar, on several JDKs. */
package org.example.packaging;
