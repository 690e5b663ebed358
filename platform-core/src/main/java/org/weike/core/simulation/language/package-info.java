/** The language of cases (案例稿): its reader and printer, the expressions in it, and what names and types must be. */
@NamedInterface("language")
@NullMarked
package org.weike.core.simulation.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
