/** Cases and the events of their plays as JSON, always in the same bytes. */
@NamedInterface("json")
@NullMarked
package org.weike.core.simulation.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
