/** The form on which a secretary enters in two minutes what the branch studied, and what came of it. */
@NullMarked
package org.weike.web.activity;

import org.jspecify.annotations.NullMarked;
