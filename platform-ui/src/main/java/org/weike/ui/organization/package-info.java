/** Screens for organizations, people, their roles and the slips that open their accounts. */
@NullMarked
package org.weike.ui.organization;

import org.jspecify.annotations.NullMarked;
