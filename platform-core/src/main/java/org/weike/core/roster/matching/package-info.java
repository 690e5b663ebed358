/** Which organization somebody means by a name: the short one, the old one, the one with a typing mistake. */
@NullMarked
package org.weike.core.roster.matching;

import org.jspecify.annotations.NullMarked;
