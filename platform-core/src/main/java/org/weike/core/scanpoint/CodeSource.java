package org.weike.core.scanpoint;

/** Where new codes come from. */
@FunctionalInterface
public interface CodeSource {

    ScanCode next();
}
