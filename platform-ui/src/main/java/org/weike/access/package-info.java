/** Who may enter: cookies, same-origin and content rules, rate limits, and the security of both faces. */
@NullMarked
package org.weike.access;

import org.jspecify.annotations.NullMarked;
