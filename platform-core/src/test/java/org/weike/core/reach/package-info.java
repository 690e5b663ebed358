/** Shows for every operation of every desk how far it reaches: a new one without its case fails the build. */
@NullMarked
package org.weike.core.reach;

import org.jspecify.annotations.NullMarked;
