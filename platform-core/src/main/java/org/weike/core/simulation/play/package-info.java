/** Playing a case: the program that it is, one step after the other, and the scores of a whole play. */
@NamedInterface("play")
@NullMarked
package org.weike.core.simulation.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
