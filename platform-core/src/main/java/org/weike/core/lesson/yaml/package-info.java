/** Front matter: the YAML at the head of a text, read field by field so that every fault has its line. */
@NamedInterface("yaml")
@NullMarked
package org.weike.core.lesson.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
