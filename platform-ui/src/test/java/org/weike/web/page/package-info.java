/** Tests of what every phone page shares. */
@NullMarked
package org.weike.web.page;

import org.jspecify.annotations.NullMarked;
