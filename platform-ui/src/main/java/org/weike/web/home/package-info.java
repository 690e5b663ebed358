/** Where people land: the way by role, and the own studies with a record to show. */
@NullMarked
package org.weike.web.home;

import org.jspecify.annotations.NullMarked;
